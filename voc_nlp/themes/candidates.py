"""Phrases that could name a theme, scored by words and by meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from math import exp, log
from zlib import crc32

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import mask_personal
from voc_nlp.themes.discovery import Vectors
from voc_nlp.themes.people import people_in
from voc_nlp.themes.phrases import LONGEST_LABEL, NEGATION, Phrase, PhraseReader, joined

CANDIDATES = 30
"""Phrases of a theme and a tone, in the language of the label, that are compared by meaning."""
FEWER_CANDIDATES = 12
"""Phrases of a theme in another language; they are not compared by meaning."""
LENGTH_BONUS = 0.35
MEANING = 6.0
"""Weight of a phrase's cosine to the prototype beside the logarithm of its c-TF-IDF."""
RIVAL = 0.5
"""Share of the nearest other prototype, beside the mean of all, that a phrase's cosine is compared with."""
FELT = 12
"""Best phrases of a theme and a tone whose own words are read for their sentiment."""
UNFELT = 0.25
"""What is left of a phrase's score where its words have nothing of the tone that is sought."""
LABEL_SUPPORT = 0.015
"""Least share of a theme's mentions that hold its label: of 80 mentions two, of fewer one."""
ONCE = 0.6
"""Factor of a phrase that only one wording holds."""
SLANT = 1.5
"""How fast a phrase loses as a topic that is more positive or negative than its theme (-1 to 1)."""
BACKING = 0.5
"""What the single words of a phrase add to its score; it tells phrases apart that occur once."""
MOST_MENTIONS = 1200
"""Distinct mentions of a theme in a language that are read for their words, drawn by a hash of the text."""
TONES = ("topic", "complaint", "praise")

Encode = Callable[[Sequence[str]], Vectors]
Feel = Callable[[Sequence[str]], NDArray[np.floating]]
"""Texts to probabilities of negative, neutral, positive, shape (n, 3)."""
Key = tuple[str, ...]


@dataclass(frozen=True)
class Option:
    """A phrase that could name a theme.

    Attributes
    ----------
    surface : str
        As shown.
    key : tuple of str
        What it is counted by.
    language : str
        ISO 639-1 code.
    support : float
        Weighted mentions that hold it.
    score : float
        The higher the better; comparable within a theme and tone.
    words : int
    own : bool
        Whether a mention of the theme itself holds it, not just one nearby.
    fit : float
        Cosine to the theme's prototype less that to the others, see :func:`weigh_by_meaning`; 0 where not compared.
    """

    surface: str
    key: Key
    language: str
    support: float
    score: float
    words: int
    own: bool = True
    fit: float = 0.0


@dataclass
class _Counts:
    """How often phrases occur in one theme and language: all, in negative and in positive mentions."""

    size: NDArray[np.float64]
    phrases: dict[Key, list[float]]
    surfaces: dict[Key, Counter[tuple[str, ...]]]
    own: set[Key]


Lists = dict[tuple[int, str, str], list[Option]]
"""Options by theme, language and tone, best first."""


def options_of(
    part: pd.DataFrame,
    language: str,
    moods: NDArray[np.float64],
    tones: Sequence[str],
    open_to: Sequence[Set[str]],
) -> Lists:
    """Best phrases of every theme by their words alone.

    Parameters
    ----------
    part : DataFrame
        Distinct mentions of one language: ``theme``, ``text``, ``negative``, ``positive`` (0-1), ``n`` copies, and
        ``own``, false for a mention of another theme that lends its words.
    language : str
        ISO 639-1 code.
    moods : array of shape (n_themes, 3)
        Mentions, and expected negative and positive ones, of each theme.
    tones : sequence of str
        Tone of each theme.
    open_to : sequence of set of str
        Languages the label of each theme may be in; in those a theme gets phrases for every tone.
    """
    drawn = pd.DataFrame(
        {"theme": part["theme"], "hash": [crc32(t.encode()) for t in part["text"]]}
    )
    drawn = drawn.sort_values(["theme", "hash"], kind="stable")
    part = part.loc[drawn.index[drawn.groupby("theme").cumcount() < MOST_MENTIONS]]
    reader = PhraseReader(language, people_in(part["text"].tolist(), language))
    counts: dict[int, _Counts] = {}
    overall: Counter[Key] = Counter()
    columns = (
        part[name].tolist() for name in ("theme", "text", "negative", "positive", "n", "own")
    )
    for theme, text, negative, positive, n, is_own in zip(*columns, strict=True):
        own = counts.setdefault(theme, _Counts(np.zeros(3), {}, {}, set()))
        # the same words from many people count for more, though copies not in full
        said = list(reader.read(text))
        _count(own, overall, said, 1 + log(n), negative, positive)
        if is_own:
            own.own.update(phrase.key for phrase in said)
    average = sum(own.size[0] for own in counts.values()) / max(1, len(counts))
    lists: Lists = {}
    for theme, own in counts.items():
        here = language in open_to[theme]
        for tone in TONES if here else dict.fromkeys((tones[theme], "topic")):
            ranked = _ranked(own, overall, average, tone, moods[theme])
            most = CANDIDATES if here else FEWER_CANDIDATES
            lists[theme, language, tone] = _as_options(ranked, own, language, most)
    return lists


