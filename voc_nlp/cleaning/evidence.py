"""What the words and letters of a short text say about its language, beside a statistical detector.

A detector of letter sequences needs some twenty letters; people tell "El personal fue amable" from Portuguese by two
small words. Both are added up on the scale of log probabilities: :data:`TEMPER` times the detector's, for each word of a
language's list (:mod:`~voc_nlp.cleaning.function_words`) :data:`WORD`, and for each letter that a language does not have
(:mod:`~voc_nlp.cleaning.alphabets`) :data:`FOREIGN_LETTER` off. The three numbers were chosen on tweets and sentences
other than those of the benchmark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from voc_nlp.cleaning.alphabets import LETTERS
from voc_nlp.cleaning.function_words import FUNCTION_WORDS

TEMPER = 0.8
"""Share of the detector's log probability that counts: its letter sequences overlap, so it is too sure."""
WORD = 1.5
"""Log odds of a listed word."""
FOREIGN_LETTER = 4.0
"""Log odds against a language for a letter that it lacks."""
BARE = 0.6
"""Share of a listed word that was typed without its accents."""
_LEAST = 1e-9
_MOST_FOREIGN = 3
_WORD_PIECES = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWEL_SIGNS = re.compile(r"[^\s!-/:-@\[-`{-~।॥،؟؛…“”«»]+")
_INDIC = re.compile("[\u0900-\u0dff]")
_MARKS = re.compile("[\u0300-\u036f]")


def words_of(text: str) -> list[str]:
    """Split a text into words in lower case.

    >>> words_of("L'attesa è LUNGA, 20 min!")
    ["l'attesa", 'l', 'attesa', 'è', 'lunga', 'min']
    """
    pattern = _VOWEL_SIGNS if not text.isascii() and _INDIC.search(text) else _WORD_PIECES
    plain = text.lower().replace("’", "'")
    if "'" not in plain:
        return pattern.findall(plain)
    found: list[str] = []
    for word in pattern.findall(plain):
        found.append(word)
        if "'" in word.strip("'"):
            found += [part for part in word.split("'") if part]
    return found


def weigh(
    text: str, codes: Sequence[str], probabilities: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Join a detector's probabilities with the evidence of words and letters.

    Parameters
    ----------
    text : str
        The text, without links and numbers.
    codes : sequence of str
        Languages, shape (k,).
    probabilities : ndarray, shape (k,)
        The detector's, 0 to 1.

    Returns
    -------
    ndarray, shape (k,)
        Probabilities, sum 1.

    Examples
    --------
    >>> weigh("muy rico", ["es", "pt"], np.array([0.5, 0.5])).round(2).tolist()
    [0.82, 0.18]
    """
    said = (TEMPER * np.log(probabilities + _LEAST)).tolist()
    place = {code: number for number, code in enumerate(codes)}
    for word in words_of(text):
        size = WORD * (0.5 if len(word) == 1 else 1.0)
        for code, share in _languages_of(word):
            number = place.get(code)
            if number is not None:
                said[number] += size * share
    for letter in _strange_letters(text)[:_MOST_FOREIGN]:
        for number, code in enumerate(codes):
            if code in LETTERS and letter not in LETTERS[code]:
                said[number] -= FOREIGN_LETTER
    score = np.array(said)
    chances = np.exp(score - score.max())
    whole: NDArray[np.float64] = chances / chances.sum()
    return whole


def hits(text: str, code: str) -> int:
    """Count the words of a text that stand in the list of a language."""
    return sum(any(found == code for found, _ in _languages_of(word)) for word in words_of(text))


def bare(word: str) -> str:
    """Take the accents off a word: "đã" is "da", "più" is "piu"."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", plain.replace("đ", "d").replace("ł", "l").replace("ı", "i"))


def _strange_letters(text: str) -> list[str]:
    """Distinct letters that some languages of their script lack, sorted."""
    return sorted({letter for letter in text.lower() if letter in _told_apart()})


@lru_cache(maxsize=1)
def _told_apart() -> frozenset[str]:
    return frozenset("".join(LETTERS.values()))


@lru_cache(maxsize=50_000)
def _languages_of(word: str) -> tuple[tuple[str, float], ...]:
    """Languages that list a word, with 1 as it stands or :data:`BARE` without its accents."""
    exact, without = _lists()
    sure = exact.get(word, frozenset())
    maybe = without.get(word, frozenset()) - sure
    return (*((code, 1.0) for code in sorted(sure)), *((code, BARE) for code in sorted(maybe)))


@lru_cache(maxsize=1)
def _lists() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    exact: dict[str, set[str]] = {}
    without: dict[str, set[str]] = {}
    for code, words in FUNCTION_WORDS.items():
        for word in words.split():
            exact.setdefault(word, set()).add(code)
            if code in LETTERS and (plain := bare(word)) != word and plain.isascii():
                without.setdefault(plain, set()).add(code)
    return (
        {word: frozenset(codes) for word, codes in exact.items()},
        {word: frozenset(codes) for word, codes in without.items()},
    )
