"""Teaches the last layers of the multilingual model what belongs together and how people feel.

Nothing here runs when comments are analysed.

The lower layers stay as they are; their states are computed once, by the same int8 graph that reads
comments later. Each text then asks for one or more of three things:

- English texts: after the learnt map, the vector of the English teacher (MiniLM), and among the
  texts of a batch the teacher's similarities. The student may be of another language family, so
  what it learns in English carries over [1]_.
- texts in other languages: the vector that the model gave before, so that languages stay together.
- labelled texts: negative, neutral or positive, read by a small network off the mean of the last
  layer before the map. A set that lacks a class is only asked about the classes it has.

.. [1] Reimers and Gurevych (2020), Making monolingual sentence embeddings multilingual using
   knowledge distillation. EMNLP.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.encoders import e5
from voc_nlp.encoders.calibration import SMOOTHING_FILE, load_exponents
from voc_nlp.encoders.graph import OUTPUT, int8_graph
from voc_nlp.encoders.integers import save_rows
from voc_nlp.encoders.mapping import LinearMap, fit_map, language_neutral
from voc_nlp.encoders.places import shipped
from voc_nlp.encoders.protocol import Encoder
from voc_nlp.encoders.q4 import Q4File, read_q4
from voc_nlp.errors import InputError

CLASSES = ("negative", "neutral", "positive")
_TEXTS_OF_FIRST_MAP = 8_000
_MOST, _LONGEST = 2_500, 220
_REPORTED = ("banking77", "nhs_fft_phase1", "minibar_app_reviews")
_WHOLE = ("umsab_tweets_8lang",)
Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Tuning:
    """How the layers are taught.

    Attributes
    ----------
    layers : int
        How many of the last layers change.
    epochs : int
        Passes over the texts.
    tokens : int
        Tokens per step; texts of about one length go together.
    longest : int
        Tokens of a text that are read, at most.
    rates : tuple of float
        Step sizes of Adam for the layers, the map and the small network.
    relations, opinions : float
        Weights of the similarities and of the labels, against the vectors.
    dropout : float
        Of the small network.
    held_out : float
        Share of the texts that only measures.
    seed : int
    """

    layers: int = 3
    epochs: int = 2
    tokens: int = 4096
    longest: int = 64
    rates: tuple[float, float, float] = (2e-4, 1e-3, 2e-3)
    relations: float = 10.0
    opinions: float = 0.3
    dropout: float = 0.3
    held_out: float = 0.03
    seed: int = 0


def tune_layers(
    folder: Path,
    unlabelled: pd.DataFrame,
    labelled: pd.DataFrame,
    teacher: Encoder,
    *,
    alike: pd.DataFrame | None = None,
    tuning: Tuning | None = None,
    progress: Callable[[str], None] | None = None,
) -> None:
    """Teach the last layers and the map, and write both files into a folder.

    Parameters
    ----------
    folder : Path
        Gets ``multilingual-layers.safetensors`` and ``multilingual-map.safetensors``.
    unlabelled : DataFrame
        ``text`` and ``lang`` (ISO 639-1), distinct texts.
    labelled : DataFrame
        ``text``, ``label`` (negative, neutral, positive), ``lang``, ``source`` and ``weight``.
    teacher : Encoder
        Whose vectors English texts ask for; 384 numbers.
    alike : DataFrame, optional
        ``text`` and ``lang``: texts on the same matters in several languages, English among them. What tells
        their languages apart is taken out of the map (:func:`voc_nlp.encoders.mapping.language_neutral`).
    tuning : Tuning, optional
    progress : callable, optional
        Told a line now and then.

    Raises
    ------
    InputError
        If there is no text.

    Notes
    -----
    CLI: ``voc models train-encoder``. Sums on several processors differ in the last digits, so
    another machine gives weights that are near, not equal.
    """
    how, say = tuning or Tuning(), progress or (lambda _: None)
    texts = _Texts.of(unlabelled, labelled)
    known = {text: row for row, text in enumerate(texts.text)}
    file = read_q4(e5.source_file())
    states, ends = _lower_states(file, texts.text, how, say)
    lesson = _Lesson(file, texts, states, ends, teacher, how, say)
    lesson.run()
    lesson.save(folder, {} if alike is None else _rows_by_language(alike, known))


def _rows_by_language(alike: pd.DataFrame, known: Mapping[str, int]) -> dict[str, NDArray[np.intp]]:
    """Rows of the texts of each language; none where there is no English or no other language."""
    rows = {
        str(code): np.array([known[text] for text in part if text in known], dtype=np.intp)
        for code, part in alike.groupby("lang")["text"]
    }
    rows = {code: found for code, found in rows.items() if len(found)}
    return rows if len(rows) > 1 and "en" in rows else {}


def lessons(examples: pd.DataFrame) -> pd.DataFrame:
    """Choose labelled examples to teach with: short ones, at most 2,500 of a set, tweets in full.

    Sets on whose texts the groups of vectors are reported teach nothing here.

    Parameters
    ----------
    examples : DataFrame
        As made by :func:`voc_nlp.sentiment.sources.load_examples`.
    """
    kept = examples[~examples["source"].isin(_REPORTED) & (examples["text"].str.len() <= _LONGEST)]
    parts = [
        part
        if name in _WHOLE
        else part.sort_values("text").sample(min(len(part), _MOST), random_state=1)
        for name, part in kept.groupby("source")
    ]
    return pd.concat(parts, ignore_index=True)


@dataclass(frozen=True)
class _Texts:
    """Distinct texts with what is known of each."""

    text: list[str]
    english: NDArray[np.bool_]
    label: NDArray[np.intp]  # -1 where there is none
    source: NDArray[np.intp]
    weight: Floats
    absent: Floats  # (n_sources, 3): a large negative number where a source lacks a class

    @classmethod
    def of(cls, unlabelled: pd.DataFrame, labelled: pd.DataFrame) -> _Texts:
        text = [*dict.fromkeys([*unlabelled["text"], *labelled["text"]])]
        if not text:
            raise InputError("there is no text to learn from")
        row = {item: number for number, item in enumerate(text)}
        language = np.full(len(text), "", dtype=object)
        label = np.full(len(text), -1, dtype=np.intp)
        source = np.full(len(text), -1, dtype=np.intp)
        weight = np.zeros(len(text), dtype=np.float32)
        language[[row[item] for item in unlabelled["text"]]] = unlabelled["lang"].to_numpy()
        codes, names = pd.factorize(labelled["source"], sort=True)
        classes = labelled["label"].map({name: code for code, name in enumerate(CLASSES)})
        balanced = _balanced(labelled)
        rows = [row[item] for item in labelled["text"]]
        label[rows], source[rows], weight[rows] = classes, codes, np.minimum(balanced, 5)
        for number, name in zip(rows, labelled["lang"], strict=True):
            language[number] = language[number] or name
        seen = np.zeros((max(len(names), 1), len(CLASSES)), dtype=bool)
        seen[codes, classes] = True
        absent = np.where(seen, 0, -1e4).astype(np.float32)
        return cls(text, language == "en", label, source, weight, absent)


def _balanced(labelled: pd.DataFrame) -> NDArray[np.float64]:
    """Weights by which classes and languages count equally in a source, sources by their root."""
    by_source = labelled.groupby("source")
    whole = by_source["weight"].transform("sum")
    cell = labelled.groupby(["source", "lang", "label"])["weight"].transform("sum")
    cells = by_source[["lang", "label"]].transform("nunique").prod(axis=1)
    weight = (labelled["weight"] / cell * np.sqrt(whole) / cells).to_numpy(np.float64)
    return np.asarray(weight * len(weight) / max(weight.sum(), 1e-12))


def _lower_states(
    file: Q4File, texts: Sequence[str], how: Tuning, say: Callable[[str], None]
) -> tuple[NDArray[np.float16], NDArray[np.int64]]:
    """States of every token below the layers that change, text after text, and where texts end."""
    import onnxruntime

    tokenizer = e5.tokenizer_of(file)
    coded = tokenizer.encode_batch_fast([e5.PREFIX + text for text in texts])
    ids = [np.array(item.ids[: how.longest], dtype=np.int64) for item in coded]
    ends = np.cumsum([0, *map(len, ids)])
    fixed = file.shape.layers - how.layers
    exponents = load_exponents(shipped(SMOOTHING_FILE.format("e5")))
    graph = int8_graph(file.weights, replace(file.shape, layers=fixed), exponents, words=file.words)
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    states = np.empty((int(ends[-1]), file.shape.hidden), dtype=np.float16)
    order = np.argsort([len(item) for item in ids], kind="stable")[::-1]
    at = 0
    while at < len(order):
        length, end = len(ids[order[at]]), at
        while end < len(order) and len(ids[order[end]]) == length and (end - at) * length < 4096:
            end += 1
        rows = order[at:end]
        batch = np.stack([ids[row] for row in rows])
        for row, hidden in zip(rows, session.run([OUTPUT], {"ids": batch})[0], strict=True):
            states[ends[row] : ends[row + 1]] = hidden
        at = end
    say(f"{len(texts):,} texts, {int(ends[-1]):,} tokens through the {fixed} fixed layers")
    return states, ends.astype(np.int64)


class _Lesson:
    """The layers, the map and the small network while they learn."""

    def __init__(
        self,
        file: Q4File,
        texts: _Texts,
        states: NDArray[np.float16],
        ends: NDArray[np.int64],
        teacher: Encoder,
        how: Tuning,
        say: Callable[[str], None],
    ) -> None:
        import torch

        self.file, self.texts, self.states, self.ends = file, texts, states, ends
        self.how, self.say = how, say
        self.length = np.diff(ends)
        self.draw = np.random.default_rng(how.seed)
        torch.manual_seed(how.seed)
        first = file.shape.layers - how.layers
        hidden = file.shape.hidden
        self.layers = torch.nn.ModuleList(
            [_layer(file, number) for number in range(first, file.shape.layers)]
        )
        self.map = torch.nn.Linear(hidden, hidden)
        self.first, self.last = torch.nn.Linear(hidden, 64), torch.nn.Linear(64, len(CLASSES))
        self.wanted = self._wanted(teacher)

    def _wanted(self, teacher: Encoder) -> Any:
        import torch

        wanted = np.zeros((len(self.texts.text), self.file.shape.hidden), dtype=np.float32)
        english = np.flatnonzero(self.texts.english)
        wanted[english] = teacher.encode([self.texts.text[row] for row in english])
        with torch.no_grad():
            known = self.draw.permutation(english)[:_TEXTS_OF_FIRST_MAP]
            batches = self._batches(known, shuffled=False)
            means = np.concatenate([self._forward(rows)[0].numpy() for rows in batches])
            first = fit_map(
                means.astype(np.float64), wanted[np.concatenate(batches)].astype(np.float64)
            )
            self.map.weight.copy_(torch.from_numpy(first.weight))
            self.map.bias.copy_(torch.from_numpy(first.bias))
            for rows in self._batches(np.flatnonzero(~self.texts.english), shuffled=False):
                wanted[rows] = self._forward(rows)[1].numpy()
        return torch.from_numpy(wanted)

    def run(self) -> None:
        """Take all steps."""
        import torch

        how = self.how
        held = self.draw.random(len(self.texts.text)) < how.held_out
        judged, taught = np.flatnonzero(held), np.flatnonzero(~held)
        self.say(f"at the start: {self._judge(judged)}")
        groups: list[dict[str, Any]] = [
            {"params": [*self.layers.parameters()], "lr": how.rates[0], "weight_decay": 0.01},
            {"params": [*self.map.parameters()], "lr": how.rates[1], "weight_decay": 0.0},
            {
                "params": [*self.first.parameters(), *self.last.parameters()],
                "lr": how.rates[2],
                "weight_decay": 0.05,
            },
        ]
        optimizer = torch.optim.AdamW(groups)
        parameters = [value for group in groups for value in group["params"]]
        steps, step = how.epochs * len(self._batches(taught)), 0
        for epoch in range(how.epochs):
            for rows in self._batches(taught):
                pace = 0.5 * (1 + math.cos(math.pi * min(1, step / steps))) + 0.01
                for group, rate in zip(optimizer.param_groups, how.rates, strict=True):
                    group["lr"] = rate * min(1, step / 300) * pace
                optimizer.zero_grad()
                self._loss(rows).backward()
                torch.nn.utils.clip_grad_norm_(parameters, 1.0)
                optimizer.step()
                step += 1
            self.say(f"after pass {epoch + 1} of {how.epochs}: {self._judge(judged)}")

    def save(self, folder: Path, languages: Mapping[str, NDArray[np.intp]]) -> None:
        """Write the layers in int8 rows and the map, without what tells the languages of these rows apart."""
        import torch

        first = self.file.shape.layers - self.how.layers
        tensors = {
            f"encoder.layer.{first + number}.{name}": value.detach().numpy()
            for number, layer in enumerate(self.layers)
            for name, value in layer.state_dict().items()
        }
        folder.mkdir(parents=True, exist_ok=True)
        save_rows(folder / e5.LAYERS_FILE, tensors)
        learnt = LinearMap(
            self.map.weight.detach().numpy().copy(), self.map.bias.detach().numpy().copy()
        )
        if languages:
            with torch.no_grad():
                before = {
                    code: np.concatenate(
                        [
                            self._forward(part)[0].numpy()
                            for part in self._batches(rows, shuffled=False)
                        ]
                    )
                    for code, rows in languages.items()
                }
            learnt = language_neutral(learnt, before)
        learnt.save(folder / e5.MAP_FILE)

    def _batches(self, rows: NDArray[np.intp], shuffled: bool = True) -> list[NDArray[np.intp]]:
        jitter = self.draw.uniform(0, 3, len(rows)) if shuffled else 0
        order = rows[np.argsort(self.length[rows] + jitter, kind="stable")]
        batches, at = [], 0
        while at < len(order):
            length = int(self.length[order[min(at + 8, len(order) - 1)]])
            size = max(16, min(256, self.how.tokens // length))
            batches.append(order[at : at + size])
            at += size
        if shuffled:
            self.draw.shuffle(batches)
        return batches

    def _forward(self, rows: NDArray[np.intp]) -> tuple[Any, Any]:
        """Return unit means before the map, and unit vectors after it."""
        import torch
        from torch.nn import functional

        longest = int(self.length[rows].max())
        x = torch.zeros(len(rows), longest, self.file.shape.hidden)
        present = torch.zeros(len(rows), longest, dtype=torch.bool)
        for number, row in enumerate(rows):
            own = self.states[self.ends[row] : self.ends[row + 1]].astype(np.float32)
            x[number, : len(own)] = torch.from_numpy(own)
            present[number, : len(own)] = True
        mask = None
        if not bool(present.all()):
            mask = torch.zeros(len(rows), 1, 1, longest).masked_fill(
                ~present[:, None, None, :], -1e4
            )
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in self.layers:
                out = layer(x, attention_mask=mask)
                x = out[0] if isinstance(out, tuple) else out
        share = present.float()[..., None]
        mean = functional.normalize((x.float() * share).sum(1) / share.sum(1), dim=1)
        return mean, functional.normalize(self.map(mean), dim=1)

    def _opinion(self, mean: Any, rows: NDArray[np.intp], dropout: float) -> Any:
        import torch
        from torch.nn import functional

        scaled = mean * math.sqrt(mean.shape[1])
        inner = functional.silu(self.first(functional.dropout(scaled, dropout / 3)))
        logits = self.last(functional.dropout(inner, dropout))
        return logits + torch.from_numpy(self.texts.absent[self.texts.source[rows]])

    def _loss(self, rows: NDArray[np.intp]) -> Any:
        import torch
        from torch.nn import functional

        mean, vector = self._forward(rows)
        wanted, english = self.wanted[rows], torch.from_numpy(self.texts.english[rows])
        loss = (1 - (vector * wanted).sum(1)).mean()
        n = int(english.sum())
        if n > 8:
            own, theirs = vector[english], wanted[english]
            apart = own @ own.T - theirs @ theirs.T
            loss = loss + self.how.relations * (apart**2).sum() / (n * (n - 1))
        told = np.flatnonzero(self.texts.label[rows] >= 0)
        if len(told):
            asked = rows[told]
            chances = functional.log_softmax(
                self._opinion(mean[told], asked, self.how.dropout), dim=1
            )
            right = chances.gather(1, torch.from_numpy(self.texts.label[asked])[:, None])[:, 0]
            weight = torch.from_numpy(self.texts.weight[asked])
            loss = loss - self.how.opinions * (right * weight).sum() / len(rows)
        return loss

    def _judge(self, rows: NDArray[np.intp]) -> str:
        import torch

        near: dict[bool, list[float]] = {True: [], False: []}
        hits: list[bool] = []
        with torch.no_grad():
            for batch in self._batches(rows, shuffled=False):
                mean, vector = self._forward(batch)
                cosines = (vector * self.wanted[batch]).sum(1).tolist()
                for row, cosine in zip(batch, cosines, strict=True):
                    near[bool(self.texts.english[row])].append(cosine)
                told = np.flatnonzero(self.texts.label[batch] >= 0)
                if len(told):
                    guess = self._opinion(mean[told], batch[told], 0.0).argmax(1).numpy()
                    hits += (guess == self.texts.label[batch[told]]).tolist()
        figures = [
            f"{name} {np.mean(values):.4f}"
            for name, values in (
                ("cosine in English", near[True]),
                ("elsewhere", near[False]),
                ("labels right", hits),
            )
            if values
        ]
        return ", ".join(figures)


def _layer(file: Q4File, number: int) -> Any:
    """One layer of the model with its weights, for torch."""
    import torch
    from transformers import BertConfig
    from transformers.models.bert.modeling_bert import BertLayer

    shape = file.shape
    prefix = f"encoder.layer.{number}."
    tensors = {
        name.removeprefix(prefix): torch.from_numpy(np.array(value))
        for name, value in file.weights.items()
        if name.startswith(prefix)
    }
    config = BertConfig(
        hidden_size=shape.hidden,
        num_attention_heads=shape.heads,
        intermediate_size=len(tensors["intermediate.dense.bias"]),
        layer_norm_eps=shape.epsilon,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    config._attn_implementation = "sdpa"
    layer = BertLayer(config)  # type: ignore[no-untyped-call]
    layer.load_state_dict(tensors)
    return layer
