"""The audit: a sample with known chances, an honest comparison, and corrections that correct."""

from __future__ import annotations

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.audit import measure
from voc_nlp.audit import (
    Problem,
    agreement_table,
    calibration_error,
    calibration_table,
    correct,
    draw_sample,
    mention_keys,
    ppi_mean,
    read_coded,
    recalibrate,
    rogan_gladen,
    second_coder_table,
    write_sample,
)
from voc_nlp.audit.agreement import kappa, ratio
from voc_nlp.audit.design import inclusion_probabilities, systematic
from voc_nlp.audit.workbook import NONE, choices
from voc_nlp.cleaning import mask_personal
from voc_nlp.errors import InputError

LABELS = {"t001": "late delivery", "t002": "=price()", "t003": "rude staff"}


def make_mentions(n: int = 120, seed: int = 0) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(n):
        for j in range(rng.integers(1, 4)):
            p = rng.dirichlet([1, 1, 1])
            rows.append(
                {
                    "comment_id": f"c{i}",
                    "start": 10 * j,
                    "end": 10 * j + 9,
                    "text": f"=passage {i}.{j} of bob@example.com",
                    "language": "en" if rng.random() < 0.8 else "de",
                    "theme_id": f"t00{rng.choice([1, 1, 1, 2, 3])}",
                    "confidence": rng.random(),
                    "p_negative": p[0],
                    "p_neutral": p[1],
                    "p_positive": p[2],
                }
            )
    return pd.DataFrame(rows)


# the draw


@given(
    st.lists(st.floats(0.01, 100.0), min_size=1, max_size=60).map(np.array),
    st.integers(1, 80),
)
def test_inclusion_probabilities_sum_to_the_sample_size(measure_of_size, n):
    p = inclusion_probabilities(measure_of_size, n)
    assert (p > 0).all()
    assert (p <= 1).all()
    assert p.sum() == pytest.approx(min(n, p.size))


@given(st.integers(0, 30), st.integers(1, 130))
@settings(max_examples=8)
def test_a_draw_has_its_size_and_whole_comments_whatever_the_order(seed, n):
    mentions = make_mentions()
    sample = draw_sample(mentions, n=n, seed=seed)
    assert sample.n_comments == min(n, 120) == sample.passages["comment_id"].nunique()
    expected = mentions[mentions["comment_id"].isin(set(sample.passages["comment_id"]))]
    assert len(expected) == len(sample.passages)
    shuffled = draw_sample(mentions.sample(frac=1, random_state=seed), n=n, seed=seed)
    pd.testing.assert_frame_equal(sample.passages, shuffled.passages)


def test_every_unit_is_drawn_as_often_as_its_probability_says():
    p = inclusion_probabilities(np.random.default_rng(0).uniform(1, 9, 40), 11)
    starts = (np.arange(5000) + 0.5) / 5000
    hits = np.mean([systematic(p, start) for start in starts], axis=0)
    assert hits == pytest.approx(p, abs=1e-3)
    assert {int(systematic(p, start).sum()) for start in starts} == {11}


def test_weights_of_a_sample_stay_within_ten():
    p = draw_sample(make_mentions(2000), n=100).passages["probability"]
    assert p.max() / p.min() <= 10 + 1e-9


def test_nothing_to_draw_is_an_error():
    with pytest.raises(InputError, match="no mention"):
        draw_sample(make_mentions(3).iloc[:0], n=3)
    with pytest.raises(InputError, match="at least 1"):
        draw_sample(make_mentions(3), n=0)


# the workbook


@pytest.fixture
def sheet(tmp_path):
    mentions = make_mentions(30)
    sample = draw_sample(mentions, n=12)
    path = tmp_path / "sample.xlsx"
    texts = {f"c{i}": f"=1+1 call +34 600 123 456 \x00 {i}" for i in range(30)}
    write_sample(sample, texts, LABELS, path, coders=2, redact=mask_personal)
    return mentions, sample, path


def fill(path, change=None, *, second=False):
    book = openpyxl.load_workbook(path)
    rows = book["Coding"]
    for row in range(2, rows.max_row + 1):
        rows.cell(row, 5).value = "late delivery"
        rows.cell(row, 6).value = "negative"
        if second:
            rows.cell(row, 7).value = NONE
            rows.cell(row, 8).value = "neutral"
    if change:
        change(book)
    out = path.with_name("coded.xlsx")
    book.save(out)
    return out


