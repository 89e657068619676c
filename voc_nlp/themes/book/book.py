"""The theme book: themes a person can edit, and the rule that gives every mention its theme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.cleaning import mask_personal
from voc_nlp.errors import ConfigError
from voc_nlp.themes.book.edits import apply_edit, apply_edits, find_theme, living, pack
from voc_nlp.themes.book.placing import Placed, assign_mentions, place
from voc_nlp.themes.book.values import CODE_FRAME, Base, BookTheme, Entry, Reach, State
from voc_nlp.themes.vectors import Vectors, distinct_rows, unit_rows

Clock = Callable[[], datetime]
REST_LABEL = "not in the code frame"
REST_DEFINITION = (
    "What is near to no code of the frame. It is not ranked; proposals of new codes are made of it."
)


def utc_now() -> datetime:
    """Time of an edit."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True, eq=False)
class ThemeBook:
    """Themes with their ids, definitions and prototypes, and every edit made to them.

    A book is a value: each edit returns a new book. Ids are never reused, an edit leaves the other themes and
    their mentions alone, and :meth:`undo` takes back the last edit exactly.

    Attributes
    ----------
    base : Base
        What the book was made with.
    journal : tuple of Entry
        Everything that was done, oldest first; undone edits stay in it.

    Notes
    -----
    CLI: ``voc themes``; a book is made by ``voc analyze FILE --save-themes BOOK``.
    """

    base: Base
    journal: tuple[Entry, ...] = ()

    @cached_property
    def state(self) -> State:
        """Themes and routes after all edits that were not undone."""
        return apply_edits(self.base, self.edits)

    @property
    def edits(self) -> tuple[Entry, ...]:
        """Edits that hold: neither undone nor an undo themselves."""
        return tuple(standing(self.journal))

    @property
    def themes(self) -> tuple[BookTheme, ...]:
        """All themes by id, retired ones too."""
        return tuple(self.state.themes[key] for key in sorted(self.state.themes))

    def theme(self, name: str) -> BookTheme:
        """Return the living theme with this id or label."""
        return find_theme(self.state, name)

    def place(
        self,
        vectors: Vectors,
        row: NDArray[np.intp],
        languages: NDArray[Any],
        comments: NDArray[Any],
    ) -> Vectors:
        """Put mentions into the space of the book, see :func:`voc_nlp.themes.book.placing.place`."""
        return place(self.base, vectors, row, languages, comments)

    def assign(self, vectors: Vectors, texts: Sequence[str]) -> Placed:
        """Give mentions their themes; a mention's answer does not depend on the others.

        Parameters
        ----------
        vectors : array of shape (n, d)
            From :meth:`place`.
        texts : sequence of n str
            Clean texts, for include and exclude phrases.
        """
        return assign_mentions(self.base, self.state, vectors, texts)

    def rename(self, theme: str, label: str, **who: Any) -> ThemeBook:
        """Call a theme something else. Like all edits it takes ``who``, ``why`` and a ``clock``."""
        return self._edit("rename", {"theme": self.theme(theme).id, "label": label}, **who)

    def define(self, theme: str, definition: str, **who: Any) -> ThemeBook:
        """Say what belongs to a theme."""
        args = {"theme": self.theme(theme).id, "definition": definition}
        return self._edit("define", args, **who)

    def merge(self, themes: Sequence[str], into: str, *, label: str = "", **who: Any) -> ThemeBook:
        """Put themes together under the id of ``into``, whose label and definition stay, unless a label is given."""
        args = {
            "themes": [self.theme(name).id for name in themes],
            "into": self.theme(into).id,
            "label": label,
        }
        return self._edit("merge", args, **who)

    def split_by_phrase(
        self,
        theme: str,
        phrases: Sequence[str],
        *,
        label: str = "",
        mentions: tuple[int, int] | None = None,
        keywords: Sequence[str] = (),
        **who: Any,
    ) -> ThemeBook:
        """Make a new theme of the theme's mentions with one of the phrases; the rest stays.

        ``mentions`` are those of the new theme and those that stay, where they were counted, and ``keywords`` words of
        the new one, see :func:`voc_nlp.analysis.book_work.split_phrases`. Without a label it is called by the first
        phrase.
        """
        args = {
            "theme": self.theme(theme).id,
            "phrases": list(phrases),
            "new": self.next_id(),
            "label": label or (phrases[0].rstrip("* ") if phrases else ""),
            **({"mentions": mentions[0], "left": mentions[1]} if mentions else {}),
            **({"keywords": list(keywords)} if keywords else {}),
        }
        return self._edit("split_phrase", args, **who)

    def split_by_mentions(
        self,
        theme: str,
        picked: Vectors,
        rest: Vectors,
        *,
        label: str,
        evidence: Sequence[str] = (),
        mentions: tuple[int, int] | None = None,
        keywords: Sequence[str] = (),
        **who: Any,
    ) -> ThemeBook:
        """Make a new theme of what is nearer to picked mentions than to the theme's others.

        Parameters
        ----------
        theme : str
            Id or label.
        picked, rest : arrays of shape (n, d)
            Vectors, from :meth:`place`, of the picked mentions and of the theme's other mentions.
        label : str
            Name of the new theme.
        evidence : sequence of str
            Texts of picked mentions; personal data is masked.
        mentions, keywords
            As for :meth:`split_by_phrase`.
        """
        if not len(picked) or not len(rest):
            raise ConfigError("pick at least one mention of the theme, and not all of them")
        part = {
            "id": self.next_id(),
            "label": label,
            "vectors": pack(_mean(picked)),
            "evidence": [mask_personal(text) for text in evidence][:5],
            **({"mentions": mentions[0]} if mentions else {}),
            **({"keywords": list(keywords)} if keywords else {}),
        }
        args = {
            "theme": self.theme(theme).id,
            "parts": [part],
            "rest": pack(_mean(rest)),
            **({"left": mentions[1]} if mentions else {}),
        }
        return self._edit("split_nearest", args, **who)

    def split_into(
        self,
        theme: str,
        parts: Sequence[tuple[str, Vectors, Sequence[str]]],
        *,
        was: Sequence[str] = (),
        known: Sequence[Mapping[str, Any]] = (),
        **who: Any,
    ) -> ThemeBook:
        """Part a theme into themes, given as (label, unit row, typical texts); the theme and its sub-themes retire.

        ``was`` names the sub-theme that each of them was, if they were; ``known`` holds the ``mentions``, ``keywords`` and
        ``stability`` of each, where they are known.
        """
        number = int(self.next_id()[1:])
        listed = [
            {
                "id": f"t{number + i:03d}",
                "label": label,
                "vectors": pack(vector),
                "evidence": [mask_personal(text) for text in texts][:5],
                **({"was": was[i]} if was else {}),
                **(known[i] if known else {}),
            }
            for i, (label, vector, texts) in enumerate(parts)
        ]
        return self._edit(
            "split_nearest", {"theme": self.theme(theme).id, "parts": listed, "rest": []}, **who
        )

    def move(self, theme: str, parent: str, **who: Any) -> ThemeBook:
        """Put a theme under another one, or at the top with ``parent=""``; no mention changes its theme."""
        under = self.theme(parent).id if parent else ""
        return self._edit("move", {"theme": self.theme(theme).id, "parent": under}, **who)

    def ignore(self, theme: str, **who: Any) -> ThemeBook:
        """Leave a theme out of the ranking; it keeps its mentions."""
        return self._edit("status", {"theme": self.theme(theme).id, "status": "ignored"}, **who)

    def pin(self, theme: str, **who: Any) -> ThemeBook:
        """Keep a theme as it is in every refit."""
        return self._edit("status", {"theme": self.theme(theme).id, "status": "pinned"}, **who)

    def activate(self, theme: str, **who: Any) -> ThemeBook:
        """Take back an ignore or a pin."""
        return self._edit("status", {"theme": self.theme(theme).id, "status": "active"}, **who)

    def include(self, theme: str, phrases: Sequence[str], **who: Any) -> ThemeBook:
        """Send every mention with one of the phrases to this theme."""
        args = {"theme": self.theme(theme).id, "phrases": list(phrases)}
        return self._edit("include", args, **who)

    def exclude(self, theme: str, phrases: Sequence[str], **who: Any) -> ThemeBook:
        """Keep mentions with one of the phrases out of this theme; they go to the next nearest."""
        args = {"theme": self.theme(theme).id, "phrases": list(phrases)}
        return self._edit("exclude", args, **who)

    def drop_phrases(self, theme: str, kind: str, phrases: Sequence[str], **who: Any) -> ThemeBook:
        """Take ``include`` or ``exclude`` phrases away."""
        if kind not in ("include", "exclude"):
            raise ConfigError(f"kind must be 'include' or 'exclude', not {kind!r}")
        args = {"theme": self.theme(theme).id, "kind": kind, "phrases": list(phrases)}
        return self._edit("drop", args, **who)

    def add(
        self,
        label: str,
        vectors: Vectors,
        *,
        definition: str = "",
        evidence: Sequence[str] = (),
        mentions: int | None = None,
        **who: Any,
    ) -> ThemeBook:
        """Add a theme, such as one that was proposed; it takes the mentions it is nearest to."""
        args = {
            "new": self.next_id(),
            "label": label,
            "vectors": pack(vectors),
            "definition": definition,
            "evidence": [mask_personal(text) for text in evidence][:5],
            **({} if mentions is None else {"mentions": mentions}),
        }
        return self._edit("add", args, **who)

    def limit_codes(self, reach: Reach, *, mentions: int | None = None, **who: Any) -> ThemeBook:
        """Keep mentions that are near to no code out of the codes of a frame: they get a theme that is not ranked.

        Parameters
        ----------
        reach : Reach
            From :func:`voc_nlp.themes.book.reach.measure_reach`; its ``rest`` is given here.
        mentions : int, optional
            How many of the file it was measured on are out of reach.

        Raises
        ------
        ConfigError
            If the codes have a reach already.
        """
        args = {
            "new": self.next_id(),
            "label": REST_LABEL,
            "definition": REST_DEFINITION,
            "points": pack(reach.points) if len(reach.points) else [],
            "near": [float(value) for value in reach.near],
            "centres": [float(value) for value in reach.centres],
            "spreads": [float(value) for value in reach.spreads],
            "least": reach.least,
            **({} if mentions is None else {"mentions": mentions}),
        }
        return self._edit("reach", args, **who)

    def undo(self, *, who: str = "", why: str = "", clock: Clock = utc_now) -> ThemeBook:
        """Take back the last edit that still holds.

        Raises
        ------
        ConfigError
            If there is none.
        """
        if not self.edits:
            raise ConfigError("there is no edit to undo")
        entry = self._entry("undo", {"of": self.edits[-1].n}, who, why, clock)
        return replace(self, journal=(*self.journal, entry))

    def replay(
        self,
        entries: Iterable[Entry],
        *,
        ids: Mapping[str, str] | None = None,
        clock: Clock = utc_now,
    ) -> tuple[ThemeBook, tuple[str, ...]]:
        """Do the edits of another book here.

        Parameters
        ----------
        entries : iterable of Entry
            A journal; undone edits are left out.
        ids : mapping, optional
            Id there -> id here, see :func:`voc_nlp.themes.book.matching.match_books`; by default ids are equal.
        clock : callable
            Time of the edits.

        Returns
        -------
        ThemeBook
            The edited book.
        tuple of str
            Why edits were left out, one sentence each.
        """
        known = dict(ids) if ids is not None else {theme.id: theme.id for theme in self.themes}
        book, skipped = self, []
        for entry in standing(tuple(entries)):
            made = _created(entry)
            number = int(book.next_id()[1:])
            fresh = {old: f"t{number + i:03d}" for i, old in enumerate(made)}
            try:
                _check_codes(entry, book)
                args = _translate(entry.args, {**known, **fresh})
                book = book._edit(entry.op, args, who=entry.who, why=entry.why, clock=clock)
            except ConfigError as error:
                skipped.append(f"edit {entry.n} ({entry.op}) was left out: {error}")
            else:
                known |= fresh
        return book, tuple(skipped)

    def next_id(self) -> str:
        """Id of the next new theme; ids of undone edits are not given again."""
        used = [theme.id for theme in self.base.themes]
        used += [made for entry in self.journal for made in _created(entry)]
        numbers = [int(found[1]) for name in used if (found := re.fullmatch(r"t(\d+)", name))]
        return f"t{max([int(self.base.facts.get('last_id', 0)), *numbers]) + 1:03d}"

    def _edit(
        self,
        op: str,
        args: Mapping[str, Any],
        *,
        who: str = "",
        why: str = "",
        clock: Clock = utc_now,
    ) -> ThemeBook:
        entry = self._entry(op, args, who, why, clock)
        changed = apply_edit(self.state, entry)
        book = replace(self, journal=(*self.journal, entry))
        book.__dict__["state"] = changed  # the cached property, known already
        return book

    def _entry(self, op: str, args: Mapping[str, Any], who: str, why: str, clock: Clock) -> Entry:
        when = clock().isoformat(timespec="seconds")
        number = max((entry.n for entry in self.journal), default=0) + 1
        return Entry(n=number, op=op, args=args, who=who, when=when, why=why)


