"""The graph of nearest rows: near-duplicates counted once, and paraphrases pulled together."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from voc_nlp.themes.threads import in_threads
from voc_nlp.themes.vectors import Labels, Vectors, label_means, unit_rows

STEPS = 3
SHARE = 0.8
COMPONENTS = 64
"""Principal directions kept after diffusion: as good as all of them on four labelled sets, at a third of the time."""
SPARE = 10
"""Neighbours found beyond those used, so that enough are left when near-duplicates are one row."""
PILES = 256
"""Piles that scores are dealt into to find the highest."""
NEAR_DUPLICATE = 0.97
"""Cosine, about the mean of all rows, from which two rows say the same thing: a template with another name or number."""
FEWEST_LEFT = 50
"""Where fewer rows would be left, near-duplicates stay: so few rows are all there is to see."""


def centred(vectors: Vectors) -> Vectors:
    """Take out what all rows share, so that cosines mean the same whatever the encoder."""
    return unit_rows(vectors - vectors.mean(axis=0, dtype=np.float64).astype(np.float32))


def neighbours(vectors: Vectors, k: int, block: int = 512) -> tuple[Labels, Vectors]:
    """Find the ``k`` nearest other rows by cosine, exactly, nearest first; indices and cosines of shape (n, k).

    Of others as near, the first in the order of the rows come first.
    """
    n = len(vectors)
    found, cosine = np.empty((n, k), dtype=np.intp), np.empty((n, k), dtype=np.float32)
    columns = np.ascontiguousarray(vectors.T)

    def fill(start: int) -> None:
        scores = vectors[start : start + block] @ columns
        m = len(scores)
        scores[np.arange(m), np.arange(start, start + m)] = -np.inf
        row, column = at_least(scores, k)
        value = scores[row, column]
        order = np.lexsort((-value, row))
        counts = np.bincount(row, minlength=m)
        front = order[(np.cumsum(counts) - counts)[:, None] + np.arange(k)]
        found[start : start + m], cosine[start : start + m] = column[front], value[front]

    in_threads(fill, range(0, n, block))
    return found, cosine


def at_least(scores: Vectors, k: int) -> tuple[Labels, Labels]:
    """Places (rows, columns) of scores among which are the ``k`` highest of each row, and few others.

    The columns are dealt into piles. The highest scores of the piles are different scores of the row, so at least ``k``
    are no lower than the k-th highest of them.
    """
    m, n = scores.shape
    width = PILES if n >= 2 * PILES > 4 * k else n
    whole = n // width * width
    tops = scores[:, :whole].reshape(m, -1, width).max(axis=1)
    least = np.partition(tops, width - k, axis=1)[:, width - k]
    row, column = np.nonzero(scores >= least[:, None])
    return row, column


def near_duplicates(vectors: Vectors, cosine: Vectors) -> Labels:
    """Group rows that are nearly the same: the group of each row, 0 to the number of groups - 1.

    Rows are looked at from the one with the most near-duplicates on; it takes all that are still free. So every row
    of a group is near the row that leads it, and no chain joins rows that differ.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows.
    cosine : array of shape (n, k)
        Cosines to their nearest others.
    """
    near = (cosine >= NEAR_DUPLICATE).sum(axis=1)
    group = np.arange(len(vectors))
    free = np.flatnonzero(near)
    free = free[np.argsort(-near[free], kind="stable")]
    while len(free):
        same = vectors[free] @ vectors[free[0]] >= NEAR_DUPLICATE
        same[0] = True
        group[free[same]] = free[0]
        free = free[~same]
    return np.asarray(np.unique(group, return_inverse=True)[1], dtype=np.intp)


def collapse(vectors: Vectors, n_neighbors: int) -> tuple[Vectors, Labels, Labels]:
    """Make near-duplicates one row, and find the neighbours of the rows that are left.

    Returns
    -------
    rows : array of shape (m, d)
        Unit rows, one per group of near-duplicates.
    group : array of shape (n,)
        Row of ``rows`` that each row became part of.
    found : array of shape (m, n_neighbors)
        Neighbours, nearest first; the row itself stands where there are fewer.
    """
    n = len(vectors)
    k = min(n_neighbors + SPARE, n - 1)
    found, cosine = neighbours(vectors, k)
    group = near_duplicates(vectors, cosine)
    m = int(group.max()) + 1
    if m == n or m < FEWEST_LEFT:
        return vectors, np.arange(n), found[:, :n_neighbors]
    rows = label_means(vectors, group)
    # the neighbours of a group are those of the row that is nearest to its mean
    closeness = np.einsum("nd,nd->n", vectors, rows[group])
    order = np.lexsort((-closeness, group))
    leader = order[np.searchsorted(group[order], np.arange(m))]
    return rows, group, kept_neighbours(group[found[leader]], n_neighbors)


def kept_neighbours(found: Labels, n_neighbors: int) -> Labels:
    """Take the first ``n_neighbors`` different others in each row; a negative number stands for none."""
    m = len(found)
    own = np.arange(m)[:, None]
    # a repeated number is taken where it stands first
    order = np.argsort(found, axis=1, kind="stable")
    ordered = np.take_along_axis(found, order, axis=1)
    repeated = np.zeros(found.shape, dtype=bool)
    np.put_along_axis(repeated, order[:, 1:], ordered[:, 1:] == ordered[:, :-1], axis=1)
    usable = (found >= 0) & (found != own) & ~repeated
    front = np.argsort(~usable, axis=1, kind="stable")[:, :n_neighbors]
    taken = np.take_along_axis(found, front, axis=1)
    return np.where(np.take_along_axis(usable, front, axis=1), taken, own)


def diffuse(vectors: Vectors, found: Labels) -> Vectors:
    """Pull each row towards rows that share its neighbours; unit rows in, unit rows out.

    A neighbour counts the more the nearer it is (1 for the first, down to 1/k for the last), so that no row
    enters or leaves the graph at full weight when others come or go. Two rows are joined by the sum of the products of
    the weights of the neighbours they share (shared nearest neighbours, Jarvis and Patrick 1973).

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows.
    found : array of shape (n, k)
        Neighbours of each row, nearest first; the row itself stands for none.
    """
    n, k = found.shape
    weight = np.tile(np.linspace(1, 1 / max(k, 1), k, dtype=np.float32), n)
    weight[found.ravel() == np.repeat(np.arange(n), k)] = 0
    links = sparse.csr_matrix((weight, found.ravel(), np.arange(0, n * k + 1, k)), shape=(n, n))
    links.sum_duplicates()
    links = (links + sparse.eye(n, format="csr", dtype=np.float32)).tocsr()
    either = (links + links.T).tocsr()
    either.setdiag(0)
    either.eliminate_zeros()
    shared = either.multiply(links @ links.T).tocsr()
    totals = np.asarray(shared.sum(axis=1)).ravel()
    totals[totals == 0] = 1
    walk = sparse.diags(1 / totals).astype(np.float32) @ shared
    moved = vectors
    for _ in range(STEPS):
        moved = unit_rows((1 - SHARE) * vectors + SHARE * (walk @ moved))
    return moved


def reduce(vectors: Vectors, components: int = COMPONENTS) -> Vectors:
    """Project unit rows on their principal directions (about the origin) and scale them to length one."""
    if vectors.shape[1] <= components:
        return vectors
    wide = vectors.astype(np.float64)
    if len(vectors) < vectors.shape[1]:
        _, _, directions = np.linalg.svd(wide, full_matrices=False)
        return unit_rows(wide @ directions[:components].T)
    _, directions = np.linalg.eigh(wide.T @ wide)
    return unit_rows(wide @ directions[:, ::-1][:, :components])
