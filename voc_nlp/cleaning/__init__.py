"""Repair comments, name their language, and say which of them can be used.

Reading order: :mod:`~voc_nlp.cleaning.status` composes :mod:`~voc_nlp.cleaning.repair`,
:mod:`~voc_nlp.cleaning.content`, :mod:`~voc_nlp.cleaning.language`,
:mod:`~voc_nlp.cleaning.flags` and :mod:`~voc_nlp.cleaning.copies`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.cleaning.content import (
    CLASSES,
    CONTENT,
    FOUNDS_NO_THEME,
    UNUSABLE,
    content_class,
    says_nothing,
)
from voc_nlp.cleaning.contentless import fold, is_contentless
from voc_nlp.cleaning.copies import copy_groups
from voc_nlp.cleaning.flags import language_flags
from voc_nlp.cleaning.language import CANDIDATES, UNDETERMINED, detect_languages
from voc_nlp.cleaning.mention_language import mention_languages
from voc_nlp.cleaning.personal import mask_personal
from voc_nlp.cleaning.phrases import CONTENTLESS_PHRASES
from voc_nlp.cleaning.repair import repair
from voc_nlp.cleaning.status import clean_comments

if TYPE_CHECKING:
    from voc_nlp.cleaning.cleaner import TextCleaner

__all__ = [
    "CANDIDATES",
    "CLASSES",
    "CONTENT",
    "CONTENTLESS_PHRASES",
    "FOUNDS_NO_THEME",
    "UNDETERMINED",
    "UNUSABLE",
    "TextCleaner",
    "clean_comments",
    "content_class",
    "copy_groups",
    "detect_languages",
    "fold",
    "is_contentless",
    "language_flags",
    "mask_personal",
    "mention_languages",
    "repair",
    "says_nothing",
]


def __getattr__(name: str) -> Any:
    if name == "TextCleaner":  # scikit-learn takes a second to import; only the estimator needs it
        from voc_nlp.cleaning.cleaner import TextCleaner

        return TextCleaner
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
