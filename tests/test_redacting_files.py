"""Redacting whole files: moments, ids and columns of names, and the formats that are written."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import voc_nlp
from voc_nlp.errors import InputError, OutputError
from voc_nlp.reading import read_table, read_tables

PLATFORMS = Path(__file__).parents[1] / "data" / "samples" / "platforms"


def test_moments_written_as_numbers_stay_where_the_header_says_so():
    moments = [str(1_775_000_000 + at) for at in range(4)]
    table = pd.DataFrame(
        {
            "comment": ["a b c", "too slow", "fine", "no"],
            "Created At": moments,
            "createdMillis": [f"{one}000" for one in moments],
            "mobile": moments,  # ten digits as well, and no header that says when
        }
    )
    found = voc_nlp.redact(table, language="en").frame
    assert found["Created At"].tolist() == moments
    assert found["createdMillis"].tolist() == table["createdMillis"].tolist()
    assert not found["mobile"].isin(moments).any()


def test_a_phone_number_under_a_header_of_time_is_still_found():
    table = pd.DataFrame({"comment": ["a b c", "too slow"], "best time": ["+34 612 345 678", "612345678"]})  # fmt: skip
    assert not voc_nlp.redact(table, language="es").frame["best time"].str.contains("612").any()


def test_ids_are_told_apart_after_redaction_but_not_known():
    ids = [f"48291044{at:02d}" for at in range(12)]
    table = pd.DataFrame({"order": [*ids, ids[0]], "comment": ["too slow"] * 13})
    once, again = (voc_nlp.redact(table, language="en").frame["order"] for _ in range(2))
    assert once.nunique() == 12
    assert once.iloc[0] == once.iloc[12]
    assert not once.str.contains("4829").any()
    assert once.iloc[0] != again.iloc[0]  # the key was forgotten


@pytest.mark.parametrize(
    "header",
    ["reviewerNickname", "Review Username", "Consumer Name", "author.name.label", "Screen name", "attributes.reviewerNickname", "Author"],
)  # fmt: skip
def test_columns_of_names_are_known_by_their_header(header):
    table = pd.DataFrame({header: ["xk9", "Zoltron"], "comment": ["too slow", "fine by me"]})
    assert voc_nlp.redact(table, language="en").frame[header].tolist() == ["[name]", "[name]"]


@pytest.mark.parametrize("header", ["product name", "campaignName", "Source Name", "Package Name"])
def test_names_of_things_are_not_names_of_people(header):
    table = pd.DataFrame({header: ["Basic", "Plus"], "comment": ["too slow", "fine by me"]})
    assert voc_nlp.redact(table, language="en").frame[header].tolist() == ["Basic", "Plus"]


@pytest.mark.parametrize("ending", [".csv.gz", ".jsonl", ".csv", ".xlsx"])
@pytest.mark.parametrize("sample", ["delighted.csv", "answers.jsonl", "app_store_feed.json"])
def test_a_redacted_export_is_read_like_the_original(tmp_path, sample, ending):
    before = read_table(PLATFORMS / sample)
    after = read_table(voc_nlp.redact(PLATFORMS / sample).write(tmp_path / f"out{ending}"))
    assert list(after.frame.columns) == list(before.frame.columns)
    assert len(after.frame) == len(before.frame)
    if ending != ".xlsx" and before.layout is not None:
        assert after.layout is not None
        assert after.layout.name == before.layout.name


def test_notes_about_blank_headers_end_where_a_second_row_names_them():
    codes = [note.code for note in read_table(PLATFORMS / "surveymonkey.csv").notes]
    assert "header-blank" not in codes


def test_what_is_neither_a_file_nor_a_table_is_said():
    class Lazy:
        def collect(self):
            return self

    with pytest.raises(InputError, match=r"Call \.collect\(\)"):
        read_tables(Lazy())
    with pytest.raises(InputError, match="int is neither a path nor a table"):
        read_tables(3)
    with pytest.raises(InputError, match="dict is neither"):
        read_tables([{"comment": "a"}, "b.csv"])


def test_what_is_no_row_of_the_copy_is_said(tmp_path):
    path = tmp_path / "survey.csv"
    path.write_text(
        "Survey of May;;\n;;\nid;comment;nps\n1;too slow;3\n2;Ana: 612 345 678;9\nTotal;;6\n",
        encoding="utf-8",
    )
    said = " ".join(note.message for note in voc_nlp.redact(path).notes)
    assert "delimiter found: semicolon" in said
    assert "2 rows above the header left out" in said
    assert "1 row at the end left out" in said


def test_a_folder_that_is_missing_is_said_in_words(tmp_path):
    found = voc_nlp.redact(pd.DataFrame({"why": ["too slow", "rude"]}))
    with pytest.raises(OutputError, match=r"cannot write .*directory"):
        found.write(tmp_path / "missing" / "copy.csv")
