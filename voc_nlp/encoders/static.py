"""A table of learnt token vectors: the vector of a text is the scaled sum over its tokens.

No network runs, so it is hundreds of times faster than one; word order does not count. Sums are
sums of whole numbers, so neither the order of the tokens nor the batch nor the processor changes a
bit of them.

The file is one safetensors file: ``pieces`` (UTF-8, one per line), ``scores`` (float32, log
probability of each piece), ``rows`` (int8, one per piece), ``scales`` (float32, one per row) and
``nothing`` (float32, the unit vector of a text without a known piece).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.folder import file_sha256
from voc_nlp.encoders.places import shipped
from voc_nlp.encoders.protocol import Progress, Vectors
from voc_nlp.engine import chunked
from voc_nlp.errors import EncoderError, checked_texts

STATIC_FILE = "fast.safetensors"
UNKNOWN, SPACE = "<unk>", "\u2581"
_ADDRESSES = re.compile(r"(?<!\S)@\w+|https?://\S+")
_STEPS = 256  # whole numbers per step of the coarsest row
_TEXTS_PER_BLOCK = 4096
_CHARACTERS_PER_BLOCK = 2_000_000
_TOKENS_PER_RUN = 1 << 15  # times the largest whole number, 127 * _STEPS, stays below 2**31


@dataclass(frozen=True, kw_only=True)
class StaticModel:
    """What the file holds.

    Attributes
    ----------
    pieces : tuple of str
        The vocabulary, lower case; the first is the unknown piece.
    scores : array of float32, shape (n_pieces,)
        Log probability of each piece.
    rows : array of int8, shape (n_pieces, dimension)
    scales : array of float32, shape (n_pieces,)
        Row times scale is the vector of the piece. Its length is its weight in a text.
    nothing : array of float32, shape (dimension,)
        The unit vector of a text without a known piece.
    """

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    rows: NDArray[np.int8]
    scales: NDArray[np.float32]
    nothing: NDArray[np.float32]

    def save(self, path: Path) -> None:
        """Write the file."""
        from safetensors.numpy import save

        blob = np.frombuffer("\n".join(self.pieces).encode(), np.uint8)
        tensors: dict[str, NDArray[Any]] = {
            "pieces": blob,
            "scores": self.scores,
            "rows": np.ascontiguousarray(self.rows),
            "scales": self.scales,
            "nothing": self.nothing,
        }
        path.write_bytes(save(tensors))

    @classmethod
    def load(cls, path: Path) -> StaticModel:
        """Read what :meth:`save` wrote.

        Raises
        ------
        EncoderError
            If it is not such a file.
        """
        from safetensors import SafetensorError
        from safetensors.numpy import load_file

        try:
            tensors = load_file(path)
            pieces = tuple(tensors.pop("pieces").tobytes().decode().split("\n"))
            model = cls(pieces=pieces, **tensors)
        except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
            raise EncoderError(f"{path} is not a whole file of token vectors: {error}") from error
        n = len(pieces)
        if not n == len(model.scores) == len(model.rows) == len(model.scales):
            raise EncoderError(f"{path} is damaged: it does not have one row per piece")
        return model


class StaticEncoder:
    """Encodes texts with a file of token vectors.

    The vector of a text is the same, bit for bit, alone or in any batch and in any order. Any length
    is encoded whole.

    Parameters
    ----------
    path : path, optional
        The file; by default the one that ships with the package.

    Raises
    ------
    EncoderError
        If the file is missing or damaged.

    Examples
    --------
    >>> vectors = StaticEncoder().encode(["late parcel", "parcel late", ""])
    >>> vectors.shape, bool((vectors[0] == vectors[1]).all())
    ((3, 256), True)
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = Path(path) if path is not None else shipped(STATIC_FILE)
        self._model = StaticModel.load(self.path)
        self.id = static_id(self.path)

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return int(self._model.rows.shape[1])

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Encode texts.

        Parameters
        ----------
        texts : sequence of str
            May be empty, hold empty strings and be of any length.
        progress : callable, optional
            Called with (texts done, texts) now and then.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows.
        """
        listed = checked_texts(texts)
        vectors = np.empty((len(listed), self.dimension), dtype=np.float32)
        done = 0
        for block in _blocks(listed):
            sums = self._sums([coded.ids for coded in self._tokenizer.encode_batch_fast(block)])
            vectors[done : done + len(block)] = self._unit_rows(sums)
            done += len(block)
            if progress is not None:
                progress(done, len(listed))
        return vectors

    def __reduce__(self) -> tuple[Any, ...]:  # type: ignore[explicit-override]  # 3.12 has it
        """Pickle as the path."""
        return type(self), (self.path,)

    @cached_property
    def _tokenizer(self) -> Any:
        return piece_tokenizer(self._model.pieces, self._model.scores)

    @cached_property
    def _table(self) -> NDArray[np.int32]:
        """Return the vectors of the pieces as whole numbers of one common step."""
        step = float(self._model.scales.max()) / _STEPS or 1.0
        factors = self._model.scales.astype(np.float64) / step
        return np.rint(self._model.rows * factors[:, None]).astype(np.int32)

    def _sums(self, tokens: list[list[int]]) -> NDArray[np.int64]:
        """Add up the rows of each text's tokens; exact, because the numbers are whole."""
        from scipy.sparse import csr_matrix

        runs, owners = [], []
        for row, ids in enumerate(tokens):
            for run in chunked(ids, _TOKENS_PER_RUN) if ids else ([],):
                runs.append(run)
                owners.append(row)
        ends = np.cumsum([0, *map(len, runs)])
        flat = np.fromiter(chain.from_iterable(runs), np.int32, ends[-1])
        counts = csr_matrix(
            (np.ones(len(flat), np.int32), flat, ends), shape=(len(runs), len(self._table))
        )
        sums: NDArray[np.int64] = (counts @ self._table).astype(np.int64)
        if len(runs) == len(tokens):
            return sums
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        whole: NDArray[np.int64] = np.add.reduceat(sums, starts, axis=0)
        return whole

    def _unit_rows(self, sums: NDArray[np.int64]) -> Vectors:
        """Scale rows to length 1, one by one, so that no sum depends on how many rows there are."""
        rows = sums.astype(np.float64)
        lengths = np.array([math.sqrt(float(np.dot(row, row))) for row in rows])
        unit = rows / np.where(lengths == 0, 1, lengths)[:, None]
        unit[lengths == 0] = self._model.nothing
        return unit.astype(np.float32)


