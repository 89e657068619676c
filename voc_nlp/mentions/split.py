"""Split an answer into opinion units: sentences, and clauses set against each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from voc_nlp.cleaning import is_contentless, repair
from voc_nlp.cleaning.boilerplate import is_boilerplate
from voc_nlp.cleaning.scripts import DENSE
from voc_nlp.mentions.connectors import finders
from voc_nlp.mentions.sentences import Boundary, boundaries
from voc_nlp.mentions.view import INLINE, TAIL, view
from voc_nlp.mentions.words import Words

Span = tuple[int, int]

# characters; a longer sentence is cut at commas or else spaces
LONGEST_UNIT = 400
LONGEST_DENSE_UNIT = (
    130  # of scripts like Chinese, which say as much with a third of the characters
)

# a floating connector stands at most so far into its clause
_FLOAT_WORDS, _FLOAT_REACH = 4, 50

_INVISIBLE = (
    f"[\\s{INLINE}\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
_LEADING = re.compile(
    f"(?:{_INVISIBLE}|[,;:、，；：)\\]）»•●▪◦‣⁃►◆■·|](?!{TAIL})|[-–—*>+~]+(?={_INVISIBLE}))+"
)
# read backwards, since a pattern that ends in $ would be tried from every place
_TRAILING = re.compile(f"(?:{_INVISIBLE}|[,;:、，；：([（«•●▪◦‣⁃►◆■·|–—-])+")
_CUT = re.compile(r"[,;:，、；：](?!\ufdd0)|\s")
_DENSE = re.compile(f"[{DENSE}]")
_CONTINUES = re.compile(f"[{TAIL}{INLINE}\u0300-\u036f\u200c\u200d\ufe0f\U0001f3fb-\U0001f3ff]")
_LONGEST_CHARACTER = 40
_COMMA = re.compile(r"[,，、](?!\ufdd0)")
_INSERTED = re.compile(r"\s*[,，]")
_OPENERS = re.compile(f"(?:{_INVISIBLE}|[¿¡\"'“„«(*-])*")


def split_text(text: str, language: str) -> list[Span]:
    """Return the opinion units of one answer as (start, end) offsets into it.

    Parameters
    ----------
    text : str
        The answer exactly as it is stored, with tags, entities and line breaks. Any text is
        accepted; time is linear in its length.
    language : str
        ISO 639-1 code or ``"und"``.

    Returns
    -------
    list of (int, int)
        Sorted, not overlapping, none empty, without white space at the ends. Every letter lies in
        a unit, except those of tags and of units that say nothing ("n/a"). No unit is longer than
        400 characters, tags aside.

    Notes
    -----
    Lines, bullets and sentences always separate; a semicolon, a contrast ("but", "однако", "但是")
    or, in Thai, a space only where both sides can stand alone: two content words, or three words
    with one of them (four Han characters). A sentence of fewer than three words joins the
    sentence before it on the same line, unless it has two content words ("Slow wifi.").

    Examples
    --------
    >>> text = "Staff were kind, but the queue was endless.<br>Slow wifi"
    >>> [text[start:end] for start, end in split_text(text, "en")]
    ['Staff were kind', 'but the queue was endless.', 'Slow wifi']
    """
    return [(start, end) for start, end, _ in split_and_repair(text, language)]


def split_and_repair(text: str, language: str) -> list[tuple[int, int, str]]:
    """Return what :func:`split_text` does, each unit with its repaired text."""
    seen = view(text)
    words = Words(seen)
    found = boundaries(seen, language, words)
    spans: list[Span] = []
    for start, end, inner in _lines(found, len(seen)):
        weak = [boundary.place for boundary in inner if boundary.kind == "weak"]
        for first, last in _sentences(start, end, inner, words):
            clauses = _clauses(seen, first, last, weak, language, words)
            spans += [piece for clause in clauses for piece in _short_enough(seen, *clause)]
    units = []
    for span in spans:
        start, end = trimmed(seen, *span)
        # the white space of a wrongly decoded letter is none in the view
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(text[start:end].rstrip())
        clean = repair(text[start:end])
        if not (is_contentless(clean) or is_boilerplate(clean)):
            units.append((start, end, clean))
    return units


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
        if first == last:
            continue
        if sentences and words.is_fragment(first, last):
            sentences[-1] = (sentences[-1][0], last)
        else:
            sentences.append((first, last))
    return sentences


def _clauses(
    seen: str, start: int, end: int, weak: list[int], language: str, words: Words
) -> list[Span]:
    """Cut a sentence where both sides can stand alone."""
    cuts = [(place, place) for place in weak[bisect_right(weak, start) : bisect_left(weak, end)]]
    # a connector that opens the sentence turns against the sentence before
    contrasts = [
        cut for cut in _contrasts(seen, start, end, language, words) if words.count(start, cut[0])
    ]
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


def _contrasts(seen: str, start: int, end: int, language: str, words: Words) -> list[Span]:
    """(place of the cut, end of the connector) of each connector in a sentence."""
    known = finders(language)
    found: list[Span] = []
    for match in known.turn.finditer(seen, start, end):
        place, after = match.span(match.lastgroup or 0)
        if known.float is not None and known.float.match(seen, place, end):
            reach = max(start, place - _FLOAT_REACH)
            comma = max(seen.rfind(",", reach, place), seen.rfind("，", reach, place)) + 1
            if comma > start and 0 < words.count(comma, place) <= _FLOAT_WORDS:
                place = after = comma
            elif _INSERTED.match(seen, match.end()) and words.count(start, place) < _FLOAT_WORDS:
                continue  # "Cancelling, by contrast, is ...": it stands inside the first clause
        found.append((place, after))
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
    """Cut a span that is too long into parts of similar length."""
    if end - start <= LONGEST_DENSE_UNIT:
        yield start, end
        return
    dense = len(_DENSE.findall(seen, start, end)) * 2 > end - start
    longest = LONGEST_DENSE_UNIT if dense else LONGEST_UNIT
    while end - start > longest:
        aim = start + (end - start) // -(-(end - start) // longest)
        places = [m.end() for m in _CUT.finditer(seen, start + longest // 4, start + longest)]
        commas = [place for place in places if not seen[place - 1].isspace()]
        best = min(commas or places, key=lambda place: abs(place - aim), default=0)
        if not best:
            best = start + longest
            # not inside an entity, an accented letter or a composed emoji
            while best > start + longest - _LONGEST_CHARACTER and _CONTINUES.match(seen, best):
                best -= 1
        yield start, best
        start = best
    yield start, end


def trimmed(seen: str, start: int, end: int) -> Span:
    """Move the ends of a span past white space, bullets and commas; ``seen`` is a view."""
    if leading := _LEADING.match(seen, start, end):
        start = leading.end()
    backwards = _TRAILING.match(seen[start:end][::-1])
    return (start, end - backwards.end()) if backwards else (start, end)
