"""Any other model or folder, through sentence-transformers."""

from __future__ import annotations

import hashlib
import logging
import math
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from voc_nlp.encoders.protocol import Progress, Vectors
from voc_nlp.errors import EncoderError, checked_texts

_TEXTS_PER_BLOCK = 1024
_HUB_SECONDS = 20.0
_CLUSTERING_PROMPTS = ("clustering", "Clustering")

log = logging.getLogger(__name__)


class SentenceEncoder:
    """A sentence-transformers model; runs on CUDA or MPS where there is one.

    The model's own prompts are honoured: its default prompt, else one named for clustering. Texts
    over the model's window are encoded in windows and averaged by length.

    Vectors of one text in different batches agree to about 1e-6, not bit for bit, and the
    processor's library decides: the exact law holds for embedded encoders only. With a cache the
    first vector stays.

    Parameters
    ----------
    name : str
        A folder, or a name on the model hub (taken from the local hub cache, else downloaded if it has an
        owner, as in ``sentence-transformers/all-MiniLM-L6-v2``).
    threads : int, optional
        Threads of torch, for the whole process.
    label : str, optional
        Begins the id; by default the name, or the name of the folder. A copy of a model of the hub keeps
        that model's label, so both have one id.

    Raises
    ------
    EncoderError
        When first used, if the model cannot be loaded.
    """

    def __init__(self, name: str, *, threads: int | None = None, label: str = "") -> None:
        self.name = name
        self.threads = threads
        self.label = label

    @cached_property
    def id(self) -> str:
        """Name and a hash of all weights and of the prompt."""
        content = hashlib.blake2b(repr(self._prompt).encode(), digest_size=8)
        for key, tensor in sorted(self._model.state_dict().items()):
            content.update(key.encode())
            content.update(tensor.detach().float().cpu().contiguous().numpy().tobytes())
        name = Path(self.name).resolve().name if Path(self.name).is_dir() else self.name
        return f"{self.label or name}-{content.hexdigest()}"

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return int(self._model.get_embedding_dimension())

    @property
    def window(self) -> int:
        """Tokens per window, with prompt and special tokens; 0 where the model names none."""
        return int(self._model.max_seq_length or 0)

    @property
    def device(self) -> str:
        """Where it runs: ``cpu``, ``cuda:0`` or ``mps``."""
        return str(self._model.device)

    def save(self, folder: Path) -> None:
        """Write the model into a folder in sentence-transformers layout."""
        self._model.save(str(folder))

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Encode texts; each distinct text is computed once.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows.
        """
        listed = checked_texts(texts)
        row_of: dict[str, int] = {}
        index = [row_of.setdefault(text, len(row_of)) for text in listed]
        distinct = list(row_of)
        vectors = np.empty((len(distinct), self.dimension), dtype=np.float32)
        order = sorted(range(len(distinct)), key=lambda row: len(distinct[row]))
        for start in range(0, len(order), _TEXTS_PER_BLOCK):
            rows = order[start : start + _TEXTS_PER_BLOCK]
            vectors[rows] = self._encode_block([distinct[row] for row in rows])
            if progress is not None:
                progress(start + len(rows), len(distinct))
        return vectors[np.asarray(index, dtype=np.intp)]

    def __reduce__(self) -> tuple[Any, ...]:  # type: ignore[explicit-override]  # 3.12 has it
        """Pickle as the name."""
        return _restore, (type(self), self.name, self.threads, self.label)

    def _encode_block(self, texts: list[str]) -> Vectors:
        pieces, owners, weights = [], [], []
        for row, text in enumerate(texts):
            for piece, weight in self._windows(text.encode("utf-8", "replace").decode("utf-8")):
                pieces.append(piece)
                owners.append(row)
                weights.append(weight)
        parts = self._model.encode(pieces, prompt=self._prompt, show_progress_bar=False)
        sums = np.zeros((len(texts), self.dimension))
        np.add.at(sums, owners, np.asarray(parts, dtype=np.float64) * np.array(weights)[:, None])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        unit: Vectors = (sums / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)
        return unit

    def _windows(self, text: str) -> list[tuple[str, int]]:
        """Cut a text at token borders to fit the window; each piece with its tokens."""
        limit, tokenizer = self._model.max_seq_length, self._model.tokenizer
        # a token is rarely shorter than one character, so short texts need no count
        if not limit or len(text) + self._prompt_tokens < limit - 2 or not callable(tokenizer):
            return [(text, 1)]
        room = max(1, limit - self._prompt_tokens - 4)  # special tokens, and a token split at a cut
        coded = tokenizer(
            text, add_special_tokens=False, return_offsets_mapping=True, truncation=False
        )
        offsets = coded["offset_mapping"]
        if len(offsets) <= room:
            return [(text, 1)]
        cuts = np.array_split(np.arange(len(offsets)), math.ceil(len(offsets) / room))
        return [(text[offsets[cut[0]][0] : offsets[cut[-1]][1]], len(cut)) for cut in cuts]

    @cached_property
    def _prompt(self) -> str | None:
        prompts = self._model.prompts or {}
        if self._model.default_prompt_name is not None:
            return str(prompts[self._model.default_prompt_name])
        return next((str(prompts[name]) for name in _CLUSTERING_PROMPTS if prompts.get(name)), None)

    @cached_property
    def _prompt_tokens(self) -> int:
        if not self._prompt or not callable(self._model.tokenizer):
            return 0
        return len(self._model.tokenizer(self._prompt, add_special_tokens=False)["input_ids"])

    @cached_property
    def _model(self) -> Any:
        from sentence_transformers import SentenceTransformer

        if self.threads is not None:
            import torch

            torch.set_num_threads(self.threads)
        log.info("loading %s with sentence-transformers", self.name)
        try:
            try:
                return SentenceTransformer(self.name, local_files_only=True)
            except (OSError, ValueError):
                # only a full hub name asks for the network; a bare word is more likely a slip
                if Path(self.name).is_dir() or "/" not in self.name:
                    raise
                log.info("%s is not in the local hub cache: downloading it", self.name)
                from huggingface_hub import HfApi

                # asks once; the library would knock for minutes where there is no network
                HfApi().model_info(self.name, timeout=_HUB_SECONDS)
                return SentenceTransformer(self.name)
        except Exception as error:  # the hub's client raises many kinds
            raise EncoderError(_cannot_load(self.name, error)) from error


def _restore(
    kind: type[SentenceEncoder], name: str, threads: int | None, label: str
) -> SentenceEncoder:
    return kind(name, threads=threads, label=label)


def _cannot_load(name: str, error: Exception) -> str:
    said = str(error).strip() or type(error).__name__
    reason = said.splitlines()[0][:200].rstrip(".")
    if Path(name).is_dir():
        return f"{name} is not a folder in sentence-transformers layout: {reason}"
    return (
        f"cannot get the encoder {name!r} from the model hub: {reason}. On a machine with access "
        f"run SentenceTransformer({name!r}).save(FOLDER), copy FOLDER here and give its path; "
        "the embedded encoders need no download: see voc models list"
    )
