"""Edits of a book as functions: a state and plain values in, a new state out."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.errors import ConfigError, names, suggest
from voc_nlp.themes.book.phrases import is_phrase
from voc_nlp.themes.book.values import (
    STATUSES,
    Base,
    BookTheme,
    Entry,
    Reach,
    Route,
    State,
    is_part,
)
from voc_nlp.themes.vectors import Vectors

Args = Mapping[str, Any]


def apply_edits(base: Base, entries: Iterable[Entry]) -> State:
    """Themes and routes of a book after edits.

    Raises
    ------
    ConfigError
        If an edit cannot be done; the message says which.
    """
    phrases = [
        Route(kind=kind, number=0, source=theme.id, phrases=getattr(theme, kind))
        for kind in ("exclude", "include")
        for theme in base.themes
        if getattr(theme, kind) and is_living(theme)
    ]
    state = State(themes={theme.id: theme for theme in base.themes}, routes=tuple(phrases))
    for entry in entries:
        state = apply_edit(state, entry)
    return state


def apply_edit(state: State, entry: Entry) -> State:
    """Return the state after one more edit."""
    if entry.op not in _OPS:
        raise ConfigError(f"edit {entry.n}: unknown edit {entry.op!r}; known: {names(_OPS)}")
    try:
        return _OPS[entry.op](state, entry.n, entry.args)
    except (KeyError, TypeError, AttributeError) as error:
        raise ConfigError(
            f"edit {entry.n} ({entry.op}) lacks something or holds a wrong value: {error}"
        ) from error


def pack(vectors: NDArray[Any]) -> list[str]:
    """Rows of vectors as text, exactly."""
    rows = np.atleast_2d(np.asarray(vectors)).astype("<f4")
    return [base64.b64encode(row.tobytes()).decode("ascii") for row in rows]


def unpack(packed: Sequence[str]) -> Vectors:
    """Vectors from :func:`pack`, exactly.

    >>> unpack(pack([[0.1, 0.5]])).tolist() == np.float32([[0.1, 0.5]]).tolist()
    True
    """
    return np.array([np.frombuffer(base64.b64decode(item), "<f4") for item in packed], np.float32)


def living(state: State) -> list[BookTheme]:
    """Themes that are not retired, by id."""
    return [state.themes[key] for key in sorted(state.themes) if is_living(state.themes[key])]


def rest_of(state: State) -> str:
    """Theme of what is near to no code of a frame, or "": see :class:`Reach`."""
    return "" if state.reach is None else state.reach.rest


def is_living(theme: BookTheme) -> bool:
    """Tell whether a theme can have mentions."""
    return theme.status != "retired"


def find_theme(state: State, name: str) -> BookTheme:
    """Return the living theme with this id or label.

    Raises
    ------
    ConfigError
        If there is none, with what to write instead.
    """
    if name in state.themes:
        theme = state.themes[name]
        if is_living(theme):
            return theme
        raise ConfigError(
            f"theme {name} ({theme.label!r}) is retired; its mentions went to"
            f" {names(theme.successors) or 'their nearest other themes'}"
        )
    fold = name.strip().casefold()
    for theme in living(state):
        if theme.label.casefold() == fold:
            return theme
    labels = [theme.label for theme in living(state)]
    raise ConfigError(
        f"no theme {name!r} in the book; it has {names([t.id for t in living(state)])}."
        f"{suggest(name, labels)}"
    )


def find_whole(state: State, name: str, doing: str) -> BookTheme:
    """Return a living theme that is no sub-theme.

    Raises
    ------
    ConfigError
        If there is none; ``doing`` says what only whole themes can be.
    """
    theme = find_theme(state, name)
    if is_part(theme.id):
        raise ConfigError(
            f"{theme.id} ({theme.label!r}) is a sub-theme of {theme.parent}, and only whole themes can be {doing}."
            f" Make the sub-themes themes of their own first: voc themes split BOOK {theme.parent}"
        )
    return theme


def _rename(state: State, n: int, args: Args) -> State:
    theme = find_theme(state, args["theme"])
    return _put(state, replace(theme, label=_free_label(state, args["label"], theme.id)))


def _relabel(state: State, n: int, args: Args) -> State:
    """Give several labels at once, so that two themes can swap theirs."""
    labels = {find_theme(state, key).id: _line(label) for key, label in args["labels"].items()}
    for key in labels:
        state = _put(state, replace(state.themes[key], label=f"\0{key}"))
    for key, label in labels.items():
        state = _put(state, replace(state.themes[key], label=_free_label(state, label, key)))
    return state


def _define(state: State, n: int, args: Args) -> State:
    return _put(
        state, replace(find_theme(state, args["theme"]), definition=_line(args["definition"]))
    )


def _describe(state: State, n: int, args: Args) -> State:
    lists: dict[str, Any] = {
        key: tuple(_line(x) for x in args[key]) for key in ("keywords", "evidence") if key in args
    }
    return _put(state, replace(find_theme(state, args["theme"]), **lists))


def _set_status(state: State, n: int, args: Args) -> State:
    if args["status"] not in STATUSES[:-1]:
        raise ConfigError(
            f"status must be one of {names(STATUSES[:-1])}, not {args['status']!r}; to take a theme away, merge it"
        )
    theme = find_theme(state, args["theme"])
    if args["status"] == "pinned":
        theme = find_whole(state, theme.id, "pinned")
    return _put(state, replace(theme, status=args["status"]))


def _move(state: State, n: int, args: Args) -> State:
    theme = find_whole(state, args["theme"], "moved")
    parent = find_whole(state, args["parent"], "parents").id if args["parent"] else ""
    above = parent
    while above:
        if above == theme.id:
            raise ConfigError(f"theme {theme.id} cannot stand under itself or what is under it")
        above = state.themes[above].parent
    return _put(state, replace(theme, parent=parent))


def _merge(state: State, n: int, args: Args) -> State:
    target = find_theme(state, args["into"])
    sources = [find_theme(state, name) for name in args["themes"]]
    sources = [theme for theme in sources if theme.id != target.id]
    if not sources or len({theme.id for theme in sources}) < len(sources):
        raise ConfigError("a merge needs two different themes or more")
    if len({theme.parent if is_part(theme.id) else "" for theme in [target, *sources]}) > 1:
        for theme in [target, *sources]:
            find_whole(state, theme.id, "merged; sub-themes with those of their theme")
    for theme in sources:
        state = _put(state, replace(theme, status="retired", successors=(target.id,)))
        if not is_part(theme.id):
            route = Route(kind="merge", number=n, source=theme.id, targets=(target.id,))
            state = replace(state, routes=(*state.routes, route))
    gone = {theme.id for theme in sources}
    for theme in living(state):  # what stood under a merged theme stands under the target
        if theme.parent in gone and theme.id != target.id:
            state = _put(state, replace(theme, parent=target.id))
    merged = replace(
        target,
        label=_free_label(state, args.get("label") or target.label, target.id),
        parent="" if target.parent in gone else target.parent,
        mentions=_sum([theme.mentions for theme in [target, *sources]]),
        evidence=tuple(dict.fromkeys(e for t in [target, *sources] for e in t.evidence)),
        keywords=tuple(dict.fromkeys(k for t in [target, *sources] for k in t.keywords)),
    )
    return _put(state, merged)


def _split_phrase(state: State, n: int, args: Args) -> State:
    theme = find_whole(state, args["theme"], "split")
    phrases = _phrases(args["phrases"])
    state = _new(state, args["new"], args["label"], theme, args)
    state = _put(state, replace(theme, mentions=_count(args, "left")))
    route = Route(kind="phrase", number=n, source=theme.id, targets=(args["new"],), phrases=phrases)
    return replace(state, routes=(*state.routes, route))


def _split_nearest(state: State, n: int, args: Args) -> State:
    """Part a theme by vectors: ``parts`` are new themes; with ``rest`` the theme keeps what is nearest to it."""
    theme = find_whole(state, args["theme"], "split")
    vectors = [unpack(part["vectors"]) for part in args["parts"]]
    targets: list[str] = []
    if not args.get("rest"):
        state = _retire(state, theme, args["parts"])
    for part, rows in zip(args["parts"], vectors, strict=True):
        state = _new(state, part["id"], part["label"], theme, part)
        was = state.themes.get(part.get("was", ""))
        if was is not None:
            made = state.themes[part["id"]]
            kept = {key: getattr(was, key) for key in ("definition", "keywords", "mentions")}
            state = _put(state, replace(made, **kept))
        targets += [part["id"]] * len(rows)
    if args.get("rest"):
        state = _put(state, replace(theme, mentions=_count(args, "left")))
        rest = unpack(args["rest"])
        vectors.append(rest)
        targets += [theme.id] * len(rest)
    elif len(set(targets)) < 2:
        raise ConfigError(f"splitting theme {theme.id} needs two parts or more")
    route = Route(
        kind="nearest",
        number=n,
        source=theme.id,
        targets=tuple(targets),
        vectors=np.vstack(vectors),
    )
    return replace(state, routes=(*state.routes, route))


def _retire(state: State, theme: BookTheme, parts: Sequence[Args]) -> State:
    """Retire a theme that is parted, and its sub-themes; what stood under it stands where it stood."""
    made = tuple(dict.fromkeys(str(part["id"]) for part in parts))
    for below in living(state):
        if below.parent == theme.id and is_part(below.id):
            own = tuple(str(part["id"]) for part in parts if part.get("was") == below.id)
            gone = replace(below, status="retired", successors=own or made)
            state = _put(state, gone)
        elif below.parent == theme.id:
            state = _put(state, replace(below, parent=theme.parent))
    return _put(state, replace(theme, status="retired", successors=made, mentions=None))


def _reach(state: State, n: int, args: Args) -> State:
    """Give a theme of its own to what is near to no code."""
    if state.reach is not None:
        raise ConfigError("the codes of this book have a reach already; undo that edit first")
    reach = Reach(
        rest=str(args["new"]),
        points=unpack(args["points"]),
        near=np.array(args["near"], dtype=np.float64),
        centres=np.array(args["centres"], dtype=np.float64),
        spreads=np.array(args["spreads"], dtype=np.float64),
        least=float(args["least"]),
    )
    if args["new"] in state.themes:
        raise ConfigError(f"theme {args['new']} exists already; ids are never given twice")
    label, number = args["label"], 2
    taken = {theme.label.casefold() for theme in living(state)}
    while label.casefold() in taken:
        label, number = f"{args['label']} ({number})", number + 1
    rest = BookTheme(
        id=reach.rest,
        label=_free_label(state, label, reach.rest),
        definition=_line(args["definition"]),
        status="ignored",
        mentions=_count(args, "mentions"),
    )
    return replace(_put(state, rest), reach=reach)


def _add(state: State, n: int, args: Args) -> State:
    if args["new"] in state.themes:
        raise ConfigError(f"theme {args['new']} exists already; ids are never given twice")
    vectors = unpack(args["vectors"])
    theme = BookTheme(
        id=args["new"],
        label=_free_label(state, args["label"], ""),
        definition=_line(args.get("definition", "")),
        evidence=tuple(args.get("evidence", ())),
        mentions=_count(args, "mentions"),
    )
    added = tuple((theme.id, vector) for vector in vectors)
    return replace(_put(state, theme), added=(*state.added, *added))


def _include(state: State, n: int, args: Args) -> State:
    return _add_phrases(state, n, args, "include")


def _exclude(state: State, n: int, args: Args) -> State:
    return _add_phrases(state, n, args, "exclude")


def _add_phrases(state: State, n: int, args: Args, kind: str) -> State:
    theme = find_whole(state, args["theme"], "found by phrases")
    has = getattr(theme, kind)
    fresh = tuple(p for p in _phrases(args["phrases"]) if p not in has)
    if not fresh:
        raise ConfigError(f"theme {theme.id} has the {kind} phrases {names(has)} already")
    state = _put(state, _with_phrases(theme, kind, (*has, *fresh)))
    route = Route(kind=kind, number=n, source=theme.id, phrases=fresh)
    return replace(state, routes=(*state.routes, route))


def _drop_phrases(state: State, n: int, args: Args) -> State:
    theme, kind = find_theme(state, args["theme"]), args["kind"]
    has, gone = getattr(theme, kind), set(args["phrases"])
    if not gone <= set(has):
        raise ConfigError(
            f"theme {theme.id} has no {kind} phrase {names(sorted(gone - set(has)))}; it has {names(has) or 'none'}"
        )
    state = _put(state, _with_phrases(theme, kind, tuple(p for p in has if p not in gone)))
    routes = []
    for route in state.routes:
        if route.kind == kind and route.source == theme.id:
            route = replace(route, phrases=tuple(p for p in route.phrases if p not in gone))
        if route.kind not in ("include", "exclude") or route.phrases:
            routes.append(route)
    return replace(state, routes=tuple(routes))


_OPS: dict[str, Callable[[State, int, Args], State]] = {
    "rename": _rename,
    "relabel": _relabel,
    "define": _define,
    "describe": _describe,
    "status": _set_status,
    "move": _move,
    "merge": _merge,
    "split_phrase": _split_phrase,
    "split_nearest": _split_nearest,
    "add": _add,
    "reach": _reach,
    "include": _include,
    "exclude": _exclude,
    "drop": _drop_phrases,
}


def _put(state: State, theme: BookTheme) -> State:
    return replace(state, themes={**state.themes, theme.id: theme})


def _new(state: State, theme_id: str, label: str, source: BookTheme, known: Args) -> State:
    """Add a theme that was split off, with what is known of it; it stands where its source stands."""
    if theme_id in state.themes:
        raise ConfigError(f"theme {theme_id} exists already; ids are never given twice")
    label = _free_label(state, label, theme_id)
    made = BookTheme(
        id=theme_id,
        label=label,
        parent=source.parent,
        evidence=tuple(known.get("evidence", ())),
        keywords=tuple(known.get("keywords", ())),
        mentions=_count(known, "mentions"),
    )
    return _put(state, made)


def _count(args: Args, key: str) -> int | None:
    """Read a number of mentions, where it is known."""
    return None if args.get(key) is None else int(args[key])


def _sum(counts: Sequence[int | None]) -> int | None:
    """Sum of numbers of mentions; not known where one of them is not."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _free_label(state: State, label: str, own: str) -> str:
    label = _line(label)
    if not label:
        raise ConfigError("a label must have at least one visible character")
    for theme in living(state):
        if theme.id != own and theme.label.casefold() == label.casefold():
            raise ConfigError(
                f"theme {theme.id} is called {theme.label!r} already; choose another label"
                f" or merge the two with: voc themes merge BOOK {own or 'THEME'} --into {theme.id}"
            )
    return label


def _with_phrases(theme: BookTheme, kind: str, phrases: tuple[str, ...]) -> BookTheme:
    if kind == "include":
        return replace(theme, include=phrases)
    return replace(theme, exclude=phrases)


def _phrases(phrases: Sequence[str]) -> tuple[str, ...]:
    if isinstance(phrases, str) or not phrases:
        raise ConfigError("name at least one phrase")
    lines = tuple(dict.fromkeys(_line(phrase) for phrase in phrases))
    for phrase in lines:
        if not is_phrase(phrase):
            raise ConfigError(f"{phrase!r} is no phrase: it has nothing to look for")
    return lines


def _line(text: str) -> str:
    """One line of text that can be written to a file."""
    if not isinstance(text, str):
        raise ConfigError(f"{text!r} is not text")
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
