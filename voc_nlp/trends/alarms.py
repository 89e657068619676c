"""Alarms over time: sudden rises and slow drifts of shares, with false alarms kept rare.

Shares of real surveys vary more between periods than counting alone explains: campaigns, weather,
who happened to be asked. Tests that ignore this cry wolf every month. Here the extra variation is
estimated from the past of all themes together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaln

from voc_nlp.errors import InputError

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

BASELINE = 16
"""Most periods that a period is compared with."""
GUARD = 1
"""Periods just before the tested one that are left out, so that a slow rise does not hide itself."""
FEWEST_PERIODS = 4
FALSE_DISCOVERY_RATE = 0.10
FEWEST_COUNT = 5
LEAST_RATIO = 1.5
LEAST_RISE = 0.01
PRIOR_PERIODS = 30
"""How many periods' worth of evidence the typical overdispersion of all themes counts for."""
DRIFT_SLACK = 0.5
DRIFT_RATIO = 1.2
DRIFT_ROOM = 5.0
"""How far above the threshold the sum stops growing, so that a drift that is over is seen to be over."""
PERIODS_PER_FALSE_DRIFT = 20


@dataclass(frozen=True, eq=False)
class Spikes:
    """One period tested against those before it.

    Attributes
    ----------
    share, baseline : ndarray of shape (K,)
        Share in the period, and in the periods it is compared with; 0 to 1.
    p, q : ndarray of shape (K,)
        One-sided mid-p of 'no rise', and its Benjamini-Hochberg value over the K themes.
    alarm : ndarray of bool, shape (K,)
        q at most 0.10, at least 5 cases, 1.5 times and one percentage point above the baseline.
    new : ndarray of bool, shape (K,)
        Alarms of themes with at most two cases in the whole baseline.
    """

    share: Floats
    baseline: Floats
    p: Floats
    q: Floats
    alarm: Flags
    new: Flags


@dataclass(frozen=True, eq=False)
class Drifts:
    """Slow rises since the first periods.

    Attributes
    ----------
    level : ndarray of shape (T, K)
        The cumulative sum; 0 in the first ``start`` periods.
    threshold : float
        An alarm needs a level above it.
    alarm : ndarray of bool, shape (T, K)
        One per drift, where the level is above the threshold for the first time with at least 5
        cases since the sum left zero and 1.2 times the baseline share over these periods. No
        other follows until the sum has been back at zero.
    since : ndarray of int, shape (T, K)
        Period in which the sum left zero; the period itself where the level is 0.
    baseline : ndarray of shape (K,)
        Share in the first ``start`` periods.
    start : int
    """

    level: Floats
    threshold: float
    alarm: Flags
    since: NDArray[np.intp]
    baseline: Floats
    start: int


def spike_test(
    counts: ArrayLike,
    totals: ArrayLike,
    *,
    at: int = -1,
    baseline: int = BASELINE,
    guard: int = GUARD,
) -> Spikes:
    """Test whether shares of a period rose above those of the periods before.

    Parameters
    ----------
    counts : array-like of shape (T, K)
        Respondents negative about each theme, per period; with weights, share times effective n.
    totals : array-like of shape (T,)
        Respondents per period.
    at : int
        Period to test.
    baseline : int
        Most earlier periods to compare with; at least 4 must exist before the guard gap.
    guard : int
        Periods left out just before ``at``.

    Raises
    ------
    InputError
        If there are too few periods, or counts and totals do not fit.

    Notes
    -----
    The share of the baseline is (x + 1/2) / (n + 1). Overdispersion is Pearson's chi-square over
    its degrees of freedom, pulled to the median theme and at least 1 (McCullagh and Nelder 1989,
    section 4.5). The count is compared with a beta-binomial (Skellam 1948) whose variance also
    holds the error of the baseline share. Mid-p: Lancaster (1961). Benjamini and Hochberg (1995)
    over the themes of one period.

    Examples
    --------
    >>> calm = [[20, 40]] * 8
    >>> found = spike_test([*calm, [70, 41]], [400] * 9)
    >>> found.alarm.tolist()
    [True, False]
    """
    x, n = _series(counts, totals)
    at = at % len(n)
    first = max(at - guard - baseline, 0)
    past = slice(first, max(at - guard, 0))
    used = n[past] > 0
    if used.sum() < FEWEST_PERIODS:
        raise InputError(
            f"a rise needs {FEWEST_PERIODS} periods to compare with, and there are {int(used.sum())};"
            " choose shorter periods with --period"
        )
    p0, phi, rho, base_n = _fit(x[past][used], n[past][used])
    now = n[at]
    if now <= 0:
        nothing = np.full(x.shape[1], np.nan)
        no = np.zeros(x.shape[1], dtype=bool)
        return Spikes(nothing, p0, np.ones(x.shape[1]), np.ones(x.shape[1]), no, no)
    spread = np.minimum(rho + now * phi / (base_n * max(now - 1, 1.0)), 0.9)
    p = np.array([_mid_p(x[at, k], now, p0[k], spread[k]) for k in range(x.shape[1])])
    q = _benjamini_hochberg(p)
    share = x[at] / now
    raw = x[past][used].sum(axis=0) / base_n
    alarm = (q <= FALSE_DISCOVERY_RATE) & (x[at] >= FEWEST_COUNT)
    alarm &= (share >= LEAST_RATIO * raw) & (share - raw >= LEAST_RISE)
    return Spikes(share, raw, p, q, alarm, alarm & (x[past][used].sum(axis=0) <= 2))


