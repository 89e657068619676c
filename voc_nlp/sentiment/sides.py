"""Whether the parts of a unit take opposite sides, so that each must count with its own sign."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voc_nlp.sentiment.tables import SIDE


def opposed(chances: NDArray[np.floating]) -> list[tuple[int, int]]:
    """Group neighbouring parts so that a new group begins where the side changes.

    Parameters
    ----------
    chances : ndarray of shape (n_parts, 3)
        Class probabilities of the parts of one unit, in reading order.

    Returns
    -------
    list of (int, int)
        Half-open ranges of parts; a single one where no two parts are of opposite signs. A part has a side if
        it is negative or positive with a probability of at least a half; one without stays with the part before it,
        or, at the beginning, with what follows.

    Examples
    --------
    >>> opposed(np.array([[0.1, 0.1, 0.8], [0.3, 0.4, 0.3], [0.9, 0.1, 0.0]]))
    [(0, 2), (2, 3)]
    >>> opposed(np.array([[0.1, 0.1, 0.8], [0.4, 0.3, 0.3]]))
    [(0, 2)]
    """
    groups, begin, side = [], 0, 0
    for at, one in enumerate(_sides(chances)):
        if one and side and one != side:
            groups.append((begin, at))
            begin = at
        side = one or side
    return [*groups, (begin, len(chances))]


def has_side(chances: NDArray[np.floating]) -> bool:
    """Whether one part, given its three chances, is negative or positive.

    >>> has_side(np.array([0.1, 0.4, 0.5])), has_side(np.array([0.4, 0.2, 0.4]))
    (True, False)
    """
    return bool(max(chances[0], chances[2]) >= SIDE)


def _sides(chances: NDArray[np.floating]) -> Sequence[int]:
    found = np.where(chances[:, 2] >= SIDE, 1, np.where(chances[:, 0] >= SIDE, -1, 0))
    return [int(one) for one in found]
