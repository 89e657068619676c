"""The workbook that people code: drop-downs, instructions, and nothing that gives the answer away."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from voc_nlp.audit.design import POLARITIES, Sample
from voc_nlp.errors import InputError, OutputError, names, suggest

NONE = "none of these themes"
UNREADABLE = "cannot be understood"
FORMAT = 1
LONGEST_CELL = 32_000
"""Characters of a cell; a workbook allows 32,767."""

CODING, DESIGN, LISTS, GUIDE = "Coding", "design", "lists", "Instructions"
THEME, SENTIMENT = "Theme", "Sentiment"
SECOND = " (second coder)"

_INSTRUCTIONS = (
    "What this is",
    "Each row of the sheet 'Coding' is one passage of a customer's comment. Say what it is about and"
    " how it is meant. Your answers measure how well the machine reads, and correct its figures.",
    "How to code",
    "1. Read the passage. The whole comment stands beside it, in case the passage alone is unclear.",
    "2. Theme: choose the one that fits the passage best. If none fits, choose '" + NONE + "'."
    " If it cannot be made out at all, choose '" + UNREADABLE + "'.",
    "3. Sentiment: negative, neutral or positive, as the customer means this passage. A wish that"
    " something be better is negative. If a passage is both, choose the stronger side.",
    "4. Fill both cells in every row. A row left blank cannot be replaced by another.",
    "Please",
    "Code what stands there, not what you know about the customer. You see neither the customer's"
    " score nor what the machine thought: that is on purpose.",
    "Do not add, delete, sort or copy rows between workbooks; everything but the answers is locked.",
    "If two people code, each works without looking at the other's columns; the second one uses the"
    " columns that end with 'second coder'.",
)


@dataclass(frozen=True, eq=False)
class Coded:
    """A workbook that was coded.

    Attributes
    ----------
    passages : DataFrame
        ``key``, ``probability``, ``true_theme`` (theme id, empty for none), ``true_polarity``,
        and for a second coder ``second_theme`` and ``second_polarity`` (missing where not coded).
    n_unreadable : int
        Passages that the (first) coder could not make out; they count as having no theme.
    """

    passages: pd.DataFrame
    n_unreadable: int


def write_sample(
    sample: Sample,
    comments: Mapping[str, str],
    labels: Mapping[str, str],
    path: str | Path,
    *,
    coders: int = 1,
    redact: Callable[[str], str],
) -> Path:
    """Write a sample as a workbook for people.

    Parameters
    ----------
    sample : Sample
    comments : mapping
        Comment id to the whole text of the comment.
    labels : mapping
        Theme id to label, in the order of the drop-down.
    path : path
        Of the .xlsx file.
    coders : {1, 2}
        Pairs of columns to fill in.
    redact : callable
        Hides what identifies a person in a text.

    Returns
    -------
    Path
        Passages in random order, without score, model's answer, touchpoint, segment or id of the
        comment. Cells to fill in have drop-downs, all others are locked; what is needed to read
        the workbook back stands in a sheet that spreadsheets do not show. Texts are never formulas.

    Raises
    ------
    InputError
        If ``coders`` is neither 1 nor 2.
    OutputError
        If the file cannot be written.
    """
    import xlsxwriter

    if coders not in (1, 2):
        raise InputError(f"one or two people can code, not {coders}")
    path = Path(path)
    try:
        with xlsxwriter.Workbook(
            str(path),
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
        ) as book:
            _write(book, sample, comments, choices(labels), coders, redact)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(
            f"cannot write {path}: {reason}; choose another place with --out"
        ) from error
    return path


def read_coded(path: str | Path, keys: Sequence[str], labels: Mapping[str, str]) -> Coded:
    """Read a coded workbook back, refusing what would make its figures wrong.

    Parameters
    ----------
    path : path
        Of the .xlsx file.
    keys : sequence of str
        Keys of all mentions of the analysis (:func:`voc_nlp.audit.mention_keys`).
    labels : mapping
        Theme id to label, as when the sample was written.

    Raises
    ------
    InputError
        If the file is no sample, belongs to another analysis, rows are missing, repeated or
        strange, a label is unknown, or an answer is missing.
    """
    path = Path(path)
    design, coding = _sheets(path)
    rows, checksum = design
    _same_design(path, rows, checksum)
    unknown = set(rows) - set(keys)
    if unknown:
        raise InputError(
            f"{path} was drawn from another analysis: {len(unknown)} of its {len(rows)} passages are not in"
            " this one. Name the folder that it was drawn from"
        )
    header, body = coding
    columns = _find_columns(path, header)
    found = [_text(row[columns["id"]]) for row in body]
    _same_rows(path, found, rows)
    by_label = {label.casefold(): theme for theme, label in choices(labels).items()}
    by_label |= {NONE: "", UNREADABLE: ""}
    order = {key: row for key, row in zip(found, body, strict=True) if key}
    table: dict[str, list[Any]] = {
        "key": list(rows),
        "probability": list(rows.values()),
    }
    first = _answers(path, order, rows, columns, "", by_label, list(choices(labels).values()))
    table["true_theme"], table["true_polarity"] = first
    if THEME + SECOND in columns:
        second = _answers(
            path, order, rows, columns, SECOND, by_label, list(choices(labels).values())
        )
        if any(value is not None for value in second[0]):
            table["second_theme"], table["second_polarity"] = second
    cells = [_text(order[key][columns[THEME]]).casefold() for key in rows]
    return Coded(pd.DataFrame(table), n_unreadable=cells.count(UNREADABLE))


def choices(labels: Mapping[str, str]) -> dict[str, str]:
    """Name the themes for the drop-down, no two alike.

    >>> choices({"t001": "late delivery", "t002": "Late delivery", "t003": "price"})
    {'t001': 'late delivery [t001]', 't002': 'Late delivery [t002]', 't003': 'price'}
    """
    plain = {theme: _printable(str(label)).strip() or theme for theme, label in labels.items()}
    folds = [label.casefold() for label in plain.values()]
    taken = {NONE, UNREADABLE}
    return {
        theme: label
        if folds.count(label.casefold()) == 1 and label.casefold() not in taken
        else f"{label} [{theme}]"
        for theme, label in plain.items()
    }


def _write(
    book: Any,
    sample: Sample,
    comments: Mapping[str, str],
    options: Mapping[str, str],
    coders: int,
    redact: Callable[[str], str],
) -> None:
    title = book.add_format({"bold": True, "font_size": 12, "text_wrap": True})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    soft = book.add_format(
        {"text_wrap": True, "valign": "top", "quote_prefix": True, "font_color": "#56606b"}
    )
    number = book.add_format({"valign": "top"})
    answer = book.add_format(
        {"text_wrap": True, "valign": "top", "locked": False, "bg_color": "#fff8e1", "border": 1,
         "border_color": "#d9d3c0"}
    )  # fmt: skip
    guide, sheet = book.add_worksheet(GUIDE), book.add_worksheet(CODING)
    lists, design = book.add_worksheet(LISTS), book.add_worksheet(DESIGN)

    guide.set_column(0, 0, 100)
    headings = {"What this is", "How to code", "Please"}
    for at, line in enumerate(_INSTRUCTIONS):
        guide.write_string(at, 0, line, title if line in headings else wrap)
    guide.write_string(
        len(_INSTRUCTIONS) + 1,
        0,
        f"{len(sample.passages):,} passages of {sample.n_comments:,} comments, drawn from {sample.population:,}.",
        soft,
    )

    themes = [*options.values(), NONE, UNREADABLE]
    for column, items in enumerate((themes, POLARITIES)):
        for at, item in enumerate(items):
            lists.write_string(at, column, item)
    ranges = (f"={LISTS}!$A$1:$A${len(themes)}", f"={LISTS}!$B$1:$B${len(POLARITIES)}")

    header = ["id", "No.", "Passage", "Whole comment", THEME, SENTIMENT]
    header += [THEME + SECOND, SENTIMENT + SECOND] if coders == 2 else []
    for column, name in enumerate(header):
        sheet.write_string(0, column, name, head)
    for at, row in enumerate(sample.passages.itertuples(index=False), start=1):
        sheet.write_string(at, 0, str(row.key))
        sheet.write_number(at, 1, at, number)
        sheet.write_string(at, 2, _cell(redact(str(row.text))), wrap)
        sheet.write_string(at, 3, _cell(redact(comments.get(str(row.comment_id), ""))), soft)
        for column in range(4, len(header)):
            sheet.write_blank(at, column, None, answer)
    last = len(sample.passages)
    for column in range(4, len(header)):
        theme = column % 2 == 0
        sheet.data_validation(
            1, column, last, column,
            {"validate": "list", "source": ranges[0 if theme else 1],
             "error_title": "Not in the list",
             "error_message": "Please choose one of the entries of the list."},
        )  # fmt: skip
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.set_column(1, 1, 6)
    sheet.set_column(2, 3, 52)
    sheet.set_column(4, len(header) - 1, 24)
    sheet.freeze_panes(1, 2)
    guide.protect()
    sheet.protect("", {"format_columns": True, "format_rows": True})
    for hidden in (lists, design):
        hidden.protect()
        hidden.very_hidden()

    rows = dict(zip(sample.passages["key"], sample.passages["probability"], strict=True))
    design.write_row(0, 0, ["voc audit sample", FORMAT, _checksum(rows)])
    for at, (key, probability) in enumerate(rows.items(), start=1):
        design.write_string(at, 0, str(key))
        design.write_string(at, 1, repr(float(probability)))
    sheet.activate()


def _sheets(path: Path) -> tuple[tuple[dict[str, float], str], tuple[list[str], list[list[Any]]]]:
    import python_calamine as calamine

    if not path.is_file():
        raise InputError(f"there is no file {path}; name the coded workbook")
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        design = book.get_sheet_by_name(DESIGN).to_python(skip_empty_area=False)
        coding = book.get_sheet_by_name(CODING).to_python(skip_empty_area=False)
    except (calamine.CalamineError, OSError) as error:
        raise InputError(
            f"{path} is not a workbook made by 'voc audit sample', or its sheets were removed ({error})"
        ) from error
    if not design or _text(design[0][0]) != "voc audit sample" or not coding:
        raise InputError(f"{path} is not a workbook made by 'voc audit sample'")
    try:
        rows = {_text(row[0]): float(_text(row[1])) for row in design[1:] if _text(row[0])}
        checksum = _text(design[0][2])
    except (ValueError, IndexError) as error:
        raise InputError(f"{path}: its hidden sheet was changed; draw a new sample") from error
    header = [_text(cell) for cell in coding[0]]
    body = [row for row in coding[1:] if any(_text(cell) for cell in row)]
    return (rows, checksum), (header, body)


def _same_design(path: Path, rows: Mapping[str, float], checksum: str) -> None:
    if not rows or _checksum(rows) != checksum:
        raise InputError(f"{path}: its hidden sheet was changed; draw a new sample")


def _find_columns(path: Path, header: Sequence[str]) -> dict[str, int]:
    columns = {name: at for at, name in enumerate(header) if name}
    missing = [name for name in ("id", "No.", THEME, SENTIMENT) if name not in columns]
    if missing:
        raise InputError(f"{path}: sheet '{CODING}' has no column {names(missing)} any more")
    return columns


def _same_rows(path: Path, found: Sequence[str], rows: Mapping[str, float]) -> None:
    seen = [key for key in found if key]
    gone = [at for at, key in enumerate(rows, start=1) if key not in set(seen)]
    if gone:
        raise InputError(
            f"{path}: {len(gone)} of {len(rows)} rows are missing (No. {_listed(gone)}). Every row that was drawn"
            " is needed: copy them back from the original workbook"
        )
    strange = [key for key in seen if key not in rows]
    blank = len(found) - len(seen)
    if strange or blank:
        raise InputError(
            f"{path}: {len(strange) + blank} rows have an id that was not drawn; ids must not be changed,"
            " nor rows added"
        )
    if len(set(seen)) < len(seen):
        raise InputError(
            f"{path}: {len(seen) - len(set(seen))} rows occur twice; delete the copies"
        )


def _answers(
    path: Path,
    order: Mapping[str, Sequence[Any]],
    rows: Mapping[str, float],
    columns: Mapping[str, int],
    coder: str,
    by_label: Mapping[str, str],
    known: Sequence[str],
) -> tuple[list[str | None], list[str | None]]:
    """Theme ids and polarities in the order of ``rows``; ``None`` where a second coder left both blank."""
    themes: list[str | None] = []
    polarities: list[str | None] = []
    blanks: dict[str, list[int]] = {THEME: [], SENTIMENT: []}
    for at, key in enumerate(rows, start=1):
        row = order[key]
        cells = [_text(row[columns[name + coder]]) for name in (THEME, SENTIMENT)]
        for name, cell in zip((THEME, SENTIMENT), cells, strict=True):
            if not cell:
                blanks[name].append(at)
        if cells[0] and cells[0].casefold() not in by_label:
            raise InputError(
                f"{path}: No. {at} has the unknown theme {cells[0]!r}.{suggest(cells[0], known)}"
                " Choose from the list of the cell"
            )
        if cells[1] and cells[1].casefold() not in POLARITIES:
            raise InputError(
                f"{path}: No. {at} has the unknown sentiment {cells[1]!r}; known: {names(POLARITIES)}"
            )
        themes.append(by_label[cells[0].casefold()] if cells[0] else None)
        polarities.append(cells[1].casefold() if cells[1] else None)
    if coder:
        half = set(blanks[THEME]) ^ set(blanks[SENTIMENT])
        if half:
            raise InputError(
                f"{path}: the second coder gave only theme or only sentiment in No. {_listed(sorted(half))}"
            )
        return themes, polarities
    if len(blanks[THEME]) == len(blanks[SENTIMENT]) == len(rows):
        raise InputError(f"{path}: nothing is coded yet; fill in the sheet '{CODING}'")
    for name, empty in blanks.items():
        if empty:
            raise InputError(
                f"{path}: {name} is missing in {len(empty)} of {len(rows)} rows (No. {_listed(empty)}). Rows left"
                f" out would bias every figure; choose '{NONE}' or '{UNREADABLE}' where nothing fits"
            )
    return themes, polarities


def _listed(numbers: Sequence[int], most: int = 12) -> str:
    shown = ", ".join(str(number) for number in numbers[:most])
    return shown if len(numbers) <= most else f"{shown} and {len(numbers) - most} more"


def _checksum(rows: Mapping[str, float]) -> str:
    text = "\n".join(f"{key} {float(value)!r}" for key, value in rows.items())
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


# what XML 1.0 forbids; tab and line breaks stay
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _printable(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text).replace("\n", " ").replace("\t", " ")


def _cell(text: str) -> str:
    text = _FORBIDDEN.sub("\ufffd", text)
    return text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + " (cut)"


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return str(cell).strip()
