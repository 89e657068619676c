"""Say of each comment what one language code does not: doubt, several languages, another language in Latin letters."""

from __future__ import annotations

from collections.abc import Sequence

from voc_nlp.cleaning.evidence import hits, words_of
from voc_nlp.cleaning.function_words import FUNCTION_WORDS
from voc_nlp.cleaning.language import UNDETERMINED, detect_languages
from voc_nlp.cleaning.mixed import latinised, parts
from voc_nlp.cleaning.scripts import script_of

DOUBTFUL, MIXED, LATIN = "doubtful", "mixed: ", " in Latin letters"
SURE = 0.8
"""Confidence below which a language is doubtful."""
SURE_PART = 0.9
"""Confidence from which a sentence shows a second language."""
_LEAST_WORDS = 2


def language_flags(
    texts: Sequence[str],
    codes: Sequence[str],
    confidences: Sequence[float],
    candidates: Sequence[str] = (),
) -> list[str]:
    """Flag the languages of comments.

    Parameters
    ----------
    texts : sequence of str, shape (n,)
        Repaired texts.
    codes, confidences : sequences of str and float, shape (n,)
        What :func:`detect_languages` said of them.
    candidates : sequence of str
        As there.

    Returns
    -------
    list of str, shape (n,)
        ``"ru in Latin letters"`` (Russian, Hindi, Arabic or Greek; the code that was named is not to be trusted),
        ``"mixed: en+es"`` where a sentence of the comment is surely in another language, ``"doubtful"`` where the
        confidence is under 0.8, else "".

    Examples
    --------
    >>> texts = [
    ...     "The room was clean and quiet. El personal fue muy amable con nosotros.",
    ...     "ochen dolgo zhdal, nichego",
    ... ]
    >>> language_flags(texts, ["en", "hr"], [1.0, 0.6])
    ['mixed: en+es', 'ru in Latin letters']
    """
    flags = [
        latin + LATIN if (latin := latinised(text, code)) else DOUBTFUL if sure < SURE else ""
        for text, code, sure in zip(texts, codes, confidences, strict=True)
    ]
    asked: list[tuple[int, str]] = []
    for place, (text, code) in enumerate(zip(texts, codes, strict=True)):
        if not flags[place].endswith(LATIN):
            asked += [(place, part) for part in _strange_parts(text, code)]
    if not asked:
        return flags
    # told by themselves: what the rest of the file is written in says nothing about a switch
    found, sure_of = detect_languages([part for _, part in asked], candidates)
    second: dict[int, set[str]] = {}
    for (place, part), other, sure in zip(asked, found, sure_of, strict=True):
        enough = other not in FUNCTION_WORDS or hits(part, other) >= _LEAST_WORDS
        if other not in (UNDETERMINED, codes[place]) and sure >= SURE_PART and enough:
            second.setdefault(place, set()).add(other)
    for place, others in second.items():
        flags[place] = MIXED + "+".join([codes[place], *sorted(others)])
    return flags


def _strange_parts(text: str, code: str) -> list[str]:
    """Sentences of a comment of several that hold no word of its language, or are in another script."""
    found = parts(text)
    if len(found) < 2 or code == UNDETERMINED:
        return []
    script = script_of(text)
    return [
        part
        for part in found
        if script_of(part) != script
        or (code in FUNCTION_WORDS and len(words_of(part)) >= 3 and not hits(part, code))
    ]
