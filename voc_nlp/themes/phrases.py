"""Phrases of comments: runs of words that could name a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from voc_nlp.themes.measures import measures
from voc_nlp.themes.stems import stem
from voc_nlp.themes.words import cut, negators, stop_words

MOST_CONTENT = 3
"""Words of a phrase that are no stop words."""
LONGEST_SPAN = 6
"""Words of a phrase, stop words inside it included."""
LONGEST_LABEL = 4
NEGATION = "\u00ac"
"""Stands in a phrase's key for whatever negator it holds."""

PAUSE = re.compile(
    r"""[,.;:!?()\[\]{}"“”«»/|…–—\n，。！？；：、（）]+(?:\s|$)|\s[-–—]+\s|[，。！？；：、（）\n|]"""
)
"""Punctuation that no phrase reaches across; a full stop inside a word or number is none."""
_MASKED = re.compile(
    r"\[[^\]\n]{1,30}\]|<[^>\n]{1,30}>|\b[Xx*]{3,}\b|\*{3,}"  # [e-mail], <name>, XXXX
    r"|(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+"
)
_ELIDED = {
    "fr": re.compile(r"^(?:l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu)'(?=\w)"),
    "it": re.compile(r"^(?:l|un|d|c|s|m|dell|all|nell|dall|sull|quell|quest)'(?=\w)"),
    "ca": re.compile(r"^(?:l|d|n|s|m|t)'(?=\w)"),
}
_NEGATOR_LAST = frozenset({"de", "fr", "nl"})
"""Languages that put the negator behind the verb, so that a phrase may end with it."""
_WITHOUT_SPACES = ("zh", "ja")
_PARTICLES = {"en": frozenset({"up", "off"})}
"""Stop words that belong to the verb before them: "nobody picked up"."""
_LATE_PARTICLES = {"en": frozenset({"back", "down", "out", "away", "through", "after"})}
"""The same, only before a pause."""
_AT_ONCE = frozenset(
    (
        "no",
        "sin",
        "sem",
        "senza",
        "sans",
        "ohne",
        "kein",
        "keine",
        "keinen",
        "geen",
        "zonder",
        "bez",
        "brak",
        "без",
        "нет",
    )
)
"""Negators that must stand right before a word with content."""
_JOINING = frozenset(
    (
        "and",
        "or",
        "but",
        "y",
        "e",
        "o",
        "ou",
        "et",
        "und",
        "oder",
        "aber",
        "ale",
        "i",
        "и",
        "а",
        "но",
        "和",
    )
)
"""Conjunctions: a phrase goes on after one only with a word of content at once, as in "caring and helpful"."""


class Phrase(NamedTuple):
    """Words as written in lower case, and the sorted stems of its content by which it is counted."""

    tokens: tuple[str, ...]
    key: tuple[str, ...]


class PhraseReader:
    """Reads phrases of one language; what is known of a word is looked up once.

    A phrase neither begins nor ends with a stop word, except for a negator, and reaches across no pause, number,
    link, mask or name of a person. It holds a word of content that is more than a number, a time or a mark
    (:func:`~voc_nlp.themes.measures.measures`): "waiting for ten minutes" is a phrase, "ten minutes" is none. Its key
    forgets inflection, stop words and order, so that "the seat was uncomfortable" and "uncomfortable seats" count
    as one.

    Parameters
    ----------
    language : str
        ISO 639-1 code.
    barred : frozenset of str
        Words no phrase may hold, case folded: names of people.

    Examples
    --------
    >>> reader = PhraseReader("en")
    >>> [" ".join(p.tokens) for p in reader.read("late, the parcel did not arrive")]
    ['late', 'parcel', 'parcel did not arrive', 'not arrive', 'arrive']
    >>> {p.key for p in reader.read("uncomfortable seats")} <= {
    ...     p.key for p in reader.read("the seat was uncomfortable")
    ... }
    True
    """

    def __init__(self, language: str, barred: frozenset[str] = frozenset()) -> None:
        self.language = language
        self.barred = barred
        self._negators = negators(language)
        self._stop = stop_words(language)
        self._shortest = 1 if language in (*_WITHOUT_SPACES, "ko") else 2
        self._elided = _ELIDED.get(language)
        self._negator_last = language in _NEGATOR_LAST
        self._particles = _PARTICLES.get(language, frozenset())
        self._late = _LATE_PARTICLES.get(language, frozenset())
        self._known: dict[str, str] = {}
        self._measuring: dict[str, bool] = {}

    def read(self, text: str) -> Iterator[Phrase]:
        """Every phrase of a text, in order; one that occurs twice comes twice."""
        for part in PAUSE.split(_MASKED.sub(" | ", text)):
            if part:
                tokens = cut(part, self.language)
                yield from self._phrases(tokens, [self._stem(word) for word in tokens])

    def _phrases(self, tokens: list[str], stems: list[str]) -> Iterator[Phrase]:
        n = len(tokens)
        for start in range(n):
            if stems[start] in ("", "|") or self._negates_nothing(tokens, stems, start):
                continue
            content: list[str] = []
            telling = False
            for end in range(start, min(n, start + LONGEST_SPAN)):
                found = stems[end]
                if found == "|":
                    break
                if not found:
                    if tokens[end] in _JOINING and not (end + 1 < n and stems[end + 1]):
                        break
                    continue
                if found not in content:
                    content.append(found)
                solid = len(content) - (NEGATION in content)
                if solid > MOST_CONTENT:
                    break
                telling = telling or (found != NEGATION and not self._measuring[tokens[end]])
                if telling and (found != NEGATION or (self._negator_last and end > start)):
                    yield Phrase(self._shown(tokens, start, end), tuple(sorted(content)))

    def _negates_nothing(self, tokens: list[str], stems: list[str], at: int) -> bool:
        if stems[at] != NEGATION:
            return False
        reach = 1 if tokens[at] in _AT_ONCE else 2
        return not any(found not in ("", "|", NEGATION) for found in stems[at + 1 : at + 1 + reach])

    def _shown(self, tokens: list[str], start: int, end: int) -> tuple[str, ...]:
        first = tokens[start]
        after = tokens[end + 1] if end + 1 < len(tokens) else ""
        if after in self._particles or (after in self._late and end + 2 == len(tokens)):
            end += 1
        if self._elided is not None and "'" in first:
            first = self._elided.sub("", first)
        return (first, *tokens[start + 1 : end + 1])

    def _stem(self, word: str) -> str:
        """Give the stem of a content word, the mark of a negator, "" for a stop word, "|" for a word to leave out."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._look_up(word)
            core = self._elided.sub("", word) if self._elided is not None else word
            self._measuring[word] = measures(core, self.language)
        return known

    def _look_up(self, word: str) -> str:
        if word in self._negators:
            return NEGATION
        core = self._elided.sub("", word) if self._elided is not None else word
        if word in self.barred or core in self.barred or core.removesuffix("'s") in self.barred:
            return "|"
        if any(sign.isdigit() for sign in word):
            return "|"
        if (
            len(core) < self._shortest
            or core in self._stop
            or ("'" in core and any(part in self._stop for part in core.split("'")))
        ):
            return ""
        return stem(core, self.language)


def joined(tokens: tuple[str, ...], language: str) -> str:
    """Write the words of a phrase as its language does.

    >>> joined(("late", "parcel"), "en"), joined(("网络", "慢"), "zh")
    ('late parcel', '网络慢')
    """
    return ("" if language in _WITHOUT_SPACES else " ").join(tokens)
