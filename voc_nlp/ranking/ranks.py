"""How sure a ranking is: P(top k), rank intervals that hold for all places at once, and tiers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]

STEPS = 20
MOST_STEPPED = 400
"""With more cells than this only two steps are taken; the intervals are a little wider then."""


@dataclass(frozen=True, eq=False)
class Ranks:
    """Certainty of a ranking in which the smallest value has rank 1.

    Attributes
    ----------
    low, high : ndarray of int, shape (m,)
        95 % rank interval; all m intervals hold together.
    top3, top5 : ndarray of shape (m,)
        Probability of being among the three, five smallest.
    """

    low: Integers
    high: Integers
    top3: Floats
    top5: Floats


def rank_certainty(value: Floats, covariance: Floats, *, draws: int, seed: int) -> Ranks:
    """Rank intervals and P(top k) of estimates with a joint covariance.

    Parameters
    ----------
    value : ndarray of shape (m,)
    covariance : ndarray of shape (m, m)
        Of the errors of ``value``; may be singular.
    draws, seed : int
        Random draws of the errors from a normal distribution, and their seed.

    Notes
    -----
    Place j is at least 1 + the number of values that are surely smaller, and at most m - the
    number of surely larger ones; "surely" means a difference of more than c standard errors, with
    c the 95 % point of the largest standardised difference of the errors. Mogstad, Romano, Shaikh
    and Wilhelm (2024), Inference for ranks. Review of Economic Studies 91. The stepdown version:
    pairs that are surely apart leave the maximum, c is found again from the others, until no pair
    is added; the chance of any wrong claim stays 5 % (Romano and Wolf 2005, Econometrica 73).

    P(top k) draws the true values from the normal distribution around ``value``. For shrunk impacts,
    with what shrinkage may have moved in ``covariance``, that is their joint posterior; in
    simulations it is right within a few points (``tests/benchmarks/simulate.py``).
    """
    m = value.size
    if m == 0:
        return Ranks(np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0), np.zeros(0))
    noise = draw_errors(covariance, draws=draws, seed=seed)
    low, high = _intervals(value, covariance, noise)
    return Ranks(low, high, _top(value + noise, 3), _top(value + noise, 5))


def draw_errors(covariance: Floats, *, draws: int, seed: int) -> Floats:
    """Draw from N(0, covariance): shape (draws, m)."""
    spectrum, axes = linalg.eigh((covariance + covariance.T) / 2)
    root = axes * np.sqrt(np.maximum(spectrum, 0.0))
    z = np.random.default_rng(seed).standard_normal((draws, len(covariance)))
    return np.asarray(z @ root.T, dtype=np.float64)


def tiers(low: Integers, high: Integers, top: Floats, k: int = 5) -> list[str]:
    """Name what can be said of a place among the first ``k``.

    ``certain top k``: the whole interval is within k. ``likely top k``: P(top k) is at least 0.8.
    ``possible top k``: the interval reaches k and P(top k) is at least 0.05. The intervals hold for
    all rows together and are wide for that; the probability keeps rows out of the tier that only
    reach it in the worst case for all.

    >>> tiers(np.array([1, 1, 1, 6]), np.array([2, 9, 9, 9]), np.array([1, 0.9, 0.01, 0.2]))
    ['certain top 5', 'likely top 5', 'other', 'other']
    """
    return [
        f"certain top {k}"
        if b <= k
        else f"likely top {k}"
        if p >= 0.8
        else f"possible top {k}"
        if a <= k and p >= 0.05
        else "other"
        for a, b, p in zip(low, high, top, strict=True)
    ]


def _intervals(value: Floats, covariance: Floats, noise: Floats) -> tuple[Integers, Integers]:
    m = value.size
    variance = np.diag(covariance)
    total = variance[:, None] + variance[None, :]
    squares = total - 2 * covariance
    apart = squares > 1e-10 * total
    precision = np.where(apart, 1.0 / np.sqrt(np.where(apart, squares, 1.0)), 0.0)
    gap = (value[:, None] - value[None, :]) * precision
    columns = np.ascontiguousarray(noise.T, dtype=np.float32)
    open_pairs = np.triu(apart, 1)
    sure = np.zeros((m, m), dtype=bool)
    for _ in range(STEPS if m <= MOST_STEPPED else 2):
        if not open_pairs.any():
            break
        c = _critical(columns, np.where(open_pairs, precision, 0.0).astype(np.float32))
        found = open_pairs & (np.abs(gap) > c)
        if not found.any():
            break
        sure |= found | found.T
        open_pairs &= ~found
    low = 1 + (sure & (gap > 0)).sum(axis=1)
    high = m - (sure & (gap < 0)).sum(axis=1)
    return low.astype(np.intp), high.astype(np.intp)


def _critical(columns: NDArray[np.float32], precision: NDArray[np.float32]) -> float:
    """95 % point of the largest standardised difference among the pairs with a precision."""
    m, draws = columns.shape
    largest = np.zeros(draws, dtype=np.float32)
    used = [np.flatnonzero(row) for row in precision]
    # in blocks of draws that stay in the cache
    for start in range(0, draws, 512):
        block = columns[:, start : start + 512]
        best = largest[start : start + 512]
        for j in range(m):
            if used[j].size:
                gap = np.abs(block[used[j]] - block[j])
                gap *= precision[j, used[j], None]
                np.maximum(best, gap.max(axis=0), out=best)
    return float(np.quantile(largest, 0.95))


def _top(values: Floats, k: int) -> Floats:
    draws, m = values.shape
    if m <= k:
        return np.ones(m)
    best = np.argpartition(values, k - 1, axis=1)[:, :k]
    return np.asarray(np.bincount(best.ravel(), minlength=m) / draws, dtype=np.float64)
