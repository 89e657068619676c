"""The comments table: what is checked, what is kept, and what is refused in plain words."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.comments import answers, as_comments, find_scale, read_dates
from voc_nlp.comments.scores import read_score
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.errors import InputError, MissingColumnError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
CELL = st.one_of(TEXT, st.none(), st.just(" "), st.just("\n"), st.just(np.nan))


def rows(**columns):
    """Three rows with comments, and the given columns."""
    n = len(next(iter(columns.values())))
    return pd.DataFrame({"comment": [f"said {i}" for i in range(n)], **columns})


def take(values, **roles):
    """The comments of a table whose column 'x' has a role."""
    (role,) = roles.pop("role").split()
    config = AnalysisConfig(**roles)
    return as_comments(rows(x=values), Roles(text=("comment",), **{role: "x"}), config)


def codes(intake):
    return [note.code for note in intake.notes]


@settings(deadline=None, max_examples=60)
@given(
    table=st.lists(st.tuples(CELL, CELL, st.sampled_from(["9", "0", "", None, "n/a"])), min_size=2),
    index=st.integers(-3, 3),
)
def test_rows_stay_in_place_and_the_input_is_unchanged(table, index):
    frame = pd.DataFrame(table, columns=["a", "b", "nps"], dtype=object)
    frame.loc[len(frame)] = ["x", "y", "3"]
    frame.loc[len(frame)] = ["z", None, None]
    frame.index = pd.Index([index] * len(frame))
    before = frame.copy(deep=True)
    comments = as_comments(frame, Roles(text=("a", "b"), nps="nps")).comments
    pd.testing.assert_frame_equal(frame, before)
    assert comments.index.equals(pd.RangeIndex(len(frame)))
    assert comments["row"].tolist() == list(range(len(frame)))
    assert comments["comment_id"].is_unique
    kept = [cell if isinstance(cell, str) else "" for cell in frame["a"]]
    assert comments["question:a"].tolist() == kept


@settings(deadline=None, max_examples=60)
@given(table=st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=8), single=st.booleans())
def test_answers_are_exact_slices(table, single):
    frame = pd.DataFrame([*table, ("x", "", "y"), ("z", "é", "")], columns=list("abc"), dtype=object)  # fmt: skip
    names = ("a",) if single else ("a", "b", "c")
    comments = as_comments(frame, Roles(text=names)).comments
    found = answers(comments)
    texts = comments["text"].tolist()
    for answer in found.itertuples():
        assert texts[answer.row][answer.start : answer.end] == answer.text
        assert answer.question == "" if single else answer.question in names
    cells = [[cell for cell in row if isinstance(cell, str) and cell.strip()] for row in frame[list(names)].to_numpy()]  # fmt: skip
    assert found["text"].tolist() == [cell for row in cells for cell in row]
    assert found["row"].is_monotonic_increasing
    pd.testing.assert_frame_equal(answers(comments.iloc[1:]), found[found["row"] > 0].reset_index(drop=True))  # fmt: skip


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 10), min_size=2, max_size=20))
def test_scores_read_alike_in_every_spelling(scores):
    plain = take(scores, role="nps").comments["nps"].tolist()
    for spell in (str, lambda n: f" {n},0 ", lambda n: f"{n}.0", lambda n: f"{n} - said", float):
        assert take([spell(n) for n in scores], role="nps").comments["nps"].tolist() == plain
    for dtype in ("Int64", "Float64", "int8", "category", "object"):
        assert take(pd.array(scores, dtype=dtype), role="nps").comments["nps"].tolist() == plain


def test_columns_and_types():
    frame = pd.DataFrame(
        {
            "id": [7, 8, 9],
            "why": ["slow", " dear ", None],
            "where": [" app", None, "shop"],
            "plan": ["A", "", "B"],
            "when": ["2024-05-01", "", "2024-05-03T10:00:00+02:00"],
            "nps": ["10", "", "0"],
            "left": [True, False, None],
            "w": ["0,5", "1", "2"],
            "who": ["u1", "", "u1"],
        }
    )
    roles = Roles(text=("why",), id="id", touchpoint="where", segments=("plan",), date="when", nps="nps", churn="left", weight="w", customer="who")  # fmt: skip
    intake = as_comments(frame, roles)
    table = intake.comments
    expected = {
        "comment_id": "str",
        "row": "int64",
        "text": "str",
        "touchpoint": "str",
        "segment:plan": "str",
        "date": "datetime64[us]",
        "nps": "float64",
        "csat": "float64",
        "ces": "float64",
        "churned": "boolean",
        "weight": "float64",
        "customer": "str",
    }
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == expected
    assert table["comment_id"].tolist() == ["7", "8", "9"]
    assert table["text"].tolist() == ["slow", " dear ", ""]
    assert table["touchpoint"].tolist() == ["app", "(not given)", "shop"]
    assert table["segment:plan"].tolist() == ["A", "(not given)", "B"]
    assert table["date"].iloc[2] == pd.Timestamp("2024-05-03 08:00")
    assert table["churned"].tolist() == [True, False, pd.NA]
    assert table["weight"].tolist() == [0.5, 1, 2]
    assert table["customer"].tolist() == ["u1", "8", "u1"]
    assert (intake.roles, intake.config) == (roles, AnalysisConfig())


def test_no_roles_but_text():
    table = as_comments(rows(x=[1, 2]), Roles(text=("comment",))).comments
    assert table["comment_id"].tolist() == ["r1", "r2"]
    assert table["touchpoint"].tolist() == ["(all)", "(all)"]
    assert table["customer"].tolist() == ["r1", "r2"]
    assert table[["nps", "csat", "ces", "churned", "date"]].isna().all(axis=None)


def test_text_is_kept_exactly():
    cells = ["=HYPERLINK(1)", "<b>x</b>", "a\r\nb\x00", "  ", "x" * 1_000_000, 7, 2.0, float("nan")]
    table = as_comments(pd.DataFrame({"c": pd.Series(cells, dtype=object)}), Roles(text=("c",)))
    assert table.comments["text"].tolist() == [*cells[:5], "7", "2", ""]


def test_half_characters_become_replacement_characters():
    frame = pd.DataFrame({"c": pd.Series(["a\ud83d", "\ud83d\ude00"], dtype=object)})
    table = as_comments(frame, Roles(text=("c",))).comments
    assert table["text"].tolist() == ["a�", "😀"]


@pytest.mark.parametrize("value", ["11", "7.5", "ten", "-1", "7 or 8", "inf", "3,5", "9+"])
def test_bad_nps_names_the_rows(value):
    with pytest.raises(InputError) as caught:
        take(["3", value, "9", value, value, value], role="nps")
    said = str(caught.value)
    assert f"row 2 holds '{value}', row 4 holds '{value}', row 5" in said
    assert "whole numbers from 0 to 10" in said or "words instead of numbers" in said
    assert "--nps" in said
    assert "1 more row" in said


def test_missing_answers_and_codes():
    intake = take(["9", "", " n/a ", "NA", "-", "null", "nan", None, "99", "98"], role="nps")
    assert intake.comments["nps"].notna().tolist() == [True] + [False] * 9
    assert codes(intake) == ["nps-missing-code"]
    assert "98, 99 is read as 'no answer' in 2 rows" in intake.notes[0].message


def test_labelled_answers():
    values = ["10 - Extremely likely", "0 = not at all", "Neutral (5)", "8", "9/10", "7 out of 10"]
    intake = take(values, role="nps")
    assert intake.comments["nps"].tolist() == [10, 0, 5, 8, 9, 7]
    assert "nps-labels" in codes(intake)
    with pytest.raises(InputError, match="out of 5, but the scale ends at 10"):
        take(["4/5", "3/5"], role="nps")


def test_nps_that_looks_like_stars_is_said():
    intake = take(["1", "5", "4", "3"] * 5, role="nps")
    assert codes(intake) == ["nps-short-scale"]
    assert "0.5^20" in intake.notes[0].message


@pytest.mark.parametrize(
    ("answers", "scale"),
    [
        ([1, 5, 3], (1, 5)),
        ([2, 7], (1, 7)),
        ([1, 6], (1, 7)),
        ([0, 10], (0, 10)),
        ([0, 6], (0, 10)),
        ([1, 10, 4], (1, 10)),
        ([8, 3], (1, 10)),
        ([0, 55, 100], (0, 100)),
        ([80, 99], (0, 100)),
        ([4.5, 2, np.nan], (1, 5)),
    ],
)
def test_scales(answers, scale):
    found = find_scale(answers)
    assert found[:2] == scale
    assert len(found.reason) > 20


@pytest.mark.parametrize(
    "answers", [[0, 5], [0, 1], [-1, 4], [3, 101], [], [0.3, 0.9], [3] * 99 + [6]]
)
def test_scales_that_cannot_be_told(answers):
    with pytest.raises(InputError, match=r"csat_scale = \["):
        find_scale(answers)


def test_csat_scale_is_noted_and_can_be_set():
    intake = take(["1", "4,5", "5", "99", "80%"][:4], role="csat")
    assert intake.config.csat_scale == (1, 5)
    assert codes(intake) == ["csat-missing-code", "csat-scale"]
    assert "csat_scale =" in intake.notes[1].message
    assert take(["0", "5"], role="csat", csat_scale=(0, 5)).config.csat_scale == (0, 5)
    assert take(["98", "99", "40"], role="csat").comments["csat"].tolist() == [98, 99, 40]
    with pytest.raises(InputError, match=r"row 2 holds '7'; CSAT answers lie between 1 and 5"):
        take(["1", "7", "5"], role="csat", csat_scale=(1, 5))
    with pytest.raises(InputError, match="row 3 holds '3x'"):
        take(["1", "4", "3x"], role="csat")


def test_unknown_no_answer_codes_are_counted_and_said():
    intake = take(["1", "4", "ok", "ok"], role="csat")
    assert intake.comments["csat"].isna().tolist() == [False, False, True, True]
    assert codes(intake) == ["csat-no-answer", "csat-scale"]
    assert "'ok' in 2 rows" in intake.notes[0].message
    assert "no_answer = ['ok']" in intake.notes[0].message
    assert codes(take(["1", "4", "ok"], role="csat", no_answer=("OK",))) == ["csat-scale"]
    repeated = take([*"0123456789", "77", "77", "77"], role="nps")
    assert repeated.comments["nps"].isna().sum() == 3
    assert codes(repeated) == ["nps-no-answer"]
    with pytest.raises(InputError, match="row 11 holds '11'"):
        take([*"0123456789", "11"], role="nps")


def test_ces_stays_on_its_scale_and_its_direction_is_said():
    low = take(["1", "5", "2"], role="ces")
    assert (low.comments["ces"].tolist(), low.config.ces_scale) == ([1, 5, 2], (1, 5))
    assert "a low answer is good" in low.notes[0].message
    high = take(["1", "7", "2"], role="ces")
    assert high.config.ces_scale == (1, 7)
    assert "7 is easy, a high answer is good" in high.notes[0].message
    assert (
        "a high answer is good" in take(["1", "4"], role="ces", ces_scale=(1, 7)).notes[0].message
    )


def test_verbal_answers_are_listed():
    with pytest.raises(
        InputError, match=r"holds words .*'Very satisfied', 'Not satisfied'.*--csat"
    ):
        take(["Very satisfied", "Not satisfied", "Very satisfied"], role="csat")


def test_score_without_any_answer():
    intake = take(["", "n/a"], role="csat")
    assert codes(intake) == ["csat-empty"]
    assert intake.config.csat_scale is None


@pytest.mark.parametrize(
    ("yes", "no"),
    [("TRUE", "false"), ("Yes", "NO"), ("sí", "no"), ("ano", "ne"), ("Sì", "no"), ("Да", "нет"),
     ("是", "否"), ("ja", "nein"), ("oui", "non"), ("sim", "não"), ("tak", "nie"), ("1", "0"),
     (1, 0), (1.0, 0.0), (True, False), ("churned", "Active")],
    ids=repr,
)  # fmt: skip
def test_churn_words(yes, no):
    intake = take(pd.Series([yes, no, None], dtype=object), role="churn")
    assert intake.comments["churned"].tolist() == [True, False, pd.NA]
    assert codes(intake) == ["churn-words"]


def test_unknown_churn_words_are_listed():
    with pytest.raises(InputError, match=r"row 2 holds 'maybe'; not understood: 'maybe'.*--churn"):
        take(["yes", "maybe", ""], role="churn")


def test_reversed_churn_name_is_said():
    frame = rows(is_active=["yes", "no"])
    intake = as_comments(frame, Roles(text=("comment",), churn="is_active"))
    assert codes(intake) == ["churn-words", "churn-direction"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["03/04/2024", "25/04/2024"], "2024-04-03"),
        (["03/04/2024", "04/25/2024"], "2024-03-04"),
        (["3. 4. 2024", "13. 4. 2024"], "2024-04-03"),
        (["3.4.24 10:15", "30.4.24 9:00"], "2024-04-03 10:15"),
        (["3/4/2024 1:05:00 PM", "3/30/2024 12:00:00 AM"], "2024-03-04 13:05"),
        (["2024/4/3", "2024-04-05"], "2024-04-03"),
        (["2024-04-03T10:00:00.123Z", "2024-04-03 10:00"], "2024-04-03 10:00"),
        (["2024-04-03T10:00:00+02:00", ""], "2024-04-03 08:00"),
        (["20240403", "20240404"], "2024-04-03"),
        ([20240403, 20240404], "2024-04-03"),
        (["2024年4月3日", "2024年4月4日"], "2024-04-03"),
        (["3 Apr 2024", "12 May 2024"], "2024-04-03"),
        (["Apr 3, 2024", "May 12, 2024"], "2024-04-03"),
        (["3 de abril de 2024", "1 de mayo de 2024"], "2024-04-03"),
        (["3 апреля 2024", "1 мая 2024"], "2024-04-03"),
        (["1712138400", "1712138400"], "2024-04-03 10:00"),
        ([1712138400000, 1712138400000], "2024-04-03 10:00"),
        (["45385", "45386"], "2024-04-03"),
        ([dt.date(2024, 4, 3), None], "2024-04-03"),
        (["2024-04", "2024-05"], "2024-04-01"),
    ],
)
def test_dates(cells, expected):
    read = read_dates(pd.Series(cells, dtype=object))
    assert read.moments.iloc[0] == pd.Timestamp(expected)
    assert not read.bad.any()
    assert not read.ambiguous


def test_ambiguous_dates_are_said():
    intake = take(["01/02/2024", "02/02/2024", "03/02/2024"], role="date")
    assert intake.comments["date"].dt.month.tolist() == [2, 2, 2]
    assert codes(intake) == ["date-order"]
    assert "day/month/year" in intake.notes[0].message


def test_native_dates_with_a_zone():
    when = pd.Series(pd.date_range("2024-05-01", periods=3, tz="Europe/Prague"))
    assert take(when, role="date").comments["date"].iloc[0] == pd.Timestamp("2024-04-30 22:00")


def test_unread_dates():
    intake = take(["2024-01-01", "soon", "2024-01-03"], role="date")
    assert intake.comments["date"].isna().tolist() == [False, True, False]
    assert codes(intake) == ["date-unread"]
    assert "row 2 holds 'soon'" in intake.notes[0].message
    with pytest.raises(InputError, match="no single date format fits"):
        take(["soon", "later", "2024-01-03"], role="date")


@pytest.mark.parametrize("value", ["-1", "", "heavy", "inf", None, "nan"])
def test_bad_weights(value):
    with pytest.raises(InputError, match=r"row 2 holds .*--weight"):
        take(["1", value, "2"], role="weight")


@pytest.mark.parametrize(("zeros", "level"), [(1, "info"), (3, "warning")])
def test_weights_of_zero_are_counted(zeros, level):
    found = take([0] * zeros + [1, 2], role="weight")
    (note,) = (note for note in found.notes if note.code == "weight-zero")
    assert note.level == level
    assert f"{zeros} of {zeros + 2} rows" in note.message


def test_weights_must_not_all_be_zero():
    with pytest.raises(InputError, match="every weight is 0"):
        take([0, 0], role="weight")


def test_repeated_ids():
    with pytest.raises(InputError, match=r"'a' in rows 1, 3, 'b' in rows 2, 5.*--customer 'x'"):
        take(["a", "b", "a", "c", "b"], role="id")


def test_blank_ids_get_a_number_that_is_free():
    intake = take(["r2", None, "x"], role="id")
    assert intake.comments["comment_id"].tolist() == ["r2", "r2_", "x"]
    assert codes(intake) == ["id-blank"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["", None, " "], "every comment is blank in column 'c' .3 rows."),
        (["x", None, " "], "only one row has a comment"),
        (["x"], "only one row has a comment"),
        ([], "no rows"),
    ],
)
def test_too_little_text(cells, said):
    frame = pd.DataFrame({"c": pd.Series(cells, dtype=object)})
    with pytest.raises(InputError, match=said):
        as_comments(frame, Roles(text=("c",)))


def test_wrong_roles():
    frame = rows(x=[1, 2])
    with pytest.raises(MissingColumnError, match="Did you mean 'comment'"):
        as_comments(frame, Roles(text=("coment",)))
    with pytest.raises(InputError, match="no text column"):
        as_comments(frame, Roles())
    with pytest.raises(InputError, match=r"'x' is named twice .--nps and --csat."):
        as_comments(frame, Roles(text=("comment",), nps="x", csat="x"))
    with pytest.raises(InputError, match="2 columns named 'x'"):
        as_comments(frame.assign(y=1).set_axis(["comment", "x", "x"], axis=1), Roles(text=("x",)))
    with pytest.raises(InputError, match="DataFrame, got list"):
        as_comments([1], Roles(text=("x",)))


def test_import_is_light():
    heavy = "sklearn, spacy, torch, sentence_transformers, onnxruntime, chardet, scipy"
    code = f"import sys, voc_nlp.comments, voc_nlp.reading; sys.exit(any(name in sys.modules for name in '{heavy}'.split(', ')))"  # fmt: skip
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("role", "cells", "expected"),
    [
        ("csat", ["Very satisfied", "dissatisfied", "Neutral"], [5, 2, 3]),
        ("csat", ["Velmi spokojená", "nespokojený", "ani spokojen, ani nespokojen"], [5, 2, 3]),
        ("csat", ["Очень доволен", "недовольна", "Полностью удовлетворён"], [5, 2, 5]),
        ("csat", ["非常满意", "不满意", "一般"], [5, 2, 3]),
        ("csat", ["Molto soddisfatto", "insoddisfatta", "n/a"], [5, 2, np.nan]),
        ("csat", ["Très satisfaite", "sehr zufrieden", "muito insatisfeito"], [5, 5, 1]),
        ("csat", ["poor", "fair", "excellent"], [2, 3, 5]),
        # effort on 1-5: low is good
        ("ces", ["Very easy", "difficult", "muy fácil"], [1, 4, 1]),
    ],
)
def test_answers_in_words_are_grades_with_the_argument_shown(role, cells, expected):
    answers, scale, notes = read_score(pd.Series(cells), "how", role, None)
    np.testing.assert_array_equal(answers, expected)
    assert scale == (1, 5)
    assert notes[0].code == f"{role}-words"
    assert f"{cells[0]!r} as" in notes[0].message


def test_unknown_words_are_named_not_dropped():
    cells = pd.Series(["very satisfied", "splendid", "neutral"])
    with pytest.raises(InputError, match="splendid"):
        read_score(cells, "how", "csat", None)


def test_direction_of_effort_can_be_stated():
    for stated, said in ((True, "a low answer is good (as set)"), (None, "--ces-low-is-good")):
        _, scale, notes = read_score(pd.Series([1, 7, 4, 6] * 5), "easy", "ces", None, stated)
        assert scale == (1, 7)
        assert said in notes[-1].message
        assert notes[-1].level == ("info" if stated else "warning")
    words, _, _ = read_score(pd.Series(["very easy", "difficult"]), "e", "ces", None, False)
    assert words.tolist() == [5, 2]
