"""What the order of the pain points depends on: other models, other inputs, unseen confounders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.stats import kendalltau

from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.doubly_robust import aipw_impacts
from voc_nlp.ranking.impact import Fit, fit_model, impacts
from voc_nlp.ranking.influence import Cell
from voc_nlp.ranking.leave_out import leave_out_impacts
from voc_nlp.ranking.ordinal import ordinal_impacts

Floats = NDArray[np.float64]

TOP = 10
"""Rows whose change of place is listed."""
FAR = 3
"""Places that a row must move to be listed."""


@dataclass(frozen=True)
class Variant:
    """The ranking done another way: order of the cells, and how far it agrees."""

    name: str
    meaning: str
    cells: tuple[Cell, ...]
    places: tuple[int, ...]
    tau: float
    top5_kept: int

    def moves(self, labels: Sequence[str]) -> list[dict[str, Any]]:
        """Rows of the first ten that move more than three places, by their label."""
        return [
            {"row": label, "from": at + 1, "to": place}
            for at, (label, place) in enumerate(zip(labels, self.places[:TOP], strict=False))
            if abs(place - at - 1) > FAR
        ]


def robustness_value(impact: Floats, error: Floats, fit: Fit) -> Floats:
    """How strong an unrecorded difference between customers must be to explain an impact away.

    Returns
    -------
    ndarray of shape (m,)
        0 to 1: the share of the variance not yet explained, of both the mention and the score, that
        such a difference would have to explain. 0.05 is fragile, 0.3 would take a second cause as
        strong as anything usually measured.

    Notes
    -----
    Robustness value of Cinelli and Hazlett (2020), Making sense of sensitivity, JRSS B 82, with
    the impact over its standard error as the t statistic; for linear models it plays the part of
    the E-value. Like the errors it is conservative after shrinkage.
    """
    free = max(fit.survey.n - fit.columns.X.shape[1] - fit.columns.Z.shape[1], 1)
    known = error > 0
    f2 = np.where(known, (impact / np.where(known, error, 1.0)) ** 2, 0.0) / free
    return np.asarray((np.sqrt(f2 * f2 + 4 * f2) - f2) / 2, dtype=np.float64)


def variants(fit: Fit, cells: Sequence[Cell], *, min_base: int) -> list[Variant]:
    """Rank the same cells in other ways and compare the order.

    Parameters
    ----------
    fit : Fit
        The model of the ranking itself.
    cells : sequence of (touchpoint, theme)
        Cells that are ranked.
    min_base : int
        As for :func:`voc_nlp.ranking.impact.fit_model`.

    Returns
    -------
    list of Variant
        Cells in the order of the ranking itself, with the place that each has in the variant.
        Variants that do not apply (no controls, no weights, no mentions without a theme, two
        outcomes only) are left out.
    """
    survey, columns = fit.survey, fit.columns
    value = impacts(fit, cells).value
    order = np.argsort(value, kind="stable")
    base = [cells[i] for i in order]
    out: list[Variant] = []

    def add(name: str, meaning: str, found: Floats) -> None:
        found = found[order]
        places = np.empty(len(base), dtype=np.intp)
        places[np.argsort(found, kind="stable")] = np.arange(1, len(base) + 1)
        tau = float(kendalltau(np.arange(len(base)), found)[0]) if len(base) > 1 else 1.0
        kept = int((places[:5] <= min(5, len(base))).sum())
        out.append(
            Variant(
                name, meaning, tuple(base), tuple(int(p) for p in places),
                round(tau, 3) if np.isfinite(tau) else 0.0, kept,
            )
        )  # fmt: skip

    def again(changed: Survey) -> Floats:
        return impacts(fit_model(changed, min_base=min_base), cells).value

    def hard(level: float) -> Survey:
        return replace(
            survey,
            negative=sparse.csr_array((survey.negative > level).astype(np.float64)),
            positive=sparse.csr_array((survey.positive > level).astype(np.float64)),
        )

    add("ordinal", "proportional odds instead of a linear model", ordinal_impacts(survey, columns, cells).value)  # fmt: skip
    add("aipw", "doubly robust, each theme by itself", aipw_impacts(survey, columns, cells).value)
    add("lto", "leave-theme-out, nothing held fixed", leave_out_impacts(survey, cells).value)
    for level in (0.3, 0.5):
        add(f"threshold {level}", f"a mention counts fully from probability {level}", again(hard(level)))  # fmt: skip
    if survey.controls.shape[1]:
        add("no controls", "segments not held fixed", again(replace(survey, controls=survey.controls[:, :0])))  # fmt: skip
    if (survey.rest > 0).any():
        more = np.column_stack([survey.controls, survey.rest])
        add("general tone", "praise and blame without a theme held fixed too", again(replace(survey, controls=more)))  # fmt: skip
    if np.ptp(survey.weight) > 0:
        add("no weights", "every respondent counts once", again(replace(survey, weight=np.ones(survey.n))))  # fmt: skip
    if np.unique(survey.answer).size > 2 and np.unique(survey.answer).size > np.unique(survey.y).size:  # fmt: skip
        add("mean answer", "mean of the answers instead of their cut into groups", again(replace(survey, y=survey.answer)))  # fmt: skip
    return out


def tier_robustness(fit: Fit, cells: Sequence[Cell], k: int = 5) -> dict[Cell, float]:
    """Robustness value of the first ``k`` cells against the loss of their place among the first.

    What is explained away is the difference to the first cell outside.
    """
    found = impacts(fit, cells)
    order = np.argsort(found.value, kind="stable")
    if order.size <= k:
        return {}
    out, first, V = order[:k], order[k], found.covariance
    gap = found.value[out] - found.value[first]
    error = np.sqrt(np.maximum(V[out, out] + V[first, first] - 2 * V[out, first], 0.0))
    values = robustness_value(gap, error, fit)
    return {cells[int(i)]: float(v) for i, v in zip(out, values, strict=True)}
