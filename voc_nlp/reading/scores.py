"""Score columns by name and values."""

from __future__ import annotations

import numpy as np
import pandas as pd

from voc_nlp.comments import OPTIONS, Note, find_scale
from voc_nlp.comments.cells import MISSING_NUMBERS, is_missing, read_numbers
from voc_nlp.comments.scores import churn_word, looks_reversed
from voc_nlp.comments.verbal import read_verbal
from voc_nlp.config import Roles
from voc_nlp.errors import InputError, names
from voc_nlp.reading import vocabulary_scores as words
from voc_nlp.reading import vocabulary_traps as traps
from voc_nlp.reading.profile import Column
from voc_nlp.reading.questions import (
    about_handling,
    beside_answers,
    left_open,
    of_customers,
    recommends,
)
from voc_nlp.reading.vocabulary import QUANTITY
from voc_nlp.reading.wording import Words, named_scale, plain

_NUMERIC = 0.8  # least share of numbers; the rest may be typing errors, which are then named
_ENOUGH = 15  # answers from which their range says something about the scale
_KINDS = {
    "nps": {"nps", "net promoter score", "relationship nps", "transactional nps"},
    "csat": {"csat", "5star", "5 star", "customer satisfaction"},
    "ces": {"ces", "customer effort", "customer effort score"},
}

Found = tuple[Column, str]


