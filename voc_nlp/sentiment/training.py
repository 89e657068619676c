"""Fit a head: one small network over vectors and words, with what is peculiar to each training set taken out.

Sets differ in what they are about, and some lack a class altogether. Left alone, a head learns "tweets and requests
are neutral, patients are happy". So every set has class offsets of its own while training, which are thrown away
afterwards, and a set without neutral rows is only asked to tell negative from positive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.sentiment.calibration import calibrate
from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.features import BUCKETS, plain, word_features
from voc_nlp.sentiment.head import SentimentHead
from voc_nlp.sentiment.sources import SOURCES, load_examples

Progress = Callable[[str], None]
_FOLDS = 5
_ENGLISH_ENCODERS = ("minilm",)  # prefixes of ids


class Encodes(Protocol):
    """What is needed of an encoder: one method and a name for its space."""

    @property
    def id(self) -> str:
        """Name and revision of the space."""
        ...

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """Return one unit row per text."""
        ...


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How the network is fitted; the defaults were chosen by leaving out one training set at a time."""

    hidden: int = 96
    members: int = 2  # networks whose logits are averaged
    epochs: int = 12
    dropout: float = 0.4
    decay: float = 0.1
    rate: float = 3e-3
    batch: int = 256
    own_offsets: bool = True
    use_words: bool = True


def train_head(
    encoder: Encodes,
    examples: pd.DataFrame,
    *,
    seed: int = 0,
    recipe: Recipe | None = None,
    progress: Progress | None = None,
) -> SentimentHead:
    """Train and calibrate a head.

    Parameters
    ----------
    encoder : object with ``id`` and ``encode(texts)``
    examples : DataFrame
        ``text``, ``label`` (negative, neutral, positive), ``lang``, ``source``, ``weight`` (> 0), as made by
        :func:`load_examples`. Sources count by the sum of their weights, classes within a source equally.
    seed : int
        Of the initial weights, the dropout and the order of batches.
    recipe : Recipe, optional
    progress : callable, optional
        Is told in one sentence what is being done.

    Returns
    -------
    SentimentHead
        Calibrated on predictions for sources left out of the fit. Same examples, encoder, seed and library
        versions give the same weights on one machine.

    Raises
    ------
    MissingColumnError
        If a column is missing.
    InputError
        If a label is unknown or a class has no example.
    """
    recipe = Recipe() if recipe is None else recipe
    say = progress or (lambda _: None)
    data = _prepare(examples)
    say(f"encoding {len(data)} texts")
    inputs = _inputs(encoder.encode(data["text"].tolist()), data)
    logits = np.full((len(data), len(CLASSES)), np.nan)
    sources = sorted(data["source"].unique())
    folds = min(_FOLDS, len(sources))
    for fold in range(folds if folds > 1 else 0):
        held = data["source"].isin(sources[fold::folds]).to_numpy()
        if len(np.unique(inputs.label[~held])) < len(CLASSES):
            continue
        say(f"fitting without {', '.join(sources[fold::folds])}")
        head = _fit(inputs.take(~held), recipe, seed, encoder.id)
        texts = data["text"].to_numpy()[held]
        logits[held] = head.logits(texts.tolist(), inputs.vectors[held])
    say("fitting on all sets")
    head = _fit(inputs, recipe, seed, encoder.id)
    seen = np.isfinite(logits[:, 0])
    if not seen.any():
        return head
    fitted = calibrate(logits[seen], inputs.label[seen], inputs.source[seen], inputs.weight[seen])
    return replace(head, temperature=fitted.temperature, shift=fitted.shift)


