"""The model behind the ranking, for other analyses: who, which columns, and influence values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # has no stubs

from voc_nlp.config import AnalysisConfig, Metric
from voc_nlp.errors import InputError
from voc_nlp.ranking.columns import Side
from voc_nlp.ranking.design import Sparse, read_survey
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.waterfall import theme_cells

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ImpactModel:
    """A fitted model as plain arrays; rows are respondents with a score, in canonical order.

    Attributes
    ----------
    comment_id : ndarray of str, shape (n,)
    y : ndarray of shape (n,)
        Outcome in points, high is good; its weighted mean is the score.
    weight : ndarray of shape (n,)
        Positive, mean 1.
    customer : ndarray of int, shape (n,)
        Rows of one customer stand together.
    touchpoint : ndarray of str, shape (n,)
    X : sparse array of shape (n, p)
        Probabilities of the mentions that have a slope of their own.
    columns : list of (theme id, "negative" or "positive"), length p
        What the columns of ``X`` are.
    Z : ndarray of shape (n, q)
        What is only held fixed: touchpoint levels, controls, rare themes together.
    slopes : ndarray of shape (p,)
        Points that go with a mention, over all touchpoints, shrunk.
    cells : list of (touchpoint, theme id), length m
        Every cell with a negative mention.
    share : ndarray of shape (m,)
        Mean probability of a negative mention over all respondents.
    impact : ndarray of shape (m,)
        Points of the whole survey; the impacts of a theme's cells add up to the theme's.
    covariance : ndarray of shape (m, m)
        Of the errors of ``impact``, customers as clusters, shrinkage included.
    """

    comment_id: NDArray[Any]
    y: Floats
    weight: Floats
    customer: NDArray[np.intp]
    touchpoint: NDArray[Any]
    X: Sparse
    columns: list[tuple[str, Side]]
    Z: Floats
    slopes: Floats
    cells: list[tuple[str, str]]
    share: Floats
    impact: Floats
    covariance: Floats
    _contributions: Any

    def influence(self, rows: slice | None = None) -> Floats:
        """Contributions of respondents to the errors of the impacts, shape (rows, m).

        Sums of products over customers give the sampling part of ``covariance``. For many
        respondents take them in slices, because the full array is n x m.
        """
        found: Floats = self._contributions(rows or slice(0, self.y.size))
        return found


def impact_model(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    score: Metric = "nps",
    controls: Sequence[str] = (),
    touchpoint: str = "touchpoint",
    config: AnalysisConfig | None = None,
) -> ImpactModel:
    """Fit the model of :func:`voc_nlp.ranking.rank_pain_points` and return it as arrays.

    Parameters are those of :func:`voc_nlp.ranking.rank_pain_points`.

    Raises
    ------
    InputError
        As there, and if fewer than two respondents have a score.
    """
    config = config or AnalysisConfig()
    with threadpool_limits(limits=1, user_api="blas"):
        everyone = read_survey(
            comments, mentions, score=score, controls=controls, touchpoint=touchpoint, config=config
        )
        survey = everyone.take(everyone.scored)
        if survey.n < 2:
            raise InputError(f"only {survey.n} respondents have an answer to {score!r}")
        fit = fit_model(survey, min_base=config.min_base)
        cells = theme_cells(fit, "negative")
        found = impacts(fit, cells)
    names: list[tuple[str, Side]] = [(survey.themes[k], "negative") for k in fit.columns.negative]
    names += [(survey.themes[k], "positive") for k in fit.columns.positive]
    return ImpactModel(
        comment_id=survey.comment_id,
        y=survey.y,
        weight=survey.weight,
        customer=survey.cluster,
        touchpoint=np.array(survey.touchpoints, dtype=object)[survey.place],
        X=fit.columns.X,
        columns=names,
        Z=fit.columns.Z,
        slopes=fit.common.slopes,
        cells=[(survey.touchpoints[t], survey.themes[k]) for t, k in cells],
        share=np.array([fit.columns.share[cell] for cell in cells]),
        impact=found.value,
        covariance=found.covariance,
        _contributions=found.contributions,
    )
