"""Vectors for themes: what a mention says, in the light of its comment, whatever language it is in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from voc_nlp.themes.vectors import BLOCK, Vectors, unit_rows

CONTEXT = 0.3
"""Share of the whole comment in a mention's vector."""
SHRINKAGE = 50
"""Mentions at which half of a language's mean is taken out."""
UNKNOWN = "und"


def theme_vectors(
    vectors: Vectors, row: NDArray[np.intp], languages: NDArray[Any], comments: NDArray[Any]
) -> Vectors:
    """Take the language out of the vectors of mentions and mix in a little of their comment.

    An encoder gives each language a direction of its own. Left in, themes follow languages instead of
    topics, so the mean of each language is replaced by the mean of all [1]_, the more so the more mentions it
    has (``n / (n + 50)``). Where all mentions share one language nothing changes.

    Parameters
    ----------
    vectors : array of shape (n_distinct, d)
        Unit rows of the distinct texts, in an order that does not depend on the input.
    row : array of shape (n_mentions,)
        Row of each mention in ``vectors``.
    languages : array of shape (n_mentions,)
        Language code of each mention; ``und`` takes part in the overall mean only.
    comments : array of shape (n_mentions,)
        What mentions of one comment share; they stand in the order of the text.

    Returns
    -------
    array of shape (n_mentions, d)
        Unit rows; they do not depend on the order of the comments.

    References
    ----------
    .. [1] Libovický, Rosa and Fraser (2020), On the language neutrality of pre-trained multilingual
       representations.
    """
    codes, shifts = language_shifts(vectors, row, languages)
    return placed(vectors, row, languages, comments, codes, shifts)


def language_shifts(
    vectors: Vectors, row: NDArray[np.intp], languages: NDArray[Any]
) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """Return the codes of the languages and what is to be taken out of each, shape (n_codes, d).

    Parameters are those of :func:`theme_vectors`. Empty where fewer than two languages are known.
    """
    codes, of = np.unique(languages.astype(str), return_inverse=True)
    counts = sparse.coo_matrix(
        (np.ones(len(row)), (of, row)), shape=(len(codes), len(vectors))
    ).tocsr()
    sums = np.asarray(counts @ vectors)
    n = np.asarray(counts.sum(axis=1)).ravel()
    overall = sums.sum(axis=0) / n.sum()
    shift = (sums / n[:, None] - overall) * (n / (n + SHRINKAGE))[:, None]
    known = codes != UNKNOWN
    if known.sum() < 2:
        return (), np.zeros((0, vectors.shape[1]))
    return tuple(str(code) for code in codes[known]), shift[known]


def placed(
    vectors: Vectors,
    row: NDArray[np.intp],
    languages: NDArray[Any],
    comments: NDArray[Any],
    codes: Sequence[str],
    shifts: NDArray[np.float64],
) -> Vectors:
    """Return :func:`theme_vectors` for shifts that are already known, such as those of a theme book.

    Each mention depends on its own comment only; a language that is not among the codes is taken as it is.
    """
    known = {code: index for index, code in enumerate(codes)}
    table = np.vstack([shifts.reshape(-1, vectors.shape[1]), np.zeros(vectors.shape[1])])
    of = np.array([known.get(str(code), -1) for code in languages], dtype=np.intp)
    own = np.empty((len(row), vectors.shape[1]), dtype=np.float32)
    for start in range(0, len(row), BLOCK):
        at = slice(start, start + BLOCK)
        own[at] = unit_rows(vectors[row[at]].astype(np.float64) - table[of[at]])
    _, group, size = np.unique(comments.astype(str), return_inverse=True, return_counts=True)
    alone = size[group] == 1
    order = np.argsort(group, kind="stable")
    ends = np.cumsum(size)
    # whole comments at a time; a comment of one mention is that mention
    for first in range(0, len(size), BLOCK):
        last = min(first + BLOCK, len(size)) - 1
        here = order[ends[first] - size[first] : ends[last]]
        here = here[~alone[here]]
        if not len(here):
            continue
        wide = own[here].astype(np.float64)
        whole = np.zeros((last - first + 1, wide.shape[1]))
        np.add.at(whole, group[here] - first, wide)
        own[here] = unit_rows(
            (1 - CONTEXT) * wide + CONTEXT * unit_rows(whole)[group[here] - first]
        )
    return own
