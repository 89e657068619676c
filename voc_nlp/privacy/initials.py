"""Initials with a surname: J. M. Arizmendi, С. В. Мартынов, Кузнецова А. П."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from voc_nlp.privacy.name_forms import ends_like_a_surname, is_surname
from voc_nlp.privacy.no_names import NO_NAMES
from voc_nlp.privacy.spans import Span

_U = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽ"
_SURNAME = rf"[{_U}](?:['’][{_U}])?[^\W\d_A-ZА-ЯЁ]{{2,20}}(?:-[{_U}][^\W\d_]{{2,20}})?"
_SEVERAL = re.compile(
    rf"(?<![\w.])(?!U\. ?[SK]\.|P\. ?O\.|D\. ?C\.|N\. ?[YZ]\.|E\. ?U\.|S\. ?A\.|L\. ?A\.)(?:[{_U}]\. ?){{2,3}}{_SURNAME}"
    r"|(?<!\w)[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё]{2,20}|(?<!\w)[А-ЯЁ][а-яё]{2,20} [А-ЯЁ]\. ?[А-ЯЁ]\.(?! ?[А-ЯЁ])"
)
_INITIAL = re.compile(rf"[{_U}А-ЯЁ]\.")
_ONE = re.compile(rf"(?<![\w.'’])[{_U}А-ЯЁ]\. ?(?P<surname>{_SURNAME}|[А-ЯЁ][а-яё]{{2,20}})(?!\w)")
_APART = re.compile(r"(?:^|[,:;(\n]|[-–—])\s*$")
_NOT_SURNAMES = frozenset({"петербург", "coli", "leclerc", "crew"})


def initials(text: str, told: Callable[[str], bool], language: str = "") -> Iterator[Span]:
    """Find initials with a surname; one initial alone needs a common surname, a word for a person before it, or a line's beginning.

    >>> said = "the letter by T. Hargreaves says plan B. Then nothing"
    >>> [said[span.start : span.end] for span in initials(said, lambda before: False)]
    ['T. Hargreaves']
    """
    if not _INITIAL.search(text):
        return
    for match in _SEVERAL.finditer(text):
        yield Span(match.start(), match.end(), "name", "initials")
    for match in _ONE.finditer(text):
        if language == "fr" and match[0][0] == "M":
            continue  # Monsieur: a title
        low = match["surname"].casefold()
        if low in NO_NAMES or low in _NOT_SURNAMES:
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        if (
            is_surname(low, True)
            or ends_like_a_surname(low)
            or _APART.search(before)
            or told(before)
        ):
            yield Span(match.start(), match.end(), "name", "initials")
