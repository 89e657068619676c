"""What a row says in plain words, and how good its evidence is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from voc_nlp.config import Metric
from voc_nlp.ranking.design import EVERYWHERE, NOT_GIVEN
from voc_nlp.ranking.multiplicity import benjamini_hochberg

Floats = NDArray[np.float64]

THRESHOLD = 0.5
"""Smallest loss that matters in practice, in points of the touchpoint's own score."""
FALSE_DISCOVERY_RATE = 0.10
UNITS: dict[Metric, str] = {
    "nps": "NPS points",
    "csat": "CSAT points",
    "ces": "CES points",
    "churn": "points of retention",
}


@dataclass(frozen=True)
class Row:
    """What the sentence of one cell is made of."""

    label: str
    touchpoint: str
    score: Metric
    impact: float
    low: float
    high: float
    rank: int
    rank_low: int
    rank_high: int
    p_top3: float
    p_top5: float
    n_cells: int
    evidence: str


def grade_evidence(
    impact: Floats, error: Floats, touchpoint_share: Floats, n_negative: Floats, min_base: int
) -> list[str]:
    """Grade cells ``strong``, ``moderate`` or ``weak``.

    Parameters
    ----------
    impact, error : ndarray of shape (m,)
        Impact in points of the whole survey, and its standard error.
    touchpoint_share : ndarray of shape (m,)
        Share of all respondents at the cell's touchpoint.
    n_negative : ndarray of shape (m,)
        Negative respondents with a score.
    min_base : int
        Base that a cell needs to be shown.

    Notes
    -----
    strong: the loss exceeds half a point of the touchpoint's own score at a false discovery rate of
    10 % over all cells shown (Benjamini-Hochberg, one-sided), the 95 % interval excludes zero, and
    the base is at least twice the minimum.
    moderate: the 95 % interval excludes zero, at a false discovery rate of 10 % against no loss at
    all. weak: the rest.
    """
    # an error of zero has no basis: such cells are weak
    known = error > 0
    scale = np.where(known, error, 1.0)
    beyond = np.where(known, ndtr((impact + THRESHOLD * touchpoint_share) / scale), 1.0)
    any_loss = np.where(known, ndtr(impact / scale), 1.0)
    sure = (any_loss < 0.025) & (benjamini_hochberg(any_loss) <= FALSE_DISCOVERY_RATE)
    large = benjamini_hochberg(beyond) <= FALSE_DISCOVERY_RATE
    base = n_negative >= 2 * min_base
    return [
        "strong" if s and g and b else "moderate" if s else "weak"
        for s, g, b in zip(sure, large, base, strict=True)
    ]


def impact_sentence(row: Row) -> str:
    """Say what a cell costs and where it stands.

    Examples
    --------
    >>> impact_sentence(
    ...     Row(
    ...         "late delivery",
    ...         "installation",
    ...         "nps",
    ...         -4.1,
    ...         -5.7,
    ...         -2.6,
    ...         1,
    ...         1,
    ...         4,
    ...         0.99,
    ...         1.0,
    ...         18,
    ...         "strong",
    ...     )
    ... )
    'Late delivery at installation costs 4.1 NPS points (2.6 to 5.7); almost surely among the three worst of 18.'
    """
    subject, unit = _subject(row.label, row.touchpoint), UNITS[row.score]
    if row.high < 0:
        limits = sorted((-row.low, -row.high))
        span = f"{_points(limits[0])} to {_points(limits[1])}"
        said = f"{subject} costs {_points(-row.impact)} {unit} ({span})"
    elif row.impact < 0:
        said = (
            f"{subject} may cost {_points(-row.impact)} {unit}, but the data also allow no loss "
            f"({_signed(row.low)} to {_signed(row.high)})"
        )
    else:
        said = (
            f"{subject}: no loss of {unit} can be seen ({_signed(row.low)} to {_signed(row.high)})"
        )
    weak = "; weak evidence" if row.evidence == "weak" else ""
    return f"{said}{_standing(row)}{weak}."


def share_sentence(
    label: str, touchpoint: str, share: float, low: float, high: float, reason: str
) -> str:
    """Say how many are negative, and why no cost is given.

    >>> share_sentence("late delivery", "(all)", 0.24, 0.18, 0.31, "there is no score")
    'Late delivery: 24 % of those who commented are negative about it (18 to 31 %); its cost is not estimated because there is no score.'
    """
    there = "" if touchpoint == EVERYWHERE else " there"
    return (
        f"{_subject(label, touchpoint)}: {100 * share:.0f} % of those who commented{there} are "
        f"negative about it ({100 * low:.0f} to {100 * high:.0f} %); "
        f"its cost is not estimated because {reason}."
    )


def _subject(label: str, touchpoint: str) -> str:
    name = label[:1].upper() + label[1:]
    if touchpoint == EVERYWHERE:
        return name
    return f"{name} (no touchpoint given)" if touchpoint == NOT_GIVEN else f"{name} at {touchpoint}"


def _standing(row: Row) -> str:
    if row.n_cells <= 3:
        return f"; rank {row.rank} of {row.n_cells}" if row.n_cells > 1 else ""
    for count, p in (("three", row.p_top3), ("five", row.p_top5)):
        if count == "five" and row.n_cells <= 5:
            continue
        for least, word in ((0.95, "almost surely"), (0.8, "very likely"), (0.5, "probably")):
            if p >= least:
                return f"; {word} among the {count} worst of {row.n_cells}"
    return f"; rank somewhere from {row.rank_low} to {row.rank_high} of {row.n_cells}"


def _points(value: float) -> str:
    return f"{value:.1f}" if value >= 0.095 else f"{value:.2f}"


def _signed(value: float) -> str:
    return f"{value:+.1f}" if abs(value) >= 0.095 else f"{value:+.2f}"
