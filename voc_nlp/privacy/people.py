"""Names of people, by lists of names and by the words around them.

No model is behind it. Found are: common given names with a capital, with the surnames beside them and in the cases of Czech,
Polish and Russian and the genitive of German; given names that are words as well (Mark, Claire, Вера) inside sentences, and at the
beginning where the language has no such word; a capitalised word before a common surname, and such a surname inside a sentence; any
capitalised word behind a title, a form of introduction or a job; greetings, signatures and initials; Russian patronymics; what is
joined to a name by *and*, and other places of a name found once; Chinese names with a title or behind an introduction, and signs that
look like a full name.

Not found are, above all: rare surnames alone without a title; rare given names in plain sentences; given names that are words as
well at the beginning of a sentence, and in German without a word before them; names in small letters outside an introduction; nicknames
that are words; and names in scripts other than Latin, Cyrillic and Chinese, such as Arabic, Devanagari, Japanese and Korean. A product
or a place named like a person may be taken for one, unless :mod:`~voc_nlp.privacy.name_places` knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy import name_words as words
from voc_nlp.privacy import no_names
from voc_nlp.privacy.brands import BRAND_STARTS, HOUSES
from voc_nlp.privacy.given_names import DOUBTFUL_NAMES, GIVEN_NAMES, NAMES_AND_WORDS, NAMES_INSIDE
from voc_nlp.privacy.han_names import han_names
from voc_nlp.privacy.initials import initials
from voc_nlp.privacy.name_deeds import does_something, works_there
from voc_nlp.privacy.name_ends import last_word
from voc_nlp.privacy.name_forms import (
    FLECTED,
    GENITIVE,
    PATRONYMIC,
    ends_like_a_surname,
    is_doubtful_name,
    is_genitive,
    is_given_name,
    is_slavic_word,
    is_sure_surname,
    is_surname,
)
from voc_nlp.privacy.name_places import brand_end, is_place
from voc_nlp.privacy.names_again import names_again
from voc_nlp.privacy.roles import DOT_NEEDED, DOTTED, PEOPLE_WORDS, TITLES
from voc_nlp.privacy.signatures import is_signature
from voc_nlp.privacy.spans import Span
from voc_nlp.privacy.surnames import DOUBTFUL_SURNAMES, SURNAMES
from voc_nlp.privacy.words_of_text import (
    TOKEN,
    Word,
    begins_sentence,
    beside,
    is_headline,
    words_of,
)

__all__ = ["is_given_name", "people"]

LONGEST_WORD = 30
LONGEST_SHORT_FORM = 3
_LEAD_GAP = re.compile(r"[ \u00a0]{0,3}[:,.]?[ \u00a0]{0,2}(?:\r?\n){0,2}(?:- |– |— )?[\"'„“«(]?")
_TITLE_GAP = re.compile(r"[ \u00a0]{1,2}")
_DOTTED_GAP = re.compile(r"\.?[ \u00a0]{0,2}")
_MONSIEUR = re.compile(r"\.[ \u00a0]?")
_SLAVIC_SIGN = re.compile("[ěščřžůłąęńśźż]|[а-яё]")
_CASED = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ]")
_REDACTED = re.compile("[Xx]{2,}")
_HAN = re.compile("[\u4e00-\u9fff]")
_PLACE_ADJECTIVE = re.compile(
    r"(?:ský|ská|ské|cký|cká|cké|ská|ski|ska|skie|cki|cka|ckie|ný|ná|né|ny|na|ne|ский|ская|ское|ные|ный|ная|ое|ые|ая)$"
)
"""Two adjectives are more likely a place or a firm: Česká Moravská, Nowa Polska."""
_SHORT_TITLES = frozenset(
    ["mr", "mrs", "ms", "mme", "mlle", "sig", "sig.ra", "sra", "srta", "dhr", "mw"]
)
"""What follows these in a text without capitals is a name as well."""
_ALSO_BEFORE_THINGS = frozenset({"com a", "com o", "foi a", "foi o"})
_TITLED = frozenset({"en", "es", "pt", "it", "fr"})
_ARTICLES = frozenset(
    [
        "il",
        "lo",
        "la",
        "el",
        "le",
        "o",
        "a",
        "os",
        "as",
        "the",
        "der",
        "die",
        "das",
        "un",
        "una",
        "une",
        "uno",
        "um",
        "uma",
    ]
)
_NO_SURNAME = TITLES | PEOPLE_WORDS
_LEADS = (
    words.SAYS_NAME
    | PEOPLE_WORDS
    | words.SPOKE_TO
    | words.I_AM
    | words.GREETINGS
    | words.SIGNED
    | no_names.AT_FIRMS
)
_BEFORE_LINES = words.SIGNED | words.GREETINGS | words.SAYS_NAME
"""Phrases behind which the name may stand on the next line."""
_LISTED = GIVEN_NAMES | DOUBTFUL_NAMES | SURNAMES | DOUBTFUL_SURNAMES | no_names.PARTICLES


def people(text: str, language: str = "") -> Iterator[Span]:
    """Find names of people.

    Parameters
    ----------
    text : str
        As written: capitals matter.
    language : str
        ISO 639-1 code, empty where it is not known.

    Examples
    --------
    >>> def found(text, language=""):
    ...     return sorted({text[span.start : span.end] for span in people(text, language)})
    >>> found("I spoke to Brenda Miggins, then to Mr Okonkwo, in May.")
    ['Brenda Miggins', 'Okonkwo']
    >>> found("с Еленой Петровной", "ru"), found("我叫王小明,张先生没来", "zh")
    (['Еленой Петровной'], ['张', '王小明'])
    """
    if _HAN.search(text):
        yield from han_names(text)
    if not _CASED.search(text):
        return
    yield from initials(text, _is_told, language)
    reader = _Reader(text, language)
    for first, last, rule in reader.read():
        end = reader.listed[last].end
        if reader.listed[last].low.endswith("'s"):
            end -= 2
        yield Span(reader.listed[first].start, end, "name", rule)


def _is_told(before: str) -> bool:
    """Whether the last word of a text speaks of a person."""
    found = [word.casefold() for word in TOKEN.findall(before)[-3:]]
    return bool(found) and (
        found[-1] in TITLES or any(" ".join(found[at:]) in _LEADS for at in range(len(found)))
    )


class _Reader:
    """One text, read word by word."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.listed = words_of(text)
        self.nouns = language in ("de", "lb")
        self.flected = language in FLECTED or (not language and bool(_SLAVIC_SIGN.search(text)))
        self.shouted = text.isupper()
        self.small = not any(
            word.text[0].isupper() and word.text != "I" for word in self.listed[1:]
        )

    def read(self) -> list[tuple[int, int, str]]:
        """Find first and last word and rule of each name."""
        found: list[tuple[int, int, str]] = []
        brands: set[int] = set()
        at = 0
        while at < len(self.listed):
            word = self.listed[at]
            rule = ""
            if word.capital or _worth_a_look(word.low) or (self.small and at and self._title(at)):
                rule = self._rule(at)
            if not rule and word.capital and word.low in BRAND_STARTS:
                rule = "brand" if brand_end(self.text, self.listed, at) else ""
            if not rule:
                if word.capital and self._names_a_place(at):
                    while at + 1 < len(self.listed) and self._is_next(at + 1):
                        brands.add(at)
                        at += 1
                    brands.add(at)
                at += 1
                continue
            end = 0
            if rule not in ("introduced", "signed", "i am", "greeting"):
                end = brand_end(self.text, self.listed, at)
            if end:
                after = at
                while after < len(self.listed) and self.listed[after].start < end:
                    brands.add(after)
                    self.listed[after].brand = True
                    after += 1
                at = after
                continue
            last = last_word(self.text, self.listed, at, rule, self.language)
            first = at
            if at and self._is_surname_before(at - 1):
                first = at - 1
            found.append((first, last, rule))
            at = last + 1
        if found:
            places = {
                at
                for at, word in enumerate(self.listed)
                if word.capital and is_place(self.text, self.listed, at)
            }
            found += names_again(
                self.text,
                self.listed,
                found,
                known=self._is_known,
                flected=self.flected,
                unknown=not self.nouns and not is_headline(self.listed),
                taken=frozenset(brands | places),
            )
        return found

    def _names_a_place(self, at: int) -> bool:
        low = self.listed[at].low
        listed = low in GIVEN_NAMES or low in DOUBTFUL_NAMES or is_given_name(low, self.flected)
        return listed and is_place(self.text, self.listed, at)

    def _is_known(self, at: int) -> bool:
        word = self.listed[at]
        low = word.low.removesuffix("'s")
        return (
            word.capital
            and len(low) > 1
            and (
                is_given_name(low, self.flected)
                or is_doubtful_name(low, self.flected)
                or is_surname(low, self.flected, doubtful=not self.nouns)
                or (self.flected and is_sure_surname(word.text))
            )
            and not is_place(self.text, self.listed, at)
        )

    def _is_surname_before(self, at: int) -> bool:
        word = self.listed[at]
        if not word.capital or word.low in no_names.NO_NAMES or word.low in _NO_SURNAME:
            return False
        if word.low in _LEADS or not beside(self.text, self.listed, at):
            return False
        return is_surname(word.low) or (self.flected and ends_like_a_surname(word.low))

    def _rule(self, at: int) -> str:
        """Name the rule by which a word begins a name; empty if none does."""
        text, listed, word = self.text, self.listed, self.listed[at]
        low = word.low.removesuffix("'s")
        if len(low) < 2 or len(low) > LONGEST_WORD or low in no_names.NO_NAMES or low in TITLES:
            return ""
        if _REDACTED.fullmatch(word.text):
            return ""
        if low in no_names.PARTICLES and not word.capital and self._title(at):
            return "title" if self._noble(at) else ""
        given = self._is_given(word, low)
        if given and (word.capital or self.shouted) and not is_place(text, listed, at):
            return "given"
        flected = self.flected and word.capital
        doubtful = is_doubtful_name(low, flected)
        known = given or doubtful or is_surname(low, flected, doubtful=True)
        title = self._title(at)
        if title and self._behind_title(at, low, known):
            return "title"
        if not known and not word.capital:
            return ""
        if word.capital and PATRONYMIC.fullmatch(word.text):
            return "patronymic"
        if not word.capital and not self.small:
            return ""
        if word.text.isupper() and not known and not self.shouted:
            return ""  # an abbreviation
        lead = self._lead(at)
        rule = self._behind_lead(at, lead, given=given, known=known)
        if rule:
            return rule
        if doubtful and self._has_surname(at):
            return "given"
        if word.capital and (known or not self.nouns) and not is_headline(listed):
            inside = not begins_sentence(text, word)
            if works_there(text, listed, at, known=known, inside=inside):
                return "works there"
            doer = doubtful or (known and not self.nouns)
            if doer and does_something(text, listed, at) and not is_place(text, listed, at):
                return "does something"
        if begins_sentence(text, word) or not word.capital or is_place(text, listed, at):
            return ""
        return self._inside(at, low, lead)

    def _is_given(self, word: Word, low: str) -> bool:
        if word.text.isupper() and 1 < len(low) <= LONGEST_SHORT_FORM and not self.shouted:
            return False  # EVA is an airline
        if is_given_name(low, self.flected and word.capital):
            return True
        if self.language in GENITIVE and is_genitive(low):
            return True
        return bool(self.language) and self.language not in NAMES_AND_WORDS.get(
            low, (self.language,)
        )

    def _behind_title(self, at: int, low: str, known: bool) -> bool:
        word = self.listed[at]
        if word.capital:
            return True
        if not self.small or low in _LEADS:
            return False
        return (
            is_given_name(low, self.flected)
            or (known and low in DOUBTFUL_NAMES)
            or is_surname(low, self.flected)
            or (self.listed[at - 1].low in _SHORT_TITLES and self.language in _TITLED)
        )

    def _behind_lead(self, at: int, lead: str, *, given: bool, known: bool) -> str:
        """Rules about the phrase right before a word."""
        word = self.listed[at]
        if lead:
            gap = self.text[self.listed[at - 1].end : word.start]
            if (mark := "." in gap) or "\n" in gap:
                lead = lead if lead in (words.SIGNED if mark else _BEFORE_LINES) else ""
            if lead in words.FORM_FIELDS and ":" not in gap:
                lead = ""
        if lead in words.SAYS_NAME:
            return "introduced"
        if (
            lead in PEOPLE_WORDS
            and (word.capital or given)
            and not is_place(self.text, self.listed, at)
        ):
            return "introduced"
        if lead in words.SPOKE_TO:
            small = given and " " in lead and lead not in _ALSO_BEFORE_THINGS
            if known and (word.capital or small) and not is_place(self.text, self.listed, at):
                return "spoke to"
            if lead in words.TAKES_UNKNOWN and not self.nouns and word.capital:
                return "spoke to"
        if lead in words.I_AM and known and word.capital:
            return "i am"
        if lead in words.GREETINGS and known and word.capital:
            return "greeting"
        signed = is_signature(self.text, self.listed, at, lead, nouns=self.nouns)
        return "signed" if signed else ""

    def _inside(self, at: int, low: str, lead: str) -> str:
        """Rules for a capitalised word inside a sentence."""
        word, listed = self.listed[at], self.listed
        if not self.nouns and not word.text.isupper():
            if low in NAMES_AND_WORDS:
                return "inside"
            if (
                low in NAMES_INSIDE
                and self.language != "vi"
                and not is_headline(listed)
                and not listed[at - 1].capital
            ):
                return "inside"
        if lead in no_names.AT_FIRMS:
            return ""
        if (
            at + 1 < len(listed)
            and low not in no_names.PLACE_BEFORE
            and not self.nouns
            and self._is_next(at + 1)
        ):
            after = listed[at + 1]
            article = listed[at - 1].low in _ARTICLES
            if is_surname(after.low) and not article and not is_headline(listed):
                return "full"
            if (
                self.flected
                and (ends_like_a_surname(after.low) or is_surname(after.low, True))
                and not _PLACE_ADJECTIVE.search(low)
            ):
                return "full"
        if self.flected and (is_sure_surname(word.text) or is_slavic_word(low, self.language)):
            return "" if listed[at - 1].capital or is_headline(listed) else "surname"
        if low not in HOUSES and is_surname(low, self.flected):
            return "surname"
        return ""

    def _has_surname(self, at: int) -> bool:
        if at + 1 >= len(self.listed) or not self.listed[at].capital or not self._is_next(at + 1):
            return False
        after = self.listed[at + 1]
        if after.low in _LEADS:
            return False
        return is_surname(after.low, self.flected) or (
            self.flected and ends_like_a_surname(after.low)
        )

    def _is_next(self, at: int) -> bool:
        word = self.listed[at]
        return (
            beside(self.text, self.listed, at - 1)
            and word.capital
            and word.low not in no_names.NO_NAMES
            and word.low not in no_names.PLACE_AFTER
        )

    def _noble(self, at: int) -> bool:
        """Whether a name follows its particles: von der Heyde."""
        for after in range(at + 1, min(at + 3, len(self.listed))):
            if not beside(self.text, self.listed, after - 1):
                return False
            if self.listed[after].low not in no_names.PARTICLES:
                return self.listed[after].capital
        return False

    def _title(self, at: int) -> bool:
        if not at:
            return False
        before = self.listed[at - 1]
        gap = self.text[before.end : self.listed[at].start]
        if before.text in ("M", "MM", "D"):
            ahead = self.text[: before.start].rstrip()[-1:]
            return bool(_MONSIEUR.fullmatch(gap)) and not ahead.isdigit()
        if before.low in ("ra", "ssa", "na") and at > 1 and self.listed[at - 2].low in DOTTED:
            return bool(_TITLE_GAP.fullmatch(gap))
        if before.low not in TITLES or not gap or (before.low in DOT_NEEDED and "." not in gap):
            return False
        return bool((_DOTTED_GAP if before.low in DOTTED else _TITLE_GAP).fullmatch(gap))

    def _lead(self, at: int) -> str:
        """Find the longest known phrase of up to four words right before a word."""
        listed = self.listed
        if (
            not at
            or listed[at - 1].brand
            or not _LEAD_GAP.fullmatch(self.text[listed[at - 1].end : listed[at].start])
        ):
            return ""
        for size in range(min(4, at), 0, -1):
            first = at - size
            if listed[at - 1].end - listed[first].start > 40:
                continue
            phrase = " ".join(
                self.text[listed[first].start : listed[at - 1].end].casefold().split()
            )
            phrase = phrase.replace("’", "'")
            if phrase in _LEADS:
                return phrase
        return ""


def _worth_a_look(low: str) -> bool:
    """Whether a word in small letters can begin a name at all; most words cannot."""
    return low.removesuffix("'s") in _LISTED or "-" in low
