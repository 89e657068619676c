"""Simulated surveys whose true losses are known; ``simulate`` ranks them.

A world has themes that some suffer from more than others, an ordered answer from a latent
satisfaction, and mentions. Every run draws the themes of its world anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from scipy import sparse
from scipy.special import expit

from voc_nlp.ranking.design import Survey

DRAWS = 20_000
"""Respondents over whom a truth is averaged, their noise integrated out."""
POINTS = np.array([-100.0, 0.0, 100.0])
PROMOTER = 1.4
"""Latent satisfaction above which a promoter starts; a detractor ends at zero."""


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


def nature(world: World) -> dict[str, np.ndarray]:
    """Features of a world: how common and how bad each theme is, for whom; drawn by its seed.

    Few themes hurt much and many a little (exponential). How strongly themes go together and how
    far segments differ was set, on seeds that are not reported, so that volume and leave-theme-out
    agree with the truth about as far as the comparison behind the gate reports for them (tau 0.3
    for volume; for leave-theme-out 0.8 in the clean world, 0.74 with co-occurrence, 0.63 with 0.54
    of the intervals right with segments too); the adjusted impact was not looked at for this.
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
        "base": np.array([1.35, 0.0, -1.35]) * (world.segments > 0),
    }


def draw(world: World, n: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Draw respondents: experiences, praise, segment, latent answer without negative experiences."""
    how, K = nature(world), world.themes
    customers = -(-n // world.per_customer)
    own = np.repeat(np.arange(customers), world.per_customer)[:n]
    # how many troubles somebody meets is a matter of the customer
    mood = rng.normal(size=customers)[own][:, None] * how["loading"]
    segment = rng.choice(3, customers, p=[0.4, 0.35, 0.25])[own]
    N = rng.random((n, K)) < _chance(how, mood, segment)
    P = (rng.random((n, K)) < how["common"] * 0.8) & ~N
    noise = rng.logistic(size=n)
    if world.per_customer > 1:
        noise = 0.8 * noise + 1.2 * rng.normal(size=customers)[own]
    rest = 1.4 + how["base"][segment] + P @ how["pleases"] + noise
    return {"N": N, "P": P, "segment": segment, "rest": rest, "customer": own}


def answers(latent: np.ndarray) -> np.ndarray:
    """Detractor, passive or promoter, in points."""
    return POINTS[np.searchsorted([0.0, PROMOTER], latent)]


def truth(world: World) -> np.ndarray:
    """NPS minus NPS without the negative experience, per theme (negative is bad).

    The answer's noise and the theme's own experience are integrated out, so that 20,000 respondents
    are as exact as more than 100,000 drawn answers. Worlds that differ only in how many are asked
    and how they are read share their truth.
    """
    return _truth(
        replace(
            World(""), themes=world.themes, together=world.together, segments=world.segments,
            saturated=world.saturated, per_customer=world.per_customer, seed=world.seed,
        )
    )  # fmt: skip


@cache
def _truth(world: World) -> np.ndarray:
    how, K = nature(world), world.themes
    rng = np.random.default_rng([world.seed, 99])
    # half of the moods mirror the other half, and segments come in their exact shares
    mood = rng.normal(size=DRAWS // 2)
    mood = np.concatenate([mood, -mood])[:, None] * how["loading"]
    segment = rng.permutation(np.repeat([0, 1, 2], [DRAWS * 2 // 5, DRAWS * 7 // 20, DRAWS // 4]))
    chance = _chance(how, mood, segment)
    N = rng.random((DRAWS, K)) < chance
    P = (rng.random((DRAWS, K)) < how["common"] * 0.8) & ~N
    level = (1.4 + how["base"][segment] + P @ how["pleases"] - N @ how["hurts"])[:, None]
    without = level - P * how["pleases"] + N * how["hurts"]
    x, below = _noise(world.per_customer)

    def expected(latent: np.ndarray) -> np.ndarray:
        return 100 * (1 - np.interp(PROMOTER - latent, x, below) - np.interp(-latent, x, below))

    return (chance * (expected(without - how["hurts"]) - expected(without))).mean(axis=0)


@cache
def _noise(per_customer: int) -> tuple[np.ndarray, np.ndarray]:
    """Distribution function of the latent noise, as a table."""
    x = np.linspace(-40, 40, 16_001)
    if per_customer == 1:
        return x, expit(x)
    z, weight = np.polynomial.hermite_e.hermegauss(40)
    return x, expit((x[:, None] - 1.2 * z) / 0.8) @ (weight / weight.sum())


def _chance(how: dict[str, np.ndarray], mood: np.ndarray, segment: np.ndarray) -> np.ndarray:
    """Chance of each experience, per respondent."""
    return expit(np.log(how["common"] / (1 - how["common"])) + mood + how["tilt"][segment])


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
