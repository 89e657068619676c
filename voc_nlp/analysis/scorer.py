"""The sentiment estimator that knows encoders by name."""

from __future__ import annotations

from voc_nlp.analysis.embedded import embedded_encoder
from voc_nlp.encoders import Encoder, load_encoder
from voc_nlp.encoders.auto import SENTIMENT
from voc_nlp.sentiment.scorer import SentimentScorer as _SentimentScorer


class SentimentScorer(_SentimentScorer):
    """Negative, neutral or positive, text by text, with calibrated probabilities.

    It is trained already: ``fit`` only loads, and is called when needed. Handles, links and hash signs are
    removed before encoding. A text without any content is neutral.

    Parameters
    ----------
    encoder : str or object with ``id`` and ``encode(texts)``
        A name as in :func:`voc_nlp.load_encoder`, or an encoder.
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

    Examples
    --------
    >>> SentimentScorer().predict(
    ...     ["the staff were lovely", "waited an hour and nobody came"]
    ... ).tolist()
    ['positive', 'negative']
    """

    def load_encoder(self, name: str) -> Encoder:  # type: ignore[explicit-override]  # 3.12 has it
        """Load an encoder by name; ``auto`` is the one that the shipped head reads."""
        return embedded_encoder(SENTIMENT) if name == "auto" else load_encoder(name)
