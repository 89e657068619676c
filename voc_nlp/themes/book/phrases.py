"""Find a phrase in a text whatever its case and accents, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from voc_nlp.cleaning.scripts import DENSE, UNSPACED

# Marks that readers leave out or that decorate a letter: accents of Latin, Greek and Cyrillic,
# vowel points of Hebrew and Arabic. Vowel signs of Thai or Hindi make other words and stay.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u0652\u0670]"
)
_LETTER = f"[^\\W{DENSE}{UNSPACED}]"


def folded(text: str) -> str:
    """Text without case, accents and kinds of apostrophe and space.

    >>> folded("Crème  BRÛLÉE’s")
    "creme brulee's"
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    bare = unicodedata.normalize("NFKC", bare.casefold()).replace("\u2019", "'")
    return " ".join(bare.split())


def holds(texts: Iterable[str], phrases: Sequence[str]) -> NDArray[np.bool_]:
    """Tell for each folded text whether it holds one of the phrases.

    A phrase is found as whole words; ``refund*`` also finds what begins with it. Scripts without spaces between
    words, such as Chinese or Thai, are searched as they stand.

    >>> holds([folded("I am HAPPY"), folded("the App, again")], ["app"]).tolist()
    [False, True]
    """
    finders = [_finder(phrase) for phrase in phrases]
    return np.array([any(f.search(text) for f in finders) for text in texts], dtype=np.bool_)


def is_phrase(phrase: str) -> bool:
    """Tell whether there is anything to look for."""
    return bool(folded(phrase).strip("* "))


@lru_cache(maxsize=10_000)
def _finder(phrase: str) -> re.Pattern[str]:
    words = folded(phrase)
    stem = words.endswith("*")
    words = words.rstrip("* ")
    before = f"(?<!{_LETTER})" if words and re.match(_LETTER, words[0]) else ""
    after = f"(?!{_LETTER})" if words and re.match(_LETTER, words[-1]) and not stem else ""
    return re.compile(f"{before}{re.escape(words)}{after}")
