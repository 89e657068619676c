"""Propose new themes: groups of mentions that are far from everything a book knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.book.book import ThemeBook
from voc_nlp.themes.book.placing import Placed, cosines
from voc_nlp.themes.book.sketch import UNFAMILIAR, false_alarm_rate, unfamiliar_groups
from voc_nlp.themes.discovery import discover
from voc_nlp.themes.trust import REFITS
from voc_nlp.themes.vectors import Vectors, distinct_rows, nearest, unit_rows

SMALLEST = 5
SMALLEST_SHARE = 0.005
"""Of the mentions of a file, for a book without trials, such as one of a code frame."""
MOST_UNTRIED = 12
"""Proposals of a book without trials, at most: a person reads them."""
MOST_FALSE = 0.05
"""A group is proposed when at most this share of the trials on the book's own file had one as large."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Proposal:
    """A theme that a book may lack.

    Attributes
    ----------
    vector : array of shape (d,)
        Unit row: the middle of the group.
    core : int
        Different unfamiliar mentions in the group, on which the false-alarm rate is based.
    members : int array
        Positions of all mentions nearer to the middle than to anything the book knows, nearest first; for a book
        without trials, those of the core alone.
    nearest_id : str
        Theme of the book it is nearest to.
    distinctness : float
        1 - cosine of the middle to the nearest prototype of the book.
    cohesion : float
        Mean cosine of the members to the middle.
    false_alarm : float
        Share (0-1) of trials on the book's own file, which held nothing new, with a group as large; NaN where the
        book has no file of its own.
    """

    vector: Vectors
    core: int
    members: NDArray[np.intp]
    nearest_id: str
    distinctness: float
    cohesion: float
    false_alarm: float


def propose_themes(book: ThemeBook, vectors: Vectors, placed: Placed) -> list[Proposal]:
    """Find groups of unfamiliar mentions, most mentions first.

    Parameters
    ----------
    book : ThemeBook
    vectors : array of shape (n, d)
        Mentions, from :meth:`ThemeBook.place`.
    placed : Placed
        Their themes, from :meth:`ThemeBook.assign`.

    Returns
    -------
    list of Proposal
        Groups of at least five different mentions whose size is a false alarm in at most 5 % of trials. For a book
        without trials: the themes (of at least 0.5 % of the mentions, at most twelve) that the 30 % of mentions make
        which are furthest from what it knows. They do not depend on the order of the mentions.
    """
    base = book.base
    first, back, _ = distinct_rows(vectors)
    distinct = vectors[first]
    known = placed.familiarity[first]
    decided = np.zeros(len(distinct), dtype=bool)
    decided[back[np.isnan(placed.cosine)]] = True  # a phrase decided: a person knows these
    tried, smallest = bool(len(base.null_sizes)), SMALLEST
    open_to = np.where(decided, 2.0, known)
    if tried:
        groups = unfamiliar_groups(distinct, open_to, base.familiar[1], base.tightness)
    else:
        smallest = max(SMALLEST, round(SMALLEST_SHARE * len(distinct)))
        groups = _untried_groups(distinct, open_to, float(np.quantile(known, UNFAMILIAR)), smallest)
    anchors = np.vstack([base.anchors, *(vector[None] for _, vector in book.state.added)])
    found = []
    for middle, core in groups:
        if len(core) < smallest:
            continue
        rate = false_alarm_rate(
            len(core), len(distinct), base.distinct, base.null_sizes, base.null_groups
        )
        if rate > MOST_FALSE:
            continue
        close = cosines(distinct, middle[None])[:, 0].astype(np.float64)
        # what a code frame says of itself is far from all comments, so nearer to something else is not yet near it
        inside = (close > known) & ~decided if tried else np.zeros(len(known), dtype=bool)
        inside[core] = True
        members = np.flatnonzero(inside[back])
        members = members[np.lexsort((back[members], -close[back[members]]))]
        to_anchors = cosines(middle[None], anchors)[0]
        at = int(to_anchors.argmax())
        themes = book.assign(middle[None], [""]).theme
        found.append(
            Proposal(
                vector=middle,
                core=len(core),
                members=members,
                nearest_id=str(themes[0]),
                distinctness=1 - float(to_anchors[at]),
                cohesion=float(np.sort(close[back[members]]).mean()),
                false_alarm=rate,
            )
        )
    return sorted(found, key=lambda p: (-len(p.members), p.vector.tobytes()))


def _untried_groups(
    vectors: Vectors, known: NDArray[np.float64], unfamiliar: float, smallest: int
) -> list[tuple[Vectors, NDArray[np.intp]]]:
    """Themes of what a book without a file of its own does not know, closer in themselves than to the book."""
    odd = np.flatnonzero(known < unfamiliar)
    if len(odd) < smallest:
        return []
    found = discover(
        vectors[odd],
        n_themes=None,
        max_themes=MOST_UNTRIED,
        min_size=smallest,
        seed=0,
        refits=REFITS,
    )
    own = nearest(vectors[odd], found.prototypes)
    groups = []
    for theme in range(len(found.prototypes)):
        core = odd[own == theme]
        middle = unit_rows(vectors[core].astype(np.float64).mean(axis=0, keepdims=True))[0]
        close = cosines(vectors[core], middle[None])[:, 0].astype(np.float64)
        if np.sort(close).mean() > np.sort(known[core]).mean():
            groups.append((middle, core))
    return groups


def proposal_flows(
    theme: NDArray[Any], proposals: Sequence[Proposal]
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where mentions would go if proposals were accepted: ids (``p1`` ...) and reasons; a mention goes to the first."""
    to, because = theme.copy(), np.full(len(theme), "", dtype=object)
    for number, proposal in reversed(list(enumerate(proposals, 1))):
        to[proposal.members] = f"p{number}"
        because[proposal.members] = "would move if the proposal is accepted"
    return to, because
