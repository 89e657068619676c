"""How far a theme can be trusted: found again by refits, held together, set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.themes.consensus import (
    CENTROIDS_PER_THEME,
    Tree,
    agreement,
    make_runs,
    own_numbers,
)
from voc_nlp.themes.graph import diffuse, kept_neighbours, reduce
from voc_nlp.themes.vectors import BLOCK, Labels, Vectors, label_means, nearest

Floats = NDArray[np.float64]

REFITS = 4
REFIT_SHARE = 0.9
REFIT_RUNS = 6
FIRST_REFIT_SEED = 1000
UNSTABLE = 0.6
"""Stability under which a theme is marked; Hennig (2008) calls such clusters dissolved."""
BANDS = ((UNSTABLE, "unstable"), (0.75, "doubtful"), (0.85, "stable"), (1.01, "very stable"))
"""Names of the ranges of stability, by their upper ends."""


def band(stability: float) -> str:
    """Name the range that a stability (0-1) lies in, "" where it is not known; the bands are those of Hennig [1]_.

    References
    ----------
    .. [1] Hennig (2008), Dissolution point and isolation robustness: robustness criteria for general cluster
       analysis methods.

    Examples
    --------
    >>> [band(value) for value in (0.5, 0.6, 0.8, 1.0)]
    ['unstable', 'doubtful', 'stable', 'very stable']
    """
    return next((name for upper, name in BANDS if stability < upper), "")


@dataclass(frozen=True, eq=False)
class Refit:
    """A tree made anew from a random part of the rows.

    Attributes
    ----------
    inside : array of shape (n,)
        Which rows took part.
    diffused : array of shape (inside.sum(), d)
        Those rows after diffusion over a graph of their own.
    tree : Tree
    """

    inside: NDArray[np.bool_]
    diffused: Vectors
    tree: Tree


def refit(
    rows: Vectors, centred_rows: Vectors, found: Labels, number: int, *, most: int, seed: int
) -> Refit | None:
    """Make the graph, the runs and the tree anew from random 90 % of the rows; ``None`` where fewer than 3 are left.

    Parameters
    ----------
    rows, centred_rows : array of shape (n, d)
        Distinct unit rows, and the same about their mean.
    found : array of shape (n, k)
        Their neighbours, nearest first.
    number : int
        Number of the refit, from 0: each takes other rows.
    most : int
        Most themes that the runs are made for.
    """
    inside = own_numbers(rows, seed, [FIRST_REFIT_SEED + number])[0, :, 0] < REFIT_SHARE
    if inside.sum() < 3:
        return None
    new = np.full(len(rows), -1, dtype=np.intp)
    new[inside] = np.arange(inside.sum())
    left = kept_neighbours(
        np.where(found == np.arange(len(rows))[:, None], -1, new[found])[inside], found.shape[1]
    )
    diffused = reduce(diffuse(centred_rows[inside], left))
    first = FIRST_REFIT_SEED * (number + 2)
    numbers = own_numbers(rows[inside], seed, range(first, first + REFIT_RUNS))
    runs = make_runs(diffused, round(CENTROIDS_PER_THEME * most), numbers)
    return Refit(inside, diffused, Tree(runs))


def cut_agreement(labels: Labels, refits: Sequence[Refit], k: int) -> float:
    """Mean adjusted Rand index of a partition with those of the refits' trees cut into ``k``; 1 without refits."""
    found = [
        agreement(labels[one.inside], nearest(one.diffused, one.tree.prototypes(k)))
        for one in refits
    ]
    return float(np.mean(found)) if found else 1.0


def stability_of(
    rows: Vectors, labels: Labels, n_themes: int, again: Sequence[tuple[NDArray[np.bool_], Labels]]
) -> Floats:
    """Mean over the refits of each theme's best Jaccard overlap (0-1) with their themes [1]_; 0 without rows.

    Parameters
    ----------
    rows : array of shape (n, d)
        Distinct unit rows.
    labels : array of shape (n,)
        Theme of each.
    again : sequence of (array of shape (n,), array of shape (inside.sum(),))
        For each refit, which rows took part, and the themes it found for them.

    References
    ----------
    .. [1] Hennig (2007), Cluster-wise assessment of cluster stability.
    """
    best = []
    for inside, moved in again:
        part = rows[inside]
        found = nearest(part, label_means(part, moved))
        best.append(best_overlap(labels[inside], found, n_themes))
    return np.asarray(np.mean(best, axis=0)) if best else np.ones(n_themes)


