"""Several exports as one table: monthly files, folders of them, and exports that overlap."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import as_text, count
from voc_nlp.config import Roles
from voc_nlp.errors import InputError, names
from voc_nlp.reading.table import FoundLayout, Table
from voc_nlp.reading.tidy import id_column

_SAME = 0.5  # share of equal rows among those with an id in common from which it is one answer


def join_tables(tables: Sequence[Table], sources: Sequence[str]) -> Table:
    """Join tables one below the other, with a column ``source_file``.

    A column that some files lack is blank there, and that is said. Answers that occur in several
    files, by their id, are kept once, as the last file has them.

    Raises
    ------
    InputError
        If a file both lacks columns and has others: then a column was probably renamed.
    """
    first = tables[0]
    columns, notes = list(first.frame.columns), list[Note]()
    for table in tables:
        notes += [
            Note(note.level, note.code, f"{table.source}: {note.message}") for note in table.notes
        ]
    for table in tables[1:]:
        missing = [name for name in first.frame.columns if name not in table.frame.columns]
        extra = [name for name in table.frame.columns if name not in first.frame.columns]
        if missing and extra:
            raise InputError(
                f"{table.source} has other columns than {first.source}: it lacks {names(missing)}"
                f" and adds {names(extra)}. Rename the columns alike, or analyse the files one by"
                " one."
            )
        columns += [name for name in extra if name not in columns]
    for table in tables:
        lacking = [name for name in columns if name not in table.frame.columns]
        if lacking:
            message = f"{table.source} has no column {names(lacking)}; its rows are blank there."
            notes.append(Note("warning", "columns-differ", message))
    label, number = "source_file", 1
    while label in columns:
        number += 1
        label = f"source_file ({number})"
    frames = [
        table.frame.reindex(columns=columns).assign(**{label: source})
        for table, source in zip(tables, sources, strict=True)
    ]
    frame = pd.concat([_blank(one, columns) for one in frames], ignore_index=True)
    layout = first.layout if len({_name(table.layout) for table in tables}) == 1 else None
    everywhere = [name for name in columns if all(name in table.frame for table in tables)]
    frame, layout, said = _merge(frame, label, everywhere, layout)
    digest = hashlib.sha256("".join(table.sha256 for table in tables).encode()).hexdigest()
    return Table(frame, ", ".join(sources), digest, (*notes, *said), layout)


def _blank(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Cells that a file has no column for are blank like any other, not NaN."""
    empty = [name for name in columns if frame[name].isna().all()]
    return frame.assign(**{name: pd.Series([""] * len(frame), dtype="str") for name in empty})


def _name(layout: FoundLayout | None) -> str:
    return "" if layout is None else layout.name


def _merge(
    frame: pd.DataFrame, label: str, everywhere: Sequence[str], layout: FoundLayout | None
) -> tuple[pd.DataFrame, FoundLayout | None, list[Note]]:
    """Keep an answer once that several files hold; tell it from ids that start again."""
    name = layout.roles.id if layout is not None and layout.roles.id else id_column(frame)
    if name is None:
        return frame, layout, []
    ids = as_text(frame[name]).str.strip()
    if pd.DataFrame({"id": ids, "file": frame[label]})[ids != ""].duplicated().any():
        return frame, layout, []  # not even unique within a file
    shared = ids.duplicated(keep=False) & (ids != "")
    if not shared.any():
        return frame, layout, []
    texts = pd.DataFrame({column: as_text(frame[column]) for column in everywhere})
    equal = texts.duplicated(keep=False)[shared].mean()
    if equal >= _SAME:
        older = ids.duplicated(keep="last") & (ids != "")
        changed = int((older & ~texts.duplicated(keep="last")).sum())
        kept = frame[~older.to_numpy()].reset_index(drop=True)
        differ = (
            "1 of them differs and is" if changed == 1 else f"{changed:,} of them differ and are"
        )
        more = f" {differ} kept as the last file has it." if changed else ""
        message = (
            f"{count(int(older.sum()), 'row')} left out that a later file holds again, by the id in"
            f" column {name!r}.{more}"
        )
        return kept, layout, [Note("warning", "overlap-merged", message)]
    new = f"{name} in file"
    frame = frame.assign(**{new: (frame[label] + ": " + ids).where(ids != "", "").to_numpy()})
    message = (
        f"column {name!r} starts again in each file, so {new!r} is used as the id. If it names the"
        f' person who answered, add --customer "{name}".'
    )
    base = layout or FoundLayout("files", "several files")
    layout = replace(base, roles=replace(base.roles if layout else Roles(), id=new))
    return frame, layout, [Note("warning", "ids-restart", message)]


def data_files(folder: Path, suffixes: set[str]) -> list[Path]:
    """Name the files of a folder that could be exports, sorted by name.

    Raises
    ------
    InputError
        If there is none.
    """
    inside = sorted(item for item in folder.iterdir() if not item.name.startswith((".", "~$")))
    found = [
        item
        for item in inside
        if item.is_file() and Path(item.name.removesuffix(".gz")).suffix.lower() in suffixes
    ]
    if not found:
        shown = f" ({names(item.name for item in inside)})" if inside else ""
        raise InputError(f"{folder} is a folder without an export in it{shown}. Name the file.")
    return found
