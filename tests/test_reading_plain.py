"""The fast way through a large CSV: the same cells as the careful way, or not taken at all."""

from __future__ import annotations

import csv
import hashlib
import io

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from voc_nlp.errors import InputError
from voc_nlp.reading import limits, plain_csv, read_table
from voc_nlp.reading.delimited import read_delimited
from voc_nlp.reading.plain_csv import read_plain

CELLS = st.text(st.sampled_from("ab\",;\t\n\r 'é太0\\"), max_size=6)


def fast(path, **how):
    return read_plain(path, how.pop("encoding", None), how.pop("delimiter", None), least=0)


def as_csv(rows, **how):
    out = io.StringIO(newline="")
    csv.writer(out, **how).writerows(rows)
    return out.getvalue()


def check(path, text):
    """The fast way gives what the careful way gives, wherever it gives anything."""
    path.write_bytes(text.encode())
    found = fast(path)
    if found is None:
        return False
    frame, notes = read_delimited(text.removeprefix("\ufeff"), None)
    pd.testing.assert_frame_equal(found[0], frame)
    assert found[1] == hashlib.sha256(text.encode()).hexdigest()
    assert found[2] == notes
    return True


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=2, max_size=6),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    mark=st.booleans(),
)
def test_written_tables_are_the_same_both_ways(
    tmp_path_factory, rows, delimiter, end, quoting, mark
):
    text = as_csv([["id", "comment", "nps"], *rows], delimiter=delimiter, lineterminator=end, quoting=quoting)  # fmt: skip
    check(tmp_path_factory.mktemp("plain") / "a.csv", ("\ufeff" if mark else "") + text)


@settings(max_examples=300, deadline=None)
@given(body=st.text(st.sampled_from('a,"\n\r é;'), max_size=40))
@example('x,y,"hello,"x\n')
@example('""a,b,c\n1,2,3\n')
@example('a"",b,c\n')
@example('a,"b\n",c\n"",,""""\n')
@example("1,2,3\n\n4,5,6\n")
@example('1,2,"3')
def test_any_text_is_the_same_or_left_to_the_careful_way(tmp_path_factory, body):
    text = "id,comment,nps\n1,too slow,3\n2,fine,4\n" + body
    path = tmp_path_factory.mktemp("plain") / "a.csv"
    try:
        check(path, text)
    except InputError:
        # the careful way refuses: then the fast way must not have read it
        assert fast(path) is None


@pytest.mark.parametrize("piece", [1, 2, 3, 7])
def test_pieces_of_any_length_are_the_same(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(plain_csv, "_PIECE", max(piece, 3))  # a byte order mark needs three
    rows = [["id", "comment", "nps"], *[[i, f'he said "a, b"\nand é太 {i}', i % 11] for i in range(9)]]  # fmt: skip
    path = tmp_path / "a.csv"
    path.write_text(as_csv(rows))
    with path.open("rb") as file:
        opening = plain_csv._opening(file.read(400), None)
        file.seek(0)
        checked = plain_csv._Checked(file, opening)
        read = b"".join(iter(checked.read, b""))
    assert path.read_bytes().endswith(read)
    assert checked.digest == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("piece", [3, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("wrong", [b'1,"a"b,3\n', b'1,"a,"b",3\n', b'"1" ,a,3\n', b"1,\0,3\n"])
def test_what_is_wrong_is_seen_wherever_a_piece_ends(tmp_path, monkeypatch, piece, wrong):
    monkeypatch.setattr(plain_csv, "_PIECE", piece)
    path = tmp_path / "a.csv"
    header = b"id,comment,nps\n"
    path.write_bytes(header + wrong + b'2,"x",3\n')
    with path.open("rb") as file:
        opening = plain_csv.Opening(",", 3, ["id", "comment", "nps"], 0, len(header))
        checked = plain_csv._Checked(file, opening)
        list(iter(checked.read, b""))
    assert checked.digest is None


def test_well_formed_files_do_take_the_fast_way(tmp_path):
    rows = [["id", "comment", "nps"], *[[i, f'he said "no", twice {i}\nso', i % 11] for i in range(50)]]  # fmt: skip
    assert check(tmp_path / "a.csv", as_csv(rows))
    assert check(tmp_path / "a.csv", as_csv(rows, delimiter=";", lineterminator="\n"))
    assert check(tmp_path / "a.csv", "Report of May\n\n" + as_csv(rows))
    assert check(tmp_path / "a.csv", as_csv([[" id ", "", "id"], *rows[1:]]))


@pytest.mark.parametrize(
    "data",
    [
        b'id,comment,nps\n1,"a"b,3\n2,c,4\n',
        b"id,comment,nps\n1,a\n2,c,4\n",
        b"id,comment,nps\n1,a,3\n\n2,c,4\n",
        b"id,comment,nps\n1,a\x00,3\n2,c,4\n",
        b"id,comment,nps\n1,caf\xe9,3\n2,c,4\n",
        b"comment\nslow\nfine\n",
        b'[{"id": 1}]\n',
        b"sep=;\nid;comment\n1;slow\n",
        b"",
    ],
)
def test_what_is_not_plain_is_left_to_the_careful_way(tmp_path, data):
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert fast(path) is None


def test_both_ways_meet_in_read_table(tmp_path, monkeypatch):
    rows = [["id", "comment", "nps"], *[[i, f"said {i}", i % 11] for i in range(50)]]
    path = tmp_path / "a.csv"
    path.write_text(as_csv(rows))
    careful = read_table(path)
    monkeypatch.setattr(plain_csv.read_plain, "__defaults__", (0,))
    quick = read_table(path)
    pd.testing.assert_frame_equal(quick.frame, careful.frame)
    assert (quick.sha256, quick.notes) == (careful.sha256, careful.notes)


def test_one_endless_line_is_refused_early(tmp_path, monkeypatch):
    monkeypatch.setattr(plain_csv, "LONGEST_LINE", 2**20)
    monkeypatch.setattr(plain_csv, "_PIECE", 2**18)
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,comment\n1," + b"slow " * 2**20)
    with pytest.raises(InputError, match=r"a.csv: one line of the file has more than 1,048,576"):
        read_table(path)
    assert limits.LONGEST_LINE == 64 * 2**20
