"""An encoder whose vectors are those of another, moved by a learnt map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from voc_nlp.encoders.folder import MANIFEST, read_manifest
from voc_nlp.encoders.graph import head_graph
from voc_nlp.encoders.onnx_runtime import OnnxEncoder, open_session
from voc_nlp.encoders.protocol import Encoder, Progress, Vectors, unit_rows

_MIN_ROWS = 8  # one row alone takes another code path of the matrix product
_ROWS_PER_RUN = 8192


class MappedEncoder:
    """The vectors of ``base``, moved by a linear map and scaled to length 1.

    Themes are found in the moved space; sentiment is read in the space of the base, which tells more about
    opinions. Both come from one pass through the network.

    Parameters
    ----------
    base : Encoder
        Unit rows before the map.
    map_file : path
        safetensors with ``linear.weight`` (outputs, inputs) and ``linear.bias``.
    id : str
        Name and hash of the space after the map.
    """

    def __init__(self, base: Encoder, map_file: str | Path, id: str) -> None:
        self.base = base
        self.map_file = Path(map_file)
        self.id = id

    @cached_property
    def dimension(self) -> int:
        """Numbers per vector."""
        return int(self._tensors["linear.weight"].shape[0])

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Encode texts; see :class:`voc_nlp.encoders.OnnxEncoder`.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows.
        """
        if progress is None:
            return self.move(self.base.encode(texts))
        return self.move(self.base.encode(texts, progress=progress))  # type: ignore[call-arg]

    def over(self, wrap: Callable[[Encoder], Encoder]) -> MappedEncoder:
        """Return the same with the encoder inside wrapped, by a cache for instance."""
        return MappedEncoder(wrap(self.base), self.map_file, self.id)

    def move(self, vectors: Vectors) -> Vectors:
        """Move vectors of the base, row by row.

        Parameters
        ----------
        vectors : array of float32, shape (n, inputs)

        Returns
        -------
        array of float32, shape (n, dimension)
            Unit rows; a row does not depend on the others.
        """
        moved = np.empty((len(vectors), self.dimension), dtype=np.float32)
        for start in range(0, len(vectors), _ROWS_PER_RUN):
            part = vectors[start : start + _ROWS_PER_RUN]
            missing = max(0, _MIN_ROWS - len(part))
            rows = np.pad(np.asarray(part, np.float32), ((0, missing), (0, 0)))
            out = self._session.run(["mapped"], {"mean": rows})[0][: len(part)]
            moved[start : start + len(part)] = unit_rows(out.astype(np.float64))
        return moved

    def __getstate__(self) -> dict[str, Any]:  # type: ignore[explicit-override]  # 3.12 has it
        """Leave the session behind: it cannot travel to another process."""
        return {"base": self.base, "map_file": self.map_file, "id": self.id}

    @cached_property
    def _tensors(self) -> dict[str, Any]:
        from safetensors.numpy import load_file

        tensors: dict[str, Any] = load_file(self.map_file)
        return tensors

    @cached_property
    def _session(self) -> Any:
        weight, bias = self._tensors["linear.weight"], self._tensors["linear.bias"]
        return open_session(head_graph(weight, bias), 1)


def open_folder(folder: str | Path, threads: int | None = None) -> Encoder:
    """Open an encoder folder of ours, with the map that lies in it.

    Raises
    ------
    EncoderError
        If the folder is not complete.
    """
    path = Path(folder)
    manifest = read_manifest(path)
    base = _opened(path, threads, manifest.id, (path / MANIFEST).stat().st_mtime_ns)
    if not manifest.head:
        return base
    return MappedEncoder(base, path / manifest.head, manifest.id)


@lru_cache(maxsize=4)
def _opened(folder: Path, threads: int | None, id: str, written: int) -> OnnxEncoder:
    """Keep what is open: a tokenizer and a network take a second to read."""
    return OnnxEncoder(folder, threads=threads)
