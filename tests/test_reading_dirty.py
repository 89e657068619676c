"""Files as people leave them: encodings mixed, headers merged, totals below, codes for no answer."""

from __future__ import annotations

import csv
import io

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.comments import as_comments, read_dates
from voc_nlp.config import AnalysisConfig
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles, read_table

CZECH = "Příliš dlouhé čekání, technik vůbec nepřišel a nikdo se neomluvil. Šílené ceny"
SPANISH = "La atención fue pésima y el envío tardó muchísimo; jamás lo recomendaría, señores"
RUSSIAN = "Доставка очень медленная, оператор грубил по телефону, больше не буду пользоваться"
CHINESE = "物流太慢了，客服态度很差，等了三天都没有人回复，以后不会再买你们的东西了。"


def save(folder, content, name="a.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def as_csv(rows, **how):
    out = io.StringIO(newline="")
    csv.writer(out, **how).writerows(rows)
    return out.getvalue()


def notes_of(table):
    return {note.code: note.message for note in table.notes}


def intake_of(table, **config):
    roles = find_roles(table.frame, layout=table.layout).roles
    return as_comments(table.frame, roles, AnalysisConfig(**config))


# ---- encodings ----


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("cp1250", CZECH), ("cp1251", RUSSIAN), ("cp936", CHINESE), ("cp1252", SPANISH), ("utf-16-le", CHINESE), ("utf-16-be", CHINESE)],
)  # fmt: skip
def test_one_encoding_is_found(tmp_path, encoding, text):
    rows = [["nr", "comment"], *[[i, f"{text} {i}"] for i in range(30)]]
    table = read_table(save(tmp_path, as_csv(rows).encode(encoding)))
    assert table.frame["comment"].iloc[7] == f"{text} 7"
    assert "encoding" in notes_of(table)


@pytest.mark.parametrize(
    ("encoding", "text"), [("cp1252", SPANISH), ("cp1251", RUSSIAN), ("cp1250", CZECH)]
)
def test_two_exports_pasted_together_keep_every_letter(tmp_path, encoding, text):
    rows = [[i, f"{text} {i}"] for i in range(20)]
    data = as_csv([["nr", "comment"], *rows]).encode() + as_csv(rows).encode(encoding)
    table = read_table(save(tmp_path, data))
    assert table.frame["comment"].tolist() == [row[1] for row in rows] * 2
    assert "20 lines read as" in notes_of(table)["encoding-mixed"]


def test_a_file_of_gb18030_is_not_taken_for_a_mixture(tmp_path):
    rows = [["nr", "comment"], *[[i, f"{CHINESE}{i}"] for i in range(40)]]
    table = read_table(save(tmp_path, as_csv(rows).encode("gb18030")))
    assert "encoding-mixed" not in notes_of(table)
    assert table.frame["comment"].iloc[-1] == f"{CHINESE}39"


# ---- headers and totals ----


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_merged_header_cells_tell_repeated_names_apart(tmp_path, kind):
    rows = [["", "Shop", "", "Web", ""], ["nr", "CSAT", "Comment", "CSAT", "Comment"]]
    rows += [[i, 4, f"shop was too slow {i}", 2, f"site was down again {i}"] for i in range(12)]
    path = tmp_path / f"a.{kind}"
    if kind == "csv":
        save(tmp_path, as_csv(rows))
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            sheet.merge_range(0, 1, 0, 2, "Shop")
            sheet.merge_range(0, 3, 0, 4, "Web")
    frame = read_table(path).frame
    assert list(frame.columns) == ["nr", "Shop: CSAT", "Shop: Comment", "Web: CSAT", "Web: Comment"]
    assert len(frame) == 12


@pytest.mark.parametrize(
    "word", ["Total", "TOTAL:", "Gesamt", "Итого", "合计", "Celkem", "Mittelwert (n=12)", "Suma"]
)
def test_totals_below_are_left_out_and_said(tmp_path, word):
    rows = [["name", "comment", "nps"], *[[f"P{i}", f"too slow {i}", i % 11] for i in range(12)]]
    table = read_table(save(tmp_path, as_csv([*rows, [word, "", "5.4"]])))
    assert len(table.frame) == 12
    assert word in notes_of(table)["totals"]


def test_totals_with_units_and_a_remark_below_are_left_out(tmp_path):
    head = ["Kundennr.", "Kommentar", "NPS", "Umsatz"]
    rows = [[f"K{i}", f"zu langsam {i}", i % 11, f"{i},50 €"] for i in range(12)]
    last = [
        ["Gesamt", "", "5,4 %", "45.300,50 €"],
        ["Exportiert am 01.07.2026", "", "", ""],
    ]
    table = read_table(save(tmp_path, as_csv([head, *rows, *last])))
    assert len(table.frame) == 12
    assert "Exportiert am" in notes_of(table)["totals"]
    spaced = [[f"Kunde {i}", *row[1:]] for i, row in enumerate(rows)]
    assert len(read_table(save(tmp_path, as_csv([head, *spaced, last[1]]))).frame) == 13


