"""Which head reads the sentiment of an analysis, and on which encoder's vectors."""

from __future__ import annotations

import logging
from pathlib import Path

from voc_nlp.analysis.embedded import Loader
from voc_nlp.config import Metric
from voc_nlp.encoders import Encoder
from voc_nlp.encoders.auto import SENTIMENT
from voc_nlp.encoders.catalogue import FAST
from voc_nlp.errors import ConfigError
from voc_nlp.sentiment import SentimentHead, head_for, shipped_heads

SHIPPED = "auto"
TRAINED_ON_SCORE = "trained_on_score"
"""Key in a head's ``about`` that names the score column its labels came from."""
log = logging.getLogger(__name__)


def load_head(sentiment: str | Path | SentimentHead | None) -> SentimentHead | None:
    """Load a head of one's own; ``None`` for ``None`` and ``"auto"``, which mean the shipped one.

    Raises
    ------
    EncoderError
        If the folder holds no head.
    """
    if sentiment is None or sentiment == SHIPPED:
        return None
    return sentiment if isinstance(sentiment, SentimentHead) else SentimentHead.load(sentiment)


def refuse_circles(head: SentimentHead | None, score: Metric | None, *, allowed: bool) -> None:
    """Refuse to explain a score by sentiment that was trained on scores.

    Raises
    ------
    ConfigError
        If the head learnt from a score, there is a score to rank by, and that is not allowed explicitly. Any score
        is meant: those of one respondent go together, so another one is hardly less circular.
    """
    column = None if head is None else head.about.get(TRAINED_ON_SCORE)
    if column is None or score is None:
        return
    problem = (
        f"this sentiment head learnt its labels from the score column {column!r}, so it must not explain the "
        f"{score.upper()}: themes of people with low scores would look negative whatever they wrote"
    )
    if not allowed:
        raise ConfigError(
            f"{problem}. Use the shipped head, train one on labels by people, or insist with "
            "--allow-score-trained-sentiment"
        )
    log.warning(
        "%s. Allowed explicitly; read no impact of this analysis as an explanation", problem
    )


def reader_of(
    head: SentimentHead | None, encoder: Encoder, loader: Loader
) -> tuple[SentimentHead, Encoder]:
    """Return the head and an encoder whose vectors it reads.

    Parameters
    ----------
    head : SentimentHead or None
        ``None`` takes the shipped head of the multilingual encoder, whatever encoder finds the themes: in English too
        it tells unhappy from happy better than the head on MiniLM (see the model cards).
    encoder : Encoder
        The one that finds the themes; used again where the head reads its vectors.
    loader : Loader

    Raises
    ------
    EncoderError
        If no encoder is known whose vectors the head reads.
    """
    base = getattr(encoder, "base", encoder)
    if head is None and encoder.id.startswith(f"{FAST}-") and encoder.id in shipped_heads():
        head = head_for(encoder.id)
    for one in (encoder, base):
        if head is not None and head.encoder_id == one.id:
            return head, one
    name = SENTIMENT if head is None else str(head.about.get("encoder", SENTIMENT))
    reader = loader.embedded(name)
    if head is None:
        head = head_for(reader.id)
    head.check(reader.id)
    return head, encoder if reader.id == encoder.id else reader
