"""Words of a comment in any language, and the words that carry no theme of their own."""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache
from pathlib import Path
from types import ModuleType

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
NOT_A_WORD = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+")

NEGATORS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "no",
            "not",
            "never",
            "without",
            "don't",
            "doesn't",
            "didn't",
            "can't",
            "couldn't",
            "won't",
            "isn't",
            "wasn't",
            "nobody",
        ]
    ),
    "es": frozenset(["no", "nunca", "sin", "nadie", "tampoco"]),
    "pt": frozenset(["não", "nunca", "sem", "ninguém", "nem"]),
    "it": frozenset(["non", "mai", "senza", "nessuno"]),
    "fr": frozenset(["pas", "jamais", "sans", "aucun", "aucune", "personne"]),
    "de": frozenset(["nicht", "nie", "kein", "keine", "keinen", "ohne", "niemand"]),
    "nl": frozenset(["niet", "nooit", "geen", "zonder", "niemand"]),
    "cs": frozenset(["ne", "není", "nejde", "nikdy", "bez", "nikdo"]),
    "pl": frozenset(["nie", "nigdy", "bez", "brak", "nikt"]),
    "ru": frozenset(["не", "нет", "никогда", "без", "никто"]),
    "zh": frozenset(["不", "没", "没有", "无法", "不能"]),
}
"""Words that turn the meaning round; a phrase may begin with one although they are stop words."""

COURTESY: dict[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "en": (
            "thanks thank please really also got get just still even lot bit thing things would could "
            "felt feel feels feeling think thought thinking know knew said say says told tell went go "
            "goes going gone gave give given came come coming looked look looking saw see seen took "
            "take taken made make making need needs needed want wanted asked ask able absolutely "
            "especially actually always yes ok okay maybe pls etc"
        ),
        "es": (
            "gracias favor muy también cosa cosas vez veces hacer hace dice dijo dicen tener puedo "
            "pueden siempre nada"
        ),
        "de": "danke bitte sehr auch immer wieder mal einfach gibt geht ging bekommen",
        "fr": "merci très aussi toujours fois fait faire dit dire mettre",
        "it": "grazie molto anche sempre fatto fare detto dire volta volte",
        "pt": "obrigado obrigada muito também sempre vez vezes fazer disse",
        "nl": "bedankt graag heel erg altijd weer even",
        "cs": "děkuji díky velmi taky prostě mám řekli vždy",
        "pl": "dziękuję bardzo też zawsze mam jest",
        "ru": "спасибо очень тоже ещё еще просто сказали говорят могу всегда",
        "zh": "谢谢 非常 真的 还是 已经 感觉 觉得",
    }.items()
}
"""Words of survey answers that stop-word lists lack; a label may hold one inside, though not at an end."""


def words(text: str, language: str) -> list[str]:
    """Words of a text in order, case folded; Chinese is cut into words, other scripts at spaces.

    >>> words("The app DIDN'T work at 10:30, see www.example.org", "en")
    ['the', 'app', "didn't", 'work', 'at', 'see']
    """
    return [
        word
        for word in cut(NOT_A_WORD.sub(" ", text), language)
        if word.isalpha() or WORD.fullmatch(word)
    ]


def cut(text: str, language: str) -> list[str]:
    """Words and numbers of a text in order; a word with a digit in it stays whole.

    >>> cut("1st class, the 24-hour desk", "en")
    ['1st', 'class', 'the', '24-hour', 'desk']
    """
    text = text.casefold().replace("’", "'")
    if language != "zh":
        return TOKEN.findall(text)
    import rjieba

    return [word for piece in TOKEN.findall(text) for word in rjieba.cut(piece)]


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Words of a language that say nothing alone; those of English where the language is unknown.

    The lists are spaCy's. They are read from its package without importing it, because that import
    takes seconds (it loads torch where torch is installed).
    """
    listed = _spacy_stop_words(language) or (
        frozenset() if language == "zh" else _spacy_stop_words("en")
    )
    extra = COURTESY.get(language, frozenset())
    return (
        frozenset(word.casefold().replace("’", "'") for word in listed)
        | extra
        | NEGATORS.get(language, frozenset())
    )


def negators(language: str) -> frozenset[str]:
    """Words a phrase may begin with although they are stop words."""
    return NEGATORS.get(language, frozenset())


def _spacy_stop_words(language: str) -> frozenset[str]:
    package = importlib.util.find_spec("spacy")
    if package is None or package.origin is None or not re.fullmatch(r"[a-z]{2,3}", language):
        return frozenset()
    path = Path(package.origin).parent / "lang" / language / "stop_words.py"
    if not path.exists():
        return frozenset()
    spec = importlib.util.spec_from_file_location(f"_voc_nlp_stop_words_{language}", path)
    if spec is None or spec.loader is None:
        return frozenset()
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return frozenset(module.STOP_WORDS)
