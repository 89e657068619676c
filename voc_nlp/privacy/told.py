"""Words that say what the number behind them is: a bank account, an identity card."""

from __future__ import annotations

import re

REACH = 44
"""Characters before a number in which a word speaks of it."""
MOST_BETWEEN = 26
"""Characters between the word and the number at most."""
DAY = re.compile(
    r"\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
)


def told_by(words: str, signs: str) -> re.Pattern[str]:
    """Make a pattern of whole words, given apart by ``|`` on several lines, and of Chinese signs as they stand.

    >>> told_by("card|pass", "账号").findall("a pass, discard, 账号")
    ['pass', '账号']
    """
    whole = "|".join(
        part.strip().replace(r"\b", "") + r"(?![^\W_])"
        for part in words.replace("\n", "").split("|")
    )
    return re.compile(rf"(?<![^\W_])(?:{whole})|{signs}")


def after_last(pattern: re.Pattern[str], before: str) -> str | None:
    """Return what stands between the last such word and the end of a text; None where there is no word."""
    told = [match.end() for match in pattern.finditer(before.casefold())]
    return before[told[-1] :] if told else None


def is_near(between: str) -> bool:
    """Whether so much may stand between a word and its number: little, and neither a number nor the end of a sentence."""
    return len(between) <= MOST_BETWEEN and not re.search(r"[\d!?\n]", between)
