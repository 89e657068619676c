"""Any file to a table of its original cells, or a sentence that says how to mend it."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import gzip
import io
import json
import zipfile

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voc_nlp.errors import InputError
from voc_nlp.reading import read_table, read_tables

# enough words that an encoding can be told from them
PROSE = {
    "cp1250": "Příliš dlouhé čekání, technik vůbec nepřišel a nikdo se neomluvil. Šílené ceny za žádnou službu.",
    "cp1251": "Доставка очень медленная, оператор грубил по телефону, больше не буду пользоваться вашей сетью.",
    "cp1252": "La atención fue pésima y el envío tardó muchísimo; jamás lo recomendaría a ningún compañero, señores.",
    "gb18030": "物流太慢了，客服态度很差，等了三天都没有人回复，以后不会再买你们的东西了。",
    "utf-8": "Příliš dlouhé čekání — 太慢了 — очень медленно — señor 😡",
    "utf-16": "Příliš dlouhé čekání — 太慢了 — очень медленно — señor 😡",
}  # fmt: skip
ENCODINGS = sorted(PROSE)
DELIMITERS = [",", ";", "\t", "|"]


def codes(table):
    return [note.code for note in table.notes]


def save(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def as_csv(rows, delimiter=",", **how):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, **how).writerows(rows)
    return out.getvalue()


def workbook(path, sheets, hidden=()):
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name in hidden:
                sheet.hide()
    return path


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    encoding=st.sampled_from(ENCODINGS),
    delimiter=st.sampled_from(DELIMITERS),
    line_end=st.sampled_from(["\r\n", "\n"]),
    cells=st.lists(
        st.lists(st.text(st.sampled_from("ab ,;\t|\"'\n0123=.-\\"), max_size=12), min_size=3, max_size=3),
        min_size=1,
        max_size=6,
    ),
)  # fmt: skip
def test_cells_come_back_as_written(tmp_path, encoding, delimiter, line_end, cells):
    rows = [[*row, PROSE[encoding]] for row in cells]
    text = as_csv(
        [["first", "second", "third", "comment"], *rows], delimiter, lineterminator=line_end
    )
    path = save(tmp_path, "export.csv", text.encode(encoding))
    found = read_table(path)
    assert found.frame.to_numpy().tolist() == rows
    named = read_table(path, encoding=encoding, delimiter=delimiter)
    pd.testing.assert_frame_equal(named.frame, found.frame)


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300), suffix=st.sampled_from([".csv", ".xlsx", ".json", ".parquet"]))
def test_any_bytes_give_a_table_or_an_input_error(tmp_path_factory, data, suffix):
    path = save(tmp_path_factory.mktemp("any"), f"x{suffix}", data)
    try:
        table = read_table(path)
    except InputError:
        return
    assert len(table.frame) > 0


@settings(max_examples=100, deadline=None)
@given(text=st.text(st.sampled_from('ab,;\t|"\n\r\\{[]}: 01'), min_size=1, max_size=120))
def test_any_text_gives_a_table_or_an_input_error(tmp_path_factory, text):
    path = save(tmp_path_factory.mktemp("any"), "x.csv", text)
    try:
        table = read_table(path)
    except InputError:
        return
    assert len(table.frame) > 0


def test_missing_words_are_comments(tmp_path):
    path = save(tmp_path, "a.csv", "id,comment\n1,NA\n2,null\n3,\n4,None\n5,  nan \n")
    assert read_table(path).frame["comment"].tolist() == ["NA", "null", "", "None", "  nan "]


def test_sample_of_a_real_layout(tmp_path):
    text = (
        "Survey export;;;\nCreated 2024-05-01;;;\n\n"
        'ID;Score;"Why, in your words?";Channel\n'
        '1;9,5;"Line one\nline two; with sign";web\n2;3;"He said ""never""";shop\n'
    )
    table = read_table(save(tmp_path, "a.csv", text.encode("cp1252")))
    assert list(table.frame.columns) == ["ID", "Score", "Why, in your words?", "Channel"]
    assert table.frame.iloc[0, 2] == "Line one\nline two; with sign"
    assert table.frame.iloc[1, 2] == 'He said "never"'
    assert codes(table) == ["delimiter", "preamble"]
    assert len(table.sha256) == 64


