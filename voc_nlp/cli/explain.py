"""``voc explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from voc_nlp.cli.terminal import open_console, told_errors


def explain(
    page: Annotated[
        str,
        typer.Argument(
            help="ranking (for who acts on the numbers) or statistics (for who checks them)."
        ),
    ] = "ranking",
) -> None:
    """Explain how to read the ranking, or how it is computed."""
    with told_errors():
        from voc_nlp.report.pages import page_text

        text = page_text(page)
    console = open_console()
    if console.is_terminal:
        from rich.markdown import Markdown

        console.print(Markdown(text))
    else:
        print(text)
