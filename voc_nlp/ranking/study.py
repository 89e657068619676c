"""The ranking with everything that says how far to trust it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # has no stubs

from voc_nlp.config import AnalysisConfig, Metric
from voc_nlp.ranking.controls import injected_losses, shuffled_scores
from voc_nlp.ranking.design import EVERYWHERE, Survey
from voc_nlp.ranking.impact import Fit, fit_model
from voc_nlp.ranking.influence import Cell
from voc_nlp.ranking.pain_points import Ranked, ranked
from voc_nlp.ranking.sensitivity import TOP, tier_robustness, variants
from voc_nlp.ranking.waterfall import (
    asymmetry_table,
    no_asymmetry,
    no_waterfall,
    waterfall_table,
)

CHECKED = 5000
"""Respondents on which controls and the sensitivity panel run; of more, this many are drawn."""

ASSUMPTIONS = (
    "No difference between customers that is not recorded drives both what they mention and their"
    " score.",
    "A negative mention stands for a bad experience; who stays silent had none that counts.",
    "Losses of several themes add up, and segments act alike at all touchpoints.",
    "Themes and sentiment were found without a look at the score, and their probabilities are"
    " right on average.",
    "Respondents of one customer belong together, others are independent, and those who answered"
    " stand for those who did not (after weighting).",
)


CHURN_ASSUMPTIONS = (
    "Comments were written before the decision to leave; those known to be later are left out.",
    "Every comment was followed long enough, and equally long, to see whether its writer left.",
)


@dataclass(frozen=True, eq=False)
class Study:
    """A ranking, the score taken apart, and checks.

    Attributes
    ----------
    pain_points : DataFrame
        See :func:`voc_nlp.ranking.rank_pain_points`.
    waterfall : DataFrame
        See :func:`voc_nlp.ranking.waterfall.waterfall_table`; empty where no impact is estimated.
    asymmetry : DataFrame
        See :func:`voc_nlp.ranking.waterfall.asymmetry_table`; likewise.
    checks : dict
        Plain values for JSON: ``assumptions``; ``not_done`` (why there are no checks) or
        ``respondents`` used, ``shuffled``, ``injected``, ``recovered``, ``sensitivity``, ``tier``.
    """

    pain_points: pd.DataFrame
    waterfall: pd.DataFrame
    asymmetry: pd.DataFrame
    checks: dict[str, Any]


def study_pain_points(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    score: Metric = "nps",
    controls: Sequence[str] = (),
    touchpoint: str = "touchpoint",
    labels: Mapping[str, str] | pd.DataFrame | None = None,
    config: AnalysisConfig | None = None,
    checked: int = CHECKED,
) -> Study:
    """Rank pain points, take the score apart, and check the ranking on the data themselves.

    Parameters are those of :func:`voc_nlp.ranking.rank_pain_points`, and

    checked : int
        Most respondents on which the checks run; of more, whole customers are drawn. 0 leaves the
        checks out.

    CLI: ``voc analyze``.
    """
    config = config or AnalysisConfig()
    assumptions = [*ASSUMPTIONS, *(CHURN_ASSUMPTIONS if score == "churn" else ())]
    with threadpool_limits(limits=1, user_api="blas"):
        found = ranked(comments, mentions, score, controls, touchpoint, labels, config)
        if found.fit is None or found.every is None:
            why = (
                found.reason or f"no theme has {config.min_base} negative comments at a touchpoint"
            )
            return Study(
                found.table,
                no_waterfall(),
                no_asymmetry(),
                {"assumptions": assumptions, "not_done": why},
            )
        return Study(
            found.table,
            waterfall_table(found.fit, found.labels, found.every),
            asymmetry_table(found.fit, found.labels),
            {"assumptions": assumptions, **_checks(found, found.fit, config, checked)},
        )


def _checks(found: Ranked, fit: Fit, config: AnalysisConfig, most: int) -> dict[str, Any]:
    if most <= 0:
        return {"not_done": "the checks were left out"}
    survey = _part(found.survey, most, config.seed)
    if survey is not found.survey:
        fit = fit_model(survey, min_base=config.min_base)
    base = survey.per_cell(survey.flagged())
    cells = [cell for cell in found.cells if base[cell] >= config.min_base]
    if not cells:
        return {"not_done": "too few negative comments among the respondents drawn for the checks"}

    def name(cell: Cell) -> str:
        label = found.labels[survey.themes[cell[1]]]
        place = survey.touchpoints[cell[0]]
        return label if place == EVERYWHERE else f"{label} at {place}"

    shuffled = shuffled_scores(survey, cells, min_base=config.min_base, seed=config.seed)
    injected = injected_losses(survey, cells, min_base=config.min_base, seed=config.seed)
    panel = variants(fit, cells, min_base=config.min_base)
    tier = tier_robustness(fit, cells)
    total = sum(item.injected for item in injected)
    return {
        "respondents": survey.n,
        "of": found.survey.n,
        "shuffled": asdict(shuffled) | {"expected": round(shuffled.expected, 1)},
        "injected": [
            {
                "row": name(item.cell),
                "injected": round(item.injected, 3),
                "recovered": round(item.recovered, 3),
                "spilled": round(item.spilled, 3),
            }
            for item in injected
        ],
        "recovered": round(sum(i.recovered * i.injected for i in injected) / total, 3)
        if total
        else None,
        "sensitivity": [
            {
                "name": item.name,
                "meaning": item.meaning,
                "tau": item.tau,
                "top5_kept": item.top5_kept,
                "moves": item.moves([name(cell) for cell in item.cells[:TOP]]),
            }
            for item in panel
        ],
        "tier": [
            {"row": name(cell), "robustness": round(value, 4)} for cell, value in tier.items()
        ],
    }


def _part(survey: Survey, most: int, seed: int) -> Survey:
    """Draw whole customers until there are about ``most`` respondents."""
    if survey.n <= most:
        return survey
    customers = int(survey.cluster.max()) + 1
    order = np.random.default_rng(seed).permutation(customers)
    sizes = np.bincount(survey.cluster, minlength=customers)
    chosen = order[: int(np.searchsorted(np.cumsum(sizes[order]), most)) + 1]
    return survey.take(np.isin(survey.cluster, chosen))
