"""Name themes in the words of the customers: phrases that are common in a theme and rare outside it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.themes.discovery import Vectors
from voc_nlp.themes.words import lemma, negators, stop_words, words

LONGEST_PHRASE = 3
CANDIDATES = 40
LENGTH_BONUS = 0.35
MIN_SUPPORT = 3
LEAST_MENTIONS = 5
"""Fewest mentions of a theme in a language for it to be labelled in that language."""
ENGLISH_SHARE = 0.1
NO_COMMON_WORDS = "mixed remarks"
"""Label of a theme whose mentions have no phrase in common; a second one gets a number."""
LABEL_SUPPORT = 0.03
MOST_MENTIONS = 4000
"""Mentions per theme that are read for its words; the nearest to its prototype come first."""

PAUSE = re.compile(
    r"""[,.;:!?()\[\]{}"“”«»/|…–—\n，。！？；：、（）]+(?:\s|$)|\s[-–—]+\s|[，。！？；：、（）\n]"""
)
"""Punctuation that no phrase reaches across; a full stop inside a word or number is none."""

Encode = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Name:
    """What a theme is called.

    Attributes
    ----------
    label : str
        Unique among the themes.
    keywords : tuple of str
        Best words and phrases, best first; languages are mixed where the theme mixes them.
    language : str
        Language of the label.
    """

    label: str
    keywords: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class _Phrase:
    surface: str
    key: tuple[str, ...]
    support: int
    score: float


def name_themes(
    mentions: pd.DataFrame,
    themes: NDArray[np.intp],
    prototypes: Vectors,
    encode: Encode | None = None,
    *,
    language: str = "",
    n_keywords: int = 8,
) -> list[Name]:
    """Label every theme.

    Candidates are phrases of one to three words that do not begin or end with a stop word. Their score is
    class-based TF-IDF [1]_, ``tf / n * log(1 + A / f)``: ``tf`` of the theme's ``n`` mentions hold the phrase, ``f``
    mentions overall, ``A`` is the mean number of mentions of a theme; longer phrases get a bonus, and with
    ``encode`` the score is multiplied by the cosine of phrase and prototype.

    Parameters
    ----------
    mentions : DataFrame
        Columns ``clean_text`` and ``language``, one row per mention.
    themes : array of shape (n_mentions,)
        Theme of each mention, 0 to n_themes - 1.
    prototypes : array of shape (n_themes, d)
        Unit rows.
    encode : callable or None
        Turns phrases into unit rows of the same space.
    language : str
        ISO 639-1 code of the language to label in; a theme with fewer than five mentions in it is labelled in its
        main language. By default English if a tenth of all mentions are English, else the main language of all.

    References
    ----------
    .. [1] Grootendorst (2022), BERTopic: neural topic modeling with a class-based TF-IDF procedure.
    """
    table = pd.DataFrame(
        {
            "theme": themes,
            "text": mentions["clean_text"].array,
            "language": mentions["language"].array,
        }
    )
    # the same words count once however often they were copied
    table = table.drop_duplicates().sort_values(["theme", "language", "text"], kind="stable")
    found: dict[int, dict[str, list[_Phrase]]] = {theme: {} for theme in range(len(prototypes))}
    sizes: dict[int, Counter[str]] = {theme: Counter() for theme in range(len(prototypes))}
    for code, of_language in table.groupby("language"):
        for theme, phrases in _score(of_language, str(code), len(prototypes)).items():
            found[theme][str(code)] = phrases
        for theme in of_language["theme"].tolist():
            sizes[theme][str(code)] += 1

    wanted = language or _label_language(sum(sizes.values(), Counter()))
    main = {
        theme: wanted if counts[wanted] >= LEAST_MENTIONS else _main_language(counts)
        for theme, counts in sizes.items()
    }
    if encode is not None:
        found = _weigh_by_meaning(found, prototypes, encode)
    names: list[Name] = []
    taken: set[str] = set()
    for theme in range(len(prototypes)):
        best = found[theme].get(main[theme], [])
        label = _label(best, sizes[theme][main[theme]], taken, theme)
        taken.add(label.casefold())
        names.append(Name(label, _keywords(found[theme], sizes[theme], n_keywords), main[theme]))
    return names


def phrases_of(text: str, language: str) -> list[tuple[str, ...]]:
    """Phrases of one to three words between two pauses that neither begin nor end with a stop word.

    >>> phrases_of("late, the parcel did not arrive", "en")
    [('late',), ('parcel',), ('not', 'arrive'), ('arrive',)]
    """
    reader = _Reader(language)
    return [tuple(tokens[start:end]) for tokens, start, end in reader.phrases(text)]


