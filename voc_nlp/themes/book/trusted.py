"""How well refits found the themes of a book again, carried through its edits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from voc_nlp.themes.book.book import ThemeBook, is_frame
from voc_nlp.themes.book.values import Entry

KNOWN = ""
OF_A_FRAME = "not known: a code of a frame, which no refit found"
ADDED = "not known: added by edit {n}, after the refits"
CHANGED = "not known after edit {n} ({op})"
UNKNOWN = "not known: the book was made without refits"


@dataclass(frozen=True)
class Trusted:
    """Stability (0-1) of a theme, NaN where it is not known, and why not."""

    stability: float
    note: str = KNOWN


def trusted(book: ThemeBook) -> dict[str, Trusted]:
    """Stability of every theme and sub-theme of a book after its edits, by id.

    A theme that was merged, split by a phrase or by picked mentions is another one than refits found; a theme that was
    a sub-theme before it was split off has the stability of that one.

    Examples
    --------
    >>> import numpy as np
    >>> from voc_nlp.themes.book.values import Base, BookTheme
    >>> base = Base(
    ...     encoder="",
    ...     encoder_id="",
    ...     themes=(BookTheme(id="t001", label="price"), BookTheme(id="t002", label="staff")),
    ...     anchors=np.eye(2, dtype=np.float32),
    ...     owners=("t001", "t002"),
    ...     stability={"t001": 0.9, "t002": 0.8},
    ... )
    >>> trusted(ThemeBook(base=base).merge(["t002"], "t001"))["t001"].note
    'not known after edit 1 (merge)'
    """
    base = book.base
    missing = OF_A_FRAME if is_frame(book) else UNKNOWN
    found = {
        theme.id: _trusted(base.stability.get(theme.id, math.nan), missing) for theme in base.themes
    }
    for entry in book.edits:
        found |= _after(entry, found)
    return {key: found[key] for key in book.state.themes if key in found}


def _after(entry: Entry, found: Mapping[str, Trusted]) -> dict[str, Trusted]:
    """Give what an edit changes."""
    op = entry.op.replace("_", " ")
    changed = Trusted(math.nan, CHANGED.format(n=entry.n, op=op))
    args = entry.args
    match entry.op:
        case "merge":
            return {str(args["into"]): changed}
        case "split_phrase":
            return {str(args["theme"]): changed, str(args["new"]): changed}
        case "split_nearest":
            parts = {str(part["id"]): _of_part(part, found, changed) for part in args["parts"]}
            return {**({str(args["theme"]): changed} if args.get("rest") else {}), **parts}
        case "add" | "reach":
            return {str(args["new"]): Trusted(math.nan, ADDED.format(n=entry.n))}
    return {}


def _of_part(part: Mapping[str, Any], found: Mapping[str, Trusted], changed: Trusted) -> Trusted:
    if part.get("stability") is not None:
        return Trusted(float(part["stability"]))
    return found.get(str(part.get("was", "")), changed)


def _trusted(stability: float, missing: str) -> Trusted:
    return Trusted(stability) if math.isfinite(stability) else Trusted(stability, missing)
