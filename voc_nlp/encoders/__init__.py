"""Texts to unit vectors: embedded models by onnxruntime, others by sentence-transformers.

One law holds for the embedded encoders: **a text has one vector**, bit for bit, whichever texts
share its batch, in whatever order, cached or fresh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voc_nlp.encoders.auto import encoder_for
from voc_nlp.encoders.cache import CachedEncoder, CacheInfo, VectorCache
from voc_nlp.encoders.catalogue import (
    EncoderFile,
    EncoderInfo,
    EncoderStatus,
    describe_encoder,
    list_encoders,
    old_folders,
)
from voc_nlp.encoders.loading import (
    build_encoder,
    encoder_names,
    load_encoder,
    unknown_encoder,
)
from voc_nlp.encoders.places import cache_folder
from voc_nlp.encoders.protocol import Encoder, Progress

if TYPE_CHECKING:
    from voc_nlp.encoders.embedder import TextEmbedder

__all__ = [
    "CacheInfo",
    "CachedEncoder",
    "Encoder",
    "EncoderFile",
    "EncoderInfo",
    "EncoderStatus",
    "Progress",
    "TextEmbedder",
    "VectorCache",
    "build_encoder",
    "cache_folder",
    "describe_encoder",
    "encoder_for",
    "encoder_names",
    "list_encoders",
    "load_encoder",
    "old_folders",
    "unknown_encoder",
]


def __getattr__(name: str) -> Any:
    """Load the estimator when it is asked for: scikit-learn takes a second to import."""
    if name == "TextEmbedder":
        from voc_nlp.encoders.embedder import TextEmbedder

        return TextEmbedder
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
