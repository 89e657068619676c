"""What is found: a stretch of text and what it gives away."""

from __future__ import annotations

from dataclasses import dataclass

MASKS = {
    "name": "[name]",
    "e-mail": "[e-mail]",
    "phone": "[phone]",
    "card": "[card]",
    "iban": "[iban]",
    "id": "[id]",
    "ip": "[ip]",
    "link": "[link]",
    "handle": "[handle]",
    "address": "[address]",
    "number": "[number]",
}
"""Kind -> the mask it is replaced by."""

KINDS = tuple(MASKS)
"""All kinds. ``number`` is any other number of seven digits or more: an order, a contract, a customer."""

PERSONAL = tuple(kind for kind in KINDS if kind != "number")
"""The kinds that identify a person by themselves, outside the company's own systems."""


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a text.

    Attributes
    ----------
    start, end : int
        Offsets in the text, in code points.
    kind : str
        One of :data:`KINDS`.
    rule : str
        What recognised it, such as ``es_dni`` or ``title``.
    """

    start: int
    end: int
    kind: str
    rule: str
