"""Which format a file has, by its first bytes; its name comes second."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from voc_nlp.errors import InputError, names
from voc_nlp.reading.limits import check_archive

_FORMATS = (
    "CSV, TSV, TXT (also .gz), XLSX, XLS, ODS, Parquet, JSON, JSON lines, SPSS (.sav) and Stata"
)
SUFFIXES = {
    "text": {".csv", ".tsv", ".txt", ".tab", ".asc", ".dat", ""},
    "workbook": {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"},
    "parquet": {".parquet", ".pq"},
    "json": {".json", ".jsonl", ".ndjson"},
    "spss": {".sav", ".zsav"},
    "stata": {".dta"},
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
    (b"{\\rtf", "a word processor document; save the table as CSV"),
)
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<style", b"<meta")


def kind_of(data: bytes, name: str) -> str:
    """Decide the format by its first bytes."""
    if data.startswith(b"PAR1"):
        return "parquet"
    if data.startswith((b"$FL2@(#)", b"$FL3@(#)")):
        return "spss"
    suffix = Path(name).suffix.lower()
    # old Stata files begin with their version (102 to 115) and the byte order
    old = data[:1] in {bytes([n]) for n in range(104, 116)} and data[1:2] in {b"\x01", b"\x02"}
    if data.startswith(b"<stata_dta>") or (old and suffix == ".dta"):
        return "stata"
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
    for start, what in _FOREIGN:
        # two letters are no proof: a CSV may begin with "MZ"
        if data.startswith(start) and (
            len(start) > 3 or b"\x00" in data[:1024] or suffix not in SUFFIXES["text"]
        ):
            raise InputError(f"{name} is {what}. Readable: {_FORMATS}.")
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise InputError(
            f"{name} is a web page or XML, whatever its name says. Open it in Excel and save it as"
            " XLSX or CSV."
        )
    if suffix in SUFFIXES["json"]:
        return "json"
    return "text"


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = archive.namelist()
            mimetype = b""
            if "mimetype" in inside and archive.getinfo("mimetype").file_size < 1000:
                mimetype = archive.read("mimetype")
            check_archive(archive, len(data), name)
    except InputError:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        EOFError,
    ) as error:
        if Path(name).suffix.lower() in SUFFIXES["text"] and b"\x00" not in data[:1024]:
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
