"""Smoothing exponents for int8: measured once, committed, used by every build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.graph import SITES, BertShape, Weights, float_graph
from voc_nlp.encoders.integers import BlockTable

SMOOTHING_FILE = "{}-smoothing.safetensors"
_BALANCE = 0.65  # 0 leaves the activations as they are, 1 flattens them at the weights' expense


def smoothing_exponents(
    weights: Weights,
    shape: BertShape,
    token_ids: Iterable[NDArray[np.int64]],
    *,
    words: BlockTable | None = None,
) -> NDArray[np.int8]:
    """Choose the power of two by which each input channel is divided before it is quantised.

    Parameters
    ----------
    weights : mapping of str to array
        Tensors of the model.
    shape : BertShape
        Sizes of the model.
    token_ids : iterable of int64 arrays, shape (length,)
        Texts like those to be encoded, a few hundred, as token ids. Only the largest absolute value
        of each channel is taken from them.

    Returns
    -------
    array of int8, shape (layers, 3, hidden)
        For the three sites of each layer, log2 of ``activation ** 0.65 / weight ** 0.35``, rounded.
    """
    largest = _largest_values(
        float_graph(weights, shape, words=words, expose=True), shape, token_ids
    )
    exponents = np.zeros(largest.shape, dtype=np.int8)
    for layer in range(shape.layers):
        for site in range(len(SITES)):
            reach = np.max(
                [np.abs(weights[name]).max(axis=0) for name in _readers(layer, site)], axis=0
            )
            balance = _BALANCE * np.log2(np.maximum(largest[layer, site], 1e-3))
            balance -= (1 - _BALANCE) * np.log2(np.maximum(reach, 1e-6))
            exponents[layer, site] = np.rint(balance).astype(np.int8)
    return exponents


def save_exponents(path: Path, exponents: NDArray[np.int8]) -> None:
    """Write the exponents as a safetensors file."""
    from safetensors.numpy import save

    path.write_bytes(save({"exponents": exponents}))


def load_exponents(path: Path) -> NDArray[np.int8]:
    """Read what :func:`save_exponents` wrote."""
    from safetensors.numpy import load_file

    exponents: NDArray[np.int8] = load_file(path)["exponents"]
    return exponents


def _largest_values(
    graph: bytes, shape: BertShape, token_ids: Iterable[NDArray[np.int64]]
) -> NDArray[np.float64]:
    import onnxruntime

    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    names = [f"site_{index}" for index in range(shape.layers * len(SITES))]
    largest = np.zeros((shape.layers, len(SITES), shape.hidden))
    for ids in token_ids:
        values: list[Any] = session.run(names, {"ids": np.asarray(ids, dtype=np.int64)[None, :]})
        for index, value in enumerate(values):
            layer, site = divmod(index, len(SITES))
            np.maximum(largest[layer, site], np.abs(value[0]).max(axis=0), out=largest[layer, site])
    return largest


def _readers(layer: int, site: int) -> list[str]:
    """Names of the weights (outputs, inputs) that read the channels of a site."""
    prefix = f"encoder.layer.{layer}"
    if SITES[site] == "attention_in":
        return [f"{prefix}.attention.self.{part}.weight" for part in ("query", "key", "value")]
    if SITES[site] == "attention_out":
        return [f"{prefix}.attention.output.dense.weight"]
    return [f"{prefix}.intermediate.dense.weight"]
