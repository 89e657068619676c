"""Check digits of cards, bank accounts and national ids; each function takes the bare digits and letters.

Every rule is the public one of the body that issues the number, named in its docstring. A check digit refuses nine in ten
mistyped numbers (two check digits: 99 in 100), so a number that passes is still no proof of a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"
_ODD_TEXT = "1 0 5 7 9 13 15 17 19 21 2 4 18 20 11 3 6 8 12 14 16 10 22 25 24 23"
_ODD_VALUES = tuple(int(value) for value in _ODD_TEXT.split())
_ODD = {
    sign: _ODD_VALUES[int(sign) if sign.isdigit() else ord(sign) - 65]
    for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}
_CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
_IBANS = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26
    IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
"""
IBAN_LENGTHS = {pair[:2]: int(pair[2:]) for pair in _IBANS.split()}
"""Country -> length of its IBAN (ISO 13616 registry)."""


def luhn(digits: str) -> bool:
    """Payment cards: ISO/IEC 7812 (Luhn).

    >>> luhn("4111111111111111"), luhn("4111111111111112")
    (True, False)
    """
    total = 0
    for at, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + at % 2)
        total += number - 9 * (number > 9)
    return total % 10 == 0


def iban(text: str) -> bool:
    """Bank account: length of the country and ISO 7064 mod 97-10.

    >>> iban("ES9121000418450200051332"), iban("ES9121000418450200051333")
    (True, False)
    """
    if IBAN_LENGTHS.get(text[:2]) != len(text):
        return False
    return int("".join(str(int(sign, 36)) for sign in text[4:] + text[:4])) % 97 == 1


def es_dni(text: str) -> bool:
    """Spain, DNI and NIE: letter of the number mod 23 (Real Decreto 1553/2005)."""
    number = "012"["XYZ".index(text[0])] + text[1:-1] if text[0] in "XYZ" else text[:-1]
    return len(number) == 8 and number.isdigit() and _DNI[int(number) % 23] == text[-1]


def it_cf(text: str) -> bool:
    """Italy, codice fiscale: sum of odd and even signs mod 26 (D.M. 12 March 1974)."""
    total = sum(
        _ODD[sign] if at % 2 == 0 else (int(sign) if sign.isdigit() else ord(sign) - 65)
        for at, sign in enumerate(text[:15])
    )
    return chr(65 + total % 26) == text[15]


def cz_rc(digits: str) -> bool:
    """Czech Republic and Slovakia, rodné číslo of ten digits: divisible by 11, with a date (Act 133/2000)."""
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    month -= 50 * (month > 50)
    month -= 20 * (month > 20)
    whole = int(digits) % 11 == 0 or (int(digits[:9]) % 11 == 10 and digits[9] == "0")
    return whole and _is_date(1900 + year if year >= 54 else 2000 + year, month, day)


def ru_inn(digits: str) -> bool:
    """Russia, INN of a person (12 digits) or firm (10): weighted sums mod 11 mod 10."""
    weights = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    if len(digits) == 10:
        return _weighted(digits[:9], weights[2:]) % 11 % 10 == int(digits[9])
    first = _weighted(digits[:10], weights[1:]) % 11 % 10
    return first == int(digits[10]) and _weighted(digits[:11], weights) % 11 % 10 == int(digits[11])


def ru_snils(digits: str) -> bool:
    """Russia, SNILS: sum of digit x place from the right, mod 101."""
    total = sum(int(digit) * (9 - at) for at, digit in enumerate(digits[:9])) % 101 % 100
    return int(digits[:3]) > 1 and total == int(digits[9:])


def cn_id(text: str) -> bool:
    """China, resident identity number: ISO 7064 mod 11-2, with a date (GB 11643-1999)."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    good = "10X98765432"[_weighted(text[:17], weights) % 11] == text[17]
    return good and _is_date(int(text[6:10]), int(text[10:12]), int(text[12:14]))


def de_tax(digits: str) -> bool:
    """Germany, Steuer-ID: ISO 7064 mod 11-10; one of the first ten digits occurs twice or thrice."""
    counts = [digits[:10].count(digit) for digit in set(digits[:10])]
    if digits[0] == "0" or max(counts) > 3 or sum(count > 1 for count in counts) != 1:
        return False
    product = 10
    for digit in digits[:10]:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10 == int(digits[10])


def fr_nir(text: str) -> bool:
    """France, NIR (sécurité sociale): 97 minus the number mod 97; Corsica's 2A and 2B count as 19 and 18."""
    number = text[:13].replace("2A", "19").replace("2B", "18")
    month = int(text[3:5])
    good_month = 1 <= month <= 12 or 20 <= month <= 42 or 50 <= month <= 99
    return number.isdigit() and good_month and 97 - int(number) % 97 == int(text[13:])


def uk_nhs(digits: str) -> bool:
    """United Kingdom, NHS number: weights 10 to 2, mod 11."""
    check = 11 - _weighted(digits[:9], range(10, 1, -1)) % 11
    return check != 10 and check % 11 == int(digits[9])


def uk_nino(text: str) -> bool:
    """United Kingdom, National Insurance number: no check digit, but letters that are never used (HMRC NIM39110)."""
    first, second = text[0], text[1]
    return (
        first not in "DFIQUV"
        and second not in "DFIQUVO"
        and text[:2] not in {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"}
        and text[-1] in "ABCD"
    )


def us_ssn(digits: str) -> bool:
    """United States, SSN: no check digit, but areas and groups that are never issued (SSA)."""
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    return area not in {"000", "666"} and area[0] != "9" and group != "00" and serial != "0000"


def pl_pesel(digits: str) -> bool:
    """Poland, PESEL: weights 1 3 7 9, mod 10, with a date (Act on population records)."""
    month = int(digits[2:4])
    century = {0: 1900, 20: 2000, 40: 2100, 60: 2200, 80: 1800}[month // 20 * 20]
    good = (10 - _weighted(digits[:10], (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10) % 10
    return good == int(digits[10]) and _is_date(
        century + int(digits[:2]), month % 20, int(digits[4:6])
    )


def pt_nif(digits: str) -> bool:
    """Portugal, NIF: weights 9 to 2, mod 11; persons begin with 1, 2, 3 or 45."""
    check = 11 - _weighted(digits[:8], range(9, 1, -1)) % 11
    return digits[0] in "123456789" and (0 if check > 9 else check) == int(digits[8])


def nl_bsn(digits: str) -> bool:
    """Netherlands, burgerservicenummer: the 'elfproef' with weights 9 to 2 and -1."""
    return digits != "000000000" and _weighted(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def br_cpf(digits: str) -> bool:
    """Brazil, CPF: two check digits mod 11 (Receita Federal); one digit repeated is none."""
    if len(set(digits)) == 1:
        return False
    first = _weighted(digits[:9], range(10, 1, -1)) * 10 % 11 % 10
    second = _weighted(digits[:10], range(11, 1, -1)) * 10 % 11 % 10
    return first == int(digits[9]) and second == int(digits[10])


def mx_curp(text: str) -> bool:
    """Mexico, CURP: sum of values in an alphabet of 37 signs, weights 18 to 2, mod 10 (RENAPO)."""
    total = sum(_CURP.index(sign) * (18 - at) for at, sign in enumerate(text[:17]))
    return (10 - total % 10) % 10 == int(text[17])


def _weighted(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
