"""Is a text English? Asked of each text alone, so that the answer does not depend on the file it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LETTERS = 0.97  # share of letters without accents; names and quotes may bring a few
_LONGEST = 2_000  # characters that are looked at


def is_english(texts: Sequence[str]) -> NDArray[np.bool_]:
    """Tell English texts from others by letters and by py3langid's likeliest language.

    Examples
    --------
    >>> is_english(["The app keeps crashing", "L'application plante sans cesse", "", "ok"]).tolist()
    [True, False, False, False]
    """
    return np.array([_has_plain_letters(text) and _likeliest(text) == "en" for text in texts], bool)


def _has_plain_letters(text: str) -> bool:
    letters = [letter for letter in text[:_LONGEST] if letter.isalpha()]
    return bool(letters) and sum(map(str.isascii, letters)) >= _LETTERS * len(letters)


def _likeliest(text: str) -> str:
    code, _ = _detector().classify(text[:_LONGEST])
    return str(code)


@lru_cache(maxsize=1)
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
