"""Doubly robust impacts: right if either the model of the score or that of who mentions is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from scipy.special import expit

from voc_nlp.ranking.columns import Columns
from voc_nlp.ranking.design import Sparse, Survey
from voc_nlp.ranking.influence import Cell, Impacts, clustered_covariance

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FOLDS = 4
LARGEST_CHANCE = 0.7
"""Chances of mentioning are cut here, so that no respondent stands for too many."""


def aipw_impacts(survey: Survey, columns: Columns, cells: Sequence[Cell]) -> Impacts:
    """Share of the negative respondents times the mean effect on them, by augmented weighting.

    What those who are negative about a theme would have answered without it is predicted from
    respondents who are not, by ridge regression on the other themes, touchpoints and controls, and
    corrected by weighting those respondents to be like the negative ones (logistic regression),
    both cross-fitted over four folds of customers. A mention counts where its probability exceeds
    one half.

    Notes
    -----
    With D the mention, e its chance and m the prediction without it, a respondent's term is
    D (s - m) - (1 - D) e / (1 - e) (s - m); the impact of a cell is its mean over all respondents,
    zero outside the touchpoint. Robins, Rotnitzky and Zhao (1994); cross-fitting: Chernozhukov and
    others (2018), Econometrics Journal 21.
    """
    terms: dict[int, Floats] = {}
    F: Sparse = sparse.csr_array(
        sparse.hstack([columns.X, sparse.csr_array(columns.Z)], format="csr")
    )
    w = survey.weight
    fold = (np.random.default_rng(0).permutation(int(survey.cluster.max()) + 1) % FOLDS)[
        survey.cluster
    ]
    flagged = survey.flagged().tocsc()
    grams = [_gram(F, w * (fold != k)) for k in range(FOLDS)]
    for theme in sorted({theme for _, theme in cells}):
        said = np.asarray(flagged[:, [theme]].todense()).ravel() > 0
        own = columns.position(theme)
        keep = np.delete(np.arange(F.shape[1]), [] if own is None else [own])
        terms[theme] = _terms(F, keep, grams, survey, said, fold)
    share = w / w.sum()
    place = np.array([place for place, _ in cells], dtype=np.intp)
    stacked = np.column_stack([terms[theme] for theme in sorted(terms)])
    position = {theme: at for at, theme in enumerate(sorted(terms))}
    at = np.array([position[theme] for _, theme in cells], dtype=np.intp)
    value = np.zeros(len(cells))
    for cell in range(len(cells)):
        here = survey.place == place[cell]
        value[cell] = share[here] @ stacked[here, at[cell]]

    def contributions(rows: slice) -> Floats:
        here = survey.place[rows][:, None] == place
        phi = share[rows][:, None] * (stacked[rows][:, at] * here - value)
        return np.asarray(phi, dtype=np.float64)

    covariance = clustered_covariance(contributions, survey.cluster, len(cells))
    return Impacts(tuple(cells), value, covariance, contributions)


def _terms(
    F: Sparse,
    keep: NDArray[np.intp],
    grams: Sequence[Floats],
    survey: Survey,
    said: Flags,
    fold: NDArray[np.intp],
) -> Floats:
    """Each respondent's term; zero for all where nobody or everybody mentions the theme."""
    w, y, out = survey.weight, survey.y, np.zeros(survey.n)
    if not said.any() or said.all():
        return out
    own = F[:, keep]
    start = _logistic(own, said, w, np.zeros(keep.size), 8)
    for k, gram in enumerate(grams):
        train, test = fold != k, fold == k
        quiet = train & ~said
        if not quiet.any():
            continue
        loud = _gram(own[train & said], w[train & said])
        A = gram[np.ix_(keep, keep)] - loud
        A[np.diag_indices_from(A)] += 1.0
        centre = float(np.average(y[quiet], weights=w[quiet]))
        b = linalg.solve(A, own[quiet].T @ (w[quiet] * (y[quiet] - centre)), assume_a="pos")
        rest = y[test] - centre - own[test] @ b
        chance = expit(own[test] @ _logistic(own[train], said[train], w[train], start, 2))
        chance = np.minimum(chance, LARGEST_CHANCE)
        out[test] = np.where(said[test], rest, -chance / (1 - chance) * rest)
    return out


def _logistic(F: Sparse, said: Flags, w: Floats, start: Floats, steps: int) -> Floats:
    """Ridge logistic regression by a few Newton steps; the block columns hold the level."""
    beta = start.copy()
    for _ in range(steps):
        p = expit(np.asarray(F @ beta))
        gradient = F.T @ (w * (said - p)) - beta
        H = _gram(F, w * p * (1 - p))
        H[np.diag_indices_from(H)] += 1.0
        move = linalg.solve(H, gradient, assume_a="pos")
        beta += move * min(1.0, 5.0 / max(float(np.abs(move).max()), 1e-12))
        if np.abs(move).max() < 1e-4:
            break
    return beta


def _gram(F: Sparse, w: Floats) -> Floats:
    return np.asarray((F.T @ F.multiply(w[:, None]).tocsr()).toarray(), dtype=np.float64)