def standing(journal: Sequence[Entry]) -> list[Entry]:
    """Edits of a journal that hold."""
    undone = {entry.args["of"] for entry in journal if entry.op == "undo"}
    return [entry for entry in journal if entry.op != "undo" and entry.n not in undone]


def same_themes(one: ThemeBook, other: ThemeBook) -> bool:
    """Tell whether two books have the same themes and the same way of giving them."""
    return (
        one.themes == other.themes
        and [_route(r) for r in one.state.routes] == [_route(r) for r in other.state.routes]
        and [(k, v.tobytes()) for k, v in one.state.added]
        == [(k, v.tobytes()) for k, v in other.state.added]
    )


def is_frame(book: ThemeBook) -> bool:
    """Tell whether a book was made of a code frame, without comments."""
    return bool(book.base.facts.get("made_from") == CODE_FRAME)


def labels_of(book: ThemeBook) -> dict[str, str]:
    """Id -> label of the living themes."""
    return {theme.id: theme.label for theme in living(book.state)}


def _check_codes(entry: Entry, book: ThemeBook) -> None:
    """Refuse the reach of other codes than those of the book."""
    if entry.op == "reach" and len(entry.args["centres"]) != len(book.base.owners):
        raise ConfigError("this book has other codes, whose reach must be measured")