def test_the_workbook_is_blind_redacted_and_holds_no_formula(sheet):
    _, sample, path = sheet
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Instructions", "Coding", "lists", "design"]
    assert book["design"].sheet_state == book["lists"].sheet_state == "veryHidden"
    coding = book["Coding"]
    assert coding.protection.sheet
    assert coding.column_dimensions["A"].hidden
    for row in coding.iter_rows(min_row=2):
        assert all(cell.data_type != "f" for cell in row)
        assert row[0].protection.locked
        assert not row[4].protection.locked
    seen = " ".join(
        str(cell.value)
        for name in book.sheetnames
        for row in book[name].iter_rows()
        for cell in row
    )
    assert "bob@example.com" not in seen
    assert "600 123 456" not in seen
    assert "t001|" not in seen  # strata would give the answer away
    assert not set(sample.passages["comment_id"]) & {
        str(cell.value) for row in coding.iter_rows() for cell in row
    }
    formulas = {rule.formula1 for rule in coding.data_validations.dataValidation}
    assert formulas == {"lists!$A$1:$A$5", "lists!$B$1:$B$3"}


def test_a_coded_workbook_reads_back(sheet):
    mentions, sample, path = sheet
    coded = read_coded(fill(path, second=True), list(mention_keys(mentions)), LABELS)
    assert coded.passages["key"].tolist() == sample.passages["key"].tolist()
    assert coded.passages["probability"].tolist() == sample.passages["probability"].tolist()
    assert set(coded.passages["true_theme"]) == {"t001"}
    assert set(coded.passages["second_theme"]) == {""}
    assert coded.n_unreadable == 0


def blank_some(book):
    book["Coding"].cell(4, 5).value = None


def delete_row(book):
    book["Coding"].delete_rows(3)


def change_id(book):
    book["Coding"].cell(3, 1).value = "0123456789abcdef"


def copy_row(book):
    rows = book["Coding"]
    for column in range(1, 9):
        rows.cell(rows.max_row + (column == 1), column).value = rows.cell(2, column).value


def unknown_theme(book):
    book["Coding"].cell(3, 5).value = "late deliverry"


def unknown_sentiment(book):
    book["Coding"].cell(3, 6).value = "angry"


def change_probability(book):
    book["design"].cell(3, 2).value = "0.9"


def nothing(book):
    for row in range(2, book["Coding"].max_row + 1):
        for column in (5, 6):
            book["Coding"].cell(row, column).value = None


def half_second(book):
    book["Coding"].cell(3, 7).value = "late delivery"


def drop_sheet(book):
    del book["design"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (blank_some, r"Theme is missing in 1 of \d+ rows \(No. 3\)"),
        (delete_row, r"1 of \d+ rows are missing \(No. 2\)"),
        (change_id, r"1 of \d+ rows are missing"),
        (copy_row, "occur twice"),
        (
            unknown_theme,
            "No. 2 has the unknown theme 'late deliverry'. Did you mean 'late delivery'",
        ),
        (unknown_sentiment, "No. 2 has the unknown sentiment 'angry'"),
        (change_probability, "hidden sheet was changed"),
        (nothing, "nothing is coded yet"),
        (half_second, "only theme or only sentiment in No. 2"),
        (drop_sheet, "is not a workbook made by"),
    ],
)
def test_a_spoilt_workbook_is_refused_with_a_reason(sheet, change, said):
    mentions, _, path = sheet
    with pytest.raises(InputError, match=said):
        read_coded(fill(path, change), list(mention_keys(mentions)), LABELS)


def test_another_analysis_or_no_workbook_is_refused(sheet, tmp_path):
    mentions, _, path = sheet
    keys = list(mention_keys(mentions.assign(text="something else")))
    with pytest.raises(InputError, match="drawn from another analysis"):
        read_coded(fill(path), keys, LABELS)
    with pytest.raises(InputError, match="there is no file"):
        read_coded(tmp_path / "absent.xlsx", keys, LABELS)
    (tmp_path / "text.xlsx").write_text("no workbook")
    with pytest.raises(InputError, match="not a workbook made by"):
        read_coded(tmp_path / "text.xlsx", keys, LABELS)


@given(st.dictionaries(st.integers(0, 99).map(str), st.text(max_size=8), max_size=8))
def test_choices_are_never_alike(labels):
    named = [label.casefold() for label in choices(labels).values()]
    assert len(set(named)) == len(named)
    assert NONE not in named


# agreement


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("abc"), st.floats(0.05, 1)),
        min_size=1,
        max_size=40,
    )
)
def test_figures_lie_in_their_intervals(rows):
    a, b, p = (np.array(column) for column in zip(*rows, strict=True))
    at = np.arange(len(rows)) // 2
    for value, low, high in (
        ratio(a == b, np.ones(len(rows)), 1 / p, at),
        kappa(a, b, 1 / p, at),
    ):
        assert not np.isfinite(value) or low - 1e-12 <= value <= high + 1e-12 <= 1 + 1e-9


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), min_size=2, max_size=30))
def test_kappa_is_symmetric_and_does_not_know_names(rows):
    a, b = (np.array(column) for column in zip(*rows, strict=True))
    one, at = np.ones(len(rows)), np.arange(len(rows))
    first = kappa(a, b, one, at).value
    assert kappa(b, a, one, at).value == pytest.approx(first, nan_ok=True)
    swapped = kappa(np.where(a == "a", "z", "y"), np.where(b == "a", "z", "y"), one, at).value
    assert swapped == pytest.approx(first, nan_ok=True)


