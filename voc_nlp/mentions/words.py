"""Count the words of any stretch of a text without reading it again."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate

from voc_nlp.cleaning.scripts import DENSE, UNSPACED

# words that hold a sentence together; a stretch of nothing else is no opinion
_FUNCTION_WORDS_TEXT = """
    the and but was were are is be been has have had for with from this that these those they them
    you your our its not very too just also there here his her she who what which when then than
    all any can will would could los las una uno unos unas que con por para muy más está son era
    fue pero del como sus nos les esto esta este der die das den dem des ein eine einen einem
    einer und ist sind war waren nicht sehr auch mit für von auf zum zur bei als wie aber ich sie
    wir ihr mir mich uns nur noch les des une est sont était pas très trop plus pour avec dans sur
    que qui mais nous vous ils elles mon mes son ses cette ces gli della dello delle dei nel nella
    con per che non più molto sono era come questo questa del dal mio sua suo uma uns umas não
    mais muito com para por foi são está dos das nos nas isso este esta het een van niet zeer ook
    met voor dat die zijn maar ons och att det den som inte mycket var är för med men till och
    ikke meget til det som var jsem jste jsou byl byla bylo byly není které který která pro při
    ale jak tak toho som sme ste boli nie jest był była było były się nie jak dla ale oraz что это
    как так все они она оно был была были очень для при или вот мне нас вас наш мой это není jako
    bir çok için ama değil nem egy hogy van nagyon este sunt foarte pentru και είναι πολύ για που
    δεν yang dan ini itu tidak untuk dengan saya thank thanks gracias danke merci grazie obrigado
    děkuji спасибо
"""
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())
# letters, with the vowel signs and joiners of scripts that write them apart
_HANGUL = "\uac00-\ud7a3"
_WORD = re.compile(
    rf"[{DENSE}]|[{UNSPACED}]{{1,4}}|[{_HANGUL}]{{1,2}}|[^\W_{DENSE}{UNSPACED}{_HANGUL}]"
    rf"(?:[^\W{DENSE}{UNSPACED}{_HANGUL}]"
    rf"|[\u0300-\u036f\u0610-\u065f\u0900-\u0dff\u200c\u200d'’-])*"
)
_SYLLABIC = re.compile(f"[{DENSE}]")


class Words:
    """Where the words of a text are, and how many of them carry content.

    A word is a run of letters; in scripts without spaces a Chinese or Japanese character is half
    a content word, a pair of Korean syllables or four Thai characters are one.

    >>> words = Words("Nice app, but it is slow")
    >>> words.count(0, 8), words.content(0, 8), words.content(14, 24)
    (2, 2.0, 1.0)
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [match.start() for match in _WORD.finditer(self._text)]

    @cached_property
    def _content(self) -> list[float]:
        return [0.0, *accumulate(map(_weight, _WORD.findall(self._text)))]

    def count(self, start: int, end: int) -> int:
        """Words that begin in text[start:end]."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def content(self, start: int, end: int) -> float:
        """Content words that begin in text[start:end]."""
        return (
            self._content[bisect_left(self._starts, end)]
            - self._content[bisect_left(self._starts, start)]
        )

    def is_statement(self, start: int, end: int) -> bool:
        """Whether text[start:end] can stand alone: two content words, or three words with one."""
        content = self.content(start, end)
        return content >= 2 or (content >= 1 and self.count(start, end) >= 3)

    def is_fragment(self, start: int, end: int) -> bool:
        """Whether text[start:end] is too short: under three words, and not two content words."""
        return self.count(start, end) < 3 and self.content(start, end) < 2


@lru_cache(maxsize=20_000)
def _weight(word: str) -> float:
    if _SYLLABIC.match(word):
        return 0.5
    if word.isascii() or word[0] < "\u0590":
        return (
            1.0
            if len(word) > 2 and word.casefold() not in _FUNCTION_WORDS and not word.isdigit()
            else 0.0
        )
    return 1.0 if len(word) > 1 else 0.5
