"""Names of people in comments, so that no label or keyword holds one.

There is no model behind it: a word is taken for a person's name when it is a common given name, when it
follows a title or stands beside a name, or when it is written with a capital inside sentences and nearly never
without, yet too seldom to be a product or a place everybody writes about. It errs on the side of leaving a
word out of labels. It is no anonymiser.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from voc_nlp.privacy import given_names

NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
NO_CAPITALS = frozenset({"zh", "ja", "ko", "th", "ar", "he", "fa", "hi", "bn", "ta", "te", "ur"})
COMMON = 12
"""Mentions from which on a word that always has a capital is taken for a brand or place."""
COMMON_SHARE = 0.004
CAPITAL_SHARE = 0.8
LARGE = 500
"""Texts from which on a word that begins sentences, and is never written small, is no everyday word."""

_TITLE_WORDS = """
    mr mrs ms miss mister sir madam dr doctor prof professor nurse sister sr sra srta señor señora señorita don doña
    doctora herr frau herrn schwester monsieur madame mme mlle docteur signor signora signorina sig dott dottor
    dottoressa senhor senhora doutor doutora pan paní pana panem pán pani doktor doktorka doktorce meneer mevrouw dhr
    mevr господин госпожа доктор врач медсестра г-н г-жа named called llamado llamada namens jménem appelé appelée
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_AFTER_NAME = ("先生", "女士", "小姐", "经理", "师傅", "老师", "医生", "さん", "様", "씨", "님")

_RARELY_WORDS = """
    andrea anita bob christian claude frank françois hugo jan jean jim joe kelly laurent lee lorena lucie marek milan pascal
    pavel petr pierre roman ruth salvador simon sonia tom victoria walter werner zoe
"""
GIVEN_NAMES = given_names.GIVEN_NAMES | frozenset(_RARELY_WORDS.split())
"""Common given names, without most of those that are everyday words as well."""
WORD_SHARE = 0.8
"""Share in small letters from which on a listed name is taken for a word, such as Italian ``mia``."""
FEWEST_SMALL = 5

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_BRAND = re.compile(r"^(?!Mc|Mac|O['’]|D['’])\w+[A-ZÀ-ÞА-Я]")
"""A capital inside a word: GPS, PayPal, iPhone."""
_NEW_SENTENCE = re.compile(r"[.!?:;…\n\"“”«»(]\s*$|^\s*$|[-–—•*]\s+$")


def people_in(texts: Iterable[str], language: str) -> frozenset[str]:
    """Words (case folded) that look like names of people in texts of one language.

    Parameters
    ----------
    texts : iterable of str
        Comments as written: capitals matter.
    language : str
        ISO 639-1 code. Where nouns have capitals (German) or the script has none, only titles and the list
        of given names tell.

    Examples
    --------
    >>> texts = [
    ...     "I spoke to Brenda Miggins again",
    ...     "the bill from Brenda was wrong",
    ...     "ask Mr Okonkwo",
    ... ]
    >>> sorted(people_in(texts, "en"))
    ['brenda', 'miggins', 'okonkwo']
    """
    inside: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    low: Counter[str] = Counter()
    first: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    found: set[str] = set()
    n = 0
    cased = language not in NO_CAPITALS
    for text in texts:
        n += 1
        if not cased:
            found.update(_before_titles(text))
            continue
        shouted = text.isupper()
        before, end, was_name = "", 0, False
        here: set[str] = set()
        for match in _WORD.finditer(text):
            token = match[0].rstrip(".")
            word = token.casefold().replace("’", "'").removesuffix("'s")
            upper = token[:1].isupper() and not shouted
            joined = not text[end : match.start()].strip(" ")
            named = word in GIVEN_NAMES or (upper and joined and (was_name or before in _TITLES))
            if named and (word not in _TITLES):
                found.add(word)
            here.add(word)
            if not upper and not shouted:
                low[word] += 1
            elif upper and _NEW_SENTENCE.search(text[max(0, match.start() - 4) : match.start()]):
                first[word] += not _BRAND.search(token)
            elif upper:
                inside[word] += 1
                if not _BRAND.search(token):
                    capital[word] += 1
            # "Dr." is a title, not the end of a sentence
            was_name, before, end = named and upper, word, match.end()
            if match[0].endswith(".") and word not in _TITLES:
                was_name, before = False, ""
        holding.update(here)
    if cased and language not in NOUNS_HAVE_CAPITALS:
        common = max(COMMON, COMMON_SHARE * n)
        for word, times in capital.items():
            written = inside[word] + low[word]
            if times >= CAPITAL_SHARE * written and holding[word] < common:
                found.add(word)
        if n >= LARGE:
            found.update(word for word in first if not low[word] and holding[word] < common)
    ordinary = {word for word in found if word not in GIVEN_NAMES and low[word] > 2 * inside[word]}
    for word in found & GIVEN_NAMES:
        written = low[word] + inside[word] + first[word]
        if low[word] >= FEWEST_SMALL and low[word] > WORD_SHARE * written:
            ordinary.add(word)
    return frozenset(found - ordinary - _TITLES)


def _before_titles(text: str) -> set[str]:
    """Up to three signs before a title that follows the name, in each way they may be cut into words."""
    found: set[str] = set()
    for title in _AFTER_NAME:
        at = text.find(title)
        while at > 0:
            start = at
            while start > 0 and at - start < 2 and text[start - 1].isalpha():
                start -= 1
                found.add(text[start:at])
            at = text.find(title, at + 1)
    return found
