"""Words of a comment in any language, and the words that carry no theme of their own."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import cast

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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
    "en": frozenset(
        [
            "thanks",
            "thank",
            "please",
            "really",
            "also",
            "got",
            "get",
            "just",
            "still",
            "even",
            "lot",
            "bit",
            "thing",
            "things",
            "would",
            "could",
        ]
    ),
    "es": frozenset(["gracias", "favor", "muy", "también", "cosa", "cosas"]),
    "de": frozenset(["danke", "bitte", "sehr", "auch", "immer", "wieder"]),
    "fr": frozenset(["merci", "très", "aussi", "toujours"]),
    "it": frozenset(["grazie", "molto", "anche", "sempre"]),
    "pt": frozenset(["obrigado", "obrigada", "muito", "também", "sempre"]),
    "cs": frozenset(["děkuji", "díky", "velmi", "taky", "prostě"]),
    "ru": frozenset(["спасибо", "очень", "тоже", "ещё", "еще", "просто"]),
    "zh": frozenset(["谢谢", "非常", "真的", "还是", "已经", "感觉", "觉得"]),
}
"""Words of survey answers that stop-word lists lack."""


def words(text: str, language: str) -> list[str]:
    """Words of a text in order, case folded; Chinese is cut into words, other scripts at spaces.

    >>> words("The app DIDN'T work at 10:30, see www.example.org", "en")
    ['the', 'app', "didn't", 'work', 'at', 'see']
    """
    text = NOT_A_WORD.sub(" ", text).casefold().replace("’", "'")
    if language != "zh":
        return WORD.findall(text)
    import rjieba

    return [word for piece in WORD.findall(text) for word in rjieba.cut(piece)]


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """Give the dictionary form of a word, or the word itself where the language has no dictionary here."""
    import simplemma

    if language not in _lemma_languages():
        return word
    return str(simplemma.lemmatize(word, lang=language)).casefold()


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


@lru_cache(maxsize=1)
def _lemma_languages() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return frozenset(cast("Iterable[str]", SUPPORTED_LANGUAGES))


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
