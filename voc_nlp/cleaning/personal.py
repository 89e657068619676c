"""Mask what identifies a person, for all that is shown: reports, labels, quotes, theme books, requests to a language model."""

from __future__ import annotations

from functools import lru_cache

from voc_nlp.privacy import redact_text

KEPT = 20_000
"""Texts whose masked form is remembered, in memory only: the same quotes are masked again and again."""


@lru_cache(maxsize=KEPT)
def mask_personal(text: str, language: str = "") -> str:
    """Replace names, addresses, numbers and whatever else identifies a person by masks; dates and prices stay.

    Every number of seven digits or more is masked, an order number too: a company can look up whose it is.

    Parameters
    ----------
    text : str
        A comment, a quote or a label.
    language : str
        ISO 639-1 code, empty where it is not known; it tells which countries' phones, ids and streets to expect.

    See Also
    --------
    voc_nlp.privacy.find_personal : what is found, and what is not.

    Examples
    --------
    >>> mask_personal(
    ...     "Ana said: call +34 600 123 456 or write to ana@example.com, since 2026-01-05"
    ... )
    '[name] said: call [phone] or write to [e-mail], since 2026-01-05'
    """
    return redact_text(text, language).text
