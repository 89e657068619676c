"""Ranked pain points, laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from markupsafe import Markup

from voc_nlp.comments import ALL
from voc_nlp.config import IMPACTS
from voc_nlp.report import marks, words
from voc_nlp.report.score_view import unit
from voc_nlp.report.words import Quote, chance, percent, percent_range, plural, quotes, signed
from voc_nlp.touchpoints import UNCLEAR

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

ROWS = 150
"""Rows of the overall list that the report holds."""

UNITS = {"volume": "percent of respondents", "lmg": "percent of the score's variance"}
"""Units of the impacts that are no costs."""

TOUCHPOINTS = 30
TOUCHPOINT_ROWS = 10


@dataclass(frozen=True)
class PainRow:
    """One touchpoint x theme."""

    rank: int
    ranks: str
    tier: str
    touchpoint: str
    label: str
    sentence: str
    mark: Markup
    impact: float
    impact_text: str
    impact_interval: str
    raw: str
    disagrees: bool
    share: float
    share_text: str
    share_interval: str
    n_negative: int
    n_comments: int
    top3: str
    evidence: str
    quotes: tuple[Quote, ...]
    unstable: bool = False
    place: str = ""
    place_share: str = ""
    place_inferred: bool = False
    stage: str = ""
    corrected: str = ""


@dataclass(frozen=True)
class Group:
    """The pain points of one touchpoint, worst first."""

    touchpoint: str
    rows: tuple[PainRow, ...]
    hidden: int


@dataclass(frozen=True)
class PainView:
    """Everything the section on pain points shows."""

    rows: tuple[PainRow, ...]
    total: int
    groups: tuple[Group, ...]
    hidden_groups: int
    axis: Markup
    unit: str
    descriptive: bool
    has_score: bool
    min_base: int
    certainty: tuple[str, ...]
    has_touchpoints: bool
    n_clear: int
    method: str
    why_no_cost: str = ""

    @property
    def touchpoints(self) -> list[str]:
        """Touchpoints to filter by."""
        return sorted({row.touchpoint for row in self.rows})

    @property
    def examples(self) -> int:
        """How many rows stand in the summary."""
        return min(3, len(self.rows))


def pain_view(analysis: Analysis, languages: Mapping[str, str]) -> PainView:
    """Lay out the pain points: the overall list and one list per touchpoint.

    Parameters
    ----------
    analysis : Analysis
        Whose ``pain_points`` are shown.
    languages : mapping
        Language code by comment id, for the quotes.
    """
    table = analysis.pain_points.sort_values("rank", kind="stable")
    descriptive = not bool(table["impact"].notna().any())
    names = ("share_negative_high",) if descriptive else ("impact_low", "impact_high")
    ends = table[list(names)].to_numpy(np.float64)
    scale = marks.spanning(ends.ravel(), 0.0)
    shown = table.head(ROWS)
    rows = tuple(_row(row, scale, languages, descriptive) for row in words.rows(shown))
    score = str(analysis.provenance.get("main_score") or "")
    groups = _groups(table, scale, descriptive)
    places = set(table["touchpoint"].astype(str))
    return PainView(
        rows=rows,
        total=len(table),
        groups=groups[:TOUCHPOINTS],
        hidden_groups=max(len(groups) - TOUCHPOINTS, 0),
        axis=marks.axis(marks.Scale(100 * scale.low, 100 * scale.high) if descriptive else scale),
        unit=UNITS.get(analysis.config.impact) or unit(score),
        descriptive=descriptive,
        has_score=bool(score),
        min_base=analysis.config.min_base,
        certainty=tuple(_certainty(table, descriptive)),
        has_touchpoints=bool(places - {ALL}),
        n_clear=int((table["impact_high"].head(3) < 0).sum()),
        method=IMPACTS[analysis.config.impact],
        why_no_cost=analysis.why_no_cost,
    )


def _row(
    row: Mapping[str, Any], scale: marks.Scale, languages: Mapping[str, str], descriptive: bool
) -> PainRow:
    impact, low, high = (float(row[f"impact{end}"]) for end in ("", "_low", "_high"))
    raw, raw_low, raw_high = (float(row[f"raw_impact{end}"]) for end in ("", "_low", "_high"))
    share, share_low, share_high = (
        float(row[f"share_negative{end}"]) for end in ("", "_low", "_high")
    )
    known = bool(np.isfinite(impact))
    if descriptive:
        mark = marks.bar(share, share_low, share_high, scale)
    elif not known:
        mark = Markup("")
    else:
        mark = marks.bar(impact, low, high, scale, kind="neg" if impact < 0 else "vol")
    rank, first, last = (int(row[name]) for name in ("rank", "rank_low", "rank_high"))
    return PainRow(
        rank=rank,
        ranks=f"{first} to {last}" if first != last else f"{first}",
        tier=str(row["tier"]),
        touchpoint=str(row["touchpoint"]),
        label=str(row["label"]),
        sentence=str(row["sentence"]),
        mark=mark,
        impact=impact,
        impact_text=signed(impact) if known else "not known",
        impact_interval=f"{signed(low)} to {signed(high)}" if known else "",
        raw=f"{signed(raw)} ({signed(raw_low)} to {signed(raw_high)})" if np.isfinite(raw) else "",
        disagrees=bool(raw_low > 0 > impact or raw_high < 0 < impact),
        share=share,
        share_text=percent(share),
        share_interval=percent_range(share_low, share_high),
        n_negative=int(row["n_negative"]),
        n_comments=int(row["n_comments"]),
        top3=chance(float(row["p_top3"])) if np.isfinite(row["p_top3"]) else "",
        evidence=str(row["evidence"]),
        quotes=tuple(quotes(row, languages)),
        unstable=bool(row.get("unstable", False)),
        **_journey(row),
        corrected=_corrected(row),
    )


def _corrected(row: Mapping[str, Any]) -> str:
    """Impact with the errors of reading taken out, where people checked a sample."""
    value = float(row.get("corrected_impact", np.nan))
    if not np.isfinite(value):
        return ""
    low, high = (float(row[f"corrected_impact_{end}"]) for end in ("low", "high"))
    return f"{signed(value)} ({signed(low)} to {signed(high)}), place {int(row['corrected_rank'])}"


def _journey(row: Mapping[str, Any]) -> dict[str, Any]:
    """Where the row's negative mentions happen, where that is known and not said already."""
    place, stage = str(row.get("main_touchpoint", "")), str(row.get("stage", ""))
    known = place not in ("", UNCLEAR, ALL) and place != str(row["touchpoint"])
    return {
        "place": place if known else "",
        "place_share": percent(float(row["main_touchpoint_share"])) if known else "",
        "place_inferred": bool(row.get("main_touchpoint_inferred", False)),
        "stage": stage if stage != UNCLEAR else "",
    }


