"""The table that every format is read into, and what formats share: header row and column names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import count, is_number, shorten
from voc_nlp.config import Roles
from voc_nlp.errors import names

_NO_ROLES = Roles()
_LOOK = 30  # rows in which a header row is looked for


@dataclass(frozen=True)
class FoundLayout:
    """The platform an export comes from, and what that says about its columns.

    Attributes
    ----------
    name, title : str
        Of the platform, for programs and for people.
    roles : Roles
        The columns whose role the platform fixes.
    ignored : tuple of str
        Technical and personal columns, which get no role unless they are named.
    aliases : tuple of (str, str)
        Names a column may also be called by, such as ``("Q1", "Q1: How likely ...")``.
    """

    name: str
    title: str
    roles: Roles = _NO_ROLES
    ignored: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """A file as a table.

    Attributes
    ----------
    frame : DataFrame
        The original cells: text from text files, native values from Parquet, Excel and JSON.
    source : str
        Name of the file or files, for reports.
    sha256 : str
        SHA-256 of the file's bytes (of the digests, joined, for several files).
    notes : tuple of Note
        What was found out or repaired while reading.
    layout : FoundLayout or None
        The platform's layout, where one was recognised.
    """

    frame: pd.DataFrame
    source: str
    sha256: str
    notes: tuple[Note, ...] = ()
    layout: FoundLayout | None = None


def find_header(rows: Sequence[Sequence[object]], width: int) -> int:
    """Position of the header among the first rows of a file; the rows above are a preamble.

    The first row is the header if it is as wide as the table and mostly filled. Otherwise the first
    row that is full and holds no number is, and if there is none, the first row after all.

    >>> find_header([["Report 2024"], ["id", "comment"], ["1", "Too slow"]], width=2)
    1
    """
    first = next((i for i, row in enumerate(rows) if any(_shown(row))), 0)
    for position in range(first, min(len(rows), first + _LOOK)):
        filled = [cell for cell in _shown(rows[position]) if cell]
        if len(rows[position]) != width or len(filled) <= min(width / 2, 2):
            continue
        if position == first:
            return first
        if not any(is_number(cell) for cell in filled) and (
            len(filled) == width or len(rows[first]) == width
        ):
            return position
    return first


def named_frame(frame: pd.DataFrame, header: Sequence[object]) -> tuple[pd.DataFrame, list[Note]]:
    """Give a frame its column names; blank names are filled, repeated ones get a number.

    Columns with neither a name nor a value (trailing delimiters) are left out.

    >>> frame, notes = named_frame(pd.DataFrame([["1", "x", "2", ""]]), ["id", "", "id", ""])
    >>> list(frame.columns)
    ['id', 'column 2', 'id (2)']
    """
    cells = _shown(header)[: frame.shape[1]]
    cells += [""] * (frame.shape[1] - len(cells))
    keep = [
        position
        for position, cell in enumerate(cells)
        if cell or any(_shown(frame.iloc[:, position]))
    ]
    cells = [cells[position] for position in keep]
    taken, columns = set(cells) - {""}, list[str]()
    for position, cell in enumerate(cells, start=1):
        name, number = cell or f"column {position}", 1
        first = cell != "" and cells.index(cell) == position - 1
        while not first and (name in columns or name in taken):
            number += 1
            name = f"{cell or f'column {position}'} ({number})"
        columns.append(name)
    named = frame.iloc[:, keep]
    named.columns = pd.Index(columns)
    return named, _header_notes(cells, columns)


def join_merged(
    above: Sequence[Sequence[object]], header: Sequence[object]
) -> tuple[list[str], bool]:
    """Join a header with a row of merged cells right above it, if that tells repeated names apart.

    >>> join_merged([["", "Shop", "", "Web", ""]], ["id", "Score", "Comment", "Score", "Comment"])[
    ...     0
    ... ]
    ['id', 'Shop: Score', 'Shop: Comment', 'Web: Score', 'Web: Comment']
    """
    below = [str("" if cell is None else cell) for cell in header]
    names_ = [cell for cell in _shown(below) if cell]
    if not above or len(set(names_)) == len(names_):
        return below, False
    groups, group = list[str](), ""
    for cell in [*_shown(above[-1]), *[""] * len(below)][: len(below)]:
        group = cell or group
        groups.append(group)
    joined = [
        f"{group}: {cell}" if group and cell.strip() else cell
        for group, cell in zip(groups, below, strict=True)
    ]
    filled = [cell for cell in _shown(joined) if cell]
    if sum(1 for cell in _shown(above[-1]) if cell) < 2 or len(set(filled)) < len(filled):
        return below, False
    return joined, True


def preamble_note(skipped: Sequence[Sequence[object]]) -> Note:
    """Say which rows above the header were left out."""
    lines = (" ".join(cell for cell in _shown(row) if cell) for row in skipped)
    shown = names((shorten(line, 40) for line in lines if line), most=3)
    message = f"{count(len(skipped), 'row')} above the header left out: {shown}."
    return Note("info", "preamble", message)


def _shown(row: Iterable[object]) -> list[str]:
    return ["" if cell is None else " ".join(str(cell).split()) for cell in row]


def _header_notes(cells: list[str], columns: list[str]) -> list[Note]:
    notes: list[Note] = []
    repeated = [cell for cell, times in Counter(cells).items() if cell and times > 1]
    if repeated:
        later = [name for cell, name in zip(cells, columns, strict=True) if cell and cell != name]
        message = f"the header repeats {names(repeated)}; later columns are called {names(later)}."
        notes.append(Note("warning", "header-repeated", message))
    blank = [name for cell, name in zip(cells, columns, strict=True) if not cell]
    if blank:
        message = f"the header has blank cells; these columns are called {names(blank)}."
        notes.append(Note("info", "header-blank", message))
    odd = [shorten(cell) for cell in cells if is_number(cell) or len(cell) > 300]
    if odd:
        message = (
            f"the first row is read as the header, but {names(odd, most=3)} looks like data."
            " If the file has no header, add a line with column names."
        )
        notes.append(Note("warning", "header-like-data", message))
    return notes
