"""Compose the stages: a file or table in, an :class:`Analysis` out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from voc_nlp.analysis.embedded import MULTILINGUAL, embedded_encoder
from voc_nlp.analysis.memory import discover_once
from voc_nlp.analysis.result import Analysis
from voc_nlp.cleaning import clean_comments
from voc_nlp.comments import Intake, Note, as_comments
from voc_nlp.config import (
    METRICS,
    MOST_THEMES,
    AnalysisConfig,
    Metric,
    Roles,
    Settings,
    load_settings,
)
from voc_nlp.encoders import CachedEncoder, Encoder, load_encoder
from voc_nlp.engine import Engine, engine_for
from voc_nlp.errors import ConfigError, InputError, names
from voc_nlp.mentions import split_mentions
from voc_nlp.ranking import rank_pain_points, score_table
from voc_nlp.reading import Table, find_roles, read_table, read_tables
from voc_nlp.sentiment import (
    SentimentHead,
    comment_sentiment,
    head_for,
    score_mentions,
)
from voc_nlp.themes import (
    Discovery,
    assign,
    describe_themes,
    discover,
    name_themes,
    theme_id,
    theme_vectors,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

Source = str | Path | pd.DataFrame | Sequence[str | Path]
Progress = Callable[[str, int, int], None]
"""Called with a stage, the units done and the units in all."""

ENGLISH_SHARE = 0.95

SCORE_COLUMNS: dict[Metric, str] = {"nps": "nps", "csat": "csat", "ces": "ces", "churn": "churned"}


def analyze(
    source: Source,
    *,
    text: str | Sequence[str] | None = None,
    id: str | None = None,  # the role's name, as in the command and voc.toml
    nps: str | None = None,
    csat: str | None = None,
    ces: str | None = None,
    churn: str | None = None,
    touchpoint: str | None = None,
    segment: str | Sequence[str] | None = None,
    date: str | None = None,
    weight: str | None = None,
    customer: str | None = None,
    score: Metric | None = None,
    encoder: str | Encoder | None = None,
    config: AnalysisConfig | Settings | str | Path | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    processes: int = 1,
    cache: bool = True,
    progress: Progress | None = None,
) -> Analysis:
    """Turn open-ended comments into themes, sentiment and ranked pain points.

    Parameters
    ----------
    source : path, list of paths, or DataFrame
        The export. A DataFrame is not changed.
    text, segment : str or sequence of str, optional
        Columns with comments, and columns to break the scores down by.
    id, nps, csat, ces, churn, touchpoint, date, weight, customer : str, optional
        Columns of the other roles. Roles that are not named are detected; what was detected is in the
        result's ``notes``.
    score : {"nps", "csat", "ces", "churn"}, optional
        Score to rank by; by default the first of these that has answers.
    encoder : str or Encoder, optional
        Name, folder, or an object with ``encode`` and ``id``; beats ``config.encoder``.
    config : AnalysisConfig, Settings or path of a voc.toml, optional
        Choices that change numbers; from a ``voc.toml`` also columns. Arguments beat it.
    encoding, delimiter, sheet : str, optional
        How to read the file; found if not given.
    processes : int
        Worker processes for cleaning and splitting; the result does not depend on it.
    cache : bool
        Keep vectors on disk, keyed by a hash of the text, so that a second run is fast.
    progress : callable, optional
        Called with stage name, units done, units in all.

    Returns
    -------
    Analysis
        Every input row is in ``comments``, in input order. The tables do not depend on the order of the rows
        (given an id column), nor on ``processes``.

    Raises
    ------
    InputError, ConfigError, EncoderError
        If the input, a choice or the encoder cannot be used; the message says how to mend it.

    Notes
    -----
    CLI: ``voc analyze``.
    """
    settings = _settings(config)
    named = _override(
        settings.roles,
        text=text,
        id=id,
        nps=nps,
        csat=csat,
        ces=ces,
        churn=churn,
        touchpoint=touchpoint,
        segments=segment,
        date=date,
        weight=weight,
        customer=customer,
    )
    chosen = settings.config
    if isinstance(encoder, str):
        chosen = replace(chosen, encoder=encoder)
    tell = progress or _silent

    tell("reading", 0, 1)
    table = _read(source, encoding=encoding, delimiter=delimiter, sheet=sheet)
    detection = find_roles(table.frame, named)
    intake = as_comments(table.frame, detection.roles, chosen)
    found = tuple(
        Note("info", "column", f"{reason.role}: '{reason.column}' ({reason.sentence})")
        for reason in detection.reasons
    )
    notes = (*table.notes, *found, *detection.notes, *intake.notes)
    tell("reading", 1, 1)
    return _run(
        replace(intake, notes=notes),
        table,
        score=score,
        encoder=encoder,
        engine=engine_for(processes),
        cache=cache,
        tell=tell,
    )


def _run(
    intake: Intake,
    table: Table,
    *,
    score: Metric | None,
    encoder: str | Encoder | None,
    engine: Engine,
    cache: bool,
    tell: Progress,
) -> Analysis:
    config = intake.config
    tell("cleaning", 0, 1)
    comments = clean_comments(intake.comments, config, engine=engine)
    mentions = split_mentions(comments, config, engine=engine)
    tell("cleaning", 1, 1)
    if mentions.empty:
        raise InputError(
            f"no comment in {names(intake.roles.text)} has content: every answer is blank or says nothing."
            " Name the right column with --text"
        )

    engine_of_vectors = _encoder(encoder, config, cache, mentions["language"])
    vectors, row = _encode(engine_of_vectors, mentions["clean_text"], tell)
    tell("themes", 0, 1)
    placed = theme_vectors(
        vectors, row, mentions["language"].to_numpy(), mentions["comment_id"].to_numpy()
    )
    found = _find_themes(placed, config, comments, cache)
    given = assign(placed, found.prototypes)
    mentions = mentions.assign(
        theme_id=pd.Series(
            [theme_id(theme) for theme in given.theme], index=mentions.index, dtype="str"
        ),
        confidence=given.confidence,
    )
    tell("themes", 1, 2)
    head, head_vectors = _sentiment_space(
        engine_of_vectors, mentions["clean_text"], vectors, cache, tell
    )
    mentions = score_mentions(mentions, head_vectors[row], head)
    comments = comment_sentiment(comments, mentions)
    labels = name_themes(
        mentions,
        given.theme,
        found.prototypes,
        engine_of_vectors.encode,
        language=config.label_language,
    )
    themes = describe_themes(comments, mentions, placed, found.prototypes, labels, found.stability)
    tell("themes", 2, 2)

    tell("ranking", 0, 1)
    main = _main_score(comments, score)
    segments = [name for name in comments.columns if str(name).startswith("segment:")]
    pain_points = rank_pain_points(
        comments,
        mentions,
        score=main or "nps",
        controls=segments,
        labels=themes,
        config=config,
    )
    scores = score_table(comments, config)
    tell("ranking", 1, 1)
    return Analysis(
        comments=comments,
        mentions=mentions,
        themes=themes,
        scores=scores,
        pain_points=pain_points,
        config=config,
        roles=intake.roles,
        notes=intake.notes,
        provenance={
            "voc_nlp": version("voc-nlp"),
            "counts": {"rows_in": len(table.frame)},
            "source": table.source,
            "sha256": table.sha256,
            "encoder": engine_of_vectors.id,
            "sentiment": head.encoder_id,
            "main_score": main,
            "granularity": [[int(k), round(float(s), 4)] for k, s in found.granularity],
        },
    )


def _read(source: Source, **how: str | None) -> Table:
    if isinstance(source, (str, Path, pd.DataFrame)):
        return read_table(source, **how)
    return read_tables(source, **how)


def _settings(config: AnalysisConfig | Settings | str | Path | None) -> Settings:
    match config:
        case None:
            return Settings()
        case Settings():
            return config
        case AnalysisConfig():
            return Settings(config=config)
        case str() | Path():
            return load_settings(config)
    raise ConfigError(
        f"config must be an AnalysisConfig, Settings or a path, not {type(config).__name__}"
    )


def _override(roles: Roles, **named: str | Sequence[str] | None) -> Roles:
    changes: dict[str, Any] = {}
    for role, value in named.items():
        if value is None or value == ():
            continue
        if role in ("text", "segments"):
            changes[role] = (value,) if isinstance(value, str) else tuple(value)
        else:
            changes[role] = value
    return replace(roles, **changes)


def _encoder(
    encoder: str | Encoder | None, config: AnalysisConfig, cache: bool, languages: pd.Series[str]
) -> Encoder:
    if encoder is not None and not isinstance(encoder, str):
        return encoder
    if config.encoder == "auto":
        return embedded_encoder(_embedded_for(languages), cache=cache)
    loaded = load_encoder(config.encoder)
    return CachedEncoder(loaded) if cache else loaded


def _embedded_for(languages: pd.Series[str]) -> str:
    """Name the embedded encoder that finds themes in mentions of these languages.

    On English comments MiniLM groups better than the multilingual model (figures in
    tests/benchmarks/RESULTS.md), so it takes files that are English but for one mention in twenty.
    """
    known = languages[languages != "und"]
    return "minilm" if known.empty or (known == "en").mean() >= ENGLISH_SHARE else MULTILINGUAL


def _encode(
    encoder: Encoder, texts: pd.Series[str], tell: Progress
) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Vectors of the distinct texts, in sorted order, and the row of each text among them."""
    distinct, row = np.unique(texts.to_numpy(dtype=object).astype(str), return_inverse=True)
    listed = [str(item) for item in distinct]
    tell("encoding", 0, len(listed))
    if isinstance(encoder, CachedEncoder):
        vectors = encoder.encode(listed, progress=lambda done, total: tell("encoding", done, total))
    else:
        vectors = encoder.encode(listed)
    tell("encoding", len(listed), len(listed))
    return np.asarray(vectors, dtype=np.float32), row


