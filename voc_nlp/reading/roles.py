"""Which column plays which role, found from names and values, with a reason for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pandas as pd

from voc_nlp.comments import Note, check_roles
from voc_nlp.config import Roles
from voc_nlp.errors import InputError, names
from voc_nlp.reading import labels, scores, texts
from voc_nlp.reading.profile import Column
from voc_nlp.reading.table import FoundLayout


class Reason(NamedTuple):
    """Why a column got its role, as a sentence."""

    role: str
    column: str
    sentence: str


@dataclass(frozen=True)
class Detection:
    """The roles found.

    Attributes
    ----------
    roles : Roles
        With at least one text column.
    reasons : tuple of Reason
        One for every column with a role.
    notes : tuple of Note
        Columns that were left out although they could be meant, and how to name them.
    """

    roles: Roles
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...] = ()


_NOTHING = Roles()


def find_roles(
    frame: pd.DataFrame, given: Roles = _NOTHING, layout: FoundLayout | None = None
) -> Detection:
    """Find which column plays which role; named roles win.

    A role is found by the column's name (in English, Spanish, Czech, Italian, Russian, Chinese,
    German, French, Portuguese or Polish) and confirmed by its values. Text columns are also found
    by their values alone. What is doubtful is not taken: it is offered in a note, or refused where
    no choice is safe. The order of the rows does not matter.

    Parameters
    ----------
    frame : DataFrame
        The table; it is not changed.
    given : Roles
        Columns that the user named.
    layout : FoundLayout, optional
        Of the platform the table comes from (``read_table(...).layout``); its roles come second.

    Raises
    ------
    MissingColumnError
        If a named column does not exist.
    InputError
        If no text column is found, or two columns could equally be the comments or the same score.

    Examples
    --------
    >>> why = ["They are quick", "I had to wait for days", "It is fine by me"]
    >>> table = pd.DataFrame({"NPS": [9, 0, 7], "Why?": why})
    >>> found = find_roles(table)
    >>> found.roles.nps, found.roles.text
    ('NPS', ('Why?',))
    >>> found.reasons[1].sentence
    "values are whole numbers from 0 to 10 and the name says 'nps'"
    """
    if layout is not None:
        given = _real_names(given, layout, frame)
    columns = check_roles(frame, given)
    repeated = sorted({name for name in columns if columns.count(name) > 1})
    if repeated:
        raise InputError(f"the table has several columns named {names(repeated)}; rename them.")
    roles = given if layout is None else _filled_up(given, layout.roles)
    named = {column for _, column in given.columns()}
    reasons = [
        Reason(role, column, "named by you" if column in named else f"{_title(layout)} calls it so")
        for role, column in roles.columns()
    ]
    named |= {column for _, column in roles.columns()}
    named |= set(layout.ignored if layout is not None else ())
    pool = [
        Column(name, position, frame.iloc[:, position])
        for position, name in enumerate(columns)
        if name not in named
    ]
    notes: list[Note] = []

    def take(role: str, found: tuple[Column, str] | None) -> None:
        nonlocal roles
        if found is None:
            return
        column, sentence = found
        roles = _with(roles, role, column.name)
        reasons.append(Reason(role, column.name, sentence))
        pool.remove(column)

    strict = not any((roles.nps, roles.csat, roles.ces, roles.churn))
    if not roles.nps:
        take("nps", scores.find_nps(pool, strict, notes))
    if not roles.csat:
        take("csat", scores.find_csat(pool, strict, notes, nps=bool(roles.nps)))
    if not roles.ces:
        take("ces", scores.find_ces(pool, strict, notes))
    if not roles.churn:
        take("churn", scores.find_churn(pool, columns, strict, notes))
    if roles.churn and not roles.churn_date:
        take("churn_date", labels.find_churn_date(pool))
    if not roles.id:
        take("id", labels.find_id(pool, notes))
    if not roles.customer:
        take("customer", labels.find_customer(pool))
    if not roles.date:
        take("date", labels.find_date(pool, columns, notes))
    if not roles.weight:
        take("weight", labels.find_weight(pool, columns, notes))
    if not roles.text:
        found = texts.find_texts(pool, columns, notes)
        roles = replace(roles, text=tuple(column.name for column, _ in found))
        for column, sentence in found:
            reasons.append(Reason("text", column.name, sentence))
            pool.remove(column)
    if not roles.touchpoint:
        take("touchpoint", labels.find_touchpoint(pool, notes))
    if not roles.segments:
        chosen = labels.find_segments(pool, notes)
        roles = replace(roles, segments=tuple(column.name for column, _ in chosen))
        reasons += [Reason("segments", column.name, sentence) for column, sentence in chosen]
        pool = [column for column in pool if column.name not in roles.segments]
    notes += scores.offer(pool, roles)
    order = [role for role, _ in roles.columns()]
    reasons.sort(key=lambda reason: order.index(reason.role))
    return Detection(roles, tuple(reasons), tuple(notes))


def _with(roles: Roles, role: str, column: str) -> Roles:
    change: dict[str, Any] = {role: column}
    return replace(roles, **change)


def _filled_up(given: Roles, fixed: Roles) -> Roles:
    """Roles of the platform where the user named none, and no column twice."""
    taken = {column for _, column in given.columns()}
    changes: dict[str, Any] = {}
    for role in {role for role, _ in fixed.columns()}:
        value = getattr(fixed, role)
        free = tuple(c for c in ((value,) if isinstance(value, str) else value) if c not in taken)
        if free and not getattr(given, role):
            changes[role] = free[0] if isinstance(value, str) else free
    return replace(given, **changes)


def _real_names(given: Roles, layout: FoundLayout, frame: pd.DataFrame) -> Roles:
    known = {old: new for old, new in layout.aliases if old not in frame.columns}
    changes: dict[str, Any] = {}
    for role, _ in given.columns():
        value = getattr(given, role)
        changes[role] = (
            known.get(value, value)
            if isinstance(value, str)
            else tuple(known.get(column, column) for column in value)
        )
    return replace(given, **changes)


def _title(layout: FoundLayout | None) -> str:
    return "the platform" if layout is None else layout.title
