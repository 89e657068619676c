"""The text file of a book: one block per theme, in a fixed order, to be read, edited and compared by people."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from voc_nlp.errors import InputError, names, suggest
from voc_nlp.themes.book.values import BookTheme, Entry, State, is_part

FILE = "themes.toml"
_HEAD = """\
# Theme book of voc_nlp. You may change label, definition, parent, status (active, ignored, pinned), include,
# exclude, keywords and evidence here; the next edit notes it in journal.jsonl. All else is done with
# voc themes. Notes like this one are not kept.
"""
_TEXTS = ("label", "definition", "parent", "status")
_LISTS = ("include", "exclude", "keywords", "evidence")
_FIXED = ("mentions", "successors")


def write_text(state: State, facts: Mapping[str, Any]) -> str:
    """Text of a book; equal books give equal texts."""
    lines = [_HEAD, "[book]", *(f"{key} = {_value(value)}" for key, value in facts.items())]
    for theme in (state.themes[key] for key in sorted(state.themes)):
        record = theme.record()
        key = f'"{theme.id}"' if is_part(theme.id) else theme.id  # a bare dot would part tables
        lines += ["", f"[themes.{key}]"]
        lines += [f"{key} = {_value(value)}" for key, value in record.items() if key != "id"]
    return "\n".join(lines) + "\n"


def read_text(text: str, where: str) -> tuple[dict[str, Any], dict[str, BookTheme]]:
    """Facts and themes of a text file; every block is checked.

    Raises
    ------
    InputError
        With file, block, and how to mend it.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            f"{where} is not valid TOML: {error}. Mend that place, or take the file back from your version control"
        ) from error
    facts, blocks = content.get("book"), content.get("themes", {})
    if not isinstance(facts, dict) or not isinstance(blocks, dict):
        raise InputError(
            f"{where} is no theme book: it lacks the table [book]; take the file back from your version control"
        )
    return facts, {str(key): _theme(str(key), block, where) for key, block in blocks.items()}


def hand_edits(
    before: Mapping[str, BookTheme], now: Mapping[str, BookTheme], where: str
) -> list[tuple[str, dict[str, Any]]]:
    """Edits (operation, arguments) that lead from the themes as written to the themes as read.

    Raises
    ------
    InputError
        If a block was added or removed, or something changed that only ``voc themes`` may change.
    """
    for key in sorted(set(before) - set(now)):
        raise InputError(
            f"{where}: the block [themes.{key}] ({before[key].label!r}) is gone. Put it back; to take the theme away"
            f" use: voc themes merge BOOK {key} --into OTHER, or voc themes ignore BOOK {key}"
        )
    for key in sorted(set(now) - set(before)):
        raise InputError(
            f"{where}: the block [themes.{key}] is not in the journal. Remove it; a new theme is made by"
            " voc themes split, by accepting a proposal, or from a code frame"
        )
    edits: list[tuple[str, dict[str, Any]]] = []
    labels = {key: now[key].label for key in sorted(now) if now[key].label != before[key].label}
    if labels:
        edits.append(("relabel", {"labels": labels}))
    for key in sorted(now):
        edits += _changes(before[key], now[key], where)
    return edits


def entry_line(entry: Entry) -> str:
    """One line of the journal."""
    record = {"n": entry.n, "op": entry.op, "who": entry.who, "when": entry.when, "why": entry.why}
    return json.dumps({**record, "args": dict(entry.args)}, ensure_ascii=False)


def read_entry(line: str, number: int, where: str) -> Entry:
    """Read one line of the journal.

    Raises
    ------
    InputError
        If it is damaged or half-written.
    """
    try:
        record = json.loads(line)
        return Entry(
            n=int(record["n"]),
            op=str(record["op"]),
            args=dict(record["args"]),
            who=str(record.get("who", "")),
            when=str(record.get("when", "")),
            why=str(record.get("why", "")),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{where}, line {number}: damaged or half-written ({error}). Remove that line if it is the last one"
            " (its edit is lost), or take the file back from your version control"
        ) from error


def _theme(key: str, block: object, where: str) -> BookTheme:
    place = f"{where}, block [themes.{key}]"
    if not isinstance(block, dict):
        raise InputError(
            f"{place}: not a block of settings; write [themes.{key}] on a line of its own"
        )
    known = (*_TEXTS, *_LISTS, *_FIXED)
    for name, value in block.items():
        if name not in known:
            raise InputError(
                f"{place}: unknown key {name!r}; known: {names(known)}.{suggest(name, known)}"
            )
        wanted = "text in quotes" if name in _TEXTS else "a list of texts in quotes"
        if name == "mentions":
            good, wanted = type(value) is int, "a whole number"
        elif name in _TEXTS:
            good = isinstance(value, str)
        else:
            good = isinstance(value, list) and all(isinstance(item, str) for item in value)
        if not good:
            raise InputError(f"{place}: {name} = {value!r} must be {wanted}")
    if "label" not in block:
        raise InputError(f'{place}: it has no label; add a line such as label = "late delivery"')
    return BookTheme.from_record({"id": key, **block})


def _changes(before: BookTheme, now: BookTheme, where: str) -> Iterable[tuple[str, dict[str, Any]]]:
    key = now.id
    for name in _FIXED:
        was, is_ = getattr(before, name), getattr(now, name)
        if was != is_ and None not in (was, is_):
            raise InputError(
                f"{where}, block [themes.{key}]: {name} is written by voc themes; put back {was!r}"
            )
    if now.definition != before.definition:
        yield "define", {"theme": key, "definition": now.definition}
    if now.parent != before.parent:
        yield "move", {"theme": key, "parent": now.parent}
    if now.status != before.status:
        yield "status", {"theme": key, "status": now.status}
    lists = {
        name: list(getattr(now, name))
        for name in ("keywords", "evidence")
        if getattr(now, name) != getattr(before, name)
    }
    if lists:
        yield "describe", {"theme": key, **lists}
    for kind in ("include", "exclude"):
        had, has = getattr(before, kind), getattr(now, kind)
        gone = [phrase for phrase in had if phrase not in has]
        fresh = [phrase for phrase in has if phrase not in had]
        if gone:
            yield "drop", {"theme": key, "kind": kind, "phrases": gone}
        if fresh:
            yield kind, {"theme": key, "phrases": fresh}


def _value(value: object) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return (
            '"'
            + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped)
            + '"'
        )
    if isinstance(value, (list, tuple)):
        return "[\n" + "".join(f"    {_value(item)},\n" for item in value) + "]" if value else "[]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
