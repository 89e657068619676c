"""Everything an analysis leaves behind, in one folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from voc_nlp.analysis import whole_folder
from voc_nlp.cleaning import mask_personal
from voc_nlp.report.html import render_html
from voc_nlp.report.publishing import published
from voc_nlp.report.tables import to_safe_csv

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis
    from voc_nlp.analysis.book_work import Refit


def write_results(analysis: Analysis, folder: str | Path) -> Path:
    """Write the tables, ``pain_points.csv``, with a theme book ``migration.csv`` and ``proposals.csv``, ``analysis.json`` and ``report.html``; all of it or nothing.

    Parameters
    ----------
    analysis : Analysis
        What to write.
    folder : path
        Made if it does not exist; files of the same names are replaced.

    Raises
    ------
    OutputError
        If the folder cannot be written.

    Notes
    -----
    CLI: ``voc analyze --out``.
    """
    with whole_folder(folder) as made:
        analysis.write_into(made)
        shown = published(analysis)
        to_safe_csv(_masked(shown.pain_points), made / "pain_points.csv")
        if analysis.book_tables:
            to_safe_csv(shown.migration, made / "migration.csv")
            proposals = _masked(shown.proposals).drop(columns=["vector"], errors="ignore")
            to_safe_csv(proposals, made / "proposals.csv")
        page = render_html(analysis, folder=Path(folder).name)
        (made / "report.html").write_text(page, encoding="utf-8")
    return Path(folder)


def write_refit(refit: Refit, folder: str | Path) -> None:
    """Write what moved in a refit (``migration.csv``, ``migration.parquet``) and the evidence (``matches.csv``).

    ``migration.csv`` may be passed on: it leaves out rows about few, as that of :func:`write_results` does.

    Raises
    ------
    OutputError
        If the folder cannot be written.
    """
    shown = published(replace(refit.analysis, migration=refit.migration))
    place = Path(folder)
    to_safe_csv(shown.migration, place / "migration.csv")
    to_safe_csv(refit.matches, place / "matches.csv")
    refit.migration.to_parquet(place / "migration.parquet")


def _masked(pain_points: pd.DataFrame) -> pd.DataFrame:
    """Hide what identifies people in quotes and ids: this table is made to be passed on."""
    hidden = {
        name: pd.Series(
            [[mask_personal(item) for item in cell] for cell in pain_points[name]],
            index=pain_points.index,
            dtype="object",
        )
        for name in ("quotes", "quote_ids")
    }
    return pain_points.assign(**hidden)
