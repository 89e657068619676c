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
import io
from dataclasses import replace
from pathlib import Path

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
_PIECE = 8 * 2**20
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
    try:
        if path.stat().st_size < least or _named_otherwise(encoding):
            return None
        with path.open("rb") as file:
            head = file.read(_HEAD)
            opening = _opening(head, delimiter)
            digest = _checked(file, head, opening)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        return None
    if opening is None or digest is None:
        return None
    frame = _parsed(path, opening)
    if frame is None or len(frame) == 0:
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


def _checked(file: io.BufferedReader, head: bytes, opening: Opening | None) -> str | None:
    """One pass over the file: its digest, or None where the fast way is not safe."""
    digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    safe, quotes, last, line = opening is not None, 0, 10, 0
    sign = ord(opening.delimiter) if opening is not None else 44
    file.seek(0)
    first = True
    while piece := file.read(_PIECE):
        digest.update(piece)
        line = _line_length(piece, line)
        if line > LONGEST_LINE and b"\x00" not in head:
            raise InputError(
                f"one line of the file has more than {LONGEST_LINE:,} bytes; no table of answers"
                " has such lines. Check the export: the line ends may be missing."
            )
        if not safe:
            continue
        if first:
            piece, first = piece.removeprefix(codecs.BOM_UTF8), False
        following = file.peek(1)[:1]
        bytes_ = np.frombuffer(piece, dtype=np.uint8)
        good, found = _quotes_fit(bytes_, quotes, last, following[0] if following else 10, sign)
        quotes += found
        last = piece[-1]
        try:
            if not piece.isascii() or decoder.getstate()[0]:
                decoder.decode(piece)
        except UnicodeDecodeError:
            good = False
        safe = good and b"\x00" not in piece
    if not safe or quotes % 2 or decoder.getstate()[0]:
        return None
    return digest.hexdigest()


def _line_length(piece: bytes, before: int) -> int:
    """Bytes since the last line end; the longest line of any kind is noticed in time."""
    at = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
    return before + len(piece) if at < 0 else len(piece) - at - 1


def _quotes_fit(
    bytes_: NDArray[np.uint8], before: int, last: int, following: int, sign: int
) -> tuple[bool, int]:
    """Whether every quote opens or closes a cell, or is doubled inside one.

    Quotes alternate: an even one (counted from 0 over the whole file) opens, an odd one closes.
    An opening one stands at the start of a cell or right after a closing one (a doubled quote), a
    closing one at the end of a cell or right before an opening one.
    """
    at = np.flatnonzero(bytes_ == _QUOTE)
    if not at.size:
        return True, 0
    opens = (np.arange(at.size) + before) % 2 == 0
    edges = np.array([sign, *_LINES, _QUOTE], dtype=np.uint8)
    left = np.where(at > 0, bytes_[np.maximum(at - 1, 0)], last).astype(np.uint8)
    inner = np.minimum(at + 1, bytes_.size - 1)
    right = np.where(at < bytes_.size - 1, bytes_[inner], following).astype(np.uint8)
    good = np.where(opens, np.isin(left, edges), np.isin(right, edges))
    return bool(good.all()), int(at.size)


def _parsed(path: Path, opening: Opening) -> pd.DataFrame | None:
    import pyarrow as pa
    from pyarrow import csv as arrow

    names = [f"c{number}" for number in range(opening.width)]
    try:
        with path.open("rb") as file:
            file.seek(opening.skip_bytes)
            table = arrow.read_csv(
                file,
                read_options=arrow.ReadOptions(column_names=names, block_size=_PIECE),
                parse_options=arrow.ParseOptions(
                    delimiter=opening.delimiter, newlines_in_values=True, ignore_empty_lines=False
                ),
                convert_options=arrow.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.large_string()),
                    null_values=[],
                    strings_can_be_null=False,
                    check_utf8=False,  # done
                ),
            )
    except pa.ArrowException:
        return None  # a row of another width, a blank line: the careful way says which
    frame: pd.DataFrame = table.to_pandas(split_blocks=True, self_destruct=True)
    return frame.astype("str") if not frame.dtypes.eq(frame.dtypes.iloc[0]).all() else frame
