"""Columns that label a row: id, customer, date, weight, touchpoint and segments."""

from __future__ import annotations

import re

import numpy as np

from voc_nlp.comments import Note
from voc_nlp.comments.scores import churn_word
from voc_nlp.comments.verbal import read_verbal
from voc_nlp.errors import names
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading import vocabulary_scores as asked
from voc_nlp.reading import vocabulary_traps as traps
from voc_nlp.reading.authors import by_staff, replied
from voc_nlp.reading.profile import Column
from voc_nlp.reading.vocabulary import first_match, plain

_MOST_SEGMENTS = 6
_MOST_VALUES = 30
_TINY = 12  # rows of a table in which a few branches already differ in most rows
_UNNAMED = 9  # order of a column of dates whose name says nothing
_OF_WHAT = 2  # order of a date of something that no list knows
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
        if words.CUSTOMER.find(_served(column.name)) and tier != 0:
            continue
        if tier > 0 and traps.OTHERS_ID.find(column.name):
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
            word = known.find(_served(column.name))
            # a name alone may be that of a type, and short numbers may count them
            coded = column.share(_WITH_DIGIT) >= 0.7 and not _counts(column)
            numbered = words.NUMBER.find(column.name) or (coded and known.only(column.name))
            if not word or not numbered or column.filled < 0.5 * len(column.text):
                continue
            if column.variety < 0.05 or column.sentences > 0.2 or _personal(column):
                continue
            if _dated(column) or words.QUANTITY.find(column.name) or words.REPLY.find(column.name):
                continue
            if words.CUSTOMER_KIND.find(column.name) or traps.STAFF.find(column.name):
                continue
            if column.mean_length <= 64 and _whole(column):
                return column, f"values are short ids and the name says {word!r}"
    return _addressed(pool)


def _addressed(pool: list[Column]) -> Found | None:
    """Find the only column of mail addresses: they tell customers apart where nothing else does."""
    found = [
        column
        for column in pool
        if column.private == "e-mail addresses" and column.filled >= 0.5 * len(column.text)
        if not (traps.STAFF.find(column.name) or traps.COMPANY.find(column.name))
    ]
    if len(found) != 1:
        return None
    return found[0], "values are e-mail addresses, one for each customer"


def find_date(pool: list[Column], columns: list[str], notes: list[Note]) -> Found | None:
    """Find the date of the answer: values that are dates, by a telling name where several are."""
    found: list[tuple[tuple[int, bool, int], Found]] = []
    answered = any(replied(name) for name in columns)  # the company's answers may have dates too
    for column in pool:
        tier, word = first_match(words.DATE, column.name)
        if words.NOT_DATE.find(column.name) or column.distinct < 1:
            continue
        if asked.CHURN_DATE.find(column.name) or replied(column.name):
            continue
        if column.numeric > 0.5 and words.DURATION.find(column.name):
            continue
        if tier < 0 and (column.numeric > 0.05 or column.filled < 0.5 * len(column.text)):
            continue
        dates = column.dates
        if dates is None or (tier < 0 and dates.moments.isna().all()):
            continue
        why = f"the name says {word!r}" if word else "no other column has dates"
        if tier == 1 and words.DATE_OF_ANSWER.find(column.name):
            tier = 0
        early = tier > 0 and bool(words.DATE_EARLY.find(column.name))
        order = tier + 3 * early if tier >= 0 else _UNNAMED
        if tier == 1 and not early and not words.DATE[1].only(column.name, words.DATE_FILLER):
            order = _OF_WHAT
        reply = words.DATE_REPLY.only(column.name, words.DATE[1], words.DATE_FILLER)
        key = (order, answered and reply, column.position)
        found.append((key, (column, f"values are dates and {why}")))
    if not found:
        return None
    found.sort(key=lambda item: item[0])
    (order, *_), best = found[0]
    unnamed = [item for item in found if item[0][0] == _UNNAMED]
    if _OF_WHAT < order < _UNNAMED and unnamed:
        found, order = [found[0], *unnamed], _UNNAMED  # opened, and then what?
    alike = sum(item[0][0] in {order, found[0][0][0]} for item in found)
    if order in {_UNNAMED, _OF_WHAT} and alike > 1:
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
        word = asked.CHURN_DATE.find(column.name)
        if word and column.dates is not None and column.dates.moments.notna().any():
            return column, f"values are dates and the name says {word!r}"
    return None


