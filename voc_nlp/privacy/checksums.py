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


def de_pension(text: str) -> bool:
    """Germany, pension insurance number: letter as two digits, digit sums of weighted digits, mod 10 (VKVV, section 4)."""
    digits = f"{text[:8]}{ord(text[8]) - 64:02d}{text[9:11]}"
    total = sum(
        sum(map(int, str(int(digit) * weight)))
        for digit, weight in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return total % 10 == int(text[11])


def de_card(text: str) -> bool:
    """Germany, identity card and passport: nine signs with weights 7 3 1 and a check digit (ICAO Doc 9303)."""
    return _machine_read(text[:9]) % 10 == int(text[9])


def de_health(text: str) -> bool:
    """Germany, health insurance number: a letter as two digits, weights 1 2, digit sums, mod 10 (section 290 SGB V)."""
    digits = f"{ord(text[0]) - 64:02d}{text[1:9]}"
    total = sum(sum(map(int, str(int(digit) * (1 + at % 2)))) for at, digit in enumerate(digits))
    return total % 10 == int(text[9])


def pl_card(text: str) -> bool:
    """Poland, identity card: three letters, six digits, weights 7 3 1 with the check digit at the fourth place."""
    return _machine_read(text[:3] + text[4:]) % 10 == int(text[3])


def pl_nip(digits: str) -> bool:
    """Poland, NIP: weights 6 5 7 2 3 4 5 6 7, mod 11."""
    return len(set(digits)) > 1 and (
        _weighted(digits[:9], (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == int(digits[9])
    )


def es_nuss(digits: str) -> bool:
    """Spain, social security number: the first ten digits mod 97."""
    province, number = int(digits[:2]), int(digits[2:10])
    whole = int(digits[:10]) if number >= 10_000_000 else province * 10_000_000 + number
    return 1 <= province <= 66 and whole % 97 == int(digits[10:])


def fr_tax(digits: str) -> bool:
    """France, numéro fiscal: the first ten digits mod 511."""
    return digits[0] in "0123" and int(digits[:10]) % 511 == int(digits[10:])


def pt_niss(digits: str) -> bool:
    """Portugal, social security number (NISS): weights are primes, 9 minus the sum mod 10."""
    total = _weighted(digits[:10], (29, 23, 19, 17, 13, 11, 7, 5, 3, 2))
    return digits[0] in "12" and 9 - total % 10 == int(digits[10])


def pt_card(text: str) -> bool:
    """Portugal, citizen card: twelve signs, every second doubled, mod 10."""
    total = 0
    for at, sign in enumerate(text):
        value = int(sign, 36) * (1 + (at + 1) % 2)
        total += value - 9 * (at % 2 == 0 and value > 9)
    return total % 10 == 0


def mx_rfc(text: str) -> bool:
    """Mexico, RFC of a person: sum of values in an alphabet of 39 signs, weights 13 to 2, mod 11 (SAT)."""
    alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
    total = sum(alphabet.index(sign) * (13 - at) for at, sign in enumerate(text[:12]))
    return "0123456789A"[-total % 11] == text[12]


def us_aba(digits: str) -> bool:
    """United States, routing number of a bank: weights 3 7 1, mod 10."""
    return int(digits) > 0 and _weighted(digits, (3, 7, 1) * 3) % 10 == 0


def cz_account(prefix: str, number: str) -> bool:
    """Czech Republic and Slovakia, bank account: prefix and number each divisible by 11 when weighted (decree 169/2011)."""
    weights = (6, 3, 7, 9, 10, 5, 8, 4, 2, 1)
    parts = (f"{int(prefix or 0):010d}", f"{int(number):010d}")
    return int(number) > 9 and all(_weighted(part, weights) % 11 == 0 for part in parts)


def es_ccc(digits: str) -> bool:
    """Spain, bank account (CCC): two check digits mod 11, for the bank and for the account."""
    weights = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)
    checks = [11 - _weighted(part, weights) % 11 for part in (f"00{digits[:8]}", digits[10:])]
    return digits[8:10] == "".join(str({10: 1, 11: 0}.get(check, check)) for check in checks)


def fr_rib(text: str) -> bool:
    """France, bank account (RIB): weights 89 15 3, mod 97; letters count as digits."""
    digits = "".join(
        sign if sign.isdigit() else str((ord(sign) - 65 + (ord(sign) > 82)) % 9 + 1)
        for sign in text
    )
    total = 89 * int(digits[:5]) + 15 * int(digits[5:10]) + 3 * int(digits[10:21])
    return 97 - total % 97 == int(digits[21:])


def it_bban(text: str) -> bool:
    """Italy, bank account with its letter (CIN): sum of odd and even signs mod 26."""
    total = sum(
        _ODD[sign] if at % 2 == 0 else (int(sign) if sign.isdigit() else ord(sign) - 65)
        for at, sign in enumerate(text[1:])
    )
    return chr(65 + total % 26) == text[0]


def pt_nib(digits: str) -> bool:
    """Portugal, bank account (NIB): ISO 7064 mod 97-10."""
    return int(digits) % 97 == 1 and digits[:4] != "0000"


def mx_clabe(digits: str) -> bool:
    """Mexico, bank account (CLABE): weights 3 7 1, each product mod 10."""
    total = sum(int(digit) * (3, 7, 1)[at % 3] % 10 for at, digit in enumerate(digits[:17]))
    return (10 - total % 10) % 10 == int(digits[17]) and digits[:3] != "000"


def _machine_read(text: str) -> int:
    """Weighted sum of signs of machine-read documents: 7 3 1."""
    return sum(int(sign, 36) * (7, 3, 1)[at % 3] for at, sign in enumerate(text))


def _weighted(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
