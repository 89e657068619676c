"""``voc redact``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from voc_nlp.cli.options import AsJson, Delimiter, Encoding, Sheet
from voc_nlp.cli.terminal import open_console, told_errors


def redact(
    file: Annotated[Path, typer.Argument(help="CSV, TSV, XLSX, Parquet or JSON lines.")],
    out: Annotated[
        Path,
        typer.Option(
            help="File to write: .csv, .csv.gz, .tsv, .xlsx, .parquet or .jsonl; never the original."
        ),
    ],
    column: Annotated[
        list[str] | None,
        typer.Option(help="Column to redact; may be repeated. By default every column with text."),
    ] = None,
    pseudonyms: Annotated[
        Path | None,
        typer.Option(
            help="File with a secret key, made if there is none: stable pseudonyms in place of masks."
        ),
    ] = None,
    keep_numbers: Annotated[
        bool,
        typer.Option(
            "--keep-numbers",
            help="Keep long numbers that are no phone, card, account or id, such as order numbers.",
        ),
    ] = False,
    language: Annotated[
        str | None,
        typer.Option(help="Language of all texts, such as en; detected comment by comment if not."),
    ] = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    sheet: Sheet = None,
    as_json: AsJson = False,
) -> None:
    """Copy a file without names, addresses, phones, cards, accounts and ids of people.

    Rules and lists find what they know: look through a sample before the copy leaves the house.
    """
    with told_errors():
        from voc_nlp.cleaning.redacting import redact as run
        from voc_nlp.errors import OutputError
        from voc_nlp.privacy import KINDS, PERSONAL

        if out.resolve() == file.resolve() or (out.exists() and out.samefile(file)):
            raise OutputError(f"{out} is the original, which is never changed: name another file")
        found = run(
            file,
            column,
            language=language,
            kinds=PERSONAL if keep_numbers else KINDS,
            pseudonyms=pseudonyms,
            encoding=encoding,
            delimiter=delimiter,
            sheet=sheet,
        )
        found.write(out)
    if as_json:
        told = {
            "out": str(out),
            "rows": len(found.frame),
            "columns": list(found.columns),
            "cells_changed": found.cells,
            "counts": found.counts,
            "notes": [note.message for note in found.notes],
        }
        print(json.dumps(told, ensure_ascii=False))
        return
    console = open_console()
    for note in found.notes:
        console.print(
            f"{'warning' if note.level == 'warning' else 'note'}: {note.message}", markup=False
        )
    counts = ", ".join(f"{n:,} {kind}" for kind, n in found.counts.items()) or "nothing found"
    console.print(
        f"{len(found.frame):,} rows, columns {', '.join(found.columns)}: {found.cells:,} "
        f"{'cell' if found.cells == 1 else 'cells'} changed ({counts})",
        markup=False,
    )
    console.print(f"Written: {out}", markup=False, soft_wrap=True)
