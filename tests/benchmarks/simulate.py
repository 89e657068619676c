"""Surveys whose true losses are known: do the ranking's intervals, places and probabilities hold?

    python -m tests.benchmarks.simulate [--quick] [--runs N] [--out FILE] [--timing]

Each world draws experiences (themes that go together, more in some segments), an ordered answer from a
latent satisfaction, and mentions. The true impact of a theme is the NPS of the world minus what it would
be without the negative experience, on 100,000 draws. Cells in which a method fails stay in the table.
With ``--out`` finished cells are kept in a file and not run again.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.stats import kendalltau

from voc_nlp.config import AnalysisConfig
from voc_nlp.metrics import Z95
from voc_nlp.ranking.controls import shuffled_scores
from voc_nlp.ranking.design import Survey
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.importance import volume_impacts
from voc_nlp.ranking.leave_out import leave_out_impacts
from voc_nlp.ranking.ranks import rank_certainty

LARGE = 100_000
NATURES = 20
"""Worlds of a kind, each with its own themes; the runs take them in turn."""
POINTS = np.array([-100.0, 0.0, 100.0])


@dataclass(frozen=True)
class World:
    """What a world is like; the defaults are the confounded world of the gate."""

    name: str
    n: int = 2000
    themes: int = 20
    together: float = 0.75
    segments: float = 0.8
    observed: bool = True
    saturated: bool = False
    sensitivity: float = 1.0
    false_alarms: float = 0.0
    leak: float = 0.0
    soft: bool = False
    weights: float = 0.0
    per_customer: int = 1
    seed: int = 0


CLEAN = {"together": 0.0, "segments": 0.0}
WORLDS = [
    World("clean", **CLEAN),
    World("co-occurrence", segments=0.0),
    World("co-occurrence and segments"),
    World("clean, n 300, K 10", n=300, themes=10, **CLEAN),
    World("clean, n 1000, K 10", n=1000, themes=10, **CLEAN),
    World("confounded, n 300, K 10", n=300, themes=10),
    World("confounded, n 1000, K 10", n=1000, themes=10),
    World("confounded, n 1000, K 20", n=1000),
    World("confounded, n 1000, K 40", n=1000, themes=40),
    World("confounded, n 5000, K 20", n=5000),
    World("confounded, n 5000, K 40", n=5000, themes=40),
    World("unobserved confounder", observed=False),
    World("saturation", saturated=True),
    World("label error, hard labels", sensitivity=0.75, false_alarms=0.015),
    World("label error, calibrated probabilities", sensitivity=0.75, false_alarms=0.015, soft=True),
    World("label error that knows the score", sensitivity=0.75, false_alarms=0.015, leak=0.8),
    World("weights (CV 1)", weights=1.0),
    World("clusters of 4", per_customer=4),
]
GATES = {"clean", "co-occurrence", "co-occurrence and segments"}


def nature(world: World) -> dict[str, np.ndarray]:
    """Features of a world: how common and how bad each theme is, for whom; drawn by its seed.

    Few themes hurt much and many a little (exponential), as far apart from each other as leaves
    volume, leave-theme-out and the adjusted impact with about the agreement with the truth that
    the comparison behind the gate reports for them (0.3, 0.6, 0.8).
    """
    rng = np.random.default_rng([world.seed, world.themes])
    K = world.themes
    common = np.exp(rng.uniform(np.log(0.03), np.log(0.18), K)) * min(1.0, 25 / K)
    hurts = rng.exponential(1.2, K)
    if world.saturated:
        common, hurts = common * 2.0, hurts * 1.8
    return {
        "common": common,
        "hurts": hurts,
        "pleases": rng.gamma(1.5, 0.3, K),
        "loading": rng.uniform(0.2, 1.0, K) * world.together,
        "tilt": rng.normal(0, 1, (3, K)) * world.segments,
        "base": np.array([0.9, 0.0, -0.9]) * (world.segments > 0),
    }


def draw(world: World, n: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Draw respondents: experiences, praise, segment, latent answer without negative experiences."""
    how, K = nature(world), world.themes
    customers = -(-n // world.per_customer)
    own = np.repeat(np.arange(customers), world.per_customer)[:n]
    # how many troubles somebody meets is a matter of the customer
    mood = rng.normal(size=customers)[own][:, None] * how["loading"]
    segment = rng.choice(3, customers, p=[0.4, 0.35, 0.25])[own]
    logit = np.log(how["common"] / (1 - how["common"])) + mood + how["tilt"][segment]
    N = rng.random((n, K)) < 1 / (1 + np.exp(-logit))
    P = (rng.random((n, K)) < how["common"] * 0.8) & ~N
    noise = rng.logistic(size=n)
    if world.per_customer > 1:
        noise = 0.8 * noise + 1.2 * rng.normal(size=customers)[own]
    rest = 1.4 + how["base"][segment] + P @ how["pleases"] + noise
    return {"N": N, "P": P, "segment": segment, "rest": rest, "customer": own}


def answers(latent: np.ndarray) -> np.ndarray:
    """Detractor, passive or promoter, in points."""
    return POINTS[np.searchsorted([0.0, 1.4], latent)]


@cache
def truth(world: World) -> np.ndarray:
    """NPS minus NPS without the negative experience, per theme (negative is bad)."""
    how = nature(world)
    people = draw(world, LARGE, np.random.default_rng([world.seed, 99]))
    latent = people["rest"] - people["N"] @ how["hurts"]
    now = answers(latent)
    out = np.zeros(world.themes)
    for k in range(world.themes):
        hit = people["N"][:, k]
        out[k] = (now[hit] - answers(latent[hit] + how["hurts"][k])).sum() / LARGE
    return out


def survey_of(world: World, seed: int) -> Survey:
    """One survey of a world, as the ranking sees it."""
    how, n, K = nature(world), world.n, world.themes
    rng = np.random.default_rng([world.seed, 1, seed])
    people = draw(world, n, rng)
    y = answers(people["rest"] - people["N"] @ how["hurts"])
    negative, positive = (
        _labelled(world, people[side], y, rng, side == "N").astype(np.float64) for side in "NP"
    )
    weight = np.ones(n)
    if world.weights:
        spread = np.sqrt(np.log1p(world.weights**2))
        weight = rng.lognormal(-(spread**2) / 2, spread, n)
    controls = (people["segment"][:, None] == [1, 2]).astype(np.float64)
    return Survey(
        comment_id=np.arange(n).astype(str),
        y=y,
        answer=y,
        weight=weight / weight.mean(),
        cluster=people["customer"].astype(np.intp),
        wrote=np.ones(n, dtype=bool),
        place=np.zeros(n, dtype=np.intp),
        touchpoints=("(all)",),
        themes=tuple(f"t{k:02d}" for k in range(K)),
        negative=sparse.csr_array(negative),
        positive=sparse.csr_array(positive),
        mentioned=sparse.csr_array(((negative + positive) > 0).astype(np.float64)),
        rest=np.zeros((n, 2)),
        controls=controls if world.observed else np.zeros((n, 0)),
    )


def _labelled(
    world: World, said: np.ndarray, y: np.ndarray, rng: np.random.Generator, negative: bool
) -> np.ndarray:
    """Mentions as a reader with errors sees them."""
    if world.sensitivity == 1.0:
        return said
    # a leaking reader calls more of the unhappy negative, and more of the happy positive
    side = -1 if negative else 1
    tilt = np.exp(world.leak * side * y / 100.0)[:, None]
    hit = rng.random(said.shape) < np.clip(world.sensitivity * tilt, 0, 1)
    alarm = rng.random(said.shape) < np.clip(world.false_alarms * tilt, 0, 1)
    seen = np.where(said, hit, alarm)
    if not world.soft:
        return seen
    # three grades of certainty; the probability is the share of true mentions at that grade
    grade = np.where(
        seen,
        np.where(
            said, rng.choice(2, said.shape, p=[0.25, 0.75]), rng.choice(2, said.shape, p=[0.8, 0.2])
        )
        + 1,
        0,
    )
    p = np.zeros(said.shape)
    for k in range(said.shape[1]):
        share = said[:, k].mean()
        for g in (0, 1, 2):
            # chances of the grades given a mention and none, from the definition above
            at = [(1 - world.sensitivity), world.sensitivity * 0.25, world.sensitivity * 0.75][g]
            no = [(1 - world.false_alarms), world.false_alarms * 0.8, world.false_alarms * 0.2][g]
            p[grade[:, k] == g, k] = share * at / (share * at + (1 - share) * no)
    return np.where(p < 0.02, 0.0, p)


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
            "top5_bins": bins(np.concatenate(self.p_top5), np.concatenate(self.in_top5)),
            "seconds": round(self.seconds, 1),
        }


