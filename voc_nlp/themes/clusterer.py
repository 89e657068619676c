"""Theme discovery as a scikit-learn clusterer: vectors in, a theme for every row out."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClusterMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from voc_nlp.themes.discovery import (
    NEIGHBOURS,
    RUNS,
    SAMPLE,
    assign,
    discover,
    nearest,
    unit_rows,
)


class ThemeClusterer(ClusterMixin, BaseEstimator):  # type: ignore[misc] # sklearn is untyped
    """Group vectors into themes: deterministic, independent of row order, and without a leftover group.

    Parameters
    ----------
    n_themes : int or None
        Number of themes; ``None`` chooses it (see :mod:`voc_nlp.themes.discovery`).
    min_theme_size : int
        Fewest rows of a theme; a smaller one is dissolved into its neighbours.
    max_themes : int
        Most themes that are chosen automatically.
    n_neighbors : int
        Neighbours per row in the graph.
    n_runs : int
        Fewest k-means runs behind the consensus; the themes themselves are made from up to 64.
    sample_size : int
        Most distinct rows used to find the themes; all rows are assigned.
    random_state : int
        Seed.

    Attributes
    ----------
    labels_ : ndarray of shape (n_samples,)
        Theme of each row, 0 to ``n_themes_`` - 1, larger themes first.
    confidence_ : ndarray of shape (n_samples,)
        Probability-like weight (0-1) of that theme among all themes.
    prototypes_ : ndarray of shape (n_themes_, n_features)
        Unit rows: mean direction of each theme.
    stability_ : ndarray of shape (n_themes_,)
        How well refits on random 90 % of the rows find the theme again: mean best Jaccard, 0-1.
    granularity_ : tuple of (int, float)
        Numbers of themes tried and the agreement of refits on each; empty when ``n_themes`` was given.
    n_themes_ : int
        Number of themes.
    n_features_in_ : int
        Number of features seen during ``fit``.

    Examples
    --------
    >>> import numpy as np
    >>> angles = np.array([0.0, 0.02, 0.04, 0.06, 1.5, 1.52, 1.54])
    >>> vectors = np.column_stack([np.cos(angles), np.sin(angles)])
    >>> ThemeClusterer(n_themes=2, min_theme_size=1).fit(vectors).labels_
    array([0, 0, 0, 0, 1, 1, 1])
    """

    def __init__(
        self,
        n_themes: int | None = None,
        *,
        min_theme_size: int = 5,
        max_themes: int = 150,
        n_neighbors: int = NEIGHBOURS,
        n_runs: int = RUNS,
        sample_size: int = SAMPLE,
        random_state: int = 0,
    ) -> None:
        self.n_themes = n_themes
        self.min_theme_size = min_theme_size
        self.max_themes = max_themes
        self.n_neighbors = n_neighbors
        self.n_runs = n_runs
        self.sample_size = sample_size
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: object = None) -> Self:
        """Find the themes of the rows of ``X``, shape (n_samples, n_features).

        Only the direction of a row matters; a row of zeros goes to the largest theme it ties with.
        """
        vectors: NDArray[np.floating[Any]] = validate_data(self, X, dtype=np.float32)
        rows = unit_rows(vectors)
        found = discover(
            rows,
            n_themes=self.n_themes,
            max_themes=self.max_themes,
            min_size=self.min_theme_size,
            n_neighbors=self.n_neighbors,
            n_runs=self.n_runs,
            sample_size=self.sample_size,
            seed=self.random_state,
        )
        self.prototypes_ = found.prototypes
        self.stability_ = found.stability
        self.granularity_ = found.granularity
        self.n_themes_ = len(found.prototypes)
        given = assign(rows, found.prototypes)
        self.labels_, self.confidence_ = given.theme, given.confidence
        return self

    def predict(self, X: ArrayLike) -> NDArray[np.intp]:
        """Nearest theme of each row; a row's answer does not depend on the other rows."""
        check_is_fitted(self)
        vectors: NDArray[np.floating[Any]] = validate_data(self, X, dtype=np.float32, reset=False)
        return nearest(unit_rows(vectors), self.prototypes_)
