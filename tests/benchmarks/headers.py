"""Roles of columns found without help: share of files read right, and what was taken wrongly.

    python -m tests.benchmarks.headers [--set first|blind|second] [--half open|closed] [--long] [--frame] [--failures]

``first`` (``tests/data/header_sets.json``) is the set of ``tests/test_reading_headers.py``, which the rules have seen. ``blind`` and
``second`` (``header_sets_blind.json``, ``header_sets_second.json``) hold 60 files each in ten languages, as survey platforms, ticket
systems, app stores and homemade sheets export them, with 6 to 10 rows of values, written by people who had seen neither the rules nor
the other sets. Where more than one role is fair (a branch is a touchpoint, or a segment; a name says who answered, or is left out)
``also`` says so for a column, ``""`` for none. The rules were mended on the first set, on all of ``blind``, and on the ``open`` half of
``second``; its ``closed`` half stays unseen by whoever mends them.

A file is right when every role is found and none is taken by another column. It is ``asked`` when it was refused with a question. It is
wrong when a column was taken for something that it is not: the error nobody notices. Segments are counted apart: they claim nothing
about what a column means.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd

from tests.test_reading_headers import table_of
from voc_nlp.config import Roles
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles, read_table

DATA = Path(__file__).resolve().parents[1] / "data"
SETS = {
    "first": "header_sets.json",
    "blind": "header_sets_blind.json",
    "second": "header_sets_second.json",
}
SEVERAL = ("text", "segments")
LONG = 36
"""Rows of a lengthened file: as many as differing comments can be made of the fewest."""


@dataclass(frozen=True)
class Outcome:
    """What was found of one file; pairs are (column, role)."""

    language: str
    source: str
    asked: str = ""
    wrong: tuple[tuple[str, str], ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    segments_off: tuple[tuple[str, str], ...] = ()
    """Columns that are no segments and were taken for one, and segments that were not found."""
    expected: int = 0

    @property
    def right(self) -> bool:
        return not (self.asked or self.wrong or self.missing)


def read_sets(name: str = "first", half: str | None = None) -> list[dict]:
    """One set, or a half of it; the first has no halves."""
    items = json.loads((DATA / SETS[name]).read_text(encoding="utf-8"))
    return [item for item in items if half in (None, item.get("half"))]


def frame_of(item: dict, long: bool = False) -> pd.DataFrame:
    """Table of a set; ``long`` makes one with written-out values longer."""
    if all(isinstance(kind, str) for kind in item["columns"].values()):
        return table_of(item)
    frame = pd.DataFrame(item["columns"])
    return _longer(frame, item) if long else frame


def run_set(item: dict, *, as_file: bool = True, long: bool = False) -> Outcome:
    """Read one file as ``voc inspect`` does, or its table alone."""
    frame, layout = frame_of(item, long), None
    if as_file:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "export.csv"
            frame.to_csv(path, index=False)
            source = read_table(path)
            frame, layout = source.frame, source.layout
    named = (item["language"], item.get("source", " | ".join(item["columns"])))
    try:
        found = find_roles(frame, layout=layout).roles
    except InputError as error:
        return Outcome(*named, asked=" ".join(str(error).split()))
    return judge(item, found, named)


def judge(item: dict, found: Roles, named: tuple[str, str]) -> Outcome:
    known = {field.name for field in fields(Roles)}
    # the language is read from the comments: a column that states it is a segment, or nothing
    stated = [value for role, value in item["roles"].items() if role not in known]
    true = [
        (column, role)
        for role, value in item["roles"].items()
        if role in known
        for column in ([value] if isinstance(value, str) else value)
    ]
    fair: dict[str, set[str]] = {column: {role} for column, role in true}
    fair.update({column: {"", "segments"} for column in stated})
    for column, roles in item.get("also", {}).items():
        fair.setdefault(column, {""}).update(roles)
    taken = [(column, role) for role, column in found.columns()]
    of = dict(taken)
    filled = {role for column, role in taken if role in fair.get(column, ())} - set(SEVERAL)
    off = [(column, role) for column, role in taken if role not in fair.get(column, ())]
    missing = [
        (column, role)
        for column, role in true
        if of.get(column, "") not in fair[column] and role not in filled
    ]
    return Outcome(
        *named,
        wrong=tuple(pair for pair in off if pair[1] != "segments"),
        missing=tuple(pair for pair in missing if pair[1] != "segments"),
        segments_off=tuple(pair for pair in (*off, *missing) if pair[1] == "segments"),
        expected=sum(role != "segments" for _, role in true),
    )


def outcomes(items: list[dict], **how) -> Iterator[Outcome]:
    for item in items:
        yield run_set(item, **how)


def figures(done: list[Outcome]) -> dict[str, float]:
    n = len(done)
    return {
        "files": n,
        "right": round(sum(one.right for one in done) / n, 3),
        "right_with_segments": round(
            sum(one.right and not one.segments_off for one in done) / n, 3
        ),
        "asked": round(sum(bool(one.asked) for one in done) / n, 3),
        "wrong_but_confident": round(sum(bool(one.wrong) for one in done) / n, 3),
        "roles": sum(one.expected for one in done),
        "roles_missing": sum(len(one.missing) for one in done),
        "roles_wrong": sum(len(one.wrong) for one in done),
    }


def _longer(frame: pd.DataFrame, item: dict) -> pd.DataFrame:
    """Repeat the rows; ids stay unique, some customers answer twice, and comments differ."""
    n, rows = len(frame), range(LONG)
    long = frame.iloc[[at % n for at in rows]].reset_index(drop=True)
    for column in frame:
        values = frame[column].tolist()
        if column == item["roles"].get("id"):
            long[column] = [_next_id(values, at) for at in rows]
        elif column == item["roles"].get("customer"):
            long[column] = [_next_id(values, at % (LONG - 4)) for at in rows]
        elif column in item["roles"]["text"]:
            glue = "，" if item["language"] == "zh" else ". "
            pairs = [(values[at % n], values[(at + at // n) % n]) for at in rows]
            long[column] = [a if a == b or not (a and b) else a + glue + b for a, b in pairs]
    return long


def _next_id(values: list[str], at: int) -> str:
    if at < len(values):
        return values[at]
    if all(value.isdigit() for value in values):
        return str(int(values[-1]) + 3 * (at - len(values) + 1) if values[0] != "1" else at + 1)
    return f"{values[at % len(values)]}{at}"


def main() -> None:
    """Print one JSON line per language and one for all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="not used: the sets lie beside the tests")
    parser.add_argument("--set", choices=SETS, default="first")
    parser.add_argument(
        "--half", choices=("open", "closed"), help="of the other sets than the first"
    )
    parser.add_argument("--frame", action="store_true", help="find roles without writing a file")
    parser.add_argument("--long", action="store_true", help=f"make written-out values {LONG} rows")
    parser.add_argument("--failures", action="store_true")
    given = parser.parse_args()
    if given.half and given.set == "first":
        parser.error("the first set has no halves: add --set blind or --set second")
    items = read_sets(given.set, given.half)
    done = list(outcomes(items, as_file=not given.frame, long=given.long))
    for language in dict.fromkeys(one.language for one in done):
        own = [one for one in done if one.language == language]
        print(json.dumps({"language": language, **figures(own)}), flush=True)
    print(json.dumps({"all": True, **figures(done)}), flush=True)
    if given.failures:
        for one in done:
            for what in ("wrong", "missing", "segments_off"):
                for column, role in getattr(one, what):
                    print(f"{one.language} {one.source}: {what} {role} {column!r}")
            if one.asked:
                print(f"{one.language} {one.source}: asked {one.asked}")


if __name__ == "__main__":
    main()
