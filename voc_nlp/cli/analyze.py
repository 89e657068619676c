"""``voc analyze``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voc_nlp.cli.options import (
    AsJson,
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
    Models,
    Nps,
    Query,
    Segment,
    Sheet,
    Text,
    Threads,
    Touchpoint,
    Weight,
)
from voc_nlp.cli.terminal import (
    open_console,
    plain,
    rows_of,
    told_errors,
    told_loading,
    told_progress,
)

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis
    from voc_nlp.config import Roles
    from voc_nlp.themes import LabelWriter

ROWS_SHOWN = 10
UNSTABLE_SIGN = " (unstable)"


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
    churn_date: ChurnDate = None,
    touchpoint: Touchpoint = None,
    touchpoints: Annotated[
        str | None,
        typer.Option(
            help="Touchpoints to infer where the file gives none: a text file with one a line, or a,b,c."
        ),
    ] = None,
    infer_touchpoints: Annotated[
        bool | None,
        typer.Option(
            "--infer-touchpoints/--no-infer-touchpoints",
            help="Infer the touchpoint of mentions from their text where the file gives none (the default).",
        ),
    ] = None,
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
    sentiment: Annotated[
        str | None,
        typer.Option(
            help="auto, or a folder of voc models train-sentiment with a head of your own."
        ),
    ] = None,
    allow_circle: Annotated[
        bool,
        typer.Option(
            "--allow-score-trained-sentiment",
            help="Rank by a score although the sentiment head learnt its labels from a score.",
        ),
    ] = False,
    n_themes: Annotated[
        int | None, typer.Option(help="Number of themes; chosen from the comments if not given.")
    ] = None,
    themes: Annotated[
        str | None,
        typer.Option(
            help="Number of themes to find, or the folder of a theme book to code the comments to."
        ),
    ] = None,
    save_themes: Annotated[
        Path | None, typer.Option(help="Write the themes found to this folder, as a theme book.")
    ] = None,
    granularity: Annotated[str | None, typer.Option(help="coarse, medium or fine themes.")] = None,
    min_base: Annotated[
        int | None, typer.Option(help="Fewest negative comments for a pain point to be ranked.")
    ] = None,
    label_language: Annotated[
        str | None, typer.Option(help="Language of the theme labels, such as en or es.")
    ] = None,
    llm_labels: Annotated[
        str | None,
        typer.Option(
            help="Let the OpenAI-compatible server at this URL rewrite labels; it gets keywords and masked quotes."
        ),
    ] = None,
    llm_model: Annotated[str | None, typer.Option(help="Model of that server.")] = None,
    llm_key_variable: Annotated[
        str, typer.Option(help="Environment variable with the key of that server, if it needs one.")
    ] = "VOC_LLM_KEY",
    llm_log: Annotated[
        bool, typer.Option("--llm-log", help="Write what was sent to OUT/llm_labels.jsonl.")
    ] = False,
    impact: Annotated[
        str | None,
        typer.Option(
            help="How to estimate what a pain point costs: asl (default), lto, ordinal, aipw, volume or lmg."
        ),
    ] = None,
    ces_low_is_good: Annotated[
        bool | None,
        typer.Option(
            "--ces-low-is-good/--ces-high-is-good",
            help="Whether a low effort answer is good; by default the usual direction of the scale.",
        ),
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of every random draw.")] = None,
    config: ConfigFile = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    sheet: Sheet = None,
    query: Query = None,
    processes: Annotated[
        int, typer.Option(min=1, help="Worker processes; the result does not depend on it.")
    ] = 1,
    models_dir: Models = None,
    threads: Threads = None,
    use_cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Keep vectors on disk for the next run.")
    ] = True,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="Write no original words: texts in the tables of OUT are redacted too, not only in the report.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Turn an export of comments into themes, sentiment and ranked pain points."""
    with told_errors():
        from dataclasses import replace

        from voc_nlp.analysis import analyze as run
        from voc_nlp.config import Settings, load_settings

        settings = load_settings(config) if config else Settings()
        number, book = _themes(themes)
        choices = {
            "n_themes": n_themes if number is None else number,
            "granularity": granularity,
            "min_base": min_base,
            "label_language": label_language,
            "impact": impact,
            "ces_low_is_good": ces_low_is_good,
            "seed": seed,
            "encoder": encoder,
            "sentiment": sentiment,
            "infer_touchpoints": infer_touchpoints,
            "touchpoints": _touchpoints(touchpoints),
        }
        given: dict[str, Any] = {
            name: value for name, value in choices.items() if value is not None
        }
        settings = replace(settings, config=replace(settings.config, **given))
        llm = _llm(llm_labels, llm_model, llm_key_variable, out, llm_log)
        with told_progress() as progress, told_loading():
            result = run(
                list(files) if len(files) > 1 else files[0],
                text=text,
                id=id_column,
                nps=nps,
                csat=csat,
                ces=ces,
                churn=churn,
                churn_date=churn_date,
                touchpoint=touchpoint,
                segment=segment,
                date=date,
                weight=weight,
                customer=customer,
                score=_metric(score),
                themes=book,
                save_themes=save_themes,
                config=settings,
                encoding=encoding,
                delimiter=delimiter,
                sheet=sheet,
                query=query,
                processes=processes,
                models_dir=models_dir,
                threads=threads,
                allow_score_trained_sentiment=allow_circle,
                cache=use_cache,
                llm=llm,
                progress=progress,
            )
        if out is not None:
            from voc_nlp.report.folder import write_results

            if redact:
                from voc_nlp.analysis import redacted

                result = redacted(result)
            write_results(result, out)
    if as_json:
        print(json.dumps(_summary(result, out), ensure_ascii=False))
    else:
        _show(result, out)


