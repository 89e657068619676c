"""What a file looks like from afar: a few hundred mean directions, and how unfamiliar its own unseen part looks.

A book cannot keep comments. It keeps a sketch instead: means of at least three mentions each. New mentions are
compared with it, and groups of unfamiliar ones are proposed as new themes. How often that would be a false alarm
is measured on the book's own file: it is cut in two at random, one half is sketched, and the other half, which
holds nothing new, is searched for groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.consensus import own_numbers
from voc_nlp.themes.kmeans import spherical_kmeans
from voc_nlp.themes.vectors import Labels, Vectors, nearest, unit_rows

MENTIONS_PER_POINT = 5
MOST_POINTS = 600
FEWEST_PER_POINT = 3
"""Mentions behind a point of the sketch, at least: no point is the words of one person."""
NOVEL, UNFAMILIAR = 0.01, 0.30
CUTS = 10
"""Random cuts in two; either half is searched, so there are twice as many trials."""
PARTS = (1.0, 0.4, 0.15)
"""Shares of a half that are searched, so that small files meet rates of small files."""
FEWEST_SEARCHED = 40
MOST_GROUPED = 2500
MOST_CALIBRATED = 8000
GROWTH = 0.75
"""Power of the size of the files with which the largest group of unfamiliar mentions grows."""
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Calibration:
    """How unfamiliar unseen mentions of the same file are; fields as in :class:`Base`."""

    familiar: tuple[float, float]
    tightness: float
    null_sizes: Ints
    null_groups: Ints


def make_sketch(vectors: Vectors, theme: Labels, *, seed: int = 0) -> Vectors:
    """Mean directions of small groups within themes, at most about 600.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows, in an order that does not depend on the input.
    theme : array of shape (n,)
        Theme of each.
    """
    per_point = max(MENTIONS_PER_POINT, len(vectors) / MOST_POINTS)
    points = [np.zeros((0, vectors.shape[1]), dtype=np.float32)]
    for index in np.unique(theme):
        own = vectors[theme == index]
        k = max(1, round(len(own) / per_point))
        centroids, sizes = spherical_kmeans(own, k, own_numbers(own, seed, [0])[0, :, 0])
        points.append(centroids[sizes >= FEWEST_PER_POINT])
    return np.vstack(points)


def familiarity(vectors: Vectors, points: Vectors, block: int = 4096) -> NDArray[np.float64]:
    """Highest cosine of each unit row to any point; -1 without points."""
    out = np.full(len(vectors), -1.0)
    if len(points):
        for start in range(0, len(vectors), block):
            out[start : start + block] = (vectors[start : start + block] @ points.T).max(axis=1)
    return out


def calibrate(
    vectors: Vectors, theme: Labels, comments: NDArray[Any], anchors: Vectors, *, seed: int = 0
) -> Calibration:
    """Measure on random halves of a file how unfamiliar, and how grouped, unseen mentions look.

    Parameters
    ----------
    vectors, theme
        As for :func:`make_sketch`.
    comments : array of shape (n,)
        Comment of each mention; a comment is never cut in two.
    anchors : array of shape (n_themes, d)
        Prototypes of the themes.
    """
    if len(vectors) > MOST_CALIBRATED:
        keep = np.random.default_rng(seed).permutation(len(vectors))[:MOST_CALIBRATED]
        vectors, theme, comments = vectors[keep], theme[keep], comments[keep]
    halves = list(_halves(comments, seed))
    known = [
        familiarity(vectors[there], np.vstack([anchors, make_sketch(vectors[here], theme[here])]))
        for here, there in halves
    ]
    every = np.concatenate(known)
    if len(every) < 4 * FEWEST_SEARCHED:
        return Calibration((0.3, 0.5), 0.5, np.zeros(0, np.int64), np.zeros((0, 0), np.int64))
    low, unfamiliar = (float(np.quantile(every, share)) for share in (NOVEL, UNFAMILIAR))
    tightness = float(np.quantile(every, 0.5)) ** 2
    least = len(vectors) // 2
    sizes = sorted({int(least * part) for part in PARTS if least * part >= FEWEST_SEARCHED})
    groups = np.zeros((len(halves), len(sizes)), dtype=np.int64)
    for trial, ((_, there), close) in enumerate(zip(halves, known, strict=True)):
        order = np.random.default_rng([seed, trial]).permutation(len(there))
        for column, size in enumerate(sizes):
            part = order[:size]
            part = part[close[part] < unfamiliar]
            part = part[np.argsort(there[part])]
            found = unfamiliar_groups(vectors[there[part]], close[part], unfamiliar, tightness)
            groups[trial, column] = max((len(core) for _, core in found), default=0)
    return Calibration((low, unfamiliar), tightness, np.array(sizes, dtype=np.int64), groups)


def unfamiliar_groups(
    vectors: Vectors, known: NDArray[np.float64], unfamiliar: float, tightness: float
) -> list[tuple[Vectors, Labels]]:
    """Find groups of mentions that are nearer to each other than to anything known.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Different unit rows.
    known : array of shape (n,)
        Their familiarity.
    unfamiliar : float
        Only rows with a familiarity below it take part.
    tightness : float
        See :class:`Base`.

    Returns
    -------
    list of (array of shape (d,), int array)
        Middle (unit row) and members of each group of three or more.
    """
    odd = np.flatnonzero(known < unfamiliar)
    start = group_tight(vectors[odd], tightness)
    found = []
    for group in range(start.max(initial=-1) + 1):
        core = odd[start == group]
        if len(core) >= FEWEST_PER_POINT:
            found.append((unit_rows(vectors[core].mean(axis=0, keepdims=True))[0], core))
    return found


def group_tight(vectors: Vectors, tightness: float) -> Labels:
    """Group unit rows so that the mean cosine within a group is about ``tightness`` or more (average linkage)."""
    from scipy.cluster.hierarchy import fcluster, linkage

    if len(vectors) < 2:
        return np.zeros(len(vectors), dtype=np.intp)
    some = vectors
    if len(vectors) > MOST_GROUPED:
        keep = np.random.default_rng(0).permutation(len(vectors))[:MOST_GROUPED]
        some = vectors[np.sort(keep)]
    square = np.clip(1 - some.astype(np.float64) @ some.T.astype(np.float64), 0, 2)
    flat = square[np.triu_indices(len(some), 1)]
    found = fcluster(linkage(flat, "average"), 1 - tightness, "distance") - 1
    if len(some) == len(vectors):
        return np.asarray(found, dtype=np.intp)
    centres = unit_rows(np.vstack([some[found == g].mean(axis=0) for g in range(found.max() + 1)]))
    own = nearest(vectors, centres)
    loose = np.einsum("nd,nd->n", vectors, centres[own]) ** 2 < tightness
    own[loose] = len(centres) + np.arange(int(loose.sum()))
    return own


def false_alarm_rate(
    size: int, searched: int, own: int, null_sizes: Ints, null_groups: Ints
) -> float:
    """Share of trials on the book's own file, which held nothing new, with a group as large.

    A remark that one file lacks by chance is rare in it, so how often it comes up in another depends on the ratio
    of their sizes. A file is therefore compared with trials whose searched part was as large or larger beside the
    sketched half; above equal sizes the groups of the trials are scaled up. They are also scaled by a power
    of the book's own file over the sketched half, as groups grow with both: with a power of 0.75 two files in 42 of
    two sets had a false alarm, with 0.5 one in three (``tests/benchmarks/theme_book.py``). One is added above and below, as for a
    permutation test: 0 of 20 is read as 1/21. Without trials the rate is unknown: NaN.

    Parameters
    ----------
    size : int
        Mentions of the group.
    searched, own : int
        Different mentions of the file, and of the book's own file.
    null_sizes, null_groups : arrays
        See :class:`Base`.
    """
    if not len(null_sizes) or not own:
        return float("nan")
    ratios, ratio = null_sizes / null_sizes[-1], searched / own
    column = min(int(np.searchsorted(ratios, ratio)), len(ratios) - 1)
    groups = null_groups[:, column] * max(1.0, ratio) * (own / null_sizes[-1]) ** GROWTH
    return float((1 + (groups >= size).sum()) / (1 + len(groups)))


def _halves(comments: NDArray[Any], seed: int) -> Iterator[tuple[Labels, Labels]]:
    """Random cuts of the comments in two, either way round, as positions of mentions."""
    names, of = np.unique(comments.astype(str), return_inverse=True)
    for cut in range(CUTS):
        left = np.random.default_rng([seed, cut]).permutation(len(names)) < len(names) // 2
        here, there = np.flatnonzero(left[of]), np.flatnonzero(~left[of])
        if len(here) and len(there):
            yield here, there
            yield there, here
