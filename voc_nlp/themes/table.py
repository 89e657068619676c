"""The themes table: size, words, quotes, mood and trustworthiness of every theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.metrics import Estimate, effective_n, wilson
from voc_nlp.themes.discovery import Vectors
from voc_nlp.themes.labels import Name

PROBABILITIES = ["p_negative", "p_neutral", "p_positive"]
QUOTES = 5
QUOTE_LENGTH = (15, 300)
"""Characters of a good quote; shorter and longer ones are used only where there is nothing else."""


def theme_id(index: int) -> str:
    """Name of the theme with this index in a fresh discovery.

    >>> theme_id(0)
    't001'
    """
    return f"t{index + 1:03d}"


def describe_themes(
    comments: pd.DataFrame,
    mentions: pd.DataFrame,
    vectors: Vectors,
    prototypes: Vectors,
    names: Sequence[Name],
    stability: NDArray[np.float64],
) -> pd.DataFrame:
    """One row per theme.

    Parameters
    ----------
    comments : DataFrame
        Comments with ``comment_id`` and ``weight``.
    mentions : DataFrame
        Mentions with ``comment_id``, ``text``, ``clean_text``, ``language``, ``theme_id`` and class probabilities.
    vectors : array of shape (n_mentions, d)
        Unit row of each mention.
    prototypes : array of shape (n_themes, d)
        Unit row of each theme, in the order of ``names`` and ``stability``.

    Returns
    -------
    DataFrame
        ``theme_id``, ``parent_id``, ``label``, ``keywords``, ``quotes``, ``quote_ids``, ``n_mentions``,
        ``n_comments``, ``share`` (0-1, weighted, of the comments that have mentions) with its 95 % Wilson
        interval at the effective sample size, ``p_negative`` ... (means over mentions), ``languages``, ``stability``
        and ``cohesion`` (mean cosine of its mentions to the prototype).
    """
    weight = comments.set_index("comment_id")["weight"]
    writers = weight[weight.index.isin(mentions["comment_id"])].sort_index()
    rows = []
    for index, name in enumerate(names):
        own = np.flatnonzero((mentions["theme_id"] == theme_id(index)).to_numpy())
        part = mentions.iloc[own]
        # row by row: the last bits of a matrix product depend on a row's place in the matrix
        closeness = np.einsum("nd,d->n", vectors[own].astype(np.float64), prototypes[index])
        ids = part["comment_id"].unique()
        share = _share(writers.index.isin(ids), writers.to_numpy(dtype=np.float64))
        chosen = pick_quotes(part, vectors[own], closeness)
        rows.append(
            {
                "theme_id": theme_id(index),
                "parent_id": "",
                "label": name.label,
                "keywords": list(name.keywords),
                "quotes": part["text"].iloc[chosen].tolist(),
                "quote_ids": part["comment_id"].iloc[chosen].tolist(),
                "n_mentions": len(part),
                "n_comments": len(ids),
                "share": share.value,
                "share_low": share.low,
                "share_high": share.high,
                **_mood(part),
                "languages": _languages(part),
                "label_language": name.language,
                "stability": float(stability[index]),
                "cohesion": float(np.sort(closeness).mean()) if len(own) else np.nan,
            }
        )
    return pd.DataFrame(rows)


def pick_quotes(
    mentions: pd.DataFrame, vectors: Vectors, closeness: NDArray[np.floating]
) -> list[int]:
    """Positions of quotes: typical ones first, none nearly like another, one per comment and wording.

    Among the 60 mentions nearest to the prototype, each next quote is the one with the best
    ``0.6 * closeness - 0.4 * (highest cosine to a chosen quote)`` (maximal marginal relevance, Carbonell and
    Goldstein 1998).
    """
    length = mentions["clean_text"].str.len().to_numpy()
    odd = (length < QUOTE_LENGTH[0]) | (length > QUOTE_LENGTH[1])
    ids, starts = mentions["comment_id"].to_numpy(dtype=str), mentions["start"].to_numpy()
    order = np.lexsort((starts, ids, -closeness, odd))
    order = order[~pd.Series(ids[order]).duplicated().to_numpy()]
    said = mentions["clean_text"].str.casefold().to_numpy()
    order = order[~pd.Series(said[order]).duplicated().to_numpy()][:60]
    chosen: list[int] = []
    nearest_chosen = np.zeros(len(order), dtype=np.float64)
    free = np.ones(len(order), dtype=bool)
    while len(chosen) < QUOTES and free.any():
        score = 0.6 * closeness[order] - 0.4 * nearest_chosen - odd[order]
        at = int(np.argmax(np.where(free, score, -np.inf)))
        free[at] = False
        chosen.append(int(order[at]))
        nearest_chosen = np.maximum(nearest_chosen, vectors[order] @ vectors[order[at]])
    return chosen


def _share(holds: NDArray[np.bool_], weights: NDArray[np.float64]) -> Estimate:
    holds, weights = holds[weights > 0], weights[weights > 0]
    if not len(weights):
        return Estimate(0.0, 0.0, 1.0)
    share = float((weights * holds).sum() / weights.sum())
    return wilson(min(share, 1.0), effective_n(holds, weights))


def _mood(part: pd.DataFrame) -> Mapping[str, float]:
    return {column: float(np.sort(part[column].to_numpy()).mean()) for column in PROBABILITIES}


def _languages(part: pd.DataFrame) -> list[str]:
    counts = part["language"].value_counts()
    return sorted(counts.index, key=lambda language: (-counts[language], language))
