"""Numbers: cards, bank accounts, national ids, phones, and other long ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from voc_nlp.privacy import checksums
from voc_nlp.privacy.accounts import accounts
from voc_nlp.privacy.documents import documents
from voc_nlp.privacy.number_words import MONEY_BEFORE, REACH, UNIT_AFTER, cue
from voc_nlp.privacy.phones import is_phone
from voc_nlp.privacy.spans import Span

FEWEST_DIGITS = 7
MOST_GROUPS = 10
_RUN = re.compile(
    r"(?<![A-Za-z0-9.,])(?<!\d[-/])\+?\(?\+?\d(?:[ ./()-]{0,3}\d){5,33}[A-Za-z]?(?![A-Za-z0-9])"
)
_SEVERAL = re.compile(r"\d(?:[^\d]{0,8}\d){3}")
_DATE = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[ T]\d{1,2}(?:[.:]\d{2}){0,2})?"
    r"|\d{1,2}[-./] ?\d{1,2}[-./] ?\d{4}(?: \d{1,2}(?:[.:]\d{2}){0,2})?|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"
    r"|\d{1,2}[-./]\d{1,2}[-./]\d{2}"
)
_HAS_DATE = re.compile(
    r"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)"
    r"|^[012]?\d[.]\d\d ?- ?[012]?\d[.]\d\d$"
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2} ?\d{2}(?:[ -]?[A-Z0-9]){11,30}", re.IGNORECASE)
_LETTERED: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = tuple(
    (rule, re.compile(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", re.IGNORECASE), check)
    for rule, pattern, check in (
        ("es_dni", r"(?:\d{2}[. ]?\d{3}[. ]?\d{3}|[XYZ][ -]?\d{7})[ -]?[A-Z]", checksums.es_dni),
        (
            "it_cf",
            r"[A-Z]{3} ?[A-Z]{3} ?[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3}[A-Z]",
            checksums.it_cf,
        ),
        ("cn_id", r"[1-9]\d{5} ?(?:18|19|20)\d{6} ?\d{3}[\dX]", checksums.cn_id),
        ("fr_nir", r"[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}", checksums.fr_nir),
        ("uk_nino", r"[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]", checksums.uk_nino),
        ("mx_curp", r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d", checksums.mx_curp),
    )
)
# rule, digits, languages it may stand in without a word that says so, a form that is its own, check
_DIGITS: tuple[tuple[str, int, frozenset[str], str | None, Callable[[str], bool]], ...] = (
    ("us_ssn", 9, frozenset(), r"\d{3}-\d{2}-\d{4}", checksums.us_ssn),
    ("br_cpf", 11, frozenset({"pt"}), r"\d{3}\.\d{3}\.\d{3}-\d{2}", checksums.br_cpf),
    ("ru_snils", 11, frozenset({"ru"}), r"\d{3}-\d{3}-\d{3}[ -]\d{2}", checksums.ru_snils),
    ("cz_rc", 10, frozenset({"cs", "sk"}), r"\d{6}/\d{4}", checksums.cz_rc),
    ("pl_pesel", 11, frozenset({"pl"}), None, checksums.pl_pesel),
    ("de_tax", 11, frozenset({"de"}), None, checksums.de_tax),
    ("ru_inn", 12, frozenset({"ru"}), None, checksums.ru_inn),
    ("ru_inn", 10, frozenset(), None, checksums.ru_inn),
    ("uk_nhs", 10, frozenset(), None, checksums.uk_nhs),
    ("pt_nif", 9, frozenset(), None, checksums.pt_nif),
    ("nl_bsn", 9, frozenset({"nl"}), None, checksums.nl_bsn),
    ("pl_nip", 10, frozenset(), None, checksums.pl_nip),
    ("es_nuss", 12, frozenset({"es"}), r"\d{2}/\d{8}/\d{2}", checksums.es_nuss),
    ("fr_tax", 13, frozenset({"fr"}), None, checksums.fr_tax),
    ("pt_niss", 11, frozenset({"pt"}), None, checksums.pt_niss),
)
_CARD_FORM = re.compile(r"[2-6]\d{3}(?:[ -]\d{4}){3}|[2-6]\d{15}")
_CARD_CUE = re.compile(
    r"(?i)(?:credit|debit|bank|my|visa|master|maestro) ?card|visa|mastercard|\bcard (?:number|no|ending)|kreditkarte|ec-?karte|bankkarte|girokarte|kartennummer|tarjeta|"
    r"carte (?:bancaire|bleue|de crédit|visa)|\bcb\b|carta di (?:credito|debito)|bancomat|\bcarta\b|cartão|platebn\w+ kart\w+|kart[auyoęą]\b|karet|karty|numer karty|карт[аеуыойю]+|银行卡|信用卡|卡号|储蓄卡"
)
"""Words for a payment card: a number of its form behind one is masked, even with a wrong digit."""
_CARD_LENGTHS = (
    (("34", "37"), (15,)),
    (("30", "36", "38", "39"), (14,)),
    (("35",), (16,)),
    (("4",), (13, 16, 19)),
    (("51", "52", "53", "54", "55", "22", "23", "24", "25", "26", "27"), (16,)),
    (("50", "56", "57", "58", "6"), (16, 17, 18, 19)),
)
_TOLD_ANYWAY = frozenset({"uk_nino", "it_cf", "fr_nir", "cn_id"})
"""Behind a word for an id these are masked with a wrong check digit too."""


def numbers(text: str, language: str = "") -> Iterator[Span]:
    """Find numbers in a folded text; the language tells which countries' phones and ids to expect.

    >>> sorted({span.rule for span in numbers("DNI 12345678Z, tel. +34 612 345 678", "es")})
    ['digits', 'es_dni', 'id word', 'phone']
    >>> [span.kind for span in numbers("order 4915231111 at 12:30 on 2026-01-05")]
    ['number']
    """
    yield from _ibans(text)
    if _SEVERAL.search(text):
        yield from accounts(text, language)
        yield from documents(text, language)
    for rule, pattern, check in _LETTERED:
        for match in pattern.finditer(text):
            bare = re.sub(r"[ .-]", "", match[0]).upper()
            told = rule in _TOLD_ANYWAY and cue(text, match.start()) == "id"
            if told or (check(bare) and (rule != "uk_nino" or _is_nino(text, match))):
                yield Span(match.start(), match.end(), "id", rule if check(bare) else "id form")
    for match in _RUN.finditer(text):
        yield from _parts(text, match.start(), match[0], language)


def is_card(digits: str) -> bool:
    """Whether digits are a payment card's: the issuer's first digits, its length, and the check digit.

    >>> is_card("4111111111111111"), is_card("1111111111111117")
    (True, False)
    """
    for starts, lengths in _CARD_LENGTHS:
        if digits.startswith(starts):
            return len(digits) in lengths and len(set(digits)) > 1 and checksums.luhn(digits)
    return False


def _ibans(text: str) -> Iterator[Span]:
    for match in _IBAN.finditer(text):
        wanted = checksums.IBAN_LENGTHS.get(match[0][:2].upper(), 0)
        bare, end = "", match.start()
        for sign in match[0]:
            if len(bare) == wanted:
                break
            end += 1
            bare += sign.upper() if sign not in " -" else ""
        said = match[0][: end - match.start()]
        share = sum(sign.isdigit() for sign in bare) / max(wanted, 1)
        if share < (0.45 if said.isupper() else 0.7):
            continue
        grouped = bool(re.fullmatch(r"[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?", said))
        told = bool(re.search(r"(?i)\biban\W", text[max(0, match.start() - 16) : match.start()]))
        if wanted and len(bare) == wanted and (checksums.iban(bare) or grouped or told):
            yield Span(match.start(), end, "iban", "iban")


def _is_nino(text: str, match: re.Match[str]) -> bool:
    """Letters and digits alone are a product code too: in small letters a word must say what it is."""
    return cue(text, match.start()) == "id" or (
        match[0].isupper() and cue(text, match.start()) != "order"
    )


def _parts(text: str, start: int, run: str, language: str) -> Iterator[Span]:
    """Find the longest stretches of groups that are something; the rest may be a long number."""
    groups = [(m.start(), m.end()) for m in re.finditer(r"[^ ]+", run)]
    if len(groups) > MOST_GROUPS:
        groups = [(0, len(run))]
    found = list(_longest_first(text, start, run, groups, language))
    yield from found
    whole = re.sub(r"\D", "", run)
    if not found and len(whole) >= FEWEST_DIGITS and not _is_plain(text, start, run):
        yield Span(start, start + len(run), "number", "digits")


def _longest_first(
    text: str, start: int, run: str, groups: list[tuple[int, int]], language: str
) -> Iterator[Span]:
    for size in range(len(groups), 0, -1):
        for first in range(len(groups) - size + 1):
            begin, end = groups[first][0], groups[first + size - 1][1]
            found = _classify(text, start + begin, run[begin:end], language)
            if found is not None:
                yield from _longest_first(text, start, run, groups[:first], language)
                yield found
                yield from _longest_first(text, start, run, groups[first + size :], language)
                return


def _is_plain(text: str, start: int, run: str) -> bool:
    """Dates, spans of years and amounts."""
    if _DATE.fullmatch(run) or _HAS_DATE.search(run):
        return True
    amount = UNIT_AFTER.match(text, start + len(run)) or MONEY_BEFORE.search(
        text[max(0, start - 4) : start]
    )
    return bool(amount)


def _classify(text: str, start: int, raw: str, language: str) -> Span | None:
    raw = raw.rstrip("(./- ")
    digits = re.sub(r"\D", "", raw)
    if not 6 <= len(digits) <= 19 or _is_plain(text, start, raw) or raw[-1].isalpha():
        return None
    end = start + len(raw)
    near = cue(text, start)
    if (
        len(digits) == 16
        and _CARD_FORM.fullmatch(raw)
        and _CARD_CUE.search(text[max(0, start - REACH) : start])
    ):
        return Span(start, end, "card", "card word")
    if len(digits) > 12 and is_card(digits) and raw[0] != "+":
        grouped = bool(re.search(r"[ -]", raw))
        if near != "order" or grouped:
            return Span(start, end, "card", "luhn")
    if near != "order" and raw[0] != "+":
        for rule, length, languages, form, check in _DIGITS:
            if len(digits) == length and check(digits):
                own = form is not None and re.fullmatch(form, raw)
                if own or (near in ("id", "passport")):
                    return Span(start, end, "id", rule)
                if language in languages and near != "phone" and not is_phone(raw, language, near):
                    return Span(start, end, "id", rule)
    if is_phone(raw, language, near):
        return Span(start, end, "phone", "phone")
    return None
