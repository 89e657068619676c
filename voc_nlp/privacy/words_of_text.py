"""The words of a text as names need them: with capitals, places, and what stands between."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTER = r"[^\W\d_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
TOKEN = re.compile(rf"{_LETTER}{{1,40}}(?:['’-]{_LETTER}{{1,40}}){{0,3}}")
_SPACE = re.compile(r"[ \u00a0]{1,2}")
_INITIAL_GAP = re.compile(r"\.[ \u00a0]?")
_STARTS = re.compile(r"(?:^|[.!?:;…\n\"“”«»(]|[-–—•*])\s*$")


@dataclass(slots=True)
class Word:
    """A word, case folded in ``low``; ``capital`` where its capital says something; ``brand`` where it is part of a firm's name."""

    text: str
    low: str
    start: int
    end: int
    capital: bool
    brand: bool = False


def words_of(text: str) -> list[Word]:
    """List the words of a text; in one all in capitals no capital counts."""
    shouted = text.isupper()
    listed = []
    for match in TOKEN.finditer(text):
        said = match[0]
        low = said.casefold()
        if "’" in low:
            low = low.replace("’", "'")
        listed.append(
            Word(said, low, match.start(), match.end(), said[0].isupper() and not shouted)
        )
    return listed


def beside(text: str, listed: list[Word], at: int) -> bool:
    """Whether a word and the next are parted by a blank, or by the dot of an initial."""
    if at + 1 >= len(listed):
        return False
    gap = text[listed[at].end : listed[at + 1].start]
    initial = len(listed[at].text) == 1 and listed[at].capital
    return bool(_SPACE.fullmatch(gap) or (initial and _INITIAL_GAP.fullmatch(gap)))


def begins_sentence(text: str, word: Word) -> bool:
    """Whether a word stands where any word has a capital."""
    return bool(_STARTS.search(text[max(0, word.start - 4) : word.start]))


def is_headline(listed: list[Word]) -> bool:
    """Whether most words have a capital, so that a capital tells nothing."""
    return sum(word.capital for word in listed) * 2 > len(listed) and len(listed) > 4