def _llm(
    url: str | None, model: str | None, key_variable: str, out: Path | None, log: bool
) -> LabelWriter | None:
    from voc_nlp.errors import ConfigError
    from voc_nlp.themes import LabelWriter

    if url is None:
        if model is not None or log:
            raise ConfigError(
                "name the server with --llm-labels URL, such as http://localhost:11434/v1"
            )
        return None
    if log and out is None:
        raise ConfigError("--llm-log writes into the folder of the run: name one with --out")
    return LabelWriter(
        url=url,
        model=model or "",
        key_variable=key_variable,
        log=out / "llm_labels.jsonl" if log and out is not None else None,
    )


def _touchpoints(given: str | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    from voc_nlp.touchpoints import read_choices

    return read_choices(given)


def _themes(themes: str | None) -> tuple[int | None, str | None]:
    """Tell a number of themes from the folder of a theme book."""
    if themes is not None and themes.isdecimal():
        return int(themes), None
    return None, themes


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
        "journey": json.loads(result.journey.to_json(orient="records", force_ascii=False)),
        "languages": json.loads(result.languages.to_json(orient="records", force_ascii=False)),
    }


def _show(result: Analysis, out: Path | None) -> None:
    console = open_console()
    for note in result.notes:
        if note.level == "warning":
            console.print(f"warning: {note.message}", markup=False, style="yellow")
    _show_columns(console, result.roles)
    counts = ", ".join(f"{n:,} {status}" for status, n in result.status_counts.items())
    console.print(
        f"{len(result.comments):,} rows ({counts}); {len(result.mentions):,} mentions, {result.n_themes} {'theme' if result.n_themes == 1 else 'themes'}",
        markup=False,
    )
    overall = result.scores[result.scores["slice_type"] == "all"]
    for row in rows_of(overall):
        known = row.value == row.value
        said = (
            f"{row.value:z.1f} ({row.low:z.1f} to {row.high:z.1f})"
            if known
            else "not known, too few answers that count"
        )
        console.print(
            f"{row.metric.upper().replace('_', ' ')}: {said}, n = {row.n:,}", markup=False
        )
    _show_pain_points(console, result)
    for row in rows_of(result.proposals):
        console.print(
            plain(
                f"proposed theme {row.proposal_id} {row.label}: {row.n_mentions:,} mentions, nearest"
                f" {row.nearest_id} {row.nearest_label}"
            )
        )
    if out is not None:
        console.print(f"Report: {out / 'report.html'}", markup=False, soft_wrap=True)


def _show_columns(console: Any, roles: Roles) -> None:
    shown = ", ".join(f"{role} = {column!r}" for role, column in roles.columns())
    console.print(f"Columns: {shown}", markup=False)


def _title(result: Analysis, score: str) -> str:
    from voc_nlp.config import IMPACTS

    impact = result.config.impact
    if not score or result.pain_points["impact"].isna().all():
        return "Pain points by share of negative comments"
    if impact in ("volume", "lmg"):
        return f"Pain points by {IMPACTS[impact]}, in percent"
    how = "" if impact == "asl" else f" ({IMPACTS[impact]})"
    unit = "points of retention" if score == "CHURN" else f"{score} points"
    return f"Pain points by their cost in {unit}{how}"


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
    table = Table(title=_title(result, score))
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
    for row in rows_of(shown):
        known = row.impact == row.impact
        table.add_row(
            str(row.rank),
            f"{row.rank_low}-{row.rank_high}",
            plain(row.touchpoint),
            plain(row.label) + (UNSTABLE_SIGN if getattr(row, "unstable", False) else ""),
            f"{row.impact:+.1f}" if known else "",
            f"{row.impact_low:+.1f} to {row.impact_high:+.1f}" if known else "",
            f"{row.n_negative:,} ({row.share_negative:.0%})",
            row.evidence,
        )
    console.print(table)
    if result.main_score and result.why_no_cost:
        console.print(
            f"What a pain point costs is not estimated, because {result.why_no_cost}.",
            markup=False,
        )
    if "unstable" in shown and shown["unstable"].any():
        console.print(
            "(unstable): the theme comes back in less than 60 % when it is found again on parts of the data.",
            markup=False,
        )
    if len(result.pain_points) > len(shown):
        console.print(
            f"... and {len(result.pain_points) - len(shown)} more in the report (--out).",
            markup=False,
        )
