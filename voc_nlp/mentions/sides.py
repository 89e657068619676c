"""Places where a unit may turn without a word that says so: "tasty food, slow service".

Cutting every such comma would tear apart "when I called, nobody came". So the places are only proposed here; whoever
knows how each part sounds decides (:func:`cut_mentions` takes the decision).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from voc_nlp.cleaning import repair
from voc_nlp.mentions.split import Span, trimmed
from voc_nlp.mentions.view import TAIL, view
from voc_nlp.mentions.words import Words

MOST_PARTS = 8
"""Parts of one unit, at most; an enumeration is no contrast."""
_PAUSE = re.compile(
    rf"[,，、;；](?!{TAIL})(?=\D|$)|\s[-–—/+]+\s|(?<=\w)[–—](?=\w)|(?<=\w)\s*[(（](?=\w{{3}})"
)
# praise that trails off or rolls its eyes takes no second side: "great, three hours for nothing..."
_IRONY = re.compile(r"(?:\.{3}|…)\W*$|[\U0001f644\U0001f612\U0001f643\U0001f926\U0001f921]")


def proposed_parts(text: str) -> list[Span]:
    """Return the parts of a unit between pauses, each able to stand alone, as offsets into it.

    Parameters
    ----------
    text : str
        One opinion unit.

    Returns
    -------
    list of (int, int)
        Sorted, not overlapping, trimmed; a single part where there is no such pause, or where there are more than
        eight, which is an enumeration, or a sign of irony (a trailing "...", rolling eyes).

    Examples
    --------
    >>> text = "Tasty food, painfully slow service"
    >>> [text[start:end] for start, end in proposed_parts(text)]
    ['Tasty food', 'painfully slow service']
    >>> proposed_parts("Friendly, quick and cheap")
    [(0, 25)]
    """
    seen = view(text)
    words = Words(seen)
    places, last = [0], 0
    for match in _PAUSE.finditer(seen):
        if words.is_statement(last, match.start()) and words.is_statement(match.end(), len(seen)):
            last = match.start()
            places.append(last)
    places.append(len(seen))
    if not 2 <= len(places) - 1 <= MOST_PARTS or _IRONY.search(seen):
        return [(0, len(text))]
    spans = [trimmed(seen, start, end) for start, end in pairwise(places)]
    return [span for span in spans if span[0] < span[1]]


def cut_mentions(mentions: pd.DataFrame, cuts: Sequence[Sequence[Span]]) -> pd.DataFrame:
    """Replace mentions by parts of them.

    Parameters
    ----------
    mentions : DataFrame
        As made by :func:`split_mentions`.
    cuts : sequence of sequences of (int, int)
        For each mention the parts that it becomes, as offsets into its ``text``; empty to leave it as it is.

    Returns
    -------
    DataFrame
        The mentions in the same order with a new index; a part has its own offsets, ``text`` and ``clean_text``,
        all else is that of the mention it comes from. The input is not changed.
    """
    if not any(len(parts) > 0 for parts in cuts):
        return mentions.reset_index(drop=True)
    row: list[int] = []
    spans: list[Span | None] = []
    for at, parts in enumerate(cuts):
        row += [at] * max(len(parts), 1)
        spans += list(parts) or [None]
    made = mentions.iloc[row].reset_index(drop=True)
    start, end = made["start"].tolist(), made["end"].tolist()
    text, clean = made["text"].tolist(), made["clean_text"].tolist()
    for at, span in enumerate(spans):
        if span is not None:
            begin = start[at]
            start[at], end[at] = begin + span[0], begin + span[1]
            text[at] = text[at][span[0] : span[1]]
            clean[at] = repair(text[at])
    changed = {"start": start, "end": end, "text": text, "clean_text": clean}
    return made.assign(
        **{name: pd.Series(values, dtype=mentions[name].dtype) for name, values in changed.items()}
    )