def test_one_comment_a_line(tmp_path):
    text = "comment\nGood, but slow\nFine\nToo slow, too dear, too far\n\nBye, bye\n"
    table = read_table(save(tmp_path, "a.txt", text))
    assert table.frame["comment"].tolist() == text.split("\n")[1:-1]


@pytest.mark.parametrize("line_end", ["\r", "\n", "\r\n"])
def test_line_ends(tmp_path, line_end):
    text = line_end.join(["a,b", "1,x y z", "2,z", ""])
    assert read_table(save(tmp_path, "a.csv", text)).frame.to_numpy().tolist() == [["1", "x y z"], ["2", "z"]]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_marks(tmp_path, encoding):
    rows = [["id", "comment"], *[[str(i), "slow and dear señor 太慢了"] for i in range(20)]]
    table = read_table(save(tmp_path, "a.csv", as_csv(rows).encode(encoding)))
    assert list(table.frame.columns) == ["id", "comment"]
    assert table.frame["comment"].iloc[3] == rows[4][1]


def test_few_foreign_letters_late_in_a_long_file(tmp_path):
    rows = [["id", "comment"], *[[str(i), "plain words only here"] for i in range(20_000)]]
    rows += [["x", "Il servizio è pessimo però la città è più bella, perché no"]]
    table = read_table(save(tmp_path, "a.csv", as_csv(rows).encode("cp1252")))
    assert table.frame["comment"].iloc[-1] == rows[-1][1]


def test_damaged_utf8_keeps_the_rest(tmp_path):
    text = as_csv([["id", "comment"], *[[str(i), "čekání příliš dlouhé"] for i in range(50)]])
    table = read_table(save(tmp_path, "a.csv", text.encode() + b"51,caf\xe9\r\n"))
    assert table.frame["comment"].iloc[0] == "čekání příliš dlouhé"
    assert table.frame["comment"].iloc[-1] == "caf�"
    assert codes(table) == ["encoding-damaged"]


def test_nul_bytes_are_removed_and_said(tmp_path):
    table = read_table(save(tmp_path, "a.csv", "id,comment\n1,too\x00 slow for everyone here\n2,ok then\n"))  # fmt: skip
    assert table.frame["comment"].tolist() == ["too slow for everyone here", "ok then"]
    assert codes(table) == ["nul-removed"]


def test_a_megabyte_in_one_cell(tmp_path):
    long = "slow " * 300_000
    table = read_table(
        save(tmp_path, "a.csv", as_csv([["id", "comment"], ["1", long], ["2", "x"]]))
    )
    assert table.frame["comment"].iloc[0] == long


def test_wide_and_short_rows(tmp_path):
    table = read_table(
        save(tmp_path, "a.csv", "id,comment,nps\n1,slow,3\n2,broken\n3,fine,9,,\n\n")
    )
    assert table.frame.to_numpy().tolist() == [["1", "slow", "3"], ["2", "broken", ""], ["3", "fine", "9"]]  # fmt: skip
    assert codes(table) == ["short-rows", "blank-lines"]
    assert "line 3" in table.notes[0].message
    with pytest.raises(InputError, match=r"a.csv: line 3 has 4 cells, the header has 3.*in quotes"):
        read_table(save(tmp_path, "a.csv", "id,comment,nps\n1,slow,3\n2,bad, dear,1\n"))


def test_headers_are_mended(tmp_path):
    table = read_table(save(tmp_path, "a.csv", "id,Other,Other,, note\n1,x,y,z,w\n"))
    assert list(table.frame.columns) == ["id", "Other", "Other (2)", "column 4", "note"]
    assert codes(table) == ["header-repeated", "header-blank"]
    trailing = read_table(save(tmp_path, "b.csv", "id,comment,,\n1,x,,\n2,y,,\n"))
    assert list(trailing.frame.columns) == ["id", "comment"]
    assert trailing.notes == ()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (
            'id\tcomment\n1\t"great" service they said\n2\t5" pipe, "so so\n',
            '"great" service they said',
        ),
        ('id,comment\n1,"he said \\"no\\", twice"\n2,"fine, really"\n', 'he said "no", twice'),
        ('id,comment\n1,"C:\\"\n2,"fine, really"\n', "C:\\"),
        ("sep=;\nid;comment\n1;slow, dear\n", "slow, dear"),
    ],
)
def test_ways_of_quoting(tmp_path, text, cell):
    assert read_table(save(tmp_path, "a.csv", text)).frame["comment"].iloc[0] == cell


