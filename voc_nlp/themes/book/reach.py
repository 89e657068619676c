"""How near a mention must be to the codes of a frame, measured on a file.

Codes are given by a few words, and how near a remark comes to them differs from code to code and from trade to trade:
among remarks on a phone company all are near to "waiting on the phone". So a code takes a mention only where it is
clearly nearer than the mentions of a file are, each code on its own scale.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.book.placing import cosines
from voc_nlp.themes.book.values import Reach
from voc_nlp.themes.consensus import own_numbers
from voc_nlp.themes.kmeans import spherical_kmeans
from voc_nlp.themes.vectors import Vectors, distinct_rows

MENTIONS_PER_POINT = 20
MOST_POINTS = 300
FEWEST_PER_POINT = 3
OF_EXAMPLES = 0.7
"""Share of how far the examples of a middling code stand out that a mention must stand out."""
FEWEST_CODES = 3
"""Codes with examples from which on these count."""
"""Mentions behind a point, at least: no point is the words of one person."""
FEWEST = 100
"""Different mentions of a file on which a reach is measured."""
MOST_MEASURED = 8000
HIGHEST = 1.8
LOW, CENTRE = 0.1, 0.4
"""Quantiles of the cosines to a code: below the middle, so that a code which holds half of a file does not shift them."""
_WIDTH = NormalDist().inv_cdf(CENTRE) - NormalDist().inv_cdf(LOW)


def measure_reach(
    anchors: Vectors,
    vectors: Vectors,
    own: Sequence[float] | NDArray[np.float64] = (),
    *,
    seed: int = 0,
) -> Reach | None:
    """Measure on a file how near a mention must be to the codes of a frame.

    Parameters
    ----------
    anchors : array of shape (n_anchors, d)
        Unit rows of the codes.
    vectors : array of shape (n_mentions, d)
        Unit rows of the file's mentions.
    own : array of shape (n_anchors,), optional
        Mean cosine of the examples of each code to the rest of it, NaN where it has none: the scale of the frame itself.
    seed : int
        Seed of the points.

    Returns
    -------
    Reach or None
        Without the id of the theme that takes the rest. ``None`` for fewer than a hundred different mentions.

    Notes
    -----
    The lower part of the cosines of a file's mentions to a code is that of mentions which do not belong to it; its
    centre and spread are the scale of the code (as if it were normal). See :class:`Reach` for the rule. The
    limit is that of :func:`least_of`, or more where the examples of a middling code stand out clearly (those of three
    codes at least): 0.7 of how far they do. The result does not depend on
    the order of the mentions; once it is in a book, each mention is judged by itself.
    """
    distinct = vectors[distinct_rows(vectors)[0]]
    if len(distinct) < FEWEST:
        return None
    if len(distinct) > MOST_MEASURED:
        drawn = np.argsort(own_numbers(distinct, seed, [1])[0, :, 0], kind="stable")[:MOST_MEASURED]
        distinct = distinct[np.sort(drawn)]
    close = cosines(distinct, anchors).astype(np.float64)
    low, centres = np.quantile(close, [LOW, CENTRE], axis=0)
    spreads = np.maximum((centres - low) / _WIDTH, 1e-6)
    k = min(MOST_POINTS, max(8, round(len(distinct) / MENTIONS_PER_POINT)))
    points, sizes = spherical_kmeans(distinct, k, own_numbers(distinct, seed, [0])[0, :, 0])
    points = points[sizes >= FEWEST_PER_POINT]
    near = ((cosines(points, anchors) - centres) / spreads).max(axis=1, initial=-np.inf)
    return Reach(
        rest="",
        points=points,
        near=np.round(near, 6),
        centres=np.round(centres, 6),
        spreads=np.round(spreads, 6),
        least=max(least_of(len(anchors)), _of_examples(own, centres, spreads)),
    )


def least_of(n_codes: int) -> float:
    """Give the standard deviations above any mention by which a mention must be near to one of so many codes.

    Few codes can hold but little of a file, so a mention must be the nearer: 1.8 for four codes or fewer, down to 1.2 for
    eight. Of many codes one is near by chance: then it is 0.9 of the median of the highest of so many random numbers. The
    numbers were chosen on airline tweets (8 codes) and app reviews (21); ``tests/benchmarks/theme_book.py``, part
    ``half_frame``, tells what they do on other sets.

    >>> [round(least_of(n), 2) for n in (1, 4, 8, 20, 100)]
    [1.8, 1.8, 1.25, 1.64, 2.22]
    """
    few = min(HIGHEST, 3.0 - 0.6 * math.log2(max(1, n_codes)))
    many = 0.9 * NormalDist().inv_cdf(0.5 ** (1 / max(1, n_codes)))
    return round(max(few, many), 3)


def _of_examples(
    own: Sequence[float] | NDArray[np.float64],
    centres: NDArray[np.float64],
    spreads: NDArray[np.float64],
) -> float:
    """Give the limit that the examples of the codes set, 0 where there are too few."""
    if not len(own):
        return 0.0
    found = (np.asarray(own, dtype=np.float64) - centres) / spreads
    found = found[np.isfinite(found)]
    return round(OF_EXAMPLES * float(np.median(found)), 3) if len(found) >= FEWEST_CODES else 0.0
