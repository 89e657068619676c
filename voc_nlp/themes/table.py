"""The themes table: size, words, quotes, mood and trustworthiness of every theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import mask_personal
from voc_nlp.metrics import Estimate, effective_n, wilson
from voc_nlp.themes.discovery import Vectors
from voc_nlp.themes.labels import Name
from voc_nlp.themes.majority import majority_of, share_columns
from voc_nlp.themes.quotes import (
    Quotes,
    describe,
    pick_quotes,
    pick_side,
    quotes_at,
)

PROBABILITIES = ["p_negative", "p_neutral", "p_positive"]


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
        Comments with ``comment_id`` and ``weight``, and ``customer`` where known.
    mentions : DataFrame
        Mentions with ``comment_id``, ``start``, ``text``, ``clean_text``, ``language``, ``theme_id`` and class
        probabilities.
    vectors : array of shape (n_mentions, d)
        Unit row of each mention.
    prototypes : array of shape (n_themes, d)
        Unit row of each theme, in the order of ``names`` and ``stability``.

    Returns
    -------
    DataFrame
        ``theme_id``, ``parent_id`` and ``label``; ``label_language``, ``label_tone`` (complaint, praise or topic) and
        ``label_source`` (words or llm); ``complaint`` and ``praise``, the best phrase of the negative and of the positive
        mentions (empty where there are few); ``keywords``, and ``keywords_by_language`` (a mapping); ``description``,
        one sentence out of real words; ``quotes``, ``quote_ids``, ``quote_starts`` and ``quote_ends`` (typical mentions,
        personal details masked, and where they stand in the comments' ``text``), the same for ``negative_quotes`` and
        ``positive_quotes``; ``statement``, a sentence on the majority, its ``majority`` (negative, positive, neutral or
        unsure), and ``share_negative``, ``share_positive``, ``share_neutral`` (0-1, weighted, of mentions) each with
        ``_low`` and ``_high``, see :func:`~voc_nlp.themes.majority.majority_of`; ``n_mentions``, ``n_comments``, ``share``
        (0-1, weighted, of the comments that have mentions) with its 95 % Wilson interval at the effective sample size,
        ``p_negative`` ... (means over mentions), ``languages``, ``stability`` and ``cohesion`` (mean cosine of its
        mentions to the prototype).
    """
    weight = comments.set_index("comment_id")["weight"]
    writers = weight[weight.index.isin(mentions["comment_id"])].sort_index()
    who = comments["customer" if "customer" in comments else "comment_id"]
    customer = pd.Series(who.to_numpy(dtype=object), index=comments["comment_id"])
    places = mentions.groupby("theme_id", sort=False).indices
    rows = []
    for index, name in enumerate(names):
        own = np.sort(places.get(theme_id(index), np.empty(0, dtype=np.intp)))
        part, near = mentions.iloc[own], vectors[own]
        # row by row: the last bits of a matrix product depend on a row's place in the matrix
        closeness = np.einsum("nd,d->n", near.astype(np.float64), prototypes[index])
        ids = part["comment_id"].unique()
        share = _share(writers.index.isin(ids), writers.to_numpy(dtype=np.float64))
        majority = majority_of(
            part,
            customer.reindex(part["comment_id"]).to_numpy(dtype=object),
            weight.reindex(part["comment_id"]).to_numpy(dtype=np.float64),
        )
        rows.append(
            {
                "theme_id": theme_id(index),
                "parent_id": "",
                "label": name.label,
                "label_language": name.language,
                "label_tone": name.tone,
                "label_source": name.source,
                "complaint": name.complaint,
                "praise": name.praise,
                "keywords": list(name.keywords),
                "keywords_by_language": {
                    code: list(words) for code, words in name.by_language.items()
                },
                "description": _description(part, near, closeness, name),
                "statement": majority.sentence(name.label),
                **share_columns(majority),
                **_quotes("quote", quotes_at(part, pick_quotes(part, near, closeness))),
                **_quotes(
                    "negative_quote",
                    quotes_at(part, pick_side(part, near, closeness, "p_negative")),
                ),
                **_quotes(
                    "positive_quote",
                    quotes_at(part, pick_side(part, near, closeness, "p_positive")),
                ),
                "n_mentions": len(part),
                "n_comments": len(ids),
                "share": share.value,
                "share_low": share.low,
                "share_high": share.high,
                **_mood(part),
                "languages": _languages(part),
                "stability": float(stability[index]),
                "cohesion": float(np.sort(closeness).mean()) if len(own) else np.nan,
            }
        )
    return pd.DataFrame(rows)


def pain_labels(themes: pd.DataFrame) -> dict[str, str]:
    """Theme id to what the theme is called among pain points: a theme named by its praise goes by its complaint.

    >>> table = pd.DataFrame(
    ...     {
    ...         "theme_id": ["t001", "t002"],
    ...         "label": ["friendly staff", "late parcel"],
    ...         "label_tone": ["praise", "complaint"],
    ...         "complaint": ["staff were rude", "late parcel"],
    ...     }
    ... )
    >>> pain_labels(table)
    {'t001': 'staff were rude', 't002': 'late parcel'}
    """
    taken = set(themes["label"])
    labels: dict[str, str] = {}
    for theme, label, tone, complaint in zip(
        themes["theme_id"], themes["label"], themes["label_tone"], themes["complaint"], strict=True
    ):
        free = tone == "praise" and complaint and complaint not in taken
        labels[str(theme)] = complaint if free else label
        taken.add(labels[str(theme)])
    return labels


def _description(
    part: pd.DataFrame, vectors: Vectors, closeness: NDArray[np.float64], name: Name
) -> str:
    """Describe a theme by its keywords and its most central mention in the language of the label."""
    own = np.flatnonzero((part["language"] == name.language).to_numpy())
    if not len(own):
        own = np.arange(len(part))
    chosen = pick_quotes(part.iloc[own], vectors[own], closeness[own], 1)
    quote = "".join(mask_personal(str(part["text"].iloc[own[at]])) for at in chosen)
    words = name.by_language.get(name.language, name.keywords)
    return describe(words, quote, name.language)


def _quotes(prefix: str, quotes: Quotes) -> dict[str, Any]:
    return {
        f"{prefix}s": quotes.texts,
        f"{prefix}_ids": quotes.comment_ids,
        f"{prefix}_starts": quotes.starts,
        f"{prefix}_ends": quotes.ends,
    }


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
