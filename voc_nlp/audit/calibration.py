"""Do probabilities mean what they say? Measured on coded passages, and mended where they do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from voc_nlp.metrics import wilson

Floats = NDArray[np.float64]

SLOPE_PRIOR = 0.5
SHIFT_PRIOR = 1.0
LANGUAGE_PRIOR = 0.5
"""Standard deviations by which slope, shift and a language's own shift may leave 'as it is'."""


@dataclass(frozen=True, eq=False)
class Recalibration:
    """logit(p) becomes ``slope * logit(p) + shift`` (+ the shift of the language)."""

    slope: float
    shift: float
    by_language: dict[str, float]

    def __call__(self, probability: ArrayLike, language: ArrayLike | None = None) -> Floats:
        """Return recalibrated probabilities, 0 to 1; an unknown language has no shift of its own."""
        logit = self.slope * _logit(np.asarray(probability, dtype=np.float64)) + self.shift
        if language is not None:
            own = [self.by_language.get(str(code), 0.0) for code in np.asarray(language)]
            logit = logit + np.array(own, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-logit)), dtype=np.float64)


def recalibrate(
    probability: ArrayLike,
    correct: ArrayLike,
    weight: ArrayLike | None = None,
    language: ArrayLike | None = None,
) -> Recalibration:
    """Fit the map from stated to true probabilities on coded passages.

    Parameters
    ----------
    probability : array-like of shape (n,)
        Stated, 0 to 1.
    correct : array-like of shape (n,)
        Whether it was so.
    weight : array-like of shape (n,), optional
        One over the probability to be drawn.
    language : array-like of str, shape (n,), optional
        Languages get a shift of their own, pulled to zero where few passages speak for it.

    Notes
    -----
    Platt (1999), with normal priors around the identity so that few passages change little.

    Examples
    --------
    >>> better = recalibrate([0.9] * 100, [1] * 60 + [0] * 40)
    >>> bool(0.55 < better([0.9])[0] < 0.7)
    True
    """
    from scipy.optimize import minimize

    x = _logit(np.asarray(probability, dtype=np.float64))
    y = np.asarray(correct, dtype=np.float64)
    w = np.ones(x.size) if weight is None else np.asarray(weight, dtype=np.float64)
    w = w * (w.sum() / max(float(w @ w), 1e-300))  # sums to the effective number of passages
    codes = np.full(x.size, "") if language is None else np.asarray(language).astype(str)
    kinds, code = np.unique(codes, return_inverse=True)
    code = code.reshape(-1)
    own = kinds.size if kinds.size > 1 else 0

    def loss(theta: Floats) -> float:
        z = theta[0] * x + theta[1] + (theta[2:][code] if own else 0.0)
        misfit = float(w @ (np.logaddexp(0.0, z) - y * z))
        prior = ((theta[0] - 1) / SLOPE_PRIOR) ** 2 + (theta[1] / SHIFT_PRIOR) ** 2
        return misfit + 0.5 * float(prior + (theta[2:] ** 2).sum() / LANGUAGE_PRIOR**2)

    start = np.concatenate([[1.0, 0.0], np.zeros(own)])
    best = minimize(loss, start, method="L-BFGS-B").x
    shifts = dict(zip(kinds.tolist(), best[2:].tolist(), strict=True)) if own else {}
    return Recalibration(float(best[0]), float(best[1]), shifts)


def calibration_table(
    probability: ArrayLike, correct: ArrayLike, weight: ArrayLike | None = None, bins: int = 10
) -> pd.DataFrame:
    """Stated against observed shares, in equal parts of 0 to 1.

    Parameters
    ----------
    probability, correct, weight : array-like of shape (n,)
        As in :func:`recalibrate`.
    bins : int
        Number of parts; empty ones are left out.

    Returns
    -------
    DataFrame
        ``stated`` (mean), ``observed``, ``low``, ``high`` (95 %, Wilson on the effective number)
        and ``n``.

    Examples
    --------
    >>> calibration_table([0.95, 0.97, 0.1], [1, 1, 0])["n"].tolist()
    [1, 2]
    """
    p, y = np.asarray(probability, dtype=np.float64), np.asarray(correct, dtype=np.float64)
    w = np.ones(p.size) if weight is None else np.asarray(weight, dtype=np.float64)
    place = np.minimum((p * bins).astype(int), bins - 1)
    rows: list[dict[str, Any]] = []
    for at in np.unique(place):
        here = place == at
        v = w[here] / w[here].sum()
        share = wilson(float(v @ y[here]), 1.0 / float(v @ v))
        rows.append(
            {"stated": float(v @ p[here]), "observed": share.value, "low": share.low}
            | {"high": share.high, "n": int(here.sum())}
        )
    columns = ["stated", "observed", "low", "high"]
    return pd.DataFrame(rows, columns=[*columns, "n"]).astype(dict.fromkeys(columns, "float64"))


def calibration_error(
    probability: ArrayLike, correct: ArrayLike, weight: ArrayLike | None = None, bins: int = 10
) -> float:
    """Mean gap between stated and observed shares, 0 (good) to 1.

    Notes
    -----
    Expected calibration error: Naeini, Cooper and Hauskrecht (2015), AAAI. With few passages it is
    above zero even for perfect probabilities.

    Examples
    --------
    >>> calibration_error([0.75] * 4, [1, 1, 1, 0])
    0.0
    """
    p, y = np.asarray(probability, dtype=np.float64), np.asarray(correct, dtype=np.float64)
    w = np.ones(p.size) if weight is None else np.asarray(weight, dtype=np.float64)
    place = np.minimum((p * bins).astype(int), bins - 1)
    gaps = np.bincount(place, w * (p - y), minlength=bins)
    return float(np.abs(gaps).sum() / w.sum()) if w.sum() > 0 else float("nan")


def _logit(p: Floats) -> Floats:
    inside = np.clip(p, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(inside / (1 - inside)), dtype=np.float64)
