"""What of an analysis may be passed on: no figure, and no quote, about fewer respondents than ``k_anonymity``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.privacy import suppress_small

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

PEOPLE = "respondents"
COUNTS = {
    "scores": "n",
    "journey": "n_comments",
    "languages": "rows",
    "themes": PEOPLE,
    "pain_points": PEOPLE,
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
    so does the waterfall, whose steps must add up.
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
        kept = suppress_small(table.assign(**{PEOPLE: people}), PEOPLE, k)
        if kept.suppressed:
            tables[name] = kept.table[list(table.columns)]
            left_out[name.replace("_", " ")] = kept.suppressed
    if not tables:
        return analysis
    said = ", ".join(f"{n:,} of {name}" for name, n in left_out.items())
    note = Note(
        "info",
        "privacy",
        f"Rows about fewer than {k} respondents are not shown: {said}. They are in the tables, which are private;"
        " k_anonymity in voc.toml sets the limit.",
    )
    return replace(analysis, **tables, notes=(*analysis.notes, note))


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
