"""Adjusted Score Loss: points of the score that go with negative mentions, other things held fixed.

The model of a respondent's points s_i at touchpoint t is ::

    s_i = alpha_t + gamma' Z_i + sum_k beta-_tk N_ik + sum_k beta+_tk P_ik + e_i

with N and P the probabilities of a negative and a positive mention of theme k. The impact of a
cell is theta_tk = share_tk x beta-_tk, in points of the whole survey; share_tk is the mean of N_ik
over all respondents, counting those of other touchpoints as zero. It is negative where the theme
pulls the score down. It is an association adjusted for the other themes and the controls, not a
proof of cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from voc_nlp.ranking.columns import Columns, Side, model_columns
from voc_nlp.ranking.design import Sparse, Survey
from voc_nlp.ranking.influence import Cell, Impacts, clustered_covariance
from voc_nlp.ranking.shrinkage import (
    Shrunk,
    deviation_spreads,
    shrink_to_means,
    towards_zero,
)

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Block:
    """One touchpoint: how its slopes follow from the common ones and its own respondents."""

    rows: Integers
    U: Floats
    to_x: Floats
    M: Floats
    MA: Floats
    MD: Floats
    deviation: Floats
    level: Floats


@dataclass(frozen=True, eq=False)
class Fit:
    """A fitted model; ``waterfall`` and ``impacts`` read from it.

    ``information`` (p, p) is what the respondents tell of the common slopes, all that is adjusted for taken out.
    """

    survey: Survey
    columns: Columns
    common: Shrunk
    gamma: Floats
    inverse_zz: Floats
    to_x: Floats
    common_residual: Floats
    blocks: tuple[Block, ...]
    residual: Floats
    deviation_prior: Floats
    information: Floats

    def slope(self, cell: Cell, side: Side = "negative") -> float:
        """Points that go with a mention in the cell; NaN for a theme without a slope."""
        place, theme = cell
        column = self.columns.position(theme, side)
        if column is None:
            return float("nan")
        block = self.blocks[self.columns.of_place[place]]
        return float(self.common.slopes[column] + block.deviation[column])


def fit_model(survey: Survey, *, min_base: int) -> Fit:
    """Fit the model to respondents with a score.

    Slopes are estimated in two steps of empirical Bayes. First each theme has one slope for all
    touchpoints, by weighted least squares, shrunk to the mean slope of its polarity. Then each
    touchpoint's deviations from these slopes are estimated from its own respondents, shrunk to
    zero by the spread that deviations show over all touchpoints. So a cell with little data has
    its theme's slope, and a cell with much data its own. The impact of a theme is the sum of its
    cells.

    Parameters
    ----------
    survey : Survey
        Every respondent has a score.
    min_base : int
        A theme with fewer negative (positive) respondents gets no negative (positive) slope of its
        own; a touchpoint with fewer respondents is joined with the other small ones.

    Notes
    -----
    Controls act alike in all touchpoints. Empirical Bayes: Efron and Morris (1973); sources of the
    spreads stand in :mod:`voc_nlp.ranking.shrinkage`.
    """
    y, columns = survey.y, model_columns(survey, min_base)
    w = survey.weight * (survey.weight.sum() / (survey.weight**2).sum())  # sums to Kish's n
    X, Z = columns.X, columns.Z
    spread = float(np.ptp(y)) / 2
    inverse_zz, rank = _inverse(Z.T @ (Z * w[:, None]))
    A_zx = np.asarray((X.multiply(w[:, None]).tocsr().T @ Z).T)
    to_x = inverse_zz @ A_zx
    A = _cleared(_dense(X.T @ X.multiply(w[:, None]).tocsr()), A_zx.T @ to_x)
    c_z, c_x = Z.T @ (w * y), X.T @ (w * y)
    c = np.where(np.diag(A) > 0, c_x - to_x.T @ c_z, 0.0)
    sigma2 = _residual_variance(A, c, w, y, Z @ (inverse_zz @ c_z), rank)
    groups = np.repeat([0, 1], [columns.negative.size, columns.positive.size])
    common = shrink_to_means(A, c, groups, sigma2, spread)
    gamma = inverse_zz @ (c_z - A_zx @ common.slopes)
    common_residual = y - Z @ gamma - X @ common.slopes

    parts = [
        _within(columns, survey, block, w, common_residual) for block in range(columns.n_blocks)
    ]
    prior = np.zeros(groups.size)
    if columns.n_blocks > 1 and groups.size:
        moments = [(part.A, part.c) for part in parts]
        prior = deviation_spreads(moments, groups, sigma2, spread)[groups] ** 2
    residual = common_residual.copy()
    blocks: list[Block] = []
    for part in parts:
        M = towards_zero(part.A, prior, sigma2)
        deviation = M @ part.c
        rows_x = columns.X[part.rows]
        level = part.inverse_uu @ (part.c_u - part.A_ux @ deviation)
        residual[part.rows] -= rows_x @ deviation + part.U @ level
        blocks.append(
            Block(
                part.rows, part.U, part.inverse_uu @ part.A_ux, M, M @ part.A, M @ part.D,
                deviation, level,
            )
        )  # fmt: skip
    return Fit(
        survey=survey,
        columns=columns,
        common=common,
        gamma=gamma,
        inverse_zz=inverse_zz,
        to_x=to_x,
        common_residual=common_residual,
        blocks=tuple(blocks),
        residual=residual,
        deviation_prior=prior,
        information=A,
    )


def impacts(fit: Fit, cells: Sequence[Cell], side: Side = "negative") -> Impacts:
    """Impacts of cells with the joint covariance of their errors.

    Every theme has a slope on this side; ``positive`` gives what praise goes with.

    Each respondent contributes to the errors through the shares, the common slopes and the slopes
    of the own touchpoint; contributions are summed within customers. What shrinkage may have moved
    a slope away from the truth is added with the variance of the prior, so that the intervals are
    meant to cover over the cells, as posterior intervals do.

    Notes
    -----
    Delta method with influence values, Hampel (1974); for the added part, the mean
    squared error of the best linear unbiased predictor, Harville (1976), with the sandwich in
    place of the model's variance.
    """
    survey, columns = fit.survey, fit.columns
    w = survey.weight * (survey.weight.sum() / (survey.weight**2).sum())
    total, p = w.sum(), columns.X.shape[1]
    column = np.array([columns.position(theme, side) for _, theme in cells], dtype=np.intp)
    place = np.array([place for place, _ in cells], dtype=np.intp)
    block = columns.of_place[place]
    slope = np.array([fit.slope(cell, side) for cell in cells])
    share = columns.shares(side)[place, [theme for _, theme in cells]]

    # how a cell's slope depends on the common slopes and on gamma
    to_common = np.zeros((len(cells), p))
    to_gamma = np.zeros((len(cells), columns.Z.shape[1]))
    for cell, (b, k) in enumerate(zip(block, column, strict=True)):
        to_common[cell] = -fit.blocks[b].MA[k]
        to_common[cell, k] += 1.0
        to_gamma[cell] = -fit.blocks[b].MD[k]
    combined = to_common - to_gamma @ fit.to_x
    map_x = share[:, None] * (combined @ fit.common.T)
    map_z = share[:, None] * (to_gamma @ fit.inverse_zz)
    members = [np.flatnonzero(block == b) for b in range(columns.n_blocks)]

    def contributions(rows: slice) -> Floats:
        Z, X, v = columns.Z[rows], columns.X[rows].toarray(), w[rows]
        cleared = X - Z @ fit.to_x
        leverage = v * (_quadratic(Z, fit.inverse_zz) + _quadratic(cleared, fit.common.T))
        score = (v * _inflated(fit.common_residual[rows], leverage))[:, None]
        phi = (cleared * score) @ map_x.T + (Z * score) @ map_z.T
        phi -= (v / total)[:, None] * (slope * share)
        for b, part in enumerate(fit.blocks):
            if not members[b].size:
                continue
            here = np.flatnonzero(columns.block[rows] == b)
            own = X[here]
            U = part.U[np.searchsorted(part.rows, here + rows.start)]
            inner = own - U @ part.to_x
            more = leverage[here] + v[here] * _quadratic(inner, part.M)
            local = (v[here] * _inflated(fit.residual[rows][here], more))[:, None]
            inside = (inner * local) @ part.M[column[members[b]]].T
            phi[np.ix_(here, members[b])] += inside * share[members[b]]
            at_place = survey.place[rows][here][:, None] == place[members[b]]
            mentioned = own[:, column[members[b]]] * at_place
            weight = (v[here] / total)[:, None]
            phi[np.ix_(here, members[b])] += weight * mentioned * slope[members[b]]
        return np.asarray(phi, dtype=np.float64)

    covariance = clustered_covariance(contributions, survey.cluster, len(cells))
    covariance = covariance + _prior_part(fit, combined, share, block, column)
    return Impacts(tuple(cells), share * slope, covariance, contributions)


def slope_covariance(fit: Fit) -> Floats:
    """Covariance of the errors of the common slopes, negative first, shape (p, p).

    The sandwich of :func:`impacts` plus what shrinkage may have moved.
    """
    survey, columns = fit.survey, fit.columns
    w = survey.weight * (survey.weight.sum() / (survey.weight**2).sum())

    def contributions(rows: slice) -> Floats:
        Z, X, v = columns.Z[rows], columns.X[rows].toarray(), w[rows]
        cleared = X - Z @ fit.to_x
        leverage = v * (_quadratic(Z, fit.inverse_zz) + _quadratic(cleared, fit.common.T))
        score = (v * _inflated(fit.common_residual[rows], leverage))[:, None]
        return np.asarray((cleared * score) @ fit.common.T.T, dtype=np.float64)

    p = fit.common.slopes.size
    moved = fit.common.keep - np.eye(p)
    covariance = clustered_covariance(contributions, survey.cluster, p)
    return np.asarray(covariance + (moved * fit.common.prior) @ moved.T, dtype=np.float64)


def theme_impacts(fit: Fit) -> dict[int, float]:
    """Impact of each theme with a slope of its own: the sum over all its cells, shown or not."""
    return {
        int(theme): float(
            sum(
                fit.columns.share[place, theme] * fit.slope((int(place), int(theme)))
                for place in np.unique(fit.survey.place)
            )
        )
        for theme in fit.columns.negative
    }


def waterfall(fit: Fit) -> dict[str, float]:
    """Take the score apart into ``baseline``, ``negative`` and ``positive``, which sum to it.

    The baseline is what the model expects of the same respondents without any mention. The sum is
    exact because the levels of the touchpoints are fitted without shrinkage (normal equations).
    """
    survey, columns = fit.survey, fit.columns
    w = survey.weight / survey.weight.sum()
    m = columns.negative.size
    parts = {"baseline": float(w @ (columns.Z @ fit.gamma)), "negative": 0.0, "positive": 0.0}
    for block in fit.blocks:
        mass = columns.X[block.rows].T @ w[block.rows]
        moved = mass * (fit.common.slopes + block.deviation)
        parts["baseline"] += float(w[block.rows] @ (block.U @ block.level))
        parts["negative"] += float(moved[:m].sum())
        parts["positive"] += float(moved[m:].sum())
    return parts


@dataclass(frozen=True, eq=False)
class _Part:
    """Moments of one touchpoint, its own level partialled out."""

    rows: Integers
    U: Floats
    A: Floats
    c: Floats
    D: Floats
    inverse_uu: Floats
    A_ux: Floats
    c_u: Floats


def _within(columns: Columns, survey: Survey, block: int, w: Floats, residual: Floats) -> _Part:
    rows = np.flatnonzero(columns.block == block)
    X, Z, r, v = columns.X[rows], columns.Z[rows], residual[rows], w[rows]
    U = np.ones((rows.size, 1))
    inverse_uu, _ = _inverse(U.T @ (U * v[:, None]))
    weighted = X.multiply(v[:, None]).tocsr()
    A_ux = np.asarray((weighted.T @ U).T)
    to_x = inverse_uu @ A_ux
    A = _cleared(_dense(X.T @ weighted), A_ux.T @ to_x)
    c_u = U.T @ (v * r)
    live = np.diag(A) > 0
    c = np.where(live, X.T @ (v * r) - to_x.T @ c_u, 0.0)
    D = np.asarray(weighted.T @ Z) - to_x.T @ (U.T @ (Z * v[:, None]))
    return _Part(rows, U, A, c, np.where(live[:, None], D, 0.0), inverse_uu, A_ux, c_u)


def _prior_part(
    fit: Fit, combined: Floats, share: Floats, block: Integers, column: Integers
) -> Floats:
    """Variance of what shrinkage may have moved, under the fitted priors."""
    p = fit.common.slopes.size
    moved = combined @ (fit.common.keep - np.eye(p))
    out = (moved * fit.common.prior) @ moved.T
    for b, part in enumerate(fit.blocks):
        at = np.flatnonzero(block == b)
        own = np.eye(p)[column[at]] - part.MA[column[at]]
        out[np.ix_(at, at)] += (own * fit.deviation_prior) @ own.T
    return np.asarray(share[:, None] * out * share)


def _residual_variance(
    A: Floats, c: Floats, w: Floats, y: Floats, fitted: Floats, rank: int
) -> float:
    """Residual variance of least squares; of the controls alone where too few rows remain."""
    inverse, more = _inverse(A)
    squares, free = float(w @ (y - fitted) ** 2), float(w.sum()) - rank
    if free - more >= max(20.0, 0.1 * free):
        squares, free = squares - float(c @ inverse @ c), free - more
    floor = 1e-6 * float(w @ (y - y.mean()) ** 2) / float(w.sum())
    return max(squares / max(free, 1.0), floor)


def _quadratic(rows: Floats, A: Floats) -> Floats:
    """Quadratic form of each row."""
    return np.asarray(((rows @ A) * rows).sum(axis=1), dtype=np.float64)


def _inflated(residual: Floats, leverage: Floats) -> Floats:
    """Make up for what the fit takes from its own residuals: HC2, MacKinnon and White (1985)."""
    return residual / np.sqrt(1.0 - np.clip(leverage, 0.0, 0.9))


def _inverse(A: Floats) -> tuple[Floats, int]:
    """Pseudo-inverse and rank of a moment matrix, after bringing its columns to one scale."""
    if not A.size:
        return A, 0
    scale = np.sqrt(np.maximum(np.diag(A), 0.0))
    scale = np.where(scale > 0, scale, 1.0)
    inverse, rank = linalg.pinvh(A / scale[:, None] / scale, rtol=1e-9, return_rank=True)
    return inverse / scale[:, None] / scale, int(rank)


def _cleared(A: Floats, explained: Floats) -> Floats:
    """Take away what is explained; columns explained altogether become exactly zero."""
    rest = A - explained
    live = np.diag(rest) > 1e-9 * np.diag(A)
    return np.where(live[:, None] & live, rest, 0.0)


def _dense(matrix: Sparse) -> Floats:
    return np.asarray(matrix.toarray(), dtype=np.float64)
