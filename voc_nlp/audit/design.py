"""Draw the comments that people code: every comment has a known chance to be drawn."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import InputError

Floats = NDArray[np.float64]

POLARITIES = ("negative", "neutral", "positive")
RARE_LANGUAGE = 0.05
"""Share of the mentions below which a language is taken together with other rare ones."""
DOUBT = 2.0
"""How much likelier a comment is drawn when the model was in doubt about it."""
WIDEST = 10.0
"""Largest ratio of two drawing probabilities, so that no single comment stands for too many."""


@dataclass(frozen=True, eq=False)
class Sample:
    """Comments drawn for coding.

    Attributes
    ----------
    passages : DataFrame
        One row per mention of a drawn comment: ``key``, ``comment_id``, ``question``, ``start``,
        ``end``, ``text``, ``language``, ``stratum``, ``probability`` (of the comment to be drawn,
        above 0 to 1), in an order that tells nothing about the model's answer.
    n_comments : int
        Comments drawn.
    population : int
        Comments that could be drawn: those with a mention.
    seed : int
    """

    passages: pd.DataFrame
    n_comments: int
    population: int
    seed: int


def draw_sample(mentions: pd.DataFrame, *, n: int = 300, seed: int = 0) -> Sample:
    """Draw comments with known probabilities; every mention of a drawn comment is coded.

    Strata are theme x predicted sentiment x language. A comment with several mentions belongs to
    the rarest of its strata. Its chance to be drawn is proportional to one over the square root of
    the size of the stratum, and twice as large where the model was in doubt, so that rare themes
    and hard passages are seen often enough, while no comment stands for too many others.

    Parameters
    ----------
    mentions : DataFrame
        ``comment_id``, ``start``, ``end``, ``text``, ``language``, ``theme_id``, ``p_negative``,
        ``p_neutral``, ``p_positive``; optionally ``question`` and ``confidence`` (of the theme).
        No score is looked at.
    n : int
        Comments to draw; all of them where there are fewer.
    seed : int
        The same mentions and seed give the same sample, in whatever order the rows come.

    Raises
    ------
    InputError
        If there is no mention, or ``n`` is not positive.

    Notes
    -----
    Systematic sampling with unequal probabilities along a list sorted by stratum: Madow (1949), On
    the theory of systematic sampling II. Annals of Mathematical Statistics 20. The inclusion
    probabilities are exact. The allocation is the power allocation of Bankier (1988), The American
    Statistician 42, with power one half.

    Examples
    --------
    >>> rows = [(f"c{i}", 0, 4, "late", "en", "t001", 0.8, 0.1, 0.1) for i in range(9)]
    >>> names = ["comment_id", "start", "end", "text", "language", "theme_id"]
    >>> names += ["p_negative", "p_neutral", "p_positive"]
    >>> sample = draw_sample(pd.DataFrame(rows, columns=names), n=3)
    >>> sample.n_comments, float(round(sample.passages["probability"].iloc[0], 3))
    (3, 0.333)
    """
    if n < 1:
        raise InputError(f"the number of comments to draw must be at least 1, not {n}")
    if mentions.empty:
        raise InputError("there is no mention to draw from")
    stratum = _strata(mentions)
    size = stratum.map(stratum.value_counts()).to_numpy(dtype=np.float64)
    frame = pd.DataFrame(
        {
            "comment_id": mentions["comment_id"].astype(str).to_numpy(dtype=object),
            "start": mentions["start"].to_numpy(np.int64),
            "stratum": stratum.to_numpy(dtype=object),
            "size": size,
            "doubt": _doubtful(mentions),
        }
    )
    doubt = frame.groupby("comment_id")["doubt"].any()
    units = (
        frame.sort_values(["comment_id", "size", "stratum", "start"])
        .drop_duplicates("comment_id")
        .set_index("comment_id")
    )
    units["doubt"] = doubt.reindex(units.index)
    units["chance"] = [_number(f"{seed}|draw|{who}") for who in units.index]
    units = units.sort_values(["stratum", "doubt", "chance"])
    in_stratum = units.groupby("stratum")["size"].transform("size").to_numpy(np.float64)
    measure = np.where(units["doubt"], DOUBT, 1.0) / np.sqrt(in_stratum)
    measure = np.maximum(measure, measure.max() / WIDEST)
    probability = inclusion_probabilities(measure, n)
    start = _number(f"{seed}|start|{len(units)}")
    drawn = units[systematic(probability, start)]
    chance = dict(zip(units.index, probability, strict=True))

    ids = mentions["comment_id"].astype(str)
    chosen = ids.isin(drawn.index).to_numpy()
    passages = mentions.loc[chosen, ["start", "end", "text", "language"]].assign(
        key=mention_keys(mentions.loc[chosen]),
        comment_id=ids[chosen],
        question=_questions(mentions)[chosen],
        stratum=stratum[chosen],
        probability=[chance[who] for who in ids[chosen]],
    )
    # the order of the sheet: comments at random, passages of a comment as they were written
    passages["shuffled"] = [_number(f"{seed}|sheet|{who}") for who in passages["comment_id"]]
    passages = passages.sort_values(["shuffled", "comment_id", "question", "start"])
    columns = ["key", "comment_id", "question", "start", "end", "text", "language", "stratum"]
    return Sample(
        passages=passages[[*columns, "probability"]].reset_index(drop=True),
        n_comments=len(drawn),
        population=len(units),
        seed=seed,
    )


def inclusion_probabilities(measure: Floats, n: int) -> Floats:
    """Probabilities proportional to a size, at most one, that sum to ``n`` (or to all there are).

    Sizes above what a probability can hold are drawn for certain, as usual: Saerndal, Swensson and
    Wretman (1992), section 3.6.

    >>> inclusion_probabilities(np.array([1.0, 1.0, 8.0]), 2).tolist()
    [0.5, 0.5, 1.0]
    """
    certain = np.zeros(measure.size, dtype=bool)
    n = min(n, measure.size)
    while True:
        rest = n - certain.sum()
        total = measure[~certain].sum()
        p = np.where(certain, 1.0, measure * (rest / total if total > 0 else 0.0))
        more = (p >= 1.0) & ~certain
        if not more.any():
            return np.minimum(p, 1.0)
        certain |= more


def systematic(probability: Floats, start: float) -> NDArray[np.bool_]:
    """Pass along the list once from a random start between 0 and 1; the number drawn is fixed.

    Madow (1949), Annals of Mathematical Statistics 20.

    >>> systematic(np.array([0.5, 0.5, 0.5, 0.5]), 0.3).tolist()
    [False, True, False, True]
    """
    ends = np.cumsum(probability) + start
    ends[-1] = np.round(ends[-1] - start) + start
    steps = np.floor(ends + 1e-9)
    return np.asarray(np.diff(steps, prepend=np.floor(start)) > 0, dtype=np.bool_)


def mention_keys(mentions: pd.DataFrame) -> NDArray[Any]:
    """Name every mention by what it is: a hash of its comment, place and words.

    Parameters
    ----------
    mentions : DataFrame
        ``comment_id``, ``start``, ``end``, ``text``, optionally ``question``.
    """
    parts = zip(
        mentions["comment_id"].astype(str),
        _questions(mentions),
        mentions["start"],
        mentions["end"],
        mentions["text"].astype(str),
        strict=True,
    )
    keys = [_digest("\x1f".join(str(part) for part in mention)) for mention in parts]
    return np.array(keys, dtype=object)


def polarity_of(mentions: pd.DataFrame) -> NDArray[Any]:
    """Likeliest of negative, neutral and positive."""
    chances = mentions[[f"p_{name}" for name in POLARITIES]].to_numpy(np.float64)
    return np.asarray(np.array(POLARITIES, dtype=object)[chances.argmax(axis=1)], dtype=object)


def _strata(mentions: pd.DataFrame) -> pd.Series[str]:
    language = mentions["language"].astype(str)
    share = language.value_counts(normalize=True)
    language = language.where(language.map(share) >= RARE_LANGUAGE, "other")
    theme = mentions["theme_id"].astype(object).where(mentions["theme_id"].notna(), "")
    return (
        theme.astype(str) + "|" + pd.Series(polarity_of(mentions), mentions.index) + "|" + language
    )


def _doubtful(mentions: pd.DataFrame) -> NDArray[np.bool_]:
    """Sentiment below 0.55, or a theme among the quarter of the least sure."""
    chances = mentions[[f"p_{name}" for name in POLARITIES]].to_numpy(np.float64)
    doubt = chances.max(axis=1) < 0.55
    if "confidence" in mentions:
        confidence = mentions["confidence"].to_numpy(np.float64, na_value=np.nan)
        known = confidence[np.isfinite(confidence)]
        if known.size and known.min() < known.max():
            doubt |= confidence < np.quantile(known, 0.25)
    return np.asarray(doubt, dtype=np.bool_)


def _questions(mentions: pd.DataFrame) -> NDArray[Any]:
    if "question" not in mentions:
        return np.full(len(mentions), "", dtype=object)
    given = mentions["question"]
    text = given.astype(object).where(given.notna(), "").astype(str)
    return np.asarray(text.to_numpy(dtype=object))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _number(text: str) -> float:
    """Evenly spread number from 0 to 1 that only the text decides."""
    return int(_digest(text), 16) / 2.0**64
