"""CSV and its relatives: delimiter, quoting and header row are found, ragged rows are never lost.

Read with the standard library's parser throughout, so that what is counted is what is kept:
pandas' parser drops blank lines and cannot tell a short row from one with blank cells.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import count, is_number, shorten
from voc_nlp.errors import InputError, names
from voc_nlp.reading.table import find_header, join_merged, named_frame, preamble_note

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
_SAMPLE = 262_144  # characters from which delimiter and header are found
_ABSENT = "\x1f"
_BATCH = 20_000  # rows turned into columns at a time, so that few rows exist as Python strings


@dataclass(frozen=True)
class _Quoting:
    name: str
    options: dict[str, Any]


_STRICT = _Quoting("strict", {"strict": True})
_LENIENT = _Quoting("lenient", {})
_BACKSLASH = _Quoting("backslash", {"escapechar": "\\", "strict": True})
_NONE = _Quoting("none", {"quoting": csv.QUOTE_NONE, "quotechar": None})


@dataclass
class _Parsed:
    """What one pass over the file found."""

    quoting: _Quoting
    batches: list[pd.DataFrame] = field(default_factory=list)
    n: int = 0
    short: list[int] = field(default_factory=list)  # lines with too few cells
    long: list[tuple[int, int]] = field(default_factory=list)  # (line, cells) with too many
    blank: int = 0
    open_quote: int = 0  # line in which a quote is opened that nothing closes

    @property
    def clean(self) -> bool:
        return not (self.short or self.long or self.open_quote)


def read_delimited(text: str, delimiter: str | None) -> tuple[pd.DataFrame, list[Note]]:
    """Read the text of a CSV, TSV or similar file.

    Parameters
    ----------
    text : str
        The whole file.
    delimiter : str or None
        One character or its name ("comma", "semicolon", "tab", "pipe"); ``None`` finds it.

    Returns
    -------
    DataFrame
        Cells as text, exactly as written; one row per record.
    list of Note
        What was found and repaired.

    Raises
    ------
    InputError
        If the delimiter does not fit, a row has more cells than the header, or a quote is not
        closed.
    """
    opening = opening_of(text, delimiter)
    notes, header, delimiter = list(opening.notes), opening.header, opening.delimiter
    text = text[opening.hint :]
    parsed = _parse_best(text, delimiter, opening.skip, len(header))
    _refuse_broken(parsed, len(header), delimiter)
    if parsed.n == 0:
        shown = names(map(shorten, header), most=6)
        raise InputError(f"the file has a header ({shown}) and no rows. Check the export.")
    frame, header_notes = named_frame(pd.concat(parsed.batches, ignore_index=True), header)
    return frame, notes + header_notes + _row_notes(parsed)


@dataclass(frozen=True)
class Opening:
    """What the first lines of a file say.

    Attributes
    ----------
    delimiter : str
        One character.
    width : int
        Usual number of cells in a row.
    header : list of str
        Cells of the header row.
    skip : int
        Records above the header.
    skip_bytes : int
        Bytes of UTF-8 up to the first row below the header, a byte order mark not counted.
    hint : int
        Characters of Excel's own first line ``sep=;``.
    notes : tuple of Note
        What was found.
    """

    delimiter: str
    width: int
    header: list[str]
    skip: int
    skip_bytes: int
    hint: int = 0
    notes: tuple[Note, ...] = ()


def opening_of(text: str, delimiter: str | None) -> Opening:
    """Find delimiter and header row in the first lines of a file.

    Raises
    ------
    InputError
        If the delimiter does not fit, or the file is prose or blank.
    """
    # fields longer than 128 kB are an error by default; never lowered, other threads may be reading
    csv.field_size_limit(max(csv.field_size_limit(), min(len(text) + 1, 2**31 - 1)))
    whole = len(text)
    text, hinted = _excel_hint(text)
    hint = whole - len(text)
    sample, notes = _sample(text), list[Note]()
    if delimiter is None:
        delimiter, width = _find_delimiter(sample, hinted)
        if width == 1:
            delimiter = _ABSENT  # one comment a line: no sign divides it
        elif delimiter != ",":
            message = (
                f"delimiter found: {_say(delimiter)}. Name it with --delimiter if columns look"
                " wrong."
            )
            notes.append(Note("info", "delimiter", message))
    else:
        delimiter = _named(delimiter)
        width = _given_width(sample, delimiter)
    head = _rows(sample, delimiter)[:200]
    skip = find_header(head, width)
    header = head[skip]
    if not any(cell.strip(",;\t| ") for cell in header):
        raise InputError("the file holds nothing but blank cells. Check the export.")
    if delimiter == "," and hinted is None and any(cell.startswith(" ") for cell in header[1:]):
        _refuse_prose(",".join(header))
    if delimiter == _ABSENT:
        _refuse_prose(header[0])
        message = (
            f"one column; its first line, {shorten(header[0])!r}, is read as its name, and each"
            " further line as a comment."
        )
        notes.append(Note("warning", "one-column", message))
    above = head[:skip]
    header, merged = join_merged(above, header)
    if skip and not merged:
        notes.append(preamble_note(above))
    elif skip > 1:
        notes.append(preamble_note(above[:-1]))
    return Opening(
        delimiter, width, header, skip, _header_end(sample, delimiter, skip), hint, tuple(notes)
    )


def _header_end(sample: str, delimiter: str, skip: int) -> int:
    lines = io.StringIO(sample, newline="")
    reader = csv.reader(lines, delimiter=delimiter)
    for _ in range(skip + 1):
        next(reader)
    above = islice(io.StringIO(sample, newline=""), reader.line_num)
    return sum(len(line.encode("utf-8", "surrogatepass")) for line in above)


def _refuse_prose(first: str) -> None:
    """Refuse a file of sentences: it is no column of comments below its name."""
    line = first.strip()
    words = len(line.split())
    asks = line.endswith(("?", "？", ":"))
    if not asks and (words > 12 or (words > 4 and line.endswith((".", "!", "…", "。")))):
        raise InputError(
            f"the file is text without columns: its first line, {shorten(line)!r}, reads like a"
            " sentence and not like the name of a column. If each line is a comment, put a line"
            " with the word comment above them; if not, export the answers as a table."
        )


def _excel_hint(text: str) -> tuple[str, str | None]:
    """Excel's own first line ``sep=;``."""
    first, _, rest = text.partition("\n")
    first = first.strip("\r ")
    if len(first) == 5 and first.casefold().startswith("sep="):
        return rest, first[4]
    return text, None


