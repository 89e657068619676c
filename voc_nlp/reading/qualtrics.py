"""Qualtrics exports: column ids, question texts and a row of JSON above the answers."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import pandas as pd

from voc_nlp.comments.cells import as_text
from voc_nlp.config import Roles

_MARK = re.compile(r'\s*\{\s*"{1,2}ImportId"{1,2}\s*:')
_LONGEST = 160  # characters of a question kept in a name


def recognised(frame: pd.DataFrame) -> bool:
    """Whether the third row of the file (the second below the header) names import ids."""
    if len(frame) < 3:
        return False
    cells = [str(cell) for cell in frame.iloc[1]]
    return sum(1 for cell in cells if _MARK.match(cell)) * 2 > len(cells)


def read(frame: pd.DataFrame) -> tuple[pd.DataFrame, Roles, tuple[tuple[str, str], ...]]:
    """Make one header of three rows.

    Returns
    -------
    DataFrame
        Question columns are called ``"Q1: the question"``; technical ones keep their id.
    Roles
        What the import ids say: free text, and the answer to a question that has an NPS group.
    tuple of (str, str)
        Column id as in the first row -> new name.
    """
    ids = [str(name) for name in frame.columns]
    questions = [" ".join(str(cell).split()) for cell in frame.iloc[0]]
    imports = _import_ids(list(frame.iloc[1]))
    names: list[str] = []
    for column, question, key in zip(ids, questions, imports, strict=True):
        asked = key.upper().startswith("QID") and question and question != column
        # long questions are cut: the name is a handle, and the id keeps it unique
        names.append(f"{column}: {question[:_LONGEST]}" if asked else column)
    frame = frame.iloc[2:].reset_index(drop=True).set_axis(names, axis=1)
    by_key = dict(zip(imports, names, strict=True))
    groups = {key.removesuffix("_NPS_GROUP") for key in imports if key.endswith("_NPS_GROUP")}
    nps = [by_key[key] for key in imports if key in groups]
    texts = [
        name
        for key, name in zip(imports, names, strict=True)
        if key.endswith("_TEXT") and (as_text(frame[name]).str.strip() != "").any()
    ]
    aliases = [(old, new) for old, new in zip(ids, names, strict=True) if old != new]
    roles = Roles(text=tuple(texts), nps=nps[0] if len(nps) == 1 else None)
    return frame, roles, tuple(aliases)


def _import_ids(cells: Sequence[object]) -> list[str]:
    found = []
    for cell in cells:
        try:
            found.append(str(json.loads(str(cell).replace('""', '"')).get("ImportId", "")))
        except (json.JSONDecodeError, AttributeError):
            found.append("")
    return found
