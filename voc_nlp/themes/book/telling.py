"""Edits of a book in words: which one, when, by whom, what was done to which theme, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from voc_nlp.errors import names
from voc_nlp.themes.book.book import ThemeBook, standing
from voc_nlp.themes.book.edits import apply_edit, apply_edits
from voc_nlp.themes.book.values import BookTheme, State

HAND = "edited by hand"
"""Who made an edit that was read from the text file."""
MOST_NAMED = 5
_BECAUSE = "because "


def tell_edit(book: ThemeBook, number: int) -> str:
    """Say one edit of a book in a sentence, with the labels that the themes had then.

    Such as ``edit 9 (2026-11-23, by anna): ignore t008 'mixed feelings', because nobody can act on it``.

    Parameters
    ----------
    book : ThemeBook
    number : int
        Number of an edit of the journal; undone edits and undos too.
    """
    entry = book.journal[number - 1]
    before = apply_edits(book.base, standing(book.journal[: number - 1]))
    by = entry.who if entry.who == HAND else f"by {entry.who}" if entry.who else ""
    noted = ", ".join(part for part in (entry.when[:10], by) if part)
    why = entry.why.strip()
    if why:
        why = f", {why}" if why.casefold().startswith(_BECAUSE) else f", {_BECAUSE}{why}"
    if entry.op == "undo":
        done = f"undo {tell_edit(book, entry.args['of'])}"
    else:
        done = _DEEDS[entry.op](before, entry.args)
    if entry.op == "merge":
        into = entry.args["into"]
        label = apply_edit(before, entry).themes[into].label
        done += f", now called {label!r}" if label != before.themes[into].label else ""
    return f"edit {number}{f' ({noted})' if noted else ''}: {done}{why}"


def tell_reason(book: ThemeBook, because: str) -> str:
    """Say why a mention has its theme, where an edit sent it there (``edit 9``); other reasons stay as they are."""
    op, _, number = because.partition(" ")
    known = op == "edit" and number.isdigit() and 0 < int(number) <= len(book.journal)
    return tell_edit(book, int(number)) if known else because


def renamings(book: ThemeBook) -> dict[str, str]:
    """Id -> the edits that changed the label of a theme the book was made with, in words."""
    state, found = apply_edits(book.base, ()), dict[str, list[str]]()
    for entry in book.edits:
        after = apply_edit(state, entry)
        for key, theme in state.themes.items():
            if after.themes[key].label != theme.label:
                found.setdefault(key, []).append(tell_edit(book, entry.n))
        state = after
    now = book.state.themes
    return {
        theme.id: "; ".join(found[theme.id])
        for theme in book.base.themes
        if theme.id in found and now[theme.id].label != theme.label
    }


def _named(state: State, key: str, label: str = "") -> str:
    """Id and label of a theme; of one that the edit makes, the label it is given."""
    theme: BookTheme | None = state.themes.get(key)
    shown = label or (theme.label if theme else "")
    return f"{key} {shown!r}" if shown else key


def _listed(state: State, keys: Sequence[str]) -> str:
    return ", ".join(_named(state, key) for key in keys)


def _rename(state: State, args: Mapping[str, Any]) -> str:
    return f"rename {_named(state, args['theme'])} to {args['label']!r}"


def _relabel(state: State, args: Mapping[str, Any]) -> str:
    given = args["labels"].items()
    return "rename " + ", ".join(f"{_named(state, key)} to {label!r}" for key, label in given)


def _define(state: State, args: Mapping[str, Any]) -> str:
    return f"define {_named(state, args['theme'])} as {args['definition']!r}"


def _describe(state: State, args: Mapping[str, Any]) -> str:
    changed = " and ".join(key for key in ("keywords", "evidence") if key in args)
    return f"change the {changed} of {_named(state, args['theme'])}"


def _status(state: State, args: Mapping[str, Any]) -> str:
    verb = {"ignored": "ignore", "pinned": "pin"}.get(args["status"], "make active again")
    return f"{verb} {_named(state, args['theme'])}"


def _move(state: State, args: Mapping[str, Any]) -> str:
    where = f"under {_named(state, args['parent'])}" if args["parent"] else "to the top"
    return f"move {_named(state, args['theme'])} {where}"


def _merge(state: State, args: Mapping[str, Any]) -> str:
    into = args["into"]
    sources = [key for key in args["themes"] if key != into]
    return f"merge {_listed(state, sources)} into {_named(state, into)}"


def _split_phrase(state: State, args: Mapping[str, Any]) -> str:
    new = _named(state, args["new"], args["label"])
    phrases = names(args["phrases"], most=MOST_NAMED)
    return f"split {_named(state, args['theme'])}: what has {phrases} becomes {new}"


def _split_nearest(state: State, args: Mapping[str, Any]) -> str:
    parts = ", ".join(_named(state, part["id"], part["label"]) for part in args["parts"])
    source = _named(state, args["theme"])
    if args.get("rest"):
        return f"split {source}: what is like the picked mentions becomes {parts}"
    return f"split {source} into {parts}"


def _add(state: State, args: Mapping[str, Any]) -> str:
    return f"add {_named(state, args['new'], args['label'])}"


def _include(state: State, args: Mapping[str, Any]) -> str:
    return f"put what has {names(args['phrases'], most=MOST_NAMED)} into {_named(state, args['theme'])}"


def _exclude(state: State, args: Mapping[str, Any]) -> str:
    return (
        f"keep what has {names(args['phrases'], most=MOST_NAMED)} out of"
        f" {_named(state, args['theme'])}"
    )


def _drop(state: State, args: Mapping[str, Any]) -> str:
    phrases = names(args["phrases"], most=MOST_NAMED)
    return f"take the {args['kind']} phrases {phrases} from {_named(state, args['theme'])}"


def _reach(state: State, args: Mapping[str, Any]) -> str:
    new = _named(state, args["new"], args["label"])
    return f"measure how near a mention must be to a code; what is near to none goes to {new}"


_DEEDS: dict[str, Callable[[State, Mapping[str, Any]], str]] = {
    "rename": _rename,
    "relabel": _relabel,
    "define": _define,
    "describe": _describe,
    "status": _status,
    "move": _move,
    "merge": _merge,
    "split_phrase": _split_phrase,
    "split_nearest": _split_nearest,
    "add": _add,
    "include": _include,
    "exclude": _exclude,
    "drop": _drop,
    "reach": _reach,
}
