"""What every encoder is: one method, and a name for the space it maps into."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from voc_nlp.errors import InputError

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


def checked_texts(texts: Iterable[str]) -> list[str]:
    """Return the texts as a list, or say which one is not text.

    Raises
    ------
    InputError
        If a single string is given in place of a list, or an item is not a string.
    """
    if isinstance(texts, str):
        raise InputError("texts must be a list of strings, not one string; write [text]")
    listed = list(texts)
    for index, text in enumerate(listed):
        if not isinstance(text, str):
            raise InputError(
                f"text number {index} is {text!r}, not a string; use '' for a missing text"
            )
    return listed


def unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale rows to length 1, one by one, so that no sum depends on how many rows there are.

    >>> unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[0.6, 0.8], [0.0, 0.0]]
    """
    lengths = [math.sqrt(float(np.dot(row, row))) or 1.0 for row in rows]
    unit: NDArray[np.float64] = rows / np.array(lengths)[:, None]
    return unit
