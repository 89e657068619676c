"""Touchpoint and journey stage of the mentions of one run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import ALL, NOT_GIVEN, SCORE_COLUMNS, Note
from voc_nlp.config import AnalysisConfig, Metric
from voc_nlp.encoders import Encoder
from voc_nlp.metrics import Estimate
from voc_nlp.ranking import score_table
from voc_nlp.touchpoints import (
    UNCLEAR,
    Placement,
    TouchpointClassifier,
    chosen_stages,
    chosen_touchpoints,
    fit_touchpoints,
    journey_table,
    kappa,
    named_touchpoint,
    place_mentions,
    standard_name,
)

FEWEST_TO_COMPARE = 50
"""Comments with a given touchpoint below which no agreement is reported."""


def read_journey(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    vectors: NDArray[np.float32],
    encoder: Encoder,
    config: AnalysisConfig,
) -> tuple[Placement, tuple[Note, ...]]:
    """Place the mentions: where the file gives a touchpoint it wins, elsewhere it is inferred.

    Parameters
    ----------
    comments : DataFrame
        With the ``touchpoint`` of the file, ``(all)`` where there is no column.
    mentions : DataFrame
        Not changed.
    vectors : array of shape (n_mentions, d)
        From ``encoder``.
    encoder : Encoder
        Places the phrases of the touchpoints.
    config : AnalysisConfig
        ``infer_touchpoints``, ``touchpoints`` and ``stages``.

    Returns
    -------
    Placement
    tuple of Note
        What was inferred, and how well it agrees with what was given.

    Raises
    ------
    ConfigError
        If ``touchpoints`` or ``stages`` cannot be read.
    """
    stages = chosen_stages(config.stages)
    own = chosen_touchpoints(config.touchpoints)
    where = pd.Series(
        comments["touchpoint"].astype(str).to_numpy(dtype=object),
        index=pd.Index(comments["comment_id"].astype(str)),
    )
    given = where.reindex(mentions["comment_id"].astype(str)).fillna(NOT_GIVEN).tolist()
    missing = any(name in (ALL, NOT_GIVEN) for name in given)
    if not (missing and config.infer_touchpoints):
        placement = place_mentions(mentions, given, stages=stages)
        return placement, _without_stage(placement)
    names_given = sorted(set(given) - {ALL, NOT_GIVEN})
    if names_given and not config.touchpoints:
        own = tuple(named_touchpoint(name) for name in names_given)
    classifier = fit_touchpoints(encoder.encode, own)
    placement = place_mentions(mentions, given, classifier, vectors, stages=stages)
    notes = [_inferred(placement), *_without_stage(placement)]
    if names_given:
        notes += _agreement(mentions, given, classifier, vectors)
    return placement, tuple(notes)


def check_journey(config: AnalysisConfig) -> None:
    """Read the user's touchpoints and stages before any work is done.

    Raises
    ------
    ConfigError
        If one cannot be read.
    """
    chosen_touchpoints(config.touchpoints)
    chosen_stages(config.stages)


def count_journey(
    placement: Placement, comments: pd.DataFrame, score: Metric | None, config: AnalysisConfig
) -> pd.DataFrame:
    """Table of the journey, with the main score of those who commented."""
    columns = ["comment_id", "weight", "customer", *([SCORE_COLUMNS[score]] if score else [])]
    kept = comments[[name for name in columns if name in comments.columns]]

    def scored(part: pd.DataFrame) -> tuple[Estimate, int] | None:
        table = score_table(part, config, slices=())
        found = table[table["metric"] == score]
        if found.empty:
            return None
        row = found.iloc[0]
        value = Estimate(float(row["value"]), float(row["low"]), float(row["high"]))
        return value, int(row["n"])

    return journey_table(placement.mentions, kept, score or "", scored)


def _inferred(placement: Placement) -> Note:
    placed = placement.mentions["touchpoint"].to_numpy(dtype=object)
    unclear = float((placed == UNCLEAR).mean())
    return Note(
        "info",
        "touchpoints-inferred",
        f"Touchpoints were inferred from the text of the mentions ({unclear:.0%} are unclear). They describe"
        " themes and the journey; pain points are not ranked by them. Check a sample before you rely on one."
        " Name your own with --touchpoints, a column with --touchpoint, or switch this off with"
        " --no-infer-touchpoints.",
    )


def _without_stage(placement: Placement) -> tuple[Note, ...]:
    """Say which given touchpoints belong to no stage of the journey."""
    mentions = placement.mentions
    given = mentions.loc[~mentions["touchpoint_inferred"], "touchpoint"]
    unknown = sorted(name for name in set(given) - {UNCLEAR} if not standard_name(name))
    staged = mentions[mentions["touchpoint"].isin(unknown)]
    unknown = [
        name
        for name in unknown
        if (staged.loc[staged["touchpoint"] == name, "stage"] == UNCLEAR).any()
    ]
    if not unknown:
        return ()
    shown = ", ".join(f"'{name}'" for name in unknown[:5]) + (" ..." if len(unknown) > 5 else "")
    return (
        Note(
            "info",
            "touchpoints-without-stage",
            f"No stage of the journey is known for {shown}; give one with"
            f' stages = ["{unknown[0]} = use"] under [analysis] in voc.toml.',
        ),
    )


def _agreement(
    mentions: pd.DataFrame,
    given: Sequence[str],
    classifier: TouchpointClassifier,
    vectors: NDArray[np.float32],
) -> list[Note]:
    """Cohen's kappa of given and inferred touchpoint, over comments that have both."""
    at = np.array(
        [i for i, name in enumerate(given) if name not in (ALL, NOT_GIVEN)], dtype=np.intp
    )
    texts = mentions["clean_text"].astype(str).to_numpy(dtype=object)[at].tolist()
    languages = mentions["language"].astype(str).to_numpy(dtype=object)[at].tolist()
    chances = classifier.probabilities(vectors[at], texts, languages)[:, :-1]
    by_comment = pd.DataFrame(chances).groupby(mentions["comment_id"].to_numpy(dtype=object)[at])
    total, names = by_comment.sum(), classifier.names
    inferred = [names[best] for best in total.to_numpy().argmax(axis=1)]
    of = dict(zip(mentions["comment_id"].astype(str), given, strict=True))
    truth = [of[str(comment)] for comment in total.index]
    clear = by_comment.max().to_numpy().max(axis=1) >= 0.5
    pairs = [(a, b) for a, b, sure in zip(truth, inferred, clear, strict=True) if sure]
    if len(pairs) < FEWEST_TO_COMPARE:
        return []
    agreed = kappa([a for a, _ in pairs], [b for _, b in pairs])
    return [
        Note(
            "info" if agreed >= 0.6 else "warning",
            "touchpoints-agreement",
            f"Some rows have no touchpoint; theirs was inferred and is flagged. Where it is given, inferred and"
            f" given agree with a kappa of {agreed:.2f} ({len(pairs):,} comments that name one clearly).",
        )
    ]
