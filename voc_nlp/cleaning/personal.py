"""Mask what identifies a person by its form: mail addresses and long numbers. Names are not recognised."""

from __future__ import annotations

import re

MAIL_MASK = "[e-mail]"
NUMBER_MASK = "[number]"

_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,255}\.[^\W\d_]{2,24}")
# a phone, card, account or customer number: seven digits or more, with the usual separators
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9.,])(?:\+|00)?(?:[A-Z]{2}(?=\d{2}))?\(?\d(?:[ ./()–-]{0,2}\d){6,}[A-Za-z]?(?![A-Za-z0-9])"
)
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")


def mask_personal(text: str) -> str:
    """Replace mail addresses and numbers of seven digits or more; dates stay.

    >>> mask_personal("call +34 600 123 456 or write to ana@example.com, since 2026-01-05")
    'call [number] or write to [e-mail], since 2026-01-05'
    """
    text = _MAIL.sub(MAIL_MASK, text)
    return _NUMBER.sub(lambda m: m[0] if _DATE.fullmatch(m[0]) else NUMBER_MASK, text)
