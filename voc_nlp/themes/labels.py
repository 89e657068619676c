"""Name themes in the words of the customers: phrases that are common in a theme and rare outside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.themes.candidates import (
    TONES,
    Encode,
    Feel,
    Key,
    Lists,
    Option,
    options_of,
    weigh_by_meaning,
    weigh_by_mood,
)
from voc_nlp.themes.discovery import Vectors
from voc_nlp.themes.people import NO_CAPITALS
from voc_nlp.themes.phrases import NEGATION, PhraseReader
from voc_nlp.themes.words import WORD

__all__ = ["Encode", "Feel", "Name", "alike", "name_themes"]

VARIETY = 0.75
"""Cosine from which on two phrases say the same, so that only one becomes a keyword."""
WEAK_PHRASE = 0.25
"""A phrase with less than this share of the best word's score gives way to two words side by side."""
LEAST_MENTIONS = 5
"""Fewest mentions of a theme in a language for it to be labelled in that language."""
ENGLISH_SHARE = 0.1
LANGUAGE_SHARE = 0.05
MOSTLY, HARDLY = 0.5, 0.25
"""A theme is named by its complaint (praise) where so many mentions are negative (positive) and so few the reverse."""
FEWEST_OF_TONE = 5.0
"""Expected negative (positive) mentions for a theme to be given a complaint (praise)."""
MOST_TEXTS = 300
"""Mentions of a theme that are read for how its label is written."""
MOSTLY_WRITTEN = 0.7
TONE_SUPPORT = 0.04
"""Least share of those that hold the phrase."""
NO_COMMON_WORDS = "mixed remarks"
"""Label of a theme whose mentions have no phrase in common; further ones get a letter."""


@dataclass(frozen=True)
class Name:
    """What a theme is called.

    Attributes
    ----------
    label : str
        Unique among the themes, also when order, inflection and stop words are forgotten.
    keywords : tuple of str
        Best words and phrases, best first; languages are mixed where the theme mixes them.
    language : str
        Language of the label.
    by_language : mapping of str to tuple of str
        Keywords of each language that has a twentieth of the theme's mentions.
    tone : str
        What the label names: ``complaint``, ``praise``, or ``topic`` where the theme is neither.
    complaint, praise : str
        Best phrase of the negative (positive) mentions; empty where there are too few.
    source : str
        ``words`` of the customers, or ``llm`` where a language model rewrote the label.
    """

    label: str
    keywords: tuple[str, ...]
    language: str
    by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tone: str = "topic"
    complaint: str = ""
    praise: str = ""
    source: str = "words"


def name_themes(
    mentions: pd.DataFrame,
    themes: NDArray[np.intp],
    prototypes: Vectors,
    encode: Encode | None = None,
    feel: Feel | None = None,
    *,
    language: str = "",
    n_keywords: int = 8,
    taken: Sequence[str] = (),
) -> list[Name]:
    """Label every theme in two to four words of its customers.

    A theme that is mostly negative is named by its complaint, one that is mostly positive by its praise, any
    other by its topic. Candidates are phrases of up to three words with content. Their score is class-based
    TF-IDF [1]_, ``tf / n * log(1 + A / f)``: of the theme's ``n`` mentions ``tf`` hold the phrase, each counted by its
    probability of being negative (positive) where a complaint (praise) is sought; ``f`` mentions hold it overall;
    ``A`` is the mean number of mentions of a theme. Longer phrases get a bonus. For a topic, phrases lose whose
    mentions are much more positive or negative than the theme. With ``encode`` the score is multiplied by
    ``exp(6 c)``, where ``c`` is the cosine of phrase and prototype less the average of the mean over all prototypes and
    the nearest other one; with ``feel`` by how much the phrase alone has the tone sought. Keywords are the
    best phrases that share no word and are less alike than a cosine of 0.75 (after maximal marginal
    relevance [2]_). Names of people, masks, links and numbers never take part.

    Parameters
    ----------
    mentions : DataFrame
        Columns ``clean_text`` and ``language``, one row per mention, and ``p_negative`` and ``p_positive`` where known;
        without them every theme is named by its topic.
    themes : array of shape (n_mentions,)
        Theme of each mention, 0 to n_themes - 1.
    prototypes : array of shape (n_themes, d)
        Unit rows.
    encode : callable or None
        Turns phrases into unit rows of the same space.
    feel : callable or None
        Turns phrases into probabilities of negative, neutral and positive, shape (n, 3).
    language : str
        ISO 639-1 code of the language to label in; a theme with fewer than five mentions in it is labelled in its
        main language. By default English if a tenth of all mentions are English, else the main language of all.
    n_keywords : int
        Keywords of a theme, give or take those that each of its languages gets.
    taken : sequence of str
        Labels that exist already, such as those of parent themes; no label is like one of them.

    Returns
    -------
    list of Name
        In the order of the prototypes; the order of the mentions does not matter.

    References
    ----------
    .. [1] Grootendorst (2022), BERTopic: neural topic modeling with a class-based TF-IDF procedure.
    .. [2] Carbonell and Goldstein (1998), The use of MMR, diversity-based reranking for reordering documents and
       producing summaries.
    """
    n_themes = len(prototypes)
    table = _distinct(mentions, themes)
    sizes: list[Counter[str]] = [Counter() for _ in range(n_themes)]
    for theme, code, n in zip(table["theme"], table["language"], table["n"], strict=True):
        sizes[theme][code] += n
    moods = _moods(table, n_themes)
    tones = [_tone(mood) for mood in moods]
    wanted = language or _label_language(sum(sizes, Counter()))
    main = [wanted if n[wanted] >= LEAST_MENTIONS else _main_language(n) for n in sizes]
    lists: Lists = {}
    for code, part in table.groupby("language", sort=True):
        lists |= options_of(part, str(code), moods, tones, main)
    vectors: dict[str, NDArray[np.float32]] = {}
    if encode is not None:
        lists, vectors = weigh_by_meaning(lists, main, prototypes, encode)
    if feel is not None:
        lists = weigh_by_mood(lists, main, feel)

    labels = _choose(
        [
            _label_options(lists, theme, main[theme], tones[theme], vectors)
            for theme in range(n_themes)
        ],
        {alike(label, code) for code in set(main) for label in taken},
    )
    written = _Writing(table)
    names: list[Name] = []
    for theme, plain in enumerate(labels):
        label = written(plain, theme, main[theme])
        by_language = _keywords(lists, theme, tones[theme], sizes[theme], n_keywords, vectors)
        sides = {
            tone: written(_side(lists, theme, main[theme], tone, moods[theme]), theme, main[theme])
            for tone in TONES[1:]
        }
        if tones[theme] in sides:
            sides[tones[theme]] = label
        names.append(
            Name(
                label,
                tuple(dict.fromkeys(word for words in by_language.values() for word in words)),
                main[theme],
                by_language,
                tones[theme],
                **sides,
            )
        )
    return names


