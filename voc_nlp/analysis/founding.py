"""Mentions that found no theme: praise and swearing without a subject."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import FOUNDS_NO_THEME, content_class

FEWEST = 50
"""With fewer mentions that have a subject every mention counts for themes."""


def with_subject(mentions: pd.DataFrame) -> NDArray[np.bool_]:
    """Mark the mentions that are more than praise or swearing, each by itself.

    A theme of the others ("very good") has no subject, and what they feel already stands in the comment's sentiment.

    Parameters
    ----------
    mentions : DataFrame
        With ``clean_text``.

    Returns
    -------
    ndarray of bool, shape (n,)

    Examples
    --------
    >>> with_subject(pd.DataFrame({"clean_text": ["The app crashes", "very good"]})).tolist()
    [True, False]
    """
    distinct = {
        text: content_class(text) not in FOUNDS_NO_THEME for text in set(mentions["clean_text"])
    }
    return np.array([distinct[text] for text in mentions["clean_text"]], dtype=np.bool_)


def enough_subjects(subject: NDArray[np.bool_]) -> bool:
    """Tell whether themes are made of the mentions with a subject alone: where there are 50 or more."""
    return bool(subject.sum() >= FEWEST)


def founding(subject: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark the mentions that themes are made of: those with a subject, or all where these are too few.

    >>> founding(np.array([True, False])).tolist()
    [True, True]
    """
    return subject if enough_subjects(subject) else np.ones(len(subject), dtype=np.bool_)
