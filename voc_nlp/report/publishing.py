"""What of an analysis may be passed on: no figure, and no quote, about fewer respondents than ``k_anonymity``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from voc_nlp.comments import ALL, Note
from voc_nlp.privacy import Sum, suppress_small

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

PEOPLE = "respondents"
COUNTS = {
    "scores": "n",
    "journey": "n_comments",
    "languages": "rows",
    "themes": PEOPLE,
    "pain_points": PEOPLE,
    "proposals": "n_respondents",
    "migration": "n_respondents",
}
"""Table that is shown -> respondents behind a row; ``respondents`` are counted from the mentions."""


def published(analysis: Analysis) -> Analysis:
    """Return the analysis without cells about few; how many were left out is in its ``notes``.

    Parameters
    ----------
    analysis : Analysis
        Not changed; ``analysis.config.k_anonymity`` is the fewest respondents of a cell (1: everything is shown).

    Notes
    -----
    Respondents of themes and pain points are distinct customers where the file names them, else comments. Scores,
    journey and languages count answers, so a customer who answers again counts again. The figures of the whole file stay, and
    so does the waterfall, whose steps must add up. Where the rows of a table add up to a total, further ones, the smallest
    first, are left out so that no hidden one is their difference: see :mod:`voc_nlp.privacy.subtraction`.
    """
    k = analysis.config.k_anonymity
    if k <= 1:
        return analysis
    tables: dict[str, Any] = {}
    left_out: dict[str, int] = {}
    for name, count in COUNTS.items():
        table = getattr(analysis, name)
        if not len(table):
            continue
        people = _respondents(analysis, table) if count == PEOPLE else table[count]
        if name == "scores":
            people = people.where(table["slice_type"] != "all", k)
        if name == "pain_points":
            people = people.where(~_hidden(analysis, tables.get("themes"), table), 1)
        sums = _SUMS[name](table) if name in _SUMS else []
        kept = suppress_small(table.assign(**{PEOPLE: people}), PEOPLE, k, sums=sums)
        if kept.suppressed:
            tables[name] = kept.table[list(table.columns)]
            left_out[name.replace("_", " ")] = kept.suppressed
    if not tables:
        return analysis
    said = ", ".join(f"{n:,} of {name}" for name, n in left_out.items())
    note = Note(
        "info",
        "privacy",
        f"Rows about fewer than {k} respondents, and rows from which these could be worked out, are not shown: {said}. They are in the tables, which are private;"
        " k_anonymity in voc.toml sets the limit.",
    )
    return replace(analysis, **tables, notes=(*analysis.notes, note))


def _hidden(analysis: Analysis, shown: pd.DataFrame | None, table: pd.DataFrame) -> pd.Series[bool]:
    """Rows about a theme that the table of themes no longer shows."""
    gone = set() if shown is None else set(analysis.themes["theme_id"]) - set(shown["theme_id"])
    return table["theme_id"].isin(gone)


def _score_sums(table: pd.DataFrame) -> list[Sum]:
    """Slices of one kind add up to all answers, which are always shown."""
    parts = table.reset_index(drop=True)
    parts = parts[parts["slice_type"] != "all"]
    return [Sum(tuple(rows)) for rows in parts.groupby(["metric", "slice_type"]).groups.values()]


def _journey_sums(table: pd.DataFrame) -> list[Sum]:
    """Stages add up to a touchpoint's row, touchpoints to a stage's, and both to the row of all."""
    places = list(zip(table["touchpoint"], table["stage"], strict=True))
    rows = {place: row for row, place in enumerate(places)}
    sums = []
    for side in (0, 1):
        for one in dict.fromkeys(place[side] for place in places):
            parts = [
                row
                for row, place in enumerate(places)
                if place[side] == one and place[1 - side] != ALL
            ]
            total = rows.get((one, ALL) if side == 0 else (ALL, one))
            if parts:
                sums.append(Sum(tuple(parts), total))
    return sums


def _theme_sums(table: pd.DataFrame) -> list[Sum]:
    """Mentions of a theme's parts add up to its own, those of all themes to all that were placed."""
    rows = {theme: row for row, theme in enumerate(table["theme_id"])}
    parents = list(table["parent_id"]) if "parent_id" in table else [""] * len(table)
    return [
        Sum(tuple(row for row, own in enumerate(parents) if own == parent), rows.get(parent))
        for parent in dict.fromkeys(parents)
    ]


_SUMS: dict[str, Callable[[pd.DataFrame], list[Sum]]] = {
    "scores": _score_sums,
    "journey": _journey_sums,
    "languages": lambda table: [Sum(tuple(range(len(table))))],
    "themes": _theme_sums,
}


def _respondents(analysis: Analysis, table: pd.DataFrame) -> pd.Series[int]:
    """Distinct respondents who mention a theme, at most as many as the row has comments."""
    comments, mentions = analysis.comments, analysis.mentions
    own = table["n_comments"]
    known = "customer" in comments and comments["customer"].notna().any()
    if not known or not {"theme_id", "comment_id"} <= set(mentions.columns):
        return own  # each comment is a respondent's own
    ids = comments["comment_id"].astype(str)
    who = comments["customer"].astype("string").fillna(ids).astype(str)
    person = mentions["comment_id"].astype(str).map(dict(zip(ids, who, strict=True)))
    spoken = pd.DataFrame({"theme_id": mentions["theme_id"].astype(str), "who": person})
    if "subtheme_id" in mentions:
        parts = spoken.assign(theme_id=mentions["subtheme_id"].astype(str))
        spoken = pd.concat([spoken, parts[parts["theme_id"] != ""]])
    people = spoken.groupby("theme_id")["who"].nunique()
    # a theme of a book may stand for mentions that the ranking moved: its own count stands then
    counted = table["theme_id"].astype(str).map(people).fillna(own)
    return counted.clip(upper=own).astype(int)