def _count(
    own: _Counts,
    overall: Counter[Key],
    phrases: Iterable[Phrase],
    weight: float,
    negative: float,
    positive: float,
) -> None:
    share = (weight, weight * negative, weight * positive)
    own.size += share
    seen: set[Key] = set()
    for tokens, key in phrases:
        if key not in seen:
            seen.add(key)
            known = own.phrases.get(key)
            if known is None:
                own.phrases[key] = list(share)
            else:
                for i in range(3):
                    known[i] += share[i]
            overall[key] += weight  # type: ignore[assignment]  # weights are no whole numbers
        if len(tokens) <= LONGEST_LABEL:
            surfaces = own.surfaces.get(key)
            if surfaces is None:
                surfaces = own.surfaces[key] = Counter()
            surfaces[tokens] += 1


def _ranked(
    own: _Counts,
    overall: Counter[Key],
    average: float,
    tone: str,
    mood: NDArray[np.float64],
) -> list[tuple[float, Key]]:
    """Phrases of a theme with their scores, best first."""
    which = TONES.index(tone)
    size = max(own.size[which], 1e-9)
    usual = (mood[2] - mood[1]) / max(mood[0], 1.0)

    def frequency(key: Key) -> float:
        n = own.phrases.get(key)
        return 0.0 if n is None else n[which] / size * log(1 + average / overall[key])

    least = LABEL_SUPPORT * size
    found: list[tuple[float, Key]] = []
    for key, n in own.phrases.items():
        if n[0] < least or (which and n[which] < 0.5 * n[0]) or key not in own.surfaces:
            continue
        score = frequency(key)
        if len(key) > 1:
            words = [frequency((word,)) for word in key if word != NEGATION]
            score += BACKING * sum(words) / len(words)
        if n[0] <= 1:
            score *= ONCE
        if not which:
            balance = (n[2] - n[1] + 3 * usual) / (n[0] + 3)
            score *= max(0.05, 1 - SLANT * abs(balance - usual))
        found.append((score * (1 + LENGTH_BONUS * (len(key) - 1)), key))
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))


def _as_options(
    ranked: Sequence[tuple[float, Key]], own: _Counts, language: str, most: int
) -> list[Option]:
    options: list[Option] = []
    for score, key in ranked:
        if len(options) == most:
            break
        tokens = _shown(own.surfaces[key])
        surface = joined(tokens, language)
        if mask_personal(surface) == surface:
            support = own.phrases[key][0]
            options.append(
                Option(surface, key, language, support, score, len(tokens), key in own.own)
            )
    return options


def _shown(surfaces: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """Give the commonest way to write a phrase; each further word must earn its place."""
    return min(surfaces, key=lambda tokens: (-surfaces[tokens] / (2 + len(tokens)), tokens))


def weigh_by_meaning(
    lists: Lists, open_to: Sequence[Set[str]], prototypes: Vectors, encode: Encode
) -> tuple[Lists, dict[str, NDArray[np.float32]]]:
    """Order the phrases in languages the label may be in by what they mean as well.

    The fit of a phrase is its cosine to the theme's prototype less the average of the mean over all prototypes and the
    nearest other one.
    """
    compared = {place: options for place, options in lists.items() if place[1] in open_to[place[0]]}
    surfaces = sorted({option.surface for options in compared.values() for option in options})
    if not surfaces:
        return lists, {}
    rows = np.asarray(encode(surfaces), dtype=np.float32)
    vectors = dict(zip(surfaces, rows, strict=True))
    # one phrase at a time: the last bits of a matrix product depend on a row's place in the matrix
    closeness = {name: np.einsum("kd,d->k", prototypes, row) for name, row in vectors.items()}
    average = {name: float(values.mean()) for name, values in closeness.items()}

    def weighed(theme: int, option: Option) -> Option:
        name = option.surface
        own = float(closeness[name][theme])
        rival = float(np.delete(closeness[name], theme).max(initial=-1.0))
        fit = own - (1 - RIVAL) * average[name] - RIVAL * rival
        return replace(option, score=option.score * exp(MEANING * fit), fit=fit)

    for place, options in compared.items():
        compared[place] = sorted(
            (weighed(place[0], option) for option in options), key=lambda o: (-o.score, o.surface)
        )
    return lists | compared, vectors


def weigh_by_mood(lists: Lists, open_to: Sequence[Set[str]], feel: Feel) -> Lists:
    """Order the best phrases in languages the label may be in by how much their own words have the tone sought.

    A phrase may be frequent in complaints and yet say nothing of the complaint. Its score is multiplied by
    ``0.25 + 0.75 p``, where ``p`` is the probability that the phrase by itself is negative for a complaint, positive for a
    praise, and the less likely of "not negative" and "not positive" for a topic.
    """
    read = {
        place: options[:FELT]
        for place, options in lists.items()
        if place[1] in open_to[place[0]] and options
    }
    surfaces = sorted({option.surface for options in read.values() for option in options})
    if not surfaces:
        return lists
    chances = np.asarray(feel(surfaces), dtype=np.float64)
    felt = dict(zip(surfaces, chances, strict=True))

    def fit(tone: str, surface: str) -> float:
        negative, _, positive = felt[surface]
        share = {"complaint": negative, "praise": positive}.get(tone, 1 - max(negative, positive))
        return UNFELT + (1 - UNFELT) * float(share)

    ordered = {
        place: sorted(
            (
                replace(option, score=option.score * fit(place[2], option.surface))
                for option in best
            ),
            key=lambda option: (-option.score, option.surface),
        )
        + lists[place][FELT:]
        for place, best in read.items()
    }
    return lists | ordered
