"""Words that name a touchpoint or a stage outright, in ten languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

ANY = "any"
"""Cues that hold in every language."""

Cues = Mapping[str, Sequence[str]]
"""Language -> words and phrases; ``*`` stands for the rest of a word."""

_NO_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")


def plain_text(text: str) -> str:
    """Fold case and curly apostrophes, so that cues need one spelling, and part scripts without spaces from others.

    >>> plain_text("APP每天 doesn’t open")
    "app 每天  doesn't open"
    """
    return _NO_SPACES.sub(r" \g<0> ", text.casefold().replace("’", "'"))


@lru_cache(maxsize=8192)
def pattern(cue: str) -> re.Pattern[str]:
    """Compile a cue: whole words, but anywhere in scripts without spaces.

    >>> [bool(pattern("parcel*").search(text)) for text in ("two parcels", "a subparcel")]
    [True, False]
    """
    spelled = re.escape(plain_text(cue).strip()).replace(r"\*", r"\w*")
    return re.compile(spelled if _NO_SPACES.search(cue) else rf"(?<!\w){spelled}(?!\w)")


def find_cues(
    texts: Sequence[str], languages: Sequence[str], cues: Sequence[Cues]
) -> NDArray[np.bool_]:
    """Say which of several lists of cues each text touches.

    Parameters
    ----------
    texts, languages : sequence of str, of equal length
        Language codes choose the list; a language without one has only the cues of ``any``.
    cues : sequence of mapping
        One mapping of language to cues per class.

    Returns
    -------
    array of bool, shape (n_texts, n_classes)
    """
    found = np.zeros((len(texts), len(cues)), dtype=bool)
    listed: dict[str, list[tuple[str, int, str]]] = {}
    seen: dict[tuple[str, str], int] = {}
    for row, (text, language) in enumerate(zip(texts, languages, strict=True)):
        first = seen.setdefault((text, language), row)
        if first != row:
            found[row] = found[first]
            continue
        if language not in listed:
            listed[language] = [
                (plain_text(cue).strip().partition("*")[0], index, cue)
                for index, one in enumerate(cues)
                for cue in sorted({*one.get(ANY, ()), *one.get(language, ())})
            ]
        said = plain_text(text)
        for stem, index, cue in listed[language]:
            # looking for the stem first is ten times faster than the pattern alone
            if stem in said and pattern(cue).search(said) is not None:
                found[row, index] = True
    return found
