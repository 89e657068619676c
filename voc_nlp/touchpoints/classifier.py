"""Touchpoints by the nearness of a mention to short phrases, and by words that name one outright."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voc_nlp.touchpoints.bank import NONE, Touchpoint, standard_touchpoints
from voc_nlp.touchpoints.cues import find_cues

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
Floats = NDArray[np.float64]

NEAREST = 3
"""Phrases of a class that decide."""
CUE = 3.0
"""What a word that names the touchpoint adds to its log odds."""
TEMPERATURES = np.geomspace(0.005, 0.5, 93)
ROWS_AT_ONCE = 4096


@dataclass(frozen=True, eq=False)
class TouchpointClassifier:
    """A set of touchpoints in the space of one encoder.

    Attributes
    ----------
    touchpoints : tuple of Touchpoint
        The classes; the last is ``none``.
    vectors : array of shape (n_phrases, d)
        Unit rows.
    of : array of shape (n_phrases,)
        Class of each phrase.
    hubness : array of shape (n_classes,)
        Score that phrases of other classes get on average.
    temperature : float
        What a difference of scores is divided by to become log odds.
    """

    touchpoints: tuple[Touchpoint, ...]
    vectors: NDArray[np.float32]
    of: NDArray[np.intp]
    hubness: Floats
    temperature: float

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes; the last is ``none``."""
        return tuple(one.name for one in self.touchpoints)

    def probabilities(
        self, vectors: NDArray[np.float32], texts: Sequence[str], languages: Sequence[str]
    ) -> Floats:
        """Return the chance of every class for every text, shape (n_texts, n_classes).

        Parameters
        ----------
        vectors : array of shape (n_texts, d)
            Unit rows from the encoder of the phrases.
        texts, languages : sequence of str
            For the cue words.

        Notes
        -----
        A class scores the mean cosine to its three nearest phrases, less the score that phrases of other
        classes get for it (some phrases are near to everything). Divided by the temperature and with
        ``CUE`` added where a cue word is met, scores become chances by the softmax. A text's chances do
        not depend on the texts beside it.
        """
        k = len(self.touchpoints)
        logits = np.empty((len(texts), k))
        for first in range(0, len(texts), ROWS_AT_ONCE):
            part = slice(first, first + ROWS_AT_ONCE)
            near = _scores(vectors[part], self.vectors, self.of, k)
            logits[part] = (near - self.hubness) / self.temperature
        logits += CUE * find_cues(texts, languages, [one.cues for one in self.touchpoints])
        return _softmax(logits)


def fit_touchpoints(
    encode: Encode, touchpoints: Sequence[Touchpoint] | None = None
) -> TouchpointClassifier:
    """Place touchpoints in an encoder's space.

    Parameters
    ----------
    encode : callable
        Texts to unit rows. The phrases are short and always the same, so a cached encoder knows them.
    touchpoints : sequence of Touchpoint, optional
        By default the standard ones. The class ``none`` is added where it is missing.

    Notes
    -----
    The temperature is the one under which the standard phrases, each left out in turn, are most likely: it
    belongs to the encoder, not to the list of touchpoints.

    Examples
    --------
    >>> from voc_nlp.testing import HashingEncoder
    >>> encoder = HashingEncoder()
    >>> found = fit_touchpoints(encoder.encode)
    >>> text = ["the courier lost my parcel"]
    >>> chances = found.probabilities(encoder.encode(text), text, ["en"])
    >>> found.names[chances.argmax()]
    'delivery'
    """
    standard = standard_touchpoints()
    chosen = tuple(touchpoints or standard)
    if all(one.name != NONE for one in chosen):
        chosen = (*chosen, standard[-1])
    phrases = sorted({phrase for one in (*standard, *chosen) for phrase in one.phrases})
    known = np.asarray(encode(phrases), dtype=np.float32)
    place = {phrase: row for row, phrase in enumerate(phrases)}
    vectors, of = _rows(chosen, known, place)
    all_vectors, all_of = _rows(standard, known, place)
    return TouchpointClassifier(
        touchpoints=chosen,
        vectors=vectors,
        of=of,
        hubness=_hubness(vectors, of, known, chosen, phrases),
        temperature=_temperature(all_vectors, all_of, known, standard, phrases),
    )


def _rows(
    touchpoints: Sequence[Touchpoint], known: NDArray[np.float32], place: dict[str, int]
) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    at = [place[phrase] for one in touchpoints for phrase in one.phrases]
    of = [index for index, one in enumerate(touchpoints) for _ in one.phrases]
    return known[at], np.array(of, dtype=np.intp)


def _scores(
    vectors: NDArray[np.float32], phrases: NDArray[np.float32], of: NDArray[np.intp], k: int
) -> Floats:
    """Mean of the three highest cosines per class; of fewer, where a class has fewer phrases."""
    return _means((vectors @ phrases.T).astype(np.float64), of, k)


def _means(cosines: Floats, of: NDArray[np.intp], k: int) -> Floats:
    scores = np.empty((len(cosines), k))
    for index in range(k):
        own = cosines[:, of == index]
        most = min(NEAREST, own.shape[1])
        scores[:, index] = np.partition(own, own.shape[1] - most, axis=1)[:, -most:].mean(axis=1)
    return scores


def _hubness(
    vectors: NDArray[np.float32],
    of: NDArray[np.intp],
    background: NDArray[np.float32],
    touchpoints: Sequence[Touchpoint],
    phrases: Sequence[str],
) -> Floats:
    """Mean score of each class on the phrases that are not its own."""
    scores = _scores(background, vectors, of, len(touchpoints))
    mean = np.empty(len(touchpoints))
    for index, one in enumerate(touchpoints):
        own = set(one.phrases)
        mean[index] = scores[[phrase not in own for phrase in phrases], index].mean()
    return mean


def _temperature(
    vectors: NDArray[np.float32],
    of: NDArray[np.intp],
    background: NDArray[np.float32],
    touchpoints: Sequence[Touchpoint],
    phrases: Sequence[str],
) -> float:
    cosines = (vectors @ vectors.T).astype(np.float64)
    np.fill_diagonal(cosines, -1.0)
    scores = _means(cosines, of, len(touchpoints))
    scores -= _hubness(vectors, of, background, touchpoints, phrases)
    own = np.arange(len(of))
    loss = [-np.log(_softmax(scores / t)[own, of] + 1e-300).mean() for t in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(loss))])


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
