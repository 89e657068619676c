"""Adapt a head to labelled comments of one's own, and keep it only where it is better.

The head's answer stays the starting point. With fewer than 50 comments only its temperature and class shifts are
fitted anew; with more, a linear correction on the vectors is added, held small by a penalty. What the correction
is worth is measured on comments it was not fitted on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.metrics import Estimate
from voc_nlp.sentiment.calibration import expected_calibration_error
from voc_nlp.sentiment.classes import CLASSES, NEGATIVE, POSITIVE
from voc_nlp.sentiment.features import plain
from voc_nlp.sentiment.head import SentimentHead, softmax
from voc_nlp.sentiment.training import Encodes, Progress

FEWEST = 10
"""Fewest usable comments."""
FEW = 50
"""With fewer, only the calibration is fitted."""
FOLDS = 5
LOSS_OF_F1 = 0.01
"""Macro F1 may fall by so much if the chances themselves became better."""
# on the correction (None: no correction); the choice is part of what is cross-validated
_PENALTIES: tuple[float | None, ...] = (3.0, 10.0, 30.0, 100.0, None)
_HOLD = 2.0  # penalty that holds temperature and shifts, in comments
_REDRAWS = 1000
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Figures:
    """How well a head reads the comments, each with a 95 % bootstrap interval.

    Attributes
    ----------
    macro_f1, accuracy : Estimate
        0..1, over the classes that the labels have.
    calibration_error : Estimate
        Expected calibration error in 15 bins of equal width, 0..1.
    log_loss : Estimate
        Mean of -log of the chance given to the right class.
    """

    macro_f1: Estimate
    accuracy: Estimate
    calibration_error: Estimate
    log_loss: Estimate


@dataclass(frozen=True, eq=False)
class Adaptation:
    """What adapting gave.

    Attributes
    ----------
    head : SentimentHead
        The adapted head if it is better, else the one it started from.
    before, after : Figures
        Of the head as it was, and of adapted heads on comments they were not fitted on (5 folds).
    gain : Estimate
        Fall of the log loss, paired; above 0 is better.
    is_better : bool
        Whether the interval of ``gain`` lies above 0 and macro F1 did not fall by more than 0.01.
    rows : int
        Labelled comments that were used, each text once.
    labels : dict
        Class -> how many of them.
    left_out : dict
        Why -> rows that were given and not used: ``no text or label``, ``two labels`` (the same text with
        different ones), ``copies``.
    only_calibration : bool
        Whether there were too few for more.
    trained_on_score : str or None
        Score column that the labels were taken from.
    """

    head: SentimentHead
    before: Figures
    after: Figures
    gain: Estimate
    is_better: bool
    rows: int
    only_calibration: bool
    trained_on_score: str | None = None
    labels: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Correction:
    scale: float
    shift: Floats
    weights: Floats  # (dimension, 3)


def adapt_head(
    head: SentimentHead,
    encoder: Encodes,
    examples: pd.DataFrame,
    *,
    trained_on_score: str | None = None,
    seed: int = 0,
    progress: Progress | None = None,
) -> Adaptation:
    """Adapt a head to labelled comments.

    Parameters
    ----------
    head : SentimentHead
        Where it starts from, usually the shipped one.
    encoder : object with ``id`` and ``encode(texts)``
        The one whose vectors the head reads.
    examples : DataFrame
        ``text`` and ``label`` (negative, neutral, positive; rows with "" are left out). A text that occurs twice
        counts once; with two labels not at all. Without a neutral label only negative is told from positive, in
        fitting and in the figures, and the temperature is left alone, since it also moves the neutral chance.
    trained_on_score : str, optional
        Name of the score column that the labels were taken from. It is recorded in ``head.about``, and
        :func:`voc_nlp.analyze` then refuses to rank by a score with this head.
    seed : int
        Of the folds and the bootstrap.
    progress : callable, optional
        Is told in one sentence what is being done.

    Returns
    -------
    Adaptation
        The result does not depend on the order of the rows.

    Raises
    ------
    MissingColumnError
        If ``text`` or ``label`` is missing.
    InputError
        If fewer than ten comments are usable, none is negative or none positive, or a class has only one.
    EncoderError
        If the head reads vectors of another encoder.

    Notes
    -----
    CLI: ``voc models train-sentiment --from FILE``.
    """
    head.check(encoder.id)
    say = progress or (lambda _: None)
    data, left_out = _usable(examples)
    texts = data["text"].tolist()
    label = np.array([CLASSES.index(name) for name in data["label"]], dtype=np.intp)
    say(f"encoding {len(texts)} comments")
    vectors = np.asarray(encoder.encode(texts), dtype=np.float64)
    start = head.logits(texts, vectors) / head.temperature + head.shift
    allowed = np.where(np.isin(np.arange(len(CLASSES)), label), 0.0, -1e4)
    labels = {name: int((label == k).sum()) for k, name in enumerate(CLASSES)}
    few = len(label) < FEW
    say("cross-validating " + ("the calibration" if few else "a correction"))
    folds = _folds(label, seed)
    later = np.empty_like(start)
    for fold in np.unique(folds):
        kept, left = folds != fold, folds == fold
        found = _fit(vectors[kept], start[kept], label[kept], allowed, few=few, seed=seed)
        later[left] = _apply(found, vectors[left], start[left])
    before, after = softmax(start + allowed), softmax(later + allowed)
    old, new, gain = _compare(before, after, label, seed)
    better = gain.low > 0 and new.macro_f1.value >= old.macro_f1.value - LOSS_OF_F1
    about: dict[str, Any] = {
        **head.about,
        "adapted": {
            "rows": len(label),
            "labels": labels,
            "only_calibration": few,
            "kept": "adapted" if better else "unchanged",
            "before": _rounded(old),
            "after": _rounded(new),
            "gain": [round(value, 4) for value in gain],
        },
    }
    result = replace(head, about=about)
    if better:
        if trained_on_score is not None:
            about["trained_on_score"] = trained_on_score
        say("fitting on all comments")
        found = _fit(vectors, start, label, allowed, few=few, seed=seed)
        result = replace(_with(head, found), about=about)
    return Adaptation(
        result, old, new, gain, better, len(label), few, trained_on_score, labels, left_out
    )


def _usable(examples: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, int]]:
    """Each text with one label once, and why other rows are not used."""
    for column in ("text", "label"):
        if column not in examples.columns:
            raise MissingColumnError(column, examples.columns)
    data = pd.DataFrame(
        {
            "text": examples["text"].fillna("").astype(str).map(plain),
            "label": examples["label"].astype(str),
        }
    )
    filled = data[(data["text"] != "") & data["label"].isin(CLASSES)]
    agreed = filled[filled.groupby("text")["label"].transform("nunique") == 1]
    kept = agreed.drop_duplicates("text")
    steps = {
        "no text or label": (data, filled),
        "two labels": (filled, agreed),
        "copies": (agreed, kept),
    }
    left_out = {
        why: len(old) - len(new) for why, (old, new) in steps.items() if len(old) > len(new)
    }
    data = kept
    counts = data["label"].value_counts()
    if len(data) < FEWEST:
        raise InputError(
            f"only {len(data)} comments have a text and a label; at least {FEWEST} are needed, and some hundred "
            "to learn more than the calibration"
        )
    rare = sorted(str(name) for name in counts.index if counts[name] < 2)
    if rare or not {NEGATIVE, POSITIVE} <= set(counts.index):
        found = ", ".join(f"{counts[name]} {name}" for name in sorted(counts.index))
        raise InputError(
            f"the labels are {found}; negative and positive comments are needed, at least two of each class"
        )
    return data.sort_values(["text", "label"], ignore_index=True), left_out


def _folds(label: NDArray[np.intp], seed: int) -> NDArray[np.intp]:
    """Deal the comments of each class over the folds."""
    rng = np.random.default_rng(seed)
    folds = np.empty(len(label), dtype=np.intp)
    for k in np.unique(label):
        rows = rng.permutation(np.flatnonzero(label == k))
        folds[rows] = np.arange(len(rows)) % FOLDS
    return folds


def _fit(
    vectors: Floats,
    start: Floats,
    label: NDArray[np.intp],
    allowed: Floats,
    *,
    few: bool,
    seed: int,
) -> _Correction:
    if few:
        return _fit_one(vectors, start, label, allowed, None)
    folds = _folds(label, seed + 1)
    losses = []
    for penalty in _PENALTIES:
        total = 0.0
        for fold in range(3):
            kept, left = folds % 3 != fold, folds % 3 == fold
            found = _fit_one(vectors[kept], start[kept], label[kept], allowed, penalty)
            chances = softmax(_apply(found, vectors[left], start[left]) + allowed)
            total -= float(np.log(chances[np.arange(left.sum()), label[left]] + 1e-12).sum())
        losses.append(total)
    best = _PENALTIES[int(np.argmin(losses))]
    return _fit_one(vectors, start, label, allowed, best)


def _fit_one(
    vectors: Floats,
    start: Floats,
    label: NDArray[np.intp],
    allowed: Floats,
    penalty: float | None,
) -> _Correction:
    """Likelihood of ``start * scale + shift + vectors @ weights``, with quadratic penalties; convex but for scale."""
    from scipy.optimize import minimize

    n, dimension = vectors.shape
    k = len(CLASSES)
    # unit vectors have entries of about 1 / sqrt(dimension); scaled, weights are comparable over encoders
    scaled = vectors * np.sqrt(dimension) if penalty is not None else np.zeros((n, 0))
    target = np.eye(k)[label]
    free = float(not (allowed < 0).any())

    def loss(parameters: Floats) -> tuple[float, Floats]:
        log_scale, shift = free * parameters[0], parameters[1 : 1 + k]
        weights = parameters[1 + k :].reshape(-1, k)
        scale = np.exp(log_scale)
        chances = softmax(start * scale + shift + scaled @ weights + allowed)
        error = chances - target
        strength = 0.0 if penalty is None else penalty
        value = -np.log(chances[np.arange(n), label] + 1e-12).sum()
        value += 0.5 * _HOLD * (log_scale**2 + (shift**2).sum())
        value += 0.5 * strength * (weights**2).sum() * dimension
        slope = np.concatenate(
            [
                [free * ((error * start * scale).sum() + _HOLD * log_scale)],
                error.sum(axis=0) + _HOLD * shift,
                (scaled.T @ error + strength * dimension * weights).ravel(),
            ]
        )
        return float(value), slope

    best = minimize(
        loss,
        np.zeros(1 + k + scaled.shape[1] * k),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": 200},
    )
    weights = best.x[1 + k :].reshape(-1, k) * np.sqrt(dimension)
    return _Correction(
        float(np.exp(free * best.x[0])),
        best.x[1 : 1 + k],
        weights if penalty is not None else np.zeros((dimension, k)),
    )


def _apply(found: _Correction, vectors: Floats, start: Floats) -> Floats:
    return np.asarray(start * found.scale + found.shift + vectors @ found.weights)


def _with(head: SentimentHead, found: _Correction) -> SentimentHead:
    """Lay the correction into the head's own form.

    For the head's activation g(x) = x * sigmoid(1.702 x), g(x) - g(-x) = x, so that a linear term is two hidden
    units.
    """
    temperature = head.temperature / found.scale
    shift = head.shift * found.scale + found.shift
    if not found.weights.any():
        return replace(head, temperature=temperature, shift=shift.astype(np.float32))
    root = np.sqrt(head.dimension)  # the head multiplies vectors by it
    units = found.weights * temperature / root
    k = len(CLASSES)
    return replace(
        head,
        hidden=np.concatenate([head.hidden, units, -units], axis=1).astype(np.float32),
        hidden_bias=np.concatenate([head.hidden_bias, np.zeros(2 * k)]).astype(np.float32),
        out=np.concatenate([head.out, np.eye(k), -np.eye(k)]).astype(np.float32),
        temperature=temperature,
        shift=shift.astype(np.float32),
    )


def _compare(
    before: Floats, after: Floats, label: NDArray[np.intp], seed: int
) -> tuple[Figures, Figures, Estimate]:
    rng = np.random.default_rng(seed)
    draws = [rng.integers(0, len(label), len(label)) for _ in range(_REDRAWS)]
    losses = [-np.log(chances[np.arange(len(label)), label] + 1e-12) for chances in (before, after)]
    fall = losses[0] - losses[1]
    gain = _interval(float(fall.mean()), [float(fall[rows].mean()) for rows in draws])
    old, new = (
        _figures(chances, loss, label, draws)
        for chances, loss in zip((before, after), losses, strict=True)
    )
    return old, new, gain


def _figures(
    chances: Floats, loss: Floats, label: NDArray[np.intp], draws: Sequence[NDArray[np.integer]]
) -> Figures:
    chosen = chances.argmax(axis=1)
    right = (chosen == label).astype(np.float64)

    def ece(rows: NDArray[np.integer]) -> float:
        return expected_calibration_error(chances[rows], label[rows])

    everyone = np.arange(len(label))
    return Figures(
        _interval(macro_f1(label, chosen), [macro_f1(label[rows], chosen[rows]) for rows in draws]),
        _interval(float(right.mean()), [float(right[rows].mean()) for rows in draws]),
        _interval(ece(everyone), [ece(rows) for rows in draws]),
        _interval(float(loss.mean()), [float(loss[rows].mean()) for rows in draws]),
    )


def macro_f1(label: NDArray[np.integer], chosen: NDArray[np.integer]) -> float:
    """Mean F1 over the classes that occur among the labels.

    >>> macro_f1(np.array([0, 0, 2]), np.array([0, 2, 2]))
    0.666...
    """
    scores = []
    for k in np.unique(label):
        hits = float(((label == k) & (chosen == k)).sum())
        scores.append(2 * hits / max(float((label == k).sum() + (chosen == k).sum()), 1.0))
    return float(np.mean(scores))


def _interval(value: float, draws: Sequence[float]) -> Estimate:
    low, high = np.percentile(draws, [2.5, 97.5])
    return Estimate(value, min(float(low), value), max(float(high), value))


def _rounded(figures: Figures) -> dict[str, list[float]]:
    return {
        name: [round(float(part), 4) for part in value] for name, value in asdict(figures).items()
    }
