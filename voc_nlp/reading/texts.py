"""Columns with comments: by their names, by their values, and whether they belong together."""

from __future__ import annotations

from voc_nlp.comments import Note
from voc_nlp.errors import InputError, names
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading import vocabulary_scores as scored
from voc_nlp.reading.authors import by_staff, mere_note, perhaps_by_company
from voc_nlp.reading.profile import Column
from voc_nlp.reading.vocabulary import plain

Found = tuple[Column, str]


def find_texts(pool: list[Column], columns: list[str], notes: list[Note]) -> list[Found]:
    """Find the open answers.

    Parameters
    ----------
    pool : list of Column
        Columns without a role.
    columns : list of str
        All column names, for the message.
    notes : list of Note
        Gets what was left out.

    Raises
    ------
    InputError
        If there is no text column, or two that both just say 'comment'.
    """
    free = [column for column in pool if _free(column)]
    others = [c for c in free if not (perhaps_by_company(c.name) or mere_note(c.name))]
    if any((_generic(c.name) or _asks(c.name)) and _worded(c) for c in others):
        free = others
    generic = [column for column in free if _generic(column.name) and not _coarse(column)]
    asked = [
        column
        for column in free
        if column not in generic and _asks(column.name) and _worded(column)
    ]
    generic, asked = _by_customers(generic, asked)
    named = [*generic, *asked]
    generic, asked = _without_copies(generic, asked, notes)
    filled = [column for column in generic if column.filled] or generic[:1]
    if len(filled) > 1:
        a, b = (_quoted(column.name) for column in filled[:2])
        raise InputError(
            f"{len(filled)} columns could be the comments: {names(c.name for c in filled)}. Choose"
            f" one with --text {a}, or analyse them together with --text {a} --text {b}."
        )
    chosen = sorted(
        [*(c for c in filled if c.filled or not asked), *asked], key=lambda column: column.position
    )
    if chosen:
        found = [(column, _reason(column)) for column in chosen]
    else:
        found = _by_values(free, columns)
    taken = [column for column, _ in found]
    left = [
        column.name
        for column in pool
        if column not in named and _wordy(column) and column.variety >= 0.5 and not column.coded
        if column not in taken
    ]
    if left:
        message = (
            f"{names(left)} left out: text, but by the name no comments of customers. Choose"
            " columns with --text."
        )
        notes.append(Note("info", "text-left-out", message))
    if len(found) > 1:
        message = (
            f"{len(found)} text columns are analysed together: {names(c.name for c in taken)}."
            " Choose with --text."
        )
        notes.append(Note("info", "text-several", message))
    return found


def _by_customers(generic: list[Column], asked: list[Column]) -> tuple[list[Column], list[Column]]:
    """Leave out comments of unknown people where another column says that it is the customers'."""
    short = [
        column
        for column in (*generic, *asked)
        if words.COMMENT.find(column.name) and not words.MEANING.find(column.name)
        if len(plain(column.name).split()) <= 4 and not words.QUESTION.search(plain(column.name))
    ]
    if not any(words.PERSON.find(column.name) for column in short):
        return generic, asked
    unknown = [column for column in short if column in asked and not words.PERSON.find(column.name)]
    return generic, [column for column in asked if column not in unknown]


def _by_values(free: list[Column], columns: list[str]) -> list[Found]:
    wordy = [
        column
        for column in free
        if _wordy(column) and column.variety >= 0.5 and not _labels(column.name)
    ]
    if len(columns) == 1 and free and not _coarse(free[0]):
        return [(free[0], "it is the only column")]
    if not wordy:
        raise InputError(
            f"no text column was found; the table has {names(columns)}. Name the column with the"
            ' comments: --text "column name".'
        )
    wordy.sort(key=lambda column: (-column.mean_length, column.position))
    if len(wordy) > 1 and wordy[1].mean_length > 0.5 * wordy[0].mean_length:
        wordy.sort(key=lambda column: column.position)
        a, b = (_quoted(column.name) for column in wordy[:2])
        raise InputError(
            f"{len(wordy)} columns could be the comments: {names(c.name for c in wordy)}. Choose"
            f" one with --text {a}, or analyse them together with --text {a} --text {b}."
        )
    best = wordy[0]
    return [(best, f"values are sentences of {best.mean_length:.0f} characters on average")]


