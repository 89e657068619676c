"""Surveys whose true losses are known: do the ranking's intervals, places and probabilities hold?

    python -m tests.benchmarks.simulate [--quick] [--runs N] [--worlds NAME ...] [--out FILE] [--timing]

Each world draws experiences (themes that go together, more in some segments), an ordered answer from a
latent satisfaction, and mentions. The true impact of a theme is the NPS of the world minus what it would
be without the negative experience. Every run draws new themes, so that no figure hangs on a few worlds:
whether the fifth worst theme is told from the sixth is decided once per world, however often it is asked.
Cells in which a method fails stay in the table. With ``--out`` finished cells are kept in a file and not
run again.

P(top 5) is held against what happened in five bins of equal width of at least 100 theme-runs
(:func:`bins`), per world and over the worlds of the gate together; beside the largest error stands what
chance alone would give if every probability were right.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from scipy.stats import kendalltau

from tests.benchmarks.worlds import POINTS, WORLDS, World, survey_of, truth
from voc_nlp.config import AnalysisConfig
from voc_nlp.metrics import Z95
from voc_nlp.ranking.controls import shuffled_scores
from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.importance import volume_impacts
from voc_nlp.ranking.leave_out import leave_out_impacts
from voc_nlp.ranking.ranks import rank_certainty

GATES = {"clean", "co-occurrence", "co-occurrence and segments"}


@dataclass
class Tally:
    """What a world gave, over its runs; rows are themes with the base."""

    world: World
    covered: list[np.ndarray]
    lto_covered: list[np.ndarray]
    tau: list[tuple[float, ...]]
    error: list[float]
    places: list[bool]
    width: list[float]
    p_top5: list[np.ndarray]
    in_top5: list[np.ndarray]
    seconds: float = 0.0

    def figures(self) -> dict[str, object]:
        """Summarise as plain numbers."""
        tau = np.mean(self.tau, axis=0)
        return {
            "runs": len(self.tau),
            "coverage": round(float(np.mean(np.concatenate(self.covered))), 3),
            "coverage_lto": round(float(np.mean(np.concatenate(self.lto_covered))), 3),
            "tau": round(float(tau[0]), 3),
            "tau_lto": round(float(tau[1]), 3),
            "tau_lto_any": round(float(tau[3]), 3),
            "tau_volume": round(float(tau[2]), 3),
            "rmse": round(float(np.mean(self.error)), 3),
            "rank_coverage": round(float(np.mean(self.places)), 3),
            "rank_width": round(float(np.mean(self.width)), 1),
            "top5_fifths": fifths(*_pooled([self])),
            "top5_bins": bins(*_pooled([self]), 100),
            "top5_error": calibration_error([self]),
            "top5_noise": calibration_noise([self]),
            "seconds": round(self.seconds, 1),
        }


def simulate(world: World, runs: int, first: int = 0) -> Tally:
    """Rank ``runs`` surveys of a world and compare with the truth."""
    config = AnalysisConfig()
    tally = Tally(world, [], [], [], [], [], [], [], [])
    start = time.process_time()
    for seed in range(first, first + runs):
        here = replace(world, seed=seed)
        true, survey = truth(here), survey_of(here, seed)
        base = np.asarray(survey.flagged().sum(axis=0)).ravel()
        cells = [(0, int(k)) for k in np.flatnonzero(base >= config.min_base)]
        at = np.array([k for _, k in cells])
        found = impacts(fit_model(survey, min_base=config.min_base), cells)
        raw, volume = leave_out_impacts(survey, cells), volume_impacts(survey, cells)
        mentions = leave_out_impacts(replace(survey, negative=survey.mentioned), cells)
        tally.covered.append(np.abs(found.value - true[at]) <= Z95 * found.error)
        tally.lto_covered.append(np.abs(raw.value - true[at]) <= Z95 * raw.error)
        tally.tau.append(
            tuple(float(kendalltau(x.value, true[at])[0]) for x in (found, raw, volume, mentions))
        )
        tally.error.append(float(np.sqrt(np.mean((found.value - true[at]) ** 2))))
        ranks = rank_certainty(found.value, found.covariance, draws=2000, seed=seed)
        smaller = (true[at][:, None] > true[at]).sum(axis=1) + 1
        not_larger = (true[at][:, None] >= true[at]).sum(axis=1)
        tally.places.append(bool(((ranks.low <= not_larger) & (smaller <= ranks.high)).all()))
        tally.width.append(float(np.mean(ranks.high - ranks.low + 1)))
        tally.p_top5.append(ranks.top5)
        tally.in_top5.append(smaller <= 5)
    tally.seconds = time.process_time() - start
    return tally


def bins(
    p: np.ndarray, happened: np.ndarray, fewest: int = 1
) -> list[tuple[int, float, float, float]]:
    """Count, mean predicted and observed share of being among the five worst, and its standard error.

    Five bins of equal width. A bin with fewer than ``fewest`` theme-runs says nothing and is joined
    with its neighbour nearer the middle (the middle one with its smaller neighbour), until none is
    left. Bins of equal count would put the many sure themes everywhere and hide the doubtful ones.
    """
    which = np.clip((p * 5).astype(int), 0, 4)
    groups = [[b] for b in range(5) if (which == b).any()]

    def size(group: list[int]) -> int:
        return int(np.isin(which, group).sum())

    while len(groups) > 1 and min(map(size, groups)) < fewest:
        at = min(range(len(groups)), key=lambda i: size(groups[i]))
        sides = [i for i in (at - 1, at + 1) if 0 <= i < len(groups)]
        to = min(sides, key=lambda i: (abs(np.mean(groups[i]) - 2), size(groups[i])))
        groups[to] = sorted(groups[to] + groups[at])
        del groups[at]
    out = []
    for group in groups:
        m = np.isin(which, group)
        error = float(np.sqrt((p[m] * (1 - p[m])).sum())) / int(m.sum())
        out.append(
            (int(m.sum()), *(round(float(x), 3) for x in (p[m].mean(), happened[m].mean(), error)))
        )
    return out


def fifths(p: np.ndarray, happened: np.ndarray) -> list[tuple[int, int, float, float]]:
    """Number of the fifth, count, mean predicted and observed share; nothing joined."""
    which = np.clip((p * 5).astype(int), 0, 4)
    return [
        (b, int(m.sum()), round(float(p[m].mean()), 4), round(float(happened[m].mean()), 4))
        for b in range(5)
        if (m := which == b).any()
    ]


def calibration_error(tallies: list[Tally], fewest: int = 100) -> float:
    """Largest difference of predicted and observed P(top 5) over :func:`bins`."""
    p, happened = _pooled(tallies)
    return round(max(abs(a - b) for _, a, b, _ in bins(p, happened, fewest)), 3)


def calibration_noise(tallies: list[Tally], fewest: int = 100) -> float:
    """What :func:`calibration_error` stays below in 95 of 100 cases if every P(top 5) is right.

    From 400 draws of what happens, theme-runs as if independent.
    """
    p, _ = _pooled(tallies)
    rng = np.random.default_rng(0)
    found = []
    for _ in range(400):
        drawn = bins(p, rng.random(p.size) < p, fewest)
        found.append(max(abs(a - b) for _, a, b, _ in drawn))
    return round(float(np.quantile(found, 0.95)), 3)


def together(rows: list[dict[str, object]]) -> dict[str, object]:
    """Calibration of P(top 5) over the worlds of the gate: bins, and the largest error."""
    parts = [part for row in rows if row["world"] in GATES for part in row["top5_fifths"]]
    out = []
    for fifth in sorted({part[0] for part in parts}):
        n, p, happened = np.array([part[1:4] for part in parts if part[0] == fifth]).T
        if n.sum() >= 100:
            error = float(np.sqrt(n @ (p * (1 - p)))) / n.sum()
            means = (n @ p / n.sum(), n @ happened / n.sum(), error)
            out.append((int(n.sum()), *(round(float(x), 3) for x in means)))
    return {
        "bins": out,
        "largest_error": round(max((abs(a - b) for _, a, b, _ in out), default=0.0), 3),
    }


def _pooled(tallies: list[Tally]) -> tuple[np.ndarray, np.ndarray]:
    p = np.concatenate([x for tally in tallies for x in tally.p_top5])
    return p, np.concatenate([x for tally in tallies for x in tally.in_top5])


def permuted(runs: int, shuffles: int = 5) -> dict[str, float]:
    """Share of runs with any strong or moderate row when scores are dealt out at random."""
    any_found = total = apart = cells_seen = 0
    for seed in range(runs):
        survey = survey_of(World("co-occurrence and segments", seed=seed), 1000 + seed)
        base = np.asarray(survey.flagged().sum(axis=0)).ravel()
        cells = [(0, int(k)) for k in np.flatnonzero(base >= 15)]
        found = shuffled_scores(survey, cells, min_base=15, seed=seed, runs=shuffles)
        any_found += found.runs_with_any
        total += found.runs
        apart += found.apart
        cells_seen += found.cells
    return {
        "runs": total,
        "share_with_any": round(any_found / total, 4),
        "allowed": round(0.10 + 2 * np.sqrt(0.09 / total), 4),
        "intervals_without_zero": round(apart / cells_seen, 4),
    }


def timing(
    n: int = 100_000, themes: int = 60, places: int = 20, draws: int = 20
) -> dict[str, float]:
    """Seconds of the whole ranking, and of a bootstrap of the impacts extrapolated to 1,000 draws."""
    import pandas as pd

    from voc_nlp.ranking import rank_pain_points, study_pain_points

    rng = np.random.default_rng(0)
    world = World("timing", n=n, themes=themes)
    survey = survey_of(world, 0)
    place = np.array([f"place {i:02d}" for i in range(places)])[rng.integers(places, size=n)]
    ids = np.array([f"c{i:06d}" for i in range(n)])
    comments = pd.DataFrame(
        {"comment_id": ids, "nps": np.array([3.0, 8.0, 10.0])[np.searchsorted(POINTS, survey.y)],
         "touchpoint": place, "text": "said something"}
    )  # fmt: skip
    parts = []
    for side, matrix in (("p_negative", survey.negative), ("p_positive", survey.positive)):
        row, theme = matrix.nonzero()
        said = pd.DataFrame({"comment_id": ids[row], "theme_id": np.array(survey.themes)[theme]})
        said[["p_negative", "p_positive"]] = 0.0
        said[side] = rng.uniform(0.6, 1.0, len(said))
        parts.append(said)
    mentions = pd.concat(parts, ignore_index=True).assign(text="said something", start=0)
    start = time.perf_counter()
    table = rank_pain_points(comments, mentions)
    ranking = time.perf_counter() - start
    start = time.perf_counter()
    study_pain_points(comments, mentions)
    study = time.perf_counter() - start

    from voc_nlp.ranking.design import read_survey

    survey = read_survey(
        comments, mentions, score="nps", controls=(), touchpoint="touchpoint",
        config=AnalysisConfig(),
    )  # fmt: skip
    base = survey.per_cell(survey.flagged())
    cells = [(int(t), int(k)) for t, k in np.argwhere(base >= 15)]
    start = time.perf_counter()
    for draw_ in range(draws):
        rows = np.sort(np.random.default_rng(draw_).integers(n, size=n))
        again = fit_model(_rows(survey, rows), min_base=15)
        [again.slope(cell) for cell in cells]
    bootstrap = (time.perf_counter() - start) / draws * 1000
    return {
        "respondents": n, "themes": themes, "touchpoints": places, "rows": len(table),
        "ranking_seconds": round(ranking, 1), "with_checks_seconds": round(study, 1),
        "bootstrap_1000_seconds_extrapolated": round(bootstrap), "bootstrap_draws_run": draws,
    }  # fmt: skip


def _rows(survey: Survey, rows: np.ndarray) -> Survey:
    """Respondents drawn with replacement."""
    return replace(
        survey,
        **{name: getattr(survey, name)[rows] for name in (
            "comment_id", "y", "answer", "weight", "wrote", "place", "negative", "positive",
            "mentioned", "rest", "controls",
        )},
        cluster=np.arange(rows.size, dtype=np.intp),
    )  # fmt: skip


def quick(runs: int = 12) -> dict[str, float]:
    """Few runs of the worlds of the gate."""
    tallies = [simulate(world, runs) for world in WORLDS if world.name in GATES]
    figures = {t.world.name: t.figures() for t in tallies}
    confounded = figures["co-occurrence and segments"]
    return {
        "coverage": min(float(f["coverage"]) for f in figures.values()),
        "tau": confounded["tau"],
        "tau_lto": confounded["tau_lto"],
        "rank_coverage": min(float(f["rank_coverage"]) for f in figures.values()),
        "calibration": calibration_error(tallies),
        **permuted(max(runs // 3, 2)),
    }


def main() -> None:
    """Print one JSON line per world, then the gates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the gate, with few runs")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--worlds", nargs="*", help="only worlds whose name holds one of these")
    parser.add_argument("--out", type=Path, help="JSON lines; finished worlds are not run again")
    parser.add_argument("--timing", action="store_true", help="only the timing")
    parser.add_argument("--data", type=Path, help="not used: nothing but simulated data")
    given = parser.parse_args()
    if given.timing:
        print(json.dumps(timing()))
        return
    if given.quick:
        print(json.dumps(quick()))
        return
    chosen = [
        world
        for world in WORLDS
        if not given.worlds or any(word in world.name for word in given.worlds)
    ]
    if not chosen:
        parser.error("no such world; known: " + "; ".join(world.name for world in WORLDS))
    done = {}
    if given.out and given.out.exists():
        done = {
            row["world"]: row
            for line in given.out.read_text(encoding="utf-8").splitlines()
            if (row := json.loads(line)).get("runs") == given.runs
        }
    start = time.process_time()
    rows = []
    for world in chosen:
        row = done.get(world.name)
        if row is None:
            row = {"world": world.name, **simulate(world, given.runs).figures()}
            row["setting"] = {k: v for k, v in asdict(world).items() if v != getattr(World(""), k)}
            if given.out:
                with given.out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row) + "\n")
        rows.append(row)
        print(json.dumps(row), flush=True)
    print(json.dumps({"P(top 5), worlds of the gate together": together(rows)}), flush=True)
    if not given.worlds:
        print(json.dumps({"permuted scores": permuted(max(given.runs // 5, 2))}), flush=True)
        print(json.dumps({"processor seconds": round(time.process_time() - start)}), flush=True)
        print(json.dumps({"timing": timing()}), flush=True)


if __name__ == "__main__":
    main()
