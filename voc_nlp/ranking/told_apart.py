"""Themes whose cost the answers cannot tell: nobody to compare with, or another theme always beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from voc_nlp.ranking.impact import Fit

Floats = NDArray[np.float64]

TOLERANCE = 0.05
"""Share of a theme's variation that must be its own, not told by the other columns of the model: a variance inflation of 20."""
_RIDGE = 1e-6


@dataclass(frozen=True)
class Untold:
    """Why the cost of a theme is not known: ``why`` ends a sentence after "because", ``beside`` labels its companion.

    With a companion the two share their common cost, with wide intervals; without, nothing is known at all.
    """

    why: str = ""
    beside: str = ""


def not_told(fit: Fit, labels: Mapping[str, str], *, min_base: int) -> dict[int, Untold]:
    """Say which themes' costs cannot be estimated, and why.

    Parameters
    ----------
    fit : Fit
    labels : mapping
        Theme id to label.
    min_base : int
        As many respondents must be negative about a theme, and as many not.

    Returns
    -------
    dict of int to Untold
        By theme; the others are told.

    Notes
    -----
    Shrinkage gives a theme about which the data say nothing the slope of the others; that is no measurement. A theme is
    left out where fewer than ``min_base`` respondents with a score are not negative about it, or where its tolerance
    1 - R^2, given the touchpoints, the controls and all other themes, is below 0.05 (Belsley, Kuh and Welsch 1980,
    Regression diagnostics; customary cuts are 0.1 to 0.05).
    """
    survey, columns = fit.survey, fit.columns
    count = columns.negative.size
    if not count:
        return {}
    w = survey.weight * (survey.weight.sum() / (survey.weight**2).sum())
    X = columns.X
    mean = np.asarray(X.T @ w) / w.sum()
    spread = np.asarray(X.multiply(X).T @ w) - w.sum() * mean**2
    tolerance, alike = _tolerance(fit.information, spread)
    others = survey.n - np.asarray(survey.flagged().sum(axis=0)).ravel()
    found: dict[int, Untold] = {}
    for at, theme in enumerate(columns.negative):
        if others[theme] < min_base:
            found[int(theme)] = Untold(why=_everyone(round(others[theme])))
        elif tolerance[at] < TOLERANCE:
            beside = alike[at]
            if beside < 0:
                doubt = Untold(why="the touchpoint and the controls tell who mentions it")
            elif beside >= count and columns.positive[beside - count] == theme:
                doubt = Untold(why="all who gave a score either complain about it or praise it")
            else:
                doubt = Untold(beside=_name(fit, labels, beside))
            found[int(theme)] = doubt
    return found


def _everyone(others: int) -> str:
    if not others:
        return "all who gave a score are negative about it, so there is nobody to compare with"
    return f"all but {others} of those who gave a score are negative about it"


def _name(fit: Fit, labels: Mapping[str, str], column: int) -> str:
    columns = fit.columns
    theme = np.concatenate([columns.negative, columns.positive])[column]
    name = fit.survey.themes[int(theme)]
    return labels.get(name, name)


def _tolerance(information: Floats, spread: Floats) -> tuple[Floats, NDArray[np.intp]]:
    """Tolerance of each column, and the column most like it (-1 where it is told without any)."""
    scale = np.sqrt(np.maximum(spread, 1e-12))
    A = information / scale[:, None] / scale
    own = np.diag(A)
    inverse = linalg.inv(A + _RIDGE * np.eye(len(A)))
    tolerance = np.where(own > _RIDGE, 1.0 / np.diag(inverse) - _RIDGE, 0.0)
    root = np.sqrt(np.maximum(own, _RIDGE))
    like = np.abs(A / root[:, None] / root)
    np.fill_diagonal(like, -1.0)
    nearest = like.argmax(axis=1) if len(A) > 1 else np.full(len(A), -1)
    return tolerance, np.where(own > TOLERANCE, nearest, -1).astype(np.intp)
