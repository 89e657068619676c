"""The name at the end of a text, behind a greeting, a dash or on a line of its own."""

from __future__ import annotations

import re

from voc_nlp.privacy import name_words as words
from voc_nlp.privacy.name_forms import is_doubtful_name, is_given_name, is_surname
from voc_nlp.privacy.no_names import NO_NAMES, PARTICLES
from voc_nlp.privacy.words_of_text import Word, beside, is_headline

MOST_WORDS = 3
_ENDS = re.compile(r"[\s.!,;)]*(?:$|\n)")
_DASH = re.compile(r"(?:\n|[ \u00a0][-–—]|^[-–—])[ \u00a0]?[-–—~]?[ \u00a0]?$")


def is_signature(text: str, listed: list[Word], at: int, lead: str, *, nouns: bool) -> bool:
    """Whether a word begins the signature at the end of a text.

    Parameters
    ----------
    text : str
        As written.
    listed : list of Word
        Its words.
    at : int
        Position of the word.
    lead : str
        The known phrase right before it, empty where there is none.
    nouns : bool
        Whether the language writes every noun with a capital.
    """
    rest = listed[at:]
    if not listed[at].capital or len(rest) > MOST_WORDS or not at:
        return False
    gap = text[listed[at - 1].end : listed[at].start]
    told = lead in words.SIGNED and not (
        lead in words.THANKS and not any(mark in gap for mark in ",.\n-–")
    )
    if not told and not _DASH.search(gap):
        return False
    if not all(word.capital or word.low in PARTICLES for word in rest):
        return False
    if any(word.low in NO_NAMES for word in rest) or is_headline(listed[:at]):
        return False
    low = rest[0].low
    known = is_given_name(low) or is_doubtful_name(low) or is_surname(low)
    if not known and len(rest) == 1 and (nouns or not told):
        return False
    if not known and not told and (nouns or "\n" not in gap):
        return False
    return bool(_ENDS.fullmatch(text[listed[-1].end :])) and all(
        beside(text, listed, position) for position in range(at, len(listed) - 1)
    )
