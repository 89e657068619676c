"""Texts whose language is not one code: several languages in one comment, or another language in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from voc_nlp.cleaning.evidence import hits, words_of
from voc_nlp.cleaning.function_words import LATINISED

LEAST_WORDS = 2
"""Fewest listed words before a text is said to be another language in Latin letters."""
LEAST_SHARE = 0.4
"""Smallest share of listed words among all words for that."""
LEAST_LETTERS = 12
"""Letters that a part needs to show a second language."""
_SENTENCES = re.compile(r"[.!?;\n。！？]+\s*|\s+(?:/|\|)\s+|\s+-\s+")
_LATIN_WORDS = re.compile(r"[^\W\d_]*[a-z][a-z0-9']*", re.IGNORECASE)


def latinised(text: str, code: str) -> str:
    """Name the language that a text seems to be in, typed in Latin letters instead of its own.

    Parameters
    ----------
    text : str
        The text.
    code : str
        Language that it was taken for.

    Returns
    -------
    str
        ``ru``, ``hi``, ``ar`` or ``el``; "" for anything else, and whenever the words of ``code`` itself are as many.

    Examples
    --------
    >>> (
    ...     latinised("ochen dolgo zhdal, nichego ne rabotaet", "hr"),
    ...     latinised("bahut accha hai", "id"),
    ... )
    ('ru', 'hi')
    >>> latinised("The app is slow", "en")
    ''
    """
    if not text.isascii():
        return ""
    words = _LATIN_WORDS.findall(text.lower())
    if len(words) < LEAST_WORDS:
        return ""
    found = {name: sum(map(listed.__contains__, words)) for name, listed in _lists().items()}
    best = max(sorted(found), key=lambda name: found[name])
    enough = max(LEAST_WORDS, LEAST_SHARE * len(words))
    return best if found[best] >= enough and found[best] > hits(text, code) else ""


def parts(text: str) -> list[str]:
    """Cut a text into its sentences, of those that are long enough to show a language.

    >>> parts("The room was clean. El personal fue muy amable. Ok.")
    ['The room was clean', 'El personal fue muy amable']
    """
    return [
        part.strip()
        for part in _SENTENCES.split(text)
        if sum(map(str.isalpha, part)) >= LEAST_LETTERS and len(words_of(part)) > 1
    ]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in LATINISED.items()}
