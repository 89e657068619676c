"""A learnt linear map that moves one encoder's space to another's.

The multilingual model knows many languages but groups comments less well than the English one. A
map fitted on unlabelled English texts, from the first's vectors to the second's, carries the
second's sense of what belongs together to every language the first knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.protocol import Encoder, Vectors
from voc_nlp.errors import InputError


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
        from safetensors.numpy import save_file

        save_file({"linear.weight": self.weight, "linear.bias": self.bias}, path)


def train_map(
    source: Encoder,
    target: Encoder,
    texts: Sequence[str],
    *,
    by_language: Mapping[str, Sequence[str]] | None = None,
    strength: float = 3e-4,
    language_weight: float = 1.0,
) -> LinearMap:
    """Fit the map on unlabelled texts that both encoders understand.

    Parameters
    ----------
    source, target : Encoder
        From whose space to whose.
    texts : sequence of str
        Unlabelled; the target must know their language.
    by_language : mapping of str to sequence of str, optional
        Texts of like content in several languages that the source knows (not translations of each
        other). Directions in which the languages' means differ are kept out of the result.
    strength : float
        Ridge penalty, as a share of the mean variance of the source's numbers.
    language_weight : float
        Weight of the language term, as a multiple of the number of texts.

    Returns
    -------
    LinearMap
    """
    wanted = target.encode(texts).astype(np.float64)
    have = source.encode(texts).astype(np.float64)
    means = {}
    for language, members in (by_language or {}).items():
        means[language] = source.encode(members).astype(np.float64).mean(axis=0)
    return fit_map(have, wanted, list(means.values()), strength, language_weight)


def fit_map(
    have: NDArray[np.float64],
    wanted: NDArray[np.float64],
    language_means: Sequence[NDArray[np.float64]] = (),
    strength: float = 3e-4,
    language_weight: float = 1.0,
) -> LinearMap:
    """Ridge regression with an unpenalised bias, and with language means drawn together.

    Minimises, over W and b, the mean of ``|W x + b - y|^2`` plus ``strength`` times the mean
    variance of x times ``|W|^2`` plus ``language_weight`` times the mean of
    ``|W (m - mean of m)|^2``.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> x = rng.normal(size=(200, 3))
    >>> learnt = fit_map(x, x @ np.diag([1.0, 2.0, 3.0]) + 1, strength=1e-9)
    >>> learnt.weight.round(3).diagonal().tolist(), learnt.bias.round(3).tolist()
    ([1.0, 2.0, 3.0], [1.0, 1.0, 1.0])
    """
    if have.shape[0] != wanted.shape[0] or len(have) < 2:
        raise InputError(
            f"a map needs two texts or more; got {len(have)} and {len(wanted)} vectors"
        )
    x_mean, y_mean = have.mean(axis=0), wanted.mean(axis=0)
    x, y = have - x_mean, wanted - y_mean
    covariance = x.T @ x / len(x)
    system = covariance + strength * np.trace(covariance) / len(covariance) * np.eye(
        len(covariance)
    )
    if len(language_means) > 1:
        gaps = np.stack(language_means) - np.mean(language_means, axis=0)
        system = system + language_weight * gaps.T @ gaps / len(gaps)
    weight = np.linalg.solve(system, x.T @ y / len(x)).T
    bias = y_mean - weight @ x_mean
    return LinearMap(weight.astype(np.float32), bias.astype(np.float32))