def alike(label: str, language: str) -> Key:
    """Give what two labels must not share: their stems, sorted, without stop words.

    >>> alike("waiting on the phone", "en") == alike("phone waits", "en")
    True
    """
    phrases = [phrase.key for phrase in PhraseReader(language).read(label)]
    return tuple(sorted({part for key in phrases for part in key})) or (label.casefold(),)


def _distinct(mentions: pd.DataFrame, themes: NDArray[np.intp]) -> pd.DataFrame:
    """One row per theme, language and wording: how often, and how negative and positive."""
    scored = {"p_negative", "p_positive"} <= set(mentions.columns)
    nothing = np.zeros(len(mentions))
    table = pd.DataFrame(
        {
            "theme": themes,
            "language": mentions["language"].astype(str).array,
            "text": mentions["clean_text"].astype(str).array,
            "negative": mentions["p_negative"].array if scored else nothing,
            "positive": mentions["p_positive"].array if scored else nothing,
            "n": 1,
        }
    )
    table = table[table["theme"] >= 0]
    # equal texts have equal probabilities, so the largest is each of them
    return table.groupby(["theme", "language", "text"], sort=True, as_index=False).agg(
        {"negative": "max", "positive": "max", "n": "sum"}
    )


def _moods(table: pd.DataFrame, n_themes: int) -> NDArray[np.float64]:
    """Mentions, and expected negative and positive ones, of each theme; shape (n_themes, 3)."""
    theme, n = table["theme"].to_numpy(), table["n"].to_numpy(dtype=np.float64)
    parts = [n, n * table["negative"].to_numpy(), n * table["positive"].to_numpy()]
    return np.column_stack([np.bincount(theme, part, n_themes) for part in parts])


def _tone(mood: NDArray[np.float64]) -> str:
    n, negative, positive = mood
    if negative >= MOSTLY * n > 0 and positive <= HARDLY * n:
        return "complaint"
    return "praise" if positive >= MOSTLY * n > 0 and negative <= HARDLY * n else "topic"


def _label_options(
    lists: Lists,
    theme: int,
    language: str,
    tone: str,
    vectors: Mapping[str, NDArray[np.float32]],
) -> list[Option]:
    """Labels a theme could have, best first: phrases, or its best words side by side where phrases are weak."""
    result: list[Option] = []
    for own in dict.fromkeys((tone, "topic")):
        options = lists.get((theme, language, own), [])
        if not options:
            continue
        phrases = [option for option in options if option.words > 1]
        words = _varied([o for o in options if o.words == 1], 4, vectors)
        best = options[0].score
        pairs = [
            _beside(first, second) for i, first in enumerate(words[:2]) for second in words[i + 1 :]
        ]
        strong = [phrase for phrase in phrases if phrase.score >= WEAK_PHRASE * best]
        weak = [phrase for phrase in phrases if phrase.score < WEAK_PHRASE * best]
        result += strong + pairs + weak + words
    return result


