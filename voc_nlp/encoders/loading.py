"""From a name to an encoder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voc_nlp.encoders import e5, minilm
from voc_nlp.encoders.folder import MANIFEST, Recipe, is_whole, ready_folder
from voc_nlp.encoders.onnx_runtime import OnnxEncoder
from voc_nlp.encoders.places import encoders_folder, shipped
from voc_nlp.encoders.protocol import Encoder
from voc_nlp.encoders.static import STATIC_FILE, StaticEncoder, static_id
from voc_nlp.errors import EncoderError, names, suggest

AUTO = "minilm"
FAST = "fast"


@dataclass(frozen=True)
class _Embedded:
    recipe: Callable[[], Recipe]
    summary: str


_EMBEDDED = {
    "minilm": _Embedded(minilm.recipe, "all-MiniLM-L6-v2, English, 384 numbers (Apache-2.0)"),
    "multilingual": _Embedded(
        e5.mapped_recipe,
        "multilingual-e5-small moved into the space of minilm, 90 languages, 384 numbers (MIT)",
    ),
    "e5": _Embedded(e5.raw_recipe, "multilingual-e5-small as it is, 384 numbers (MIT)"),
}


@dataclass(frozen=True, kw_only=True)
class EncoderStatus:
    """An embedded encoder and where it stands.

    Attributes
    ----------
    name, id, summary : str
        The name to ask for, the id of its space, and what it is.
    is_default : bool
        Whether ``"auto"`` means it.
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


def list_encoders(models_dir: str | Path | None = None) -> tuple[EncoderStatus, ...]:
    """List the embedded encoders; builds nothing."""
    root = encoders_folder(models_dir)
    statuses = []
    for name, embedded in _EMBEDDED.items():
        recipe = embedded.recipe()
        status = EncoderStatus(
            name=name,
            id=recipe.id,
            summary=embedded.summary,
            is_default=name == AUTO,
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
    return (*statuses, fast)


def encoder_names() -> tuple[str, ...]:
    """Return the names that need no download.

    >>> "minilm" in encoder_names()
    True
    """
    return ("auto", *_EMBEDDED, FAST)


def load_encoder(
    name: str = "auto", *, models_dir: str | Path | None = None, threads: int | None = None
) -> Encoder:
    """Load an encoder by name or folder.

    Parameters
    ----------
    name : str
        ``"auto"`` or another of :func:`encoder_names` (built on first use, no download); a folder
        in the sentence-transformers layout; or the name of a sentence-transformers model, which is
        taken from the local hub cache or downloaded.
    models_dir : path, optional
        Where embedded encoders are kept and built; by default the user's cache folder
        (the environment variable ``VOC_NLP_CACHE`` moves it).
    threads : int, optional
        Threads per encoder; by default the number of cores.

    Returns
    -------
    Encoder

    Raises
    ------
    EncoderError
        If there is no such encoder, or it cannot be built or reached.

    Notes
    -----
    CLI: ``voc analyze --encoder NAME``.
    """
    if threads is not None and threads < 1:
        raise EncoderError(f"threads must be at least 1, not {threads}")
    key = AUTO if name == "auto" else name
    if key == FAST:
        return StaticEncoder()
    if key in _EMBEDDED:
        return OnnxEncoder(
            ready_folder(_EMBEDDED[key].recipe(), encoders_folder(models_dir)), threads=threads
        )
    folder = Path(name).expanduser()
    if name.strip() and (folder / MANIFEST).is_file():
        return OnnxEncoder(folder, threads=threads)
    if not name.strip() or (not folder.is_dir() and _looks_mistyped(name)):
        raise EncoderError(unknown_encoder(name))
    from voc_nlp.encoders.sentence_runtime import SentenceEncoder

    return SentenceEncoder(str(folder) if folder.is_dir() else name, threads=threads)


def unknown_encoder(name: str) -> str:
    """Say that there is no such encoder, what exists, and how to get one."""
    return (
        f"no encoder {name!r}; embedded: {names(encoder_names())}.{suggest(name, encoder_names())} "
        "Any folder in sentence-transformers layout works too: on a machine with access to the "
        "model hub run SentenceTransformer(NAME).save(FOLDER), copy FOLDER here and give its path"
    )


def _looks_mistyped(name: str) -> bool:
    """Tell a path that does not exist, or a near miss of an embedded name."""
    return (
        name.startswith((".", "/", "~"))
        or name.count("/") > 1
        or "\\" in name
        or ("/" not in name and bool(suggest(name, encoder_names())))
    )
