"""Complementary suppression: a hidden cell must not be the difference of a published total and the cells that are shown.

One hidden row among rows that add up to a published total is that total less the others. So a second one is hidden, the
smallest that is shown, until what is hidden together cannot be told apart and is about enough people [1]_.

.. [1] Hundepool et al. (2012), Statistical Disclosure Control, ch. 4. Wiley.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Sum:
    """Rows that add up.

    Attributes
    ----------
    parts : tuple of int
        Positions of the rows.
    total : int or None
        Position of the row they add up to; ``None`` where the total is published outside the table.
    """

    parts: tuple[int, ...]
    total: int | None = None


def hide_recoverable(
    n: NDArray[np.float64],
    hidden: NDArray[np.bool_],
    sums: Sequence[Sum],
    k: int,
    fixed: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """Hide further rows until no hidden one can be worked out from a total and the rows that are shown.

    Parameters
    ----------
    n : ndarray, shape (rows,)
        Respondents behind each row.
    hidden : ndarray of bool, shape (rows,)
        Rows hidden for being about fewer than ``k``.
    sums : sequence of Sum
        What adds up to what; a row may be in several.
    k : int
        Fewest respondents that a figure may be about, several hidden rows together too.
    fixed : ndarray of bool, optional
        Rows that are always shown, such as the figures of the whole file.

    Returns
    -------
    ndarray of bool, shape (rows,)
        ``hidden`` and what is hidden beside it. Rows about nobody stay.

    Notes
    -----
    The smallest row that is shown goes first, of equal ones the later. Where too little is left to hide, all parts go; then
    only a fixed total may still tell the one part of a sum that has a single part.

    Examples
    --------
    >>> shops, total = np.array([2.0, 9, 30, 41]), Sum(parts=(0, 1, 2), total=3)
    >>> hide_recoverable(shops, shops < 5, [total], k=5).tolist()
    [True, True, False, False]
    """
    hidden = hidden.copy()
    shown_always = np.zeros(len(n), dtype=bool) if fixed is None else fixed
    changed = True
    while changed:
        changed = False
        for one in sums:
            while (row := _next(n, hidden, one, k, shown_always)) is not None:
                hidden[row] = changed = True
    return hidden


def _next(
    n: NDArray[np.float64],
    hidden: NDArray[np.bool_],
    one: Sum,
    k: int,
    fixed: NDArray[np.bool_],
) -> int | None:
    """Row to be hidden next in a sum; None where nothing can be worked out, or nothing is left."""
    unknown = [row for row in one.parts if hidden[row]]
    total_hidden = one.total is not None and bool(hidden[one.total])
    if total_hidden:
        if unknown:
            return None  # two unknowns at least
    elif not unknown or (len(unknown) > 1 and n[unknown].sum() >= k):
        return None
    left = [row for row in one.parts if not hidden[row] and not fixed[row] and n[row] > 0]
    if not left:
        total = one.total
        only = total is not None and not total_hidden and len(unknown) == 1 and not fixed[total]
        return total if only else None
    return min(left, key=lambda row: (n[row], -row))
