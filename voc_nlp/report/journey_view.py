"""Touchpoints and stages of the customer journey, laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup

from voc_nlp.comments import ALL
from voc_nlp.report import marks
from voc_nlp.report.score_view import unit
from voc_nlp.report.words import number, percent, percent_range, rows

if TYPE_CHECKING:
    import pandas as pd

    from voc_nlp.analysis import Analysis

ROWS = 30
"""Touchpoints that the report holds."""
_ORDER = ("awareness", "consideration", "purchase", "use", "support", "loyalty", "(unclear)")


@dataclass(frozen=True)
class JourneyRow:
    """One touchpoint, or one stage."""

    name: str
    n_mentions: int
    n_comments: int
    mark: Markup
    share: float
    share_text: str
    share_interval: str
    value_text: str
    value_interval: str
    cells: tuple[int, ...]


@dataclass(frozen=True)
class JourneyView:
    """Everything the section on the journey shows."""

    touchpoints: tuple[JourneyRow, ...]
    stages: tuple[JourneyRow, ...]
    names: tuple[str, ...]
    hidden: int
    inferred: bool
    has_score: bool
    unit: str
    axis: Markup


def journey_view(analysis: Analysis) -> JourneyView:
    """Lay out the table of the journey: touchpoints with their stages, and the stages alone."""
    table = analysis.journey
    touchpoint, stage = table["touchpoint"].astype(str), table["stage"].astype(str)
    by_touchpoint = table[(touchpoint != ALL) & (stage == ALL)]
    by_stage = table[(touchpoint == ALL) & (stage != ALL)]
    by_stage = by_stage.iloc[
        np.argsort([_place(name) for name in by_stage["stage"]], kind="stable")
    ]
    names = tuple(str(name) for name in by_stage["stage"])
    shown = by_touchpoint.head(ROWS)
    scale = marks.spanning([1.0], 0.0)
    score = str(analysis.provenance.get("main_score") or "")
    inside = table[(touchpoint != ALL) & (stage != ALL)]
    counts = {
        (str(row["touchpoint"]), str(row["stage"])): int(row["n_mentions"]) for row in rows(inside)
    }
    return JourneyView(
        touchpoints=tuple(_rows(shown, "touchpoint", scale, counts, names)),
        stages=tuple(_rows(by_stage, "stage", scale, {}, ())),
        names=names,
        hidden=len(by_touchpoint) - len(shown),
        inferred=bool(table["inferred"].any()),
        has_score=bool(score),
        unit=unit(score),
        axis=marks.axis(marks.Scale(0.0, 100.0), 4),
    )


def _place(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _rows(
    table: pd.DataFrame,
    column: str,
    scale: marks.Scale,
    counts: dict[tuple[str, str], int],
    names: tuple[str, ...],
) -> list[JourneyRow]:
    made = []
    for row in rows(table):
        share, low, high = (float(row[f"share_negative{end}"]) for end in ("", "_low", "_high"))
        value, least, most = (float(row[f"value{end}"]) for end in ("", "_low", "_high"))
        known = bool(np.isfinite(value))
        name = str(row[column])
        made.append(
            JourneyRow(
                name=name,
                n_mentions=int(row["n_mentions"]),
                n_comments=int(row["n_comments"]),
                mark=marks.bar(share, low, high, scale) if np.isfinite(share) else Markup(""),
                share=share,
                share_text=percent(share) if np.isfinite(share) else "n/a",
                share_interval=percent_range(low, high) if np.isfinite(share) else "",
                value_text=number(value, 1) if known else "",
                value_interval=f"{number(least, 1)} to {number(most, 1)}" if known else "",
                cells=tuple(counts.get((name, stage), 0) for stage in names),
            )
        )
    return made
