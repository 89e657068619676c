"""Vectors for themes: what a mention says, in the light of its comment, whatever language it is in."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.discovery import Vectors, unit_rows

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
    codes, of = np.unique(languages.astype(str), return_inverse=True)
    wide = vectors.astype(np.float64)
    counts = np.zeros((len(codes), len(vectors)))
    np.add.at(counts, (of, row), 1)
    sums = counts @ wide
    n = counts.sum(axis=1)
    overall = sums.sum(axis=0) / n.sum()
    shift = (sums / n[:, None] - overall) * (n / (n + SHRINKAGE))[:, None]
    shift[codes == UNKNOWN] = 0
    if len(codes) - (UNKNOWN in codes) < 2:
        shift[:] = 0
    own = unit_rows(wide[row] - shift[of]).astype(np.float64)
    _, group = np.unique(comments.astype(str), return_inverse=True)
    whole = np.zeros((group.max(initial=-1) + 1, wide.shape[1]))
    np.add.at(whole, group, own)
    return unit_rows((1 - CONTEXT) * own + CONTEXT * unit_rows(whole)[group])
