"""A learnt linear map that moves one encoder's space to another's.

The multilingual model knows many languages but groups comments less well than the English one. A
map fitted on unlabelled English texts, from the first's vectors to the second's, carries the
second's sense of what belongs together to every language the first knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.protocol import Vectors
from voc_nlp.errors import InputError

# the largest penalty at which held-out vectors still agree as well as with less
STRENGTH = 0.1
DIRECTIONS = 8
"""Directions of language that :func:`language_neutral` takes out."""


@dataclass(frozen=True)
class LinearMap:
    """``vector @ weight.T + bias``, to be scaled to length 1 again.

    Attributes
    ----------
    weight : array of float32, shape (outputs, inputs)
    bias : array of float32, shape (outputs,)
    """

    weight: NDArray[np.float32]
    bias: NDArray[np.float32]

    def apply(self, vectors: Vectors) -> Vectors:
        """Map unit rows to unit rows."""
        mapped = vectors @ self.weight.T + self.bias
        unit: Vectors = mapped / np.linalg.norm(mapped, axis=1, keepdims=True)
        return unit

    def save(self, path: Path) -> None:
        """Write the file of a sentence-transformers Dense module."""
        from safetensors.numpy import save

        path.write_bytes(save({"linear.weight": self.weight, "linear.bias": self.bias}))

    @classmethod
    def load(cls, path: Path) -> LinearMap:
        """Read what :meth:`save` wrote."""
        from safetensors.numpy import load_file

        tensors = load_file(path)
        return cls(tensors["linear.weight"], tensors["linear.bias"])


def fit_map(
    have: NDArray[np.float64], wanted: NDArray[np.float64], *, strength: float = STRENGTH
) -> LinearMap:
    """Ridge regression with an unpenalised bias.

    Minimises, over W and b, the mean of ``|W x + b - y|^2`` plus ``strength`` times the mean
    variance of x times ``|W|^2``.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> x = rng.normal(size=(200, 3))
    >>> learnt = fit_map(x, x @ np.diag([1.0, 2.0, 3.0]) + 1, strength=1e-9)
    >>> learnt.weight.round(3).diagonal().tolist(), learnt.bias.round(3).tolist()
    ([1.0, 2.0, 3.0], [1.0, 1.0, 1.0])
    """
    if len(have) != len(wanted) or len(have) < 2:
        raise InputError(
            f"a map needs the vectors of two texts or more; got {len(have)} and {len(wanted)}"
        )
    x_mean, y_mean = have.mean(axis=0), wanted.mean(axis=0)
    x, y = have - x_mean, wanted - y_mean
    covariance = x.T @ x / len(x)
    penalty = strength * np.trace(covariance) / len(covariance)
    system = covariance + penalty * np.eye(len(covariance))
    # in row order: safetensors writes the memory as it lies
    weight = np.ascontiguousarray(np.linalg.solve(system, x.T @ y / len(x)).T)
    bias = y_mean - weight @ x_mean
    return LinearMap(weight.astype(np.float32), bias.astype(np.float32))


def language_neutral(
    learnt: LinearMap,
    vectors: Mapping[str, Vectors],
    *,
    reference: str = "en",
    directions: int = DIRECTIONS,
) -> LinearMap:
    """Take out of a map the directions in which the means of languages differ.

    With ``P`` the first principal directions of the languages' mean vectors [1]_ (unit rows, shape (k, outputs)) and
    ``m`` the mean of the reference language along them, the map becomes ``y - P.T (P y - m)``: along these directions
    every text lies where the reference language lies, and the map stays linear.

    Parameters
    ----------
    learnt : LinearMap
    vectors : mapping of str to array of shape (n_texts, inputs)
        Language code to vectors before the map, of texts on the same matters in every language.
    reference : str
        Language that keeps its place; one of ``vectors``.
    directions : int
        How many are taken out, 0 to the number of languages less one.

    Raises
    ------
    InputError
        If there are fewer than two languages, or the reference is not among them.

    References
    ----------
    .. [1] Yang, Yang, Cer and Darve (2021), A simple and effective method to eliminate the self language bias in
       multilingual representations.
    """
    if len(vectors) < 2 or reference not in vectors:
        raise InputError(
            f"languages can be told apart from two on, {reference!r} among them; got {sorted(vectors)}"
        )
    weight, bias = learnt.weight.astype(np.float64), learnt.bias.astype(np.float64)
    means = np.array(
        [(vectors[code].astype(np.float64) @ weight.T + bias).mean(axis=0) for code in vectors]
    )
    _, _, axes = np.linalg.svd(means - means.mean(axis=0), full_matrices=False)
    axes = axes[: min(directions, len(vectors) - 1)]
    place = axes @ means[list(vectors).index(reference)]
    return LinearMap(
        (weight - axes.T @ (axes @ weight)).astype(np.float32),
        (bias - axes.T @ (axes @ bias - place)).astype(np.float32),
    )
