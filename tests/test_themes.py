from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score
from sklearn.utils.estimator_checks import parametrize_with_checks

from voc_nlp.themes import ThemeClusterer, theme_vectors
from voc_nlp.themes.consensus import silhouette
from voc_nlp.themes.discovery import discover, nearest, unit_rows
from voc_nlp.themes.kmeans import spherical_kmeans
from voc_nlp.themes.words import stop_words, words


def blobs(n_groups: int, per_group: int, *, spread: float = 0.25, seed: int = 0):
    rng = np.random.default_rng(seed)
    centres = unit_rows(rng.normal(size=(n_groups, 32)))
    rows = np.repeat(centres, per_group, axis=0)
    vectors = unit_rows(rows + spread * rng.normal(size=rows.shape) / np.sqrt(32))
    return vectors, np.repeat(np.arange(n_groups), per_group)


@parametrize_with_checks([ThemeClusterer()])
def test_scikit_learn_contract(estimator, check):
    check(estimator)


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1))
def test_row_order_changes_nothing(seed):
    vectors, _ = blobs(6, 25)
    order = np.random.default_rng(seed).permutation(len(vectors))
    straight = ThemeClusterer(random_state=1).fit(vectors)
    shuffled = ThemeClusterer(random_state=1).fit(vectors[order])
    assert np.array_equal(straight.prototypes_, shuffled.prototypes_)
    assert np.array_equal(straight.labels_[order], shuffled.labels_)
    assert np.array_equal(straight.confidence_[order], shuffled.confidence_)


@settings(max_examples=25)
@given(st.integers(1, 60), st.integers(1, 5))
def test_every_row_gets_a_theme(n, copies):
    rng = np.random.default_rng(n)
    vectors = np.repeat(rng.normal(size=(n, 5)), copies, axis=0)
    fitted = ThemeClusterer(min_theme_size=1).fit(vectors)
    assert len(fitted.labels_) == n * copies
    assert set(fitted.labels_) <= set(range(fitted.n_themes_))
    assert np.all((fitted.confidence_ > 0) & (fitted.confidence_ <= 1))
    assert np.all((fitted.stability_ >= 0) & (fitted.stability_ <= 1))


def test_finds_clear_groups_and_their_number():
    vectors, truth = blobs(12, 40)
    fitted = ThemeClusterer().fit(vectors)
    assert fitted.n_themes_ == 12
    assert adjusted_rand_score(truth, fitted.labels_) > 0.99
    assert fitted.stability_.min() > 0.9


def test_predict_is_the_fitted_assignment_and_needs_no_batch():
    vectors, _ = blobs(5, 30)
    fitted = ThemeClusterer().fit(vectors)
    alone = np.concatenate([fitted.predict(row[None, :]) for row in vectors])
    assert np.array_equal(fitted.predict(vectors), fitted.labels_)
    assert np.array_equal(alone, fitted.labels_)


def test_small_themes_are_dissolved():
    vectors, _ = blobs(4, 40)
    lonely, _ = blobs(1, 3, seed=9)
    fitted = ThemeClusterer(min_theme_size=10).fit(np.vstack([vectors, lonely]))
    assert np.bincount(fitted.labels_).min() >= 10


def test_larger_themes_come_first():
    vectors = np.vstack([blobs(1, size, seed=seed)[0] for seed, size in enumerate((20, 60, 40))])
    fitted = ThemeClusterer(3).fit(vectors)
    sizes = np.bincount(fitted.labels_)
    assert list(sizes) == sorted(sizes, reverse=True)


def test_more_rows_than_the_sample_are_all_assigned():
    vectors, truth = blobs(5, 100)
    fitted = ThemeClusterer(sample_size=120).fit(vectors)
    assert adjusted_rand_score(truth, fitted.labels_) > 0.95


def test_another_seed_finds_the_same_clear_groups():
    vectors, _ = blobs(8, 30)
    found = [ThemeClusterer(random_state=seed).fit(vectors).labels_ for seed in (0, 1)]
    assert adjusted_rand_score(*found) > 0.99


def test_silhouette_prefers_the_true_cut():
    vectors, truth = blobs(6, 30)
    right = unit_rows(np.vstack([vectors[truth == g].mean(axis=0) for g in range(6)]))
    wrong = spherical_kmeans(vectors, 2, np.random.default_rng(0).random(len(vectors)))[0]
    apart = [silhouette(vectors, cut, nearest(vectors, cut)) for cut in (right, wrong)]
    assert apart[0] > apart[1]


def test_identical_rows_are_one_theme():
    found = discover(
        unit_rows(np.ones((50, 4))),
        n_themes=None,
        max_themes=10,
        min_size=5,
        n_neighbors=15,
        n_runs=16,
        sample_size=100,
        seed=0,
    )
    assert len(found.prototypes) == 1
    assert set(nearest(unit_rows(np.ones((3, 4))), found.prototypes)) == {0}


def test_chinese_is_cut_into_words():
    assert "客服" in words("客服电话等了很久", "zh")


def test_stop_words_come_without_importing_spacy():
    import subprocess
    import sys

    code = (
        "import sys; from voc_nlp.themes.words import stop_words;"
        "assert 'the' in stop_words('en'); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert {"que", "por"} <= stop_words("es")
    assert "the" in stop_words("xx-not-a-language")


def test_one_language_and_one_mention_per_comment_change_nothing():
    vectors, _ = blobs(3, 10)
    row = np.arange(30)
    placed = theme_vectors(vectors, row, np.array(["en"] * 30), row.astype(str))
    assert np.allclose(placed, vectors, atol=1e-6)


def test_language_is_taken_out_and_topic_stays():
    vectors, topic = blobs(4, 50)
    language = np.arange(200) % 2
    tilt = unit_rows(np.random.default_rng(5).normal(size=(2, 32)))
    tilted = unit_rows(vectors + 1.5 * tilt[language])
    codes = np.where(language == 0, "cs", "zh")
    placed = theme_vectors(tilted, np.arange(200), codes, np.arange(200).astype(str))
    raw, neutral = (ThemeClusterer(4).fit(rows).labels_ for rows in (tilted, placed))
    assert adjusted_rand_score(topic, neutral) > 0.95 > adjusted_rand_score(topic, raw)


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_theme_vectors_ignore_the_order_of_comments(seed):
    rng = np.random.default_rng(0)
    vectors = unit_rows(rng.normal(size=(40, 8)))
    row, comment = rng.integers(0, 40, 60), np.repeat(np.arange(20), 3)
    language = np.array(["en", "es", "und"])[rng.integers(0, 3, 60)]
    straight = theme_vectors(vectors, row, language, comment)
    order = np.random.default_rng(seed).permutation(20)
    moved = np.concatenate([np.flatnonzero(comment == c) for c in order])
    shuffled = theme_vectors(vectors, row[moved], language[moved], comment[moved])
    assert np.array_equal(shuffled, straight[moved])
