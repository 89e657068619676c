"""Redact a whole file or table, alone: text columns in, the same table without what identifies people out."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.cleaning.language import UNDETERMINED, detect_languages
from voc_nlp.comments import Note, read_dates
from voc_nlp.errors import InputError, MissingColumnError, OutputError
from voc_nlp.privacy import KINDS, MASKS, Pseudonyms, redact_text
from voc_nlp.reading import read_table

WRITES = (".csv", ".csv.gz", ".tsv", ".xlsx", ".parquet", ".jsonl")
FEWEST_LETTERS = 0.2
"""Share of distinct cells with a letter or an @ from which on a column holds text."""


_NAME_COLUMN = re.compile(
    r"(?:(?:first|last|full|customer|client|user|contact|recipient|respondent|given|family|author|review(?:er)?|consumer|user|nick|screen|display|sur)[ _-]?)*name"
    r"|(?:reviewer|author|consumer)|vorname|nachname|familienname|kundenname|nombres?|apellidos?|nombre y apellidos|prénom|nom(?: de famille)?|"
    r"cognome|nome(?: completo)?|nome e cognome|apelido|sobrenome|jméno|příjmení|jméno a příjmení|imię|nazwisko|imię i nazwisko|"
    r"имя|фамилия|отчество|фио|姓名|名字|客户姓名|联系人",
    re.IGNORECASE,
)
_MOMENT_COLUMN = re.compile(
    r"(?:^|[\s_.-])(?:date|time|timestamp|millis|epoch|created|updated|modified|sent|opened|responded|submitted|received|answered|"
    r"fecha|hora|datum|data|zeit|zeitpunkt|heure|čas|дата|время|日期|时间)(?:$|[\s_.-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class RedactedTable:
    """A table without what identifies people.

    Attributes
    ----------
    frame : DataFrame
        The columns and rows of the source as they are read for an analysis; cells with nothing personal are as they
        were.
    counts : dict
        Kind -> how often it was replaced, most often first.
    columns : tuple of str
        Columns that were looked through.
    cells : int
        Cells that were changed.
    notes : tuple of Note
        How the source was read, and what of it is no row of the table: totals, previews, second headers.
    """

    frame: pd.DataFrame
    counts: dict[str, int]
    columns: tuple[str, ...]
    cells: int
    notes: tuple[Note, ...] = ()

    def write(self, path: str | Path) -> Path:
        """Write CSV, TSV, XLSX, Parquet or JSON lines, as the ending of the name says.

        A CSV holds the cells as they are; a cell that a spreadsheet could take for a formula is not guarded, for the
        file is to be read like the original. In a workbook every cell is text or a number, never a formula.

        Raises
        ------
        OutputError
            If the ending is another one or the file cannot be written.
        """
        path = Path(path)
        ending = next((one for one in WRITES if path.name.casefold().endswith(one)), None)
        if ending is None:
            raise OutputError(
                f"cannot write {path.name}: the name must end in one of {', '.join(WRITES)}"
            )
        try:
            if ending == ".parquet":
                self.frame.to_parquet(path, index=False)
            elif ending == ".jsonl":
                self.frame.to_json(path, orient="records", lines=True, force_ascii=False)
            elif ending == ".xlsx":
                options = {"strings_to_formulas": False, "strings_to_urls": False}
                with pd.ExcelWriter(
                    path, engine="xlsxwriter", engine_kwargs={"options": options}
                ) as book:
                    self.frame.to_excel(book, index=False)
            else:
                separator = "\t" if ending == ".tsv" else ","
                self.frame.to_csv(path, index=False, sep=separator, encoding="utf-8-sig")
        except OSError as error:
            raise OutputError(
                f"cannot write {path}: {error.strerror or error}; choose another file with --out"
            ) from error
        return path


def redact(
    source: str | Path | pd.DataFrame,
    columns: str | Sequence[str] | None = None,
    *,
    language: str | None = None,
    kinds: Sequence[str] = KINDS,
    pseudonyms: Pseudonyms | str | Path | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
) -> RedactedTable:
    """Replace what identifies people in the text columns of a file or table.

    Parameters
    ----------
    source : path or DataFrame
        Any file that can be analysed. Neither a file nor a DataFrame is changed.
    columns : str or sequence of str, optional
        Columns to look through; by default all whose cells are text. Numbers in number columns stay. Where the header says
        that a column holds names (name, surname, Vorname, 姓名, ...) each cell is one. Moments written as numbers (seconds
        since 1970) stay where the header says that they are such. A cell that is nothing but a long number, such as an id, gets
        a pseudonym of a key that is forgotten at once: equal numbers stay equal, and rows can still be told apart.
    language : str, optional
        ISO 639-1 code of all the texts; by default detected, comment by comment.
    kinds : sequence of str
        What to replace: :data:`voc_nlp.privacy.KINDS`. Leave out ``"number"`` to keep order and contract numbers.
    pseudonyms : Pseudonyms or path, optional
        Stable pseudonyms in place of masks; a path is a file with the key, made where there is none.
    encoding, delimiter, sheet : str, optional
        How to read the file; found if not given.

    Raises
    ------
    InputError, MissingColumnError
        If the file cannot be read, or has no such column.
    ConfigError
        If a kind is not known or the key cannot be used.

    Notes
    -----
    CLI: ``voc redact``. Rules and lists find what they know: read :func:`voc_nlp.privacy.find_personal` for what they do
    not, and look through a sample before a file leaves the house.

    Examples
    --------
    >>> table = pd.DataFrame({"why": ["Ana: call 612 345 678", "too slow"], "nps": [3, 9]})
    >>> found = redact(table, language="es")
    >>> list(found.frame["why"]), found.counts
    (['[name]: call [phone]', 'too slow'], {'name': 1, 'phone': 1})
    """
    table = read_table(source, encoding=encoding, delimiter=delimiter, sheet=sheet)
    frame = table.frame
    chosen = _columns(frame, columns)
    if isinstance(pseudonyms, (str, Path)):
        pseudonyms = Pseudonyms.from_file(pseudonyms)
    hidden = pseudonyms or Pseudonyms(secrets.token_bytes(32))
    made: dict[str, pd.Series[str]] = {}
    counts: dict[str, int] = {}
    changed = 0
    for name in chosen:
        column = frame[name]
        is_name = "name" in kinds and _holds_names(str(name))
        is_text = column.map(lambda cell: isinstance(cell, str)).to_numpy(dtype=bool)
        texts = column[is_text]
        languages = _languages(texts, language)
        cells: list[object] = list(column)
        for at, text, code in zip(np.flatnonzero(is_text), texts, languages, strict=True):
            if is_name and text.strip():
                cells[at] = pseudonyms("name", text) if pseudonyms else MASKS["name"]
                counts["name"] = counts.get("name", 0) + 1
                changed += 1
                continue
            redacted = redact_text(text, code, kinds=kinds, pseudonyms=pseudonyms)
            if redacted.spans:
                whole = redacted.text.strip() == MASKS["number"]
                cells[at] = hidden("number", text) if whole else redacted.text
                changed += 1
                for kind, n in redacted.counts.items():
                    counts[kind] = counts.get(kind, 0) + n
        made[name] = pd.Series(cells, index=column.index, dtype=column.dtype)
    ordered = dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    return RedactedTable(frame.assign(**made), ordered, tuple(chosen), changed, table.notes)


def _columns(frame: pd.DataFrame, named: str | Sequence[str] | None) -> list[str]:
    if named is not None:
        chosen = [named] if isinstance(named, str) else list(named)
        for name in chosen:
            if name not in frame.columns:
                raise MissingColumnError(name, [str(column) for column in frame.columns])
        return chosen
    chosen = [
        str(name)
        for name in frame.columns
        if _holds_text(frame[name]) and not _holds_moments(str(name), frame[name])
    ]
    if not chosen:
        raise InputError("no column holds text; name the columns with --column")
    return chosen


def _holds_names(header: str) -> bool:
    """Whether a header says that each cell is a name; nested fields of JSON are called a.b.c."""
    bare = re.sub(r"^attributes\.|\.label$", "", header.strip()).replace(".", " ")
    return bool(_NAME_COLUMN.fullmatch(bare))


def _holds_moments(header: str, column: pd.Series[str]) -> bool:
    """Whether a column holds moments as numbers, which would be taken for numbers of something.

    The header has to say so: ten digits may as well be a phone number.
    """
    if not _MOMENT_COLUMN.search(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)):
        return False
    texts = [cell for cell in column.dropna().tolist() if _is_text(cell)]
    if not texts or not all(re.fullmatch(r"\d{9,16}", text.strip()) for text in texts):
        return False
    dates = read_dates(pd.Series(texts, dtype="str"))
    return bool(not dates.bad.any() and "1970" in dates.reading)


def _holds_text(column: pd.Series[str]) -> bool:
    """Whether cells have letters; columns of digits, such as phone numbers, count when they are stored as text."""
    texts = [str(cell) for cell in column.dropna().tolist() if _is_text(cell)]
    if not texts:
        return False
    plain = sum(_is_number(text) for text in texts)
    return plain <= (1 - FEWEST_LETTERS) * len(texts) or any(
        len(text) >= 7 and not _is_number(text) for text in texts
    )


def _is_text(cell: object) -> bool:
    return isinstance(cell, str) and bool(cell.strip())


def _is_number(text: str) -> bool:
    """Whether a cell is a small number, such as a score or an amount."""
    bare = text.strip().lstrip("+-").replace(",", "").replace(".", "")
    return bare.isdecimal() and len(bare) < 7


def _languages(texts: pd.Series[str], language: str | None) -> list[str]:
    if language is not None or not len(texts):
        return [language or ""] * len(texts)
    codes, _ = detect_languages([str(text) for text in texts])
    return ["" if code == UNDETERMINED else code for code in codes]
