"""Spherical k-means: the answer of the plain algorithm, for a part of its work.

Most rows stay where they are in most rounds, and most prototypes hardly move. For every row two numbers are kept, as in
Hamerly [1]_: a distance that its own prototype is within, and one that all others are beyond. Prototypes that
moved far would spoil the second for all rows, so these few are compared with every row; only the rows whose two numbers
then cross are compared with all prototypes.

References
----------
.. [1] Hamerly (2010), Making k-means even faster.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.themes.vectors import Labels, Vectors

Floats = NDArray[np.float64]
Run = tuple[Vectors, NDArray[np.intp]]

MOST_ROUNDS = 15
REFINING_ROUNDS = 20
DRAWS = 8
GOLDEN = 0.6180339887498949
SLACK = np.float32(1e-3)
"""Distance by which two numbers may be wrong: many times the rounding of a product."""
MOVERS = (5, 8, 12, 20)
"""One in so many prototypes may be those that are compared with every row."""
EVERY_ROW, SOME_ROWS = 16, 50
"""What a comparison of every row, or of some, takes beyond its products, in prototypes."""
MANY_CHANGED = 0.7


def spherical_kmeans(vectors: Vectors, k: int, draws: Floats, rounds: int = MOST_ROUNDS) -> Run:
    """Cluster unit rows by cosine; centroids (unit rows) that won at least one row, and their sizes.

    Starts are spread as in k-means++ [1]_ with distance 1 - cosine; which row starts a cluster is decided by an
    exponential race of the rows' own numbers, so that a row wins with a probability in proportion to its distance.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows.
    k : int
        Number of centroids.
    draws : array of shape (n,)
        A number in [0, 1) per row, see :func:`~voc_nlp.themes.consensus.own_numbers`.

    References
    ----------
    .. [1] Arthur and Vassilvitskii (2007), k-means++: the advantages of careful seeding.
    """
    k = min(k, len(vectors))
    columns = np.ascontiguousarray(vectors.T)
    turns = draws + GOLDEN * np.arange(DRAWS)[:, None]
    turns -= np.floor(turns)
    times = np.maximum(-np.log1p(-0.999999 * turns).astype(np.float32), np.float32(1e-9))
    centroids = np.empty((k, vectors.shape[1]), dtype=np.float32)
    cosines = np.empty((k, len(vectors)), dtype=np.float32)
    distance = np.ones(len(vectors), dtype=np.float32)
    work = np.empty_like(distance)
    for i in range(k):
        np.divide(distance, times[i % DRAWS], out=work)
        centroids[i] = vectors[work.argmax()]
        np.matmul(centroids[i], columns, out=cosines[i])
        np.subtract(1, cosines[i], out=work)
        np.minimum(distance, work, out=distance)
    centroids, labels = _rounds(vectors, columns, centroids, cosines, rounds)
    sizes = np.bincount(labels, minlength=k)
    return centroids[sizes > 0], sizes[sizes > 0]


def refine(
    vectors: Vectors, prototypes: Vectors, rounds: int = REFINING_ROUNDS
) -> tuple[Vectors, Labels]:
    """Move prototypes to the mean of the rows they win until nothing changes, at most ``rounds`` times.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows, or rows of zeros.
    prototypes : array of shape (k, d)
        Unit rows.

    Returns
    -------
    prototypes : array of shape (k, d)
        Unit rows; one that wins no row stays where it was.
    labels : array of shape (n,)
        Nearest prototype of each row; of several as near, the first.
    """
    columns = np.ascontiguousarray(vectors.T)
    return _rounds(vectors, columns, prototypes, prototypes @ columns, rounds)


def _rounds(
    vectors: Vectors, columns: Vectors, prototypes: Vectors, cosines: Vectors, rounds: int
) -> tuple[Vectors, Labels]:
    """Do the rounds of :func:`refine`; ``cosines`` of prototypes and rows, shape (k, n), are overwritten."""
    k, n = cosines.shape
    every = np.arange(n)
    labels = _first_highest(cosines)
    within, beyond = (_chord(side) for side in _own_and_next(cosines, labels))
    centres = _Centres(vectors, labels, prototypes)
    for _ in range(rounds):
        drift = centres.move()
        prototypes = centres.prototypes
        within += drift.take(labels)
        movers, rest = _movers(drift, beyond - within)
        beyond -= rest
        if len(movers):
            place = np.full(k, -1)
            place[movers] = np.arange(len(movers))
            place = place.take(labels)
            own = np.flatnonzero(place >= 0)
            own_cosine, nearest_mover = _own_and_next(
                prototypes[movers] @ columns, place.take(own), own
            )
            within[own] = _chord(own_cosine)
            np.minimum(beyond, _chord(nearest_mover), out=beyond)
        rows = np.flatnonzero(beyond - within <= SLACK)
        if not len(rows):
            break
        cosines = prototypes @ (columns if len(rows) == n else columns.take(rows, axis=1))
        before = labels.take(rows)
        own_cosine, next_cosine = _own_and_next(cosines, before)
        lost = np.flatnonzero(next_cosine >= own_cosine)
        if len(lost):
            at = every[: len(lost)]
            those = cosines.take(lost, axis=1)
            those[before[lost], at] = own_cosine[lost]
            labels[rows[lost]] = those.argmax(axis=0)
            own_cosine[lost], next_cosine[lost] = _own_and_next(those, labels[rows[lost]])
        within[rows], beyond[rows] = _chord(own_cosine), _chord(next_cosine)
        moved = lost[labels[rows[lost]] != before[lost]]
        if not len(moved):
            break
        centres.change(rows[moved], before[moved], labels[rows[moved]])
    return prototypes, labels


def _first_highest(cosines: Vectors) -> Labels:
    """Row of the highest of each column, the first of equal ones: ``argmax(axis=0)``, some three times as fast."""
    k = len(cosines)
    backwards = np.arange(k, 0, -1, dtype=np.uint8 if k < 2**8 else np.int32)[:, None]
    highest = (cosines == cosines.max(axis=0)) * backwards
    return np.asarray(k - highest.max(axis=0).astype(np.intp))


def _own_and_next(
    cosines: Vectors, own: Labels, rows: Labels | None = None
) -> tuple[Vectors, Vectors]:
    """Cosine of rows (all by default) to their own prototype, and highest one of every row to another.

    ``cosines`` have shape (k, n); those to the own prototypes are overwritten.
    """
    n = cosines.shape[1]
    flat = cosines.reshape(-1)
    at = own * n + (np.arange(n) if rows is None else rows)
    mine = flat.take(at)
    flat[at] = -2
    return mine, cosines.max(axis=0)


def _chord(cosine: Vectors) -> Vectors:
    """Distance of unit vectors, which unlike 1 - cosine obeys the triangle inequality."""
    squared = np.float32(2) - np.float32(2) * cosine
    return np.asarray(np.sqrt(np.maximum(squared, 0, out=squared), out=squared))


def _movers(drift: Vectors, gap: Vectors) -> tuple[Labels, np.float32]:
    """Choose which prototypes to compare with every row, if any; and how far the rest moved at most.

    That many are chosen for which the fewest products are left.

    Parameters
    ----------
    drift : array of shape (k,)
        How far the prototypes moved.
    gap : array of shape (n,)
        How much further the others are than the own prototype.
    """
    k, n = len(drift), len(gap)
    order = np.argsort(-drift, kind="stable")
    chosen, rest = 0, drift[order[0]]
    least = np.count_nonzero(gap <= rest + SLACK) * (k + SOME_ROWS)
    for share in MOVERS:
        count = k // share
        if not count or n * (count + EVERY_ROW) >= least:
            continue
        left = np.count_nonzero(gap <= drift[order[count]] + SLACK) * (k + SOME_ROWS)
        if n * (count + EVERY_ROW) + left < least:
            least = n * (count + EVERY_ROW) + left
            chosen, rest = count, drift[order[count]]
    return order[:chosen], rest


class _Centres:
    """Prototypes that follow the rows they hold: only those whose rows change are touched."""

    def __init__(self, vectors: Vectors, labels: Labels, prototypes: Vectors) -> None:
        n, k = len(labels), len(prototypes)
        self.vectors = vectors
        self.prototypes = prototypes
        self.sizes = np.bincount(labels, minlength=k)
        ends = np.concatenate([[0], np.cumsum(self.sizes)])
        member = sparse.csr_matrix(
            (np.ones(n, dtype=np.float32), _by_label(labels), ends), shape=(k, n)
        )
        self.sums = np.asarray(member @ vectors, dtype=np.float64)
        self.touched = np.arange(k)

    def change(self, rows: Labels, before: Labels, after: Labels) -> None:
        """Take rows from the prototypes they were with, and give them to others."""
        moved = self.vectors.take(rows, axis=0).astype(np.float64)
        touched = np.zeros(len(self.prototypes), dtype=bool)
        for labels, sign in ((before, -1), (after, 1)):
            sizes = np.bincount(labels, minlength=len(self.prototypes))
            which = np.flatnonzero(sizes)
            starts = np.cumsum(sizes[which]) - sizes[which]
            grouped = np.add.reduceat(moved.take(_by_label(labels), axis=0), starts, axis=0)
            self.sums[which] += sign * grouped
            self.sizes += sign * sizes
            touched[which] = True
        self.touched = np.flatnonzero(touched)

    def move(self) -> Vectors:
        """Move the prototypes to the mean direction of their rows; how far each went, shape (k,)."""
        which = self.touched
        sums, old = self.sums[which], self.prototypes[which]
        length = np.sqrt(np.einsum("kd,kd->k", sums, sums))
        held = (length > 1e-6) & (self.sizes[which] > 0)
        sums /= np.where(held, length, 1)[:, None]
        new = np.where(held[:, None], sums, old).astype(np.float32)
        self.prototypes = self.prototypes.copy()
        self.prototypes[which] = new
        drift = np.zeros(len(self.prototypes), dtype=np.float32)
        new -= old
        drift[which] = np.sqrt(np.einsum("kd,kd->k", new, new))
        return drift


def _by_label(labels: Labels) -> Labels:
    """Order by label, and by place within one; of small integers it is found several times faster."""
    return labels.astype(np.uint16 if labels.max() < 2**16 else np.intp).argsort(kind="stable")
