"""Sub-themes in the tables of an analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.themes import (
    Name,
    describe_themes,
    find_subthemes,
    name_themes,
    theme_id,
    trust_table,
)
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


def add_subthemes(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    themes: pd.DataFrame,
    vectors: Vectors,
    labels: NDArray[np.intp],
    encode: Encode,
    feel: Feel,
    *,
    language: str,
    seed: int,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split themes where the split is supported, see :func:`voc_nlp.themes.subthemes.best_split`.

    Parameters
    ----------
    comments, mentions : DataFrame
        As for :func:`voc_nlp.themes.describe_themes`.
    themes : DataFrame
        One row per theme, in the order of the theme numbers.
    vectors : array of shape (n_mentions, d)
        Unit rows.
    labels : array of shape (n_mentions,)
        Theme number of each mention.
    encode, feel : callable
        As for :func:`voc_nlp.themes.name_themes`.
    language : str
        Language of the labels; "" chooses it.
    seed : int
        Seed.

    Returns
    -------
    tuple of DataFrame
        The mentions with ``subtheme_id`` ("" where the theme has no parts), and the themes with a row for each sub-theme
        after the row of its theme; its ``parent_id`` is the theme's id.
    """
    found = find_subthemes(vectors, labels, len(themes), mentions["language"].to_numpy(), seed=seed)
    position = [int((found.parent[:i] == parent).sum()) for i, parent in enumerate(found.parent)]
    ids = np.array([*map(subtheme_id, found.parent.tolist(), position), ""], dtype=object)
    mentions = mentions.assign(
        subtheme_id=pd.Series(ids[found.part], index=mentions.index, dtype="str")
    )
    if not len(found.parent):
        return mentions, themes
    inside = found.part >= 0
    called = name_themes(
        mentions[inside],
        found.part[inside],
        found.prototypes,
        encode,
        feel,
        language=language,
    )
    taken = set(themes["label"].str.casefold())
    named = [_unlike(name, key, taken) for name, key in zip(called, ids, strict=False)]
    numbered = np.array([*map(theme_id, range(len(named))), ""], dtype=object)[found.part]
    described = describe_themes(
        comments,
        mentions.assign(theme_id=pd.Series(numbered, index=mentions.index, dtype="str")),
        vectors,
        found.prototypes,
        named,
        found.stability,
    )
    described = add_trust(described, vectors[inside], found.part[inside], found.prototypes)
    known: dict[Any, Any] = dict(zip(described["theme_id"], ids, strict=False))
    described = described.assign(
        theme_id=pd.Series(ids[:-1], index=described.index, dtype="str"),
        parent_id=pd.Series(
            [theme_id(p) for p in found.parent], index=described.index, dtype="str"
        ),
        nearest_theme=described["nearest_theme"].map(known).astype("str"),
        coverage=described["coverage"] * (inside.sum() / max(1, len(inside))),
    )
    both = pd.concat([themes, described], ignore_index=True)
    order = np.argsort(np.concatenate([np.arange(len(themes)), found.parent]), kind="stable")
    return mentions, both.iloc[order].reset_index(drop=True)


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