def _groups(table: pd.DataFrame, scale: marks.Scale, descriptive: bool) -> tuple[Group, ...]:
    found = []
    for touchpoint, part in table.groupby("touchpoint", sort=False):
        first = words.rows(part.head(TOUCHPOINT_ROWS))
        rows = tuple(_row(row, scale, {}, descriptive) for row in first)
        found.append(Group(str(touchpoint), rows, len(part) - len(rows)))
    return tuple(found)


def _certainty(table: pd.DataFrame, descriptive: bool) -> list[str]:
    """How sure the list is, as sentences; counts of what stands in the table."""
    if table.empty:
        return []
    said = []
    if not descriptive:
        grades = table["evidence"].value_counts()
        counts = [f"{int(grades.get(name, 0)):,} {name}" for name in ("strong", "moderate", "weak")]
        said.append(f"Evidence for {plural(len(table), 'pain point')}: {', '.join(counts)}.")
    if len(table) > 1:
        first = table.iloc[0]
        low, high = int(first["rank_low"]), int(first["rank_high"])
        if low == high:
            said.append(f"The first place is clear among {len(table):,}.")
        else:
            said.append(
                "Places are uncertain: the pain point in first place could stand anywhere"
                f" from {low} to {high}."
            )
        sure = int((table["tier"] == "certain top 5").sum())
        if len(table) > 5:
            named = "none is" if not sure else "1 is" if sure == 1 else f"{sure} are"
            said.append(f"Of all rows, {named} certain to be among the five worst.")
    return said
