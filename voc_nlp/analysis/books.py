"""Code a file to a theme book, say what the book lacks, and make a book from an analysis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.embedded import Loader
from voc_nlp.cleaning import mask_personal
from voc_nlp.comments import Note
from voc_nlp.encoders import Encoder
from voc_nlp.errors import EncoderError, names
from voc_nlp.themes import Assignment, Discovery, name_themes, theme_id
from voc_nlp.themes.book import (
    Material,
    Placed,
    Proposal,
    ThemeBook,
    cosines,
    drift,
    flows,
    living,
    load_book,
    make_book,
    pack,
    proposal_flows,
    propose_themes,
    save_book,
)
from voc_nlp.themes.discovery import TEMPERATURE
from voc_nlp.themes.space import language_shifts
from voc_nlp.themes.vectors import Vectors, distinct_rows, unit_rows

QUOTES = 5
Encode = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, eq=False)
class Coded:
    """Mentions coded to a book.

    Attributes
    ----------
    book : ThemeBook
    placed : Placed
        Themes of the mentions.
    vectors : array of shape (n_mentions, d)
        Unit rows in the space of the book.
    ids : tuple of str
        Themes that have mentions, the largest first.
    theme : array of shape (n_mentions,)
        Place of each mention's theme in ``ids``.
    prototypes : array of shape (n_ids, d)
        Unit rows: mean of the mentions of each.
    """

    book: ThemeBook
    placed: Placed
    vectors: Vectors
    ids: tuple[str, ...]
    theme: NDArray[np.intp]
    prototypes: Vectors

    @property
    def found(self) -> Discovery:
        """The themes as a discovery gives them; nothing was fitted, so there is no stability."""
        return Discovery(self.prototypes, np.full(len(self.ids), np.nan), ())

    @property
    def given(self) -> Assignment:
        """The themes as an assignment gives them."""
        return Assignment(self.theme, self.placed.confidence)

    def columns(self, index: pd.Index[Any]) -> dict[str, Any]:
        """Columns of the mentions table; ``theme_id`` counts by size until :meth:`named`."""
        given = {
            key: pd.Series(value, index=index, dtype="str" if value.dtype == object else None)
            for key, value in self.placed.columns().items()
        }
        dense = [theme_id(int(theme)) for theme in self.theme]
        return {**given, "theme_id": pd.Series(dense, index=index, dtype="str")}

    def named(
        self, mentions: pd.DataFrame, themes: pd.DataFrame
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Both tables with the ids, labels, definitions, parents and status of the book."""
        ids = {theme_id(i): key for i, key in enumerate(self.ids)}
        known = self.book.state.themes
        listed = themes["theme_id"].map(ids)
        stood: dict[str, list[str]] = {
            "theme_id": listed.tolist(),
            "parent_id": [known[key].parent for key in listed],
            "label": [known[key].label for key in listed],
            "status": [known[key].status for key in listed],
            "definition": [known[key].definition for key in listed],
        }
        named = {key: pd.Series(v, index=themes.index, dtype="str") for key, v in stood.items()}
        theme = pd.Series(self.placed.theme, index=mentions.index, dtype="str")
        return mentions.assign(theme_id=theme), themes.assign(**named)

    def ranked(self, mentions: pd.DataFrame) -> pd.DataFrame:
        """Mentions for the ranking: those of ignored themes have no theme."""
        ignored = [theme.id for theme in self.book.themes if theme.status == "ignored"]
        return mentions.assign(
            theme_id=mentions["theme_id"].mask(mentions["theme_id"].isin(ignored))
        )


def open_book(book: ThemeBook | str | Path) -> ThemeBook:
    """Return the book, or read its folder."""
    return book if isinstance(book, ThemeBook) else load_book(book)