def train_from_parquet(
    folder: str | Path,
    encoder: Encodes,
    out: str | Path,
    *,
    seed: int = 0,
    languages: Sequence[str] | None = None,
    recipe: Recipe | None = None,
    progress: Progress | None = None,
) -> SentimentHead:
    """Train a head from the parquet files of :data:`SOURCES` and save it.

    Parameters
    ----------
    folder : str or Path
        Holds ``<name>.parquet`` for every source, with the columns that the source names.
    encoder : object with ``id`` and ``encode(texts)``
    out : str or Path
        Folder for ``weights.npz`` and ``head.json``.
    seed : int
    languages : sequence of str, optional
        ISO 639-1 codes to train on; by default English for an English encoder, else every language there is.

    Notes
    -----
    CLI: ``voc models train-sentiment --data FOLDER --encoder NAME --out models/sentiment-NAME``.
    """
    say = progress or (lambda _: None)
    examples = load_examples(folder)
    if languages is None and encoder.id.startswith(_ENGLISH_ENCODERS):
        languages = ("en",)
    if languages is not None:
        examples = examples[examples["lang"].isin(languages)]
    totals = {source.name: source.weight for source in SOURCES}
    sums = examples.groupby("source")["weight"].transform("sum")
    examples = examples.assign(weight=examples["weight"] / sums * examples["source"].map(totals))
    head = train_head(encoder, examples, seed=seed, recipe=recipe, progress=progress)
    head = replace(head, about=_about(examples, seed))
    head.save(out)
    say(f"wrote {out}")
    return SentimentHead.load(out)


def _about(examples: pd.DataFrame, seed: int) -> dict[str, Any]:
    import torch

    counts = examples.groupby("source")["label"].value_counts().unstack(fill_value=0)
    licences = {source.name: source.licence for source in SOURCES}
    return {
        "seed": seed,
        "languages": sorted(examples["lang"].unique().tolist()),
        "sources": [
            {
                "name": str(name),
                "licence": licences.get(str(name), ""),
                **{label: int(row.get(label, 0)) for label in CLASSES},
            }
            for name, row in counts.iterrows()
        ],
        "torch": torch.__version__.split("+")[0],
        "numpy": np.__version__,
    }


