"""Which heads there are, and which one reads the vectors of an encoder."""

from __future__ import annotations

from pathlib import Path

from voc_nlp.errors import EncoderError, names
from voc_nlp.sentiment.head import MANIFEST, SentimentHead, read_manifest

_HERE = Path(__file__).resolve().parent


def shipped_heads(models_dir: str | Path | None = None) -> dict[str, Path]:
    """Map encoder ids to folders of heads.

    Parameters
    ----------
    models_dir : str or Path, optional
        Holds ``sentiment-*`` folders; by default what ships with the package.
    """
    folders = sorted(models_folder(models_dir).glob(f"sentiment-*/{MANIFEST}"))
    return {str(read_manifest(path.parent)["encoder"]): path.parent for path in folders}


def head_for(encoder_id: str, *, models_dir: str | Path | None = None) -> SentimentHead:
    """Load the head trained on an encoder's vectors.

    Raises
    ------
    EncoderError
        If there is none; the message lists those there are.

    Notes
    -----
    CLI: ``voc models train-sentiment``.
    """
    heads = shipped_heads(models_dir)
    if encoder_id not in heads:
        raise EncoderError(
            f"no sentiment head reads vectors of {encoder_id!r}; there are heads for {names(heads) or 'none'}. "
            "Train one: voc models train-sentiment --encoder NAME --data FOLDER --out FOLDER"
        )
    return SentimentHead.load(heads[encoder_id])


def models_folder(models_dir: str | Path | None = None) -> Path:
    """Return the folder of what ships with the package, or the one named."""
    if models_dir is not None:
        return Path(models_dir).expanduser()
    installed = _HERE.parent / "_models"
    return installed if installed.is_dir() else _HERE.parents[1] / "models"
