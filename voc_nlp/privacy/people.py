"""Names of people, by lists of names and by the words around them.

No model is behind it. Found are: common given names with a capital, with the surnames beside them and in the cases of Czech,
Polish and Russian and the genitive of German; given names that are words as well (Mark, Claire, Вера) inside sentences, and at the
beginning where the language has no such word; a capitalised word before a common surname; any capitalised word behind a title, a form of introduction or a job; greetings and signatures; Russian
patronymics; Chinese names with a title or behind an introduction, and three signs that look like a full name.

Not found are, above all: rare surnames alone without a title; rare given names in plain sentences; given names that are words as
well at the beginning of a sentence, and in German without a word before them; names in small letters outside an introduction; nicknames; and names in
scripts other than Latin, Cyrillic and Chinese, such as Arabic, Devanagari, Japanese and Korean. A product or a place named like a
person may be taken for one, unless :mod:`~voc_nlp.privacy.brands` knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voc_nlp.privacy import name_words as words
from voc_nlp.privacy.brands import BRAND_STARTS, BRANDS, HOUSES, LONGEST
from voc_nlp.privacy.given_names import DOUBTFUL_NAMES, GIVEN_NAMES, NAMES_AND_WORDS, SURNAMES
from voc_nlp.privacy.han_names import han_names
from voc_nlp.privacy.spans import Span

MOST_SURNAMES = 3
LONGEST_WORD = 30
LONG_STEM = 4
_LETTER = r"[^\W\d_\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
_TOKEN = re.compile(rf"{_LETTER}{{1,40}}(?:['’-]{_LETTER}{{1,40}}){{0,3}}")
_SPACE = re.compile(r"[ \u00a0]{1,2}")
_LEAD_GAP = re.compile(r"[ \u00a0]{0,3}[:,]?[ \u00a0]{0,2}(?:\r?\n)?[\"'„“«(]?")
_TITLE_GAP = re.compile(r"[ \u00a0]{1,2}")
_DOTTED_GAP = re.compile(r"\.?[ \u00a0]{0,2}")
_MONSIEUR = re.compile(r"\.[ \u00a0]?")
_INITIAL_GAP = re.compile(r"\. ?")
_STARTS = re.compile(r"(?:^|[.!?:;…\n\"“”«»(]|[-–—•*])\s*$")
_ENDS = re.compile(r"[\s.!,;)]*(?:$|\n)")
_PATRONYMIC = re.compile(
    r"[А-ЯЁ][а-яё]{2,15}(?:ович|евич|ьич|овна|евна|ична|инична)(?:а|у|ем|ом|е|ы|ой|ей)?"
    r"|[А-ЯЁ][а-яё]{2,15}(?:овн|евн|ичн)(?:ы|е|у|ой|ою)"
)
_INITIALS = re.compile(
    r"(?<!\w)[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё]{2,20}|(?<!\w)[А-ЯЁ][а-яё]{2,20} [А-ЯЁ]\. ?[А-ЯЁ]\.(?! ?[А-ЯЁ])"
)
_CZECH_SURNAME = re.compile(r"[A-ZÁ-Ž][a-zá-ž]{2,20}ov(?:á|é|ou)")
_ENDINGS = "ovou owej ovému owi ovi ami ach ою ей ом ем ой ou em om ie ům а у е и ы я ю a u e ě i y o ą ę é"
_CASE_ENDINGS = tuple(_ENDINGS.split())
_SOFTENED = {
    "ce": ("ka",),
    "ího": ("í",),
    "ímu": ("í",),
    "ím": ("í",),
    "ze": ("ga", "ha"),
    "ře": ("ra", "r"),
    "rze": ("ra", "r"),
    "cie": ("ta", "t"),
    "i": ("ia",),
    "śka": ("siek",),
    "śkiem": ("siek",),
    "śkowi": ("siek",),
}
"""Consonants that Czech and Polish soften in some cases: Lenka, Lence."""
_NOMINATIVE = ("", "a", "а", "я", "й", "ь", "ie", "e")
_PLACE_END = re.compile(
    r"(?:stra(?:ß|ss)e|str|platz|allee|weg|ring|schule|haus|hof|gymnasium|klinik|klinikum|krankenhaus|stadion|halle|arena|"
    r"universität|museum|brücke|ufer|park|center|centre|institut|kirche|street|road|stift|stiftung|preis|kolleg|markt|tor)$"
)
"""Compounds of places: Karl-Marx-Straße, Anna-Seghers-Schule."""
_GENITIVE = frozenset({"de", "nl", "da", "sv", "no", "lb"})
_SLAVIC_SIGN = re.compile("[ěščřžůłąęńśźż]|[а-яё]")
_FLECTED = frozenset({"cs", "sk", "pl", "ru", "uk", "bg"})
_CASED = re.compile(r"[A-Za-zÀ-ɏЀ-ӿ]")
_REDACTED = re.compile("[Xx]{2,}")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(slots=True)
class _Word:
    text: str
    low: str
    start: int
    end: int
    capital: bool


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
    for match in _INITIALS.finditer(text):
        yield Span(match.start(), match.end(), "name", "initials")
    small = not any(m[0][0].isupper() for m in _TOKEN.finditer(text, 1) if m[0] != "I")
    flected = language in _FLECTED or (not language and bool(_SLAVIC_SIGN.search(text)))
    shouted = text.isupper()
    listed = []
    for match in _TOKEN.finditer(text):
        said = match[0]
        low = said.casefold()
        if "’" in low:
            low = low.replace("’", "'")
        capital = said[0].isupper() and not shouted
        listed.append(_Word(said, low, match.start(), match.end(), capital))
    at = 0
    while at < len(listed):
        rule = ""
        if listed[at].capital or _worth_a_look(listed[at].low):
            rule = _rule(text, listed, at, language, flected, shouted, small)
        if not rule:
            at += 1
            continue
        end = _brand(text, listed, at, rule)
        if end:
            at = next(
                (after for after in range(at, len(listed)) if listed[after].start >= end),
                len(listed),
            )
            continue
        last = _last(text, listed, at, rule, language, flected)
        first = at
        if at and _is_surname(listed[at - 1], flected) and _beside(text, listed, at - 1):
            first = at - 1
        end = listed[last].end
        if listed[last].low.endswith("'s"):
            end -= 2
        yield Span(listed[first].start, end, "name", rule)
        at = last + 1


def _worth_a_look(low: str) -> bool:
    """Whether a word in small letters can begin a name at all; most words cannot."""
    return low.removesuffix("'s") in _LISTED or "-" in low


def is_given_name(word: str, flected: bool = False) -> bool:
    """Whether a case-folded word is a common given name, or with ``flected`` a case of one.

    >>> is_given_name("sarah"), is_given_name("table"), is_given_name("tomášem", flected=True)
    (True, False, True)
    """
    if word in GIVEN_NAMES:
        return True
    if "-" in word:
        first, _, rest = word.partition("-")
        if first in GIVEN_NAMES and not _PLACE_END.search(rest):
            return True
    return flected and any(form in GIVEN_NAMES for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Nominatives that a word could be a case of."""
    for ending in _CASE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            for nominative in _NOMINATIVE:
                yield stem + nominative
            yield f"{stem[:-1]}e{stem[-1]}"
    for ending, nominatives in _SOFTENED.items():
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            for nominative in nominatives:
                yield word[: -len(ending)] + nominative


