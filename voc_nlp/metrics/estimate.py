"""A number with its interval, what weights are worth, and differences of two numbers."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from voc_nlp.errors import InputError

Z95 = 1.959963984540054
"""The 97.5 % point of the normal distribution."""

Floats = NDArray[np.float64]
Codes = NDArray[np.intp]


class Estimate(NamedTuple):
    """A number with its 95 % interval, in the number's own unit; ``low <= value <= high``."""

    value: float
    low: float
    high: float


def difference(a: Estimate, b: Estimate) -> Estimate:
    """Difference ``a - b`` of two independent estimates, with the MOVER interval.

    Not valid when the same customers answered twice: use differences within customers then.

    Notes
    -----
    Zou and Donner (2008), Construction of confidence limits about effect measures. Statistics in
    Medicine 27. With Tango limits the 95 % interval of an NPS difference covers 93.7 % or more from
    eight answers a side on.

    Examples
    --------
    >>> difference(Estimate(30, 20, 40), Estimate(10, 0, 20)).value
    20
    """
    d = a.value - b.value
    return Estimate(
        d,
        d - math.hypot(a.value - a.low, b.high - b.value),
        d + math.hypot(a.high - a.value, b.value - b.low),
    )


def wilson(share: float, n: float) -> Estimate:
    """Give a share (0 to 1) of ``n`` (effective) answers its 95 % interval, after Wilson (1927), JASA 22.

    >>> [round(limit, 3) for limit in wilson(0.5, 10)]
    [0.5, 0.237, 0.763]
    """
    z2 = Z95 * Z95 / n
    centre = share + z2 / 2
    half = Z95 * math.sqrt(max(share * (1 - share), 0.0) / n + z2 / (4 * n))
    return ordered(
        share, max((centre - half) / (1 + z2), 0.0), min((centre + half) / (1 + z2), 1.0)
    )


def effective_n(values: ArrayLike, weights: ArrayLike, customers: ArrayLike | None = None) -> float:
    """How many equally weighted, independent answers would give the same variance of the mean.

    Parameters
    ----------
    values, weights : array-like of shape (n,)
        ``weights`` positive.
    customers : array-like of shape (n,), optional
        Who answered. Answers of one customer may be alike, so they are summed before squaring.

    Returns
    -------
    float
        Between 1 and n; n for equal weights and a customer per answer. Where all values agree,
        Kish's (sum w)^2 / sum w^2, with w the sum per customer.

    Notes
    -----
    The weighted variance of the values over the linearised variance of their weighted mean, which
    sums influence values within customers: Liang and Zeger (1986). Kish (1965), Survey Sampling,
    section 8.2, for the special case.

    Examples
    --------
    >>> effective_n([0, 1, 1, 0], [1, 1, 1, 1])
    4.0
    >>> effective_n([0, 0, 1, 1], [1, 1, 1, 1], customers=["a", "a", "b", "b"])
    2.0
    """
    v, w = np.asarray(values, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    w = w / w.max()
    v = v - weighted_mean(v, w)
    if not (w * w * v * v).sum() > 0:
        v = np.ones_like(w)
    moved = w * v
    if customers is not None:
        # sorted, so that the sum does not depend on the names of the customers
        moved = np.sort(np.bincount(_codes(customers, v.size), moved))
    squares = float((moved * moved).sum())
    if squares <= 0:
        return float(w.size)
    n = float(w.sum() * (w * v * v).sum()) / squares
    return min(max(n, 1.0), float(w.size))


def trim_weights(weights: ArrayLike, most: float = 5.0) -> Floats:
    """Cut weights at ``most`` times their median, so that no answer speaks for too many.

    Potter (1990), A study of procedures to identify and trim extreme sampling weights.

    Returns
    -------
    ndarray of shape (n,)
        Weights of zero stay zero and do not count for the median.

    Examples
    --------
    >>> trim_weights([1, 1, 2, 30]).tolist()
    [1.0, 1.0, 2.0, 7.5]
    """
    w = np.array(weights, dtype=np.float64)
    if not np.isfinite(w).all() or (w < 0).any():
        raise InputError("weights must be finite and not negative")
    return np.minimum(w, most * np.median(w[w > 0])) if (w > 0).any() else w


def canonical(
    values: Floats, weights: ArrayLike | None, customers: ArrayLike | None = None
) -> tuple[Floats, Floats, Codes | None]:
    """Values, positive weights and customer codes, in an order that depends only on themselves."""
    code = None if customers is None else _codes(customers, values.size)
    if weights is None and code is None:
        return np.sort(values), np.ones(values.size), None
    if weights is None:
        weights = np.ones(values.size)
    try:
        w = np.array(weights, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise InputError("a weight is missing or not a number") from error
    if w.shape != values.shape:
        raise InputError(f"{values.size} answers but weights of shape {w.shape}")
    if not np.isfinite(w).all() or (w < 0).any():
        raise InputError("weights must be finite and not negative")
    if not (w > 0).any():
        raise InputError("all weights are zero")
    code = None if code is None else code[w > 0]
    values, w = values[w > 0], w[w > 0]
    order = np.lexsort((w, values))
    return values[order], w[order] / w.max(), None if code is None else code[order]


def weighted_mean(values: ArrayLike, w: Floats) -> float:
    """Mean of values with positive weights."""
    return float((np.asarray(values, dtype=np.float64) * w).sum() / w.sum())


def ordered(value: float, low: float, high: float) -> Estimate:
    """Keep rounding from putting a limit on the wrong side of the value."""
    return Estimate(value, min(low, value), max(high, value))


def _codes(customers: ArrayLike, n: int) -> Codes:
    names = np.asarray(customers)
    if names.shape != (n,):
        raise InputError(f"{n} answers but customers of shape {names.shape}")
    if names.dtype == object:
        names = names.astype(str)
    return np.unique(names, return_inverse=True)[1].reshape(-1).astype(np.intp)
