"""English texts by two encoders that share a space, all others by one of them.

The learnt map carries the multilingual model into the space of MiniLM, which groups English better.
Where a text is English its vector is therefore a weighted mean of both; the other languages keep the
mapped vector. Each text is asked alone whether it is English, so it has one vector whatever file it stands in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.english import is_english
from voc_nlp.encoders.mapped import MappedEncoder
from voc_nlp.encoders.onnx_runtime import OnnxEncoder
from voc_nlp.encoders.protocol import Encoder, Progress, Vectors, unit_rows
from voc_nlp.errors import checked_texts

ENGLISH_WEIGHT = 0.4
"""Weight of the English encoder in the mean. More of it groups English better and finds translations less well
(figures in tests/benchmarks/RESULTS.md)."""


class BlendedEncoder:
    """A mapped multilingual encoder, helped by an English one where a text is English.

    Parameters
    ----------
    rest : MappedEncoder
        Knows every language; its vectors lie in the space of ``english``.
    english : Encoder
    id : str
        Name and hash of all parts.
    weight : float
        Share of the English encoder in the vector of an English text, 0..1.
    """

    def __init__(
        self,
        rest: MappedEncoder,
        english: Encoder,
        id: str,
        *,
        weight: float = ENGLISH_WEIGHT,
    ) -> None:
        self.rest, self.english = rest, english
        self.id, self.weight = id, weight

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return self.rest.dimension

    @property
    def base(self) -> Encoder:
        """The multilingual encoder before its map."""
        return self.rest.base

    def over(self, wrap: Callable[[Encoder], Encoder]) -> BlendedEncoder:
        """Return the same with the encoders inside wrapped, by a cache for instance."""
        return BlendedEncoder(self.rest.over(wrap), wrap(self.english), self.id, weight=self.weight)

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Encode texts.

        Parameters
        ----------
        texts : sequence of str
        progress : callable, optional
            Called with (distinct texts done, distinct texts) now and then; English texts count twice.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows; a row does not depend on the others.
        """
        listed = checked_texts(texts)
        with ThreadPoolExecutor(1) as beside:  # the network leaves Python free meanwhile
            english = beside.submit(self._english_rows, listed)
            moved = self.rest.encode(listed, progress=progress)
        rows = english.result()
        if len(rows):
            helped = self.english.encode([listed[row] for row in rows], **_told(progress))
            mean = self.weight * helped.astype(np.float64) + (1 - self.weight) * moved[rows]
            moved[rows] = unit_rows(mean)
        return moved

    def _english_rows(self, texts: Sequence[str]) -> NDArray[np.intp]:
        rows = np.flatnonzero(is_english(texts))
        if len(rows) and isinstance(self.english, OnnxEncoder):
            self.english.open()
        return rows


def blended(rest: MappedEncoder, english: Encoder) -> BlendedEncoder:
    """Put the two together; the id names both."""
    parts = f"{rest.id}\n{english.id}\n{ENGLISH_WEIGHT}\n1"
    name = rest.id.rpartition("-")[0]
    identity = f"{name}-blend-{hashlib.sha256(parts.encode()).hexdigest()[:12]}"
    return BlendedEncoder(rest, english, identity)


def _told(progress: Progress | None) -> dict[str, Progress]:
    return {} if progress is None else {"progress": progress}
