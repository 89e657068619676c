"""A text as its reader sees it, character for character as long as what is in the file.

Offsets of a mention point into the original text, with its tags, entities and broken characters.
The rules of splitting are about what is seen. So they read a view of the text in which every tag,
entity, address and emoticon is replaced by as many characters that behave like it.
"""

from __future__ import annotations

import re

from voc_nlp.cleaning.markup import (
    BLOCK_TAG,
    ENTITY,
    ESCAPE,
    INLINE_TAG,
    entity_character,
)

PARAGRAPH = "\u2029"  # a tag that ends a line
INLINE = "\ufdd1"  # a tag inside a line
TAIL = "\ufdd0"  # the rest of an entity or emoticon whose first place shows its character
FACE = "\u263a"

_OURS = str.maketrans(
    {PARAGRAPH: "\n", INLINE: " ", TAIL: " ", "\x0b": "\n", "\x0c": "\n", "\u2028": "\n"}
)
_OURS_FOUND = re.compile(f"[{PARAGRAPH}{INLINE}{TAIL}\x0b\x0c\u2028]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-;=?-~]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|edu|gov|co\.uk|io|eu|app|exe|pdf|apk|html?|php)(?![\w-])"
    r"(?:/[!-;=?-~]*)?",
    re.IGNORECASE,
)
_IN_ADDRESS = str.maketrans(dict.fromkeys(".?!;:,", "_"))
_EMOTICON = re.compile(
    r"[:;=]['’]?-?[()]+|(?<!\w)[:;=]-?[DPp/\\|*\[\]](?!\w)|<3+(?!\d)|\^_*\^|(?<!\w)[xX]D+(?!\w)"
)
_LAUGH = re.compile(r"\){2,}")  # ")))" is how a smile is typed in Russian
_BROKEN = re.compile(
    "(?<=[\x80-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122])[\u2026\x85\xa0]"
)


def view(text: str) -> str:
    """Return a string of the same length in which a character stands for what is seen at its place.

    >>> view("Good&nbsp;app<br>at 5.<b>Bad</b>").replace(PARAGRAPH, "¶").replace(INLINE, "~")
    'Good      app¶¶¶¶at 5.~~~Bad~~~~'
    """
    seen = text.translate(_OURS) if _OURS_FOUND.search(text) else text
    if "_x00" in seen or "\\" in seen:
        seen = ESCAPE.sub(lambda found: "\n" * len(found[0]), seen)
    if "<" in seen or "&" in seen:
        seen = BLOCK_TAG.sub(lambda found: PARAGRAPH * len(found[0]), seen)
        seen = INLINE_TAG.sub(lambda found: INLINE * len(found[0]), seen)
        seen = ENTITY.sub(_entity, seen)
    if not seen.isascii() and ("\u2026" in seen or "\x85" in seen):
        seen = _unbroken(seen)
    if "." in seen or "@" in seen:
        seen = _ADDRESS.sub(_address, seen)
    if (
        "(" in seen
        or ")" in seen
        or ":" in seen
        or "=" in seen
        or "<3" in seen
        or "D" in seen
        or "^" in seen
    ):
        seen = _EMOTICON.sub(_face, seen)
        if "))" in seen and "(" not in seen:
            seen = _LAUGH.sub(_face, seen)
    return seen


def _entity(found: re.Match[str]) -> str:
    entity = found[0]
    character = entity_character(entity)
    if character == entity:
        return entity
    if character.isspace():
        return ("\n" if character in "\r\n" else " ") * len(entity)
    return character[0] + TAIL * (len(entity) - 1)


def _unbroken(seen: str) -> str:
    """Hide the dots that stand for a byte of a wrongly decoded letter."""
    from ftfy.badness import is_bad

    return _BROKEN.sub("x", seen) if is_bad(seen) else seen


def _address(found: re.Match[str]) -> str:
    address = found[0]
    kept = address.rstrip(".,;:!?)'\"")
    return kept.translate(_IN_ADDRESS) + address[len(kept) :]


def _face(found: re.Match[str]) -> str:
    return FACE + TAIL * (len(found[0]) - 1)
