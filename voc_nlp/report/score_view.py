"""Score cards and score tables, laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from markupsafe import Markup

from voc_nlp.config import AnalysisConfig
from voc_nlp.metrics import top_box
from voc_nlp.report import marks, words
from voc_nlp.report.words import language_name, number, percent, signed

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

SLICES = 25
"""Rows of one score table that are shown."""

NO_LANGUAGE = "no comment, or not recognised"

FEW = 30
"""Answers below which a slice is shown in grey."""

NAMES = {
    "nps": "NPS",
    "csat": "CSAT",
    "csat_mean": "CSAT, mean answer",
    "ces": "CES",
    "ces_mean": "CES, mean answer",
    "churn": "Churn",
}
FULL_NAMES = {
    "nps": "Net Promoter Score",
    "csat": "satisfied customers",
    "ces": "customers with low effort",
    "churn": "customers lost",
}


@dataclass(frozen=True)
class Part:
    """One part of a whole, such as the promoters."""

    kind: str
    name: str
    share: str


@dataclass(frozen=True)
class Slice:
    """One row of a score table; also one score card's number."""

    name: str
    value: float
    value_text: str
    interval: str
    n: int
    n_effective: str
    mark: Markup
    known: bool
    few: bool


@dataclass(frozen=True)
class Card:
    """A metric over everyone."""

    metric: str
    name: str
    full_name: str
    meaning: str
    number: Slice
    axis: Markup
    mean: Slice | None
    parts: tuple[Part, ...]
    parts_mark: Markup


@dataclass(frozen=True)
class SliceTable:
    """A metric by the values of one column."""

    by: str
    rows: tuple[Slice, ...]
    hidden: int
    axis: Markup


@dataclass(frozen=True)
class Breakdown:
    """All score tables of a metric."""

    metric: str
    name: str
    tables: tuple[SliceTable, ...]


def cards(analysis: Analysis) -> list[Card]:
    """One card per metric that has an answer."""
    overall = words.rows(analysis.scores[analysis.scores["slice_type"] == "all"])
    everyone = {str(row["metric"]): row for row in overall}
    shown = []
    for metric, full_name in FULL_NAMES.items():
        if metric not in everyone:
            continue
        scale = _scale(metric)
        mean = f"{metric}_mean"
        parts = _nps_parts(analysis.comments) if metric == "nps" else ()
        shown.append(
            Card(
                metric=metric,
                name=NAMES[metric],
                full_name=full_name,
                meaning=_meaning(metric, analysis.config),
                number=_slice(metric, NAMES[metric], everyone[metric], scale),
                axis=marks.axis(scale),
                mean=_slice(mean, "mean", everyone[mean], scale) if mean in everyone else None,
                parts=tuple(Part(kind, name, percent(share)) for kind, name, share in parts),
                parts_mark=marks.stack([(kind, share) for kind, _, share in parts]),
            )
        )
    return shown


def breakdowns(analysis: Analysis) -> list[Breakdown]:
    """Score tables per touchpoint, segment and language, for each metric; the main score first."""
    scores = analysis.scores
    main = analysis.provenance.get("main_score")
    found = []
    for metric in sorted(FULL_NAMES, key=lambda name: name != main):
        rows = scores[scores["metric"] == metric]
        everyone = rows.loc[rows["slice_type"] == "all", "value"]
        reference = float(everyone.iloc[0]) if len(everyone) else float("nan")
        columns: dict[tuple[str, str], list[tuple[str, dict[str, Any]]]] = {}
        for row in words.rows(rows[rows["slice_type"] != "all"]):
            by, _, name = str(row["slice"]).partition("=")
            columns.setdefault((str(row["slice_type"]), by), []).append((name, row))
        scale = _close_scale(metric, rows, reference)
        tables = [_table(metric, by, named, scale, reference) for (_, by), named in columns.items()]
        if tables:
            found.append(Breakdown(metric, NAMES[metric], tuple(tables)))
    return found