def best_overlap(labels: Labels, other: Labels, n_themes: int) -> Floats:
    """Highest Jaccard overlap of each theme with a group of ``other``; 0 for a theme without rows.

    >>> best_overlap(np.array([0, 0, 1, 1]), np.array([5, 5, 5, 7]), 2).round(2).tolist()
    [0.67, 0.5]
    """
    sizes = np.bincount(labels, minlength=n_themes).astype(np.float64)
    table = sparse.coo_matrix(
        (np.ones(len(labels)), (labels, other)), shape=(n_themes, int(other.max()) + 1)
    ).toarray()
    union = sizes[:, None] + table.sum(axis=0)[None, :] - table
    return np.asarray((table / np.maximum(union, 1)).max(axis=1))


def trust_table(
    vectors: Vectors,
    labels: Labels,
    prototypes: Vectors,
    stability: Sequence[float] | Floats,
    ids: Sequence[str],
) -> pd.DataFrame:
    """Tell for each theme whether it holds together and apart from the others.

    Parameters
    ----------
    vectors : array of shape (n_mentions, d)
        Unit rows.
    labels : array of shape (n_mentions,)
        Theme of each mention: its place in ``prototypes``.
    prototypes : array of shape (n_themes, d)
        Unit rows.
    stability : array of shape (n_themes,)
        See :func:`stability_of`.
    ids : sequence of str
        Id of each theme.

    Returns
    -------
    DataFrame
        ``theme_id``; ``stability`` (0-1); ``trust``, its band: unstable under 0.6, doubtful under 0.75, stable under 0.85,
        very stable; ``unstable``, whether it is in the first band; ``coverage`` (0-1), share of all mentions;
        ``separation`` (-2 to 2), mean over its mentions of the cosine to its prototype less that to the
        nearest other prototype: under 0.05 it is hard to tell from that one; ``nearest_theme``, the id of the theme
        that most of its mentions are next to.

    Examples
    --------
    >>> rows = np.array([[1, 0], [1, 0], [0, 1]], dtype=np.float32)
    >>> trust_table(rows, np.array([0, 0, 1]), rows[1:], [0.9, 0.5], ["t001", "t002"]).drop(
    ...     columns="nearest_theme"
    ... )
      theme_id  stability        trust  unstable  coverage  separation
    0     t001        0.9  very stable     False  0.666667         1.0
    1     t002        0.5     unstable      True  0.333333         1.0
    """
    n_themes = len(prototypes)
    gap = np.zeros(len(vectors))
    second = np.zeros(len(vectors), dtype=np.intp)
    if n_themes > 1:
        for start in range(0, len(vectors), BLOCK):
            own = labels[start : start + BLOCK]
            scores = (vectors[start : start + BLOCK] @ prototypes.T).astype(np.float64)
            at = np.arange(len(scores))
            mine = scores[at, own]
            scores[at, own] = -np.inf
            second[start : start + BLOCK] = scores.argmax(axis=1)
            gap[start : start + BLOCK] = mine - scores.max(axis=1)
    sizes = np.bincount(labels, minlength=n_themes)
    beside = np.zeros((n_themes, n_themes))
    np.add.at(beside, (labels, second), 1)
    stability = np.asarray(stability, dtype=np.float64)
    # rounded, and summed in sorted order, so that the order of the mentions cannot show
    separation = [
        float(np.sort(gap[labels == i].round(6)).mean()) if sizes[i] else np.nan
        for i in range(n_themes)
    ]
    return pd.DataFrame(
        {
            "theme_id": list(ids),
            "stability": stability,
            "trust": [band(float(value)) for value in stability],
            "unstable": stability < UNSTABLE,
            "coverage": sizes / max(1, len(labels)),
            "separation": separation,
            "nearest_theme": [
                ids[int(beside[i].argmax())] if n_themes > 1 and sizes[i] else ""
                for i in range(n_themes)
            ],
        }
    )
