"""How often trends cry wolf, and how soon they see a doubling.

    python -m tests.benchmarks.trends [--runs 200]

Worlds: 40 themes with shares of 2 to 12 %, 24 periods of 300 or 1,500 respondents, extra variation between
periods (correlation 0.004 within a period, and none). False alarms: alarms of ``watch`` in the second half of the
periods, per period, over all themes, when nothing changes; a jump or a drift that lasts is one alarm. Detection: one
theme doubles from period 21 on; the share of runs in which an alarm names it within four periods (by a new alarm, or
by one that still holds).
"""

from __future__ import annotations

import argparse
import json

import numpy as np

from voc_nlp.trends import Alarm, watch

PERIODS, THEMES = 24, 40


def world(
    rng: np.random.Generator, n: int, rho: float, doubled: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Counts and totals of one survey over time; with ``doubled`` theme 0 doubles in period 20 (0-based)."""
    share = rng.uniform(0.02, 0.12, THEMES)
    level = np.tile(share, (PERIODS, 1))
    if doubled:
        level[20:, 0] *= 2
    totals = rng.poisson(n, PERIODS)
    if rho > 0:
        size = 1 / rho - 1
        level = rng.beta(level * size, (1 - level) * size)
    return rng.binomial(totals[:, None], level), totals


def alarms(counts: np.ndarray, totals: np.ndarray, seed: int, draws: int = 300) -> list[Alarm]:
    """Alarms that are told, or still hold, in the second half of the periods."""
    found = watch(counts, totals, seed=seed, draws=draws).alarms
    return [one for one in found if one.until >= PERIODS // 2]


def measure(n: int, rho: float, runs: int, draws: int = 300) -> dict[str, float]:
    """False alarms per period, and shares of runs in which a doubling is seen within four periods."""
    watched = PERIODS - PERIODS // 2
    false_jumps = false_drifts = seen = anew = jumped = drifted = 0
    for run in range(runs):
        rng = np.random.default_rng([run, n])
        told = alarms(*world(rng, n, rho), run, draws)
        false_jumps += sum(one.kind != "drift" for one in told)
        false_drifts += sum(one.kind == "drift" for one in told)
        told = alarms(*world(rng, n, rho, doubled=True), run, draws)
        right = [one for one in told if one.series == 0 and one.until >= 20]
        seen += bool(right)
        anew += any(one.at >= 20 for one in right)
        jumped += any(one.kind != "drift" for one in right)
        drifted += any(one.kind == "drift" for one in right)
    return {
        "n": n,
        "rho": rho,
        "false_alarms_per_period": round((false_jumps + false_drifts) / runs / watched, 3),
        "of_jumps": round(false_jumps / runs / watched, 3),
        "of_drifts": round(false_drifts / runs / watched, 3),
        "doubling_seen_in_4": round(seen / runs, 3),
        "by_a_new_alarm": round(anew / runs, 3),
        "by_jump": round(jumped / runs, 3),
        "by_drift": round(drifted / runs, 3),
    }


def main() -> None:
    """Print one JSON line per world."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="not used; accepted so that all benchmarks start alike")
    parser.add_argument("--runs", type=int, default=200)
    given = parser.parse_args()
    for n in (40, 300, 1500):
        for rho in (0.0, 0.004):
            print(json.dumps(measure(n, rho, given.runs)), flush=True)


if __name__ == "__main__":
    main()