def simulate(world: World, runs: int, first: int = 0) -> Tally:
    """Rank ``runs`` surveys of a world and compare with the truth."""
    config = AnalysisConfig()
    tally = Tally(world, [], [], [], [], [], [], [], [])
    start = time.process_time()
    for seed in range(first, first + runs):
        here = replace(world, seed=seed % NATURES)
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


def bins(p: np.ndarray, happened: np.ndarray) -> list[tuple[int, float, float]]:
    """Counts, mean predicted and observed share of being among the five worst, in five bins."""
    which = np.clip((p * 5).astype(int), 0, 4)
    return [
        (int(m.sum()), round(float(p[m].mean()), 3), round(float(happened[m].mean()), 3))
        for b in range(5)
        if (m := which == b).any()
    ]


def calibration_error(tallies: list[Tally], fewest: int = 50) -> float:
    """Largest difference of predicted and observed P(top 5) over bins with enough rows."""
    p = np.concatenate([x for tally in tallies for x in tally.p_top5])
    happened = np.concatenate([x for tally in tallies for x in tally.in_top5])
    return max(abs(a - b) for n, a, b in bins(p, happened) if n >= fewest)


def permuted(runs: int, shuffles: int = 5) -> dict[str, float]:
    """Share of runs with any strong or moderate row when scores are dealt out at random."""
    any_found = total = apart = cells_seen = 0
    for seed in range(runs):
        survey = survey_of(World("co-occurrence and segments", seed=seed % NATURES), 1000 + seed)
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


def timing(n: int = LARGE, themes: int = 60, places: int = 20, draws: int = 20) -> dict[str, float]:
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
    done = {}
    if given.out and given.out.exists():
        done = {
            row["world"]: row
            for line in given.out.read_text(encoding="utf-8").splitlines()
            if (row := json.loads(line)).get("runs") == given.runs
        }
    for world in WORLDS:
        row = done.get(world.name)
        if row is None:
            tally = simulate(world, given.runs)
            row = {"world": world.name, **tally.figures()}
            row["top5_error"] = calibration_error([tally], max(20, given.runs // 4))
            row["setting"] = {k: v for k, v in asdict(world).items() if v != getattr(World(""), k)}
            if given.out:
                with given.out.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)
    print(json.dumps({"permuted scores": permuted(max(given.runs // 5, 2))}), flush=True)
    print(json.dumps({"timing": timing()}), flush=True)


if __name__ == "__main__":
    main()
