"""Forms of names: cases of Czech, Polish and Russian, genitives, feminines, and endings that only surnames have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voc_nlp.privacy.given_names import DOUBTFUL_NAMES, GIVEN_NAMES
from voc_nlp.privacy.surnames import DOUBTFUL_SURNAMES, SLAVIC_WORDS, SURNAMES

FLECTED = frozenset({"cs", "sk", "pl", "ru", "uk", "bg"})
"""Languages whose names have cases."""
GENITIVE = frozenset({"de", "nl", "da", "sv", "no", "lb"})
"""Languages whose names take an s without an apostrophe."""
LONG_STEM = 4
FEWEST_LETTERS = 2

PATRONYMIC = re.compile(
    r"[А-ЯЁ][а-яё]{2,15}(?:ович|евич|ьич|овна|евна|ична|инична)(?:а|у|ем|ом|е|ы|ой|ей)?"
    r"|[А-ЯЁ][а-яё]{2,15}(?:овн|евн|ичн)(?:ы|е|у|ой|ою)"
)
_SURE_SURNAME = re.compile(
    r"[A-ZÁ-Ž][a-zá-ž]{2,20}ov(?:á|é|ou)"
    r"|[A-ZĄ-Ż][a-zą-ż]{2,20}(?:wicz|szczyk|ńczyk|ńczak|yszyn)(?:a|owi|em|u)?"
    r"|(?!(?i:ростов|псков|тамбов|азов|львов|харьков|киров|саратов|чехов|серпухов|могил[её]в|брян|готов|здоров|основ|голов|слов|коров|"
    r"остров|кров|сова|нов|зов|ульянов|пушкин|иванов[оа]$|столов|заново|клюква|марьян))"
    r"[А-ЯЁ][а-яё]{2,20}(?:[оеё]в(?:а|у|ым|ой|ы)?|енко|[чщ]ук(?:а|у|ом)?|швили|адзе|[нтсч]ян(?:а|у|ом)?)"
)
_SURNAME_ENDS = re.compile(
    r".{2,20}(?:ová|ové|ovou|ský|ská|cký|cká|ského|skému|ským|skou|ckou|ski|ska|cki|cka|skiego|skiemu|skim|skiej|ską|cką|wicz|czyk|ov|ova|ev|eva|енко|"
    r"(?:ов|ев|ёв|ин)(?:а|у|ым|ой|е|ы)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ую|ой)|юк|чук|ian|yan)"
)
_PLACE_END = re.compile(
    r"(?:stra(?:ß|ss)e|str|platz|allee|weg|ring|schule|haus|hof|gymnasium|klinik|klinikum|krankenhaus|stadion|halle|arena|"
    r"universität|museum|brücke|ufer|park|center|centre|institut|kirche|street|road|stift|stiftung|preis|kolleg|markt|tor)$"
)
"""Compounds of places: Karl-Marx-Straße, Anna-Seghers-Schule."""
_ENDINGS = "ovou owej ovému owi ovi ami ach ою ей ом ем ой ou em om ie iem ům а у е и ы я ю a u e ě i y o ą ę é"
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
    "ého": ("ý",),
    "ému": ("ý",),
    "ým": ("ý",),
    "á": ("ý",),
    "é": ("ý",),
    "ou": ("ý",),
    "kou": ("ka",),
    "kovi": ("ka", "ek"),
    "skiego": ("ski",),
    "skiemu": ("ski",),
    "skim": ("ski",),
    "ska": ("ski",),
    "skiej": ("ski",),
    "ską": ("ski",),
    "ckiego": ("cki",),
    "ckiemu": ("cki",),
    "ckim": ("cki",),
    "cka": ("cki",),
    "ckiej": ("cki",),
    "cką": ("cki",),
    "ня": ("ень",),
    "ь": ("я",),
}
"""Consonants that Czech and Polish soften in some cases, and adjectives: Lenka, Lence; Novotný, Novotného."""
_NOMINATIVE = ("", "a", "а", "я", "й", "ь", "ie", "e")


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
    return flected and bool(_kinds(word) & 1)


def is_doubtful_name(word: str, flected: bool = False) -> bool:
    """Whether a case-folded word is a given name that is a word as well, or a case of one."""
    return word in DOUBTFUL_NAMES or (flected and bool(_kinds(word) & 2))


def is_surname(word: str, flected: bool = False, *, doubtful: bool = False) -> bool:
    """Whether a case-folded word is a common surname, or a case or a feminine of one; ``doubtful`` takes those that are words too.

    >>> is_surname("novotného", flected=True), is_surname("lis"), is_surname("lis", doubtful=True)
    (True, False, True)
    """
    if word in SURNAMES or (doubtful and word in DOUBTFUL_SURNAMES):
        return True
    if "-" in word and all(part in SURNAMES for part in word.split("-")):
        return True
    return flected and bool(_kinds(word) & (12 if doubtful else 4))


def ends_like_a_surname(word: str) -> bool:
    """Whether a case-folded word ends as Slavic surnames do; adjectives end so too."""
    return bool(_SURNAME_ENDS.fullmatch(word))


def is_sure_surname(word: str) -> bool:
    """Whether a word as written ends as nothing but a Slavic surname does."""
    return bool(_SURE_SURNAME.fullmatch(word))


def is_slavic_word(word: str, language: str) -> bool:
    """Whether a case-folded word is a noun of a language that is a surname too, or a case of one: Wrona, Wrony."""
    nouns = SLAVIC_WORDS.get(language, frozenset())
    return word in nouns or any(form in nouns for form in _forms(word)) if nouns else False


def is_genitive(word: str) -> bool:
    """Whether a case-folded word is a given name with an s: Björns."""
    return (
        len(word) > LONG_STEM
        and word.endswith("s")
        and word not in GIVEN_NAMES
        and word[:-1] in GIVEN_NAMES
    )


@lru_cache(maxsize=20_000)
def _kinds(word: str) -> int:
    """Find the lists that hold a nominative of a word, as bits: given 1, doubtful given 2, surname 4, doubtful surname 8."""
    found = 0
    for form in _forms(word):
        found |= (
            (form in GIVEN_NAMES)
            | (form in DOUBTFUL_NAMES) << 1
            | (form in SURNAMES) << 2
            | (form in DOUBTFUL_SURNAMES) << 3
        )
    return found


def _forms(word: str) -> Iterator[str]:
    """Nominatives that a word could be a case of."""
    if len(word) > LONG_STEM and word[-1] in "шнлткж":
        yield word + "а"
    for ending in _CASE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > FEWEST_LETTERS:
            stem = word[: -len(ending)]
            for nominative in _NOMINATIVE:
                yield stem + nominative
            if len(stem) > FEWEST_LETTERS + 1:
                yield f"{stem[:-1]}e{stem[-1]}"
                yield f"{stem[:-1]}ie{stem[-1]}"
    for ending, nominatives in _SOFTENED.items():
        if word.endswith(ending) and len(word) - len(ending) >= FEWEST_LETTERS:
            for nominative in nominatives:
                yield word[: -len(ending)] + nominative
