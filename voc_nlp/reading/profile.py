"""What the values of a column look like, independent of the order of the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import Dates, read_dates
from voc_nlp.comments.cells import Numbers, as_text, is_missing, read_numbers

_SAMPLE = 2_000  # distinct values looked at by costly rules, evenly spaced in sorted order
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_JSON = re.compile(r"[\[{].*[\]}]", re.DOTALL)
_PHONE = re.compile(r"\+?[\d\s().-]{7,20}")
_TOKEN = re.compile(r"(?=\S*\d)[a-z0-9_:.-]{8,}|[0-9a-f-]{16,}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_NO_SPACES = re.compile(r"[぀-ヿ㐀-鿿฀-໿က-႟ក-៿]")  # scripts written without spaces


@dataclass(frozen=True, eq=False)
class Column:
    """One column's evidence; shares are of its filled cells."""

    name: str
    position: int
    cells: pd.Series[Any]

    @cached_property
    def text(self) -> pd.Series[str]:
        """Every cell as stripped text."""
        return as_text(self.cells).str.strip()

    @cached_property
    def counts(self) -> pd.Series[int]:
        """How often each distinct value occurs, blanks left out, sorted by value."""
        return self.text[self.text != ""].value_counts(sort=False).sort_index()

    @cached_property
    def filled(self) -> int:
        """Number of cells that are not blank."""
        return int(self.counts.sum())

    @property
    def distinct(self) -> int:
        """Number of distinct values."""
        return len(self.counts)

    @property
    def variety(self) -> float:
        """Distinct values per filled cell."""
        return self.distinct / self.filled if self.filled else 0.0

    @cached_property
    def sample(self) -> list[str]:
        """Distinct values, evenly spaced in sorted order."""
        values = self.counts.index.to_numpy(dtype=object)
        if len(values) > _SAMPLE:
            values = values[np.linspace(0, len(values) - 1, _SAMPLE).astype(int)]
        return [str(value) for value in values]

    @cached_property
    def mean_length(self) -> float:
        """Mean number of characters of a filled cell."""
        lengths = self.counts.index.str.len().to_numpy(dtype=float)
        return float(np.average(lengths, weights=self.counts)) if self.filled else 0.0

    def share(self, pattern: re.Pattern[str]) -> float:
        """Share of the distinct values that a pattern matches as a whole."""
        hits = sum(1 for value in self.sample if pattern.fullmatch(value))
        return hits / len(self.sample) if self.sample else 0.0

    @cached_property
    def unspaced(self) -> bool:
        """Whether most values are in a script without spaces between words."""
        hits = sum(1 for value in self.sample if _NO_SPACES.search(value))
        return hits > 0.5 * len(self.sample)

    @cached_property
    def sentences(self) -> float:
        """Share of distinct values with three words or more (four characters without spaces)."""
        least = 4 if self.unspaced else 0
        hits = sum(
            1
            for value in self.sample
            if len(value.split()) >= 3
            or (least and len(value) >= least and _NO_SPACES.search(value))
        )
        return hits / len(self.sample) if self.sample else 0.0

    @cached_property
    def numbers(self) -> NDArray[np.float64]:
        """The column's numbers, without missing ones."""
        read, times = self._read
        known = ~np.isnan(read.numbers)
        numbers: NDArray[np.float64] = np.repeat(read.numbers[known], times[known])
        return numbers

    @cached_property
    def numeric(self) -> float:
        """Share of numbers among the cells that are not missing."""
        read, times = self._read
        present = self.filled - int(times[~read.bad & np.isnan(read.numbers)].sum())
        return float(times[~np.isnan(read.numbers)].sum()) / present if present else 0.0

    @property
    def counted(self) -> bool:
        """Whether the values count the rows: each whole number from the lowest to the highest."""
        if not self.filled or self.share(_DIGITS) < 1:
            return False
        numbers = np.unique(self.numbers)
        gapless = numbers.size == self.filled == numbers[-1] - numbers[0] + 1
        return bool(gapless and numbers[0] in {0, 1})

    @cached_property
    def _read(self) -> tuple[Numbers, NDArray[Any]]:
        if pd.api.types.is_bool_dtype(self.cells.dtype):
            short = self.counts[:0]
        else:
            short = self.counts[self.counts.index.str.len() <= 60]
        values = pd.Series(short.index.to_numpy(dtype=object), dtype=object)
        return read_numbers(values), short.to_numpy(dtype=np.int64)

    @cached_property
    def dates(self) -> Dates | None:
        """The column's distinct values as dates, if at least 95 % are."""
        if not self.filled or self.mean_length > 40:
            return None
        if pd.api.types.is_datetime64_any_dtype(self.cells.dtype):
            return read_dates(self.cells)
        values = [value for value in self.sample if not is_missing(value)]
        read = read_dates(pd.Series(values, dtype="str"))
        return read if values and read.bad.mean() <= 0.05 else None

    @property
    def private(self) -> str:
        """What kind of personal detail the values are, or ``""``."""
        kinds = (("e-mail addresses", _EMAIL), ("web addresses", _URL), ("phone numbers", _PHONE))
        for kind, pattern in kinds:
            if self.share(pattern) >= 0.6 and (pattern is not _PHONE or self.mean_length >= 7):
                return kind
        return ""

    @property
    def coded(self) -> bool:
        """Whether the values are ids, lists or objects rather than words."""
        return self.share(_TOKEN) >= 0.7 or self.share(_JSON) >= 0.7
