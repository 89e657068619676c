"""The standard touchpoints of a customer journey, with phrases and cue words written for this package.

The phrases lie in ``phrases/<language>.toml``: 36 to 83 a touchpoint, three in each of ten languages and more of other
trades in English, which a multilingual encoder carries over to the others.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from voc_nlp.touchpoints.cues import ANY, pattern, plain_text

STANDARD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "advertising": "awareness",
        "website": "consideration",
        "app": "use",
        "ordering": "purchase",
        "billing": "use",
        "delivery": "purchase",
        "installation": "use",
        "store": "purchase",
        "phone": "support",
        "chat": "support",
        "e-mail": "support",
        "support": "support",
        "product": "use",
        "returns": "support",
        "rewards": "loyalty",
    }
)
"""Standard touchpoint -> the stage of the journey it mostly belongs to.

``ordering`` includes booking, checkout and contract, ``billing`` every payment, ``installation`` set-up and the
technician's visit, ``store`` every place with staff, ``support`` help that names no channel, ``product`` the product or
service itself in use, ``returns`` also refunds and warranty, ``rewards`` the loyalty programme. Price and mood alone
are no touchpoint.
"""

NONE: Final = "none"
"""Key of the phrases that belong to no touchpoint."""

INTERNATIONAL: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "app": ("app", "apps"),
        "chat": ("chat", "chatbot*", "live chat", "whatsapp"),
        "e-mail": ("e-mail*", "email*", "newsletter*"),
        "website": ("website*", "webshop*"),
        "phone": ("hotline", "call center", "callcenter"),
    }
)
"""Cue words that are the same in most languages."""


@dataclass(frozen=True)
class Touchpoint:
    """A place where customers meet the company.

    Attributes
    ----------
    name : str
        As shown.
    phrases : tuple of str
        What customers say about it.
    cues : mapping
        Language -> words that name it.
    stage : str
        Stage of the journey, empty where unknown.
    """

    name: str
    phrases: tuple[str, ...]
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    stage: str = ""


@lru_cache(maxsize=1)
def standard_touchpoints() -> tuple[Touchpoint, ...]:
    """Return the standard touchpoints; the last one, ``none``, is what names no touchpoint.

    >>> [one.name for one in standard_touchpoints()][:3], len(standard_touchpoints())
    (['advertising', 'website', 'app'], 16)
    """
    phrases: dict[str, list[str]] = {name: [] for name in (*STANDARD, NONE)}
    cues: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in (*STANDARD, NONE)}
    for language, content in _files().items():
        for name, entry in content["touchpoints"].items():
            phrases[name] += entry["phrases"]
            if "cues" in entry:
                cues[name][language] = tuple(entry["cues"])
    return tuple(
        Touchpoint(
            name,
            tuple(dict.fromkeys(phrases[name])),
            cues[name] | ({ANY: INTERNATIONAL[name]} if name in INTERNATIONAL else {}),
            STANDARD.get(name, ""),
        )
        for name in (*STANDARD, NONE)
    )


@lru_cache(maxsize=1)
def stage_cues() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Words that name a stage: stage -> language -> words."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, content in _files().items():
        for stage, words in content["stages"].items():
            found.setdefault(stage, {})[language] = tuple(words)
    return found


@lru_cache(maxsize=4096)
def standard_name(name: str) -> str:
    """Give the standard touchpoint that a user's name means, or an empty text.

    A name means the touchpoint it is called like, else the one whose cue words, in any language, cover most
    of it; where two cover the same, none.

    >>> standard_name("Call centre"), standard_name("Filiale"), standard_name("ward 7")
    ('phone', 'store', '')
    """
    said = plain_text(name).replace("_", " ").strip()
    if said in STANDARD:
        return said
    longest: dict[str, int] = {}
    for one in standard_touchpoints():
        for cue in sorted({cue for words in one.cues.values() for cue in words}):
            if plain_text(cue).strip().partition("*")[0] not in said:
                continue
            for match in pattern(cue).finditer(said):
                size = match.end() - match.start()
                longest[one.name] = max(longest.get(one.name, 0), size)
    if not longest:
        return ""
    most = max(longest.values())
    best = [found for found, size in longest.items() if size == most]
    return best[0] if len(best) == 1 else ""


def _files() -> dict[str, dict[str, Any]]:
    folder = resources.files("voc_nlp.touchpoints") / "phrases"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name
    )
    return {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in files
    }
