"""Firms, products, streets and places that are named like people, around a word."""

from __future__ import annotations

from voc_nlp.privacy import no_names
from voc_nlp.privacy.brands import BRAND_STARTS, LONGEST
from voc_nlp.privacy.given_names import DOUBTFUL_NAMES, GIVEN_NAMES
from voc_nlp.privacy.words_of_text import Word, beside

_OF = frozenset({"de", "di", "del", "della", "des", "du", "da", "do", "dos", "von", "jána", "im"})
_SMALL_AFTER = frozenset(
    [
        "lounge",
        "lounges",
        "terminal",
        "airport",
        "hotel",
        "street",
        "road",
        "avenue",
        "station",
        "stadium",
        "museum",
        "hospital",
        "university",
        "allee",
        "platz",
        "straße",
        "strasse",
        "preis",
        "stiftung",
    ]
)
"""Behind a name these make a place of it in small letters too."""


_CITIES = frozenset(
    [
        "santiago",
        "владимир",
        "gaia",
        "charlotte",
        "milan",
        "orlando",
        "florence",
        "sofia",
        "victoria",
        "adelaide",
        "regina",
        "lourdes",
        "guadalupe",
        "lucia",
        "valencia",
        "florencia",
        "bruno",
        "jordan",
        "georgia",
        "carolina",
        "virginia",
        "chelsea",
        "brooklyn",
        "houston",
        "dallas",
        "austin",
        "denver",
        "alicante",
        "vitoria",
        "salvador",
        "natal",
        "belém",
        "vitória",
        "barbara",
        "marina",
    ]
)
_PLACE_PREPOSITIONS = frozenset(
    [
        "in",
        "near",
        "en",
        "em",
        "até",
        "hasta",
        "nach",
        "aus",
        "в",
        "из",
        "под",
        "w",
        "v",
        "vers",
        "gran",
    ]
)


def brand_end(text: str, listed: list[Word], at: int) -> int:
    """Where a firm, a product or a place that a word belongs to ends, such as John Lewis; 0 if it is part of none."""
    for first in range(at, max(-1, at - 3), -1):
        phrases = BRAND_STARTS.get(listed[first].low)
        if not phrases:
            continue
        start = listed[first].start
        said = text[start : start + LONGEST].casefold().replace("’", "'").replace(". ", " ")
        for brand in phrases:
            end = start + len(brand)
            if said.startswith(brand) and not said[len(brand) : len(brand) + 1].isalpha():
                return end if end > listed[at].start else 0
    return 0


def is_place(text: str, listed: list[Word], at: int) -> bool:
    """Whether a listed name belongs to a place or firm: San Juan, King David Club, plaza de Cervantes."""
    if at and listed[at - 1].text in ("St", "Ste", "Sta") and text[listed[at - 1].end] == ".":
        return True
    if listed[at].low in _CITIES and _is_city(text, listed, at):
        return True
    before = at - 1
    if before >= 0 and beside(text, listed, before):
        if listed[before].capital and listed[before].low in no_names.PLACE_BEFORE:
            return True
        if listed[before].low in _OF and before and beside(text, listed, before - 1):
            before -= 1
        if listed[before].low == "chez" or listed[before].low in no_names.STREETS_BEFORE:
            return True
    after = at
    while after - at < 2 and after + 1 < len(listed) and beside(text, listed, after):
        after += 1
        low = listed[after].low
        if low in _SMALL_AFTER or (listed[after].capital and low in no_names.PLACE_AFTER):
            return True
        if not listed[after].capital:
            break
    return False


def _is_city(text: str, listed: list[Word], at: int) -> bool:
    """Whether a name that is a city too stands as one: behind a preposition of place, or in a list of what are no names."""
    surname = (
        beside(text, listed, at)
        and listed[at + 1].capital
        and listed[at + 1].low not in no_names.PLACE_AFTER
    )
    if surname:
        return False
    if at and beside(text, listed, at - 1) and listed[at - 1].low in _PLACE_PREPOSITIONS:
        return True
    if at + 2 >= len(listed):
        return False
    gap = text[listed[at].end : listed[at + 1].start].strip()
    after = listed[at + 1] if gap == "," else listed[at + 2]
    if gap != "," and (
        gap or listed[at + 1].low not in ("y", "and", "und", "et", "e", "a", "i", "и")
    ):
        return False
    return after.capital and after.low not in GIVEN_NAMES and after.low not in DOUBTFUL_NAMES
