"""Leave-theme-out: the vendors' impact, with the interval they do not give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.metrics import Z95
from voc_nlp.ranking.design import Sparse, Survey
from voc_nlp.ranking.influence import Cell, Impacts, clustered_covariance

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LeaveOut:
    """Score of all minus score without the negative respondents; NaN where nobody is left."""

    value: Floats
    low: Floats
    high: Floats


def leave_theme_out(survey: Survey, cells: Sequence[tuple[int, int]]) -> LeaveOut:
    """Leave-theme-out impact of touchpoint x theme cells, in points; negative pulls the score down.

    Parameters
    ----------
    survey : Survey
        Every respondent has a score.
    cells : sequence of (touchpoint, theme)
        Respondents negative about the theme (probability above one half) at the touchpoint are
        left out.

    Notes
    -----
    The score of all minus the score of the rest equals the share of those left out times the
    difference between their mean and that of the rest. It inherits all confounding: other themes
    of the same comments and the kind of customer are not adjusted for. The interval sums influence
    values within customers; it is the sampling error of this difference, not of a cause.
    """
    y, w = survey.y, survey.weight / survey.weight.sum()
    mean = float(w @ y)
    groups = int(survey.cluster.max(initial=-1)) + 1
    own_y = np.bincount(survey.cluster, w * (y - mean), minlength=groups)
    own_w = np.bincount(survey.cluster, w, minlength=groups)
    flagged = survey.flagged()
    theme = np.array([theme for _, theme in cells], dtype=np.intp)
    place = np.array([place for place, _ in cells], dtype=np.intp)
    places = survey.place[:, None]
    out = np.full((3, len(cells)), np.nan)
    gather: Sparse = sparse.csr_array((np.ones(survey.n), (survey.cluster, np.arange(survey.n))))
    # groups of cells keep the respondent x cell matrix small
    for start in range(0, len(cells), 64):
        at = slice(start, start + 64)
        chosen: Sparse = flagged[:, theme[at]].multiply(places == place[at]).tocsr()
        gone_w = gather @ chosen.multiply(w[:, None]).tocsr()
        gone_y = gather @ chosen.multiply((w * (y - mean))[:, None]).tocsr()
        share = np.asarray(gone_w.sum(axis=0)).ravel()
        rest = 1.0 - share
        left = rest > 1e-12
        rest = np.where(left, rest, 1.0)
        value = np.asarray(gone_y.sum(axis=0)).ravel() / rest
        # a customer's influence is a y + b w + (gone_y + value gone_w) / rest
        a, b = 1.0 - 1.0 / rest, -value / rest
        touched = gone_y + gone_w.multiply(value)
        squares = a * a * (own_y @ own_y) + 2 * a * b * (own_y @ own_w) + b * b * (own_w @ own_w)
        cross = a * (touched.T @ own_y) + b * (touched.T @ own_w)
        squares = squares + (2 * cross + _column_squares(touched) / rest) / rest
        error = np.sqrt(np.maximum(squares, 0.0) * groups / max(groups - 1, 1))
        out[:, at] = np.where(left, [value, value - Z95 * error, value + Z95 * error], np.nan)
    return LeaveOut(*out)


def leave_out_impacts(survey: Survey, cells: Sequence[Cell]) -> Impacts:
    """Leave-theme-out impacts with their joint covariance, to rank by (vendor parity).

    Cells that leave nobody over count as no impact.
    """
    found = leave_theme_out(survey, cells)
    value = np.nan_to_num(found.value)
    y, w = survey.y, survey.weight / survey.weight.sum()
    apart = y - float(w @ y)
    flagged = survey.flagged()
    theme = np.array([theme for _, theme in cells], dtype=np.intp)
    place = np.array([place for place, _ in cells], dtype=np.intp)
    gone = np.array([float(w @ _at(survey, flagged, slice(None), p, k)) for p, k in cells])
    rest = np.where(gone < 1 - 1e-12, 1.0 - gone, np.inf)

    def contributions(rows: slice) -> Floats:
        at = flagged[rows][:, theme].toarray() * (survey.place[rows][:, None] == place)
        inside = at * (apart[rows][:, None] + value)
        outside = apart[rows][:, None] * (1.0 - 1.0 / rest) - value / rest
        return np.asarray(w[rows][:, None] * (outside + inside / rest), dtype=np.float64)

    covariance = clustered_covariance(contributions, survey.cluster, len(cells))
    return Impacts(tuple(cells), value, covariance, contributions)


def _at(survey: Survey, flagged: Sparse, rows: slice, place: int, theme: int) -> Floats:
    column = np.asarray(flagged[rows][:, [theme]].todense(), dtype=np.float64).ravel()
    here: Floats = column * (survey.place[rows] == place)
    return here


def _column_squares(matrix: Sparse) -> Floats:
    return np.asarray(matrix.multiply(matrix).sum(axis=0), dtype=np.float64).ravel()
