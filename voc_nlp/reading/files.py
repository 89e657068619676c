"""Any file to a table: the format is decided by the content first and the name second."""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.errors import InputError, names
from voc_nlp.reading.database import is_url, read_query
from voc_nlp.reading.decode import decode
from voc_nlp.reading.delimited import read_delimited
from voc_nlp.reading.kinds import SUFFIXES, kind_of
from voc_nlp.reading.labelled import read_labelled
from voc_nlp.reading.layout import apply_layout
from voc_nlp.reading.limits import unzip
from voc_nlp.reading.plain_csv import read_plain
from voc_nlp.reading.several import data_files, join_tables
from voc_nlp.reading.structured import from_arrow, read_json, read_parquet
from voc_nlp.reading.table import FoundLayout, Table
from voc_nlp.reading.tidy import leave_out_copies, leave_out_totals
from voc_nlp.reading.workbook import read_workbook


def read_table(
    path: str | Path | pd.DataFrame | Any,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    query: str | None = None,
) -> Table:
    """Read one export.

    Parameters
    ----------
    path : str, Path, DataFrame or Arrow table
        CSV, TSV, TXT (also .gz), XLSX, XLS, ODS, Parquet, JSON lines or a JSON array, SPSS, Stata;
        the content decides, not the name. A folder: the exports in it, one below the other. A
        database URL such as ``postgresql://user@host/base``, with ``query``. Any table that speaks
        Arrow (polars, DuckDB, pyarrow). A DataFrame is passed through.
    encoding : str, optional
        Of a text file; found if not given.
    delimiter : str, optional
        Of a text file: one character, or "comma", "semicolon", "tab" or "pipe"; found if not given.
    sheet : str, optional
        Of a workbook: a name, or a number from 1.
    query : str, optional
        What to select from a database.

    Returns
    -------
    Table
        ``frame`` holds the cells as they stand: ``NA`` and ``null`` in a text file are comments
        like any other. A row with a cell is only left out where it is no answer (a second header, a
        total, a preview of the platform), and a note says so.

    Raises
    ------
    InputError
        If the file cannot be read as a table; the message says how to mend it.

    Examples
    --------
    >>> read_table(pd.DataFrame({"comment": ["Too slow"]})).frame.shape
    (1, 1)
    """
    if isinstance(path, pd.DataFrame):
        return _pass_through(path)
    if hasattr(path, "__arrow_c_stream__"):
        return _pass_through(from_arrow(path))
    if isinstance(path, str) and is_url(path):
        frame, source, digest = read_query(path, query)
        return _finished(frame, source, digest, [], None)
    if query is not None:
        raise InputError(
            "--query is for a database, such as postgresql://user@host/base or sqlite:///file.db."
            " Leave it out for a file."
        )
    path = Path(path)
    how = {"encoding": encoding, "delimiter": delimiter, "sheet": sheet}
    try:
        _refuse_devices(path)
        if "\0" not in path.name and path.is_dir():
            known = set().union(*SUFFIXES.values()) - {""}
            return read_tables(data_files(path, known), **how)
        if (fast := read_plain(path, encoding, delimiter)) is not None and sheet is None:
            frame, digest, notes = fast
            return _finished(frame, path.name, digest, notes, None)
        data = _bytes(path)
        digest = hashlib.sha256(data).hexdigest()
        frame, notes, layout = _read(data, path.name, **how)
        return _finished(frame, path.name, digest, notes, layout)
    except InputError as error:
        message = str(error)
        if path.name in message:
            raise
        raise InputError(f"{path.name}: {message}") from error


def read_tables(
    paths: Iterable[str | Path],
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    query: str | None = None,
) -> Table:
    """Read several exports of one layout into one table, in the order given.

    A single file is read as it is; several get a column ``source_file`` with each row's file name.
    A column that a file lacks is blank there. An answer that several files hold, by its id, is kept
    once, as the last of them has it. Both are said.

    Raises
    ------
    InputError
        If a file cannot be read, is given twice, or both lacks and adds columns.

    See Also
    --------
    read_table : the formats and options.
    """
    given = _listed(paths)
    if len(given) == 1:
        only = given[0]
        return read_table(only, encoding=encoding, delimiter=delimiter, sheet=sheet, query=query)
    if query is not None or any(isinstance(path, str) and is_url(path) for path in given):
        raise InputError("a database is read alone: give one URL and one --query.")
    files = [Path(path) for path in given]
    if not files:
        raise InputError("no file was given.")
    twice = sorted({str(file) for file in files if files.count(file) > 1})
    if twice:
        raise InputError(f"{names(twice)} is given twice; its rows would count twice.")
    tables = [
        read_table(file, encoding=encoding, delimiter=delimiter, sheet=sheet) for file in files
    ]
    unique = len({file.name for file in files}) == len(files)
    return join_tables(tables, [file.name if unique else str(file) for file in files])


