"""What every encoder is: one method, and a name for the space it maps into."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Progress = Callable[[int, int], None]
Vectors = NDArray[np.float32]


@runtime_checkable
class Encoder(Protocol):
    """Maps texts to unit vectors.

    Attributes
    ----------
    id : str
        Model, revision and whatever else changes a vector. Equal ids give equal vectors; caches and
        saved prototypes are keyed by it.
    dimension : int
        Numbers per vector.
    """

    @property
    def id(self) -> str:
        """Name and revision of the space."""
        ...

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        ...

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return float32 vectors of shape (n_texts, dimension), each of length 1."""
        ...


def unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale rows to length 1, one by one, so that no sum depends on how many rows there are.

    >>> unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[0.6, 0.8], [0.0, 0.0]]
    """
    lengths = [math.sqrt(float(np.dot(row, row))) or 1.0 for row in rows]
    unit: NDArray[np.float64] = rows / np.array(lengths)[:, None]
    return unit