def find_nps(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find the likelihood to recommend: a telling name and whole numbers from 0 to 10.

    A column that is only called 'score' is taken too, where another column says row by row who is
    a promoter, or says for all rows that NPS was asked.
    """
    found: list[Found] = []
    for column in pool:
        word = recommends(column.name)
        exact = bool(words.NPS_EXACT.find(column.name))
        # of a column that is called NPS, wrong cells are better named than the column passed over
        least = 0.5 if exact else _NUMERIC
        if not word or words.NPS_GROUP.find(column.name) or column.numeric < least:
            continue
        if beside_answers(column.name):
            continue
        answers = _answers(column, 10)
        if answers.size < least * column.numbers.size:
            if exact:
                notes.append(_outside(column))
            continue
        if set(answers) <= {0.0, 1.0}:
            continue
        low, high = answers.min(), answers.max()
        exact = exact or named_scale(column.name) == (0, 10)
        if not exact and low > 0 and words.CSAT.find(column.name):
            notes.append(_both(column))
            continue
        if high <= 5 and (answers.size >= _ENOUGH or not exact):
            notes.append(_short(column, low, high))
            continue
        found.append((column, f"values are whole numbers from 0 to 10 and the name says {word!r}"))
    if not found:
        kind = _asked_kind(pool, "nps", 10)
        found = _grouped(pool) or ([kind] if kind else [])
    return _only("nps", found, strict, notes)


def find_csat(
    pool: list[Column], strict: bool, notes: list[Note], nps: bool = False
) -> Found | None:
    """Find the satisfaction answer, or else an overall rating.

    A bare 'rating' from 0 to 10 is not taken where ``nps`` was not found: it may be that one.
    """
    pool = [column for column in pool if not beside_answers(column.name, stars=True)]
    found = _rated(
        [column for column in pool if of_customers(column.name)], "csat", words.CSAT, notes
    )
    overall = [item for item in found if words.OVERALL.find(item[0].name)]
    if len(overall) != 1:
        overall = [i for i in found if words.WHOLE.find(i[0].name) or _short_name(i[0], 1)]
    if len(found) > 1 and len(overall) == 1:
        others = names(column.name for column, _ in found if column is not overall[0][0])
        message = f"{overall[0][0].name!r} is taken as csat; {others} could be named with --csat."
        notes.append(Note("info", "csat-others", message))
        return overall[0]
    if len(found) == 1 and not words.WHOLE.find(found[0][0].name) and _short_name(found[0][0], 4):
        whole = [
            column for column in pool if words.OVERALL.find(column.name) and column != found[0][0]
        ]
        found = [item for item in [_question_rated(whole, [])] if item] or found
    if found:
        return _only("csat", found, strict, notes)
    ratings = [column for column in pool if words.RATING.only(column.name, words.WHOLE)]
    if not nps:
        pool = [column for column in pool if not _either(column)]
        ratings = [column for column in ratings if column in pool]
    found = _rated(ratings, "csat", words.RATING, notes)
    if not found:
        kind = _asked_kind(pool, "csat", 10)
        return kind or _question_rated(pool, notes) or _said_satisfied(pool)
    return _only("csat", found, strict, notes)


def _either(column: Column) -> bool:
    """Whether a bare rating counts from 0 to 10, as satisfaction rarely does and NPS always."""
    if words.OVERALL.find(column.name) or not words.RATING.only(column.name, words.WHOLE):
        return False
    if column.numeric < _NUMERIC:
        return False
    return bool(column.numbers.min() == 0 and 5 < column.numbers.max() <= 10)


def _question_rated(pool: list[Column], notes: list[Note]) -> Found | None:
    """Find the one overall rating, or the only rating there is, on a scale of at most ten."""
    found: list[Found] = []
    for column in pool:
        name = column.name
        question = len(plain(name).split()) >= 4 or "?" in name or "？" in name
        whole = words.OVERALL.find(name) and not QUANTITY.only(name)
        points = whole and words.POINTS.only(name, words.WHOLE, words.OVERALL)
        points = points or (whole and words.OVERALL.only(name, words.EXPERIENCE))
        scale = named_scale(name)
        graded = question and scale is not None and scale[0] == 1 and words.SERVED.find(name)
        rated = words.RATING.find(name) or (question and words.RATE.find(name)) or graded
        if not (rated or points) or recommends(name) or words.CES.find(name):
            continue
        if _short_name(column, 4) and words.NOT_RATING.find(name):
            continue
        ways = (words.OVERALL,) if points else (words.RATING, words.RATE, words.SERVED)
        known = next(each for each in ways if each.find(name))
        if column.numeric >= _NUMERIC and (column.numbers.max() > 10 or column.numbers.min() < 0):
            continue
        found += _rated([column], "csat", known, [])
    overall = [item for item in found if words.OVERALL.find(item[0].name)]
    best = overall if len(overall) == 1 else found
    rival = not overall and any(_rival(column, best) for column in pool)
    if len(best) == 1 and not rival:
        return best[0]
    if found:
        message = (
            f"columns {names(column.name for column, _ in found)} are ratings, but none says that"
            " it is the overall one. Choose one with --csat."
        )
        notes.append(Note("info", "csat-others", message))
    return None


def _rival(column: Column, found: list[Found]) -> bool:
    """Whether an unclear column may be the rating of the whole, of which another is a part."""
    if any(column is each for each, _ in found) or column.numeric < _NUMERIC:
        return False
    if not 3 <= column.distinct <= 11 or beside_answers(column.name) or QUANTITY.find(column.name):
        return False
    numbers = column.numbers
    small = numbers.min() >= 1 and numbers.max() <= 10 and (numbers == np.round(numbers)).all()
    spoken = any(known.find(column.name) for known in (words.RATE, words.RATING, words.SCORE))
    return bool(small and spoken and not words.NOT_RATING.find(column.name))


def _said_satisfied(pool: list[Column]) -> Found | None:
    """Find the one column of grades in words that speak of satisfaction, whatever it is called."""
    found = [
        column
        for column in pool
        if 2 <= column.distinct <= 12 and column.mean_length <= 40
        if not (_short_name(column, 4) and traps.EMPLOYEE.find(column.name))
        if any(words.CSAT.find(value) for value in column.sample)
        if read_verbal(np.array(column.sample, dtype=object), "csat")
    ]
    if len(found) != 1:
        return None
    return found[0], "values say how satisfied somebody is, and no other column does"


def find_ces(pool: list[Column], strict: bool, notes: list[Note]) -> Found | None:
    """Find the effort answer; the ease of using a product is a rating of the product."""
    asked = [
        column
        for column in pool
        if not (_short_name(column, 4) and words.EASE_OF_USE.find(column.name))
        if not (_short_name(column, 4) and words.NOT_EFFORT.find(column.name))
        if not beside_answers(column.name) and about_handling(column.name)
    ]
    found = _rated(asked, "ces", words.CES, notes)
    kind = None if found else _asked_kind(pool, "ces", 10)
    return kind or _only("ces", found, strict, notes)


def find_churn(
    pool: list[Column], columns: list[str], strict: bool, notes: list[Note]
) -> Found | None:
    """Find whether the customer left: a telling name and two kinds of answer.

    A word that also speaks of orders and calls ('cancelled') counts beside a word for the customer
    or contract, or alone in a table that has no orders.
    """
    orders = any(traps.BOOKED.find(name) for name in columns)
    found: list[Found] = []
    for column in pool:
        word = words.CHURN.find(column.name)
        if not word or looks_reversed(column.name) or not 1 <= column.distinct <= 6:
            continue
        if words.NOT_CHURN.find(column.name):
            continue
        read = {churn_word(value) for value in column.sample}
        if not read & {True, False}:
            continue
        if left_open(column.name, orders):
            notes.append(_unsaid(column))
        else:
            found.append((column, f"values are yes or no and the name says {word!r}"))
    return _only("churn", found or _states(pool), strict, notes)


def _states(pool: list[Column]) -> list[Found]:
    """Return columns with the state of a customer or contract, all of it 'active' or 'left'."""
    found: list[Found] = []
    for column in pool:
        word = words.RELATION.find(column.name)
        if not word or not words.STATUS.find(column.name) or not 2 <= column.distinct <= 6:
            continue
        known = [value for value in column.sample if not is_missing(value)]
        read = {churn_word(value) for value in known}
        if read == {True, False} and min(len(value) for value in known) > 3:
            found.append((column, f"values say who left, and the name says {word!r}"))
    return found


def _asked_kind(pool: list[Column], kind: str, top: int) -> Found | None:
    """Return the column called 'score' where another column says that all rows are of a kind."""
    said = [
        column.name
        for column in pool
        if column.distinct == 1 and column.filled == len(column.text)
        if plain(column.sample[0]) in _KINDS[kind]
    ]
    scores = [
        column
        for column in pool
        if words.POINTS.only(column.name, words.RATING, words.WHOLE)
        or words.RATING.only(column.name, words.WHOLE)
        if column.numeric >= _NUMERIC and _answers(column, top).size == column.numbers.size
    ]
    if not said or len(scores) != 1:
        return None
    return scores[0], f"column {said[0]!r} says that every row is {kind}"


def _grouped(pool: list[Column]) -> list[Found]:
    """Return columns from 0 to 10 that another column sorts into promoters and detractors."""
    groups = [
        column
        for column in pool
        if 2 <= column.distinct <= 3 and column.filled >= 5
        if sum(bool(words.PROMOTER.find(value)) for value in column.sample) >= 2
    ]
    found: list[Found] = []
    for column in pool:
        if column.numeric < 1 or not 3 <= column.distinct <= 11:
            continue
        answers = _answers(column, 10)
        if answers.size != column.numbers.size:
            continue
        for group in groups:
            pairs = zip(column.text, group.text, strict=True)
            seen = {(_band(score), label) for score, label in pairs if score and label}
            bands, labels = {band for band, _ in seen}, {label for _, label in seen}
            if len(seen) == len(bands) == len(labels) >= 2:
                sentence = (
                    f"values are whole numbers from 0 to 10, sorted as NPS in column {group.name!r}"
                )
                found.append((column, sentence))
                break
    return found


def _band(score: str) -> int:
    number = read_numbers(pd.Series([score], dtype="str")).numbers[0]
    return int(number > 6) + int(number > 8)


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


def _rated(pool: list[Column], role: str, known: Words, notes: list[Note]) -> list[Found]:
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


def _both(column: Column) -> Note:
    message = (
        f"column {column.name!r} asks about satisfaction and about recommending at once. It is not"
        f" used; add --csat {_quoted(column)} or --nps {_quoted(column)}."
    )
    return Note("warning", "nps-doubtful", message)


def _unsaid(column: Column) -> Note:
    message = (
        f"column {column.name!r} may say who left, or which order was cancelled. It is not used;"
        f" add --churn {_quoted(column)} if it is about customers."
    )
    return Note("info", "churn-doubtful", message)


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


def _short_name(column: Column, most: int) -> bool:
    return len(plain(column.name).split()) <= most


def _quoted(column: Column) -> str:
    return f'"{column.name}"' if not column.name.isidentifier() else column.name
