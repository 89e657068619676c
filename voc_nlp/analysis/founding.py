"""Mentions that found no theme: praise and swearing without a subject."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import FOUNDS_NO_THEME, content_class

FEWEST = 50
"""With fewer other mentions every mention counts for themes."""


def founding(mentions: pd.DataFrame) -> NDArray[np.bool_]:
    """Mark the mentions that themes are made of.

    Parameters
    ----------
    mentions : DataFrame
        With ``clean_text``.

    Returns
    -------
    ndarray of bool, shape (n,)
        False for those that are only praise or only swearing ("very good"): a theme of them has no subject, and what
        they feel already stands in the comment's sentiment. All True where fewer than 50 others would be left.

    Examples
    --------
    >>> texts = ["The app crashes", *["very good"] * 2, *[f"stop {n} is dirty" for n in range(60)]]
    >>> founding(pd.DataFrame({"clean_text": texts})).sum()
    np.int64(61)
    """
    distinct = {
        text: content_class(text) not in FOUNDS_NO_THEME for text in set(mentions["clean_text"])
    }
    kept = np.array([distinct[text] for text in mentions["clean_text"]], dtype=np.bool_)
    return kept if kept.sum() >= FEWEST else np.ones(len(mentions), dtype=np.bool_)
