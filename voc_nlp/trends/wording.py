"""What changed, in plain words."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

Verdict = Literal[
    "rose", "fell", "no clear change", "higher", "lower", "no clear difference", "too few"
]
Kind = Literal["periods", "groups"]
"""Two times, of which one follows the other, or two groups side by side."""

CLEAR = 0.10
"""False discovery rate at which a change over all themes is called clear."""
_GROUPS: dict[str, Verdict] = {
    "rose": "higher",
    "fell": "lower",
    "no clear change": "no clear difference",
}


def verdict(change: ArrayLike, q: float, kind: Kind = "periods") -> Verdict:
    """Say in one to three words what became of a figure; tested as in Benjamini and Hochberg (1995).

    Parameters
    ----------
    change : (value, low, high)
    q : float
        Benjamini-Hochberg value over the themes, or the p-value for a theme chosen beforehand; 0
        where the interval alone decides.
    kind : {"periods", "groups"}

    Examples
    --------
    >>> verdict((-0.1, -0.15, -0.05), 0.001), verdict((0.01, -0.02, 0.04), 0.5)
    ('fell', 'no clear change')
    >>> verdict((-0.1, -0.15, -0.05), 0.001, "groups")
    'lower'
    """
    value, low, high = (float(x) for x in np.asarray(change, dtype=np.float64))
    if not np.isfinite(value):
        return "too few"
    found: Verdict = "no clear change"
    if q <= CLEAR and (low > 0 or high < 0):
        found = "rose" if value > 0 else "fell"
    return _GROUPS[found] if kind == "groups" else found


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
    kind: Kind = "periods",
) -> str:
    """Say how a theme's negative share, and what it costs, changed or differs.

    Parameters
    ----------
    label : str
    before, after, change : (value, low, high)
        Shares of those who wrote, 0 to 1; NaN where they cannot be shown.
    found : str
        From :func:`verdict`.
    impacts : (before, after, change), optional
        Points of the score with limits.
    unit : str
    names : (str, str)
        Of the two groups.
    kind : {"periods", "groups"}
        Groups side by side are not told as a change in time.

    Examples
    --------
    >>> change_sentence(
    ...     "late delivery", (0.24, 0.2, 0.28), (0.11, 0.08, 0.14), (-0.13, -0.18, -0.08), "fell"
    ... )
    'Late delivery: negative comments fell, from 24 % (before) to 11 % (after), change -13 points (-18 to -8).'
    >>> shares = (0.08, 0.04, 0.12), (0.09, 0.05, 0.13), (0.01, -0.05, 0.07)
    >>> change_sentence(
    ...     "hold music", *shares, "no clear difference", names=("Spain", "Italy"), kind="groups"
    ... )
    'Hold music: negative comments do not differ clearly, 9 % in Italy and 8 % in Spain, difference +1 points (-5 to +7).'
    """
    name = label[:1].upper() + label[1:]
    if found == "too few":
        return f"{name}: too few comments to compare {names[0]} with {names[1]}."
    b, a = (float(np.asarray(x, dtype=np.float64)[0]) for x in (before, after))
    d = [100 * float(x) for x in np.asarray(change, dtype=np.float64)]
    apart = f"{_signed(d[0], 0)} points ({_signed(d[1], 0)} to {_signed(d[2], 0)})"
    if kind == "groups":
        lies = {"higher": "are more frequent", "lower": "are less frequent"}
        how = lies.get(found, "do not differ clearly")
        if not np.isfinite([a, b]).all():
            return f"{name}: negative comments {how} in {names[1]} than in {names[0]}; {_FEW}."
        said = (
            f"{name}: negative comments {how}, {_percent(a)} in {names[1]} and {_percent(b)} in"
            f" {names[0]}, difference {apart}."
        )
    else:
        moved = {"rose": "rose", "fell": "fell"}.get(found, "did not change clearly")
        if not np.isfinite([a, b]).all():
            return f"{name}: negative comments {moved}; {_FEW}."
        said = (
            f"{name}: negative comments {moved}, from {_percent(b)} ({names[0]}) to"
            f" {_percent(a)} ({names[1]}), change {apart}."
        )
    if impacts is None:
        return said
    (cost1, _, _), (cost2, _, _), (gain, low, high) = (
        tuple(float(x) for x in np.asarray(part, dtype=np.float64)) for part in impacts
    )
    clear = "" if not low <= 0 <= high else ", which may be chance"
    span = f"{_signed(gain)} ({_signed(low)} to {_signed(high)}){clear}"
    if kind == "groups":
        return (
            f"{said} Its impact is {_signed(cost2)} {unit} in {names[1]} and {_signed(cost1)} in"
            f" {names[0]}, difference {span}."
        )
    return (
        f"{said} Its impact went from {_signed(cost1)} to {_signed(cost2)} {unit}, change {span}."
    )


_FEW = "the figures are about too few people to be shown"


def score_sentence(
    name: str,
    before: float,
    after: float,
    change: ArrayLike,
    *,
    names: tuple[str, str] = ("before", "after"),
    kind: Kind = "periods",
) -> str:
    """Say how a score changed, or how it differs between two groups, and whether that is clear.

    Parameters
    ----------
    name : str
        Of the score.
    before, after : float
    change : (value, low, high)
        In the score's points.
    names : (str, str)
    kind : {"periods", "groups"}

    Examples
    --------
    >>> score_sentence("NPS", -6.2, 0.6, (6.8, -4.9, 18.6))
    'NPS: from -6.2 to 0.6, change +6.8 (-4.9 to +18.6): no clear change.'
    >>> score_sentence("NPS", 0.6, -8.7, (-9.3, -17, -2), names=("Spain", "Italy"), kind="groups")
    'NPS: Italy is 9.3 points lower than Spain (-8.7 and 0.6), difference -9.3 (-17.0 to -2.0): clearly lower.'
    """
    value, low, high = (float(x) for x in np.asarray(change, dtype=np.float64))
    span = f"{_signed(value)} ({_signed(low)} to {_signed(high)})"
    found = verdict((value, low, high), 0.0, kind)
    said = found if found.startswith("no ") else f"clearly {found}" if kind == "groups" else found
    levels = [_signed(x).lstrip("+") for x in (before, after)]
    if kind == "periods":
        return f"{name}: from {levels[0]} to {levels[1]}, change {span}: {said}."
    apart = _signed(abs(value)).lstrip("+")
    lies = f"{apart} points {'higher' if value > 0 else 'lower'} than"
    if float(apart) == 0:
        lies = "level with"
    return (
        f"{name}: {names[1]} is {lies} {names[0]} ({levels[1]} and {levels[0]}),"
        f" difference {span}: {said}."
    )


def parts_heading(
    name: str,
    change: ArrayLike,
    *,
    names: tuple[str, str] = ("before", "after"),
    kind: Kind = "periods",
) -> str:
    """Head the parts of a score's change; a change that may be chance is not explained.

    >>> parts_heading("NPS", (6.9, 1.2, 12.6))
    'Why NPS moved by +6.9'
    >>> parts_heading("NPS", (6.9, -4.9, 18.6))
    'NPS moved by +6.9, which may be chance (-4.9 to +18.6): its parts'
    >>> parts_heading("NPS", (-9.3, -17, -2), names=("Spain", "Italy"), kind="groups")
    'Why Italy is 9.3 points lower than Spain in NPS'
    """
    value, low, high = (float(x) for x in np.asarray(change, dtype=np.float64))
    sure = low > 0 or high < 0
    chance = f"which may be chance ({_signed(low)} to {_signed(high)}): its parts"
    if kind == "periods":
        moved = f"{name} moved by {_signed(value)}"
        return f"Why {moved}" if sure else f"{moved}, {chance}"
    apart = _signed(abs(value)).lstrip("+")
    if sure:
        way = "higher" if value > 0 else "lower"
        return f"Why {names[1]} is {apart} points {way} than {names[0]} in {name}"
    return f"{names[1]} and {names[0]} differ by {apart} points of {name}, {chance}"


def unexplained_sentence(value: float, low: float, high: float, kind: Kind = "periods") -> str:
    """Name the unexplained part as what it is, where it is the largest.

    >>> unexplained_sentence(10.02, -9.4, 29.4)
    'The largest part, +10.0 (-9.4 to +29.4), is unexplained: no theme, and no other mix of respondents, accounts for it.'
    """
    return (
        f"The largest part, {_signed(value)} ({_signed(low)} to {_signed(high)}), is unexplained:"
        f" no theme, and no {'other mix' if kind == 'periods' else 'difference in the mix'} of"
        " respondents, accounts for it."
    )


def part_name(
    part: str, value: float, names: tuple[str, str] = ("", ""), kind: Kind = "periods"
) -> str:
    """Say what a part of a change, or of a difference, is.

    >>> part_name("affected", -0.4), part_name("hurts", 0.2), part_name("mix", 0.1)
    ('more people', 'hurts less', 'mix')
    >>> part_name("hurts", -0.4, ("Spain", "Italy"), "groups")
    'hurts more in Italy'
    """
    said = {
        "affected": "more people" if value < 0 else "fewer people",
        "hurts": "hurts more" if value < 0 else "hurts less",
        "praise affected": "praise: fewer people" if value < 0 else "praise: more people",
        "praise hurts": "praise: weaker" if value < 0 else "praise: stronger",
    }.get(part)
    if said is None:
        return part
    return f"{said} in {names[1]}" if kind == "groups" else said


def alarm_sentence(
    label: str,
    kind: str,
    period: str,
    share: float,
    baseline: float,
    n: int,
    *,
    since: str = "",
    until: str = "",
    share_of: str = "negative",
) -> str:
    """Say what an alarm means.

    Parameters
    ----------
    label, period : str
    kind : {"spike", "drift", "new"}
    share, baseline : float
        0 to 1; a baseline that is NaN is about too few people to be told.
    n : int
        Comments that the share is made of.
    since, until : str
        First and last period of a drift; last period of a jump that lasts.
    share_of : str
        What the share is of.

    Examples
    --------
    >>> alarm_sentence("late delivery", "spike", "2026-03", 0.2, 0.1, 40)
    'Late delivery jumped in 2026-03: 20 % negative (40 comments), 10 % in the periods before.'
    >>> alarm_sentence(
    ...     "late delivery", "drift", "2026-03", 0.2, 0.1, 90, since="2026-01", until="2026-04"
    ... )
    'Late delivery has been creeping up from 2026-01 to 2026-04: 20 % negative over that time (90 comments), 10 % at the start.'
    """
    name = label[:1].upper() + label[1:]
    count = f"{n:,} comment" + ("" if n == 1 else "s")
    lasts = f" and lasted until {until}" if until not in ("", period) else ""
    if kind == "drift":
        over = f"from {since} to {until}" if since != until else f"in {until}"
        time = " over that time" if since != until else ""
        past = "almost none" if baseline != baseline else _percent(baseline)
        return f"{name} has been creeping up {over}: {_percent(share)} {share_of}{time} ({count}), {past} at the start."
    if kind == "new" or baseline != baseline:
        came = f"is new in {period}" if kind == "new" else f"jumped in {period}"
        return f"{name} {came}{lasts}: {_percent(share)} {share_of} ({count}), almost none in the periods before."
    return f"{name} jumped in {period}{lasts}: {_percent(share)} {share_of} ({count}), {_percent(baseline)} in the periods before."


def false_alarm_sentence(rate: float, watched: int, period: str) -> str:
    """Say how many alarms to expect where nothing changes.

    >>> false_alarm_sentence(0.15, 20, "week")
    'False alarms: where nothing changes, series like these raise 0.15 per week over all themes (simulated), that is about 3 in the 20 weeks watched.'
    """
    whole = rate * watched
    about = "fewer than 1" if whole < 1 else f"about {whole:.0f}"
    return (
        f"False alarms: where nothing changes, series like these raise {rate:.2f} per {period} over"
        f" all themes (simulated), that is {about} in the {watched:,} {period}s watched."
    )


def _percent(share: float) -> str:
    digits = 1 if 0 < share < 0.01 else 0
    return f"{100 * share:.{digits}f} %"


def _signed(value: float, digits: int = 1) -> str:
    text = f"{value:+.{digits}f}"
    return text if float(text) != 0 else f"{0:.{digits}f}"
