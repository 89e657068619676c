"""Headers in plain words, and lists of words that find themselves in headers.

A word matches whole words of a header, with or without a number at its end; ``*`` stands for any
letters before or after. Chinese, Japanese and Korean words match anywhere. Headers and words are
compared without accents, case, underscores and camel case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

_CJK = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_STARS = re.compile(r"[★☆⭐]+")
_SPECIAL = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "’": "'", "æ": "ae", "œ": "oe"})
_NUMERO = re.compile(
    r"№|\bn\.?\s?[º°]\.?|\bn\.\s?o\.|\b[nč]\.(?=\s|$)", re.IGNORECASE
)  # N.º, n. o., č.
_HUMP = re.compile(r"(?<=[a-zß-ÿа-яё0-9])(?=[A-ZÀ-ÞА-ЯЁ])|(?<=[A-ZА-Я])(?=[A-ZА-Я][a-zа-я]{2})")
_BESIDE = re.compile(r"(?<=[぀-ヿ㐀-鿿가-힯])(?=[a-zа-я0-9])|(?<=[a-zа-я0-9])(?=[぀-ヿ㐀-鿿가-힯])")
_NUMBERED = re.compile(r"^(?:[^\W\d_]{1,3}\s?)?\d+[a-z]?\s")  # 'q1 ', 'p2a ', '3 '
_SPAN = re.compile(
    r"(?<![\d.,])(0|1)\s*(?:-|–|—|~|～|/|to|through|a|à|al|ao|bis|tot|do|az|až|да|до|e|y|и|und|and"
    r"|et|till|til|ile|到|至|から)\s*(?:de\s)?(4|5|6|7|10|100)(?![a-z\d]|[.,]\d)",
    re.IGNORECASE,
)
_COLUMN_SPAN = re.compile(r"_(0|1)_(4|5|6|7|10|100)(?=_|$)")  # 'recommend_0_10'
_ENDS = re.compile(
    r"(?<![\d.,])(\d{1,3})\s*(?:[=:(（]|-\s|–\s|\s[^\W\d_]{2,})"
)  # '1 = very hard, 7 = very easy'


_UMLAUT = re.compile(r"([aou])e")  # 'kuendigung'
_CYRILLIC = re.compile(r"[а-яіїє]")
_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіь", "abvgdeziyklmnoprstufyei ", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ь": ""}
    | {"ю": "yu", "я": "ya", "ї": "i", "є": "e"}
)


def _in_latin(word: str) -> str:
    """Return a Russian word as it is written in the names of database columns."""
    return word.translate(_LATIN)


def plain(name: str) -> str:
    """Write a header in plain words for comparison.

    >>> plain("Důvod_hodnocení"), plain("reviewText"), plain("NPS-Score"), plain("KdNr")
    ('duvod hodnoceni', 'review text', 'nps score', 'kd nr')
    >>> plain("N.º de pedido"), plain("№ заказа")
    ('no de pedido', 'no заказа')
    >>> plain("用户ID")
    '用户 id'
    """
    split = _HUMP.sub(" ", _NUMERO.sub("No ", _STARS.sub(" stars ", name)))
    folded = unicodedata.normalize("NFKD", split.casefold().translate(_SPECIAL))
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign)).casefold()
    whole = unicodedata.normalize("NFC", bare)  # Korean syllables were taken apart too
    apart = _BESIDE.sub(" ", whole)
    return " ".join(re.sub(r"[^\w?？#%']|_", " ", apart).split())


def named_scale(name: str) -> tuple[int, int] | None:
    """Return the lowest and highest answer that a header names, if it names them.

    >>> named_scale("From 0 to 10, would you?"), named_scale("Ease (1 = very hard, 7 = very easy)")
    ((0, 10), (1, 7))
    """
    spans = {(int(low), int(high)) for low, high in _SPAN.findall(name)}
    spans = spans or {(int(low), int(high)) for low, high in _COLUMN_SPAN.findall(name)}
    if not spans:
        ends = sorted({int(end) for end in _ENDS.findall(name)})
        if len(ends) >= 2 and ends[0] in {0, 1} and ends[-1] in {4, 5, 6, 7, 10, 100}:
            spans = {(ends[0], ends[-1])}
    return spans.pop() if len(spans) == 1 else None


class Words:
    """A list of words and phrases that finds itself in headers.

    >>> Words("recommend*", "推荐").find("Would you recommend us?")
    'recommend'
    >>> Words("*nummer").find("Bestellnummer"), Words("nps").find("NPS1")
    ('bestellnummer', 'nps1')
    """

    def __init__(self, *lines: str) -> None:
        self.lines = lines

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [part for line in self.lines for part in line.split(",")]
        words = {plain(part.replace("*", "99")) for part in parts if part.strip()}
        words |= {_in_latin(word) for word in words if len(_CYRILLIC.findall(word)) >= 6}
        # longer first: 'end date' is the better reason than 'date'
        ordered = sorted(words, key=lambda word: (-len(word), word))
        latin = [re.escape(word).replace("99", r"\w*") for word in ordered if not _CJK.search(word)]
        cjk = [re.escape(word) for word in ordered if _CJK.search(word)]
        either = [rf"(?<!\w)(?:{'|'.join(latin)})\d*(?!\w)"] if latin else []
        return re.compile("|".join(either + cjk))

    def find(self, name: str) -> str:
        """Return the part of the header that matches, or ``""``."""
        bare = plain(name)
        match = self._pattern.search(bare) or self._pattern.search(_UMLAUT.sub(r"\1", bare))
        return match.group() if match else ""

    def without(self, name: str) -> str:
        """Return the plain header without these words.

        >>> Words("dissatisfied").without("Satisfied or dissatisfied?")
        'satisfied or ?'
        """
        return " ".join(self._pattern.sub(" ", plain(name)).split())

    def only(self, name: str, *fillers: Words) -> bool:
        """Whether the header consists of these words and fillers alone, numbers aside.

        >>> Words("rating").only("Q2. Overall rating", Words("overall"))
        True
        """
        if not self.find(name):
            return False
        rest = _NUMBERED.sub("", plain(name))
        for words in (self, *fillers):
            rest = words._pattern.sub(" ", rest)
        return not re.sub(r"[\W\d_]", "", rest)


def first_match(tiers: Iterable[Words], name: str) -> tuple[int, str]:
    """Position of the first tier that matches, and its word; (-1, "") if none does."""
    for position, words in enumerate(tiers):
        if word := words.find(name):
            return position, word
    return -1, ""
