"""The ``voc`` command: parse, call the library, print. The only module that prints or exits."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis
    from voc_nlp.config import Roles

app = typer.Typer(
    name="voc",
    help="Open-ended customer comments in, ranked pain points per touchpoint out. Works offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
models = typer.Typer(help="Encoders and trained weights.", no_args_is_help=True)
cache = typer.Typer(help="Vectors kept on disk.", no_args_is_help=True)
app.add_typer(models, name="models")
app.add_typer(cache, name="cache")

ROWS_SHOWN = 10

Files = Annotated[
    list[Path],
    typer.Argument(
        help="CSV, TSV, XLSX, Parquet or JSON lines; several files of one layout are read as one.",
        show_default=False,
    ),
]
Text = Annotated[
    list[str] | None,
    typer.Option("--text", help="Column with comments; repeat for several questions."),
]
IdColumn = Annotated[str | None, typer.Option("--id", help="Column with a unique id.")]
Nps = Annotated[str | None, typer.Option(help="Column with the likelihood to recommend, 0-10.")]
Csat = Annotated[str | None, typer.Option(help="Column with satisfaction.")]
Ces = Annotated[str | None, typer.Option(help="Column with customer effort.")]
Churn = Annotated[str | None, typer.Option(help="Column that says whether the customer left.")]
Touchpoint = Annotated[str | None, typer.Option(help="Column with the touchpoint.")]
Segment = Annotated[
    list[str] | None,
    typer.Option("--segment", help="Column to break scores down by; may be repeated."),
]
DateColumn = Annotated[
    str | None, typer.Option("--date", help="Column with the date of the answer.")
]
Weight = Annotated[str | None, typer.Option(help="Column with survey weights.")]
Customer = Annotated[
    str | None,
    typer.Option(help="Column that says who answered, when customers answer more than once."),
]
Encoding = Annotated[
    str | None, typer.Option(help="Text encoding of the file; found if not given.")
]
Delimiter = Annotated[str | None, typer.Option(help="Delimiter of the file; found if not given.")]
Sheet = Annotated[str | None, typer.Option(help="Sheet of a workbook.")]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="A voc.toml with columns and choices.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON for a pipeline.")]


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Open-ended customer comments in, ranked pain points per touchpoint out. Works offline."""
    if version:
        import voc_nlp

        print(voc_nlp.__version__)
        raise typer.Exit


@app.command(epilog="Python: voc_nlp.analyze")
def analyze(
    files: Files,
    out: Annotated[
        Path | None, typer.Option(help="Folder for tables, report.html and analysis.json.")
    ] = None,
    text: Text = None,
    id_column: IdColumn = None,
    nps: Nps = None,
    csat: Csat = None,
    ces: Ces = None,
    churn: Churn = None,
    touchpoint: Touchpoint = None,
    segment: Segment = None,
    date: DateColumn = None,
    weight: Weight = None,
    customer: Customer = None,
    score: Annotated[
        str | None, typer.Option(help="Score to rank by: nps, csat, ces or churn.")
    ] = None,
    encoder: Annotated[
        str | None,
        typer.Option(help="auto, an embedded encoder, a sentence-transformers name, or a folder."),
    ] = None,
    n_themes: Annotated[
        int | None, typer.Option(help="Number of themes; chosen from the comments if not given.")
    ] = None,
    granularity: Annotated[str | None, typer.Option(help="coarse, medium or fine themes.")] = None,
    min_base: Annotated[
        int | None, typer.Option(help="Fewest negative comments for a pain point to be ranked.")
    ] = None,
    label_language: Annotated[
        str | None, typer.Option(help="Language of the theme labels, such as en or es.")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of every random draw.")] = None,
    config: ConfigFile = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    sheet: Sheet = None,
    processes: Annotated[
        int, typer.Option(min=1, help="Worker processes; the result does not depend on it.")
    ] = 1,
    use_cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Keep vectors on disk for the next run.")
    ] = True,
    as_json: AsJson = False,
) -> None:
    """Turn an export of comments into themes, sentiment and ranked pain points."""
    with _errors():
        from dataclasses import replace

        from voc_nlp.analysis import analyze as run
        from voc_nlp.config import Settings, load_settings

        settings = load_settings(config) if config else Settings()
        choices = {
            "n_themes": n_themes,
            "granularity": granularity,
            "min_base": min_base,
            "label_language": label_language,
            "seed": seed,
            "encoder": encoder,
        }
        given: dict[str, Any] = {
            name: value for name, value in choices.items() if value is not None
        }
        settings = replace(settings, config=replace(settings.config, **given))
        with _progress() as progress:
            result = run(
                list(files) if len(files) > 1 else files[0],
                text=text,
                id=id_column,
                nps=nps,
                csat=csat,
                ces=ces,
                churn=churn,
                touchpoint=touchpoint,
                segment=segment,
                date=date,
                weight=weight,
                customer=customer,
                score=_metric(score),
                config=settings,
                encoding=encoding,
                delimiter=delimiter,
                sheet=sheet,
                processes=processes,
                cache=use_cache,
                progress=progress,
            )
        if out is not None:
            from voc_nlp.report.folder import write_results

            write_results(result, out)
    if as_json:
        print(json.dumps(_summary(result, out), ensure_ascii=False))
    else:
        _show(result, out)