def drift_alarms(
    counts: ArrayLike, totals: ArrayLike, *, seed: int = 0, draws: int = 300
) -> Drifts:
    """Find shares that creep up: cumulative sums above a threshold set by simulation.

    The first half of the periods (at most 16, at least 4) is the baseline; each later period adds
    its standardised excess less one half, and the sum never falls below zero. A drift is told
    once, and judged by its share since the sum left zero, not by the last period.

    Parameters
    ----------
    counts, totals : array-like of shape (T, K), (T,)
        As in :func:`spike_test`.
    seed, draws : int
        Of the simulation behind the threshold.

    Raises
    ------
    InputError
        If there are fewer than five periods.

    Notes
    -----
    Page (1954), Continuous inspection schemes. Biometrika 41. The threshold is the smallest for
    which series that follow the fitted beta-binomials without any change, their baselines
    estimated anew, give at most one false alarm per 20 periods over all themes together.

    Examples
    --------
    >>> slow = [[20]] * 8 + [[26], [30], [33], [36], [38], [40], [42], [44]]
    >>> bool(drift_alarms(slow, [400] * 16).alarm.any())
    True
    """
    x, n = _series(counts, totals)
    start = min(max(len(n) // 2, FEWEST_PERIODS), BASELINE)
    if len(n) <= start or (n[:start] > 0).sum() < FEWEST_PERIODS:
        raise InputError(
            f"a drift needs {FEWEST_PERIODS + 1} periods, and there are {int((n > 0).sum())};"
            " choose shorter periods with --period"
        )
    p0, _, rho, base_n = _fit(x[:start][n[:start] > 0], n[:start][n[:start] > 0])
    watched = len(n) - start
    rng = np.random.default_rng(seed)
    peaks = []
    for _ in range(draws):
        false = _simulated(p0, rho, n, rng)
        peaks.append(_levels(false, n, start, None)[start:].max(axis=0))
    allowed = watched / PERIODS_PER_FALSE_DRIFT * draws
    every = np.sort(np.concatenate(peaks))[::-1]
    threshold = float(every[min(int(allowed), every.size - 1)])
    level = _levels(x, n, start, threshold + DRIFT_ROOM)
    raw = x[:start].sum(axis=0) / base_n
    alarm, since = _first_alarms(x, n, level, threshold, raw)
    return Drifts(level, threshold, alarm, since, raw, start)


def _series(counts: ArrayLike, totals: ArrayLike) -> tuple[Floats, Floats]:
    x: Floats = np.rint(np.asarray(counts, dtype=np.float64), dtype=np.float64)
    n: Floats = np.rint(np.asarray(totals, dtype=np.float64), dtype=np.float64)
    if x.ndim != 2 or n.shape != (len(x),):
        raise InputError("counts must have one row per period and totals one number per period")
    if (x < 0).any() or (x > n[:, None]).any():
        raise InputError("counts must lie between 0 and the total of their period")
    return x, n


def _fit(x: Floats, n: Floats) -> tuple[Floats, Floats, Floats, float]:
    """Baseline share, overdispersion, correlation and size of the baseline."""
    base_n = float(n.sum())
    p = (x.sum(axis=0) + 0.5) / (base_n + 1)
    free = len(n) - 1
    pearson = ((x - n[:, None] * p) ** 2 / (n[:, None] * p * (1 - p))).sum(axis=0) / free
    # the median of a chi-square over its degrees of freedom: Wilson and Hilferty (1931)
    usual = float(np.median(pearson)) / (1 - 2 / (9 * free)) ** 3
    phi = np.maximum((free * pearson + PRIOR_PERIODS * usual) / (free + PRIOR_PERIODS), 1.0)
    rho = np.minimum((phi - 1) / max(float(n.mean()) - 1, 1.0), 0.5)
    return p, phi, rho, base_n


def _mid_p(x: float, n: float, p: float, rho: float) -> float:
    """P(X > x) + P(X = x) / 2 for a beta-binomial with correlation ``rho``."""
    size = 1 / max(rho, 1e-9) - 1
    a, b = p * size, (1 - p) * size
    deviation = np.sqrt(n * p * (1 - p) * (1 + (n - 1) * rho))
    last = min(n, max(x, n * p) + 60 * deviation + 20)
    k = np.arange(x, np.floor(last) + 1)
    log_pmf = (
        gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
        + gammaln(k + a) + gammaln(n - k + b) - gammaln(n + a + b)
        + gammaln(a + b) - gammaln(a) - gammaln(b)
    )  # fmt: skip
    pmf = np.exp(log_pmf)
    return float(min(max(pmf.sum() - pmf[0] / 2, 0.0), 1.0))


def _levels(x: Floats, n: Floats, start: int, most: float | None) -> Floats:
    """Cumulative sums, none above ``most``."""
    used = n[:start] > 0
    p, phi, rho, base_n = _fit(x[:start][used], n[:start][used])
    level = np.zeros_like(x)
    now = np.zeros(x.shape[1])
    for t in range(start, len(n)):
        if n[t] > 0:
            variance = n[t] * p * (1 - p) * (1 + (n[t] - 1) * rho + n[t] * phi / base_n)
            z = (x[t] - n[t] * p) / np.sqrt(variance)
            now = np.clip(now + z - DRIFT_SLACK, 0.0, most)
        level[t] = now
    return level


def _first_alarms(
    x: Floats, n: Floats, level: Floats, threshold: float, raw: Floats
) -> tuple[Flags, NDArray[np.intp]]:
    """One alarm per drift, and the period in which each drift began."""
    alarm = np.zeros(x.shape, dtype=bool)
    since = np.zeros(x.shape, dtype=np.intp)
    began = np.zeros(x.shape[1], dtype=np.intp)
    cases, asked = np.zeros(x.shape[1]), np.zeros(x.shape[1])
    told = np.zeros(x.shape[1], dtype=bool)
    for t in range(len(n)):
        quiet = level[t] <= 0
        fresh = ~quiet & (level[t - 1] <= 0) if t else ~quiet
        began = np.where(quiet | fresh, t, began)
        cases = np.where(quiet, 0.0, np.where(fresh, 0.0, cases) + x[t])
        asked = np.where(quiet, 0.0, np.where(fresh, 0.0, asked) + n[t])
        told &= ~quiet
        alarm[t] = (level[t] > threshold) & ~told & (cases >= FEWEST_COUNT)
        alarm[t] &= cases >= DRIFT_RATIO * raw * asked
        told |= alarm[t]
        since[t] = began
    return alarm, since


def _simulated(p: Floats, rho: Floats, n: Floats, rng: np.random.Generator) -> Floats:
    size = 1 / np.maximum(rho, 1e-6) - 1
    shape = (n.size, p.size)
    share = rng.beta(np.broadcast_to(p * size, shape), np.broadcast_to((1 - p) * size, shape))
    return rng.binomial(n.astype(np.int64)[:, None], share).astype(np.float64)


def _benjamini_hochberg(p: Floats) -> Floats:
    from scipy.stats import false_discovery_control

    return np.asarray(false_discovery_control(p), dtype=np.float64) if p.size else p
