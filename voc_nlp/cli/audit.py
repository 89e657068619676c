"""``voc audit``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voc_nlp.cli.terminal import open_console, plain, rows_of, told_errors

if TYPE_CHECKING:
    from voc_nlp.analysis.audit import Audit

audit = typer.Typer(
    help="Have people check a sample, and correct the figures by what they find.",
    no_args_is_help=True,
)

Folder = Annotated[
    Path, typer.Argument(help="Folder made by voc analyze --out.", show_default=False)
]


@audit.command("sample", epilog="Python: voc_nlp.analysis.draw_audit")
def audit_sample(
    folder: Folder,
    out: Annotated[Path, typer.Option(help="The workbook to write.")] = Path("sample.xlsx"),
    n: Annotated[
        int, typer.Option("--n", min=1, help="Comments to draw; every passage of them is coded.")
    ] = 300,
    seed: Annotated[int, typer.Option(help="Seed of the draw.")] = 0,
    coders: Annotated[int, typer.Option(min=1, max=2, help="People who code.")] = 1,
) -> None:
    """Draw comments with known probabilities into a workbook that people code."""
    with told_errors():
        from voc_nlp.analysis import Analysis, draw_audit

        sample = draw_audit(Analysis.load(folder), out, n=n, seed=seed, coders=coders)
    print(
        f"{out}: {len(sample.passages):,} passages of {sample.n_comments:,} comments, drawn from"
        f" {sample.population:,}. When it is coded: voc audit score {folder} {out}"
    )


@audit.command("score", epilog="Python: voc_nlp.analysis.score_audit")
def audit_score(
    folder: Folder,
    sample: Annotated[Path, typer.Argument(help="The coded workbook.", show_default=False)],
) -> None:
    """Measure the machine's reading on a coded sample; correct pain points and report."""
    with told_errors():
        from voc_nlp.analysis import Analysis, score_audit
        from voc_nlp.report.folder import write_results
        from voc_nlp.report.tables import to_safe_csv

        found = score_audit(Analysis.load(folder), sample)
        write_results(found.analysis, folder)
        to_safe_csv(found.quality, folder / "audit_quality.csv")
    _show(found)
    print(f"Report: {folder / 'report.html'}")


def _show(found: Audit) -> None:
    from rich.table import Table

    console = open_console()
    summary = found.summary
    console.print(
        f"{summary['passages']:,} passages of {summary['comments']:,} comments were coded."
    )
    overall = found.quality[found.quality["level"] != "theme"]
    _show_figures(console, "Agreement of machine and people", overall)
    if len(found.second):
        _show_figures(console, "Agreement of the two coders", found.second)
    themes = found.quality[
        (found.quality["level"] == "theme") & found.quality["measure"].isin(["precision", "recall"])
    ]
    if len(themes):
        table = Table("theme", "of", "measure", "value", "(95 %)", "n", title="Per theme")
        for row in rows_of(themes[themes["value"].notna()].head(60)):
            table.add_row(
                plain(row.label), row.what, row.measure, f"{row.value:.2f}",
                f"{row.low:.2f}-{row.high:.2f}", str(row.n),
            )  # fmt: skip
        console.print(table)
    for what, error in summary["calibration_error"].items():
        console.print(
            f"Stated probability of the {'right theme' if what == 'theme' else 'negative class'}:"
            f" {error['mean_stated']:.2f} on average, observed {error['mean_observed']:.2f},"
            f" calibration error {error['error']:.2f}",
            markup=False,
        )
    _show_corrected(console, found)
    for note in summary["notes"]:
        console.print(note, markup=False)


def _show_figures(console: Any, title: str, figures: Any) -> None:
    from rich.table import Table

    table = Table("part", "of", "measure", "value", "(95 %)", "n", title=title)
    for row in rows_of(figures[figures["value"].notna()]):
        table.add_row(
            plain(row.name), row.what, row.measure, f"{row.value:.2f}",
            f"{row.low:.2f} to {row.high:.2f}", str(row.n),
        )  # fmt: skip
    console.print(table)


def _show_corrected(console: Any, found: Audit) -> None:
    from rich.table import Table

    cells = found.analysis.pain_points
    known = cells[cells["corrected_impact"].notna()]
    if known.empty:
        return
    table = Table(
        "rank", "touchpoint", "theme", "impact", "corrected", "(95 %)", "corrected rank", "(95 %)",
        title="Pain points, corrected for errors of reading",
    )  # fmt: skip
    for row in rows_of(known.head(15)):
        table.add_row(
            str(row.rank), plain(row.touchpoint), plain(row.label),
            f"{row.impact:+.1f}" if row.impact == row.impact else "",
            f"{row.corrected_impact:+.1f}",
            f"{row.corrected_impact_low:+.1f} to {row.corrected_impact_high:+.1f}",
            str(row.corrected_rank), f"{row.corrected_rank_low}-{row.corrected_rank_high}",
        )  # fmt: skip
    console.print(table)
