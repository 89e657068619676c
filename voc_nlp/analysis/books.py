"""Code a file to a theme book, and make a book from an analysis."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.embedded import Loader
from voc_nlp.encoders import Encoder
from voc_nlp.errors import EncoderError
from voc_nlp.themes import Assignment, Discovery, theme_id
from voc_nlp.themes.book import (
    Material,
    Placed,
    ThemeBook,
    assign_parts,
    cosines,
    is_frame,
    load_book,
    make_book,
    measure_reach,
    rest_of,
    save_book,
    trusted,
)
from voc_nlp.themes.discovery import TEMPERATURE
from voc_nlp.themes.vectors import Vectors, distinct_rows, unit_rows

BARE_LEFT_OUT = "bare_remarks_left_out"
"""Fact of a book: mentions that are only praise or only swearing found no theme when it was made, and get none later."""


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
    part : array of shape (n_mentions,)
        Sub-theme of each mention that the book has, "" where it has none.
    kept : bool array
        Which of the mentions that were given these are.
    """

    book: ThemeBook
    placed: Placed
    vectors: Vectors
    ids: tuple[str, ...]
    theme: NDArray[np.intp]
    prototypes: Vectors
    part: NDArray[Any]
    kept: NDArray[np.bool_]

    @property
    def found(self) -> Discovery:
        """The themes as a discovery gives them; stability is that of when the book was made, NaN where edits changed it."""
        known = trusted(self.book)
        stability = [known[key].stability for key in self.ids]
        return Discovery(self.prototypes, np.array(stability, dtype=np.float64), ())

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
            "parent_label": [known[p].label if (p := known[key].parent) else "" for key in listed],
        }
        named = {key: pd.Series(v, index=themes.index, dtype="str") for key, v in stood.items()}
        theme = pd.Series(self.placed.theme, index=mentions.index, dtype="str")
        return mentions.assign(theme_id=theme), themes.assign(**named)

    def ranked(self, mentions: pd.DataFrame) -> pd.DataFrame:
        """Mentions for the ranking: those of ignored themes and sub-themes have no theme."""
        ignored = [theme.id for theme in self.book.themes if theme.status == "ignored"]
        left = mentions["theme_id"].isin(ignored) | np.isin(self.part.astype(str), ignored)
        return mentions.assign(theme_id=mentions["theme_id"].mask(left))

    def with_trust(self, themes: pd.DataFrame) -> pd.DataFrame:
        """Put in words why the stability of a theme is not known, where it has no band of ``trust``."""
        known = trusted(self.book)
        said = [
            trust or (known[str(key)].note if str(key) in known else "")
            for key, trust in zip(themes["theme_id"], themes["trust"].fillna(""), strict=True)
        ]
        return themes.assign(trust=pd.Series(said, index=themes.index, dtype="str"))


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
    book: ThemeBook,
    mentions: pd.DataFrame,
    vectors: Vectors,
    row: NDArray[np.intp],
    founds: NDArray[np.bool_] | None = None,
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
    founds : bool array of shape (n_mentions,), optional
        Mentions with a subject: the others get no theme where they found none when the book was made, unless a phrase
        of the book says where they belong. By default all have one.
    """
    own = book.place(
        vectors, row, mentions["language"].to_numpy(), mentions["comment_id"].to_numpy()
    )
    placed = book.assign(own, mentions["clean_text"].tolist())
    kept = np.ones(len(own), dtype=np.bool_)
    if founds is not None and book.base.facts.get(BARE_LEFT_OUT):
        said = founds | np.isnan(placed.cosine)
        kept = said if said.any() else kept
    own, placed = own[kept], placed.part(kept)
    found, counts = np.unique(placed.theme.astype(str), return_counts=True)
    order = np.lexsort((found, -counts))
    ids = tuple(str(key) for key in found[order])
    at = {key: index for index, key in enumerate(ids)}
    theme = np.array([at[str(key)] for key in placed.theme], dtype=np.intp)
    means = [
        own[part[distinct_rows(own[part])[0]]].astype(np.float64).mean(axis=0)
        for part in (np.flatnonzero(theme == index) for index in range(len(ids)))
    ]
    part = assign_parts(book, own, placed)
    return Coded(book, placed, own, ids, theme, unit_rows(np.array(means)), part, kept)


def with_reach(
    book: ThemeBook,
    mentions: pd.DataFrame,
    vectors: Vectors,
    row: NDArray[np.intp],
    founds: NDArray[np.bool_],
    source: str,
    seed: int,
) -> ThemeBook:
    """Return the book of a code frame with the reach of its codes measured on these mentions.

    Other books, those whose codes have a reach, and those whose reach was undone come back as they are; so does a frame
    where there are too few mentions to measure on.

    Parameters
    ----------
    book, mentions, vectors, row, founds
        As for :func:`code_mentions`.
    source : str
        Name of the file, for the journal.
    seed : int
        Seed.
    """
    if not is_frame(book) or any(entry.op == "reach" for entry in book.journal):
        return book
    own = book.place(
        vectors, row, mentions["language"].to_numpy(), mentions["comment_id"].to_numpy()
    )
    usual = [book.base.usual.get(key, (np.nan, np.nan))[1] for key in book.base.owners]
    reach = measure_reach(book.base.anchors, own[founds], usual, seed=seed)
    if reach is None:
        return book
    why = f"measured on {source}"
    tried = book.limit_codes(reach, why=why)
    placed = tried.assign(own, mentions["clean_text"].tolist())
    out = int((placed.theme == rest_of(tried.state)).sum())
    return book.limit_codes(reach, mentions=out, why=why)


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
    space: tuple[tuple[str, ...], NDArray[np.float64]],
    placed: Vectors,
    facts: dict[str, Any],
) -> Material:
    """Return what :func:`voc_nlp.themes.book.make_book` needs, from the arrays of an analysis.

    ``space`` are the languages and their shifts by which ``placed`` was made, see
    :func:`voc_nlp.themes.space.language_shifts`.
    """
    languages, shifts = space
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
    material: Material,
    themes: pd.DataFrame,
    prototypes: Vectors,
    parts: tuple[tuple[str, ...], Vectors],
    folder: str | Path,
    seed: int,
) -> None:
    """Make a book of fresh themes, and of sub-themes given by their ids and unit rows, and write it."""
    listed = themes.set_index("theme_id", drop=False)
    in_order = [theme_id(index) for index in range(len(prototypes))]
    ids, part_vectors = parts
    made = make_book(
        material,
        listed.loc[in_order],
        prototypes,
        parts=listed.loc[list(ids)],
        part_vectors=part_vectors,
        seed=seed,
    )
    save_book(made, folder)


def distinct_vectors(encoder: Encoder, texts: pd.Series[str]) -> tuple[Vectors, NDArray[np.intp]]:
    """Vectors of the distinct texts, in sorted order, and the row of each text among them."""
    distinct, row = np.unique(texts.to_numpy(dtype=object).astype(str), return_inverse=True)
    vectors = encoder.encode([str(item) for item in distinct])
    return np.asarray(vectors, dtype=np.float32), row


def people_of(comments: pd.DataFrame, mentions: pd.DataFrame) -> NDArray[np.object_]:
    """Who wrote each mention: the customer where the file names one, else the comment's own writer."""
    ids = comments["comment_id"].astype(str)
    who = ids
    if "customer" in comments and comments["customer"].notna().any():
        who = comments["customer"].astype("string").fillna(ids).astype(str)
    person = dict(zip(ids, who, strict=True))
    return mentions["comment_id"].astype(str).map(person).to_numpy(dtype=object)
