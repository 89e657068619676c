"""Quick gate of the simulation suite; the full table is ``python -m tests.benchmarks.simulate``."""

import numpy as np
import pytest

from tests.benchmarks.simulate import (
    GATES,
    bins,
    calibration_error,
    calibration_noise,
    fifths,
    permuted,
    simulate,
    together,
)
from tests.benchmarks.worlds import WORLDS, World, answers, draw, nature, survey_of, truth


@pytest.fixture(scope="module")
def tallies():
    return {world.name: simulate(world, 10) for world in WORLDS if world.name in GATES}


def test_intervals_hold_the_truth(tallies):
    for tally in tallies.values():
        held = np.concatenate(tally.covered)
        slack = 3 * np.sqrt(0.95 * 0.05 / held.size * 1.5)
        assert 0.93 - slack <= held.mean() <= 0.97 + slack


def test_the_order_is_nearer_the_truth_than_the_vendors(tallies):
    figures = tallies["co-occurrence and segments"].figures()
    assert figures["tau"] >= 0.76
    assert figures["tau"] > figures["tau_lto"] + 0.05
    assert figures["tau_lto"] > figures["tau_lto_any"]
    assert figures["tau_lto"] > figures["tau_volume"]


def test_rank_intervals_hold_together(tallies):
    held = [ok for tally in tallies.values() for ok in tally.places]
    assert np.mean(held) >= 0.9


def test_chances_of_the_five_worst_are_calibrated(tallies):
    every = list(tallies.values())
    assert calibration_error(every, 40) <= calibration_noise(every, 40) + 0.05
    rows = [{"world": tally.world.name, **tally.figures()} for tally in every]
    assert sum(n for n, *_ in together(rows)["bins"]) <= sum(
        p.size for t in every for p in t.p_top5
    )


def test_dealt_out_scores_find_nothing():
    found = permuted(2)
    assert found["share_with_any"] <= found["allowed"]


def test_an_unobserved_confounder_fails_and_stays_in_the_table():
    world = next(world for world in WORLDS if not world.observed)
    assert np.concatenate(simulate(world, 6).covered).mean() < 0.93


def test_worlds_are_what_they_say():
    clean = World("w", together=0.0, segments=0.0)
    assert (truth(clean) <= 0).all()
    survey = survey_of(World("w", n=300, weights=1.0, per_customer=4), 0)
    assert survey.n == 300
    assert survey.weight.mean() == pytest.approx(1)
    assert survey.cluster.max() == 74
    assert survey_of(World("w", observed=False), 0).controls.shape[1] == 0
    soft = survey_of(World("w", sensitivity=0.75, false_alarms=0.015, soft=True), 0)
    exact = survey_of(World("w"), 0)
    assert soft.negative.sum() == pytest.approx(exact.negative.sum(), rel=0.2)
    assert {world.name for world in WORLDS} >= GATES
    assert len({world.name for world in WORLDS}) == len(WORLDS)


@pytest.mark.parametrize("per_customer", [1, 4])
def test_truth_is_the_score_without_the_experience(per_customer):
    world = World("w", themes=10, per_customer=per_customer, seed=3)
    how, people = nature(world), draw(world, 200_000, np.random.default_rng(0))
    latent = people["rest"] - people["N"] @ how["hurts"]
    for k in (0, 4, 9):
        hit = people["N"][:, k]
        gain = answers(latent[hit] + how["hurts"][k]) - answers(latent[hit])
        error = 4 * np.sqrt(hit.mean()) * gain.std() / np.sqrt(200_000) + 0.05
        assert truth(world)[k] == pytest.approx(-gain.sum() / 200_000, abs=error)


def test_worlds_that_differ_in_who_is_asked_share_their_truth():
    assert truth(World("a", n=300, weights=1.0, observed=False)) is truth(World("b"))
    assert truth(World("b", seed=1)) is not truth(World("b"))


def test_bins_count_what_happened():
    p, happened = np.array([0.1, 0.1, 0.9, 1.0]), np.array([False, True, True, True])
    assert [part[:3] for part in bins(p, happened)] == [(2, 0.1, 0.5), (2, 0.95, 1.0)]
    assert fifths(p, happened) == [(0, 2, 0.1, 0.5), (4, 2, 0.95, 1.0)]


def test_small_bins_are_joined_with_their_neighbour_nearer_the_middle():
    p = np.repeat([0.1, 0.3, 0.5, 0.7, 0.9], [200, 20, 150, 30, 300])
    found = bins(p, p > 0.5, fewest=100)
    assert [n for n, *_ in found] == [200, 200, 300]
    assert sum(n for n, *_ in bins(p, p > 0.5, fewest=10_000)) == p.size
    rng = np.random.default_rng(0)
    assert all(abs(a - b) < 5 * error for _, a, b, error in bins(p, rng.random(p.size) < p, 100))
