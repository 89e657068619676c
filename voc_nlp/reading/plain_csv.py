"""The fast way to read a large, well-formed CSV: Arrow's parser, where it cannot differ.

A file takes this way only if it is strict UTF-8 without NULs, every quote in it opens or closes a
cell (checked for all of them), and every row has the header's width. Then Arrow's parser and the
careful one in :mod:`voc_nlp.reading.delimited` give the same cells; everything else goes there.
The file is read in pieces, so it never lies in memory as a whole.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import Note
from voc_nlp.errors import InputError
from voc_nlp.reading.delimited import Opening, opening_of
from voc_nlp.reading.limits import LONGEST_LINE
from voc_nlp.reading.table import named_frame

LEAST = 4 * 2**20
"""Bytes from which the fast way is tried; below, the careful one is as fast."""
_PIECE = 2**20
_BLOCK = 4 * 2**20  # rows longer than this go the careful way
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
        # the pass over the file and the parser run side by side; both must agree to it
        with ThreadPoolExecutor(max_workers=1) as beside:
            check = beside.submit(_checked, path, head, opening)
            frame = None if opening is None else _parsed(path, opening)
            digest = check.result()
    except OSError:
        return None  # the careful way says why
    if opening is None or digest is None or frame is None or len(frame) == 0:
        return None
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


def _checked(path: Path, head: bytes, opening: Opening | None) -> str | None:
    """One pass over the file: its digest, or None where the fast way is not safe."""
    digest = hashlib.sha256()
    safe, quotes, last, line = opening is not None, 0, 10, 0
    sign = ord(opening.delimiter) if opening is not None else 44
    edges = np.zeros(256, dtype=np.bool_)
    edges[[sign, *_LINES, _QUOTE]] = True
    with path.open("rb") as file:
        piece = file.read(_PIECE)
        bare = piece.removeprefix(codecs.BOM_UTF8)
        while piece:
            following = file.read(_PIECE)
            digest.update(piece)
            line = _line_length(piece, line)
            if line > LONGEST_LINE and b"\x00" not in head:
                raise InputError(
                    f"one line of the file has more than {LONGEST_LINE:,} bytes; no table of"
                    " answers has such lines. Check the export: the line ends may be missing."
                )
            if safe and bare:
                after = following[0] if following else 10
                good, found = _quotes_fit(bare, quotes, last, after, edges)
                quotes, last = quotes + found, bare[-1]
                safe = good and b"\x00" not in bare
            piece = bare = following
    return digest.hexdigest() if safe and quotes % 2 == 0 else None


def _line_length(piece: bytes, before: int) -> int:
    """Bytes since the last line end; the longest line of any kind is noticed in time."""
    at = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
    return before + len(piece) if at < 0 else len(piece) - at - 1


def _quotes_fit(
    piece: bytes, before: int, last: int, following: int, edges: NDArray[np.bool_]
) -> tuple[bool, int]:
    """Whether every quote opens or closes a cell, or is doubled inside one.

    Quotes alternate: an even one (counted from 0 over the whole file) opens, an odd one closes.
    An opening one stands at the start of a cell or right after a closing one (a doubled quote), a
    closing one at the end of a cell or right before an opening one.
    """
    signs = np.frombuffer(piece, dtype=np.uint8)
    at = np.flatnonzero(signs == _QUOTE)
    if not at.size:
        return True, 0
    opening, closing = at[before % 2 :: 2], at[1 - before % 2 :: 2]
    good = bool(edges[signs[opening[opening > 0] - 1]].all())
    good = good and bool(edges[signs[closing[closing < signs.size - 1] + 1]].all())
    if opening.size and opening[0] == 0:
        good = good and bool(edges[last])
    if closing.size and closing[-1] == signs.size - 1:
        good = good and bool(edges[following])
    return good, int(at.size)


def _parsed(path: Path, opening: Opening) -> pd.DataFrame | None:
    import pyarrow as pa
    from pyarrow import csv as arrow

    names = [f"c{number}" for number in range(opening.width)]
    try:
        # with two cores the pass beside it takes the other one
        threads = (os.cpu_count() or 1) > 2
        with pa.OSFile(str(path)) as file:
            file.seek(opening.skip_bytes)
            table = arrow.read_csv(
                file,
                read_options=arrow.ReadOptions(
                    column_names=names, block_size=_BLOCK, use_threads=threads
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
            )
    except pa.ArrowException:
        return None  # a row of another width, a blank line: the careful way says which
    if _any_blank(table):
        return None
    frame: pd.DataFrame = table.to_pandas(split_blocks=True, self_destruct=True)
    return frame.astype("str") if not frame.dtypes.eq(frame.dtypes.iloc[0]).all() else frame


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