class _Reader:
    """Reads phrases of one language; what is known of a word is looked up once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.negating = negators(language)
        self._stop = stop_words(language)
        self._shortest = 1 if language in ("zh", "ja", "ko") else 2
        self._solid: dict[str, bool] = {}
        self._lemmas: dict[str, str] = {}

    def phrases(self, text: str) -> Iterator[tuple[list[str], int, int]]:
        for part in PAUSE.split(text):
            tokens = words(part, self.language)
            solid = [self._is_solid(word) for word in tokens]
            for start, word in enumerate(tokens):
                if not solid[start] and word not in self.negating:
                    continue
                for end in range(start + 1, min(start + LONGEST_PHRASE, len(tokens)) + 1):
                    if solid[end - 1] and (solid[start] or end > start + 1):
                        yield tokens, start, end

    def lemma(self, word: str) -> str:
        known = self._lemmas.get(word)
        if known is None:
            known = self._lemmas[word] = lemma(word, self.language)
        return known

    def _is_solid(self, word: str) -> bool:
        known = self._solid.get(word)
        if known is None:
            known = len(word) >= self._shortest and not _is_empty(word, self._stop)
            self._solid[word] = known
        return known


def _is_empty(word: str, stop: frozenset[str]) -> bool:
    """Tell stop words and contractions of them, like "that's" or "c'est"."""
    return word in stop or ("'" in word and any(part in stop for part in word.split("'")))


def _score(table: pd.DataFrame, language: str, n_themes: int) -> dict[int, list[_Phrase]]:
    counts: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
    overall: Counter[tuple[str, ...]] = Counter()
    surfaces: dict[tuple[int, tuple[str, ...]], dict[tuple[str, ...], int]] = {}
    reader = _Reader(language)
    sizes: Counter[int] = Counter()
    for theme, text in zip(table["theme"].tolist(), table["text"].tolist(), strict=True):
        if sizes[theme] >= MOST_MENTIONS:
            continue
        sizes[theme] += 1
        seen: set[tuple[str, ...]] = set()
        for tokens, start, end in reader.phrases(text):
            key = tuple([reader.lemma(word) for word in tokens[start:end]])
            if key not in seen:
                seen.add(key)
                surfaces.setdefault((theme, key), {}).setdefault(tuple(tokens[start:end]), 0)
                surfaces[theme, key][tuple(tokens[start:end])] += 1
        counts[theme].update(seen)
        overall.update(seen)
    average = sum(sizes.values()) / max(1, len(sizes))
    result: dict[int, list[_Phrase]] = {}
    for theme, counter in counts.items():
        least = MIN_SUPPORT if sizes[theme] >= 3 * MIN_SUPPORT else 1
        scored = [
            _Phrase(
                _join(_most_common(surfaces[theme, key]), language),
                key,
                n,
                n
                / sizes[theme]
                * log(1 + average / overall[key])
                * (1 + LENGTH_BONUS * (len(key) - 1)),
            )
            for key, n in counter.items()
            if n >= least
        ]
        result[theme] = sorted(scored, key=lambda p: (-p.score, p.surface))[:CANDIDATES]
    return result


def _weigh_by_meaning(
    found: dict[int, dict[str, list[_Phrase]]], prototypes: Vectors, encode: Encode
) -> dict[int, dict[str, list[_Phrase]]]:
    surfaces = sorted({p.surface for lists in found.values() for ps in lists.values() for p in ps})
    if not surfaces:
        return found
    row = {surface: i for i, surface in enumerate(surfaces)}
    vectors = encode(surfaces)
    result: dict[int, dict[str, list[_Phrase]]] = {}
    for theme, lists in found.items():
        result[theme] = {}
        for language, phrases in lists.items():
            closeness = {
                p.surface: max(0.05, float(vectors[row[p.surface]] @ prototypes[theme]))
                for p in phrases
            }
            weighed = [
                _Phrase(p.surface, p.key, p.support, p.score * closeness[p.surface])
                for p in phrases
            ]
            result[theme][language] = sorted(weighed, key=lambda p: (-p.score, p.surface))
    return result


def _label(phrases: Sequence[_Phrase], size: int, taken: set[str], theme: int) -> str:
    least = max(2, LABEL_SUPPORT * size) if size >= 3 * MIN_SUPPORT else 1
    distinct = _without_overlap(phrases, 6)
    options = [p.surface for p in phrases if len(p.key) > 1 and p.support >= least][:3]
    if distinct:
        best = distinct[0]
        pairs = [f"{best.surface}, {other.surface}" for other in distinct[1:]]
        # a phrase says more than two words side by side, unless it is much weaker than the best word
        strong = [
            p.surface
            for p in phrases
            if len(p.key) > 1 and p.support >= least and p.score >= 0.4 * best.score
        ][:3]
        options = strong + pairs + options + [best.surface]
    for option in options:
        if option.casefold() not in taken:
            return option
    base = options[0] if options else NO_COMMON_WORDS
    return base if base.casefold() not in taken else f"{base} ({theme + 1})"


def _keywords(
    lists: dict[str, list[_Phrase]], sizes: Counter[str], n_keywords: int
) -> tuple[str, ...]:
    """Best phrases of each language, in proportion to the language's share of the theme."""
    total = max(1, sum(sizes.values()))
    result: list[str] = []
    for language, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        share = max(1, round(n_keywords * size / total)) if size / total >= 0.05 else 0
        result += [p.surface for p in _without_overlap(lists.get(language, []), share)]
    return tuple(dict.fromkeys(result))[: n_keywords + 4]


def _without_overlap(phrases: Sequence[_Phrase], most: int) -> list[_Phrase]:
    chosen: list[_Phrase] = []
    for phrase in phrases:
        if len(chosen) == most:
            break
        if all(not set(phrase.key) & set(other.key) for other in chosen):
            chosen.append(phrase)
    return chosen


def _main_language(counts: Counter[str]) -> str:
    known = {language: n for language, n in counts.items() if language != "und"} or dict(counts)
    return min(known, key=lambda language: (-known[language], language)) if known else "und"


def _label_language(counts: Counter[str]) -> str:
    english = counts["en"] >= ENGLISH_SHARE * max(1, sum(counts.values()))
    return "en" if english else _main_language(counts)


def _most_common(counter: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    return min(counter, key=lambda phrase: (-counter[phrase], phrase))


def _join(phrase: Sequence[str], language: str) -> str:
    return ("" if language in ("zh", "ja") else " ").join(phrase)
