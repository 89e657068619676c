"""Answers as points whose mean is the score, and the scales they are given on."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from voc_nlp.errors import InputError

Floats = NDArray[np.float64]


def nps_points(answers: ArrayLike) -> Floats:
    """Answers 0-10 as points: promoters 100, passives 0, detractors -100; their mean is the NPS.

    Reichheld (2003), The one number you need to grow. Harvard Business Review 81.

    >>> nps_points([10, 7, 6]).tolist()
    [100.0, 0.0, -100.0]
    """
    x = _numbers(answers)
    _refuse(
        x, (x < 0) | (x > 10) | (x != np.floor(x)), "an NPS answer is a whole number from 0 to 10"
    )
    return np.where(x >= 9, 100.0, np.where(x <= 6, -100.0, 0.0))


def csat_points(answers: ArrayLike, scale: tuple[int, int]) -> Floats:
    """Answers as points: 100 in the top box, else 0; their mean is the CSAT."""
    return np.where(on_scale(answers, scale) >= top_box(scale), 100.0, 0.0)


def ces_points(
    answers: ArrayLike, scale: tuple[int, int], low_is_good: bool | None = None
) -> Floats:
    """Answers as points: 100 for low effort, else 0; their mean is the CES share."""
    return np.where(ease(answers, scale, low_is_good) > (scale[0] + scale[1]) / 2, 100.0, 0.0)


def retention_points(churned: ArrayLike) -> Floats:
    """Turn churn into points: 100 for a customer who stayed, 0 for one who left."""
    x = _numbers(churned)
    _refuse(x, (x != 0) & (x != 1), "churned is True or False (1 or 0)")
    return 100.0 * (1.0 - x)


def detect_scale(answers: ArrayLike) -> tuple[int, int]:
    """Find the scale that answers were probably given on: the smallest usual one that fits.

    Usual scales are 1-5, 1-7, 1-10, 0-10 and 0-100. A survey in which nobody used the upper end
    looks like a shorter scale, so a known scale is better stated.

    Raises
    ------
    InputError
        If there is no answer, or none of these scales holds them all.

    Examples
    --------
    >>> detect_scale([1, 4, 6])
    (1, 7)
    """
    x = _numbers(answers)
    for low, high in ((1, 5), (1, 7), (1, 10), (0, 10), (0, 100)):
        if low <= x.min() and x.max() <= high:
            return low, high
    raise InputError(f"answers from {x.min():g} to {x.max():g} fit no usual scale; state the scale")


def top_box(scale: tuple[int, int]) -> float:
    """Lowest answer that counts as satisfied.

    The two highest answers; the highest alone on scales of two or three points; the top fifth of
    the range on scales of more than eleven points.

    >>> [top_box(scale) for scale in [(1, 5), (1, 7), (1, 10), (0, 10), (1, 3), (0, 100)]]
    [4, 6, 9, 9, 3, 80.0]
    """
    low, high = scale
    if high - low <= 2:
        return high
    return high - 1 if high - low <= 10 else low + 0.8 * (high - low)


def ease(answers: ArrayLike, scale: tuple[int, int], low_is_good: bool | None = None) -> Floats:
    """Effort answers turned so that high is good.

    ``low_is_good`` says whether a low answer means little effort. The answers cannot tell;
    ``None`` takes the usual direction of the scale: low is good on 1-5 (CES 1.0, "how much effort
    did you put forth"), high on any other (CES 2.0 on 1-7, "made it easy for me").

    >>> ease([1, 2, 5], (1, 5)).tolist(), ease([1, 7], (1, 7)).tolist()
    ([5.0, 4.0, 1.0], [1.0, 7.0])
    >>> ease([1, 7], (1, 7), low_is_good=True).tolist()
    [7.0, 1.0]
    """
    x = on_scale(answers, scale)
    turned = tuple(scale) == (1, 5) if low_is_good is None else low_is_good
    return scale[0] + scale[1] - x if turned else x


def on_scale(answers: ArrayLike, scale: tuple[int, int]) -> Floats:
    """Answers as numbers; refuse those outside their scale."""
    low, high = scale
    if not low < high:
        raise InputError(f"a scale is (lowest, highest) answer, not {scale}")
    x = _numbers(answers)
    _refuse(
        x, (x < low) | (x > high), f"the scale is {low} to {high}; give scale=(lowest, highest)"
    )
    return x


def _numbers(answers: ArrayLike) -> Floats:
    try:
        x = np.array(answers, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise InputError(
            "an answer is missing or not a number; remove missing answers first"
        ) from error
    if x.ndim != 1:
        raise InputError(f"answers must be one column, not an array of shape {x.shape}")
    if x.size == 0:
        raise InputError("there is no answer")
    if np.isnan(x).any():
        raise InputError(
            f"{int(np.isnan(x).sum())} of {x.size} answers are missing; remove them first"
        )
    return x


def _refuse(x: Floats, bad: NDArray[np.bool_], rule: str) -> None:
    if bad.any():
        at = int(np.flatnonzero(bad)[0])
        raise InputError(f"answer {x[at]:g} at position {at}: {rule}")
