"""Talk to the person at the terminal: errors, progress, tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer


@contextmanager
def told_errors() -> Iterator[None]:
    """Turn errors of ours into one sentence and exit code 2."""
    from voc_nlp.errors import VocError

    try:
        yield
    except VocError as error:
        print(f"Error: {error}", file=sys.stderr)
        raise typer.Exit(2) from error


@contextmanager
def told_progress() -> Iterator[Callable[[str, int, int], None]]:
    """Show progress on a terminal; stay silent in a pipe."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description:<10}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    tasks: dict[str, Any] = {}

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage, total=max(total, 1))
        bar.update(tasks[stage], completed=done if total else 1, total=max(total, 1))

    with bar:
        yield tell


@contextmanager
def told_loading() -> Iterator[None]:
    """Say on the standard error when an encoder is built or downloaded: that takes a while, once."""
    import logging

    class Tell(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:  # type: ignore[explicit-override]  # 3.12 has it
            # sys.stderr as it is now: a progress bar on the screen takes its place
            print(str(plain(record.getMessage())), file=sys.stderr)

    handler = Tell(logging.INFO)
    loggers = [
        logging.getLogger(f"voc_nlp.encoders.{name}") for name in ("folder", "sentence_runtime")
    ]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)


def open_console() -> Any:
    """Open the standard output for tables."""
    from rich.console import Console

    console = Console()
    # a pipe has no width; do not squeeze a table into 80 columns there
    return console if console.is_terminal else Console(width=160)


def rows_of(frame: Any) -> Iterator[Any]:
    """Rows with their columns as attributes; what they hold is known from the table, not to mypy."""
    yield from frame.itertuples()


def plain(text: str) -> Any:
    """Text as it stands, without markup and without control characters."""
    from rich.text import Text as Plain

    return Plain("".join(letter for letter in str(text) if letter.isprintable()))
