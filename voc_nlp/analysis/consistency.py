"""Comment against score: rows that contradict themselves, and scales that may be read the wrong way round.

Sentiment is made from the text alone; here, and only here, it is held against the answers. Nothing is changed by it:
rows are flagged and notes are written, a scale is never turned round on its own.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.agreement import rank_agreement
from voc_nlp.comments import ALL, OPTIONS, SCORE_COLUMNS, Note
from voc_nlp.config import METRICS, AnalysisConfig, Metric
from voc_nlp.metrics import Estimate
from voc_nlp.ranking.design import answer_column, good_is_high

HIGH_BUT_NEGATIVE, LOW_BUT_POSITIVE = "high score, negative comment", "low score, positive comment"
STRONG = 0.6
"""Sentiment of a comment beyond which it is furious or full of praise (of -1..1)."""
TOP, BOTTOM = 0.9, 0.2
"""Place on the scale, 0..1, from which (up to which) an answer is at the top (bottom): 9-10 and 0-2 of NPS."""
FEWEST = 50
"""Fewest scored comments for a scale to be judged."""
MANY = 0.05
"""Share of conflicts among scored comments above which the note is a warning."""
_MOST_NOTES = 5


def score_conflicts(
    comments: pd.DataFrame, score: Metric | None, config: AnalysisConfig
) -> NDArray[np.object_]:
    """Say of each comment whether its words contradict its score.

    Parameters
    ----------
    comments : DataFrame
        With ``sentiment``, ``sentiment_label`` and the answers.
    score : {"nps", "csat", "ces", "churn"} or None
        Churn is never contradicted: happy customers leave too.
    config : AnalysisConfig
        For the scales.

    Returns
    -------
    ndarray of str, shape (n,)
        :data:`HIGH_BUT_NEGATIVE` where the answer is at the top of its scale (9-10 of 0-10, 5 of 1-5) and the
        comment is negative with a sentiment of -0.6 or less; :data:`LOW_BUT_POSITIVE` where it is at the bottom
        (0-2 of 0-10, 1 of 1-5) and the comment is positive with 0.6 or more; else "". Mixed and unsure comments
        contradict nothing.
    """
    flags = np.full(len(comments), "", dtype=object)
    if score is None or score == "churn":
        return flags
    place = _place(comments, score, config)
    feeling = comments["sentiment"].to_numpy(np.float64)
    label = comments["sentiment_label"].astype(str).to_numpy()
    flags[(place >= TOP) & (feeling <= -STRONG) & (label == "negative")] = HIGH_BUT_NEGATIVE
    flags[(place <= BOTTOM) & (feeling >= STRONG) & (label == "positive")] = LOW_BUT_POSITIVE
    return flags


def consistency_notes(
    comments: pd.DataFrame,
    score: Metric | None,
    config: AnalysisConfig,
    *,
    files: pd.Series[str] | None = None,
) -> tuple[Note, ...]:
    """Count the conflicts, and ask about scales that run against the comments.

    Parameters
    ----------
    comments : DataFrame
        With ``score_conflict``, ``sentiment``, the answers, ``touchpoint`` and ``segment:<name>``.
    score : {"nps", "csat", "ces", "churn"} or None
        Score that ``score_conflict`` is about.
    config : AnalysisConfig
    files : Series of str, optional
        Name of the file of each row, where several were read as one.

    Returns
    -------
    tuple of Note
        ``score-conflict`` with counts; ``reversed-scale`` for every score, and every file, touchpoint or segment
        with 50 scored comments or more, in which sentiment falls as the score rises.
    """
    notes = list(_conflict_note(comments, score, config.k_anonymity))
    for metric in METRICS:
        notes += _reversed(comments, metric, config, files)
    return tuple(notes)


def _conflict_note(comments: pd.DataFrame, score: Metric | None, k: int) -> Iterator[Note]:
    if score is None:
        return
    counts = comments["score_conflict"].value_counts()
    high, low = int(counts.get(HIGH_BUT_NEGATIVE, 0)), int(counts.get(LOW_BUT_POSITIVE, 0))
    both = comments[SCORE_COLUMNS[score]].notna() & comments["sentiment"].notna()
    if not high + low:
        return
    share = (high + low) / max(int(both.sum()), 1)
    many = f"{high + low:,}" if high + low >= k else f"Fewer than {k}"
    sides = f": {high:,} with a top answer are very negative, {low:,} with a bottom answer very positive"
    if 0 < high < k or 0 < low < k:
        sides = ", nearly all in one way" if high + low >= 2 * k else ""
    yield Note(
        "warning" if share > MANY else "info",
        "score-conflict",
        f"{many} of {int(both.sum()):,} comments with a {score.upper()} answer contradict it{sides}. They count as they are; see "
        "the column score_conflict. Some people misread the scale, some comments are irony.",
    )


def _reversed(
    comments: pd.DataFrame, score: Metric, config: AnalysisConfig, files: pd.Series[str] | None
) -> list[Note]:
    place = _place(comments, score, config)
    feeling = comments["sentiment"].to_numpy(np.float64)
    known = np.isfinite(place) & np.isfinite(feeling)
    if known.sum() < FEWEST:
        return []
    whole = rank_agreement(feeling[known], place[known])
    if whole.value < 0:
        return [_reversed_note(score, "", int(known.sum()), whole)]
    found: list[tuple[float, Note]] = []
    for name, values in _groups(comments, files):
        for level in sorted(set(values[known])):
            inside = known & (values == level)
            if inside.sum() < FEWEST or inside.sum() == known.sum():
                continue
            part = rank_agreement(feeling[inside], place[inside])
            if part.high < 0:  # in a small slice less than nothing is often chance
                where = f" where {name} is {level!r}"
                found.append((part.value, _reversed_note(score, where, int(inside.sum()), part)))
    found.sort(key=lambda pair: (pair[0], pair[1].message))
    return [note for _, note in found[:_MOST_NOTES]]


def _reversed_note(score: Metric, where: str, n: int, agreement: Estimate) -> Note:
    chance = "; this may be chance" if agreement.high >= 0 else ""
    return Note(
        "warning" if agreement.high < 0 else "info",  # below 0 by chance happens in small slices
        "reversed-scale",
        f"reversed scale? {score.upper()} answers are lower the happier the comments are{where} ({n:,} comments, rank "
        f"correlation {agreement.value:.2f}, 95 % from {agreement.low:.2f} to {agreement.high:.2f}{chance}). Nothing "
        f"was turned round: check the export, and the column named with {OPTIONS[score]}.",
    )


def _groups(
    comments: pd.DataFrame, files: pd.Series[str] | None
) -> Iterator[tuple[str, NDArray[np.object_]]]:
    if files is not None:
        yield "the file", files.astype(str).to_numpy(dtype=object)
    for column in comments.columns:
        name = str(column)
        if name == "touchpoint" or name.startswith("segment:"):
            values = comments[column].astype(str).to_numpy(dtype=object)
            if not (values == ALL).all():
                yield name.removeprefix("segment:"), values


def _place(comments: pd.DataFrame, score: Metric, config: AnalysisConfig) -> NDArray[np.float64]:
    """Place of every answer between the worst (0) and the best (1) of its scale, NaN without an answer."""
    answers = answer_column(comments, score)
    place = np.full(len(comments), np.nan)
    known = np.isfinite(answers)
    if not known.any():
        return place
    good = good_is_high(answers[known], score, config)
    scale = {"nps": (0, 10), "churn": (0, 1), "csat": config.csat_scale, "ces": config.ces_scale}[
        score
    ]
    low, high = scale or (float(good.min()), float(good.max()))
    place[known] = (good - low) / max(high - low, 1e-9)
    return place
