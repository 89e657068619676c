"""Labels as people write them, in several languages, and scores as weak labels."""

from __future__ import annotations

import unicodedata
from typing import Any

import numpy as np
import pandas as pd

from voc_nlp.errors import InputError, MissingColumnError, names
from voc_nlp.sentiment.classes import CLASSES, NEGATIVE, NEUTRAL, POSITIVE

LOW, HIGH = 0.3, 0.9
"""A score up to the one is taken for negative and from the other on for positive, of 0..1 on its scale."""

# stems without accents: "negativo", "negativní", "négatif" all begin alike
_STEMS = {
    NEGATIVE: (
        "neg", "нег", "отриц", "消极", "负", "負", "ネガティブ", "否定", "부정", "αρνητ", "سلب",
        "kielte", "olumsuz", "tieu cuc", "unhappy", "bad", "schlecht", "malo", "mala", "spatn",
        "cattiv", "mauvais", "ruim", "zly", "zle", "плох", "差评", "差評", "नकार",
    ),
    NEUTRAL: (
        "neu", "нейтр", "中性", "中立", "ニュートラル", "중립", "ουδετ", "محاي", "तटस्थ",
        "notr", "trung lap", "obojet", "mixed or none",
    ),
    POSITIVE: (
        "pos", "poz", "поз", "полож", "积极", "積極", "正", "ポジティブ", "肯定", "긍정", "θετικ",
        "ايجاب", "إيجاب", "सकार", "mydontei", "myontei", "olumlu", "tich cuc", "happy", "good", "gut", "bueno", "buena",
        "dobr", "buon", "bon", "bom", "хорош", "好评", "好評",
    ),
}  # fmt: skip
_NUMBERS = {-1.0: NEGATIVE, 0.0: NEUTRAL, 1.0: POSITIVE}
_SHORT = {"-": NEGATIVE, "–": NEGATIVE, "+": POSITIVE, "0": NEUTRAL, "n": "", "p": POSITIVE}
_LONGEST = 20  # characters of a label
_MOSTLY = 0.9  # of the filled cells of a column of labels
_NAMES = ("label", "sentiment", "polarity", "stimmung", "sentimiento", "sentimento", "тональность")


def read_labels(values: pd.Series[Any]) -> pd.Series[str]:
    """Turn labels into negative, neutral and positive; "" where a cell is blank or says something else.

    Parameters
    ----------
    values : Series
        Words in one of about twenty languages ("Negativ", "positivo", "нейтральный", "正面"), their first letters
        ("neg"), signs ("+", "-"), or the numbers -1, 0 and 1.

    Raises
    ------
    InputError
        If all numbers are 0 or 1: whether 0 is neutral or negative cannot be known.

    Examples
    --------
    >>> read_labels(pd.Series(["Négatif", "neutral", "POS", "1", "-1", "?"])).tolist()
    ['negative', 'neutral', 'positive', 'positive', 'negative', '']
    """
    found = values.map(_label).astype("str")
    numbers = {_number(value) for value in values[found != ""].unique()} - {None}
    words = any(_number(value) is None for value in values[found != ""].unique())
    if numbers and not words and numbers <= {0.0, 1.0}:
        raise InputError(
            f"the labels are {names(sorted(str(int(n)) for n in numbers if n is not None))} only: is 0 neutral or "
            "negative? Write words, or -1, 0 and 1"
        )
    return found


def find_label_column(frame: pd.DataFrame) -> str:
    """Name the column whose cells are labels.

    Raises
    ------
    InputError
        If there is none, or several and none of them is called label or sentiment.
    """
    fitting, alike = [], {}
    for column in frame.columns:
        filled = frame[column].dropna()
        filled = filled[filled.astype(str).str.strip() != ""]
        read = filled.map(_label)
        if len(filled) and (read != "").mean() >= _MOSTLY:
            kinds = set(read) - {""}
            if len(kinds) > 1:
                fitting.append(str(column))
            else:
                alike[str(column)] = str(next(iter(kinds)))
    named = [name for name in fitting if any(word in name.casefold() for word in _NAMES)]
    if len(fitting) == 1 or len(named) == 1:
        return (named or fitting)[0]
    if fitting:
        raise InputError(f"several columns hold labels: {names(fitting)}. Choose one with --label")
    for column, only in alike.items():
        if any(word in column.casefold() for word in _NAMES):
            raise InputError(
                f"all labels of column {column!r} are {only!r}; negative and positive ones are needed"
            )
    raise InputError(
        "no column holds labels (negative, neutral, positive in any usual language, or -1, 0, 1). "
        f"Name it with --label; the file has {names(frame.columns)}"
    )


def labels_from_score(frame: pd.DataFrame, column: str) -> pd.Series[str]:
    """Take the respondent's score for a weak label of the comment.

    Parameters
    ----------
    frame : DataFrame
    column : str
        Numbers from 0 to 10, or on any scale that begins at 0 or 1, where high is good.

    Returns
    -------
    Series of str
        ``negative`` in the lowest 30 % of the scale (0-3 of 10, 1-2 of 5), ``positive`` from 90 % on (9-10, 5);
        "" between, where comments are mixed, and where there is no number. Never neutral.

    Raises
    ------
    MissingColumnError
        If there is no such column.
    InputError
        If it holds fewer than two different numbers.
    """
    if column not in frame.columns:
        raise MissingColumnError(column, frame.columns)
    score = pd.to_numeric(frame[column], errors="coerce")
    if score.nunique() < 2:
        raise InputError(f"column {column!r} does not hold scores; name a numeric one")
    top = float(score.max())
    low, high = (0.0, 10.0) if 7 < top <= 10 else (min(float(score.min()), 1.0), top)
    place = ((score - low) / (high - low)).to_numpy(np.float64)
    label = np.select([place <= LOW, place >= HIGH], [NEGATIVE, POSITIVE], default="")
    return pd.Series(label, index=frame.index, dtype="str")


def _label(value: object) -> str:
    number = _number(value)
    if number is not None:
        return _NUMBERS.get(number, "")
    word = _bare(str(value))
    if len(word) > _LONGEST:
        return ""  # a comment
    if word in _SHORT:
        return _SHORT[word]
    fits = [name for name in CLASSES if word.startswith(tuple(map(_bare, _STEMS[name])))]
    return fits[0] if len(fits) == 1 else ""


def _number(value: object) -> float | None:
    try:
        number = float(str(value).strip().replace("−", "-"))
    except ValueError:
        return None
    return number if np.isfinite(number) else None


def _bare(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
