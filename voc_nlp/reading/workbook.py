"""Excel and OpenDocument workbooks, by calamine."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import is_number, shorten
from voc_nlp.errors import InputError, names, suggest
from voc_nlp.reading.table import join_merged, named_frame, preamble_note

_LOOK = 60  # rows in which the header is looked for


def read_workbook(data: bytes, source: str, sheet: str | None) -> tuple[pd.DataFrame, list[Note]]:
    """Read the sheet with the data.

    Parameters
    ----------
    data : bytes
        The file.
    source : str
        Its name, for messages.
    sheet : str or None
        Name of a sheet, or its number from 1. ``None`` takes the only visible sheet with data;
        several with the same header are joined.

    Raises
    ------
    InputError
        If the file is damaged or protected, the sheet does not exist or is empty, or several sheets
        with different columns could be meant.
    """
    grids = _grids(data, source)
    if sheet is not None:
        name = _pick(sheet, list(grids))
        frame, notes = _table(grids[name][0])
        if frame is None:
            raise InputError(
                f"sheet {name!r} of {source} has no rows. Choose another with --sheet."
            )
        return frame, notes
    hidden = [name for name, (rows, visible) in grids.items() if not visible and _filled(rows)]
    tables = {
        name: table
        for name, (rows, visible) in grids.items()
        if visible and (table := _table(rows))[0] is not None
    }
    if not tables:
        more = (
            f" (hidden sheets with cells: {names(hidden)}; choose one with --sheet)"
            if hidden
            else ""
        )
        raise InputError(f"{source} has no sheet with a header and rows{more}. Check the export.")
    frames = {name: frame for name, (frame, _) in tables.items() if frame is not None}
    first = next(iter(frames))
    notes = [note for _, found in tables.values() for note in found]
    if hidden:
        message = f"hidden sheets left out: {names(hidden)}. Choose one with --sheet."
        notes.append(Note("info", "sheets-hidden", message))
    if len(frames) == 1:
        if len(grids) - len(hidden) > 1:
            notes.append(
                Note("info", "sheet", f"sheet {first!r} is read; the others hold no table.")
            )
        return frames[first], notes
    columns = list(frames[first].columns)
    if any(set(frame.columns) != set(columns) for frame in frames.values()):
        shown = "; ".join(
            f"{name!r} ({names((shorten(str(c), 30) for c in frame.columns), most=3)})"
            for name, frame in frames.items()
        )
        raise InputError(
            f"{source} has several sheets with different columns: {shown}. Choose one with --sheet."
        )
    message = f"sheets with the same columns joined: {names(frames)}. Choose one with --sheet."
    notes.append(Note("info", "sheets-joined", message))
    return pd.concat([frame[columns] for frame in frames.values()], ignore_index=True), notes


def _grids(data: bytes, source: str) -> dict[str, tuple[list[list[Any]], bool]]:
    """Cells and visibility of each worksheet, in the order of the workbook."""
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        return {
            item.name: (
                [[_native(cell) for cell in row] for row in
                book.get_sheet_by_name(item.name).to_python(skip_empty_area=False)], item.visible ==
                calamine.SheetVisibleEnum.Visible,
            )
            for item in book.sheets_metadata
            if item.typ == calamine.SheetTypeEnum.WorkSheet
        }  # fmt: skip
    except calamine.PasswordError as error:
        raise InputError(
            f"{source} is protected by a password. Save it without one, or as CSV."
        ) from error
    except Exception as error:
        raise InputError(_damaged(source, error)) from error
    except BaseException as error:
        # a panic of the Rust library is not an Exception
        if type(error).__name__ != "PanicException":
            raise
        raise InputError(_damaged(source, error)) from error


def _damaged(source: str, error: BaseException) -> str:
    return (
        f"{source} cannot be read as a workbook; it is damaged or cut off ({error})."
        " Export it again, or open it in Excel and save it as XLSX or CSV."
    )


def _native(cell: Any) -> Any:
    """Excel has no whole numbers: 10.0 is what was typed as 10."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.replace("\x00", "") if isinstance(cell, str) else cell


def _filled(rows: list[list[Any]]) -> bool:
    return any(str(cell).strip() for row in rows for cell in row)


def _table(rows: list[list[Any]]) -> tuple[pd.DataFrame | None, list[Note]]:
    last = len(rows)
    while last and not any(str(cell).strip() for cell in rows[last - 1]):
        last -= 1  # formatted but never filled
    rows = rows[:last]
    if not rows:
        return None, []
    skip = _header(rows)
    body = rows[skip + 1 :]
    if not body:
        return None, []
    header, merged = join_merged(rows[:skip], rows[skip])
    frame, notes = named_frame(pd.DataFrame(body, dtype=object), header)
    if skip > merged:
        notes.insert(0, preamble_note(rows[: skip - merged]))
    return frame, notes


def _header(rows: list[list[Any]]) -> int:
    """Find the header: the first row with most of the cells filled, and none a number.

    Rows of a sheet are equally long, so the length of a row says nothing here.
    """
    filled = [[str(cell) for cell in row if str(cell).strip()] for row in rows[:_LOOK]]
    most = max(map(len, filled))
    first = next(
        position for position, cells in enumerate(filled) if cells or position == _LOOK - 1
    )
    for position, cells in enumerate(filled):
        full = 2 * len(cells) > most
        if full and (position == first or not any(map(is_number, cells))):
            return position
    return first


def _pick(sheet: str, known: list[str]) -> str:
    by_fold = {name.casefold(): name for name in reversed(known)}
    if sheet in known:
        return sheet
    if sheet.casefold() in by_fold:
        return by_fold[sheet.casefold()]
    if sheet.isdigit() and 1 <= int(sheet) <= len(known):
        return known[int(sheet) - 1]
    raise InputError(f"no sheet {sheet!r}; the workbook has {names(known)}.{suggest(sheet, known)}")
