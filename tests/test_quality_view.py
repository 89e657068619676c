"""The data-quality table on the page: rows add up, answers of few people are not told."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.analysis.data_quality import COLUMNS, copies_table, copy_notes
from voc_nlp.comments import Note
from voc_nlp.reading import read_table
from voc_nlp.report import render_html
from voc_nlp.report.data_view import CLASS_MEANINGS, data_view
from voc_nlp.report.quality_view import class_counts, figures, language_counts, left_out
from voc_nlp.testing import HashingEncoder


def table(*rows):
    made = [
        (s, item, n, of, n / of if of else np.nan, *[np.nan] * 3, "") for s, item, n, of in rows
    ]
    return pd.DataFrame(made, columns=list(COLUMNS)).astype(COLUMNS)


def numbers(text):
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=11))
def test_answers_are_merged_until_no_one_is_alone(cells):
    rate = table(*(("comment rate", f"nps = {at}", n, n + s) for at, (n, s) in enumerate(cells)))
    shown = figures(rate, 5)
    for row in shown:
        n, of = numbers(row.n) if " of " in row.n else (0, 0)
        assert of == 0 or of >= 5
        assert not 0 < n < 5
        assert not 0 < of - n < 5
    total = sum(n + s for n, s in cells)
    kept = sum(numbers(row.n)[1] for row in shown if " of " in row.n)
    assert kept in (0, total)
    assert len(figures(rate, 1)) == len(cells)


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=7),
    st.lists(st.integers(0, 30), min_size=2, max_size=4),
)
def test_classes_and_languages_add_up_and_hide_few(used, silent):
    kinds = list(CLASS_MEANINGS)
    comments = pd.DataFrame(
        [("ok", kinds[at % 3], f"l{at}") for at, n in enumerate(used) for _ in range(n)]
        + [("contentless", kinds[3 + at], "en") for at, n in enumerate(silent) for _ in range(n)],
        columns=["status", "content_class", "language"],
    )
    for shown, whole in (
        (class_counts(comments, CLASS_MEANINGS, 5), len(comments)),
        (language_counts(comments, 5), sum(used)),
    ):
        assert not any(0 < count.n < 5 for count in shown)
        hidden = whole - sum(count.n for count in shown)
        assert hidden >= 0
        assert hidden < 2 * 5
    # what is hidden is not the difference of the statuses, which are counted whole, and the rest
    inside = [sum(n for n in (count.n for count in class_counts(part, CLASS_MEANINGS, 5)))
              for _, part in comments.groupby("status")]  # fmt: skip
    sizes = [len(part) for _, part in comments.groupby("status")]
    assert all(shown in (0, size) for shown, size in zip(inside, sizes, strict=True))


def test_the_score_of_the_one_who_was_silent_is_not_told():
    mix = [("nps: all", 40), ("nps: commented", 39), ("nps: did not comment", 1)]
    rows = [("response mix", name, n, 40) for name, n in mix]
    shown = figures(table(*rows, ("response mix", "nps: commented minus did not", 40, 40)), 5)
    assert [row.item for row in shown] == ["nps: all"]
    assert "not shown apart" in shown[0].note
    copies = table(
        ("copies", "nps: all", 40, 40), ("copies", "nps: each group of copies once", 38, 40)
    )
    assert [row.item for row in figures(copies, 5)] == ["nps: all"]
    cells = table(
        ("completeness", "reason for leaving", 2, 40), ("completeness", "city", 38, 40),
        ("completeness", "nps", 40, 40), ("comments", "wrote something", 39, 40),
    )  # fmt: skip
    assert [row.n for row in figures(cells, 5)] == ["under 5 of 40", "all but a few of 40", "40 of 40", "39 of 40"]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "lost", "what"),
    [
        ("qualtrics.csv", 1, "previews and spam"),
        ("retently.csv", 1, "marked as bogus"),
        ("monthly", 2, "a later file holds again"),
        ("delighted.csv", 0, ""),
    ],
)
def test_the_sum_reaches_the_rows_of_the_source(source, lost, what):
    path = f"data/samples/platforms/{source}"
    found = left_out(read_table(path).notes)
    assert sum(found.values()) == lost
    result = voc_nlp.analyze(path, encoder=HashingEncoder(), cache=False)
    view = data_view(result)
    page = render_html(result)
    assert view.n_left_out == lost
    assert view.adds_up
    assert "no row was dropped" not in page
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    if lost:
        assert what in words
        assert f"equals the {view.n_rows + lost} rows of the source" in words
    else:
        assert f"equals the {view.n_rows} rows that were read; all are in the tables" in words


def test_what_was_left_out_is_read_from_the_notes_of_every_reader(tmp_path):
    rows = "id,comment,nps\n1,late parcel again,2\n\n2,very good shop,9\n1,late parcel again,2\nTotal,,13\n"
    path = tmp_path / "export.csv"
    path.write_text(rows, encoding="utf-8")
    found = left_out(read_table(path).notes)
    assert found == {
        "blank lines": 1,
        "totals or remarks at the end, no answers": 1,
        "the same row again, with the same id": 1,
    }
    assert left_out([Note("warning", "totals", "nothing is said here"), Note("info", "x", "3 rows left out")]) == {}  # fmt: skip


def test_words_of_one_customer_are_no_campaign_to_quote():
    comments = pd.DataFrame({"comment_id": [f"c{i}" for i in range(6)], "clean_text": "refund me now", "status": ["ok", *["duplicate"] * 5], "copy_group": "c0", "customer": "u1"})  # fmt: skip
    copies = copies_table(comments)
    assert "refund" not in copy_notes(copies)[0].message
    assert "refund" in copy_notes(copies.assign(n_customers=9))[0].message
