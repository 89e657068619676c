"""Quick gate of the simulation suite; the full table is ``python -m tests.benchmarks.simulate``."""

import numpy as np
import pytest

from tests.benchmarks.simulate import (
    GATES,
    WORLDS,
    World,
    bins,
    calibration_error,
    permuted,
    simulate,
    survey_of,
    truth,
)


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
    assert calibration_error(list(tallies.values()), 40) <= 0.2


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


def test_bins_count_what_happened():
    p, happened = np.array([0.1, 0.1, 0.9, 1.0]), np.array([False, True, True, True])
    assert bins(p, happened) == [(2, 0.1, 0.5), (2, 0.95, 1.0)]
