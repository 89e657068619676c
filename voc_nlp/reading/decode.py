"""Bytes to text: byte order mark, then strict UTF-8, then a guess that is always noted."""

from __future__ import annotations

import codecs
import re

from voc_nlp.comments import Note
from voc_nlp.errors import InputError
from voc_nlp.reading.alphabets import likelier

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOK = 200_000  # bytes given to the guess
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
# what is written in the wild under these names has more signs (curly quotes, euro sign)
_SUPERSETS = {
    "ISO-8859-1": "cp1252",
    "ISO-8859-9": "cp1254",
    "ISO-8859-11": "cp874",
    "TIS-620": "cp874",
    "SHIFT_JIS": "cp932",
    "GB2312": "gb18030",
    "GBK": "gb18030",
    "EUC-KR": "cp949",
}
_OVERRIDE = "Name it with --encoding if letters look wrong."
_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|\xf0[\x80-\xbf]{3}")
_MIXED = re.compile(r"[A-Za-z][Ͱ-᏿]|[Ͱ-᏿][A-Za-z]")  # Latin beside Greek ... Cherokee in a word
_ODD = re.compile(r"[\x80-\x9f\ufffd\ue000-\uf8ff─-▟]|[a-zß-ÿ][A-ZÀ-Þ][a-zß-ÿ]")


def decode(data: bytes, encoding: str | None, source: str) -> tuple[str, list[Note]]:
    """Decode a text file.

    Raises
    ------
    InputError
        If the bytes are no text, or do not fit the ``encoding`` that was asked for.
    """
    notes: list[Note] = []
    text = _decode_as(data, encoding, source) if encoding else _decode(data, source, notes)
    if "\x00" in text:
        nuls = text.count("\x00")
        if nuls * 20 > len(text):
            raise InputError(_not_text(source))
        message = f"{nuls:,} NUL character{'s' * (nuls > 1)} (invisible) removed from the text."
        notes.append(Note("warning", "nul-removed", message))
        text = text.replace("\x00", "")
    return text.removeprefix("\ufeff"), notes


def _decode_as(data: bytes, encoding: str, source: str) -> str:
    try:
        codec = codecs.lookup(encoding).name
        return data.decode("utf-8-sig" if codec == "utf-8" else codec)
    except LookupError as error:  # also codecs that are no encodings, such as zip
        raise InputError(
            f"--encoding {encoding!r} is not known; common names are utf-8, cp1250, cp1251, cp1252,"
            " gb18030, shift_jis and utf-16."
        ) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{source} is not {encoding}: byte {error.start:,} (about line {line:,}) does not fit."
            " Leave out --encoding to have it found, or name another one."
        ) from error
    except UnicodeError as error:
        raise InputError(
            f"{source} is not {encoding}: {error}. Leave out --encoding to have it found."
        ) from error


def _decode(data: bytes, source: str, notes: list[Note]) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                message = (
                    f"the file is damaged {codec}; characters that cannot be read are shown as"
                    " \ufffd."
                )
                notes.append(Note("warning", "encoding-damaged", message))
                return data.decode(codec, "replace")
    head = data[:_LOOK]
    if wide := _utf16_without_mark(head):
        try:
            text = data.decode(wide)
        except UnicodeDecodeError:
            pass
        else:
            notes.append(Note("info", "encoding", f"encoding found: {wide}. {_OVERRIDE}"))
            return text
    if len(head) - len(head.translate(None, _CONTROLS)) > 0.05 * len(head):
        raise InputError(_not_text(source))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, source, notes)


def _utf16_without_mark(head: bytes) -> str | None:
    even, odd, half = head[::2].count(0), head[1::2].count(0), max(1, len(head) // 2)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    # Chinese has no NULs in its words, but its line ends have
    ends = head.count(b"\n")
    if ends and odd > 0.02 * half and even < 0.05 * odd and head.count(b"\n\0") > 0.5 * ends:
        return "utf-16-le"
    if ends and even > 0.02 * half and odd < 0.05 * even and head.count(b"\0\n") > 0.5 * ends:
        return "utf-16-be"
    return None


def _guess(data: bytes, source: str, notes: list[Note]) -> str:
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    foreign = len(lenient) - len(data.translate(None, bytes(range(128, 256))))
    if (mixed := _mixed(data)) is not None:
        found, codec, other = mixed
        message = (
            f"the file mixes encodings: {other:,} line{'s' * (other > 1)} read as {codec}, the rest"
            f" as UTF-8. {_OVERRIDE}"
        )
        notes.append(Note("warning", "encoding-mixed", message))
        return found
    if foreign > 10 * broken:  # UTF-8 with a few damaged characters, not another encoding
        message = (
            f"the file is UTF-8 with {broken:,} damaged character{'s' * (broken > 1)}, shown as"
            f" \ufffd. {_OVERRIDE}"
        )
        notes.append(Note("warning", "encoding-damaged", message))
        return lenient
    codec, text = _best(data)
    if text is None:
        raise InputError(_not_text(source))
    notes.append(
        Note("info", "encoding", f"the file is not UTF-8; encoding found: {codec}. {_OVERRIDE}")
    )
    return text


def _mixed(data: bytes) -> tuple[str, str, int] | None:
    """Read line by line a file put together from UTF-8 and one other encoding.

    Only where it is plain: at least three lines are UTF-8 beyond ASCII, at least three are not
    UTF-8 at all, and hardly any is both (that would be damage).
    """
    good = other = both = 0
    lines = data.splitlines(keepends=True)
    odd: list[int] = []
    for number, line in enumerate(lines):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            other += 1
            odd.append(number)
            both += len(_SEQUENCE.findall(line)) > 0
    if good < 3 or other < 3 or both > 0.2 * other:
        return None
    codec, text = _best(b"".join(lines[number] for number in odd))
    if text is None:
        return None
    strange = set(odd)
    pieces = [
        line.decode(codec if number in strange else "utf-8", "replace")
        for number, line in enumerate(lines)
    ]
    return "".join(pieces), codec, other


def _best(data: bytes) -> tuple[str, str | None]:
    """Find the likeliest encoding in which the whole file decodes to sane words."""
    import chardet

    telling = b"".join(
        line for line in data[: 50 * _LOOK].splitlines(keepends=True) if not line.isascii()
    )[:_LOOK]
    found = [str(item["encoding"]) for item in chardet.detect_all(telling) if item["encoding"]]
    ranked = [_SUPERSETS.get(name.upper(), name) for name in found]
    best, best_text, best_flaws = "", None, 2.0
    for name in [*dict.fromkeys([*ranked[:12], "cp1252", "latin-1"])]:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        sample = telling.decode(name, "ignore")
        letters = max(1, sum(1 for letter in sample if letter > "\x7f"))
        flaws = (len(_MIXED.findall(sample)) + len(_ODD.findall(sample))) / letters
        if flaws < best_flaws - 0.02:
            best, best_text, best_flaws = name, text, flaws
        if best_flaws < 0.01:
            break
    if best_text is not None:
        for name in likelier(telling, best):
            try:
                return name, data.decode(name)
            except UnicodeDecodeError:
                continue
    return best, best_text


def _not_text(source: str) -> str:
    return (
        f"{source} is not a table: it holds binary data. Give a CSV, TSV, Excel, ODS, Parquet or"
        " JSON file."
    )
