"""Make a book: from the themes of an analysis, from a refit that keeps ids, or from a code frame."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import mask_personal
from voc_nlp.errors import InputError
from voc_nlp.themes.book.book import ThemeBook
from voc_nlp.themes.book.edits import living, rest_of
from voc_nlp.themes.book.frame import FrameTheme
from voc_nlp.themes.book.matching import match_themes, prototype_of
from voc_nlp.themes.book.parts import Subdivided, living_parts, refit_parts
from voc_nlp.themes.book.sketch import calibrate, make_sketch
from voc_nlp.themes.book.values import CODE_FRAME, Base, BookTheme, is_part
from voc_nlp.themes.vectors import Vectors, distinct_rows, nearest, unit_rows

EVIDENCE = 3
EVIDENCE_LENGTH = 160
EXAMPLE_WEIGHT = 2.0
"""Weight of the mean of the examples of a code, where its name and its definition weigh one each."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Material:
    """Mentions of a file in the space of a book to be made.

    Attributes
    ----------
    encoder, encoder_id : str
        Name to load the encoder by, and the id of its space.
    languages : tuple of str
        Languages with a shift.
    shifts : array of shape (n_languages, d)
        From :func:`voc_nlp.themes.space.language_shifts`.
    vectors : array of shape (n_mentions, d)
        Unit rows, placed.
    comments : array of shape (n_mentions,)
        Comment of each mention.
    facts : mapping
        Where it comes from.
    """

    encoder: str
    encoder_id: str
    languages: tuple[str, ...]
    shifts: NDArray[np.float64]
    vectors: Vectors
    comments: NDArray[Any]
    facts: Mapping[str, Any] = field(default_factory=dict)


def make_book(
    material: Material,
    themes: pd.DataFrame,
    prototypes: Vectors,
    *,
    parts: pd.DataFrame | None = None,
    part_vectors: Vectors | None = None,
    seed: int = 0,
) -> ThemeBook:
    """Make a book of discovered themes.

    Parameters
    ----------
    material : Material
        The mentions the themes were found in.
    themes : DataFrame
        One row per prototype, in its order: ``theme_id``, ``label``; optional ``keywords``, ``quotes`` and
        ``stability``.
    prototypes : array of shape (n_themes, d)
        Unit rows.
    parts : DataFrame, optional
        The same of the sub-themes, with their ``parent_id`` and ``n_mentions``.
    part_vectors : array of shape (n_parts, d), optional
        Unit rows of the sub-themes.
    seed : int
        Seed of the random halves.
    """
    listed = [_from_row(row) for row in themes.to_dict("records")]
    owners = [theme.id for theme in listed]
    below = Subdivided()
    found = stability_of_rows(themes)
    if parts is not None and part_vectors is not None and len(parts):
        below = Subdivided(
            tuple(
                replace(
                    _from_row(row), parent=str(row["parent_id"]), mentions=int(row["n_mentions"])
                )
                for row in parts.to_dict("records")
            ),
            part_vectors,
        )
        found |= stability_of_rows(parts)
    return _book(material, listed, prototypes, owners, seed, below, found)


