"""The two tables that users see: scores and pain points."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp import metrics
from voc_nlp.config import AnalysisConfig
from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.ranking import rank_pain_points, score_table
from voc_nlp.ranking.pain_points import COLUMNS
from voc_nlp.ranking.wording import Row, grade_evidence, impact_sentence

QUICK = AnalysisConfig(draws=300)


def tables(n=1200, themes=8, seed=0):
    """Theme t0 is bad everywhere, t1 only at the shop; the others cost nothing."""
    rng = np.random.default_rng(seed)
    place = rng.choice(["shop", "web", "call"], n, p=[0.5, 0.3, 0.2])
    row = np.repeat(np.arange(n), rng.integers(0, 4, size=n))
    theme = rng.integers(themes, size=row.size)
    p = rng.dirichlet([0.8, 0.4, 0.8], row.size)
    hurts = (theme == 0) * 5.0 + ((theme == 1) & (place[row] == "shop")) * 7.0
    loss = np.bincount(row, p[:, 0] * hurts, minlength=n)
    answer = np.clip(np.round(8.5 - loss + rng.normal(0, 1.5, n)), 0, 10)
    comments = pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(n)],
            "text": np.where(np.isin(np.arange(n), row), "said something", ""),
            "touchpoint": place,
            "segment:plan": rng.choice(["basic", "plus"], n),
            "language": rng.choice(["en", "es"], n),
            "nps": answer,
            "csat": np.clip(np.round(1 + answer * 0.4), 1, 5),
            "ces": np.clip(np.round(1 + answer * 0.6), 1, 7),
            "churned": pd.array(answer < rng.uniform(0, 10, n), dtype="boolean"),
            "weight": rng.uniform(0.5, 2, n),
            "customer": [f"u{i // 2}" for i in range(n)],
        }
    )
    mentions = pd.DataFrame(
        {
            "comment_id": comments["comment_id"].to_numpy()[row],
            "start": np.arange(row.size),
            "text": [f"words {i}" for i in range(row.size)],
            "theme_id": np.char.add("t", theme.astype(str)),
            "p_negative": p[:, 0],
            "p_neutral": p[:, 1],
            "p_positive": p[:, 2],
        }
    )
    return comments, mentions


def check(table):
    """Everything that any pain points table promises."""
    assert list(table.columns) == list(COLUMNS)
    for column, dtype in COLUMNS.items():
        assert table[column].dtype == pd.Series([], dtype=dtype).dtype, column
    assert table["rank"].tolist() == list(range(1, len(table) + 1))
    assert (table["rank_low"] <= table["rank"]).all()
    assert (table["rank"] <= table["rank_high"]).all()
    assert table["n_negative"].le(table["n_comments"]).all()
    assert table["share_negative"].between(0, 1).all()
    assert (table["share_negative_low"] <= table["share_negative"]).all()
    assert (table["share_negative"] <= table["share_negative_high"]).all()
    measured = table["evidence"] != "descriptive"
    known = table[measured] if measured.any() else table.dropna(subset=["p_top3", "p_top5"])
    assert known[["p_top3", "p_top5"]].apply(lambda p: p.between(0, 1).all()).all()
    assert (known["p_top3"] <= known["p_top5"]).all()
    assert table.loc[measured, "impact"].is_monotonic_increasing
    for name in ("impact", "raw_impact"):
        rows = table[measured & table[name].notna()]
        assert (rows[f"{name}_low"] <= rows[name]).all()
        assert (rows[name] <= rows[f"{name}_high"]).all()
    assert table.loc[~measured, ["impact", "raw_impact_low"]].isna().all(axis=None)
    assert not table["sentence"].str.contains("nan|inf").any()
    assert table["quotes"].map(len).equals(table["quote_ids"].map(len))
    return table


@pytest.mark.parametrize(
    ("rank_high", "said"), [(1, "; rank 1 of 3;"), (3, "; rank somewhere from 1 to 3 of 3;")]
)
def test_the_sentence_of_a_short_list_does_not_hide_that_places_are_open(rank_high, said):
    row = Row("no refund", "shop", "csat", -1.1, -2.5, 0.2, 1, 1, rank_high, 1.0, 1.0, 3, "weak")
    assert said in impact_sentence(row)


@pytest.mark.parametrize("score", ["nps", "csat", "ces", "churn"])
def test_planted_pains_come_out_on_top(score):
    table = check(rank_pain_points(*tables(2500), score=score, config=QUICK))
    top = set(zip(table["touchpoint"][:2], table["theme_id"][:2], strict=True))
    assert top == {("shop", "t0"), ("shop", "t1")}
    assert (table["impact_high"][:2] < 0).all()
    assert table["score"].unique().tolist() == [score]
    assert table.loc[0, "evidence"] == "strong"
    assert (table.loc[(table["theme_id"] > "t1"), "evidence"] == "strong").sum() == 0
    assert (table["share_negative"] > 0).all()


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=3, deadline=None)
def test_order_of_rows_does_not_change_a_bit(seed):
    comments, mentions = tables(500)
    again = rank_pain_points(
        comments.sample(frac=1, random_state=seed),
        mentions.sample(frac=1, random_state=seed),
        controls=("plan", "language"),
        config=QUICK,
    )
    first = rank_pain_points(comments, mentions, controls=("plan", "language"), config=QUICK)
    pd.testing.assert_frame_equal(first, again, check_exact=True)


def test_names_of_rows_do_not_change_a_bit():
    """A file without ids is numbered by position, so ids must not steer the sums."""
    comments, mentions = tables(500)
    comments = comments.drop(columns="customer")
    new = dict(zip(comments["comment_id"], reversed(comments["comment_id"].tolist()), strict=True))
    renamed = (
        frame.assign(comment_id=frame["comment_id"].map(new)) for frame in (comments, mentions)
    )
    first = rank_pain_points(comments, mentions, config=QUICK)
    again = rank_pain_points(*renamed, config=QUICK)
    pd.testing.assert_frame_equal(
        first.drop(columns="quote_ids"), again.drop(columns="quote_ids"), check_exact=True
    )


def test_order_of_rows_does_not_change_the_scores():
    comments, _ = tables(300)
    shuffled = comments.sample(frac=1, random_state=1)
    pd.testing.assert_frame_equal(score_table(comments), score_table(shuffled), check_exact=True)


def test_tables_are_untouched():
    comments, mentions = tables(300)
    before = comments.copy(deep=True), mentions.copy(deep=True)
    rank_pain_points(comments, mentions, controls=("plan",), config=QUICK)
    score_table(comments)
    pd.testing.assert_frame_equal(comments, before[0])
    pd.testing.assert_frame_equal(mentions, before[1])


def test_permuted_scores_give_no_strong_evidence():
    comments, mentions = tables()
    rng = np.random.default_rng(5)
    strong = excluded = cells = 0
    for _ in range(12):
        permuted = comments.assign(nps=rng.permutation(comments["nps"]))
        table = rank_pain_points(permuted, mentions, config=QUICK)
        strong += (table["evidence"] == "strong").sum()
        excluded += ((table["impact_high"] < 0) | (table["impact_low"] > 0)).sum()
        cells += len(table)
    assert strong <= 1
    assert excluded / cells < 0.08


def test_mentions_never_depend_on_the_score():
    comments, mentions = tables(400)
    other = comments.assign(nps=10 - comments["nps"])
    counts = ["touchpoint", "theme_id", "n_comments", "n_negative", "share_negative_high"]
    keys = ["touchpoint", "theme_id"]
    a, b = (
        rank_pain_points(c, mentions, config=QUICK)[counts].sort_values(keys, ignore_index=True)
        for c in (comments, other)
    )
    pd.testing.assert_frame_equal(a, b)


def test_counts_are_what_they_say():
    comments, mentions = tables(600)
    table = rank_pain_points(comments.drop(columns="weight"), mentions, config=QUICK)
    row = table.iloc[0]
    here = comments.loc[comments["touchpoint"] == row["touchpoint"]]
    said = mentions[
        mentions["comment_id"].isin(here["comment_id"]) & (mentions["theme_id"] == row["theme_id"])
    ]
    assert row["n_comments"] == said["comment_id"].nunique()
    negative = said.loc[said["p_negative"] > 0.5, "comment_id"].nunique()
    assert row["n_negative"] == negative
    wrote = int((here["text"] != "").sum())
    assert row["share_negative"] == pytest.approx(negative / wrote)
    assert row["share_negative_low"] == pytest.approx(metrics.wilson(negative / wrote, wrote).low)
    quoted = mentions.set_index("text").loc[row["quotes"]]
    assert (quoted["p_negative"] > 0.5).all()
    assert quoted["comment_id"].tolist() == row["quote_ids"]


def test_labels_name_the_rows():
    comments, mentions = tables(600)
    themes = pd.DataFrame({"theme_id": ["t0", "t1"], "label": ["late delivery", "rude staff"]})
    by_frame = rank_pain_points(comments, mentions, labels=themes, config=QUICK)
    by_dict = rank_pain_points(
        comments, mentions, labels={"t0": "late delivery", "t1": "rude staff"}, config=QUICK
    )
    pd.testing.assert_frame_equal(by_frame, by_dict)
    assert set(by_frame["label"]) >= {"late delivery", "rude staff", "t2"}
    assert by_frame["sentence"].str.startswith(("Late delivery at", "Rude staff at", "T")).all()


def test_min_base_decides_what_is_shown():
    comments, mentions = tables(900)
    for base in (15, 40, 70):
        config = AnalysisConfig(draws=200, min_base=base)
        table = check(rank_pain_points(comments, mentions, config=config))
        assert (table["n_negative"] >= base).all()
    half = comments.assign(nps=comments["nps"].where(np.arange(900) % 2 == 0))
    shown = check(rank_pain_points(half, mentions, config=QUICK))
    answered = half.loc[half["nps"].notna(), "comment_id"]
    base = mentions[(mentions["p_negative"] > 0.5) & mentions["comment_id"].isin(answered)].merge(
        half[["comment_id", "touchpoint"]]
    )
    pairs = base.groupby(["touchpoint", "theme_id"])["comment_id"].nunique()
    assert len(shown) == (pairs >= 15).sum()


def test_few_answers_are_described_not_ranked_by_cost():
    comments, mentions = tables(150)
    table = check(
        rank_pain_points(comments, mentions, config=AnalysisConfig(min_base=5, draws=200))
    )
    assert (table["evidence"] == "descriptive").all()
    assert table["share_negative"].is_monotonic_decreasing
    assert table["sentence"].str.contains("only 150 respondents gave a score").all()


def test_no_score_is_described():
    comments, mentions = tables(400)
    table = check(rank_pain_points(comments.drop(columns="nps"), mentions, config=QUICK))
    assert (table["evidence"] == "descriptive").all()
    assert (table["score"] == "").all()
    assert table["sentence"].str.contains("there is no score").all()


def few_churned(comments):
    churned = np.zeros(len(comments), dtype=bool)
    churned[:20] = True
    return comments.assign(churned=churned)


def duplicated(mentions):
    """Theme t9 is mentioned exactly where t0 is."""
    return pd.concat([mentions, mentions[mentions["theme_id"] == "t0"].assign(theme_id="t9")])


def by_all(comments):
    """Everybody, also without a text, says the same about theme all."""
    return pd.DataFrame(
        {
            "comment_id": comments["comment_id"],
            "theme_id": "all",
            "p_negative": 1.0,
            "p_positive": 0.0,
            "text": "as always",
        }
    )


def rare(mentions):
    """Every mention is of one of 300 themes."""
    return mentions.assign(theme_id=[f"r{i % 300}" for i in range(len(mentions))])


WORLDS = {
    "constant score": lambda c, m: (c.assign(nps=7.0), m, "nps"),
    "all promoters": lambda c, m: (c.assign(nps=10.0), m, "nps"),
    "nobody churned": lambda c, m: (c.assign(churned=False), m, "churn"),
    "few churned": lambda c, m: (few_churned(c), m, "churn"),
    "one touchpoint": lambda c, m: (c.assign(touchpoint="(all)"), m, "nps"),
    "no touchpoint column": lambda c, m: (c.drop(columns="touchpoint"), m, "nps"),
    "touchpoint partly missing": lambda c, m: (
        c.assign(touchpoint=c["touchpoint"].where(c["touchpoint"] != "web", None)), m, "nps"),
    "touchpoints of one row": lambda c, m: (c.assign(touchpoint=c["comment_id"]), m, "nps"),
    "theme mentioned by all": lambda c, m: (c, pd.concat([m, by_all(c)]), "nps"),
    "only a theme mentioned by all": lambda c, m: (c, by_all(c), "nps"),
    "collinear themes": lambda c, m: (c, duplicated(m), "nps"),
    "more columns than rows": lambda c, m: (c, rare(m), "nps"),
    "some zero weights": lambda c, m: (
        c.assign(weight=np.where(np.arange(len(c)) % 3 == 0, 0.0, 1.0)), m, "nps"),
    "one huge weight": lambda c, m: (
        c.assign(weight=np.where(np.arange(len(c)) == 7, 1e6, 1.0)), m, "nps"),
    "scores missing in half": lambda c, m: (
        c.assign(nps=c["nps"].where(np.arange(len(c)) % 2 == 0)), m, "nps"),
    "all scores missing": lambda c, m: (c.assign(nps=np.nan), m, "nps"),
    "one customer": lambda c, m: (c.assign(customer="u"), m, "nps"),
    "customers missing": lambda c, m: (c.assign(customer=None), m, "nps"),
    "score is the mention": lambda c, m: (
        c.assign(nps=np.where(c["comment_id"].isin(m.loc[m["theme_id"] == "t0", "comment_id"]),
                              0.0, 10.0)), m, "nps"),
    "only negative": lambda c, m: (
        c, m.drop(columns=["p_positive", "p_neutral", "text", "start"]).assign(p_negative=1.0),
        "nps"),
    "only positive": lambda c, m: (c, m.assign(p_negative=0.0), "nps"),
    "everybody silent": lambda c, m: (c.assign(text=""), m.iloc[:0], "nps"),
    "no theme": lambda c, m: (c, m.assign(theme_id=None), "nps"),
    "no rows": lambda c, m: (c.iloc[:0], m, "nps"),
    "minimal columns": lambda c, m: (
        c[["comment_id", "nps"]], m[["comment_id", "theme_id", "p_negative"]], "nps"),
}  # fmt: skip


DESCRIBED = {
    "constant score", "all promoters", "nobody churned", "few churned", "one customer",
    "one huge weight", "all scores missing",
}  # fmt: skip


@pytest.mark.parametrize("name", WORLDS)
def test_degenerate_worlds_give_a_sensible_table(name):
    comments, mentions, score = WORLDS[name](*tables(900))
    table = check(rank_pain_points(comments, mentions, score=score, config=QUICK))
    if name in DESCRIBED:
        assert (table["evidence"] == "descriptive").all()
        assert len(table)
    if name in {
        "everybody silent",
        "no theme",
        "no rows",
        "only positive",
        "touchpoints of one row",
    }:
        assert table.empty
    if name == "one touchpoint":
        assert not table["sentence"].str.contains(" at ").any()
    if name == "theme mentioned by all":
        everybody = table[table["theme_id"] == "all"]
        assert everybody["impact"].isna().all()
        assert everybody["sentence"].str.contains("nobody to compare with").all()
        assert everybody["rank"].tolist() == [len(table) - 2, len(table) - 1, len(table)]


def test_what_cannot_be_told_apart_is_not_called_sure():
    comments, mentions = tables(900)
    table = rank_pain_points(comments, duplicated(mentions), config=QUICK)
    alone = rank_pain_points(comments, mentions, config=QUICK)
    both = table[table["theme_id"].isin(["t0", "t9"])]
    cell = both[both["touchpoint"] == "shop"]
    one = alone[(alone["touchpoint"] == "shop") & (alone["theme_id"] == "t0")].iloc[0]
    assert cell["impact"].sum() == pytest.approx(one["impact"], rel=0.2)
    assert (cell["impact_high"] - cell["impact_low"] > one["impact_high"] - one["impact_low"]).all()
    everybody = rank_pain_points(comments, by_all(comments), config=QUICK)
    assert (everybody["evidence"] == "descriptive").all()


def test_controls_take_texts_numbers_and_dates():
    comments, mentions = tables(500)
    rng = np.random.default_rng(0)
    comments = comments.assign(
        age=rng.normal(40, 9, 500),
        when=pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(0, 90, 500), unit="D"),
        vip=rng.random(500) < 0.3,
    )
    comments.loc[3, "age"] = np.nan
    check(rank_pain_points(comments, mentions, controls=("age", "when", "vip"), config=QUICK))
    check(rank_pain_points(comments, mentions, touchpoint="segment:plan", config=QUICK))


def test_filtered_comments_go_with_all_mentions():
    comments, mentions = tables(900)
    part = comments[comments["language"] == "en"]
    table = rank_pain_points(part, mentions, config=QUICK)
    own = mentions[mentions["comment_id"].isin(part["comment_id"])]
    pd.testing.assert_frame_equal(table, rank_pain_points(part, own, config=QUICK))


@pytest.mark.parametrize(
    ("change", "options", "error", "message"),
    [
        (lambda c, m: (c.drop(columns="comment_id"), m), {}, MissingColumnError, "comment_id"),
        (lambda c, m: (c, m.drop(columns="p_negative")), {}, MissingColumnError, "p_negative"),
        (lambda c, m: (c, m), {"controls": ("regoin",)}, MissingColumnError, "regoin"),
        (lambda c, m: (c, m), {"touchpoint": "chanel"}, MissingColumnError, "chanel"),
        (lambda c, m: (c, m), {"score": "npz"}, InputError, "Did you mean 'nps'"),
        (lambda c, m: (c.assign(comment_id="x"), m), {}, InputError, "repeats"),
        (lambda c, m: (c.assign(weight=0.0), m), {}, InputError, "all weights are zero"),
        (lambda c, m: (c.assign(weight=-1.0), m), {}, InputError, "not negative"),
        (lambda c, m: (c.assign(nps=11.0), m), {}, InputError, "0 to 10"),
        (lambda c, m: (c.assign(nps="ten"), m), {}, InputError, "not a number"),
        (lambda c, m: (c, m.assign(p_negative=1.5)), {}, InputError, "0 to 1"),
        (lambda c, m: (c, m.assign(p_positive=np.nan)), {}, InputError, "0 to 1"),
    ],
)
def test_bad_tables_are_refused(change, options, error, message):
    with pytest.raises(error, match=message):
        rank_pain_points(*change(*tables(60)), **options)


def test_evidence_needs_interval_base_and_size():
    grades = grade_evidence(
        impact=np.array([-5.0, -5.0, -0.02, -0.5, 1.0, 0.0]),
        error=np.array([0.5, 0.5, 0.001, 0.5, 0.5, 0.0]),
        touchpoint_share=np.full(6, 0.2),
        n_negative=np.array([100, 20, 100, 100, 100, 100]),
        min_base=15,
    )
    assert grades == ["strong", "moderate", "moderate", "weak", "weak", "weak"]


def test_score_table_holds_every_metric_and_slice():
    comments, _ = tables(600)
    table = score_table(comments, AnalysisConfig(csat_scale=(1, 5), ces_scale=(1, 7)))
    assert table["metric"].unique().tolist() == [
        "nps", "csat", "csat_mean", "ces", "ces_mean", "churn",
    ]  # fmt: skip
    names = ["all", "touchpoint=call", "touchpoint=shop", "touchpoint=web"]
    names += ["plan=basic", "plan=plus", "language=en", "language=es"]
    assert table.loc[table["metric"] == "nps", "slice"].tolist() == names
    assert set(table["slice_type"]) == {"all", "touchpoint", "segment", "language"}
    assert (table["low"] <= table["value"]).all()
    assert (table["value"] <= table["high"]).all()
    assert (table["n_effective"] <= table["n"]).all()
    shop = comments[comments["touchpoint"] == "shop"]
    row = table[(table["metric"] == "nps") & (table["slice"] == "touchpoint=shop")].iloc[0]
    assert tuple(row[["value", "low", "high"]]) == metrics.nps(
        shop["nps"], shop["weight"], customers=shop["customer"]
    )
    parts = table[(table["metric"] == "nps") & (table["slice_type"] == "touchpoint")]
    assert parts["n"].sum() == 600


def test_score_table_is_silent_on_fewer_than_five_answers():
    comments = pd.DataFrame({"nps": [9.0] * 9, "touchpoint": ["a"] * 4 + ["b"] * 5})
    table = score_table(comments).set_index("slice")
    assert table.loc["touchpoint=a", ["value", "low", "high"]].isna().all()
    assert table.loc["touchpoint=a", "n"] == 4
    assert table.loc["touchpoint=b", "value"] == 100


def test_score_table_leaves_out_what_is_not_there():
    assert score_table(pd.DataFrame({"text": ["a"]})).empty
    comments = pd.DataFrame(
        {"nps": [np.nan] * 3, "csat": [5.0, 4.0, np.nan], "touchpoint": "(all)"}
    )
    table = score_table(comments)
    assert table["slice"].tolist() == ["all", "all"]
    assert table["n"].tolist() == [2, 2]
    assert score_table(comments, slices=()).equals(table)
    with pytest.raises(InputError, match="unknown slice"):
        score_table(comments, slices=("period",))
