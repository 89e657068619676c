"""All recognisers over one text; where two overlap, the surer kind wins and keeps the outer edges."""

from __future__ import annotations

import re
from collections.abc import Collection

from voc_nlp.errors import ConfigError, names, suggest
from voc_nlp.privacy.addresses import addresses
from voc_nlp.privacy.contacts import contacts
from voc_nlp.privacy.folding import folded
from voc_nlp.privacy.numbers import numbers
from voc_nlp.privacy.people import people
from voc_nlp.privacy.spans import KINDS, PERSONAL, Span

_SURER = {
    kind: at
    for at, kind in enumerate(
        (
            "e-mail",
            "link",
            "iban",
            "card",
            "id",
            "ip",
            "handle",
            "address",
            "phone",
            "name",
            "number",
        )
    )
}
MASKED = re.compile(rf"\[(?:{'|'.join(re.escape(kind) for kind in KINDS)})(?: [a-z]{{4,16}})?\]")
"""A mask or a pseudonym."""
_A_NUMBER = re.compile(r"\d.{0,3}\d")


def find_personal(
    text: str, language: str = "", *, kinds: Collection[str] = PERSONAL
) -> tuple[Span, ...]:
    """Find what identifies a person in a text.

    Parameters
    ----------
    text : str
        A comment.
    language : str
        ISO 639-1 code, empty where it is not known; it tells which countries' phones, ids and streets to expect.
    kinds : collection of str
        What to look for; by default everything but other long numbers.

    Returns
    -------
    tuple of Span
        In order, without overlaps. Offsets are those of ``text``. Masks and pseudonyms are never found.

    Raises
    ------
    ConfigError
        If a kind is not known.

    Notes
    -----
    Found by rules; for what they do not find see :mod:`voc_nlp.privacy.people`. Beside names, not found are: birth dates,
    ages, places, jobs and rare circumstances that together may tell who somebody is; ids of other countries; streets in languages
    without rules; numbers in words.

    Examples
    --------
    >>> for span in find_personal("Ana (ana@example.com, DNI 12345678Z) waited 45 minutes", "es"):
    ...     print(span.start, span.end, span.kind, span.rule)
    0 3 name given
    5 20 e-mail mail
    26 35 id es_dni
    """
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise ConfigError(
            f"unknown kind {unknown[0]!r}; known: {names(KINDS)}.{suggest(unknown[0], KINDS)}"
        )
    language = language.partition("-")[0].casefold()
    plain = folded(text)
    found: list[Span] = []
    if {"e-mail", "link", "handle", "ip"} & set(kinds):
        found += contacts(plain)
    if _A_NUMBER.search(plain):
        found += numbers(plain, language)
    if "address" in kinds:
        found += addresses(plain, language)
    if "name" in kinds:
        found += people(plain, language)
    return _apart(plain, [span for span in found if span.kind in kinds])


def _apart(text: str, found: list[Span]) -> tuple[Span, ...]:
    """Drop what touches a mask, and join what overlaps."""
    if not found:
        return ()
    masks = [match.span() for match in MASKED.finditer(text)] if "[" in text else []
    joined: list[Span] = []
    for span in sorted(found):
        if any(span.start < end and start < span.end for start, end in masks):
            continue
        if joined and span.start < joined[-1].end:
            before = joined[-1]
            surer = min((before, span), key=lambda one: _SURER[one.kind])
            joined[-1] = Span(before.start, max(before.end, span.end), surer.kind, surer.rule)
        else:
            joined.append(span)
    return tuple(joined)
