"""Where encoders and vectors live on disk."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def cache_folder() -> Path:
    """Return the folder for what can be rebuilt: ``VOC_NLP_CACHE``, or the user's cache folder."""
    named = os.environ.get("VOC_NLP_CACHE", "")
    if named:
        return Path(named).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("voc_nlp", appauthor=False))


def encoders_folder(models_dir: str | Path | None = None) -> Path:
    """Return the folder of encoder folders.

    That is ``models_dir``, else the environment variable ``VOC_NLP_MODELS``, else ``encoders`` in the
    cache folder.

    >>> encoders_folder("shared/models").as_posix()
    'shared/models'
    """
    named = models_dir if models_dir is not None else os.environ.get("VOC_NLP_MODELS", "")
    return Path(named).expanduser() if str(named) else cache_folder() / "encoders"


def folder_name(name: str) -> str:
    """Return the name under which a model of the hub is kept in the folder of encoders.

    >>> folder_name("intfloat/multilingual-e5-small")
    'intfloat--multilingual-e5-small'
    """
    return name.strip().replace("/", "--")


def shipped(name: str) -> Path:
    """Return a file of ours that ships with the package: ``models/encoders/<name>``."""
    installed = _HERE.parent / "_models" / "encoders" / name
    return installed if installed.exists() else _HERE.parents[1] / "models" / "encoders" / name
