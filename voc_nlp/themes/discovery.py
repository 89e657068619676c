"""Find themes in vectors: the same themes whatever order the rows come in.

The scheme, in five steps, all of them deterministic for a seed:

1. Rows are put into a canonical order and equal rows count once, so row order cannot matter.
2. A graph joins each row to its nearest neighbours, weighted by the neighbours they share; two steps of
   diffusion over it pull paraphrases together, and the main directions of the result are kept.
3. Many small k-means are run on random 80 % samples of the diffused rows, with more clusters than needed.
4. Ward linkage of all their centroids is one consensus tree. Cutting it gives the themes. Their number is
   the smallest one whose mean silhouette, among the diffused rows, is within 3 % of the best.
5. Every row goes to its nearest theme prototype, the mean direction of the theme. Nothing is left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Vectors = NDArray[np.float32]
Labels = NDArray[np.intp]

NEIGHBOURS = 15
RUNS = 16
SAMPLE = 10_000
DIFFUSION_STEPS = 2
DIFFUSION_SHARE = 0.7
COMPONENTS = 64
"""Principal directions kept after diffusion: as good as all of them on four labelled sets, at a third of the time."""
RUN_SHARE = 0.8
CENTROIDS_PER_THEME = 1.7
GROUPS = 4
"""Runs are split into this many groups; a theme is as stable as the trees of the groups agree on it."""
SILHOUETTE_SLACK = 0.03
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
        Mean best Jaccard overlap (0-1) of the theme with themes of the trees of each group of runs.
    granularity : tuple of (int, float)
        Every number of themes tried, with its mean simplified silhouette (at most 1).
    """

    prototypes: Vectors
    stability: NDArray[np.float64]
    granularity: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Assignment:
    """Themes of rows: ``theme`` (index of the prototype) and ``confidence`` (0-1), both of shape (n,)."""

    theme: Labels
    confidence: NDArray[np.float64]


def unit_rows(vectors: NDArray[Any]) -> Vectors:
    """Scale every row to length one; a row of zeros stays as it is."""
    rows = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0))


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
) -> Discovery:
    """Find theme prototypes in unit rows; see the module's five steps.

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
        Neighbours per row, k-means runs (a multiple of ``GROUPS`` is best), most rows used to find themes.
    """
    distinct, counts = np.unique(vectors, axis=0, return_counts=True)
    distinct, counts = distinct.astype(np.float32), counts.astype(np.intp)
    if len(distinct) > sample_size:
        keep = np.sort(np.random.default_rng(seed).permutation(len(distinct))[:sample_size])
        seen = distinct[keep]
    else:
        seen = distinct
    if len(seen) < 3:
        return Discovery(unit_rows(vectors.mean(axis=0, keepdims=True)), np.ones(1), ())

    diffused = reduce(diffuse(seen, n_neighbors), COMPONENTS)
    most = max_themes if n_themes is None else n_themes
    most = max(1, min(most, len(seen) // 2, len(vectors) // max(1, min_size)))
    runs = _runs(diffused, max(2, round(CENTROIDS_PER_THEME * most)), n_runs, seed)
    tree = _Tree(runs)
    tried: tuple[tuple[int, float], ...] = ()
    k = most
    if n_themes is None:
        # a cut into a few always looks neat; the cube root asks for 5 at 100 rows, 22 at 10,000
        fewest = max(2, round(len(seen) ** (1 / 3)))
        tried = tuple(
            (c, silhouette(diffused, tree.prototypes(c))) for c in _candidates(fewest, most)
        )
        k = _choose(tried)
    trees = [_Tree(runs[group::GROUPS]) for group in range(min(GROUPS, len(runs)))]

    assigned = nearest(diffused, tree.prototypes(k))
    prototypes = _prototypes(seen, assigned)
    prototypes = _enforce_size(prototypes, distinct, counts, min_size)
    assigned = nearest(seen, prototypes)
    return Discovery(
        prototypes, _theme_stability(diffused, assigned, len(prototypes), trees, k), tried
    )


def assign(vectors: Vectors, prototypes: Vectors) -> Assignment:
    """Give every unit row its nearest theme, and that theme's share of a softmax over all themes.

    Equal rows get equal answers wherever they stand: the last bit of a matrix product can depend on a row's
    place, so distinct rows are taken in sorted order.
    """
    distinct, place = np.unique(vectors, axis=0, return_inverse=True)
    confidence = [np.empty(0, dtype=np.float64)]
    for start in range(0, len(distinct), 8192):
        scores = (distinct[start : start + 8192] @ prototypes.T).astype(np.float64)
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) / TEMPERATURE)
        confidence.append(1 / odds.sum(axis=1))
    return Assignment(nearest(distinct, prototypes)[place], np.concatenate(confidence)[place])


