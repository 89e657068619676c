"""The classifier on an encoder's vectors: a value that predicts, is saved without pickle, and knows its encoder."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.errors import EncoderError, InputError
from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.features import BUCKETS, word_features

FORMAT = 1
MANIFEST, WEIGHTS = "head.json", "weights.npz"
_ARRAYS = ("hidden", "hidden_bias", "out", "out_bias", "words")


@dataclass(frozen=True, eq=False)
class SentimentHead:
    """Three calibrated class probabilities from a unit vector and the words of a text.

    The logits are ``gelu(v @ hidden + hidden_bias) @ out + out_bias + word weights``, then divided by
    ``temperature`` and shifted by ``shift``, both fitted on sets that the fold's model had not seen. Scores of
    respondents are no input: the same text gives the same answer whoever wrote it.

    Attributes
    ----------
    encoder_id : str
        Id of the encoder whose vectors this head was trained on.
    hidden : ndarray of shape (dimension, n_hidden)
    hidden_bias : ndarray of shape (n_hidden,)
    out : ndarray of shape (n_hidden, 3)
    out_bias : ndarray of shape (3,)
    words : ndarray of shape (BUCKETS, 3)
        Weights of hashed words and word pairs.
    temperature : float
    shift : ndarray of shape (3,)
    about : mapping
        Where it comes from: sources and rows, seed, versions, held-out figures.
    """

    encoder_id: str
    hidden: NDArray[np.float32]
    hidden_bias: NDArray[np.float32]
    out: NDArray[np.float32]
    out_bias: NDArray[np.float32]
    words: NDArray[np.float32]
    temperature: float = 1.0
    shift: NDArray[np.float32] = field(default_factory=lambda: np.zeros(3, np.float32))
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return int(self.hidden.shape[0])

    def logits(self, texts: Sequence[str], vectors: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return uncalibrated logits, shape (n, 3).

        Raises
        ------
        InputError
            If there is not one vector of the right length per text.
        """
        vectors = np.asarray(vectors)
        if vectors.shape != (len(texts), self.dimension):
            raise InputError(
                f"expected one vector of {self.dimension} numbers for each of {len(texts)} texts, "
                f"not an array of shape {vectors.shape}"
            )
        scaled = vectors.astype(np.float64) * np.sqrt(self.dimension)
        # einsum sums every row by itself: the answer for a text does not depend on its batch
        inner = _gelu(
            np.einsum("nd,dh->nh", scaled, self.hidden.astype(np.float64)) + self.hidden_bias
        )
        total = np.einsum("nh,hk->nk", inner, self.out.astype(np.float64)) + self.out_bias
        return np.asarray(total + self._from_words(texts), dtype=np.float64)

    def predict_proba(
        self, texts: Sequence[str], vectors: NDArray[np.floating]
    ) -> NDArray[np.float64]:
        """Return calibrated probabilities, shape (n, 3), columns as :data:`CLASSES`; rows sum to 1."""
        return softmax(self.logits(texts, vectors) / self.temperature + self.shift)

    def check(self, encoder_id: str) -> None:
        """Refuse vectors of another encoder.

        Raises
        ------
        EncoderError
            If this head was trained on vectors of another encoder.
        """
        if encoder_id != self.encoder_id:
            raise EncoderError(
                f"this sentiment head reads vectors of {self.encoder_id!r}, not of {encoder_id!r}; "
                "train one for it: voc models train-sentiment --encoder NAME --data FOLDER --out FOLDER"
            )

    def save(self, folder: str | Path) -> None:
        """Write ``weights.npz`` and ``head.json`` into a folder, made if needed."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        # half precision: the rounding moves no probability by more than 0.001
        np.savez_compressed(
            buffer, **{name: getattr(self, name).astype(np.float16) for name in _ARRAYS}
        )
        content = {
            "format": FORMAT,
            "encoder": self.encoder_id,
            "classes": list(CLASSES),
            "buckets": BUCKETS,
            "temperature": round(float(self.temperature), 6),
            "shift": [round(float(value), 6) for value in self.shift],
            "weights_sha256": hashlib.sha256(buffer.getvalue()).hexdigest(),
            "about": dict(self.about),
        }
        (folder / WEIGHTS).write_bytes(buffer.getvalue())
        text = json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: str | Path) -> SentimentHead:
        """Read a head; the weights must be those that ``head.json`` pins.

        Raises
        ------
        EncoderError
            If the folder holds no head, one of another format, or weights that were changed.
        """
        folder = Path(folder)
        content = read_manifest(folder)
        try:
            raw = (folder / WEIGHTS).read_bytes()
        except OSError as error:
            raise EncoderError(f"cannot read {folder / WEIGHTS}: {error.strerror}") from error
        if hashlib.sha256(raw).hexdigest() != content["weights_sha256"]:
            raise EncoderError(
                f"{folder / WEIGHTS} is not the file that {MANIFEST} describes; restore or train it again"
            )
        with np.load(io.BytesIO(raw), allow_pickle=False) as arrays:
            weights = {name: arrays[name].astype(np.float32) for name in _ARRAYS}
        return cls(
            encoder_id=content["encoder"],
            temperature=float(content["temperature"]),
            shift=np.array(content["shift"], dtype=np.float32),
            about=content["about"],
            **weights,
        )

    def _from_words(self, texts: Sequence[str]) -> NDArray[np.float64]:
        offsets, buckets = word_features(texts)
        sums = np.zeros((len(texts), len(CLASSES)))
        counts = np.diff(offsets)
        if len(buckets):
            full = counts > 0
            sums[full] = np.add.reduceat(self.words[buckets].astype(np.float64), offsets[:-1][full])
        return np.asarray(sums / np.sqrt(np.maximum(counts, 1))[:, None])


def read_manifest(folder: Path) -> dict[str, Any]:
    """Read and check ``head.json`` alone."""
    path = folder / MANIFEST
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EncoderError(f"no sentiment head in {folder}: {error.strerror}") from error
    except ValueError as error:
        raise EncoderError(f"{path} is not JSON: {error}") from error
    expected = (FORMAT, list(CLASSES), BUCKETS)
    if (content.get("format"), content.get("classes"), content.get("buckets")) != expected:
        raise EncoderError(f"{path} is of another format; train the head again with this version")
    return content


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn logits into probabilities along the last axis.

    >>> softmax(np.array([[0.0, 0.0]])).tolist()
    [[0.5, 0.5]]
    """
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def _gelu(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(x / (1 + np.exp(-1.702 * np.clip(x, -40, 40))))
