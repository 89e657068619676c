"""What discovery promises: order does not matter, near-duplicates count once, refits agree, two levels, scale."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score

from voc_nlp.themes import (
    assign,
    best_split,
    discover,
    find_subthemes,
    split_rows,
    trust_table,
    unit_rows,
)
from voc_nlp.themes.consensus import (
    agreement,
    candidates,
    choose,
    consensus,
    own_numbers,
)
from voc_nlp.themes.graph import centred, collapse, kept_neighbours
from voc_nlp.themes.subthemes import told_by
from voc_nlp.themes.trust import band
from voc_nlp.themes.vectors import distinct_rows, nearest, row_keys

CHOICES = {"n_themes": None, "max_themes": 20, "min_size": 5, "seed": 0}
QUICK = {**CHOICES, "n_runs": 4, "refits": 2}


def blobs(n_groups: int, per_group: int, *, spread: float = 0.5, seed: int = 0):
    rng = np.random.default_rng(seed)
    centres = unit_rows(rng.normal(size=(n_groups, 32)))
    rows = np.repeat(centres, per_group, axis=0)
    return unit_rows(rows + spread * rng.normal(size=rows.shape) / np.sqrt(32)), np.repeat(
        np.arange(n_groups), per_group
    )


@settings(max_examples=5)
@given(st.integers(0, 2**32 - 1))
def test_order_and_copies_of_rows_change_nothing(seed):
    vectors, _ = blobs(5, 20)
    rng = np.random.default_rng(seed)
    straight = discover(vectors, **QUICK)
    mixed = discover(vectors[rng.permutation(len(vectors))], **QUICK)
    assert np.array_equal(straight.prototypes, mixed.prototypes)
    assert np.array_equal(straight.stability, mixed.stability)
    loose = {**QUICK, "min_size": 1}
    copied = discover(np.vstack([vectors, vectors[rng.integers(0, 100, 30)]]), **loose)
    # sizes decide the order of the prototypes, so copies may change that and nothing else
    again = discover(vectors, **loose)
    assert sorted(map(bytes, again.prototypes)) == sorted(map(bytes, copied.prototypes))


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_distinct_rows_are_those_of_the_content(seed, n):
    rng = np.random.default_rng(seed)
    vectors = rng.integers(-1, 2, size=(n, 3)).astype(np.float32)
    vectors[vectors == 0] *= -1.0
    first, place, counts = distinct_rows(vectors)
    assert np.array_equal(vectors[first][place], vectors)
    assert len(first) == len(np.unique(vectors, axis=0))
    assert counts.sum() == n
    shuffled = vectors[rng.permutation(n)]
    assert np.array_equal(vectors[first], shuffled[distinct_rows(shuffled)[0]])


@settings(max_examples=30)
@given(st.lists(st.integers(0, 4), min_size=2, max_size=60), st.integers(0, 1000))
def test_agreement_is_the_adjusted_rand_index(labels, seed):
    one = np.array(labels)
    two = np.random.default_rng(seed).integers(0, 3, len(one))
    assert agreement(one, two) == pytest.approx(adjusted_rand_score(one, two))
    assert agreement(one, one) == pytest.approx(1.0)


def test_keys_differ_where_rows_differ():
    vectors = np.random.default_rng(0).normal(size=(20_000, 4)).astype(np.float32)
    assert len(np.unique(row_keys(vectors))) == len(vectors)


def test_own_numbers_look_uniform_and_stay_with_the_row():
    vectors, _ = blobs(10, 300)
    numbers, other = own_numbers(vectors, 0, [0, 1])
    assert np.allclose(np.histogram(numbers[:, 0], bins=4, range=(0, 1))[0] / 3000, 0.25, atol=0.04)
    assert np.allclose(own_numbers(vectors[::7], 0, [0])[0], numbers[::7], atol=1e-6)
    assert np.abs(np.corrcoef(numbers[:, 0], other[:, 0])[0, 1]) < 0.08


def test_near_duplicates_count_once():
    vectors, _ = blobs(6, 30)
    template = unit_rows(np.random.default_rng(1).normal(size=(1, 32)))
    noise = np.random.default_rng(2).normal(size=(300, 32)) / np.sqrt(32)
    boilerplate = unit_rows(template + 0.05 * noise)
    rows, group, found = collapse(centred(np.vstack([vectors, boilerplate])), 20)
    assert len(set(group[180:])) <= 3
    assert len(set(group[:180])) >= 170
    assert found.shape == (len(rows), 20)
    few = discover(np.vstack([vectors, boilerplate]), **CHOICES)
    themes = assign(vectors, few.prototypes).theme
    assert adjusted_rand_score(blobs(6, 30)[1], themes) > 0.95


def test_neighbours_of_groups_are_different_others():
    found = np.array([[1, 1, 2, -1], [0, 2, 0, 1], [2, 1, 1, 0]])
    assert kept_neighbours(found, 2).tolist() == [[1, 2], [0, 2], [1, 0]]
    assert kept_neighbours(found, 3).tolist() == [[1, 2, 0], [0, 2, 1], [1, 0, 2]]


def test_clear_groups_come_back_in_part_of_the_rows():
    vectors, _ = blobs(8, 60)
    kept = [np.random.default_rng(seed).random(480) < 0.9 for seed in (1, 2)]
    found = [discover(vectors[rows], **CHOICES) for rows in kept]
    both = vectors[kept[0] & kept[1]]
    themes = [assign(both, one.prototypes).theme for one in found]
    assert adjusted_rand_score(*themes) > 0.95
    assert found[0].stability.min() > 0.85


def test_a_shapeless_cloud_is_not_called_stable():
    cloud = unit_rows(np.random.default_rng(0).normal(size=(600, 64)))
    found = discover(cloud, **{**CHOICES, "n_themes": 20})
    assert np.median(found.stability) < 0.6
    assert band(float(np.median(found.stability))) == "unstable"


def test_of_two_numbers_as_good_the_smaller_side_wins():
    assert choose([(10, 0.8, 0.5), (40, 0.8, 0.5)]) == 10
    assert choose([(10, 0.8, 0.5), (40, 0.8, 0.8)]) == 40


def test_numbers_that_are_found_again_weigh_more():
    steady = choose([(10, 0.5, 0.5), (20, 0.9, 0.55), (40, 0.9, 0.65)])
    assert choose([(10, 0.9, 0.5), (20, 0.5, 0.55), (40, 0.5, 0.65)]) < steady


def test_the_choice_hardly_moves_with_a_little_noise():
    numbers = np.array(candidates(14, 150))
    found = []
    for seed in range(10):
        noise = np.random.default_rng(seed).normal(scale=(0.03, 0.005), size=(len(numbers), 2))
        apart = 0.4 + 0.06 * np.log(numbers / 14)
        found.append(
            choose(list(zip(numbers, 0.75 + noise[:, 0], apart + noise[:, 1], strict=True)))
        )
    assert max(found) <= 1.25 * min(found)


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_a_consensus_is_near_the_groups_whatever_the_draws(seed):
    vectors, truth = blobs(6, 40)
    rng = np.random.default_rng(seed)
    found = consensus(vectors, 6, rng.random((16, len(vectors), 2)))
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert adjusted_rand_score(truth, nearest(vectors, found)) > 0.99


def test_sub_themes_where_there_are_some_and_none_where_not():
    parts, truth = blobs(3, 50, spread=0.5)
    cloud = unit_rows(
        unit_rows(np.random.default_rng(3).normal(size=(1, 32)))
        + 0.8 * np.random.default_rng(4).normal(size=(200, 32)) / np.sqrt(32)
    )
    found = best_split(parts)
    assert found is not None
    assert len(found.prototypes) == 3
    assert adjusted_rand_score(truth, found.part) > 0.95
    assert found.supported
    assert best_split(cloud) is None
    both = find_subthemes(np.vstack([parts, cloud]), np.repeat([0, 1], [150, 200]), 2)
    assert both.parent.tolist() == [0, 0, 0]
    assert set(both.part[150:]) == {-1}
    assert np.array_equal(both.part[:150], found.part)


def test_a_split_by_language_is_none():
    parts, truth = blobs(2, 60)
    languages = np.array(["en", "es"])[truth]
    assert best_split(parts) is not None
    assert best_split(parts, languages) is None
    assert told_by(truth, np.full(120, "en")) == 0


def test_a_split_that_is_asked_for_is_made():
    cloud = unit_rows(np.random.default_rng(4).normal(size=(100, 32)))
    found = split_rows(cloud, 3)
    assert 2 <= len(found.prototypes) <= 3
    assert not found.supported
    assert len(split_rows(cloud[:1], 2).prototypes) == 1


def test_trust_does_not_depend_on_order_and_knows_the_neighbour():
    vectors, truth = blobs(4, 30)
    prototypes = unit_rows(np.vstack([vectors[truth == g].mean(axis=0) for g in range(4)]))
    themes = assign(vectors, prototypes).theme
    ids = [f"t{i}" for i in range(4)]
    told = trust_table(vectors, themes, prototypes, [0.9, 0.7, 0.5, np.nan], ids)
    order = np.random.default_rng(0).permutation(120)
    moved = trust_table(vectors[order], themes[order], prototypes, [0.9, 0.7, 0.5, np.nan], ids)
    assert told.equals(moved)
    assert told["trust"].tolist() == ["very stable", "doubtful", "unstable", ""]
    assert told["unstable"].tolist() == [False, False, True, False]
    assert told["coverage"].sum() == pytest.approx(1)
    assert (told["nearest_theme"] != told["theme_id"]).all()
    assert (told["separation"] > 0.1).all()


@pytest.mark.slow
def test_many_rows_are_a_sample_and_an_assignment():
    vectors, truth = blobs(20, 5000)
    found = discover(vectors, **CHOICES, sample_size=2000)
    assert adjusted_rand_score(truth, assign(vectors, found.prototypes).theme) > 0.95