def _free(column: Column) -> bool:
    """Whether the column may hold comments at all."""
    asked = "?" in plain(column.name) or "？" in column.name  # a question is for customers
    if not asked and by_staff(column.name):
        return False
    if column.filled and column.numeric > 0.5:
        return False
    if column.private or (column.filled and column.coded) or column.dates is not None:
        return False
    short = len(plain(column.name).split()) <= 3
    return not (short and (_labels(column.name) or words.PRIVATE.find(column.name)))


def _labels(name: str) -> bool:
    return bool(words.LABELS.find(name)) and not (words.MEANING.find(name) or _question(name))


def _generic(name: str) -> bool:
    """Whether the header only says 'comment', in whatever words."""
    return words.COMMENT.only(name, words.FILLER, words.COPY, words.COPY_WEAK)


def _asks(name: str) -> bool:
    """Whether the header is a question, or says what the answer is about."""
    return bool(words.COMMENT.find(name) or words.MEANING.find(name)) or _question(name)


def _question(name: str) -> bool:
    bare = plain(name)
    return bool(words.QUESTION.search(bare)) or len(bare.split()) >= 4


def _coarse(column: Column) -> bool:
    """Whether the values are a handful of answers to tick, whatever the column is called."""
    sentences = column.mean_length >= 30 and column.sentences >= 0.5
    few = column.filled >= 20 and column.distinct <= 10 and column.variety < 0.2
    return few and not sentences


def _worded(column: Column) -> bool:
    """Whether the values fit a column whose header asks for words."""
    if not column.filled:
        return False
    if column.distinct < column.filled and _graded(column):
        return False
    varied = column.distinct > 30 or column.variety >= 0.3
    least = 2 if column.unspaced else 8
    return varied and column.mean_length >= least and column.sentences >= 0.1


def _graded(column: Column) -> bool:
    """Whether a question asks for a grade and gets a few words, as closed questions do."""
    asks = any(
        known.find(column.name) for known in (scored.CSAT, scored.CES, scored.RATE, scored.NPS)
    )
    open_ended = words.COMMENT.find(column.name) or words.MEANING.find(column.name)
    return asks and not open_ended and column.mean_length < 30 and column.distinct <= 12


def _wordy(column: Column) -> bool:
    """Whether the values alone look like comments."""
    length = 5 if column.unspaced else 15
    return column.mean_length >= length and column.sentences >= 0.5 and column.numeric < 0.2


def _without_copies(
    generic: list[Column], asked: list[Column], notes: list[Note]
) -> tuple[list[Column], list[Column]]:
    """Leave out translated, cleaned and equal copies of another text column."""
    every = sorted([*generic, *asked], key=lambda column: column.position)
    copies: list[Column] = []
    for column in every:
        others = [other for other in every if other is not column and other not in copies]
        if words.COPY.find(column.name):
            copied = any(not words.COPY.find(other.name) for other in others)
        elif words.COPY_WEAK.find(column.name):
            base = _base(column.name)
            copied = any(_base(other.name) == base for other in others)
            copied = copied and "original" not in plain(column.name).split()
        else:
            copied = any(
                other.position < column.position and _equal(column, other) for other in others
            )
        if copied:
            copies.append(column)
    if copies:
        message = (
            f"{names(column.name for column in copies)} repeats another text column (translated,"
            " cleaned or equal) and is left out. Choose columns with --text."
        )
        notes.append(Note("info", "text-copies", message))
    return (
        [column for column in generic if column not in copies],
        [column for column in asked if column not in copies],
    )


def _base(name: str) -> str:
    drop = words.COPY_WEAK
    return " ".join(part for part in plain(name).split() if not drop.find(part))


def _equal(one: Column, other: Column) -> bool:
    filled = (one.text != "") & (other.text != "")
    return bool(filled.sum() >= 3) and bool((one.text == other.text)[filled].mean() > 0.5)


def _reason(column: Column) -> str:
    word = words.COMMENT.find(column.name)
    if not word and not _question(column.name):
        word = words.MEANING.find(column.name)
    if not column.filled:
        return f"the name says {word!r}, though every cell is blank"
    values = f"values are free text of {column.mean_length:.0f} characters on average"
    return f"{values} and the name {f'says {word!r}' if word else 'reads like a question'}"


def _quoted(name: str) -> str:
    return name if name.isidentifier() else f'"{name}"'
