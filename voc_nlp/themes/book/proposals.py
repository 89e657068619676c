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
from voc_nlp.themes.vectors import Vectors, distinct_rows

SMALLEST = 5
SMALLEST_SHARE = 0.005
"""Of the mentions of a file, for a book without trials, such as one of a code frame."""
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
        Positions of all mentions nearer to the middle than to anything the book knows, nearest first.
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
        without trials: groups of at least 0.5 % among the 30 % of mentions that are furthest from what it knows.
        They do not depend on the order of the mentions.
    """
    base = book.base
    first, back, _ = distinct_rows(vectors)
    distinct = vectors[first]
    known = placed.familiarity[first]
    decided = np.zeros(len(distinct), dtype=bool)
    decided[back[np.isnan(placed.cosine)]] = True  # a phrase decided: a person knows these
    bounds, smallest = (base.familiar[1], base.tightness), SMALLEST
    if not len(base.null_sizes):
        low, middle = np.quantile(known, [UNFAMILIAR, 0.5])
        bounds = (float(low), float(middle) ** 2)
        smallest = max(SMALLEST, round(SMALLEST_SHARE * len(distinct)))
    groups = unfamiliar_groups(distinct, np.where(decided, 2.0, known), *bounds)
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
        inside = (close > known) & ~decided
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


def proposal_flows(
    theme: NDArray[Any], proposals: Sequence[Proposal]
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where mentions would go if proposals were accepted: ids (``p1`` ...) and reasons; a mention goes to the first."""
    to, because = theme.copy(), np.full(len(theme), "", dtype=object)
    for number, proposal in reversed(list(enumerate(proposals, 1))):
        to[proposal.members] = f"p{number}"
        because[proposal.members] = "would move if the proposal is accepted"
    return to, because
