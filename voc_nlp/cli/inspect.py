"""``voc inspect``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from voc_nlp.cli.options import ConfigFile, Delimiter, Encoding, Files, Sheet, Text
from voc_nlp.cli.terminal import open_console, plain, told_errors


def inspect(
    files: Files,
    text: Text = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    sheet: Sheet = None,
    config: ConfigFile = None,
    write: Annotated[
        Path | None, typer.Option(help="Write the columns found into this voc.toml.")
    ] = None,
) -> None:
    """Show how a file is read: its columns, their roles, and why."""
    with told_errors():
        from dataclasses import replace

        from voc_nlp.comments import as_comments
        from voc_nlp.config import Settings, dump_settings, load_settings
        from voc_nlp.errors import OutputError
        from voc_nlp.reading import find_roles, read_tables

        settings = load_settings(config) if config else Settings()
        roles = replace(settings.roles, text=tuple(text)) if text else settings.roles
        table = read_tables(files, encoding=encoding, delimiter=delimiter, sheet=sheet)
        detection = find_roles(table.frame, roles)
        intake = as_comments(table.frame, detection.roles, settings.config)
        if write is not None:
            found = replace(settings, roles=intake.roles)
            try:
                write.write_text(dump_settings(found), encoding="utf-8")
            except OSError as error:
                raise OutputError(f"cannot write {write}: {error.strerror}") from error
    console = open_console()
    console.print(
        f"{table.source}: {len(table.frame):,} rows, {table.frame.shape[1]} columns", markup=False
    )
    _show_roles(console, detection.reasons)
    for note in (*table.notes, *detection.notes, *intake.notes):
        console.print(f"{note.level}: {note.message}", markup=False)


def _show_roles(console: Any, reasons: Any) -> None:
    from rich.table import Table

    table = Table("role", "column", "because", box=None)
    for reason in reasons:
        table.add_row(*(plain(part) for part in reason))
    console.print(table)