def _beside(first: Option, second: Option) -> Option:
    key = tuple(sorted({*first.key, *second.key}))
    score = min(first.score, second.score)
    return Option(f"{first.surface}, {second.surface}", key, second.support, score, 2)


class _Writing:
    """Gives the words of labels back the capitals that customers write inside sentences: GPS, iPhone, Rechnung."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._texts = table["text"].to_numpy(dtype=object)
        self._places = table.groupby(["theme", "language"]).indices

    def __call__(self, label: str, theme: int, language: str) -> str:
        if language in NO_CAPITALS:
            return label
        own = self._texts[self._places.get((theme, language), [])][:MOST_TEXTS]
        texts = [text for text in own if not text.isupper()]
        return WORD.sub(lambda match: self._form(match[0], texts), label)

    def _form(self, word: str, texts: Sequence[str]) -> str:
        pattern = re.compile(rf"(?<=[\w,] ){re.escape(word)}(?!\w)", re.IGNORECASE)
        forms = Counter(form.replace("’", "'") for text in texts for form in pattern.findall(text))
        if not forms:
            return word
        best = min(forms, key=lambda form: (-forms[form], form))
        same = best.casefold() == word and forms[best] >= MOSTLY_WRITTEN * sum(forms.values())
        return best if same else word


def _choose(options: Sequence[Sequence[Option]], shut: Set[Key]) -> list[str]:
    """Give every theme its best label that no theme before it took; the surest theme chooses first."""
    order = sorted(
        range(len(options)),
        key=lambda theme: (-options[theme][0].score if options[theme] else 0.0, theme),
    )
    taken: set[Key | str] = set(shut)
    chosen = [""] * len(options)
    for theme in order:
        for option in options[theme]:
            if option.key not in taken and option.surface not in taken:
                taken |= {option.key, option.surface}
                chosen[theme] = option.surface
                break
    nameless = [theme for theme, label in enumerate(chosen) if not label]
    for place, theme in enumerate(nameless):
        chosen[theme] = f"{NO_COMMON_WORDS} {_letters(place)}".strip()
    return chosen


def _letters(place: int) -> str:
    """Nothing for the first, then B, C, ... Z, AA."""
    letters = ""
    while place and (place := place + 1):
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _side(lists: Lists, theme: int, language: str, tone: str, mood: NDArray[np.float64]) -> str:
    """Give the best phrase for one tone, or nothing where there are too few such mentions."""
    expected = mood[TONES.index(tone)]
    if expected < FEWEST_OF_TONE:
        return ""
    least = max(2.0, TONE_SUPPORT * expected)
    options = lists.get((theme, language, tone), [])
    return next((o.surface for o in options if o.words > 1 and o.support >= least), "")


def _keywords(
    lists: Lists,
    theme: int,
    tone: str,
    sizes: Counter[str],
    n_keywords: int,
    vectors: Mapping[str, NDArray[np.float32]],
) -> dict[str, tuple[str, ...]]:
    """Best phrases of each language, in proportion to the language's share of the theme."""
    total = max(1, sum(sizes.values()))
    result: dict[str, tuple[str, ...]] = {}
    for language, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        if size < LANGUAGE_SHARE * total:
            continue
        most = max(2, round(n_keywords * size / total))
        options = [
            option
            for own in dict.fromkeys((tone, "topic"))
            for option in lists.get((theme, language, own), [])
        ]
        options = [o for o in options if o.support > 1] or options
        words = tuple(option.surface for option in _varied(options, most, vectors))
        if words:
            result[language] = words
    return result


def _varied(
    options: Sequence[Option], most: int, vectors: Mapping[str, NDArray[np.float32]]
) -> list[Option]:
    chosen: list[Option] = []
    for option in options:
        if len(chosen) == most:
            break
        own = set(option.key) - {NEGATION}
        near = vectors.get(option.surface)
        if all(
            not own & set(other.key)
            and (near is None or float(near @ vectors.get(other.surface, near * 0)) < VARIETY)
            for other in chosen
        ):
            chosen.append(option)
    return chosen


def _main_language(counts: Counter[str]) -> str:
    known = {language: n for language, n in counts.items() if language != "und"} or dict(counts)
    return min(known, key=lambda language: (-known[language], language)) if known else "und"


def _label_language(counts: Counter[str]) -> str:
    english = counts["en"] >= ENGLISH_SHARE * max(1, sum(counts.values()))
    return "en" if english else _main_language(counts)
