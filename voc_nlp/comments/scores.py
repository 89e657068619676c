"""Score columns: answers to the NPS, CSAT, CES and churn questions, and their scales."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from voc_nlp.comments.cells import (
    MISSING_NUMBERS,
    Numbers,
    as_text,
    count,
    is_missing,
    name_rows,
    read_numbers,
    shorten,
)
from voc_nlp.comments.schema import OPTIONS, Note
from voc_nlp.comments.verbal import Verbal, read_verbal
from voc_nlp.errors import InputError, names

Rated = Literal["nps", "csat", "ces"]
_DIGIT = re.compile(r"\d")
_FEW = 15  # with fewer answers the range of the answers says little about the scale

_CHURNED = """
    true t yes y 1 1.0 churned churn left gone lost cancelled canceled terminated inactive
    sí si s ano a sì да д истина 是 流失 已流失 真 ja j wahr oui o vrai sim tak prawda pravda
    verdadero verdadeiro vero baja cancelado cancelada cancelou abandonó odešel odešla odchod
    abbandonato disdetto ушел ушёл ушла отток gekündigt abgewandert résilié parti odszedł odeszła
    o так igen evet kyllä はい 예 네 inactivo inactiva inativo inativa inattivo inattiva inaktiv inactif
    neaktivní nieaktywny неактивен неактивный cessato cessata résiliée ukončen ukončena ukončený zrušen
    storniert beendet rozwiązana wypowiedziana расторгнут закрыт closed lapsed 已离网 已销户 已注销 已退订
"""
_STAYED = """
    false f no n 0 0.0 active stayed stay retained retention current kept customer
    ne не нет н ложь 否 未流失 在网 活跃 假 nein falsch non faux não nao nie fałsz falso nepravda
    activo activa aktivní attivo attiva активен активный активна aktiv actif ativo ativa aktywny
    aktywna
    ні nem hayır ei nee nej いいえ 아니오 아니요 在用 正常 bestehend
