"""The score taken apart, and the checks of the ranking, laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from markupsafe import Markup

from voc_nlp.report import marks, words
from voc_nlp.report.score_view import unit
from voc_nlp.report.words import number, percent, plural, signed

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

STEPS = 24
"""Themes of the waterfall that are shown one by one."""
ASYMMETRIES = 12


@dataclass(frozen=True)
class Step:
    """One step of the waterfall."""

    part: str
    label: str
    mark: Markup
    points: str
    interval: str
    reached: str


@dataclass(frozen=True)
class Side:
    """What blame takes and praise gives for one theme."""

    label: str
    loss: str
    gain: str
    asymmetry: str
    reading: str


@dataclass(frozen=True)
class Waterfall:
    """The score taken apart."""

    steps: tuple[Step, ...]
    axis: Markup
    unit: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Panel:
    """One other way to rank, and what moves."""

    meaning: str
    tau: str
    top5: str
    moves: str


@dataclass(frozen=True)
class CheckView:
    """Assumptions, controls and the sensitivity panel."""

    assumptions: tuple[str, ...]
    not_done: str
    said: tuple[str, ...]
    panel: tuple[Panel, ...]
    tier: tuple[tuple[str, str], ...]


def waterfall_view(analysis: Analysis) -> Waterfall | None:
    """Lay out the waterfall and the two sides of each theme; None where nothing was estimated."""
    table = analysis.waterfall
    if table.empty:
        return None
    rows = words.rows(table)
    themes = [row for row in rows if row["part"] in ("negative", "positive")]
    kept = sorted(themes, key=lambda row: -abs(row["points"]))[:STEPS]
    rest = [row for row in themes if row not in kept]
    reached, shown = 0.0, list[dict[str, Any]]()
    for row in rows[:-1]:
        if row in rest:
            continue
        shown.append(row)
    if rest:
        points = float(sum(row["points"] for row in rest))
        other = {"part": "other", "label": plural(len(rest), "smaller step"), "points": points}
        shown.append({**other, "low": np.nan, "high": np.nan})
    ends = np.cumsum([row["points"] for row in shown])
    scale = marks.spanning(ends, 0.0)
    steps = []
    for row, end in zip(shown, ends, strict=True):
        first = 0.0 if row["part"] == "baseline" else reached
        steps.append(_step(row, first, float(end), scale))
        reached = float(end)
    score = float(rows[-1]["points"])
    steps.append(_step(rows[-1], 0.0, score, scale))
    sides = words.rows(analysis.asymmetry)
    told = [row for row in sides if row["reading"] != "cannot be told"]
    return Waterfall(
        steps=tuple(steps),
        axis=marks.axis(scale),
        unit=unit(str(analysis.provenance.get("main_score") or "")),
        sides=tuple(_side(row) for row in told[:ASYMMETRIES]),
    )


def check_view(analysis: Analysis) -> CheckView:
    """Lay out ``analysis.checks``; an analysis without them has empty lists."""
    checks = analysis.checks
    return CheckView(
        assumptions=tuple(checks.get("assumptions", ())),
        not_done=str(checks.get("not_done", "")),
        said=tuple(_said(checks)) if "shuffled" in checks else (),
        panel=tuple(_panel(row) for row in checks.get("sensitivity", ())),
        tier=tuple((row["row"], number(row["robustness"], 2)) for row in checks.get("tier", ())),
    )


def _step(row: Mapping[str, Any], first: float, last: float, scale: marks.Scale) -> Step:
    known = bool(np.isfinite(row["low"]))
    part = str(row["part"])
    kind = "vol" if part in ("baseline", "score") else "neg" if last < first else "pos"
    whole = part in ("baseline", "score")
    return Step(
        part=part,
        label=str(row["label"]),
        mark=marks.span(first, last, scale, kind=kind),
        points=signed(float(row["points"])),
        interval=f"{signed(row['low'])} to {signed(row['high'])}" if known else "",
        reached="" if whole else signed(last),
    )


def _side(row: Mapping[str, Any]) -> Side:
    limits = f"{signed(row['asymmetry_low'], 2)} to {signed(row['asymmetry_high'], 2)}"
    return Side(
        label=str(row["label"]),
        loss=f"{signed(row['loss'])} ({signed(row['loss_low'])} to {signed(row['loss_high'])})",
        gain=f"{signed(row['gain'])} ({signed(row['gain_low'])} to {signed(row['gain_high'])})",
        asymmetry=f"{signed(row['asymmetry'], 2)} ({limits})",
        reading=str(row["reading"]),
    )


def _said(checks: Mapping[str, Any]) -> Iterator[str]:
    """Sentences about the controls; every number stands in ``analysis.json``."""
    if checks["respondents"] < checks["of"]:
        yield (
            f"Run on {checks['respondents']:,} respondents drawn from {checks['of']:,};"
            " with all of them more would be found."
        )
    dealt = checks["shuffled"]
    graded = "none" if not dealt["graded"] else f"{dealt['graded']:,}"
    yield (
        f"Scores dealt out at random, {dealt['runs']} times: of {dealt['cells']:,} rows"
        f" {dealt['apart']:,} had an interval without zero (chance alone gives up to"
        f" {number(dealt['expected'])}), and {graded} had more than weak evidence"
        f" ({plural(dealt['runs_with_any'], 'run')} of {dealt['runs']} with any; 1 in 10 is allowed)."
    )
    injected = checks["injected"]
    if injected and checks["recovered"] is not None:
        each = "; ".join(f"{row['row']} {percent(row['recovered'])}" for row in injected)
        yield (
            f"A known loss put into {plural(len(injected), 'row')}, one after the other:"
            f" {percent(checks['recovered'])} of it was found again ({each}). Where most of those"
            " concerned are at the lowest answer already, little can be added or found."
        )


def _panel(row: Mapping[str, Any]) -> Panel:
    moves = [f"{item['row']}: {item['from']} to {item['to']}" for item in row["moves"]]
    return Panel(
        meaning=str(row["meaning"]),
        tau=number(row["tau"], 2),
        top5=str(row["top5_kept"]),
        moves="; ".join(moves) or "none by more than three places",
    )
