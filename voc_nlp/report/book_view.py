"""What an analysis found about the theme book it was coded to: proposals of new themes, and what moved."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from markupsafe import Markup

from voc_nlp.report import marks
from voc_nlp.report.words import Quote, percent, quotes, rows, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from voc_nlp.analysis import Analysis

MOVES = 40
"""Moves that the report holds."""
LEAST_REST = 0.0005
"""Share of mentions in rows that are not shown from which on they are told of."""
_PROPOSED = "would move"


@dataclass(frozen=True)
class ProposalRow:
    """A theme that the book may lack."""

    proposal_id: str
    label: str
    keywords: tuple[str, ...]
    mark: Markup
    share: float
    share_text: str
    n_mentions: int
    n_comments: int
    n_core: int
    nearest: str
    distinctness: str
    cohesion: str
    false_alarm: str
    quotes: tuple[Quote, ...]
    command: str


@dataclass(frozen=True)
class MoveRow:
    """Mentions that have another theme, or another label for it, than the book as it was made gives them."""

    origin: str
    target: str
    target_id: str
    because: str
    n_mentions: int
    share: float
    share_text: str


@dataclass(frozen=True)
class BookView:
    """Everything the section on the theme book shows."""

    proposals: tuple[ProposalRow, ...]
    axis: Markup
    moves: tuple[MoveRow, ...]
    hidden: int
    stays: str
    renamed: str
    moved: str
    waiting: str
    rest: str
    novel: str


def book_view(
    analysis: Analysis, languages: Mapping[str, str], folder: str = ""
) -> BookView | None:
    """Lay out the proposals and the migration; ``None`` for an analysis without a theme book.

    Parameters
    ----------
    analysis : Analysis
        Fit to be passed on, see :func:`~voc_nlp.report.publishing.published`.
    languages : mapping
        Language code by comment id, for the quotes.
    folder : str
        Folder of the analysis, for the command that accepts a proposal.
    """
    migration = analysis.migration
    if "from_id" not in migration.columns:
        return None
    proposals = analysis.proposals
    scale = marks.spanning(proposals["share"].to_numpy(np.float64), 0.0)
    book = str(analysis.provenance.get("theme_book") or "BOOK")
    accept = f"voc themes accept {shlex.quote(book)} {shlex.quote(folder or 'FOLDER')}"
    because = migration["because"].astype(str)
    stay = migration["from_id"].astype(str) == migration["to_id"].astype(str)
    wait = because.str.startswith(_PROPOSED)
    renamed = stay & (migration["from_label"].astype(str) != migration["to_label"].astype(str))
    moved = migration[~stay | renamed]
    share = migration["share"].astype(float)
    return BookView(
        proposals=tuple(_proposal(row, scale, languages, accept) for row in rows(proposals)),
        axis=marks.axis(marks.Scale(0.0, 100 * scale.high), 4),
        moves=tuple(_move(row) for row in rows(moved.head(MOVES))),
        hidden=max(len(moved) - MOVES, 0),
        stays=percent(float(share[stay].sum()), 1),
        renamed=percent(named, 1) if (named := float(share[renamed].sum())) else "",
        moved=percent(float(share[~stay & ~wait].sum()), 1),
        waiting=percent(float(share[wait].sum()), 1),
        rest=percent(rest, 1) if (rest := 1 - float(share.sum())) > LEAST_REST else "",
        novel=next((note.message for note in analysis.notes if note.code == "novel"), ""),
    )


def _proposal(
    row: Mapping[str, Any], scale: marks.Scale, languages: Mapping[str, str], accept: str
) -> ProposalRow:
    share, rate = float(row["share"]), float(row["false_alarm"])
    return ProposalRow(
        proposal_id=str(row["proposal_id"]),
        label=str(row["label"]),
        keywords=tuple(texts(row["keywords"])[:8]),
        mark=marks.bar(share, share, share, scale, kind="vol"),
        share=share,
        share_text=percent(share, 1),
        n_mentions=int(row["n_mentions"]),
        n_comments=int(row["n_comments"]),
        n_core=int(row["n_core"]),
        nearest=str(row["nearest_label"]),
        distinctness=f"{float(row['distinctness']):.2f}",
        cohesion=f"{float(row['cohesion']):.2f}",
        false_alarm=percent(rate) if np.isfinite(rate) else "",
        quotes=tuple(quotes(row, languages)),
        command=f"{accept} {row['proposal_id']}",
    )


def _move(row: Mapping[str, Any]) -> MoveRow:
    share = float(row["share"])
    return MoveRow(
        origin=str(row["from_label"]),
        target=str(row["to_label"]),
        target_id=str(row["to_id"]),
        because=str(row["because"]),
        n_mentions=int(row["n_mentions"]),
        share=share,
        share_text=percent(share, 1),
    )
