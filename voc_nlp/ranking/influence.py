"""One engine for every interval: what each respondent contributes to the error of an estimate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Contributions = Callable[[slice], Floats]
"""Rows of respondents -> contributions to the errors of all estimates, (rows, n_estimates)."""
Cell = tuple[int, int]
"""Touchpoint and theme, as positions in the survey's names."""


@dataclass(frozen=True, eq=False)
class Impacts:
    """Impacts of cells with the joint covariance of their errors.

    Attributes
    ----------
    cells : tuple of (touchpoint, theme)
    value : ndarray of shape (m,)
        In points of the whole survey (another unit for volume and LMG); negative is bad.
    covariance : ndarray of shape (m, m)
    contributions : callable or None
        What each respondent contributes to the errors; None where the method has no influence
        values.
    """

    cells: tuple[Cell, ...]
    value: Floats
    covariance: Floats
    contributions: Contributions | None = None

    @property
    def error(self) -> Floats:
        """Standard errors, shape (m,)."""
        return np.asarray(np.sqrt(np.maximum(np.diag(self.covariance), 0.0)), dtype=np.float64)


def clustered_covariance(
    contributions: Contributions, cluster: NDArray[np.intp], n_estimates: int, chunk: int = 4096
) -> Floats:
    """Covariance of estimates from respondents' contributions, summed within customers first.

    Parameters
    ----------
    contributions : callable
        Influence values divided by n, for a slice of respondents. Called on consecutive slices, so
        that the full respondents x estimates matrix is never held.
    cluster : ndarray of int, shape (n,)
        Customer of each respondent, ascending.
    n_estimates : int
    chunk : int
        Respondents per slice (a customer is never cut in two).

    Returns
    -------
    ndarray of shape (n_estimates, n_estimates)
        Sum over customers of outer products, times G / (G - 1) for G customers. Liang and Zeger
        (1986).
    """
    total = np.zeros((n_estimates, n_estimates))
    for rows in cluster_slices(cluster, chunk):
        phi = contributions(rows)
        starts = np.flatnonzero(np.diff(cluster[rows], prepend=-1))
        if starts.size < len(phi):
            phi = np.add.reduceat(phi, starts, axis=0)
        total += phi.T @ phi
    groups = np.unique(cluster).size
    return total * (groups / (groups - 1)) if groups > 1 else total


def cluster_slices(cluster: NDArray[np.intp], chunk: int) -> Iterator[slice]:
    """Consecutive slices of about ``chunk`` rows that end where a cluster ends.

    >>> list(cluster_slices(np.array([0, 0, 0, 1, 2]), 2))
    [slice(0, 3, None), slice(3, 5, None)]
    """
    ends = np.append(np.flatnonzero(np.diff(cluster)) + 1, cluster.size)
    start = 0
    while start < cluster.size:
        stop = int(ends[np.searchsorted(ends, min(start + chunk, cluster.size))])
        yield slice(start, stop)
        start = stop
