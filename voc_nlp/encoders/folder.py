"""Encoder folders: the sentence-transformers layout, one ONNX graph, and a manifest with checksums.

::

    minilm-1f2e3d4c5b6a/
        modules.json, config.json, tokenizer.json, ...  read by sentence-transformers
        model.safetensors, 1_Pooling/, 2_Dense/
        onnx/model_int8.onnx                            read by onnxruntime
        voc_encoder.json                                manifest, written last

A folder is written under a temporary name beside its place and then renamed, so a reader sees all
of it or nothing, and two processes that build at once both end with a good one. The name carries a
hash of all that went in, so a new version never meets an old folder.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import os
import re
import shutil
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from voc_nlp.encoders.growth import told_growth
from voc_nlp.encoders.protocol import Progress
from voc_nlp.errors import EncoderError

MANIFEST = "voc_encoder.json"
GRAPH = "onnx/model_int8.onnx"
TOKENIZER = "tokenizer.json"
ONNX, SENTENCE_TRANSFORMERS = "onnx", "sentence-transformers"
_SCHEMA = 1
_STALE_SECONDS = 3600.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What an encoder folder says about itself.

    Attributes
    ----------
    id : str
        Name and hash of everything that shapes a vector.
    dimension, max_length : int
        Numbers per vector, and tokens per window including the special ones.
    prefix : str
        Put before every text.
    head : str
        File with a linear map applied to the mean vector, or "".
    base_id : str
        The id of the vectors before that map, or "" where there is no map.
    runtime : str
        What runs it: ``"onnx"`` (ours), or ``"sentence-transformers"`` for a kept copy of another model.
    source : str
        Where a kept copy comes from: the name on the model hub, or the name of the folder.
    files : dict
        Relative path -> ``{"bytes": int, "sha256": str}``.
    """

    id: str
    dimension: int
    max_length: int
    prefix: str = ""
    head: str = ""
    base_id: str = ""
    runtime: str = ONNX
    source: str = ""
    schema: int = _SCHEMA
    files: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How to write one encoder folder: its id, the space it takes, and the function that does it.

    ``write`` fills an empty folder and returns the manifest without its file list. The id is the name of
    the folder; ``note`` ends the sentence that says what is done; ``megabytes`` is 0 where nobody knows.
    """

    id: str
    megabytes: int
    write: Callable[[Path], Manifest]
    note: str = "no download"


def ready_folder(
    recipe: Recipe, root: Path, *, progress: Progress | None = None, thorough: bool = False
) -> Path:
    """Return the folder of an encoder below ``root``; build it where needed.

    Parameters
    ----------
    recipe : Recipe
        How to write it.
    root : Path
        Folder of encoder folders; made where needed.
    progress : callable, optional
        Called with (megabytes written, megabytes in all) while it is built; never when it is there.
    thorough : bool
        Compare the checksums of all files, not only of those that the embedded runtime reads.

    Raises
    ------
    EncoderError
        If it cannot be written, with what to do about it.
    """
    place = root / recipe.id
    if is_whole(place, thorough=thorough):
        return place
    if place.exists():
        log.warning("the encoder folder %s is incomplete or damaged: building it again", place)
    size = f"about {recipe.megabytes} MB, " if recipe.megabytes else ""
    log.info("building the encoder %s in %s: once, %s%s", recipe.id, place, size, recipe.note)
    started = time.perf_counter()
    try:
        _build(recipe, place, progress, thorough)
    except EncoderError:
        raise
    except Exception as error:  # libraries written in Rust raise plain ones when a disk is full
        reason = _why_not_written(error)
        if reason is None:
            raise
        need = f"It takes about {recipe.megabytes} MB; choose" if recipe.megabytes else "Choose"
        raise EncoderError(
            f"cannot write the encoder folder {place}: {reason}. {need} another place with "
            "--models DIR or the environment variable VOC_NLP_MODELS (VOC_NLP_CACHE moves the whole cache)"
        ) from error
    log.info("built the encoder %s in %.1f s", recipe.id, time.perf_counter() - started)
    return place


def read_manifest(folder: Path, *, thorough: bool = False) -> Manifest:
    """Read the manifest of an encoder folder and check its files.

    All must have their size; those that the embedded runtime reads, or all of them when ``thorough``,
    also their checksum.

    Raises
    ------
    EncoderError
        If the folder has no manifest, a file is missing, or its content is not what was written.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        manifest = Manifest(**content)
    except (OSError, ValueError, TypeError) as error:
        raise EncoderError(f"{folder} is not an encoder folder of voc_nlp: {error}") from error
    if manifest.schema != _SCHEMA:
        raise EncoderError(
            f"{folder} was written by another version of voc_nlp (schema {manifest.schema})"
        )
    for name, facts in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise EncoderError(f"{path} is missing")
        size = path.stat().st_size
        if size != facts["bytes"]:
            raise EncoderError(f"{path} is damaged ({size:,} bytes, not {facts['bytes']:,})")
        read = thorough or name in {GRAPH, TOKENIZER, manifest.head}
        if read and _known_sha256(path, *_state(path)) != facts["sha256"]:
            raise EncoderError(f"{path} is damaged (its checksum differs)")
    return manifest