def unit(metric: str) -> str:
    """Name the unit of an impact on a metric.

    >>> unit("nps")
    'NPS points'
    """
    return {"churn": "points of retention"}.get(metric, f"{NAMES.get(metric, 'score')} points")


def _table(
    metric: str,
    by: str,
    named: list[tuple[str, dict[str, Any]]],
    scale: marks.Scale,
    reference: float,
) -> SliceTable:
    # the largest are kept, in the order of the table: small slices are not ranked by their score
    largest = sorted(range(len(named)), key=lambda at: -named[at][1]["n"])[:SLICES]
    kept = [named[at] for at in sorted(largest)]
    rows = tuple(
        _slice(metric, _level(name, row), row, scale, reference=reference) for name, row in kept
    )
    if kept and kept[0][1]["slice_type"] == "language":
        # the table is in the order of the codes (de, en, es); people read names
        rows = tuple(sorted(rows, key=lambda row: (row.name == NO_LANGUAGE, row.name)))
    return SliceTable(by, rows, len(named) - len(kept), marks.axis(scale, 4))


def _level(name: str, row: Mapping[str, Any]) -> str:
    if row["slice_type"] != "language":
        return name
    return NO_LANGUAGE if name == "und" else language_name(name)


def _close_scale(metric: str, rows: pd.DataFrame, reference: float) -> marks.Scale:
    """One scale for all slices of a metric, so that tables side by side can be compared."""
    whole = _scale(metric)
    limits = rows[["low", "high"]].to_numpy(np.float64)
    if not np.isfinite(limits).any():
        return whole
    near = marks.spanning(limits.ravel(), reference)
    return marks.Scale(max(near.low, whole.low), min(near.high, whole.high))


def _slice(
    metric: str,
    name: str,
    row: Mapping[str, Any],
    scale: marks.Scale,
    reference: float | None = None,
) -> Slice:
    value, low, high = float(row["value"]), float(row["low"]), float(row["high"])
    n, effective = int(row["n"]), float(row["n_effective"])
    digits = 2 if metric.endswith("_mean") else 0 if metric == "nps" else 1

    def write(x: float) -> str:
        return signed(x, 0) if metric == "nps" else number(x, digits)

    ends = "" if metric == "nps" or metric.endswith("_mean") else "\xa0%"
    return Slice(
        name=name,
        value=value,
        value_text=write(value) + ends,
        interval=f"{write(low)} to {write(high)}{ends}",
        n=n,
        n_effective=number(effective) if effective < 0.95 * n else "",
        mark=marks.dot(value, low, high, scale, reference),
        known=bool(np.isfinite(value)),
        few=n < FEW,
    )


def _scale(metric: str) -> marks.Scale:
    return marks.Scale(-100.0, 100.0) if metric == "nps" else marks.Scale(0.0, 100.0)


def _meaning(metric: str, config: AnalysisConfig) -> str:
    if metric == "nps":
        return "share of 9 and 10 minus share of 0 to 6, from −100 to 100"
    if metric == "churn":
        return "share of customers recorded as having left"
    scale = config.csat_scale if metric == "csat" else config.ces_scale
    if scale is None:
        return "share of the top answers"
    if metric == "csat":
        return f"share of answers of {number(top_box(scale))} or more on {scale[0]} to {scale[1]}"
    return f"share of answers that mean low effort, on {scale[0]} to {scale[1]}"


def _nps_parts(comments: pd.DataFrame) -> tuple[tuple[str, str, float], ...]:
    known = comments["nps"].notna()
    answer, weight = comments.loc[known, "nps"], comments.loc[known, "weight"]
    total = float(weight.sum())
    if not total:
        return ()
    low, high = float(weight[answer <= 6].sum()), float(weight[answer >= 9].sum())
    return (
        ("neg", "detractors", low / total),
        ("neu", "passives", (total - low - high) / total),
        ("pos", "promoters", high / total),
    )
