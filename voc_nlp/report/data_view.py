"""Where the numbers come from: input, columns, data quality and provenance, laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from voc_nlp.comments import OPTIONS, Note
from voc_nlp.report.consistency_view import Conflict, LanguageRow, conflicts, language_rows
from voc_nlp.report.words import language_name, listed, percent, plural

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

LANGUAGES = 15
"""Languages listed one by one."""

STATUSES = {
    "ok": "has content, analysed",
    "duplicate": "copy of another comment; analysed, but counted once to find themes",
    "contentless": "says nothing, such as 'none' or 'n/a'; its score still counts",
    "empty": "no comment written; its score still counts",
    "too_long": "longer than the limit, not analysed; its score still counts",
}
ROLE_NAMES = {
    "text": "comment",
    "id": "id of the row",
    "nps": "NPS answer",
    "csat": "satisfaction answer",
    "ces": "effort answer",
    "churn": "whether the customer left",
    "touchpoint": "touchpoint",
    "segments": "segment",
    "date": "date",
    "weight": "survey weight",
    "customer": "customer",
}


@dataclass(frozen=True)
class Count:
    """Rows of one kind."""

    name: str
    meaning: str
    n: int
    share: str


@dataclass(frozen=True)
class DataView:
    """What was read, and what became of it."""

    source: str
    facts: tuple[tuple[str, str], ...]
    n_rows: int
    n_expected: int
    statuses: tuple[Count, ...]
    languages: tuple[Count, ...]
    roles: tuple[tuple[str, str, str], ...]
    warnings: tuple[Note, ...]
    infos: tuple[Note, ...]
    settings: tuple[tuple[str, str], ...]
    provenance: tuple[tuple[str, str], ...]
    conflicts: tuple[Conflict, ...]
    fairness: tuple[LanguageRow, ...]

    @property
    def adds_up(self) -> bool:
        """Whether the statuses sum to the rows of the table, and these are all rows read."""
        return sum(count.n for count in self.statuses) == self.n_rows == self.n_expected


def data_view(analysis: Analysis) -> DataView:
    """Lay out input, statuses, languages, columns, notes, settings and provenance."""
    comments, provenance = analysis.comments, analysis.provenance
    source = str(provenance.get("source") or "a table")
    counts = provenance.get("counts") or {}
    return DataView(
        source=source,
        facts=tuple(_facts(analysis, source)),
        n_rows=len(comments),
        n_expected=int(counts.get("rows_in", len(comments))),
        statuses=_counts(comments["status"], STATUSES),
        languages=_language_counts(comments),
        roles=tuple(
            (ROLE_NAMES[role], column, OPTIONS[role]) for role, column in analysis.roles.columns()
        ),
        warnings=tuple(note for note in analysis.notes if note.level == "warning"),
        infos=tuple(note for note in analysis.notes if note.level != "warning"),
        settings=tuple((key, _written(value)) for key, value in asdict(analysis.config).items()),
        provenance=tuple(
            (key, text)
            for key, text in _flat(provenance)
            if not key.startswith(("counts.", "timings."))
        ),
        conflicts=conflicts(analysis),
        fairness=language_rows(analysis),
    )


def _facts(analysis: Analysis, source: str) -> Iterator[tuple[str, str]]:
    comments, provenance = analysis.comments, analysis.provenance
    yield "Source", source
    used = int(comments["status"].isin(["ok", "duplicate"]).sum())
    yield "Rows", f"{len(comments):,}, of which {used:,} with a comment to analyse"
    days = comments["date"].dropna()
    if len(days):
        yield "Answered", f"{days.min():%Y-%m-%d} to {days.max():%Y-%m-%d}"
    # imported here, because an analysis imports the stages
    from voc_nlp.analysis.result import count_themes

    yield (
        "Themes",
        f"{count_themes(analysis.themes):,} in {plural(len(analysis.mentions), 'mention')}",
    )
    languages = [
        count.name for count in _language_counts(comments) if count.name != language_name("und")
    ]
    yield "Languages", listed(languages, 6) or "not recognised"
    if provenance.get("encoder"):
        yield "Encoder", str(provenance["encoder"])
    if provenance.get("created"):
        yield "Made", str(provenance["created"])


def _language_counts(comments: pd.DataFrame) -> tuple[Count, ...]:
    used = comments.loc[comments["status"].isin(["ok", "duplicate"]), "language"]
    names = used.astype(str).map(language_name)
    every = _counts(names, {})
    if len(every) <= LANGUAGES:
        return every
    rest = sum(count.n for count in every[LANGUAGES:])
    other = Count(f"{len(every) - LANGUAGES} others", "", rest, percent(rest / len(used)))
    return (*every[:LANGUAGES], other)


def _counts(values: pd.Series[Any], meanings: Mapping[str, str]) -> tuple[Count, ...]:
    found = values.astype(str).value_counts()
    order = sorted(found.index, key=lambda name: (-int(found[name]), str(name)))
    if meanings:
        order = [name for name in meanings if name in found.index]
        order += sorted(set(found.index) - set(meanings))
    total = max(len(values), 1)
    return tuple(
        Count(
            str(name), meanings.get(name, ""), int(found[name]), percent(int(found[name]) / total)
        )
        for name in order
    )


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{name}.")
        elif value is not None and not _is_nested(value):
            yield name, _written(value)


def _is_nested(value: object) -> bool:
    return isinstance(value, (list, tuple)) and any(
        isinstance(item, (list, tuple, Mapping)) for item in value
    )


def _written(value: object) -> str:
    if value is None or value == ():
        return "chosen from the data"
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return str(value)