def refit_book(
    book: ThemeBook,
    material: Material,
    old_theme: NDArray[Any],
    themes: pd.DataFrame,
    prototypes: Vectors,
    *,
    old_part: NDArray[Any] | None = None,
    old_vectors: Vectors | None = None,
    parts: Mapping[str, Subdivided] | None = None,
    seed: int = 0,
) -> tuple[ThemeBook, pd.DataFrame]:
    """Put newly found themes into a book; those that are the same keep their id and all that was said of them.

    Parameters
    ----------
    book : ThemeBook
        The book so far.
    material : Material
        Mentions of the file, in the new space.
    old_theme : array of shape (n_mentions,)
        Theme of each mention by the old book.
    themes, prototypes
        The new themes, as for :func:`make_book`.
    old_part : array of shape (n_mentions,), optional
        Sub-theme of each mention by the old book.
    old_vectors : array of shape (n_mentions, d), optional
        The mentions in the space of the old book, where prototypes are compared; by default the two spaces are one.
    parts : mapping, optional
        Sub-themes of the new themes, by the id that these have in ``themes``.
    seed : int
        Seed of the random halves.

    Returns
    -------
    ThemeBook
        A new book without edits.
    DataFrame
        The evidence, see :func:`voc_nlp.themes.book.matching.match_themes`: a row per theme of the old book that was not
        retired before (sub-themes left out), then a row per new theme: ``old_id`` and ``old_label`` ("" for a new theme),
        ``new_id`` and ``new_label`` (of the same theme, or of the one it was held against, if any), ``outcome``
        (``kept``, ``pinned``, ``group``: stays with the themes under it, ``retired`` or ``new``), ``cosine``, ``closeness``,
        ``jaccard``, ``evidence`` (NaN where nothing was compared), ``same`` and ``because``.
    """
    pinned = [theme for theme in living(book.state) if theme.status == "pinned"]
    held = np.isin(old_theme, [theme.id for theme in pinned])
    alive = [
        theme
        for theme in living(book.state)
        if theme.status != "pinned" and not is_part(theme.id) and theme.id != rest_of(book.state)
    ]
    with_mentions = [theme.id for theme in alive if (old_theme == theme.id).any()]
    new_theme = nearest(material.vectors, prototypes)
    space = material.vectors if old_vectors is None else old_vectors
    pairs = match_themes(
        with_mentions,
        _prototypes(book, space, old_theme, with_mentions),
        old_theme[~held],
        _moved(prototypes, space, new_theme) if old_vectors is not None else prototypes,
        new_theme[~held],
    )
    kept = {int(row["new"]): str(row["old_id"]) for row in pairs.to_dict("records") if row["same"]}
    number = int(book.next_id()[1:])
    held_ids = {*kept.values(), *(theme.id for theme in pinned)}
    said = [theme for theme in living(book.state) if {theme.id, theme.parent} & held_ids]
    listed, taken = [], {theme.label.casefold() for theme in said}
    stability: dict[str, float] = {}
    names: dict[str, str] = {}
    for index, row in enumerate(themes.to_dict("records")):
        found = _from_row(row)
        if index in kept:
            old = book.state.themes[kept[index]]
            theme = replace(
                old, keywords=found.keywords, evidence=found.evidence, mentions=found.mentions
            )
        else:
            theme = replace(found, id=f"t{number:03d}", label=_unlike(found.label, taken))
            number += 1
        taken.add(theme.label.casefold())
        names[str(row["theme_id"])] = theme.id
        stability |= stability_of_rows(pd.DataFrame([{**row, "theme_id": theme.id}]))
        listed.append(theme)
    anchors, owners = [prototypes], [theme.id for theme in listed]
    for theme in pinned:
        listed.append(theme)
        own = (
            _means(material.vectors, old_theme, [theme.id])
            if (old_theme == theme.id).any()
            else None
        )
        given = [i for i, owner in enumerate(book.base.owners) if owner == theme.id]
        vectors = book.base.anchors[given] if given else own
        if vectors is not None:
            anchors.append(vectors)
            owners += [theme.id] * len(vectors)
        if theme.id in book.base.stability:
            stability[theme.id] = book.base.stability[theme.id]
    below = _parts_again(book, material, old_part, parts or {}, names, pinned, taken)
    listed += below.themes
    here = {theme.id for theme in listed}
    listed += _groups(book, here)
    here = {theme.id for theme in listed}
    final = np.array(owners, dtype=object)[nearest(material.vectors, np.vstack(anchors))]
    for theme in book.themes:
        if theme.id not in here:
            heirs = pd.Series(final[old_theme == theme.id], dtype="object").value_counts()
            successors = tuple(sorted(str(key) for key in heirs.index[:3])) or theme.successors
            gone = replace(theme, status="retired", include=(), exclude=(), parent="")
            listed.append(replace(gone, successors=successors))
    listed = [theme if theme.parent in here else replace(theme, parent="") for theme in listed]
    made = _book(
        material,
        [theme for theme in listed if theme not in below.themes],
        np.vstack(anchors),
        owners,
        seed,
        below,
        stability,
    )
    return made, _evidence(book, made, pairs, owners[: len(prototypes)])


