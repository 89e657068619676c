"""SPSS and Stata files: variables with labels, and numbers that stand for words."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import count, shorten
from voc_nlp.errors import InputError
from voc_nlp.reading import vocabulary_scores as words
from voc_nlp.reading.table import FoundLayout

_SCORES = (words.NPS, words.CSAT, words.CES, words.RATING, words.SCORE)


def read_labelled(
    data: bytes, source: str, kind: str
) -> tuple[pd.DataFrame, FoundLayout, list[Note]]:
    """Read an SPSS (.sav, .zsav) or Stata (.dta) file.

    A variable with a label is called ``"name: label"`` and still answers to its name. Numbers with
    value labels become the labels; scores stay numbers. Values that the file declares as missing
    are blank.

    Raises
    ------
    InputError
        If the file is damaged, or SPSS files are not supported here (``voc-nlp[spss]``).
    """
    read = _spss if kind == "spss" else _stata
    frame, labels, values = read(data, source)
    if frame.shape[1] == 0 or len(frame) == 0:
        raise InputError(f"{source} has {frame.shape[1]} columns and {len(frame)} rows: no data.")
    columns, worded = {}, 0
    aliases = []
    for name in frame.columns:
        label = " ".join(str(labels.get(name) or "").split())
        new = f"{name}: {shorten(label, 160)}" if label and label != name else str(name)
        known = values.get(name) or {}
        score = any(word.find(f"{name} {label}") for word in _SCORES)
        cells, changed = _cells(frame[name], known, score)
        columns[new] = cells
        worded += changed
        if new != name:
            aliases.append((str(name), new))
    title = "SPSS" if kind == "spss" else "Stata"
    notes = [Note("info", "layout", f"recognised as a file of {title}.")]
    if worded:
        message = f"value labels are read instead of their codes in {count(worded, 'column')}."
        notes.append(Note("info", "value-labels", message))
    table = pd.DataFrame(columns)
    return table, FoundLayout(kind, title, aliases=tuple(aliases)), notes


def _spss(data: bytes, source: str) -> tuple[pd.DataFrame, Mapping[Any, Any], Mapping[Any, Any]]:
    try:
        import pyreadstat
    except ImportError as error:
        raise InputError(
            f"{source} is an SPSS file, and reading it needs pyreadstat: pip install"
            " 'voc-nlp[spss]', or save it as CSV or XLSX."
        ) from error
    try:
        frame, meta = pyreadstat.read_sav(io.BytesIO(data))
    except Exception as error:
        raise InputError(_damaged(source, "SPSS", error)) from error
    return frame, meta.column_names_to_labels, meta.variable_value_labels


def _stata(data: bytes, source: str) -> tuple[pd.DataFrame, Mapping[Any, Any], Mapping[Any, Any]]:
    try:
        reader: Any = pd.read_stata(io.BytesIO(data), convert_categoricals=False, iterator=True)
        with reader:
            frame: pd.DataFrame = reader.read()
            labels, lists = reader.variable_labels(), reader.value_labels()
            # a list of labels belongs to the variables that name it
            used = dict(zip(frame.columns, getattr(reader, "_lbllist", []), strict=False))
    except Exception as error:
        raise InputError(_damaged(source, "Stata", error)) from error
    return frame, labels, {name: lists[key] for name, key in used.items() if key in lists}


def _damaged(source: str, kind: str, error: Exception) -> str:
    return (
        f"{source} cannot be read as a file of {kind}; it is damaged or cut off"
        f" ({shorten(str(error), 120)}). Export it again."
    )


def _cells(
    cells: pd.Series[Any], labels: Mapping[Any, str], score: bool
) -> tuple[pd.Series[Any], bool]:
    if pd.api.types.is_numeric_dtype(cells.dtype):
        numbers = cells.astype("float64")
        whole = [
            None if np.isnan(number) else int(number) if number.is_integer() else float(number)
            for number in numbers
        ]
        present = {value for value in whole if value is not None}
        # a scale is often labelled at its ends only, and a score is a number whatever its labels
        if not score and present and present <= {float(key) for key in labels if _number(key)}:
            by_code = {float(key): str(label) for key, label in labels.items() if _number(key)}
            worded = ["" if value is None else by_code[value] for value in whole]
            return pd.Series(worded, dtype="str"), True
        return pd.Series(whole, dtype=object), False
    if labels:
        by_text = {str(key).strip(): str(label) for key, label in labels.items()}
        shown = cells.fillna("").astype(str)
        return shown.map(lambda text: by_text.get(text.strip(), text)).astype("str"), True
    return cells, False


def _number(key: object) -> bool:
    return isinstance(key, (int, float, np.number))
