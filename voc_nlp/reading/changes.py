"""Whether a file still looks like the one that a ``voc.toml`` was written for."""

from __future__ import annotations

from difflib import SequenceMatcher

from voc_nlp.comments import OPTIONS, Note
from voc_nlp.config import Layout, Roles
from voc_nlp.errors import InputError, names
from voc_nlp.reading.table import Table
from voc_nlp.reading.vocabulary import plain

_ALIKE = 0.6


def check_layout(table: Table, seen: Layout, roles: Roles) -> tuple[Note, ...]:
    """Compare a table with the layout that was written down last time.

    Parameters
    ----------
    table : Table
        The file of today.
    seen : Layout
        From ``voc.toml``; without columns nothing is compared.
    roles : Roles
        The columns that will be asked for.

    Raises
    ------
    InputError
        If a column with a role is gone; the column that is probably meant now is named.
    """
    if not seen.columns:
        return ()
    now = [str(name) for name in table.frame.columns]
    gone = [name for name in seen.columns if name not in now]
    new = [name for name in now if name not in seen.columns]
    renamed = _renamed(gone, new, list(seen.columns), now)
    aliases = {old for old, _ in table.layout.aliases} if table.layout is not None else set()
    lost = [(r, c) for r, c in roles.columns() if c in gone and c not in aliases]
    if lost:
        role, column = lost[0]
        likely = renamed.get(column)
        hint = (
            f' It is probably called {likely!r} now: add {OPTIONS[role]} "{likely}".'
            if likely
            else f" New are {names(new)}."
            if new
            else ""
        )
        raise InputError(
            f"the layout has changed since voc.toml was written: column {column!r} ({role}) is"
            f" gone.{hint} Write voc.toml again with voc inspect --write."
        )
    said: list[str] = []
    if renamed:
        said.append("renamed " + ", ".join(f"{a!r} to {b!r}" for a, b in renamed.items()))
    if left := [name for name in gone if name not in renamed]:
        said.append(f"gone {names(left)}")
    if added := [name for name in new if name not in renamed.values()]:
        said.append(f"new {names(added)}")
    platform = table.layout.name if table.layout is not None else ""
    if seen.platform and platform != seen.platform:
        said.append(f"no longer recognised as {seen.platform}")
    if not said:
        return ()
    message = (
        f"the layout has changed since voc.toml was written: {'; '.join(said)}. The columns with a"
        " role are all there; write voc.toml again with voc inspect --write to be rid of this."
    )
    return (Note("warning", "layout-changed", message),)


def _renamed(gone: list[str], new: list[str], before: list[str], now: list[str]) -> dict[str, str]:
    """Pair columns that are gone with new ones by likeness, or by standing in the same place."""
    pairs: dict[str, str] = {}
    scored = sorted(
        (
            (-_likeness(old, name, before.index(old) == now.index(name)), old, name)
            for old in gone
            for name in new
        ),
    )
    for score, old, name in scored:
        if -score >= _ALIKE and old not in pairs and name not in pairs.values():
            pairs[old] = name
    return pairs


def _likeness(one: str, other: str, same_place: bool) -> float:
    return SequenceMatcher(None, plain(one), plain(other)).ratio() + 0.25 * same_place