@app.command(epilog="Python: voc_nlp.reading.find_roles")
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
    with _errors():
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
    console = _console()
    console.print(
        f"{table.source}: {len(table.frame):,} rows, {table.frame.shape[1]} columns", markup=False
    )
    _show_roles(console, detection.reasons)
    for note in (*table.notes, *detection.notes, *intake.notes):
        console.print(f"{note.level}: {note.message}", markup=False)


@cache.command("info")
def cache_info() -> None:
    """Say how many vectors are kept and where."""
    with _errors():
        from voc_nlp.encoders import VectorCache

        info = VectorCache().info()
    print(
        f"{info.path}: {info.entries:,} vectors, {info.bytes / 1e6:,.1f} MB of at most {info.limit_bytes / 1e6:,.0f} MB"
    )
    for name, entries in sorted(info.by_encoder.items()):
        print(f"  {name}: {entries:,}")


@cache.command("clear")
def cache_clear() -> None:
    """Forget all vectors and kept themes; they are made again when needed."""
    with _errors():
        from voc_nlp.analysis import forget_themes
        from voc_nlp.encoders import VectorCache

        VectorCache().clear()
        forget_themes()
    print("The cache is empty.")


@models.command("list", epilog="Python: voc_nlp.encoders.list_encoders")
def models_list() -> None:
    """List the encoders that need no download, and whether they are built."""
    with _errors():
        from voc_nlp.encoders import list_encoders

        for encoder in list_encoders():
            state = "built" if encoder.is_built else "built on first use"
            print(f"{encoder.name}: {encoder.summary}; {state}, about {encoder.megabytes} MB")


@models.command("build", epilog="Python: voc_nlp.load_encoder")
def models_build(
    name: Annotated[str, typer.Argument(help="An embedded encoder, see voc models list.")],
) -> None:
    """Build an embedded encoder now; otherwise that happens on first use."""
    with _errors():
        from voc_nlp.encoders import load_encoder

        print(f"{load_encoder(name).id} is ready.")


@models.command("train-sentiment", epilog="Python: voc_nlp.sentiment.train_from_parquet")
def train_sentiment(
    data: Annotated[Path, typer.Option(help="Folder with the labelled parquet files.")],
    out: Annotated[Path, typer.Option(help="Folder for the weights.")],
    encoder: Annotated[str, typer.Option(help="Encoder whose vectors the weights read.")] = "auto",
    seed: Annotated[int, typer.Option(help="Seed.")] = 0,
) -> None:
    """Train the sentiment weights that ship with the package, from labelled sets."""
    with _errors():
        from voc_nlp.encoders import CachedEncoder, load_encoder
        from voc_nlp.sentiment import train_from_parquet

        train_from_parquet(
            data, CachedEncoder(load_encoder(encoder)), out, seed=seed, progress=print
        )
    print(f"The weights are in {out}.")


def main() -> None:
    """Run the command."""
    app()


