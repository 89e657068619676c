"""The embedded encoders as the stages want them: cached, from one folder, with one number of threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders import CachedEncoder, Encoder, load_encoder
from voc_nlp.encoders.auto import MAPPED, MULTILINGUAL, SENTIMENT
from voc_nlp.encoders.blended import BlendedEncoder
from voc_nlp.encoders.catalogue import has_weights
from voc_nlp.encoders.mapped import MappedEncoder
from voc_nlp.encoders.onnx_runtime import OnnxEncoder

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True)
class Loader:
    """How the encoders of one run are loaded; none of it changes a number.

    Attributes
    ----------
    cache : bool
        Keep their vectors on disk.
    models_dir : path or None
        Where encoder folders are built and looked up.
    threads : int or None
        Threads of each encoder; ``None`` is the number of cores.
    tell : callable or None
        Called with a stage, units done and units in all while an encoder is built.
    """

    cache: bool = True
    models_dir: str | Path | None = None
    threads: int | None = None
    tell: Tell | None = None

    def load(self, name: str) -> Encoder:
        """Load an encoder by name, as :func:`voc_nlp.load_encoder` does."""
        loaded = load_encoder(
            name,
            models_dir=self.models_dir,
            threads=self.threads,
            progress=partial(self.tell, "building") if self.tell else None,
        )
        return CachedEncoder(loaded) if self.cache else remembering(loaded)

    def embedded(self, name: str) -> Encoder:
        """Load an embedded encoder; where the multilingual weights are not installed, MiniLM stands in."""
        if name == MULTILINGUAL or (name == SENTIMENT and not has_weights(MULTILINGUAL)):
            return self.load("auto")
        return self.load(name)

    def for_touchpoints(self, reader: Encoder) -> Encoder:
        """Return the encoder that touchpoints are read with: the vectors of ``reader``, moved by the learnt map.

        An encoder of another space is returned as it is.
        """
        if not reader.id.startswith(f"{MULTILINGUAL}-"):
            return reader
        mapped = load_encoder(MAPPED, models_dir=self.models_dir, threads=self.threads)
        if not isinstance(mapped, MappedEncoder) or mapped.base.id != reader.id:
            return reader
        return mapped.over(lambda _: reader)


class _Remembering:
    """Keeps the vectors of this run, so that themes and sentiment share one pass through the network."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    @property
    def id(self) -> str:
        return self.encoder.id

    @property
    def dimension(self) -> int:
        return self.encoder.dimension

    def encode(self, texts: Sequence[str], /, **how: Any) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self.encoder.encode(new, **how), strict=True))
        if not len(texts):
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([self._known[text] for text in texts])


def remembering(encoder: Encoder) -> Encoder:
    """Let a network, or the networks of a composed encoder, remember what they encoded; others stay as they are."""
    if isinstance(encoder, (MappedEncoder, BlendedEncoder)):
        return encoder.over(_Remembering)
    return _Remembering(encoder) if isinstance(encoder, OnnxEncoder) else encoder


def moved_by(encoder: Encoder, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Move vectors of the base by the map of the encoder, where it has one."""
    return encoder.move(vectors) if isinstance(encoder, MappedEncoder) else vectors


def embedded_encoder(name: str, *, cache: bool = True) -> Encoder:
    """Load an embedded encoder; where the multilingual weights are not installed, MiniLM stands in.

    Parameters
    ----------
    name : str
        ``"minilm"`` or ``"multilingual"``.
    cache : bool
        Keep its vectors on disk.
    """
    return Loader(cache=cache).embedded(name)