def _rule(
    text: str,
    listed: list[_Word],
    at: int,
    language: str,
    flected: bool,
    shouted: bool,
    small: bool,
) -> str:
    """Name the rule by which a word begins a name; empty if none does."""
    word = listed[at]
    low = word.low.removesuffix("'s")
    if len(low) < 2 or len(low) > LONGEST_WORD or low in words.NO_NAMES or low in words.TITLES:
        return ""
    if low in words.PARTICLES and not word.capital and _title(text, listed, at):
        return "title" if _noble(text, listed, at) else ""
    given = is_given_name(low, flected and word.capital)
    if not given and language in _GENITIVE and low.endswith("s") and len(low) > LONG_STEM:
        given = low[:-1] in GIVEN_NAMES
    if language and low in NAMES_AND_WORDS and language not in NAMES_AND_WORDS[low]:
        given = True
    if _REDACTED.fullmatch(word.text):
        return ""
    if given and (word.capital or shouted) and not _is_place(text, listed, at):
        return "given"
    doubtful = low in DOUBTFUL_NAMES or (
        flected and word.capital and any(form in DOUBTFUL_NAMES for form in _forms(low))
    )
    surname = low in SURNAMES
    known = given or doubtful or surname
    if not known and not word.capital:
        return ""
    if word.capital and _PATRONYMIC.fullmatch(word.text):
        return "patronymic"
    title = _title(text, listed, at)
    if title and (word.capital or (known and small)):
        return "title"
    lead = _lead(text, listed, at)
    if not word.capital and not small:
        return ""
    if word.text.isupper() and not known and not shouted:
        return ""  # an abbreviation
    if lead in words.FORM_FIELDS and ":" not in text[listed[at - 1].end : word.start]:
        lead = ""
    if lead in words.SAYS_NAME or (lead in words.PEOPLE_WORDS and (word.capital or given)):
        return "introduced"
    two = at + 1 < len(listed) and word.capital and _follows(text, listed, at + 1)
    if lead in words.SPOKE_TO:
        if known and (word.capital or given):
            return "spoke to"
        if lead in words.TAKES_UNKNOWN and not _is_noun(language):
            return "spoke to"
    if lead in words.I_AM and known and word.capital:
        return "i am"
    if lead in words.GREETINGS and known and word.capital:
        return "greeting"
    if _signs(text, listed, at, lead, language):
        return "signed"
    if two and doubtful and _is_surname(listed[at + 1], flected):
        return "given"
    inside = not _STARTS.search(text[max(0, word.start - 4) : word.start])
    if not (word.capital and inside) or _is_place(text, listed, at):
        return ""
    if low in NAMES_AND_WORDS and not _is_noun(language) and not word.text.isupper():
        return "inside"
    if (
        two
        and low not in words.PLACE_BEFORE
        and not _is_noun(language)
        and lead not in words.AT_FIRMS
    ):
        after = listed[at + 1]
        if after.low in SURNAMES and not _is_headline(listed):
            return "full"
        if flected and _SURNAME_ENDS.fullmatch(after.low) and not _PLACE_ADJECTIVE.search(low):
            return "full"
    if _CZECH_SURNAME.fullmatch(word.text):
        return "surname"
    if surname and low not in HOUSES and lead not in words.AT_FIRMS:
        return "surname"
    return ""