def _route(route: Any) -> tuple[Any, ...]:
    return (route.kind, route.source, route.targets, route.phrases, route.vectors.tobytes())


def _created(entry: Entry) -> list[str]:
    parts = [str(part["id"]) for part in entry.args.get("parts", ())]
    return ([str(entry.args["new"])] if "new" in entry.args else []) + parts


def _translate(args: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """Arguments of an edit with the ids of another book."""

    def there(name: str) -> str:
        if name and name not in ids:
            raise ConfigError(f"this book has no theme like {name} of the other")
        return ids[name] if name else ""

    out = dict(args)
    for key in ("theme", "into", "parent", "new"):
        if key in out:
            out[key] = there(out[key])
    if "labels" in out:
        out["labels"] = {there(name): label for name, label in out["labels"].items()}
    if "themes" in out:
        out["themes"] = [there(name) for name in out["themes"]]
    if "parts" in out:
        out["parts"] = [
            {
                **part,
                "id": there(part["id"]),
                **({"was": ids.get(part["was"], "")} if "was" in part else {}),
            }
            for part in out["parts"]
        ]
    return out


def _mean(vectors: Vectors) -> Vectors:
    rows = np.asarray(vectors, dtype=np.float32)
    rows = rows[distinct_rows(rows)[0]].astype(np.float64)
    return unit_rows(rows.mean(axis=0, keepdims=True))
