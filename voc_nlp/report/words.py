"""Numbers, languages and quotes the way a reader sees them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from voc_nlp.analysis import Analysis

MINUS = "\u2212"
LONGEST_QUOTE = 360
"""Characters of a quote that are shown."""

_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "ar:Arabic bg:Bulgarian bn:Bengali ca:Catalan cs:Czech da:Danish de:German el:Greek en:English "
        "es:Spanish et:Estonian fa:Persian fi:Finnish fr:French he:Hebrew hi:Hindi hr:Croatian "
        "hu:Hungarian id:Indonesian it:Italian ja:Japanese ko:Korean lt:Lithuanian lv:Latvian ms:Malay "
        "nb:Norwegian nl:Dutch nn:Norwegian no:Norwegian pl:Polish pt:Portuguese ro:Romanian ru:Russian "
        "sk:Slovak sl:Slovenian sr:Serbian sv:Swedish sw:Swahili ta:Tamil te:Telugu th:Thai tl:Tagalog "
        "tr:Turkish uk:Ukrainian ur:Urdu vi:Vietnamese zh:Chinese"
    ).split()
)


@dataclass(frozen=True)
class Quote:
    """A real row's words: ``text`` as shown, of ``full`` characters, from comment ``comment_id``."""

    text: str
    full: int
    comment_id: str
    language: str

    @property
    def is_cut(self) -> bool:
        """Whether only the beginning is shown."""
        return self.full > len(self.text)


def signed(value: float, digits: int = 1) -> str:
    """Write a difference with its sign, and a true minus.

    >>> signed(-4.13), signed(0.62), signed(-0.01), signed(float("nan"))
    ('−4.1', '+0.6', '0.0', 'n/a')
    """
    text = number(value, digits)
    return f"+{text}" if np.isfinite(value) and float(f"{value:.{digits}f}") > 0 else text


def number(value: float, digits: int = 0) -> str:
    """Write a number with grouped thousands, and a true minus.

    >>> number(12345), number(-3.5, 1), number(-0.2)
    ('12,345', '−3.5', '0')
    """
    if not np.isfinite(value):
        return "n/a"
    text = f"{value:,.{digits}f}"
    if not text.strip("-0.,"):
        text = text.lstrip("-")
    return text.replace("-", MINUS)


def percent(share: float, digits: int = 0) -> str:
    """Write a share of 0 to 1 as percent; one decimal below ten per mille so that few is not none.

    >>> percent(0.314), percent(0.004), percent(0.0)
    ('31\xa0%', '0.4\xa0%', '0\xa0%')
    """
    if not digits and 0 < share < 0.01:
        digits = 1
    return f"{number(100 * share, digits)}\xa0%"


def language_name(code: str) -> str:
    """English name of a language code.

    >>> language_name("cs"), language_name("und"), language_name("xx")
    ('Czech', 'not recognised', 'xx')
    """
    return _LANGUAGES.get(code, "not recognised" if code in ("und", "") else code)


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count with its noun.

    >>> plural(1, "row"), plural(1200, "row"), plural(2, "survey reply", "survey replies")
    ('1 row', '1,200 rows', '2 survey replies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: Iterable[str], most: int = 6) -> str:
    """Join with commas, at most ``most`` of them.

    >>> listed("abc"), listed("abc", most=1)
    ('a, b, c', 'a and 2 more')
    """
    every = list(items)
    rest = len(every) - most
    return ", ".join(every) if rest <= 0 else ", ".join(every[:most]) + f" and {rest} more"


def texts(cell: Any) -> list[str]:
    """Items of a list cell, whatever kind of sequence a file gave back; none for a missing one."""
    if cell is None or isinstance(cell, (str, float)):
        return [cell] if isinstance(cell, str) and cell else []
    return [str(item) for item in cell]


def quotes(row: Mapping[str, Any], languages: Mapping[str, str], most: int = 3) -> list[Quote]:
    """Quotes of a row of ``themes`` or ``pain_points``.

    Parameters
    ----------
    row : mapping
        With ``quotes`` and ``quote_ids``.
    languages : mapping
        Language code by comment id, for the screen reader's voice and hyphenation.
    most : int
        How many.
    """
    pairs = zip(texts(row["quotes"]), texts(row["quote_ids"]), strict=False)
    return [
        Quote(_beginning(text), len(text), who, _tag(languages.get(who, "")))
        for text, who in list(pairs)[:most]
    ]


def quoted_languages(analysis: Analysis) -> dict[str, str]:
    """Language code of every comment that is quoted, by comment id."""
    wanted: set[str] = set()
    for table in (analysis.pain_points, analysis.themes):
        for cell in table["quote_ids"]:
            wanted.update(texts(cell))
    found = analysis.comments.loc[analysis.comments["comment_id"].isin(wanted)]
    return dict(zip(found["comment_id"].astype(str), found["language"].astype(str), strict=True))


def _beginning(text: str) -> str:
    if len(text) <= LONGEST_QUOTE:
        return text
    start = text[:LONGEST_QUOTE]
    space = start.rfind(" ", LONGEST_QUOTE - 40)
    start = start[:space] if space > 0 else start
    # a cut inside a composed sign would leave half an emoji or a bare accent
    at = len(start)
    while at and (unicodedata.combining(text[at]) or text[at] in "\u200d\ufe0f" or text[at - 1] == "\u200d"):
        at -= 1
    return text[:at]


def _tag(code: str) -> str:
    return code if code.isascii() and code.isalpha() and code != "und" else ""