def test_kappa_of_a_known_table():
    # 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: Cohen's kappa 0.4
    a = np.array(["y"] * 25 + ["n"] * 25)
    b = np.array(["y"] * 20 + ["n"] * 5 + ["y"] * 10 + ["n"] * 15)
    found = kappa(a, b, np.ones(50), np.arange(50))
    assert found.value == pytest.approx(0.4)
    assert 0.1 < found.low < 0.2
    assert 0.55 < found.high < 0.7


def coded_table(n=400, seed=1):
    rng = np.random.default_rng(seed)
    theme = rng.choice(["t001", "t002"], n)
    truth = np.where(rng.random(n) < 0.8, theme, rng.choice(["t001", "t002", ""], n))
    said = rng.choice(["negative", "neutral", "positive"], n)
    meant = np.where(rng.random(n) < 0.7, said, rng.choice(["negative", "neutral", "positive"], n))
    return pd.DataFrame(
        {
            "comment_id": [f"c{i // 2}" for i in range(n)],
            "language": rng.choice(["en", "de"], n),
            "probability": rng.choice([0.2, 0.5], n),
            "theme_id": theme,
            "polarity": said,
            "true_theme": truth,
            "true_polarity": meant,
        }
    )


def test_the_agreement_table_has_every_theme_and_language():
    table = agreement_table(coded_table(), {"t001": "late"})
    keys = set(zip(table["level"], table["name"], table["what"], table["measure"], strict=True))
    for theme in ("t001", "t002"):
        for what in ("theme", "negative"):
            for figure in ("precision", "recall", "f1", "kappa"):
                assert ("theme", theme, what, figure) in keys
    for language in ("de", "en"):
        assert ("language", language, "sentiment", "kappa") in keys
    assert set(table.loc[table["name"] == "t001", "label"]) == {"late"}
    assert table["value"].notna().all()
    assert (table["low"] <= table["value"]).all()
    assert (table["value"] <= table["high"]).all()


def test_too_few_passages_give_no_figure():
    table = agreement_table(coded_table(4))
    assert table["value"].isna().all()


def test_second_coders_agree_with_themselves():
    coded = coded_table()
    same = coded.assign(second_theme=coded["true_theme"], second_polarity=coded["true_polarity"])
    assert second_coder_table(same)["value"].to_numpy() == pytest.approx(1.0)
    assert (second_coder_table(same)["low"] < 1).all()
    assert second_coder_table(coded).empty


# calibration


def test_recalibration_mends_what_is_off_and_leaves_what_is_right():
    rng = np.random.default_rng(0)
    p = rng.uniform(0.05, 0.95, 4000)
    right = rng.random(4000) < p
    kept = recalibrate(p, right)
    assert kept.slope == pytest.approx(1, abs=0.15)
    assert kept.shift == pytest.approx(0, abs=0.15)
    off = 1 / (1 + np.exp(-(2.5 * np.log(p / (1 - p)) + 1)))  # too sure, and too high
    mended = recalibrate(off, right)(off)
    assert calibration_error(off, right) > 0.1
    assert calibration_error(mended, right) < 0.03
    assert calibration_table(off, right)["n"].sum() == 4000


def test_a_language_of_its_own_is_shifted_alone():
    p = np.full(400, 0.5)
    language = np.repeat(["en", "cs"], 200)
    right = np.concatenate([np.tile([0, 1], 100), np.ones(200)])
    better = recalibrate(p, right, language=language)
    assert better([0.5], ["cs"])[0] > 0.7 > 0.6 > better([0.5], ["en"])[0]


# correction


def make_problem(rng, n, chosen, probability, themes=3):
    D = (rng.random((n, themes)) < 0.3).astype(float)
    G = (rng.random((n, themes)) < 0.2).astype(float)
    y = 20 - D @ np.array([40.0, 10.0, 0.0][:themes]) + 5 * G.sum(axis=1) + rng.normal(0, 20, n)
    soft = np.clip(
        np.where(D > 0, 0.7, 0.1) + rng.normal(0, 0.1, D.shape) - 0.001 * y[:, None], 0, 1
    )
    return D, G, y, Problem(
        y=y,
        weight=rng.uniform(0.5, 2, n),
        fixed=np.ones((n, 1)),
        negative=soft,
        positive=np.where(G > 0, 0.6, 0.2),
        place=rng.integers(0, 2, n),
        chosen=chosen,
        probability=probability,
        true_negative=D[chosen],
        true_positive=G[chosen],
    )  # fmt: skip


