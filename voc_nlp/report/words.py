"""Numbers, languages and quotes the way a reader sees them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from voc_nlp.cleaning import mask_personal

if TYPE_CHECKING:
    import pandas as pd

    from voc_nlp.analysis import Analysis

MINUS = "\u2212"
LONGEST_QUOTE = 480
"""Characters of a quote that are shown in full; of a longer one the first 400."""
_CUT = 400

_LANGUAGES = dict(
    pair.split(":")
    for pair in [
        "ar:Arabic",
        "bg:Bulgarian",
        "bn:Bengali",
        "ca:Catalan",
        "cs:Czech",
        "da:Danish",
        "de:German",
        "el:Greek",
        "en:English",
        "es:Spanish",
        "et:Estonian",
        "fa:Persian",
        "fi:Finnish",
        "fr:French",
        "he:Hebrew",
        "hi:Hindi",
        "hr:Croatian",
        "hu:Hungarian",
        "id:Indonesian",
        "it:Italian",
        "ja:Japanese",
        "ko:Korean",
        "lt:Lithuanian",
        "lv:Latvian",
        "ms:Malay",
        "nb:Norwegian",
        "nl:Dutch",
        "nn:Norwegian",
        "no:Norwegian",
        "pl:Polish",
        "pt:Portuguese",
        "ro:Romanian",
        "ru:Russian",
        "sk:Slovak",
        "sl:Slovenian",
        "sr:Serbian",
        "sv:Swedish",
        "sw:Swahili",
        "ta:Tamil",
        "te:Telugu",
        "th:Thai",
        "tl:Tagalog",
        "tr:Turkish",
        "uk:Ukrainian",
        "ur:Urdu",
        "vi:Vietnamese",
        "zh:Chinese",
    ]
)


@dataclass(frozen=True)
class Quote:
    """Words of a real row: ``text`` as shown, of ``full`` characters, from ``comment_id``."""

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
    r"""Write a share of 0 to 1 as percent; one decimal below ten per mille so that few is not none.

    >>> percent(0.314), percent(0.004), percent(0.0)
    ('31\xa0%', '0.4\xa0%', '0\xa0%')
    """
    if not digits and 0 < share < 0.01:
        digits = 1
    return f"{number(100 * share, digits)}\xa0%"


def chance(probability: float) -> str:
    r"""Write a probability that was found by drawing, so never as certain.

    >>> chance(0.734), chance(1.0), chance(0.0)
    ('73\xa0%', '>99\xa0%', '<1\xa0%')
    """
    if probability > 0.99:
        return ">99\xa0%"
    return "<1\xa0%" if probability < 0.01 else percent(probability)


def percent_range(low: float, high: float) -> str:
    r"""Write an interval of shares.

    >>> percent_range(0.274, 0.351)
    '27 to 35\xa0%'
    """
    return percent(low).removesuffix("\xa0%") + f" to {percent(high)}"


def language_name(code: str) -> str:
    """English name of a language code.

    >>> language_name("cs"), language_name("und"), language_name("xx")
    ('Czech', 'not recognised', 'xx')
    """
    return _LANGUAGES.get(code, "not recognised" if code in ("und", "") else code)


def rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """List the rows of a table as mappings from column name to value."""
    return [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]


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


def quotes(
    row: Mapping[str, Any], languages: Mapping[str, str], most: int = 3, side: str = ""
) -> list[Quote]:
    """Quotes of a row of ``themes`` or ``pain_points``, with what identifies people masked.

    Parameters
    ----------
    row : mapping
        With ``quotes`` and ``quote_ids``.
    languages : mapping
        Language code by comment id, for the screen reader's voice and hyphenation.
    most : int
        How many.
    side : {"", "negative", "positive"}
        Typical quotes, or those against or for; none where the row has no such column.
    """
    start = f"{side}_" if side else ""
    masked = [mask_personal(text) for text in texts(row.get(f"{start}quotes"))]
    pairs = zip(masked, texts(row.get(f"{start}quote_ids")), strict=False)
    return [
        Quote(_beginning(text), len(text), mask_personal(who), _tag(languages.get(who, "")))
        for text, who in list(pairs)[:most]
    ]


def quoted_languages(analysis: Analysis) -> dict[str, str]:
    """Language code of every comment that is quoted, by comment id."""
    wanted: set[str] = set()
    for table in (analysis.pain_points, analysis.themes):
        for column in ("quote_ids", "negative_quote_ids", "positive_quote_ids"):
            for cell in table.get(column, ()):
                wanted.update(texts(cell))
    found = analysis.comments.loc[analysis.comments["comment_id"].isin(wanted)]
    return dict(zip(found["comment_id"].astype(str), found["language"].astype(str), strict=True))


def _beginning(text: str) -> str:
    if len(text) <= LONGEST_QUOTE:
        return text
    start = text[:_CUT]
    space = start.rfind(" ", _CUT - 40)
    start = start[:space] if space > 0 else start
    # a cut inside a composed sign would leave half an emoji or a bare accent
    at = len(start)
    while at and (
        unicodedata.combining(text[at]) or text[at] in "\u200d\ufe0f" or text[at - 1] == "\u200d"
    ):
        at -= 1
    return text[:at]


def _tag(code: str) -> str:
    return code if code.isascii() and code.isalpha() and code != "und" else ""