def test_gz_and_wrong_suffixes(tmp_path):
    data = b"id,comment\n1,slow\n2,dear\n"
    assert len(read_table(save(tmp_path, "a.csv.gz", gzip.compress(data, mtime=0))).frame) == 2
    assert codes(read_table(save(tmp_path, "a.xlsx", data))) == ["suffix"]
    frame = pd.DataFrame({"id": [1, 2], "comment": ["slow", "dear"]})
    frame.to_parquet(tmp_path / "b.csv")
    table = read_table(tmp_path / "b.csv")
    assert codes(table) == ["suffix"]
    pd.testing.assert_frame_equal(table.frame, frame)


def test_workbook_cells_stay_native(tmp_path):
    rows = [["id", "comment", "nps", "ok"], [1, "=1+1 slow", 9, True], [2, "", 2.5, False]]
    path = workbook(tmp_path / "a.xlsx", {"Data": rows, "Empty": []})
    table = read_table(path)
    assert table.frame.to_numpy().tolist() == rows[1:]
    assert codes(table) == ["sheet"]


def test_workbook_dates_blank_rows_and_preamble(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, form = book.add_worksheet("S"), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write(0, 0, "Export of May")
        sheet.write_row(2, 0, ["comment", "when", "nps"])
        sheet.write(3, 0, "slow")
        sheet.write_datetime(3, 1, dt.datetime(2024, 5, 3), form)
        sheet.write(5, 0, "dear")
        sheet.write_blank(9, 0, None, form)
    table = read_table(path)
    assert table.frame["comment"].tolist() == ["slow", "", "dear"]
    assert str(table.frame["when"].iloc[0])[:10] == "2024-05-03"
    assert codes(table) == ["preamble"]


def test_one_column_workbook_keeps_blank_cells(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"S": [["comment"], ["slow"], [""], ["dear"]]})
    assert read_table(path).frame["comment"].tolist() == ["slow", "", "dear"]


def test_sheets(tmp_path):
    same = {"Jan": [["id", "comment"], [1, "slow"]], "Feb": [["comment", "id"], ["dear", 2]]}
    table = read_table(workbook(tmp_path / "a.xlsx", same))
    assert table.frame.to_numpy().tolist() == [[1, "slow"], [2, "dear"]]
    assert codes(table) == ["sheets-joined"]
    other = same | {"Codes": [["code", "label"], [1, "x"]]}
    path = workbook(tmp_path / "b.xlsx", other)
    with pytest.raises(InputError, match=r"'Jan' .*'Feb' .*'Codes' .*--sheet"):
        read_table(path)
    assert read_table(path, sheet="codes").frame["label"].tolist() == ["x"]
    assert read_table(path, sheet="2").frame["id"].tolist() == [2]
    with pytest.raises(InputError, match=r"no sheet 'Januar'; the workbook has 'Jan', 'Feb', 'Codes'.*Did you mean"):  # fmt: skip
        read_table(path, sheet="Januar")
    hidden = workbook(tmp_path / "c.xlsx", other, hidden={"Codes", "Feb"})
    assert read_table(hidden).frame["comment"].tolist() == ["slow"]


def test_ods(tmp_path):
    def row(*cells):
        return "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in cells
        ) + "</table:table-row>"  # fmt: skip

    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{space}:office:1.0"'
        f' xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="S">{row("id", "comment")}{row("1", "slow")}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    assert read_table(tmp_path / "a.ods").frame.to_numpy().tolist() == [["1", "slow"]]


