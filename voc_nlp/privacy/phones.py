"""Phone numbers: Google's numbering plans (``phonenumbers``) decide what is one, the words around it how sure to be."""

from __future__ import annotations

import re
from functools import lru_cache

REGIONS = {
    "ar": ("AE", "SA", "EG"),
    "bg": ("BG",),
    "cs": ("CZ", "SK"),
    "da": ("DK",),
    "de": ("DE", "AT", "CH"),
    "el": ("GR",),
    "en": ("GB", "US", "AU", "IE", "IN", "NZ", "ZA"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"),
    "fi": ("FI",),
    "fr": ("FR", "BE", "CH", "CA"),
    "hi": ("IN",),
    "hu": ("HU",),
    "it": ("IT", "CH"),
    "ja": ("JP",),
    "ko": ("KR",),
    "nl": ("NL", "BE"),
    "no": ("NO",),
    "pl": ("PL",),
    "pt": ("PT", "BR"),
    "ro": ("RO",),
    "ru": ("RU", "KZ"),
    "sk": ("SK", "CZ"),
    "sv": ("SE",),
    "tr": ("TR",),
    "uk": ("UA",),
    "zh": ("CN", "TW", "HK", "SG"),
}
"""Language -> regions whose national numbers may stand in its comments, likeliest first."""
_TRUNK = "GB IE AU NZ ZA DE AT CH FR BE NL SE FI SK RO UA AR TR"
TRUNK = frozenset(_TRUNK.split())
"""Regions whose people write a 0 before a national number."""
_ANY = ("GB", "US", "ES", "CZ", "IT", "RU", "CN", "DE", "FR", "PL", "PT", "NL")
_MOBILE = {
    "cs": r"[67]\d{8}",
    "es": r"[67]\d{8}",
    "it": r"3\d{8,9}",
    "pl": r"[5-8]\d{8}",
    "pt": r"9[1236]\d{7}|[1-9]{2}9\d{8}",
    "ru": r"[78]?9\d{9}",
    "zh": r"1[3-9]\d{9}",
    "hi": r"[6-9]\d{9}",
    "": r"1[3-9]\d{9}|[78]9\d{9}",
}
_BARE_MOBILE = {language: re.compile(pattern) for language, pattern in _MOBILE.items()}


def is_phone(raw: str, language: str = "", near: str = "") -> bool:
    """Whether a number as written is a phone number.

    Parameters
    ----------
    raw : str
        Digits of 0-9 with separators, as folded.
    language : str
        ISO 639-1 code of the text; empty where it is not known.
    near : {"", "phone", "order", "id", "passport"}
        What the words before it speak of.

    Examples
    --------
    >>> (
    ...     is_phone("+34 612 345 678"),
    ...     is_phone("612345678", "es"),
    ...     is_phone("612345678", "es", "order"),
    ... )
    (True, True, False)
    """
    digits = re.sub(r"\D", "", raw)
    if not 6 <= len(digits) <= 15:
        return False
    if raw.lstrip("(").startswith("+"):
        return _is_valid("+" + digits, None) or near == "phone"
    if near in ("order", "id", "passport"):
        return False
    if digits.startswith("00") and len(digits) > 9 and _is_valid("+" + digits[2:], None):
        return True
    known = language in REGIONS
    regions = REGIONS.get(language, _ANY)
    zero = digits[0] == "0" or near == "phone"
    valid = any((zero or region not in TRUNK) and _is_valid(digits, region) for region in regions)
    if near == "phone":
        return valid or len(digits) > 6
    if not valid:
        return False
    grouped = len(re.findall(r"\d+", raw)) > 1
    if grouped:
        return known or digits[0] == "0" or raw[0] == "("
    mobile = _BARE_MOBILE.get(language if known else "")
    return (digits[0] == "0" and known) or (mobile is not None and bool(mobile.fullmatch(digits)))


@lru_cache(maxsize=10_000)
def _is_valid(number: str, region: str | None) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False
