"""How often a theme hurts in two groups, and the difference, with intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from voc_nlp.metrics import Z95, Estimate, difference, wilson

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Matrix = Any

FEWEST = 5
"""Respondents of a group below which no share is given."""


@dataclass(frozen=True, eq=False)
class ShareChange:
    """Shares of K themes before and after.

    Attributes
    ----------
    before, after, change : ndarray of shape (K, 3)
        Value and 95 % limits, 0 to 1 (the change from -1 to 1); NaN where a group is too small.
    n_before, n_after : ndarray of int, shape (K,)
        Negative respondents.
    p, q : ndarray of shape (K,)
        Two-sided p-value of 'no change', and its Benjamini-Hochberg value over the themes.
    """

    before: Floats
    after: Floats
    change: Floats
    n_before: NDArray[np.int64]
    n_after: NDArray[np.int64]
    p: Floats
    q: Floats


def compare_shares(
    flagged: Matrix, weight: Floats, cluster: NDArray[Any], wrote: Flags, after: Flags
) -> ShareChange:
    """Compare the shares of those who wrote that are negative about each theme.

    Parameters
    ----------
    flagged : array of shape (n, K), dense or sparse
        1 where the respondent is negative about the theme.
    weight : ndarray of shape (n,)
    cluster : ndarray of shape (n,)
        Customer.
    wrote : ndarray of bool, shape (n,)
        Who has a comment; shares are of these.
    after : ndarray of bool, shape (n,)
        Who belongs to the second group.

    Notes
    -----
    Wilson (1927) on the effective number of respondents, which takes weights and customers who
    answered more than once into account. The difference has the MOVER interval (Zou and Donner
    2008), or, where customers are in both groups, the interval of differences summed within
    customers (Liang and Zeger 1986).
    """
    themes = flagged.shape[1]
    _, code = np.unique(np.asarray(cluster), return_inverse=True)
    code = code.reshape(-1)
    shared = bool(np.intersect1d(code[after & wrote], code[~after & wrote]).size)
    values, sums, sizes, worth = [], [], [], []
    for group in (~after, after):
        rows = np.flatnonzero(group & wrote)
        X = flagged[rows]
        X = np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=np.float64)
        w = weight[rows]
        total = float(w.sum())
        share = w @ X / total if total > 0 else np.full(themes, np.nan)
        influence = w[:, None] * (X - share) / total if total > 0 else X
        summed = np.zeros((code.max(initial=-1) + 1, themes))
        np.add.at(summed, code[rows], influence)
        values.append(share)
        sums.append(summed)
        sizes.append(X.sum(axis=0).round().astype(np.int64))
        worth.append((rows.size, float(total**2 / (w @ w)) if rows.size else 0.0))
    limits = []
    for share, summed, (count, kish) in zip(values, sums, worth, strict=True):
        variance = (summed**2).sum(axis=0)
        rows3 = np.full((themes, 3), np.nan)
        for k in range(themes):
            if count >= FEWEST:
                s = min(max(float(share[k]), 0.0), 1.0)
                spread = s * (1 - s)
                worthy = spread / variance[k] if variance[k] > 0 and spread > 0 else kish
                rows3[k] = wilson(s, min(max(worthy, 1.0), float(count)))
        limits.append(rows3)
    error = np.sqrt(((sums[1] - sums[0]) ** 2).sum(axis=0))
    change = np.full((themes, 3), np.nan)
    for k in range(themes):
        if np.isfinite(limits[0][k, 0]) and np.isfinite(limits[1][k, 0]):
            d = float(limits[1][k, 0] - limits[0][k, 0])
            change[k] = (
                (d, d - Z95 * error[k], d + Z95 * error[k])
                if shared
                else difference(Estimate(*limits[1][k]), Estimate(*limits[0][k]))
            )
    return ShareChange(
        before=limits[0],
        after=limits[1],
        change=change,
        n_before=sizes[0],
        n_after=sizes[1],
        **_tested(change, error),
    )


def _tested(change: Floats, error: Floats) -> dict[str, Floats]:
    from scipy.stats import false_discovery_control

    # from the width of the interval, which is never zero, where it is wider than the linear error
    half = np.where(change[:, 0] > 0, change[:, 0] - change[:, 1], change[:, 2] - change[:, 0])
    se = np.fmax(error, half / Z95)
    p = np.where(se > 0, 2 * ndtr(-np.abs(change[:, 0]) / np.where(se > 0, se, 1.0)), 1.0)
    known = np.isfinite(change[:, 0])
    p = np.where(known, p, np.nan)
    q = np.full(p.size, np.nan)
    if known.any():
        q[known] = false_discovery_control(p[known])
    return {"p": p, "q": q}
