"""Split an answer into opinion units: sentences, and the clauses that a contrast sets against each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from voc_nlp.cleaning import is_contentless, repair
from voc_nlp.mentions.connectors import finders
from voc_nlp.mentions.sentences import Boundary, boundaries
from voc_nlp.mentions.view import INLINE, TAIL, view
from voc_nlp.mentions.words import Words

Span = tuple[int, int]

LONGEST_UNIT = 400  # characters; a longer sentence is cut at a comma or a space

_INVISIBLE = f"[\\s{INLINE}\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
_LEADING = re.compile(
    f"(?:{_INVISIBLE}|[,;:、，；：)\\]）»•●▪◦‣⁃►◆■·|](?!{TAIL})|[-–—*>+~]+(?={_INVISIBLE}))+"
)
# read backwards, since a pattern that ends in $ would be tried from every place
_TRAILING = re.compile(f"(?:{_INVISIBLE}|[,;:、，；：([（«•●▪◦‣⁃►◆■·|–—-])+")
_CUT = re.compile(r"[,;:，、；：](?!\ufdd0)|\s")
_COMMA = re.compile(r"[,，、](?!\ufdd0)")
_OPENERS = re.compile(f"(?:{_INVISIBLE}|[¿¡\"'“„«(*-])*")


def split_text(text: str, language: str) -> list[Span]:
    """Return the opinion units of one answer as (start, end) offsets into it.

    Parameters
    ----------
    text : str
        The answer exactly as it is stored, with tags, entities and line breaks. Any text is accepted; time is
        linear in its length.
    language : str
        ISO 639-1 code or ``"und"``.

    Returns
    -------
    list of (int, int)
        Sorted, not overlapping, none empty, without white space at the ends. Every letter lies in a unit, except
        those of tags and of units that say nothing ("n/a"). No unit is longer than 400 characters, tags aside.

    Notes
    -----
    Lines, bullets and sentences always separate; a semicolon, a contrast ("but", "однако", "但是") or, in Thai, a
    space only where both sides can stand alone: two content words, or three words with one of them (four Han
    characters). A sentence of fewer than three words joins the sentence before it on the same line, unless it
    has two content words ("Slow wifi.").

    Examples
    --------
    >>> text = "Staff were kind, but the queue was endless.<br>Slow wifi"
    >>> [text[start:end] for start, end in split_text(text, "en")]
    ['Staff were kind', 'but the queue was endless.', 'Slow wifi']
    """
    seen = view(text)
    words = Words(seen)
    found = boundaries(seen, language, words)
    spans: list[Span] = []
    for start, end, inner in _lines(found, len(seen)):
        weak = [boundary.place for boundary in inner if boundary.kind == "weak"]
        for first, last in _sentences(start, end, inner, words):
            clauses = _clauses(seen, first, last, weak, language, words)
            spans += [piece for clause in clauses for piece in _short_enough(seen, *clause)]
    trimmed = (_trimmed(seen, *span) for span in spans)
    return [
        (start, end)
        for start, end in trimmed
        if start < end and not is_contentless(repair(text[start:end]))
    ]


def _lines(found: list[Boundary], length: int) -> Iterator[tuple[int, int, list[Boundary]]]:
    """Yield each line with the boundaries inside it."""
    start, inner = 0, list[Boundary]()
    for boundary in [*found, Boundary(length, "line")]:
        if boundary.kind == "line":
            yield start, boundary.place, inner
            start, inner = boundary.place, []
        else:
            inner.append(boundary)


def _sentences(start: int, end: int, inner: list[Boundary], words: Words) -> list[Span]:
    """Return the sentences of a line; fragments belong to the sentence before them."""
    places = [start, *(b.place for b in inner if b.kind == "sentence"), end]
    sentences: list[Span] = []
    for first, last in pairwise(places):
        if sentences and words.is_fragment(first, last):
            sentences[-1] = (sentences[-1][0], last)
        elif first < last:
            sentences.append((first, last))
    return sentences


def _clauses(
    seen: str, start: int, end: int, weak: list[int], language: str, words: Words
) -> list[Span]:
    """Cut a sentence where both sides can stand alone."""
    cuts = [(place, place) for place in weak[bisect_right(weak, start) : bisect_left(weak, end)]]
    contrasts = _contrasts(seen, start, end, language)
    if not contrasts and (comma := _end_of_concession(seen, start, end, language, words)):
        contrasts = [(comma, comma)]
    places = [start]
    for place, after in sorted({*cuts, *contrasts}):
        if (
            place > places[-1]
            and words.is_statement(places[-1], place)
            and words.is_statement(after, end)
        ):
            places.append(place)
    return list(pairwise([*places, end]))


def _contrasts(seen: str, start: int, end: int, language: str) -> list[Span]:
    """(place of the cut, end of the connector) of each connector in a sentence."""
    known = finders(language)
    found: list[Span] = []
    if known.turn is not None:
        for match in known.turn.finditer(seen, start, end):
            group = "turn" if match["turn"] is not None else "paused"
            found.append(match.span(group))
    if known.trail is not None:
        found += [(match.end(), match.end()) for match in known.trail.finditer(seen, start, end)]
    return found


def _end_of_concession(seen: str, start: int, end: int, language: str, words: Words) -> int | None:
    """Place after the comma that ends a concession at the beginning of a sentence."""
    concession = finders(language).concession
    if concession is None:
        return None
    opening = _OPENERS.match(seen, start, end)
    match = concession.match(seen, opening.end() if opening else start, end)
    if match is None:
        return None
    for comma in _COMMA.finditer(seen, match.end(), end):
        if words.is_statement(match.end(), comma.end()):
            return comma.end() if words.is_statement(comma.end(), end) else None
    return None


def _short_enough(seen: str, start: int, end: int) -> Iterator[Span]:
    """Cut a span of more than 400 characters into parts of similar length, at commas or else spaces."""
    while end - start > LONGEST_UNIT:
        parts = -(-(end - start) // LONGEST_UNIT)
        aim = start + (end - start) // parts
        places = [
            m.end() for m in _CUT.finditer(seen, start + LONGEST_UNIT // 4, start + LONGEST_UNIT)
        ]
        commas = [place for place in places if not seen[place - 1].isspace()]
        best = min(commas or places, key=lambda place: abs(place - aim), default=0)
        if not best:
            best = start + LONGEST_UNIT
            while best > start + 1 and (seen[best] in (TAIL, INLINE) or not seen[best].isalnum()):
                best -= 1
        yield start, best
        start = best
    yield start, end


def _trimmed(seen: str, start: int, end: int) -> Span:
    if leading := _LEADING.match(seen, start, end):
        start = leading.end()
    backwards = _TRAILING.match(seen[start:end][::-1])
    return (start, end - backwards.end()) if backwards else (start, end)
