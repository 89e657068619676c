"""Sentiment of mentions and of comments: columns added to the two tables, no row moved or lost."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import MissingColumnError
from voc_nlp.sentiment.classes import CLASSES, MIXED, NEGATIVE, NEUTRAL, NONE, POSITIVE, UNSURE
from voc_nlp.sentiment.head import SentimentHead

SURE = 0.55  # a likeliest class below this is not named
SIDE = 0.50  # a side of a mixed comment needs a mention at least this likely
BOTH = 0.30  # a theme is mixed if both sides have at least this mean chance
_CHANCES = tuple(f"p_{name}" for name in CLASSES)


def score_mentions(
    mentions: pd.DataFrame, vectors: NDArray[np.floating], head: SentimentHead
) -> pd.DataFrame:
    """Add class probabilities and a label to every mention.

    Parameters
    ----------
    mentions : DataFrame
        With ``clean_text``, the text that was encoded.
    vectors : ndarray of shape (n_mentions, dimension)
        Row ``i`` is the vector of row ``i`` of the mentions, from the encoder the head was trained on.
    head : SentimentHead

    Returns
    -------
    DataFrame
        A copy with ``p_negative``, ``p_neutral``, ``p_positive`` (0..1, sum 1) and ``sentiment_label``: the
        likeliest class, or ``unsure`` where it has less than 0.55. The probabilities of an unsure mention
        still count wherever they are summed.

    Raises
    ------
    MissingColumnError
        If there is no ``clean_text``.
    InputError
        If there is not one vector per mention.
    """
    _need(mentions, "clean_text")
    chances = head.predict_proba(mentions["clean_text"].astype(str).tolist(), vectors)
    added = {name: chances[:, i] for i, name in enumerate(_CHANCES)}
    return mentions.assign(**added, sentiment_label=labels_of(chances))


def labels_of(chances: NDArray[np.floating]) -> NDArray[np.object_]:
    """Name the likeliest class of each row, or ``unsure``.

    >>> labels_of(np.array([[0.8, 0.1, 0.1], [0.4, 0.2, 0.4]])).tolist()
    ['negative', 'unsure']
    """
    names = np.array(CLASSES, dtype=object)[chances.argmax(axis=1)]
    return np.where(chances.max(axis=1, initial=0.0) >= SURE, names, UNSURE).astype(object)


def comment_sentiment(comments: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Add the sentiment of every comment, from its mentions.

    ``sentiment`` is the mean of ``p_positive - p_negative`` over the mentions, weighted by their length in
    characters. ``sentiment_label`` is the first of these that holds:

    1. ``""``: no mention;
    2. ``mixed``: one mention is negative and another positive, each with a probability of at least 0.5;
    3. ``negative`` or ``positive``: a mention bears that label;
    4. ``neutral``: neutral mentions are longer, taken together, than unsure ones;
    5. ``unsure``: else.

    Parameters
    ----------
    comments : DataFrame
        With a unique ``comment_id``.
    mentions : DataFrame
        With ``comment_id``, ``text`` and what :func:`score_mentions` adds, in any order.

    Returns
    -------
    DataFrame
        A copy of the comments with ``sentiment`` (-1..1, NaN without mentions) and ``sentiment_label``.

    Raises
    ------
    MissingColumnError
        If a column is missing.
    """
    _need(comments, "comment_id")
    _need(mentions, "comment_id", "text", "sentiment_label", *_CHANCES)
    label = mentions["sentiment_label"]
    length = mentions["text"].astype(str).str.len().clip(lower=1).astype(float)
    per_mention = pd.DataFrame(
        {
            "comment_id": mentions["comment_id"],
            "length": length,
            "balance": length * (mentions["p_positive"] - mentions["p_negative"]),
            "against": mentions["p_negative"] >= SIDE,
            "in_favour": mentions["p_positive"] >= SIDE,
            NEGATIVE: label == NEGATIVE,
            POSITIVE: label == POSITIVE,
            NEUTRAL: length * (label == NEUTRAL),
            UNSURE: length * (label == UNSURE),
        }
    )
    # sums of floats depend on their order; the mentions' order must not matter
    per_mention = per_mention.sort_values(["comment_id", "length", "balance"])
    found = per_mention.groupby("comment_id").agg(
        length=("length", "sum"),
        balance=("balance", "sum"),
        against=("against", "any"),
        in_favour=("in_favour", "any"),
        negative=(NEGATIVE, "any"),
        positive=(POSITIVE, "any"),
        neutral=(NEUTRAL, "sum"),
        unsure=(UNSURE, "sum"),
    )
    of = found.reindex(comments["comment_id"].to_numpy())

    def yes(column: str) -> NDArray[np.bool_]:
        return of[column].eq(True).to_numpy(dtype=bool)

    rules = {
        NONE: of["length"].isna().to_numpy(),
        MIXED: yes("against") & yes("in_favour"),
        NEGATIVE: yes(NEGATIVE),
        POSITIVE: yes(POSITIVE),
        NEUTRAL: (of[NEUTRAL] > of[UNSURE]).to_numpy(dtype=bool),
    }
    named = np.select(list(rules.values()), list(rules), default=UNSURE)
    value = (of["balance"] / of["length"]).clip(-1, 1).to_numpy(dtype=float)
    return comments.assign(sentiment=value, sentiment_label=named.astype(object))


def theme_sentiment(themes: pd.DataFrame) -> pd.DataFrame:
    """Add the sentiment of every theme, from the mean chances of its mentions.

    ``sentiment_label`` is the first of these that holds; unsure mentions count with their chances:

    1. ``""``: no mention, so no chances;
    2. ``mixed``: the mean chances of negative and of positive are both at least 0.3;
    3. the class whose mean chance is at least 0.5;
    4. ``unsure``: else.

    Parameters
    ----------
    themes : DataFrame
        With ``p_negative``, ``p_neutral``, ``p_positive`` (means over the mentions).

    Returns
    -------
    DataFrame
        A copy with ``sentiment_label``.

    Raises
    ------
    MissingColumnError
        If a column is missing.

    Examples
    --------
    >>> chances = pd.DataFrame([[0.4, 0.2, 0.4], [0.7, 0.2, 0.1]], columns=list(_CHANCES))
    >>> theme_sentiment(chances)["sentiment_label"].tolist()
    ['mixed', 'negative']
    """
    _need(themes, *_CHANCES)
    mean = themes[list(_CHANCES)].to_numpy(dtype=np.float64)
    best = np.array(CLASSES, dtype=object)[np.nan_to_num(mean).argmax(axis=1)]
    top = np.nan_to_num(mean).max(axis=1, initial=0.0)
    both = (mean[:, 0] >= BOTH) & (mean[:, 2] >= BOTH)
    rules = [np.isnan(mean).any(axis=1), both, top >= SIDE]
    label = np.select(
        rules,
        [np.full(len(mean), NONE, dtype=object), np.full(len(mean), MIXED, dtype=object), best],
        default=UNSURE,
    )
    return themes.assign(sentiment_label=label.astype(object))


def _need(frame: pd.DataFrame, *columns: str) -> None:
    for column in columns:
        if column not in frame.columns:
            raise MissingColumnError(column, frame.columns)
