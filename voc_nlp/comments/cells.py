"""Cells of any type as text and as numbers, and the words for the rows that cannot be read."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

MISSING_WORDS = frozenset(
    """
    |-|--|–|—|.|?|n/a|#n/a|na|n.a.|<na>|nan|nat|null|#null!|none|nil|missing|(blank)|blank|no answer
    |n/c|n.c.|n/d|n.d.|s/d|s/r|no response|not applicable|don't know|k.a.|keine angabe|sin respuesta|ns/nc|bez odpovědi
    |neuvedeno|non risponde|nessuna risposta|нет ответа|не указано|н/д|无|未填|未回答|sans réponse
    |sem resposta|brak odpowiedzi|keine antwort|weiß nicht|weiss nicht|keine meinung|trifft nicht zu|nicht beantwortet
    |no contesta|no sabe|no aplica|no procede|prefiero no decirlo|nevím|nechci odpovědět|bez odpovedi|nevyplněno
    |non so|preferisco non rispondere|non applicabile|затрудняюсь ответить|не знаю|нет данных|отказ от ответа
    |不知道|不适用|无回答|拒绝回答|暂无|je ne sais pas|ne sait pas|non concerné|não sei|não se aplica|não respondeu
    |nie wiem|nie dotyczy|odmowa odpowiedzi|weet niet|geen antwoord|n.v.t.|prefer not to say|prefer not to answer
    |not offered|unoffered|nenabídnuto|no ofrecido|non offerto|не предложено|未提供|nicht angeboten|non proposé|não oferecido
    |refused|dk|dk/na|dk/nr|unsure|not sure|skipped|not answered|unanswered|rather not say|k. a.|n. a.|n. v. t.
    """.replace("\n    |", "|")
    .strip(" \n")
    .split("|")
)
"""Cells of a score, date or similar column that mean 'no answer' (never applied to comments)."""

MISSING_NUMBERS = (98.0, 99.0, 998.0, 999.0, -98.0, -99.0, -998.0, -999.0)
"""Codes of survey tools for 'no answer', when they lie outside the scale."""

EXPORT = 20
"""Rows from which a table is an export that may end with a row of totals."""

_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"
_PLAIN = re.compile(rf"'?({_NUMBER})\s*%?")
_OUT_OF = re.compile(
    rf"({_NUMBER})\s*(?:/|out of|of|de|von|z|ze|из|sur|su|di)\s*(\d+)\D*", re.IGNORECASE
)
_LABEL_AFTER = re.compile(rf"({_NUMBER})(?:\s*[-–—:=.)(\[]\s*|\s+)(\D*[^\W\d_★⭐]\D*|[★⭐☆]+)")
_LABEL_BEFORE = re.compile(r"(\D*[^\W\d_]\D*?)\s*[-–—:=(\[]\s*(\d+(?:[.,]\d+)?)\s*[)\]]?")


@dataclass(frozen=True, eq=False)
class Numbers:
    """A column read as numbers.

    Attributes
    ----------
    numbers : ndarray of float64
        NaN where the cell is missing or cannot be read.
    bad : ndarray of bool
        Cells that are not missing and cannot be read.
    shown : ndarray of str
        Every cell as text, stripped, for messages.
    labelled : tuple of str
        Distinct cells that carried words beside the number, such as ``"10 - Extremely likely"``.
    out_of : tuple of float
        Distinct denominators of cells like ``"4/5"``.
    """

    numbers: NDArray[np.float64]
    bad: NDArray[np.bool_]
    shown: NDArray[np.object_]
    labelled: tuple[str, ...] = ()
    out_of: tuple[float, ...] = ()


def as_text(values: pd.Series[Any]) -> pd.Series[str]:
    """Every cell as text, as it stands; missing cells become ``""``.

    Whole floats lose their ``.0``, so that an id column that pandas read as float keeps its
    meaning. Half surrogate pairs, which no file can hold, become U+FFFD.

    >>> as_text(pd.Series([" a", None, 7.0, 2.5], dtype=object)).tolist()
    [' a', '', '7', '2.5']
    """
    dtype = values.dtype
    if isinstance(dtype, pd.StringDtype) and dtype.storage == "pyarrow":
        return values.astype("str").fillna("").reset_index(drop=True)
    cells = values.astype(object).tolist()
    return pd.Series([_cell(cell) for cell in cells], dtype="str")


def read_numbers(values: pd.Series[Any]) -> Numbers:
    """Read a column as numbers; decimal commas, percent signs and labels are understood.

    >>> read_numbers(pd.Series(["7,5", " 10 - Extremely likely", "n/a", "ten"])).numbers.tolist()
    [7.5, 10.0, nan, nan]
    """
    shown = as_text(values).str.strip()
    texts = shown.to_numpy(dtype=object)
    if pd.api.types.is_numeric_dtype(values.dtype) and not pd.api.types.is_bool_dtype(values.dtype):
        plain = values.to_numpy(dtype=np.float64, na_value=np.nan)
        return Numbers(plain.copy(), np.isinf(plain), texts)
    read = {text: _number(text) for text in pd.unique(shown)}
    numbers = np.array([read[text][0] for text in texts], dtype=np.float64)
    missing = np.array([is_missing(text) for text in texts], dtype=bool)
    labelled = tuple(sorted(text for text, (_, kind) in read.items() if kind == "label"))
    out_of = {
        float(match.group(2))
        for text, (_, kind) in read.items()
        if kind == "out of" and (match := _OUT_OF.fullmatch(text))
    }
    return Numbers(numbers, np.isnan(numbers) & ~missing, texts, labelled, tuple(sorted(out_of)))


def is_missing(text: str) -> bool:
    """Whether a cell of a score, date or similar column means 'no answer'.

    >>> is_missing(" N/A "), is_missing("0")
    (True, False)
    """
    return text.strip().casefold() in MISSING_WORDS


def is_number(text: str) -> bool:
    """Whether a cell is a plain number.

    >>> is_number(" 7,5 "), is_number("7 stars")
    (True, False)
    """
    return _PLAIN.fullmatch(text.strip()) is not None


def name_rows(bad: NDArray[np.bool_], shown: Sequence[Any] | NDArray[np.object_]) -> str:
    """Name the first three bad cells, with rows counted from 1.

    >>> name_rows(np.array([False, True, True]), ["1", "x", "y"])
    "row 2 holds 'x', row 3 holds 'y'"

    A bad cell in the last row only may be the total that a spreadsheet ends with:

    >>> name_rows(np.arange(30) == 29, [*range(29), "6,1"])
    "row 30 holds '6,1' (the last row; if it is a total, delete it)"
    """
    rows = np.flatnonzero(bad)
    parts = [f"row {row + 1} holds {shorten(str(shown[row]))!r}" for row in rows[:3]]
    more = len(rows) - 3
    tail = f" and {more} more row{'s' if more > 1 else ''}" if more > 0 else ""
    if len(rows) == 1 and rows[0] == len(bad) - 1 and len(bad) >= EXPORT:
        tail = " (the last row; if it is a total, delete it)"
    return ", ".join(parts) + tail


def count(n: int, noun: str) -> str:
    """Write a number with its noun.

    >>> count(1, "row"), count(2, "row")
    ('1 row', '2 rows')
    """
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"


def shorten(text: str, most: int = 60) -> str:
    """Cut a cell for a message.

    >>> shorten("abcdef", most=4)
    'abc…'
    """
    return text if len(text) <= most else text[: most - 1] + "…"


def _cell(cell: object) -> str:
    if isinstance(cell, str):
        if cell.isascii():
            return cell
        try:
            cell.encode()
        except UnicodeEncodeError:
            return cell.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return cell
    if cell is None or cell is pd.NA or cell is pd.NaT:
        return ""
    if isinstance(cell, (float, np.floating)):
        if math.isnan(cell):
            return ""
        return str(int(cell)) if float(cell).is_integer() else str(float(cell))
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    return str(cell)


def _number(text: str) -> tuple[float, str]:
    if match := _PLAIN.fullmatch(text):
        return float(match.group(1).replace(",", ".")), ""
    if match := _OUT_OF.fullmatch(text):
        return float(match.group(1).replace(",", ".")), "out of"
    if match := _LABEL_AFTER.fullmatch(text):
        return float(match.group(1).replace(",", ".")), "label"
    if match := _LABEL_BEFORE.fullmatch(text):
        return float(match.group(2).replace(",", ".")), "label"
    return math.nan, ""
