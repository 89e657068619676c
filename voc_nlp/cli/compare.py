"""``voc compare`` and ``voc trends``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voc_nlp.cli.options import AsJson
from voc_nlp.cli.terminal import open_console, plain, rows_of, told_errors

if TYPE_CHECKING:
    from voc_nlp.analysis.compare import Comparison
    from voc_nlp.analysis.trends import Trends

ROWS_SHOWN = 12
CLEAR = ["rose", "fell", "higher", "lower"]

Folder = Annotated[
    Path, typer.Argument(help="Folder made by voc analyze --out.", show_default=False)
]
Out = Annotated[Path | None, typer.Option(help="Folder for tables, JSON and an HTML page.")]


def compare(
    folder: Folder,
    other: Annotated[
        Path | None,
        typer.Argument(help="A second folder with the same themes.", show_default=False),
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="Split by a column: touchpoint, language or a segment.")
    ] = None,
    a: Annotated[str | None, typer.Option("--a", help="First value of --by.")] = None,
    b: Annotated[str | None, typer.Option("--b", help="Second value of --by.")] = None,
    before: Annotated[
        str | None, typer.Option(help="The first group answered before this date (2026-03-01).")
    ] = None,
    after: Annotated[
        str | None,
        typer.Option(
            help="The second group answered on or after this date; --before if not given."
        ),
    ] = None,
    theme: Annotated[
        str | None, typer.Option(help="Id of the one theme you want to know about.")
    ] = None,
    score: Annotated[
        str | None, typer.Option(help="Score to take apart: nps, csat, ces or churn.")
    ] = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Compare two periods, segments or analyses: which themes differ, and what the score's move is made of."""
    with told_errors():
        from voc_nlp.analysis import Analysis
        from voc_nlp.analysis.compare import compare as run

        found = run(
            Analysis.load(folder),
            None if other is None else Analysis.load(other),
            by=by,
            a=a,
            b=b,
            before=before,
            after=after,
            score=score,
            theme=theme,
        )
        if out is not None:
            from voc_nlp.report.change import write_comparison

            write_comparison(found, out)
    from voc_nlp.report.publishing import published_comparison

    found = published_comparison(found)
    if as_json:
        from voc_nlp.report.change import comparison_json

        print(json.dumps(comparison_json(found), ensure_ascii=False))
        return
    _show_comparison(found, theme)
    if out is not None:
        print(f"Page: {out / 'compare.html'}")


def trends(
    folder: Folder,
    period: Annotated[str, typer.Option(help="day, week, month or quarter.")] = "month",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Follow themes and scores over time, and say what rises."""
    with told_errors():
        from voc_nlp.analysis import Analysis
        from voc_nlp.analysis.trends import trends as run

        found = run(Analysis.load(folder), period=period)
        if out is not None:
            from voc_nlp.report.change import write_trends

            write_trends(found, out)
    from voc_nlp.report.publishing import published_trends

    found = published_trends(found)
    if as_json:
        from voc_nlp.report.change import trends_json

        print(json.dumps(trends_json(found), ensure_ascii=False))
        return
    _show_trends(found)
    if out is not None:
        print(f"Page: {out / 'trends.html'}")


def _show_comparison(found: Comparison, theme: str | None) -> None:
    from rich.table import Table

    from voc_nlp.report.change import score_sentences

    console = open_console()
    for note in found.notes:
        console.print(note, markup=False)
    for sentence in score_sentences(found):
        console.print(plain(sentence), markup=False)
    shown = found.themes.head(ROWS_SHOWN)
    if theme is None:
        table = Table("theme", *found.names, _moved(found), "(95 %)", "impact", "verdict")
        arrow = "→" if found.kind == "periods" else "|"
        for row in rows_of(shown):
            known = row.share_change == row.share_change
            cost = row.impact_before == row.impact_before
            table.add_row(
                plain(row.label),
                f"{row.share_before:.0%}" if known else "",
                f"{row.share_after:.0%}" if known else "",
                f"{100 * row.share_change:+z.0f}" if known else "",
                f"{100 * row.share_change_low:+z.0f} to {100 * row.share_change_high:+z.0f}"
                if known
                else "",
                f"{row.impact_before:+z.1f} {arrow} {row.impact_after:+z.1f}" if cost else "",
                row.verdict,
            )
        console.print(table)
    clear = found.themes if theme else found.themes[found.themes["verdict"].isin(CLEAR)]
    for row in rows_of(clear):
        console.print(plain(row.sentence))
    if theme is None and clear.empty:
        way = "changed" if found.kind == "periods" else "differs"
        console.print(f"No theme {way} more than chance explains.")
    _show_parts(console, found)


def _moved(found: Comparison) -> str:
    return "change" if found.kind == "periods" else "difference"


def _show_parts(console: Any, found: Comparison) -> None:
    from rich.table import Table

    from voc_nlp.report.change import parts_texts
    from voc_nlp.trends import part_name

    if found.parts.empty:
        return
    order = found.parts["value"].abs().sort_values(ascending=False).index
    heading, remark = parts_texts(found)
    console.print(plain(heading), markup=False)
    if remark:
        console.print(remark, markup=False)
    table = Table("part", "theme", "points", "(95 %)")
    for row in rows_of(found.parts.loc[order].head(ROWS_SHOWN)):
        table.add_row(
            plain(part_name(row.part, row.value, found.names, found.kind)),
            plain(row.label),
            f"{row.value:+z.1f}",
            f"{row.low:+z.1f} to {row.high:+z.1f}",
        )
    rest = found.parts.loc[order[ROWS_SHOWN:], "value"]
    if len(rest):
        table.add_row(f"{len(rest)} smaller parts", "", f"{rest.sum():+z.1f}", "")
    console.print(table)


def _show_trends(found: Trends) -> None:
    from rich.table import Table

    from voc_nlp.report.change import false_alarm_text

    console = open_console()
    for note in found.notes:
        console.print(note, markup=False)
    periods = list(dict.fromkeys(found.themes["period"]))[-6:]
    inside = found.themes[found.themes["period"].isin(periods)]
    size = inside.groupby("theme_id", sort=False)["n_negative"].sum()
    largest = size.sort_values(ascending=False, kind="stable").head(ROWS_SHOWN).index
    table = Table("negative share", *periods)
    for theme in largest:
        series = found.themes[found.themes["theme_id"] == theme].set_index("period")
        shares = [float(series.loc[period, "share"]) for period in periods]
        cells = [f"{share:.0%}" if share == share else "-" for share in shares]
        table.add_row(plain(series["label"].iloc[0]), *cells)
    table.caption = "-: too few comments, or a figure about too few people"
    console.print(table)
    if found.alarms.empty and found.watched:
        console.print("No theme rose more than chance and the usual ups and downs explain.")
    for row in rows_of(found.alarms.head(ROWS_SHOWN)):
        console.print(plain(row.sentence))
    if len(found.alarms) > ROWS_SHOWN:
        console.print(f"... and {len(found.alarms) - ROWS_SHOWN} older alarms (--out).")
    if found.watched:
        console.print(false_alarm_text(found))
