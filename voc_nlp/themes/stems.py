"""Bring forms of one word together by cutting endings: enough to count words, with no dictionary to load."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SHORTEST = 3
"""Letters that must be left of a word."""

_ENDINGS = {
    "es": "amientos imientos amiento imiento aciones iciones ación ición ando iendo aron ieron aban ían ados adas idos"
    " idas ado ada ido ida aba ía ar er ir an en as es os a e o ó é s",
    "pt": "amentos imentos amento imento ações ição ação ando endo indo aram eram iram avam iam ados adas idos idas ado"
    " ada ido ida ava ia ar er ir am em as es os a e o ou eu s",
    "it": "azione azioni amento amenti imento imenti ando endo avano evano arono ato ata ati ate uto uta uti ute ito ita"
    " iti ite are ere ire ano ono hi he a e i o ò",
    "fr": "issements issement ements ement ations ation eaux eau aient ées és ée er ez ent ant ait ais ai es eux euse"
    " e é s x",
    "de": "ungen ung lichen liche lich isches ischen ische erinnen erin ern em en er es est et te ten st e n s t",
    "nl": "ingen ing heden heid elijke elijk eren den ten en er es de te e s t",
    "cs": "ováními ováním ování ováno ovala oval ovat ami emi ách ech ích ých ého ému ími ými ají ala alo aly ali ila"
    " ilo ily ili ení ání ost osti ům ou em ím ým é í ý á ů y i e a o u ě",
    "pl": "owania owanie owały ował ować ami ach ego emu ych ich ymi imi ają ała ało ały ali iła iły ili enie ania anie"
    " ość ości ów om ą ę y i e a o u ć",
    "ru": "иями ями ами ого его ому ему ыми ими ать ять ить еть ают яют уют ала ила ела али или ели ало ило ело ость"
    " ости ение ения ание ания ии ий ый ой ая яя ое ее ые ие ых их ую юю ов ев ей ям ам ях ах ом ем ым им ть ет ит"
    " ют ут ат ят ал ил ел а я о е ы и у ю ь й",
    "uk": "іями ями ами ого його ому йому ими іми ати яти ити іти ають яють ала ила іла али или іли ість ості ення ання"
    " ій ий ої ая яя оє еє их іх ую юю ів їв ей ям ам ях ах ом ем им ім ть ти а я о е и і у ю ь й є ї",
}
_LISTS = {
    language: sorted(endings.split(), key=lambda ending: (-len(ending), ending))
    for language, endings in _ENDINGS.items()
}
_VOWEL = re.compile("[aeiouy]")


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Cut the inflection off a word, so that its forms agree; the result need not be a word.

    Rules of our own for eleven languages; words of others stay as they are, accents aside. The longest ending
    that leaves three letters goes. It is for counting only and never shown.

    >>> [stem(word, "en") for word in ("waiting", "waited", "waits", "queries", "class")]
    ['wait', 'wait', 'wait', 'query', 'class']
    >>> stem("facturas", "es") == stem("factura", "es"), stem("счета", "ru") == stem("счетом", "ru")
    (True, True)
    """
    if language == "en":
        return _english(word)
    for ending in _LISTS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    return _plain(word)


def _english(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST:
        word = word[:-1]
    for ending in ("ing", "ed"):
        left = word.removesuffix(ending)
        if left != word and len(left) >= SHORTEST and _VOWEL.search(left):
            word = left
            if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    if word.endswith("e") and len(word) > SHORTEST:
        word = word[:-1]
    return _plain(word)


def _plain(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    # only accents over Latin letters: й is a letter of its own
    if not any("a" <= sign <= "z" for sign in parts):
        return word.replace("ё", "е")
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
