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
from voc_nlp.report.publishing import published_comparison, published_trends
from voc_nlp.report.score_view import NAMES, unit
from voc_nlp.report.tables import to_safe_csv
from voc_nlp.report.words import number, percent, percent_range, rows, signed
from voc_nlp.trends import (
    false_alarm_sentence,
    part_name,
    parts_heading,
    score_sentence,
    unexplained_sentence,
)

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
    n: str


@dataclass(frozen=True)
class PartsView:
    """The parts of a change of a score, under a heading that claims no more than is known."""

    heading: str
    remark: str
    rows: tuple[Part, ...]
    axis: Markup
    total: str


def score_sentences(found: Comparison) -> list[str]:
    """Say of each score how it changed or differs; those about too few people are left out."""
    return [
        score_sentence(
            NAMES.get(str(row["metric"]), str(row["metric"])),
            float(row["before"]),
            float(row["after"]),
            [float(row[f"change{end}"]) for end in ("", "_low", "_high")],
            names=found.names,
            kind=found.kind,
        )
        for row in rows(found.scores)
        if np.isfinite([row["before"], row["after"]]).all()
    ]


def parts_texts(found: Comparison) -> tuple[str, str]:
    """Heading of the parts of a change, and a sentence where most of it is unexplained."""
    total = float(found.parts["value"].sum())
    low = high = float("nan")
    for row in rows(found.scores):
        if row["metric"] == found.score:
            low, high = float(row["change_low"]), float(row["change_high"])
    heading = parts_heading(
        NAMES.get(str(found.score), "the score"),
        (total, low, high),
        names=found.names,
        kind=found.kind,
    )
    largest = max(rows(found.parts), key=lambda row: abs(float(row["value"])))
    if largest["part"] != "unexplained":
        return heading, ""
    value, low, high = (float(largest[name]) for name in ("value", "low", "high"))
    return heading, unexplained_sentence(value, low, high, found.kind)


def false_alarm_text(found: Trends) -> str:
    """Say how many false alarms to expect; empty where nothing was watched."""
    if not np.isfinite(found.false_alarms):
        return ""
    return false_alarm_sentence(found.false_alarms, found.watched, found.period)


def render_comparison(found: Comparison) -> str:
    """Render a comparison as one self-contained HTML page, without figures about few. CLI: ``voc compare --out``."""
    return _comparison_page(published_comparison(found))


def _comparison_page(found: Comparison) -> str:
    themes = found.themes.head(ROWS)
    limits = [f"share_change{end}" for end in ("", "_low", "_high")]
    values = themes[limits].to_numpy(np.float64).ravel() if len(themes) else np.zeros(0)
    scale = marks.spanning(100 * values, 0.0)
    apart = found.kind == "groups"
    first, second = found.names
    view = {
        "apart": apart,
        "names": found.names,
        "notes": found.notes,
        "sentences": score_sentences(found),
        "scores": [_score_row(row) for row in rows(found.scores)],
        "themes": [_theme_row(row, scale) for row in rows(themes)],
        "hidden": len(found.themes) - len(themes),
        "axis": marks.axis(scale),
        "parts": _parts_view(found),
        "unit": unit(str(found.score or "")),
    }
    return render_page(
        "compare.html",
        title=f"{first[:1].upper()}{first[1:]} compared with {second}",
        kicker="How customer comments differ" if apart else "What changed in customer comments",
        view=view,
    )


def _parts_view(found: Comparison) -> PartsView | None:
    if found.parts.empty:
        return None
    shown = found.parts.reindex(found.parts["value"].abs().sort_values(ascending=False).index)
    spread = marks.spanning(shown[["low", "high"]].to_numpy(np.float64).ravel(), 0.0)
    heading, remark = parts_texts(found)
    return PartsView(
        heading=heading,
        remark=remark,
        rows=tuple(_part(row, spread, found) for row in rows(shown)),
        axis=marks.axis(spread),
        total=signed(float(found.parts["value"].sum())),
    )


def write_comparison(found: Comparison, folder: str | Path) -> Path:
    """Write tables (Parquet and CSV), ``compare.json`` and ``compare.html``, without figures about few; all or nothing.

    Raises
    ------
    OutputError
        If the folder cannot be written.
    """
    found = published_comparison(found)
    tables = {"scores": found.scores, "themes": found.themes, "parts": found.parts}
    return _write(folder, tables, comparison_json(found), "compare", _comparison_page(found))


def render_trends(found: Trends) -> str:
    """Render trends as one self-contained HTML page, without figures about few. CLI: ``voc trends --out``."""
    return _trends_page(published_trends(found))


def _trends_page(found: Trends) -> str:
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
                else "not shown",
                n=_count(last["n_negative"]),
            )
        )
    view = {
        "notes": found.notes,
        "watched": found.watched,
        "false_alarms": false_alarm_text(found),
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
    """Write tables (Parquet and CSV), ``trends.json`` and ``trends.html``, without figures about few; all or nothing.

    Raises
    ------
    OutputError
        If the folder cannot be written.
    """
    found = published_trends(found)
    tables = {"themes": found.themes, "scores": found.scores, "alarms": found.alarms}
    return _write(folder, tables, trends_json(found), "trends", _trends_page(found))


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Facts and tables of a comparison; scores and themes also give each group's figures under its name.

    Parameters
    ----------
    found : Comparison
        As :func:`~voc_nlp.report.publishing.published_comparison` gives it, where the result is passed on.
    """
    made = as_json(
        {"scores": found.scores, "themes": found.themes, "parts": found.parts},
        names=list(found.names),
        kind=found.kind,
        groups=dict(zip(("before", "after"), found.names, strict=True)),
        score=found.score,
        counts=found.counts,
        notes=list(found.notes),
    )
    for table, figure in (("scores", ""), ("themes", "share_")):
        for row in made[table]:
            row["by_group"] = {
                group: {
                    **{name: row[f"{figure}{side}{end}"] for name, end in _LIMITS},
                    "n": row[f"n_{side}"],
                }
                for side, group in zip(("before", "after"), found.names, strict=True)
            }
    return made


_LIMITS = (("value", ""), ("low", "_low"), ("high", "_high"))


def trends_json(found: Trends) -> dict[str, Any]:
    """Facts and tables of trends; as published where the result is passed on."""
    rate = found.false_alarms
    return as_json(
        {"themes": found.themes, "scores": found.scores, "alarms": found.alarms},
        period=found.period,
        undated=found.undated,
        false_alarms_per_period=rate if np.isfinite(rate) else None,
        watched=found.watched,
        notes=list(found.notes),
    )


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
    made_json: dict[str, Any],
    name: str,
    page: str,
) -> Path:
    with whole_folder(folder) as made:
        for table, frame in tables.items():
            frame.to_parquet(made / f"{table}.parquet", index=False)
            to_safe_csv(frame, made / f"{table}.csv")
        text = json.dumps(made_json, ensure_ascii=False, indent=2)
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
        "n_before": _count(row["n_before"]),
        "n_after": _count(row["n_after"]),
        "verdict": str(row["verdict"]),
    }


def _count(n: Any) -> str:
    """Write a number of people; nothing where it is not shown."""
    return "" if pd.isna(n) else f"{int(n):,}"


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


def _part(row: Mapping[str, Any], scale: marks.Scale, found: Comparison) -> Part:
    value, low, high = (float(row[name]) for name in ("value", "low", "high"))
    return Part(
        part=part_name(str(row["part"]), value, found.names, found.kind),
        label=str(row["label"]),
        value=signed(value),
        interval=f"{signed(low)} to {signed(high)}",
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
                n=_count(last["n"]),
            )
        )
    return out
