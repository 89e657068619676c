"""The embedded encoders as the stages want them: cached, from one folder, with one number of threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from voc_nlp.encoders import CachedEncoder, Encoder, load_encoder
from voc_nlp.encoders.auto import MULTILINGUAL

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
        return CachedEncoder(loaded) if self.cache else loaded

    def embedded(self, name: str) -> Encoder:
        """Load an embedded encoder; where the multilingual weights are not installed, MiniLM stands in."""
        return self.load("auto" if name == MULTILINGUAL else name)


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
