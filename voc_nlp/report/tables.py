"""Tables that a spreadsheet opens as text and numbers, never as formulas."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.errors import OutputError

BETWEEN = " | "
"""Between the items of a list in one cell."""

# what starts a formula, also after white space, in full width, or behind an apostrophe of its own
_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")
# NUL ends a cell in some readers; half a surrogate pair cannot be written as UTF-8
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def safe_cell(value: object) -> str:
    """Write one value as a cell that no spreadsheet takes for a formula.

    Parameters
    ----------
    value : object
        Text, number, truth value, moment, list of texts, or missing.

    Returns
    -------
    str
        Text that could start a formula gets a leading apostrophe; numbers stay numbers; the items
        of a list are joined by ``" | "``; missing is the empty text. NUL and halves of surrogate
        pairs become U+FFFD. Without the apostrophe it is the text again, and no two texts are
        written alike.

    Notes
    -----
    Formula injection as described by OWASP: cells that start with ``= + - @``, tab or line break.
    Guarded too: the same signs behind white space or in full width, and texts that look guarded
    already.

    Examples
    --------
    >>> safe_cell("=1+1"), safe_cell(-4.1), safe_cell(["late", "rude"]), safe_cell(None)
    ("'=1+1", '-4.1', 'late | rude', '')
    """
    if isinstance(value, (list, tuple, np.ndarray)):
        return _guarded(BETWEEN.join(_plain(item) for item in value))
    if isinstance(value, (bool, int, float, np.number, np.bool_)):
        return _plain(value)
    return _guarded(_plain(value))


def to_safe_csv(frame: pd.DataFrame, path: str | Path | None = None) -> str:
    r"""Write a table as CSV that is safe to open in a spreadsheet.

    Parameters
    ----------
    frame : DataFrame
        Any table; its index is not written.
    path : str, Path or None
        Where to write, in UTF-8 with a byte order mark so that Excel reads every script. ``None``
        writes no file.

    Returns
    -------
    str
        The CSV text, without the byte order mark, with the line ends of RFC 4180.

    Raises
    ------
    OutputError
        If the file cannot be written.

    Examples
    --------
    >>> to_safe_csv(pd.DataFrame({"theme": ["=cmd()", "price"], "impact": [-4.1, 0.5]}))
    "theme,impact\r\n'=cmd(),-4.1\r\nprice,0.5\r\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in frame.columns])
    columns = [frame.iloc[:, at].tolist() for at in range(frame.shape[1])]
    writer.writerows([safe_cell(value) for value in row] for row in zip(*columns, strict=True))
    text = out.getvalue()
    if path is not None:
        try:
            Path(path).write_bytes(text.encode("utf-8-sig"))
        except OSError as error:
            message = f"cannot write {path}: {error.strerror}; choose another folder with --out"
            raise OutputError(message) from error
    return text


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _plain(value: Any) -> str:
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    return _UNWRITABLE.sub("\ufffd", str(value))
