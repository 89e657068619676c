"""The frozen result of an analysis, and its folder on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import pandas as pd

from voc_nlp.analysis.folder import whole_folder
from voc_nlp.comments import Note
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.errors import InputError

TABLES = ("comments", "mentions", "themes", "scores", "pain_points")
MANIFEST = "analysis.json"
FORMAT = 1


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
        One row per theme, larger ones first.
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

    @property
    def main_score(self) -> str | None:
        """Score that the pain points are ranked by, or ``None`` where there was none."""
        score = self.provenance.get("main_score")
        return None if score is None else str(score)

    @property
    def status_counts(self) -> dict[str, int]:
        """Rows per status; they add up to the rows of the input."""
        counts = self.comments["status"].value_counts()
        return {str(status): int(counts[status]) for status in sorted(counts.index)}

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
        for name in TABLES:
            getattr(self, name).to_parquet(folder / f"{name}.parquet", index=False)
        text = json.dumps(self.manifest(), ensure_ascii=False, indent=2, sort_keys=True)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")

    def manifest(self) -> dict[str, Any]:
        """Everything but the tables, as plain JSON values."""
        return {
            "format": FORMAT,
            "config": asdict(self.config),
            "columns": asdict(self.roles),
            "notes": [asdict(note) for note in self.notes],
            "data_quality": {"rows": len(self.comments), "status": self.status_counts},
            "provenance": dict(self.provenance),
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
                name: _as_saved(pd.read_parquet(folder / f"{name}.parquet")) for name in TABLES
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
            )
        except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
            raise InputError(f"{folder} is not a saved analysis: {error}") from error


def _tuples(values: Mapping[str, Any], kind: type) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in values.items()
        if key in known
    }


def _as_saved(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn the arrays that Parquet gives back for lists into lists again."""
    for column in ("keywords", "quotes", "quote_ids", "languages"):
        if column in frame.columns:
            frame[column] = pd.Series([list(items) for items in frame[column]], dtype="object")
    return frame
