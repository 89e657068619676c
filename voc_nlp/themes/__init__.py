"""Themes: find them in vectors, name them in the customers' words, and describe them with real quotes.

Reading order: :mod:`~voc_nlp.themes.discovery` finds prototypes, :mod:`~voc_nlp.themes.trust` says how far they come back,
:mod:`~voc_nlp.themes.subthemes` finds the second level, :mod:`~voc_nlp.themes.clusterer` is the scikit-learn
estimator around it, :mod:`~voc_nlp.themes.labels` names themes, :mod:`~voc_nlp.themes.table` describes them, and
:mod:`~voc_nlp.themes.rewriting` lets a language model rewrite labels where the user names one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.themes.discovery import Assignment, Discovery, assign, discover, unit_rows
from voc_nlp.themes.labels import Name, foreign_labels, name_themes
from voc_nlp.themes.majority import statements
from voc_nlp.themes.rewriting import LabelWriter, rewrite_names
from voc_nlp.themes.space import theme_vectors
from voc_nlp.themes.subthemes import Parts, SubThemes, best_split, find_subthemes, split_rows
from voc_nlp.themes.table import describe_themes, pain_labels, theme_id
from voc_nlp.themes.trust import trust_table

if TYPE_CHECKING:
    from voc_nlp.themes.clusterer import ThemeClusterer

__all__ = [
    "Assignment",
    "Discovery",
    "LabelWriter",
    "Name",
    "Parts",
    "SubThemes",
    "ThemeClusterer",
    "assign",
    "best_split",
    "describe_themes",
    "discover",
    "find_subthemes",
    "foreign_labels",
    "name_themes",
    "pain_labels",
    "rewrite_names",
    "split_rows",
    "statements",
    "theme_id",
    "theme_vectors",
    "trust_table",
    "unit_rows",
]


def __getattr__(name: str) -> Any:
    if name == "ThemeClusterer":  # scikit-learn takes a second to import
        from voc_nlp.themes.clusterer import ThemeClusterer

        return ThemeClusterer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
