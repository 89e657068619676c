"""Sentiment of opinion units: negative, neutral or positive, with probabilities that may be believed.

The functions take texts and vectors, never scores of respondents: sentiment explains a score only if it was made
without it. This package knows no encoder by name; whoever calls it brings the vectors, or an encoder object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.sentiment.adapting import Adaptation, adapt_head
from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.features import quiet
from voc_nlp.sentiment.head import SentimentHead
from voc_nlp.sentiment.labels import find_label_column, labels_from_score, read_labels
from voc_nlp.sentiment.shipped import head_for, shipped_heads
from voc_nlp.sentiment.sides import has_side, opposed
from voc_nlp.sentiment.tables import comment_sentiment, score_mentions, theme_sentiment
from voc_nlp.sentiment.training import train_from_parquet, train_head

if TYPE_CHECKING:
    from voc_nlp.sentiment.scorer import SentimentScorer

__all__ = [
    "CLASSES",
    "Adaptation",
    "SentimentHead",
    "SentimentScorer",
    "adapt_head",
    "comment_sentiment",
    "find_label_column",
    "has_side",
    "head_for",
    "labels_from_score",
    "opposed",
    "quiet",
    "read_labels",
    "score_mentions",
    "shipped_heads",
    "theme_sentiment",
    "train_from_parquet",
    "train_head",
]


def __getattr__(name: str) -> Any:
    """Load the estimator when it is asked for: scikit-learn takes a second to import."""
    if name == "SentimentScorer":
        from voc_nlp.sentiment.scorer import SentimentScorer

        return SentimentScorer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
