"""Name themes in the words of the customers: phrases that are common in a theme and rare outside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.comments import Note
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
from voc_nlp.themes.people import NO_CAPITALS
from voc_nlp.themes.phrases import NEGATION, PhraseReader
from voc_nlp.themes.vectors import BLOCK, Vectors
from voc_nlp.themes.words import WORD

__all__ = ["Encode", "Feel", "Name", "alike", "foreign_labels", "name_themes"]

VARIETY = 0.75
"""Cosine from which on two phrases say the same, so that only one becomes a keyword."""
WEAK_PHRASE = 0.25
"""A phrase with less than this share of the best word's score gives way to two words side by side."""
LEAST_MENTIONS = 5
"""Mentions of a theme in the language sought from which on they alone provide its label."""
LENT = 12
"""Mentions that provide a label where a theme has fewer in the language sought: its own, and the nearest of others."""
NEAR = 0.1
"""A mention lends its words if it is nearer to the prototype than this share of the theme's own mentions."""
FITS = 0.03
"""Least fit (cosine to the prototype less that to the others) of a label out of so few mentions."""
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
MOST_LISTED = 10
"""Labels in another language that a note lists."""
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
    vectors: Vectors | None = None,
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

    All labels are in one language where that is possible. A theme that spans languages, but has fewer than five mentions
    in the one sought, is labelled in it if a phrase fits: one of its own few mentions or, up to twelve in all, of
    those mentions of other themes that are nearer to its prototype than a tenth of its own; ``c`` of the phrase must
    be above 0.03. Any other theme keeps its main language.

    Parameters
    ----------
    mentions : DataFrame
        Columns ``clean_text`` and ``language``, one row per mention, and ``p_negative`` and ``p_positive`` where known;
        without them every theme is named by its topic.
    themes : array of shape (n_mentions,)
        Theme of each mention, 0 to n_themes - 1, or -1 for a mention that has none but may lend its words.
    prototypes : array of shape (n_themes, d)
        Unit rows.
    encode : callable or None
        Turns phrases into unit rows of the same space.
    feel : callable or None
        Turns phrases into probabilities of negative, neutral and positive, shape (n, 3).
    vectors : array of shape (n_mentions, d), optional
        Unit rows in the space of the prototypes; without them no other theme lends its words.
    language : str
        ISO 639-1 code of the language to label in. By default English if a tenth of all mentions are English, else the
        main language of all.
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
    wanted = language or _label_language(Counter(mentions["language"].astype(str)))
    main = [wanted if n[wanted] >= LEAST_MENTIONS else _main_language(n) for n in sizes]
    few = [
        theme
        for theme, n in enumerate(sizes)
        if encode is not None and main[theme] != wanted and _spans(n)
    ]
    open_to = [{code, wanted} if theme in few else {code} for theme, code in enumerate(main)]
    if vectors is not None and few:
        lent = _lent(mentions, themes, vectors, prototypes, few, wanted)
        table = pd.concat([table, lent], ignore_index=True)
    lists: Lists = {}
    for code, part in table.groupby("language", sort=True):
        lists |= options_of(part, str(code), moods, tones, open_to)
    near: dict[str, NDArray[np.float32]] = {}
    if encode is not None:
        lists, near = weigh_by_meaning(lists, open_to, prototypes, encode)
    if feel is not None:
        lists = weigh_by_mood(lists, open_to, feel)

    options = [
        _label_options(lists, theme, main[theme], tones[theme], near) for theme in range(n_themes)
    ]
    for theme in few:
        options[theme] = _fitting(lists, theme, wanted, tones[theme]) + options[theme]
    chosen = _choose(options, {alike(label, code) for code in {wanted, *main} for label in taken})
    main = [code if one is None else one.language for code, one in zip(main, chosen, strict=True)]
    labels = _said(chosen)
    written = _Writing(table)
    names: list[Name] = []
    for theme, plain in enumerate(labels):
        label = written(plain, theme, main[theme])
        by_language = _keywords(lists, theme, tones[theme], sizes[theme], n_keywords, near)
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


def foreign_labels(themes: pd.DataFrame, language: str) -> list[Note]:
    """Say how many labels are not in the language asked for.

    Parameters
    ----------
    themes : DataFrame
        With ``theme_id`` and ``label_language``.
    language : str
        ISO 639-1 code; "" where none was asked for, and then nothing is said.

    Examples
    --------
    >>> table = pd.DataFrame({"theme_id": ["t001", "t002"], "label_language": ["en", "ru"]})
    >>> [note.message for note in foreign_labels(table, "en")]
    ['1 of 2 theme labels is not in the language asked for (en): no phrase in en fits, or all mentions of the theme are in another language (t002 in ru).']
    >>> foreign_labels(table, "")
    []
    """
    others = themes.loc[themes["label_language"] != language, ["theme_id", "label_language"]]
    if not language or not len(others):
        return []
    listed = [f"{theme} in {code}" for theme, code in others.itertuples(index=False, name=None)]
    more = f", and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
    said = (
        f"{len(listed)} of {len(themes)} theme labels {'is' if len(listed) == 1 else 'are'} not in the language asked"
        f" for ({language}): no phrase in {language} fits, or all mentions of the theme are in another language"
        f" ({', '.join(listed[:MOST_LISTED])}{more})."
    )
    return [Note("info", "label-language", said)]


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
    table = table.groupby(["theme", "language", "text"], sort=True, as_index=False).agg(
        {"negative": "max", "positive": "max", "n": "sum"}
    )
    return table.assign(own=True)


