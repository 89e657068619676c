"""Sort whole answers by what they can be used for: content, or one of six kinds of little use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from voc_nlp.cleaning.boilerplate import is_boilerplate, is_filler
from voc_nlp.cleaning.contentless import fold, is_contentless, is_keyboard_mash
from voc_nlp.cleaning.function_words import FUNCTION_WORDS, LATINISED
from voc_nlp.cleaning.low_value_words import (
    COMPANIONS,
    LAUGHTER,
    PRAISE,
    PROFANITY,
    SWEARING_COMPANIONS,
)
from voc_nlp.cleaning.scripts import DENSE, UNSPACED

CONTENT, NOTHING, PRAISE_ONLY, PROFANITY_ONLY, GIBBERISH, BOILERPLATE, COPIED = (
    "content", "nothing", "praise only", "profanity only", "gibberish", "boilerplate", "copied",
)  # fmt: skip
CLASSES = (CONTENT, NOTHING, PRAISE_ONLY, PROFANITY_ONLY, GIBBERISH, BOILERPLATE, COPIED)
UNUSABLE = (NOTHING, GIBBERISH, BOILERPLATE, COPIED)
"""Classes that no customer's opinion stands in; their rows have the status ``contentless``."""
FOUNDS_NO_THEME = (PRAISE_ONLY, PROFANITY_ONLY)
"""Classes with a feeling and no subject: they count for sentiment and scores, and found no theme."""

_LONGEST = 80  # characters of an answer that is only praise or swearing
_MOST_WORDS = 8
_GLAD = re.compile(
    "[\u2665\u2764\u263a\u2b50\u2605\U0001f31f\U0001f389\U0001f38a\U0001f44c-\U0001f44d\U0001f44f"
    "\U0001f493-\U0001f49f\U0001f4af\U0001f525\U0001f600\U0001f601\U0001f603\U0001f604\U0001f60a\U0001f60b\U0001f60d\U0001f618\U0001f642"
    "\U0001f64c\U0001f64f\U0001f929\U0001f970\U0001f973\U0001f9e1\U0001f4aa\U0001f917\U0001f495]"
)
_MARK = re.compile("[\ufe0f\u200d\U0001f3fb-\U0001f3ff\\s!.]+")
_RUDE = re.compile("[\U0001f595\U0001f92c\U0001f4a9]")
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]")
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABET = re.compile("[a-zà-ɏ]+|[Ѐ-ԯ]+|[Ͱ-Ͽ]+")
_LENGTHENED = re.compile(r"(.)\1{2,}")
_RATING = re.compile("^(?:5|10|nota 10|100 ?%)|(?:5|10)$")
_REPEATED = re.compile(r"(.{1,4}?)\1{2,}.{0,3}")
_JAMO = re.compile(
    "(?!.*([\u314b\u314e\u3160\u315c])\\1)[\u3131-\u3163]+"
)  # ㅋㅋ and ㅠㅠ are laughter and tears
_LAUGHS = "ㅋㅎㅠㅜ哈嘿呵嘻笑w草"
_NO_SPACES = re.compile(f"[{DENSE}{UNSPACED}]")
_VOWELS = frozenset("aeiouyàáâãäåèéêëìíîïòóôõöùúûüýąęěůıőűăâîøæœаеёиоуыэюяієїαεηιουωάέήίόύώ")
_QUESTION_MARKS = re.compile(r"[?？;؟]")


def content_class(text: str, asked: Iterable[str] = ()) -> str:
    """Sort one whole answer.

    Parameters
    ----------
    text : str
        A repaired answer on one line.
    asked : iterable of str
        Questions of the survey (headers of the columns): an answer that repeats one is copied.

    Returns
    -------
    str
        One of :data:`CLASSES`, or "" for a text without a character:

        - ``nothing``: says that there is nothing to say, or only punctuation and digits;
        - ``praise only``: praise without a subject, in words of one language, happy emoji or stars;
        - ``profanity only``: swearing without a subject;
        - ``gibberish``: keyboard mashing, one repeated letter or syllable; a rare word alone
          ("rhythm") can look like it;
        - ``boilerplate``: a telephone's signature, a legal footer, an automatic mail;
        - ``copied``: the question itself, what a form shows, lorem ipsum;
        - ``content``: everything else.

    Examples
    --------
    >>> texts = [
    ...     "n/a",
    ...     "muy bien",
    ...     "sdkfjhskdjfh",
    ...     "Sent from my iPhone",
    ...     "none of the staff helped",
    ... ]
    >>> [content_class(text) for text in texts]
    ['nothing', 'praise only', 'gibberish', 'boilerplate', 'content']
    """
    text = text.strip()
    if not text:
        return ""
    questions = list(asked)
    if is_filler(text) or (questions and _repeats(text, questions)):
        return COPIED
    if is_boilerplate(text):
        return BOILERPLATE
    if len(text) <= _LONGEST:
        if _is_only(text, "praise"):
            return PRAISE_ONLY
        if _is_only(text, "profanity"):
            return PROFANITY_ONLY
    if is_contentless(text):
        return GIBBERISH if is_keyboard_mash(text) else NOTHING
    return GIBBERISH if len(text) <= 200 and _is_mash(text) else CONTENT


def says_nothing(text: str) -> bool:
    """Whether an answer, or a part of one, holds no opinion: its class is one of :data:`UNUSABLE`."""
    return content_class(text) in UNUSABLE or not text.strip()


