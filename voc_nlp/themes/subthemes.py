"""The second level: sub-themes inside a theme, only where they are found again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.themes.discovery import discover, discover_each
from voc_nlp.themes.vectors import Labels, Vectors, distinct_rows, nearest

MOST_PARTS = 5
FEWEST_ROWS = 60
"""Distinct mentions under which a theme is not split."""
SMALLEST_SHARE = 0.15
SMALLEST_ROWS = 20
"""Least share of the theme's mentions, and least mentions, of a sub-theme."""
SUPPORTED = 0.85
DISTINCT = 0.08
"""Stability of every sub-theme, and separation (cosine) of every sub-theme, that support a split."""
BY_LANGUAGE = 0.3
"""Share of what the languages tell (mutual information over their entropy) from which a split is one by language."""
MOST_ROWS = 3000


@dataclass(frozen=True, eq=False)
class Parts:
    """A theme in parts.

    Attributes
    ----------
    prototypes : array of shape (n_parts, d)
        Unit rows, larger parts first.
    part : array of shape (n,)
        Part of each row: its nearest prototype.
    stability : array of shape (n_parts,)
        How well refits find each part again (0-1).
    separation : array of shape (n_parts,)
        Mean over the rows of each part of the cosine to it less that to the next one.
    """

    prototypes: Vectors
    part: Labels
    stability: NDArray[np.float64]
    separation: NDArray[np.float64]

    @property
    def supported(self) -> bool:
        """Whether every part is found again (stability of 0.85 or more) and stands apart (separation of 0.08 or more)."""
        return bool(self.stability.min() >= SUPPORTED and self.separation.min() >= DISTINCT)


@dataclass(frozen=True, eq=False)
class SubThemes:
    """Sub-themes of all themes.

    Attributes
    ----------
    prototypes : array of shape (n_parts, d)
        Unit rows, those of one theme together.
    parent : array of shape (n_parts,)
        Theme of each sub-theme.
    stability : array of shape (n_parts,)
        How well refits find it again (0-1).
    part : array of shape (n,)
        Sub-theme of each row, -1 where its theme has none.
    """

    prototypes: Vectors
    parent: Labels
    stability: NDArray[np.float64]
    part: Labels


def split_rows(vectors: Vectors, n_parts: int, *, seed: int = 0) -> Parts:
    """Split rows into (at most) ``n_parts``, whether or not the split is supported.

    For a split that somebody asked for; :func:`best_split` splits only where it is supported.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows, in any order; at least one.
    n_parts : int
        Number of parts; fewer come out where there are fewer distinct rows.
    """
    least = max(1, min(SMALLEST_ROWS, len(vectors) // (4 * n_parts)))
    found = discover(
        vectors,
        n_themes=n_parts,
        max_themes=n_parts,
        min_size=least,
        seed=seed,
        sample_size=MOST_ROWS,
    )
    return _parts(vectors, found.prototypes, found.stability)


def best_split(
    vectors: Vectors,
    languages: NDArray[Any] | None = None,
    *,
    most: int = MOST_PARTS,
    seed: int = 0,
) -> Parts | None:
    """Split the rows of one theme into the most parts that are supported; ``None`` where no split is.

    A split into 2 to ``most`` parts is supported if refits on random 90 % of the rows find every part again (mean
    best Jaccard overlap of at least 0.85, where Hennig's very stable clusters begin), the mean cosine of every part
    is at least 0.08 above that to the next one, no part has less than 15 % of the rows, or under 20, and the
    parts do not follow the languages (less than 0.3 of the entropy of the languages is told by the part).

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows of one theme, in any order.
    languages : array of shape (n,), optional
        Language of each row.
    """
    first, _, _ = distinct_rows(vectors)
    if len(first) < FEWEST_ROWS:
        return None
    least = max(SMALLEST_ROWS, round(SMALLEST_SHARE * len(vectors)))
    best: Parts | None = None
    cuts = range(2, most + 1)
    tried = discover_each(vectors, cuts, min_size=least, seed=seed, sample_size=MOST_ROWS)
    for n_parts, found in zip(cuts, tried, strict=True):
        if len(found.prototypes) < n_parts:
            continue
        parts = _parts(vectors, found.prototypes, found.stability)
        if parts.supported and (languages is None or told_by(parts.part, languages) < BY_LANGUAGE):
            best = parts
    return best


def find_subthemes(
    vectors: Vectors,
    themes: Labels,
    n_themes: int,
    languages: NDArray[Any] | None = None,
    *,
    most: int = MOST_PARTS,
    seed: int = 0,
) -> SubThemes:
    """Split every theme by :func:`best_split`.

    Parameters
    ----------
    vectors : array of shape (n, d)
        Unit rows.
    themes : array of shape (n,)
        Theme of each row, 0 to ``n_themes`` - 1.
    languages : array of shape (n,), optional
        Language of each row.
    """
    prototypes, stability = [], []
    parent: list[int] = []
    part = np.full(len(vectors), -1, dtype=np.intp)
    for theme in range(n_themes):
        own = np.flatnonzero(themes == theme)
        found = best_split(
            vectors[own], None if languages is None else languages[own], most=most, seed=seed
        )
        if found is None:
            continue
        part[own] = len(parent) + found.part
        parent += [theme] * len(found.prototypes)
        prototypes.append(found.prototypes)
        stability.append(found.stability)
    empty = np.empty((0, vectors.shape[1]), dtype=np.float32)
    return SubThemes(
        np.vstack([empty, *prototypes]),
        np.array(parent, dtype=np.intp),
        np.concatenate([np.empty(0), *stability]),
        part,
    )


def told_by(part: Labels, languages: NDArray[Any]) -> float:
    """Share of the entropy of the languages that the part tells (0-1); 0 where there is one language.

    >>> told_by(np.array([0, 0, 1, 1]), np.array(["en", "en", "es", "es"]))
    1.0
    >>> told_by(np.arange(240) % 2, np.full(240, "en"))
    0.0
    """
    known, code = np.unique(languages.astype(str), return_inverse=True)
    if (
        len(known) == 1
    ):  # the sum of many equal shares is not exactly one, and its logarithm not exactly zero
        return 0.0
    table = np.zeros((int(code.max()) + 1, int(part.max()) + 1))
    np.add.at(table, (code, part), 1 / len(part))
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    whole = -float((rows * np.log(rows)).sum())
    held = table > 0
    expected = np.outer(rows, columns)
    return round(float((table[held] * np.log(table[held] / expected[held])).sum()) / whole, 12)


def _parts(vectors: Vectors, prototypes: Vectors, stability: NDArray[np.float64]) -> Parts:
    first, place, counts = distinct_rows(vectors)
    distinct = vectors[first]
    part = nearest(distinct, prototypes)
    n_parts = len(prototypes)
    separation = np.zeros(n_parts)
    if n_parts > 1:
        two = np.partition(distinct @ prototypes.T, -2, axis=1)[:, -2:].astype(np.float64)
        gap = np.bincount(part, weights=counts * (two[:, 1] - two[:, 0]), minlength=n_parts)
        separation = gap / np.maximum(1, np.bincount(part, weights=counts, minlength=n_parts))
    return Parts(prototypes, part[place], stability, separation)
