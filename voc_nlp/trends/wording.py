"""What changed, in plain words."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

Verdict = Literal["rose", "fell", "no clear change", "too few"]

CLEAR = 0.10
"""False discovery rate at which a change over all themes is called clear."""


def verdict(change: ArrayLike, q: float) -> Verdict:
    """Say in one or three words what became of a share; tested as in Benjamini and Hochberg (1995).

    Parameters
    ----------
    change : (value, low, high)
    q : float
        Benjamini-Hochberg value over the themes, or the p-value for a theme chosen beforehand.

    Examples
    --------
    >>> verdict((-0.1, -0.15, -0.05), 0.001), verdict((0.01, -0.02, 0.04), 0.5)
    ('fell', 'no clear change')
    """
    value, low, high = (float(x) for x in np.asarray(change, dtype=np.float64))
    if not np.isfinite(value):
        return "too few"
    if q <= CLEAR and not low <= 0 <= high:
        return "rose" if value > 0 else "fell"
    return "no clear change"


def change_sentence(
    label: str,
    before: ArrayLike,
    after: ArrayLike,
    change: ArrayLike,
    found: Verdict,
    *,
    impacts: tuple[ArrayLike, ArrayLike, ArrayLike] | None = None,
    unit: str = "NPS points",
    names: tuple[str, str] = ("before", "after"),
) -> str:
    """Say how a theme's negative share, and what it costs, changed.

    Parameters
    ----------
    label : str
    before, after, change : (value, low, high)
        Shares of those who wrote, 0 to 1.
    found : {"rose", "fell", "no clear change", "too few"}
    impacts : (before, after, change), optional
        Points of the score with limits.
    unit : str
    names : (str, str)
        Of the two groups.

    Examples
    --------
    >>> change_sentence(
    ...     "late delivery", (0.24, 0.2, 0.28), (0.11, 0.08, 0.14), (-0.13, -0.18, -0.08), "fell"
    ... )
    'Late delivery: negative comments fell, from 24 % (before) to 11 % (after), change -13 points (-18 to -8).'
    """
    name = label[:1].upper() + label[1:]
    if found == "too few":
        return f"{name}: too few comments to compare {names[0]} with {names[1]}."
    b, a = (float(np.asarray(x, dtype=np.float64)[0]) for x in (before, after))
    d = [100 * float(x) for x in np.asarray(change, dtype=np.float64)]
    moved = {"rose": "rose", "fell": "fell"}.get(found, "did not change clearly")
    said = (
        f"{name}: negative comments {moved}, from {_percent(b)} ({names[0]}) to {_percent(a)} ({names[1]}),"
        f" change {_signed(d[0], 0)} points ({_signed(d[1], 0)} to {_signed(d[2], 0)})."
    )
    if impacts is None:
        return said
    (cost1, _, _), (cost2, _, _), (gain, low, high) = (
        tuple(float(x) for x in np.asarray(part, dtype=np.float64)) for part in impacts
    )
    clear = "" if not low <= 0 <= high else ", which may be chance"
    return (
        f"{said} Its impact went from {_signed(cost1)} to {_signed(cost2)} {unit},"
        f" change {_signed(gain)} ({_signed(low)} to {_signed(high)}){clear}."
    )


def alarm_sentence(
    label: str, kind: str, period: str, share: float, baseline: float, n: int
) -> str:
    """Say what an alarm means.

    Parameters
    ----------
    label, period : str
    kind : {"spike", "drift", "new"}
    share, baseline : float
        0 to 1.
    n : int
        Negative respondents in the period.

    Examples
    --------
    >>> alarm_sentence("late delivery", "spike", "2026-03", 0.2, 0.1, 40)
    'Late delivery jumped in 2026-03: 20 % negative (40 comments), 10 % in the periods before.'
    """
    name = label[:1].upper() + label[1:]
    count = f"{n:,} comment" + ("" if n == 1 else "s")
    if kind == "new":
        return f"{name} is new in {period}: {_percent(share)} negative ({count}), almost none in the periods before."
    moved = "jumped in" if kind == "spike" else "has been creeping up until"
    past = "in the periods before" if kind == "spike" else "at the start"
    return f"{name} {moved} {period}: {_percent(share)} negative ({count}), {_percent(baseline)} {past}."


def _percent(share: float) -> str:
    digits = 1 if 0 < share < 0.01 else 0
    return f"{100 * share:.{digits}f} %"


def _signed(value: float, digits: int = 1) -> str:
    text = f"{value:+.{digits}f}"
    return text if float(text) != 0 else f"{0:.{digits}f}"
