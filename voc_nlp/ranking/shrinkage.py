"""Empirical Bayes: pull uncertain slopes towards the others, as far as the data ask for it.

Everything is in information form (``A`` = sum of w x x', ``c`` = sum of w x y), so that directions
that the data say nothing about need no special case: they keep the prior.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, optimize

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Shrunk:
    """Slopes after shrinkage, as a linear map of the data.

    Attributes
    ----------
    slopes : ndarray of shape (p,)
        ``T @ c``.
    T : ndarray of shape (p, p)
        Maps ``c`` to the slopes, so a respondent's influence is ``T @ x w e``.
    keep : ndarray of shape (p, p)
        ``T @ A``: how the expected slopes depend on the true ones; the identity without shrinkage.
    prior : ndarray of shape (p,)
        Prior variance of each slope around its group mean.
    """

    slopes: Floats
    T: Floats
    keep: Floats
    prior: Floats


def shrink_to_means(
    A: Floats, c: Floats, groups: NDArray[np.intp], sigma2: float, spread: float
) -> Shrunk:
    """Shrink each slope to the mean of its group, mean and spread estimated from the data.

    The model is beta_j ~ N(mu_g, tau_g^2), beta_hat | beta ~ N(beta, sigma2 A^-1). The slopes are
    the posterior means with mu by generalised least squares and tau by marginal likelihood.
    A slope about which the data say nothing at all is zero, with the prior as its error.

    Parameters
    ----------
    A : ndarray of shape (p, p)
        Information on the slopes, other columns partialled out; may be singular.
    c : ndarray of shape (p,)
        Moments with the outcome.
    groups : ndarray of int, shape (p,)
        Group of each slope.
    sigma2 : float
        Residual variance, in squared points.
    spread : float
        Largest tau considered, in points.

    Notes
    -----
    Efron and Morris (1973) for the estimator. tau is kept off zero by the penalty log(tau) of
    Chung, Rabe-Hesketh, Dorie, Gelman and Liu (2013), A nondegenerate penalized likelihood
    estimator for variance parameters in multilevel models. Psychometrika 78.

    Examples
    --------
    >>> A, c = np.eye(3) * 50, np.array([-50.0, -100.0, -150.0])
    >>> shrunk = shrink_to_means(A, c, np.zeros(3, dtype=int), sigma2=10.0, spread=100.0)
    >>> bool(-3 < shrunk.slopes[2] < -2 < shrunk.slopes[0] < -1)
    True
    """
    p = c.size
    if p == 0:
        return Shrunk(c, A, A, c)
    kinds, group = np.unique(groups, return_inverse=True)
    G = np.where(group.reshape(-1, 1) == np.arange(kinds.size), 1.0, 0.0)
    G[np.diag(A) <= 0] = 0.0  # nothing known: zero, not what others suggest

    def solve(tau: Floats) -> tuple[float, Floats, Floats]:
        """-2 x log marginal likelihood, the map to the slopes, the prior variances."""
        d = np.maximum(tau, 1e-9)[group] ** 2
        M, logdet = _posterior(A, d, sigma2)
        H = A - A @ M @ A
        Q = linalg.pinvh(_symmetric(G.T @ H @ G), rtol=1e-9) @ (G.T - G.T @ A @ M)
        rest = c - A @ (G @ (Q @ c))
        fit = logdet - float(rest @ M @ rest) / sigma2
        # what is left of y'y changes with mu too
        mu = Q @ c
        fit += float(-2 * mu @ (G.T @ c) + mu @ (G.T @ A @ G) @ mu) / sigma2
        return fit, M + (G - M @ (A @ G)) @ Q, d

    tau = _likeliest(lambda tau: solve(tau)[0], kinds.size, spread)
    _, T, d = solve(tau)
    return Shrunk(T @ c, T, T @ A, d)


def deviation_spreads(
    blocks: Sequence[tuple[Floats, Floats]],
    groups: NDArray[np.intp],
    sigma2: float,
    spread: float,
) -> Floats:
    """Estimate the spread tau_g of deviations ~ N(0, tau_g^2) over several blocks.

    Parameters
    ----------
    blocks : sequence of (A, c)
        Information and moments of the deviations in each block (touchpoint), shapes (p, p) and
        (p,).
    groups : ndarray of int, shape (p,)
        Group of each deviation: 0, 1, ...
    sigma2 : float
        Residual variance, in squared points.
    spread : float
        Largest tau considered, in points.

    Returns
    -------
    ndarray of shape (n_groups,)
        tau in points, by restricted likelihood (Patterson and Thompson 1971: the common part of the
        blocks is estimated too) with the penalty of :func:`shrink_to_means`.
    """
    p = groups.size
    pieces = []
    for A, c in blocks:
        live = np.flatnonzero(np.diag(A) > 0)
        if live.size:
            pieces.append((live, A[np.ix_(live, live)], c[live]))
    whole = np.zeros((p, p))
    for live, A, _ in pieces:
        whole[np.ix_(live, live)] += A
    size, axes = linalg.eigh(_symmetric(whole))
    axes = axes[:, size > 1e-9 * max(float(size[-1]), 1e-300)] if p else axes

    def misfit(tau: Floats) -> float:
        total, H, h = 0.0, np.zeros((p, p)), np.zeros(p)
        for live, A, c in pieces:
            M, logdet = _posterior(A, tau[groups[live]] ** 2, sigma2)
            AM = A @ M
            total += logdet - float(c @ M @ c) / sigma2
            H[np.ix_(live, live)] += A - AM @ A
            h[live] += c - AM @ c
        # restricted likelihood: what the touchpoints have in common is not a deviation
        inner, moved = axes.T @ _symmetric(H) @ axes, axes.T @ h
        gain = float(moved @ linalg.solve(inner, moved, assume_a="pos")) if moved.size else 0.0
        return total + float(np.linalg.slogdet(inner)[1]) - gain / sigma2

    return _likeliest(misfit, int(groups.max(initial=0)) + 1, spread)


def towards_zero(A: Floats, prior: Floats, sigma2: float) -> Floats:
    """Map ``c`` to the posterior mean of deviations ~ N(0, prior): (A + sigma2 / prior)^-1."""
    return _posterior(A, prior, sigma2)[0]


def _likeliest(misfit: Callable[[Floats], float], n_groups: int, spread: float) -> Floats:
    """Find the spreads with the smallest penalised misfit (-2 x log likelihood - 2 x log tau)."""
    low, high = np.log(spread * 1e-3), np.log(spread)

    def criterion(log_tau: Floats) -> float:
        inside = np.clip(log_tau, low, high)
        outside = float(((log_tau - inside) ** 2).sum())
        return misfit(np.exp(inside)) - 2 * float(inside.sum()) + outside

    grid = np.linspace(np.log(spread * 0.01), high, 6)
    mesh = np.stack(np.meshgrid(*[grid] * n_groups), axis=-1).reshape(-1, n_groups)
    found = optimize.minimize(
        criterion,
        min(mesh, key=criterion),
        method="Nelder-Mead",
        options={"xatol": 1e-2, "fatol": 1e-3},
    )
    return np.asarray(np.exp(np.clip(found.x, low, high)), dtype=np.float64)


def _posterior(A: Floats, d: Floats, sigma2: float) -> tuple[Floats, float]:
    """Compute (A + sigma2 D^-1)^-1 and log|I + D A / sigma2|, stable for small and large D."""
    root = np.sqrt(d)
    inner = np.eye(d.size) + _symmetric(root[:, None] * A * root) / sigma2
    factor = linalg.cholesky(inner, lower=True)
    half = linalg.solve_triangular(factor, np.diag(root), lower=True)
    return half.T @ half / sigma2, 2 * float(np.log(np.diag(factor)).sum())


def _symmetric(A: Floats) -> Floats:
    return (A + A.T) / 2
