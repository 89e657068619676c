"""The fast way to read a large, well-formed CSV: Arrow's parser, where it cannot differ.

A file takes this way only if it is strict UTF-8 without NULs, every quote in it opens or closes a
cell (checked for all of them), and every row has the header's width. Then Arrow's parser and the
careful one in :mod:`voc_nlp.reading.delimited` give the same cells; everything else goes there.
The file is read once, in pieces: each is checked and added to the digest on its way to the parser.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.errors import InputError
from voc_nlp.reading.delimited import Opening, opening_of
from voc_nlp.reading.limits import LONGEST_LINE
from voc_nlp.reading.table import named_frame

LEAST = 4 * 2**20
"""Bytes from which the fast way is tried; below, the careful one is as fast."""
_PIECE = 2**19  # rows longer than this go the careful way; small enough to stay in the cache
_HEAD = 4 * 262_144 + 4  # at least the characters that the careful way looks at
_QUOTE, _LINES = ord('"'), (10, 13)


def read_plain(
    path: Path, encoding: str | None, delimiter: str | None, least: int = LEAST
) -> tuple[pd.DataFrame, str, list[Note]] | None:
    """Read a large well-formed CSV; ``None`` says that the careful way has to.

    Returns
    -------
    tuple of (DataFrame, str, list of Note) or None
        Cells as text, the SHA-256 of the file, and the notes the careful way would give.

    Raises
    ------
    InputError
        If a line is longer than any table of answers has.
    """
    if "\0" in str(path):
        return None
    try:
        if path.stat().st_size < least or _named_otherwise(encoding):
            return None
        with path.open("rb") as file:
            head = file.read(_HEAD)
            opening = _opening(head, delimiter)
            file.seek(0)
            found = None if opening is None else _parsed(file, opening)
            if found is None or opening is None:
                file.seek(0)
                _refuse_endless(file, head)
                return None
    except OSError:
        return None  # the careful way says why
    frame, digest = found
    named, notes = named_frame(frame, opening.header)
    return named, digest, [*opening.notes, *notes]


def _named_otherwise(encoding: str | None) -> bool:
    if encoding is None:
        return False
    try:
        return codecs.lookup(encoding).name not in {"utf-8", "utf-8-sig", "ascii"}
    except LookupError:
        return True


def _opening(head: bytes, delimiter: str | None) -> Opening | None:
    """Delimiter and header by the careful rules, of text that is surely delimited text."""
    if head[:4].startswith((b"PK", b"PAR1", b"\x1f\x8b", b"\xd0\xcf", b"$FL", b"<", b"[", b"{")):
        return None
    body = head.removeprefix(codecs.BOM_UTF8)
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return None
    if not text.strip() or text.lstrip()[0] in "[{<" or "\x00" in text:
        return None
    cut = max(text.rfind("\n"), text.rfind("\r")) if len(head) == _HEAD else len(text)
    if cut <= 0 or text[:4].casefold() == "sep=":
        return None
    try:
        opening = opening_of(text[: cut + 1], delimiter)
    except (InputError, csv.Error):
        return None  # the careful way says what is wrong
    if body is not head:
        opening = replace(opening, skip_bytes=opening.skip_bytes + len(codecs.BOM_UTF8))
    if opening.width < 2 or ord(opening.delimiter) > 127 or len(opening.header) != opening.width:
        return None
    return opening


def _refuse_endless(file: BinaryIO, head: bytes) -> None:
    """Refuse a line that would fill the memory, before the careful way reads the file as a whole."""
    if b"\x00" in head:
        return
    line = 0
    while piece := file.read(_PIECE):
        at = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        line = line + len(piece) if at < 0 else len(piece) - at - 1
        if line > LONGEST_LINE:
            raise InputError(
                f"one line of the file has more than {LONGEST_LINE:,} bytes; no table of"
                " answers has such lines. Check the export: the line ends may be missing."
            )


class _Checked:
    """A file that is checked and added to a digest while it is read; it ends where it is not plain.

    Quotes alternate: an even one (counted from 0 over the whole file) opens, an odd one closes.
    An opening one stands at the start of a cell or right after a closing one (a doubled quote), a
    closing one at the end of a cell or right before an opening one.
    """

    closed = False

    def __init__(self, file: BinaryIO, opening: Opening) -> None:
        self._file, self._digest = file, hashlib.sha256()
        self._edges = np.zeros(256, dtype=np.bool_)
        self._edges[[ord(opening.delimiter), *_LINES, _QUOTE]] = True
        self._found = np.empty(_PIECE, dtype=np.bool_)
        self._quotes, self._last, self._closing = 0, 10, False
        self._good = self._ended = False
        self._good = self._above(opening.skip_bytes)

    @property
    def digest(self) -> str | None:
        """SHA-256 of the whole file, or None where it is not plain to its end."""
        good = self._good and self._ended and self._quotes % 2 == 0
        return self._digest.hexdigest() if good else None

    def read(self, size: int = -1) -> bytes:
        """Next piece of the file; nothing after its end, or once it is not plain."""
        if not self._good:
            return b""
        piece = self._file.read(_PIECE if size < 0 else min(size, _PIECE))
        self._ended = not piece
        self._digest.update(piece)
        self._good = self._fits(piece)
        return piece if self._good else b""

    def close(self) -> None:
        """Leave the file open: whoever opened it closes it."""

    def _above(self, skip_bytes: int) -> bool:
        """Check what lies above the first row of answers."""
        left = skip_bytes
        while left:
            piece = self._file.read(min(left, _PIECE))
            self._digest.update(piece)
            bare = piece.removeprefix(codecs.BOM_UTF8) if left == skip_bytes else piece
            if not piece or not self._fits(bare):
                return False
            left -= len(piece)
        return self._quotes % 2 == 0

    def _fits(self, piece: bytes) -> bool:
        if not piece:
            return True
        signs = np.frombuffer(piece, dtype=np.uint8)
        if self._closing and not self._edges[signs[0]]:
            return False  # the piece before ended with a closing quote
        at = np.flatnonzero(np.equal(signs, _QUOTE, out=self._found[: signs.size]))
        before, self._last, self._closing = self._last, int(signs[-1]), False
        if at.size:
            opens, closes = at[self._quotes % 2 :: 2], at[1 - self._quotes % 2 :: 2]
            self._quotes += int(at.size)
            if opens.size and opens[0] == 0:
                if not self._edges[before]:
                    return False
                opens = opens[1:]
            if closes.size and closes[-1] == signs.size - 1:
                self._closing, closes = True, closes[:-1]
            if not (self._edges[signs[opens - 1]].all() and self._edges[signs[closes + 1]].all()):
                return False
        return b"\x00" not in piece


def _parsed(file: BinaryIO, opening: Opening) -> tuple[pd.DataFrame, str] | None:
    """Cells and digest of the file; None where the fast way is not safe."""
    import pyarrow as pa
    from pyarrow import csv as arrow

    names = [f"c{number}" for number in range(opening.width)]
    checked = _Checked(file, opening)
    try:
        table = arrow.read_csv(
            pa.PythonFile(checked, mode="r"),
            read_options=arrow.ReadOptions(
                column_names=names,
                block_size=_PIECE,
                use_threads=_cores() > 1,
            ),
            parse_options=arrow.ParseOptions(
                delimiter=opening.delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=arrow.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()),
                null_values=[],
                strings_can_be_null=False,
                check_utf8=True,  # as strict as decoding
            ),
            memory_pool=_pool(pa),
        )
    except pa.ArrowException:
        return None  # a row of another width, a blank line: the careful way says which
    digest = checked.digest
    if digest is None or table.num_rows == 0 or _any_blank(table):
        return None
    frame: pd.DataFrame = table.to_pandas(split_blocks=True, self_destruct=True)
    same = frame.dtypes.eq(frame.dtypes.iloc[0]).all()
    return (frame if same else frame.astype("str")), digest


def _pool(pa: Any) -> Any:
    """Return the pool that needs least memory for this, where the build has it."""
    try:
        return pa.jemalloc_memory_pool()
    except NotImplementedError:
        return pa.default_memory_pool()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _any_blank(table: Any) -> bool:
    """Whether some row has no cell at all, as a blank line would be read."""
    from pyarrow import compute

    blank = None
    for column in table.columns:
        empty = compute.equal(compute.binary_length(column), 0)
        blank = empty if blank is None else compute.and_(blank, empty)
        if not compute.any(blank).as_py():
            return False
    return blank is not None
