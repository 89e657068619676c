"""Themes: find them in vectors, name them in the customers' words, and describe them with real quotes.

Reading order: :mod:`~voc_nlp.themes.discovery` finds prototypes, :mod:`~voc_nlp.themes.clusterer` is the scikit-learn
estimator around it, :mod:`~voc_nlp.themes.labels` names themes, :mod:`~voc_nlp.themes.table` describes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.themes.discovery import Assignment, Discovery, assign, discover, unit_rows
from voc_nlp.themes.labels import Name, name_themes
from voc_nlp.themes.space import theme_vectors
from voc_nlp.themes.table import describe_themes, theme_id

if TYPE_CHECKING:
    from voc_nlp.themes.clusterer import ThemeClusterer

__all__ = [
    "Assignment",
    "Discovery",
    "Name",
    "ThemeClusterer",
    "assign",
    "describe_themes",
    "discover",
    "name_themes",
    "theme_id",
    "theme_vectors",
    "unit_rows",
]


def __getattr__(name: str) -> Any:
    if name == "ThemeClusterer":  # scikit-learn takes a second to import
        from voc_nlp.themes.clusterer import ThemeClusterer

        return ThemeClusterer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
