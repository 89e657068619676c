"""Cut mentions of two sides that no connector parts: "tasty food, painfully slow service"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.mentions import cut_mentions, proposed_parts
from voc_nlp.sentiment import SentimentHead, opposed

Encode = Callable[[list[str]], NDArray[np.float32]]
LONGEST = 100
"""Characters of the longest mention that is looked at: longer ones have other pauses, and cost more to encode."""


def part_by_side(mentions: pd.DataFrame, encode: Encode, head: SentimentHead) -> pd.DataFrame:
    """Cut a mention where the sentiment of its parts turns round.

    Parameters
    ----------
    mentions : DataFrame
        As made by :func:`voc_nlp.mentions.split_mentions`.
    encode : callable
        From distinct texts to vectors that ``head`` reads; called once, with the parts of mentions of at most 100
        characters that have several; a tenth to a fifth of all text.
    head : SentimentHead

    Returns
    -------
    DataFrame
        With the same columns; a mention is cut only where one part is negative and another positive, each with a
        probability of at least a half. Which mentions these are depends on their own text alone, not on the others.
    """
    units = mentions["text"].astype(str).tolist()
    proposed = [proposed_parts(unit) for unit in units]
    parts = [
        [unit[start:end] for start, end in spans] if len(spans) > 1 and len(unit) <= LONGEST else []
        for unit, spans in zip(units, proposed, strict=True)
    ]
    distinct = sorted({part for several in parts for part in several})
    if not distinct:
        return mentions
    chances = head.predict_proba(distinct, encode(distinct))
    place = {part: i for i, part in enumerate(distinct)}
    cuts: list[Sequence[tuple[int, int]]] = []
    for spans, several in zip(proposed, parts, strict=True):
        groups = opposed(chances[[place[part] for part in several]]) if several else []
        cuts.append(
            [(spans[first][0], spans[last - 1][1]) for first, last in groups]
            if len(groups) > 1
            else []
        )
    return cut_mentions(mentions, cuts)
