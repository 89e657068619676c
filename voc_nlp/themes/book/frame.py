"""Read a code frame: names, definitions and examples of themes, as CSV, TOML or YAML."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voc_nlp.errors import InputError, MissingColumnError, names, suggest

KEYS = ("name", "definition", "examples", "parent", "include", "exclude")
_SEPARATOR = "|"


@dataclass(frozen=True, kw_only=True)
class FrameTheme:
    """One code of a frame; ``is_group`` where it only holds others together."""

    name: str
    definition: str = ""
    examples: tuple[str, ...] = ()
    parent: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    is_group: bool = False


def read_frame(path: str | Path) -> tuple[FrameTheme, ...]:
    """Read a code frame.

    A CSV has a column ``name`` and any of ``definition``, ``examples``, ``parent``, ``include`` and ``exclude``;
    several examples or phrases in a cell are parted by ``|``, and a name may stand in several rows, one example
    each. TOML has a table ``[[theme]]`` per code; YAML a list of mappings, or a mapping from names to them. A parent
    that is no code itself becomes a group.

    Raises
    ------
    InputError
        If it cannot be read, names a code twice with two definitions, or holds an unknown key.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read the code frame {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"the code frame {path} is not UTF-8: {error}; save it as UTF-8"
        ) from error
    ending = path.suffix.casefold()
    if ending in (".yaml", ".yml"):
        rows = _yaml(text, path)
    elif ending == ".toml":
        rows = _toml(text, path)
    else:
        rows = _csv(text, path)
    return _joined(rows, path)


def texts_of(frame: Iterable[FrameTheme]) -> list[str]:
    """Every text of a frame that needs a vector, once."""
    texts = [text for code in frame for text in (code.name, code.definition, *code.examples)]
    return sorted({text for text in texts if text})


def _csv(text: str, path: Path) -> list[Mapping[str, Any]]:
    try:
        dialect: Any = csv.Sniffer().sniff(text.splitlines()[0] if text else "", ",;\t")
    except csv.Error:
        dialect = csv.excel
    reader = csv.DictReader(text.splitlines(keepends=True), dialect=dialect, restkey="")
    columns = [(name or "").strip().casefold() for name in reader.fieldnames or ()]
    if "name" not in columns:
        raise MissingColumnError("name", columns)
    reader.fieldnames = columns
    rows: list[Mapping[str, Any]] = []
    for row in reader:
        if row.get(""):
            raise InputError(
                f"{path}, line {reader.line_num}: more cells than columns; put quotes around texts with commas"
            )
        known = {key: value or "" for key, value in row.items() if key in KEYS}
        parts = {
            k: known[k].split(_SEPARATOR) for k in ("examples", "include", "exclude") if k in known
        }
        rows.append({**known, **parts})
    return rows


def _toml(text: str, path: Path) -> list[Mapping[str, Any]]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path} is not valid TOML: {error}") from error
    rows = content.get("theme")
    if not isinstance(rows, list):
        raise InputError(f"{path} has no [[theme]] tables; write one for each code")
    return rows


def _yaml(text: str, path: Path) -> list[Mapping[str, Any]]:
    import yaml

    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise InputError(f"{path} is not valid YAML: {error}") from error
    if isinstance(content, dict) and list(content) == ["themes"]:
        content = content["themes"]
    if isinstance(content, dict):
        content = [
            {"name": name, **(value if isinstance(value, dict) else {"definition": value or ""})}
            for name, value in content.items()
        ]
    if not isinstance(content, list):
        raise InputError(f"{path} must be a list of codes, each with a name")
    return [{"name": item} if isinstance(item, str) else item for item in content]


def _joined(rows: Iterable[Mapping[str, Any]], path: Path) -> tuple[FrameTheme, ...]:
    codes: dict[str, FrameTheme] = {}
    for number, row in enumerate(rows, 1):
        code = _code(row, f"{path}, code {number}")
        if code is None:
            continue
        key = code.name.casefold()
        old = codes.get(key)
        if old is not None:
            for name in ("definition", "parent"):
                one, two = getattr(old, name), getattr(code, name)
                if one and two and one != two:
                    raise InputError(
                        f"{path}, code {number}: {code.name!r} has two kinds of {name}: {one!r} and {two!r}; keep one"
                    )
            code = FrameTheme(
                name=old.name,
                definition=old.definition or code.definition,
                parent=old.parent or code.parent,
                examples=tuple(dict.fromkeys((*old.examples, *code.examples))),
                include=tuple(dict.fromkeys((*old.include, *code.include))),
                exclude=tuple(dict.fromkeys((*old.exclude, *code.exclude))),
            )
        codes[key] = code
    if not codes:
        raise InputError(f"the code frame {path} has no code; give at least one row with a name")
    for code in list(codes.values()):
        if code.parent and code.parent.casefold() not in codes:
            codes[code.parent.casefold()] = FrameTheme(name=code.parent, is_group=True)
    _refuse_circles(codes, path)
    return tuple(codes.values())


def _code(row: Any, where: str) -> FrameTheme | None:
    if not isinstance(row, Mapping):
        raise InputError(f"{where}: {row!r} is not a code with a name")
    unknown = [key for key in row if key not in KEYS]
    if unknown:
        raise InputError(
            f"{where}: unknown key {unknown[0]!r}; known: {names(KEYS)}.{suggest(str(unknown[0]), KEYS)}"
        )
    single = {
        key: " ".join(str(row.get(key) or "").split()) for key in ("name", "definition", "parent")
    }
    lists: dict[str, Any] = {}
    for key in ("examples", "include", "exclude"):
        value = row.get(key) or ()
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, (list, tuple)):
            raise InputError(f"{where}: {key} must be a list of texts, not {value!r}")
        lists[key] = tuple(dict.fromkeys(" ".join(str(x).split()) for x in items if str(x).strip()))
    if not single["name"]:
        if any(single.values()) or any(lists.values()):
            raise InputError(f"{where}: it has no name")
        return None
    given: dict[str, Any] = {**single, **lists}
    return FrameTheme(**given)


def _refuse_circles(codes: Mapping[str, FrameTheme], path: Path) -> None:
    for code in codes.values():
        seen, above = {code.name.casefold()}, code.parent.casefold()
        while above:
            if above in seen:
                raise InputError(f"{path}: {code.name!r} stands under itself; mend its parent")
            seen.add(above)
            above = codes[above].parent.casefold()
