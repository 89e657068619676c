"""The scikit-learn estimator: texts in, class probabilities out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassifierMixin

from voc_nlp.errors import EncoderError, checked_texts
from voc_nlp.sentiment.classes import CLASSES, NEUTRAL
from voc_nlp.sentiment.features import plain
from voc_nlp.sentiment.head import SentimentHead
from voc_nlp.sentiment.shipped import head_for
from voc_nlp.sentiment.training import Encodes


class SentimentScorer(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Negative, neutral or positive, text by text, with calibrated probabilities.

    It is trained already: ``fit`` only loads, and is called when needed. Handles, links and hash signs are
    removed before encoding. A text without any content is neutral.

    Parameters
    ----------
    encoder : str or object with ``id`` and ``encode(texts)``
        A name is resolved by :meth:`load_encoder`.
    head : str, Path, SentimentHead or None
        The classifier or its folder; ``None`` takes the shipped head that reads the encoder's vectors.

    Attributes
    ----------
    classes_ : ndarray of str
        negative, neutral, positive: the columns of ``predict_proba``.
    encoder_, head_ : object
        Set by ``fit``.

    Notes
    -----
    CLI: ``voc analyze``.
    """

    def __init__(self, encoder: Any = "auto", head: Any = None) -> None:
        self.encoder = encoder
        self.head = head

    @property
    def classes_(self) -> NDArray[np.str_]:
        """Names of the columns of :meth:`predict_proba`."""
        return np.array(CLASSES)

    def load_encoder(self, name: str) -> Encodes:
        """Turn an encoder's name into an encoder.

        The layer above, which knows the encoders, overrides this; here a name cannot be resolved.

        Raises
        ------
        EncoderError
            Always.
        """
        raise EncoderError(
            f"cannot load the encoder {name!r} here; use voc_nlp.SentimentScorer, which knows the names, "
            "or pass an encoder object"
        )

    def fit(self, texts: object = None, y: object = None) -> SentimentScorer:
        """Load encoder and head; the texts and labels are not looked at.

        Raises
        ------
        EncoderError
            If the encoder or its head cannot be loaded, or they do not belong together.
        """
        encoder = self.load_encoder(self.encoder) if isinstance(self.encoder, str) else self.encoder
        if self.head is None:
            head = head_for(encoder.id)
        else:
            head = (
                SentimentHead.load(self.head) if isinstance(self.head, (str, Path)) else self.head
            )
        head.check(encoder.id)
        self.encoder_, self.head_ = encoder, head
        return self

    def predict_proba(self, texts: Iterable[str]) -> NDArray[np.float64]:
        """Return probabilities of shape (n_texts, 3), columns as ``classes_``.

        Raises
        ------
        InputError
            If the texts are one string, or an item is not a string.
        """
        cleaned = [plain(text) for text in checked_texts(texts)]
        chances = np.tile(np.array([float(name == NEUTRAL) for name in CLASSES]), (len(cleaned), 1))
        filled = np.array([bool(text) for text in cleaned], dtype=bool)
        if filled.any():
            if not hasattr(self, "head_"):
                self.fit()
            kept = [text for text in cleaned if text]
            distinct = sorted(set(kept))
            of_distinct = self.head_.predict_proba(distinct, self.encoder_.encode(distinct))
            place = {text: i for i, text in enumerate(distinct)}
            chances[filled] = of_distinct[[place[text] for text in kept]]
        return chances

    def predict(self, texts: Iterable[str]) -> NDArray[np.str_]:
        """Return the likeliest class of each text, shape (n_texts,)."""
        return np.asarray(self.classes_[self.predict_proba(texts).argmax(axis=1)])

    def __getstate__(self) -> dict[str, Any]:  # type: ignore[explicit-override]
        # an onnxruntime session cannot be pickled; what was loaded by name is loaded again
        state: dict[str, Any] = super().__getstate__()
        return {key: value for key, value in state.items() if key not in {"encoder_", "head_"}}