def nearest(vectors: Vectors, prototypes: Vectors, block: int = 8192) -> Labels:
    """Index of the prototype with the highest cosine, for each unit row."""
    pieces = [
        (vectors[start : start + block] @ prototypes.T).argmax(axis=1)
        for start in range(0, len(vectors), block)
    ]
    return np.concatenate(pieces) if pieces else np.empty(0, dtype=np.intp)


def neighbours(vectors: Vectors, k: int, block: int = 1024) -> Labels:
    """Find the ``k`` nearest other rows by cosine, exactly, in blocks; indices of shape (n, k)."""
    n = len(vectors)
    found = np.empty((n, k), dtype=np.intp)
    for start in range(0, n, block):
        scores = vectors[start : start + block] @ vectors.T
        scores[np.arange(len(scores)), np.arange(start, start + len(scores))] = -np.inf
        found[start : start + block] = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    return found


def diffuse(vectors: Vectors, n_neighbors: int) -> Vectors:
    """Pull each row towards rows that share its neighbours; unit rows in, unit rows out."""
    n, k = len(vectors), min(n_neighbors, len(vectors) - 1)
    found = neighbours(vectors, k)
    links = sparse.csr_matrix(
        (np.ones(n * k, dtype=np.float32), found.ravel(), np.arange(0, n * k + 1, k)), shape=(n, n)
    )
    links = (links + sparse.eye(n, format="csr", dtype=np.float32)).tocsr()
    either = links.maximum(links.T).tocsr()
    either.setdiag(0)
    either.eliminate_zeros()
    shared = either.multiply(links @ links.T).tocsr()
    totals = np.asarray(shared.sum(axis=1)).ravel()
    totals[totals == 0] = 1
    walk = sparse.diags(1 / totals).astype(np.float32) @ shared
    moved = vectors
    for _ in range(DIFFUSION_STEPS):
        moved = unit_rows((1 - DIFFUSION_SHARE) * vectors + DIFFUSION_SHARE * (walk @ moved))
    return moved


def reduce(vectors: Vectors, components: int) -> Vectors:
    """Project unit rows on their principal directions (about the origin) and scale them to length one."""
    if vectors.shape[1] <= components:
        return vectors
    wide = vectors.astype(np.float64)
    _, directions = np.linalg.eigh(wide.T @ wide)
    return unit_rows(wide @ directions[:, ::-1][:, :components])


def spherical_kmeans(
    vectors: Vectors, k: int, rng: np.random.Generator, *, rounds: int = 15
) -> tuple[Vectors, NDArray[np.intp]]:
    """Cluster unit rows by cosine; centroids (unit rows) that won at least one row, and their sizes.

    Starts are spread as in k-means++ [1]_, with distance 1 - cosine.

    .. [1] Arthur and Vassilvitskii (2007), k-means++: the advantages of careful seeding.
    """
    k = min(k, len(vectors))
    centroids = np.empty((k, vectors.shape[1]), dtype=np.float32)
    centroids[0] = vectors[rng.integers(len(vectors))]
    distance = 1 - vectors @ centroids[0]
    for i in range(1, k):
        cumulated = np.cumsum(np.maximum(distance, 0), dtype=np.float64)
        pick = np.searchsorted(cumulated, rng.random() * cumulated[-1])
        centroids[i] = vectors[min(int(pick), len(vectors) - 1)]
        np.minimum(distance, 1 - vectors @ centroids[i], out=distance)
    labels = nearest(vectors, centroids)
    for _ in range(rounds):
        centroids = _means(vectors, labels, centroids)
        new = nearest(vectors, centroids)
        if np.array_equal(new, labels):
            break
        labels = new
    sizes = np.bincount(labels, minlength=k)
    return centroids[sizes > 0], sizes[sizes > 0]


