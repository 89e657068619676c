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
    10 % over all cells shown (Benjamini and Hochberg 1995, one-sided), the 95 % interval excludes zero, and
    the base is at least twice the minimum.
    moderate: the 95 % interval excludes zero, at a false discovery rate of 10 % against no loss at
    all. weak: the rest.
    """
    # an error of zero has no basis: such cells are weak
    any_loss = _chance_of_none(impact, error, np.zeros_like(impact))
    sure = (any_loss < 0.025) & (benjamini_hochberg(any_loss) <= FALSE_DISCOVERY_RATE)
    large = q_values(impact, error, touchpoint_share) <= FALSE_DISCOVERY_RATE
    base = n_negative >= 2 * min_base
    return [
        "strong" if s and g and b else "moderate" if s else "weak"
        for s, g, b in zip(sure, large, base, strict=True)
    ]


def q_values(impact: Floats, error: Floats, touchpoint_share: Floats) -> Floats:
    """Return the false discovery rates at which losses beyond the threshold are claimed.

    One-sided tests that the loss is at most half a point of the touchpoint's own score,
    Benjamini-Hochberg over all cells shown.
    """
    beyond = _chance_of_none(impact, error, THRESHOLD * touchpoint_share)
    return benjamini_hochberg(beyond)


def _chance_of_none(impact: Floats, error: Floats, threshold: Floats) -> Floats:
    known = error > 0
    scale = np.where(known, error, 1.0)
    return np.asarray(np.where(known, ndtr((impact + threshold) / scale), 1.0), dtype=np.float64)


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
        span = f"{_points(limits[0], row.impact)} to {_points(limits[1], row.impact)}"
        said = f"{subject} costs {_points(-row.impact)} {unit} ({span})"
    elif row.impact < 0:
        said = (
            f"{subject} may cost {_points(-row.impact)} {unit}, but the data also allow no loss "
            f"({_signed(row.low, row.impact)} to {_signed(row.high, row.impact)})"
        )
    else:
        span = f"({_signed(row.low, row.impact)} to {_signed(row.high, row.impact)})"
        said = f"{subject}: no loss of {unit} can be seen {span}"
    weak = "; weak evidence" if row.evidence == "weak" else ""
    return f"{said}{_standing(row, sure=row.high < 0)}{weak}."


def together_sentence(row: Row, beside: str) -> str:
    """Say that the cost of a cell is not told from that of its theme's companion.

    >>> row = Row("late delivery", "shop", "nps", -4.1, -9.0, 0.8, 1, 1, 4, 0.9, 1.0, 18, "weak")
    >>> together_sentence(row, "wrong bill")
    'Late delivery at shop: nearly always mentioned together with "wrong bill", so what each of the two costs cannot be told; its share may be 4.1 NPS points (-9.0 to +0.8).'
    """
    span = f"({_signed(row.low, row.impact)} to {_signed(row.high, row.impact)})"
    return (
        f'{_subject(row.label, row.touchpoint)}: nearly always mentioned together with "{beside}", so what each of the '
        f"two costs cannot be told; its share may be {_points(max(-row.impact, 0.0), row.impact)} {UNITS[row.score]} {span}."
    )


def importance_sentence(row: Row, impact: str) -> str:
    """Say how large a cell is by volume or by explained variance, which is no cost.

    >>> row = Row(
    ...     "late delivery", "(all)", "nps", -4.1, -5.7, -2.6, 1, 1, 4, 0.99, 1.0, 18, "descriptive"
    ... )
    >>> importance_sentence(row, "volume")
    'Late delivery: 4.1 % of all respondents are negative about it (2.6 to 5.7); almost surely among the three largest of 18. This is not its cost.'
    """
    subject = _subject(row.label, row.touchpoint)
    value, (low, high) = abs(row.impact), sorted((abs(row.low), abs(row.high)))
    low = 0.0 if row.low * row.high < 0 else low
    span = f"({_points(low, value)} to {_points(high, value)})"
    if impact == "volume":
        said = f"{subject}: {_points(value)} % of all respondents are negative about it {span}"
    else:
        said = f"{subject}: explains {_points(value)} % of the variance of the score {span}"
    standing = _standing(row).replace("worst", "largest")
    return f"{said}{standing}. This is not its cost."


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


def _standing(row: Row, *, sure: bool = True) -> str:
    if row.n_cells <= 1:
        return ""
    if row.rank_low == row.rank_high:
        span = f"; rank {row.rank} of {row.n_cells}"
    else:
        span = f"; rank somewhere from {row.rank_low} to {row.rank_high} of {row.n_cells}"
    if row.n_cells <= 3 or not sure:
        # of three rows each is among the three worst; where no loss is shown it means nothing
        return span
    for count, p in (("three", row.p_top3), ("five", row.p_top5)):
        if count == "five" and row.n_cells <= 5:
            continue
        for least, word in ((0.95, "almost surely"), (0.8, "very likely"), (0.5, "probably")):
            if p >= least:
                return f"; {word} among the {count} worst of {row.n_cells}"
    return span


def _points(value: float, like: float | None = None) -> str:
    """One decimal; two where the value that the row is about (``like``) would be 0.1 or less."""
    return f"{value:.{_digits(value if like is None else like)}f}"


def _signed(value: float, like: float) -> str:
    return f"{value:+.{_digits(like)}f}"


def _digits(value: float) -> int:
    return 1 if abs(value) >= 0.095 else 2
