"""The scores table: every metric that exists, overall and per slice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp import metrics
from voc_nlp.comments import SCORE_COLUMNS
from voc_nlp.config import METRICS, AnalysisConfig, Metric
from voc_nlp.errors import InputError, names
from voc_nlp.ranking.design import EVERYWHERE, NOT_GIVEN, answer_column, points_of

Floats = NDArray[np.float64]
Scorer = Callable[..., metrics.Estimate]
Counted = Callable[[Floats], Floats]

SLICES = ("touchpoint", "segment", "language")
FEWEST = 5
"""Fewest answers for which a number is given."""


def score_table(
    comments: pd.DataFrame,
    config: AnalysisConfig | None = None,
    *,
    slices: Sequence[str] = SLICES,
) -> pd.DataFrame:
    """NPS, CSAT, CES and churn with 95 % intervals, overall and per slice.

    Parameters
    ----------
    comments : DataFrame
        Any of the columns ``nps`` (0-10), ``csat``, ``ces``, ``churned``; optionally ``weight``,
        ``customer`` (repeat respondents share it), ``touchpoint``, ``segment:<name>`` and
        ``language``. Missing answers are left out.
    config : AnalysisConfig, optional
        For the scales of CSAT and CES; where absent they are detected
        (:func:`metrics.detect_scale`).
    slices : sequence of {"touchpoint", "segment", "language"}
        What to break the scores down by; a kind without a column is skipped.

    Returns
    -------
    DataFrame
        One row per metric and slice: ``metric`` (nps, csat, csat_mean, ces, ces_mean, churn; only
        those with an answer), ``slice_type``, ``slice`` (``all`` or ``name=value``), ``value``,
        ``low``, ``high``, ``n`` answers of positive weight, ``n_effective``. With fewer than five
        answers value and limits are NaN.

    Raises
    ------
    InputError
        If an answer lies outside its scale, a weight is negative or missing, or a slice is unknown.

    Examples
    --------
    >>> table = score_table(pd.DataFrame({"nps": [10, 9, 8, 0, 3, 10]}))
    >>> table[["metric", "slice", "value", "n"]].to_dict("records")
    [{'metric': 'nps', 'slice': 'all', 'value': 16.666..., 'n': 6}]
    """
    config = config or AnalysisConfig()
    unknown = [kind for kind in slices if kind not in SLICES]
    if unknown:
        raise InputError(f"unknown slice {names(unknown)}; known: {names(SLICES)}")
    weight = np.ones(len(comments))
    if "weight" in comments:
        weight = comments["weight"].to_numpy(dtype=np.float64, na_value=np.nan)
        if not np.isfinite(weight).all() or (weight < 0).any():
            raise InputError("column 'weight': weights must be finite and not negative")
    customer = None
    if "customer" in comments and not comments["customer"].is_unique:
        ids = pd.Series(np.arange(len(comments)).astype(str), index=comments.index)
        named = comments["customer"].notna()
        customer = ("c" + comments["customer"].astype(str)).where(named, "r" + ids).to_numpy(str)
    groups = list(_groups(comments, slices))
    rows: list[dict[str, Any]] = []
    for score in METRICS:
        if SCORE_COLUMNS[score] not in comments:
            continue
        answers = answer_column(comments, score)
        known = ~np.isnan(answers) & (weight > 0)
        if not known.any():
            continue
        for metric, scorer, counted in _scorers(score, answers[known], config):
            for kind, name, members in groups:
                at = known & members
                if at.any():
                    rows.append(
                        {"metric": metric, "slice_type": kind, "slice": name}
                        | _row(
                            scorer,
                            counted,
                            answers[at],
                            weight[at],
                            None if customer is None else customer[at],
                        )
                    )
    return _typed(rows)


def _scorers(
    score: Metric, answers: Floats, config: AnalysisConfig
) -> Iterator[tuple[str, Scorer, Counted]]:
    """Name, function, and what is averaged (for the effective n) of each metric of a score."""
    if score in ("csat", "ces"):
        # the scale of a slice is that of all answers
        scale = metrics.detect_scale(answers)
        config = replace(
            config, csat_scale=config.csat_scale or scale, ces_scale=config.ces_scale or scale
        )

    def counted(x: Floats) -> Floats:
        return points_of(x, score, config)

    low = config.ces_low_is_good
    if score == "nps":
        yield "nps", partial(metrics.nps, method=config.nps_interval), counted
    elif score == "csat" and config.csat_scale:
        yield "csat", partial(metrics.csat, scale=config.csat_scale), counted
        yield "csat_mean", partial(metrics.csat_mean, scale=config.csat_scale), np.asarray
    elif score == "ces" and config.ces_scale:
        yield "ces", partial(metrics.ces, scale=config.ces_scale, low_is_good=low), counted
        yield (
            "ces_mean",
            partial(metrics.ces_mean, scale=config.ces_scale, low_is_good=low),
            np.asarray,
        )
    else:
        yield "churn", metrics.churn_rate, counted


def _row(
    scorer: Scorer,
    counted: Counted,
    answers: Floats,
    weight: Floats,
    customer: NDArray[Any] | None,
) -> dict[str, float]:
    value, low, high = scorer(answers, weight, customers=customer)
    if answers.size < FEWEST:
        value, low, high = np.nan, np.nan, np.nan
    order = np.lexsort((weight, answers))
    return {
        "value": value,
        "low": low,
        "high": high,
        "n": answers.size,
        "n_effective": metrics.effective_n(
            counted(answers[order]), weight[order], None if customer is None else customer[order]
        ),
    }


def _groups(
    comments: pd.DataFrame, slices: Sequence[str]
) -> Iterator[tuple[str, str, NDArray[np.bool_]]]:
    yield "all", "all", np.ones(len(comments), dtype=bool)
    for kind in slices:
        for column in comments.columns:
            name = str(column)
            if name != kind and not (kind == "segment" and name.startswith("segment:")):
                continue
            values = comments[column].astype(object).where(comments[column].notna(), NOT_GIVEN)
            text = values.astype(str).to_numpy(dtype=object)
            for level in sorted(set(text) - {EVERYWHERE, ""}):
                yield kind, f"{name.removeprefix('segment:')}={level}", text == level


def _typed(rows: list[dict[str, Any]]) -> pd.DataFrame:
    columns = {
        "metric": "str", "slice_type": "str", "slice": "str", "value": "float64",
        "low": "float64", "high": "float64", "n": "int64", "n_effective": "float64",
    }  # fmt: skip
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)
