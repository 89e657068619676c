"""Name the language of each comment, helped by what the rest of the file is written in.

A comment of three words is often too short for a detector that knows nothing else. The languages
of one file are few, so their shares are estimated from all its comments (expectation maximisation
over the detector's probabilities) and each comment is read with those shares as its prior.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.cleaning.evidence import weigh
from voc_nlp.cleaning.scripts import script_of
from voc_nlp.engine import Engine, SerialEngine, chunked
from voc_nlp.errors import ConfigError, names

UNDETERMINED = "und"
CANDIDATES = (
    "ar",
    "bg",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fa",
    "fi",
    "fr",
    "hi",
    "hr",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "mk",
    "mr",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "sw",
    "th",
    "tl",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
)
# a script that has one language in common use names it without a detector
_ONE_LANGUAGE = {
    "greek": "el",
    "armenian": "hy",
    "hebrew": "he",
    "bengali": "bn",
    "gurmukhi": "pa",
    "gujarati": "gu",
    "tamil": "ta",
    "telugu": "te",
    "kannada": "kn",
    "malayalam": "ml",
    "sinhala": "si",
    "thai": "th",
    "lao": "lo",
    "burmese": "my",
    "georgian": "ka",
    "ethiopic": "am",
    "khmer": "km",
    "hangul": "ko",
    "kana": "ja",
    "han": "zh",
}
_SHARED_SCRIPTS = {
    "cyrillic": ["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"],
    "arabic": ["ar", "fa", "ku", "ps", "ug", "ur"],
    "devanagari": ["hi", "mr", "ne", "sa"],
}
_NOT_LATIN = {
    *_ONE_LANGUAGE.values(),
    *(c for codes in _SHARED_SCRIPTS.values() for c in codes),
} - {"sr", "ku"}
# the same language under a second code
_SAME = {"nb": "no", "iw": "he", "in": "id", "cmn": "zh", "fil": "tl"}
# a best language less likely than this is not named
LEAST_CONFIDENCE = 0.5
_LONGEST = 300  # characters that the detector reads; more of them change nothing
_ROUNDS = 5
_FLOOR = 1e-4  # share that every candidate keeps, so that a rare language can still be found
# texts of every language alike that each file is taken to hold beside its own: one text proves nothing about a file
_BEFOREHAND = 5.0
_NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+|\d+")


def detect_languages(
    texts: Sequence[str], candidates: Sequence[str] = (), *, engine: Engine | None = None
) -> tuple[list[str], list[float]]:
    """Name the language of each text and how sure that is.

    Parameters
    ----------
    texts : sequence of str
        Repaired texts of one file; they inform each other. Their order is irrelevant.
    candidates : sequence of str
        ISO 639-1 codes that may occur; empty means :data:`CANDIDATES`, and every language whose
        script is its own.
    engine : Engine, optional
        Spreads the detector's work.

    Returns
    -------
    codes : list of str
        One per text; ``"und"`` without letters, or when the best language has a probability under
        0.5.
    confidences : list of float
        Probability of the best language, 0 to 1; 1 where the script decides alone, 0 without
        letters.

    Raises
    ------
    ConfigError
        If a candidate is not a language that can be told.

    Notes
    -----
    With P the probabilities of :func:`voc_nlp.cleaning.evidence.weigh` over the candidates that
    are written in the text's script, five rounds of Q = P * share, rows of Q to sum 1, share =
    mean of Q, where a text counts as often as it occurs [1]_ and five texts of all languages
    alike are added, so that one text alone is read with next to no prior. Sums run over the
    sorted distinct texts: the result is the same to the last bit for any order of rows.
    Croatian, Serbian and Bosnian in Latin letters are all named ``hr``.

    References
    ----------
    .. [1] Saerens, Latinne, Decaestecker (2002), Adjusting the outputs of a classifier to new a
       priori probabilities. Neural Computation 14.

    Examples
    --------
    >>> detect_languages(["The staff were very friendly.", "服务很好", "10/10"])[0]
    ['en', 'zh', 'und']
    """
    allowed = _allowed(candidates)
    counts = Counter(texts)
    distinct = sorted(counts)
    pieces = [(tuple(piece), allowed) for piece in chunked(distinct, 2_000)]
    if not pieces:
        return [], []
    run = SerialEngine() if engine is None else engine
    likelihood = np.concatenate(list(run.map(_likelihoods, pieces)))
    weight = np.array([counts[text] for text in distinct], dtype=np.float64)
    posterior = _with_shares(likelihood, weight)
    best = posterior.argmax(axis=1)
    confidence = posterior[np.arange(len(best)), best]
    found = {
        text: (allowed[which] if sure >= LEAST_CONFIDENCE else UNDETERMINED, float(sure))
        for text, which, sure in zip(distinct, best, confidence, strict=True)
    }
    return [found[text][0] for text in texts], [found[text][1] for text in texts]


def _allowed(candidates: Sequence[str]) -> tuple[str, ...]:
    """Every language that may be named, sorted."""
    if not candidates:
        return tuple(sorted({*CANDIDATES, *_ONE_LANGUAGE.values()}))
    codes = [_SAME.get(code.strip().lower(), code.strip().lower()) for code in candidates]
    known = {*_detector().labels, *_ONE_LANGUAGE.values()}
    unknown = sorted(set(codes) - known)
    if unknown:
        raise ConfigError(
            f"languages: {names(unknown)} is no language that can be told; known codes:"
            f" {' '.join(sorted(code for code in known if len(code) == 2))}"
        )
    return tuple(sorted(set(codes)))


def _with_shares(
    likelihood: NDArray[np.float64], weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    told = likelihood.any(axis=1)
    if not told.any():
        return likelihood
    kinds = likelihood.shape[1]
    share = np.full(kinds, 1.0)
    posterior = likelihood
    total = weight[told].sum()
    for _ in range(_ROUNDS):
        posterior = likelihood * share
        posterior[told] /= posterior[told].sum(axis=1, keepdims=True)
        # a sum along the rows, not a matrix product: its order is fixed
        written = (posterior * weight[:, None]).sum(axis=0) + _BEFOREHAND / kinds
        share = written / (total + _BEFOREHAND) + _FLOOR
    return posterior


def _likelihoods(piece: tuple[tuple[str, ...], tuple[str, ...]]) -> NDArray[np.float64]:
    """Probability of each text under each allowed language, knowing nothing about the file."""
    texts, allowed = piece
    column = {code: place for place, code in enumerate(allowed)}
    result = np.zeros((len(texts), len(allowed)))
    for row, text in enumerate(texts):
        words = _NOT_WORDS.sub(" ", text[:_LONGEST])
        script = script_of(words)
        if script is None:
            continue
        alone = _ONE_LANGUAGE.get(script)
        if alone is not None:
            if alone in column:
                result[row, column[alone]] = 1.0
            continue
        codes = _written_in(script, allowed)
        if len(codes) == 1:
            result[row, column[codes[0]]] = 1.0
        elif codes:
            rank = dict(_detector(codes).rank(words.strip()))
            alone_says = np.array([float(rank[code]) for code in codes])
            result[row, [column[code] for code in codes]] = weigh(words, codes, alone_says)
    return result


@lru_cache(maxsize=64)
def _written_in(script: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    if script == "latin":
        told = {"sr", "bs"} if "hr" in allowed else set()
        return tuple(code for code in allowed if code not in _NOT_LATIN | told)
    return tuple(code for code in allowed if code in _SHARED_SCRIPTS[script])


@lru_cache(maxsize=8)
def _detector(codes: tuple[str, ...] = ()) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    if not codes:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    import copy

    detector = copy.copy(_detector())
    detector.set_languages(list(codes))
    return detector
