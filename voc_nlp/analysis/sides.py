"""Cut mentions of two sides that no connector parts: "tasty food, painfully slow service"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.mentions import cut_mentions, proposed_parts
from voc_nlp.sentiment import SentimentHead, has_side, opposed

Encode = Callable[[list[str]], NDArray[np.float32]]
Floats = NDArray[np.float64]
LONGEST = 100
"""Characters of the longest mention that is looked at: longer ones have other pauses, and cost more to encode."""
DOUBT = 0.02
"""A mention is looked at where both signs have at least this chance. Chosen on training sets: all but 2 of 33 cuts
stay, for half of the text that would be encoded without it."""


def part_by_side(mentions: pd.DataFrame, encode: Encode, head: SentimentHead) -> pd.DataFrame:
    """Cut a mention where the sentiment of its parts turns round.

    Parameters
    ----------
    mentions : DataFrame
        As made by :func:`voc_nlp.mentions.split_mentions`.
    encode : callable
        From distinct texts to vectors that ``head`` reads. It is first given the mentions of at most 100 characters
        that have several parts, as they are: an encoder that remembers need not encode them again. Then the parts
        of those whose sentiment is in doubt, the shorter one of a pair first and the other only where that takes a
        side: 5 to 9 % of all text.
    head : SentimentHead

    Returns
    -------
    DataFrame
        With the same columns; a mention is cut only where both signs have a chance of at least 0.02, one part is
        negative and another positive, each with a probability of at least a half. Which mentions these are depends
        on their own text alone, not on the others.
    """
    units = mentions["text"].astype(str).tolist()
    whole = dict(zip(units, mentions["clean_text"].astype(str), strict=True))
    spans = {unit: proposed_parts(unit) for unit in whole if len(unit) <= LONGEST}
    parts = {
        unit: [unit[start:end] for start, end in places]
        for unit, places in spans.items()
        if len(places) > 1
    }
    known = _chances(head, encode, (whole[unit] for unit in parts))
    doubtful = [unit for unit in parts if min(known[whole[unit]][[0, 2]]) >= DOUBT]
    first = {unit: _told_first(parts[unit]) for unit in doubtful}
    known |= _chances(head, encode, (part for told in first.values() for part in told))
    sided = [unit for unit in doubtful if any(has_side(known[part]) for part in first[unit])]
    rest = (part for unit in sided for part in parts[unit] if part not in known)
    known |= _chances(head, encode, rest)
    groups = {unit: opposed(np.stack([known[part] for part in parts[unit]])) for unit in sided}
    cuts = {
        unit: [(spans[unit][begin][0], spans[unit][end - 1][1]) for begin, end in found]
        for unit, found in groups.items()
        if len(found) > 1
    }
    return cut_mentions(mentions, [cuts.get(unit, []) for unit in units])


def _told_first(parts: Sequence[str]) -> Sequence[str]:
    """Parts that must be read to know whether the others matter."""
    return [min(parts, key=len)] if len(parts) == 2 else parts


def _chances(head: SentimentHead, encode: Encode, texts: Iterable[str]) -> dict[str, Floats]:
    distinct = sorted(set(texts))
    if not distinct:
        return {}
    return dict(zip(distinct, head.predict_proba(distinct, encode(distinct)), strict=True))