def _find_themes(
    vectors: NDArray[np.float32], config: AnalysisConfig, comments: pd.DataFrame, cache: bool
) -> Discovery:
    with_content = int(comments["status"].isin(["ok", "duplicate"]).sum())
    least = config.min_theme_size or max(5, round(0.005 * with_content))
    return (discover_once if cache else discover)(
        vectors,
        n_themes=config.n_themes,
        max_themes=MOST_THEMES[config.granularity],
        min_size=least,
        seed=config.seed,
    )


def _sentiment_space(
    encoder: Encoder,
    texts: pd.Series[str],
    vectors: NDArray[np.float32],
    cache: bool,
    tell: Progress,
) -> tuple[SentimentHead, NDArray[np.float32]]:
    """Head of the multilingual encoder and vectors of its space, whatever encoder finds the themes.

    In English too it tells unhappy from happy better than the head on MiniLM (see the model cards).
    """
    reader = embedded_encoder(MULTILINGUAL, cache=cache)
    if reader.id == encoder.id:
        return head_for(reader.id), vectors
    return head_for(reader.id), _encode(reader, texts, tell)[0]


def _main_score(comments: pd.DataFrame, score: Metric | None) -> Metric | None:
    present: list[Metric] = [
        metric for metric in METRICS if comments[SCORE_COLUMNS[metric]].notna().any()
    ]
    if score is None:
        return present[0] if present else None
    if score not in present:
        raise ConfigError(
            f"no answers for the score {score!r}; name its column with --{score}."
            f" Scores with answers: {names(present) or 'none'}"
        )
    return score


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
