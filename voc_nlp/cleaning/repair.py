"""Undo what exports do to text: wrong decoding, HTML, control characters, odd white space."""

from __future__ import annotations

import re
import unicodedata

from voc_nlp.cleaning.markup import (
    BLOCK_TAG,
    ENTITY,
    ESCAPE,
    INLINE_TAG,
    entity_character,
)

_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
_SPACES = re.compile(r"[\s\u2800\u3164\uffa0\ufffc]+")
# no visible effect in any script: soft hyphen, zero-width space, joiners of words, direction
# marks, control characters
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef]"
)
# joiners hold emoji together and shape Persian and Indic letters; anywhere else they are debris
_JOINERS = re.compile("[\u200c\u200d]+")
_AMPERSANDS = re.compile("&(?:amp;|#0*38;|#[xX]0*26;)+", re.IGNORECASE)
_QUOTED_LETTER = re.compile("([”»€])(?=[ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü])")
_MOST_ROUNDS = 6


def repair(text: str) -> str:
    """Return the text as its writer saw it, on one line.

    Mends text that was decoded with the wrong encoding, removes HTML tags (a ``<`` that opens no
    tag stays), resolves entities, drops control and zero-width characters and soft hyphens, and
    turns every run of white space into one space. Case, punctuation, quotes, full-width
    characters and emoji stay as they are.

    Parameters
    ----------
    text : str
        Any text. Time is linear in its length.

    Returns
    -------
    str
        In Unicode's composed form (NFC), without white space at the ends; ``repair(repair(x)) ==
        repair(x)``.

    Examples
    --------
    >>> repair("<p>No&nbsp;funcionÃ³,  3 &lt; 5 </p>")
    'No funcionó, 3 < 5'
    """
    # most comments need nothing: printable ASCII, single spaces, no markup
    if _PLAIN.fullmatch(text) and not (
        "<" in text or "&" in text or "_x00" in text or "\\" in text
    ):
        return text
    rounds = 0
    while (mended := _round(text)) != text:
        text, rounds = mended, rounds + 1
        if rounds == _MOST_ROUNDS:  # markup nested on purpose; without its signs it is only text
            text = re.sub("[<>&]", " ", text)
    return text


def _round(text: str) -> str:
    if not text.isascii():
        text = _decoded(text)
    if "_x00" in text or "\\" in text:
        text = ESCAPE.sub(" ", text)
    if "<" in text or "&" in text:
        text = BLOCK_TAG.sub(" ", text)
        text = INLINE_TAG.sub(_inline, text)
        text = ENTITY.sub(lambda found: entity_character(found[0]), _AMPERSANDS.sub("&", text))
    text = _JOINERS.sub(_joiner, _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text)).strip()


def _decoded(text: str) -> str:
    from ftfy import fix_encoding_and_explain
    from ftfy.fixes import fix_surrogates

    text = fix_surrogates(text)
    fixed, steps = fix_encoding_and_explain(text)
    if ("encode", "macroman") in (steps or ()) and _QUOTED_LETTER.search(text):
        # Swedish ”är and German »über are spelled like letters read as Mac Roman: hold them apart
        fixed, _ = fix_encoding_and_explain(_QUOTED_LETTER.sub("\\1\u2060", text))
    return fixed


def _inline(found: re.Match[str]) -> str:
    """Nothing inside a word ("wo<b>rd</b>"), else a space."""
    text, start, end = found.string, found.start(), found.end()
    inside = start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
    return "" if inside else " "


def _joiner(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    if start > 0 and end < len(text) and _is_joined(text[start - 1]) and _is_joined(text[end]):
        return found[0][-1]
    return ""


def _is_joined(character: str) -> bool:
    """Whether a joiner beside this character can be seen: scripts from Hebrew on, and symbols."""
    return (
        character >= "\u0590" and not "\u1e00" <= character <= "\u206f" and not character.isspace()
    )