@pytest.mark.parametrize(
    "last", [["Total", "a total mess, all of it", "3"], ["Total", "", ""], ["P9", "", "5.4"], ["x", "Total", "4"]]
)  # fmt: skip
def test_answers_that_look_a_little_like_totals_stay(tmp_path, last):
    rows = [["name", "comment", "nps"], *[[f"P{i}", f"too slow {i}", i % 11] for i in range(12)]]
    assert len(read_table(save(tmp_path, as_csv([*rows, last]))).frame) == 13


# ---- codes, commas, dates ----


@pytest.mark.parametrize(
    "code", ["99", "k.A.", "sin respuesta", "N/A", "-", "Weiß nicht", "затрудняюсь ответить", "nevím", "不知道", "prefer not to say"]
)  # fmt: skip
def test_usual_codes_for_no_answer(tmp_path, code):
    rows = [["comment", "nps"], *[[f"too slow {i}", i % 11] for i in range(22)], ["fine as it is", code]]  # fmt: skip
    intake = intake_of(read_table(save(tmp_path, as_csv(rows))))
    assert intake.comments["nps"].isna().sum() == 1


@settings(max_examples=30, deadline=None)
@given(code=st.text(st.characters(categories=["L"]), min_size=3, max_size=12))
def test_an_unknown_code_never_stops_the_run(tmp_path_factory, code):
    rows = [["comment", "nps"], *[[f"too slow {i}", i % 11] for i in range(22)], ["fine as it is", code]]  # fmt: skip
    path = save(tmp_path_factory.mktemp("code"), as_csv(rows))
    intake = intake_of(read_table(path))
    assert intake.comments["nps"].isna().sum() == 1
    assert len(intake.comments) == 23


def test_an_unknown_code_can_be_declared(tmp_path):
    rows = [["comment", "nps"], *[[f"too slow {i}", i % 11] for i in range(22)], ["fine as it is", "XZ"]]  # fmt: skip
    table = read_table(save(tmp_path, as_csv(rows)))
    said = {note.code: note.message for note in intake_of(table).notes}
    assert "no_answer = ['XZ']" in said["nps-no-answer"]
    assert "nps-no-answer" not in {note.code for note in intake_of(table, no_answer=("xz",)).notes}


def test_decimal_commas(tmp_path):
    rows = [["comment", "csat"], *[[f"too slow {i}", f"{1 + i % 4},5"] for i in range(20)]]
    intake = intake_of(read_table(save(tmp_path, as_csv(rows, delimiter=";"))))
    assert intake.comments["csat"].tolist()[:3] == [1.5, 2.5, 3.5]


@pytest.mark.parametrize(
    ("cells", "reading", "ambiguous"),
    [
        (["03/04/2026", "25/04/2026"], "day/month/year", False),
        (["03/04/2026", "04/25/2026"], "month/day/year", False),
        (["03/04/2026", "05/06/2026"], "day/month/year", True),
        (["3. 4. 2026", "25. 4. 2026"], "day/month/year", False),
        (["2026年4月3日", "2026年4月25日"], "year first", False),
        (["03.04.26 14:05", "25.04.26 09:00"], "day/month/year", False),
        (["3 de abril de 2026", "25 de abril de 2026"], "day, month name", False),
    ],
)
def test_dates_are_read_as_a_column_and_doubt_is_said(cells, reading, ambiguous):
    import pandas as pd

    read = read_dates(pd.Series(cells))
    assert read.moments.notna().all()
    assert read.ambiguous == ambiguous
    if not ambiguous:
        assert read.reading == reading


def test_ambiguous_dates_are_a_warning(tmp_path):
    rows = [["comment", "date"], *[[f"too slow {i}", f"0{i % 9 + 1}/05/2026"] for i in range(20)]]
    intake = intake_of(read_table(save(tmp_path, as_csv(rows))))
    (note,) = [note for note in intake.notes if note.code == "date-order"]
    assert "day and month could be swapped in every row" in note.message


# ---- prose is no table ----


@pytest.mark.parametrize(
    "text",
    [
        "It was a long winter and nobody came to the shop.\nThen spring arrived at last.\nPeople smiled again.\n",
        "Dear all, please find below what our customers told us during the last three months of work\nKind regards\nThe team\n",
    ],
)  # fmt: skip
def test_prose_is_refused_with_a_way_out(tmp_path, text):
    with pytest.raises(InputError, match=r"reads like a sentence.*the word comment above"):
        read_table(save(tmp_path, text, "notes.txt"))


def test_one_column_of_comments_is_read_and_said(tmp_path):
    text = "What is the main reason for your score?\nToo slow\nToo dear\nAll good\n"
    table = read_table(save(tmp_path, text, "answers.txt"))
    assert len(table.frame) == 3
    assert table.notes[0].level == "warning"
    assert "read as its name" in notes_of(table)["one-column"]
