"""What to doubt: comments that contradict their score, and languages that are read less well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from voc_nlp.comments import SCORE_COLUMNS
from voc_nlp.report.words import Quote, language_name, number, percent, quotes, rows, signed

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis
    from voc_nlp.config import Metric

SHOWN = 10
"""Contradictions shown, the strongest first."""


@dataclass(frozen=True)
class Conflict:
    """A comment that contradicts its score."""

    kind: str
    score: str
    sentiment: str
    quote: Quote


@dataclass(frozen=True)
class LanguageRow:
    """How sentiment fares in a language."""

    name: str
    n_mentions: int
    n_rows: int
    unsure: str
    polarity: str
    agreement: str
    flags: str


def conflicts(analysis: Analysis) -> tuple[Conflict, ...]:
    """List the strongest contradictions between comment and score, with masked quotes."""
    comments = analysis.comments
    metric: Metric | None = analysis.provenance.get("main_score")
    if metric is None or "score_conflict" not in comments.columns:
        return ()
    found = comments[comments["score_conflict"].astype(str) != ""]
    found = found.assign(strength=found["sentiment"].abs()).sort_values(
        ["strength", "comment_id"], ascending=[False, True]
    )
    languages = dict(
        zip(found["comment_id"].astype(str), found["language"].astype(str), strict=True)
    )
    return tuple(
        Conflict(
            kind=str(row["score_conflict"]),
            score=number(float(row[SCORE_COLUMNS[metric]])),
            sentiment=signed(float(row["sentiment"]), 2),
            quote=quotes({"quotes": [row["text"]], "quote_ids": [row["comment_id"]]}, languages)[0],
        )
        for row in rows(found.head(SHOWN))
    )


def language_rows(analysis: Analysis) -> tuple[LanguageRow, ...]:
    """Lay out the table of languages."""
    return tuple(
        LanguageRow(
            name=language_name(str(row["language"])),
            n_mentions=int(row["mentions"]),
            n_rows=int(row["rows"]),
            unsure=percent(float(row["share_unsure"])),
            polarity=signed(float(row["polarity"]), 2),
            agreement=(
                f"{signed(float(row['agreement']), 2)} ({signed(float(row['agreement_low']), 2)} to "
                f"{signed(float(row['agreement_high']), 2)})"
                if np.isfinite(row["agreement"])
                else "n/a"
            ),
            flags=str(row["flags"]),
        )
        for row in rows(analysis.languages)
    )
