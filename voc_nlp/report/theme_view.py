"""Themes, laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from markupsafe import Markup

from voc_nlp.report import marks
from voc_nlp.report.words import Quote, language_name, percent, percent_range, quotes, rows, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voc_nlp.analysis import Analysis

ROWS = 120
"""Themes that the report holds."""

SIDE_QUOTES = 2
"""Quotes for, and against, that are shown of a theme."""

UNSTABLE = 0.6
"""Stability below which a theme is marked."""


@dataclass(frozen=True)
class ThemeRow:
    """One theme."""

    theme_id: str
    label: str
    parent: str
    keywords: tuple[str, ...]
    languages: tuple[str, ...]
    mark: Markup
    share: float
    share_text: str
    share_interval: str
    n_comments: int
    mix: Markup
    negative: float
    mix_text: str
    stability: float
    stability_text: str
    unstable: bool
    quotes: tuple[Quote, ...]
    stability_note: str = ""
    badge: str = ""
    statement: str = ""
    against: tuple[Quote, ...] = ()
    in_favour: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class ThemeView:
    """The table of themes."""

    rows: tuple[ThemeRow, ...]
    total: int
    axis: Markup
    n_unstable: int


def theme_view(analysis: Analysis, languages: Mapping[str, str]) -> ThemeView:
    """Lay out the themes, in the order of the table (largest first).

    Parameters
    ----------
    analysis : Analysis
        Whose ``themes`` are shown.
    languages : mapping
        Language code by comment id, for the quotes.
    """
    table = analysis.themes
    shown = table.head(ROWS)
    scale = marks.spanning(shown["share_high"].to_numpy(np.float64), 0.0)
    labels = dict(zip(table["theme_id"].astype(str), table["label"].astype(str), strict=True))
    made = []
    for row in rows(shown):
        share, low, high = (float(row[f"share{end}"]) for end in ("", "_low", "_high"))
        mix = [float(row[f"p_{name}"]) for name in ("negative", "neutral", "positive")]
        stability = float(row["stability"])
        made.append(
            ThemeRow(
                theme_id=str(row["theme_id"]),
                label=str(row["label"]),
                parent=labels.get(str(row["parent_id"]), str(row.get("parent_label", ""))),
                keywords=tuple(texts(row["keywords"])[:8]),
                languages=tuple(language_name(code) for code in texts(row["languages"])),
                mark=marks.bar(share, low, high, scale, kind="vol"),
                share=share,
                share_text=percent(share),
                share_interval=percent_range(low, high),
                n_comments=int(row["n_comments"]),
                mix=marks.stack(list(zip(("neg", "neu", "pos"), mix, strict=True))),
                negative=mix[0],
                mix_text=" / ".join(percent(part).removesuffix("\xa0%") for part in mix) + "\xa0%",
                stability=stability,
                stability_text=f"{stability:.2f}" if np.isfinite(stability) else "n/a",
                stability_note="" if np.isfinite(stability) else str(row.get("trust", "")),
                badge=_badge(row),
                unstable=bool(stability < UNSTABLE),
                quotes=tuple(quotes(row, languages)),
                statement=str(row.get("statement", "")),
                against=tuple(quotes(row, languages, SIDE_QUOTES, "negative")),
                in_favour=tuple(quotes(row, languages, SIDE_QUOTES, "positive")),
            )
        )
    return ThemeView(
        rows=tuple(made),
        total=len(table),
        axis=marks.axis(marks.Scale(0.0, 100 * scale.high), 4),
        n_unstable=int((table["stability"] < UNSTABLE).sum()),
    )


def _badge(row: Mapping[str, Any]) -> str:
    """Say in a word what a person made of a theme."""
    if row.get("is_group"):
        return "group"
    status = str(row.get("status", ""))
    return {"ignored": "not ranked", "pinned": "pinned"}.get(status, "")
