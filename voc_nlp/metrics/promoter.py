"""The Net Promoter Score with honest intervals."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from voc_nlp.errors import InputError
from voc_nlp.metrics.estimate import (
    Z95,
    Estimate,
    Floats,
    canonical,
    effective_n,
    ordered,
    weighted_mean,
)
from voc_nlp.metrics.points import nps_points

FEW = 30
"""Answers below which an interval must hold two methods' limits, and a report shows it in grey."""


def nps(
    answers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    customers: ArrayLike | None = None,
    method: Literal["tango", "adjusted-wald"] = "tango",
) -> Estimate:
    """Net Promoter Score with a 95 % interval, in points (-100 to 100).

    Parameters
    ----------
    answers : array-like of shape (n_answers,)
        Whole numbers 0-10. Missing answers must be removed first.
    weights : array-like of shape (n_answers,), optional
        Survey weights, finite and not negative; answers of weight zero are left out.
    customers : array-like of shape (n_answers,), optional
        Who answered, where customers answer more than once; their answers are not independent.
    method : {"tango", "adjusted-wald"}
        The score interval of Tango (see Notes), or a Wald interval after adding 3/4 promoter, 3/2 passives and
        3/4 detractor.

    Returns
    -------
    Estimate
        100 x (share of 9-10 minus share of 0-6).

    Raises
    ------
    InputError
        If there is no answer, one is missing, or one is not a whole number from 0 to 10.

    Notes
    -----
    The NPS is the paired difference of two proportions, so intervals for McNemar's setting apply
    [1]_. The Tango interval alone covers as little as 90 % for few answers of which almost none is
    passive, so below 30 answers it is widened where needed to hold the interval of [2]_ too. By
    exact enumeration the 95 % interval then covers at least 93.5 % of the seven usual mixes from
    five answers on (where the usual Wald interval may cover 23 %); without any passive it covers
    91 % at its worst (tests/benchmarks/RESULTS.md lists the mixes). The adjusted Wald interval of
    [3]_ does as well from about 20 answers on. With weights or repeating customers the counts are
    shares times the effective number of answers.

    References
    ----------
    .. [1] Tango (1998), Equivalence test and confidence interval for the difference in proportions
       for the paired-sample design. Statistics in Medicine 17.
    .. [2] Bonett and Price (2012), Adjusted Wald confidence interval for a difference of binomial
       proportions based on paired data. Journal of Educational and Behavioral Statistics 37.
    .. [3] Rocks (2016), Interval estimation for the "Net Promoter Score". The American
       Statistician 70.

    Examples
    --------
    >>> nps([10, 9, 8, 0]).value
    25.0
    """
    s = nps_points(answers) / 100.0
    s, w, who = canonical(s, weights, customers)
    n = effective_n(s, w, who)
    up, down = weighted_mean(s > 0, w), weighted_mean(s < 0, w)
    if method == "tango":
        low, high = nps_limits([up * n], [down * n], [n])
    elif method == "adjusted-wald":
        low, high = adjusted_wald_limits([up * n], [down * n], [n])
    else:
        raise InputError(f"method must be 'tango' or 'adjusted-wald', not {method!r}")
    return ordered(100 * (up - down), 100 * float(low[0]), 100 * float(high[0]))


def nps_limits(b: ArrayLike, c: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Limits of the differences (b - c) / n: Tango's, below 30 answers wide enough for both.

    Both are Tango (1998) and Bonett and Price (2012), Adjusted Wald confidence interval for a
    difference of binomial proportions based on paired data.

    Parameters
    ----------
    b, c, n : array-like
        Promoters, detractors and answers (whole or effective numbers), of one shape.

    Returns
    -------
    low, high : ndarray
        95 % limits of the difference of the two shares, -1 to 1.
    """
    low, high = tango_limits(b, c, n)
    few = np.asarray(n, dtype=np.float64) < FEW
    more_low, more_high = _plus_one_limits(b, c, n)
    return (
        np.where(few, np.minimum(low, more_low), low),
        np.where(few, np.maximum(high, more_high), high),
    )


def tango_limits(b: ArrayLike, c: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Limits of Tango's score interval for the differences (b - c) / n, by bisection.

    Tango (1998), Statistics in Medicine 17.

    Parameters
    ----------
    b, c, n : array-like
        Promoters, detractors and answers (whole or effective numbers), of one shape.

    Returns
    -------
    low, high : ndarray
        95 % limits of the difference of the two shares, -1 to 1.
    """
    b, c, n = (np.asarray(x, dtype=np.float64) for x in (b, c, n))
    estimate = (b - c) / n

    def inside(delta: Floats) -> NDArray[np.bool_]:
        """Whether Tango's statistic at a supposed difference is not significant."""
        big_b = -b - c + (2 * n - b + c) * delta
        big_c = -c * delta * (1 - delta)
        root = np.sqrt(np.maximum(big_b * big_b - 8 * n * big_c, 0.0))
        variance = n * (2 * (root - big_b) / (4 * n) + delta * (1 - delta))
        above = b - c - n * delta
        good: NDArray[np.bool_] = np.where(
            variance > 0, above * above <= Z95 * Z95 * variance, above == 0
        )
        return good

    limits = []
    for end in (-1.0, 1.0):
        near, far = estimate.copy(), np.full_like(estimate, end)
        for _ in range(60):
            middle = (near + far) / 2
            good = inside(middle)
            near, far = np.where(good, middle, near), np.where(good, far, middle)
        limits.append(np.where(np.abs(near - end) < 1e-12, end, near))
    return limits[0], limits[1]


def adjusted_wald_limits(b: ArrayLike, c: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Limits of the adjusted Wald interval, Rocks (2016), for the differences (b - c) / n."""
    b, c, n = (np.asarray(x, dtype=np.float64) for x in (b, c, n))
    up, down = (b + 0.75) / (n + 3), (c + 0.75) / (n + 3)
    half = Z95 * np.sqrt((up + down - (up - down) ** 2) / (n + 3))
    return np.maximum(up - down - half, -1.0), np.minimum(up - down + half, 1.0)


def _plus_one_limits(b: ArrayLike, c: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Wald after one more promoter and one more detractor, Bonett and Price (2012)."""
    b, c, n = (np.asarray(x, dtype=np.float64) for x in (b, c, n))
    up, down = (b + 1) / (n + 2), (c + 1) / (n + 2)
    half = Z95 * np.sqrt((up + down - (up - down) ** 2) / (n + 2))
    return np.maximum(up - down - half, -1.0), np.minimum(up - down + half, 1.0)
