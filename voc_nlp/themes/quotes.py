"""Real words that stand for a theme: typical, varied, and masked before anybody reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.cleaning import mask_personal
from voc_nlp.themes.discovery import Vectors

QUOTES = 5
SIDE_QUOTES = 3
"""Quotes for, and against."""
QUOTE_LENGTH = (15, 300)
"""Characters of a good quote; shorter and longer ones are used only where there is nothing else."""
CONSIDERED = 60
SIDE = 0.8
"""A mention is shown for or against where that class is likelier than this, though it counts from a half on: a quote
that says the opposite does more harm than a side without one."""
TRIMMED = 140
"""Characters of a quote inside a description."""


@dataclass(frozen=True)
class Quotes:
    """Quotes in the order in which they were chosen, each with where it stands.

    Attributes
    ----------
    texts : list of str
        Words of mentions, personal details masked.
    comment_ids : list of str
        Comment of each.
    starts, ends : list of int
        Offsets into that comment's ``text``, before masking.
    """

    texts: list[str]
    comment_ids: list[str]
    starts: list[int]
    ends: list[int]


def quotes_at(mentions: pd.DataFrame, chosen: Sequence[int]) -> Quotes:
    """Take the mentions at these positions as quotes."""
    part = mentions.iloc[list(chosen)]
    ends = part["end"] if "end" in part else part["start"] + part["text"].str.len()
    return Quotes(
        [mask_personal(str(text)) for text in part["text"]],
        [str(comment) for comment in part["comment_id"]],
        [int(start) for start in part["start"]],
        [int(end) for end in ends],
    )


def pick_quotes(
    mentions: pd.DataFrame,
    vectors: Vectors,
    closeness: NDArray[np.floating],
    most: int = QUOTES,
) -> list[int]:
    """Positions of quotes: typical ones first, none nearly like another, one per comment and wording.

    The first is the medoid: the mention nearest to the prototype. Among the 60 nearest, each next one has the best
    ``0.6 * closeness - 0.4 * (highest cosine to a chosen quote)`` (maximal marginal relevance, Carbonell and
    Goldstein 1998).

    Parameters
    ----------
    mentions : DataFrame
        With ``comment_id``, ``start`` and ``clean_text``.
    vectors : array of shape (n_mentions, d)
        Unit rows.
    closeness : array of shape (n_mentions,)
        How typical each mention is, such as its cosine to the prototype.
    most : int
        Quotes wanted.
    """
    length = mentions["clean_text"].str.len().to_numpy()
    odd = (length < QUOTE_LENGTH[0]) | (length > QUOTE_LENGTH[1])
    ids, starts = mentions["comment_id"].to_numpy(dtype=str), mentions["start"].to_numpy()
    order = np.lexsort((starts, ids, -closeness, odd))
    order = order[~pd.Series(ids[order]).duplicated().to_numpy()]
    said = mentions["clean_text"].str.casefold().to_numpy()
    order = order[~pd.Series(said[order]).duplicated().to_numpy()][:CONSIDERED]
    chosen: list[int] = []
    nearest_chosen = np.zeros(len(order), dtype=np.float64)
    free = np.ones(len(order), dtype=bool)
    while len(chosen) < most and free.any():
        score = 0.6 * closeness[order] - 0.4 * nearest_chosen - odd[order]
        at = int(np.argmax(np.where(free, score, -np.inf)))
        free[at] = False
        chosen.append(int(order[at]))
        nearest_chosen = np.maximum(nearest_chosen, vectors[order] @ vectors[order[at]])
    return chosen


def pick_side(
    mentions: pd.DataFrame,
    vectors: Vectors,
    closeness: NDArray[np.floating],
    column: str,
    most: int = SIDE_QUOTES,
) -> list[int]:
    """Positions of quotes of one side: mentions whose ``column`` (a probability, 0-1) is above 0.8.

    How typical one is, is its closeness times its probability. A side that no mention takes clearly has no quote.
    """
    chance = mentions[column].to_numpy(dtype=np.float64)
    own = np.flatnonzero(chance > SIDE)
    if not len(own):
        return []
    chosen = pick_quotes(mentions.iloc[own], vectors[own], closeness[own] * chance[own], most)
    return [int(own[at]) for at in chosen]


def trimmed(text: str, most: int = TRIMMED) -> str:
    """Shorten to the sentences, else the words, that fit; what was cut is marked.

    >>> (
    ...     trimmed("Nobody called back. I waited a whole week.", 25),
    ...     trimmed("waiting for an answer", 12),
    ... )
    ('Nobody called back. …', 'waiting for …')
    """
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    start = text[:most]
    stop = max(start.rfind(mark) for mark in (". ", "! ", "? ", "。", "！", "？"))
    if stop < most // 3:
        stop = start.rfind(" ") - 1
    # a script without spaces is cut where it must be
    return (start[: stop + 1] if stop > 0 else start).rstrip(" ,;:-") + " …"


def describe(keywords: Sequence[str], quote: str, language: str) -> str:
    """One sentence about a theme out of customers' words only.

    Parameters
    ----------
    keywords : sequence of str
        In the language of the quote, best first.
    quote : str
        A typical mention, already masked; may be empty.
    language : str
        The sentence around the words is English; in another language the quote stands alone.

    Examples
    --------
    >>> describe(["late parcel", "driver", "fee"], "The parcel came late", "en")
    'Customers mention “late parcel”, “driver” and “fee”, as in “The parcel came late”.'
    >>> describe(["factura"], "La factura llegó mal.", "es")
    '“La factura llegó mal.”'
    """
    said = f"“{trimmed(quote).replace('“', '‘').replace('”', '’')}”" if quote else ""
    words = [f"“{word}”" for word in list(keywords)[:3]]
    if language != "en" or not words:
        return said
    joined = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"Customers mention {joined}" + (f", as in {said}." if said else ".")