def book_encoder(book: ThemeBook, asked: Encoder | str | None, loader: Loader) -> Encoder:
    """Return the encoder a book was made with.

    Raises
    ------
    EncoderError
        If another one is asked for, or the one under its name has another id by now.
    """
    wanted = book.base.encoder_id
    if asked is None or asked == "auto":
        if not book.base.encoder:
            raise EncoderError(
                f"the theme book was made with an encoder object of id {wanted!r}; pass that object as encoder="
            )
        asked = book.base.encoder
    found = loader.load(asked) if isinstance(asked, str) else asked
    if found.id != wanted:
        raise EncoderError(
            f"the theme book was made with the encoder {wanted!r}, not {found.id!r}: prototypes of one encoder mean"
            " nothing to another. Leave --encoder out, or make a new book with --save-themes"
        )
    return found


def code_mentions(
    book: ThemeBook, mentions: pd.DataFrame, vectors: Vectors, row: NDArray[np.intp]
) -> Coded:
    """Give mentions the themes of a book.

    Parameters
    ----------
    book : ThemeBook
    mentions : DataFrame
        ``comment_id``, ``language`` and ``clean_text``.
    vectors : array of shape (n_distinct, d)
        Vectors of the distinct texts.
    row : array of shape (n_mentions,)
        Row of each mention in ``vectors``.
    """
    own = book.place(
        vectors, row, mentions["language"].to_numpy(), mentions["comment_id"].to_numpy()
    )
    placed = book.assign(own, mentions["clean_text"].tolist())
    found, counts = np.unique(placed.theme.astype(str), return_counts=True)
    order = np.lexsort((found, -counts))
    ids = tuple(str(key) for key in found[order])
    at = {key: index for index, key in enumerate(ids)}
    theme = np.array([at[str(key)] for key in placed.theme], dtype=np.intp)
    means = [
        own[part[distinct_rows(own[part])[0]]].astype(np.float64).mean(axis=0)
        for part in (np.flatnonzero(theme == index) for index in range(len(ids)))
    ]
    return Coded(book, placed, own, ids, theme, unit_rows(np.array(means)))


def nearest_two(vectors: Vectors, prototypes: Vectors) -> dict[str, NDArray[Any]]:
    """Columns ``cosine``, ``runner_up``, ``runner_up_confidence``, ``runner_up_cosine`` of fresh themes.

    Each row is looked at alone, so that neither order nor batch changes the last bit.
    """
    n, k = len(vectors), len(prototypes)
    cosine, second = np.empty(n), np.full(n, np.nan)
    share, name = np.zeros(n), np.full(n, "", dtype=object)
    for start in range(0, n, 4096):
        part = cosines(vectors[start : start + 4096], prototypes).astype(np.float64)
        rows, stop = np.arange(len(part)), start + len(part)
        best = part.argmax(axis=1)
        cosine[start:stop] = part[rows, best]
        if k > 1:
            odds = np.exp((part - part.max(axis=1, keepdims=True)) / TEMPERATURE)
            total = odds.sum(axis=1)
            part[rows, best] = -np.inf
            rival = part.argmax(axis=1)
            second[start:stop] = part[rows, rival]
            share[start:stop] = odds[rows, rival] / total
            name[start:stop] = [theme_id(int(theme)) for theme in rival]
    return {
        "cosine": cosine,
        "runner_up": name,
        "runner_up_confidence": share,
        "runner_up_cosine": second,
    }


def material_of(
    encoder: Encoder,
    encoder_name: str,
    mentions: pd.DataFrame,
    vectors: Vectors,
    row: NDArray[np.intp],
    placed: Vectors,
    facts: dict[str, Any],
) -> Material:
    """Return what :func:`voc_nlp.themes.book.make_book` needs, from the arrays of an analysis."""
    languages, shifts = language_shifts(vectors, row, mentions["language"].to_numpy())
    return Material(
        encoder=encoder_name,
        encoder_id=encoder.id,
        languages=languages,
        shifts=shifts,
        vectors=placed,
        comments=mentions["comment_id"].to_numpy(),
        facts=facts,
    )


def keep_book(
    material: Material, themes: pd.DataFrame, prototypes: Vectors, folder: str | Path, seed: int
) -> None:
    """Make a book of fresh themes and write it."""
    in_order = [theme_id(index) for index in range(len(prototypes))]
    listed = themes.set_index("theme_id", drop=False).loc[in_order]
    save_book(make_book(material, listed, prototypes, seed=seed), folder)


