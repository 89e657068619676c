"""What makes discovery fast changes nothing: bounds, piles, products and threads give the plain answers."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import pdist
from threadpoolctl import ThreadpoolController, threadpool_limits

from voc_nlp.themes import discover, threads, unit_rows
from voc_nlp.themes.consensus import distances
from voc_nlp.themes.graph import neighbours
from voc_nlp.themes.kmeans import refine, spherical_kmeans
from voc_nlp.themes.threads import in_threads, shared_cores
from voc_nlp.themes.vectors import means, nearest

CHOICES = {"n_themes": None, "max_themes": 20, "min_size": 5, "seed": 0, "n_runs": 4, "refits": 2}


def some_rows(seed: int, n: int, width: int, n_groups: int = 12):
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(n_groups, width))
    return unit_rows(centres[rng.integers(0, n_groups, n)] + 0.7 * rng.normal(size=(n, width)))


def plain_refine(vectors, prototypes, rounds):
    labels = nearest(vectors, prototypes)
    for _ in range(rounds):
        prototypes = means(vectors, labels, prototypes)
        new = nearest(vectors, prototypes)
        if np.array_equal(new, labels):
            break
        labels = new
    return prototypes, labels


@settings(max_examples=60)
@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 700),
    st.integers(2, 24),
    st.integers(1, 300),
    st.integers(0, 12),
)
def test_refining_with_bounds_is_plain_refining(seed, n, width, k, rounds):
    vectors = some_rows(seed, n, width)
    vectors[: n // 50] = 0
    starts = some_rows(seed + 1, k, width)
    prototypes, labels = refine(vectors, starts, rounds)
    expected, told = plain_refine(vectors, starts, rounds)
    assert np.array_equal(labels, told)
    assert np.allclose(prototypes, expected, atol=1e-5)


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.integers(1, 80))
def test_every_row_is_in_a_cluster_also_where_rows_are_equal(seed, n, k):
    vectors = np.repeat(some_rows(seed, n, 5), 3, axis=0)
    centroids, sizes = spherical_kmeans(vectors, k, np.random.default_rng(seed).random(3 * n))
    assert sizes.sum() == 3 * n
    assert sizes.min() > 0
    assert len(centroids) == len(sizes) <= k
    assert np.allclose(np.linalg.norm(centroids, axis=1), 1, atol=1e-5)


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.sampled_from((40, 300, 511, 512, 700, 1500)))
def test_neighbours_are_the_nearest_others(seed, n):
    vectors = some_rows(seed, n, 8)
    vectors[1::9] = vectors[0]
    found, cosine = neighbours(vectors, 30)
    everything = vectors @ vectors.T
    np.fill_diagonal(everything, -np.inf)
    assert np.allclose(cosine, -np.sort(-everything, axis=1)[:, :30], atol=1e-6)
    assert np.allclose(np.take_along_axis(everything, found, axis=1), cosine, atol=1e-6)
    assert all(len(set(row)) == 30 for row in found)


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.integers(1, 600))
def test_distances_are_those_of_pairs(seed, n):
    vectors = some_rows(seed, n, 8)
    assert np.allclose(distances(vectors), pdist(vectors.astype(np.float64)), atol=1e-7)


@settings(max_examples=5)
@given(st.integers(0, 2**32 - 1), st.integers(2, 8))
def test_the_number_of_threads_changes_nothing(seed, n_threads):
    vectors = some_rows(seed, 300, 16)
    found = []
    for number in (1, n_threads):
        with pytest.MonkeyPatch.context() as patch, shared_cores():
            patch.setattr(threads, "_spare", threading.Semaphore(number - 1))
            found.append(discover(vectors, **CHOICES))
    with threadpool_limits(1, user_api="blas"):
        found.append(discover(vectors, **CHOICES))
    for other in found[1:]:
        assert np.array_equal(found[0].prototypes, other.prototypes)
        assert np.array_equal(found[0].stability, other.stability)
        assert found[0].granularity == other.granularity


def blas_threads() -> list[int]:
    return [one["num_threads"] for one in ThreadpoolController().select(user_api="blas").info()]


def test_the_library_gets_its_threads_back():
    before = blas_threads()
    with shared_cores():
        assert set(blas_threads()) <= {1}
        with shared_cores():
            pass
        assert set(blas_threads()) <= {1}
    assert blas_threads() == before
    with pytest.raises(ZeroDivisionError), shared_cores():
        in_threads(lambda x: 1 // x, [1, 0, 2])
    assert blas_threads() == before


@pytest.mark.parametrize("spare", [0, 1, 5])
def test_nested_calls_come_back_in_order(spare, monkeypatch):
    monkeypatch.setattr(threads, "_spare", threading.Semaphore(spare))
    told = in_threads(lambda x: in_threads(lambda y: 10 * x + y, range(7)), range(9))
    assert told == [[10 * x + y for y in range(7)] for x in range(9)]
    assert in_threads(str, []) == []
    for wrong in (0, 1, 8):
        with pytest.raises(ZeroDivisionError):
            in_threads(lambda x, wrong=wrong: 1 // (x - wrong), range(9))
    assert threads._spare._value == spare


def test_calls_from_several_threads_share_and_give_back():
    vectors = some_rows(0, 200, 16)
    before, expected, found = blas_threads(), discover(vectors, **CHOICES), []
    callers = [
        threading.Thread(target=lambda: found.append(discover(vectors, **CHOICES)))
        for _ in range(3)
    ]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert len(found) == 3
    assert all(np.array_equal(one.prototypes, expected.prototypes) for one in found)
    assert blas_threads() == before
