"""How sure a ranking is: P(top k), rank intervals that hold for all places at once, and tiers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]


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
    and Wilhelm (2024), Inference for ranks. Review of Economic Studies 91; the one-step version,
    which is conservative.
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


def tiers(low: Integers, high: Integers, k: int = 5) -> list[str]:
    """Return ``certain top k`` where the whole interval is within k, ``possible`` where a part is.

    >>> tiers(np.array([1, 1, 6]), np.array([2, 9, 9]))
    ['certain top 5', 'possible top 5', 'other']
    """
    return [
        f"certain top {k}" if b <= k else f"possible top {k}" if a <= k else "other"
        for a, b in zip(low, high, strict=True)
    ]


def _intervals(value: Floats, covariance: Floats, noise: Floats) -> tuple[Integers, Integers]:
    m = value.size
    variance = np.diag(covariance)
    total = variance[:, None] + variance[None, :]
    squares = total - 2 * covariance
    apart = squares > 1e-10 * total
    se = np.sqrt(np.where(apart, squares, 1.0))
    largest = np.zeros(len(noise), dtype=np.float32)
    columns = np.ascontiguousarray(noise.T, dtype=np.float32)
    precision = np.where(apart, 1.0 / se, 0.0).astype(np.float32)
    # in blocks of draws that stay in the cache
    for start in range(0, len(noise), 512):
        block = columns[:, start : start + 512]
        best = largest[start : start + 512]
        for j in range(m - 1):
            gap = np.abs(block[j + 1 :] - block[j])
            gap *= precision[j, j + 1 :, None]
            np.maximum(best, gap.max(axis=0), out=best)
    c = float(np.quantile(largest, 0.95))
    gap = value[:, None] - value[None, :]
    margin = np.where(apart, c * se, np.inf)
    low = 1 + (gap - margin > 0).sum(axis=1)
    high = m - (gap + margin < 0).sum(axis=1)
    return low.astype(np.intp), high.astype(np.intp)


def _top(values: Floats, k: int) -> Floats:
    draws, m = values.shape
    if m <= k:
        return np.ones(m)
    best = np.argpartition(values, k - 1, axis=1)[:, :k]
    return np.asarray(np.bincount(best.ravel(), minlength=m) / draws, dtype=np.float64)
