"""Other impacts, the score taken apart, controls and the sensitivity panel."""

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.config import IMPACTS, AnalysisConfig
from voc_nlp.errors import ConfigError
from voc_nlp.ranking import impact_model, rank_pain_points, study_pain_points
from voc_nlp.ranking.columns import model_columns
from voc_nlp.ranking.controls import injected_losses, shuffled_scores
from voc_nlp.ranking.design import read_survey
from voc_nlp.ranking.doubly_robust import aipw_impacts
from voc_nlp.ranking.estimate import estimate_impacts
from voc_nlp.ranking.impact import fit_model, impacts
from voc_nlp.ranking.importance import lmg_impacts, volume_impacts
from voc_nlp.ranking.influence import clustered_covariance
from voc_nlp.ranking.leave_out import leave_out_impacts, leave_theme_out
from voc_nlp.ranking.ordinal import fit_ordinal, ordinal_impacts
from voc_nlp.ranking.ranks import rank_certainty
from voc_nlp.ranking.sensitivity import robustness_value, tier_robustness, variants
from voc_nlp.ranking.waterfall import asymmetry_table, theme_cells, waterfall_table

QUICK = AnalysisConfig(draws=200)


def tables(n=900, themes=5, places=2, seed=0, rare=True):
    """Theme k costs about 15 k points; theme 4 pleases as much as it hurts."""
    rng = np.random.default_rng(seed)
    place = rng.integers(places, size=n)
    row = np.repeat(np.arange(n), rng.integers(0, 4, size=n))
    theme = rng.integers(themes, size=row.size)
    p = rng.dirichlet([0.5, 0.3, 0.5], row.size)
    loss = np.bincount(row, p[:, 0] * theme, minlength=n)
    gain = np.bincount(row, p[:, 2] * (theme == 4) * 4, minlength=n)
    answer = np.clip(np.round(7.5 - place - loss + gain + rng.normal(0, 1.5, n)), 0, 10)
    names = np.char.add("t", theme.astype(str))
    if rare:
        names[:4] = "rare"
    comments = pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(n)],
            "nps": answer,
            "touchpoint": np.array(["shop", "web", "call"])[place],
            "text": "something",
            "weight": rng.uniform(0.5, 2, n),
            "customer": [f"u{i // 2}" for i in range(n)],
            "segment:plan": rng.choice(["basic", "plus"], n),
        }
    )
    mentions = pd.DataFrame(
        {
            "comment_id": comments["comment_id"].to_numpy()[row],
            "start": np.arange(row.size),
            "text": [f"words {i}" for i in range(row.size)],
            "theme_id": names,
            "p_negative": p[:, 0],
            "p_positive": p[:, 2],
        }
    )
    return comments, mentions


@pytest.fixture(scope="module")
def survey():
    return read_survey(
        *tables(), score="nps", controls=("plan",), touchpoint="touchpoint", config=QUICK
    )


@pytest.fixture(scope="module")
def cells(survey):
    base = survey.per_cell(survey.flagged())
    return [(int(t), int(k)) for t, k in np.argwhere(base >= 15)]


@pytest.fixture(scope="module")
def fit(survey):
    return fit_model(survey, min_base=15)


@given(st.integers(0, 2**31), st.booleans())
@settings(max_examples=6, deadline=None)
def test_waterfall_adds_up_exactly(seed, rare):
    comments, mentions = tables(300, seed=seed, rare=rare)
    survey = read_survey(
        comments, mentions, score="nps", controls=("plan",), touchpoint="touchpoint", config=QUICK
    )
    fit = fit_model(survey, min_base=15)
    table = waterfall_table(fit, {name: name for name in survey.themes})
    score = np.average(survey.y, weights=survey.weight)
    assert table["points"].iloc[:-1].sum() == pytest.approx(score, abs=1e-9)
    assert table["points"].iloc[-1] == table["end"].iloc[-1] == pytest.approx(score, abs=1e-9)
    assert table["end"].iloc[-2] == pytest.approx(score, abs=1e-9)
    inner = table.iloc[1:-1]
    assert (inner["end"] - inner["start"]).to_numpy() == pytest.approx(inner["points"].to_numpy())


