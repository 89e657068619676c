"""What a file tells about the theme book it was coded to: themes the book lacks, what moved and why, drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
    living,
    pack,
    proposal_flows,
    propose_themes,
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
        Tables ``proposals``, ``migration`` and ``drift``.
    tuple of Note
        What a person should know.
    """
    book, placed = coded.book, coded.placed
    proposals = propose_themes(book, coded.vectors, placed)
    named = _proposal_labels(proposals, mentions, coded, encode, feel, language)
    table = _proposal_table(proposals, named, mentions, coded, people)
    before = replace(book, journal=()).assign(coded.vectors, mentions["clean_text"].tolist())
    to, why = proposal_flows(placed.theme, proposals)
    labels = dict(zip(table["proposal_id"], table["label"], strict=True))
    why = np.where(to == placed.theme, _added(book, placed), why)
    moved = flows(book, before.theme, to, why, labels, people)
    moved["because"] = [_reason(book, str(text)) for text in moved["because"]]
    novel = float(placed.novel.mean())
    said = (
        f"{novel:.1%} of the mentions are further from everything the theme book knows than 99 % of held-out mentions"
        " of its own file; they have their nearest theme and are marked novel"
    )
    notes = [Note("info", "novel", said)]
    if len(table):
        notes.append(Note("warning", "proposals", _proposed(table, least)))
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
    }
    return tables, tuple(notes)


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


def _proposed(table: pd.DataFrame, least: int) -> str:
    """Say what is proposed, and how often that is a false alarm."""
    rate = table["false_alarm"].max()
    known = (
        f"a group as large is a false alarm in {rate:.0%} of files without anything new, or fewer"
        if rate == rate
        else "how often that is a false alarm is not known, for the book has no file of its own"
    )
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


def _reason(book: ThemeBook, because: str) -> str:
    """Say what edit sent a mention elsewhere."""
    if not because.startswith("edit "):
        return because
    entry = next(entry for entry in book.journal if entry.n == int(because[5:]))
    by = f" by {entry.who}" if entry.who else ""
    why = f": {entry.why}" if entry.why else ""
    return f"{because} ({entry.op.replace('_', ' ')}{by}{why})"