def _spans(sizes: Counter[str]) -> bool:
    """Whether at least two known languages have a twentieth of the mentions each."""
    least = LANGUAGE_SHARE * sum(sizes.values())
    return sum(n >= least for code, n in sizes.items() if n and code != "und") > 1


def _lent(
    mentions: pd.DataFrame,
    themes: NDArray[np.intp],
    vectors: Vectors,
    prototypes: Vectors,
    few: Sequence[int],
    language: str,
) -> pd.DataFrame:
    """Rows for the table of distinct mentions: mentions of other themes that lend their words to one of these."""
    spoken = np.flatnonzero((mentions["language"].astype(str) == language).to_numpy())
    rows = []
    for theme in few:
        own = np.flatnonzero(themes == theme)
        least = np.quantile(_closeness(vectors, own, prototypes[theme]), NEAR)
        others = spoken[themes[spoken] != theme]
        closeness = _closeness(vectors, others, prototypes[theme])
        others, closeness = others[closeness >= least], closeness[closeness >= least]
        lenders = _distinct(mentions.iloc[others], np.full(len(others), theme))
        texts = mentions["clean_text"].iloc[others].astype(str)
        best = pd.Series(closeness).groupby(texts.to_numpy(dtype=object)).max()
        lenders = lenders.assign(closeness=best.reindex(lenders["text"]).to_numpy(), n=1, own=False)
        n_own = int((themes[spoken] == theme).sum())
        rows.append(lenders.nlargest(max(0, LENT - n_own), "closeness"))
    return pd.concat(rows, ignore_index=True).drop(columns="closeness")


def _closeness(
    vectors: Vectors, rows: NDArray[np.intp], prototype: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Cosine of these rows to a prototype; the last bits do not depend on where a row stands."""
    pieces = [
        np.einsum("nd,d->n", vectors[rows[at : at + BLOCK]], prototype)
        for at in range(0, len(rows), BLOCK)
    ]
    return np.concatenate([np.empty(0), *pieces])


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
    near: Mapping[str, NDArray[np.float32]],
) -> list[Option]:
    """Labels a theme could have, best first: phrases, or its best words side by side where phrases are weak."""
    result: list[Option] = []
    for own in dict.fromkeys((tone, "topic")):
        options = lists.get((theme, language, own), [])
        if not options:
            continue
        phrases = [option for option in options if option.words > 1]
        words = _varied([o for o in options if o.words == 1], 4, near)
        best = options[0].score
        pairs = [
            _beside(first, second) for i, first in enumerate(words[:2]) for second in words[i + 1 :]
        ]
        strong = [phrase for phrase in phrases if phrase.score >= WEAK_PHRASE * best]
        weak = [phrase for phrase in phrases if phrase.score < WEAK_PHRASE * best]
        result += strong + pairs + weak + words
    return result


def _fitting(lists: Lists, theme: int, language: str, tone: str) -> list[Option]:
    """Phrases in a language with few mentions that mean what the theme means, best first; words alone are too weak."""
    return [
        option
        for own in dict.fromkeys((tone, "topic"))
        for option in lists.get((theme, language, own), [])
        if option.words > 1 and option.fit > FITS
    ]


def _beside(first: Option, second: Option) -> Option:
    key = tuple(sorted({*first.key, *second.key}))
    return replace(
        second,
        surface=f"{first.surface}, {second.surface}",
        key=key,
        score=min(first.score, second.score),
        words=2,
        own=first.own and second.own,
        fit=min(first.fit, second.fit),
    )


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


def _choose(options: Sequence[Sequence[Option]], shut: Set[Key]) -> list[Option | None]:
    """Give every theme its best label that no theme before it took; the surest theme chooses first."""
    order = sorted(
        range(len(options)),
        key=lambda theme: (-options[theme][0].score if options[theme] else 0.0, theme),
    )
    taken: set[Key | str] = set(shut)
    chosen: list[Option | None] = [None] * len(options)
    for theme in order:
        for option in options[theme]:
            if option.key not in taken and option.surface not in taken:
                taken |= {option.key, option.surface}
                chosen[theme] = option
                break
    return chosen


def _said(chosen: Sequence[Option | None]) -> list[str]:
    """Labels as shown; those of themes without a phrase in common are told apart by a letter."""
    labels: list[str] = []
    nameless = 0
    for option in chosen:
        if option is None:
            labels.append(f"{NO_COMMON_WORDS} {_letters(nameless)}".strip())
            nameless += 1
        else:
            labels.append(option.surface)
    return labels


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
        options = [o for o in options if o.own]
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
