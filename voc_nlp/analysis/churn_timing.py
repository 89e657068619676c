"""What a ranking by churn must say about time: who wrote after leaving, and how long others were followed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.config import Metric

UNEVEN_DAYS = 30
"""Difference in days of follow-up, oldest to newest comment, below which it is not worth a warning."""


def churn_notes(comments: pd.DataFrame, score: Metric | None) -> tuple[Note, ...]:
    """Say how the comments lie in time to the leaving that they are ranked by.

    A theme can only have led to a loss if it was written about before the customer left, and a
    customer who wrote last week had less time to leave than one who wrote last year.

    Parameters
    ----------
    comments : DataFrame
        With ``churned``, ``date``, and ``churn_date`` and ``after_churn`` where leaving has a date.
    score : {"nps", "csat", "ces", "churn"} or None
        Score that is ranked by; for others than churn there is nothing to say.

    Examples
    --------
    >>> table = pd.DataFrame({"churned": [True, False], "date": pd.to_datetime(["2026-01-05"] * 2)})
    >>> [note.code for note in churn_notes(table, "churn")]
    ['churn-undated']
    """
    if score != "churn":
        return ()
    if "churn_date" not in comments:
        return (_warning("churn-undated", _UNDATED),)
    dates, left = comments["date"], comments["churn_date"]
    if dates.isna().all() or left.isna().all():
        return (_warning("churn-undated", _NO_DATES if dates.isna().all() else _NO_LEAVING),)
    notes = []
    after = comments["after_churn"].to_numpy(dtype=bool)
    if after.any():
        notes.append(
            _warning(
                "churn-after",
                f"{int(after.sum()):,} of {len(comments):,} rows were written on the day the customer left or later."
                " They may tell of leaving, not of what led to it, and do not count in the ranking by churn;"
                " they are in all other tables, with 'after_churn' set.",
            )
        )
    gone = comments["churned"].astype("boolean")
    undated = int((gone.fillna(False) & (left.isna() | dates.isna())).sum())
    if undated:
        notes.append(
            _warning(
                "churn-undated",
                f"{undated:,} rows of customers who left have no date of leaving or of the comment; whether they were"
                " written before is not known, and they count.",
            )
        )
    contrary = int((~gone.fillna(True) & left.notna()).sum())
    if contrary:
        notes.append(
            _warning(
                "churn-contrary",
                f"{contrary:,} rows have a date of leaving but say that the customer stayed; they count as stayed."
                " Correct the column, or leave --churn out to go by the date alone.",
            )
        )
    return (*notes, _follow_up(dates, left))


def _follow_up(dates: pd.Series[Any], left: pd.Series[Any]) -> Note:
    first, last = dates.min().normalize(), dates.max().normalize()
    end = max(last, left.max().normalize())
    longest, shortest = (end - first).days, (end - last).days
    said = (
        f"Comments are from {first:%Y-%m-%d} to {last:%Y-%m-%d}, and the last date known is {end:%Y-%m-%d}: the oldest"
        f" comment could be followed by leaving within {longest} days, the newest within {shortest}."
    )
    if longest - shortest < UNEVEN_DAYS:
        return Note("info", "churn-window", said)
    return _warning(
        "churn-window",
        f"{said} The newer a comment, the safer its writer looks; themes that came up lately cost more than is shown."
        " Leave out comments too new to be followed, or compare periods of the same age.",
    )


def _warning(code: str, message: str) -> Note:
    return Note("warning", code, message)


_UNDATED = (
    "Ranked by churn without the dates of leaving: comments written after the decision to leave, or because of it,"
    " cannot be told from earlier ones and count like them, so a theme may be what leaving looks like, not what led"
    " to it. Name the column with --churn-date to leave them out."
)
_NO_DATES = (
    "Ranked by churn, and the comments have no dates: those written after the customer left cannot be told from"
    " earlier ones and count like them. Name the date of the comment with --date."
)
_NO_LEAVING = (
    "Ranked by churn, and no date of leaving could be read: comments written after the customer left count like"
    " earlier ones. Check the column given as --churn-date."
)