def _is_headline(listed: list[_Word]) -> bool:
    """Whether most words have a capital, so that a capital tells nothing."""
    return sum(word.capital for word in listed) * 2 > len(listed) and len(listed) > 4


def _brand(text: str, listed: list[_Word], at: int, rule: str) -> int:
    """Where a firm, a product or a place that a word belongs to ends, such as John Lewis; 0 if it is part of none."""
    if rule in ("introduced", "signed", "i am", "greeting"):
        return 0
    for first in range(at, max(-1, at - 3), -1):
        if listed[first].low not in BRAND_STARTS:
            continue
        start = listed[first].start
        said = text[start : start + LONGEST].casefold().replace("’", "'").replace(". ", " ")
        for brand in BRANDS:
            end = start + len(brand)
            if said.startswith(brand) and not said[len(brand) : len(brand) + 1].isalpha():
                return end if end > listed[at].start else 0
    return 0


def _is_genitive(low: str) -> bool:
    return low.endswith("s") and low not in GIVEN_NAMES and low[:-1] in GIVEN_NAMES


def _noble(text: str, listed: list[_Word], at: int) -> bool:
    """Whether a name follows its particles: von der Heyde."""
    for after in range(at + 1, min(at + 3, len(listed))):
        if not _beside(text, listed, after - 1):
            return False
        if listed[after].low not in words.PARTICLES:
            return listed[after].capital
    return False


def _is_place(text: str, listed: list[_Word], at: int) -> bool:
    """Whether a listed name belongs to a place or firm: San Juan, King David Club."""
    before = at > 0 and _beside(text, listed, at - 1)
    if at and listed[at - 1].text in ("St", "Ste", "Sta") and text[listed[at - 1].end] == ".":
        return True
    if before and listed[at - 1].low in words.STREETS_BEFORE:
        return True
    if before and listed[at - 1].capital and listed[at - 1].low in words.PLACE_BEFORE:
        return True
    after = _beside(text, listed, at) and listed[at + 1].capital
    return after and listed[at + 1].low in words.PLACE_AFTER


def _is_noun(language: str) -> bool:
    return language in ("de", "lb")


def _title(text: str, listed: list[_Word], at: int) -> bool:
    if not at:
        return False
    before = listed[at - 1]
    gap = text[before.end : listed[at].start]
    if before.text in ("M", "MM"):
        return bool(_MONSIEUR.fullmatch(gap)) and not text[: before.start].rstrip()[-1:].isdigit()
    if before.low in ("ra", "ssa", "na") and at > 1 and listed[at - 2].low in words.DOTTED:
        return bool(_TITLE_GAP.fullmatch(gap))
    if before.low not in words.TITLES or not gap:
        return False
    return bool((_DOTTED_GAP if before.low in words.DOTTED else _TITLE_GAP).fullmatch(gap))


def _lead(text: str, listed: list[_Word], at: int) -> str:
    """Find the longest known phrase of up to four words right before a word."""
    if not at or not _LEAD_GAP.fullmatch(text[listed[at - 1].end : listed[at].start]):
        return ""
    for size in range(min(4, at), 0, -1):
        first = at - size
        if listed[at - 1].end - listed[first].start > 40:
            continue
        phrase = " ".join(text[listed[first].start : listed[at - 1].end].casefold().split())
        phrase = phrase.replace("’", "'")
        if phrase in _LEADS:
            return phrase
    return ""


