"""From a file of labelled comments to a sentiment head that fits them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd

from voc_nlp.analysis.embedded import Loader
from voc_nlp.analysis.reader import load_head
from voc_nlp.config import Roles
from voc_nlp.encoders.auto import SENTIMENT
from voc_nlp.errors import ConfigError, InputError, MissingColumnError
from voc_nlp.reading import find_roles, read_table
from voc_nlp.sentiment import (
    Adaptation,
    SentimentHead,
    adapt_head,
    find_label_column,
    head_for,
    labels_from_score,
    read_labels,
)


def adapt_sentiment(
    source: str | Path | pd.DataFrame,
    out: str | Path | None = None,
    *,
    text: str | None = None,
    label: str | None = None,
    weak_labels_from_score: str | None = None,
    encoder: str = "auto",
    head: str | Path | SentimentHead | None = None,
    seed: int = 0,
    models_dir: str | Path | None = None,
    threads: int | None = None,
) -> Adaptation:
    """Adapt a sentiment head to labelled comments of your own, and save it.

    Parameters
    ----------
    source : path or DataFrame
        One row per comment.
    out : path, optional
        Folder for the head; it is written whether it is the adapted one or, where that is not better, the one that
        was started from. Use it with ``analyze(..., sentiment=out)``.
    text, label : str, optional
        Columns; found if not given. Labels are words in any usual language ("negativo", "neutral", "正面"), or
        -1, 0 and 1.
    weak_labels_from_score : str, optional
        Take this score column for labels instead: low answers for negative, top answers for positive. Sentiment
        trained on a score must not be used to explain that score, so ``analyze`` refuses to rank with such a head.
    encoder : str
        Name of an encoder; ``"auto"`` is the one that the shipped head reads.
    head : path or SentimentHead, optional
        Head to start from; by default the shipped one.
    seed : int
        Of folds and bootstrap.
    models_dir, threads : optional
        As in :func:`voc_nlp.analyze`.

    Raises
    ------
    InputError, ConfigError, EncoderError
        If the file, the columns, the labels or the encoder cannot be used.

    Notes
    -----
    CLI: ``voc models train-sentiment --from FILE --out FOLDER``.
    """
    if label is not None and weak_labels_from_score is not None:
        raise ConfigError(
            "labels come from --label or from --weak-labels-from-score, not from both"
        )
    frame = read_table(source).frame
    if weak_labels_from_score is not None:
        found = labels_from_score(frame, weak_labels_from_score)
        column = weak_labels_from_score
    else:
        column = find_label_column(frame) if label is None else label
        if column not in frame.columns:
            raise MissingColumnError(column, frame.columns)
        found = read_labels(frame[column])
    name = _text_column(frame.drop(columns=column)) if text is None else text
    if name not in frame.columns:
        raise MissingColumnError(name, frame.columns)
    if name == column:
        raise InputError(f"column {name!r} cannot hold both the comments and their labels")
    encoder = SENTIMENT if encoder == "auto" else encoder
    loaded = Loader(models_dir=models_dir, threads=threads).embedded(encoder)
    start = load_head(head) or head_for(loaded.id)
    result = adapt_head(
        start,
        loaded,
        pd.DataFrame({"text": frame[name], "label": found}),
        trained_on_score=weak_labels_from_score,
        seed=seed,
    )
    named = replace(result.head, about={**result.head.about, "encoder": encoder})
    result = replace(result, head=named)
    if out is not None:
        result.head.save(out)
    return result


def _text_column(frame: pd.DataFrame) -> str:
    if frame.shape[1] == 1:
        return str(frame.columns[0])
    roles = find_roles(frame, Roles()).roles
    if len(roles.text) != 1:
        raise InputError(
            "several columns hold comments; choose one with --text"
            if roles.text
            else "no column holds comments; name it with --text"
        )
    return roles.text[0]
