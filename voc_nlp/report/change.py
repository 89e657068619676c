"""Comparisons and trends as small pages and tables, in the style of the report."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from markupsafe import Markup

from voc_nlp.analysis import whole_folder
from voc_nlp.report import marks
from voc_nlp.report.html import render_page
from voc_nlp.report.score_view import NAMES, unit
from voc_nlp.report.tables import to_safe_csv
from voc_nlp.report.words import number, percent, percent_range, rows, signed

if TYPE_CHECKING:
    from voc_nlp.analysis.compare import Comparison
    from voc_nlp.analysis.trends import Trends

ROWS = 60
ALARMS = 30
KINDS = {"spike": "Jump.", "drift": "Slow rise.", "new": "New."}


@dataclass(frozen=True)
class ThemeChange:
    """One theme in two groups."""

    theme_id: str
    label: str
    before: str
    after: str
    change: str
    mark: Markup
    impact: str
    verdict: str


@dataclass(frozen=True)
class Part:
    """One part of a change of the score."""

    part: str
    label: str
    value: str
    interval: str
    mark: Markup


@dataclass(frozen=True)
class Series:
    """One line over time."""

    name: str
    mark: Markup
    latest: str
    n: int


def part_name(part: str, value: float) -> str:
    """Say what a part of a change of the score is.

    >>> part_name("affected", -0.4), part_name("hurts", 0.2), part_name("mix", 0.1)
    ('more people', 'hurts less', 'mix')
    """
    return {
        "affected": "more people" if value < 0 else "fewer people",
        "hurts": "hurts more" if value < 0 else "hurts less",
        "praise affected": "praise: fewer people" if value < 0 else "praise: more people",
        "praise hurts": "praise: weaker" if value < 0 else "praise: stronger",
    }.get(part, part)


def render_comparison(found: Comparison) -> str:
    """Render a comparison as one self-contained HTML page. CLI: ``voc compare --out``."""
    score = NAMES.get(str(found.score), "the score")
    themes = found.themes.head(ROWS)
    limits = [f"share_change{end}" for end in ("", "_low", "_high")]
    scale = marks.spanning(100 * themes[limits].to_numpy(np.float64).ravel(), 0.0)
    shown = found.parts.reindex(found.parts["value"].abs().sort_values(ascending=False).index)
    spread = marks.spanning(shown[["low", "high"]].to_numpy(np.float64).ravel(), 0.0)
    view = {
        "names": found.names,
        "notes": found.notes,
        "scores": [_score_row(row) for row in rows(found.scores)],
        "themes": [_theme_row(row, scale) for row in rows(themes)],
        "hidden": len(found.themes) - len(themes),
        "axis": marks.axis(scale),
        "parts": [_part(row, spread) for row in rows(shown)],
        "parts_axis": marks.axis(spread),
        "total": signed(float(found.parts["value"].sum()), 2) if len(shown) else "",
        "score": score,
        "unit": unit(str(found.score or "")),
    }
    return render_page(
        "compare.html",
        title=f"{found.names[0][:1].upper()}{found.names[0][1:]} compared with {found.names[1]}",
        kicker="What changed in customer comments",
        view=view,
    )


def write_comparison(found: Comparison, folder: str | Path) -> Path:
    """Write tables (Parquet and CSV), ``compare.json`` and ``compare.html``; all or nothing.

    Raises
    ------
    OutputError
        If the folder cannot be written.
    """
    tables = {"scores": found.scores, "themes": found.themes, "parts": found.parts}
    facts = {"names": list(found.names), "score": found.score, "counts": found.counts}
    return _write(folder, tables, facts, found.notes, "compare", render_comparison(found))


def render_trends(found: Trends) -> str:
    """Render trends as one self-contained HTML page. CLI: ``voc trends --out``."""
    periods = list(dict.fromkeys(found.themes["period"]))
    alarms = found.alarms.head(ALARMS)
    order = found.themes.groupby("theme_id")["n_negative"].sum().sort_values(ascending=False)
    named = found.alarms["theme_id"].astype(str)
    themes = []
    for theme in list(order.index)[:ROWS]:
        series = found.themes[found.themes["theme_id"] == theme]
        last = series.iloc[-1]
        marked = [periods.index(p) for p in found.alarms.loc[named == str(theme), "period"]]
        values = series["share"].to_numpy(np.float64)
        themes.append(
            Series(
                name=str(last["label"]),
                mark=marks.line(values.tolist(), marks.spanning(values, 0.0), marked),
                latest=f"{percent(last['share'])} ({percent_range(last['low'], last['high'])})"
                if np.isfinite(last["share"])
                else "too few",
                n=int(last["n_negative"]),
            )
        )
    view = {
        "notes": found.notes,
        "alarms": [{**row, "kind": KINDS[str(row["kind"])]} for row in rows(alarms)],
        "hidden_alarms": len(found.alarms) - len(alarms),
        "scores": _score_series(found, periods),
        "themes": themes,
        "first": periods[0],
        "last": periods[-1],
    }
    return render_page(
        "trends.html",
        title=f"Trends per {found.period}",
        kicker="What rises in customer comments",
        view=view,
    )


def write_trends(found: Trends, folder: str | Path) -> Path:
    """Write tables (Parquet and CSV), ``trends.json`` and ``trends.html``; all or nothing.

    Raises
    ------
    OutputError
        If the folder cannot be written.
    """
    tables = {"themes": found.themes, "scores": found.scores, "alarms": found.alarms}
    facts = {"period": found.period, "undated": found.undated}
    return _write(folder, tables, facts, found.notes, "trends", render_trends(found))


def as_json(tables: Mapping[str, pd.DataFrame], **facts: Any) -> dict[str, Any]:
    """Tables as lists of records, beside the facts; missing numbers are null."""
    listed = {
        name: json.loads(table.to_json(orient="records", force_ascii=False, double_precision=10))
        for name, table in tables.items()
    }
    return {**facts, **listed}


def _write(
    folder: str | Path,
    tables: Mapping[str, pd.DataFrame],
    facts: dict[str, Any],
    notes: tuple[str, ...],
    name: str,
    page: str,
) -> Path:
    with whole_folder(folder) as made:
        for table, frame in tables.items():
            frame.to_parquet(made / f"{table}.parquet", index=False)
            to_safe_csv(frame, made / f"{table}.csv")
        text = json.dumps(as_json(tables, **facts, notes=list(notes)), ensure_ascii=False, indent=2)
        (made / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        (made / f"{name}.html").write_text(page, encoding="utf-8")
    return Path(folder)


def _score_row(row: Mapping[str, Any]) -> dict[str, Any]:
    def interval(name: str, plus: bool) -> str:
        value, low, high = (float(row[f"{name}{end}"]) for end in ("", "_low", "_high"))
        if not np.isfinite(value):
            return "too few"
        write = signed if plus else (lambda x: number(x, 1))
        return f"{write(value)} ({write(low)} to {write(high)})"

    return {
        "name": NAMES.get(str(row["metric"]), str(row["metric"])),
        "before": interval("before", False),
        "after": interval("after", False),
        "change": interval("change", True),
        "n_before": int(row["n_before"]),
        "n_after": int(row["n_after"]),
    }


def _theme_row(row: Mapping[str, Any], scale: marks.Scale) -> ThemeChange:
    change = [100 * float(row[f"share_change{end}"]) for end in ("", "_low", "_high")]
    impact = [float(row[f"impact_{name}"]) for name in ("before", "after")]
    known = bool(np.isfinite(change[0]))
    return ThemeChange(
        theme_id=str(row["theme_id"]),
        label=str(row["label"]),
        before=percent(float(row["share_before"])) if known else "too few",
        after=percent(float(row["share_after"])) if known else "too few",
        change=f"{signed(change[0])} ({signed(change[1])} to {signed(change[2])})" if known else "",
        mark=marks.bar(
            change[0], change[1], change[2], scale, kind="neg" if change[0] > 0 else "pos"
        )
        if known
        else Markup(),
        impact=f"{signed(impact[0])} → {signed(impact[1])}" if np.isfinite(impact).all() else "",
        verdict=str(row["verdict"]),
    )


def _part(row: Mapping[str, Any], scale: marks.Scale) -> Part:
    value, low, high = (float(row[name]) for name in ("value", "low", "high"))
    return Part(
        part=part_name(str(row["part"]), value),
        label=str(row["label"]),
        value=signed(value, 2),
        interval=f"{signed(low, 1)} to {signed(high, 1)}",
        mark=marks.bar(value, low, high, scale, kind="neg" if value < 0 else "pos"),
    )


def _score_series(found: Trends, periods: list[str]) -> list[Series]:
    out = []
    for metric, series in found.scores.groupby("metric", sort=False):
        by_period = series.set_index("period").reindex(periods)
        values = by_period["value"].to_numpy(np.float64)
        last = by_period.iloc[-1]
        known = bool(np.isfinite(last["value"]))
        out.append(
            Series(
                name=NAMES.get(str(metric), str(metric)),
                mark=marks.line(values.tolist(), marks.spanning(values)),
                latest=f"{number(last['value'], 1)} ({number(last['low'], 1)} to {number(last['high'], 1)})"
                if known
                else "too few",
                n=int(last["n"]) if np.isfinite(last["n"]) else 0,
            )
        )
    return out
