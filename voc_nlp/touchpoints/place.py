"""Touchpoint and stage of every mention, given or inferred, never mixed without a flag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import ALL, NOT_GIVEN
from voc_nlp.touchpoints.bank import NONE, Touchpoint
from voc_nlp.touchpoints.choices import stage_of
from voc_nlp.touchpoints.classifier import TouchpointClassifier
from voc_nlp.touchpoints.stages import STAGES, stage_probabilities

Floats = NDArray[np.float64]

UNCLEAR: Final = "(unclear)"
"""Touchpoint or stage of a mention that names none, or none clearly."""

SURE = 0.5
"""Least chance for a touchpoint or stage to be named."""


@dataclass(frozen=True, eq=False)
class Placement:
    """Mentions with touchpoint and stage.

    Attributes
    ----------
    mentions : DataFrame
        As given, with ``touchpoint``, ``touchpoint_confidence`` (1 where it was given), ``touchpoint_inferred``,
        ``stage`` and ``stage_confidence``. The confidence of an unclear mention is the chance of its likeliest
        touchpoint, which was too small to name it.
    touchpoints : tuple of str
        Columns of ``chances``; the last is unclear.
    chances : array of shape (n_mentions, n_touchpoints)
        Rows add up to 1.
    stages : array of shape (n_mentions, 7)
        Chances of the stages; the last column is unclear.
    """

    mentions: pd.DataFrame
    touchpoints: tuple[str, ...]
    chances: Floats
    stages: Floats


def place_mentions(
    mentions: pd.DataFrame,
    given: Sequence[str],
    classifier: TouchpointClassifier | None = None,
    vectors: NDArray[np.float32] | None = None,
    *,
    stages: Mapping[str, str] | None = None,
) -> Placement:
    """Add touchpoint and journey stage to mentions.

    Parameters
    ----------
    mentions : DataFrame
        ``clean_text`` and ``language``. Not changed.
    given : sequence of str, one per mention
        Touchpoint of the comment, from the file; ``(all)`` and ``(not given)`` are none. What is given wins.
    classifier : TouchpointClassifier, optional
        Infers the others; without it they are unclear.
    vectors : array of shape (n_mentions, d), optional
        Of ``clean_text``, from the classifier's encoder.
    stages : mapping, optional
        Touchpoint -> stage, before the standard table.

    Notes
    -----
    Every mention is placed alone: what stands beside it changes nothing.
    """
    table = stages or {}
    n = len(mentions)
    texts = mentions["clean_text"].astype(str).tolist()
    languages = mentions["language"].astype(str).tolist()
    known = np.array([name not in (ALL, NOT_GIVEN, "") for name in given], dtype=bool)
    classes = _classes(classifier)
    names = tuple(
        dict.fromkeys([*classes, *sorted({g for g, k in zip(given, known, strict=True) if k})])
    )
    chances = np.zeros((n, len(names) + 1))
    chances[~known, -1] = 1.0
    if classifier is not None and vectors is not None and not known.all():
        at = np.flatnonzero(~known)
        inferred = classifier.probabilities(
            vectors[at], [texts[i] for i in at], [languages[i] for i in at]
        )
        chances[np.ix_(at, np.array([*range(len(classes)), len(names)]))] = inferred
    column = {name: index for index, name in enumerate(names)}
    for i in np.flatnonzero(known):
        chances[i, column[given[int(i)]]] = 1.0
    of_stage = [_stage(name, classifier, table) for name in names]
    staged = stage_probabilities(chances[:, :-1], of_stage, texts, languages)
    touchpoint, sure = _named(chances, names)
    stage, stage_sure = _named(staged, STAGES)
    return Placement(
        mentions=mentions.assign(
            touchpoint=pd.Series(touchpoint, index=mentions.index, dtype="str"),
            touchpoint_confidence=sure,
            touchpoint_inferred=~known & (touchpoint != UNCLEAR),
            stage=pd.Series(stage, index=mentions.index, dtype="str"),
            stage_confidence=stage_sure,
        ),
        touchpoints=(*names, UNCLEAR),
        chances=chances,
        stages=staged,
    )


def _classes(classifier: TouchpointClassifier | None) -> tuple[str, ...]:
    return classifier.names[:-1] if classifier is not None else ()


def _stage(name: str, classifier: TouchpointClassifier | None, table: Mapping[str, str]) -> str:
    if name in table:
        return table[name]
    chosen: tuple[Touchpoint, ...] = classifier.touchpoints if classifier is not None else ()
    own = {one.name: one.stage for one in chosen if one.name != NONE}
    return own.get(name) or stage_of(name, table)


def _named(chances: Floats, names: Sequence[str]) -> tuple[NDArray[np.object_], Floats]:
    """Name the likeliest class where it is likely enough; the last column is none."""
    if not len(names):
        return np.full(len(chances), UNCLEAR, dtype=object), np.zeros(len(chances))
    best = chances[:, :-1].argmax(axis=1)
    sure = chances[np.arange(len(chances)), best]
    named = np.array(names, dtype=object)[best]
    return np.where(sure >= SURE, named, UNCLEAR), np.asarray(sure)
