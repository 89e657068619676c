"""From a name to an encoder, and from a name to a folder that is kept."""

from __future__ import annotations

import logging
import shutil
from functools import partial
from pathlib import Path

from voc_nlp.encoders.auto import MAPPED, MINILM, MULTILINGUAL, OPINION
from voc_nlp.encoders.blended import blended
from voc_nlp.encoders.catalogue import (
    EMBEDDED,
    FAST,
    find_folder,
    has_weights,
    kept_folders,
)
from voc_nlp.encoders.folder import (
    MANIFEST,
    SENTENCE_TRANSFORMERS,
    Manifest,
    Recipe,
    file_sha256,
    is_whole,
    read_manifest,
    ready_folder,
)
from voc_nlp.encoders.growth import megabytes_of
from voc_nlp.encoders.mapped import MappedEncoder, open_folder
from voc_nlp.encoders.places import encoders_folder, folder_name, shipped
from voc_nlp.encoders.protocol import Encoder, Progress
from voc_nlp.encoders.static import STATIC_FILE, StaticEncoder
from voc_nlp.errors import EncoderError, names, suggest

log = logging.getLogger(__name__)


def encoder_names() -> tuple[str, ...]:
    """Return the names that need no download.

    >>> "minilm" in encoder_names()
    True
    """
    return ("auto", *EMBEDDED, MAPPED, OPINION, FAST)


