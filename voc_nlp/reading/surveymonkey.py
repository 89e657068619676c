"""SurveyMonkey exports: questions in the first row, their choices in the second."""

from __future__ import annotations

import re

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import as_text
from voc_nlp.errors import names
from voc_nlp.reading.vocabulary import plain

_BLANK = re.compile(r"column \d+(?: \(\d+\))?")  # what the reader calls a column without a name
_WHOLE = {"response", "open ended response", "open ended", "answer", ""}


def two_rows(frame: pd.DataFrame) -> bool:
    """Whether the first row below the header belongs to the header: its respondent is blank."""
    if len(frame) < 2:
        return False
    keys = [plain(str(name)) for name in frame.columns]
    first = [str(cell).strip() for cell in frame.iloc[0]]
    return first[keys.index("respondent id")] == "" and any(first)


def read(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Make one header of two rows; tick boxes of one question become one column.

    Returns
    -------
    DataFrame
        A question with several parts is called ``"question: part"``. Choices that were ticked are
        joined with ``"; "`` under the question's name.
    list of Note
        Which questions were joined.
    """
    parts = [" ".join(str(cell).split()) for cell in frame.iloc[0]]
    body = frame.iloc[1:].reset_index(drop=True)
    question, groups = "", list[tuple[str, list[int]]]()
    for position, name in enumerate(map(str, frame.columns)):
        if _BLANK.fullmatch(name) and question and parts[position]:
            groups[-1][1].append(position)
            continue
        question = name
        groups.append((name, [position]))
    columns: dict[str, pd.Series[str]] = {}
    joined: list[str] = []
    for question, positions in groups:
        cells = [as_text(body.iloc[:, position]) for position in positions]
        ticked = [
            bool(((one == parts[at]) | (one.str.strip() == "")).all())
            for one, at in zip(cells, positions, strict=True)
        ]
        if len(positions) > 1 and sum(ticked) > 1:
            boxes = [one for one, tick in zip(cells, ticked, strict=True) if tick]
            rows = zip(*(box.tolist() for box in boxes), strict=True)
            marks = ["; ".join(cell for cell in row if cell.strip()) for row in rows]
            columns[_free(question, columns)] = pd.Series(marks, dtype="str")
            joined.append(question)
        for one, at, tick in zip(cells, positions, ticked, strict=True):
            if len(positions) > 1 and sum(ticked) > 1 and tick:
                continue
            whole = plain(parts[at]) in _WHOLE and question not in columns
            name = question if whole else f"{question}: {parts[at]}"
            columns[_free(name, columns)] = one
    notes = []
    if joined:
        message = f"the ticked choices of {names(joined)} are joined with '; ' in one column each."
        notes.append(Note("info", "choices-joined", message))
    return pd.DataFrame(columns), notes


def _free(name: str, taken: dict[str, pd.Series[str]]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
