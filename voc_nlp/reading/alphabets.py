"""Which of several code pages a text in Latin letters was written in: the one whose letters are of one language.

A code page says nothing about itself, and the same byte is ``è`` in one and ``č`` in another. In the wrong one a text mixes
letters that no language writes together (``přílią``, ``cosė``), or signs for typographers amid its words.
"""

from __future__ import annotations

from collections.abc import Sequence

_ALPHABETS = {
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "pl": "ąćęłńóśźż",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "ro": "ăâîşţșț",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúüºª",
    "pt": "áâãàçéêíóôõúüºª",
    "it": "àèéìíîòóùú",
    "ca": "àçèéíïòóúü",
    "sv": "åäöé",
    "da": "æøåé",
    "nl": "éëïöüèêóá",
    "is": "áðéíóúýþæö",
    "tr": "çğıöşüâî\u0307",  # the dot is what is left of a small İ
    "et": "äõöüšž",
    "lv": "āčēģīķļņšūž",
    "lt": "ąčęėįšųūž",
}
_LETTERS = tuple(frozenset(letters) for letters in _ALPHABETS.values())
_TYPED = frozenset("¿¡«»„“”‘’‚‹›–—…•·°€£§©®™´`¼½¾²³×\u00a0\u00ad")
COMMON = ("cp1252", "cp1250", "iso8859-2", "cp1254", "cp1257")
"""Code pages that exports in Latin letters come in; others have to fit clearly better."""
_CLEARLY = 0.02
_STRANGE = 0.2


def fit(text: str) -> float:
    """Share of the signs beyond ASCII that belong to the language with the best share, 0 to 1; 1 where there are none.

    >>> fit("příliš pomalá"), fit("přílią pomalá")
    (1.0, 0.75)
    """
    signs = [sign for sign in text.lower() if sign > "\x7f" and sign not in _TYPED]
    if not signs:
        return 1.0
    return max(sum(sign in letters for sign in signs) for letters in _LETTERS) / len(signs)


def is_latin(text: str) -> bool:
    """Whether the letters beyond ASCII are mostly Latin ones.

    >>> is_latin("příliš"), is_latin("медленно")
    (True, False)
    """
    beyond = [sign for sign in text if sign > "\x7f"]
    return 2 * sum(sign < "\u0250" for sign in beyond) >= len(beyond)


def likelier(sample: bytes, found: str) -> Sequence[str]:
    """Code pages that fit a sample better than the one found, the best first; none where that one will do.

    Parameters
    ----------
    sample : bytes
        Lines that are not ASCII.
    found : str
        The code page that was found.

    Examples
    --------
    >>> likelier("příliš pomalá".encode("iso8859-2"), "cp1250")
    ['iso8859-2']
    >>> likelier("perché così non va più".encode("cp1252"), "iso8859-4")[0]
    'cp1252'
    """
    text = sample.decode(found, "ignore")
    if not is_latin(text):
        return []
    usual = found.casefold().replace("windows-", "cp").replace("_", "-") in {
        *COMMON, "iso8859-1", "iso-8859-1", "iso-8859-2", "latin-1", "iso8859-9", "iso-8859-9"
    }  # fmt: skip
    own = fit(text) - (0 if usual else _STRANGE)
    fits = {name: fit(sample.decode(name, "ignore")) for name in COMMON}
    better = [name for name in COMMON if fits[name] > own + _CLEARLY]
    return sorted(better, key=lambda name: -fits[name])
