"""Agreement of two ways to name the same things."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def kappa(a: Sequence[str], b: Sequence[str]) -> float:
    """Cohen's kappa [1]_: agreement beyond what the two shares of names give by chance, at most 1.

    Parameters
    ----------
    a, b : sequence of str, of equal length
        Two names of each thing.

    Returns
    -------
    float
        NaN without things, or where both use one and the same name throughout.

    References
    ----------
    .. [1] Cohen (1960), A coefficient of agreement for nominal scales.

    Examples
    --------
    >>> round(kappa(["app", "app", "store", "store"], ["app", "app", "store", "app"]), 2)
    0.5
    """
    if not len(a):
        return float("nan")
    names, codes = np.unique([*a, *b], return_inverse=True)
    first, second = codes[: len(a)], codes[len(a) :]
    agreed = float((first == second).mean())
    shares = [np.bincount(part, minlength=len(names)) / len(a) for part in (first, second)]
    chance = float(shares[0] @ shares[1])
    return (agreed - chance) / (1 - chance) if chance < 1 else float("nan")