"""
_LEFT = dict.fromkeys(_CHURNED.split(), True) | dict.fromkeys(_STAYED.split(), False)


class Scale(NamedTuple):
    """The lowest and highest possible answer, and why it is taken to be so."""

    low: int
    high: int
    reason: str


def find_scale(answers: ArrayLike, role: Literal["csat", "ces"] = "csat") -> Scale:
    """Tell the scale of a rating question from its answers.

    Parameters
    ----------
    answers : array-like of float
        The answers; NaN is ignored. At least one is needed.
    role : {"csat", "ces"}
        Which question it is; only used in the message.

    Returns
    -------
    Scale
        One of 1-5, 1-7, 0-10, 1-10 and 0-100, with the argument as a sentence.

    Raises
    ------
    InputError
        If no common scale fits, or two do: answers below 0 or above 100, or a 0 without an answer
        above 5.

    Notes
    -----
    A longer scale that nobody used in its upper part looks like a shorter one. If half of all
    people answer above 5, then n answers without one above 5 have probability 0.5 ** n, which is
    under 0.0001 for n = 15.

    Examples
    --------
    >>> find_scale([1, 4, 5])[:2], find_scale([0, 7, 10])[:2], find_scale([2, 6])[:2]
    ((1, 5), (0, 10), (1, 7))
    """
    every = np.asarray(answers, dtype=np.float64).ravel()
    every = every[~np.isnan(every)]
    if not every.size:
        raise InputError(f"the scale of {role} cannot be told: there is no answer. {_say(role)}")
    low, high = float(every.min()), float(every.max())
    span = f"{count(every.size, 'answer')} from {low:g} to {high:g}"
    if low < 0 or high > 100:
        raise InputError(f"{role} holds {span}, which fits no common scale. {_say(role)}")
    if high > 10:
        _refuse_stray(every, 10, role)
        return Scale(0, 100, f"{span}: above 10, so 0 to 100")
    if low < 1:
        if high > 5 and (low == 0 or high > 7):
            return Scale(0, 10, f"{span}: with a 0 and above 5, so 0 to 10")
        raise InputError(
            f"{role} holds {span}; that may be 0 to 5, 0 to 10 or a share, and the results depend"
            f" on it. {_say(role)}"
        )
    if high > 7:
        _refuse_stray(every, 7, role)
        return Scale(1, 10, f"{span}: no 0 and above 7, so 1 to 10")
    if high > 5:
        _refuse_stray(every, 5, role)
    top = 7 if high > 5 else 5
    doubt = (
        f"only {every.size}, so a longer scale is possible"
        if every.size < _FEW
        else "on a longer scale so many answers would very likely reach higher"
    )
    return Scale(1, top, f"{span}: 1 to {top} ({doubt})")


def _refuse_stray(every: NDArray[np.float64], below: int, role: str) -> None:
    """Do not let a typing error or two decide that the scale is a longer one."""
    above = every[every > below]
    if every.size >= 50 and above.size < 0.02 * every.size:
        strays = ", ".join(f"{value:g}" for value in np.unique(above)[:3])
        raise InputError(
            f"{role}: only {above.size} of {every.size:,} answers lie above {below} ({strays}), so"
            f" the scale cannot be told. Correct them if they are typing errors. {_say(role)}"
        )


def read_score(
    values: pd.Series[Any],
    column: str,
    role: Rated,
    scale: tuple[int, int] | None,
    low_is_good: bool | None = None,
    no_answer: tuple[str, ...] = (),
) -> tuple[NDArray[np.float64], tuple[int, int] | None, list[Note]]:
    """Read one score column: answers on their scale with NaN for missing, the scale, and notes.

    Cells named in ``no_answer`` are missing. A word, or one same number outside the scale in at
    least three rows, is most likely a code for "no answer" that nobody declared: it is left out,
    counted, and said.

    Raises
    ------
    InputError
        If a cell is neither missing nor an answer; the first three rows are named.
    """
    where, notes = f"column {column!r} ({role})", list[Note]()
    read = _without(read_numbers(values), no_answer)
    spoken = None
    if role != "nps" and read.bad.any() and scale in (None, (1, 5)):
        spoken = read_verbal(read.shown, role)
    if spoken is not None and role != "nps":
        return spoken_score(spoken, where, role, low_is_good)
    _refuse_words(read, where, role)
    read, said = _unknown_words(read, where, role)
    notes += said
    given = scale if role != "nps" else (0, 10)
    answers, codes = read.numbers, _codes(read.numbers, given)
    if codes.any():
        found = sorted({f"{code:g}" for code in answers[codes]})
        answers = np.where(codes, np.nan, answers)
        text = (
            f"{where}: {', '.join(found)} is read as 'no answer' in"
            f" {count(int(codes.sum()), 'row')},"
            " because it lies outside the scale."
        )
        notes.append(Note("warning", f"{role}-missing-code", text))
    if read.labelled:
        text = (
            f"{where}: only the number is used of cells with words, such as"
            f" {shorten(read.labelled[0])!r}"
            f" ({count(len(read.labelled), 'kind')} of cell)."
        )
        notes.append(Note("info", f"{role}-labels", text))
    if np.isnan(answers).all() and not read.bad.any():
        notes.append(
            Note("warning", f"{role}-empty", f"{where} holds no answer, so {role} is not shown.")
        )
        return answers, given, notes
    if given is None:
        found_scale = find_scale(answers, "ces" if role == "ces" else "csat")
        given = found_scale[:2]
        message = (
            f"{where}: {found_scale.reason}.{_direction(role, given, low_is_good)} If it is another scale,"
            f" {_lower_first(_say(role))}"
        )
        # the direction of an effort scale cannot be seen in its answers
        unsaid = role == "ces" and low_is_good is None
        level: Literal["info", "warning"] = "warning" if unsaid else "info"
        notes.append(Note(level, f"{role}-scale", message))
    elif role == "ces":
        notes.append(
            Note(
                "info",
                "ces-scale",
                f"{where}: {given[0]} to {given[1]}, as set.{_direction(role, given, low_is_good)}",
            )
        )
    low, high = given
    with np.errstate(invalid="ignore"):
        bad = read.bad | (answers < low) | (answers > high)
        if role == "nps":
            bad |= ~np.isnan(answers) & (answers != np.round(answers))
    code = _repeated_code(answers, bad)
    if code is not None:
        hit = bad & (answers == code)
        answers, bad = np.where(hit, np.nan, answers), bad & ~hit
        notes.append(_undeclared(where, role, [f"{code:g}"], int(hit.sum())))
    if bad.any():
        kind = (
            "NPS answers are whole numbers from 0 to 10"
            if role == "nps"
            else f"{role.upper()} answers lie between {low} and {high} here"
        )
        more = "" if role == "nps" else f" or {_lower_first(_say(role))}"
        raise InputError(
            f"{where}: {name_rows(bad, read.shown)}; {kind}. Correct these cells or leave them"
            " blank,"
            f" or name another column with {OPTIONS[role]}{more.rstrip('.')}."
        )
    if any(top != high for top in read.out_of):
        raise InputError(
            f"{where} holds answers out of {', '.join(f'{top:g}' for top in read.out_of)}, but the"
            f" scale ends at {high}."
            f" Use one scale in the whole column, or name another column with {OPTIONS[role]}."
        )
    if role == "nps":
        notes += _short_nps(answers, where)
    return answers, given, notes


def spoken_score(
    spoken: Verbal, where: str, role: Literal["csat", "ces"], low_is_good: bool | None
) -> tuple[NDArray[np.float64], tuple[int, int], list[Note]]:
    """Grades as answers on a scale of 1 to 5; effort is counted as the direction of the scale says."""
    answers, more = spoken.grades, ""
    if role == "ces" and low_is_good is not False:
        # on 1-5 a low answer means little effort
        answers = 6.0 - answers
        more = " Ease 5 is counted as effort 1."
    message = (
        f"{where}: {spoken.argument}.{more} Only their order is used for shares of top answers."
    )
    return answers, (1, 5), [Note("info", f"{role}-words", message)]


def read_churn(values: pd.Series[Any], column: str) -> tuple[pd.Series[Any], list[Note]]:
    """Read a churn column: a nullable boolean per row, True for customers who left, and notes.

    Raises
    ------
    InputError
        If an answer is not understood; the first rows are named.
    """
    where = f"column {column!r} (churn)"
    shown = as_text(values).str.strip()
    read = {text: churn_word(text) for text in pd.unique(shown)}
    texts = shown.to_numpy(dtype=object)
    unknown = np.array([read[text] is None and not is_missing(text) for text in texts], dtype=bool)
    if unknown.any():
        kinds = pd.unique(shown[unknown])
        raise InputError(
            f"{where}: {name_rows(unknown, texts)}; not understood:"
            f" {names(map(shorten, kinds), most=8)}."
            " Use yes/no, true/false, 1/0 or churned/active, or leave the cell blank,"
            " or name another column with --churn."
        )
    churned = pd.array([read[text] for text in texts], dtype="boolean")
    left = sorted(text for text, answer in read.items() if answer)
    stayed = sorted(text for text, answer in read.items() if answer is False)
    notes = [
        Note(
            "info",
            "churn-words",
            f"{where}: {names(left) or 'nothing'} is read as left, {names(stayed) or 'nothing'} as"
            " stayed.",
        )
    ]
    if looks_reversed(column):
        message = (
            f"{where}: the name sounds as if 'yes' meant that the customer stayed, but 'yes' is"
            " read as left."
            " Turn the column round if so, or name another one with --churn."
        )
        notes.append(Note("warning", "churn-direction", message))
    return pd.Series(churned), notes


def churn_word(text: str) -> bool | None:
    """Whether a cell says that the customer left; ``None`` if it says neither.

    >>> churn_word("Sí"), churn_word("active"), churn_word("maybe")
    (True, False, None)
    """
    return _LEFT.get(text.strip().casefold())


def looks_reversed(column: str) -> bool:
    """Whether a churn column's name sounds as if 'yes' meant that the customer stayed.

    >>> looks_reversed("is_active"), looks_reversed("inactive"), looks_reversed("churned")
    (True, False, False)
    """
    words = column.casefold().replace("_", " ").replace("-", " ").split()
    return any(word.startswith(("active", "retain", "retention", "stayed")) for word in words)


def _without(read: Numbers, no_answer: tuple[str, ...]) -> Numbers:
    """Count the cells that were declared to mean 'no answer' as missing."""
    if not no_answer:
        return read
    declared = {text.strip().casefold() for text in no_answer}
    gone = np.array([str(text).casefold() in declared for text in read.shown], dtype=bool)
    numbers = np.where(gone, np.nan, read.numbers)
    labelled = tuple(text for text in read.labelled if text.casefold() not in declared)
    return Numbers(numbers, read.bad & ~gone, np.where(gone, "", read.shown), labelled, read.out_of)


def _unknown_words(read: Numbers, where: str, role: Rated) -> tuple[Numbers, list[Note]]:
    """Words among numbers are no answers on the scale, whatever else they mean."""
    words = read.bad & np.array([not _DIGIT.search(str(text)) for text in read.shown], dtype=bool)
    if not words.any():
        return read, []
    kinds = sorted({shorten(str(text)) for text in read.shown[words]})
    note = _undeclared(where, role, kinds, int(words.sum()))
    return Numbers(read.numbers, read.bad & ~words, read.shown, read.labelled, read.out_of), [note]


def _repeated_code(answers: NDArray[np.float64], bad: NDArray[np.bool_]) -> float | None:
    """Return the one number outside the scale that repeats, as a code does and a typing error not."""
    outside = answers[bad & ~np.isnan(answers)]
    if outside.size < 3 or len(set(outside)) != 1 or (bad & np.isnan(answers)).any():
        return None
    return float(outside[0]) if outside.size < 0.5 * (~np.isnan(answers)).sum() else None


def _undeclared(where: str, role: Rated, kinds: list[str], n: int) -> Note:
    message = (
        f"{where}: {names(kinds, most=5)} in {count(n, 'row')} is no answer on the scale and is"
        " counted as 'no answer'. If that is right, declare it in voc.toml under [analysis]:"
        f" no_answer = [{', '.join(repr(kind) for kind in kinds[:3])}]; if not, correct the cells."
    )
    return Note("warning", f"{role}-no-answer", message)


def _refuse_words(read: Numbers, where: str, role: Rated) -> None:
    given = sum(1 for text in read.shown if not is_missing(text))
    if not read.bad.any() or read.bad.sum() * 2 <= given:
        return
    kinds, sizes = np.unique(read.shown[read.bad].astype(str), return_counts=True)
    common = [shorten(str(kinds[i])) for i in np.argsort(-sizes, kind="stable")]
    raise InputError(
        f"{where} holds words instead of numbers: {names(common, most=8)} (for example"
        f" {name_rows(read.bad, read.shown)})."
        " Replace each answer by its number on the scale, or name another column with"
        f" {OPTIONS[role]}."
    )


def _codes(answers: NDArray[np.float64], scale: tuple[int, int] | None) -> NDArray[np.bool_]:
    codes = np.isin(answers, MISSING_NUMBERS)
    if scale is None:
        rest = answers[~codes & ~np.isnan(answers)]
        # beside answers above 10, a 98 or 99 is an answer out of 100
        scale = (0, 100) if rest.size and rest.max() > 10 else (0, 10)
    with np.errstate(invalid="ignore"):
        outside: NDArray[np.bool_] = codes & ((answers < scale[0]) | (answers > scale[1]))
    return outside


def _short_nps(answers: NDArray[np.float64], where: str) -> list[Note]:
    every = answers[~np.isnan(answers)]
    if not every.size or every.max() > 5 or every.min() < 1 or every.size < _FEW:
        return []
    message = (
        f"{where}: all {every.size:,} answers lie between 1 and 5. If half of all people answered"
        " above 5, that would"
        f" happen with probability 0.5^{every.size}; this looks like a 1 to 5 rating. If so, name"
        " it with --csat instead."
    )
    return [Note("warning", "nps-short-scale", message)]


def _direction(role: str, scale: tuple[int, int], low_is_good: bool | None) -> str:
    if role != "ces":
        return ""
    said = "as set" if low_is_good is not None else "the answers cannot tell; say"
    if low_is_good or (low_is_good is None and tuple(scale) == (1, 5)):
        other = "" if low_is_good else " --ces-high-is-good if it is the other way round"
        return f" It is taken as the effort question: a low answer is good ({said}{other})."
    other = "" if low_is_good is not None else " --ces-low-is-good if it is the other way round"
    return f" It is taken as the ease question: {scale[1]} is easy, a high answer is good ({said}{other})."


def _say(role: str) -> str:
    return f"Set the scale in voc.toml under [analysis], for example {role}_scale = [1, 7]."


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
