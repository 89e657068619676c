"""Satisfaction, effort and churn: shares with the Wilson interval, means with the t interval."""

from __future__ import annotations

import math

from numpy.typing import ArrayLike
from scipy.special import stdtrit

from voc_nlp.metrics.estimate import (
    Estimate,
    Floats,
    canonical,
    effective_n,
    ordered,
    weighted_mean,
    wilson,
)
from voc_nlp.metrics.points import ces_points, csat_points, ease, on_scale, retention_points


def csat(
    answers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    scale: tuple[int, int] = (1, 5),
    customers: ArrayLike | None = None,
) -> Estimate:
    """Share of satisfied answers in percent (0 to 100), with the Wilson interval.

    Parameters
    ----------
    answers : array-like of shape (n_answers,)
        Answers on the scale, high is satisfied. Missing answers must be removed first.
    weights : array-like of shape (n_answers,), optional
        Survey weights, finite and not negative; answers of weight zero are left out.
    scale : (int, int)
        Lowest and highest possible answer.
    customers : array-like of shape (n_answers,), optional
        Who answered, where customers answer more than once.

    Returns
    -------
    Estimate
        Percent of answers at or above :func:`top_box`: 4-5 of 1-5, 6-7 of 1-7, 9-10 of 1-10.

    Raises
    ------
    InputError
        If there is no answer, one is missing, or one lies outside the scale.

    Notes
    -----
    Wilson's interval [1]_; with weights, on the effective number of answers.

    References
    ----------
    .. [1] Wilson (1927), Probable inference, the law of succession, and statistical inference.
       JASA 22.

    Examples
    --------
    >>> csat([5, 4, 3, 1]).value
    50.0
    """
    return _percent(csat_points(answers, scale), weights, customers)


def csat_mean(
    answers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    scale: tuple[int, int] = (1, 5),
    customers: ArrayLike | None = None,
) -> Estimate:
    """Mean satisfaction on its own scale, with the t interval (cut at the ends of the scale).

    Parameters and errors are those of :func:`csat`. The width is zero when all answers agree, so
    do not read it for a small unanimous group. A single answer has the whole scale as its interval.

    Examples
    --------
    >>> csat_mean([5, 4, 3]).value
    4.0
    """
    return _mean_estimate(on_scale(answers, scale), weights, scale, customers)


def ces(
    answers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    scale: tuple[int, int] = (1, 7),
    low_is_good: bool | None = None,
    customers: ArrayLike | None = None,
) -> Estimate:
    """Share of low-effort answers in percent (0 to 100), with the Wilson interval.

    Parameters
    ----------
    answers : array-like of shape (n_answers,)
        Answers on the scale. Missing answers must be removed first.
    weights : array-like of shape (n_answers,), optional
        Survey weights, finite and not negative; answers of weight zero are left out.
    scale : (int, int)
        ``(1, 7)`` is CES 2.0 ("made it easy for me"; high is good). ``(1, 5)`` is CES 1.0 ("how
        much effort did you put forth"; low is good) and is turned round: 6 - answer. On any other
        scale high is good.
    low_is_good : bool, optional
        States the direction where it is not the usual one of the scale.
    customers : array-like of shape (n_answers,), optional
        Who answered, where customers answer more than once.

    Returns
    -------
    Estimate
        Percent of answers above the middle of the scale: 5-7 of 1-7; 1-2 of the CES 1.0 scale.

    Raises
    ------
    InputError
        If there is no answer, one is missing, or one lies outside the scale.

    Examples
    --------
    >>> ces([7, 6, 4, 1]).value
    50.0
    >>> ces([1, 2, 4, 5], scale=(1, 5)).value
    50.0
    """
    return _percent(ces_points(answers, scale, low_is_good), weights, customers)


def ces_mean(
    answers: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    scale: tuple[int, int] = (1, 7),
    low_is_good: bool | None = None,
    customers: ArrayLike | None = None,
) -> Estimate:
    """Mean ease on its own scale (CES 1.0 turned round, so high is good), with the t interval.

    Parameters and errors are those of :func:`ces`, limits those of :func:`csat_mean`.

    Examples
    --------
    >>> ces_mean([7, 6, 5]).value
    6.0
    """
    return _mean_estimate(ease(answers, scale, low_is_good), weights, scale, customers)


def churn_rate(
    churned: ArrayLike,
    weights: ArrayLike | None = None,
    *,
    customers: ArrayLike | None = None,
) -> Estimate:
    """Share of customers lost in percent (0 to 100), with the Wilson interval.

    Parameters
    ----------
    churned : array-like of shape (n_customers,)
        True or 1 for a customer who left, False or 0 for one who stayed. Customers must have been
        active at the start of the same period; with unequal follow-up this rate is not valid.
    weights : array-like of shape (n_customers,), optional
        Weights, finite and not negative; rows of weight zero are left out.
    customers : array-like of shape (n_customers,), optional
        Who it is, where customers come up more than once.

    Raises
    ------
    InputError
        If there is no row, one is missing, or one is neither 0 nor 1.

    Examples
    --------
    >>> churn_rate([True, False, False, False]).value
    25.0
    """
    return _percent(100.0 - retention_points(churned), weights, customers)


def _percent(points: Floats, weights: ArrayLike | None, customers: ArrayLike | None) -> Estimate:
    s, w, who = canonical(points / 100.0, weights, customers)
    share = min(max(weighted_mean(s, w), 0.0), 1.0)
    estimate = wilson(share, effective_n(s, w, who))
    return Estimate(100 * estimate.value, 100 * estimate.low, 100 * estimate.high)


def _mean_estimate(
    x: Floats,
    weights: ArrayLike | None,
    scale: tuple[int, int],
    customers: ArrayLike | None,
) -> Estimate:
    x, w, who = canonical(x, weights, customers)
    low, high = float(scale[0]), float(scale[1])
    mean = min(max(weighted_mean(x, w), low), high)
    n = effective_n(x, w, who)
    if n <= 1:
        return Estimate(mean, low, high)
    variance = weighted_mean((x - mean) ** 2, w) / (n - 1)
    half = float(stdtrit(n - 1, 0.975)) * math.sqrt(variance)
    return ordered(mean, max(mean - half, low), min(mean + half, high))
