"""How far a name reaches: surnames, particles and initials behind its first word."""

from __future__ import annotations

import re

from voc_nlp.privacy.name_forms import GENITIVE, is_genitive, is_given_name
from voc_nlp.privacy.no_names import NO_NAMES, PARTICLES, PLACE_AFTER
from voc_nlp.privacy.surnames import SURNAMES
from voc_nlp.privacy.words_of_text import Word, beside

MOST_SURNAMES = 3
_REDACTED = re.compile("[Xx]{2,}")
_AFTER_INITIAL = re.compile(r"\.|\s*(?:$|[,;)!?\n])")


def last_word(text: str, listed: list[Word], at: int, rule: str, language: str) -> int:
    """Position of the last word of a name that begins at a position."""
    last, taken = at, 0
    most = MOST_SURNAMES
    if language in ("de", "lb"):
        alone = rule == "title" and not is_given_name(listed[at].low)
        most = int(not alone or listed[at].low in PARTICLES)
    while taken < most and last + 1 < len(listed):
        after = last + 1
        if listed[last].low in PARTICLES and listed[after].low in PARTICLES:
            last = after
            continue
        if (
            listed[after].low in PARTICLES
            and not listed[after].capital
            and beside(text, listed, last)
            and after + 1 < len(listed)
        ):
            skip = after + 1
            if listed[skip].low in PARTICLES and skip + 1 < len(listed):
                skip += 1
            if not _follows(text, listed, skip) or rule == "surname":
                break
            last, taken = skip, taken + 1
            continue
        if not _follows(text, listed, after) or listed[last].low.endswith("'s"):
            break
        if language in GENITIVE and rule == "given" and is_genitive(listed[last].low):
            break
        last, taken = after, taken + 1
    small = last == at and not listed[at].capital and last + 1 < len(listed)
    if small and beside(text, listed, at) and listed[at + 1].low in SURNAMES:
        last = at + 1
    return last


def _follows(text: str, listed: list[Word], at: int) -> bool:
    """Whether a word may be the next part of a name that ends right before it."""
    word = listed[at]
    return (
        beside(text, listed, at - 1)
        and word.capital
        and word.low not in NO_NAMES
        and word.low not in PLACE_AFTER
        and not _REDACTED.fullmatch(word.text)
        and not (word.text.isupper() and len(word.text) > 1 and not listed[at - 1].text.isupper())
        and (len(word.text) > 1 or bool(_AFTER_INITIAL.match(text, word.end)))
    )
