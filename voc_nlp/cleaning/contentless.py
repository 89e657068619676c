"""Tell an answer that says nothing from a short answer that says something."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from voc_nlp.cleaning.phrases import CONTENTLESS_PHRASES

# accents of alphabets; the vowel signs of Thai or Hindi are letters and stay
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_ASCII_WORD = re.compile("[^a-z0-9]+")
# vowel signs are no word characters to Python
_NOT_WORD = re.compile(
    r"(?:[^\w\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|_)+"
)
_PART_BREAK = re.compile(r"[.,;!?\n。，、；！]+")
_PICTOGRAMS = "\u2190-\u24ff\u2600-\u2bff\u3200-\u33ff\U0001f000-\U0001faff"
_PICTOGRAM = re.compile(f"[{_PICTOGRAMS}]")
# a letter or a pictogram: what can carry meaning without the help of other characters
_SAYS = re.compile(rf"[^\W\d_]|[{_PICTOGRAMS}]")
_RATING = re.compile(r"\d{1,3}\s*/\s*(?:5|10|100)")
_EMOTICON = re.compile(
    r"[:;=8]['’]?-?[()\[\]DdPp/\\|*3<>]|[()\[\]]-?[:;=]|<3|\^_*\^|-_+-|[)(]{2,}|[xX]D"
)
_ONE_LETTER = re.compile(r"([^\W\d_])\1*", re.IGNORECASE)
_ALPHABETS = re.compile("[a-zà-ɏͰ-ϿЀ-ԯ]+", re.IGNORECASE)
_ROWS = (
    "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm",
    "yxcvbnm", "wxcvbn", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
)  # fmt: skip
_NEXT_KEY = frozenset(one + two for row in _ROWS for one, two in pairwise(row))
_LONGEST_PHRASE = 60
_MASHED = frozenset(("asd", "qwe", "zxc", "qaz", "wsx", "фыв", "йцу", "ячс"))


def is_contentless(text: str) -> bool:
    """Whether a whole answer says nothing: "n/a", "nada", "-", "x", "asdf".

    True for the phrases of :data:`CONTENTLESS_PHRASES` (one, or several in a row), punctuation,
    digits, single or repeated letters of an alphabet, and runs along the keyboard. False for
    emoji and emoticons, for marks such as "9/10", and for anything with another word in it:
    "nothing works" is content.

    Examples
    --------
    >>> [is_contentless(text) for text in ("N/A", "Nada.", "...", "无", "asdf", "")]
    [True, True, True, True, True, True]
    >>> [is_contentless(text) for text in ("nothing works", "ok", "👍", "差", "9/10", ":(")]
    [False, False, False, False, False, False]
    """
    text = text.strip()
    if len(text) > _LONGEST_PHRASE and (" " in text or not _ALPHABETS.fullmatch(text)):
        # too long for a phrase; only a text without any letter or symbol still says nothing
        return not _SAYS.search(text)
    if not _SAYS.search(text):
        return not (_RATING.fullmatch(text) or _EMOTICON.search(text))
    if _PICTOGRAM.search(text):
        return False  # "no 😡"
    if _is_nothing(text):
        return True
    parts = [part for part in _PART_BREAK.split(text) if part.strip()]
    return len(parts) > 1 and all(_is_nothing(part) for part in parts)


def fold(text: str) -> str:
    """Case, accents of alphabets and punctuation removed; words separated by one space.

    >>> fold("  Ňic,  N/A! ")
    'nic n a'
    """
    if text.isascii():
        return " ".join(_NOT_ASCII_WORD.split(text.lower())).strip()
    apart = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i")  # HAYIR is hayır
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", apart))
    return " ".join(_NOT_WORD.split(unicodedata.normalize("NFC", plain))).strip()


def is_keyboard_mash(text: str) -> bool:
    """Whether an answer that says nothing is keys without sense: "asdf", "aaaa"; "x" and "12" are not.

    >>> is_keyboard_mash("asdf"), is_keyboard_mash("aaaaa"), is_keyboard_mash("n/a")
    (True, True, False)
    """
    folded = fold(text)
    words = folded.split()
    if not words or (folded in _phrases() and folded not in _MASHED):
        return False
    letters = [word for word in words if not word.isdigit()]
    long_runs = [word for word in letters if len(word) >= 3 and _is_letter_run(word)]
    return bool(letters) and all(
        word in long_runs or word in _MASHED or _is_keyboard_run(word) for word in letters
    )


def _is_nothing(text: str) -> bool:
    folded = fold(text)
    if folded in _phrases() or not folded:
        return True
    words = folded.split()
    return all(_is_letter_run(word) for word in words) or (
        len(folded) > 3 and all(_is_keyboard_run(word) for word in words)
    )


def _is_letter_run(word: str) -> bool:
    """Whether a word is "x", "aaaa" or "12": one letter of an alphabet however often, or digits."""
    return word.isdigit() or bool(_ONE_LETTER.fullmatch(word) and _ALPHABETS.fullmatch(word))


def _is_keyboard_run(word: str) -> bool:
    """Whether a word is made of runs of three or more keys in one direction."""
    length, direction = 1, 0
    for one, two in pairwise(word):
        step = 1 if one + two in _NEXT_KEY else -1 if two + one in _NEXT_KEY else 0
        if step and step in (direction, direction or step):
            length, direction = length + 1, step
        elif length < 3:
            return False
        else:
            length, direction = 1, 0
    return length >= 3


@lru_cache(maxsize=1)
def _phrases() -> frozenset[str]:
    return frozenset(fold(phrase) for phrases in CONTENTLESS_PHRASES.values() for phrase in phrases)
