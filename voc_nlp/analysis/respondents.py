"""The respondents of a saved analysis, as numbers, for the steps that come after a run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.result import Analysis
from voc_nlp.config import METRICS, Metric
from voc_nlp.errors import InputError, names, suggest
from voc_nlp.ranking.design import Survey, read_survey
from voc_nlp.themes.book.values import is_part

Floats = NDArray[np.float64]


def respondents(
    analysis: Analysis,
    comments: pd.DataFrame | None = None,
    *,
    score: Metric | None = None,
    without: Sequence[str] = (),
) -> Survey:
    """Respondents with what they mentioned, controls being the segments as in the ranking.

    Parameters
    ----------
    analysis : Analysis
    comments : DataFrame, optional
        Rows of ``analysis.comments`` to use; all of them by default.
    score : {"nps", "csat", "ces", "churn"}, optional
        Outcome; the main score by default (NPS, all missing, where there is none).
    without : sequence of str
        Segment columns that are not held fixed.
    """
    frame = analysis.comments if comments is None else comments
    segments = [str(name) for name in frame.columns if str(name).startswith("segment:")]
    return read_survey(
        frame,
        analysis.mentions,
        score=score or main_metric(analysis) or "nps",
        controls=[name for name in segments if name not in without],
        touchpoint="touchpoint",
        config=analysis.config,
    )


def main_metric(analysis: Analysis, named: str | None = None) -> Metric | None:
    """Return the score that was named, or the main score of the analysis.

    Raises
    ------
    InputError
        If the score that was named has no answers.
    """
    score = analysis.main_score if named is None else named
    if score is None:
        return None
    for metric in METRICS:
        column = "churned" if metric == "churn" else metric
        if metric == score:
            if analysis.comments[column].notna().any():
                return metric
            raise InputError(f"the analysis has no answers for the score {score!r}")
    raise InputError(f"unknown score {score!r}; known: {names(METRICS)}.{suggest(score, METRICS)}")


def theme_labels(analysis: Analysis) -> dict[str, str]:
    """Theme id to label, in the order of the themes table; sub-themes only where mentions carry them."""
    themes = analysis.themes
    ids = themes["theme_id"].astype(str)
    carried = set(analysis.mentions["theme_id"].dropna().astype(str))
    return {
        own: label
        for own, label in zip(ids, themes["label"].astype(str), strict=True)
        if own in carried or not is_part(own)
    }


def independent_columns(Z: Floats) -> Floats:
    """Columns that are no combination of the others, the first of each set kept.

    >>> independent_columns(np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0]])).shape
    (3, 2)
    """
    kept: list[int] = []
    basis = np.zeros((Z.shape[0], 0))
    for at in range(Z.shape[1]):
        column = Z[:, at]
        length = float(np.linalg.norm(column))
        rest = column - basis @ (basis.T @ column)
        rest -= basis @ (basis.T @ rest)
        left = float(np.linalg.norm(rest))
        if length > 0 and left > 1e-8 * length:
            kept.append(at)
            basis = np.column_stack([basis, rest / left])
    return Z[:, kept]


def place_columns(survey: Survey, fewest: int) -> Floats:
    """One column per touchpoint, those with fewer than ``fewest`` respondents taken together."""
    sizes = np.bincount(survey.place, minlength=len(survey.touchpoints))
    code = np.where(sizes[survey.place] >= fewest, survey.place, -1)
    kinds = np.unique(code)
    return np.asarray(code[:, None] == kinds, dtype=np.float64)
