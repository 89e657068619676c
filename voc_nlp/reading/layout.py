"""Recognise a platform's layout in a table and bring it to one header row and one answer a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import as_text, count
from voc_nlp.config import Roles
from voc_nlp.reading import qualtrics, surveymonkey
from voc_nlp.reading.platforms import PLATFORMS, QUALTRICS, Platform
from voc_nlp.reading.table import FoundLayout
from voc_nlp.reading.vocabulary import plain


def apply_layout(frame: pd.DataFrame) -> tuple[pd.DataFrame, FoundLayout | None, list[Note]]:
    """Recognise the platform a table comes from, and read the table as it means it.

    Parameters
    ----------
    frame : DataFrame
        As read from the file, with its first header row as column names. It is not changed.

    Returns
    -------
    DataFrame
        Further header rows have become names, rows that are no answers are left out (and said).
    FoundLayout or None
        ``None`` where no platform is recognised: the roles are then found from names and values.
    list of Note
        What was recognised and done.

    Examples
    --------
    >>> table = pd.DataFrame(
    ...     {"ticket_id": ["1", "2"], "requester_id": ["7", "8"], "reason": ["", "slow"]}
    ...     | {"score": ["good", "bad"], "comment": ["Thanks", "Too late"]}
    ... )
    >>> read, layout, notes = apply_layout(table)
    >>> layout.name, layout.roles.csat, read["score (1-5)"].tolist()
    ('zendesk', 'score (1-5)', ['5', '1'])
    """
    notes: list[Note] = []
    aliases: tuple[tuple[str, str], ...] = ()
    roles = Roles()
    if qualtrics.recognised(frame):
        platform = QUALTRICS
        frame, roles, aliases = qualtrics.read(frame)
        notes.append(_said(platform, "its three header rows are read as one"))
    else:
        found = recognise([str(name) for name in frame.columns])
        if found is None:
            return frame, None, []
        platform = found
        how = "by its column names"
        if platform.header_rows == 2 and surveymonkey.two_rows(frame):
            frame, said = surveymonkey.read(frame)
            how = "its two header rows are read as one"
            notes += said
        notes.insert(0, _said(platform, how))
    frame, dropped = _drop(frame, platform)
    notes += dropped
    frame, typed, said = _scores(frame, platform)
    notes += said
    keys = [plain(str(name)) for name in frame.columns]
    roles = _roles(frame, keys, platform, replace(roles, **typed))
    frame, said = _blank(frame, roles, platform)
    notes += said
    ignored = tuple(
        str(name)
        for name, key in zip(frame.columns, keys, strict=True)
        if any(fnmatchcase(key, pattern) for pattern in platform.ignore)
        and str(name) not in {column for _, column in roles.columns()}
    )
    return frame, FoundLayout(platform.name, platform.title, roles, ignored, aliases), notes


def recognise(columns: Sequence[str]) -> Platform | None:
    """Find the platform whose marks the columns bear; ``None`` if none.

    >>> recognise(["#", "Why?", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"]).name
    'typeform'
    """
    keys = [plain(name) for name in columns]
    for platform in PLATFORMS:
        if platform.first and keys[:1] and keys[0] not in platform.first:
            continue
        if not all(mark in keys for mark in platform.marks):
            continue
        if platform.any_of and not any(mark in keys for mark in platform.any_of):
            continue
        return platform
    return None


def _said(platform: Platform, how: str) -> Note:
    return Note("info", "layout", f"recognised as an export of {platform.title}; {how}.")


def _drop(frame: pd.DataFrame, platform: Platform) -> tuple[pd.DataFrame, list[Note]]:
    keys = [plain(str(name)) for name in frame.columns]
    notes: list[Note] = []
    for header, cells, what in platform.drop:
        if header not in keys:
            continue
        column = as_text(frame.iloc[:, keys.index(header)])
        gone = column.str.strip().str.casefold().isin(cells).to_numpy(dtype=bool)
        if gone.all() or not gone.any():
            continue
        frame = frame[~gone].reset_index(drop=True)
        name = frame.columns[keys.index(header)]
        message = (
            f"{count(int(gone.sum()), 'row')} left out: {what} (column {str(name)!r}). Clear that"
            " column in the file to keep them."
        )
        notes.append(Note("warning", "rows-left-out", message))
    return frame, notes


def _scores(
    frame: pd.DataFrame, platform: Platform
) -> tuple[pd.DataFrame, dict[str, Any], list[Note]]:
    """Scores in the platform's words, and scores whose question differs by row."""
    keys = [plain(str(name)) for name in frame.columns]
    found: dict[str, Any] = {}
    notes: list[Note] = []
    for header, numbers in platform.recode.items():
        name = str(frame.columns[keys.index(header)])
        cells = as_text(frame[name]).str.strip()
        shown = cells.map(plain)
        if shown.isin([*numbers, ""]).all():
            new = f"{name} (1-5)"
            frame = frame.assign(**{new: shown.map(numbers).fillna("").astype("str").to_numpy()})
            found["csat"] = new
            message = f"{name!r}: good is read as 5 and bad as 1; rows without an answer stay."
            notes.append(Note("info", "score-words", message))
    typed = platform.typed
    if typed and typed.score in keys and typed.kind in keys:
        name = str(frame.columns[keys.index(typed.score)])
        kinds = as_text(frame.iloc[:, keys.index(typed.kind)]).map(plain)
        roles = {kind: typed.roles[kind] for kind in sorted(set(kinds)) if kind in typed.roles}
        if len(set(roles.values())) == 1 and set(kinds) <= {*roles, ""}:
            found[next(iter(roles.values()))] = name
        elif roles:
            for role in sorted(set(roles.values())):
                of = kinds.map(lambda kind, role=role: typed.roles.get(kind) == role).to_numpy()
                new = f"{name} ({role})"
                frame = frame.assign(**{new: as_text(frame[name]).where(of, "").to_numpy()})
                found[role] = new
            message = f"{name!r} holds answers to different questions; each has its own column now."
            notes.append(Note("info", "score-kinds", message))
    return frame, found, notes


def _roles(frame: pd.DataFrame, keys: list[str], platform: Platform, known: Roles) -> Roles:
    changes: dict[str, Any] = {}
    taken = {column for _, column in known.columns()}
    for role, patterns in platform.roles.items():
        if getattr(known, role):
            continue
        hits = [
            str(frame.columns[position])
            for pattern in patterns
            for position, key in enumerate(keys)
            if fnmatchcase(key, pattern) and str(frame.columns[position]) not in taken
        ]
        hits = [name for name in dict.fromkeys(hits) if (as_text(frame[name]) != "").any()]
        if role in ("text", "segments"):
            changes[role] = tuple(name for name in map(str, frame.columns) if name in hits)
        elif hits and (role != "id" or _unique(frame[hits[0]])):
            changes[role] = hits[0]
        taken |= set(hits) if role in ("text", "segments") else set(hits[:1])
    return replace(known, **changes)


def _unique(cells: pd.Series[Any]) -> bool:
    texts = as_text(cells)
    return bool((texts != "").all()) and texts.is_unique


def _blank(
    frame: pd.DataFrame, roles: Roles, platform: Platform
) -> tuple[pd.DataFrame, list[Note]]:
    notes: list[Note] = []
    if not platform.missing:
        return frame, notes
    for name in map(str, frame.columns):
        cells = as_text(frame[name]).str.strip()
        hit = cells.isin(platform.missing)
        if hit.any() and name not in {roles.id, roles.date}:
            frame = frame.assign(**{name: as_text(frame[name]).where(~hit, "").to_numpy()})
            message = (
                f"column {name!r}: {platform.title} writes {platform.missing[0]} for 'seen but not"
                f" answered'; {count(int(hit.sum()), 'such cell')} read as blank."
            )
            notes.append(Note("info", "missing-code", message))
    return frame, notes
