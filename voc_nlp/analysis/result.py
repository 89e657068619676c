"""The frozen result of an analysis, and its folder on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import pandas as pd

from voc_nlp.analysis.data_quality import no_copies, no_data_quality
from voc_nlp.analysis.folder import whole_folder
from voc_nlp.analysis.languages import no_languages
from voc_nlp.comments import Note
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.errors import InputError
from voc_nlp.ranking import no_asymmetry, no_waterfall
from voc_nlp.themes.book.values import is_part
from voc_nlp.touchpoints import no_journey

TABLES = (
    "comments",
    "mentions",
    "themes",
    "scores",
    "pain_points",
    "journey",
    "languages",
    "waterfall",
    "asymmetry",
    "data_quality",
    "copies",
)
BOOK_TABLES = ("proposals", "migration", "drift")
"""Tables of an analysis that was coded to a theme book; without a book they are empty and not written."""
MANIFEST = "analysis.json"
FORMAT = 1
THEME_LISTS = (
    "quote_starts",
    "quote_ends",
    *(
        f"{side}_{part}"
        for side in ("negative", "positive")
        for part in ("quotes", "quote_ids", "quote_starts", "quote_ends")
    ),
)
MAPPINGS = {"keywords_by_language"}


@dataclass(frozen=True, eq=False)
class Analysis:
    """Everything an analysis found; tables only, no models and no rendering.

    Attributes
    ----------
    comments : DataFrame
        One row per input row, in input order, with its ``status``; a row is never dropped.
    mentions : DataFrame
        One row per opinion unit, with offsets into the comment's ``text``, theme and sentiment.
    themes : DataFrame
        One row per theme, larger ones first: label, description, keywords per language, quotes for and against
        with their offsets, what most mentions say, size, mood and trustworthiness; see
        :func:`voc_nlp.themes.describe_themes`.
    scores : DataFrame
        NPS, CSAT, CES and churn with 95 % intervals, overall and per slice.
    pain_points : DataFrame
        Touchpoint x theme cells, the most harmful first.
    config : AnalysisConfig
        The choices that were used.
    roles : Roles
        The columns that were used.
    notes : tuple of Note
        What was guessed, repaired or left out.
    provenance : mapping
        Versions, encoders, name and hash of the input, rows read, main score.
    journey : DataFrame
        One row per touchpoint and stage of the journey: mentions, share negative, score of those who wrote.
    waterfall : DataFrame
        The main score taken apart: a baseline and one step per theme and side, adding up to the score.
    asymmetry : DataFrame
        What blame takes and praise gives, theme by theme.
    checks : mapping
        Assumptions, controls on these very data, and what the order of the pain points depends on.
    audit : mapping
        What people found who checked the reading (``voc audit score``); empty before.
    languages : DataFrame
        One row per language: mentions, share unsure, polarity, agreement of sentiment with the main score, flags.
    data_quality : DataFrame
        What became of every row, completeness, who commented, copies, speeders, guesses; see
        :func:`voc_nlp.analysis.data_quality.data_quality`.
    copies : DataFrame
        Groups of exact and near copies, with those that look like campaigns.
    proposals, migration, drift : DataFrame
        With a theme book: themes it lacks, with evidence; which mentions moved and why; how far its themes drifted.

    Examples
    --------
    >>> import voc_nlp
    >>> from voc_nlp.testing import HashingEncoder, make_comments
    >>> result = voc_nlp.analyze(make_comments(300), encoder=HashingEncoder(), cache=False)
    >>> len(result.comments)
    300
    >>> result.pain_points["touchpoint"].iloc[0]
    'delivery'
    """

    comments: pd.DataFrame
    mentions: pd.DataFrame
    themes: pd.DataFrame
    scores: pd.DataFrame
    pain_points: pd.DataFrame
    config: AnalysisConfig
    roles: Roles
    notes: tuple[Note, ...]
    provenance: Mapping[str, Any]
    journey: pd.DataFrame = field(default_factory=no_journey)
    audit: Mapping[str, Any] = field(default_factory=dict)
    waterfall: pd.DataFrame = field(default_factory=no_waterfall)
    asymmetry: pd.DataFrame = field(default_factory=no_asymmetry)
    checks: Mapping[str, Any] = field(default_factory=dict)
    languages: pd.DataFrame = field(default_factory=no_languages)
    data_quality: pd.DataFrame = field(default_factory=no_data_quality)
    copies: pd.DataFrame = field(default_factory=no_copies)
    proposals: pd.DataFrame = field(default_factory=pd.DataFrame)
    migration: pd.DataFrame = field(default_factory=pd.DataFrame)
    drift: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def main_score(self) -> str | None:
        """Score that the pain points are ranked by, or ``None`` where there was none."""
        score = self.provenance.get("main_score")
        return None if score is None else str(score)

    @property
    def why_no_cost(self) -> str:
        """Why no pain point has an impact, as the end of a sentence after "because"; empty where one has."""
        if self.pain_points.empty or self.pain_points["impact"].notna().any():
            return ""
        each = "each is mentioned by nearly everybody or always together with another"
        return str(self.checks.get("not_done") or each)

    @property
    def status_counts(self) -> dict[str, int]:
        """Rows per status; they add up to the rows of the input."""
        counts = self.comments["status"].value_counts()
        return {str(status): int(counts[status]) for status in sorted(counts.index)}

    @property
    def n_themes(self) -> int:
        """Number of themes; sub-themes, whose ids begin with that of their theme, are not counted."""
        return count_themes(self.themes)

    def save(self, folder: str | Path) -> Path:
        """Write the tables as Parquet and the rest as ``analysis.json``; all of it or nothing.

        Raises
        ------
        OutputError
            If the folder cannot be written.
        """
        with whole_folder(folder) as made:
            self.write_into(made)
        return Path(folder)

    def write_into(self, folder: Path) -> None:
        """Write the files into an existing folder, one by one."""
        for name in (*TABLES, *self.book_tables):
            _to_save(getattr(self, name)).to_parquet(folder / f"{name}.parquet", index=False)
        text = json.dumps(self.manifest(), ensure_ascii=False, indent=2, sort_keys=True)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")

    @property
    def book_tables(self) -> tuple[str, ...]:
        """Names of the tables that there are only with a theme book."""
        return tuple(name for name in BOOK_TABLES if len(getattr(self, name).columns))

    def manifest(self) -> dict[str, Any]:
        """Everything but the tables, as plain JSON values."""
        return {
            "format": FORMAT,
            "config": asdict(self.config),
            "columns": asdict(self.roles),
            "notes": [asdict(note) for note in self.notes],
            "data_quality": {
                "rows": len(self.comments),
                "status": self.status_counts,
                "table": _plain(self.data_quality),
            },
            "provenance": dict(self.provenance),
            "checks": dict(self.checks),
            **({"audit": dict(self.audit)} if self.audit else {}),
            **({"book_tables": list(self.book_tables)} if self.book_tables else {}),
        }

    @classmethod
    def load(cls, folder: str | Path) -> Analysis:
        """Read a saved analysis back; its tables equal those that were saved.

        Raises
        ------
        InputError
            If the folder is not a saved analysis.
        """
        folder = Path(folder)
        try:
            manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            tables = {
                name: _as_saved(pd.read_parquet(folder / f"{name}.parquet"))
                for name in (*TABLES, *manifest.get("book_tables", ()))
            }
            if manifest["format"] != FORMAT:
                raise InputError(
                    f"{folder} has format {manifest['format']}; this version reads {FORMAT}"
                )
            return cls(
                **tables,
                config=AnalysisConfig(**_tuples(manifest["config"], AnalysisConfig)),
                roles=Roles(**_tuples(manifest["columns"], Roles)),
                notes=tuple(Note(**note) for note in manifest["notes"]),
                provenance=manifest["provenance"],
                audit=manifest.get("audit", {}),
                checks=manifest.get("checks", {}),
            )
        except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
            raise InputError(f"{folder} is not a saved analysis: {error}") from error


def _plain(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain JSON values, without those that are not known."""
    return [
        {str(name): value for name, value in row.items() if value == value and value != ""}
        for row in table.to_dict("records")
    ]


