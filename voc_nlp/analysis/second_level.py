"""Sub-themes in the tables of an analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.analysis.books import Coded
from voc_nlp.themes import (
    Name,
    describe_themes,
    find_subthemes,
    name_themes,
    theme_id,
    trust_table,
    unit_rows,
)
from voc_nlp.themes.book import BookTheme, rest_of, trusted
from voc_nlp.themes.labels import Encode, Feel
from voc_nlp.themes.vectors import Vectors


def subtheme_id(parent: int, part: int) -> str:
    """Name of a part of a theme in a fresh discovery.

    >>> subtheme_id(2, 1)
    't003.2'
    """
    return f"{theme_id(parent)}.{part + 1}"


def add_trust(
    themes: pd.DataFrame, vectors: Vectors, labels: NDArray[np.intp], prototypes: Vectors
) -> pd.DataFrame:
    """Add the columns of :func:`voc_nlp.themes.trust.trust_table` to a themes table in the order of ``prototypes``."""
    found = trust_table(
        vectors, labels, prototypes, themes["stability"].to_numpy(), themes["theme_id"].tolist()
    ).drop(columns=["theme_id", "stability"])
    return themes.assign(**{str(name): found[name].to_numpy() for name in found.columns})


def mark_unstable(pain_points: pd.DataFrame, themes: pd.DataFrame) -> pd.DataFrame:
    """Add the column ``unstable``: whether the theme of a pain point is (see :mod:`voc_nlp.themes.trust`)."""
    shaky = set(themes.loc[themes["unstable"], "theme_id"])
    return pain_points.assign(unstable=pain_points["theme_id"].isin(shaky).astype(bool))


@dataclass(frozen=True, eq=False)
class Level:
    """Sub-themes of the themes of an analysis.

    Attributes
    ----------
    ids : tuple of str
        Names of the sub-themes.
    parent : array of shape (n_parts,)
        Place of each one's theme in the themes table.
    prototypes : array of shape (n_parts, d)
        Unit rows.
    stability : array of shape (n_parts,)
        How well refits find each again (0-1), NaN where that is not known.
    part : array of shape (n_mentions,)
        Sub-theme of each mention, -1 where its theme has none.
    known : mapping of str to BookTheme
        Those that a theme book knows.
    """

    ids: tuple[str, ...]
    parent: NDArray[np.intp]
    prototypes: Vectors
    stability: NDArray[np.float64]
    part: NDArray[np.intp]
    known: Mapping[str, BookTheme] = field(default_factory=dict)


def fresh_level(
    vectors: Vectors, labels: NDArray[np.intp], n_themes: int, languages: NDArray[Any], seed: int
) -> Level:
    """Split themes where the split is supported, see :func:`voc_nlp.themes.subthemes.best_split`.

    Parameters
    ----------
    vectors : array of shape (n_mentions, d)
        Unit rows.
    labels : array of shape (n_mentions,)
        Theme number of each mention.
    n_themes : int
        Number of themes.
    languages : array of shape (n_mentions,)
        Language of each mention.
    seed : int
        Seed.
    """
    found = find_subthemes(vectors, labels, n_themes, languages, seed=seed)
    place = _places(found.parent)
    ids = tuple(subtheme_id(int(p), i) for p, i in zip(found.parent, place, strict=True))
    return Level(ids, found.parent, found.prototypes, found.stability, found.part)


def coded_level(coded: Coded, languages: NDArray[Any], seed: int) -> Level:
    """Sub-themes of a file that was coded to a theme book.

    Themes that were found when the book was made have the sub-themes of the book, or none. All others (of a code frame,
    accepted, split off or merged) are split anew, where that is supported; such sub-themes have letters, ``t003.a``,
    because they are of this file only and may mean something else in the next one.
    """
    stored = [str(key) for key in np.unique(coded.part[coded.part != ""].astype(str))]
    place = {key: at for at, key in enumerate(coded.ids)}
    known = coded.book.state.themes
    has = {place[known[key].parent] for key in stored}
    own, stable = set(coded.book.base.owners), np.isfinite(coded.found.stability)
    closed = {key for at, key in enumerate(coded.ids) if stable[at] and key in own}
    closed.add(rest_of(coded.book.state))  # proposals are made of it
    open_to = [at for at, key in enumerate(coded.ids) if at not in has and key not in closed]
    again = find_subthemes(
        coded.vectors,
        np.where(np.isin(coded.theme, open_to), coded.theme, -1),
        len(coded.ids),
        languages,
        seed=seed,
    )
    number = {key: at for at, key in enumerate(stored)}
    part = np.array([number.get(str(key), -1) for key in coded.part], dtype=np.intp)
    fresh = again.part >= 0
    part[fresh] = len(stored) + again.part[fresh]
    means = [coded.vectors[part == at].astype(np.float64).mean(axis=0) for at in range(len(stored))]
    rows = unit_rows(np.array(means)) if means else again.prototypes[:0]
    letters = [
        f"{coded.ids[int(p)]}.{chr(ord('a') + i)}"
        for p, i in zip(again.parent, _places(again.parent), strict=True)
    ]
    trust = trusted(coded.book)
    found_again = [trust[key].stability for key in stored]
    return Level(
        ids=(*stored, *letters),
        parent=np.array([*(place[known[key].parent] for key in stored), *again.parent], np.intp),
        prototypes=np.vstack([rows, again.prototypes]).astype(np.float32),
        stability=np.concatenate([np.array(found_again, dtype=np.float64), again.stability]),
        part=part,
        known={key: known[key] for key in stored},
    )


def add_subthemes(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    themes: pd.DataFrame,
    vectors: Vectors,
    level: Level,
    encode: Encode,
    feel: Feel,
    *,
    language: str,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Put the sub-themes into the tables of an analysis.

    Parameters
    ----------
    comments, mentions : DataFrame
        As for :func:`voc_nlp.themes.describe_themes`.
    themes : DataFrame
        One row per theme, in the order of the theme numbers.
    vectors : array of shape (n_mentions, d)
        Unit rows.
    level : Level
    encode, feel : callable
        As for :func:`voc_nlp.themes.name_themes`.
    language : str
        Language of the labels; "" chooses it.

    Returns
    -------
    tuple of DataFrame
        The mentions with ``subtheme_id`` ("" where the theme has no parts), and the themes with a row for each sub-theme
        after the row of its theme; its ``parent_id`` is the theme's id. No label is like another one.
    """
    ids = np.array([*level.ids, ""], dtype=object)
    mentions = mentions.assign(
        subtheme_id=pd.Series(ids[level.part], index=mentions.index, dtype="str")
    )
    if not len(level.ids):
        return mentions, themes
    inside = level.part >= 0
    labels = [*themes["label"].astype(str), *(theme.label for theme in level.known.values())]
    called = name_themes(
        mentions,
        level.part,
        level.prototypes,
        encode,
        feel,
        vectors=vectors,
        language=language,
        taken=labels,
    )
    taken = {label.casefold() for label in labels}
    named = [
        replace(name, label=level.known[key].label)
        if key in level.known
        else _unlike(name, key, taken)
        for name, key in zip(called, level.ids, strict=True)
    ]
    numbered = np.array([*map(theme_id, range(len(named))), ""], dtype=object)[level.part]
    described = describe_themes(
        comments,
        mentions.assign(theme_id=pd.Series(numbered, index=mentions.index, dtype="str")),
        vectors,
        level.prototypes,
        named,
        level.stability,
    )
    described = add_trust(described, vectors[inside], level.part[inside], level.prototypes)
    known: dict[Any, Any] = dict(zip(described["theme_id"], level.ids, strict=True))
    above = themes["theme_id"].to_numpy(dtype=object)[level.parent]
    described = described.assign(
        theme_id=pd.Series(level.ids, index=described.index, dtype="str"),
        parent_id=pd.Series(above, index=described.index, dtype="str"),
        nearest_theme=described["nearest_theme"].map(known).astype("str"),
        coverage=described["coverage"] * (inside.sum() / max(1, len(inside))),
    )
    if "status" in themes.columns:  # the theme book's columns
        said = [level.known[key].definition if key in level.known else "" for key in level.ids]
        above = themes["status"].to_numpy(dtype=object)[level.parent]
        state = [
            level.known[key].status if key in level.known and upper == "active" else upper
            for key, upper in zip(level.ids, above, strict=True)
        ]
        described = described.assign(
            status=pd.Series(state, index=described.index, dtype="str"),
            definition=pd.Series(said, index=described.index, dtype="str"),
            parent_label=themes["label"].iloc[level.parent].to_numpy(),
        )
    both = pd.concat([themes, described], ignore_index=True)
    order = np.argsort(np.concatenate([np.arange(len(themes)), level.parent]), kind="stable")
    return mentions, both.iloc[order].reset_index(drop=True)


def _places(parent: NDArray[np.intp]) -> list[int]:
    """Place of each part among those of its theme."""
    return [int((parent[:i] == one).sum()) for i, one in enumerate(parent)]


def _unlike(name: Name, key: str, taken: set[str]) -> Name:
    """Give a name that no theme or sub-theme has yet: with a keyword more, or with its id."""
    options = [
        name.label,
        *(f"{name.label}, {word}" for word in name.keywords),
        f"{name.label} ({key})",
    ]
    words = set(name.label.casefold().replace(",", "").split())
    free = [
        option
        for option in options
        if option.casefold() not in taken
        and (
            option == name.label
            or not words & set(option[len(name.label) + 2 :].casefold().split())
        )
    ]
    label = free[0] if free else options[-1]
    taken.add(label.casefold())
    return replace(name, label=label)