def frame_book(
    frame: Sequence[FrameTheme], vectors: Mapping[str, Vectors], *, encoder: str, encoder_id: str
) -> ThemeBook:
    """Make a book of a code frame.

    The prototype of a code is the mean of its name, its definition and twice the mean of its examples.

    Parameters
    ----------
    frame : sequence of FrameTheme
        From :func:`voc_nlp.themes.book.frame.read_frame`.
    vectors : mapping
        Text -> unit row, for every name, definition and example.
    encoder, encoder_id : str
        As in :class:`Base`.

    Notes
    -----
    A frame has no comments of its own. How near a mention must be to a code is measured on the first file, see
    :func:`voc_nlp.themes.book.reach.measure_reach`; without that every mention goes to its nearest code.
    """
    ids = {code.name.casefold(): f"t{i + 1:03d}" for i, code in enumerate(frame)}
    listed, anchors, owners, points = [], [], [], []
    usual: dict[str, tuple[float, float]] = {}
    for code in frame:
        key = ids[code.name.casefold()]
        listed.append(
            BookTheme(
                id=key,
                label=code.name,
                definition=code.definition,
                parent=ids.get(code.parent.casefold(), ""),
                include=code.include,
                exclude=code.exclude,
                evidence=tuple(mask_personal(text) for text in code.examples[:EVIDENCE]),
            )
        )
        if code.is_group:
            continue
        parts = [vectors[text].astype(np.float64) for text in (code.name, code.definition) if text]
        examples = [vectors[text].astype(np.float64) for text in code.examples]
        if examples:
            parts += [EXAMPLE_WEIGHT * np.mean(examples, axis=0)]
        anchors.append(unit_rows(np.sum(parts, axis=0)[None]))
        if examples:
            said = parts[:-1]  # name and definition
            usual[key] = (float("nan"), _to_the_rest(said, examples))
        owners.append(key)
        points += [vectors[text] for text in (code.name, code.definition) if text]
    if not anchors:
        raise InputError("the code frame has no code to assign; give at least one row with a name")
    base = Base(
        encoder=encoder,
        encoder_id=encoder_id,
        themes=tuple(listed),
        anchors=np.vstack(anchors),
        owners=tuple(owners),
        facts={"made_from": CODE_FRAME},
        usual=usual,
        sketch=np.zeros((0, anchors[0].shape[1]), dtype=np.float32),
        shifts=np.zeros((0, anchors[0].shape[1])),
        familiar=(0.2, 0.4),
        tightness=0.4,
    )
    return ThemeBook(base=base)


def _to_the_rest(
    said: Sequence[NDArray[np.float64]], examples: Sequence[NDArray[np.float64]]
) -> float:
    """Mean cosine of each example of a code to its prototype without that example."""
    found = []
    for at, example in enumerate(examples):
        others = [other for i, other in enumerate(examples) if i != at]
        rest = [*said, *([EXAMPLE_WEIGHT * np.mean(others, axis=0)] if others else [])]
        found.append(float(unit_rows(np.sum(rest, axis=0)[None])[0] @ example))
    return round(float(np.mean(found)), 6)


