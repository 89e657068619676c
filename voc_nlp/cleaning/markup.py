"""What counts as HTML in a comment: tags and entities, and nothing that merely looks like them.

A comment is written by a person, so ``<`` is a tag only with an element name that HTML knows and
a shape that HTML allows: ``3 < 5``, ``<3`` and ``<redacted>`` stay. Tags that were escaped once
more (``&lt;br&gt;``) count. Every pattern reads hostile text in linear time: none can start again
inside what it has already refused.
"""

from __future__ import annotations

import html
import re
from html.entities import html5

_INLINE = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span"
    " strike strong sub sup tt u var wbr"
)
_BLOCK = (
    "address article aside audio base blockquote body br button canvas caption center col colgroup"
    " datalist dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame"
    " frameset h1 h2 h3 h4 h5 h6 head header hr html iframe img input label legend li link main map"
    " menu meta nav noscript object ol optgroup option p param picture pre progress script section"
    " select source style summary svg table tbody td template textarea tfoot th thead time title tr"
    " track ul video"
)


def _element(names: str) -> str:
    name = "|".join(sorted(names.split(), key=len, reverse=True))
    # after the name: nothing, or attributes, which need an equals sign so that "a<b and c>d" is
    # no tag
    attributes = r"\s[^<>=&]*=(?:[^<>&]|&(?![lg]t;))*"
    return rf"(?:<|&lt;)/?(?:{name})(?:\s*/?|{attributes})(?:>|&gt;)"


INLINE_TAG = re.compile(_element(_INLINE), re.IGNORECASE)
BLOCK_TAG = re.compile(
    # whole blocks of style and script, comments, declarations, tags of office programs, other
    # elements
    r"<(style|script)\b[^<>]*>(?:(?!<(?:style|script)\b).)*?</\1\s*>"
    r"|<!--(?:(?!<!--).)*?-->|<!\[CDATA\[|\]\]>|<!doctype\b[^<>]*>|<\?xml\b[^<>]*>"
    r"|</?(?:o|w|v|st1):[a-z]+(?:\s*/?|\s[^<>]*)>"
    rf"|{_element(_BLOCK)}",
    re.IGNORECASE | re.DOTALL,
)
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
# control characters written out: by spreadsheets as _x000D_, by programs as a backslash and a
# letter
ESCAPE = re.compile(r"_x00(?:0[dD]|0[aA]|09)_|(?<![:\\])\\[nrt](?![a-z])")


def entity_character(entity: str) -> str:
    """Return the text that an entity stands for, or the entity itself if HTML does not know it.

    >>> entity_character("&amp;"), entity_character("&#128545;"), entity_character("&T;")
    ('&', '😡', '&T;')
    """
    if entity[1] == "#":
        return html.unescape(entity)
    name = entity[1:]
    return html5.get(name) or html5.get(name.lower()) or entity  # "&NBSP;" is wrong, and common