def _repeats(text: str, questions: list[str]) -> bool:
    key = fold(text)
    for question in questions:
        asked = fold(question)
        if len(asked) < 15 or not key:
            continue
        # the question once or more often, or nearly all of it
        if key.replace(asked, "").strip() == "" or (key in asked and len(key) >= 0.8 * len(asked)):
            return True
    return False


def _is_only(text: str, kind: str) -> bool:
    mood = _GLAD if kind == "praise" else _RUDE
    rest = _MARK.sub("", mood.sub("", text))
    if not rest:
        return bool(mood.search(text))
    if (
        _PICTURES.search(rest)
        or _QUESTION_MARKS.search(text)
        or any(map(str.isdigit, _off_rating(rest)))
    ):
        return False
    folded = fold(mood.sub(" ", text))
    words = folded.split()
    if not words:
        return False
    if _NO_SPACES.search(folded):
        return bool(_unspaced(kind).fullmatch(folded.replace(" ", ""))) and len(folded) <= 30
    if len(words) > _MOST_WORDS:
        return False
    lists, opened = _vocabulary(kind), _opened_by(kind)
    first = {*opened.get(words[0], ()), *opened.get(_shortened(words[0]), ())}
    return any(_covers(words, *lists[number]) for number in first)


def _off_rating(text: str) -> str:
    return _RATING.sub("", text)


def _covers(words: list[str], core: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether the words can be read as phrases of the lists, one of them a core one."""
    place, found = 0, False
    while place < len(words):
        for size in range(min(4, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + size])
            if phrase in core or (size == 1 and _shortened(phrase) in core):
                found = True
            elif phrase not in beside:
                continue
            place += size
            break
        else:
            return False
    return found


def _shortened(word: str) -> str:
    """Undo lengthening: "suuuper" is "super"."""
    return _LENGTHENED.sub(r"\1", word)


@lru_cache(maxsize=2)
def _vocabulary(kind: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    cores, besides = (PRAISE, COMPANIONS) if kind == "praise" else (PROFANITY, SWEARING_COMPANIONS)
    common = _phrases(cores.get("any", ""))
    return tuple(
        (_phrases(words) | common, _phrases(besides.get(code, "")))
        for code, words in sorted(cores.items())
    )


@lru_cache(maxsize=2)
def _opened_by(kind: str) -> dict[str, tuple[int, ...]]:
    """Word -> places of the languages with a phrase that begins with it: no other can cover a text that does."""
    places: dict[str, set[int]] = {}
    for number, (core, beside) in enumerate(_vocabulary(kind)):
        for phrase in core | beside:
            places.setdefault(phrase.split(" ")[0], set()).add(number)
    return {word: tuple(sorted(found)) for word, found in places.items()}


@lru_cache(maxsize=2)
def _unspaced(kind: str) -> re.Pattern[str]:
    cores, besides = (PRAISE, COMPANIONS) if kind == "praise" else (PROFANITY, SWEARING_COMPANIONS)
    choices = []
    for code in ("zh", "ja", "th"):
        core = "|".join(_longest_first(_phrases(cores.get(code, ""))))
        beside = "|".join(_longest_first(_phrases(besides.get(code, "")))) or "(?!)"
        choices.append(f"(?:{beside})*(?:(?:{core})(?:{beside}){{0,3}}){{1,4}}")
    return re.compile("|".join(choices))


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(
        (re.escape(phrase.replace(" ", "")) for phrase in phrases), key=lambda one: (-len(one), one)
    )


def _phrases(words: str) -> frozenset[str]:
    return frozenset(fold(word.replace("_", " ")) for word in words.split())


def _is_mash(text: str) -> bool:
    """Whether all words of a text are letters that no language puts beside each other, or one syllable over and over."""
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    if not words or letters < 5 or (letters < 8 and any(map(str.isdigit, text))):
        return False
    if _PICTURES.search(text):
        return False
    if _JAMO.fullmatch(text.replace(" ", "")):
        return len(text) >= 5  # keys of a Korean keyboard that make no syllable
    if not any(_ALPHABET.search(word) for word in words):
        signs = text.replace(" ", "")
        return (
            len(signs) >= 5 and len(set(signs)) == 1 and signs[0] not in _LAUGHS
        )  # one character of another script
    judged = [word for word in words if len(word) > 1]
    return bool(judged) and all(_is_mashed(word, len(judged)) for word in judged)


def _is_mashed(word: str, beside: int) -> bool:
    if not _ALPHABET.fullmatch(word):
        return False
    if (again := _REPEATED.fullmatch(word)) and len(word) >= 6:
        return (
            not any(again[1] in (syllable, syllable[::-1]) for syllable in LAUGHTER)
            and len(again[1]) > 1
        )
    if len(word) < (5 if beside == 1 else 3):
        return False
    seen = _pairs()
    pairs = [one + two for one, two in pairwise(word)]
    strange = sum(pair not in seen for pair in pairs) / len(pairs)
    vowels = sum(letter in _VOWELS for letter in word) / len(word)
    return (
        strange >= 0.5
        or (strange >= 0.3 and vowels < 0.2)
        or (vowels == 0 and len(word) >= 6 and strange > 0.15)
    )


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """Pairs of letters that occur in words of any language."""
    lists = [
        *FUNCTION_WORDS.values(),
        *LATINISED.values(),
        *PRAISE.values(),
        *PROFANITY.values(),
        *COMPANIONS.values(),
    ]
    words = {word for listed in lists for word in listed.replace("_", " ").split()}
    counts: dict[str, int] = {}
    for word in words:
        for one, two in pairwise(word):
            counts[one + two] = counts.get(one + two, 0) + 1
    return frozenset(pair for pair, n in counts.items() if n >= 2)