def _named(delimiter: str) -> str:
    known = {name: sign for sign, name in DELIMITERS.items()} | {"\\t": "\t", "space": " "}
    sign = known.get(delimiter.casefold(), delimiter)
    if len(sign) != 1 or sign in '\r\n"':
        raise InputError(
            f"--delimiter {delimiter!r} is not one character; use , ; | or one of comma,"
            " semicolon, tab, pipe."
        )
    return sign


def _sample(text: str) -> str:
    """Take the first lines, cut at the end of a line so that no record looks short."""
    if len(text) <= _SAMPLE:
        return text
    cut = max(text.rfind("\n", 0, _SAMPLE), text.rfind("\r", 0, _SAMPLE))
    return text[: cut if cut > 0 else _SAMPLE]


def _given_width(sample: str, delimiter: str) -> int:
    width = _usual_width(_rows(sample, delimiter))
    other, wider = _find_delimiter(sample, None)
    if width == 1 and wider > 1:
        raise InputError(
            f"--delimiter {_say(delimiter)} does not divide this file; {_say(other)} does, into"
            f" {wider} columns. Leave out --delimiter to have it found."
        )
    return width


def _rows(sample: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    return list(reader)


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    widths = Counter(len(row) for row in rows if row)
    return max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))[0]


def _find_delimiter(sample: str, hinted: str | None) -> tuple[str, int]:
    """Find the delimiter under which most rows have the same number (at least 2) of cells."""
    best, best_key = (",", 1), (0.0, 0)
    for sign in [hinted] if hinted else DELIMITERS:
        rows = [row for row in _rows(sample, sign) if any(cell.strip() for cell in row)]
        if not rows:
            continue
        width = _usual_width(rows)
        share = sum(len(row) == width for row in rows) / len(rows)
        first = rows[0]
        if width < 2 or share < 0.5 or not _plausible(rows, width, share, sign):
            # most rows disagree, but the first line may still be a header in this delimiter
            wide = sum(len(row) >= len(first) for row in rows)
            if len(first) < 2 or not _names_like(first) or wide < 0.9 * len(rows):
                continue
            width, share = len(first), 0.01 * len(first)
        if (key := (round(share, 2), width)) > best_key:
            best, best_key = (sign, width), key
    return best


def _plausible(rows: list[list[str]], width: int, share: float, sign: str) -> bool:
    """Tell a table from comments, one a line, that happen to hold the sign."""
    if len(rows[0]) > 1:
        return True
    if share < 0.8:
        return False
    return (
        sign != ","
        or width > 2
        or (share == 1.0 and len(rows) >= 10)
        or sum(is_number(cell) for row in rows for cell in row) >= 0.3 * len(rows)
    )


def _names_like(row: Sequence[str]) -> bool:
    cells = [cell.strip() for cell in row]
    return (
        all(0 < len(cell) <= 60 and not is_number(cell) for cell in cells)
        and len(set(cells)) == len(cells)
        and all(len(cell.split()) <= 4 for cell in cells)
    )