def _book(
    material: Material,
    listed: Sequence[BookTheme],
    anchors: Vectors,
    owners: Sequence[str],
    seed: int,
    below: Subdivided,
    stability: Mapping[str, float],
) -> ThemeBook:
    first, place, _ = distinct_rows(material.vectors)
    distinct = material.vectors[first]
    names, comment = np.unique(material.comments.astype(str), return_inverse=True)
    whose = np.full(len(first), len(names))
    np.minimum.at(whose, place, comment)  # the same whatever the order of the rows
    nearest_anchor = nearest(distinct, anchors)
    measured = calibrate(distinct, nearest_anchor, names[whose], anchors, seed=seed)
    everywhere = nearest(material.vectors, anchors)
    close = np.einsum("nd,nd->n", material.vectors.astype(np.float64), anchors[everywhere])
    usual = {}
    for key in dict.fromkeys(owners):
        own = np.isin(everywhere, [i for i, owner in enumerate(owners) if owner == key])
        mean = float(np.round(np.sort(close[own]).mean(), 6)) if own.any() else float("nan")
        usual[key] = (float(own.mean()), mean)
    number = {
        key: int(n)
        for key, n in zip(*np.unique(np.array(owners)[everywhere], return_counts=True), strict=True)
    }
    themes = tuple(
        replace(
            theme,
            mentions=number.get(
                theme.id, 0 if theme.id in owners and theme.status != "retired" else theme.mentions
            ),
        )
        for theme in listed
    )
    parts, part_vectors = below.themes, below.vectors
    if part_vectors is None:
        part_vectors = np.zeros((0, anchors.shape[1]), dtype=np.float32)
    numbers = [int(m[1]) for theme in listed if (m := re.fullmatch(r"t(\d+)", theme.id))]
    base = Base(
        encoder=material.encoder,
        encoder_id=material.encoder_id,
        themes=(*themes, *parts),
        parts=tuple(part.id for part in parts),
        part_vectors=np.ascontiguousarray(part_vectors, dtype=np.float32),
        stability=dict(stability),
        anchors=np.ascontiguousarray(anchors, dtype=np.float32),
        owners=tuple(owners),
        languages=material.languages,
        shifts=material.shifts,
        sketch=make_sketch(distinct, nearest_anchor),
        familiar=measured.familiar,
        tightness=measured.tightness,
        distinct=len(distinct),
        null_sizes=measured.null_sizes,
        null_groups=measured.null_groups,
        usual={key: value for key, value in usual.items() if np.isfinite(value[1])},
        facts={
            **material.facts,
            "mentions": len(material.vectors),
            "last_id": max(numbers, default=0),
        },
    )
    return ThemeBook(base=base)


def stability_of_rows(themes: pd.DataFrame) -> dict[str, float]:
    """Theme id -> stability, of the rows of a themes table where it is known."""
    if "stability" not in themes.columns:
        return {}
    pairs = zip(themes["theme_id"].astype(str), themes["stability"].astype(float), strict=True)
    return {key: round(value, 6) for key, value in pairs if np.isfinite(value)}


def _parts_again(
    book: ThemeBook,
    material: Material,
    old_part: NDArray[Any] | None,
    parts: Mapping[str, Subdivided],
    names: Mapping[str, str],
    pinned: Sequence[BookTheme],
    taken: set[str],
) -> Subdivided:
    """Sub-themes of a refitted book: those of new themes, matched to the old ones, and those of pinned themes."""
    if old_part is None:
        old_part = np.full(len(material.vectors), "", dtype=object)
    fresh = {names[key]: found for key, found in parts.items() if key in names}
    found = refit_parts(book, material.vectors, old_part, fresh)
    made, rows = list(found.themes), [] if found.vectors is None else list(found.vectors)
    for at, part in enumerate(made):
        if part.id not in book.state.themes:
            made[at] = replace(part, label=_unlike(part.label, taken))
            taken.add(made[at].label.casefold())
    for theme in pinned:
        own, vectors = living_parts(book, theme.id)
        made += own
        rows += list(vectors)
    return Subdivided(tuple(made), np.array(rows, dtype=np.float32) if rows else None)


def _from_row(row: Mapping[Any, Any]) -> BookTheme:
    quotes = [" ".join(str(text).split()) for text in row.get("quotes", ())]
    evidence = [mask_personal(text)[:EVIDENCE_LENGTH] for text in quotes[:EVIDENCE]]
    return BookTheme(
        id=str(row["theme_id"]),
        label=" ".join(str(row["label"]).split()),
        keywords=tuple(str(word) for word in row.get("keywords", ())),
        evidence=tuple(dict.fromkeys(evidence)),
    )


