"""English texts by two encoders that share a space, all others by one of them.

The learnt map carries the multilingual model into the space of MiniLM, which groups English better.
Where a text is English its vector is therefore a weighted mean of both; the other languages keep the
mapped vector. Whether a text is English is read off the multilingual model's own vector, so that a text
has one vector whatever file it stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.mapped import MappedEncoder
from voc_nlp.encoders.protocol import Encoder, Progress, Vectors, checked_texts, unit_rows

ENGLISH_WEIGHT = 0.7
"""Weight of the English encoder in the mean; chosen on sets that are not reported (see the model card)."""


class BlendedEncoder:
    """A mapped multilingual encoder, helped by an English one where a text is English.

    Parameters
    ----------
    rest : MappedEncoder
        Knows every language; its vectors lie in the space of ``english``.
    english : Encoder
    gate : EnglishGate
        Tells English from the vectors before the map.
    id : str
        Name and hash of all parts.
    weight : float
        Share of the English encoder in the vector of an English text, 0..1.
    """

    def __init__(
        self,
        rest: MappedEncoder,
        english: Encoder,
        gate: EnglishGate,
        id: str,
        *,
        weight: float = ENGLISH_WEIGHT,
    ) -> None:
        self.rest, self.english, self.gate = rest, english, gate
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
        return BlendedEncoder(
            self.rest.over(wrap), wrap(self.english), self.gate, self.id, weight=self.weight
        )

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
        vectors = self.rest.base.encode(listed, **_told(progress))
        moved = self.rest.move(vectors)
        rows = np.flatnonzero(self.gate.is_english(vectors))
        if len(rows):
            helped = self.english.encode([listed[row] for row in rows], **_told(progress))
            mean = self.weight * helped.astype(np.float64) + (1 - self.weight) * moved[rows]
            moved[rows] = unit_rows(mean)
        return moved


class EnglishGate:
    """A logistic regression on unit vectors: English or not.

    Parameters
    ----------
    weight : array of float, shape (inputs,)
    bias : float
    """

    def __init__(self, weight: NDArray[np.float32], bias: float) -> None:
        self.weight, self.bias = np.asarray(weight, dtype=np.float64), float(bias)

    def is_english(self, vectors: Vectors) -> NDArray[np.bool_]:
        """Tell which rows are more likely English than not; one row at a time, so order cannot matter.

        >>> EnglishGate([1.0, -1.0], 0.0).is_english(np.array([[1.0, 0.0], [0.0, 1.0]])).tolist()
        [True, False]
        """
        return np.array(
            [float(np.dot(row, self.weight)) + self.bias > 0 for row in vectors.astype(np.float64)],
            dtype=bool,
        )

    def save(self, path: Path) -> None:
        """Write the file."""
        from safetensors.numpy import save

        path.write_bytes(
            save(
                {
                    "weight": self.weight.astype(np.float32),
                    "bias": np.array([self.bias], np.float32),
                }
            )
        )

    @classmethod
    def load(cls, path: Path) -> EnglishGate:
        """Read what :meth:`save` wrote."""
        from safetensors.numpy import load_file

        tensors = load_file(path)
        return cls(tensors["weight"], float(tensors["bias"][0]))

    @classmethod
    def fit(cls, vectors: Vectors, english: NDArray[np.bool_]) -> EnglishGate:
        """Learn the gate; English and the rest count equally."""
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=100.0, class_weight="balanced", max_iter=2000)
        model.fit(vectors.astype(np.float64), english)
        return cls(model.coef_[0].astype(np.float32), float(np.float32(model.intercept_[0])))


def _told(progress: Progress | None) -> dict[str, Progress]:
    return {} if progress is None else {"progress": progress}
