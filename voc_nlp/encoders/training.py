"""Makes the smoothing exponents under ``models/encoders``.

Nothing here runs when comments are analysed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from voc_nlp.encoders import e5, minilm
from voc_nlp.encoders.calibration import SMOOTHING_FILE, save_exponents, smoothing_exponents
from voc_nlp.encoders.graph import BertShape
from voc_nlp.encoders.q4 import read_q4


def write_smoothing(folder: Path, name: str, texts: Sequence[str]) -> Path:
    """Measure the smoothing of ``"minilm"`` or ``"e5"`` on a few hundred texts and write it."""
    from tokenizers import Tokenizer

    if name == "minilm":
        from safetensors.numpy import load_file

        source = minilm.source_folder()
        weights = load_file(source / "model.safetensors")
        shape = BertShape.from_config(json.loads((source / "config.json").read_text()))
        tokenizer, longest, words = Tokenizer.from_file(str(source / "tokenizer.json")), 256, None
        tokenizer.no_padding()
    else:
        file = read_q4(e5.source_file())
        weights, shape, longest, words = file.weights, file.shape, file.max_length, file.words
        tokenizer, texts = e5.tokenizer_of(file), [e5.PREFIX + text for text in texts]
    ids = (np.array(coded.ids[:longest], np.int64) for coded in tokenizer.encode_batch(list(texts)))
    path = folder / SMOOTHING_FILE.format(name)
    save_exponents(path, smoothing_exponents(weights, shape, ids, words=words))
    return path