def _evidence(
    book: ThemeBook, made: ThemeBook, pairs: pd.DataFrame, fresh: Sequence[str]
) -> pd.DataFrame:
    """One row per theme of the old book, and per new theme: what became of it, and why.

    ``fresh`` are the ids in ``made`` of the themes that were found anew.
    """
    found = {str(row["old_id"]): row for row in pairs.to_dict("records")}
    rest = rest_of(book.state)
    rows = []
    for theme in living(book.state):
        row = found.get(theme.id, {})
        if is_part(theme.id):
            continue
        if row.get("same"):
            rows.append({**row, "new_id": theme.id, "outcome": "kept"})
        elif made.state.themes[theme.id].status != "retired":
            outcome = "pinned" if theme.status == "pinned" else "group"
            rows.append({"old_id": theme.id, "new_id": theme.id, "outcome": outcome})
        else:
            partner = fresh[row["new"]] if row.get("new", -1) >= 0 else ""
            rows.append({"because": _NO_MENTION, **row, "old_id": theme.id, "new_id": partner})
            rows[-1]["outcome"] = "retired"
            if theme.id == rest:
                rows[-1]["because"] = "it held what is near to no code; a refit gives that themes"
    compared = {int(row["new"]): row for row in found.values()}
    for index, key in enumerate(fresh):
        if key not in book.state.themes:
            row = compared.get(index, {})
            said = f"nearest is {row['old_id']}: {row['because']}" if row else _NONE_LEFT
            rows.append({**row, "old_id": "", "new_id": key, "outcome": "new", "because": said})
    labels = [{theme.id: theme.label for theme in one.themes} for one in (book, made)]
    table = pd.DataFrame(rows, columns=["old_id", "new_id", "outcome", *_FIGURES, "because"])
    table["because"] = table["because"].fillna(table["outcome"].map(_STAYING))
    table["same"] = table["outcome"] == "kept"
    for name, known in zip(("old", "new"), labels, strict=True):
        table[f"{name}_label"] = table[f"{name}_id"].map(known).fillna("")
    texts = ("old_id", "old_label", "new_id", "new_label", "outcome")
    kinds = dict.fromkeys(texts, "str") | dict.fromkeys(_FIGURES, "float64")
    return table.astype({**kinds, "because": "str"})[[*texts, *_FIGURES, "same", "because"]]


_FIGURES = ("cosine", "closeness", "jaccard", "evidence")
_NO_MENTION = "no mention of the file belongs to it"
_NONE_LEFT = "all themes of the old book are nearer to others"
_STAYING = {
    "pinned": "pinned: it stays as it is",
    "group": "a group: it stays with what is under it",
}


def _prototypes(
    book: ThemeBook, vectors: Vectors, theme: NDArray[Any], ids: Sequence[str]
) -> Vectors:
    """Return a unit row of each theme: its prototype, or the mean of its mentions where only phrases lead to it."""
    rows = [prototype_of(book, key) for key in ids]
    means = _means(vectors, theme, ids)
    own = [row if row.any() else means[at : at + 1] for at, row in enumerate(rows)]
    return np.vstack(own) if own else means


def _moved(prototypes: Vectors, vectors: Vectors, theme: NDArray[np.intp]) -> Vectors:
    """Return a unit row of each new theme in another space: the mean of its mentions there; as it is where it has none."""
    own = [index for index in range(len(prototypes)) if (theme == index).any()]
    moved = prototypes.astype(np.float32).copy()
    for index in own:
        moved[index] = unit_rows(
            vectors[theme == index].astype(np.float64).mean(axis=0, keepdims=True)
        )[0]
    return moved


def _groups(book: ThemeBook, here: set[str]) -> list[BookTheme]:
    """Living themes without prototypes of their own under which kept themes stand."""
    wanted = {book.state.themes[key].parent for key in here if key in book.state.themes} - {""}
    return [
        book.state.themes[key]
        for key in sorted(wanted - here)
        if key not in book.base.owners and book.state.themes[key].status != "retired"
    ]


def _means(vectors: Vectors, theme: NDArray[Any], ids: Sequence[str]) -> Vectors:
    rows = [vectors[theme == key].astype(np.float64).mean(axis=0) for key in ids]
    return unit_rows(np.array(rows)) if rows else np.zeros((0, vectors.shape[1]), dtype=np.float32)


def _unlike(label: str, taken: set[str]) -> str:
    if label.casefold() not in taken:
        return label
    number = 2
    while f"{label} ({number})".casefold() in taken:
        number += 1
    return f"{label} ({number})"