def silhouette(vectors: Vectors, prototypes: Vectors, block: int = 8192) -> float:
    """Mean simplified silhouette (Hruschka et al. 2004) with distance 1 - cosine, -1 to 1.

    Prototypes are first moved to the mean of the rows they win.
    """
    if len(prototypes) < 2:
        return 0.0
    prototypes = _means(vectors, nearest(vectors, prototypes), prototypes)
    total = 0.0
    for start in range(0, len(vectors), block):
        distance = 1 - vectors[start : start + block] @ prototypes.T
        two = np.partition(distance, 1, axis=1)[:, :2].astype(np.float64)
        total += float(((two[:, 1] - two[:, 0]) / np.maximum(two[:, 1], 1e-9)).sum())
    return total / len(vectors)


class _Tree:
    """Ward tree over the centroids of several k-means runs."""

    def __init__(self, runs: Sequence[tuple[Vectors, NDArray[np.intp]]]) -> None:
        from scipy.cluster.hierarchy import linkage

        self.centroids = np.vstack([centroids for centroids, _ in runs])
        self.sizes = np.concatenate([sizes for _, sizes in runs])
        self.links = linkage(self.centroids.astype(np.float64), "ward")

    def prototypes(self, k: int) -> Vectors:
        """Return unit rows, one per branch when the tree is cut into (at most) ``k``."""
        from scipy.cluster.hierarchy import fcluster

        branch = fcluster(self.links, k, "maxclust") - 1
        weights = sparse.csr_matrix(
            (self.sizes.astype(np.float64), (branch, np.arange(len(branch))))
        )
        return unit_rows(weights @ self.centroids.astype(np.float64))


def _runs(
    vectors: Vectors, k: int, n_runs: int, seed: int
) -> list[tuple[Vectors, NDArray[np.intp]]]:
    found = []
    for run in range(n_runs):
        rng = np.random.default_rng([seed, run])
        sample = vectors[rng.random(len(vectors)) < RUN_SHARE]
        found.append(spherical_kmeans(sample if len(sample) > 1 else vectors, k, rng))
    return found


def _candidates(fewest: int, most: int) -> list[int]:
    """Numbers of themes to try: from ``fewest``, growing by about a seventh, up to ``most``."""
    steps = [min(fewest, most)]
    while steps[-1] < most:
        steps.append(min(most, max(steps[-1] + 1, round(steps[-1] * 1.15))))
    return steps


def _choose(tried: Sequence[tuple[int, float]]) -> int:
    best = max(score for _, score in tried)
    return min(k for k, score in tried if score >= (1 - SILHOUETTE_SLACK) * best)


def _means(vectors: Vectors, labels: Labels, fallback: Vectors) -> Vectors:
    member = sparse.csr_matrix(
        (np.ones(len(labels), dtype=np.float32), (labels, np.arange(len(labels)))),
        shape=(len(fallback), len(labels)),
    )
    sums = np.asarray(member @ vectors)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.where(lengths > 1e-9, sums / np.maximum(lengths, 1e-9), fallback).astype(np.float32)


def _prototypes(vectors: Vectors, labels: Labels) -> Vectors:
    used, compact = np.unique(labels, return_inverse=True)
    return _means(vectors, compact, np.zeros((len(used), vectors.shape[1]), dtype=np.float32))


def _enforce_size(
    prototypes: Vectors, vectors: Vectors, counts: NDArray[np.intp], min_size: int
) -> Vectors:
    """Dissolve the smallest theme while it is under ``min_size`` rows; order the rest by size."""
    while True:
        sizes = np.bincount(nearest(vectors, prototypes), weights=counts, minlength=len(prototypes))
        if len(prototypes) == 1 or sizes.min() >= min_size:
            return prototypes[np.argsort(-sizes, kind="stable")]
        prototypes = np.delete(prototypes, int(sizes.argmin()), axis=0)


def _theme_stability(
    diffused: Vectors, labels: Labels, n_themes: int, trees: Sequence[_Tree], k: int
) -> NDArray[np.float64]:
    """Mean over the group trees of each theme's best Jaccard overlap (Hennig 2007)."""
    sizes = np.bincount(labels, minlength=n_themes).astype(np.float64)
    best = []
    for tree in trees:
        other = nearest(diffused, tree.prototypes(k))
        table = sparse.coo_matrix(
            (np.ones(len(labels)), (labels, other)), shape=(n_themes, other.max() + 1)
        ).toarray()
        union = sizes[:, None] + table.sum(axis=0)[None, :] - table
        best.append((table / np.maximum(union, 1)).max(axis=1))
    return np.mean(best, axis=0) if best else np.ones(n_themes)
