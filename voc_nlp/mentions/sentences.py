"""Where sentences end, in any script, on the view of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from voc_nlp.cleaning.scripts import UNSPACED
from voc_nlp.mentions.abbreviations import (
    BEFORE_NUMBER,
    ORDINAL_LANGUAGES,
    ORDINAL_NOUNS,
    closings,
    titles,
)
from voc_nlp.mentions.view import INLINE, PARAGRAPH, TAIL
from voc_nlp.mentions.words import Words

# line: always a boundary, nothing merges across it; sentence: a boundary; weak: only between two
# statements
Kind = Literal["line", "sentence", "weak"]


class Boundary(NamedTuple):
    """A place before which a unit ends."""

    place: int
    kind: Kind


_FACES = "[\u2639\u263a\u2600-\u2604\u2614-\u261f\u2620-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]"
_FACE_MORE = f"[\ufe0e\ufe0f\u200d\u20e3{TAIL}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_SKIP = rf"(?:[^\S\n{PARAGRAPH}]|{INLINE})"
_CLOSERS = "\"'”’»›)\\]）」』】》〉"
_WIDE = "。！？；｡؟۔।॥።။។"
_SCAN = re.compile(
    rf"(?P<line>[\n\r\x85{PARAGRAPH}][\s{INLINE}]*)"
    rf"|(?P<bullet>[•●▪◦‣⁃►◆■])"
    rf"|(?P<stop>[.!?…{_WIDE}‼⁇⁈⁉][.!?…{_WIDE}‼⁇⁈⁉{TAIL}]*)(?P<close>[{_CLOSERS}{TAIL}]*)"
    rf"(?P<mood>(?:{_SKIP}*{_FACES}{_FACE_MORE}*)*)"
    rf"|(?P<face>{_FACES}{_FACE_MORE}*(?:{_SKIP}*{_FACES}{_FACE_MORE}*)*)"
    rf"|(?P<semicolon>;{TAIL}*)(?=\s)"
    rf"|(?<=[{UNSPACED}])(?P<gap>{_SKIP}+)(?=[{UNSPACED}])"
)
_ENUMERATOR = re.compile(r"(?<!\S)(\d{1,2})[.)](?=[^\S\n]+\S)")
_OPENERS = f"([“„«‚‘\"'*{INLINE}{TAIL}"
_LETTER = r"[^\W\d_]"
# a full stop without a space after it ends a sentence between two words: "servicio.La app"
_WORD_BEFORE = re.compile(rf"{_LETTER}{{2}}$")
_WORD_AFTER = re.compile(rf"{_LETTER}{{2}}|[AIOYÀÉИВСКОУЯ](?=\s)|[¿¡]")
_SHORTEST_PHRASE = 25  # characters of a phrase before a space, where spaces stand between phrases
_SHORTEST_WRAPPED = 50  # characters of a row that a program may have broken


def boundaries(seen: str, language: str, words: Words) -> list[Boundary]:
    """Find the ends of lines and sentences, in order of place.

    Parameters
    ----------
    seen : str
        The view of a text.
    language : str
        ISO 639-1 code or ``"und"``; decides abbreviations and ordinals.
    words : Words
        Of the same view.
    """
    numbered = _enumeration(seen)
    found = list(_scan(seen, language, words, numbered))
    found += [Boundary(place, "line") for place, _ in numbered[1:]]
    return sorted(found)


def _scan(
    seen: str, language: str, words: Words, numbered: list[tuple[int, int]]
) -> Iterator[Boundary]:
    in_number = {stop for _, stop in numbered}
    line = last = row = 0  # where this line, this sentence and this row of the original begin
    for match in _SCAN.finditer(seen):
        start, end, kind = match.start(), match.end(), match.lastgroup
        if match["line"] is not None:
            if not _is_wrapped(seen, row, start, end):
                line = last = end
                yield Boundary(end, "line")
            row = end
        elif kind == "bullet":
            if seen[line:start].strip(" \t*-–" + INLINE):
                line = last = start
                yield Boundary(start, "line")
        elif kind == "face":
            if end < len(seen) and seen[end] not in ",.!?)" and words.is_statement(last, start):
                last = end
                yield Boundary(end, "sentence")
        elif kind == "semicolon":
            yield Boundary(end, "weak")
        elif kind == "gap":
            if start - last >= _SHORTEST_PHRASE:
                last = end
                yield Boundary(end, "weak")
        elif start not in in_number:
            boundary = _after_stop(seen, language, match, line)
            if boundary is not None:
                last = end
                yield boundary


def _after_stop(seen: str, language: str, match: re.Match[str], line: int) -> Boundary | None:
    stops, end = match["stop"], match.end()
    rest = seen[end : end + 40]
    following = rest.lstrip(f" \t\xa0\u3000{INLINE}{TAIL}")
    if not following:
        return Boundary(end, "sentence")
    upcoming = following[0]
    spaced = len(following) < len(rest)
    if upcoming in ",;:)]،，、":
        return None
    if match["mood"] or any(stop in _WIDE for stop in stops):
        return Boundary(end, "sentence")
    if match["close"].strip(TAIL) and spaced and upcoming.islower():
        return None  # ("Help!" she said)
    if "!" in stops or "?" in stops or "‼" in stops or "⁉" in stops:
        return Boundary(end, "sentence") if match["close"] != ")" or spaced else None
    before = seen[max(line, match.start() - 24) : match.start()]
    if "…" in stops or ".." in stops:
        return Boundary(end, "weak" if upcoming.islower() or not spaced else "sentence")
    if not spaced:
        glued = _WORD_BEFORE.search(before.rstrip()) and _WORD_AFTER.match(following)
        return (
            Boundary(end, "sentence")
            if glued and not _is_abbreviation(before, following, language)
            else None
        )
    if _is_abbreviation(before, following, language) or _is_ordinal(before, following, language):
        return None
    if match.start() - line < 20 and before.strip(" \t-*").isdigit():
        return None  # "1. Slow"
    return Boundary(end, "sentence")


def _is_abbreviation(before: str, following: str, language: str) -> bool:
    parts = before.split()
    name = parts[-1].lstrip(_OPENERS).casefold() if parts and not before[-1].isspace() else ""
    if not name:
        return False
    if name in BEFORE_NUMBER and following[0].isdigit():
        return True
    if name in closings(language):
        return not following[0].isupper()
    head, _, tail = name.rpartition(".")
    if 0 < len(tail) <= 4 and "\u0e00" <= tail[0] <= "\u0eff":
        return True  # Thai and Lao use the stop for abbreviations only
    if len(tail) == 1 and tail.isalpha() and tail < "\u0590":
        # an initial ("J. Smith", "z. B."); but "so do I." and "это не я." end
        return bool(head) or name not in ("i", "я", "u")
    return len(name) <= 8 and name in titles(language)


def _is_ordinal(before: str, following: str, language: str) -> bool:
    if language not in ORDINAL_LANGUAGES or not before[-1:].isdigit():
        return False
    digits = len(before) - len(before.rstrip("0123456789"))
    if digits > 4 or following[0].islower():
        return digits <= 4
    if following[0].isdigit():
        return digits <= 2
    noun = re.match(r"\w+", following)
    return noun is not None and noun[0].casefold() in ORDINAL_NOUNS


def _is_wrapped(seen: str, row: int, start: int, end: int) -> bool:
    """Whether a program broke the line: one break after a long row, going on in lower case."""
    return (
        seen[start:end].strip(" \t") in ("\n", "\r\n", "\r")
        and start - row >= _SHORTEST_WRAPPED
        and seen[start - 40 : start].rstrip()[-1:].isalnum()
        and seen[end : end + 1].islower()
    )


def _enumeration(seen: str) -> list[tuple[int, int]]:
    """(start, place of the stop) of each number of a list "1. ... 2. ..."."""
    if "2." not in seen and "2)" not in seen:
        return []
    found: list[tuple[int, int]] = []
    for match in _ENUMERATOR.finditer(seen):
        if int(match[1]) == len(found) + 1:
            found.append((match.start(), match.end() - 1))
    return found if len(found) > 1 else []