def test_waterfall_holds_the_sums_of_the_cells(survey, fit):
    table = waterfall_table(fit, {name: name for name in survey.themes})
    every = impacts(fit, theme_cells(fit, "negative"))
    at = np.array([k for _, k in every.cells])
    for row in table[(table["part"] == "negative") & (table["theme_id"] != "")].itertuples():
        k = survey.themes.index(row.theme_id)
        assert row.points == pytest.approx(every.value[at == k].sum(), abs=1e-9)
        assert row.low < row.points < row.high
    assert set(table["part"]) == {"baseline", "negative", "positive", "score"}
    assert "rare themes, negative" in set(table["label"])


def test_asymmetry_sees_the_theme_that_also_pleases(survey, fit):
    table = asymmetry_table(fit, {name: name for name in survey.themes}).set_index("theme_id")
    assert table.loc["t3", "reading"] in {"blame weighs more", "cannot be told"}
    assert table.loc["t4", "reading"] in {"about even", "blame weighs more", "praise weighs more"}
    known = table["asymmetry"].notna()
    inside = table[known]
    assert inside["asymmetry"].between(-1, 1).all()
    assert (inside["asymmetry_low"] <= inside["asymmetry"]).all()
    assert (inside["asymmetry"] <= inside["asymmetry_high"]).all()
    assert (table.loc[~known, "reading"] == "cannot be told").all()


def test_asymmetry_interval_agrees_with_draws(survey, fit):
    from voc_nlp.ranking.impact import slope_covariance

    table = asymmetry_table(fit, {name: name for name in survey.themes})
    row = table[table["theme_id"] == "t4"].iloc[0]
    k = survey.themes.index("t4")
    at = [fit.columns.position(k), fit.columns.position(k, "positive")]
    V = slope_covariance(fit)[np.ix_(at, at)]
    loss, gain = np.random.default_rng(0).multivariate_normal(fit.common.slopes[at], V, 20000).T
    drawn = (gain + loss) / (gain - loss)
    low, high = np.quantile(drawn, [0.025, 0.975])
    assert (row["asymmetry_low"], row["asymmetry_high"]) == pytest.approx((low, high), abs=0.05)


@pytest.mark.parametrize("name", sorted(IMPACTS))
def test_every_impact_ranks_the_costliest_theme_first_or_says_it_is_no_cost(name):
    table = rank_pain_points(*tables(1500), config=replace(QUICK, impact=name))
    assert table["impact"].is_monotonic_increasing
    assert (table["impact_low"] <= table["impact"]).all()
    assert (table["impact"] <= table["impact_high"]).all()
    assert not table["sentence"].str.contains("nan|inf").any()
    if name in ("volume", "lmg"):
        assert (table["evidence"] == "descriptive").all()
        assert table["sentence"].str.contains("not its cost").all()
        assert table["q_value"].isna().all()
    else:
        assert table["theme_id"].iloc[0] in {"t3", "t4"}
        assert table["evidence"].iloc[0] == "strong"
        assert table["q_value"].between(0, 1).all()
        assert table["robustness"].between(0, 1).all()


def test_unknown_impacts_are_refused(fit, cells):
    with pytest.raises(ConfigError, match="Did you mean 'asl'"):
        AnalysisConfig(impact="als")
    with pytest.raises(ConfigError, match="unknown impact"):
        estimate_impacts("shapley", fit, cells, QUICK)


def test_ordinal_slopes_are_where_the_gradient_vanishes(survey):
    found = fit_ordinal(survey, model_columns(survey, 15))
    q = found.slopes.size
    gradient = np.concatenate([found.D.T @ found.scores[:, 0], found.scores[:, 1:].sum(axis=0)])
    gradient[:q] -= found.slopes / 9.0
    assert np.abs(gradient).max() < 1e-2
    eta = np.asarray(found.D @ found.slopes)
    step = 1e-5
    up, down = found.expected(eta + step)[0], found.expected(eta - step)[0]
    assert found.expected(eta)[1] == pytest.approx((up - down) / (2 * step), abs=1e-4)