@dataclass(frozen=True)
class _Inputs:
    vectors: NDArray[np.float32]
    words: NDArray[np.intp]  # padded with BUCKETS
    label: NDArray[np.intp]
    source: NDArray[np.intp]
    weight: NDArray[np.float64]

    def take(self, rows: NDArray[np.bool_]) -> _Inputs:
        return _Inputs(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


def _prepare(examples: pd.DataFrame) -> pd.DataFrame:
    for column in ("text", "label", "lang", "source", "weight"):
        if column not in examples.columns:
            raise MissingColumnError(column, examples.columns)
    unknown = sorted(set(examples["label"].unique()) - set(CLASSES))
    if unknown:
        raise InputError(f"unknown label {unknown[0]!r}; labels are {', '.join(CLASSES)}")
    missing = sorted(set(CLASSES) - set(examples["label"].unique()))
    if missing:
        raise InputError(f"no example is {missing[0]}; training needs every class")
    data = examples.assign(text=examples["text"].map(plain))
    data = data[data["text"] != ""]
    return data.sort_values(["source", "lang", "label", "text"], ignore_index=True)


def _inputs(vectors: NDArray[np.float32], data: pd.DataFrame) -> _Inputs:
    offsets, buckets = word_features(data["text"].tolist())
    counts = np.diff(offsets)
    padded = np.full((len(data), int(counts.max(initial=1))), BUCKETS, dtype=np.intp)
    padded[np.arange(padded.shape[1]) < counts[:, None]] = buckets
    label = data["label"].map({name: i for i, name in enumerate(CLASSES)}).to_numpy(np.intp)
    source = pd.factorize(data["source"], sort=True)[0].astype(np.intp)
    return _Inputs(np.asarray(vectors, np.float32), padded, label, source, _balanced(data))


def _balanced(data: pd.DataFrame) -> NDArray[np.float64]:
    """Weights by which languages of a source, and classes of a language, count equally; mean 1."""
    given = data["weight"].astype(float)
    whole = given.groupby(data["source"]).transform("sum")
    by_cell = given.groupby([data["source"], data["lang"], data["label"]]).transform("sum")
    cells = data.groupby("source")["label"].transform("size") * 0 + data.groupby(["source"])[
        ["lang", "label"]
    ].transform(lambda column: column.nunique()).prod(axis=1)
    weight = (given / by_cell * whole / cells).to_numpy(np.float64)
    return np.asarray(weight / weight.mean())


def _fit(inputs: _Inputs, recipe: Recipe, seed: int, encoder_id: str) -> SentimentHead:
    """Fit ``recipe.members`` networks and lay them side by side as one."""
    members = [_fit_one(inputs, recipe, seed + number) for number in range(recipe.members)]
    size = np.float32(len(members))
    return SentimentHead(
        encoder_id=encoder_id,
        hidden=np.concatenate([m["hidden"] for m in members], axis=1),
        hidden_bias=np.concatenate([m["hidden_bias"] for m in members]),
        out=np.concatenate([m["out"] for m in members]) / size,
        out_bias=np.mean([m["out_bias"] for m in members], axis=0, dtype=np.float32),
        words=np.mean([m["words"] for m in members], axis=0, dtype=np.float32),
    )


def _fit_one(inputs: _Inputs, recipe: Recipe, seed: int) -> dict[str, NDArray[np.float32]]:
    import torch
    from torch.nn import functional

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # sums in one order, so that a fit can be repeated
    try:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            n, dimension = inputs.vectors.shape
            vectors = torch.from_numpy(inputs.vectors * np.float32(np.sqrt(dimension)))
            words = torch.from_numpy(inputs.words.astype(np.int64))
            present = words != BUCKETS
            scale = present.float() / present.sum(1, keepdim=True).clamp(min=1).sqrt()
            label = torch.from_numpy(inputs.label.astype(np.int64))
            source = torch.from_numpy(inputs.source.astype(np.int64))
            weight = torch.from_numpy(inputs.weight.astype(np.float32))
            sources = int(inputs.source.max()) + 1
            seen = np.zeros((sources, len(CLASSES)), dtype=bool)
            seen[inputs.source, inputs.label] = True
            absent = torch.from_numpy(np.where(seen, 0.0, -1e4).astype(np.float32))
            first = torch.nn.Linear(dimension, recipe.hidden)
            last = torch.nn.Linear(recipe.hidden, len(CLASSES))
            bag = torch.nn.Embedding(BUCKETS + 1, len(CLASSES))
            torch.nn.init.zeros_(bag.weight)
            own = torch.nn.Parameter(torch.zeros(sources, len(CLASSES)))
            optimizer = torch.optim.AdamW(
                [
                    {"params": [*first.parameters(), *last.parameters()], "weight_decay": recipe.decay},
                    {"params": [*bag.parameters()], "weight_decay": recipe.decay},
                    {"params": [own], "weight_decay": 0.01},
                ],
                lr=recipe.rate,
            )
            steps = recipe.epochs * -(-n // recipe.batch)
            schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe.rate, total_steps=steps)
            for _ in range(recipe.epochs):
                for rows in torch.randperm(n).split(recipe.batch):
                    optimizer.zero_grad()
                    inner = first(functional.dropout(vectors[rows], recipe.dropout / 3))
                    inner = inner * torch.sigmoid(1.702 * inner)
                    logits = last(functional.dropout(inner, recipe.dropout))
                    if recipe.use_words:
                        logits = logits + (bag(words[rows]) * scale[rows][..., None]).sum(1)
                    if recipe.own_offsets:
                        logits = logits + own[source[rows]]
                    chances = functional.log_softmax(logits + absent[source[rows]], dim=1)
                    picked = chances.gather(1, label[rows][:, None])[:, 0]
                    loss = -(picked * weight[rows]).mean()
                    loss.backward()
                    optimizer.step()
                    schedule.step()
            return {
                "hidden": first.weight.detach().numpy().T.copy(),
                "hidden_bias": first.bias.detach().numpy().copy(),
                "out": last.weight.detach().numpy().T.copy(),
                "out_bias": last.bias.detach().numpy().copy(),
                "words": bag.weight.detach().numpy()[:BUCKETS].copy(),
            }
    finally:
        torch.set_num_threads(threads)
