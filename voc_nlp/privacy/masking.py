"""Replace what was found: by masks, or by pseudonyms that are the same wherever the same person or number stands."""

from __future__ import annotations

import hmac
import os
import secrets
import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from voc_nlp.errors import ConfigError, OutputError
from voc_nlp.privacy.find import find_personal
from voc_nlp.privacy.spans import KINDS, MASKS, Span

ROUNDS = 6
FEWEST_KEY_BYTES = 16
PSEUDONYM_LETTERS = 8
"""Letters of a pseudonym, of sixteen: 32 bits, so that among 1,000 people two share one with a chance of 1 in 8,600."""
_LETTERS = "bcdfghjklmnpqrst"


@dataclass(frozen=True)
class Redacted:
    """A text without what identifies a person.

    Attributes
    ----------
    text : str
        What may be shown.
    spans : tuple of Span
        What was replaced; offsets in the original text.
    places : tuple of (int, int)
        For each span, where its mask stands in ``text``.
    """

    text: str
    spans: tuple[Span, ...]
    places: tuple[tuple[int, int], ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind."""
        return dict(sorted(Counter(span.kind for span in self.spans).items()))

    def original_offset(self, offset: int) -> int:
        """Offset in the original text of a place in ``text``; inside a mask, where the masked words begin.

        >>> redact_text("to ana@example.com today").original_offset(len("to [e-mail] t"))
        20
        """
        shift = 0
        for span, (start, end) in zip(self.spans, self.places, strict=True):
            if offset < start:
                break
            if offset < end:
                return span.start
            shift = span.end - end
        return offset + shift


class Pseudonyms:
    """Names for people and numbers that only the holder of a key can make again.

    The pseudonym is a keyed hash (HMAC-SHA256, RFC 2104) of the kind and the words, without regard to capitals, accents
    and separators: the same key gives the same pseudonym in every file and month; without the key it cannot be traced
    or guessed. ``Ana`` and ``Ana Ruiz``, or two cases of a Czech name, get two.

    Parameters
    ----------
    key : bytes
        At least 16 bytes, kept secret.

    Raises
    ------
    ConfigError
        If the key is shorter.

    Examples
    --------
    >>> pseudonyms = Pseudonyms(b"a key of sixteen bytes or more")
    >>> pseudonyms("phone", "+34 612-345-678") == pseudonyms("phone", "+34612345678")
    True
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < FEWEST_KEY_BYTES:
            raise ConfigError(
                f"a key for pseudonyms needs at least {FEWEST_KEY_BYTES} bytes, not {len(key)}"
            )
        self._key = key

    @classmethod
    def from_file(cls, path: str | Path) -> Pseudonyms:
        """Read the key of a project; made, for its owner alone to read, where there is no such file.

        Raises
        ------
        ConfigError
            If the file cannot be read or its key is too short.
        OutputError
            If it cannot be made.
        """
        path = Path(path)
        try:
            return cls(path.read_bytes().strip())
        except FileNotFoundError:
            pass
        except OSError as error:
            raise ConfigError(f"cannot read the key {path}: {error.strerror}") from error
        key = secrets.token_hex(32).encode()
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(key + b"\n")
        except OSError as error:
            raise OutputError(f"cannot write the key {path}: {error.strerror}") from error
        return cls(key)

    def __call__(self, kind: str, words: str) -> str:
        """Pseudonym, in brackets like a mask."""
        plain = unicodedata.normalize("NFKD", words).casefold()
        bare = "".join(sign for sign in plain if sign.isalnum())
        digest = hmac.digest(self._key, f"{kind}\0{bare}".encode("utf-8", "replace"), "sha256")
        nibbles = int.from_bytes(digest[: PSEUDONYM_LETTERS // 2], "big")
        letters = "".join(
            _LETTERS[nibbles >> 4 * at & 15] for at in reversed(range(PSEUDONYM_LETTERS))
        )
        return f"[{kind} {letters}]"


def redact_text(
    text: str,
    language: str = "",
    *,
    kinds: Collection[str] = KINDS,
    pseudonyms: Pseudonyms | None = None,
) -> Redacted:
    """Replace what identifies a person in a text.

    Parameters
    ----------
    text : str
        A comment.
    language : str
        ISO 639-1 code, empty where it is not known.
    kinds : collection of str
        What to replace; by default everything, other long numbers too.
    pseudonyms : Pseudonyms, optional
        Stable pseudonyms in place of masks.

    Returns
    -------
    Redacted
        Redacting its ``text`` again changes nothing.

    See Also
    --------
    find_personal : what is found, and what is not.

    Examples
    --------
    >>> redact_text("I am Ana Ruiz, call +34 612 345 678").text
    'I am [name], call [phone]'
    """
    found: list[Span] = []
    shown = text
    places: list[tuple[int, int]] = []
    for _ in range(ROUNDS):
        # what a mask uncovers, such as a number that is now alone, is found in the next round
        fresh = find_personal(shown, language, kinds=kinds)
        if not fresh:
            break
        back = Redacted(shown, tuple(found), tuple(places))
        found = sorted(
            [
                *found,
                *(
                    Span(back.original_offset(one.start), _end(back, one.end), one.kind, one.rule)
                    for one in fresh
                ),
            ]
        )
        shown, places = _replace(text, found, pseudonyms)
    return Redacted(shown, tuple(found), tuple(places))


def _end(back: Redacted, end: int) -> int:
    """Original offset of an end: that of the last sign, plus one."""
    return back.original_offset(end - 1) + 1


def _replace(
    text: str, spans: list[Span], pseudonyms: Pseudonyms | None
) -> tuple[str, list[tuple[int, int]]]:
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = length = 0
    for span in spans:
        before = text[at : span.start]
        words = text[span.start : span.end]
        mask = MASKS[span.kind] if pseudonyms is None else pseudonyms(span.kind, words)
        parts += [before, mask]
        length += len(before) + len(mask)
        places.append((length - len(mask), length))
        at = span.end
    parts.append(text[at:])
    return "".join(parts), places
