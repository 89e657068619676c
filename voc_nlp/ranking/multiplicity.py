"""False discoveries: what survives when many cells are tested at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def benjamini_hochberg(p: ArrayLike) -> NDArray[np.float64]:
    """Return the smallest false discovery rate at which each hypothesis is rejected (BH q-values).

    Valid for independent and positively dependent tests. Benjamini and Hochberg (1995), JRSS B 57.

    Parameters
    ----------
    p : array-like of shape (m,)
        P-values, 0 to 1.

    Examples
    --------
    >>> benjamini_hochberg([0.01, 0.5, 0.02]).tolist()
    [0.03, 0.5, 0.03]
    """
    values = np.asarray(p, dtype=np.float64)
    m = values.size
    order = np.argsort(values, kind="stable")
    scaled = values[order] * m / np.arange(1, m + 1)
    q = np.empty(m)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q
