"""What people add to a table by hand, or by exporting it twice: totals below, rows again."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from voc_nlp.comments import Note
from voc_nlp.comments.cells import as_text, count, is_number, shorten
from voc_nlp.errors import names
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading.vocabulary import first_match, plain

_TOTAL = re.compile(
    r"(?:grand |sub)?total(?:s|e|es|en)?|total general|sum|summe|gesamt(?:summe|ergebnis)?|suma|somme"
    r"|totale complessivo|celkem|soucet|razem|итого|всего|сумма|合计|总计|average|mean|mittelwert"
    r"|durchschnitt|media|moyenne|prumer|srednia|среднее|平均|n|base|count|anzahl|pocet"
)
_AMOUNT = re.compile(
    r"(?:n\s*=\s*)?[-+]?\d[\d.,'’\s]*(?:[%‰€$£¥₽₹]|\s*[^\W\d]+)?|[€$£¥₽₹]\s*[-+]?\d[\d.,'’]*"
)
"""A number, with a currency or one word beside it: 45.300,50 €, 864 answers, n = 12."""
_LAST = 3  # rows at the end among which totals are looked for


def leave_out_totals(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Leave out rows at the end that hold totals or a remark on the export instead of an answer.

    A row of totals begins with a word like "Total" and holds amounts, at least one, and nothing else. A remark fills
    the first cell alone, with several words, where every other row has a code without spaces.

    >>> table = pd.DataFrame(
    ...     {"id": ["1", "2", "Total"], "why": ["a b", "c d", ""], "n": list("493")}
    ... )
    >>> read, notes = leave_out_totals(table)
    >>> len(read), notes[0].code
    (2, 'totals')
    """
    last = len(frame)
    while last > max(1, len(frame) - _LAST) and frame.shape[1] > 2:
        if not (_is_total(frame, last - 1) or _is_remark(frame, last - 1)):
            break
        last -= 1
    if last == len(frame):
        return frame, []
    shown = names(shorten(" ".join(_filled(frame, row)), 40) for row in range(last, len(frame)))
    message = f"{count(len(frame) - last, 'row')} at the end left out, because they hold totals or remarks, no answers: {shown}."
    return frame.iloc[:last].reset_index(drop=True), [Note("warning", "totals", message)]


def leave_out_copies(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Leave out rows that repeat another one in every cell, its unique id included.

    Without an id column nothing is left out: two people may well say the same.

    >>> table = pd.DataFrame({"response id": ["1", "2", "1"], "why": ["a b", "c d", "a b"]})
    >>> leave_out_copies(table)[0]["response id"].tolist()
    ['1', '2']
    """
    name = id_column(frame)
    if name is None:
        return frame, []
    ids = frame[name]
    if _rising(ids):
        return frame, []
    again = ids.duplicated(keep=False) & (as_text(ids).str.strip() != "").to_numpy()
    if not again.any():
        return frame, []
    some = frame[again].map(str) if _mixed(frame[again]) else frame[again]
    copies = some.duplicated()
    # one copy by chance would be an odd chance; ids that mostly repeat with other cells are no ids
    if not copies.any() or len(some[~copies]) > some[name].nunique():
        return frame, []
    kept = frame.drop(index=some.index[copies]).reset_index(drop=True)
    message = (
        f"{count(int(copies.sum()), 'row')} left out that repeat another row in every cell, with"
        f" the same id in column {name!r}: the export was joined with itself."
    )
    return kept, [Note("warning", "copies", message)]


def id_column(frame: pd.DataFrame) -> str | None:
    """Return the column that is called the id of the row, filled in every row; no values compared."""
    found: list[tuple[int, int, str]] = []
    for position, name in enumerate(map(str, frame.columns)):
        tier, _ = first_match(words.ID, name)
        if tier not in {0, 1} or words.PERSON.find(name) or len(plain(name).split()) > 4:
            continue
        found.append((tier, position, name))
    return min(found)[2] if found else None


def _rising(ids: pd.Series[Any]) -> bool:
    """Whether each id is above the one before it: then none repeats, which is cheap to see."""
    import pyarrow as pa
    from pyarrow import compute

    if not isinstance(ids.dtype, pd.StringDtype) or ids.dtype.storage != "pyarrow" or len(ids) < 2:
        return False
    cells = pa.array(ids)
    return bool(compute.all(compute.less(cells[:-1], cells[1:])).as_py())


def _is_total(frame: pd.DataFrame, row: int) -> bool:
    cells = _filled(frame, row)
    if len(cells) < 2 or len(cells) > frame.shape[1] - 1:
        return False
    head = plain(re.sub(r"[:(].*", "", cells[0]))
    return bool(_TOTAL.fullmatch(head)) and all(
        is_number(cell) or _AMOUNT.fullmatch(cell) for cell in cells[1:]
    )


def _is_remark(frame: pd.DataFrame, row: int) -> bool:
    cells = [as_text(pd.Series([cell]))[0].strip() for cell in frame.iloc[row]]
    if row < 2 or frame.shape[1] < 4 or " " not in cells[0] or any(cells[1:]):
        return False
    above = as_text(frame.iloc[: min(row, 1000), 0]).str.strip()
    return bool((above != "").all()) and not above.str.contains(" ", regex=False).any()


def _filled(frame: pd.DataFrame, row: int) -> list[str]:
    return [text for cell in frame.iloc[row] if (text := as_text(pd.Series([cell]))[0].strip())]


def _mixed(frame: pd.DataFrame) -> bool:
    return any(pd.api.types.is_object_dtype(dtype) for dtype in frame.dtypes)
