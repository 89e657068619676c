"""Open-ended customer comments in, ranked pain points per touchpoint out.

One rule: every step adds columns to the comments table; none removes or reorders a row.
Names are loaded when they are first used, so that importing the package is instant.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis, SentimentScorer, analyze
    from voc_nlp.cleaning import TextCleaner
    from voc_nlp.cleaning.redacting import redact
    from voc_nlp.config import AnalysisConfig, Roles
    from voc_nlp.encoders import TextEmbedder, load_encoder
    from voc_nlp.errors import ConfigError, EncoderError, InputError, OutputError, VocError
    from voc_nlp.metrics import Estimate, ces, churn_rate, csat, nps
    from voc_nlp.ranking import rank_pain_points
    from voc_nlp.report import render_html
    from voc_nlp.themes import ThemeClusterer

_HOMES = {
    "Analysis": "analysis",
    "AnalysisConfig": "config",
    "ConfigError": "errors",
    "EncoderError": "errors",
    "Estimate": "metrics",
    "InputError": "errors",
    "OutputError": "errors",
    "Roles": "config",
    "SentimentScorer": "analysis",
    "TextCleaner": "cleaning",
    "TextEmbedder": "encoders",
    "ThemeClusterer": "themes",
    "VocError": "errors",
    "analyze": "analysis",
    "ces": "metrics",
    "churn_rate": "metrics",
    "csat": "metrics",
    "load_encoder": "encoders",
    "nps": "metrics",
    "rank_pain_points": "ranking",
    "redact": "cleaning.redacting",
    "render_html": "report",
}

__all__ = [
    "Analysis",
    "AnalysisConfig",
    "ConfigError",
    "EncoderError",
    "Estimate",
    "InputError",
    "OutputError",
    "Roles",
    "SentimentScorer",
    "TextCleaner",
    "TextEmbedder",
    "ThemeClusterer",
    "VocError",
    "analyze",
    "ces",
    "churn_rate",
    "csat",
    "load_encoder",
    "nps",
    "rank_pain_points",
    "redact",
    "render_html",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return version("voc-nlp")
    if name in _HOMES:
        return getattr(import_module(f"voc_nlp.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
