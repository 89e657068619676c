"""Rows for the groups of a theme book: themes without mentions of their own, under which others stand."""

from __future__ import annotations

import numpy as np
import pandas as pd

from voc_nlp.analysis.books import Coded
from voc_nlp.themes import Name, describe_themes, statements, theme_id
from voc_nlp.themes.book import rest_of
from voc_nlp.themes.vectors import Vectors, unit_rows

GROUP = "a group: it is as sure as what stands under it"
KEYWORDS = 8


def with_groups(
    coded: Coded,
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    themes: pd.DataFrame,
    vectors: Vectors,
) -> pd.DataFrame:
    """Add the column ``is_group``, and a row for each group that holds themes of the table, before the first of these.

    The counts of a group are those of all that stands under it: each comment counts once, so they are no sums of shares.
    A group has no mentions of its own, so neither the totals nor the ranking hold it. ``parent_id`` of a theme is the
    ``theme_id`` of its group.

    Parameters
    ----------
    coded : Coded
    comments, mentions : DataFrame
        As for :func:`voc_nlp.themes.describe_themes`.
    themes : DataFrame
        Themes and sub-themes.
    vectors : array of shape (n_mentions, d)
        Unit rows of the mentions.
    """
    known = coded.book.state.themes
    aside = themes["theme_id"] == rest_of(coded.book.state)  # what is in no code comes last
    themes = pd.concat([themes[~aside], themes[aside]], ignore_index=True)
    here = set(themes["theme_id"])
    above = {key: _above(coded, key) for key in coded.ids}
    groups = sorted({one for chain in above.values() for one in chain if one not in here})
    themes = themes.assign(is_group=False)
    if not groups:
        return themes
    theme = mentions["theme_id"].astype(str)
    pieces = []
    for key in groups:
        inside = theme.isin([one for one, chain in above.items() if key in chain]).to_numpy()
        words = [
            str(word)
            for row, own in zip(themes["keywords"], themes["theme_id"], strict=True)
            if key in above.get(own, ())
            for word in list(row)[:3]
        ]
        spoken = themes.loc[themes["theme_id"].isin([o for o in above if key in above[o]])]
        language = str(spoken["label_language"].iloc[0])
        name = Name(known[key].label, tuple(dict.fromkeys(words))[:KEYWORDS], language)
        mean = unit_rows(vectors[inside].astype(np.float64).mean(axis=0, keepdims=True))
        called = pd.Series(np.where(inside, theme_id(0), ""), index=mentions.index, dtype="str")
        row = describe_themes(
            comments, mentions.assign(theme_id=called), vectors, mean, [name], np.array([np.nan])
        )
        pieces.append(
            row.assign(
                theme_id=key,
                parent_id=known[key].parent,
                parent_label=known[known[key].parent].label if known[key].parent else "",
                status=known[key].status,
                definition=known[key].definition,
                trust=GROUP,
                unstable=False,
                coverage=float(inside.mean()),
                nearest_theme="",
                n_proposed=int(spoken["n_proposed"].sum()),
                is_group=True,
            )
        )
    both = pd.concat([themes, *pieces], ignore_index=True)
    both["statement"] = statements(both)
    return both.iloc[_order(both)].reset_index(drop=True)


def _above(coded: Coded, key: str) -> tuple[str, ...]:
    """Name the groups and themes that a theme stands under, the nearest first."""
    chain: list[str] = []
    parent = coded.book.state.themes[key].parent
    while parent:
        chain.append(parent)
        parent = coded.book.state.themes[parent].parent
    return tuple(chain)


def _order(themes: pd.DataFrame) -> list[int]:
    """Places of the rows so that each group stands right before the largest of its themes."""
    place = {key: at for at, key in enumerate(themes["theme_id"])}
    rows = [at for at, group in enumerate(themes["is_group"]) if not group]
    groups = [at for at, group in enumerate(themes["is_group"]) if group]
    parents = themes["parent_id"].tolist()
    out: list[int] = []
    for at in rows:
        chain, parent = [], parents[at]
        while parent in place and place[parent] in groups and place[parent] not in out:
            chain.append(place[parent])
            parent = parents[place[parent]]
        out += [*reversed(chain), at]
    return out