def load_encoder(
    name: str = "auto",
    *,
    models_dir: str | Path | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Encoder:
    """Load an encoder by name or folder.

    Parameters
    ----------
    name : str
        ``"auto"`` (see :mod:`voc_nlp.encoders.auto`) or another of :func:`encoder_names`, built on first
        use without a download (``"mapped"`` and ``"opinion"`` are ``"multilingual"`` without the help of
        MiniLM in English, and before its map: the space that sentiment is read in); a folder in the sentence-transformers layout; the name of one kept in
        ``models_dir``; or the name of a sentence-transformers model, which is taken from the local hub
        cache or downloaded.
    models_dir : path, optional
        Where encoder folders are built and looked up; by default the environment variable
        ``VOC_NLP_MODELS``, else the user's cache folder (``VOC_NLP_CACHE`` moves it).
    threads : int, optional
        Threads of the encoder; by default the number of cores. The vectors of the embedded encoders do not
        depend on it. ``"fast"`` has no network and takes no notice.
    progress : callable, optional
        Called with (megabytes written, megabytes in all) while an embedded encoder is built.

    Returns
    -------
    Encoder

    Raises
    ------
    EncoderError
        If there is no such encoder, or it cannot be built or reached.

    Notes
    -----
    CLI: ``voc analyze --encoder NAME --models DIR --threads N``.
    """
    if threads is not None and threads < 1:
        raise EncoderError(f"threads must be at least 1, not {threads}")
    if name == FAST:
        return StaticEncoder()
    if name == "auto":
        return _for_any_language(models_dir, threads, progress)
    if name in EMBEDDED:
        folder = ready_folder(
            EMBEDDED[name].recipe(), encoders_folder(models_dir), progress=progress
        )
        encoder = open_folder(folder, threads)
        if name == MULTILINGUAL and isinstance(encoder, MappedEncoder):
            english = load_encoder(
                MINILM, models_dir=models_dir, threads=threads, progress=progress
            )
            return blended(encoder, english)
        return encoder
    if name in (MAPPED, OPINION):
        folder = ready_folder(
            EMBEDDED[MULTILINGUAL].recipe(), encoders_folder(models_dir), progress=progress
        )
        encoder = open_folder(folder, threads)
        return getattr(encoder, "base", encoder) if name == OPINION else encoder
    return _load_other(name, models_dir, threads)


def build_encoder(
    name: str, *, models_dir: str | Path | None = None, progress: Progress | None = None
) -> Path:
    """Put an encoder into the folder of encoders now, or mend it where a file is damaged.

    An embedded encoder is built from its installed weights. Any other, named by folder or as on the model
    hub, is loaded once and copied; from then on its name finds the copy, also without network.

    Returns
    -------
    Path
        Its folder.

    Raises
    ------
    EncoderError
        If there is no such encoder, it is not in sentence-transformers layout, or it cannot be written.

    Notes
    -----
    CLI: ``voc models build NAME``.
    """
    name = MULTILINGUAL if name in ("auto", MAPPED, OPINION) else name
    root = encoders_folder(models_dir)
    if name == FAST:
        StaticEncoder()
        return shipped(STATIC_FILE).parent
    if name in EMBEDDED:
        return ready_folder(EMBEDDED[name].recipe(), root, progress=progress, thorough=True)
    folder = find_folder(name, models_dir)
    if folder is not None and folder.parent.resolve() == root.resolve():
        if not (folder / MANIFEST).is_file() or is_whole(folder, thorough=True):
            _load_other(str(folder), models_dir, None).encode(["a first text"])
            return folder
        if "/" not in name:
            raise EncoderError(f"{folder} is damaged; remove it and copy the model there again")
        folder = None  # a copy of a model of the hub can be made again
    _check_name(name, folder, models_dir)
    if folder is not None:
        _refuse_another(folder, root / folder.resolve().name)
    recipe = Recipe(
        id=folder.resolve().name if folder is not None else folder_name(name),
        megabytes=megabytes_of(folder) if folder is not None else 0,
        write=partial(_write_copy, name, folder),
        note=f"a copy of {folder}" if folder is not None else "from the model hub or its cache",
    )
    return ready_folder(recipe, root, progress=progress, thorough=True)


def unknown_encoder(name: str, models_dir: str | Path | None = None) -> str:
    """Say that there is no such encoder, what exists, and how to get one."""
    kept = tuple(folder.name for folder in kept_folders(models_dir))
    known = (*encoder_names(), *kept)
    return (
        f"no encoder {name!r}; embedded: {names((*EMBEDDED, FAST))}"
        f"{f'; in {encoders_folder(models_dir)}: {names(kept)}' if kept else ''}; 'auto' chooses for each file,"
        f" and {MAPPED!r} and {OPINION!r} are spaces of {MULTILINGUAL!r}.{suggest(name, known)} "
        "Any folder in sentence-transformers layout works too: on a machine with access to the "
        "model hub run SentenceTransformer(NAME).save(FOLDER), copy FOLDER here and give its path"
    )


def _for_any_language(
    models_dir: str | Path | None, threads: int | None, progress: Progress | None
) -> Encoder:
    try:
        return load_encoder(MULTILINGUAL, models_dir=models_dir, threads=threads, progress=progress)
    except EncoderError as error:
        if has_weights(MULTILINGUAL):
            raise
        log.warning("%s. MiniLM stands in, which knows English only", error)
        return load_encoder(MINILM, models_dir=models_dir, threads=threads, progress=progress)


def _load_other(name: str, models_dir: str | Path | None, threads: int | None) -> Encoder:
    from voc_nlp.encoders.sentence_runtime import SentenceEncoder

    folder = find_folder(name, models_dir)
    if folder is not None and (folder / MANIFEST).is_file():
        manifest = read_manifest(folder)
        if manifest.runtime == SENTENCE_TRANSFORMERS:
            return SentenceEncoder(str(folder), threads=threads, label=manifest.source)
        return open_folder(folder, threads)
    _check_name(name, folder, models_dir)
    return SentenceEncoder(str(folder) if folder is not None else name, threads=threads)


def _check_name(name: str, folder: Path | None, models_dir: str | Path | None) -> None:
    """Refuse a name that cannot be a model: better now than after a minute of reading and cleaning."""
    if folder is None and (_looks_mistyped(name) or not _may_be_on_the_hub(name)):
        raise EncoderError(unknown_encoder(name, models_dir))


def _looks_mistyped(name: str) -> bool:
    """Tell a path that does not exist, or a near miss of an embedded name."""
    return (
        not name.strip()
        or name.startswith((".", "/", "~"))
        or name.count("/") > 1
        or "\\" in name
        or ("/" not in name and bool(suggest(name, encoder_names())))
    )


def _may_be_on_the_hub(name: str) -> bool:
    """Tell a full name, or a bare one whose model lies in the local hub cache."""
    if "/" in name:
        return True
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        return any(
            isinstance(try_to_load_from_cache(full, "modules.json"), str)
            for full in (name, f"sentence-transformers/{name}")
        )
    except HFValidationError:
        return False


def _write_copy(name: str, source: Path | None, folder: Path) -> Manifest:
    """Copy a model that can be loaded; the manifest makes damage visible."""
    from voc_nlp.encoders.sentence_runtime import SentenceEncoder

    if source is not None and (source / MANIFEST).is_file():
        manifest = read_manifest(source, thorough=True)
        shutil.copytree(source, folder, dirs_exist_ok=True)
        (folder / MANIFEST).unlink()
        return manifest
    label = source.resolve().name if source is not None else name
    encoder = SentenceEncoder(str(source) if source is not None else name, label=label)
    encoder.encode(["a first text"])
    if source is None:
        encoder.save(folder)
    else:
        shutil.copytree(source, folder, dirs_exist_ok=True)
    return Manifest(
        id=encoder.id,
        dimension=encoder.dimension,
        max_length=encoder.window,
        runtime=SENTENCE_TRANSFORMERS,
        source=label,
    )


def _refuse_another(source: Path, place: Path) -> None:
    """Two models of one name cannot share a place."""
    if not is_whole(place):
        return
    for name, facts in read_manifest(place).files.items():
        path = source / name
        if not path.is_file() or file_sha256(path) != facts["sha256"]:
            raise EncoderError(
                f"{place} holds another model of this name ({name} differs from {source}); "
                "remove that folder first, or rename yours"
            )
