"""Any file to a table: the format is decided by the content first and the name second."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.errors import InputError, names
from voc_nlp.reading.decode import decode
from voc_nlp.reading.delimited import read_delimited
from voc_nlp.reading.structured import read_json, read_parquet
from voc_nlp.reading.table import Table
from voc_nlp.reading.workbook import read_workbook

_FORMATS = "CSV, TSV, TXT (also .gz), XLSX, XLS, ODS, Parquet, JSON and JSON lines"
_SUFFIXES = {
    "text": {".csv", ".tsv", ".txt", ".tab", ".asc", ".dat", ""},
    "workbook": {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"},
    "parquet": {".parquet", ".pq"},
    "json": {".json", ".jsonl", ".ndjson"},
}
# content that is recognised in order to say what to do with it
_FOREIGN = (
    (b"%PDF", "a PDF; export the table behind it"),
    (b"\x89PNG", "a picture; export the table as CSV"),
    (b"\xff\xd8\xff", "a picture; export the table as CSV"),
    (b"GIF8", "a picture; export the table as CSV"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"Rar!", "an archive; unpack it first"),
    (b"7z\xbc\xaf", "an archive; unpack it first"),
    (b"BZh", "compressed; unpack it first, or use .gz"),
    (b"\xfd7zXZ", "compressed; unpack it first, or use .gz"),
    (b"\x28\xb5\x2f\xfd", "compressed; unpack it first, or use .gz"),
    (b"SQLite format 3", "an SQLite database; export the table as CSV"),
    (b"ARROW1", "an Arrow file; save it as Parquet"),
    (b"ORC", "an ORC file; save it as Parquet"),
    (b"$FL2", "an SPSS file; save it as CSV or XLSX"),
    (b"<stata_dta>", "a Stata file; save it as CSV or XLSX"),
    (b"{\\rtf", "a word processor document; save the table as CSV"),
)
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<style", b"<meta")


def read_table(
    path: str | Path | pd.DataFrame,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
) -> Table:
    """Read one export.

    Parameters
    ----------
    path : str, Path or DataFrame
        CSV, TSV, TXT (also .gz), XLSX, XLS, ODS, Parquet, JSON lines or a JSON array; the content
        decides, not the name. A DataFrame is passed through.
    encoding : str, optional
        Of a text file; found if not given.
    delimiter : str, optional
        Of a text file: one character, or "comma", "semicolon", "tab" or "pipe"; found if not given.
    sheet : str, optional
        Of a workbook: a name, or a number from 1.

    Returns
    -------
    Table
        ``frame`` holds the cells as they stand: ``NA`` and ``null`` in a text file are comments
        like any other. No row with a cell is dropped.

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
    path = Path(path)
    data = _bytes(path)
    digest = hashlib.sha256(data).hexdigest()
    try:
        frame, notes = _read(data, path.name, encoding, delimiter, sheet)
    except InputError as error:
        message = str(error)
        if path.name in message:
            raise
        raise InputError(f"{path.name}: {message}") from error
    return Table(frame, path.name, digest, tuple(notes))


