"""What a comments table is, and the words that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NewType

import pandas as pd

from voc_nlp.config import AnalysisConfig, Metric, Roles

Comments = NewType("Comments", pd.DataFrame)
"""A checked table of comments. Only :func:`voc_nlp.comments.as_comments` makes one."""

NOT_GIVEN: Final = "(not given)"
"""Touchpoint or segment of a row whose cell is blank."""

ALL: Final = "(all)"
"""Touchpoint of every row when the table has no touchpoint column."""

SCORE_COLUMNS: Final[dict[Metric, str]] = {
    "nps": "nps",
    "csat": "csat",
    "ces": "ces",
    "churn": "churned",
}
"""Column of the comments table for each score."""

OPTIONS: Final = {
    "text": "--text",
    "id": "--id",
    "nps": "--nps",
    "csat": "--csat",
    "ces": "--ces",
    "churn": "--churn",
    "touchpoint": "--touchpoint",
    "segments": "--segment",
    "date": "--date",
    "weight": "--weight",
    "customer": "--customer",
    "churn_date": "--churn-date",
}
"""The command's option for each field of :class:`~voc_nlp.config.Roles`."""


@dataclass(frozen=True)
class Note:
    """Something the reader of a result should know about the input.

    Attributes
    ----------
    level : {"info", "warning"}
        ``"warning"`` where something was repaired, left out or assumed that may change the result.
    code : str
        Short name for programs, such as ``"date-order"``.
    message : str
        One sentence or two for a person, with the way to override where there is one.
    """

    level: Literal["info", "warning"]
    code: str
    message: str


@dataclass(frozen=True, eq=False)
class Intake:
    """A checked input.

    Attributes
    ----------
    comments : Comments
        One row per input row, in input order.
    roles : Roles
        The columns that were used.
    config : AnalysisConfig
        As given, with ``csat_scale`` and ``ces_scale`` filled in where those scores exist.
    notes : tuple of Note
        What was repaired or assumed.
    """

    comments: Comments
    roles: Roles
    config: AnalysisConfig
    notes: tuple[Note, ...] = ()
