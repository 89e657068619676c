"""Proportional odds: impacts when the outcome is a few ordered categories and losses saturate.

The linear model adds losses up without end; here a respondent who is a detractor already cannot
fall further. Slopes are the same at all touchpoints and are not shrunk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from scipy.special import expit

from voc_nlp.ranking.columns import Columns
from voc_nlp.ranking.design import Sparse, Survey
from voc_nlp.ranking.influence import Cell, Impacts, clustered_covariance

Floats = NDArray[np.float64]

PRIOR = 3.0
"""Standard deviation of the slopes' normal prior, in logits; keeps separated themes finite."""


@dataclass(frozen=True, eq=False)
class OrdinalFit:
    """A fitted model: ``slopes`` of ``D`` = (mentions, controls), ``cuts`` between ``levels``."""

    D: Sparse
    levels: Floats
    cuts: Floats
    slopes: Floats
    inverse: Floats
    scores: Floats

    def expected(self, eta: Floats) -> tuple[Floats, Floats]:
        """Mean points at a linear predictor, and their derivative."""
        below = expit(self.cuts - eta[:, None])
        steps = np.diff(self.levels)
        return self.levels[-1] - below @ steps, (below * (1 - below)) @ steps


def fit_ordinal(survey: Survey, columns: Columns) -> OrdinalFit:
    """Fit P(y <= j) = logit^-1(cut_j - slopes' x) by penalised maximum likelihood (Newton).

    Every respondent has a score, and there are at least two different outcomes.

    Notes
    -----
    McCullagh (1980), Regression models for ordinal data. JRSS B 42. With two categories it is
    logistic regression.
    """
    levels, category = np.unique(survey.y, return_inverse=True)
    category = category.reshape(-1)
    w = survey.weight * (survey.weight.sum() / (survey.weight**2).sum())
    # the first block is the reference; the cuts take its level
    D: Sparse = sparse.csr_array(
        sparse.hstack([columns.X, sparse.csr_array(columns.Z[:, 1:])], format="csr")
    )
    q, J = D.shape[1], levels.size
    shares = np.cumsum(np.bincount(category, w, minlength=J))[:-1] / w.sum()
    cuts, slopes = np.log(shares / (1 - shares)), np.zeros(q)
    penalty = np.append(np.full(q, 1 / PRIOR**2), np.zeros(J - 1))
    upper = category[:, None] == np.arange(J - 1)
    lower = category[:, None] - 1 == np.arange(J - 1)

    def parts(slopes: Floats, cuts: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        eta = np.asarray(D @ slopes)
        ends = np.concatenate([[-np.inf], cuts, [np.inf]])
        a, b = expit(ends[category + 1] - eta), expit(ends[category] - eta)
        return a, b, np.maximum(a - b, 1e-12), a * (1 - a), b * (1 - b)

    def loss(slopes: Floats, cuts: Floats) -> float:
        if (np.diff(cuts) <= 0).any():
            return np.inf
        return float(-w @ np.log(parts(slopes, cuts)[2]) + slopes @ slopes / (2 * PRIOR**2))

    now = loss(slopes, cuts)
    inverse, scores = np.eye(q + J - 1), np.zeros((w.size, J))
    for _ in range(30):
        a, b, p, fa, fb = parts(slopes, cuts)
        on_eta = a + b - 1
        on_cuts = upper * (fa / p)[:, None] - lower * (fb / p)[:, None]
        scores = np.column_stack([on_eta, on_cuts])
        gradient = np.concatenate([D.T @ (w * on_eta), w @ on_cuts])
        gradient -= penalty * np.concatenate([slopes, cuts])
        H = np.zeros((q + J - 1, q + J - 1))
        H[:q, :q] = (D.T @ D.multiply((w * (fa + fb))[:, None]).tocsr()).toarray()
        H[:q, q:] = -np.asarray(D.T @ (w[:, None] * (upper * fa[:, None] + lower * fb[:, None])))
        H[q:, :q] = H[:q, q:].T
        own = upper * ((fa / p) ** 2 - fa * (1 - 2 * a) / p)[:, None]
        own += lower * ((fb / p) ** 2 + fb * (1 - 2 * b) / p)[:, None]
        H[q:, q:] = np.diag(w @ own)
        cross = -(upper * (w * fa * fb / p**2)[:, None]).T @ lower
        H[q:, q:] += cross + cross.T
        H[np.diag_indices_from(H)] += penalty
        inverse = linalg.pinvh((H + H.T) / 2)
        step, size = inverse @ gradient, 1.0
        new, then = (slopes + step[:q], cuts + step[q:]), np.inf
        while size > 1e-4:
            new = slopes + size * step[:q], cuts + size * step[q:]
            then = loss(*new)
            if then <= now + 1e-9 * abs(now):
                break
            size /= 2
        if size <= 1e-4:
            break
        slopes, cuts = new
        if now - then < 1e-8 * max(abs(now), 1.0):
            break
        now = then
    return OrdinalFit(D, levels, cuts, slopes, inverse, scores * w[:, None])


def ordinal_impacts(survey: Survey, columns: Columns, cells: Sequence[Cell]) -> Impacts:
    """Impacts by g-computation: the mean score as fitted, minus the mean score without the mention.

    Notes
    -----
    Proportional odds: McCullagh (1980), JRSS B 42; g-computation: Robins (1986).
    Errors by the delta method from influence values, summed within customers: those of the mean
    over respondents and those of the coefficients.
    """
    fit = fit_ordinal(survey, columns)
    q = fit.D.shape[1]
    eta = np.asarray(fit.D @ fit.slopes)
    share = survey.weight / survey.weight.sum()
    negative = columns.X.tocsc()
    value = np.zeros(len(cells))
    gradient = np.zeros((len(cells), q + fit.cuts.size))
    moved: list[tuple[NDArray[np.intp], Floats]] = []
    steps = np.diff(fit.levels)
    for cell, (place, theme) in enumerate(cells):
        column = columns.position(theme)
        if column is None:
            moved.append((np.zeros(0, dtype=np.intp), np.zeros(0)))
            continue
        start, stop = negative.indptr[column : column + 2]
        rows = np.asarray(negative.indices[start:stop], dtype=np.intp)
        amount = np.asarray(negative.data[start:stop], dtype=np.float64)
        here = survey.place[rows] == place
        rows, amount = rows[here], amount[here]
        without = eta[rows] - amount * fit.slopes[column]
        (mean, slope), (mean0, slope0) = fit.expected(eta[rows]), fit.expected(without)
        value[cell] = share[rows] @ (mean - mean0)
        gradient[cell, :q] = fit.D[rows].T @ (share[rows] * (slope - slope0))
        gradient[cell, column] += (share[rows] * slope0) @ amount
        f, f0 = (expit(fit.cuts - x[:, None]) for x in (eta[rows], without))
        gradient[cell, q:] = -(share[rows] @ ((f * (1 - f) - f0 * (1 - f0)) * steps))
        moved.append((rows, mean - mean0))
    lever = gradient @ fit.inverse

    def contributions(rows: slice) -> Floats:
        stop = min(rows.stop, survey.n)
        D, on_eta, on_cuts = fit.D[rows], fit.scores[rows, :1], fit.scores[rows, 1:]
        phi = (D @ lever[:, :q].T) * on_eta + on_cuts @ lever[:, q:].T
        phi -= share[rows][:, None] * value
        for cell, (at, change) in enumerate(moved):
            first, last = np.searchsorted(at, [rows.start, stop])
            inside = at[first:last]
            phi[inside - rows.start, cell] += share[inside] * change[first:last]
        return np.asarray(phi, dtype=np.float64)

    covariance = clustered_covariance(contributions, survey.cluster, len(cells))
    return Impacts(tuple(cells), value, covariance, contributions)
