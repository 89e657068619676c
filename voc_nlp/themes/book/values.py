"""What a theme book is made of: themes, the space they lie in, and the journal of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.vectors import Vectors

CODE_FRAME = "a code frame"
"""Fact ``made_from`` of a book that was made without comments."""
STATUSES = ("active", "ignored", "pinned", "retired")


def is_part(theme_id: str) -> bool:
    """Tell whether an id is that of a sub-theme, which has a dot in it.

    >>> is_part("t003.1"), is_part("t003")
    (True, False)
    """
    return "." in theme_id


@dataclass(frozen=True, kw_only=True)
class BookTheme:
    """One theme of a book.

    Attributes
    ----------
    id : str
        ``t001`` and so on; never given to another theme.
    label, definition : str
        What it is called and what belongs to it.
    parent : str
        Theme it stands under, or "".
    status : str
        ``active``; ``ignored`` (takes its mentions, but is left out of the ranking); ``pinned`` (a refit
        keeps it as it is); ``retired`` (merged or split away).
    include, exclude : tuple of str
        A mention with an include phrase belongs here whatever it is near to; one with an exclude phrase never.
    keywords, evidence : tuple of str
        Typical words, and typical mentions with personal data masked.
    mentions : int or None
        Mentions in the file the book was made from, or in the analysis that an edit was made with; ``None`` where that
        is not known.
    successors : tuple of str
        Themes that took over a retired one.
    """

    id: str
    label: str
    definition: str = ""
    parent: str = ""
    status: str = "active"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    mentions: int | None = None
    successors: tuple[str, ...] = ()

    def record(self) -> dict[str, Any]:
        """Fields that differ from an empty theme, as plain values."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        kept = {
            key: value
            for key, value in values.items()
            if value or key in ("id", "label") or (key == "mentions" and value is not None)
        }
        if kept["status"] == "active":
            del kept["status"]
        return {key: list(v) if isinstance(v, tuple) else v for key, v in kept.items()}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> BookTheme:
        """Turn plain values back into a theme; the caller has checked them."""
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in record.items()
        }
        return cls(**values)


@dataclass(frozen=True, kw_only=True, eq=False)
class Base:
    """What a book was made with; edits never change it.

    Attributes
    ----------
    encoder, encoder_id : str
        Name to load the encoder by, and the id of its space.
    themes : tuple of BookTheme
        The themes before any edit.
    anchors : float32 array of shape (n_anchors, d)
        Unit rows; a mention belongs to the owner of the nearest one.
    owners : tuple of str
        Theme of each anchor.
    languages : tuple of str
        Languages whose mean is taken out of a vector.
    shifts : float64 array of shape (n_languages, d)
        What is taken out.
    sketch : float32 array of shape (n_points, d)
        Unit rows: means of at least three mentions each, a coarse map of all that the file said.
    familiar : (float, float)
        Cosines to the nearest anchor or sketch point under which a mention is ``novel`` (1 % of held-out
        mentions of the book's own file), and under which it may take part in a proposal (30 %).
    tightness : float
        Mean cosine of the mentions of one proposal to each other, at least.
    distinct : int
        Different mentions in the book's own file.
    null_sizes : int array of shape (n_sizes,)
        Sizes of the held-out parts of the book's own file that were searched for proposals.
    null_groups : int array of shape (n_parts, n_sizes)
        Mentions in the largest group of unfamiliar mentions found in each.
    usual : mapping
        Theme id -> (share of mentions, mean cosine of its mentions to its anchors) in the book's own file; for a code of
        a frame (NaN, mean cosine of each of its examples to the rest of the code), where it has examples.
    parts : tuple of str
        Ids of the sub-themes that were found with the themes, such as ``t003.1``.
    part_vectors : float32 array of shape (n_parts, d)
        Unit row of each: a mention of a theme belongs to the nearest of its sub-themes.
    stability : mapping
        Theme or sub-theme id -> how well refits found it again (0-1) when the book was made.
    facts : mapping
        Where the book comes from, for people to read.
    """

    encoder: str
    encoder_id: str
    themes: tuple[BookTheme, ...]
    anchors: Vectors
    owners: tuple[str, ...]
    languages: tuple[str, ...] = ()
    shifts: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))
    sketch: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    familiar: tuple[float, float] = (0.3, 0.5)
    tightness: float = 0.5
    distinct: int = 0
    null_sizes: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    null_groups: NDArray[np.int64] = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))
    usual: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    part_vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    stability: Mapping[str, float] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the journal: edit number ``n``, what was done, and who did it, when and why.

    ``args`` are plain values; vectors in it are base64 text of little-endian float32 numbers.
    """

    n: int
    op: str
    args: Mapping[str, Any]
    who: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Route:
    """One step on the way of a mention from the nearest anchor to its theme.

    Attributes
    ----------
    kind : str
        ``merge``: all that came to ``source`` goes to the target. ``phrase``: of what came to ``source``, that
        with one of ``phrases``. ``nearest``: what came to ``source`` goes to the target whose vector is nearest.
        ``include``: all with one of ``phrases``, wherever it came to. ``exclude``: nothing with one of ``phrases``
        may come to ``source``.
    number : int
        Edit that made it.
    """

    kind: str
    number: int
    source: str
    targets: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))


@dataclass(frozen=True, kw_only=True, eq=False)
class Reach:
    """How near a mention must be to the codes of a frame; made by :func:`voc_nlp.themes.book.reach.measure_reach`.

    A mention is compared with those of a file that do not belong to a code: for each anchor, how many standard deviations
    its cosine lies above theirs. The highest of these over the anchors, and the same of the point
    of the file it is nearest to, are averaged; under ``least`` the mention is out of reach.

    Attributes
    ----------
    rest : str
        Theme of the mentions out of reach.
    points : float32 array of shape (n_points, d)
        Unit rows: means of at least three mentions each.
    near : float64 array of shape (n_points,)
        Highest of those numbers over the anchors, for each point.
    centres, spreads : float64 arrays of shape (n_anchors,)
        Centre and standard deviation of the cosines to each anchor of the file's mentions that do not belong to it.
    least : float
        Standard deviations.
    """

    rest: str
    points: Vectors
    near: NDArray[np.float64]
    centres: NDArray[np.float64]
    spreads: NDArray[np.float64]
    least: float


@dataclass(frozen=True, kw_only=True, eq=False)
class State:
    """A book after its edits: themes by id, routes in the order of the edits, anchors added by edits, reach of codes."""

    themes: Mapping[str, BookTheme]
    routes: tuple[Route, ...] = ()
    added: tuple[tuple[str, Vectors], ...] = ()
    reach: Reach | None = None
