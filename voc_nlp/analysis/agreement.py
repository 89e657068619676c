"""How well two orders of the same people agree, with an interval."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from voc_nlp.metrics import Z95, Estimate

FEWEST = 20
"""Fewest pairs for which a number is given."""


def rank_agreement(one: ArrayLike, two: ArrayLike) -> Estimate:
    """Spearman's rank correlation with a 95 % interval, -1 to 1.

    Parameters
    ----------
    one, two : array-like of shape (n,)
        Pairs with a missing value are left out.

    Returns
    -------
    Estimate
        NaN throughout with fewer than 20 pairs, or where one side does not vary.

    Notes
    -----
    Fisher's z with the standard error sqrt((1 + r^2 / 2) / (n - 3)) [1]_. Survey weights play no part.

    References
    ----------
    .. [1] Bonett and Wright (2000), Sample size requirements for estimating Pearson, Kendall and Spearman
       correlations. Psychometrika 65.

    Examples
    --------
    >>> rank_agreement(range(30), range(30)).value
    1.0
    """
    from scipy.stats import rankdata

    x, y = np.asarray(one, dtype=np.float64), np.asarray(two, dtype=np.float64)
    known = np.isfinite(x) & np.isfinite(y)
    # sums of floats depend on their order; the rows' order must not matter
    order = np.lexsort((y[known], x[known]))
    x, y = x[known][order], y[known][order]
    if x.size < FEWEST or np.ptp(x) == 0 or np.ptp(y) == 0:
        return Estimate(math.nan, math.nan, math.nan)
    a, b = rankdata(x), rankdata(y)
    a, b = a - a.mean(), b - b.mean()
    r = float(np.clip((a * b).sum() / math.sqrt((a * a).sum() * (b * b).sum()), -1.0, 1.0))
    if abs(r) > 1 - 1e-9:
        return Estimate(float(round(r)), float(round(r)), float(round(r)))
    half = Z95 * math.sqrt((1 + r * r / 2) / (x.size - 3))
    return Estimate(r, math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half))
