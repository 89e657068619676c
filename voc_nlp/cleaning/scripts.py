"""Which writing system a text uses: enough to name the language where a script has only one."""

from __future__ import annotations

import re

# letters of one script, and how many Latin letters one of them is worth: a Chinese word has one
# or two characters
_SCRIPTS: dict[str, tuple[str, float]] = {
    "latin": (r"A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff", 1),
    "greek": (r"\u0370-\u03ff\u1f00-\u1fff", 1),
    "cyrillic": (r"\u0400-\u052f", 1),
    "armenian": (r"\u0531-\u0588", 1),
    "hebrew": (r"\u05d0-\u05f2", 1.3),
    "arabic": (
        r"\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdcf\ufe70-\ufefc",
        1.3,
    ),
    "devanagari": (r"\u0900-\u0963\u0971-\u097f", 1),
    "bengali": (r"\u0980-\u09e3", 1),
    "gurmukhi": (r"\u0a00-\u0a65\u0a70-\u0a7f", 1),
    "gujarati": (r"\u0a80-\u0ae5", 1),
    "tamil": (r"\u0b80-\u0be5", 1),
    "telugu": (r"\u0c00-\u0c65", 1),
    "kannada": (r"\u0c80-\u0ce5", 1),
    "malayalam": (r"\u0d00-\u0d65", 1),
    "sinhala": (r"\u0d80-\u0de5", 1),
    "thai": (r"\u0e01-\u0e3a\u0e40-\u0e4e", 1),
    "lao": (r"\u0e80-\u0ecf", 1),
    "burmese": (r"\u1000-\u103f\u1050-\u109f", 1),
    "georgian": (r"\u10a0-\u10ff\u1c90-\u1cbf", 1),
    "ethiopic": (r"\u1200-\u135a", 2),
    "khmer": (r"\u1780-\u17d3", 1),
    "hangul": (r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", 2.5),
    "kana": (r"\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f", 2),
    "han": (r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f", 3),
}
_NON_LATIN = re.compile(
    f"[{''.join(span for name, (span, _) in _SCRIPTS.items() if name != 'latin')}]"
)
_LETTERS = {name: (re.compile(f"[{span}]"), worth) for name, (span, worth) in _SCRIPTS.items()}
_LETTER = re.compile(r"[^\W\d_]")

# characters that stand for words or syllables, so that a few of them are a sentence
DENSE = f"{_SCRIPTS['han'][0]}{_SCRIPTS['kana'][0]}"
# scripts that put spaces between phrases, not words
UNSPACED = "".join(_SCRIPTS[name][0] for name in ("thai", "lao", "burmese", "khmer"))
_COMPACT = re.compile(f"[{DENSE}{UNSPACED}{_SCRIPTS['hangul'][0]}]")


def script_of(text: str) -> str | None:
    """Name the script that most of a text is written in; ``None`` without letters.

    Japanese is ``"kana"`` as soon as a tenth of its characters are, since it mixes in Han.

    >>> script_of("这个app的wifi很慢"), script_of("Все ok"), script_of("10/10")
    ('han', 'cyrillic', None)
    """
    if text.isascii() or not _NON_LATIN.search(text):
        return "latin" if _LETTER.search(text) else None
    counts = {name: len(pattern.findall(text)) for name, (pattern, _) in _LETTERS.items()}
    if counts["kana"] * 10 >= counts["kana"] + counts["han"] > 0 < counts["kana"]:
        counts["kana"], counts["han"] = counts["kana"] + counts["han"], 0
    return max(counts, key=lambda name: counts[name] * _LETTERS[name][1])


def is_compact(text: str) -> bool:
    """Whether a good part of the text is in a script that says much in few characters."""
    return not text.isascii() and 3 * len(_COMPACT.findall(text)) >= len(text)
