"""Many small k-means runs, one tree of all their centroids, where to cut it, and the themes at one cut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.themes.kmeans import Run, spherical_kmeans
from voc_nlp.themes.threads import in_threads
from voc_nlp.themes.vectors import BLOCK, Labels, Vectors, means, nearest, unit_rows

Floats = NDArray[np.float64]

RUN_SHARE = 0.8
CENTROIDS_PER_THEME = 1.3
FEWEST_CENTROIDS = 8
COST_OF_MORE = 0.1
"""Silhouette that e times as many themes must bring."""
AGREEMENT_WORTH = 0.25
"""Silhouette that agreement of refits is worth."""
CHOICE_SCALE = 0.025
"""Score below the best at which a number of themes weighs e times less in the choice."""
SMOOTHING = 0.3
"""Width, in logarithms of the number of themes, over which agreements are averaged."""
SETTLING_ROUNDS = 50


def own_numbers(vectors: Vectors, seed: int, runs: Sequence[int]) -> Floats:
    """Two numbers in [0, 1) per run and row that look random and depend on nothing but the row.

    Draws are made with them instead of with a stream of random numbers, so that a row is drawn again when other
    rows come or go: refits on nearly the same rows take nearly the same decisions (common random numbers). They
    are smooth in the row, so that a shift in the last digits does not change them.

    Returns
    -------
    array of shape (n_runs, n, 2)
    """
    directions = []
    for run in runs:
        direction = np.random.default_rng([seed, run]).normal(size=(vectors.shape[1], 2))
        directions.append(direction / np.linalg.norm(direction, axis=0))
    numbers = np.hstack(directions).T @ vectors.T.astype(np.float64)
    numbers *= 100
    numbers -= np.floor(numbers)
    return numbers.reshape(len(directions), 2, len(vectors)).transpose(0, 2, 1)


def make_runs(vectors: Vectors, n_centroids: int, numbers: Floats) -> list[Run]:
    """Run k-means on random 80 % of the rows, once for each run of numbers."""
    k = max(FEWEST_CENTROIDS, n_centroids)

    def run(own: Floats) -> Run:
        inside = own[:, 0] < RUN_SHARE
        if inside.sum() < 2:
            inside[:] = True
        return spherical_kmeans(vectors[inside], k, own[inside, 1])

    return in_threads(run, list(numbers))


def consensus(vectors: Vectors, k: int, numbers: Floats) -> Vectors:
    """Find (at most) ``k`` themes that many runs agree on; unit rows in the space of ``vectors``.

    Every run has as many centroids as there are to be themes. The mean over them hardly moves when rows come or go; a
    last k-means over the rows would end in whichever local optimum is next, and is not done.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows, diffused.
    numbers : array of shape (n_runs, n, 2)
        See :func:`own_numbers`.
    """
    return settled(Tree(make_runs(vectors, k, numbers)), k)


def settled(tree: Tree, k: int) -> Vectors:
    """Cut a tree into (at most) ``k`` and let its centroids change branches until each is in the nearest one."""
    prototypes = tree.prototypes(k)
    branch = nearest(tree.centroids, prototypes)
    for _ in range(SETTLING_ROUNDS):
        weights = sparse.csr_matrix(
            (tree.sizes.astype(np.float64), (branch, np.arange(len(branch)))),
            shape=(len(prototypes), len(branch)),
        )
        sums = np.asarray(weights @ tree.centroids.astype(np.float64))
        left = np.linalg.norm(sums, axis=1) > 1e-9
        prototypes = unit_rows(sums[left])
        new = nearest(tree.centroids, prototypes)
        if left.all() and np.array_equal(new, branch):
            break
        branch = new
    return prototypes


class Tree:
    """Ward tree over the centroids of several k-means runs."""

    def __init__(self, runs: Sequence[Run]) -> None:
        from scipy.cluster.hierarchy import linkage

        self.centroids = np.vstack([centroids for centroids, _ in runs])
        self.sizes = np.concatenate([sizes for _, sizes in runs])
        self.links = linkage(distances(self.centroids), "ward")

    def prototypes(self, k: int) -> Vectors:
        """Return unit rows, one per branch when the tree is cut into (at most) ``k``."""
        from scipy.cluster.hierarchy import fcluster

        branch = fcluster(self.links, k, "maxclust") - 1
        weights = sparse.csr_matrix(
            (self.sizes.astype(np.float64), (branch, np.arange(len(branch))))
        )
        return unit_rows(weights @ self.centroids.astype(np.float64))


def distances(vectors: Vectors, block: int = 256) -> Floats:
    """Distances of unit rows from each other, each pair once, in the order that linkage wants.

    From products of blocks: in a third of the time that differences take.

    >>> distances(np.array([[1, 0], [0, 1], [-1, 0]], dtype=np.float32)).round(3).tolist()
    [1.414, 2.0, 1.414]
    """
    rows = vectors.astype(np.float64)
    n = len(rows)
    lengths = np.einsum("nd,nd->n", rows, rows)
    found = np.empty(n * (n - 1) // 2)
    end = 0
    for start in range(0, n, block):
        squared = -2 * (rows[start : start + block] @ rows[start:].T)
        squared += lengths[start : start + block, None] + lengths[start:]
        part = np.sqrt(np.maximum(squared, 0, out=squared), out=squared)
        for i, row in enumerate(part):
            begin, end = end, end + n - start - i - 1
            found[begin:end] = row[i + 1 :]
    return found


def silhouette(vectors: Vectors, prototypes: Vectors, labels: Labels, block: int = BLOCK) -> float:
    """Mean simplified silhouette (Hruschka et al. 2004) with distance 1 - cosine, -1 to 1.

    Prototypes are first moved to the mean of the rows they win, which ``labels`` tell.
    """
    if len(prototypes) < 2:
        return 0.0
    prototypes = means(vectors, labels, prototypes)
    total = 0.0
    for start in range(0, len(vectors), block):
        distance = 1 - vectors[start : start + block] @ prototypes.T
        two = np.partition(distance, 1, axis=1)[:, :2].astype(np.float64)
        total += float(((two[:, 1] - two[:, 0]) / np.maximum(two[:, 1], 1e-9)).sum())
    return total / len(vectors)


def candidates(fewest: int, most: int) -> list[int]:
    """Numbers of themes to try: from ``fewest``, growing by about a seventh, up to ``most``.

    >>> candidates(5, 12)
    [5, 6, 7, 8, 9, 10, 12]
    """
    steps = [min(fewest, most)]
    while steps[-1] < most:
        steps.append(min(most, max(steps[-1] + 1, round(steps[-1] * 1.15))))
    return steps


def agreement(labels: Labels, other: Labels) -> float:
    """Tell how far two partitions of the same rows agree beyond chance (adjusted Rand index [1]_), at most 1.

    References
    ----------
    .. [1] Hubert and Arabie (1985), Comparing partitions.

    Examples
    --------
    >>> agreement(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]))
    1.0
    """
    width = int(other.max()) + 1
    _, cells = np.unique(labels * width + other, return_counts=True)

    def pairs(counts: NDArray[np.intp]) -> float:
        return float((counts * (counts - 1.0)).sum()) / 2

    both, one, two = pairs(cells), pairs(np.bincount(labels)), pairs(np.bincount(other))
    expected = one * two / max(1.0, pairs(np.array([len(labels)])))
    most = (one + two) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def choose(tried: Sequence[tuple[int, float, float]]) -> int:
    """Choose a number of themes from those tried, each with the agreement of refits and its silhouette.

    The score of a number ``k`` is its silhouette (themes should be set apart), plus a quarter of the agreement, averaged
    over numbers of about the same size (themes should be found again), less 0.1 ln k: twice as many themes must bring
    0.07 of silhouette. Where the data do not tell numbers apart, the smallest are chosen. The answer is the mean (of
    logarithms) of all numbers, weighed by how near to the best they score: the best one alone would jump from sample
    to sample where many are nearly as good.

    >>> choose([(5, 0.6, 0.1), (10, 0.9, 0.5), (20, 0.6, 0.4)])
    10
    """
    k, agreed, apart = (np.array(column, dtype=np.float64) for column in zip(*tried, strict=True))
    size = np.log(k)
    kernel = np.exp(-0.5 * ((size[:, None] - size) / SMOOTHING) ** 2)
    agreed = kernel @ agreed / kernel.sum(axis=1)
    score = apart + AGREEMENT_WORTH * agreed - COST_OF_MORE * size
    # the numbers are not evenly spaced: each stands for the stretch around it
    stretch = np.gradient(size) if len(size) > 1 else np.ones(1)
    weight = np.exp((score - score.max()) / CHOICE_SCALE) * stretch
    return round(float(np.exp((weight * size).sum() / weight.sum())))
