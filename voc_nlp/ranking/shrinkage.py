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
from scipy.linalg import lapack

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

    AG, Gc = A @ G, G.T @ c
    GAG, sides = G.T @ AG, np.column_stack([c, AG])

    def misfit(tau: Floats) -> float:
        """-2 x log marginal likelihood at the best means."""
        root = np.maximum(tau, 1e-9)[group]
        factor = _factor(A, root, sigma2)
        half, _ = lapack.dtrtrs(factor, root[:, None] * sides, lower=1)
        seen = half.T @ half / sigma2  # (c, AG)' M (c, AG)
        mu = linalg.pinvh(_symmetric(GAG - seen[1:, 1:]), rtol=1e-9) @ (Gc - seen[1:, 0])
        rest = np.append(1.0, -mu)
        # what is left of y'y changes with mu too
        squares = float(rest @ seen @ rest + 2 * mu @ Gc - mu @ GAG @ mu)
        return _log_determinant(factor) - squares / sigma2

    tau = _likeliest(misfit, kinds.size, spread)
    d = np.maximum(tau, 1e-9)[group] ** 2
    M = _posterior(A, d, sigma2)
    Q = linalg.pinvh(_symmetric(GAG - AG.T @ M @ AG), rtol=1e-9) @ (G.T - AG.T @ M)
    T = M + (G - M @ AG) @ Q
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
            root = np.maximum(tau, 1e-9)[groups[live]]
            factor = _factor(A, root, sigma2)
            total += _log_determinant(factor)
            inverse, _ = lapack.dpotri(factor, lower=1, overwrite_c=1)
            inverse = np.tril(inverse) + np.tril(inverse, -1).T
            seen = inverse @ (root * c)
            total -= float(seen @ (root * c)) / sigma2**2
            # A - A M A and c - A M c, by Woodbury's identity
            H[np.ix_(live, live)] += (np.eye(live.size) - inverse) * (sigma2 / np.outer(root, root))
            h[live] += seen / root
        # restricted likelihood: what the touchpoints have in common is not a deviation
        inner, moved = axes.T @ _symmetric(H) @ axes, axes.T @ h
        gain = float(moved @ linalg.solve(inner, moved, assume_a="pos")) if moved.size else 0.0
        return total + float(np.linalg.slogdet(inner)[1]) - gain / sigma2

    return _likeliest(misfit, int(groups.max(initial=0)) + 1, spread)


def towards_zero(A: Floats, prior: Floats, sigma2: float) -> Floats:
    """Map ``c`` to the posterior mean of deviations ~ N(0, prior): (A + sigma2 / prior)^-1."""
    return _posterior(A, prior, sigma2)


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


def _posterior(A: Floats, d: Floats, sigma2: float) -> Floats:
    """Compute (A + sigma2 D^-1)^-1, stable for small and large D."""
    root = np.sqrt(d)
    factor = _factor(A, root, sigma2)
    half = linalg.solve_triangular(factor, np.diag(root), lower=True)
    return np.asarray(half.T @ half / sigma2, dtype=np.float64)


def _factor(A: Floats, root: Floats, sigma2: float) -> Floats:
    """Cholesky factor of I + R A R / sigma2, with R the diagonal matrix of ``root``."""
    inner = _symmetric(A) * np.outer(root, root / sigma2)
    inner.flat[:: root.size + 1] += 1.0
    factor, failed = lapack.dpotrf(inner, lower=1, clean=1)
    if failed:
        raise linalg.LinAlgError("the information on the slopes is not a moment matrix")
    return np.asarray(factor, dtype=np.float64)


def _log_determinant(factor: Floats) -> float:
    return 2 * float(np.log(np.diag(factor)).sum())


def _symmetric(A: Floats) -> Floats:
    return (A + A.T) / 2
