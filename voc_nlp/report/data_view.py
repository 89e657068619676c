"""Where the numbers come from: input, columns, data quality and provenance, laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from voc_nlp.comments import OPTIONS, Note
from voc_nlp.report.consistency_view import Conflict, LanguageRow, conflicts, language_rows
from voc_nlp.report.quality_view import (
    Count,
    Figure,
    class_counts,
    figures,
    language_counts,
    left_out,
)
from voc_nlp.report.words import language_name, listed, percent, plural

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

COPIES = 10
"""Groups of copies shown, suspected campaigns first."""
CLASS_MEANINGS = {
    "content": "says something about something",
    "praise only": "praise without a subject; counts for sentiment and scores, founds no theme",
    "profanity only": "swearing without a subject; counts for sentiment and scores, founds no theme",
    "nothing": "says that there is nothing to say; its score still counts",
    "gibberish": "keys without sense; its score still counts",
    "boilerplate": "signature, legal footer or automatic mail; its score still counts",
    "copied": "the question itself, or filler text; its score still counts",
}
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
    left_out: tuple[Count, ...] = ()
    k: int = 1
    classes: tuple[Count, ...] = ()
    quality: tuple[Figure, ...] = ()
    campaigns: tuple[Copies, ...] = ()

    @property
    def adds_up(self) -> bool:
        """Whether the statuses sum to the rows of the table, and these are all rows read."""
        return sum(count.n for count in self.statuses) == self.n_rows == self.n_expected

    @property
    def n_left_out(self) -> int:
        """Rows of the files that the reader left out or merged."""
        return sum(count.n for count in self.left_out)


def data_view(analysis: Analysis) -> DataView:
    """Lay out input, statuses, languages, columns, notes, settings and provenance."""
    comments, provenance = analysis.comments, analysis.provenance
    source = str(provenance.get("source") or "a table")
    counts = provenance.get("counts") or {}
    k = analysis.config.k_anonymity
    gone = left_out(analysis.notes)
    whole = len(comments) + sum(gone.values())
    return DataView(
        source=source,
        facts=tuple(_facts(analysis, source)),
        n_rows=len(comments),
        n_expected=int(counts.get("rows_in", len(comments))),
        statuses=_counts(comments["status"], STATUSES, whole),
        left_out=tuple(Count("left out", what, n, percent(n / whole)) for what, n in gone.items()),
        k=k,
        languages=language_counts(comments, k),
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
        conflicts=_enough(conflicts(analysis), comments, k),
        fairness=language_rows(analysis),
        classes=class_counts(comments, CLASS_MEANINGS, k),
        quality=figures(analysis.data_quality, k),
        campaigns=_copies(analysis.copies, k),
    )


def _enough(found: tuple[Conflict, ...], comments: pd.DataFrame, k: int) -> tuple[Conflict, ...]:
    """Contradictions of a kind that enough comments show."""
    if not found:
        return ()
    sizes = comments["score_conflict"].astype(str).value_counts()
    return tuple(one for one in found if int(sizes.get(one.kind, 0)) >= k)


def _copies(table: pd.DataFrame, k: int) -> tuple[Copies, ...]:
    """List copies that came from enough people: from distinct customers where they are known."""
    people = table["n"].where(table["n_customers"] < 0, table["n_customers"])
    largest = table[people >= k]
    largest = largest.sort_values("campaign", key=lambda why: why == "", kind="stable").head(COPIES)
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
    found = language_counts(comments, analysis.config.k_anonymity)
    languages = [count.name for count in found if count.name != language_name("und")]
    yield "Languages", listed(languages, 6) or "not recognised"
    if provenance.get("encoder"):
        yield "Encoder", str(provenance["encoder"])
    if provenance.get("created"):
        yield "Made", str(provenance["created"])


def _counts(values: pd.Series[Any], meanings: Mapping[str, str], whole: int) -> tuple[Count, ...]:
    found = values.astype(str).value_counts()
    order = [name for name in meanings if name in found.index]
    order += sorted(set(found.index) - set(meanings))
    return tuple(
        Count(
            str(name),
            meanings.get(name, ""),
            int(found[name]),
            percent(int(found[name]) / max(whole, 1)),
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
