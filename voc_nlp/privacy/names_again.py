"""Names beside names: the second of two joined by a word for *and*, and every other place of a name that was found once."""

from __future__ import annotations

from collections.abc import Callable

from voc_nlp.privacy.brands import HOUSES
from voc_nlp.privacy.given_names import DOUBTFUL_NAMES
from voc_nlp.privacy.no_names import NO_NAMES, PARTICLES
from voc_nlp.privacy.words_of_text import Word, begins_sentence

_AND = frozenset(
    [
        "and",
        "und",
        "y",
        "e",
        "et",
        "i",
        "a",
        "и",
        "oraz",
        "en",
        "och",
        "ve",
        "та",
        "і",
        "și",
        "or",
        "oder",
        "ou",
        "o",
        "nebo",
        "lub",
        "или",
        "též",
        "také",
        "sowie",
        "plus",
        "ani",
        "ni",
    ]
)
_CLEARLY_AND = frozenset(
    ["and", "und", "y", "et", "i", "и", "oraz", "en", "och", "ve", "та", "і", "și"]
)
"""Words that say *and* and nothing else: they join words that no list knows."""
_BETWEEN = frozenset(
    [
        "a",
        "à",
        "al",
        "ao",
        "aos",
        "o",
        "os",
        "la",
        "le",
        "el",
        "il",
        "lo",
        "to",
        "with",
        "mit",
        "s",
        "se",
        "z",
        "ze",
        "с",
        "со",
        "у",
        "к",
        "do",
        "da",
        "con",
        "avec",
        "di",
        "von",
        "für",
        "od",
        "от",
        "dla",
    ]
)
"""One of these may stand between *and* and the name: Paco y a Chelo."""
SHORTEST_AGAIN = 3
SAME_LETTERS = 4
MOST_ENDING = 4

Found = tuple[int, int, str]
"""First and last word of a name, and the rule that found it."""


def names_again(
    text: str,
    listed: list[Word],
    found: list[Found],
    *,
    known: Callable[[int], bool],
    flected: bool,
    unknown: bool,
    taken: frozenset[int],
) -> list[Found]:
    """Find what is a name because another is.

    Parameters
    ----------
    text : str
        As written.
    listed : list of Word
        Its words.
    found : list of (int, int, str)
        Names found so far.
    known : callable
        Whether the word at a position is in a list of names, those that are words as well too.
    flected : bool
        Whether names have cases.
    unknown : bool
        Whether *and* joins words that no list knows as well.
    taken : frozenset of int
        Positions of words that belong to firms and places.

    Returns
    -------
    list of (int, int, str)
        More names, none of them among ``found``.
    """
    named = {at for first, last, _ in found for at in range(first, last + 1)}
    fresh: list[Found] = []

    def take(at: int, rule: str) -> bool:
        word = listed[at]
        if at in named or at in taken or not word.capital or word.low in NO_NAMES:
            return False
        named.add(at)
        fresh.append((at, at, rule))
        return True

    queue = list(found)
    while queue:
        first, last, _ = queue.pop()
        before = len(fresh)
        after = _behind_and(text, listed, last)
        if after is not None and (known(after) or (unknown and _stands_alone(text, listed, after))):
            take(after, "joined")
        ahead = _before_and(text, listed, first)
        if ahead is not None and (
            known(ahead)
            or (
                unknown
                and not begins_sentence(text, listed[ahead])
                and _stands_alone(text, listed, ahead)
            )
        ):
            take(ahead, "joined")
        queue += fresh[before:]
    if not named:
        return fresh
    beginning: dict[str, list[int]] = {}
    for at, word in enumerate(listed):
        if word.capital and at not in named:
            beginning.setdefault(word.low[:SHORTEST_AGAIN], []).append(at)
    for low in {listed[at].low for at in named if listed[at].capital}:
        if len(low) < SHORTEST_AGAIN or low in NO_NAMES or low in PARTICLES:
            continue
        for other in beginning.get(low[:SHORTEST_AGAIN], ()):
            if _is_same(low, listed[other].low, flected):
                word = listed[other]
                if word.low not in DOUBTFUL_NAMES or not begins_sentence(text, word):
                    take(other, "again")
    return fresh


def _behind_and(text: str, listed: list[Word], last: int) -> int | None:
    """Position of the word behind *and* or a comma, over one small word."""
    if last + 1 >= len(listed):
        return None
    gap = text[listed[last].end : listed[last + 1].start]
    if gap.strip() in (",", "&", "/", "+") and not begins_sentence(text, listed[last + 1]):
        return last + 1
    if gap.strip() or listed[last + 1].low not in _AND or last + 2 >= len(listed):
        return None
    if text[listed[last + 1].end : listed[last + 2].start].strip():
        return None
    at = last + 2
    if listed[at].low in _BETWEEN and at + 1 < len(listed) and not listed[at].capital:
        at += 1
        if text[listed[at - 1].end : listed[at].start].strip():
            return None
    return at


def _stands_alone(text: str, listed: list[Word], at: int) -> bool:
    """Whether a word is joined by *and* itself, and is no part of a longer name of something."""
    word = listed[at]
    if (
        not word.capital
        or word.text.isupper()
        or len(word.text) < SHORTEST_AGAIN
        or word.low in HOUSES
    ):
        return False
    near = [listed[other] for other in (at - 1, at + 1) if 0 <= other < len(listed)]
    if not any(other.low in _CLEARLY_AND for other in near) or "'" in word.low:
        return False
    for other in near:
        gap = text[min(word.end, other.end) : max(word.start, other.start)]
        if other.capital and not gap.strip():
            return False
    return True


def _before_and(text: str, listed: list[Word], first: int) -> int | None:
    if first < 1:
        return None
    gap = text[listed[first - 1].end : listed[first].start]
    if gap.strip() in (",", "&", "/", "+"):
        return None if begins_sentence(text, listed[first - 1]) else first - 1
    if gap.strip() or listed[first - 1].low not in _AND or first < 2:
        return None
    if text[listed[first - 2].end : listed[first - 1].start].strip():
        return None
    return first - 2


def _is_same(word: str, other: str, flected: bool) -> bool:
    if other in (word, f"{word}'s", f"{word}s") or word in (f"{other}'s", f"{other}s"):
        return True
    if not flected:
        return False
    shorter = min(len(word), len(other))
    same = next((at for at in range(shorter) if word[at] != other[at]), shorter)
    return (
        same >= SAME_LETTERS and len(word) - same < MOST_ENDING and len(other) - same <= MOST_ENDING
    )
