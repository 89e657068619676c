"""Columns that label a row: id, customer, date, weight, touchpoint and segments."""

from __future__ import annotations

import re

import numpy as np

from voc_nlp.comments import Note
from voc_nlp.errors import names
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading.profile import Column
from voc_nlp.reading.vocabulary import first_match, plain

_MOST_SEGMENTS = 6
_MOST_VALUES = 30
_UNNAMED = 9  # order of a column of dates whose name says nothing
_DIGITS = re.compile(r"\d+")
_PERSON_NAME = re.compile(r"[^\W\d_a-zа-яё][\w'’-]+ [^\W\d_a-zа-яё][\w'’.-]*")
_WITH_DIGIT = re.compile(r".*\d.*")

Found = tuple[Column, str]


def find_id(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the row's id: called so, filled and unique in every row.

    What is called after a customer is never the id of the row; what is called after a respondent
    only where nothing else is. A count of rows comes after any other number.
    """
    found: list[tuple[tuple[int, int], Found]] = []
    for column in pool:
        tier, word = first_match(words.ID, column.name)
        personal = bool(words.RESPONDENT.find(column.name))
        token = column.coded and column.mean_length >= 16 and not words.PRIVATE.find(column.name)
        if (tier < 0 and not token) or column.filled < 2 or column.mean_length > 64:
            continue
        if tier == 2 and not _numbered(column):
            continue
        if words.CUSTOMER.find(column.name) and tier != 0:
            continue
        if len(plain(column.name).split()) > 6 or column.sentences > 0.2 or _dated(column):
            continue
        named = tier in {0, 1} and not personal and column.variety > 0.5
        blank = len(column.text) - column.filled
        if blank or column.distinct < column.filled:
            if named and blank:
                message = (
                    f"column {column.name!r} looks like the id but has {blank} blank cells, so the"
                    " rows are numbered instead."
                )
                notes.append(Note("warning", "id-not-unique", message))
            elif named:
                # an export joined with itself, most likely: as_comments refuses it and says so
                found.append(((tier, column.position), (column, f"the name says {word!r}")))
            continue
        why = f"the name says {word!r}" if word else "they look like generated ids"
        order = (tier if tier >= 0 else 4) + 5 * personal
        if words.ROW_NUMBER.only(column.name) and column.counted:
            order = 3
        found.append(((order, column.position), (column, f"every value is unique and {why}")))
    return min(found, key=lambda item: item[0])[1] if found else None


def find_customer(pool: list[Column]) -> Found | None:
    """Find the id of the person or account, which may repeat."""
    for known in (words.CUSTOMER, words.RESPONDENT):
        for column in pool:
            word = known.find(column.name)
            coded = column.share(_WITH_DIGIT) >= 0.7  # a name alone may be that of a type
            numbered = words.NUMBER.find(column.name) or (coded and known.only(column.name))
            if not word or not numbered or column.filled < 0.5 * len(column.text):
                continue
            if column.variety < 0.05 or column.sentences > 0.2 or _personal(column):
                continue
            if _dated(column) or words.QUANTITY.find(column.name) or words.REPLY.find(column.name):
                continue
            if column.mean_length <= 64 and _whole(column):
                return column, f"values are short ids and the name says {word!r}"
    return None


def find_date(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the date of the answer: values that are dates, by a telling name where several are."""
    found: list[tuple[tuple[int, int], Found]] = []
    for column in pool:
        tier, word = first_match(words.DATE, column.name)
        if words.NOT_DATE.find(column.name) or column.distinct < 1:
            continue
        if column.numeric > 0.5 and words.DURATION.find(column.name):
            continue
        if tier < 0 and (column.numeric > 0.05 or column.filled < 0.5 * len(column.text)):
            continue
        dates = column.dates
        if dates is None or (tier < 0 and dates.moments.isna().all()):
            continue
        why = f"the name says {word!r}" if word else "no other column has dates"
        early = tier > 0 and bool(words.DATE_EARLY.find(column.name))
        order = tier + 3 * early if tier >= 0 else _UNNAMED
        found.append(((order, column.position), (column, f"values are dates and {why}")))
    if not found:
        return None
    found.sort(key=lambda item: item[0])
    (order, _), best = found[0]
    if order == _UNNAMED and len(found) > 1:
        message = (
            f"columns {names(column.name for _, (column, _) in found)} hold dates, but no name says"
            " which is the date of the answer. Choose one with --date."
        )
        notes.append(Note("warning", "date-ambiguous", message))
        return None
    if len(found) > 1:
        others = names(column.name for _, (column, _) in found[1:])
        message = f"{best[0].name!r} is taken as the date; {others} could be named with --date."
        notes.append(Note("info", "date-others", message))
    for _, (column, _) in found[1:]:
        pool.remove(column)  # a date is nothing else
    return best


def find_churn_date(pool: list[Column]) -> Found | None:
    """Find the date on which the customer left: dates, and a name that speaks of leaving."""
    for column in pool:
        word = words.CHURN_DATE.find(column.name)
        if word and column.dates is not None and column.dates.moments.notna().any():
            return column, f"values are dates and the name says {word!r}"
    return None


def find_weight(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the survey weight: called so, and numbers around 1."""
    for column in pool:
        word = words.WEIGHT.find(column.name)
        telling = words.WEIGHT.only(column.name, words.WEIGHT_SURVEY)
        if not word or not telling or column.numeric < 0.95 or not column.numbers.size:
            continue
        numbers = column.numbers
        mean = float(np.mean(numbers))
        if (0.2 <= mean <= 5 and column.distinct > 1) or words.WEIGHT_SURVEY.find(column.name):
            return column, f"values are numbers around {mean:.2g} and the name says {word!r}"
        message = (
            f"column {column.name!r} is not used as survey weight, because its mean is {mean:.3g}."
            f' Add --weight "{column.name}" if it is one.'
        )
        notes.append(Note("info", "weight-offered", message))
    return None


def find_touchpoint(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the step of the journey: a telling name and few short values."""
    found: list[tuple[tuple[int, int], Found]] = []
    for column in pool:
        tier, word = first_match(words.TOUCHPOINT, column.name)
        if tier > 0 and words.NOT_TOUCHPOINT.find(column.name):
            continue
        least = 1 if tier == 0 else 2
        if tier < 0 or not least <= column.distinct <= 60 or column.mean_length > 40:
            continue
        if tier > 0 and (_rated(column) or column.distinct > max(2, 0.5 * column.filled)):
            continue
        if len(plain(column.name).split()) > 6 or column.private or column.coded or column.dates:
            continue
        kinds = "1 value" if column.distinct == 1 else f"{column.distinct} short values"
        found.append(((tier, column.position), (column, f"{kinds} and the name says {word!r}")))
    if not found:
        return None
    found.sort(key=lambda item: item[0])
    best = found[0][1]
    if len(found) > 1:
        others = names(column.name for _, (column, _) in found[1:])
        message = f"{best[0].name!r} is taken as touchpoint; {others} could be, with --touchpoint."
        notes.append(Note("info", "touchpoint-others", message))
    return best


def find_segments(pool: list[Column], notes: list[Note]) -> list[Found]:
    """Find columns to break scores down by: 2 to 30 short values, nothing personal."""
    found: list[tuple[tuple[bool, float, int], Found]] = []
    for column in pool:
        known = words.SEGMENT.find(column.name)
        most = min(_MOST_VALUES, max(2, int(column.filled * (0.5 if column.filled < 40 else 0.25))))
        if not 2 <= column.distinct <= most or column.mean_length > 30:
            continue
        if column.filled < 0.2 * len(column.text) or (column.numeric > 0.5 and not known):
            continue
        if any(known_as.find(column.name) for known_as in _NEVER) or column.private:
            continue
        if column.coded or column.dates is not None or _identifies(column.name):
            continue
        if words.PERSON.find(column.name) and column.share(_PERSON_NAME) >= 0.8:
            continue
        why = f"the name says {known!r}" if known else "no other role fits"
        order = (not known, -column.filled / len(column.text), column.position)
        found.append((order, (column, f"{column.distinct} different short values and {why}")))
    found.sort(key=lambda item: item[0])
    if len(found) > _MOST_SEGMENTS:
        left = names(column.name for _, (column, _) in found[_MOST_SEGMENTS:])
        message = (
            f"{len(found)} columns could be segments; the first {_MOST_SEGMENTS} by name and"
            f" completeness are used, not {left}. Choose with --segment."
        )
        notes.append(Note("info", "segments-capped", message))
    chosen = [item for _, item in found[:_MOST_SEGMENTS]]
    return sorted(chosen, key=lambda item: item[0].position)


_NEVER = (
    words.NOT_SEGMENT,
    words.PRIVATE,
    words.REPLY,
    words.NPS,
    words.CSAT,
    words.CES,
    words.CHURN,
)


def _numbered(column: Column) -> bool:
    """Whether a header says number or nothing but the case, and the values are codes."""
    if words.QUANTITY.find(column.name) or words.DATE[1].find(column.name):
        return False
    bare = words.ID[2].only(column.name, words.FILLER)
    called = bool(bare or words.NUMBER.find(column.name))
    return called and _whole(column) and not _personal(column)


def _personal(column: Column) -> bool:
    """Whether the values are personal details; digits alone are one only under such a name."""
    digits = column.share(_DIGITS) == 1
    return bool(words.PRIVATE.find(column.name) if digits else column.private)


def _whole(column: Column) -> bool:
    """Whether numbers are whole, as those of ids are."""
    numbers = column.numbers
    return column.numeric < 0.9 or bool((numbers == np.round(numbers)).all())


def _dated(column: Column) -> bool:
    """Whether the values are dates, other than numbers under the name of an id."""
    if column.dates is None:
        return False
    digits = column.share(_DIGITS) == 1
    named = first_match(words.DATE, column.name)[0] in {0, 1}
    return not digits or named or not words.NUMBER.find(column.name)


def _rated(column: Column) -> bool:
    """Whether numbers could be a rating, or the header is not that of a place with a number."""
    if column.numeric <= 0.5:
        return False
    return not words.PLACE.find(column.name) or bool(column.numbers.max() <= 10)


def _identifies(name: str) -> bool:
    """Whether a header ends like an id: 'agent id', 'ticket no'."""
    last = plain(name).split()[-1:] or [""]
    return bool(words.NUMBER.find(last[0]))