def _parse_best(text: str, delimiter: str, skip: int, width: int) -> _Parsed:
    """Read with the first way of quoting under which the file is well-formed."""
    fallback: _Parsed | None = None
    for quoting in (_STRICT, _BACKSLASH, _NONE, _LENIENT):
        if quoting is _BACKSLASH and '\\"' not in text:
            continue
        if quoting is _NONE and _encloses_cells(text, delimiter):
            continue
        try:
            parsed = _parse(text, delimiter, skip, width, quoting)
        except csv.Error:  # the quotes do not follow this way
            continue
        if parsed.clean or quoting is _STRICT:
            return parsed
        fallback = parsed  # at last the lenient way, which takes any text
    if fallback is None:
        raise InputError("the file cannot be divided into cells. Save it again as CSV.")
    return fallback


def _encloses_cells(text: str, delimiter: str) -> bool:
    """Whether some cell stands wholly in quotes, so that quotes do mean something."""
    sign = re.escape(delimiter)
    pattern = rf'(?:^|{sign})"[^"\r\n]+"(?:{sign}|\r?$)'
    return re.search(pattern, text, re.MULTILINE) is not None


def _parse(text: str, delimiter: str, skip: int, width: int, quoting: _Quoting) -> _Parsed:
    parsed, pending = _Parsed(quoting), list[list[str]]()
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, **quoting.options)
    line = start = 1  # first line of the next record, and of the last one read
    for position, row in enumerate(reader):
        first, line = line, reader.line_num + 1
        if position <= skip:
            continue
        start = first
        if len(row) != width and not _fit(row, width, first, parsed):
            continue
        pending.append(row)
        if len(pending) == _BATCH:
            _flush(pending, parsed)
    if quoting is _LENIENT and _unclosed(text, start, delimiter):
        parsed.open_quote = start
    _flush(pending, parsed)
    return parsed


def _fit(row: list[str], width: int, line: int, parsed: _Parsed) -> bool:
    """Bring a row to the header's width and write down what was done; False for a blank line."""
    if len(row) <= 1 and not "".join(row).strip():
        if width > 1:
            parsed.blank += 1
            return False
        row[:] = [""]
        return True
    if len(row) > width:
        if any(cell.strip() for cell in row[width:]):
            parsed.long.append((line, len(row)))
        del row[width:]
    elif len(row) < width:
        parsed.short.append(line)
        row.extend([""] * (width - len(row)))
    return True


def _flush(pending: list[list[str]], parsed: _Parsed) -> None:
    if pending:
        parsed.batches.append(pd.DataFrame(pending, dtype="str"))
        parsed.n += len(pending)
        pending.clear()


def _unclosed(text: str, start: int, delimiter: str) -> bool:
    """Whether the last record, which starts at a line, opens a quote that nothing closes."""
    record = islice(io.StringIO(text, newline=""), max(0, start - 1), None)
    try:
        for _ in csv.reader(record, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _refuse_broken(parsed: _Parsed, width: int, delimiter: str) -> None:
    if parsed.open_quote:
        raise InputError(
            f'line {parsed.open_quote:,}: a quote (") is opened and never closed, so the rest of'
            ' the file would become one cell. Close it, or double it ("") if it is part of the'
            " text. If the file was cut off, export it again."
        )
    if parsed.long:
        line, cells = parsed.long[0]
        more = f" ({count(len(parsed.long), 'such line')})" if len(parsed.long) > 1 else ""
        raise InputError(
            f"line {line:,} has {cells} cells, the header has {width}{more}. A {_say(delimiter)}"
            ' inside a comment must be in quotes ("..."); or name the right delimiter with'
            " --delimiter."
        )


def _row_notes(parsed: _Parsed) -> list[Note]:
    notes: list[Note] = []
    if parsed.short:
        lines = ", ".join(f"{line:,}" for line in parsed.short[:3])
        more = ", ..." if len(parsed.short) > 3 else ""
        message = (
            f"{count(len(parsed.short), 'row')} with fewer cells than the header (line"
            f" {lines}{more}); the missing cells are read as blank. If a comment was broken by a"
            " line end, put it in quotes."
        )
        notes.append(Note("warning", "short-rows", message))
    if parsed.blank:
        message = f"{count(parsed.blank, 'blank line')} left out."
        notes.append(Note("info", "blank-lines", message))
    if parsed.quoting is _NONE:
        message = "quotes do not enclose cells in this file; they are read as part of the text."
        notes.append(Note("info", "quotes", message))
    return notes


def _say(delimiter: str) -> str:
    return DELIMITERS.get(delimiter, repr(delimiter))