def book_tables(
    coded: Coded, mentions: pd.DataFrame, encode: Encode, language: str = ""
) -> tuple[dict[str, pd.DataFrame], tuple[Note, ...]]:
    """Proposals, migration report and drift of a file that was coded to a book.

    Parameters
    ----------
    coded : Coded
    mentions : DataFrame
        The finished mentions table.
    encode : callable
        Texts to vectors, for the labels of proposals.
    language : str
        Language of those labels.

    Returns
    -------
    dict
        Tables ``proposals``, ``migration`` and ``drift``.
    tuple of Note
        What a person should know.
    """
    book, placed = coded.book, coded.placed
    proposals = propose_themes(book, coded.vectors, placed)
    table = _proposal_table(proposals, mentions, coded, encode, language)
    before = replace(book, journal=()).assign(coded.vectors, mentions["clean_text"].tolist())
    to, why = proposal_flows(placed.theme, proposals)
    labels = dict(zip(table["proposal_id"], table["label"], strict=True))
    why = np.where(to == placed.theme, placed.why, why)
    moved = flows(book, before.theme, to, why, labels)
    moved["because"] = [_reason(book, str(text)) for text in moved["because"]]
    novel = float(placed.novel.mean())
    said = (
        f"{novel:.1%} of the mentions are further from everything the theme book knows than 99 % of held-out mentions"
        " of its own file; they have their nearest theme and are marked novel"
    )
    notes = [Note("info", "novel", said)]
    if len(table):
        rate = table["false_alarm"].iloc[0]
        known = (
            "each is a false alarm in at most 5 % of files without anything new"
            if rate == rate
            else "how often that is a false alarm is not known, for the book has no file of its own"
        )
        notes.append(
            Note(
                "warning",
                "proposals",
                f"{len(table)} new themes are proposed ({names(table['label'], most=5)}); {known}."
                " Accept one with: voc themes accept BOOK FOLDER p1",
            )
        )
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


def distinct_vectors(encoder: Encoder, texts: pd.Series[str]) -> tuple[Vectors, NDArray[np.intp]]:
    """Vectors of the distinct texts, in sorted order, and the row of each text among them."""
    distinct, row = np.unique(texts.to_numpy(dtype=object).astype(str), return_inverse=True)
    vectors = encoder.encode([str(item) for item in distinct])
    return np.asarray(vectors, dtype=np.float32), row


def _proposal_table(
    proposals: Sequence[Proposal],
    mentions: pd.DataFrame,
    coded: Coded,
    encode: Encode,
    language: str,
) -> pd.DataFrame:
    labels = _proposal_labels(proposals, mentions, coded, encode, language)
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
    language: str,
) -> list[tuple[str, tuple[str, ...]]]:
    """Name proposals beside the themes of the book, so that no name is given twice."""
    if not proposals:
        return []
    theme = coded.theme.copy()
    for number, proposal in reversed(list(enumerate(proposals))):
        theme[proposal.members] = len(coded.ids) + number
    prototypes = np.vstack([coded.prototypes, *(proposal.vector[None] for proposal in proposals)])
    named = name_themes(mentions, theme, prototypes, encode, language=language)[len(coded.ids) :]
    taken = {other.label.casefold() for other in living(coded.book.state)}
    out = []
    for name in named:
        label, number = name.label, 2
        while label.casefold() in taken:
            label, number = f"{name.label} ({number})", number + 1
        taken.add(label.casefold())
        out.append((label, name.keywords))
    return out


def _reason(book: ThemeBook, because: str) -> str:
    """Say what edit sent a mention elsewhere."""
    if not because.startswith("edit "):
        return because
    entry = next(entry for entry in book.journal if entry.n == int(because[5:]))
    by = f" by {entry.who}" if entry.who else ""
    why = f": {entry.why}" if entry.why else ""
    return f"{because} ({entry.op.replace('_', ' ')}{by}{why})"
