"""Runs an encoder folder with onnxruntime: no torch, and one vector per text."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.folder import GRAPH, TOKENIZER, read_manifest
from voc_nlp.encoders.graph import OUTPUT
from voc_nlp.encoders.protocol import Progress, Vectors, unit_rows
from voc_nlp.errors import checked_texts

_TOKENS_PER_RUN = 2048
_TEXTS_PER_BLOCK = 4096
_CHARACTERS_PER_BLOCK = 1_000_000


class OnnxEncoder:
    """An encoder folder of ours, run by onnxruntime on the processor.

    The vector of a text is the same, bit for bit, alone or in any batch, in any order and with any
    number of threads on one kind of processor: batches hold texts of one token length (no padding),
    activations are quantised per token, and pooling works on one text at a time. Another processor
    family may differ in the last digits.

    Texts over the model's window are cut into windows of equal length, and the mean runs over all
    their tokens, so nothing is cut off. Memory is bounded by blocks of texts.

    Parameters
    ----------
    folder : path
        A folder with a ``voc_encoder.json``.
    threads : int or None
        Threads of onnxruntime; ``None`` takes the number of cores.

    Raises
    ------
    EncoderError
        If the folder is not complete.
    """

    def __init__(self, folder: str | Path, *, threads: int | None = None) -> None:
        self.folder = Path(folder)
        self.threads = threads
        self._manifest = read_manifest(self.folder)

    @property
    def id(self) -> str:
        """Name and hash of everything that shapes a vector."""
        return self._manifest.base_id or self._manifest.id

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return self._manifest.dimension

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Encode texts; each distinct text is computed once.

        Parameters
        ----------
        texts : sequence of str
            May be empty, hold empty strings and be of any length.
        progress : callable, optional
            Called with (distinct texts done, distinct texts) now and then.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows.
        """
        listed = checked_texts(texts)
        row_of: dict[str, int] = {}
        index = np.fromiter(
            (row_of.setdefault(text, len(row_of)) for text in listed), np.intp, len(listed)
        )
        distinct = list(row_of)
        vectors = np.empty((len(distinct), self.dimension), dtype=np.float32)
        done = 0
        if distinct:
            self.open()
        for block in _blocks(distinct):
            for rows, means in self._encode_block([distinct[row] for row in block]):
                vectors[[block[row] for row in rows]] = means
                done += len(rows)
                if progress is not None:
                    progress(done, len(distinct))
        return vectors[index]

    def open(self) -> None:
        """Read the tokenizer and the network, side by side; the first text does it otherwise."""
        if not {"_tokenizer", "_session"} <= vars(self).keys():
            with ThreadPoolExecutor(1) as beside:
                network = beside.submit(lambda: self._session)
                _ = self._tokenizer
                network.result()

    def __reduce__(self) -> tuple[Any, ...]:  # type: ignore[explicit-override]  # 3.12 has it
        """Pickle as the folder: a session cannot travel to another process."""
        return _restore, (type(self), self.folder, self.threads)

    def _encode_block(self, texts: list[str]) -> Iterator[tuple[list[int], Vectors]]:
        windows = [self._windows(ids) for ids in self._token_ids(texts)]
        sums: dict[tuple[int, int], NDArray[np.float64]] = {}
        waiting = [len(parts) for parts in windows]
        for batch in _batches(windows):
            ids = np.stack([windows[row][part] for row, part in batch])
            hidden = self._session.run([OUTPUT], {"ids": ids})[0]
            finished = []
            for (row, part), tokens in zip(batch, hidden, strict=True):
                sums[row, part] = tokens.sum(axis=0, dtype=np.float64)
                waiting[row] -= 1
                if not waiting[row]:
                    finished.append(row)
            if finished:
                means = [self._mean(sums, row, windows[row]) for row in finished]
                yield finished, unit_rows(np.stack(means)).astype(np.float32)

    @staticmethod
    def _mean(
        sums: dict[tuple[int, int], NDArray[np.float64]], row: int, parts: list[NDArray[np.int64]]
    ) -> NDArray[np.float64]:
        total = sums.pop((row, 0))
        for part in range(1, len(parts)):
            total = total + sums.pop((row, part))
        return total / sum(len(part) for part in parts)

    def _token_ids(self, texts: list[str]) -> list[list[int]]:
        # lone surrogates cannot be tokenised
        clean = [
            (self._manifest.prefix + text).encode("utf-8", "replace").decode("utf-8")
            for text in texts
        ]
        return [encoding.ids for encoding in self._tokenizer.encode_batch_fast(clean)]

    def _windows(self, ids: list[int]) -> list[NDArray[np.int64]]:
        """Cut token ids into windows of nearly equal length, each complete in itself."""
        if len(ids) <= self._manifest.max_length:
            return [np.array(ids, dtype=np.int64)]
        head, tail = self._frame
        body = np.array(ids[len(head) : -len(tail)], dtype=np.int64)
        room = self._manifest.max_length - len(head) - len(tail)
        parts = np.array_split(body, math.ceil(len(body) / room))
        return [np.concatenate([head, part, tail]).astype(np.int64) for part in parts]

    @cached_property
    def _frame(self) -> tuple[list[int], list[int]]:
        """Token ids before and after the text in every window."""
        bare = self._tokenizer.encode("").ids
        with_prefix = self._tokenizer.encode(self._manifest.prefix.rstrip()).ids
        return [*bare[:1], *with_prefix[1:-1]], bare[1:]

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self.folder / TOKENIZER))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        return open_session((self.folder / GRAPH).read_bytes(), self.threads)


def _restore(kind: type[OnnxEncoder], folder: Path, threads: int | None) -> OnnxEncoder:
    return kind(folder, threads=threads)


def open_session(graph: bytes, threads: int | None) -> Any:
    """Open a graph for the processor, one result whatever the number of threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or 0
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False  # lengths vary from run to run
    # waiting threads that spin halve the speed as soon as anything else runs on the machine
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _blocks(texts: list[str]) -> Iterator[list[int]]:
    """Cut the texts, shortest first, into blocks that bound memory and share token lengths."""
    block: list[int] = []
    characters = 0
    for row in sorted(range(len(texts)), key=lambda row: len(texts[row])):
        if block and (len(block) == _TEXTS_PER_BLOCK or characters > _CHARACTERS_PER_BLOCK):
            yield block
            block, characters = [], 0
        block.append(row)
        characters += len(texts[row])
    if block:
        yield block


def _batches(windows: list[list[NDArray[np.int64]]]) -> Iterator[list[tuple[int, int]]]:
    """Group windows of one exact length, at most ``_TOKENS_PER_RUN`` tokens a group."""
    by_length: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for row, parts in enumerate(windows):
        for part, ids in enumerate(parts):
            by_length[len(ids)].append((row, part))
    for length, members in sorted(by_length.items()):
        size = max(1, _TOKENS_PER_RUN // length)
        for start in range(0, len(members), size):
            yield members[start : start + size]
