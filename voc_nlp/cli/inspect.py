"""``voc inspect``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voc_nlp.cli.options import (
    Ces,
    Churn,
    ChurnDate,
    ConfigFile,
    Csat,
    Customer,
    DateColumn,
    Delimiter,
    Encoding,
    Files,
    IdColumn,
    Nps,
    Query,
    Segment,
    Sheet,
    Text,
    Touchpoint,
    Weight,
)
from voc_nlp.cli.terminal import open_console, plain, told_errors

if TYPE_CHECKING:
    from voc_nlp.config import Roles, Settings
    from voc_nlp.reading import Table


def inspect(
    files: Files,
    text: Text = None,
    id_column: IdColumn = None,
    nps: Nps = None,
    csat: Csat = None,
    ces: Ces = None,
    churn: Churn = None,
    churn_date: ChurnDate = None,
    touchpoint: Touchpoint = None,
    segment: Segment = None,
    date: DateColumn = None,
    weight: Weight = None,
    customer: Customer = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    sheet: Sheet = None,
    query: Query = None,
    config: ConfigFile = None,
    write: Annotated[
        Path | None,
        typer.Option(help="Write the layout and the columns found into this voc.toml."),
    ] = None,
) -> None:
    """Show how a file is read: its layout, its columns, their roles, and why."""
    with told_errors():
        from voc_nlp.comments import as_comments
        from voc_nlp.config import Settings, load_settings
        from voc_nlp.reading import check_layout, find_roles, read_tables

        settings = load_settings(config) if config else Settings()
        roles = settings.roles.named(
            text=text,
            id=id_column,
            nps=nps,
            csat=csat,
            ces=ces,
            churn=churn,
            churn_date=churn_date,
            touchpoint=touchpoint,
            segments=segment,
            date=date,
            weight=weight,
            customer=customer,
        )
        table = read_tables(files, encoding=encoding, delimiter=delimiter, sheet=sheet, query=query)
        console = open_console()
        _show_file(console, table)
        _show_notes(console, table.notes)
        _show_notes(console, check_layout(table, settings.layout, roles))
        detection = find_roles(table.frame, roles, table.layout)
        _show_roles(console, detection.reasons)
        _show_notes(console, detection.notes)
        # what follows may refuse the file; what was found is on the screen by then
        intake = as_comments(table.frame, detection.roles, settings.config)
        _show_notes(console, intake.notes)
        if write is not None:
            _write(write, settings, intake.roles, table)
            console.print(f"Written: {write}", markup=False, soft_wrap=True)


def _write(path: Path, settings: Settings, roles: Roles, table: Table) -> None:
    from dataclasses import replace

    from voc_nlp.config import Layout, dump_settings
    from voc_nlp.errors import OutputError

    layout = Layout(
        platform=table.layout.name if table.layout is not None else "",
        columns=tuple(str(name) for name in table.frame.columns),
    )
    try:
        path.write_text(
            dump_settings(replace(settings, roles=roles, layout=layout)), encoding="utf-8"
        )
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def _show_file(console: Any, table: Table) -> None:
    from voc_nlp.comments.cells import count

    rows, columns = table.frame.shape
    shown = f"{count(rows, 'row')}, {count(columns, 'column')}"
    console.print(f"{table.source}: {shown}", markup=False)
    title = "none known" if table.layout is None else table.layout.title
    console.print(f"Layout: {title}", markup=False)


def _show_notes(console: Any, notes: Any) -> None:
    for note in notes:
        console.print(f"{note.level}: {note.message}", markup=False)


def _show_roles(console: Any, reasons: Any) -> None:
    from rich.table import Table

    table = Table("role", "column", "because", box=None)
    for reason in reasons:
        table.add_row(*(plain(part) for part in reason))
    console.print(table)