def find_weight(pool: list[Column], columns: list[str], notes: list[Note]) -> Found | None:
    """Find the survey weight: called so, and numbers around 1; not where parcels are weighed."""
    parcels = any(traps.PARCEL.find(name) for name in columns)
    for column in pool:
        word = words.WEIGHT.find(column.name)
        telling = words.WEIGHT.only(column.name, words.WEIGHT_SURVEY)
        if not word or not telling or column.numeric < 0.95 or not column.numbers.size:
            continue
        numbers = column.numbers
        mean = float(np.mean(numbers))
        survey = words.WEIGHT_SURE.find(column.name)
        around = (0.85 <= mean <= 1.15) if parcels else (0.2 <= mean <= 5)
        if (around and column.distinct > 1) or survey:
            return column, f"values are numbers around {mean:.2g} and the name says {word!r}"
        message = (
            f"column {column.name!r} is not used as survey weight: its mean is {mean:.3g}"
            f"{', and other columns are about things with a weight' if parcels else ''}."
            f' Add --weight "{column.name}" if it is one.'
        )
        notes.append(Note("info", "weight-offered", message))
    return None


def find_touchpoint(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the step of the journey: a telling name and few short values."""
    found: list[tuple[tuple[int, int], Found]] = []
    for column in pool:
        tier, word = first_match(words.TOUCHPOINT, column.name)
        if tier < 0 and _contacts(column):
            tier, word = 2, words.SOURCE.find(column.name)
        if tier > 0 and words.NOT_TOUCHPOINT.find(column.name):
            continue
        if tier > 0 and any(known.find(column.name) for known in (*_SCORES, traps.STAFF)):
            continue
        if all(churn_word(value) is not None for value in column.sample):
            continue  # yes and no
        if tier > 0 and read_verbal(np.array(column.sample, dtype=object), "csat"):
            continue  # grades in words
        least = 1 if tier == 0 else 2
        if tier < 0 or not least <= column.distinct <= 60 or column.mean_length > 40:
            continue
        if tier > 0 and (_rated(column) or column.distinct > _most(column)):
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
        tiny = column.filled <= _TINY and column.numeric <= 0.5
        share = 0.7 if tiny else 0.5 if column.filled < 40 else 0.25
        few = max(2, int(column.filled * share))
        most = min(_MOST_VALUES, max(few, _most(column)) if known else few)
        if not 2 <= column.distinct <= most or column.mean_length > 30:
            continue
        if column.filled < 0.2 * len(column.text) or (column.numeric > 0.5 and not known):
            continue
        if any(known_as.find(column.name) for known_as in _NEVER) or column.private:
            continue
        if by_staff(column.name) and not known:
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


_SCORES = (asked.NPS, asked.CSAT, asked.CES)
_NEVER = (
    words.NOT_SEGMENT,
    words.PRIVATE,
    words.REPLY,
    *_SCORES,
    asked.CHURN,
)


def _contacts(column: Column) -> bool:
    """Whether a column called 'source' names ways to reach the company, a shop or a line among them."""
    if not words.SOURCE.find(column.name) or not column.filled:
        return False
    ways = sum(bool(words.CHANNELS.find(value)) for value in column.sample)
    spoken = any(words.SPOKEN.find(value) for value in column.sample)
    return spoken and ways >= 0.6 * len(column.sample)


def _most(column: Column) -> int:
    """Most distinct values of a label that is called so; in a tiny table only one must come back."""
    words_or_places = column.numeric <= 0.5 or words.PLACE.find(column.name)
    tiny = column.filled <= _TINY and words_or_places
    return max(2, column.filled - 1 if tiny else int(0.5 * column.filled))


def _served(name: str) -> str:
    """Return a header without those who serve customers."""
    return traps.CUSTOMER_SERVICE.without(name)


def _counts(column: Column) -> bool:
    """Whether the values are small numbers that come back, as counts of guests do."""
    if column.numeric < 0.9 or not column.numbers.size:
        return False
    return bool(column.numbers.max() <= 50) and not column.counted


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
    known = (words.NUMBER, words.CUSTOMER, words.ID[0])
    numbered = any(each.find(column.name) for each in known)
    return not digits or named or not numbered


def _rated(column: Column) -> bool:
    """Whether numbers could be a rating, or the header is not that of a place with a number."""
    if column.numeric <= 0.5:
        return False
    return not words.PLACE.find(column.name) or bool(column.numbers.max() <= 10)


def _identifies(name: str) -> bool:
    """Whether a header ends like an id: 'agent id', 'ticket no'."""
    last = plain(name).split()[-1:] or [""]
    return bool(words.NUMBER.find(last[0]))