def read_tables(
    paths: Iterable[str | Path],
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
) -> Table:
    """Read several exports with the same columns into one table, in the order given.

    A single file is read as it is; several get a column ``source_file`` with each row's file name.

    Raises
    ------
    InputError
        If a file cannot be read, is given twice, or has other columns than the first one.

    See Also
    --------
    read_table : the formats and options.
    """
    files = [Path(path) for path in paths]
    if not files:
        raise InputError("no file was given.")
    twice = sorted({str(file) for file in files if files.count(file) > 1})
    if twice:
        raise InputError(f"{names(twice)} is given twice; its rows would count twice.")
    tables = [
        read_table(file, encoding=encoding, delimiter=delimiter, sheet=sheet) for file in files
    ]
    if len(tables) == 1:
        return tables[0]
    columns = list(tables[0].frame.columns)
    for table in tables[1:]:
        missing = [name for name in columns if name not in table.frame.columns]
        extra = [name for name in table.frame.columns if name not in columns]
        if missing or extra:
            lacks = [f"lacks {names(missing)}"] if missing else []
            adds = [f"adds {names(extra)}"] if extra else []
            raise InputError(
                f"{table.source} has other columns than {tables[0].source}: it"
                f" {' and '.join(lacks + adds)}. Rename the columns alike, or analyse the files one"
                " by one."
            )
    label, number = "source_file", 1
    while label in columns:
        number += 1
        label = f"source_file ({number})"
    unique = len({file.name for file in files}) == len(files)
    sources = [file.name if unique else str(file) for file in files]
    frames = [
        table.frame[columns].assign(**{label: source})
        for table, source in zip(tables, sources, strict=True)
    ]
    digest = hashlib.sha256("".join(table.sha256 for table in tables).encode()).hexdigest()
    notes = [
        Note(note.level, note.code, f"{table.source}: {note.message}")
        for table in tables
        for note in table.notes
    ]
    frame = pd.concat(frames, ignore_index=True)
    return Table(frame, ", ".join(sources), digest, tuple(notes))


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder. Give the files in it, for example {path}/*.csv.")
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
) -> tuple[pd.DataFrame, list[Note]]:
    if data.startswith(b"\x1f\x8b"):
        data, name = _unzip(data, name), name.removesuffix(".gz")
        if not data.strip(b"\x00 \t\r\n"):
            raise InputError(f"{name} is empty. Check the export.")
    kind = _kind(data, name)
    if kind in {"workbook", "parquet"}:
        for option, value in (("--encoding", encoding), ("--delimiter", delimiter)):
            if value is not None:
                raise InputError(f"{option} is for text files, and this is a {kind}. Leave it out.")
    if kind != "workbook" and sheet is not None:
        raise InputError("--sheet is for workbooks, and this file has no sheets. Leave it out.")
    notes: list[Note] = []
    if kind == "workbook":
        frame, found = read_workbook(data, name, sheet)
    elif kind == "parquet":
        frame, found = read_parquet(data, name)
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
    if suffix not in _SUFFIXES[kind] and any(suffix in known for known in _SUFFIXES.values()):
        message = (
            f"the name ends in {suffix}, but the content is {_SAID[kind]}; it is read as that."
        )
        notes.append(Note("warning", "suffix", message))
    return frame, notes + found


_SAID = {"text": "delimited text", "workbook": "a workbook", "parquet": "Parquet", "json": "JSON"}


def _kind(data: bytes, name: str) -> str:
    """Decide the format by its first bytes."""
    if data.startswith(b"PAR1"):
        return "parquet"
    if data.startswith(b"PK"):
        return _kind_of_zip(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if any(word.encode("utf-16-le") in data for word in ("Workbook", "Book")):
            return "workbook"
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError(f"{name} is protected by a password. Save it without one, or as CSV.")
        raise InputError(
            f"{name} is an old Office file without a workbook (such as a Word .doc). Save the"
            " table as XLSX or CSV."
        )
    suffix = Path(name).suffix.lower()
    for start, what in _FOREIGN:
        # two letters are no proof: a CSV may begin with "MZ"
        if data.startswith(start) and (
            len(start) > 3 or b"\x00" in data[:1024] or suffix not in _SUFFIXES["text"]
        ):
            raise InputError(f"{name} is {what}. Readable: {_FORMATS}.")
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise InputError(
            f"{name} is a web page or XML, whatever its name says. Open it in Excel and save it as"
            " XLSX or CSV."
        )
    if suffix in _SUFFIXES["json"]:
        return "json"
    return "text"


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = archive.namelist()
            mimetype = archive.read("mimetype") if "mimetype" in inside else b""
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        EOFError,
    ) as error:
        if Path(name).suffix.lower() in _SUFFIXES["text"] and b"\x00" not in data[:1024]:
            return "text"
        raise InputError(
            f"{name} is damaged or cut off: it begins like an Excel or ZIP file but cannot be"
            f" opened ({error}). Export it again."
        ) from error
    if any(item.startswith("xl/") for item in inside) or b"spreadsheet" in mimetype:
        return "workbook"
    if any(item.startswith(("word/", "ppt/")) for item in inside) or b"opendocument" in mimetype:
        raise InputError(f"{name} is a document, not a table. Save the table as XLSX or CSV.")
    raise InputError(f"{name} is a ZIP archive ({names(inside, most=3)}). Unpack it first.")


def _unzip(data: bytes, name: str) -> bytes:
    try:
        return gzip.decompress(data)
    except (EOFError, OSError, zlib.error) as error:
        raise InputError(
            f"{name} is a damaged or cut off .gz file ({error}). Export it again."
        ) from error


def _is_json(text: str) -> bool:
    """Whether text that begins like JSON is JSON, or JSON lines; a CSV may begin with a bracket."""
    try:
        json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        pass
    else:
        return True
    try:
        return isinstance(json.loads(text.lstrip().partition("\n")[0]), dict)
    except (json.JSONDecodeError, RecursionError):
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