def is_whole(folder: Path, *, thorough: bool = False) -> bool:
    """Tell whether a folder holds a manifest and all that it names, undamaged."""
    try:
        read_manifest(folder, thorough=thorough)
    except EncoderError as error:
        log.debug("%s", error)
        return False
    return True


def file_sha256(path: Path) -> str:
    """Return the sha256 of a file as hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@lru_cache(maxsize=256)
def _known_sha256(path: Path, *state: int) -> str:
    """Return the checksum, computed once per process while the file stays as it is."""
    return file_sha256(path)


def _state(path: Path) -> tuple[int, ...]:
    facts = path.stat()
    return facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


def _why_not_written(error: Exception) -> str | None:
    """Say why the system refused to write; ``None`` where the error is about something else."""
    said = re.search(r"\(os error (\d+)\)", str(error))
    number = error.errno if isinstance(error, OSError) else int(said[1]) if said else None
    if isinstance(error, OSError) and number is None:
        return str(error)
    if number is None:
        return None
    return "no space left" if number in (errno.ENOSPC, errno.EDQUOT) else os.strerror(number)


def _build(recipe: Recipe, place: Path, progress: Progress | None, thorough: bool) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(place.parent)
    temporary = place.parent / f".{recipe.id}.{uuid.uuid4().hex}.tmp"
    try:
        with told_growth(temporary, recipe.megabytes, progress):
            temporary.mkdir()
            _write_manifest(temporary, recipe.write(temporary))
        _move_into_place(temporary, place, thorough)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    content = asdict(manifest)
    content["files"] = {
        path.relative_to(folder).as_posix(): {
            "bytes": path.stat().st_size,
            "sha256": file_sha256(path),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _move_into_place(temporary: Path, place: Path, thorough: bool) -> None:
    """Rename; where another process was first and its folder is good, keep that one."""
    for _ in range(3):
        try:
            temporary.rename(place)
        except OSError:
            if not place.exists():
                raise
            if is_whole(place, thorough=thorough):
                return
            aside = place.parent / f".{place.name}.{uuid.uuid4().hex}.tmp"
            try:
                place.rename(aside)
            except FileNotFoundError:
                continue  # another process moved it first
            shutil.rmtree(aside, ignore_errors=True)
        else:
            return
    if not is_whole(place, thorough=thorough):
        raise EncoderError(f"cannot put the encoder folder in place: {place} keeps changing")


def _remove_leftovers(root: Path) -> None:
    """Remove temporary folders of builds that were killed."""
    for path in root.glob(".*.tmp"):
        try:
            stale = time.time() - path.stat().st_mtime > _STALE_SECONDS
        except OSError:
            continue
        if stale:
            shutil.rmtree(path, ignore_errors=True)