def test_parquet_keeps_long_ids_and_named_index(tmp_path):
    frame = pd.DataFrame(
        {"comment": ["slow", "dear"], "n": pd.array([2**60 + 1, None], dtype="Int64")}
    )
    frame.index = pd.Index([7, 8], name="key")
    frame.to_parquet(tmp_path / "a.parquet")
    read = read_table(tmp_path / "a.parquet").frame
    assert list(read.columns) == ["key", "comment", "n"]
    assert read["n"].iloc[0] == 2**60 + 1


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": 1, "c": "slow"}, {"id": 2, "c": null}]',
        '{"id": 1, "c": "slow"}\n\n{"id": 2, "c": null}\n',
        '{"reviews": [{"id": 1, "c": "slow"}, {"id": 2}], "total": 2}',
        '{"id": [1, 2], "c": ["slow", null]}',
        '{"id": {"0": 1, "1": 2}, "c": {"0": "slow", "1": null}}',
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.csv"])
def test_json(tmp_path, text, name):
    assert read_table(save(tmp_path, name, text)).frame.to_numpy().tolist() == [[1, "slow"], [2, None]]  # fmt: skip


def test_nested_json_and_brackets_in_csv(tmp_path):
    nested = '{"a": {"b": 1, "c": {"d": "x"}}, "tags": ["u", "v"]}\n'
    frame = read_table(save(tmp_path, "a.jsonl", nested * 2)).frame
    assert list(frame.columns) == ["a.b", "a.c.d", "tags"]
    assert frame["tags"].iloc[0] == '["u", "v"]'
    assert read_table(save(tmp_path, "a.csv", "[id],comment\n1,x\n")).frame.shape == (1, 2)


def test_frames_pass_through(tmp_path):
    frame = pd.DataFrame({"c": ["a", None], 3: [1.5, 2]})
    table = read_table(frame)
    assert list(table.frame.columns) == ["c", "3"]
    assert list(frame.columns) == ["c", 3]
    assert table.sha256 == read_table(frame.copy()).sha256 != read_table(frame[::-1]).sha256


def test_several_files(tmp_path):
    a = save(tmp_path, "a.csv", "id,comment\n1,slow\n")
    b = save(tmp_path, "b.csv", "comment;id\ndear;2\n")
    table = read_tables([b, a])
    assert table.frame.to_numpy().tolist() == [["dear", "2", "b.csv"], ["slow", "1", "a.csv"]]
    assert list(table.frame.columns) == ["comment", "id", "source_file"]
    assert table.source == "b.csv, a.csv"
    assert read_tables([a]).sha256 == read_table(a).sha256
    assert "source_file" not in read_tables([a]).frame
    c = save(tmp_path, "c.csv", "id,text\n1,slow\n")
    with pytest.raises(InputError, match=r"c.csv has other columns than a.csv: it lacks 'comment' and adds 'text'"):  # fmt: skip
        read_tables([a, c])
    with pytest.raises(InputError, match="given twice"):
        read_tables([a, a])
    with pytest.raises(InputError, match="no file"):
        read_tables([])


PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\n \n", "is empty"),
        ("a.csv", b"\x00" * 99, "is empty"),
        ("a.csv", b"id,comment\n", "no rows"),
        ("a.csv", b"id,comment\n\n\n", "no rows"),
        ("a.csv", codecs.BOM_UTF8, "is empty"),
        ("a.csv", PNG, "a picture"),
        ("a.xlsx", PNG, "a picture"),
        ("a.csv", b"MZ\x90\x00\x03" + bytes(500), "a program"),
        ("a.csv", b"%PDF-1.7\n...", "a PDF"),
        ("a.doc", OLE, "Word .doc"),
        ("a.xls", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "damaged"),
        ("a.xls", b"<html><table><tr><td>id</td></tr></table></html>", "web page"),
        ("a.bin", bytes(range(256)) * 20, "binary"),
        ("a.csv.gz", gzip.compress(b"id,comment\n1,slow\n" * 99, mtime=0)[:-20], "cut off"),
        ("a.csv.gz", gzip.compress(b"", mtime=0), "is empty"),
        ("a.parquet", b"PAR1" + b"x" * 99, "damaged or cut off"),
        ("a.json", b"[1, 2, 3]", "not a table"),
        ("a.json", b'"text"', "not a table"),
        ("a.json", b'{"a": {"b": [1]}}', "not a table"),
        ("a.json", b"[]", "without any rows"),
        ("a.json", b'[{"id": 1}, {"id": ', "not valid JSON: line 1"),
        ("a.jsonl", b'{"id": 1}\n{"id": 2\n', "line 2"),
        ("a.json", b"[" * 100_000, "JSON"),
        ("a.csv", b'id,comment\n1,"slow, dear"\n2,"open\n3,dear\n', "line 3: a quote"),
        ("a.zip", b"PK\x03\x04broken", "damaged"),
    ],
)
def test_bad_files_say_what_to_do(tmp_path, name, data, said):
    with pytest.raises(InputError, match=said) as caught:
        read_table(save(tmp_path, name, data))
    assert name.removesuffix(".gz") in str(caught.value)


