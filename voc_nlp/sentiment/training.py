"""Fit a head: one small network over vectors and words, from sets that do not all have every class.

Left alone, a head would learn "requests are neutral, patients are not". So a set without neutral rows is only asked
to tell negative from positive, and languages and classes count equally within a set.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.sentiment.calibration import Calibration, calibrate
from voc_nlp.sentiment.classes import CLASSES
from voc_nlp.sentiment.features import BUCKETS, plain, word_features
from voc_nlp.sentiment.head import SentimentHead
from voc_nlp.sentiment.network import Inputs, Recipe, fit_network
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


def train_head(
    encoder: Encodes,
    examples: pd.DataFrame,
    *,
    seed: int = 0,
    recipe: Recipe | None = None,
    calibration: Calibration | None = None,
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
    calibration : Calibration, optional
        Taken as it is; by default it is fitted, which takes ten more fits.
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
    fitted = calibration or _calibration(inputs, recipe, seed, say)
    say("fitting on all examples")
    head = replace(fit_network(inputs, recipe, seed), encoder_id=encoder.id)
    if fitted is None:
        return head
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
    if languages is None and encoder.id.startswith(_ENGLISH_ENCODERS):
        languages = ("en",)
    examples = shipped_examples(folder, languages)
    head = train_head(encoder, examples, seed=seed, recipe=recipe, progress=progress)
    head = replace(head, about=_about(examples, seed))
    head.save(out)
    say(f"wrote {out}")
    return SentimentHead.load(out)


def shipped_examples(folder: str | Path, languages: Sequence[str] | None = None) -> pd.DataFrame:
    """Read the examples of the shipped heads, each source weighted as :data:`SOURCES` says.

    Parameters
    ----------
    folder : str or Path
        As for :func:`train_from_parquet`.
    languages : sequence of str, optional
        Only these; the sources keep their weights.
    """
    examples = load_examples(folder)
    if languages is not None:
        examples = examples[examples["lang"].isin(languages)]
    totals = {source.name: source.weight for source in SOURCES}
    sums = examples.groupby("source")["weight"].transform("sum")
    return examples.assign(weight=examples["weight"] / sums * examples["source"].map(totals))


def _calibration(inputs: Inputs, recipe: Recipe, seed: int, say: Progress) -> Calibration | None:
    """Fit temperature and shifts on predictions for rows held out; ``None`` where no class may be missed."""
    held = [
        _held_out(inputs, groups, recipe, seed, say)
        for groups in (_by_source(inputs), _at_random(len(inputs.label), seed))
    ]
    logits = np.concatenate([logits for logits, _ in held])
    rows = np.concatenate([rows for _, rows in held])
    if len(rows) == 0:
        return None
    told = inputs.take(rows)
    return calibrate(logits, told.label, told.source, told.weight)


def _by_source(inputs: Inputs) -> NDArray[np.intp]:
    """Whole sources held out: text of a kind that was not trained on."""
    return inputs.source % _FOLDS


def _at_random(n: int, seed: int) -> NDArray[np.intp]:
    """Rows held out: text of a kind that was trained on. Comments lie between the two."""
    return np.random.default_rng(seed).integers(0, _FOLDS, n)


def _held_out(
    inputs: Inputs, groups: NDArray[np.intp], recipe: Recipe, seed: int, say: Progress
) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Logits for rows that the fit had not seen, and which rows these are."""
    logits, rows = [np.zeros((0, len(CLASSES)))], [np.zeros(0, dtype=np.intp)]
    for group in np.unique(groups):
        kept, left = np.flatnonzero(groups != group), np.flatnonzero(groups == group)
        if len(np.unique(inputs.label[kept])) < len(CLASSES):
            continue
        say(f"fitting on {len(kept)} examples to judge the other {len(left)}")
        head = fit_network(inputs.take(kept), replace(recipe, members=1), seed)
        logits.append(head.logits([inputs.text[row] for row in left], inputs.vectors[left]))
        rows.append(left)
    return np.concatenate(logits), np.concatenate(rows)


def _about(examples: pd.DataFrame, seed: int) -> dict[str, Any]:
    import torch

    counts = pd.crosstab(examples["source"], examples["label"])
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


def _inputs(vectors: NDArray[np.float32], data: pd.DataFrame) -> Inputs:
    offsets, buckets = word_features(data["text"].tolist())
    counts = np.diff(offsets)
    padded = np.full((len(data), int(counts.max(initial=1))), BUCKETS, dtype=np.intp)
    padded[np.arange(padded.shape[1]) < counts[:, None]] = buckets
    codes = {name: i for i, name in enumerate(CLASSES)}
    label = np.array([codes[name] for name in data["label"]], dtype=np.intp)
    source = pd.factorize(data["source"], sort=True)[0].astype(np.intp)
    text = data["text"].to_numpy(dtype=object)
    return Inputs(text, np.asarray(vectors, np.float32), padded, label, source, _balanced(data))


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
