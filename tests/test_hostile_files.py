"""Files that mean harm, or were harmed: a right table or one clear sentence, soon, with every row."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import os
import random
import struct
import tracemalloc
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, seed, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.errors import InputError
from voc_nlp.reading import limits, read_table, read_tables

SECONDS, MEGABYTES = 20, 400  # bounds of one small file, wide enough for a loaded machine
N = 24
SAMPLES = Path(__file__).parent.parent / "data" / "samples" / "platforms"
ROWS = [[f"k{i}", f"the parcel came late, café “{i}” naïve", i % 11] for i in range(N)]
HEAD = ["key", "comment", "nps"]


def as_csv(rows, **how):
    out = io.StringIO(newline="")
    csv.writer(out, **how).writerows(rows)
    return out.getvalue()


TEXT = as_csv([HEAD, *ROWS])
DATA = TEXT.encode()


def read(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return read_table(path)


def outcome(folder, name, data):
    """The table, or the sentence; anything else is a failure of ours."""
    start, began = dt.datetime.now(), tracemalloc.is_tracing()
    if not began:
        tracemalloc.start()
    try:
        return read(folder, name, data)
    except InputError as error:
        said = str(error)
        assert len(said) > 20
        assert "Traceback" not in said
        assert len(said) < 2_000
        return said
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        if not began:
            tracemalloc.stop()
        assert peak < MEGABYTES * 2**20
        assert (dt.datetime.now() - start).total_seconds() < SECONDS


@cache
def workbook_bytes():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Data")
        for number, row in enumerate([HEAD, *ROWS]):
            sheet.write_row(number, 0, row)
    return out.getvalue()


@cache
def parquet_bytes():
    out = io.BytesIO()
    pd.DataFrame(ROWS, columns=HEAD).to_parquet(out)
    return out.getvalue()


def json_bytes():
    return json.dumps([dict(zip(HEAD, row, strict=True)) for row in ROWS]).encode()


# ---- 1. the same table however it is written: every row comes back ----

SAME = {
    **{f"encoding {e}": TEXT.encode(e) for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")},
    "crlf": DATA,
    "lf": DATA.replace(b"\r\n", b"\n"),
    "cr": DATA.replace(b"\r\n", b"\r"),
    "no end": DATA.rstrip(),
    "many ends": DATA + b"\r\n" * 50,
    "ctrl-z end": DATA + b"",
    "blank lines between": DATA.replace(b"\r\n", b"\r\n\r\n"),
    "spaces after": DATA + b"   \r\n",
    "all quoted": as_csv([HEAD, *ROWS], quoting=csv.QUOTE_ALL).encode(),
    "semicolon": as_csv([HEAD, *ROWS], delimiter=";").encode(),
    "tab": as_csv([HEAD, *ROWS], delimiter="\t").encode(),
    "pipe": as_csv([HEAD, *ROWS], delimiter="|").encode(),
    "sep line": b"sep=;\r\n" + as_csv([HEAD, *ROWS], delimiter=";").encode(),
    "preamble": b"Report of May\r\n\r\n" + DATA,
    "preamble wide": b"Report,of,May\r\n\r\n".replace(b",", b" ") + DATA,
    "empty columns": as_csv([[*HEAD, "", ""], *[[*row, "", ""] for row in ROWS]]).encode(),
    "trailing delimiters": as_csv([HEAD, *[[*row, "", ""] for row in ROWS]]).encode(),
    "gzip": gzip.compress(DATA, mtime=0),
    "gzip twice joined": gzip.compress(DATA[:300], mtime=0) + gzip.compress(DATA[300:], mtime=0),
    "gzip padded": gzip.compress(DATA, mtime=0) + b"\x00" * 64,
    "one nul": DATA.replace(b"naive", b"na\x00ive"),
    "mixed ends": DATA.replace(b"\r\n", b"\n", 9),
    "json": json_bytes(),
    "json lines": b"".join(json.dumps(dict(zip(HEAD, row, strict=True))).encode() + b"\n" for row in ROWS),
    "json with bom": b"\xef\xbb\xbf" + json_bytes(),
    "json wrapped": b'{"data": ' + json_bytes() + b', "n": 24}',
    "total below": DATA + b"Total,,5.2\r\n",
}  # fmt: skip


@pytest.mark.parametrize("how", SAME)
def test_the_same_rows_come_back(tmp_path, how):
    table = outcome(tmp_path, "a.csv", SAME[how])
    assert not isinstance(table, str), table
    assert len(table.frame) == N
    assert table.frame["comment"].tolist() == [row[1] for row in ROWS]


@pytest.mark.parametrize("suffix", ["csv", "tsv", "txt", "dat", "xlsx", "xls", "ods", "parquet", "sav", "dta", "gz", "docx", "", "CSV", "csv.bak"])  # fmt: skip
@pytest.mark.parametrize("kind", ["text", "workbook", "parquet", "json"])
def test_a_wrong_name_changes_nothing(tmp_path, kind, suffix):
    data = {"text": DATA, "workbook": workbook_bytes(), "parquet": parquet_bytes(), "json": json_bytes()}[kind]  # fmt: skip
    table = outcome(tmp_path, f"a.{suffix}" if suffix else "a", data)
    assert not isinstance(table, str), table
    assert table.frame["comment"].tolist() == [row[1] for row in ROWS]


# ---- 2. damaged files: refused, or read with all rows and a word about it ----

BAD = {
    "row too wide": DATA + b"k99,late, and dear,3,4\r\n",
    "open quote": DATA + b'k99,"late,3\r\n',
    "open quote early": DATA.replace(b"k2,", b'"k2,', 1),
    "binary tail": DATA + bytes(range(256)) * 40,
    "half nuls": b"\x00".join(bytes([b]) for b in b"id,comment" * 99),
    "only quotes": b'"' * 999,
    "only delimiters": b",,,,\n" * 99,
    "only blanks": b" \t\r\n" * 99,
    "only bom": b"\xef\xbb\xbf",
    "utf-16 bom only": b"\xff\xfe",
    "utf-16 odd length": "id,comment\n1,slow\n2,ok\n".encode("utf-16")[:-1],
    "header only": b"id,comment,nps\n",
    "nul only": b"\x00" * 5000,
    "control characters": bytes(range(1, 9)) * 99,
    "numbers only": b"1,2,3\n" * 50,
    "a program": b"MZ\x90\x00" + bytes(999),
    "elf": b"\x7fELF" + bytes(999),
    "pdf": b"%PDF-1.7\n" + DATA,
    "html": b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>",
    "html as xls": b"\xef\xbb\xbf<html xmlns:o='x'><body><table></table></body></html>",
    "xml bomb": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l>&b;</l>',
    "rtf": b"{\\rtf1 hello}",
    "zip empty": b"PK\x05\x06" + bytes(18),
    "zip cut": b"PK\x03\x04" + bytes(99),
    "ole cut": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
    "gzip cut": gzip.compress(DATA, mtime=0)[:-9],
    "gzip wrong sum": gzip.compress(DATA, mtime=0)[:-8] + b"12345678",
    "gzip of nothing": gzip.compress(b"", mtime=0),
    "gzip header only": b"\x1f\x8b\x08\x00" + bytes(6),
    "gzip in gzip": gzip.compress(gzip.compress(DATA, mtime=0)),
    "json cut": json_bytes()[:-20],
    "json numbers": b"[1, 2, 3]",
    "json deep": b"[" * 200_000,
    "json deep objects": b'{"a":' * 100_000,
    "json deep closed": b'[{"a":' + b'{"a":' * 900 + b"1" + b"}" * 901 + b"]",
    "json huge number": b'[{"a": 1' + b"0" * 6000 + b"}]",
    "json nothing": b"[]",
    "json null": b"null",
    "json lists": b'{"a": [1], "b": [1, 2]}',
    "json lines cut": b'{"a": 1}\n{"a": 2\n',
    "parquet cut": b"PAR1" + bytes(99) + b"PAR1",
    "sav cut": b"$FL2@(#) SPSS" + bytes(200),
    "dta cut": b"<stata_dta><header>" + bytes(200),
    "prose": b"It was a long winter, and nobody came to the shop for many weeks.\nThen spring came.\n",
    "sqlite": b"SQLite format 3\x00" + bytes(999),
}  # fmt: skip


@pytest.mark.parametrize("how", BAD)
def test_what_is_no_table_is_refused_in_words(tmp_path, how):
    name = {"json": "a.json", "dta": "a.dta", "sav": "a.sav"}.get(how.split()[0], "a.csv")
    found = outcome(tmp_path, name, BAD[how])
    if how in {"row too wide", "open quote", "header only", "prose", "gzip cut", "json cut"}:
        assert isinstance(found, str)
    if not isinstance(found, str):  # what is read in spite of all is read whole, or said
        assert len(found.frame) > 0
        assert how in {"numbers only", "open quote early", "control characters", "utf-16 odd length", "binary tail", "json deep closed", "json huge number", "json lists", "only quotes"} | set()  # fmt: skip


@pytest.mark.parametrize("cut", [0.1, 0.35, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["workbook", "parquet"])
def test_cut_containers_are_never_half_read(tmp_path, kind, cut):
    data = workbook_bytes() if kind == "workbook" else parquet_bytes()
    assert isinstance(outcome(tmp_path, "a.bin", data[: int(cut * len(data))]), str)


# ---- 3. flipped bytes and shuffled pieces: whatever comes, an outcome ----


@pytest.mark.parametrize("number", range(60))
def test_mutations_end_in_an_outcome(tmp_path, number):
    rng = random.Random(number)
    sources = [DATA, workbook_bytes(), parquet_bytes(), json_bytes(), TEXT.encode("utf-16"), gzip.compress(DATA, mtime=0)]  # fmt: skip
    sources += [(SAMPLES / name).read_bytes() for name in ("spss.sav", "stata.dta", "qualtrics.csv", "app_store_feed.json")]  # fmt: skip
    data = bytearray(sources[number % len(sources)])
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(data))
        kind = rng.randrange(5)
        if kind == 0:
            data[at] = rng.randrange(256)
        elif kind == 1:
            del data[at : at + rng.randint(1, 40)]
        elif kind == 2:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.randint(1, 20)))
        elif kind == 3:
            data[at:at] = rng.choice([b'"', b"\x00", b"\r", b"\n\n", b",,,", b"\xff\xfe", b"\xef\xbb\xbf", b"'", b"\\"])  # fmt: skip
        else:
            data[at:at] = data[at : at + rng.randint(1, 200)]
    outcome(tmp_path, rng.choice(["a.csv", "a.xlsx", "a.json", "a.sav", "a.dta"]), bytes(data))


@seed(20260407)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.text(st.sampled_from('ab,;\t|"\r\n \\\x00\ufeffé太=+@-01{}[]:'), max_size=200),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"]),
    name=st.sampled_from(["a.csv", "a.json", "a.txt", "a"]),
)
@example(text='a,b\n"', encoding="utf-8", name="a.csv")
@example(text="a\x00,b\n1,2\n", encoding="utf-16", name="a.csv")
@example(text="\ufeff\ufeffa,b\n1,2\n", encoding="utf-8", name="a.csv")
@example(text='{"a":1}\n[', encoding="utf-8", name="a.json")
def test_fuzzed_text_ends_in_an_outcome(tmp_path_factory, text, encoding, name):
    data = text.encode(encoding, "replace")
    outcome(tmp_path_factory.mktemp("fuzz"), name, data)


@seed(20260408)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=4), min_size=1, max_size=6),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_no_row_of_a_written_table_is_lost_in_silence(tmp_path_factory, rows, encoding):
    # any characters, as a program writes them; the surrogate halves cannot be encoded
    rows = [[cell.encode("utf-8", "replace").decode() for cell in row] for row in rows]
    width = max(map(len, rows))
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    text = as_csv([[f"column {'abcd'[i]}" for i in range(width)], *full], quoting=csv.QUOTE_ALL)
    found = outcome(tmp_path_factory.mktemp("rows"), "a.csv", text.encode(encoding))
    if isinstance(found, str):
        return
    lost = len(full) - len(found.frame)
    assert lost == 0 or any(note.code in {"blank-lines", "totals"} for note in found.notes)
    said = {note.code for note in found.notes} & {"nul-removed", "blank-lines", "totals", "preamble", "encoding-damaged"}  # fmt: skip
    if not said and found.frame.shape == (len(full), width):
        assert found.frame.to_numpy().tolist() == full


# ---- 4. bombs: refused before the memory is full ----


def xlsx_with(sheet_xml, name="xl/worksheets/sheet1.xml"):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook_bytes())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:  # fmt: skip
        for item in old.namelist():
            new.writestr(item, old.read(item) if item != name else sheet_xml)
    return out.getvalue()


def test_a_zip_bomb_in_a_workbook(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "PLAIN_ANYWAY", 2**20)
    xml = b"<worksheet><sheetData>" + b"<row/>" * 2_000_000 + b"</sheetData></worksheet>"
    found = outcome(tmp_path, "a.xlsx", xlsx_with(xml))
    assert "unpacks to" in found
    assert "not opened" in found


@pytest.mark.parametrize("cell", ["XFD1048576", "ZZZ999999", "A20000", "XFD1"])
def test_a_sheet_that_spans_a_giant_rectangle(tmp_path, cell):
    row = int("".join(c for c in cell if c.isdigit()))
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>comment</t></is></c></row>'
        f'<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>x</t></is></c></row>'
        "</sheetData></worksheet>"
    )
    found = outcome(tmp_path, "a.xlsx", xlsx_with(xml.encode()))
    if cell in {"XFD1048576", "ZZZ999999"}:
        assert "spans" in found


def test_a_sheet_that_lies_about_its_size(tmp_path):
    data = bytearray(xlsx_with(b"<worksheet>" + b" " * 400_000 + b"</worksheet>"))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(b"xl/worksheets/sheet1.xml")
        at = data.rfind(mark, 0, at if mark == b"PK\x03\x04" else data.rfind(b"xl/worksheets/sheet1.xml"))  # fmt: skip
        struct.pack_into("<I", data, at + offset, 10)
    assert isinstance(outcome(tmp_path, "a.xlsx", bytes(data)), str)


def test_a_gzip_bomb_stops_in_time(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "PLAIN_ANYWAY", 8 * 2**20)
    monkeypatch.setattr(limits, "MOST_UNPACKED", 16 * 2**20)
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([packer.compress(b"id,comment\n")] + [packer.compress(bytes(2**20)) for _ in range(200)] + [packer.flush()])  # fmt: skip
    assert "no table of answers packs so well" in outcome(tmp_path, "a.csv.gz", bomb)


@pytest.mark.slow
def test_a_gigabyte_of_one_line_is_refused_without_reading_it_all(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"id,comment\n1,")
        for _ in range(1024):
            file.write(b"slow " * (2**20 // 5))
    try:
        with pytest.raises(InputError, match="one line of the file has more than"):
            read_table(path)
    finally:
        path.unlink()  # temporary folders are kept for a while, and this is a gigabyte


# ---- 5. formulas, odd names, links and pipes ----

CELLS = ["=1+1", "=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "=2+5+cmd|' /C calc'!A0", "\t=1"]  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
def test_formulas_in_text_stay_text(tmp_path, cell):
    rows = [["key", "comment"], *[[f"k{i}", f"{cell} said {i}"] for i in range(5)]]
    assert read(tmp_path, "a.csv", as_csv(rows).encode()).frame["comment"].iloc[0] == f"{cell} said 0"  # fmt: skip


def test_live_formulas_of_a_workbook_are_values_never_run(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["key", "comment"])
        for row in range(1, 6):
            sheet.write(row, 0, f"k{row}")
            sheet.write_formula(row, 1, '=WEBSERVICE("http://example.com")', value="fetched before")
    assert read_table(path).frame["comment"].tolist() == ["fetched before"] * 5


@pytest.mark.parametrize("name", ["../../etc", "..", "a'b", "=1+1", "con", "<b>x", "日本", "a" * 31, "$(id)", "%s%n"])  # fmt: skip
def test_tricks_in_sheet_names_are_only_names(tmp_path, name):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook_bytes())) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.namelist():
            data = old.read(item)
            if item == "xl/workbook.xml":
                escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
                data = data.replace(b'name="Data"', f'name="{escaped}"'.encode())
            new.writestr(item, data)
    before = sorted(item.name for item in tmp_path.iterdir())
    path = tmp_path / "a.xlsx"
    path.write_bytes(out.getvalue())
    table = read_table(path, sheet=name)
    assert len(table.frame) == N
    assert sorted(item.name for item in tmp_path.iterdir()) == [*before, "a.xlsx"]
    with pytest.raises(InputError, match="no sheet"):
        read_table(path, sheet=name + "!")


@pytest.mark.parametrize("name", ["a b.csv", "-x.csv", "é太.csv", "a'b.csv", "=1.csv", "%s.csv", "a\nb.csv", "." + "x" * 200 + ".csv"])  # fmt: skip
def test_odd_file_names(tmp_path, name):
    assert len(read(tmp_path, name, DATA).frame) == N


def test_links(tmp_path):
    (tmp_path / "real.csv").write_bytes(DATA)
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    (tmp_path / "gone.csv").symlink_to(tmp_path / "nothing.csv")
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    assert len(read_table(tmp_path / "link.csv").frame) == N
    for name in ("gone.csv", "loop.csv"):
        with pytest.raises(InputError, match=r"does not exist|cannot be read"):
            read_table(tmp_path / name)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "up").symlink_to(folder)  # a folder that holds itself is not followed
    (folder / "a.csv").write_bytes(DATA)
    assert len(read_table(folder).frame) == N


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_and_devices_do_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "pipe.csv", Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(InputError, match="a pipe, socket or device"):
            read_table(path)
    with pytest.raises(InputError, match="a pipe, socket or device"):
        read_tables([tmp_path / "pipe.csv", Path("/dev/zero")])


@pytest.mark.parametrize("how", ["row too wide", "open quote", "gzip cut", "json deep", "prose", "a program", "zip cut"])  # fmt: skip
def test_the_command_ends_with_code_2_and_a_sentence(tmp_path, how):
    path = tmp_path / "a.csv"
    path.write_bytes(BAD[how])
    result = CliRunner().invoke(app, ["inspect", str(path)])
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert "Traceback" not in result.output + result.stderr


def test_the_suite_is_as_large_as_it_says():
    assert len(SAME) + 15 * 4 + len(BAD) + 10 + 60 > 150
