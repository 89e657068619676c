"""From a table and its column roles to the comments table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.comments.cells import as_text, count, name_rows, read_numbers, shorten
from voc_nlp.comments.dates import read_dates
from voc_nlp.comments.schema import ALL, NOT_GIVEN, OPTIONS, Comments, Intake, Note
from voc_nlp.comments.scores import read_churn, read_score
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.errors import InputError, MissingColumnError, names

_DEFAULTS = AnalysisConfig()


def as_comments(frame: pd.DataFrame, roles: Roles, config: AnalysisConfig = _DEFAULTS) -> Intake:
    """Check a table and give it the columns that every later step relies on.

    Parameters
    ----------
    frame : DataFrame
        One row per respondent, of any dtypes. It is not changed.
    roles : Roles
        Which column plays which role; ``text`` names at least one column.
    config : AnalysisConfig
        Its ``csat_scale`` and ``ces_scale`` are used where set.

    Returns
    -------
    Intake
        ``comments`` has one row per input row, in input order, with columns ``comment_id``
        (unique), ``row``, ``text`` (as in the cell), ``question:<name>`` where there are several
        text columns, ``touchpoint``, ``segment:<name>``, ``date``, ``nps`` (0-10), ``csat``,
        ``ces`` (on their scales), ``churned``, ``weight`` (>= 0) and ``customer``. The score
        columns always exist and are missing where there is no such role.

    Raises
    ------
    MissingColumnError
        If a role names a column that does not exist.
    InputError
        If a cell cannot be meant (an NPS of 11, a negative weight), ids repeat, or fewer than two
        rows have text.

    See Also
    --------
    voc_nlp.reading.find_roles : finds the roles.

    Examples
    --------
    >>> table = pd.DataFrame({"why": ["Too slow", "Friendly staff"], "score": [3, 9]})
    >>> as_comments(table, Roles(text=("why",), nps="score")).comments[
    ...     ["comment_id", "text", "nps"]
    ... ]
      comment_id            text  nps
    0         r1        Too slow  3.0
    1         r2  Friendly staff  9.0
    """
    if not isinstance(frame, pd.DataFrame):
        raise InputError(f"expected a pandas DataFrame, got {type(frame).__name__}")
    columns = check_roles(frame, roles)
    if not roles.text:
        raise InputError(
            f"no text column was named; the table has {names(columns)}. Name the comments with"
            " --text."
        )
    n, notes = len(frame), list[Note]()
    if n == 0:
        raise InputError("the table has no rows. Check the export: it holds a header only.")
    cells = {name: frame.iloc[:, columns.index(name)] for _, name in roles.columns()}

    ids, id_notes = _ids(cells.get(roles.id or ""), roles.id, n)
    table: dict[str, Any] = {"comment_id": ids, "row": np.arange(n, dtype=np.int64)}
    questions = {name: as_text(cells[name]) for name in roles.text}
    table["text"] = _join(list(questions.values()))
    _require_text(table["text"], roles)
    if len(questions) > 1:
        table |= {f"question:{name}": texts for name, texts in questions.items()}
    table["touchpoint"] = (
        _labels(cells[roles.touchpoint]) if roles.touchpoint else pd.Series([ALL] * n, dtype="str")
    )
    table |= {f"segment:{name}": _labels(cells[name]) for name in roles.segments}

    table["date"], date_notes = _dates(cells.get(roles.date or ""), roles.date, n)
    nothing = np.full(n, np.nan)
    table |= {"nps": nothing, "csat": nothing.copy(), "ces": nothing.copy()}
    score_notes: list[Note] = []
    if roles.nps:
        table["nps"], _, said = read_score(
            cells[roles.nps], roles.nps, "nps", None, None, config.no_answer
        )
        score_notes += said
    if roles.csat:
        table["csat"], scale, said = read_score(
            cells[roles.csat], roles.csat, "csat", config.csat_scale, None, config.no_answer
        )
        config = replace(config, csat_scale=scale)
        score_notes += said
    if roles.ces:
        table["ces"], scale, said = read_score(
            cells[roles.ces],
            roles.ces,
            "ces",
            config.ces_scale,
            config.ces_low_is_good,
            config.no_answer,
        )
        config = replace(config, ces_scale=scale)
        score_notes += said
    table["churned"] = pd.Series([pd.NA] * n, dtype="boolean")
    if roles.churn:
        table["churned"], said = read_churn(cells[roles.churn], roles.churn)
        score_notes += said
    if roles.churn_date:
        left, said = _dates(cells[roles.churn_date], roles.churn_date, n, role="churn_date")
        date_notes += said
        table["churn_date"] = left
        table["after_churn"] = table["date"].dt.normalize() >= left.dt.normalize()
        if not roles.churn:
            table["churned"] = left.notna().astype("boolean")
            score_notes.append(Note("info", "churn-from-date", _read_from_date(roles.churn_date)))
    table["weight"] = np.ones(n)
    if roles.weight:
        table["weight"] = _weights(cells[roles.weight], roles.weight)
        score_notes += _notes_on_zeros(table["weight"], roles.weight)
    table["customer"] = ids
    if roles.customer:
        customers = as_text(cells[roles.customer]).str.strip()
        table["customer"] = customers.where(customers != "", ids)

    notes = [*id_notes, *date_notes, *score_notes]
    return Intake(Comments(pd.DataFrame(table)), roles, config, tuple(notes))


def answers(comments: pd.DataFrame) -> pd.DataFrame:
    """List the answers one by one: a row per non-blank answer, by comment and then by question.

    Parameters
    ----------
    comments : DataFrame
        A comments table (or some rows of one).

    Returns
    -------
    DataFrame
        ``comment_id``, ``row``, ``question`` (``""`` with a single text column), ``start`` and
        ``end`` (offsets in characters into the comment's ``text``) and ``text``, which equals the
        comment's ``text[start:end]``.

    Examples
    --------
    >>> table = pd.DataFrame({"liked": ["the app", ""], "improve": ["queues", "price"]})
    >>> answers(as_comments(table, Roles(text=("liked", "improve"))).comments)
      comment_id  row question  start  end     text
    0         r1    0    liked      0    7  the app
    1         r1    0  improve      8   14   queues
    2         r2    1  improve      0    5    price
    """
    prefix = "question:"
    columns = [name for name in comments.columns if str(name).startswith(prefix)]
    position = np.arange(len(comments))
    ids = comments["comment_id"].reset_index(drop=True)
    rows = comments["row"].to_numpy(dtype=np.int64)
    offset = np.zeros(len(comments), dtype=np.int64)
    pieces, order = [], []
    for name in columns or ["text"]:
        question = name.removeprefix(prefix) if columns else ""
        texts = comments[name].reset_index(drop=True)
        length = texts.str.len().to_numpy(dtype=np.int64)
        filled = (texts.str.strip() != "").to_numpy(dtype=bool)
        piece = pd.DataFrame(
            {
                "comment_id": ids,
                "row": rows,
                "question": pd.Series([question] * len(texts), dtype="str"),
                "start": offset.copy(),
                "end": offset + length,
                "text": texts,
            }
        )
        pieces.append(piece[filled])
        order.append(position[filled])
        offset = offset + np.where(filled, length + 1, 0)  # 1 for the line break between answers
    by_comment = np.argsort(np.concatenate(order), kind="stable")
    return pd.concat(pieces, ignore_index=True).iloc[by_comment].reset_index(drop=True)


def check_roles(frame: pd.DataFrame, roles: Roles) -> list[str]:
    """Check that each named column exists once and has one role; return all column names.

    Raises
    ------
    MissingColumnError
        If a named column does not exist.
    InputError
        If a column is named for two roles, or the table has two columns of that name.
    """
    if isinstance(frame.columns, pd.MultiIndex):
        raise InputError(
            "the table has several header rows (a MultiIndex); join them into one name per column"
            " first."
        )
    columns = [str(name) for name in frame.columns]
    used: dict[str, str] = {}
    for role, column in roles.columns():
        if column not in columns:
            raise MissingColumnError(column, columns)
        if columns.count(column) > 1:
            raise InputError(
                f"the table has {columns.count(column)} columns named {column!r}; rename all but"
                " one."
            )
        if column in used:
            both = names_of_options(sorted({used[column], role}, key=list(OPTIONS).index))
            raise InputError(
                f"column {column!r} is named twice ({both}); give each role its own column."
            )
        used[column] = role
    return columns


def names_of_options(roles: Iterable[str]) -> str:
    """Join the command's options of some roles, for a message."""
    return " and ".join(OPTIONS[role] for role in roles)


def _ids(
    cells: pd.Series[Any] | None, column: str | None, n: int
) -> tuple[pd.Series[str], list[Note]]:
    numbered = pd.Series([f"r{row + 1}" for row in range(n)], dtype="str")
    if cells is None:
        return numbered, []
    given = as_text(cells).str.strip()
    blank = given == ""
    repeated = [text for text, times in Counter(given[~blank]).items() if times > 1]
    if repeated:
        rows_of = {text: np.flatnonzero(given == text) + 1 for text in repeated[:3]}
        shown = ", ".join(
            f"{shorten(text)!r} in rows"
            f" {', '.join(map(str, rows[:4]))}{' ...' if len(rows) > 4 else ''}"
            for text, rows in rows_of.items()
        )
        more = f" and {count(len(repeated) - 3, 'other')}" if len(repeated) > 3 else ""
        raise InputError(
            f"column {column!r} (id) is not unique: {shown}{more}. Remove the repeated rows, name the"
            f" right column with --id, or say --customer {column!r} if it names the person: then the"
            " rows are numbered."
        )
    if not blank.any():
        return given, []
    taken = set(given)
    filled = given.tolist()
    for row in np.flatnonzero(blank):
        name = numbered.iloc[row]
        while name in taken:
            name += "_"
        taken.add(name)
        filled[row] = name
    message = (
        f"column {column!r} (id): {count(int(blank.sum()), 'row')} without an id got a row number"
        " instead, such as 'r1'."
    )
    return pd.Series(filled, dtype="str"), [Note("warning", "id-blank", message)]


def _join(questions: list[pd.Series[str]]) -> pd.Series[str]:
    if len(questions) == 1:
        return questions[0]
    rows = zip(*(texts.tolist() for texts in questions), strict=True)
    joined = ["\n".join(text for text in row if text.strip()) for row in rows]
    return pd.Series(joined, dtype="str")


def _require_text(texts: pd.Series[str], roles: Roles) -> None:
    filled = int((texts.str.strip() != "").sum())
    if filled >= 2:
        return
    which = ("column " if len(roles.text) == 1 else "columns ") + names(roles.text)
    found = "every comment is blank" if not filled else "only one row has a comment"
    raise InputError(
        f"{found} in {which} ({count(len(texts), 'row')}); at least two comments are needed."
        " Check the export, or name another column with --text."
    )


def _labels(cells: pd.Series[Any]) -> pd.Series[str]:
    labels = as_text(cells).str.strip()
    return labels.where(labels != "", NOT_GIVEN)


def _read_from_date(column: str) -> str:
    return (
        f"column {column!r} (churn date): a row with a date is read as left, a blank one as stayed."
        " Name a column that says so with --churn if blank can mean unknown."
    )


def _dates(
    cells: pd.Series[Any] | None, column: str | None, n: int, role: str = "date"
) -> tuple[pd.Series[Any], list[Note]]:
    if cells is None:
        return pd.Series([pd.NaT] * n, dtype="datetime64[us]"), []
    where = f"column {column!r} ({role.replace('_', ' ')})"
    dates, notes = read_dates(cells), list[Note]()
    if dates.bad.any():
        shown = as_text(cells).to_numpy(dtype=object)
        said = name_rows(dates.bad, shown)
        if dates.bad.sum() > dates.moments.notna().sum():
            raise InputError(
                f"{where}: {said}; no single date format fits the column. Write dates as"
                " 2024-01-31 in every row,"
                f" name another column with {OPTIONS[role]}, or leave the column out of the file."
            )
        message = (
            f"{where} is read as {dates.reading}; {said}, which does not fit and is left"
            " without a date."
        )
        notes.append(Note("warning", "date-unread", message))
    if dates.ambiguous:
        message = (
            f"{where}: day and month could be swapped in every row; it is read as {dates.reading},"
            " which puts the"
            " dates closer together. Write dates as 2024-01-31 if that is wrong."
        )
        notes.append(Note("warning", "date-order", message))
    elif "/" in dates.reading or "1970" in dates.reading or "Excel" in dates.reading:
        notes.append(Note("info", "date-format", f"{where} is read as {dates.reading}."))
    return dates.moments, notes


def _notes_on_zeros(weights: np.ndarray[Any, np.dtype[np.float64]], column: str) -> list[Note]:
    zeros, n = int((weights == 0).sum()), len(weights)
    if not zeros:
        return []
    said = f"column {column!r} (weight): {zeros:,} of {n:,} rows have the weight 0; they are kept and count for nothing."
    return [Note("warning" if 2 * zeros >= n else "info", "weight-zero", said)]


def _weights(cells: pd.Series[Any], column: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    where, read = f"column {column!r} (weight)", read_numbers(cells)
    with np.errstate(invalid="ignore"):
        bad = ~np.isfinite(read.numbers) | (read.numbers < 0)
    if bad.any():
        raise InputError(
            f"{where}: {name_rows(bad, read.shown)}; a weight is a number of at least 0 in every"
            " row."
            " Correct these cells (1 where there is no weight), or name another column with"
            " --weight."
        )
    if not read.numbers.any():
        raise InputError(f"{where}: every weight is 0. Name another column with --weight.")
    return read.numbers
