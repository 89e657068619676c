"""All alarms of a set of series, each told once, and how many would be false if nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from voc_nlp.errors import InputError
from voc_nlp.trends.alarms import (
    BASELINE,
    FEWEST_PERIODS,
    GUARD,
    Spikes,
    _fit,
    _series,
    _simulated,
    drift_alarms,
    spike_test,
)

Kind = Literal["spike", "new", "drift"]

WORLDS = 20
DRAWS = 60


@dataclass(frozen=True)
class Alarm:
    """One rise of one series.

    Attributes
    ----------
    kind : {"spike", "new", "drift"}
    series : int
        Column of the counts.
    at : int
        Period of the alarm; the first one where it lasts.
    until : int
        Last period in which it still holds.
    since : int
        First of the periods that ``share`` is about: ``at`` for a jump, the beginning of a drift.
    share, baseline : float
        0 to 1; the share from ``since`` to ``at`` (jump) or ``until`` (drift).
    past : (int, int)
        Periods of the baseline, the last one not included.
    q : float
        Benjamini-Hochberg value of a jump; NaN for a drift.
    """

    kind: Kind
    series: int
    at: int
    until: int
    since: int
    share: float
    baseline: float
    past: tuple[int, int]
    q: float


@dataclass(frozen=True)
class Watch:
    """Alarms, and the periods that were watched for them.

    Attributes
    ----------
    alarms : tuple of Alarm
        By period, then series.
    periods : tuple of int
        Periods that could have raised an alarm.
    """

    alarms: tuple[Alarm, ...]
    periods: tuple[int, ...]


def watch(counts: ArrayLike, totals: ArrayLike, *, seed: int = 0, draws: int = 300) -> Watch:
    """Look for jumps in every period and for drifts; a rise that lasts is told once.

    Parameters
    ----------
    counts, totals : array-like of shape (T, K), (T,)
        As in :func:`voc_nlp.trends.spike_test`.
    seed, draws : int
        As in :func:`voc_nlp.trends.drift_alarms`.

    Notes
    -----
    A jump in periods that follow one another is one alarm. A drift that would be told in the period
    of a jump of the same series, or in the one after it, is not told beside it.

    Examples
    --------
    >>> calm = [[20, 40]] * 8
    >>> found = watch([*calm, [70, 41], [72, 39]], [400] * 10)
    >>> [(alarm.kind, alarm.series, alarm.at, alarm.until) for alarm in found.alarms]
    [('spike', 0, 8, 9)]
    """
    x, n = _series(counts, totals)
    tested = dict(_spikes(x, n))
    alarms = [*_jumps(tested, x.shape[1])]
    periods = set(tested)
    try:
        drift = drift_alarms(x, n, seed=seed, draws=draws)
    except InputError:
        pass
    else:
        periods |= {t for t in range(drift.start, len(n)) if n[t] > 0}
        jumps = list(alarms)
        for t, k in zip(*(place.tolist() for place in np.nonzero(drift.alarm)), strict=True):
            since, until = int(drift.since[t, k]), t
            while until + 1 < len(n) and drift.level[until + 1, k] > drift.threshold:
                until += 1
            if any(one.series == k and one.at <= t <= one.until + GUARD for one in jumps):
                continue
            share = float(x[since : until + 1, k].sum() / n[since : until + 1].sum())
            past = (0, drift.start)
            alarms.append(
                Alarm("drift", k, t, until, since, share, float(drift.baseline[k]), past, np.nan)
            )
    alarms.sort(key=lambda one: (one.at, one.series, one.kind))
    return Watch(tuple(alarms), tuple(sorted(periods)))


def false_alarm_rate(
    counts: ArrayLike, totals: ArrayLike, *, seed: int = 0, worlds: int = WORLDS
) -> float:
    """Alarms per watched period, over all series together, that come up although nothing changes.

    Parameters
    ----------
    counts, totals : array-like of shape (T, K), (T,)
        As in :func:`voc_nlp.trends.spike_test`.
    seed, worlds : int
        Of the simulation.

    Returns
    -------
    float
        NaN where no period can be watched.

    Notes
    -----
    A parametric bootstrap (Davison and Hinkley 1997, section 4.2): series with the shares, the
    sizes and the extra variation of these, but no change, go through :func:`watch`.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> false_alarm_rate(rng.binomial(300, 0.08, (12, 5)), [300] * 12, worlds=5) < 0.3
    True
    """
    x, n = _series(counts, totals)
    used = n > 0
    if used.sum() < FEWEST_PERIODS + 1 or not x.shape[1]:
        return float("nan")
    p, _, rho, _ = _fit(x[used], n[used])
    rng = np.random.default_rng([seed, worlds])
    told = watched = 0
    for world in range(worlds):
        found = watch(_simulated(p, rho, n, rng), n, seed=world, draws=DRAWS)
        told += len(found.alarms)
        watched += len(found.periods)
    return told / watched if watched else float("nan")


def _spikes(x: ArrayLike, n: np.ndarray) -> Iterator[tuple[int, Spikes]]:
    for t in range(FEWEST_PERIODS + GUARD, len(n)):
        if n[t] > 0:
            try:
                yield t, spike_test(x, n, at=t)
            except InputError:
                continue


def _jumps(tested: dict[int, Spikes], series: int) -> Iterator[Alarm]:
    """Alarms of the spike test, those of periods tested one after the other as one."""
    order = sorted(tested)
    for k in range(series):
        run: list[int] = []
        for t in [*order, None]:
            if t is not None and tested[t].alarm[k]:
                run.append(t)
            elif run:
                first = tested[run[0]]
                yield Alarm(
                    kind="new" if first.new[k] else "spike",
                    series=k,
                    at=run[0],
                    until=run[-1],
                    since=run[0],
                    share=float(first.share[k]),
                    baseline=float(first.baseline[k]),
                    past=(max(run[0] - GUARD - BASELINE, 0), run[0] - GUARD),
                    q=float(first.q[k]),
                )
                run = []
