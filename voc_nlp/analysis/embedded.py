"""The embedded encoders as the stages want them: cached, and with a stand-in where one is missing."""

from __future__ import annotations

import logging

from voc_nlp.encoders import CachedEncoder, Encoder, load_encoder
from voc_nlp.errors import EncoderError

MULTILINGUAL = "multilingual"
log = logging.getLogger(__name__)


def embedded_encoder(name: str, *, cache: bool = True) -> Encoder:
    """Load an embedded encoder; where the multilingual weights are not installed, MiniLM stands in.

    Parameters
    ----------
    name : str
        ``"minilm"`` or ``"multilingual"``.
    cache : bool
        Keep its vectors on disk.
    """
    try:
        loaded = load_encoder(name)
    except EncoderError as error:
        if name != MULTILINGUAL:
            raise
        log.warning("%s. MiniLM stands in, which knows English only", error)
        loaded = load_encoder("minilm")
    return CachedEncoder(loaded) if cache else loaded
