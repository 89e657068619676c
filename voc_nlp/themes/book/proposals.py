"""Propose new themes: groups of mentions that are far from everything a book knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.book.book import ThemeBook
from voc_nlp.themes.book.edits import rest_of
from voc_nlp.themes.book.placing import Placed, cosines
from voc_nlp.themes.book.sketch import (
    FEWEST_PER_POINT,
    UNFAMILIAR,
    false_alarm_rate,
    unfamiliar_groups,
)
from voc_nlp.themes.consensus import own_numbers
from voc_nlp.themes.discovery import discover
from voc_nlp.themes.trust import REFITS
from voc_nlp.themes.vectors import Vectors, distinct_rows, nearest, unit_rows

SMALLEST = 5
SMALLEST_SHARE = 0.005
"""Of the mentions of a file, for a book without trials, such as one of a code frame."""
MOST_UNTRIED = 12
"""Proposals of a book without trials, at most: a person reads them."""
FIRST_CUT = 5000
HALVES = 5
"""Random cuts of a file in two by which proposals of a book without trials are tried; either half is searched."""
FOUND_AGAIN = 0.5
"""Jaccard overlap from which on a group of a half is the same group."""
LEAST_FOUND = 0.8
"""Share of the halves in which a proposal of a book without trials must be found again."""
MOST_TRIED = 4000
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
        Share (0-1) of trials on the book's own file, which held nothing new, with a group as large. A book of a code
        frame has no such file: there it is the share of ten random halves of the analysed file in which the group is
        not found again, see :func:`missing_in_halves`; NaN where there are too few mentions to cut.
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
        without trials: the themes (of at least 0.5 % of the mentions, at most twelve) of the mentions that are near to
        no code, so that no mention counts in a code and in a proposal, or, where its codes have no reach, of the 30 %
        that are furthest from them; those that are found again in at least eight of ten random halves. They do not depend
        on the order of the mentions.
    """
    base = book.base
    first, back, _ = distinct_rows(vectors)
    distinct = vectors[first]
    known = placed.familiarity[first]
    decided = np.zeros(len(distinct), dtype=bool)
    decided[back[np.isnan(placed.cosine)]] = True  # a phrase decided: a person knows these
    tried, smallest = bool(len(base.null_sizes)), SMALLEST
    rates: list[float] = []
    open_to = np.where(decided, 2.0, known)
    if tried:
        groups = unfamiliar_groups(distinct, open_to, base.familiar[1], base.tightness)
    else:
        smallest = max(SMALLEST, round(SMALLEST_SHARE * len(distinct)))
        rest = rest_of(book.state)
        if rest:
            odd = np.flatnonzero((placed.theme[first] == rest) & ~decided)
        else:
            odd = np.flatnonzero(open_to < float(np.quantile(known, UNFAMILIAR)))
        groups = _untried_groups(distinct, known, odd, smallest)
        rates = missing_in_halves(distinct[odd], [np.searchsorted(odd, c) for _, c in groups])
    anchors = np.vstack([base.anchors, *(vector[None] for _, vector in book.state.added)])
    found = []
    for number, (middle, core) in enumerate(groups):
        if len(core) < smallest:
            continue
        if tried:
            rate = false_alarm_rate(
                len(core), len(distinct), base.distinct, base.null_sizes, base.null_groups
            )
        else:
            rate = rates[number]
        if rate > (MOST_FALSE if tried else 1 - LEAST_FOUND):
            continue
        close = cosines(distinct, middle[None])[:, 0].astype(np.float64)
        # what a code frame says of itself is far from all comments, so nearer to something else is not yet near it
        inside = (close > known) & ~decided if tried else np.zeros(len(known), dtype=bool)
        inside[core] = True
        members = np.flatnonzero(inside[back])
        members = members[np.lexsort((back[members], -close[back[members]]))]
        to_anchors = cosines(middle[None], anchors)[0]
        at = int(to_anchors.argmax())
        given = book.assign(middle[None], [""])
        near = str(given.origin[0] if given.theme[0] == rest_of(book.state) else given.theme[0])
        found.append(
            Proposal(
                vector=middle,
                core=len(core),
                members=members,
                nearest_id=near,
                distinctness=1 - float(to_anchors[at]),
                cohesion=float(np.sort(close[back[members]]).mean()),
                false_alarm=rate,
            )
        )
    return sorted(found, key=lambda p: (-len(p.members), p.vector.tobytes()))


def missing_in_halves(vectors: Vectors, groups: Sequence[NDArray[np.intp]]) -> list[float]:
    """Share (0-1) of ten random halves of the mentions in which each group is not found again.

    A book of a code frame was made without comments, so there is no file that is known to hold nothing new. What can
    be said honestly is whether a group is more than an accident of these mentions: they are cut in two at random five
    times, each half is parted into themes as all were, and a group is found again where one of these themes takes
    at least half of what is in either (Jaccard) among all mentions. It does not say that the group is
    no code of the frame in other words.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Different mentions from which the groups were made, in an order that does not depend on the input.
    groups : sequence of int arrays
        Their members.
    """
    if not groups or len(vectors) < 4 * SMALLEST:
        return [float("nan")] * len(groups)
    some = np.arange(len(vectors))
    if len(vectors) > MOST_TRIED:
        drawn = np.argsort(own_numbers(vectors, 0, [FIRST_CUT - 1])[0, :, 0], kind="stable")
        some = np.sort(drawn[:MOST_TRIED])
    inside = [np.isin(some, group) for group in groups]
    smallest = max(FEWEST_PER_POINT, round(min(len(group) for group in groups) / 4))
    misses = np.zeros(len(groups))
    for cut in range(HALVES):
        left = own_numbers(vectors[some], 0, [FIRST_CUT + cut])[0, :, 0] < 0.5
        for half in (left, ~left):
            found = _themes_of(vectors[some[half]], smallest)
            taken = nearest(vectors[some], found)
            for number, group in enumerate(inside):
                sizes = np.bincount(taken[group], minlength=len(found))
                union = group.sum() + np.bincount(taken, minlength=len(found)) - sizes
                misses[number] += (sizes / union).max(initial=0.0) < FOUND_AGAIN
    return [float(value) for value in misses / (2 * HALVES)]


def _themes_of(vectors: Vectors, smallest: int) -> Vectors:
    """Find at most twelve themes: a unit row of each."""
    return discover(
        vectors,
        n_themes=None,
        max_themes=MOST_UNTRIED,
        min_size=smallest,
        seed=0,
        refits=REFITS,
    ).prototypes


def _untried_groups(
    vectors: Vectors, known: NDArray[np.float64], odd: NDArray[np.intp], smallest: int
) -> list[tuple[Vectors, NDArray[np.intp]]]:
    """Themes of what a book without a file of its own does not know, closer in themselves than to the book."""
    if len(odd) < smallest:
        return []
    prototypes = _themes_of(vectors[odd], smallest)
    own = nearest(vectors[odd], prototypes)
    groups = []
    for theme in range(len(prototypes)):
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
