"""The whole path of a comment, from a file to a frozen result.

Reading order: :mod:`~voc_nlp.analysis.run` composes the stages, :mod:`~voc_nlp.analysis.result` is what comes out,
:mod:`~voc_nlp.analysis.folder` writes folders whole or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.analysis.adapting import adapt_sentiment
from voc_nlp.analysis.audit import Audit, draw_audit, score_audit
from voc_nlp.analysis.folder import whole_folder
from voc_nlp.analysis.memory import forget_themes
from voc_nlp.analysis.redacting import redacted
from voc_nlp.analysis.result import Analysis
from voc_nlp.analysis.run import analyze

if TYPE_CHECKING:
    from voc_nlp.analysis.scorer import SentimentScorer

__all__ = [
    "Analysis",
    "Audit",
    "SentimentScorer",
    "adapt_sentiment",
    "analyze",
    "draw_audit",
    "forget_themes",
    "redacted",
    "score_audit",
    "whole_folder",
]


def __getattr__(name: str) -> Any:
    """Load the estimator when it is asked for: scikit-learn takes a second to import."""
    if name == "SentimentScorer":
        from voc_nlp.analysis.scorer import SentimentScorer

        return SentimentScorer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
