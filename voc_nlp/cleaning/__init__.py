"""Repair comments, name their language, and say which of them can be used.

Reading order: :mod:`~voc_nlp.cleaning.status` composes :mod:`~voc_nlp.cleaning.repair`,
:mod:`~voc_nlp.cleaning.contentless` and :mod:`~voc_nlp.cleaning.language`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.cleaning.contentless import fold, is_contentless
from voc_nlp.cleaning.language import CANDIDATES, UNDETERMINED, detect_languages
from voc_nlp.cleaning.personal import mask_personal
from voc_nlp.cleaning.phrases import CONTENTLESS_PHRASES
from voc_nlp.cleaning.repair import repair
from voc_nlp.cleaning.status import clean_comments

if TYPE_CHECKING:
    from voc_nlp.cleaning.cleaner import TextCleaner

__all__ = [
    "CANDIDATES",
    "CONTENTLESS_PHRASES",
    "UNDETERMINED",
    "TextCleaner",
    "clean_comments",
    "detect_languages",
    "fold",
    "is_contentless",
    "mask_personal",
    "repair",
]


def __getattr__(name: str) -> Any:
    if name == "TextCleaner":  # scikit-learn takes a second to import; only the estimator needs it
        from voc_nlp.cleaning.cleaner import TextCleaner

        return TextCleaner
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
