"""The score taken apart exactly: what it would be without any mention, and what each theme moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.metrics import Z95
from voc_nlp.ranking.columns import Side
from voc_nlp.ranking.impact import Fit, impacts, slope_covariance
from voc_nlp.ranking.influence import Cell, Impacts

Floats = NDArray[np.float64]

WATERFALL = {
    "step": "int64",
    "part": "str",
    "theme_id": "str",
    "label": "str",
    "points": "float64",
    "low": "float64",
    "high": "float64",
    "start": "float64",
    "end": "float64",
}
ASYMMETRY = {
    "theme_id": "str",
    "label": "str",
    "loss": "float64",
    "loss_low": "float64",
    "loss_high": "float64",
    "gain": "float64",
    "gain_low": "float64",
    "gain_high": "float64",
    "asymmetry": "float64",
    "asymmetry_low": "float64",
    "asymmetry_high": "float64",
    "reading": "str",
}


def theme_cells(fit: Fit, side: Side) -> list[Cell]:
    """Every touchpoint x theme with a slope and at least one mention, in order."""
    columns = fit.columns
    themes = columns.negative if side == "negative" else columns.positive
    shares = columns.shares(side)[:, themes]
    return [(int(t), int(themes[k])) for t, k in np.argwhere(shares > 0)]


def no_waterfall() -> pd.DataFrame:
    """Return the waterfall without a row."""
    return pd.DataFrame(columns=list(WATERFALL)).astype(WATERFALL)


def no_asymmetry() -> pd.DataFrame:
    """Return the table of asymmetries without a row."""
    return pd.DataFrame(columns=list(ASYMMETRY)).astype(ASYMMETRY)


def waterfall_table(
    fit: Fit, labels: Mapping[str, str], negative: Impacts | None = None
) -> pd.DataFrame:
    """Take the score apart into a baseline and one step per theme and side.

    Parameters
    ----------
    fit : Fit
    labels : mapping
        Theme id to label.
    negative : Impacts, optional
        Impacts of all of :func:`theme_cells` on the negative side, if they are at hand.

    Returns
    -------
    DataFrame
        Rows in order of ``step``: ``part`` is ``baseline`` (what the model expects of the same
        respondents without any mention), ``negative`` and ``positive`` (one row per theme, rare
        themes together), and ``score``. ``points`` of all rows but the last add up to the last;
        ``start`` and ``end`` are the running sum. ``low`` and ``high`` are 95 % limits of a
        theme's points; baseline, rare themes and score have none.

    Notes
    -----
    The sum is exact because the levels of the touchpoints are fitted without shrinkage (normal
    equations), so that nothing is left unexplained.
    """
    survey, columns = fit.survey, fit.columns
    share = survey.weight / survey.weight.sum()
    kept = columns.Z.shape[1] - len(columns.rare)
    baseline = float(share @ (columns.Z[:, :kept] @ fit.gamma[:kept]))
    baseline += sum(float(share[b.rows] @ (b.U @ b.level)) for b in fit.blocks)
    nothing = (np.nan, np.nan)
    steps: list[tuple[str, str, str, float, tuple[float, float]]] = [
        ("baseline", "", "score without any mention", baseline, nothing)
    ]
    sides: tuple[Side, ...] = ("negative", "positive")
    for side in sides:
        cells = theme_cells(fit, side)
        found = negative if side == "negative" and negative else impacts(fit, cells, side)
        rows = [
            (side, survey.themes[theme], labels[survey.themes[theme]], value, limits)
            for theme, value, limits in _per_theme(found)
        ]
        steps += sorted(rows, key=lambda row: (row[3], row[1]), reverse=side == "positive")
        if side in columns.rare:
            column = kept + columns.rare.index(side)
            rare = float(share @ columns.Z[:, column] * fit.gamma[column])
            steps.append((side, "", f"rare themes, {side}", rare, nothing))
    score = float(share @ survey.y)
    steps.append(("score", "", "score", score, nothing))
    points = np.array([step[3] for step in steps])
    end = np.append(np.cumsum(points[:-1]), score)
    start = np.append(np.append(0.0, end[:-2]), 0.0)
    return pd.DataFrame(
        {
            "step": np.arange(len(steps)),
            "part": [step[0] for step in steps],
            "theme_id": [step[1] for step in steps],
            "label": [step[2] for step in steps],
            "points": points,
            "low": [step[4][0] for step in steps],
            "high": [step[4][1] for step in steps],
            "start": start,
            "end": end,
        }
    ).astype(WATERFALL)


def asymmetry_table(fit: Fit, labels: Mapping[str, str]) -> pd.DataFrame:
    """Compare what blame takes with what praise gives, theme by theme.

    Returns
    -------
    DataFrame
        One row per theme with a slope on both sides: ``loss`` and ``gain`` in points of the score
        of one respondent (negative mention, positive mention), and ``asymmetry`` =
        (gain - size of loss) / (gain + size of loss), -1 (only blame moves the score) to 1 (only
        praise does), with 95 % limits. Where blame does not lower or praise does not raise the
        score, or their sum is not clearly above zero, the asymmetry is missing. ``reading``:
        ``blame weighs more``, ``praise weighs more``, ``about even`` or ``cannot be told``.

    Notes
    -----
    The idea of penalty-reward contrasts; useful for the size of effects, questionable as a
    classification after Kano: Mikulic and Prebezac (2011), Managing Service Quality 21. Limits by
    the delta method.
    """
    both = np.intersect1d(fit.columns.negative, fit.columns.positive)
    covariance, slopes = slope_covariance(fit), fit.common.slopes
    rows: list[dict[str, Any]] = []
    for theme in both:
        first = int(np.searchsorted(fit.columns.negative, theme))
        second = int(np.searchsorted(fit.columns.positive, theme)) + fit.columns.negative.size
        at = np.array([first, second])
        (loss, gain), V = slopes[at], covariance[np.ix_(at, at)]
        error = np.sqrt(np.maximum(np.diag(V), 0.0))
        size, total = -loss, gain - loss
        value = low = high = np.nan
        sum_error = float(np.sqrt(max(V[0, 0] + V[1, 1] - 2 * V[0, 1], 0.0)))
        if size > 0 and gain > 0 and total > Z95 * sum_error:
            value = (gain - size) / total
            gradient = np.array([2 * gain, 2 * size]) / total**2
            half = Z95 * float(np.sqrt(max(gradient @ V @ gradient, 0.0)))
            low, high = max(value - half, -1.0), min(value + half, 1.0)
        name = fit.survey.themes[theme]
        rows.append(
            {
                "theme_id": name,
                "label": labels[name],
                "loss": loss,
                "loss_low": loss - Z95 * error[0],
                "loss_high": loss + Z95 * error[0],
                "gain": gain,
                "gain_low": gain - Z95 * error[1],
                "gain_high": gain + Z95 * error[1],
                "asymmetry": value,
                "asymmetry_low": low,
                "asymmetry_high": high,
                "reading": _reading(value, low, high),
            }
        )
    return pd.DataFrame(rows, columns=list(ASYMMETRY)).astype(ASYMMETRY)


def _reading(value: float, low: float, high: float) -> str:
    if np.isnan(value):
        return "cannot be told"
    if high < 0:
        return "blame weighs more"
    return "praise weighs more" if low > 0 else "about even"


def _per_theme(found: Impacts) -> list[tuple[int, float, tuple[float, float]]]:
    """Sum the cells of each theme, with limits from their joint covariance."""
    theme = np.array([theme for _, theme in found.cells], dtype=np.intp)
    out = []
    for name in np.unique(theme):
        at = np.flatnonzero(theme == name)
        value = float(found.value[at].sum())
        half = Z95 * float(np.sqrt(max(found.covariance[np.ix_(at, at)].sum(), 0.0)))
        out.append((int(name), value, (value - half, value + half)))
    return out
