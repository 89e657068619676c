"""The encoder as a scikit-learn estimator."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from voc_nlp.encoders.auto import MINILM, encoder_for
from voc_nlp.encoders.cache import CachedEncoder
from voc_nlp.encoders.loading import load_encoder
from voc_nlp.encoders.protocol import Encoder, Vectors
from voc_nlp.errors import checked_texts


class TextEmbedder(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # sklearn is untyped
    """Turns texts into unit vectors.

    Parameters
    ----------
    encoder : str or Encoder, default="auto"
        A name or folder for :func:`voc_nlp.encoders.load_encoder`, or any object with its methods;
        ``"auto"`` chooses by the languages of the texts it is fitted on (see
        :mod:`voc_nlp.encoders.auto`).
    cache : bool or path, default=True
        Keep vectors on disk: in the user's cache folder, or in a file. An encoder object is cached
        too.
    models_dir : path, optional
        Where encoder folders are built and looked up.
    threads : int, optional
        Threads per encoder; by default the number of cores.

    Attributes
    ----------
    encoder_ : Encoder
        What encodes.

    Notes
    -----
    CLI: ``voc analyze --encoder NAME --models DIR --threads N``.
    """

    def __init__(
        self,
        encoder: str | Encoder = "auto",
        *,
        cache: bool | str | Path = True,
        models_dir: str | Path | None = None,
        threads: int | None = None,
    ) -> None:
        self.encoder = encoder
        self.cache = cache
        self.models_dir = models_dir
        self.threads = threads

    def fit(self, texts: Iterable[str], y: Any = None) -> TextEmbedder:
        """Load the encoder; nothing but the choice of ``"auto"`` depends on the texts."""
        listed = checked_texts(texts)
        encoder = self.encoder
        if isinstance(encoder, str) and encoder == "auto":
            from voc_nlp.cleaning.language import detect_languages

            chosen = encoder_for(detect_languages(listed)[0])
            encoder = chosen if chosen == MINILM else "auto"
        if isinstance(encoder, str):
            encoder = load_encoder(encoder, models_dir=self.models_dir, threads=self.threads)
        if self.cache is not False:
            encoder = CachedEncoder(encoder, None if self.cache is True else self.cache)
        self.encoder_ = encoder
        return self

    def transform(self, texts: Iterable[str]) -> Vectors:
        """Encode texts.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows.
        """
        check_is_fitted(self)
        vectors: Vectors = self.encoder_.encode(checked_texts(texts))
        return vectors

    def get_feature_names_out(self, input_features: Any = None) -> NDArray[np.object_]:
        """Name the columns ``textembedder0``, ``textembedder1``, ..."""
        check_is_fitted(self)
        return np.array([f"textembedder{i}" for i in range(self.encoder_.dimension)], dtype=object)

    def __sklearn_tags__(self) -> Any:
        """Texts in, one-dimensional; the fit learns nothing."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        return tags