def test_ordinal_with_two_outcomes_is_logistic_regression():
    from sklearn.linear_model import LogisticRegression

    comments, mentions = tables(700)
    survey = read_survey(
        comments.assign(nps=np.where(comments["nps"] >= 7, 10, 0)).drop(
            columns=["weight", "customer"]
        ),
        mentions, score="nps", controls=(), touchpoint="touchpoint", config=QUICK,
    )  # fmt: skip
    found = fit_ordinal(survey, model_columns(survey, 15))
    model = LogisticRegression(C=9.0, tol=1e-8, max_iter=1000)
    model.fit(found.D.toarray(), survey.y > 0)
    assert found.slopes == pytest.approx(model.coef_[0], abs=1e-3)
    assert -found.cuts[0] == pytest.approx(model.intercept_[0], abs=1e-3)


@pytest.mark.parametrize("estimator", ["asl", "lto", "ordinal", "aipw", "volume"])
def test_errors_agree_with_the_jackknife_over_customers(estimator):
    comments, mentions = tables(700, themes=3, places=1, rare=False)
    survey = read_survey(
        comments, mentions, score="nps", controls=(), touchpoint="touchpoint", config=QUICK
    )
    cells = [(0, 0), (0, 1), (0, 2)]

    def run(part):
        return estimate_impacts(estimator, fit_model(part, min_base=15), cells, QUICK)

    found = run(survey)
    groups = np.array_split(np.random.default_rng(0).permutation(survey.cluster.max() + 1), 25)
    without = np.array([run(survey.take(~np.isin(survey.cluster, g))).value for g in groups])
    jackknife = np.sqrt(24 / 25 * ((without - without.mean(axis=0)) ** 2).sum(axis=0))
    assert found.error == pytest.approx(jackknife, rel=0.5)
    again = clustered_covariance(found.contributions, survey.cluster, 3)
    assert (np.diag(again) <= np.diag(found.covariance) + 1e-9).all()


def test_leave_out_impacts_are_the_leave_out_interval(survey, cells):
    found, shown = leave_out_impacts(survey, cells), leave_theme_out(survey, cells)
    assert found.value == pytest.approx(shown.value, abs=1e-9)
    assert found.error == pytest.approx((shown.high - shown.low) / 2 / 1.959964, rel=1e-4)


def test_volume_is_the_share_of_respondents(survey, cells):
    found = volume_impacts(survey, cells)
    flagged = survey.flagged().toarray()
    for (place, theme), value in zip(cells, found.value, strict=True):
        here = flagged[:, theme] * (survey.place == place)
        assert -value == pytest.approx(100 * np.average(here, weights=survey.weight))


def test_lmg_of_all_columns_is_the_variance_they_explain(survey):
    columns = model_columns(survey, 15)
    every = [(t, int(k)) for k in columns.negative for t in range(2)]
    found = lmg_impacts(survey, columns, every, 0)
    w, y = survey.weight, survey.y
    full = np.column_stack([columns.X.toarray(), columns.Z])
    explained = []
    for F in (full, columns.Z):
        root = np.sqrt(w)[:, None]
        b = np.linalg.lstsq(F * root, y * root[:, 0], rcond=None)[0]
        explained.append(1 - w @ (y - F @ b) ** 2 / (w @ (y - np.average(y, weights=w)) ** 2))
    assert 0 < -found.value.sum() / 100 <= explained[0] - explained[1] + 1e-6
    assert (found.value <= 0).all()


