"""Change: alarms that are rarely false, and comparisons whose parts sum to the whole."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from tests.benchmarks.trends import measure
from voc_nlp.errors import InputError
from voc_nlp.trends import (
    change_sentence,
    compare_shares,
    decompose,
    drift_alarms,
    false_alarm_rate,
    parts_heading,
    score_sentence,
    spike_test,
    verdict,
    watch,
)
from voc_nlp.trends.alarms import FEWEST_COUNT, _mid_p
from voc_nlp.trends.decompose import OTHER


def world(seed, n=400, themes=4):
    rng = np.random.default_rng(seed)
    N = rng.random((n, themes)) * (rng.random((n, themes)) < 0.4)
    P = rng.random((n, themes)) * (rng.random((n, themes)) < 0.3)
    after = rng.random(n) < 0.4
    Z = rng.normal(size=(n, 2)) + after[:, None]
    y = 100.0 * rng.choice([-1, 0, 1], n) - 30 * N.sum(axis=1)
    return y, rng.uniform(0.2, 3, n), after, Z, N, P


# decomposition


@given(st.integers(0, 10_000), st.integers(1, 40))
@settings(max_examples=15)
def test_the_parts_sum_to_the_change_of_the_score(seed, fewest):
    y, w, after, Z, N, P = world(seed)
    change = decompose(y, w, after, Z, N, P, fewest=fewest)
    moved = np.average(y[after], weights=w[after]) - np.average(y[~after], weights=w[~after])
    assert change.total == pytest.approx(moved, abs=1e-9)
    assert change.parts.sum() == pytest.approx(moved, abs=1e-9)
    k = change.themes.size
    both = change.affected + change.hurts
    assert both == pytest.approx(change.after - change.before, abs=1e-9)
    assert change.influence.shape == (400, 4 * k + 5)
    # an influence value is a contribution to an error: they sum to nothing
    assert change.influence.sum(axis=0) == pytest.approx(np.zeros(4 * k + 5), abs=1e-6)


@given(st.integers(0, 10_000))
@settings(max_examples=6)
def test_groups_swapped_change_the_sign_of_every_part(seed):
    y, w, after, Z, N, P = world(seed)
    one = decompose(y, w, after, Z, N, P)
    two = decompose(y, w, ~after, Z, N, P)
    assert two.parts == pytest.approx(-one.parts, abs=1e-5)
    assert two.before == pytest.approx(one.after, abs=1e-5)


@given(st.integers(0, 10_000))
@settings(max_examples=6)
def test_order_sparseness_and_scale_of_weights_do_not_matter(seed):
    y, w, after, Z, N, P = world(seed)
    one = decompose(y, w, after, Z, N, P)
    order = np.random.default_rng(seed).permutation(y.size)
    two = decompose(
        y[order], 7 * w[order], after[order], Z[order],
        sparse.csr_array(N[order]), sparse.csr_array(P[order]),
    )  # fmt: skip
    assert two.parts == pytest.approx(one.parts, abs=1e-6)
    assert two.influence == pytest.approx(one.influence[order], abs=1e-6)


def test_a_planted_fix_shows_as_fewer_people():
    rng = np.random.default_rng(0)
    n = 6000
    after = np.arange(n) >= n // 2
    late = (rng.random(n) < np.where(after, 0.1, 0.3)).astype(float)
    rude = (rng.random(n) < 0.2).astype(float)
    y = 50 - 60 * late - np.where(after, 50, 20) * rude + rng.normal(0, 30, n)
    N = np.column_stack([late, rude])
    change = decompose(y, np.ones(n), after, np.zeros((n, 0)), N, 0 * N)
    assert change.affected == pytest.approx([12, 0], abs=1.5)
    assert change.hurts == pytest.approx([0, -6], abs=1.5)
    error = np.sqrt((change.influence**2).sum(axis=0))
    assert (error > 0).sum() == 4 * 2 + 2  # no praise, no mix; level and total have errors


def test_intervals_of_the_parts_cover():
    hits = []
    for seed in range(150):
        rng = np.random.default_rng(seed)
        n = 600
        after = rng.random(n) < 0.5
        late = (rng.random(n) < np.where(after, 0.15, 0.3)).astype(float)
        y = 20 - np.where(after, 60, 40) * late + rng.normal(0, 60, n)
        change = decompose(y, np.ones(n), after, np.zeros((n, 0)), late[:, None], 0 * late[:, None])
        error = np.sqrt((change.influence**2).sum(axis=0))
        truth = [-12, -9, 7.5, -4.5]
        found = [change.before[0], change.after[0], change.affected[0], change.hurts[0]]
        hits.append(np.abs(np.array(found) - truth) <= 1.96 * error[:4])
    assert np.mean(hits, axis=0).min() > 0.90


def test_collinear_themes_empty_themes_and_one_group():
    y, w, after, Z, N, P = world(1)
    twice = np.column_stack([N, N[:, 0], 0 * N[:, 0]])
    change = decompose(y, w, after, Z, twice, 0 * twice)
    assert np.isfinite(change.parts).all()
    assert np.abs(change.parts).max() < 200
    assert change.parts.sum() == pytest.approx(change.total, abs=1e-9)
    with pytest.raises(InputError, match="no respondent"):
        decompose(y, w, np.zeros(y.size, dtype=bool), Z, N, P)


def test_with_few_rows_themes_are_joined():
    y, w, after, Z, N, P = world(2, n=120, themes=12)
    change = decompose(y, w, after, Z, N, P, fewest=5)
    assert change.themes[-1] == OTHER
    assert change.themes.size < 6
    assert change.parts.sum() == pytest.approx(change.total, abs=1e-9)


# shares


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=25)
def test_shares_lie_in_their_intervals_and_swap(seed, shared):
    rng = np.random.default_rng(seed)
    n = 80
    flagged = (rng.random((n, 3)) < 0.2).astype(float)
    after, wrote = rng.random(n) < 0.5, rng.random(n) < 0.8
    customer = rng.integers(0, 40, n) if shared else np.arange(n)
    weight = rng.uniform(0.5, 2, n)
    one = compare_shares(flagged, weight, customer, wrote, after)
    two = compare_shares(sparse.csr_array(flagged), weight, customer, wrote, ~after)
    for found in (one.before, one.after, one.change):
        known = np.isfinite(found[:, 0])
        assert (found[known, 1] <= found[known, 0] + 1e-12).all()
        assert (found[known, 0] <= found[known, 2] + 1e-12).all()
    assert two.before == pytest.approx(one.after, nan_ok=True)
    assert two.change[:, 0] == pytest.approx(-one.change[:, 0], nan_ok=True)
    assert two.p == pytest.approx(one.p, nan_ok=True)
    assert ((one.q >= one.p - 1e-12) | np.isnan(one.q)).all()


def test_no_share_below_five():
    flagged = np.ones((9, 1))
    found = compare_shares(
        flagged, np.ones(9), np.arange(9), np.ones(9, dtype=bool), np.arange(9) >= 5
    )
    assert np.isfinite(found.before).all()
    assert np.isnan(found.after).all()
    assert np.isnan(found.change).all()
    assert verdict(found.change[0], float(found.q[0])) == "too few"


def test_customers_in_both_groups_narrow_the_difference():
    rng = np.random.default_rng(0)
    same = (rng.random(300) < 0.3).astype(float)
    flagged = np.concatenate([same, same])[:, None]
    after, wrote = np.arange(600) >= 300, np.ones(600, dtype=bool)
    apart = compare_shares(flagged, np.ones(600), np.arange(600), wrote, after)
    paired = compare_shares(flagged, np.ones(600), np.tile(np.arange(300), 2), wrote, after)
    assert np.ptp(paired.change[0]) < 1e-9 < np.ptp(apart.change[0])


# alarms


def test_the_beta_binomial_tail_is_right():
    from scipy.stats import betabinom, binom

    for x, n, p, rho in ((3, 50, 0.05, 0.01), (0, 20, 0.1, 0.05), (20, 20, 0.5, 0.2)):
        size = 1 / rho - 1
        exact = betabinom(n, p * size, (1 - p) * size)
        assert _mid_p(x, n, p, rho) == pytest.approx(exact.sf(x) + exact.pmf(x) / 2, rel=1e-6)
    assert _mid_p(8, 60, 0.1, 0.0) == pytest.approx(
        binom(60, 0.1).sf(8) + binom(60, 0.1).pmf(8) / 2, rel=1e-3
    )


@given(st.integers(0, 500))
@settings(max_examples=15)
def test_more_cases_are_never_less_alarming(seed):
    rng = np.random.default_rng(seed)
    counts = rng.binomial(300, 0.05, (10, 4))
    totals = np.full(10, 300)
    more = counts.copy()
    more[-1, 0] += 10
    assert spike_test(more, totals).p[0] <= spike_test(counts, totals).p[0]
    order = rng.permutation(4)
    again = spike_test(counts[:, order], totals)
    assert again.p == pytest.approx(spike_test(counts, totals).p[order])


def test_a_jump_is_seen_a_new_theme_is_named_and_a_calm_series_is_quiet():
    counts = np.full((12, 4), 20)
    counts[-1] = [60, 20, 20, 20]
    counts[:, 3] = 0
    counts[-1, 3] = 12
    found = spike_test(counts, np.full(12, 400))
    assert found.alarm.tolist() == [True, False, False, True]
    assert found.new.tolist() == [False, False, False, True]


def test_the_guard_keeps_a_slow_start_from_hiding_a_rise():
    counts = np.array([[20]] * 8 + [[60], [62]])
    totals = np.full(10, 400)
    with_guard = spike_test(counts, totals)
    without = spike_test(counts, totals, guard=0)
    assert with_guard.p[0] < without.p[0]


def test_too_few_periods_and_odd_input_are_refused():
    with pytest.raises(InputError, match="4 periods"):
        spike_test([[1]] * 4, [10] * 4)
    with pytest.raises(InputError, match="5 periods"):
        drift_alarms([[1]] * 4, [10] * 4)
    with pytest.raises(InputError, match="between 0"):
        spike_test([[11]] * 8, [10] * 8)
    with pytest.raises(InputError, match="one row per period"):
        spike_test([[1]] * 8, [10] * 7)


def test_an_empty_period_is_no_alarm():
    counts = np.array([[5, 5]] * 8 + [[0, 0]])
    totals = np.array([100] * 8 + [0])
    assert not spike_test(counts, totals).alarm.any()
    assert not drift_alarms(counts, totals).alarm.any()


def test_drifts_do_not_depend_on_the_run():
    counts = np.random.default_rng(0).binomial(300, 0.1, (16, 5))
    one, two = (drift_alarms(counts, np.full(16, 300), seed=3) for _ in range(2))
    assert one.threshold == two.threshold
    assert (one.level == two.level).all()


@given(st.integers(0, 10_000), st.integers(3, 60))
@settings(max_examples=25, deadline=None)
def test_a_drift_rests_on_five_cases_and_is_told_once_while_it_lasts(seed, n):
    rng = np.random.default_rng(seed)
    share = np.where(np.arange(24)[:, None] >= 14, rng.uniform(0.05, 0.6, 4), 0.05)
    counts, totals = rng.binomial(n, share), np.full(24, n)
    found = drift_alarms(counts, totals, seed=seed, draws=60)
    raw = counts[: found.start].sum(axis=0) / totals[: found.start].sum()
    for k in range(4):
        told = np.flatnonzero(found.alarm[:, k])
        for t in told:
            since = found.since[t, k]
            assert counts[since : t + 1, k].sum() >= FEWEST_COUNT
            assert counts[since : t + 1, k].sum() / totals[since : t + 1].sum() >= 1.2 * raw[k]
        for one, two in itertools.pairwise(told):
            assert (found.level[one:two, k] == 0).any()


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_alarms_of_one_theme_and_kind_do_not_overlap(seed):
    rng = np.random.default_rng(seed)
    share = 0.05 + 0.25 * (rng.random((20, 3)) < 0.2)
    found = watch(rng.binomial(80, share), np.full(20, 80), seed=seed, draws=60)
    for k in range(3):
        for drift in (False, True):
            own = [a for a in found.alarms if a.series == k and (a.kind == "drift") == drift]
            assert all(one.until < two.at for one, two in itertools.pairwise(own))
    assert {a.at for a in found.alarms} <= set(found.periods)
    assert all(a.since <= a.at <= a.until for a in found.alarms)


def test_one_voice_in_a_thin_period_is_no_drift():
    counts, totals = np.zeros((40, 3)), np.full(40, 2)
    counts[::9, 0] = 1
    counts[25:28, 1] = 1  # 50 % negative, from three comments
    assert not drift_alarms(counts, totals).alarm.any()


def test_the_false_alarm_rate_is_that_of_calm_series():
    counts = np.random.default_rng(1).binomial(300, 0.06, (20, 30))
    rate = false_alarm_rate(counts, np.full(20, 300), worlds=6)
    assert 0 <= rate <= 0.4
    assert rate == false_alarm_rate(counts, np.full(20, 300), worlds=6)
    assert np.isnan(false_alarm_rate(counts[:3], np.full(3, 300)))


def test_quick_gate_false_alarms_are_rare_and_a_doubling_is_seen():
    found = measure(300, 0.004, runs=4, draws=60)
    assert found["false_alarms_per_period"] <= 0.6  # 48 periods; the full run asks for 0.3
    assert found["doubling_seen_in_4"] >= 0.5


@pytest.mark.slow
@pytest.mark.parametrize("n", [300, 1500])
def test_full_gate_false_alarms(n):
    assert measure(n, 0.004, runs=60)["false_alarms_per_period"] <= 0.3


# words


def test_sentences_say_what_happened():
    shares = ((0.24, 0.2, 0.28), (0.11, 0.08, 0.14), (-0.13, -0.18, -0.08))
    said = change_sentence(
        "late delivery", *shares, "fell",
        impacts=((-4.1, -5.5, -2.7), (-1.9, -3.0, -0.8), (2.2, 0.4, 4.0)),
    )  # fmt: skip
    assert "fell, from 24 % (before) to 11 % (after), change -13 points (-18 to -8)" in said
    assert "went from -4.1 to -1.9 NPS points, change +2.2 (+0.4 to +4.0)." in said
    assert "too few comments" in change_sentence("x", *shares, "too few")


@given(*[st.floats(-80, 80) for _ in range(2)], st.floats(0.1, 40), st.floats(0.1, 40))
def test_a_move_that_may_be_chance_is_never_explained(before, after, down, up):
    change = (after - before, after - before - down, after - before + up)
    sure = change[1] > 0 or change[2] < 0
    for kind in ("periods", "groups"):
        heading = parts_heading("NPS", change, names=("Spain", "Italy"), kind=kind)
        assert heading.startswith("Why") == sure
        assert ("may be chance" in heading) != sure
        said = score_sentence("NPS", before, after, change, names=("Spain", "Italy"), kind=kind)
        assert (": no clear" in said) != sure


def test_groups_are_not_told_in_time():
    shares = ((0.24, 0.2, 0.28), (0.11, 0.08, 0.14), (-0.13, -0.18, -0.08))
    costs = ((-4.1, -5.5, -2.7), (-1.9, -3.0, -0.8), (2.2, 0.4, 4.0))
    found = verdict(shares[2], 0.001, "groups")
    said = change_sentence(
        "late delivery", *shares, found, impacts=costs, names=("Spain", "Italy"), kind="groups"
    )
    assert found == "lower"
    assert "are less frequent, 11 % in Italy and 24 % in Spain" in said
    score = score_sentence("NPS", 3, -6, (-9, -17, -1), names=("Spain", "Italy"), kind="groups")
    assert "Italy is 9.0 points lower than Spain" in score
    for word in (" from ", "fell", "rose", "moved", "change", "went", "than before"):
        assert word not in said + score