def _signs(text: str, listed: list[_Word], at: int, lead: str, language: str) -> bool:
    """Whether a word begins the signature at the end of a text."""
    if lead not in words.SIGNED or not listed[at].capital or len(listed) - at > 3:
        return False
    gap = text[listed[at - 1].end : listed[at].start]
    if lead in words.THANKS and not any(mark in gap for mark in ",\n"):
        return False
    rest = listed[at:]
    capital = all(word.capital or word.low in words.PARTICLES for word in rest)
    if _is_noun(language) and len(rest) == 1 and not is_given_name(rest[0].low):
        capital = False
    return (
        capital
        and not any(word.low in words.NO_NAMES for word in rest)
        and bool(_ENDS.fullmatch(text[listed[-1].end :]))
        and all(_beside(text, listed, position) for position in range(at, len(listed) - 1))
    )


def _beside(text: str, listed: list[_Word], at: int) -> bool:
    """Whether a word and the next are parted by a blank, or by the dot of an initial."""
    if at + 1 >= len(listed):
        return False
    gap = text[listed[at].end : listed[at + 1].start]
    initial = len(listed[at].text) == 1 and listed[at].capital
    return bool(_SPACE.fullmatch(gap) or (initial and re.fullmatch(r"\.[ \u00a0]?", gap)))


def _follows(text: str, listed: list[_Word], at: int) -> bool:
    """Whether a word may be the next part of a name that ends right before it."""
    word = listed[at]
    return (
        _beside(text, listed, at - 1)
        and word.capital
        and word.low not in words.NO_NAMES
        and word.low not in words.PLACE_AFTER
        and not _REDACTED.fullmatch(word.text)
        and not (word.text.isupper() and len(word.text) > 1 and not listed[at - 1].text.isupper())
        and (len(word.text) > 1 or text[word.end : word.end + 1] == ".")
    )


def _last(text: str, listed: list[_Word], at: int, rule: str, language: str, flected: bool) -> int:
    """Position of the last word of a name that begins at a position."""
    last, taken = at, 0
    most = MOST_SURNAMES
    if _is_noun(language):
        alone = rule == "title" and not is_given_name(listed[at].low)
        most = int(not alone or listed[at].low in words.PARTICLES)
    while taken < most and last + 1 < len(listed):
        after = last + 1
        if listed[last].low in words.PARTICLES and listed[after].low in words.PARTICLES:
            last = after
            continue
        if (
            listed[after].low in words.PARTICLES
            and not listed[after].capital
            and _beside(text, listed, last)
            and after + 1 < len(listed)
        ):
            skip = after + 1
            if listed[skip].low in words.PARTICLES and skip + 1 < len(listed):
                skip += 1
            if not _follows(text, listed, skip) or rule == "surname":
                break
            last, taken = skip, taken + 1
            continue
        if not _follows(text, listed, after) or listed[last].low.endswith("'s"):
            break
        if language in _GENITIVE and rule == "given" and _is_genitive(listed[last].low):
            break
        last, taken = after, taken + 1
    small = last == at and not listed[at].capital and last + 1 < len(listed)
    if small and _beside(text, listed, at) and listed[at + 1].low in SURNAMES:
        last = at + 1
    return last


_SURNAME_ENDS = re.compile(
    r".{2,20}(?:ová|ové|ovou|ský|ská|cký|cká|ski|ska|cki|cka|wicz|czyk|ov|ova|ev|eva|енко|"
    r"(?:ов|ев|ёв|ин)(?:а|у|ым|ой|е|ы)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ую|ой)|юк|чук|ian|yan)"
)


_PLACE_ADJECTIVE = re.compile(
    r"(?:ský|ská|ské|cký|cká|cké|ská|ski|ska|skie|cki|cka|ckie|ný|ná|né|ny|na|ne|ский|ская|ское|ные|ный|ная|ое|ые|ая)$"
)
"""Two adjectives are more likely a place or a firm: Česká Moravská, Nowa Polska."""


def _is_surname(word: _Word, flected: bool) -> bool:
    if not word.capital or word.low in words.NO_NAMES or word.low in _LEADS:
        return False
    return word.low in SURNAMES or (flected and bool(_SURNAME_ENDS.fullmatch(word.low)))


_LEADS = (
    words.SAYS_NAME
    | words.PEOPLE_WORDS
    | words.SPOKE_TO
    | words.I_AM
    | words.GREETINGS
    | words.SIGNED
    | words.AT_FIRMS
)
_LISTED = GIVEN_NAMES | DOUBTFUL_NAMES | SURNAMES | words.PARTICLES
