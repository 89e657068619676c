"""Identity cards, licences, tax and insurance numbers with letters or a form of their own, and numbers behind a word for one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from voc_nlp.privacy import checksums
from voc_nlp.privacy.number_words import cue
from voc_nlp.privacy.spans import Span
from voc_nlp.privacy.told import DAY, REACH, after_last, is_near, told_by

FEWEST_DIGITS = 5
MOST_DIGITS = 18
LONG_MIXED = 8
"""Signs of a number of letters and digits that is long enough with a digit less."""


def _true(_: str) -> bool:
    return True


def _rfc(text: str) -> bool:
    return _has_date(text[4:10]) and checksums.mx_rfc(text)


def _has_date(six: str) -> bool:
    try:
        date(2000 + int(six[:2]), int(six[2:4]), int(six[4:]))
    except ValueError:
        return False
    return True


def _uk_licence(text: str) -> bool:
    month, day = int(text[6:8]) % 50, int(text[8:10])
    return 1 <= month <= 12 and 1 <= day <= 31


def _old_czech(text: str) -> bool:
    """Czech numbers of nine digits, given before 1954, have no check digit."""
    month = int(text[2:4])
    return 1 <= month - 50 * (month > 50) <= 12 and int(text[:2]) < 54 and 1 <= int(text[4:6]) <= 31


_ALL = frozenset({""})
_PL, _DE, _PT, _IT, _CS = (frozenset({code}) for code in ("pl", "de", "pt", "it", "cs"))
# rule, form, languages of its own ("" for all), check
_FORMS: tuple[tuple[str, re.Pattern[str], frozenset[str], Callable[[str], bool]], ...] = tuple(
    (rule, re.compile(rf"(?<![\w-])(?:{form})(?![\w-])"), languages, check)
    for rule, form, languages, check in (
        (
            "de_pension",
            r"\d{2} ?[0-3]\d ?[01]\d ?\d{2} ?[A-Z] ?\d{2} ?\d",
            _ALL,
            checksums.de_pension,
        ),
        (
            "de_card",
            r"(?=.{0,8}[A-Z].{0,8}[A-Z])[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8} ?\d",
            _DE,
            checksums.de_card,
        ),
        ("de_health", r"[A-Z] ?\d{3} ?\d{3} ?\d{3}", _DE, checksums.de_health),
        ("pl_card", r"[A-Z]{3} ?\d{6}", _PL, checksums.pl_card),
        ("pl_nip", r"\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}", _ALL, checksums.pl_nip),
        ("mx_rfc", r"[A-ZÑ&]{4}[ -]?\d{6}[ -]?[A-Z0-9]{2}[0-9A]", _ALL, _rfc),
        ("pt_card", r"\d{8} ?\d ?[A-Z0-9]{2} ?\d", _PT, checksums.pt_card),
        ("it_card", r"C[A-Z]\d{5}[A-Z]{2}", _IT, _true),
        ("uk_licence", r"[A-Z]{2,5}9{0,3}\d{6}[A-Z9]{2}\d[A-Z]{2}", _ALL, _uk_licence),
        ("br_rg", r"\d{2}\.\d{3}\.\d{3}-[\dXxKk]", _ALL, _true),
        ("cz_rc", r"\d{6}/\d{3}", _CS | {"sk"}, _old_czech),
    )
)
_WORDS = r"""
    (?:identity|id|national\sinsurance|social\ssecurity|medicare|nhs|green)\s?(?:card)?\s(?:number|no|nr|num|is)\b|\bid\s?card|driv(?:ing|er'?s)\slicen[cs]e|licen[cs]e\snumber|
    passport|\bssn\b|\bitin\b|
    personalausweis\w*|ausweis(?:nummer|-?nr)?|\bperso\b|reisepass\w*|f[üu]hrerschein\w*|(?:sozial|renten|kranken)versicherungs\w*|\bsv-?n(?:umme)?r|
    versicherten\w*n(?:umme)?r|steuer-?\s?(?:id|nr|nummer|identifikations)\w*|\bidnr|
    \bdni\b|\bnif\b|pasaporte|permiso\sde\sconducir|carn[ée]t?\s(?:de\s(?:conducir|identidad|manejar)|joven)|licencia\sde\s(?:conducir|manejo)|seguridad\ssocial|\bnuss\b|\bnss\b|tarjeta\ssanitaria|c[ée]dula|\bcurp\b|\brfc\b|
    carte\s(?:nationale\s)?d.identit[ée]|\bcni\b|passeport|permis(?:\sde\sconduire)?(?:\sn[°º])?|carte\svitale|s[ée]cu(?:rit[ée])?\s?(?:sociale)?|num[ée]ro\sfiscal|\bnir\b|titre\sde\ss[ée]jour|
    carta\sd.identit[àa]|\bcie\b|passaporto|patente|tessera\ssanitaria|codice\sfiscale|partita\siva|permesso\sdi\ssoggiorno|
    cart[ãa]o\s(?:de\s)?cidad[ãa]o|passaporte|carta\sde\scondu[çc][ãa]o|\bniss\b|seguran[çc]a\ssocial|n[úu]mero\sde\sutente|\butente\b|contribuinte|bilhete\sde\sidentidade|\bcpf\b|\brg\b|\bcnh\b|\bpis\b|
    dow(?:[óo]d|od)\w*(?:\sosobist\w+)?|paszport\w*|prawo\sjazdy|prawa\sjazdy|\bpesel\w*|\bnip\b|\bregon\b|legitymacj\w+|
    ob[čc]ansk\w+\sprůkaz\w*|ob[čc]ank\w+|č[íi]sl\w+\s(?:op|pasu|pojišt[ěe]nce)|cestovn\w+\spas\w*|č\.\sop|\bop\sč\.?|\břp\b|[řr]idi[čc]sk\w+\sprůkaz\w*|rodn\w+\s[čc][íi]sl\w+|pojišt[ěe]nc\w*|
    паспорт\w*|загранпаспорт\w*|удостоверени\w+|водительск\w+(?:\s(?:прав\w*|удостоверени\w+))?|снилс\w*|\bинн\b|полис\w*(?:\s(?:омс|дмс))?|
    paspoort\w*|rijbewijs\w*|rentenversicherungsn\w*|sozialversicherungsn\w*|krankenversicherungsn\w*|körkort\w*|personnummer|\bcnp\b|buletin\w*|kimlik\w*|pasaport\w*|паспорта|інн|ідентифікаційн\w+|identiteitskaart|\bbsn\b|burgerservicenummer
"""
_TOLD_BY = told_by(_WORDS, "身份证|证件|护照|驾照|驾驶证|社保|通行证|军官证")
_JOIN = r"(?:[ ./-]|,? ?(?:№|#|номер:?|numer:?|nr\.?|číslo:?|número:?|n[°º.]) ?)"
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9À-ɏЀ-ӿ])(?P<letters>[A-Z]{{1,4}}[ -]|[A-Za-z]{{1,4}})?\d[\dA-Z]{{0,17}}(?:{_JOIN}(?:[A-Z]{{1,2}}[ -])?[A-Z]{{0,2}}\d[\dA-Z]{{0,12}}){{0,6}}"
    r"(?:[ -][A-Z](?![\w'])|[A-Za-z](?![\w']))?(?![A-Za-z0-9])"
)


def documents(text: str, language: str = "") -> Iterator[Span]:
    """Find ids with letters or a form of their own, and what stands behind a word for one, in a folded text.

    >>> said = "Ausweis L01X00T471, dowód osobisty ABS 123456, see order ABX 123 456"
    >>> sorted({said[span.start : span.end] for span in documents(said, "de")})
    ['ABS 123456', 'L01X00T471']
    """
    for rule, pattern, languages, check in _FORMS:
        if "" not in languages and language not in languages:
            continue
        for match in pattern.finditer(text):
            bare = re.sub(r"[ ./-]", "", match[0]).upper()
            if check(bare) and cue(text, match.start()) != "order":
                yield Span(match.start(), match.end(), "id", rule)
    for match in _SERIES.finditer(text):
        yield Span(match.start(1), match.end(2), "id", "ru_series")
    for match in _NUMBER.finditer(text):
        digits = sum(sign.isdigit() for sign in match[0])
        if digits == FEWEST_DIGITS - 1 and match[0].isalnum() and len(match[0]) >= LONG_MIXED:
            digits = FEWEST_DIGITS
        if not FEWEST_DIGITS <= digits <= MOST_DIGITS or DAY.search(match[0]):
            continue
        # the letters before the digits may be the word itself: CPF 123
        starts = [match.start()] if not match["letters"] else [match.start(), match.end("letters")]
        for start in starts:
            if _is_told(text[max(0, start - REACH) : start]):
                yield Span(start, match.end(), "id", "id word")
                break


_SERIES = re.compile(r"(?i)сери[яиюей]+:? ?(\d{2} ?\d{2}),? ?(?:номер|№|n)?:? ?(\d{6})(?!\d)")


def _is_told(before: str) -> bool:
    """Whether the last words speak of a document, and of no order or phone after it."""
    between = after_last(_TOLD_BY, before)
    if between is None or not is_near(between):
        return False
    return cue(between, len(between)) not in ("order", "phone") or "сери" in between.casefold()
