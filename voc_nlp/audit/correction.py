"""What labels cost once their errors are known: design-based supervised learning.

A coded subsample with known probabilities says how far the moments of the regression are off when
the machine's labels stand in for the true ones; the moments are corrected before they are solved.
The result needs no assumption about how the errors arise, not even that they have nothing to do
with the score.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import linalg

from voc_nlp.errors import InputError
from voc_nlp.metrics import Z95, Estimate

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]
Flags = NDArray[np.bool_]
Matrix = Any
"""A dense array or a scipy.sparse array."""

FEWEST_CODED = 10
"""Coded respondents who mention a theme, below which it has no corrected slope of its own."""
LEAST_INFORMATION = 0.1
"""Smallest eigenvalue of the corrected moments, in correlation form, that can be solved."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Respondents with a score, what the machine read, and what people read in some of them.

    Attributes
    ----------
    y, weight : ndarray of shape (n,)
        Outcome in points; survey weight, positive.
    fixed : ndarray of shape (n, q)
        Intercept(s) and controls, known without error.
    negative, positive : array of shape (n, K), dense or sparse
        Machine's probability of a negative, positive mention of each theme.
    place : ndarray of int, shape (n,)
        Touchpoint.
    chosen : ndarray of int, shape (m,)
        Rows that were coded.
    probability : ndarray of shape (m,)
        With which they were drawn.
    true_negative, true_positive : ndarray of shape (m, K)
        What the coder found: 0 or 1.
    """

    y: Floats
    weight: Floats
    fixed: Floats
    negative: Matrix
    positive: Matrix
    place: Integers
    chosen: Integers
    probability: Floats
    true_negative: Floats
    true_positive: Floats


@dataclass(frozen=True, eq=False)
class Corrected:
    """Corrected slopes, shares and impacts.

    Attributes
    ----------
    themes : ndarray of int, shape (k,)
        Themes with a corrected slope of their own; the others were taken together.
    slope : ndarray of shape (k,)
        Points that go with a negative mention.
    cells : tuple of (touchpoint, theme)
        Cells asked for whose theme is among ``themes``.
    share : ndarray of shape (m,)
        Share of all respondents with a negative mention in the cell.
    impact : ndarray of shape (m,)
        Share times slope: points of the score of the whole survey; negative pulls it down.
    influence : ndarray of shape (n, m)
        Contribution of every respondent to the error of each impact.
    slope_influence : ndarray of shape (n, k)
        The same for the slopes.
    share_influence : ndarray of shape (n, m)
        The same for the shares.
    praise_fixed : bool
        Whether positive mentions were held fixed. They are not where everybody who writes is either
        negative or positive, so that the two cannot be told apart from the level.
    """

    themes: Integers
    slope: Floats
    cells: tuple[tuple[int, int], ...]
    share: Floats
    impact: Floats
    influence: Floats
    slope_influence: Floats
    share_influence: Floats
    praise_fixed: bool


def correct(
    problem: Problem, cells: list[tuple[int, int]], *, fewest: int = FEWEST_CODED
) -> Corrected:
    """Estimate impacts of cells with the label errors taken out.

    The model is that of the ranking, with slopes that are the same at all touchpoints: a coded
    sample is too small for slopes of single touchpoints. Nothing is shrunk: in simulations shrinkage
    lost coverage and gained no better order. With every row coded
    it is weighted least squares on the true labels, whatever the machine said.

    Parameters
    ----------
    problem : Problem
    cells : list of (touchpoint, theme)
    fewest : int
        Coded respondents who must mention a theme negatively (positively) for a slope of its own.

    Raises
    ------
    InputError
        If nothing is coded, or no theme has enough coded mentions.

    Notes
    -----
    Egami, Hinck, Stewart and Wei (2023), Using imperfect surrogates for downstream inference:
    design-based supervised learning. NeurIPS 36. Moments: A = mean of w [x^x^' + R/rho (xx' -
    x^x^')], c = mean of w [x^s + R/rho (x - x^)s], slopes A^-1 c, with x^ the machine's and x the
    coder's labels, R whether coded and rho its probability. The influence of a respondent is
    A^-1 w [x^ e(x^) + R/rho (x e(x) - x^ e(x^))], times the root of m / (m - p) for m coded rows
    and p columns. The variance from it takes the draws as independent, which is on the safe side
    for a stratified sample.
    """
    n, m = problem.y.size, problem.chosen.size
    if m == 0:
        raise InputError("no coded comment has a score, so impacts cannot be corrected")
    every = _kept(problem, fewest)
    if not every[0].size:
        raise InputError(
            f"no theme has {fewest} coded negative comments, so impacts cannot be corrected; draw more with --n"
        )
    w = problem.weight / problem.weight.mean()
    lift = 1.0 / problem.probability
    solved = _solvable(problem, every, w, lift, praise=True)
    if solved is None or solved[0].size < (every[0].size + 1) // 2:
        solved = _solvable(problem, every, w, lift, praise=False) or solved
    if solved is None:
        raise InputError("too few comments are coded to correct the impacts; draw more with --n")
    kept, columns, A = solved
    X, T = columns.predicted, columns.coded
    y, at = problem.y, problem.chosen
    c = X.T @ (w * y) + (T - X[at]).T @ (w[at] * lift * y[at])
    inverse = linalg.inv(A)
    beta = inverse @ c
    score = X * (y - X @ beta)[:, None]
    score[at] += lift[:, None] * (T * (y[at] - T @ beta)[:, None] - score[at])
    p = A.shape[0]
    inflation = np.sqrt(m / (m - p)) if m > 2 * p else np.sqrt(2.0)
    psi = (score * w[:, None]) @ inverse.T * inflation

    q = problem.fixed.shape[1]
    where = {int(theme): column for column, theme in enumerate(kept)}
    shown = [cell for cell in cells if cell[1] in where]
    column = np.array([where[theme] for _, theme in shown], dtype=np.intp)
    slope = beta[q : q + kept.size]
    slope_psi = psi[:, q : q + kept.size]
    share, share_psi = _shares(problem, shown, w)
    return Corrected(
        themes=kept,
        slope=slope,
        cells=tuple(shown),
        share=share,
        impact=share * slope[column],
        influence=share * slope_psi[:, column] + slope[column] * share_psi / n,
        slope_influence=slope_psi,
        share_influence=share_psi / n,
        praise_fixed=columns.praise,
    )


def ppi_mean(
    predicted: ArrayLike,
    coded: ArrayLike,
    chosen: ArrayLike,
    probability: ArrayLike,
    weight: ArrayLike | None = None,
    cluster: ArrayLike | None = None,
) -> Estimate:
    """Mean of true labels, from everyone's prediction and the labels of a coded sample.

    Parameters
    ----------
    predicted : array-like of shape (n,)
        Predictions for all.
    coded : array-like of shape (m,)
        True values of the rows ``chosen``.
    chosen : array-like of int, shape (m,)
    probability : array-like of shape (m,)
        With which each of these rows was drawn.
    weight : array-like of shape (n,), optional
        Survey weights.
    cluster : array-like of shape (n,), optional
        Rows of one customer.

    Returns
    -------
    Estimate
        With its 95 % interval (normal).

    Notes
    -----
    Angelopoulos, Duchi and Zrnic (2023), PPI++: efficient prediction-powered inference, with
    unequal probabilities. The estimate is the mean of lambda f + R/rho (Y - lambda f), with lambda
    between 0 and 1 chosen for the smallest variance: 0 ignores useless predictions.

    Examples
    --------
    >>> ppi_mean([1, 0, 1, 0], [1, 0, 1, 0], range(4), [1.0] * 4).value
    0.5
    """
    f, truth = np.asarray(predicted, dtype=np.float64), np.asarray(coded, dtype=np.float64)
    at, rho = np.asarray(chosen, dtype=np.intp), np.asarray(probability, dtype=np.float64)
    w = np.ones(f.size) if weight is None else np.asarray(weight, dtype=np.float64)
    w = w / w.sum()
    who = np.arange(f.size) if cluster is None else np.asarray(cluster)
    _, code = np.unique(who, return_inverse=True)
    code = code.reshape(-1)

    def summed(values: Floats) -> Floats:
        return np.asarray(np.bincount(code, values), dtype=np.float64)

    lifted, gap = np.zeros(f.size), w * f
    lifted[at] = w[at] * truth / rho
    gap[at] -= w[at] * f[at] / rho
    plain = float(lifted.sum())
    u, v = summed(lifted - w * plain), summed(gap)
    scale = float(v @ v)
    power = float(np.clip(-(u @ v) / scale, 0.0, 1.0)) if scale > 0 else 0.0
    value = plain + power * float(gap.sum())
    influence = summed(lifted + power * gap - w * value)
    groups = influence.size
    error = float(np.sqrt(influence @ influence * groups / max(groups - 1, 1)))
    return Estimate(value, value - Z95 * error, value + Z95 * error)


def rogan_gladen(
    share: float, n: int, sensitivity: float, m1: int, specificity: float, m0: int
) -> Estimate:
    """Find the true share from the machine's share and its known error rates.

    Parameters
    ----------
    share : float
        Share the machine says, 0 to 1, of ``n``.
    sensitivity, specificity : float
        Shares of true (false) cases that it gets right, measured on ``m1`` (``m0``) coded ones;
        together above 1.

    Raises
    ------
    InputError
        If the machine is no better than chance.

    Notes
    -----
    Rogan and Gladen (1978), Estimating prevalence from the results of a screening test. American
    Journal of Epidemiology 107; variance by the delta method; cut to 0 to 1. Valid only where the
    error rates are the same for everyone.

    Examples
    --------
    >>> round(rogan_gladen(0.3, 1000, 0.8, 100, 0.9, 100).value, 3)
    0.286
    """
    youden = sensitivity + specificity - 1
    if youden <= 0:
        raise InputError("sensitivity and specificity must sum to more than 1")
    value = (share + specificity - 1) / youden
    pi = min(max(value, 0.0), 1.0)
    variance = share * (1 - share) / n
    variance += pi**2 * sensitivity * (1 - sensitivity) / m1
    variance += (1 - pi) ** 2 * specificity * (1 - specificity) / m0
    half = Z95 * float(np.sqrt(variance)) / youden
    return Estimate(pi, min(max(value - half, 0.0), pi), max(min(value + half, 1.0), pi))


class _Columns:
    """Right-hand side for a choice of themes, as predicted and as coded."""

    def __init__(self, problem: Problem, kept: tuple[Integers, Integers], praise: bool) -> None:
        at, self.praise = problem.chosen, praise
        predicted, coded = [problem.fixed], [problem.fixed[at]]
        for themes, machine, people in (
            (kept[0], problem.negative, problem.true_negative),
            (kept[1], problem.positive, problem.true_positive),
        )[: 2 if praise else 1]:
            predicted.append(_dense(machine[:, themes]))
            coded.append(people[:, themes])
            rest = np.setdiff1d(np.arange(people.shape[1]), themes)
            if rest.size:
                predicted.append(_dense(machine[:, rest]).max(axis=1, keepdims=True))
                coded.append(people[:, rest].max(axis=1, keepdims=True))
        X, T = np.column_stack(predicted), np.column_stack(coded)
        # a rest that nobody mentions is no column
        live = (np.abs(X).sum(axis=0) > 0) | (np.abs(T).sum(axis=0) > 0)
        self.predicted, self.coded, self.at = X[:, live], T[:, live], at

    def moments(self, w: Floats, lift: Floats) -> Floats:
        X, T, at = self.predicted, self.coded, self.at
        A = X.T @ (X * w[:, None])
        v = (w[at] * lift)[:, None]
        A += T.T @ (T * v) - X[at].T @ (X[at] * v)
        return np.asarray((A + A.T) / 2, dtype=np.float64)


def _shares(problem: Problem, cells: list[tuple[int, int]], w: Floats) -> tuple[Floats, Floats]:
    at, lift = problem.chosen, 1.0 / problem.probability
    place = np.array([cell[0] for cell in cells], dtype=np.intp)
    theme = np.array([cell[1] for cell in cells], dtype=np.intp)
    here = problem.place[:, None] == place
    values = _dense(problem.negative[:, theme]) * here
    values[at] += lift[:, None] * (problem.true_negative[:, theme] * here[at] - values[at])
    values *= w[:, None]
    share = values.mean(axis=0)
    return share, values - w[:, None] * share


def _kept(problem: Problem, fewest: int) -> tuple[Integers, Integers]:
    counts = [coded.sum(axis=0) for coded in (problem.true_negative, problem.true_positive)]
    return np.flatnonzero(counts[0] >= fewest), np.flatnonzero(counts[1] >= fewest)


def _solvable(
    problem: Problem,
    kept: tuple[Integers, Integers],
    w: Floats,
    lift: Floats,
    *,
    praise: bool,
) -> tuple[Integers, _Columns, Floats] | None:
    """Join rare themes until the corrected moments can be solved; None if they never can."""
    if not praise:
        kept = (kept[0], kept[1][:0])
    while kept[0].size:
        columns = _Columns(problem, kept, praise)
        A = columns.moments(w, lift)
        if _information(A, problem.fixed.shape[1]) >= LEAST_INFORMATION:
            return kept[0], columns, A
        kept = _less(problem, kept)
    return None


def _less(problem: Problem, kept: tuple[Integers, Integers]) -> tuple[Integers, Integers]:
    """Take the rarest theme to the rest: a positive one first where the counts are equal."""
    negative = problem.true_negative.sum(axis=0)[kept[0]]
    positive = problem.true_positive.sum(axis=0)[kept[1]]
    if kept[1].size and (not kept[0].size or positive.min() <= negative.min()):
        return kept[0], np.delete(kept[1], positive.argmin())
    return np.delete(kept[0], negative.argmin()), kept[1]


def _information(A: Floats, q: int) -> float:
    """Smallest eigenvalue of the mentions' moments in correlation form, controls partialled out."""
    inside = A[q:, q:]
    if not inside.size:
        return 1.0
    rest = inside - A[q:, :q] @ linalg.pinvh(A[:q, :q]) @ A[:q, q:]
    diagonal = np.diag(rest)
    if (diagonal <= 0).any():
        return -1.0
    scale = np.sqrt(diagonal)
    return float(linalg.eigvalsh(rest / scale[:, None] / scale)[0])


def _dense(matrix: Matrix) -> Floats:
    return np.asarray(matrix.toarray() if hasattr(matrix, "toarray") else matrix, dtype=np.float64)
