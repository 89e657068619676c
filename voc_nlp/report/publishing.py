"""What of an analysis, of trends and of a comparison may be passed on: no figure, and no quote, about fewer respondents than ``k_anonymity``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import ALL, Note
from voc_nlp.privacy import Sum, hide_recoverable, suppress_small
from voc_nlp.trends import change_sentence

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis
    from voc_nlp.analysis.compare import Comparison
    from voc_nlp.analysis.trends import Trends

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


def published_trends(found: Trends) -> Trends:
    """Return the trends without figures, names and quotes about few; ``notes`` say how many were left out.

    Parameters
    ----------
    found : Trends
        Not changed; ``found.k_anonymity`` is the fewest respondents of a figure (1: everything is shown).

    Notes
    -----
    A share is hidden where fewer than k customers say so, fewer than k do not, or fewer than k wrote at all; nobody is a
    figure that is shown. Further periods of the theme go with it, so that neither the whole file nor an alarm over several
    periods gives it away: see :mod:`voc_nlp.privacy.subtraction`. Themes that fewer than k customers mention, and alarms
    that rest on fewer than k, are left out with their names and quotes. What two runs with periods of another length have
    in common is not compared.
    """
    k = found.k_anonymity
    if k <= 1:
        return found
    themes = found.themes[~_few(found.themes["people"], k)].reset_index(drop=True)
    told = found.alarms["people"] >= k
    told &= found.alarms["theme_id"].isin(["", *themes["theme_id"]])
    alarms = found.alarms[told].reset_index(drop=True)
    alarms["baseline"] = alarms["baseline"].mask(_few(alarms["people_baseline"], k))
    periods = list(dict.fromkeys(found.themes["period"]))
    wrote = found.themes.drop_duplicates("period").set_index("period")["people_wrote"]
    n_wrote = wrote.to_numpy(np.float64)
    dark = hide_recoverable(n_wrote, _small(n_wrote, k), [Sum(tuple(range(len(periods))))], k)
    hidden = np.zeros(len(themes), dtype=bool)
    for theme, rows in themes.groupby("theme_id", sort=False).indices.items():
        hidden[rows] = _hidden_periods(
            themes.iloc[rows], alarms[alarms["theme_id"] == theme], dark, k
        )
    shown = themes.copy()
    shown.loc[hidden, ["share", "low", "high"]] = np.nan
    no_size = shown["period"].isin(
        [period for period, gone in zip(periods, dark, strict=True) if gone]
    )
    for name, gone in (
        ("n_negative", hidden),
        ("people_negative", hidden),
        ("n_wrote", no_size),
        ("people_wrote", no_size),
    ):
        shown[name] = shown[name].astype("Int64").mask(gone)
    scores, few_scores = _published_scores(found.scores, k)
    said = {
        "shares": int(hidden.sum()),
        "scores": few_scores,
        "alarms": len(found.alarms) - len(alarms),
        "themes": (len(found.themes) - len(themes)) // max(len(periods), 1),
    }
    return replace(
        found, themes=shown, scores=scores, alarms=alarms, notes=(*found.notes, *_told(said, k))
    )


def published_comparison(found: Comparison) -> Comparison:
    """Return the comparison without figures about few; ``notes`` say how many were left out.

    Parameters
    ----------
    found : Comparison
        Not changed; ``found.k_anonymity`` is the fewest respondents of a figure (1: everything is shown).

    Notes
    -----
    Where one group's figure is hidden, so is the other's, because the report gives their sum; what became of the share is
    still said. The parts of a change are left out whole where one is about few.
    """
    k = found.k_anonymity
    if k <= 1:
        return found
    named = [f"n_{side}" for side in ("before", "after")]
    rows, wrote = (list(found.counts[name]) for name in ("rows", "wrote"))
    silent = [all_ - some for all_, some in zip(rows, wrote, strict=True)]
    no_rows = any(0 < n < k for n in rows)
    no_wrote = no_rows or any(0 < n < k for n in (*wrote, *silent))
    counts = {
        **found.counts,
        "rows": [None, None] if no_rows else rows,
        "wrote": [None, None] if no_wrote else wrote,
        "left_out": None if no_rows else found.counts["left_out"],
        "customers_in_both": None
        if 0 < found.counts["customers_in_both"] < k
        else found.counts["customers_in_both"],
    }
    scores = found.scores
    few = (_few(scores[named[0]], k) | _few(scores[named[1]], k)).to_numpy(bool)
    points = [f"{name}{end}" for name in ("before", "after", "change") for end in _ENDS]
    scores = scores.astype(dict.fromkeys(named, "Int64"))
    scores.loc[few, points] = np.nan
    scores.loc[few, named] = pd.NA
    scores.loc[few, "verdict"] = "too few"
    themes = found.themes
    gone = dark = np.zeros(0, dtype=bool)
    if len(themes):
        gone = _few(themes["people"], k).to_numpy(bool)
        themes = themes[~gone].reset_index(drop=True)
        dark = np.zeros(len(themes), dtype=bool)
        for side, size in zip(("before", "after"), wrote, strict=True):
            negative, n = themes[f"people_{side}"], themes[f"n_{side}"]
            dark |= (_few(negative, k) | _few(size - n, k)).to_numpy(bool)
            dark |= 0 < size < k
        themes = _without(themes, dark, found)
    parts, notes = found.parts, list(found.notes)
    if len(parts) and ((parts["people"] > 0) & (parts["people"] < k)).any():
        parts = parts.iloc[:0]
        notes.append(
            f"The change of the score is not taken apart: a part is about fewer than {k} people."
        )
    said = {"scores": int(few.sum()), "themes": int(dark.sum() + gone.sum())}
    return replace(
        found,
        counts=counts,
        scores=scores,
        themes=themes,
        parts=parts,
        notes=(*notes, *_told(said, k)),
    )


_ENDS = ("", "_low", "_high")


def _few(n: pd.Series[Any], k: int) -> pd.Series[bool]:
    return (n > 0) & (n < k)


def _small(n: NDArray[np.float64], k: int) -> NDArray[np.bool_]:
    return np.asarray((n > 0) & (n < k))


def _told(said: dict[str, int], k: int) -> list[str]:
    listed = ", ".join(f"{n:,} {name if n > 1 else name[:-1]}" for name, n in said.items() if n)
    if not listed:
        return []
    return [
        f"Figures about fewer than {k} people, and those from which they could be worked out, are not"
        f" shown: {listed}. k_anonymity in voc.toml sets the limit."
    ]


def _hidden_periods(
    series: pd.DataFrame, alarms: pd.DataFrame, dark: NDArray[np.bool_], k: int
) -> NDArray[np.bool_]:
    """Periods of a theme whose share is not shown."""
    place = {period: at for at, period in enumerate(series["period"])}
    n = series["people_negative"].to_numpy(np.float64)
    rest = series["people_wrote"].to_numpy(np.float64) - n
    small = dark | _small(n, k) | _small(rest, k)
    fixed = np.zeros(n.size, dtype=bool)
    sums = [Sum(tuple(range(n.size)))]
    for row in alarms.to_dict("records"):
        if row["kind"] == "drift":
            sums.append(Sum(tuple(range(place[row["since"]], place[row["until"]] + 1))))
        else:
            fixed[place[row["period"]]] = True
        first, last = place[row["baseline_from"]], place[row["baseline_until"]]
        sums.append(Sum(tuple(range(first, last + 1))))
    return hide_recoverable(n, small, sums, k, fixed & ~small)


def _published_scores(scores: pd.DataFrame, k: int) -> tuple[pd.DataFrame, int]:
    """Scores of periods with enough answers; the answers of all periods add up to those of the file."""
    shown = scores.reset_index(drop=True)
    n = shown["n"].to_numpy(np.float64)
    sums = [Sum(tuple(map(int, rows))) for rows in shown.groupby("metric").indices.values()]
    hidden = hide_recoverable(n, _small(n, k), sums, k)
    shown.loc[hidden, ["value", "low", "high"]] = np.nan
    return shown.assign(n=shown["n"].astype("Int64").mask(hidden)), int(hidden.sum())


def _without(themes: pd.DataFrame, dark: NDArray[np.bool_], found: Comparison) -> pd.DataFrame:
    """Themes whose figures are hidden keep their verdict."""
    counts = ["n_before", "n_after", "people_before", "people_after"]
    shown = themes.astype(dict.fromkeys(counts, "Int64"))
    figures = [
        f"{kind}_{name}{end}"
        for kind in ("share", "impact")
        for name in ("before", "after", "change")
        for end in _ENDS
    ]
    figures += ["p", "q"]
    shown.loc[dark, figures] = np.nan
    shown.loc[dark, counts] = pd.NA
    nothing = (float("nan"),) * 3
    for at in np.flatnonzero(dark):
        said = change_sentence(
            str(shown["label"].iloc[at]),
            nothing,
            nothing,
            nothing,
            shown["verdict"].iloc[at],
            names=found.names,
            kind=found.kind,
        )
        shown.loc[at, "sentence"] = said
    return shown