def static_id(path: Path | None = None) -> str:
    """Return the id of a file of token vectors; by default of the one that ships.

    Raises
    ------
    EncoderError
        If there is no such file.
    """
    path = path if path is not None else shipped(STATIC_FILE)
    try:
        return "fast-" + file_sha256(path)[:12]
    except OSError as error:
        raise EncoderError(f"the file of token vectors {path} cannot be read: {error}") from error


def normal_form(text: str) -> str:
    r"""Return the text as the pieces spell it: NFKC, lower case, single spaces.

    Handles and web addresses are left out: they say who, not what, and a plain mean cannot tell.

    >>> normal_form("@shop Late　PARCEL https://a.example/b \n")
    'late parcel'
    """
    # lone surrogates cannot be tokenised
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(_ADDRESSES.sub(" ", unicodedata.normalize("NFKC", whole)).lower().split())


def piece_tokenizer(pieces: Sequence[str], scores: Iterable[float]) -> Any:
    """Return a tokenizer that cuts :func:`normal_form` into the likeliest known pieces.

    What the full vocabulary had as one piece falls apart into smaller known ones; characters that
    no piece holds become piece 0.
    """
    from tokenizers import Tokenizer
    from tokenizers.models import Unigram
    from tokenizers.pre_tokenizers import Metaspace

    scored = list(zip(pieces, map(float, scores), strict=True))
    tokenizer = Tokenizer(Unigram(scored, unk_id=0, byte_fallback=False))
    tokenizer.pre_tokenizer = Metaspace(replacement=SPACE, prepend_scheme="always", split=True)
    return tokenizer


def _blocks(texts: list[str]) -> Iterable[list[str]]:
    """Cut normal forms into blocks that bound memory."""
    block: list[str] = []
    characters = 0
    for text in texts:
        if block and (len(block) == _TEXTS_PER_BLOCK or characters > _CHARACTERS_PER_BLOCK):
            yield block
            block, characters = [], 0
        block.append(normal_form(text))
        characters += len(text)
    if block:
        yield block