def test_doubly_robust_impacts_see_through_confounding(survey):
    """Theme t0 costs nothing; the others cost the more, the higher their number."""
    columns = model_columns(survey, 15)
    every = [(t, int(k)) for k in columns.negative for t in range(2)]
    value = aipw_impacts(survey, columns, every).value.reshape(-1, 2).sum(axis=1)
    assert value[0] == value.max()
    assert ordinal_impacts(survey, columns, every).value.reshape(-1, 2).sum(axis=1)[0] > -1.5


def test_stepdown_never_widens_and_narrows_where_groups_are_far_apart():
    value = np.array([-30.0, -30.5, -10.0, -9.0, 0.0, 1.0])
    ranks = rank_certainty(value, np.eye(6), draws=1000, seed=0)
    assert ranks.low.tolist() == [1, 1, 3, 3, 5, 5]
    assert ranks.high.tolist() == [2, 2, 4, 4, 6, 6]


def test_robustness_is_the_published_formula(fit):
    """Cinelli and Hazlett (2020), section 4: t = 4.18 with 783 degrees of freedom gives 0.139."""
    free = fit.survey.n - fit.columns.X.shape[1] - fit.columns.Z.shape[1]
    t = 4.18 * np.sqrt(free / 783)
    assert robustness_value(np.array([t, 0.0]), np.ones(2), fit) == pytest.approx(
        [0.139, 0.0], abs=1e-3
    )


def test_shuffled_scores_find_about_nothing(survey, cells):
    found = shuffled_scores(survey, cells, min_base=15, seed=0, runs=20)
    assert found.cells == 20 * len(cells)
    assert found.apart <= found.expected + 2 * np.sqrt(found.expected) + 1
    assert found.runs_with_any <= 20 * (0.1 + 2 * np.sqrt(0.09 / 20))


def test_injected_losses_are_found_again(survey, cells):
    found = injected_losses(survey, cells, min_base=15, seed=0)
    assert 1 <= len(found) <= 5
    assert all(item.injected < 0 for item in found)
    total = sum(item.injected for item in found)
    share = sum(item.recovered * item.injected for item in found) / total
    assert share == pytest.approx(1.0, abs=0.35)


def test_panel_compares_the_same_cells(survey, fit, cells):
    panel = variants(fit, cells, min_base=15)
    names = [item.name for item in panel]
    assert names[:5] == ["ordinal", "aipw", "lto", "threshold 0.3", "threshold 0.5"]
    assert {"no controls", "no weights", "mean answer"} <= set(names)
    assert "general tone" not in names  # every mention has a theme
    for item in panel:
        assert sorted(item.places) == list(range(1, len(cells) + 1))
        assert -1 <= item.tau <= 1
    assert panel[0].tau > 0.4
    assert set(tier_robustness(fit, cells)) <= set(cells)


def test_mentions_without_a_theme_are_held_fixed_in_the_panel():
    comments, mentions = tables(500)
    mentions = mentions.assign(
        theme_id=mentions["theme_id"].where(np.arange(len(mentions)) % 5 > 0, None)
    )
    study = study_pain_points(comments, mentions, config=QUICK)
    assert "general tone" in [row["name"] for row in study.checks["sensitivity"]]


def test_study_is_the_ranking_and_more():
    comments, mentions = tables(600)
    study = study_pain_points(comments, mentions, controls=("plan",), config=QUICK)
    ranked = rank_pain_points(comments, mentions, controls=("plan",), config=QUICK)
    pd.testing.assert_frame_equal(study.pain_points, ranked, check_exact=True)
    assert json.loads(json.dumps(study.checks)) == study.checks
    assert study.checks["respondents"] == study.checks["of"] == 600
    again = study_pain_points(
        comments.sample(frac=1, random_state=1), mentions.sample(frac=1, random_state=1),
        controls=("plan",), config=QUICK,
    )  # fmt: skip
    assert again.checks == study.checks
    pd.testing.assert_frame_equal(study.waterfall, again.waterfall, check_exact=True)
    pd.testing.assert_frame_equal(study.asymmetry, again.asymmetry, check_exact=True)


