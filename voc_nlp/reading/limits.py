"""Files that unpack to far more than they are: refused before they fill the memory."""

from __future__ import annotations

import re
import zipfile
import zlib

from voc_nlp.errors import InputError

MOST_UNPACKED = 4 * 2**30
"""Bytes a compressed file may unpack to."""
MOST_TIMES = 300
"""Times its size a compressed file of more than ``PLAIN_ANYWAY`` bytes unpacked may unpack to."""
PLAIN_ANYWAY = 256 * 2**20
MOST_CELLS = 200_000_000
"""Cells of the rectangle that a worksheet spans."""
LONGEST_LINE = 64 * 2**20
"""Bytes of one line of a text file."""
_CHUNK = 2**20
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d+)"')


def unzip(data: bytes, name: str) -> bytes:
    """Unpack a .gz file, several members too, and stop in time.

    Raises
    ------
    InputError
        If the file is damaged or unpacks to more than is sensible.
    """
    most = min(MOST_UNPACKED, max(PLAIN_ANYWAY, MOST_TIMES * len(data)))
    pieces: list[bytes] = []
    size, rest = 0, data
    try:
        while rest:
            member = zlib.decompressobj(wbits=31)
            while not member.eof:
                piece = member.decompress(rest, _CHUNK)
                rest = member.unconsumed_tail
                size += len(piece)
                pieces.append(piece)
                if size > most:
                    raise InputError(_bomb(name, len(data), f"more than {most:,} bytes"))
                if not piece and not rest and not member.eof:
                    raise EOFError("the end is missing")  # noqa: TRY301 - one message for both
            rest = member.unused_data.lstrip(b"\x00")
    except (EOFError, zlib.error) as error:
        raise InputError(
            f"{name} is a damaged or cut off .gz file ({error}). Export it again."
        ) from error
    return b"".join(pieces)


def check_archive(archive: zipfile.ZipFile, packed: int, name: str) -> None:
    """Refuse a workbook that unpacks to far more than it is, or spans a giant rectangle.

    Raises
    ------
    InputError
        With what was found.
    """
    size = sum(item.file_size for item in archive.infolist())
    if size > MOST_UNPACKED or (size > PLAIN_ANYWAY and size > MOST_TIMES * packed):
        raise InputError(_bomb(name, packed, f"{size:,} bytes"))
    for item in archive.infolist():
        if item.filename.startswith("xl/worksheets/") and item.filename.endswith(".xml"):
            _check_sheet(archive, item, name)


def _check_sheet(archive: zipfile.ZipFile, item: zipfile.ZipInfo, name: str) -> None:
    last, widest, read, tail = 1, 1, 0, b""
    with archive.open(item) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > item.file_size + _CHUNK:
                raise InputError(_bomb(name, item.compress_size, "more than it declares"))
            part = tail + chunk
            last = max([last, *map(int, _ROW.findall(part))])
            for letters in {found[0] for found in _CELL.findall(part)}:
                widest = max(widest, _column(letters))
            for _, number in _CELL.findall(part[-4096:]):
                last = max(last, int(number))
            tail = part[-200:]
    if last * widest > MOST_CELLS:
        raise InputError(
            f"{name}: {item.filename} spans {last:,} rows and {widest:,} columns, far more than a"
            " table of answers. Delete the stray cells at its end and save it again, or save the"
            " sheet as CSV."
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _bomb(name: str, packed: int, size: str) -> str:
    return (
        f"{name} has {packed:,} bytes and unpacks to {size}; no table of answers packs so well, so"
        " it is not opened. Unpack it yourself and give the file inside if it is meant."
    )
