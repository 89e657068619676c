"""A theme book on disk: ``themes.toml`` for people, ``journal.jsonl`` with every edit, ``prototypes.npz``."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from voc_nlp.errors import ConfigError, InputError, OutputError
from voc_nlp.themes.book.book import Clock, ThemeBook, standing, utc_now
from voc_nlp.themes.book.edits import apply_edits
from voc_nlp.themes.book.telling import HAND
from voc_nlp.themes.book.text import (
    FILE,
    entry_line,
    hand_edits,
    read_entry,
    read_text,
    write_text,
)
from voc_nlp.themes.book.values import Base, BookTheme, Entry

JOURNAL = "journal.jsonl"
ARRAYS = "prototypes.npz"
FORMAT = 1
_NAMES = ("anchors", "shifts", "sketch", "null_sizes", "null_groups")
_PARTS = "part_vectors"


def save_book(book: ThemeBook, folder: str | Path, *, new: bool = False) -> Path:
    """Write a book; in the folder of the same book only what changed is written.

    Parameters
    ----------
    book : ThemeBook
    folder : path
    new : bool
        The book was just made, and not loaded from this folder: any edit that the folder holds is another book's.

    Raises
    ------
    OutputError
        If the folder cannot be written, holds another book, or the book in it was edited meanwhile.
    """
    folder = Path(folder)
    arrays = _pack_arrays(book.base)
    lines = [entry_line(_made(book.base, arrays)), *(entry_line(entry) for entry in book.journal)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        journal = folder / JOURNAL
        if journal.exists():
            kept = journal.read_text(encoding="utf-8").splitlines()
            if kept != lines[: len(kept)]:
                meanwhile = kept[:1] == lines[:1] and bool(book.journal) and not new
                raise OutputError(
                    f"the book in {folder} was edited meanwhile; load it again and repeat the edit"
                    if meanwhile
                    else f"{folder} holds another book{_edited(kept)}; choose another folder, or remove that one first"
                )
        facts = {
            "format": FORMAT,
            "encoder": book.base.encoder,
            "encoder_id": book.base.encoder_id,
            "edits": len(book.journal),
            **{key: value for key, value in book.base.facts.items() if value},
        }
        if not (folder / ARRAYS).exists():
            _write(folder / ARRAYS, arrays)
        _write(journal, "".join(f"{line}\n" for line in lines).encode())
        _write(folder / FILE, write_text(book.state, facts).encode())
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(
            f"cannot write the theme book {folder}: {error.strerror or error}. Free space or choose another folder"
        ) from error
    return folder


def load_book(folder: str | Path, *, clock: Clock = utc_now) -> ThemeBook:
    """Read a book. What was changed by hand in its text file becomes an edit of the journal.

    Raises
    ------
    InputError
        If it is no book, or a file is damaged; the message names file, block and how to mend it.
    """
    folder = Path(folder)
    if not (folder / JOURNAL).is_file():
        raise InputError(
            f"{folder} is no theme book: it has no {JOURNAL}. Make one with: voc analyze FILE --save-themes {folder}"
        )
    lines = _read(folder / JOURNAL).splitlines()
    entries = [
        read_entry(line, number, str(folder / JOURNAL)) for number, line in enumerate(lines, 1)
    ]
    if not entries or entries[0].op != "made":
        raise InputError(
            f"{folder / JOURNAL}: the first line, which says how the book was made, is missing; "
            "take the file back from your version control"
        )
    base = _base(entries[0], folder)
    journal = tuple(entries[1:])
    _check_numbers(journal, folder)
    try:
        book = ThemeBook(base=base, journal=journal)
        _ = book.state
        return _with_hand_edits(book, folder, clock)
    except ConfigError as error:
        raise InputError(f"the theme book {folder} does not fit together: {error}") from error


def _with_hand_edits(book: ThemeBook, folder: Path, clock: Clock) -> ThemeBook:
    where = str(folder / FILE)
    facts, now = read_text(_read(folder / FILE), where)
    if facts.get("format") != FORMAT:
        raise InputError(
            f"{where}: format {facts.get('format')!r} under [book]; this version reads {FORMAT}"
        )
    if facts.get("encoder_id") != book.base.encoder_id:
        raise InputError(
            f"{where}: encoder_id under [book] is not that of the prototypes, {book.base.encoder_id!r}; put it back."
            " Another encoder needs a new book"
        )
    seen = facts.get("edits")
    if not isinstance(seen, int) or not 0 <= seen <= len(book.journal):
        raise InputError(
            f"{where}: edits = {seen!r} under [book], but {JOURNAL} holds {len(book.journal)};"
            " take both files back from the same version"
        )
    written = apply_edits(book.base, standing(book.journal[:seen])).themes
    when = clock().isoformat(timespec="seconds")
    for op, args in hand_edits(written, now, where):
        entry = Entry(n=len(book.journal) + 1, op=op, args=args, who=HAND, when=when)
        book = replace(book, journal=(*book.journal, entry))
        try:
            _ = book.state
        except ConfigError as error:
            block = args.get("theme", "")
            raise InputError(
                f"{where}{f', block [themes.{block}]' if block else ''}: {error}"
            ) from error
    return book


def _edited(journal: Sequence[str]) -> str:
    """Say how many edits a journal holds, for they would be lost."""
    n = len(journal) - 1
    return f" with {n} edit{'s' if n > 1 else ''}" if n > 0 else ""


def _made(base: Base, arrays: bytes) -> Entry:
    args: dict[str, Any] = {
        "encoder": base.encoder,
        "encoder_id": base.encoder_id,
        "owners": list(base.owners),
        "languages": list(base.languages),
        "familiar": list(base.familiar),
        "tightness": base.tightness,
        "distinct": base.distinct,
        "usual": {key: list(value) for key, value in base.usual.items()},
        "facts": dict(base.facts),
        "themes": [theme.record() for theme in base.themes],
        **({"parts": list(base.parts)} if base.parts else {}),
        **({"stability": dict(base.stability)} if base.stability else {}),
        "prototypes": hashlib.sha256(arrays).hexdigest(),
    }
    return Entry(n=0, op="made", args=args)


def _base(entry: Entry, folder: Path) -> Base:
    args = entry.args
    arrays = _load_arrays(folder / ARRAYS, str(args.get("prototypes", "")))
    try:
        return Base(
            encoder=args["encoder"],
            encoder_id=args["encoder_id"],
            themes=tuple(BookTheme.from_record(record) for record in args["themes"]),
            owners=tuple(args["owners"]),
            languages=tuple(args["languages"]),
            familiar=(float(args["familiar"][0]), float(args["familiar"][1])),
            tightness=float(args["tightness"]),
            distinct=int(args["distinct"]),
            usual={key: (float(a), float(b)) for key, (a, b) in args["usual"].items()},
            facts=args["facts"],
            parts=tuple(args.get("parts", ())),
            stability={key: float(value) for key, value in args.get("stability", {}).items()},
            **arrays,
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise InputError(
            f"{folder / JOURNAL}, line 1 is damaged: {error}; take the file back from your version control"
        ) from error


def _pack_arrays(base: Base) -> bytes:
    """Return the arrays of a base as the bytes of an npz file, the same for the same arrays."""
    stream = io.BytesIO()
    kept = (*_NAMES, _PARTS) if base.parts else _NAMES
    np.savez(stream, allow_pickle=False, **{name: getattr(base, name) for name in kept})
    return stream.getvalue()


def _load_arrays(path: Path, digest: str) -> Mapping[str, Any]:
    mend = "take the file back from your version control, or make the book anew"
    try:
        content = path.read_bytes()
        with np.load(io.BytesIO(content), allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in (*_NAMES, *({_PARTS} & set(kept.files)))}
    except FileNotFoundError as error:
        raise InputError(f"{path} is missing; {mend}") from error
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise InputError(f"{path} is damaged ({error}); {mend}") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise InputError(f"{path} is damaged or belongs to another book; {mend}")
    return arrays


def _check_numbers(journal: tuple[Entry, ...], folder: Path) -> None:
    for number, entry in enumerate(journal, 1):
        if entry.n != number:
            raise InputError(
                f"{folder / JOURNAL}, line {number + 1}: edit {entry.n} where edit {number} should be;"
                " lines were removed or two versions were joined. Keep one of them and repeat the edits of the other"
            )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise InputError(
            f"{path} is missing; take the file back from your version control"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _write(path: Path, content: bytes) -> None:
    """Replace a file in one step."""
    if path.exists() and path.read_bytes() == content:
        return
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".voc-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(made).chmod(0o644)
        Path(made).replace(path)
    finally:
        Path(made).unlink(missing_ok=True)
