import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.errors import OutputError
from voc_nlp.report import safe_cell, to_safe_csv

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# NUL and halves of surrogate pairs are replaced, so they cannot come back
texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)
tricky = st.one_of(
    texts, st.builds("".join, st.lists(st.sampled_from([*"'=+-@\t\r\n ,;\"a|", "＝"])))
)


def read_back(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def unguarded(cell):
    """The text that a cell stands for: without the apostrophe, where there is a guard."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell


@given(st.lists(st.tuples(tricky, tricky), min_size=1))
def test_reading_back_gives_the_same_text_without_the_guard(rows):
    frame = pd.DataFrame(rows, columns=["a", "b"], dtype=object)
    header, *cells = read_back(to_safe_csv(frame))
    assert header == ["a", "b"]
    assert [tuple(map(unguarded, row)) for row in cells] == rows


@given(tricky)
def test_no_text_can_start_a_formula(text):
    cell = safe_cell(text)
    assert not cell.startswith(DANGEROUS)
    assert not cell.strip().startswith(DANGEROUS)
    assert unguarded(cell) == text


@given(st.one_of(st.integers(), st.floats(allow_nan=False)))
def test_numbers_stay_numbers(number):
    assert float(safe_cell(number)) == float(number)
    assert safe_cell(np.float64(number)) == str(float(number))


def test_lists_are_joined_and_guarded_as_one_cell():
    assert safe_cell(["=SUM(A1)", "rude"]) == "'=SUM(A1) | rude"
    assert safe_cell(np.array(["late", "+1"], dtype=object)) == "late | +1"
    assert safe_cell([]) == ""


def test_what_is_missing_is_empty():
    for nothing in (None, np.nan, pd.NA, pd.NaT, ""):
        assert safe_cell(nothing) == ""


def test_moments_and_what_cannot_be_written():
    assert safe_cell(pd.Timestamp("2024-02-01")) == "2024-02-01"
    assert safe_cell(pd.Timestamp("2024-02-01 10:30")) == "2024-02-01 10:30:00"
    assert safe_cell("a\x00b\ud800") == "a\ufffdb\ufffd"


def test_file_opens_in_a_spreadsheet(tmp_path):
    frame = pd.DataFrame(
        {"=label": ["čekání", "等待"], "quotes": [["=HYPERLINK(1)"], []], "impact": [-4.1, 2]}
    )
    before = frame.copy(deep=True)
    path = tmp_path / "pain_points.csv"
    text = to_safe_csv(frame, path)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig") == text
    assert read_back(text)[0] == ["'=label", "quotes", "impact"]
    back = pd.read_csv(path)
    assert back["impact"].tolist() == [-4.1, 2.0]
    assert back["quotes"][0] == "'=HYPERLINK(1)"
    pd.testing.assert_frame_equal(frame, before)


def test_empty_table_keeps_its_header():
    assert to_safe_csv(pd.DataFrame({"rank": [], "label": []})) == "rank,label\r\n"


def test_a_folder_that_does_not_exist_is_an_output_error(tmp_path):
    with pytest.raises(OutputError, match="--out"):
        to_safe_csv(pd.DataFrame({"a": [1]}), tmp_path / "nowhere" / "x.csv")