def _listed(paths: Any) -> list[Any]:
    """Files in a list; what is neither a table nor files is told apart from a missing file."""
    if hasattr(paths, "collect"):
        raise InputError("a lazy table has no rows yet. Call .collect() on it and give the result.")
    given: list[Any] = list(paths) if isinstance(paths, Iterable) else [paths]
    odd = [type(path).__name__ for path in given if not isinstance(path, (str, Path))]
    tables = [path for path in given if hasattr(path, "__arrow_c_stream__")]
    if odd and not (len(given) == 1 and tables):
        raise InputError(
            f"{odd[0]} is neither a path nor a table. Give a path, a list of paths, a database URL, a"
            " DataFrame or a table that speaks Arrow."
        )
    return given


def _finished(
    frame: pd.DataFrame, source: str, digest: str, notes: list[Note], layout: FoundLayout | None
) -> Table:
    """Recognise the platform, and leave out what is no answer."""
    said: list[Note] = []
    if layout is None:
        frame, layout, said = apply_layout(frame)
        if layout is not None:  # its further header rows may have named what the first left blank
            blank = any(re.fullmatch(r"column \d+", str(name)) for name in frame.columns)
            notes = [note for note in notes if blank or note.code != "header-blank"]
    frame, totals = leave_out_totals(frame)
    frame, copies = leave_out_copies(frame)
    return Table(frame, source, digest, (*notes, *said, *totals, *copies), layout)


def _refuse_devices(path: Path) -> None:
    """Do not wait for ever for a pipe, nor read a device without end."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return  # reading says why
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise InputError(
            f"{path} is no file but a pipe, socket or device. Save it to a file first."
        )


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist.{_nearby(path)}") from error
    except PermissionError as error:
        raise InputError(f"{path} may not be read: permission denied. Check its rights.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {error}.") from error
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(f"{path.name} is empty. Check the export.")
    return data


def _nearby(path: Path) -> str:
    from difflib import get_close_matches

    try:
        close = get_close_matches(path.name, [item.name for item in path.parent.iterdir()], n=1)
    except OSError:
        return " The folder does not exist either."
    return f" Did you mean {str(path.parent / close[0])!r}?" if close else ""


def _read(
    data: bytes, name: str, encoding: str | None, delimiter: str | None, sheet: str | None
) -> tuple[pd.DataFrame, list[Note], FoundLayout | None]:
    layout = None
    if data.startswith(b"\x1f\x8b"):
        data, name = unzip(data, name), name.removesuffix(".gz")
        if not data.strip(b"\x00 \t\r\n"):
            raise InputError(f"{name} is empty. Check the export.")
    kind = kind_of(data, name)
    if kind not in {"text", "json"}:
        for option, value in (("--encoding", encoding), ("--delimiter", delimiter)):
            if value is not None:
                raise InputError(
                    f"{option} is for text files, and this is {_SAID[kind]}. Leave it out."
                )
    if kind != "workbook" and sheet is not None:
        raise InputError("--sheet is for workbooks, and this file has no sheets. Leave it out.")
    notes: list[Note] = []
    if kind == "workbook":
        frame, found = read_workbook(data, name, sheet)
    elif kind == "parquet":
        frame, found = read_parquet(data, name)
    elif kind in {"spss", "stata"}:
        frame, layout, found = read_labelled(data, name, kind)
    else:
        text, notes = decode(data, encoding, name)
        if not text.strip():
            raise InputError(f"{name} is empty. Check the export.")
        if kind == "json" or (text.lstrip()[:1] in "[{" and _is_json(text)):
            kind = "json"
            frame, found = read_json(text, name)
        else:
            frame, found = read_delimited(text, delimiter)
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES[kind] and any(suffix in known for known in SUFFIXES.values()):
        message = (
            f"the name ends in {suffix}, but the content is {_SAID[kind]}; it is read as that."
        )
        notes.append(Note("warning", "suffix", message))
    return frame, notes + found, layout


_SAID = {
    "text": "delimited text",
    "workbook": "a workbook",
    "parquet": "Parquet",
    "json": "JSON",
    "spss": "an SPSS file",
    "stata": "a Stata file",
}


def _is_json(text: str) -> bool:
    """Whether text that begins like JSON is JSON, or JSON lines; a CSV may begin with a bracket."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        pass
    else:
        return True
    try:
        return isinstance(json.loads(text.lstrip().partition("\n")[0]), dict)
    except (ValueError, RecursionError):
        return False


def _pass_through(frame: pd.DataFrame) -> Table:
    if frame.shape[1] == 0 or len(frame) == 0:
        raise InputError(f"the table has {frame.shape[1]} columns and {len(frame)} rows: no data.")
    if not isinstance(frame.columns, pd.MultiIndex) and not all(
        isinstance(name, str) for name in frame.columns
    ):
        frame = frame.set_axis(frame.columns.map(str), axis=1)
    digest = hashlib.sha256(json.dumps([str(name) for name in frame.columns]).encode())
    for position in range(frame.shape[1]):
        cells = frame.iloc[:, position].astype(object).map(repr)
        digest.update(pd.util.hash_array(cells.to_numpy(dtype=object)).tobytes())
    return Table(frame, "table", digest.hexdigest())
