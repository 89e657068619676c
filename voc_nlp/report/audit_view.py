"""What people found who checked the reading, laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from markupsafe import Markup

from voc_nlp.report import marks
from voc_nlp.report.words import language_name, percent

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

THEMES = 40
FIGURES = ("precision", "recall")


@dataclass(frozen=True)
class Rate:
    """One figure with its interval, as text; empty where unknown."""

    text: str
    mark: Markup
    n: int


@dataclass(frozen=True)
class ThemeRates:
    """How well a theme is recognised."""

    label: str
    right: Rate
    found: Rate
    negative_right: Rate
    negative_found: Rate


@dataclass(frozen=True)
class AuditView:
    """Everything the section on the audit shows."""

    file: str
    comments: int
    passages: int
    overall: tuple[tuple[str, str, Rate], ...]
    coders: tuple[tuple[str, str, Rate], ...]
    themes: tuple[ThemeRates, ...]
    hidden: int
    calibration: tuple[str, ...]
    notes: tuple[str, ...]


def audit_view(analysis: Analysis) -> AuditView | None:
    """Lay out the audit, or return ``None`` where there was none."""
    audit: Mapping[str, Any] = getattr(analysis, "audit", {})
    if not audit:
        return None
    quality = audit["quality"]
    labels = {str(row["name"]): str(row["label"]) for row in quality if row["level"] == "theme"}
    by_name = {
        (str(row["name"]), row["what"], row["measure"]): _rate(row)
        for row in quality
        if row["level"] == "theme"
    }
    nothing = Rate("", Markup(), 0)
    themes = [
        ThemeRates(
            label,
            *(
                by_name.get((name, what, measure), nothing)
                for what in ("theme", "negative")
                for measure in FIGURES
            ),
        )
        for name, label in labels.items()
    ]
    themes = [row for row in themes if row.right.text or row.found.text]
    return AuditView(
        file=str(audit["file"]),
        comments=int(audit["comments"]),
        passages=int(audit["passages"]),
        overall=_figures(quality),
        coders=_figures(audit["second"]),
        themes=tuple(themes[:THEMES]),
        hidden=max(len(themes) - THEMES, 0),
        calibration=tuple(_calibration(audit["calibration_error"])),
        notes=tuple(str(note) for note in audit["notes"]),
    )


def _figures(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str, Rate], ...]:
    names = {"theme": "right theme", "sentiment": "right sentiment", "negative": "is it negative"}
    return tuple(
        (
            "all" if row["level"] == "all" else language_name(str(row["name"])),
            f"{names[str(row['what'])]}, {row['measure']}",
            _rate(row),
        )
        for row in rows
        if row["level"] != "theme" and row["value"] is not None
    )


def _rate(row: Mapping[str, Any]) -> Rate:
    if row["value"] is None:
        return Rate("", Markup(), int(row["n"]))
    value, low, high = (float(row[name]) for name in ("value", "low", "high"))
    scale = marks.Scale(min(0.0, low), 1.0)
    text = f"{value:.2f} ({low:.2f} to {high:.2f})" if np.isfinite(value) else ""
    return Rate(text, marks.dot(value, low, high, scale), int(row["n"]))


def _calibration(errors: Mapping[str, Mapping[str, float]]) -> list[str]:
    said = {
        "theme": "The stated probability of the theme is {stated} on average; people agreed in {observed}.",
        "negative": "The stated probability of a negative passage is {stated} on average; people"
        " found {observed} negative.",
    }
    return [
        said[what].format(
            stated=percent(error["mean_stated"]), observed=percent(error["mean_observed"])
        )
        + f" Mean gap: {percent(error['error'])}."
        for what, error in errors.items()
        if what in said
    ]
