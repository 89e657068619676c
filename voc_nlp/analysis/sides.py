"""Cut mentions of two sides that no connector parts: "tasty food, painfully slow service"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.mentions import cut_mentions, proposed_parts
from voc_nlp.sentiment import SentimentHead, opposed

Encode = Callable[[list[str]], NDArray[np.float32]]
Screen = Callable[[list[str]], NDArray[np.float64]]
"""From texts to class probabilities, roughly and at almost no cost."""
LEAN = 0.3
"""A part may take a side if the screen gives it at least this chance."""
LONGEST = 100
"""Without a screen, characters of the longest mention that is looked at."""


def part_by_side(
    mentions: pd.DataFrame, encode: Encode, head: SentimentHead, *, screen: Screen | None = None
) -> pd.DataFrame:
    """Cut a mention where the sentiment of its parts turns round.

    Parameters
    ----------
    mentions : DataFrame
        As made by :func:`voc_nlp.mentions.split_mentions`.
    encode : callable
        From distinct texts to vectors that ``head`` reads; called once, with the parts of mentions that could be
        two-sided.
    head : SentimentHead
    screen : callable, optional
        Chooses the mentions that could be two-sided: in one part it leans to negative, in another to positive.
        Without one, mentions of at most 100 characters are looked at, which costs a tenth to a fifth of encoding all.

    Returns
    -------
    DataFrame
        With the same columns; a mention is cut only where one part is negative and another positive, each with a probability of at least a half.
        Which mentions these are depends on their own text alone, not on the others.
    """
    units = mentions["text"].astype(str).tolist()
    proposed = [proposed_parts(unit) for unit in units]
    parts = [
        [unit[start:end] for start, end in spans]
        if len(spans) > 1 and (screen is not None or len(unit) <= LONGEST)
        else []
        for unit, spans in zip(units, proposed, strict=True)
    ]
    if screen is not None:
        parts = _leaning(parts, screen)
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


def _leaning(parts: list[list[str]], screen: Screen) -> list[list[str]]:
    """Forget the parts of mentions in which the screen sees no two sides."""
    distinct = sorted({part for several in parts for part in several})
    if not distinct:
        return parts
    chances = dict(zip(distinct, screen(distinct), strict=True))
    return [
        several
        if any(chances[part][0] >= LEAN for part in several)
        and any(chances[part][2] >= LEAN for part in several)
        else []
        for several in parts
    ]