def test_checks_of_a_large_file_run_on_whole_customers():
    comments, mentions = tables(900)
    study = study_pain_points(comments, mentions, config=QUICK, checked=500)
    assert study.checks["of"] == 900
    assert 500 <= study.checks["respondents"] <= 502
    none = study_pain_points(comments, mentions, config=QUICK, checked=0)
    assert none.checks["not_done"] == "the checks were left out"


def test_model_gives_influence_values_and_a_design():
    comments, mentions = tables(600)
    model = impact_model(comments, mentions, controls=("plan",), config=QUICK)
    assert model.X.shape == (600, len(model.columns)) == (600, model.slopes.size)
    assert len(model.cells) == model.impact.size == model.share.size
    assert np.average(model.y, weights=model.weight) == pytest.approx(
        impact_total(comments), abs=1e-9
    )
    phi = model.influence()
    sums = np.array([phi[model.customer == g].sum(axis=0) for g in np.unique(model.customer)])
    sampling = np.diag(sums.T @ sums) * len(sums) / (len(sums) - 1)
    assert (sampling <= np.diag(model.covariance) * (1 + 1e-9)).all()
    assert model.influence(slice(0, 10)).shape == (10, len(model.cells))


def impact_total(comments):
    points = np.where(comments["nps"] >= 9, 100, np.where(comments["nps"] <= 6, -100, 0))
    return np.average(points, weights=comments["weight"])


def study_of(change):
    comments, mentions = tables(400)
    return study_pain_points(*change(comments, mentions), config=QUICK)


BAD = {
    "constant score": lambda c, m: (c.assign(nps=7), m),
    "all promoters": lambda c, m: (c.assign(nps=10), m),
    "one touchpoint": lambda c, m: (c.assign(touchpoint="shop"), m),
    "no touchpoint": lambda c, m: (c.drop(columns="touchpoint"), m),
    "theme mentioned by all": lambda c, m: (
        c,
        pd.concat(
            [m, pd.DataFrame({"comment_id": c["comment_id"], "theme_id": "all", "p_negative": 1.0,
                              "p_positive": 0.0, "text": "x", "start": 0})]
        ),
    ),
    "collinear themes": lambda c, m: (
        c, pd.concat([m, m[m["theme_id"] == "t3"].assign(theme_id="t9")])),
    "fewer rows than themes": lambda c, m: (
        c.iloc[:250], m.assign(theme_id=[f"r{i % 300}" for i in range(len(m))])),
    "weights of zero": lambda c, m: (c.assign(weight=(np.arange(len(c)) % 2).astype(float)), m),
    "scores missing in half": lambda c, m: (
        c.assign(nps=c["nps"].where(np.arange(len(c)) % 2 == 0)), m),
    "no score": lambda c, m: (c.drop(columns="nps"), m),
    "nobody negative": lambda c, m: (c, m.assign(p_negative=0.0)),
    "everybody negative": lambda c, m: (c, m.assign(p_negative=1.0, p_positive=0.0)),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_ends_in_a_sensible_study(name):
    study = study_of(BAD[name])
    table, checks = study.pain_points, study.checks
    assert checks["assumptions"]
    assert not table["sentence"].str.contains("nan|inf").any()
    text = json.dumps(checks)
    assert "NaN" not in text
    assert "Infinity" not in text
    if "not_done" in checks:
        assert study.waterfall.empty
        assert not (table["evidence"] == "strong").any()
    else:
        assert study.waterfall["points"].notna().all()
        assert study.waterfall["points"].iloc[:-1].sum() == pytest.approx(
            study.waterfall["points"].iloc[-1], abs=1e-9
        )
        known = table[table["evidence"] != "descriptive"]
        assert known["impact"].notna().all()
        assert (known["impact_low"] <= known["impact_high"]).all()
        assert (len(known) < len(table)) == (name == "theme mentioned by all")
    if name in {"constant score", "all promoters"}:
        assert "same outcome" in checks["not_done"]
    if name in {"no score", "nobody negative", "fewer rows than themes"}:
        assert checks["not_done"]
