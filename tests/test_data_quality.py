"""The data-quality table accounts for every row."""

import numpy as np
import pandas as pd
import pytest

from voc_nlp.analysis.data_quality import (
    COLUMNS,
    COPIES,
    copies_table,
    copy_notes,
    data_quality,
    no_copies,
    no_data_quality,
)
from voc_nlp.analysis.founding import founding, with_subject
from voc_nlp.cleaning import clean_comments
from voc_nlp.comments import Note, as_comments
from voc_nlp.config import AnalysisConfig, Roles

CONFIG = AnalysisConfig()


@pytest.fixture(scope="module")
def frame():
    flood = [f"Never book with these people, order {number} was a fraud" for number in range(20)]
    texts = [*flood, *[""] * 30, *["n/a"] * 10, *["very good"] * 20]
    texts += [
        f"The room number {word} had no hot water" for word in ["one", "two", "three", "four"]
    ] * 5
    return pd.DataFrame(
        {
            "comment": texts,
            "nps": [0] * 20 + [9] * 30 + [8] * 10 + [10] * 20 + [3] * 20,
            "date": pd.date_range("2026-01-01", periods=100, freq="h"),
            "Duration (in seconds)": [10.0] * 5 + [100.0] * 95,
        }
    )


@pytest.fixture(scope="module")
def tables(frame):
    roles = Roles(text=("comment",), nps="nps", date="date")
    comments = clean_comments(as_comments(frame, roles).comments, CONFIG)
    copies = copies_table(comments, "nps")
    notes = (Note("warning", "reversed-scale", "NPS may be reversed"), *copy_notes(copies))
    table = data_quality(
        comments, frame, score="nps", config=CONFIG, roles=roles, notes=notes, copies=copies
    )
    return table, copies, notes


def line(table, section, item):
    found = table[(table["section"] == section) & (table["item"] == item)]
    assert len(found) == 1
    return found.iloc[0]


def test_every_row_is_accounted_for(tables, frame):
    rows = tables[0][tables[0]["section"] == "rows"]
    assert rows[rows["item"] != "sum"]["n"].sum() == len(frame)
    assert line(tables[0], "rows", "sum")["n"] == len(frame)
    kinds = tables[0][tables[0]["section"] == "content"]
    assert kinds["n"].sum() == 70
    assert line(tables[0], "content", "praise only")["n"] == 20
    assert line(tables[0], "comments", "with content")["n"] == 60


def test_completeness_and_mix(tables):
    table = tables[0]
    assert line(table, "completeness", "comment")["n"] == 70
    assert line(table, "response mix", "nps: all")["value"] == pytest.approx(10)
    apart = line(table, "response mix", "nps: commented minus did not")
    assert apart["low"] < apart["value"] < apart["high"] < 0
    assert apart["note"]
    assert line(table, "comment rate", "nps = 9")["share"] == 0


def test_copies_campaigns_and_their_effect(tables):
    table, copies, notes = tables
    flood = copies.iloc[0]
    assert (flood["n"], flood["n_in_week"], flood["score_mean"]) == (20, 20, 0)
    assert "within one week" in flood["campaign"]
    assert any(note.code == "campaign" for note in notes)
    once, every = (
        line(table, "copies", f"nps: {name}")["value"]
        for name in ("each group of copies once", "all")
    )
    assert once > every


def test_speeders_scales_and_guesses(tables):
    table = tables[0]
    fast = line(table, "speeders", "Duration (in seconds)")
    assert (fast["n"], fast["of"], fast["value"]) == (5, 100, 100)
    assert line(table, "scales", "suspected to be reversed")["n"] == 1
    assert "--text" in line(table, "guesses", "text")["note"]


def test_one_customer_is_a_campaign():
    comments = pd.DataFrame(
        {
            "comment_id": [f"c{n}" for n in range(6)],
            "clean_text": ["the same complaint again"] * 6,
            "status": ["ok"] + ["duplicate"] * 5,
            "copy_group": ["c0"] * 6,
            "customer": ["a"] * 5 + [None],
            "date": pd.to_datetime([None] * 6),
        }
    )
    assert copies_table(comments)["campaign"].tolist() == ["5 from one customer"]


def test_empty_tables_have_their_columns():
    assert list(no_data_quality().columns) == list(COLUMNS)
    assert list(no_copies().columns) == list(COPIES)
    assert copy_notes(no_copies()) == ()


def test_founding_keeps_all_where_little_is_left():
    few = pd.DataFrame({"clean_text": ["very good"] * 5 + ["The app crashes"] * 5})
    assert founding(with_subject(few)).all()
    many = pd.DataFrame({"clean_text": ["very good", "fuck you", *["The app crashes"] * 60]})
    assert np.flatnonzero(~founding(with_subject(many))).tolist() == [0, 1]
