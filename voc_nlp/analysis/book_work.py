"""Work on a theme book with comments at hand: start, refit, split by mentions, accept proposals, explain."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.books import (
    Coded,
    book_encoder,
    code_mentions,
    distinct_vectors,
    material_of,
    open_book,
    people_of,
)
from voc_nlp.analysis.embedded import Loader
from voc_nlp.analysis.reader import reader_of
from voc_nlp.analysis.result import Analysis
from voc_nlp.encoders import Encoder
from voc_nlp.errors import ConfigError, InputError, names, suggest
from voc_nlp.sentiment import quiet
from voc_nlp.themes import name_themes
from voc_nlp.themes.book import (
    BookTheme,
    Subdivided,
    ThemeBook,
    cosines,
    flows,
    frame_book,
    living,
    living_parts,
    load_book,
    read_frame,
    refit_book,
    texts_of,
    unpack,
)
from voc_nlp.themes.vectors import Vectors, unit_rows

NEAREST = 5
_NEARER = "refit: nearer to another theme now"
FEWEST = 10
"""Mentions of a theme that are needed to part it."""


def start_from_frame(
    path: str | Path,
    *,
    encoder: str | Encoder = "multilingual",
    comments: Any = None,
    loader: Loader | None = None,
    **how: Any,
) -> ThemeBook:
    """Make a book of a code frame, see :func:`voc_nlp.themes.book.read_frame`.

    A few words do not say how near a mention must be to belong to a code. That is measured on ``comments``, see
    :func:`voc_nlp.themes.book.reach.measure_reach`; without them it is measured on each file that is coded, until one
    is kept with ``voc analyze FILE --themes BOOK --save-themes NEW_BOOK``.

    Parameters
    ----------
    path : path
        CSV, TOML or YAML.
    encoder : str or Encoder
        What the book is made with.
    comments : path, table or other source, optional
        Comments like those that will be coded, and ``**how`` to read them, as for :func:`voc_nlp.analyze`.

    Notes
    -----
    CLI: ``voc themes start``.
    """
    frame = read_frame(path)
    found = (loader or Loader()).load(encoder) if isinstance(encoder, str) else encoder
    texts = texts_of(frame)
    vectors = dict(zip(texts, found.encode(texts), strict=True))
    name = encoder if isinstance(encoder, str) else ""
    book = frame_book(frame, vectors, encoder=name, encoder_id=found.id)
    if comments is None:
        return book
    from voc_nlp.analysis.run import analyze

    with tempfile.TemporaryDirectory() as folder:
        analyze(comments, themes=book, encoder=found, save_themes=folder, **how)
        return load_book(folder)


@dataclass(frozen=True, eq=False)
class Refit:
    """A book fitted anew: the book, the evidence for every id, what moved, and the fresh analysis."""

    book: ThemeBook
    matches: pd.DataFrame
    migration: pd.DataFrame
    analysis: Analysis


def refit_themes(
    book: ThemeBook | str | Path,
    source: Any,
    *,
    encoder: str | Encoder | None = None,
    cache: bool = True,
    **how: Any,
) -> Refit:
    """Find the themes of a file anew; those that are the same keep their id, label, definition and phrases.

    Parameters
    ----------
    book : ThemeBook or folder
    source, encoder, cache, **how
        As for :func:`voc_nlp.analyze`; the encoder is the one of the book.

    Notes
    -----
    CLI: ``voc themes refit``. Themes match by prototype and shared mentions, see
    :func:`voc_nlp.themes.book.match_themes`; pinned themes stay as they are, themes without a match retire, and new
    ones get new ids.
    """
    from voc_nlp.analysis.run import analyze

    old = open_book(book)
    found = book_encoder(old, encoder, Loader(cache=cache))
    with tempfile.TemporaryDirectory() as folder:
        analysis = analyze(source, encoder=found, cache=cache, save_themes=folder, **how)
        fresh = load_book(folder)
    mentions = analysis.mentions
    vectors, row = distinct_vectors(found, mentions["clean_text"])
    language, comment = mentions["language"].to_numpy(), mentions["comment_id"].to_numpy()
    before = code_mentions(old, mentions, vectors, row)
    own = fresh.place(vectors, row, language, comment)
    facts = {
        key: value for key, value in fresh.base.facts.items() if key not in ("last_id", "mentions")
    }
    space = (fresh.base.languages, fresh.base.shifts)
    material = material_of(found, old.base.encoder, mentions, space, own, facts)
    listed = analysis.themes.set_index("theme_id").loc[list(fresh.base.owners)].reset_index()
    below = {key: Subdivided(*living_parts(fresh, key)) for key in fresh.base.owners}
    made, matches = refit_book(
        old,
        material,
        before.placed.theme,
        listed,
        fresh.base.anchors,
        old_part=before.part,
        old_vectors=before.vectors,
        parts=below,
        seed=analysis.config.seed,
    )
    after = code_mentions(made, mentions, vectors, row)
    gone = {
        str(
            row["old_id"]
        ): f"refit: {row['old_id']} is retired{_against(row['new_id'])}: {row['because']}"
        for row in matches.to_dict("records")
        if row["outcome"] == "retired"
    }
    why = np.array([gone.get(str(key), _NEARER) for key in before.placed.theme], dtype=object)
    moved = flows(
        made,
        before.placed.theme,
        after.placed.theme,
        why,
        people=people_of(analysis.comments, mentions),
        was=old,
    )
    return Refit(made, matches, moved, analysis)


def _against(theme: str) -> str:
    return f", held against {theme}" if theme else ""


def split_picked(
    book: ThemeBook,
    theme: str,
    analysis: Analysis,
    picked: Sequence[str],
    *,
    label: str,
    encoder: Encoder | str | None = None,
    loader: Loader | None = None,
    **who: Any,
) -> tuple[ThemeBook, int]:
    """Split a theme by picking mentions of an analysis.

    Parameters
    ----------
    book : ThemeBook
    theme : str
        Id or label.
    analysis : Analysis
        Holds the mentions.
    picked : sequence of str
        Comment ids, or ``ID:START`` for the mention that begins at that character.
    label : str
        Name of the new theme.

    Returns
    -------
    ThemeBook
    int
        How many of the picked mentions the new theme takes.
    """
    source = book.theme(theme)
    mentions = analysis.mentions
    found, coded = _coded(book, mentions, encoder, loader)
    inside = coded.placed.theme == source.id
    ids = mentions["comment_id"].astype(str)
    places = ids + ":" + mentions["start"].astype(str)
    chosen = (ids.isin(list(picked)) | places.isin(list(picked))).to_numpy() & inside
    known = set(ids[inside]) | set(places[inside])
    missing = [name for name in picked if name not in known]
    if missing:
        raise ConfigError(
            f"theme {source.id} ({source.label!r}) has no mention of {names(missing)} in this analysis;"
            " name comment ids, or ID:START for one mention"
        )
    edited = book.split_by_mentions(
        theme,
        coded.vectors[chosen],
        coded.vectors[inside & ~chosen],
        label=label,
        evidence=mentions["text"][chosen].tolist(),
        **who,
    )
    after = edited.assign(coded.vectors[inside], mentions["clean_text"][inside].tolist())
    gone = after.theme != source.id
    counted = book.split_by_mentions(
        theme,
        coded.vectors[chosen],
        coded.vectors[inside & ~chosen],
        label=label,
        evidence=mentions["text"][chosen].tolist(),
        mentions=(int(gone.sum()), int((~gone).sum())),
        keywords=_words_of(mentions[inside], gone, coded.vectors[inside], found),
        **who,
    )
    return counted, int(gone[chosen[inside]].sum())


def split_phrases(
    book: ThemeBook,
    theme: str,
    phrases: Sequence[str],
    analysis: Analysis | None = None,
    *,
    label: str = "",
    encoder: Encoder | str | None = None,
    loader: Loader | None = None,
    **who: Any,
) -> ThemeBook:
    """Split a theme by phrases; with an analysis at hand the mentions of both themes are counted, and words found.

    Parameters
    ----------
    book : ThemeBook
    theme : str
        Id or label.
    phrases : sequence of str
        See :meth:`voc_nlp.themes.book.ThemeBook.split_by_phrase`.
    analysis : Analysis, optional
        Holds the mentions; without it the counts are not known.
    label : str
        Name of the new theme, by default the first phrase.
    """
    edited = book.split_by_phrase(theme, phrases, label=label, **who)
    if analysis is None:
        return edited
    source, mentions = book.theme(theme), analysis.mentions
    found, coded = _coded(book, mentions, encoder, loader)
    inside = coded.placed.theme == source.id
    after = edited.assign(coded.vectors[inside], mentions["clean_text"][inside].tolist())
    gone = after.theme != source.id
    return book.split_by_phrase(
        theme,
        phrases,
        label=label,
        mentions=(int(gone.sum()), int((~gone).sum())),
        keywords=_words_of(mentions[inside], gone, coded.vectors[inside], found),
        **who,
    )


def _coded(
    book: ThemeBook,
    mentions: pd.DataFrame,
    encoder: Encoder | str | None,
    loader: Loader | None,
) -> tuple[Encoder, Coded]:
    """Load the encoder of a book, and code mentions to its themes."""
    found = book_encoder(book, encoder, loader or Loader())
    return found, code_mentions(book, mentions, *distinct_vectors(found, mentions["clean_text"]))


def _words_of(
    mentions: pd.DataFrame, gone: NDArray[np.bool_], vectors: Vectors, encoder: Encoder
) -> tuple[str, ...]:
    """Find the keywords of the mentions that are split off, contrasted with those that stay."""
    if not gone.any():
        return ()
    own = [1] if gone.all() else [0, 1]
    means = [vectors[gone == side].astype(np.float64).mean(axis=0) for side in own]
    theme = np.zeros(len(gone), dtype=np.intp) if gone.all() else gone.astype(np.intp)
    return name_themes(mentions, theme, unit_rows(np.array(means)), encoder.encode)[-1].keywords


def split_subthemes(
    book: ThemeBook,
    theme: str,
    analysis: Analysis | None = None,
    *,
    parts: int | None = None,
    encoder: Encoder | str | None = None,
    loader: Loader | None = None,
    **who: Any,
) -> ThemeBook:
    """Make themes of the parts of a theme: of the sub-themes it has, or of what its mentions fall into.

    Parameters
    ----------
    book : ThemeBook
    theme : str
        Id or label.
    analysis : Analysis, optional
        Holds the mentions; not needed where the book knows sub-themes of the theme and ``parts`` is not given.
    parts : int, optional
        How many, 0 for as many as are found; by default the sub-themes that the book knows, else those of the analysis,
        else as many as are found.

    Raises
    ------
    ConfigError
        If the theme has no parts, or the analysis is needed.
    """
    source = book.theme(theme)
    if parts is None:
        known, vectors = living_parts(book, source.id)
        if len(known) > 1:
            stored = [
                (part.label, vectors[at : at + 1], part.evidence) for at, part in enumerate(known)
            ]
            return book.split_into(source.id, stored, was=[part.id for part in known], **who)
    if analysis is None:
        raise ConfigError(
            f"the book knows no sub-themes of {source.id} ({source.label!r}); name an analysis of comments to find some"
            " (--analysis FOLDER), or split by a phrase (--phrase)"
        )
    mentions = analysis.mentions
    loader = loader or Loader()
    found, coded = _coded(book, mentions, encoder, loader)
    own = np.flatnonzero(coded.placed.theme == source.id)
    if len(own) < FEWEST:
        raise ConfigError(
            f"theme {source.id} ({source.label!r}) has {len(own)} mentions in this analysis; {FEWEST} are needed to part it"
        )
    named = _known_parts(analysis, own) if parts is None else []
    if named:
        pieces, known_of = [], []
        for label, rows, about in named:
            mean = unit_rows(coded.vectors[rows].astype(np.float64).mean(axis=0, keepdims=True))
            pieces.append((label, mean, mentions["text"].iloc[rows[:3]].tolist()))
            known_of.append(about)
    else:
        pieces, known_of = _fresh_parts(book, source, coded, mentions, own, parts, found, loader)
    edited = book.split_into(source.id, pieces, **who)
    after = edited.assign(coded.vectors[own], mentions["clean_text"].iloc[own].tolist()).theme
    made = [str(part["id"]) for part in edited.edits[-1].args["parts"]]
    known_of = [
        {**about, "mentions": int((after == key).sum())}
        for about, key in zip(known_of, made, strict=True)
    ]
    return book.split_into(source.id, pieces, known=known_of, **who)


def _fresh_parts(
    book: ThemeBook,
    source: BookTheme,
    coded: Coded,
    mentions: pd.DataFrame,
    own: NDArray[np.intp],
    parts: int | None,
    encoder: Encoder,
    loader: Loader,
) -> tuple[list[tuple[str, Vectors, list[str]]], list[dict[str, Any]]]:
    """Label, unit row, typical texts, and keywords, of what the mentions of a theme fall into."""
    from voc_nlp.themes.clusterer import ThemeClusterer

    fitted = ThemeClusterer(parts or None, min_theme_size=3, max_themes=6).fit(coded.vectors[own])
    if fitted.n_themes_ < 2:
        raise ConfigError(
            f"theme {source.id} ({source.label!r}) has no parts; split it by a phrase or by picked mentions"
        )
    part = mentions.iloc[own]
    head, reader = reader_of(None, encoder, loader)
    others = [
        other.label for other in living(book.state) if source.id not in (other.id, other.parent)
    ]
    called = name_themes(
        part,
        fitted.labels_,
        fitted.prototypes_,
        encoder.encode,
        lambda phrases: head.predict_proba(phrases, reader.encode([quiet(p) for p in phrases])),
        taken=others,
    )
    taken = {label.casefold() for label in others}
    pieces, known = [], []
    for index, name in enumerate(called):
        known.append({"keywords": list(name.keywords)})
        label = name.label
        while label.casefold() in taken:
            label = f"{source.label}: {label}"
        taken.add(label.casefold())
        close = coded.vectors[own] @ fitted.prototypes_[index]
        best = [i for i in np.argsort(-close, kind="stable") if fitted.labels_[i] == index][:3]
        pieces.append(
            (label, fitted.prototypes_[index : index + 1], part["text"].iloc[best].tolist())
        )
    return pieces, known


def _known_parts(
    analysis: Analysis, own: NDArray[np.intp]
) -> list[tuple[str, NDArray[np.intp], dict[str, Any]]]:
    """Label, mentions, and keywords and stability, of the sub-themes of these mentions; empty where there are not two."""
    if "subtheme_id" not in analysis.mentions.columns:
        return []
    part = analysis.mentions["subtheme_id"].to_numpy(dtype=str)[own]
    rows = {str(row["theme_id"]): row for row in analysis.themes.to_dict("records")}
    found = [
        (
            str(rows[key]["label"]),
            own[part == key],
            {
                "keywords": [str(word) for word in rows[key]["keywords"]],
                **(
                    {"stability": round(float(rows[key]["stability"]), 6)}
                    if np.isfinite(rows[key]["stability"])
                    else {}
                ),
            },
        )
        for key in sorted({*part} - {""})
        if key in rows
    ]
    return found if len(found) > 1 else []


def accept_proposal(
    book: ThemeBook, analysis: Analysis, proposal: str, *, label: str = "", **who: Any
) -> ThemeBook:
    """Add a proposed theme of an analysis to the book."""
    table = analysis.proposals
    if "proposal_id" not in table.columns or proposal not in set(table["proposal_id"]):
        known = list(table["proposal_id"]) if "proposal_id" in table.columns else []
        raise ConfigError(
            f"the analysis has no proposal {proposal!r}; it has {names(known) or 'none'}"
        )
    if analysis.provenance.get("encoder") != book.base.encoder_id:
        raise ConfigError("the analysis was made with another encoder than the book")
    row = table[table["proposal_id"] == proposal].iloc[0]
    return book.add(
        label or str(row["label"]),
        unpack([str(row["vector"])]),
        evidence=list(row["quotes"]),
        mentions=int(row["n_mentions"]),
        **who,
    )


def explain_comment(
    analysis: Analysis,
    comment_id: str,
    book: ThemeBook | None = None,
    *,
    encoder: Encoder | str | None = None,
    loader: Loader | None = None,
) -> pd.DataFrame:
    """Say why the mentions of a comment have their themes.

    Parameters
    ----------
    analysis : Analysis
    comment_id : str
    book : ThemeBook, optional
        Adds the nearest prototypes; without it the two nearest themes are known.

    Returns
    -------
    DataFrame
        One row per mention: ``start``, ``end``, ``text``, ``theme_id``, ``label``, ``subtheme_id``, ``subtheme_label``,
        ``confidence``, ``cosine``, ``because``, ``novel``, the same of the ``runner_up``, and with a book ``now_id`` and
        ``now_label``, its theme by the book as it is now, and ``nearest``, a list of (theme id, label, cosine), the
        nearest prototype first.

    Raises
    ------
    InputError
        If there is no such comment, or it has no mentions.

    Notes
    -----
    CLI: ``voc themes why``.
    """
    ids = analysis.comments["comment_id"].astype(str)
    if comment_id not in set(ids):
        raise InputError(f"no comment {comment_id!r} in the analysis.{suggest(comment_id, ids)}")
    part = analysis.mentions[analysis.mentions["comment_id"].astype(str) == comment_id]
    if part.empty:
        status = analysis.comments["status"][ids == comment_id].iloc[0]
        raise InputError(
            f"comment {comment_id!r} has no mentions: its status is {status!r}, so it has no theme"
        )
    if "runner_up" not in part.columns:
        raise InputError(
            "the analysis was made by a version that did not keep the runner-up; analyse the file again"
        )
    labels = dict(zip(analysis.themes["theme_id"], analysis.themes["label"], strict=True))
    labels |= {theme.id: theme.label for theme in book.themes} if book is not None else {}
    out = part[["start", "end", "text", "theme_id", "confidence", "cosine"]].reset_index(drop=True)
    out.insert(4, "label", pd.Series([labels.get(key, "") for key in out["theme_id"]], dtype="str"))
    for name, missing in (("because", "nearest"), ("novel", False)):
        out[name] = part[name].to_numpy() if name in part.columns else missing
    for name in ("runner_up", "runner_up_confidence", "runner_up_cosine"):
        out[name] = part[name].to_numpy()
    below = part["subtheme_id"].tolist() if "subtheme_id" in part.columns else [""] * len(part)
    out["subtheme_id"] = pd.Series(below, dtype="str")
    out["subtheme_label"] = pd.Series([labels.get(key, "") for key in below], dtype="str")
    out["runner_up_label"] = pd.Series(
        [labels.get(key, "") for key in out["runner_up"]], dtype="str"
    )
    if book is None:
        return out
    _, coded = _coded(book, part, encoder, loader)
    own = coded.vectors
    now = [str(key) for key in coded.placed.theme]
    out["now_id"] = pd.Series(now, dtype="str")
    out["now_label"] = pd.Series([labels.get(key, "") for key in now], dtype="str")
    anchors = np.vstack([book.base.anchors, *(vector[None] for _, vector in book.state.added)])
    owners = [*book.base.owners, *(key for key, _ in book.state.added)]
    close = cosines(own, anchors)
    nearest = [
        [
            (owners[i], labels.get(owners[i], ""), round(float(row[i]), 4))
            for i in np.argsort(-row, kind="stable")
        ]
        for row in close
    ]
    out["nearest"] = pd.Series([row[:NEAREST] for row in nearest], dtype="object")
    return out
