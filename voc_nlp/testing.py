"""Small honest stand-ins for tests, examples and first tries: no model, no download, no waiting."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_TROUBLES = {
    "delivery": (
        "the parcel came three days late",
        "late again, the parcel was promised for monday",
        "parcel arrived a week late and nobody told me",
    ),
    "billing": (
        "the bill was higher than agreed",
        "charged twice on the same bill",
        "a fee on the bill that nobody explained",
    ),
    "support": (
        "waited forty minutes on the phone",
        "on hold for an hour and then cut off",
        "long wait on the phone every time",
    ),
}
_PRAISES = (
    "friendly staff and a fair price",
    "easy to order, great quality",
    "all good, thank you",
)
_CLOSINGS = (
    "",
    *(
        f" ({day} in {month})"
        for day in ("Monday", "Friday", "Sunday")
        for month in ("March", "May", "June", "July")
    ),
    *(
        f" - {who}"
        for who in ("my mother says so too", "second time", "first order", "as a new customer")
    ),
)


class HashingEncoder:
    """Unit vectors from hashed words and letter triples: texts that share words are close.

    >>> HashingEncoder().encode(["late parcel", "late parcel"]).shape
    (2, 128)
    """

    def __init__(self, dimension: int = 128) -> None:
        self.dimension = dimension
        self.calls = 0

    @property
    def id(self) -> str:
        """Name of the space."""
        return f"hashing-{self.dimension}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows of shape (n_texts, dimension)."""
        self.calls += 1
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.casefold()):
                padded = f"<{word}>"
                row[zlib.crc32(word.encode()) % self.dimension] += 1
                for i in range(len(padded) - 2):
                    row[zlib.crc32(padded[i : i + 3].encode()) % self.dimension] += 0.3
            if not row.any():
                row[0] = 1
            row /= np.linalg.norm(row)
        return rows


def make_comments(n: int = 300, *, seed: int = 0) -> pd.DataFrame:
    """Make a small survey in which late delivery hurts most.

    Returns
    -------
    DataFrame
        ``n`` rows with ``id``, ``comment``, ``touchpoint``, ``nps``; the first trouble named in
        ``delivery`` lowers the score by about 5 points of 10, the others by less.

    Examples
    --------
    >>> list(make_comments(3).columns)
    ['id', 'comment', 'touchpoint', 'nps']
    """
    rng = np.random.default_rng(seed)
    loss = {"delivery": 5.0, "billing": 1.5, "support": 1.0}
    rows = []
    for i in range(n):
        touchpoint = list(_TROUBLES)[rng.integers(3)]
        troubled = rng.random() < 0.5
        pool = _TROUBLES[touchpoint] if troubled else _PRAISES
        score = 9 - (loss[touchpoint] if troubled else 0) + rng.normal(0, 1)
        rows.append(
            {
                "id": f"c{i + 1}",
                "comment": f"{pool[rng.integers(len(pool))]}{_CLOSINGS[rng.integers(len(_CLOSINGS))]}",
                "touchpoint": touchpoint,
                "nps": int(np.clip(round(score), 0, 10)),
            }
        )
    return pd.DataFrame(rows)
