"""Unit rows: scale them, order them without regard to where they stood, find the nearest prototype."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Vectors = NDArray[np.float32]
Labels = NDArray[np.intp]

BLOCK = 8192
"""Rows that are worked on at a time."""


def unit_rows(vectors: NDArray[Any]) -> Vectors:
    """Scale every row to length one; a row of zeros stays as it is."""
    rows = np.asarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0))


def row_keys(vectors: Vectors) -> NDArray[np.uint64]:
    """Give each row a 64-bit number that depends on its content alone; equal rows get equal numbers.

    Two different rows among a million share a number with a probability of about 3 in 100 million.

    >>> keys = row_keys(np.array([[1, 0], [0, 1], [1, 0]], dtype=np.float32))
    >>> bool(keys[0] == keys[2]), bool(keys[0] == keys[1])
    (True, False)
    """
    odd = np.random.default_rng(0).integers(0, 2**63, vectors.shape[1], dtype=np.uint64) * 2 + 1
    keys = np.empty(len(vectors), dtype=np.uint64)
    for start in range(0, len(vectors), BLOCK):
        # adding zero turns -0.0 into 0.0
        block = np.ascontiguousarray(vectors[start : start + BLOCK], dtype=np.float32) + np.float32(
            0
        )
        words = block.view(np.uint32).astype(np.uint64)
        keys[start : start + BLOCK] = (words * odd).sum(axis=1, dtype=np.uint64)
    keys ^= keys >> np.uint64(31)
    keys *= np.uint64(0x9E3779B97F4A7C15)
    keys ^= keys >> np.uint64(29)
    return keys


def distinct_rows(vectors: Vectors) -> tuple[Labels, Labels, Labels]:
    """Find the distinct rows, in an order that does not depend on the order of the rows.

    Returns
    -------
    first : array of shape (n_distinct,)
        Where each distinct row stands first.
    place : array of shape (n,)
        Which distinct row each row is.
    counts : array of shape (n_distinct,)
        How often it occurs.
    """
    _, first, place, counts = np.unique(
        row_keys(vectors), return_index=True, return_inverse=True, return_counts=True
    )
    return first.astype(np.intp), place.astype(np.intp), counts.astype(np.intp)


def nearest(vectors: Vectors, prototypes: Vectors, block: int = BLOCK) -> Labels:
    """Index of the prototype with the highest cosine, for each unit row."""
    pieces = [
        (vectors[start : start + block] @ prototypes.T).argmax(axis=1)
        for start in range(0, len(vectors), block)
    ]
    return np.concatenate(pieces) if pieces else np.empty(0, dtype=np.intp)


def means(vectors: Vectors, labels: Labels, fallback: Vectors) -> Vectors:
    """Mean direction of the rows of each label; that of ``fallback`` where there is none."""
    member = sparse.csr_matrix(
        (np.ones(len(labels), dtype=np.float32), (labels, np.arange(len(labels)))),
        shape=(len(fallback), len(labels)),
    )
    sums = np.asarray(member @ vectors)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.where(lengths > 1e-9, sums / np.maximum(lengths, 1e-9), fallback).astype(np.float32)


def label_means(vectors: Vectors, labels: Labels) -> Vectors:
    """Mean direction of the rows of each label that occurs, in the order of the labels."""
    used, compact = np.unique(labels, return_inverse=True)
    return means(vectors, compact, np.zeros((len(used), vectors.shape[1]), dtype=np.float32))
