"""Sub-themes of a book: which one a mention belongs to, and how they outlive a refit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.book.book import ThemeBook
from voc_nlp.themes.book.edits import is_living
from voc_nlp.themes.book.matching import match_themes
from voc_nlp.themes.book.placing import Placed, cosines
from voc_nlp.themes.book.values import BookTheme, is_part
from voc_nlp.themes.vectors import Vectors, unit_rows

Ids = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Subdivided:
    """Sub-themes with a unit row each, and the theme that each stands under."""

    themes: Sequence[BookTheme] = ()
    vectors: Vectors | None = None


def assign_parts(book: ThemeBook, vectors: Vectors, placed: Placed) -> Ids:
    """Sub-theme of each mention, "" where its theme has none; each mention by itself.

    A mention belongs to the nearest of the sub-themes that the theme of its nearest prototype had when the book was made,
    if that one, or the one it was merged into, stands under the theme the mention has now. So a merge takes sub-themes
    along, and a mention that a phrase or a split sent elsewhere has none.

    Parameters
    ----------
    book : ThemeBook
    vectors : array of shape (n, d)
        From :meth:`ThemeBook.place`.
    placed : Placed
        From :meth:`ThemeBook.assign`.
    """
    out = np.full(len(vectors), "", dtype=object)
    parents = {theme.id: theme.parent for theme in book.base.themes}
    families: dict[str, list[int]] = {}
    for index, key in enumerate(book.base.parts):
        families.setdefault(parents[key], []).append(index)
    for family, columns in families.items():
        own = np.flatnonzero(placed.origin == family)
        if not len(own):
            continue
        heirs = [_heir(book, book.base.parts[index]) for index in columns]
        under = np.array([book.state.themes[key].parent if key else "" for key in heirs], object)
        best = cosines(vectors[own], book.base.part_vectors[columns]).argmax(axis=1)
        stands = under[best] == placed.theme[own]
        out[own[stands]] = np.array(heirs, dtype=object)[best[stands]]
    return out


def living_parts(book: ThemeBook, theme: str) -> tuple[list[BookTheme], Vectors]:
    """Sub-themes that a theme has, and a unit row of each."""
    found: dict[str, list[Vectors]] = {}
    for key, vector in zip(book.base.parts, book.base.part_vectors, strict=True):
        heir = _heir(book, key)
        if heir and book.state.themes[heir].parent == theme:
            found.setdefault(heir, []).append(vector)
    rows = [np.mean(np.array(v, dtype=np.float64), axis=0) for v in found.values()]
    width = book.base.anchors.shape[1]
    vectors = unit_rows(np.array(rows)) if rows else np.zeros((0, width), dtype=np.float32)
    return [book.state.themes[key] for key in found], vectors


def refit_parts(
    old: ThemeBook,
    vectors: Vectors,
    old_part: Ids,
    fresh: Mapping[str, Subdivided],
) -> Subdivided:
    """Sub-themes of a book that is fitted anew: those that are the same keep id, label and definition.

    Parameters
    ----------
    old : ThemeBook
    vectors : array of shape (n_mentions, d)
        Unit rows in the new space.
    old_part : array of shape (n_mentions,)
        Sub-theme of each mention by the old book.
    fresh : mapping
        New sub-themes, by the id that their theme has in the refitted book.
    """
    made: list[BookTheme] = []
    rows: list[Vectors] = []
    for theme, found in fresh.items():
        if found.vectors is None or not len(found.vectors):
            continue
        new_part = np.argmax(vectors @ found.vectors.T, axis=1)
        before = [one for one in _under(old, theme) if (old_part == one.id).any()]
        same: dict[int, BookTheme] = {}
        if before:
            own = np.isin(old_part, [one.id for one in before])
            means = [vectors[old_part == one.id].astype(np.float64).mean(axis=0) for one in before]
            pairs = match_themes(
                [one.id for one in before],
                unit_rows(np.array(means)),
                old_part[own],
                found.vectors,
                new_part[own],
            )
            stood = {one.id: one for one in before}
            same = {
                int(row["new"]): stood[str(row["old_id"])]
                for row in pairs.to_dict("records")
                if row["same"]
            }
        number = _last_number(old, theme)
        for index, part in enumerate(found.themes):
            if index in same:
                part = replace(
                    same[index],
                    keywords=part.keywords,
                    evidence=part.evidence,
                    mentions=part.mentions,
                    parent=theme,
                )
            else:
                number += 1
                part = replace(part, id=f"{theme}.{number}", parent=theme)
            made.append(part)
            rows.append(found.vectors[index])
    return Subdivided(tuple(made), np.array(rows, dtype=np.float32) if rows else None)


def _under(book: ThemeBook, theme: str) -> list[BookTheme]:
    return [
        one
        for one in book.themes
        if is_part(one.id) and one.parent == theme and one.status != "retired"
    ]


def _last_number(book: ThemeBook, theme: str) -> int:
    """Highest number that a sub-theme of this theme ever had."""
    numbers = [one.id.partition(".")[2] for one in book.themes if one.id.startswith(f"{theme}.")]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _heir(book: ThemeBook, key: str) -> str:
    """Sub-theme that a sub-theme was merged into, itself where it lives; "" where it became something else."""
    themes = book.state.themes
    while key and not is_living(themes[key]):
        heirs = themes[key].successors
        key = heirs[0] if len(heirs) == 1 and is_part(heirs[0]) else ""
    return key
