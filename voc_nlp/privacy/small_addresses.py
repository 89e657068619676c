"""Addresses as people type them on phones: without capitals, but with a house number and a post code, a town or a flat."""

from __future__ import annotations

import re
from collections.abc import Iterator

_W = r"[^\W\d_](?:[^\W\d_]|['’.-](?=\w)){1,24}"
_NO = r"\d{1,4}(?:[/-]\d{1,4})?(?:[/ ]?[a-z](?!\w))?"
_LEADS = (
    r"(?:przy|mieszkam|mieszkamy|na|do|pod|we?|ze?|adres\w*|paczka|bydlím\w*|ve?|zásilka|balík) "
)
_REST = r"(?:,? (?:[^\W\d_]{1,10}\.? ?)?\d{0,3}[ºª°.]{0,2} ?[^\W\d_]{0,9}\.?){0,2}?"
"""Flat, floor, side: , bajo b, , 2º dto."""
_UK = r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w)"
_EN = (
    rf"(?<![\w£$€.,/-])(?:(?:flat|apt|unit) \d{{1,4}}[a-z]?,? )?\d{{1,5}}[a-z]?,? (?:{_W} ){{1,3}}"
    rf"(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|crescent|gardens|terrace|hill|green|grove|place|square|mews|park|rise|view|row|walk|house)\.?"
    rf"(?:,? {_W}(?: {_W})?){{0,2}},? (?:{_UK}|[a-z]{{2}} \d{{5}}(?!\d))"
)
_ES = (
    rf"(?<!\w)(?:calle|c/|avda\.?|avenida|av\.|plaza|pza\.?|paseo|carrera|camino|ronda|travesía|travesia|urbanización|carretera) ?(?:{_W} ){{0,4}}{_W},? (?:n[º°]\.? ?|número )?{_NO}"
    rf"(?:{_REST},? \d{{5}}(?!\d)(?:,? {_W})?|,? (?:piso |bajo |ático |portal )?\d{{0,2}}[ºª°]? ?[a-z](?!\w)(?:,? {_W})?)"
)
_PT = (
    rf"(?<!\w)(?:rua|r\.|avenida|av\.|travessa|praça|praceta|largo|estrada|alameda|beco|rodovia|calçada) (?:{_W} ){{0,4}}{_W},? (?:n[º°.]{{1,2}} ?|número |lote )?{_NO}"
    rf"{_REST},? (?:\d{{4}}-\d{{3}}|\d{{5}}-\d{{3}})(?!\d)(?:,? {_W})?"
)
_IT = (
    r"(?<!\w)(?:via|viale|piazza|corso|largo|vicolo|strada|piazzale) (?!e-?mail|mail|sms|telefon|fax|whatsapp|pec |internet|app |web|chat|libera|crucis|etere)"
    rf"(?:{_W} ){{0,4}}{_W},? (?:n[.°]? ?)?{_NO}(?![\d.,:]\d|%|€)(?! ?(?:giorni|ore|minuti|euro|volte|mesi|anni|settimane|persone))"
    rf"(?:,? (?:int\.?|interno|scala) ?\w{{1,3}})?(?:(?:,| -)? ?\d{{5}}(?!\d)(?: {_W})?|, {_W})"
)
_FR = (
    r"(?<![\w.,])\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.?|boulevard|bd\.?|bld|place|pl\.?|chemin|allées?|impasse|quai|route|rte|cours|square|passage|ruelle|sentier|résidence|lotissement)"
    rf" (?:{_W}[ ']){{0,4}}{_W},? (?:à |a )?\d{{5}}(?!\d)(?:,? {_W})?"
)
_DE = (
    rf"(?<!\w)(?:(?:am|an der|im|in der|auf der|zum|zur|alte|neue|große|kleine|obere|untere) )?{_W}(?:straße|strasse|str\.?|weg|platz|allee|gasse|ring|damm|ufer|markt|berg|hof|feld)"
    rf" {_NO}(?:,? (?:in )?\d{{4,5}} {_W}|, {_W})"
)
_CS = rf"(?<!\w)(?:(?:ulice|ul\.|na|u|v|pod|nad|za|náměstí|nám\.) )?(?!{_LEADS}){_W}(?: {_W})? {_NO},? \d{{3}} ?\d{{2}} {_W}(?: \d{{1,2}}(?!\w))?"
_PL = (
    rf"(?<!\w)(?:(?:ul|al|os|pl)\.? ?|ulica |ulicy |osiedle |aleja )?(?:(?!{_LEADS}){_W} )?{_W} {_NO}(?: ?(?:m|lok)\.? ?\d{{1,4}})?,? \d{{2}}-\d{{3}}(?!\d)(?: {_W})?"
    rf"|(?<!\w)(?:ul\.|ulica |ulicy |os\.|osiedle ) ?(?:{_W} )?{_W} {_NO}(?: ?(?:m|lok)\.? ?\d{{1,4}})?(?:, {_W})?"
)
_RU_STREET = r"(?:улиц[аеыу]|ул\.?|проспект[еау]?|просп\.?|пр-т[еау]?|пр\.|переул(?:ок|ке|ка)|пер\.|шоссе|бульвар[еау]?|б-р|набережн(?:ая|ой)|наб\.|площад[ьи]|проезд[еау]?|мкр\.?|микрорайон[еа]?|тракт[еа]?)"
_RU = (
    rf"(?<!\w){_RU_STREET} ?(?:[\w.-]{{2,20}} ){{0,3}}[\w.-]{{2,20}},? (?:(?:д|дом[еа]?)\.? ?)?\d{{1,4}}(?:[/-]\d{{1,3}})?(?: ?[а-в](?!\w))?"
    r"(?:,? (?:корп(?:ус)?|к|стр)\.? ?\d{1,3})?(?:,? (?:кв(?:артира|артиру)?|оф(?:ис)?|подъезд|этаж)\.? ?\d{1,4})*"
    r"(?! ?(?:руб|час|минут|лет|дн|раз|недел|месяц))"
)
_NL = rf"(?<!\w){_W}(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof) {_NO},? \d{{4}} ?[a-z]{{2}}(?!\w)(?: {_W})?"
_RULES = {
    language: re.compile(pattern, re.IGNORECASE)
    for language, pattern in {
        "en": _EN,
        "es": _ES,
        "pt": _PT,
        "it": _IT,
        "fr": _FR,
        "de": _DE,
        "nl": _NL,
        "cs": _CS,
        "pl": _PL,
        "ru": _RU,
    }.items()
}


def small_addresses(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Find addresses without regard to capitals; what has capitals is found in :mod:`~voc_nlp.privacy.addresses` too.

    >>> said = "colis au 3 impasse du moulin vert, 31200 toulouse hier"
    >>> [said[start:end] for start, end in small_addresses(said, "fr")]
    ['3 impasse du moulin vert, 31200 toulouse']
    """
    rule = _RULES.get(language)
    if rule is None:
        return
    for match in rule.finditer(text):
        yield match.span()
