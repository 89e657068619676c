"""Bank accounts in the forms of a country: found by their check digits, or by a word for an account before them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from voc_nlp.privacy import checksums
from voc_nlp.privacy.number_words import cue
from voc_nlp.privacy.spans import Span
from voc_nlp.privacy.told import DAY, REACH, after_last, is_near, told_by

_CZECH = re.compile(
    r"(?<![\w/-])(?:(?P<prefix>\d{1,6})-)?(?P<number>\d{2,10})/(?P<bank>\d{4})(?![\w/-])"
)
_CZECH_BANKS = """
    0100 0300 0600 0710 0800 2010 2020 2030 2060 2070 2100 2200 2220 2250 2260 2275 2600 2700 3030 3050 3060 3500 4000 4300
    5500 5800 6000 6100 6200 6210 6300 6363 6700 6800 7910 7950 7960 7970 7990 8030 8040 8060 8090 8150 8190 8198 8199 8200
    8220 8230 8240 8250 8255 8265 8270 8280 8293 0200 0720 0900 1100 1111 3000 3100 5200 5600 5900 6500 7300 7500 7930 8020
    8050 8100 8120 8130 8160 8170 8180 8191 8320 8330 8360 8370 8410 8420 8430
"""
CZECH_BANKS = frozenset(_CZECH_BANKS.split())
"""Codes of Czech and Slovak banks."""

_FORMS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = tuple(
    (rule, re.compile(rf"(?<![\w.,/-]){pattern}(?![\w/-])"), check)
    for rule, pattern, check in (
        ("es_ccc", r"\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}", checksums.es_ccc),
        (
            "pl_nrb",
            r"\d{2}(?: ?\d{4}){6}|\d{2}(?:-\d{4}){6}",
            lambda bare: checksums.iban("PL" + bare),
        ),
        ("fr_rib", r"\d{5}[ -]?\d{5}[ -]?[0-9A-Z]{11}[ -]?\d{2}", checksums.fr_rib),
        ("it_bban", r"[A-Z][ -]?\d{5}[ -]?\d{5}[ -]?[0-9A-Z]{12}", checksums.it_bban),
        ("pt_nib", r"\d{4}[ .-]?\d{4}[ .-]?\d{11}[ .-]?\d{2}", checksums.pt_nib),
        ("mx_clabe", r"\d{3}[ -]?\d{3}[ -]?\d{11}[ -]?\d", checksums.mx_clabe),
        (
            "ru_account",
            r"(?:40817|40820|423\d\d|408\d\d|40702)(?:[ .]?810|[ .]?840|[ .]?978)[ .]?\d[ .]?\d{4}[ .]?\d{7}",
            lambda bare: True,
        ),
    )
)
_WORDS = r"""
    sort\s?code|bank\s(?:account|acct)|routing\s(?:number|no|code)|checking\saccount|savings\saccount|
    konto-?\s?n(?:umme)?r|kontonummer|bankleitzahl|\bblz|girokonto|bankverbindung|
    cuenta\s(?:bancaria|corriente|de\sahorros?)|n[úu]m(?:ero|\.)?\sde\s(?:mi\s)?cuenta|\bclabe|
    compte\s(?:bancaire|courant)|num[ée]ro\sde\s(?:mon\s)?compte|\brib\b|
    conto\s(?:corrente|bancario)|\bc/c\b|coordinate\sbancarie|numero\s(?:di|del\s(?:mio\s)?)\s?conto|
    conta\s(?:banc[áa]ria|corrente|poupan[çc]a)|n[úu]mero\sd[ae]\s(?:minha\s)?conta|\bnib\b|
    (?:numer\w*|nr)\s(?:mojego\s)?(?:konta|rachunku)|rachun\w+\sbankow\w+|konto\sbankowe|
    [čc][íi]sl\w+\s(?:m[ée]ho\s)?[úu][čc]t\w*|bankovn\w+\s[úu][čc]\w+|č\.\s?ú\.|na\súčet|
    расч[её]тн\w+\sсч[её]т\w*|номер\w?\sсч[её]та|банковск\w+\sсч[её]т\w*|\bр/с|
    bankrekening\w*|rekeningnummer
"""
_TOLD_BY = told_by(_WORDS, "银行账[号户]|银行卡|账号|卡号|帐号")
_NUMBER = re.compile(r"(?<![A-Za-z0-9_.,/-])\d(?:[ ./-]?\d){5,25}(?:-?X)?(?![\w/])")
_SORT_CODE = re.compile(
    r"(?i)\bsort\s?code\W{0,3}(?:is\s|no\W{0,2})?(\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)"
)
_ROUTING = re.compile(r"(?<![\w./-])\d{9}(?![\w/-])")


def accounts(text: str, language: str = "") -> Iterator[Span]:
    """Find bank accounts of national form in a folded text; IBANs are found in :mod:`voc_nlp.privacy.numbers`.

    >>> said = "vraťte to na 19-2000145399/0800, ne na 19-2000145398/0800"
    >>> [(said[span.start : span.end], span.rule) for span in accounts(said)]
    [('19-2000145399/0800', 'cz_account')]
    """
    if "/" in text:
        for match in _CZECH.finditer(text):
            if match["bank"] in CZECH_BANKS and checksums.cz_account(
                match["prefix"] or "", match["number"]
            ):
                yield Span(match.start(), match.end(), "iban", "cz_account")
    for rule, pattern, check in _FORMS:
        if rule == "mx_clabe" and language != "es":
            continue  # one check digit of eighteen proves little
        for match in pattern.finditer(text):
            bare = re.sub(r"[ .-]", "", match[0])
            said = cue(text, match.start())
            sure = rule == "ru_account" or said not in ("id", "passport", "order")
            if sure and check(bare) and len(set(bare)) > 2:
                yield Span(match.start(), match.end(), "iban", rule)
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - REACH) : match.start()]
        if _is_told(before) and ("sort" in before or not DAY.fullmatch(match[0])):
            yield Span(match.start(), match.end(), "iban", "account word")
    for match in _SORT_CODE.finditer(text) if "ort" in text else ():
        yield Span(match.start(1), match.end(1), "iban", "sort code")
    if "routing" in text.casefold():
        for match in _ROUTING.finditer(text):
            if checksums.us_aba(match[0]):
                yield Span(match.start(), match.end(), "iban", "us_aba")


def _is_told(before: str) -> bool:
    """Whether the last words speak of a bank account; a sort code may stand between."""
    between = after_last(_TOLD_BY, before)
    if between is None:
        return False
    return is_near(re.sub(r"(?<!\d)\d{2}[- ]\d{2}[- ]\d{2}(?!\d)", "", between))
