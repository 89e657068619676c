"""Formats that carry their own structure: Parquet, JSON and JSON lines."""

from __future__ import annotations

import io
import json
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import shorten
from voc_nlp.errors import InputError, names


def read_parquet(data: bytes, source: str) -> tuple[pd.DataFrame, list[Note]]:
    """Read a Parquet file; a named index becomes a column again.

    Raises
    ------
    InputError
        If the file is damaged or cut off.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(io.BytesIO(data))
        table.validate(full=True)  # damaged text is found here rather than somewhere later
        # whole numbers stay whole beside missing ones, so that long ids keep their last digits
        frame: pd.DataFrame = table.to_pandas(integer_object_nulls=True)
    except (pa.ArrowException, OSError, ValueError, TypeError) as error:
        raise InputError(
            f"{source} cannot be read as Parquet; it is damaged or cut off"
            f" ({shorten(str(error), 120)}). Export it again."
        ) from error
    named = any(name is not None for name in frame.index.names)
    frame = frame.reset_index(drop=not named)
    frame.columns = frame.columns.map(str)
    if frame.shape[1] == 0 or len(frame) == 0:
        raise InputError(f"{source} has {frame.shape[1]} columns and {len(frame)} rows: no data.")
    return frame, []


def from_arrow(source: Any) -> pd.DataFrame:
    """Read any object that offers the Arrow PyCapsule stream (polars, DuckDB, pyarrow, ...).

    Raises
    ------
    InputError
        If the stream is no table.
    """
    import pyarrow as pa

    try:
        table = pa.RecordBatchReader.from_stream(source).read_all()
        table.validate(full=True)
        frame: pd.DataFrame = table.to_pandas(integer_object_nulls=True)
    except (pa.ArrowException, TypeError, ValueError, NotImplementedError) as error:
        raise InputError(
            f"the Arrow table cannot be read ({shorten(str(error), 120)}). Give a table with one"
            " row per answer."
        ) from error
    return frame


def read_json(text: str, source: str) -> tuple[pd.DataFrame, list[Note]]:
    """Read JSON lines, an array of objects, or what ``DataFrame.to_json`` writes.

    Nested objects become columns with dotted names; lists stay as JSON text.

    Raises
    ------
    InputError
        If the text is no JSON, or no table.
    """
    notes: list[Note] = []
    try:
        content = json.loads(text)
    except json.JSONDecodeError as whole:
        content = _lines(text, source, whole)
    except RecursionError as error:
        raise InputError(f"{source} is JSON nested too deeply to be a table.") from error
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"{source} is not readable JSON: {shorten(str(error), 120)}.") from error
    records = _records(content, notes)
    if records is None:
        raise InputError(
            f"{source} is JSON but not a table ({_describe(content)}). Give one object per line, or"
            " an array of objects with the same keys."
        )
    if not records:
        raise InputError(f"{source} is JSON without any rows. Check the export.")
    try:
        flat = [_flat(record) for record in records]
    except RecursionError as error:
        raise InputError(f"{source} is JSON nested too deeply to be a table.") from error
    columns = list(dict.fromkeys(key for record in flat for key in record))
    if not columns:
        raise InputError(f"{source} is JSON whose objects have no keys. Check the export.")
    cells = {column: [record.get(column) for record in flat] for column in columns}
    return pd.DataFrame(cells, columns=columns, dtype=object), notes


def _lines(text: str, source: str, whole: json.JSONDecodeError) -> list[Any]:
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(json.loads(line))
        except ValueError as error:
            where, what = (number, error) if found else (whole.lineno, whole)
            raise InputError(
                f"{source} is not valid JSON: line {where:,}: {getattr(what, 'msg', what)}. If the file was cut off,"
                " export it again."
            ) from error
    return found


def _records(content: Any, notes: list[Note]) -> list[dict[str, Any]] | None:
    if isinstance(content, list):
        return content if all(isinstance(item, dict) for item in content) else None
    if not isinstance(content, dict) or not content:
        return None
    values = list(content.values())
    if all(isinstance(value, dict) and value for value in values):
        rows = list(values[0])
        if len(rows) > 0 and all(list(value) == rows for value in values) and _scalars(values):
            return [{column: content[column][row] for column in content} for row in rows]
    if all(isinstance(value, list) for value in values) and _scalars(values):
        if len({len(value) for value in values}) == 1:
            return [dict(zip(content, row, strict=True)) for row in zip(*values, strict=True)]
        return None
    tables = [
        key
        for key, value in content.items()
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value)
    ]
    if len(tables) == 1:
        notes.append(Note("info", "json-table", f"the rows are the list under {tables[0]!r}."))
        return list(content[tables[0]])
    if len(content) == 1 and isinstance(values[0], dict) and not _scalars([content]):
        if not any(isinstance(value, list) and _all_dicts(value) for value in values[0].values()):
            return None
        return _records(values[0], notes)  # {"feed": {"entry": [...]}}
    return None if not _scalars([content]) else [content]


def _all_dicts(items: list[Any]) -> bool:
    return bool(items) and all(isinstance(item, dict) for item in items)


def _scalars(values: list[Any]) -> bool:
    return not any(
        isinstance(cell, (dict, list))
        for value in values
        for cell in (value.values() if isinstance(value, dict) else value)
    )


def _flat(record: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and value:
            flat |= _flat(value, f"{prefix}{key}.")
        elif isinstance(value, (list, dict)):
            flat[f"{prefix}{key}"] = json.dumps(value, ensure_ascii=False)
        else:
            flat[f"{prefix}{key}"] = value.replace("\x00", "") if isinstance(value, str) else value
    return flat


def _describe(content: Any) -> str:
    if isinstance(content, list):
        kinds = sorted({type(item).__name__ for item in content})
        return f"an array of {names(kinds)}"
    return f"a single {type(content).__name__}"
