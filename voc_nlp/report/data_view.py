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

COPIES = 10
"""Groups of copies shown, suspected campaigns first."""
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
CLASS_MEANINGS = {
    "content": "says something about something",
    "praise only": "praise without a subject; counts for sentiment and scores, founds no theme",
    "profanity only": "swearing without a subject; counts for sentiment and scores, founds no theme",
    "nothing": "says that there is nothing to say; its score still counts",
    "gibberish": "keys without sense; its score still counts",
    "boilerplate": "signature, legal footer or automatic mail; its score still counts",
    "copied": "the question itself, or filler text; its score still counts",
}
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
    "churn_date": "when the customer left",
}


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


@dataclass(frozen=True)
class Copies:
    """A group of copies."""

    n: int
    dates: str
    why: str
    text: str


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
    classes: tuple[Count, ...] = ()
    quality: tuple[Figure, ...] = ()
    campaigns: tuple[Copies, ...] = ()

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
        classes=_classes(analysis),
        quality=_figures(analysis.data_quality),
        campaigns=_copies(analysis.copies),
    )


def _classes(analysis: Analysis) -> tuple[Count, ...]:
    if "content_class" not in analysis.comments:
        return ()
    kinds = analysis.comments["content_class"].astype(str)
    return _counts(kinds[kinds != ""], CLASS_MEANINGS)


def _figures(table: pd.DataFrame) -> tuple[Figure, ...]:
    shown = []
    for row in table[table["section"].isin(SECTIONS)].to_dict("records"):
        value = "" if row["value"] != row["value"] else f"{row['value']:,.1f}"
        if value and row["low"] == row["low"]:
            value += f" ({row['low']:,.1f} to {row['high']:,.1f})"
        n = f"{row['n']:,} of {row['of']:,}" if row["of"] else f"{row['n']:,}"
        share = percent(row["share"]) if row["share"] == row["share"] else ""
        shown.append(
            Figure(SECTIONS[row["section"]], str(row["item"]), n, share, value, str(row["note"]))
        )
    return tuple(shown)


def _copies(table: pd.DataFrame) -> tuple[Copies, ...]:
    largest = table.sort_values("campaign", key=lambda why: why == "", kind="stable").head(COPIES)
    return tuple(
        Copies(
            int(row["n"]),
            "" if pd.isna(row["first"]) else f"{row['first']:%Y-%m-%d} to {row['last']:%Y-%m-%d}",
            str(row["campaign"]),
            str(row["text"])[:160],
        )
        for row in largest.to_dict("records")
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
