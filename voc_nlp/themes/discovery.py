"""Find themes in vectors: the same themes whatever order the rows come in.

The scheme, in six steps, all of them deterministic for a seed:

1. Equal rows count once, and rows are put into an order that depends on their content alone. Of many rows a sample is
   taken the same way. Rows that are nearly the same (a template with another number) count once too.
2. A graph joins each row to its nearest neighbours, weighted by the neighbours they share; three steps of
   diffusion over it pull paraphrases together, and the main directions of the result are kept.
3. Many small k-means are run on random 80 % samples of the diffused rows, with more clusters than needed. All
   draws are made with numbers of the rows themselves, so that refits on nearly the same rows agree.
4. Ward linkage of all their centroids is one consensus tree. Graph, runs and tree are made again from random 90 % of the
   rows, some times over. The number of themes is the mean of those tried, weighed by how far they are set apart
   (silhouette), how far the refits agree on them, and how few they are; a theme is as stable as it comes back.
5. Many runs are made anew with as many centroids as there are to be themes. Cutting their tree, and letting the centroids
   settle, gives the themes.
6. Every row goes to its nearest theme prototype, the mean direction of the theme. Nothing is left over.

The steps stand in :mod:`~voc_nlp.themes.vectors`, :mod:`~voc_nlp.themes.graph`, :mod:`~voc_nlp.themes.consensus` (with
:mod:`~voc_nlp.themes.kmeans`) and :mod:`~voc_nlp.themes.trust`; :mod:`~voc_nlp.themes.threads` spreads them over the cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.consensus import (
    CENTROIDS_PER_THEME,
    Tree,
    candidates,
    choose,
    consensus,
    make_runs,
    own_numbers,
    silhouette,
)
from voc_nlp.themes.graph import centred, collapse, diffuse, reduce
from voc_nlp.themes.kmeans import refine
from voc_nlp.themes.threads import in_threads, shared_cores
from voc_nlp.themes.trust import REFITS, Refit, cut_agreement, refit, stability_of
from voc_nlp.themes.vectors import (
    BLOCK,
    Labels,
    Vectors,
    distinct_rows,
    label_means,
    nearest,
    unit_rows,
)

__all__ = [
    "NEIGHBOURS",
    "RUNS",
    "SAMPLE",
    "TEMPERATURE",
    "Assignment",
    "Discovery",
    "Labels",
    "Vectors",
    "assign",
    "discover",
    "discover_each",
    "nearest",
    "unit_rows",
]

NEIGHBOURS = 20
RUNS = 16
MOST_RUNS = 64
CENTROIDS = 3200
"""Most runs behind the themes, and centroids of all runs together from which there are fewer."""
FIRST_RUN = 100_000
"""Number of the first of those runs; they share no draws with the runs behind the choice."""
SAMPLE = 10_000
TEMPERATURE = 0.05
"""Cosine difference at which one theme is e times as likely as another."""


@dataclass(frozen=True)
class Discovery:
    """Themes found in rows of unit vectors.

    Attributes
    ----------
    prototypes : array of shape (n_themes, n_features)
        Unit row per theme, larger themes first.
    stability : array of shape (n_themes,)
        Mean best Jaccard overlap (0-1) of the theme with the themes of refits on random 90 % of the rows.
    granularity : tuple of (int, float)
        Every number of themes tried, with the agreement (adjusted Rand index, at most 1) of refits on it.
    """

    prototypes: Vectors
    stability: NDArray[np.float64]
    granularity: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Assignment:
    """Themes of rows: ``theme`` (index of the prototype) and ``confidence`` (0-1), both of shape (n,)."""

    theme: Labels
    confidence: NDArray[np.float64]


@shared_cores()
def discover(
    vectors: Vectors,
    *,
    n_themes: int | None,
    max_themes: int,
    min_size: int,
    seed: int,
    n_neighbors: int = NEIGHBOURS,
    n_runs: int = RUNS,
    sample_size: int = SAMPLE,
    refits: int = REFITS,
) -> Discovery:
    """Find theme prototypes in unit rows; see the module's six steps.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows, in any order; at least one.
    n_themes : int or None
        Number of themes wanted (fewer come out where there are fewer distinct rows or where
        themes would be under ``min_size``); ``None`` chooses it.
    max_themes : int
        Upper end of the choice.
    min_size : int
        Fewest rows of a theme; smaller ones go to their nearest theme.
    seed : int
        Seed.
    n_neighbors, n_runs, sample_size : int
        Neighbours per row, fewest k-means runs, most rows used to find themes.
    refits : int
        Refits behind the number of themes and their stability; with 0 they have no part in the choice, and stability is 1.
    """
    fit = _fit(
        vectors,
        max_themes if n_themes is None else n_themes,
        min_size,
        seed,
        (n_neighbors, n_runs, sample_size, refits),
    )
    if fit is None:
        return Discovery(unit_rows(vectors.mean(axis=0, keepdims=True)), np.ones(1), ())
    if n_themes is not None:
        return _make(fit, fit.most, vectors, min_size, seed, n_runs)

    def score(k: int) -> tuple[int, float, float]:
        branches = fit.tree.prototypes(k)
        labels = nearest(fit.diffused, branches)
        agreed = cut_agreement(labels, fit.again, k)
        return k, agreed, silhouette(fit.diffused, branches, labels)

    # a cut into a few always looks neat; the cube root asks for 5 at 100 rows, 22 at 10,000
    steps = candidates(max(2, round(len(fit.rows) ** (1 / 3))), fit.most)
    tried = in_threads(score, steps[::-1])[::-1]
    found = _make(fit, choose(tried), vectors, min_size, seed, n_runs)
    return replace(found, granularity=tuple((k, agreed) for k, agreed, _ in tried))


@shared_cores()
def discover_each(
    vectors: Vectors,
    cuts: Sequence[int],
    *,
    min_size: int,
    seed: int,
    sample_size: int = SAMPLE,
    refits: int = REFITS,
) -> list[Discovery]:
    """Find themes once for each number of themes, from one graph and one tree; see :func:`discover`.

    Parameters
    ----------
    cuts : sequence of int
        Numbers of themes wanted.
    """
    fit = _fit(vectors, max(cuts), min_size, seed, (NEIGHBOURS, RUNS, sample_size, refits))
    if fit is None:
        one = Discovery(unit_rows(vectors.mean(axis=0, keepdims=True)), np.ones(1), ())
        return [one] * len(cuts)
    return [_cut(fit, min(k, fit.most), vectors, min_size) for k in cuts]


def assign(vectors: Vectors, prototypes: Vectors) -> Assignment:
    """Give every unit row its nearest theme, and that theme's share of a softmax over all themes.

    Equal rows get equal answers wherever they stand: the last bit of a matrix product can depend on a row's
    place, so distinct rows are taken in an order of their own.
    """
    first, place, _ = distinct_rows(vectors)
    theme = np.empty(len(first), dtype=np.intp)
    confidence = np.empty(len(first), dtype=np.float64)
    for start in range(0, len(first), BLOCK):
        scores = (vectors[first[start : start + BLOCK]] @ prototypes.T).astype(np.float64)
        theme[start : start + BLOCK] = scores.argmax(axis=1)
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) / TEMPERATURE)
        confidence[start : start + BLOCK] = 1 / odds.sum(axis=1)
    return Assignment(theme[place], confidence[place])


@dataclass(frozen=True, eq=False)
class _Fit:
    """A tree that can be cut, and all that is needed to cut it.

    ``first`` and ``counts`` are the places of the distinct rows among the vectors, and how often they occur; ``rows``
    are those that count for discovery, ``diffused`` the same after diffusion.
    """

    first: Labels
    counts: Labels
    rows: Vectors
    diffused: Vectors
    tree: Tree
    again: list[Refit]
    most: int


def _fit(
    vectors: Vectors, most: int, min_size: int, seed: int, how: tuple[int, int, int, int]
) -> _Fit | None:
    """Make the tree; ``None`` where fewer than three distinct rows leave nothing to find."""
    n_neighbors, n_runs, sample_size, refits = how
    first, _, counts = distinct_rows(vectors)
    # the order is that of numbers made from the content, so the first ones are a random sample of the rows
    seen = np.asarray(vectors[first[:sample_size]], dtype=np.float32)
    if len(seen) < 3:
        return None
    collapsed, group, found = collapse(centred(seen), n_neighbors)
    rows = label_means(seen, group) if len(collapsed) < len(seen) else seen
    most = max(1, min(most, len(rows) // 2, len(vectors) // max(1, min_size)))

    def grow(number: int) -> Refit | None:
        if number:
            return refit(rows, collapsed, found, number - 1, most=most, seed=seed)
        diffused = reduce(diffuse(collapsed, found))
        numbers = own_numbers(rows, seed, range(n_runs))
        runs = make_runs(diffused, round(CENTROIDS_PER_THEME * most), numbers)
        return Refit(np.ones(len(rows), dtype=bool), diffused, Tree(runs))

    whole, *again = [one for one in in_threads(grow, range(refits + 1)) if one is not None]
    return _Fit(first, counts, rows, whole.diffused, whole.tree, again, most)


def _make(fit: _Fit, k: int, vectors: Vectors, min_size: int, seed: int, n_runs: int) -> Discovery:
    """Make ``k`` themes, and those of the refits, from many runs of their own."""
    runs = max(n_runs, min(MOST_RUNS, CENTROIDS // k))

    def themes(number: int) -> Labels:
        if number:
            one = fit.again[number - 1]
            rows, diffused, of = fit.rows[one.inside], one.diffused, n_runs
        else:
            rows, diffused, of = fit.rows, fit.diffused, runs
        first = FIRST_RUN * (number + 1)
        numbers = own_numbers(rows, seed, range(first, first + of))
        return nearest(diffused, consensus(diffused, k, numbers))

    whole, *parts = in_threads(themes, range(len(fit.again) + 1))
    again = [(one.inside, part) for one, part in zip(fit.again, parts, strict=True)]
    return _themes(fit, whole, again, vectors, min_size)


def _cut(fit: _Fit, k: int, vectors: Vectors, min_size: int) -> Discovery:
    """Cut the tree that there is into ``k`` themes: less stable than :func:`_make`, and many times faster."""

    def themes(diffused: Vectors, tree: Tree) -> Labels:
        return refine(diffused, tree.prototypes(k))[1]

    again = [(one.inside, themes(one.diffused, one.tree)) for one in fit.again]
    return _themes(fit, themes(fit.diffused, fit.tree), again, vectors, min_size)


def _themes(
    fit: _Fit,
    moved: Labels,
    again: list[tuple[NDArray[np.bool_], Labels]],
    vectors: Vectors,
    min_size: int,
) -> Discovery:
    prototypes = _enforce_size(
        label_means(fit.rows, moved), vectors, fit.first, fit.counts, min_size
    )
    assigned = nearest(fit.rows, prototypes)
    return Discovery(prototypes, stability_of(fit.rows, assigned, len(prototypes), again), ())


def _enforce_size(
    prototypes: Vectors,
    vectors: Vectors,
    first: Labels,
    counts: NDArray[np.intp],
    min_size: int,
) -> Vectors:
    """Dissolve the smallest theme while it is under ``min_size`` rows; order the rest by size.

    ``first`` are the places of the distinct rows among ``vectors``, ``counts`` how often they occur.
    """
    labels = np.concatenate(
        [
            nearest(vectors[first[start : start + BLOCK]], prototypes)
            for start in range(0, len(first), BLOCK)
        ]
    )
    left = np.ones(len(prototypes), dtype=bool)
    sizes = np.bincount(labels, weights=counts, minlength=len(prototypes))
    while left.sum() > 1:
        smallest = int(np.where(left, sizes, np.inf).argmin())
        if sizes[smallest] >= min_size:
            break
        left[smallest] = False
        freed = np.flatnonzero(labels == smallest)
        labels[freed] = np.flatnonzero(left)[nearest(vectors[first[freed]], prototypes[left])]
        sizes = np.bincount(labels, weights=counts, minlength=len(prototypes))
    kept = np.flatnonzero(left)
    return prototypes[kept[np.argsort(-sizes[kept], kind="stable")]]