def _tuples(values: Mapping[str, Any], kind: type) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in values.items()
        if key in known
    }


def _as_saved(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn the arrays that Parquet gives back for lists into lists again."""
    for column in ("keywords", "quotes", "quote_ids", "languages", *THEME_LISTS):
        if column in frame.columns:
            frame[column] = pd.Series([list(items) for items in frame[column]], dtype="object")
    for column in MAPPINGS & set(frame.columns):
        frame[column] = pd.Series([json.loads(text) for text in frame[column]], dtype="object")
    return frame


def _to_save(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn mappings into JSON text: Parquet would give every row the keys of all."""
    columns = MAPPINGS & set(frame.columns)
    texts = {
        str(column): [json.dumps(value, ensure_ascii=False) for value in frame[column]]
        for column in sorted(columns)
    }
    return frame.assign(**texts) if texts else frame


def count_themes(themes: pd.DataFrame) -> int:
    """Count the rows of a themes table that are no sub-themes, whose ids have a dot, and no groups of a theme book.

    >>> count_themes(pd.DataFrame({"theme_id": ["t001", "t001.1"], "parent_id": ["", "t001"]}))
    1
    """
    groups = themes["is_group"] if "is_group" in themes else [False] * len(themes)
    ids = themes["theme_id"].astype(str)
    return sum(not is_part(key) and not group for key, group in zip(ids, groups, strict=True))
