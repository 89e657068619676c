"""Give every mention its theme: each mention alone, so that a batch or an order cannot matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.book.phrases import folded, holds
from voc_nlp.themes.book.values import Base, Reach, Route, State
from voc_nlp.themes.discovery import TEMPERATURE
from voc_nlp.themes.space import placed
from voc_nlp.themes.vectors import Vectors

BLOCK = 4096
OUT_OF_REACH = -2
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Placed:
    """Themes of mentions, all of shape (n,).

    Attributes
    ----------
    theme, runner_up : object arrays of str
        Theme id; the runner-up is "" where there is only one theme.
    confidence, runner_up_confidence : float64 arrays
        Share (0-1) of the theme in a softmax over all anchors.
    cosine, runner_up_cosine : float64 arrays
        Highest cosine to an anchor that leads to the theme; NaN where a phrase decided.
    familiarity : float64 array
        Highest cosine to anything the book knows.
    novel : bool array
        Further from everything than 99 % of held-out mentions of the book's own file, or near to no code of a frame.
    why : object array of str
        ``nearest``, ``near to no code``, or the edit that sent it elsewhere.
    origin : object array of str
        Theme of the nearest anchor, before any edit.
    """

    theme: NDArray[Any]
    confidence: Floats
    cosine: Floats
    runner_up: NDArray[Any]
    runner_up_confidence: Floats
    runner_up_cosine: Floats
    familiarity: Floats
    novel: NDArray[np.bool_]
    why: NDArray[Any]
    origin: NDArray[Any]

    def part(self, kept: NDArray[np.bool_]) -> Placed:
        """Return the themes of some of the mentions."""
        return Placed(**{item.name: getattr(self, item.name)[kept] for item in fields(self)})

    def columns(self) -> dict[str, NDArray[Any]]:
        """Columns for the mentions table."""
        return {
            "theme_id": self.theme,
            "confidence": self.confidence,
            "cosine": self.cosine,
            "runner_up": self.runner_up,
            "runner_up_confidence": self.runner_up_confidence,
            "runner_up_cosine": self.runner_up_cosine,
            "novel": self.novel,
            "because": self.why,
        }


def place(
    base: Base,
    vectors: Vectors,
    row: NDArray[np.intp],
    languages: NDArray[Any],
    comments: NDArray[Any],
) -> Vectors:
    """Vectors of mentions in the space of the book; each depends on its own comment only.

    Parameters and result are those of :func:`voc_nlp.themes.space.theme_vectors`. A language that the book has
    not seen is taken as it is.
    """
    return placed(vectors, row, languages, comments, base.languages, base.shifts)


def assign_mentions(base: Base, state: State, vectors: Vectors, texts: Sequence[str]) -> Placed:
    """Theme of each mention, from its vector in the space of the book and its text."""
    anchors = np.vstack([base.anchors, *(vector[None] for _, vector in state.added)])
    owners = [*base.owners, *(theme for theme, _ in state.added)]
    ids = sorted(state.themes)
    number = {theme: index for index, theme in enumerate(ids)}
    blocks = [
        _assign_block(
            base,
            state,
            anchors,
            np.array([number[owner] for owner in owners], dtype=np.int32),
            number,
            vectors[start : start + BLOCK],
            [folded(text) for text in texts[start : start + BLOCK]],
        )
        for start in range(0, max(1, len(vectors)), BLOCK)
    ]
    joined = [np.concatenate(parts) for parts in zip(*blocks, strict=True)]
    names = np.array([*ids, ""], dtype=object)
    for place in (0, 3, 9):  # theme, runner-up and origin
        joined[place] = names[joined[place]]
    return Placed(*joined)


def cosines(vectors: Vectors, points: Vectors) -> NDArray[np.float32]:
    """Cosine of every unit row to every point, shape (n, n_points), one row at a time.

    The last bit of a matrix product depends on the other rows in it; a product of one row from one place in
    memory does not.
    """
    out = np.empty((len(vectors), len(points)), dtype=np.float32)
    if not len(points):
        return out
    one = np.empty(points.shape[1], dtype=np.float32)
    answer = np.empty(len(points), dtype=np.float32)
    points = np.ascontiguousarray(points, dtype=np.float32)
    for index, vector in enumerate(vectors):
        one[:] = vector
        np.dot(points, one, out=answer)
        out[index] = answer
    return out


def _assign_block(
    base: Base,
    state: State,
    anchors: Vectors,
    owners: NDArray[np.int32],
    number: Mapping[str, int],
    vectors: Vectors,
    texts: Sequence[str],
) -> tuple[NDArray[Any], ...]:
    n = len(vectors)
    cosine = cosines(vectors, anchors).astype(np.float64)
    if not n or not len(anchors):
        nothing, none = np.full(n, len(number)), np.full(n, np.nan)
        empty = np.full(n, "nothing to compare with", dtype=object)
        new = np.ones(n, dtype=bool)
        return nothing, none, none, nothing, none, none, none, new, empty, nothing
    mass = np.exp((cosine - cosine.max(axis=1, keepdims=True)) / TEMPERATURE)
    dest = np.broadcast_to(owners, cosine.shape).copy()
    why = np.full(cosine.shape, -1, dtype=np.int32)
    alive = np.ones(cosine.shape, dtype=np.bool_)
    forced = np.zeros(n, dtype=np.bool_)
    away = _out_of_reach(state.reach, len(base.owners), cosine, vectors)
    if state.reach is not None:
        dest[away, : len(base.owners)] = number[state.reach.rest]
        why[away, : len(base.owners)] = OUT_OF_REACH
    for route in state.routes:
        _follow(route, state, number, vectors, texts, dest, why, alive, forced)

    rows = np.arange(n)
    mass = np.where(alive, mass, 0.0)
    total = mass.sum(axis=1)
    best = np.where(alive, cosine, -np.inf).argmax(axis=1)
    theme = dest[rows, best]
    own = dest == theme[:, None]
    others = np.where(alive & ~own, cosine, -np.inf)
    second = others.argmax(axis=1)
    has = np.isfinite(others[rows, second])
    rival = np.where(has, dest[rows, second], len(number))
    rival_mass = np.where(dest == rival[:, None], mass, 0.0).sum(axis=1)
    sketch = cosines(vectors, base.sketch).astype(np.float64)
    familiarity = np.maximum(cosine.max(axis=1), sketch.max(axis=1, initial=-1.0))
    reasons = np.array([_because(int(route)) for route in why[rows, best]], dtype=object)
    return (
        theme,
        np.where(own, mass, 0.0).sum(axis=1) / total,
        np.where(forced, np.nan, cosine[rows, best]),
        rival,
        np.where(has, rival_mass / total, 0.0),
        np.where(has, others[rows, second], np.nan),
        familiarity,
        ((familiarity < base.familiar[0]) | away) & ~forced,
        reasons,
        owners[best],
    )


def _out_of_reach(
    reach: Reach | None, n_anchors: int, cosine: Floats, vectors: Vectors
) -> NDArray[np.bool_]:
    """Mark the mentions that are near to no code of a frame, see :class:`Reach`."""
    if reach is None:
        return np.zeros(len(cosine), dtype=np.bool_)
    near = ((cosine[:, :n_anchors] - reach.centres) / reach.spreads).max(axis=1)
    if len(reach.points):
        near = (near + reach.near[cosines(vectors, reach.points).argmax(axis=1)]) / 2
    return np.asarray(near < reach.least, dtype=np.bool_)


def _because(route: int) -> str:
    if route == OUT_OF_REACH:
        return "near to no code"
    if route > 0:
        return f"edit {route}"
    return "include phrase" if route == 0 else "nearest"


def _follow(
    route: Route,
    state: State,
    number: Mapping[str, int],
    vectors: Vectors,
    texts: Sequence[str],
    dest: NDArray[np.int32],
    why: NDArray[np.int32],
    alive: NDArray[np.bool_],
    forced: NDArray[np.bool_],
) -> None:
    """Send what a mention would be, were each anchor its nearest, one step further."""
    source = number[route.source]
    if route.kind == "merge":
        moved = dest == source
        dest[moved], why[moved] = number[route.targets[0]], route.number
        return
    if route.kind == "nearest":
        moved = (dest == source) & alive
        rows = moved.any(axis=1)
        goal = np.full(len(dest), source, dtype=np.int32)
        to = np.array([number[target] for target in route.targets], dtype=np.int32)
        goal[rows] = to[cosines(vectors[rows], route.vectors).argmax(axis=1)]
        moved &= (goal != source)[:, None]
        dest[moved], why[moved] = np.broadcast_to(goal[:, None], dest.shape)[moved], route.number
        return
    hit = holds(texts, route.phrases)
    if route.kind == "phrase":
        moved = (dest == source) & hit[:, None]
        dest[moved], why[moved] = number[route.targets[0]], route.number
    elif route.kind == "exclude":
        left = alive & ~((dest == source) & hit[:, None])
        keep = left.any(axis=1)  # where nothing is left the mention stays
        alive[keep] = left[keep]
        forced[keep & (dest == source).any(axis=1) & hit] = False
    else:
        hit &= ~holds(texts, state.themes[route.source].exclude)
        dest[hit], why[hit], alive[hit], forced[hit] = source, route.number, True, True
