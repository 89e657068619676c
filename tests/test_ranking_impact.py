"""The estimators behind the ranking: identities, known worlds, and what must not matter."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.config import AnalysisConfig
from voc_nlp.ranking import rank_pain_points
from voc_nlp.ranking.design import read_survey
from voc_nlp.ranking.impact import fit_model, impacts, theme_impacts, waterfall
from voc_nlp.ranking.influence import cluster_slices, clustered_covariance
from voc_nlp.ranking.leave_out import leave_theme_out
from voc_nlp.ranking.multiplicity import benjamini_hochberg
from voc_nlp.ranking.ranks import rank_certainty
from voc_nlp.ranking.shrinkage import deviation_spreads, shrink_to_means


def tables(n=800, themes=6, places=3, seed=0, soft=True):
    """Two tables in which theme k costs about 20 k points wherever it is met."""
    rng = np.random.default_rng(seed)
    place = rng.integers(places, size=n)
    size = rng.integers(0, 4, size=n)
    row = np.repeat(np.arange(n), size)
    theme = rng.integers(themes, size=row.size)
    p = rng.dirichlet([0.7, 0.5, 0.7], row.size)
    if not soft:
        p = np.eye(3)[p.argmax(axis=1)]
    loss = np.bincount(row, p[:, 0] * theme, minlength=n)
    comments = pd.DataFrame(
        {
            "comment_id": [f"c{i:05d}" for i in range(n)],
            "nps": np.clip(np.round(9 - place - loss + rng.normal(0, 1.5, n)), 0, 10),
            "touchpoint": np.array(["billing", "shop", "web", "call", "app"])[place],
            "text": np.where(size > 0, "something", ""),
            "weight": rng.uniform(0.5, 3.0, n),
            "customer": rng.integers(n // 2, size=n).astype(str),
            "segment:region": np.array(["north", "south", "west"])[rng.integers(3, size=n)],
        }
    )
    mentions = pd.DataFrame(
        {
            "comment_id": comments["comment_id"].to_numpy()[row],
            "start": np.arange(row.size),
            "text": [f"mention {i}" for i in range(row.size)],
            "theme_id": np.char.add("t", theme.astype(str)),
            "p_negative": p[:, 0],
            "p_positive": p[:, 2],
        }
    )
    return comments, mentions


def survey_of(comments, mentions, **options):
    options = {"score": "nps", "controls": ("region",), "touchpoint": "touchpoint"} | options
    return read_survey(comments, mentions, config=AnalysisConfig(), **options)


def every_cell(survey, least=15):
    return [(int(t), int(k)) for t, k in np.argwhere(survey.per_cell(survey.flagged()) >= least)]


@pytest.mark.parametrize("seed", range(3))
def test_waterfall_sums_to_the_score(seed):
    survey = survey_of(*tables(seed=seed))
    parts = waterfall(fit_model(survey, min_base=15))
    score = (survey.weight @ survey.y) / survey.weight.sum()
    assert sum(parts.values()) == pytest.approx(score, abs=1e-9)


def test_cells_add_up_to_the_theme_and_themes_to_the_waterfall():
    survey = survey_of(*tables())
    fit = fit_model(survey, min_base=15)
    everywhere = [(t, k) for k in range(6) for t in range(3)]
    cells = impacts(fit, everywhere).value.reshape(6, 3)
    themes = theme_impacts(fit)
    assert cells.sum(axis=1) == pytest.approx([themes[k] for k in range(6)], abs=1e-9)
    assert cells.sum() == pytest.approx(waterfall(fit)["negative"], abs=1e-9)


def test_leave_theme_out_is_share_times_difference_of_means():
    survey = survey_of(*tables())
    cells = every_cell(survey)
    found = leave_theme_out(survey, cells).value
    flagged = survey.flagged().toarray() > 0
    w, y = survey.weight, survey.y
    for (place, theme), value in zip(cells, found, strict=True):
        out = flagged[:, theme] & (survey.place == place)
        share = w[out].sum() / w.sum()
        apart = np.average(y[out], weights=w[out]) - np.average(y[~out], weights=w[~out])
        assert value == pytest.approx(share * apart, abs=1e-9)
        everyone = np.average(y, weights=w)
        assert value == pytest.approx(everyone - np.average(y[~out], weights=w[~out]), abs=1e-9)


def test_weights_of_one_are_no_weights():
    comments, mentions = tables()
    same = survey_of(comments.assign(weight=3.7), mentions)
    none = survey_of(comments.drop(columns="weight"), mentions)
    cells = every_cell(none)
    a, b = (impacts(fit_model(s, min_base=15), cells) for s in (same, none))
    assert a.value == pytest.approx(b.value, abs=1e-9)
    assert a.covariance == pytest.approx(b.covariance, abs=1e-9)
    raw = [leave_theme_out(s, cells) for s in (same, none)]
    assert raw[0].low == pytest.approx(raw[1].low, abs=1e-9)


def test_leave_out_interval_equals_the_jackknife_over_customers():
    """Influence values against leaving out one customer at a time."""
    comments, mentions = tables(n=300)
    survey = survey_of(comments, mentions)
    cells = every_cell(survey, 10)[:3]
    found = leave_theme_out(survey, cells)
    without = np.array(
        [
            leave_theme_out(survey.take(survey.cluster != g), cells).value
            for g in np.unique(survey.cluster)
        ]
    )
    g = len(without)
    jackknife = np.sqrt((g - 1) / g * ((without - without.mean(axis=0)) ** 2).sum(axis=0))
    assert (found.high - found.low) / 2 / 1.96 == pytest.approx(jackknife, rel=0.05)


def test_impact_error_agrees_with_the_jackknife_over_customers():
    """One touchpoint, many answers: the prior moves little, so both must say the same."""
    comments, mentions = tables(n=900, themes=3, places=1)
    survey = survey_of(comments, mentions)
    cells = every_cell(survey)
    found = impacts(fit_model(survey, min_base=15), cells)
    groups = np.array_split(np.unique(survey.cluster), 30)
    without = np.array(
        [
            impacts(fit_model(survey.take(~np.isin(survey.cluster, g)), min_base=15), cells).value
            for g in groups
        ]
    )
    jackknife = np.sqrt(29 / 30 * ((without - without.mean(axis=0)) ** 2).sum(axis=0))
    assert found.error == pytest.approx(jackknife, rel=0.35)


def test_repeating_every_respondent_as_the_same_customer_changes_no_error():
    comments, mentions = tables(n=500, places=1)
    comments["customer"] = comments["comment_id"]
    twice = pd.concat([comments, comments.assign(comment_id=comments["comment_id"] + "b")])
    again = pd.concat([mentions, mentions.assign(comment_id=mentions["comment_id"] + "b")])
    once, double = survey_of(comments, mentions), survey_of(twice, again)
    cells = every_cell(once)
    a, b = leave_theme_out(once, cells), leave_theme_out(double, cells)
    assert a.value == pytest.approx(b.value, abs=1e-9)
    assert a.low == pytest.approx(b.low, abs=1e-6)
    wide, narrow = (
        impacts(fit_model(s, min_base=15), cells).error
        for s in (double, replace(double, cluster=np.arange(double.n)))
    )
    assert (wide > 1.2 * narrow).all()


def test_slopes_without_shrinkage_are_least_squares():
    """Many answers per slope: the estimate is close to ordinary least squares."""
    comments, mentions = tables(n=6000, themes=3, places=1)
    survey = survey_of(comments.drop(columns="weight"), mentions, controls=())
    fit = fit_model(survey, min_base=15)
    silent = (~survey.wrote).astype(float)
    X = np.column_stack(
        [np.ones(survey.n), silent, survey.negative.toarray(), survey.positive.toarray()]
    )
    slopes = np.linalg.lstsq(X, survey.y, rcond=None)[0][2:]
    assert fit.common.slopes == pytest.approx(slopes, abs=2.5)


def confounded(seed, n=3000):
    """Themes that cost nothing are met at the touchpoint whose level is low anyway."""
    rng = np.random.default_rng(seed)
    bad = rng.random(n) < 0.4
    chance = np.column_stack([np.full(n, 0.15), np.where(bad, 0.4, 0.05), np.full(n, 0.1)])
    said = rng.random((n, 3)) < chance
    loss = said @ np.array([40.0, 0.0, 20.0])
    y = 30 - 50 * bad - loss + rng.normal(0, 60, n)
    truth = -(chance.mean(axis=0) * np.array([40.0, 0.0, 20.0]))
    ids = np.array([f"c{i}" for i in range(n)])
    comments = pd.DataFrame(
        {"comment_id": ids, "nps": 5.0, "text": "x", "segment:bad": bad.astype(str)}
    )
    row, theme = np.nonzero(said)
    mentions = pd.DataFrame(
        {"comment_id": ids[row], "theme_id": np.array(["a", "b", "c"])[theme], "p_negative": 1.0}
    )
    survey = survey_of(comments, mentions, controls=("bad",))
    order = np.array([int(who[1:]) for who in survey.comment_id])
    return replace(survey, y=y[order]), truth


def test_planted_losses_are_recovered_where_leave_out_is_biased():
    hits, raw_hits, bias, raw_bias = [], [], [], []
    for seed in range(20):
        survey, truth = confounded(seed)
        cells = [(0, 0), (0, 1), (0, 2)]
        found = impacts(fit_model(survey, min_base=15), cells)
        raw = leave_theme_out(survey, cells)
        hits.append(np.abs(found.value - truth) < 1.96 * found.error)
        raw_hits.append((raw.low <= truth) & (truth <= raw.high))
        bias.append(found.value - truth)
        raw_bias.append(raw.value - truth)
    assert np.mean(hits) >= 0.88
    assert np.abs(np.mean(bias, axis=0)).max() < 0.35
    assert np.mean(raw_hits, axis=0)[1] == 0
    assert np.mean(raw_bias, axis=0)[1] < -4


def test_injected_loss_is_recovered():
    """Take 30 points from everyone negative about one theme at one touchpoint."""
    comments, mentions = tables(n=3000, soft=False)
    survey = survey_of(comments.drop(columns=["weight", "customer"]), mentions)
    cells = every_cell(survey)
    hurt = survey.flagged()[:, [2]].toarray().ravel() * (survey.place == 1)
    before = impacts(fit_model(survey, min_base=15), cells)
    after = impacts(fit_model(replace(survey, y=survey.y - 30 * hurt), min_base=15), cells)
    moved = dict(zip(cells, after.value - before.value, strict=True))
    injected = -30 * hurt.mean()
    assert moved.pop((1, 2)) == pytest.approx(injected, rel=0.25)
    assert max(abs(value) for value in moved.values()) < 0.2 * abs(injected)


@given(
    st.lists(st.floats(-50, 50), min_size=1, max_size=8),
    st.lists(st.floats(0.01, 50), min_size=8, max_size=8),
)
@settings(max_examples=40, deadline=None)
def test_shrinkage_pulls_between_the_estimate_and_the_mean(values, information):
    A = np.diag(information[: len(values)])
    estimate = np.array(values)
    groups = np.zeros(len(values), dtype=np.intp)
    shrunk = shrink_to_means(A, A @ estimate, groups, 4.0, 100.0)
    slack = 1e-6 * (1 + np.abs(estimate).max())
    assert (shrunk.slopes >= estimate.min() - slack).all()
    assert (shrunk.slopes <= estimate.max() + slack).all()
    assert shrunk.T @ A @ estimate == pytest.approx(shrunk.slopes)
    # a common shift passes through untouched
    assert shrunk.keep @ np.ones(len(values)) == pytest.approx(np.ones(len(values)), abs=1e-6)


def test_shrinkage_claims_nothing_where_there_is_no_information():
    A = np.diag([40.0, 40.0, 40.0, 0.0])
    c = A @ np.array([-10.0, -12.0, -14.0, 0.0])
    shrunk = shrink_to_means(A, c, np.zeros(4, dtype=np.intp), 4.0, 100.0)
    assert shrunk.slopes[3] == 0
    assert shrunk.keep[3, 3] == 0
    assert shrunk.prior[3] > 0


def test_deviation_spread_is_found():
    rng = np.random.default_rng(0)
    blocks = []
    for _ in range(12):
        A = np.diag(rng.uniform(5, 60, 12))
        truth = rng.normal(0, np.repeat([15.0, 2.0], 6))
        blocks.append((A, A @ truth + rng.normal(0, 20 * np.sqrt(np.diag(A)))))
    spreads = deviation_spreads(blocks, np.repeat([0, 1], 6), 400.0, 100.0)
    assert spreads[0] == pytest.approx(15, rel=0.25)
    assert spreads[1] < 5


@given(st.lists(st.integers(1, 6), min_size=1, max_size=30), st.integers(1, 10))
@settings(deadline=None)
def test_slices_cover_all_rows_and_cut_no_customer(sizes, chunk):
    cluster = np.repeat(np.arange(len(sizes)), sizes)
    rows = [np.arange(cluster.size)[part] for part in cluster_slices(cluster, chunk)]
    assert (np.concatenate(rows) == np.arange(cluster.size)).all()
    for left, right in pairwise(rows):
        assert cluster[left[-1]] != cluster[right[0]]


def test_clustered_covariance_sums_within_customers():
    phi = np.random.default_rng(0).normal(size=(9, 2))
    cluster = np.array([0, 0, 1, 1, 1, 2, 3, 3, 3])
    sums = np.array([phi[cluster == g].sum(axis=0) for g in range(4)])
    expected = sums.T @ sums * 4 / 3
    for chunk in (1, 4, 100):
        assert clustered_covariance(lambda rows: phi[rows], cluster, 2, chunk) == pytest.approx(
            expected
        )


@given(st.lists(st.floats(0, 1), max_size=20))
@settings(deadline=None)
def test_bh_is_monotone_and_never_below_p(p):
    q = benjamini_hochberg(p)
    assert (q >= np.array(p) - 1e-12).all()
    assert (q <= 1).all()
    order = np.argsort(p, kind="stable")
    assert (np.diff(q[order]) >= -1e-12).all()


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=8), st.floats(0.01, 3))
@settings(max_examples=30, deadline=None)
def test_rank_intervals_hold_the_rank(values, error):
    value = np.array(values)
    ranks = rank_certainty(value, error**2 * np.eye(value.size), draws=200, seed=0)
    for v, low, high in zip(value, ranks.low, ranks.high, strict=True):
        smaller, equal = (value < v).sum(), (value == v).sum()
        assert 1 <= low <= smaller + equal
        assert smaller + 1 <= high <= value.size
    assert ((ranks.top3 >= 0) & (ranks.top3 <= ranks.top5)).all()
    assert ranks.top3.sum() == pytest.approx(min(3, value.size))


def test_rank_intervals_hold_for_all_places_at_once():
    rng = np.random.default_rng(3)
    truth = np.array([-5, -4, -2, -2, -1, -1, 0, 0, 0, 0.5])
    true_rank = 1 + (truth[:, None] > truth).sum(axis=1)
    true_last = (truth[:, None] >= truth).sum(axis=1)
    hits, width = 0, []
    for seed in range(200):
        value = truth + rng.normal(0, 0.7, truth.size)
        ranks = rank_certainty(value, 0.49 * np.eye(truth.size), draws=400, seed=seed)
        hits += ((ranks.low <= true_last) & (true_rank <= ranks.high)).all()
        width.append(ranks.high - ranks.low + 1)
    assert hits / 200 >= 0.95
    assert np.mean(width) < 9


def test_tiny_errors_make_ranks_certain_and_no_error_makes_none():
    ranks = rank_certainty(np.array([3.0, 1.0, 2.0]), np.zeros((3, 3)), draws=100, seed=0)
    # no error, but also no basis to tell places apart
    assert ranks.low.tolist() == [1, 1, 1]
    assert ranks.high.tolist() == [3, 3, 3]
    far = rank_certainty(np.array([3.0, 1.0, 2.0]), 1e-6 * np.eye(3), draws=100, seed=0)
    assert far.low.tolist() == far.high.tolist() == [3, 1, 2]


def two_themes(second, n=600):
    """Comments at one touchpoint; half complain about t1, and about t2 whoever ``second`` says."""
    first = np.arange(n) % 2 == 0
    noise = np.random.default_rng(3).integers(0, 3, n)
    comments = pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(n)],
            "nps": np.where(first, 3, 8) + noise,
            "touchpoint": "shop",
            "text": "x",
        }
    )
    rows = [
        {"comment_id": f"c{i}", "theme_id": theme, "p_negative": 0.95}
        for i in range(n)
        for theme, says in (("t1", first[i]), ("t2", second(i)))
        if says
    ]
    return rank_pain_points(comments, pd.DataFrame(rows)).set_index("theme_id")


def test_a_theme_that_everybody_complains_about_gets_no_cost():
    table = two_themes(lambda i: True)
    assert table.loc["t1", "impact"] < -10
    assert np.isnan(table.loc["t2", "impact"])
    assert table.loc["t2", "evidence"] == "descriptive"
    assert "nobody to compare with" in table.loc["t2", "sentence"]
    assert table.loc["t2", "rank"] == 2
    assert (table.loc["t2", ["rank_low", "rank_high"]] == [1, 2]).all()


def test_themes_that_always_come_together_are_not_told_apart():
    table = two_themes(lambda i: i % 2 == 0 and i > 4)
    assert (table["evidence"] == "weak").all()
    assert 'together with "t2"' in table.loc["t1", "sentence"]
    assert table["impact"].sum() < -10


def test_themes_that_often_come_together_are_told_apart():
    table = two_themes(lambda i: i % 2 == 0 and i % 3 == 0)
    assert table["impact"].notna().all()
