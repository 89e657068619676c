"""The data-quality table as the page shows it: rows of the file are counted whole, answers of few people are not told.

Two kinds of counts stand here. Counts of rows (which status a row has, how many rows have a comment) say how the file was
read, and name no answer. Counts of answers (what a text says, which score those gave who wrote nothing, who filled a column)
are about people: below ``k_anonymity`` they are merged with their neighbours, or written as "under 5".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.privacy import Sum, hide_recoverable
from voc_nlp.report.words import language_name, percent, rows

SECTIONS = {
    "comments": "Who wrote",
    "response mix": "Score of those who wrote and of those who did not",
    "comment rate": "Who wrote, by answer",
    "language": "Language",
    "copies": "Copies",
    "speeders": "Fast answers",
    "scales": "Scales",
    "completeness": "Filled cells by column",
}
"""Sections of the data-quality table that the report shows beside its own tables."""
WHOLE = ("comments", "scales")
"""Sections that count rows or columns of the file, not answers."""
LANGUAGES = 15
"""Languages listed one by one."""
USED = ("ok", "duplicate")
LEFT_OUT = {
    "totals": "totals or remarks at the end, no answers",
    "copies": "the same row again, with the same id",
    "overlap-merged": "an answer that a later file holds again, counted there",
    "blank-lines": "blank lines",
    "rows-left-out": "",
}
"""Code of a note about rows that the reader left out -> what they are; "" where the note says so itself."""
_ROWS = re.compile(
    r"(\d[\d,]*) (?:rows?|blank lines?) (?:at the end )?left out(?:: (.*?)\. Clear)?"
)


@dataclass(frozen=True)
class Count:
    """Rows of one kind."""

    name: str
    meaning: str
    n: int
    share: str


@dataclass(frozen=True)
class Figure:
    """One figure of the data-quality table, as words."""

    section: str
    item: str
    n: str
    share: str
    value: str
    note: str


def left_out(notes: Sequence[Note]) -> dict[str, int]:
    """Rows of the files that the reader left out or merged, by what they are, from its notes.

    >>> said = "1 row left out: previews and spam (column 'Status'). Clear that column in the file to keep them."
    >>> left_out([Note("warning", "rows-left-out", said)])
    {"previews and spam (column 'Status')": 1}
    >>> left_out([Note("info", "blank-lines", "may.csv: 3 blank lines left out.")])
    {'blank lines': 3}
    """
    found: dict[str, int] = {}
    for note in notes:
        said = _ROWS.search(note.message) if note.code in LEFT_OUT else None
        if said:
            what = LEFT_OUT[note.code] or said[2] or "no answers"
            found[what] = found.get(what, 0) + int(said[1].replace(",", ""))
    return found


def language_counts(comments: pd.DataFrame, k: int) -> tuple[Count, ...]:
    """Languages of the comments with content, the largest first; those of few people are taken together."""
    used = comments.loc[comments["status"].isin(USED), "language"].astype(str).map(language_name)
    found = used.value_counts()
    order = sorted(found.index, key=lambda name: (-int(found[name]), str(name)))
    sizes = {str(name): int(found[name]) for name in order}
    hidden = _hidden(sizes, k)
    named = [name for name in sizes if name not in hidden]
    total = max(len(used), 1)
    counts = [Count(name, "", sizes[name], percent(sizes[name] / total)) for name in named]
    rest = len(used) - sum(count.n for count in counts[:LANGUAGES])
    others = len(sizes) - len(counts[:LANGUAGES])
    if rest >= k or (rest and not hidden):
        name = f"{others} others" if counts else "all languages"
        counts = [*counts[:LANGUAGES], Count(name, "", rest, percent(rest / total))]
    return tuple(counts[: LANGUAGES + 1])


def class_counts(comments: pd.DataFrame, meanings: Mapping[str, str], k: int) -> tuple[Count, ...]:
    """Count what the answers hold; classes of few people are taken together with others of the same status."""
    if "content_class" not in comments:
        return ()
    kinds = comments["content_class"].astype(str)
    used = comments["status"].isin(USED)
    total = max(int((kinds != "").sum()), 1)
    counts = []
    for inside in (used, ~used):
        found = kinds[inside & (kinds != "")].value_counts()
        order = [*(name for name in meanings if name in found.index)]
        order += sorted(set(map(str, found.index)) - set(meanings))
        sizes = {name: int(found[name]) for name in order}
        hidden = _hidden(sizes, k)
        together = sum(sizes[name] for name in hidden)
        for name in order:
            if name not in hidden:
                n = sizes[name]
                counts.append(Count(name, meanings.get(name, ""), n, percent(n / total)))
            elif name == next(one for one in order if one in hidden) and together >= k:
                listed = " or ".join(one for one in order if one in hidden)
                said = f"taken together: one is about fewer than {k} people"
                counts.append(Count(listed, said, together, percent(together / total)))
    return tuple(counts)


def figures(table: pd.DataFrame, k: int) -> tuple[Figure, ...]:
    """Lay out the data-quality table without figures about the answers of few people."""
    shown: list[Figure] = []
    for section, part in table[table["section"].isin(SECTIONS)].groupby("section", sort=False):
        found = rows(part)
        if section == "comment rate":
            found = list(_merged(found, k))
        elif section == "response mix":
            found = list(_mixed(found, k))
        elif section == "copies":
            # the score of the copies alone is the difference of the two
            found = [row for row in found if ": each" not in row["item"] or not _few(row, k)]
        elif section == "language":
            # said by the table of languages
            found = [row for row in found if row["item"] != "not told"]
        shown += [_figure(row, k) for row in found]
    return tuple(shown)


def _hidden(sizes: Mapping[str, int], k: int) -> set[str]:
    n = np.array([float(size) for size in sizes.values()])
    gone = hide_recoverable(n, (n > 0) & (n < k), [Sum(tuple(range(n.size)))], k)
    return {name for name, out in zip(sizes, gone, strict=True) if out}


def _few(row: Mapping[str, Any], k: int) -> bool:
    """Whether the rows counted, or the others of the same whole, are some but fewer than k."""
    n, of = int(row["n"]), int(row["of"])
    return 0 < n < k or 0 < of - n < k


def _merged(found: Sequence[dict[str, Any]], k: int) -> Iterator[dict[str, Any]]:
    """Take neighbouring answers together until enough people, or nobody, wrote and did not write."""
    groups: list[list[dict[str, Any]]] = []
    for row in found:
        if groups and _unsafe(groups[-1], k):
            groups[-1].append(row)
        else:
            groups.append([row])
    while len(groups) > 1 and _unsafe(groups[-1], k):
        last = groups.pop()
        groups[-1] += last
    for group in groups:
        if _unsafe(group, k):
            continue
        n, of = (sum(int(row[name]) for row in group) for name in ("n", "of"))
        name, first = str(group[0]["item"]).rsplit(" = ", 1)
        last_answer = str(group[-1]["item"]).rsplit(" = ", 1)[1]
        item = f"{name} = {first}" + (f" to {last_answer}" if len(group) > 1 else "")
        yield {**group[0], "item": item, "n": n, "of": of, "share": n / of if of else np.nan}


def _unsafe(group: Sequence[Mapping[str, Any]], k: int) -> bool:
    n, of = (sum(int(row[name]) for row in group) for name in ("n", "of"))
    return _few({"n": n, "of": of}, k) or 0 < of < k


def _mixed(found: Sequence[dict[str, Any]], k: int) -> Iterator[dict[str, Any]]:
    """Scores of those who wrote and of those who did not, where both are enough people."""
    for row in found:
        metric, what = str(row["item"]).split(": ", 1)
        apart = any(
            _few(one, k)
            for one in found
            if one["item"] in (f"{metric}: commented", f"{metric}: did not comment")
        )
        if what == "all" and apart:
            said = (
                f"those who wrote and those who did not are not shown apart: fewer than {k} people"
            )
            yield {**row, "note": said}
        elif what == "all" or not apart:
            yield row


def _figure(row: Mapping[str, Any], k: int) -> Figure:
    value = "" if row["value"] != row["value"] else f"{row['value']:,.1f}"
    if value and row["low"] == row["low"]:
        value += f" ({row['low']:,.1f} to {row['high']:,.1f})"
    n, of = int(row["n"]), int(row["of"])
    count = f"{n:,} of {of:,}" if of else f"{n:,}"
    share = percent(row["share"]) if row["share"] == row["share"] else ""
    # exact copies are the rows of status duplicate, which are counted as rows
    as_rows = row["section"] in WHOLE or str(row["item"]).startswith("exact copies")
    if of and not as_rows and _few(row, k):
        few = 0 < n < k
        count, share = (f"under {k} of {of:,}" if few else f"all but a few of {of:,}"), ""
    return Figure(
        SECTIONS[str(row["section"])], str(row["item"]), count, share, value, str(row["note"])
    )
