"""Probabilities that mean what they say, on kinds of text that were not trained on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.head import softmax

PRIOR = (1 / 3, 1 / 3, 1 / 3)  # before a text is read, no class is favoured


@dataclass(frozen=True)
class Calibration:
    """Logits are divided by ``temperature``, then ``shift`` is added."""

    temperature: float
    shift: NDArray[np.float32]


def calibrate(
    logits: NDArray[np.float64],
    label: NDArray[np.intp],
    source: NDArray[np.intp],
    weight: NDArray[np.float64],
) -> Calibration:
    """Fit temperature and shift by likelihood on predictions for rows that the fit had not seen.

    Parameters
    ----------
    logits : ndarray of shape (n, 3)
    label, source : ndarray of int, shape (n,)
    weight : ndarray of shape (n,)
        Rows are reweighted so that every source with all classes has the class shares :data:`PRIOR`; a source
        without some class is asked only about those it has.
    """
    from scipy.optimize import minimize

    allowed = np.zeros((int(source.max()) + 1, len(CLASSES)))
    allowed[source, label] = 1.0
    mask = np.where(allowed[source] > 0, 0.0, -1e4)
    weight = weight.astype(np.float64).copy()
    for number in np.unique(source):
        inside = source == number
        total = weight[inside].sum()
        shares = np.array(PRIOR) * allowed[number]
        for k in np.flatnonzero(shares):
            rows = inside & (label == k)
            weight[rows] *= shares[k] / shares.sum() * total / weight[rows].sum()
    weight /= weight.sum()

    def loss(parameters: NDArray[np.float64]) -> float:
        chances = softmax(logits / np.exp(parameters[0]) + _shift(parameters) + mask)
        picked = chances[np.arange(len(label)), label]
        return float(
            -(weight * np.log(np.maximum(picked, 1e-12))).sum() + 1e-3 * (parameters**2).sum()
        )

    best = minimize(loss, np.zeros(3), method="Nelder-Mead", options={"xatol": 1e-4, "fatol": 1e-7})
    return Calibration(float(np.exp(best.x[0])), _shift(best.x).astype(np.float32))


def expected_calibration_error(
    chances: NDArray[np.floating], label: NDArray[np.integer], bins: int = 15
) -> float:
    """Mean gap between the chance given to the likeliest class and how often it was right.

    Parameters
    ----------
    chances : ndarray of shape (n, k)
    label : ndarray of int, shape (n,)
    bins : int
        Equal parts of 0..1.

    >>> expected_calibration_error(np.array([[1.0, 0.0], [1.0, 0.0]]), np.array([0, 1]))
    0.5
    """
    top = chances.max(axis=1)
    right = chances.argmax(axis=1) == label
    place = np.minimum((top * bins).astype(int), bins - 1)
    gaps = [
        abs(top[place == b].mean() - right[place == b].mean()) * (place == b).mean()
        for b in set(place)
    ]
    return float(np.sum(gaps))


def _shift(parameters: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array([parameters[1], -parameters[1] - parameters[2], parameters[2]])
