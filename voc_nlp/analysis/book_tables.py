"""What a file tells about the theme book it was coded to: themes the book lacks, what moved and why, drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.books import Coded
from voc_nlp.cleaning import mask_personal
from voc_nlp.comments import Note
from voc_nlp.errors import names
from voc_nlp.themes import name_themes
from voc_nlp.themes.book import (
    Placed,
    Proposal,
    ThemeBook,
    drift,
    flows,
    is_frame,
    is_part,
    living,
    pack,
    proposal_flows,
    propose_themes,
    rest_of,
    tell_reason,
)
from voc_nlp.themes.labels import Encode, Feel

QUOTES = 5


def book_tables(
    coded: Coded,
    mentions: pd.DataFrame,
    encode: Encode,
    feel: Feel | None = None,
    *,
    people: NDArray[Any],
    language: str = "",
    least: int = 1,
) -> tuple[dict[str, pd.DataFrame], tuple[Note, ...]]:
    """Proposals, migration report and drift of a file that was coded to a book.

    Parameters
    ----------
    coded : Coded
    mentions : DataFrame
        The finished mentions table.
    encode, feel : callable
        For the labels of proposals, see :func:`voc_nlp.themes.name_themes`.
    people : array of shape (n_mentions,)
        Who wrote each mention.
    language : str
        Language of those labels.
    least : int
        Fewest respondents of a proposal that the notes name: they are passed on.

    Returns
    -------
    dict
        Tables ``proposals``, ``migration`` and ``drift``, and ``claimed``, for :func:`with_claims`.
    tuple of Note
        What a person should know.
    """
    book, placed = coded.book, coded.placed
    proposals = propose_themes(book, coded.vectors, placed)
    named = _proposal_labels(proposals, mentions, coded, encode, feel, language)
    table = _proposal_table(proposals, named, mentions, coded, people)
    made = tuple(entry for entry in book.edits if entry.op == "reach")
    before = replace(book, journal=made).assign(coded.vectors, mentions["clean_text"].tolist())
    to, why = proposal_flows(placed.theme, proposals)
    labels = dict(zip(table["proposal_id"], table["label"], strict=True))
    why = np.where(to == placed.theme, _added(book, placed), why)
    moved = flows(book, before.theme, to, why, labels, people)
    moved["because"] = [tell_reason(book, str(text)) for text in moved["because"]]
    notes = [*_kept_out(book, placed), *_not_ranked(coded), *_without_parts(coded)]
    claimed = np.array([str(key) in labels for key in to], dtype=np.bool_)
    if len(table):
        notes.append(Note("warning", "proposals", _proposed(table, least, is_frame(book), claimed)))
    unknown = sorted(set(mentions["language"]) - set(book.base.languages) - {"und"})
    if book.base.languages and unknown:
        notes.append(
            Note(
                "warning",
                "book_language",
                f"the theme book has seen no comment in {names(unknown)}; these are coded as they stand, less surely",
            )
        )
    tables = {
        "proposals": table,
        "migration": moved,
        "drift": drift(book, coded.vectors, placed.theme, placed.cosine),
        "claimed": pd.DataFrame(
            {"theme_id": placed.theme, "subtheme_id": coded.part, "claimed": claimed}
        ),
    }
    return tables, tuple(notes)


def with_claims(themes: pd.DataFrame, claimed: pd.DataFrame) -> pd.DataFrame:
    """Add ``n_proposed``: how many mentions of each theme a proposal claims as well; they count in the theme.

    Parameters
    ----------
    themes : DataFrame
        With ``theme_id``.
    claimed : DataFrame
        Table ``claimed`` of :func:`book_tables`: one row per mention.
    """
    counts = pd.concat(
        [
            claimed.groupby(claimed[key].astype(str))["claimed"].sum()
            for key in ("theme_id", "subtheme_id")
        ]
    )
    return themes.assign(n_proposed=themes["theme_id"].map(counts).fillna(0).astype("int64"))


def _kept_out(book: ThemeBook, placed: Placed) -> list[Note]:
    """Say how much the book does not know."""
    rest = rest_of(book.state)
    if rest:
        share = float((placed.theme == rest).mean())
        return [
            Note(
                "info",
                "novel",
                f"{share:.1%} of the mentions are near to no code of the frame: they stand under"
                f" {book.state.themes[rest].label!r}, which is not ranked; what they have in common is proposed",
            )
        ]
    if is_frame(book):
        return [
            Note(
                "warning",
                "novel",
                "every mention went to its nearest code of the frame, however far it is: how near a mention must be was"
                " not measured, for the file has too few mentions or that edit was undone",
            )
        ]
    return [
        Note(
            "info",
            "novel",
            f"{float(placed.novel.mean()):.1%} of the mentions are further from everything the theme book knows than 99 %"
            " of held-out mentions of its own file; they have their nearest theme and are marked novel",
        )
    ]


def _not_ranked(coded: Coded) -> list[Note]:
    """Say how many mentions the ranking leaves out because a person said so."""
    rest = rest_of(coded.book.state)
    ignored = {one.id for one in coded.book.themes if one.status == "ignored"} - {rest}
    out = np.isin(coded.placed.theme.astype(str), list(ignored)) | np.isin(
        coded.part.astype(str), list(ignored)
    )
    if not ignored:
        return []
    parts = sum(is_part(key) for key in ignored)
    said = [
        f"{n} {word}{'' if n == 1 else 's'}"
        for n, word in ((len(ignored) - parts, "theme"), (parts, "sub-theme"))
        if n
    ]
    return [
        Note(
            "info",
            "ignored",
            f"{' and '.join(said)} ignored, {int(out.sum()):,} mentions not ranked",
        )
    ]


def _without_parts(coded: Coded) -> list[Note]:
    """Say where the sub-themes of a merged theme hold only part of it."""
    notes = []
    theme, part = coded.placed.theme.astype(str), coded.part.astype(str)
    merged = {str(e.args["into"]): e for e in coded.book.edits if e.op == "merge"}
    for key, entry in sorted(merged.items()):
        own = part[theme == key]
        if (own != "").any() and (own == "").any():
            label = coded.book.state.themes[key].label
            notes.append(
                Note(
                    "info",
                    "parts_of_merged",
                    f"the sub-themes of {key} ({label!r}) hold {float((own != '').mean()):.0%} of its mentions: the others"
                    f" came by a merge (edit {entry.n}) from themes that had none",
                )
            )
    return notes


def _proposal_table(
    proposals: Sequence[Proposal],
    labels: Sequence[tuple[str, tuple[str, ...]]],
    mentions: pd.DataFrame,
    coded: Coded,
    people: NDArray[Any],
) -> pd.DataFrame:
    rows = []
    for number, (proposal, (label, keywords)) in enumerate(zip(proposals, labels, strict=True), 1):
        part = mentions.iloc[proposal.members]
        shown = part.drop_duplicates("text").iloc[:QUOTES]
        nearest = proposal.nearest_id
        rows.append(
            {
                "proposal_id": f"p{number}",
                "label": label,
                "keywords": list(keywords),
                "n_mentions": len(part),
                "n_comments": part["comment_id"].nunique(),
                "n_respondents": len(set(people[proposal.members].astype(str))),
                "n_core": proposal.core,
                "share": len(part) / len(mentions),
                "nearest_id": nearest,
                "nearest_label": coded.book.state.themes[nearest].label,
                "distinctness": round(proposal.distinctness, 6),
                "cohesion": round(proposal.cohesion, 6),
                "false_alarm": proposal.false_alarm,
                "quotes": [mask_personal(text) for text in shown["text"]],
                "quote_ids": shown["comment_id"].tolist(),
                "vector": pack(proposal.vector)[0],
            }
        )
    return pd.DataFrame(rows, columns=PROPOSAL_COLUMNS)


PROPOSAL_COLUMNS = [
    "proposal_id",
    "label",
    "keywords",
    "n_mentions",
    "n_comments",
    "n_respondents",
    "n_core",
    "share",
    "nearest_id",
    "nearest_label",
    "distinctness",
    "cohesion",
    "false_alarm",
    "quotes",
    "quote_ids",
    "vector",
]


def _proposal_labels(
    proposals: Sequence[Proposal],
    mentions: pd.DataFrame,
    coded: Coded,
    encode: Encode,
    feel: Feel | None,
    language: str,
) -> list[tuple[str, tuple[str, ...]]]:
    """Name proposals beside the themes of the book, so that no name is given twice."""
    if not proposals:
        return []
    theme = coded.theme.copy()
    for number, proposal in reversed(list(enumerate(proposals))):
        theme[proposal.members] = len(coded.ids) + number
    prototypes = np.vstack([coded.prototypes, *(proposal.vector[None] for proposal in proposals)])
    labels = [other.label for other in living(coded.book.state)]
    named = name_themes(mentions, theme, prototypes, encode, feel, language=language, taken=labels)[
        len(coded.ids) :
    ]
    taken = {label.casefold() for label in labels}
    out = []
    for name in named:
        label, number = name.label, 2
        while label.casefold() in taken:
            label, number = f"{name.label} ({number})", number + 1
        taken.add(label.casefold())
        out.append((label, name.keywords))
    return out


def _proposed(table: pd.DataFrame, least: int, frame: bool, claimed: NDArray[np.bool_]) -> str:
    """Say what is proposed, how often that is a false alarm, and where the mentions count meanwhile."""
    rate = table["false_alarm"].max()
    if rate != rate:
        known = "how often that is a false alarm is not known, for there are too few mentions to try it on"
    elif frame:
        known = (
            f"random halves of this file lack such a group in {rate:.0%} of trials or fewer (a code frame has no file"
            " of its own to try false alarms on)"
        )
    else:
        known = f"a group as large is a false alarm in {rate:.0%} of files without anything new, or fewer"
    known += f"; their {int(claimed.sum()):,} mentions count where they are until one is accepted"
    shown = table[table["n_respondents"] >= least]
    what = "1 new theme is" if len(table) == 1 else f"{len(table)} new themes are"
    labels = f" ({names(shown['label'], most=5)})" if len(shown) else ""
    first = shown["proposal_id"].iloc[0] if len(shown) else table["proposal_id"].iloc[0]
    return (
        f"{what} proposed{labels}; {known}. Accept one with: voc themes accept BOOK FOLDER {first}"
    )


def _added(book: ThemeBook, placed: Placed) -> NDArray[Any]:
    """Reasons of mentions, where nearness to a theme that an edit added is that edit."""
    edits = {str(e.args["new"]): f"edit {e.n}" for e in book.edits if e.op == "add"}
    near = placed.why == "nearest"
    made = [edits.get(str(key), "nearest") for key in placed.theme[near]]
    why = placed.why.copy()
    why[near] = made
    return why


def reach_notes(book: ThemeBook, folder: str | Path | None) -> tuple[Note, ...]:
    """Say that the reach of the codes of a frame was measured on this file, and how to keep it.

    Parameters
    ----------
    book : ThemeBook
        With the reach.
    folder : path or None
        Where it was saved, if it was.
    """
    said = (
        "how near a mention must be to a code of the frame was measured on this file"
        f" ({len(book.base.owners)} codes, {book.state.reach.least if book.state.reach else 0:.1f} standard deviations)"
    )
    if folder is not None:
        kept = f"; the book in {folder} keeps that for the next file"
        return (Note("info", "reach", said + kept),)
    kept = (
        " and is not kept: another file would be measured by itself. To code the next file by the same,"
        " keep it with: voc analyze FILE --themes BOOK --save-themes NEW_BOOK"
    )
    return (Note("warning", "reach", said + kept),)
