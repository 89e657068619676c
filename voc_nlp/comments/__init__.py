"""The comments table: the one place where an input table is checked and given its final columns.

The rule of the whole package starts here: rows in = rows out, in the same order. A row that cannot
be used keeps its place; a cell that cannot be meant is an :class:`~voc_nlp.errors.InputError` that
names it.
"""

from voc_nlp.comments.dates import Dates, read_dates
from voc_nlp.comments.intake import answers, as_comments, check_roles
from voc_nlp.comments.schema import (
    ALL,
    NOT_GIVEN,
    OPTIONS,
    SCORE_COLUMNS,
    Comments,
    Intake,
    Note,
)
from voc_nlp.comments.scores import Scale, find_scale

__all__ = [
    "ALL",
    "NOT_GIVEN",
    "OPTIONS",
    "SCORE_COLUMNS",
    "Comments",
    "Dates",
    "Intake",
    "Note",
    "Scale",
    "answers",
    "as_comments",
    "check_roles",
    "find_scale",
    "read_dates",
]
