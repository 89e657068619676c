"""Score columns by name and values."""

from __future__ import annotations

import numpy as np

from voc_nlp.comments import OPTIONS, Note, find_scale
from voc_nlp.comments.cells import MISSING_NUMBERS
from voc_nlp.comments.scores import churn_word, looks_reversed
from voc_nlp.comments.verbal import read_verbal
from voc_nlp.config import Roles
from voc_nlp.errors import InputError, names
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading.profile import Column

_NUMERIC = 0.8  # least share of numbers; the rest may be typing errors, which are then named
_ENOUGH = 15  # answers from which their range says something about the scale

Found = tuple[Column, str]


def find_nps(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find the likelihood to recommend: a telling name and whole numbers from 0 to 10."""
    found: list[Found] = []
    for column in pool:
        word = words.NPS.find(column.name)
        exact = bool(words.NPS_EXACT.find(column.name))
        # of a column that is called NPS, wrong cells are better named than the column passed over
        least = 0.5 if exact else _NUMERIC
        if not word or words.NPS_GROUP.find(column.name) or column.numeric < least:
            continue
        answers = _answers(column, 10)
        if answers.size < least * column.numbers.size:
            if exact:
                notes.append(_outside(column))
            continue
        if set(answers) <= {0.0, 1.0}:
            continue
        low, high = answers.min(), answers.max()
        if high <= 5 and (answers.size >= _ENOUGH or not words.NPS_EXACT.find(column.name)):
            notes.append(_short(column, low, high))
            continue
        found.append((column, f"values are whole numbers from 0 to 10 and the name says {word!r}"))
    return _only("nps", found, strict, notes)


def find_csat(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find the satisfaction answer, or else an overall rating."""
    found = _rated(pool, "csat", words.CSAT, notes)
    overall = [item for item in found if words.WHOLE.find(item[0].name) or _short_name(item[0])]
    if len(found) > 1 and len(overall) == 1:
        others = names(column.name for column, _ in found if column is not overall[0][0])
        message = f"{overall[0][0].name!r} is taken as csat; {others} could be named with --csat."
        notes.append(Note("info", "csat-others", message))
        return overall[0]
    if found:
        return _only("csat", found, strict, notes)
    ratings = [column for column in pool if words.RATING.only(column.name, words.WHOLE)]
    return _only("csat", _rated(ratings, "csat", words.RATING, notes), strict, notes)


def find_ces(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find the effort answer."""
    return _only("ces", _rated(pool, "ces", words.CES, notes), strict, notes)


def find_churn(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find whether the customer left: a telling name and two kinds of answer."""
    found: list[Found] = []
    for column in pool:
        word = words.CHURN.find(column.name)
        if not word or looks_reversed(column.name) or not 1 <= column.distinct <= 6:
            continue
        read = {churn_word(value) for value in column.sample}
        if read & {True, False}:
            found.append((column, f"values are yes or no and the name says {word!r}"))
    return _only("churn", found, strict, notes)


def offer(pool: list[Column], roles: Roles) -> list[Note]:
    """Name the columns that could be a score by their values, but are not called so."""
    notes: list[Note] = []
    for column in pool:
        if column.numeric < 0.95 or not 3 <= column.distinct <= 11 or column.filled < 3:
            continue
        answers = column.numbers
        if (answers != np.round(answers)).any() or answers.min() < 0 or answers.max() > 10:
            continue
        if answers.max() > 7 and column.distinct >= 5 and not roles.nps:
            message = (
                f"column {column.name!r} holds whole numbers from {answers.min():g} to"
                f" {answers.max():g}, but its name does not say what was asked. If it is the answer"
                f" to 'how likely are you to recommend us', add --nps {_quoted(column)}; if it is"
                f" satisfaction, --csat {_quoted(column)}."
            )
            notes.append(Note("warning", "score-offered", message))
        elif words.SCORE.find(column.name) and answers.min() >= 1 and not roles.csat:
            message = (
                f"column {column.name!r} holds whole numbers from {answers.min():g} to"
                f" {answers.max():g}; if it is a satisfaction score, add --csat {_quoted(column)}."
            )
            notes.append(Note("info", "score-offered", message))
    return notes[:3]


def _rated(pool: list[Column], role: str, known: words.Words, notes: list[Note]) -> list[Found]:
    found: list[Found] = []
    for column in pool:
        word = known.find(column.name)
        if not word or not column.filled:
            continue
        if column.numeric < _NUMERIC:
            spoken = column.distinct <= 12 and read_verbal(
                np.array(column.sample, dtype=object), "ces" if role == "ces" else "csat"
            )
            if spoken:
                sentence = f"values are grades in words and the name says {word!r}"
                found.append((column, sentence))
                continue
            if column.distinct <= 12 and column.mean_length <= 40:
                message = (
                    f"column {column.name!r} sounds like {role}, but holds words"
                    f" ({names(column.sample, most=4)}). Replace them by numbers to use it."
                )
                notes.append(Note("warning", f"{role}-words", message))
            continue
        answers = _answers(column, 100)
        if not answers.size or column.distinct > 101 or set(answers) <= {0.0, 1.0}:
            continue
        try:
            scale = find_scale(answers, "ces" if role == "ces" else "csat")
        except InputError as error:
            message = (
                f"column {column.name!r} sounds like {role}, but is not used: {error} Then add"
                f" {OPTIONS[role]} {_quoted(column)}."
            )
            notes.append(Note("warning", f"{role}-scale-unclear", message))
            continue
        sentence = f"values lie between {scale.low} and {scale.high} and the name says {word!r}"
        found.append((column, sentence))
    return found


def _answers(column: Column, top: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    numbers = column.numbers
    inside = numbers[(numbers >= 0) & (numbers <= top)]
    if top > 10 and inside.size and np.median(inside) <= 10:
        inside = inside[~np.isin(inside, MISSING_NUMBERS)]
    return inside[inside == np.round(inside)] if top == 10 else inside


def _only(role: str, found: list[Found], strict: bool, notes: list[Note]) -> Found | None:
    if len(found) < 2:
        return found[0] if found else None
    both = names(column.name for column, _ in found)
    ways = " or ".join(f"{OPTIONS[role]} {_quoted(column)}" for column, _ in found[:3])
    message = f"{len(found)} columns could be {role}: {both}. Choose one: {ways}."
    if strict:
        raise InputError(message)
    notes.append(Note("warning", f"{role}-ambiguous", message))
    return None


def _short(column: Column, low: float, high: float) -> Note:
    message = (
        f"column {column.name!r} sounds like NPS, but its values run from {low:g} to {high:g},"
        " which"
        f" looks like a shorter scale. It is not used; add --nps {_quoted(column)} if it is 0 to"
        " 10,"
        f" or --csat {_quoted(column)} if it is a rating."
    )
    return Note("warning", "nps-doubtful", message)


def _outside(column: Column) -> Note:
    message = (
        f"column {column.name!r} sounds like NPS, but most of its values are not whole numbers from"
        " 0 to 10. It is not used; name the column of the answers with --nps."
    )
    return Note("warning", "nps-doubtful", message)


def _short_name(column: Column) -> bool:
    return len(words.plain(column.name).split()) == 1


def _quoted(column: Column) -> str:
    return f'"{column.name}"' if not column.name.isidentifier() else column.name
