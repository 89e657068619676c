"""Stages of the customer journey: a table from touchpoints, and words of the text as a second vote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from voc_nlp.touchpoints.bank import stage_cues
from voc_nlp.touchpoints.cues import find_cues

Floats = NDArray[np.float64]

STAGES: Final = ("awareness", "consideration", "purchase", "use", "support", "loyalty")

VOTE = 0.4
"""Share of the words' vote where a touchpoint is certain; what no touchpoint claims is theirs alone."""


def stage_probabilities(
    touchpoints: Floats, stages: Sequence[str], texts: Sequence[str], languages: Sequence[str]
) -> Floats:
    """Return the chance of each stage for each text, shape (n_texts, 7); the last column is none.

    Parameters
    ----------
    touchpoints : array of shape (n_texts, n_classes)
        Chances of the touchpoints; what they leave over belongs to no stage.
    stages : sequence of str, of length n_classes
        Stage of each touchpoint, empty where it has none.
    texts, languages : sequence of str
        For the words.

    Notes
    -----
    A linear opinion pool: the stages that the words name share ``VOTE`` of the chance evenly, the
    touchpoints' stages have the rest; the chance that the text names no touchpoint goes to the words.

    Examples
    --------
    >>> said = ["it works", "I cancelled", "fine"]
    >>> chances = stage_probabilities(np.array([[1.0], [0.0], [0.0]]), ["use"], said, ["en"] * 3)
    >>> [(*STAGES, "none")[i] for i in chances.argmax(axis=1)]
    ['use', 'loyalty', 'none']
    """
    k = len(STAGES)
    chances = np.zeros((len(texts), k + 1))
    for column, stage in enumerate(stages):
        chances[:, STAGES.index(stage) if stage in STAGES else k] += touchpoints[:, column]
    chances[:, k] += 1.0 - touchpoints.sum(axis=1)
    listed = stage_cues()
    said = find_cues(texts, languages, [listed.get(stage, {}) for stage in STAGES])
    vote = said / np.maximum(said.sum(axis=1, keepdims=True), 1)
    voted = said.any(axis=1, keepdims=True)
    open_to_vote = np.where(voted, chances[:, k:], 0.0)
    chances[:, k:] -= open_to_vote
    chances[:, :k] += open_to_vote * vote
    pooled = (1 - VOTE) * chances
    pooled[:, :k] += VOTE * vote
    return np.where(voted, pooled, chances)
