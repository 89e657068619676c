"""Keep discovered themes on disk, so that a second look at the same comments is fast.

Only numbers are kept: prototypes, keyed by a hash of the vectors, the choices and the code that made them.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders import cache_folder
from voc_nlp.themes import Discovery, discovery
from voc_nlp.themes.vectors import BLOCK, distinct_rows

MOST_KEPT = 50
CODE = ("discovery", "vectors", "graph", "consensus", "kmeans", "trust")
"""Modules that themes are found by; kept themes are those of their present text."""
log = logging.getLogger(__name__)


def themes_folder() -> Path:
    """Folder of the kept discoveries."""
    return cache_folder() / "themes"


def discover_once(vectors: NDArray[np.float32], **choices: Any) -> Discovery:
    """Discover themes, or take those that the same vectors, choices and code gave before.

    The cache may always be lost: if it cannot be read or written, the themes are discovered anew.
    """
    key = _key(vectors, choices)
    path = themes_folder() / f"{key}.npz"
    try:
        kept = _load(path)
        os.utime(path)
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        log.warning("kept themes in %s cannot be used (%s); they are found anew", path, error)
    else:
        return kept
    found = discovery.discover(vectors, **choices)
    try:
        _save(path, found)
    except OSError as error:
        log.warning("themes cannot be kept in %s (%s)", path, error)
    return found


def forget_themes() -> None:
    """Delete all kept discoveries."""
    for path in themes_folder().glob("*.npz"):
        path.unlink(missing_ok=True)


def _key(vectors: NDArray[np.float32], choices: dict[str, Any]) -> str:
    digest = hashlib.blake2b(digest_size=20)
    for part in CODE:
        digest.update((Path(discovery.__file__).parent / f"{part}.py").read_bytes())
    digest.update(repr(sorted(choices.items())).encode())
    first, _, counts = distinct_rows(vectors)
    for start in range(0, len(first), BLOCK):
        digest.update(np.ascontiguousarray(vectors[first[start : start + BLOCK]]).tobytes())
    digest.update(counts.tobytes())
    return digest.hexdigest()


def _load(path: Path) -> Discovery:
    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        granularity = tuple((int(k), float(score)) for k, score in kept["granularity"])
        return Discovery(kept["prototypes"], kept["stability"], granularity)


def _save(path: Path, found: Discovery) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(
                file,
                prototypes=found.prototypes,
                stability=found.stability,
                granularity=np.array(found.granularity, dtype=np.float64).reshape(-1, 2),
            )
        Path(made).replace(path)
    finally:
        Path(made).unlink(missing_ok=True)
    by_age = sorted(path.parent.glob("*.npz"), key=lambda kept: kept.stat().st_mtime)
    for old in by_age[:-MOST_KEPT]:
        old.unlink(missing_ok=True)
