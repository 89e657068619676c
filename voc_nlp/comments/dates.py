"""Date columns: one reading for the whole column, never row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments.cells import as_text, is_missing

_TIME = (
    r"(?:[T ,]+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?)?\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2})?\.?"
)
_YEAR, _NAME, _DAY = r"(?P<year>\d{4}|\d{2})", r"(?P<name>[^\W\d_]{3,})", r"(?P<day>\d{1,2})"
_SHAPES = {
    "year first": r"(?P<year>\d{4})[-/.] ?(?P<month>\d{1,2})(?:[-/.] ?(?P<day>\d{1,2}))?\.?",
    "digits": r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})",
    "year last": rf"(?P<one>\d{{1,2}})[-/.] ?(?P<two>\d{{1,2}})[-/.] ?{_YEAR}\.?",
    "day, month name": rf"(?:\w+,\s*)?{_DAY}\.?[\s-]+(?:de )?{_NAME}\.?,?[\s-]+(?:de )?{_YEAR}",
    "month name, day": rf"(?:\w+,\s*)?{_NAME}\.? {_DAY}(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
}
_MONTHS = {
    1: "jan ene gen led sty янв",
    2: "feb fev fév úno lut фев",
    3: "mar mär bře мар",
    4: "apr abr avr dub kwi апр",
    5: "may mai mag kvě maj май мая",
    6: "jun juin giu červen června cze июн",
    7: "jul juil lug července červenec lip июл",
    8: "aug ago aoû aou srp sie авг",
    9: "sep set zář wrz сен",
    10: "oct okt ott out říj paź окт",
    11: "nov lis ноя",
    12: "dec dic dez déc pro gru дек",
}
_EPOCHS = (
    ("seconds", 3e8, 5e9, 1e6),
    ("milliseconds", 3e11, 5e12, 1e3),
    ("microseconds", 3e14, 5e15, 1.0),
)
_FIRST, _LAST = pd.Timestamp("1900-01-01"), pd.Timestamp("2100-01-01")


@dataclass(frozen=True, eq=False)
class Dates:
    """A column read as dates.

    Attributes
    ----------
    moments : Series of datetime64[us]
        Without time zone (UTC where the cell names a zone); NaT where missing or not read.
    bad : ndarray of bool
        Cells that are not missing and cannot be read.
    reading : str
        How the cells were read, such as ``"day/month/year"``.
    ambiguous : bool
        Whether day and month could be swapped in every cell.
    """

    moments: pd.Series[Any]
    bad: NDArray[np.bool_]
    reading: str
    ambiguous: bool = False


def read_dates(values: pd.Series[Any]) -> Dates:
    """Read a column as dates: ISO, day or month first, month names, epoch numbers or native dates.

    The order of day and month is decided by the whole column: one cell with a day above 12 decides
    for all. If none does, the order that puts the dates closer together is taken, and ``ambiguous``
    says so.

    >>> read_dates(pd.Series(["03/04/2024", "25/04/2024"])).moments.dt.month.tolist()
    [4, 4]
    """
    if isinstance(values.dtype, pd.DatetimeTZDtype):
        return _native(values.dt.tz_convert("UTC").dt.tz_localize(None))
    if pd.api.types.is_datetime64_dtype(values.dtype):
        return _native(values)
    shown = as_text(values).str.strip()
    kinds = pd.Series(pd.unique(shown), dtype="str")
    given = kinds[~kinds.map(is_missing).astype(bool)]
    read, reading, ambiguous = _read_kinds(given)
    inside = (read >= _FIRST) & (read < _LAST)
    by_text = dict(zip(given, read.where(inside), strict=True))
    dates = pd.Series([by_text.get(text, pd.NaT) for text in shown], dtype="datetime64[us]")
    missing = ~shown.isin(given).to_numpy(dtype=bool)
    return Dates(dates, dates.isna().to_numpy() & ~missing, reading, ambiguous)


def _native(values: pd.Series[Any]) -> Dates:
    dates = values.astype("datetime64[us]").reset_index(drop=True)
    return Dates(dates, np.zeros(len(dates), dtype=bool), "dates")


def _read_kinds(given: pd.Series[str]) -> tuple[pd.Series[Any], str, bool]:
    nothing = pd.Series(pd.NaT, index=given.index, dtype="datetime64[us]")
    if given.empty:
        return nothing, "no dates", False
    numbers = pd.to_numeric(given, errors="coerce")
    for name, low, high, micros in _EPOCHS:
        if numbers.between(low, high).mean() >= 0.9:
            ticks = (numbers.where(numbers.between(low, high)) * micros).round().astype("Int64")
            return _moments(ticks), f"{name} since 1970", False
    if numbers.between(20_000, 80_000).mean() >= 0.9:  # 1954 to 2119
        days = numbers.where(numbers.between(20_000, 80_000)) - 25_569  # 1970-01-01
        return _moments((days * 86_400e6).round().astype("Int64")), "Excel day numbers", False
    plain = given.str.replace("[年月]", "-", regex=True).str.replace("[日号]", "", regex=True)
    best, reading, ambiguous = nothing, "no dates", False
    for name, shape in _SHAPES.items():
        parts = plain.str.extract(re.compile(rf"^{shape}{_TIME}$", re.IGNORECASE))
        if parts["year"].isna().all():
            continue
        read, how, unclear = (
            _year_last(parts) if name == "year last" else (_build(parts), name, False)
        )
        if read.notna().sum() > best.notna().sum():
            best, reading, ambiguous = read, how, unclear
    return best, reading, ambiguous


def _year_last(parts: pd.DataFrame) -> tuple[pd.Series[Any], str, bool]:
    first, second = pd.to_numeric(parts["one"]), pd.to_numeric(parts["two"])
    day_first = _build(parts.assign(day=first, month=second))
    month_first = _build(parts.assign(day=second, month=first))
    as_day, as_month = int(day_first.notna().sum()), int(month_first.notna().sum())
    if as_day != as_month:
        if as_day > as_month:
            return day_first, "day/month/year", False
        return month_first, "month/day/year", False
    ambiguous = bool((first != second)[first.notna()].any())
    day_span, month_span = (read.max() - read.min() for read in (day_first, month_first))
    if month_span < day_span or (month_span == day_span and parts["half"].notna().any()):
        return month_first, "month/day/year", ambiguous
    return day_first, "day/month/year", ambiguous


def _moments(micros: pd.Series[Any]) -> pd.Series[Any]:
    return pd.to_datetime(micros, unit="us").astype("datetime64[us]")


def _build(parts: pd.DataFrame) -> pd.Series[Any]:
    if "name" in parts:
        parts = parts.assign(month=parts["name"].map(_month))
    year = pd.to_numeric(parts["year"])
    year = year.where(year >= 100, year + 2000)
    day = pd.to_numeric(parts["day"]).fillna(1)
    fields = pd.DataFrame({"year": year, "month": pd.to_numeric(parts["month"]), "day": day})
    moments = pd.to_datetime(fields, errors="coerce").astype("datetime64[us]")
    hour = pd.to_numeric(parts["hour"]).fillna(0)
    half = parts["half"].str.replace(".", "", regex=False).str.lower()
    hour = (hour % 12 + 12 * (half == "pm")).where(half.notna(), hour)
    minute = pd.to_numeric(parts["minute"]).fillna(0)
    second = pd.to_numeric(parts["second"]).fillna(0)
    good = (hour < 24) & (minute < 60) & (second < 61)
    clock = pd.to_timedelta((hour * 3600 + minute * 60 + second).astype("int64"), unit="s")
    shift = pd.to_timedelta(parts["zone"].map(_offset_minutes).astype("int64"), unit="min")
    return (moments + clock - shift).where(good).astype("datetime64[us]")


def _month(name: object) -> float:
    word = str(name).casefold()
    hits = [
        (len(prefix), number)
        for number, prefixes in _MONTHS.items()
        for prefix in prefixes.split()
        if word.startswith(prefix)
    ]
    return max(hits)[1] if hits else np.nan


def _offset_minutes(zone: object) -> int:
    if not isinstance(zone, str) or zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    return int(zone[0] + "1") * (int(digits[:2]) * 60 + int(digits[2:]))