@contextmanager
def _errors() -> Iterator[None]:
    """Turn errors of ours into one sentence and exit code 2."""
    from voc_nlp.errors import VocError

    try:
        yield
    except VocError as error:
        print(f"Error: {error}", file=sys.stderr)
        raise typer.Exit(2) from error


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
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


def _metric(name: str | None) -> Any:
    from voc_nlp.config import METRICS
    from voc_nlp.errors import ConfigError, names

    if name is not None and name not in METRICS:
        raise ConfigError(f"unknown score {name!r}; known: {names(METRICS)}")
    return name


def _summary(result: Analysis, out: Path | None) -> dict[str, Any]:
    lists = result.pain_points.drop(columns=["quotes", "quote_ids"])
    return {
        "out": None if out is None else str(out),
        **result.manifest(),
        "scores": json.loads(result.scores.to_json(orient="records", force_ascii=False)),
        "pain_points": json.loads(lists.to_json(orient="records", force_ascii=False)),
    }


def _console() -> Any:
    from rich.console import Console

    console = Console()
    # a pipe has no width; do not squeeze a table into 80 columns there
    return console if console.is_terminal else Console(width=160)


def _show(result: Analysis, out: Path | None) -> None:
    console = _console()
    for note in result.notes:
        if note.level == "warning":
            console.print(f"warning: {note.message}", markup=False, style="yellow")
    _show_columns(console, result.roles)
    counts = ", ".join(f"{n:,} {status}" for status, n in result.status_counts.items())
    console.print(
        f"{len(result.comments):,} rows ({counts}); {len(result.mentions):,} mentions, {len(result.themes)} themes",
        markup=False,
    )
    overall = result.scores[result.scores["slice_type"] == "all"]
    for row in _rows(overall):
        console.print(
            f"{row.metric.upper().replace('_', ' ')}: {row.value:.1f} ({row.low:.1f} to {row.high:.1f}), n = {row.n:,}",
            markup=False,
        )
    _show_pain_points(console, result)
    if out is not None:
        console.print(f"Report: {out / 'report.html'}", markup=False, soft_wrap=True)


def _show_columns(console: Any, roles: Roles) -> None:
    shown = ", ".join(f"{role} = {column!r}" for role, column in roles.columns())
    console.print(f"Columns: {shown}", markup=False)


def _show_roles(console: Any, reasons: Any) -> None:
    from rich.table import Table

    table = Table("role", "column", "because", box=None)
    for reason in reasons:
        table.add_row(*(_plain(part) for part in reason))
    console.print(table)


def _show_pain_points(console: Any, result: Analysis) -> None:
    from rich.table import Table

    shown = result.pain_points.head(ROWS_SHOWN)
    if shown.empty:
        console.print(
            "No pain point has enough negative comments to be ranked; lower --min-base to see more.",
            markup=False,
        )
        return
    score = (result.main_score or "").upper()
    table = Table(
        title=f"Pain points by their cost in {score} points"
        if score
        else "Pain points by share of negative comments"
    )
    for name in (
        "rank",
        "(95 %)",
        "touchpoint",
        "theme",
        "impact",
        "(95 %)",
        "negative",
        "evidence",
    ):
        table.add_column(
            name, justify="left" if name in ("touchpoint", "theme", "evidence") else "right"
        )
    for row in _rows(shown):
        known = row.impact == row.impact
        table.add_row(
            str(row.rank),
            f"{row.rank_low}-{row.rank_high}",
            _plain(row.touchpoint),
            _plain(row.label),
            f"{row.impact:+.1f}" if known else "",
            f"{row.impact_low:+.1f} to {row.impact_high:+.1f}" if known else "",
            f"{row.n_negative:,} ({row.share_negative:.0%})",
            row.evidence,
        )
    console.print(table)
    if len(result.pain_points) > len(shown):
        console.print(
            f"... and {len(result.pain_points) - len(shown)} more in the report (--out).",
            markup=False,
        )


def _rows(frame: Any) -> Iterator[Any]:
    """Rows with their columns as attributes; what they hold is known from the table, not to mypy."""
    yield from frame.itertuples()


def _plain(text: str) -> Any:
    from rich.text import Text as Plain

    return Plain("".join(letter for letter in str(text) if letter.isprintable()))


if __name__ == "__main__":
    main()
