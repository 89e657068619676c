"""Themes and sentiment never see a score: what they get has no score in it."""

from __future__ import annotations

import pandas as pd

from voc_nlp.comments import SCORE_COLUMNS

OUTCOMES = (*SCORE_COLUMNS.values(), "churn_date", "after_churn")
"""Columns that say, or give away, what a respondent answered or did."""


def without_scores(comments: pd.DataFrame) -> pd.DataFrame:
    """Return the comments without any score column, for the stages that must not know it.

    When a customer left goes too: it gives away whether.

    If what a respondent answered could reach what the comment is taken to say, an impact would
    partly measure itself.

    Examples
    --------
    >>> list(without_scores(pd.DataFrame({"text": ["late"], "nps": [2], "churned": [True]})))
    ['text']
    """
    return comments.drop(columns=[name for name in OUTCOMES if name in comments])
