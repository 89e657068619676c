"""Weights as small integers with scales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class BlockTable:
    """Word vectors as 4-bit integers with one scale per block.

    Attributes
    ----------
    integers : array of int8, shape (n_words, hidden)
        From -8 to 7.
    scales : array of float32, shape (n_words, n_blocks)
        Of equal blocks along a row.
    """

    integers: NDArray[np.int8]
    scales: NDArray[np.float32]

    def floats(self) -> NDArray[np.float32]:
        """Return the vectors in float32."""
        rows, columns = self.integers.shape
        blocks = self.integers.reshape(rows, self.scales.shape[1], -1).astype(np.float32)
        values: NDArray[np.float32] = (blocks * self.scales[:, :, None]).reshape(rows, columns)
        return values


def pair_safe_int8(W: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Quantise weights (inputs, outputs) to int8, one scale per output, without 16-bit overflow.

    Processors without VNNI add two neighbouring products in 16 bits. The scale keeps the sum of two
    neighbouring weights of one sign at 127 or less, so that 255 times it stays below 2 ** 15.

    Returns
    -------
    integers : array of int8, shape (inputs, outputs)
    scales : array of float32, shape (outputs,)

    Examples
    --------
    >>> integers, scales = pair_safe_int8(np.array([[1.0], [0.5], [-2.0], [1.0]]))
    >>> integers.ravel().tolist(), round(float(scales[0]), 4)
    ([64, 32, -127, 64], 0.0157)
    """
    W = np.asarray(W, dtype=np.float64)
    rising = np.maximum(W[0::2], 0) + np.maximum(W[1::2], 0)
    falling = np.maximum(-W[0::2], 0) + np.maximum(-W[1::2], 0)
    largest = np.maximum(np.abs(W).max(axis=0), np.maximum(rising, falling).max(axis=0))
    scales = np.where(largest > 1e-20, largest / 127, 1.0).astype(np.float32)
    integers = np.clip(np.rint(W / scales), -127, 127).astype(np.int8)
    # rounding both of a pair up can step one over the limit
    for sign in (1, -1):
        first, second = integers[0::2], integers[1::2]
        over = (
            (sign * first > 0)
            & (sign * second > 0)
            & (np.abs(first.astype(np.int16) + second) > 127)
        )
        first[over] -= sign
    return integers, scales


def save_rows(path: Path, tensors: Mapping[str, NDArray[Any]]) -> None:
    """Write weights (outputs, inputs) as int8 with one float32 scale per row; vectors stay float32."""
    from safetensors.numpy import save

    kept: dict[str, NDArray[Any]] = {}
    for name, value in sorted(tensors.items()):
        if value.ndim != 2:
            kept[name] = np.ascontiguousarray(value, dtype=np.float32)
            continue
        scales = np.maximum(np.abs(value).max(axis=1), 1e-12).astype(np.float32) / np.float32(127)
        kept[name] = np.rint(value / scales[:, None]).astype(np.int8)
        kept[f"{name}.scale"] = scales
    path.write_bytes(save(kept))


def load_rows(path: Path) -> dict[str, NDArray[np.float32]]:
    """Read what :func:`save_rows` wrote, in float32.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     save_rows(Path(folder) / "x", {"w": np.array([[1.3, -0.5]]), "b": np.array([3.0])})
    ...     kept = load_rows(Path(folder) / "x")
    >>> kept["w"].round(1).astype(float).round(1).tolist(), kept["b"].tolist()
    ([[1.3, -0.5]], [3.0])
    """
    from safetensors.numpy import load_file

    kept = load_file(path)
    tensors = {name: value for name, value in kept.items() if not name.endswith(".scale")}
    for name, value in tensors.items():
        if value.dtype == np.int8:
            tensors[name] = value.astype(np.float32) * kept[f"{name}.scale"][:, None]
    return tensors