@given(st.integers(0, 1000))
@settings(max_examples=15)
def test_with_every_row_coded_the_correction_is_the_fit_on_the_true_labels(seed):
    n = 300
    D, G, y, problem = make_problem(np.random.default_rng(seed), n, np.arange(n), np.ones(n))
    found = correct(problem, [(place, theme) for place in range(2) for theme in range(3)])
    X, w = np.column_stack([np.ones(n), D, G]), problem.weight
    slopes = np.linalg.solve(X.T @ (X * w[:, None]), X.T @ (w * y))
    assert found.slope == pytest.approx(slopes[1:4], abs=1e-9)
    for i, (place, theme) in enumerate(found.cells):
        share = np.average(D[:, theme] * (problem.place == place), weights=w)
        assert found.share[i] == pytest.approx(share, abs=1e-12)
        assert found.impact[i] == pytest.approx(share * slopes[1 + theme], abs=1e-9)
    assert found.influence.sum(axis=0) == pytest.approx(np.zeros(6), abs=1e-7)
    covariance = found.slope_influence.T @ found.slope_influence
    A = np.linalg.inv(X.T @ (X * w[:, None]))
    e = y - X @ slopes
    sandwich = A @ ((X * (w * e)[:, None]).T @ (X * (w * e)[:, None])) @ A * n / (n - 7)
    assert covariance == pytest.approx(sandwich[1:4, 1:4], rel=1e-6)


def test_shares_are_unbiased_over_draws():
    rng = np.random.default_rng(0)
    n, estimates, truth = 400, [], 0.0
    D, _, _, base = make_problem(rng, n, np.arange(n), np.ones(n))
    probability = np.where(base.negative[:, 0] > 0.4, 0.6, 0.2)
    truth = float(np.average(D[:, 0], weights=base.weight))
    for _ in range(300):
        chosen = np.flatnonzero(rng.random(n) < probability)
        estimates.append(
            ppi_mean(base.negative[:, 0], D[chosen, 0], chosen, probability[chosen], base.weight)
        )
    values = np.array([estimate.value for estimate in estimates])
    assert abs(values.mean() - truth) < 4 * values.std() / np.sqrt(300)
    covered = [estimate.low <= truth <= estimate.high for estimate in estimates]
    assert np.mean(covered) > 0.92


@given(st.lists(st.booleans(), min_size=2, max_size=30), st.floats(0.1, 1))
def test_perfect_predictions_need_no_sample(labels, probability):
    truth = np.array(labels, dtype=float)
    chosen = np.arange(0, truth.size, 2)
    found = ppi_mean(truth, truth[chosen], chosen, np.full(chosen.size, probability))
    assert np.isfinite(found.value)
    whole = ppi_mean(truth, truth, np.arange(truth.size), np.ones(truth.size))
    assert whole.value == pytest.approx(truth.mean())


def test_rogan_gladen_gives_the_true_share_back():
    true, sensitivity, specificity = 0.2, 0.7, 0.9
    seen = true * sensitivity + (1 - true) * (1 - specificity)
    found = rogan_gladen(seen, 1000, sensitivity, 200, specificity, 200)
    assert found.value == pytest.approx(true)
    assert found.low < true < found.high
    with pytest.raises(InputError, match="more than 1"):
        rogan_gladen(0.2, 100, 0.5, 10, 0.5, 10)


def test_rare_themes_are_joined_and_nothing_is_corrected_without_a_base():
    rng = np.random.default_rng(3)
    chosen = np.arange(0, 400, 4)
    D, _, _, problem = make_problem(rng, 400, chosen, np.full(chosen.size, 0.25))
    few = int(D[chosen].sum(axis=0).max()) + 1
    with pytest.raises(InputError, match="draw more"):
        correct(problem, [(0, 0)], fewest=few)
    found = correct(problem, [(0, theme) for theme in range(3)], fewest=20)
    assert set(found.themes) <= {0, 1, 2}
    assert len(found.cells) == found.themes.size == found.impact.size


def test_quick_gate_corrected_intervals_cover_where_labels_lean_on_the_score():
    found = measure(5, n=2500, themes=10, audited=500, truth_n=50_000)
    assert found["covered"] >= 0.86  # 50 intervals: 0.95 less three standard errors
    assert found["covered_uncorrected"] < 0.6
    assert found["themes_corrected"] == 10


@pytest.mark.slow
def test_full_gate_corrected_intervals_cover():
    assert measure(40)["covered"] >= 0.93