def test_bad_archives_and_documents(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("data.csv", "id,comment\n1,x\n")
    with pytest.raises(InputError, match=r"ZIP archive .'data.csv'.*Unpack"):
        read_table(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(InputError, match="a document, not a table"):
        read_table(tmp_path / "a.docx")


@pytest.mark.parametrize("keep", [0.3, 0.7, 0.98])
def test_truncated_workbook_and_parquet(tmp_path, keep):
    rows = [["id", "comment"], *[[i, f"slow {i}"] for i in range(500)]]
    data = workbook(tmp_path / "full.xlsx", {"S": rows}).read_bytes()
    with pytest.raises(InputError, match="damaged or cut off"):
        read_table(save(tmp_path, "a.xlsx", data[: int(keep * len(data))]))
    pd.DataFrame({"comment": [f"slow {i}" for i in range(500)]}).to_parquet(tmp_path / "b.parquet")
    data = (tmp_path / "b.parquet").read_bytes()
    with pytest.raises(InputError, match="damaged or cut off"):
        read_table(save(tmp_path, "c.parquet", data[: int(keep * len(data))]))


def test_workbook_without_data(tmp_path):
    with pytest.raises(InputError, match=r"no sheet with a header and rows"):
        read_table(workbook(tmp_path / "a.xlsx", {"S": [["id", "comment"]], "T": []}))


def test_missing_files_and_folders(tmp_path):
    save(tmp_path, "export.csv", "id,comment\n1,x\n")
    with pytest.raises(InputError, match=r"exprt.csv does not exist.*Did you mean .*export.csv"):
        read_table(tmp_path / "exprt.csv")
    with pytest.raises(InputError, match="folder does not exist"):
        read_table(tmp_path / "no" / "a.csv")
    assert len(read_table(tmp_path).frame) == 1  # a folder is the exports in it
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="folder without an export"):
        read_table(tmp_path / "empty")
    with pytest.raises(InputError, match="cannot be read"):
        read_table("a\0b.csv")


def test_unreadable_file(tmp_path, monkeypatch):
    path = save(tmp_path, "a.csv", "id,comment\n1,x\n")

    def denied(self):  # the tests may run as root, whom no file mode stops
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", denied)
    with pytest.raises(InputError, match="permission denied"):
        read_table(path)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"encoding": "utf8x"}, "--encoding 'utf8x' is not known"),
        ({"encoding": "zip"}, "not known"),
        ({"encoding": "ascii"}, "not ascii: byte .* line 2"),
        ({"encoding": "utf-16"}, "not utf-16"),
        ({"delimiter": ";"}, "semicolon does not divide this file; comma does"),
        ({"delimiter": "::"}, "not one character"),
        ({"sheet": "Data"}, "--sheet is for workbooks"),
    ],
)
def test_wrong_options(tmp_path, how, said):
    path = save(tmp_path, "a.csv", "id,comment\n1,señor x\n2,slow\n")
    with pytest.raises(InputError, match=said):
        read_table(path, **how)


def test_options_of_text_files_are_refused_for_workbooks(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"S": [["id", "comment"], [1, "x"]]})
    with pytest.raises(InputError, match="--encoding is for text files"):
        read_table(path, encoding="utf-8")


def test_json_text_of_any_kind_is_kept(tmp_path):
    cells = ["=1+1", "a\nb", '"q"', "\ud83d\ude00", "<b>"]
    text = "\n".join(json.dumps({"c": cell}) for cell in cells)
    assert read_table(save(tmp_path, "a.jsonl", text)).frame["c"].tolist() == [
        cell.encode("utf-16", "surrogatepass").decode("utf-16") for cell in cells
    ]
