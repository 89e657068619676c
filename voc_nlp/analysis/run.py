"""Compose the stages: a file or table in, an :class:`Analysis` out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from voc_nlp.analysis.blind import without_scores
from voc_nlp.analysis.book_groups import with_groups
from voc_nlp.analysis.book_tables import book_tables, reach_notes, with_claims
from voc_nlp.analysis.books import (
    BARE_LEFT_OUT,
    book_encoder,
    code_mentions,
    keep_book,
    material_of,
    nearest_two,
    open_book,
    people_of,
    with_reach,
)
from voc_nlp.analysis.churn_timing import churn_notes
from voc_nlp.analysis.consistency import consistency_notes, score_conflicts
from voc_nlp.analysis.data_quality import copies_table, copy_notes, data_quality
from voc_nlp.analysis.embedded import Loader, moved_by
from voc_nlp.analysis.founding import enough_subjects, founding, with_subject
from voc_nlp.analysis.journey import check_journey, count_journey, read_journey
from voc_nlp.analysis.languages import language_table
from voc_nlp.analysis.memory import discover_once
from voc_nlp.analysis.reader import (
    TRAINED_ON_SCORE,
    load_head,
    reader_of,
    refuse_circles,
)
from voc_nlp.analysis.result import Analysis
from voc_nlp.analysis.second_level import (
    add_subthemes,
    add_trust,
    coded_level,
    fresh_level,
    mark_unstable,
)
from voc_nlp.analysis.sides import part_by_side
from voc_nlp.cleaning import clean_comments, mention_languages
from voc_nlp.comments import SCORE_COLUMNS, Intake, Note, as_comments
from voc_nlp.config import (
    METRICS,
    MOST_THEMES,
    AnalysisConfig,
    Metric,
    Settings,
    load_settings,
)
from voc_nlp.encoders import CachedEncoder, Encoder, encoder_for
from voc_nlp.engine import Engine, engine_for
from voc_nlp.errors import ConfigError, InputError, names
from voc_nlp.mentions import split_mentions
from voc_nlp.ranking import score_table, study_pain_points
from voc_nlp.reading import Table, check_layout, find_roles, read_table, read_tables
from voc_nlp.sentiment import (
    SentimentHead,
    comment_sentiment,
    quiet,
    score_mentions,
    theme_sentiment,
)
from voc_nlp.themes import (
    Discovery,
    LabelWriter,
    assign,
    describe_themes,
    discover,
    foreign_labels,
    name_themes,
    pain_labels,
    rewrite_names,
    statements,
    theme_id,
    theme_vectors,
)
from voc_nlp.themes.book import is_frame, save_book
from voc_nlp.themes.space import language_shifts
from voc_nlp.touchpoints import add_main_touchpoint

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from voc_nlp.themes.book import ThemeBook

Source = str | Path | pd.DataFrame | Sequence[str | Path]
Progress = Callable[[str, int, int], None]
"""Called with a stage, the units done and the units in all."""


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
    churn_date: str | None = None,
    score: Metric | None = None,
    themes: str | Path | ThemeBook | None = None,
    save_themes: str | Path | None = None,
    encoder: str | Encoder | None = None,
    sentiment: str | Path | SentimentHead | None = None,
    allow_score_trained_sentiment: bool = False,
    config: AnalysisConfig | Settings | str | Path | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    query: str | None = None,
    processes: int = 1,
    models_dir: str | Path | None = None,
    threads: int | None = None,
    cache: bool = True,
    llm: LabelWriter | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """Turn open-ended comments into themes, sentiment and ranked pain points.

    Parameters
    ----------
    source : path, list of paths, database URL, DataFrame or Arrow table
        The export; a folder is the exports in it. A DataFrame is not changed.
    text, segment : str or sequence of str, optional
        Columns with comments, and columns to break the scores down by.
    id, nps, csat, ces, churn, touchpoint, date, weight, customer, churn_date : str, optional
        Columns of the other roles. Roles that are not named are detected; what was detected is in the
        result's ``notes``.
    score : {"nps", "csat", "ces", "churn"}, optional
        Score to rank by; by default the first of these that has answers.
    themes : path or ThemeBook, optional
        A theme book to code the comments to, each by itself; what it lacks is in the result's ``proposals``, what
        moved and why in ``migration``. By default themes are discovered.
    save_themes : path, optional
        Folder to write the discovered themes to, as a theme book; with the book of a code frame in ``themes``, to write
        that book to with the reach of its codes measured on this file, so that the next file is coded by the same.
    encoder : str or Encoder, optional
        Name, folder, or an object with ``encode`` and ``id``; beats ``config.encoder``.
    sentiment : str, Path or SentimentHead, optional
        A head of your own, or its folder, as written by ``voc models train-sentiment --from``; beats
        ``config.sentiment``. By default the shipped one.
    allow_score_trained_sentiment : bool
        Rank by a score even though ``sentiment`` learnt its labels from scores, which goes round in a circle.
    config : AnalysisConfig, Settings or path of a voc.toml, optional
        Choices that change numbers; from a ``voc.toml`` also columns. Arguments beat it.
    encoding, delimiter, sheet : str, optional
        How to read the file; found if not given.
    query : str, optional
        What to select, where ``source`` is a database URL.
    processes : int
        Worker processes for cleaning and splitting; the result does not depend on it.
    models_dir : path, optional
        Where encoder folders are built and looked up; by default ``VOC_NLP_MODELS``, else the cache folder.
    threads : int, optional
        Threads of the encoders, by default the number of cores; the result does not depend on it.
    cache : bool
        Keep vectors on disk, keyed by a hash of the text, so that a second run is fast.
    llm : LabelWriter, optional
        A server of your choice that rewrites the labels of themes from keywords and masked quotes. By default
        nothing leaves the machine.
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
    named = settings.roles.named(
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
        churn_date=churn_date,
    )
    chosen = settings.config
    if isinstance(encoder, str):
        chosen = replace(chosen, encoder=encoder)
    if isinstance(sentiment, (str, Path)):
        chosen = replace(chosen, sentiment=str(sentiment))
    tell = progress or _silent

    tell("reading", 0, 1)
    table = _read(source, encoding=encoding, delimiter=delimiter, sheet=sheet, query=query)
    changed = check_layout(table, settings.layout, named)
    detection = find_roles(table.frame, named, table.layout)
    intake = as_comments(table.frame, detection.roles, chosen)
    found = tuple(
        Note("info", "column", f"{reason.role}: '{reason.column}' ({reason.sentence})")
        for reason in detection.reasons
    )
    notes = (*changed, *table.notes, *found, *detection.notes, *intake.notes)
    tell("reading", 1, 1)
    return _run(
        replace(intake, notes=notes),
        table,
        score=score,
        book=None if themes is None else open_book(themes),
        book_name=Path(themes).name if isinstance(themes, (str, Path)) else "",
        save_themes=save_themes,
        encoder=encoder,
        own_head=load_head(sentiment if isinstance(sentiment, SentimentHead) else chosen.sentiment),
        allow_circle=allow_score_trained_sentiment,
        engine=engine_for(processes),
        loader=Loader(cache=cache, models_dir=models_dir, threads=threads, tell=tell),
        llm=llm,
        tell=tell,
    )


def _run(
    intake: Intake,
    table: Table,
    *,
    score: Metric | None,
    book: ThemeBook | None,
    book_name: str,
    save_themes: str | Path | None,
    encoder: str | Encoder | None,
    own_head: SentimentHead | None,
    allow_circle: bool,
    engine: Engine,
    loader: Loader,
    llm: LabelWriter | None,
    tell: Progress,
) -> Analysis:
    config = intake.config
    if book is not None and llm is not None:
        raise ConfigError(
            "a theme book has labels of its own, which no language model rewrites: leave out --llm-labels or --themes"
        )
    open_frame = book is not None and is_frame(book) and not book.journal
    if book is not None and save_themes is not None and not open_frame:
        raise ConfigError(
            "--themes codes the file to a book and --save-themes makes a new one: give one of them (both only for the"
            " book of a code frame that was not edited: the reach of its codes is measured and kept)."
            " To find the themes anew and keep the ids use: voc themes refit BOOK FILE"
        )
    main = _main_score(intake.comments, score)
    refuse_circles(own_head, main, allowed=allow_circle)
    check_journey(config)
    tell("cleaning", 0, 1)
    comments = clean_comments(intake.comments, config, asked=intake.roles.text, engine=engine)
    # from here to the ranking no stage that reads comments can see a score
    blind = without_scores(comments)
    mentions = mention_languages(blind, split_mentions(blind, config, engine=engine))
    tell("cleaning", 1, 1)
    if mentions.empty:
        raise InputError(
            f"no comment in {names(intake.roles.text)} has content: every answer is blank or says nothing."
            " Name the right column with --text"
        )

    if book is None:
        engine_of_vectors = _encoder(encoder, config, loader, mentions["language"])
    else:
        engine_of_vectors = book_encoder(book, encoder or config.encoder, loader)
    head, reader = reader_of(own_head, engine_of_vectors, loader)
    feel = partial(_read_quietly, reader)
    mentions = part_by_side(mentions, feel, head)
    vectors, row = _encode(engine_of_vectors, mentions["clean_text"], tell)
    tell("themes", 0, 1)
    subject = with_subject(mentions)
    founds = founding(subject)
    coded, limited = None, book
    if book is not None:
        limited = with_reach(
            book, mentions, vectors, row, founds, Path(table.source).name, config.seed
        )
        coded = code_mentions(limited, mentions, vectors, row, subject)
        if save_themes is not None:
            save_book(limited, save_themes)
    languages_of = mentions["language"].to_numpy()
    keeps = save_themes is not None and book is None
    space = language_shifts(vectors, row, languages_of) if keeps else None
    if coded is None:
        placed = theme_vectors(vectors, row, languages_of, mentions["comment_id"].to_numpy())
        found = _find_themes(placed[founds], config, blind, loader.cache)
        given = assign(placed, found.prototypes)
        mentions = mentions.assign(
            theme_id=pd.Series(
                [theme_id(theme) for theme in given.theme], index=mentions.index, dtype="str"
            ),
            confidence=given.confidence,
            **nearest_two(placed, found.prototypes),
        )
    else:
        placed, found, given = coded.vectors, coded.found, coded.given
    tell("themes", 1, 2)
    texts = mentions["clean_text"]
    head_vectors = vectors if reader is engine_of_vectors else _encode(reader, texts, tell)[0]
    of_mentions = head_vectors[row]
    quieted = texts.map(quiet)
    shouted = np.flatnonzero((quieted != texts).to_numpy())
    if len(shouted):
        of_mentions[shouted] = reader.encode(quieted.iloc[shouted].tolist())
    mentions = score_mentions(mentions, of_mentions, head)
    felt = comment_sentiment(blind, mentions)
    comments = comments.assign(sentiment=felt["sentiment"], sentiment_label=felt["sentiment_label"])
    blind = without_scores(comments)
    # praise and swearing without a subject have a feeling, but no theme
    if coded is not None:
        mentions, row = mentions[coded.kept].reset_index(drop=True), row[coded.kept]
        mentions = mentions.assign(**coded.columns(mentions.index))
    elif not founds.all():
        mentions, placed, row = mentions[founds].reset_index(drop=True), placed[founds], row[founds]
        given = replace(given, theme=given.theme[founds], confidence=given.confidence[founds])
    placer = loader.for_touchpoints(reader)
    journey, journey_notes = read_journey(
        blind, mentions, moved_by(placer, head_vectors)[row], placer, config
    )
    mentions = journey.mentions
    comments = comments.assign(
        score_conflict=pd.Series(
            score_conflicts(comments, main, config), index=comments.index, dtype="str"
        )
    )
    files = table.frame["source_file"] if "source_file" in table.frame.columns else None
    doubts = consistency_notes(comments, main, config, files=files)
    languages = language_table(
        comments,
        mentions,
        score=main,
        config=config,
        trained=head.about.get("languages", ()),
    )
    mood = partial(_mood_of, head, feel)
    encode = engine_of_vectors.encode
    labels = name_themes(
        mentions,
        given.theme,
        found.prototypes,
        encode,
        mood,
        vectors=placed,
        language=config.label_language,
    )
    themes = describe_themes(blind, mentions, placed, found.prototypes, labels, found.stability)
    if llm is not None:
        labels, said = rewrite_names(labels, themes, llm, seed=config.seed)
        doubts = (*doubts, *said)
        themes = describe_themes(blind, mentions, placed, found.prototypes, labels, found.stability)
    extra: dict[str, pd.DataFrame] = {}
    if coded is not None:
        mentions, themes = coded.named(mentions, themes)
        themes = themes.assign(statement=statements(themes))
        extra, book_notes = book_tables(
            coded,
            mentions,
            encode,
            mood,
            people=people_of(comments, mentions),
            language=config.label_language,
            least=config.k_anonymity,
        )
        measured = () if limited is book else reach_notes(coded.book, save_themes)
        doubts = (*doubts, *measured, *book_notes)
    themes = add_trust(themes, placed, given.theme, found.prototypes)
    spoken = mentions["language"].to_numpy()
    level = (
        fresh_level(placed, given.theme, len(themes), spoken, config.seed)
        if coded is None
        else coded_level(coded, spoken, config.seed)
    )
    whole = themes
    mentions, themes = add_subthemes(
        blind, mentions, themes, placed, level, encode, mood, language=config.label_language
    )
    if coded is None:
        doubts = (*doubts, *foreign_labels(themes, config.label_language))
    if keeps and save_themes is not None and space is not None:
        named = _encoder_name(encoder, config, mentions["language"])
        facts = {
            "made_from": Path(table.source).name,
            "sha256": table.sha256 or "",
            BARE_LEFT_OUT: enough_subjects(subject),
        }
        material = material_of(engine_of_vectors, named, mentions, space, placed, facts)
        parts = (level.ids, level.prototypes)
        keep_book(material, themes, found.prototypes, parts, save_themes, config.seed)
    if coded is not None:
        themes = with_claims(coded.with_trust(themes), extra["claimed"])
        themes = with_groups(coded, blind, mentions, themes, placed)
    tell("themes", 2, 2)

    tell("ranking", 0, 1)
    segments = [name for name in comments.columns if str(name).startswith("segment:")]
    study = study_pain_points(
        comments,
        mentions if coded is None else coded.ranked(mentions),
        score=main or "nps",
        controls=segments,
        labels=pain_labels(whole) if coded is None else whole,
        config=config,
    )
    pain_points = add_main_touchpoint(study.pain_points, comments, journey)
    pain_points = mark_unstable(pain_points, themes)
    scores = score_table(comments, config)
    journey_counts = count_journey(journey, comments, main, config)
    copies = copies_table(comments, main)
    doubts = (*doubts, *churn_notes(comments, main))
    every_note = (*intake.notes, *doubts, *journey_notes, *copy_notes(copies, config.k_anonymity))
    quality = data_quality(
        comments,
        table.frame,
        score=main,
        config=config,
        roles=intake.roles,
        notes=every_note,
        copies=copies,
    )
    tell("ranking", 1, 1)
    return Analysis(
        comments=comments,
        mentions=mentions,
        themes=theme_sentiment(themes),
        scores=scores,
        pain_points=pain_points,
        waterfall=study.waterfall,
        asymmetry=study.asymmetry,
        checks=study.checks,
        config=config,
        roles=intake.roles,
        languages=languages,
        data_quality=quality,
        copies=copies,
        journey=journey_counts,
        proposals=extra.get("proposals", pd.DataFrame()),
        migration=extra.get("migration", pd.DataFrame()),
        drift=extra.get("drift", pd.DataFrame()),
        notes=every_note,
        provenance={
            "voc_nlp": version("voc-nlp"),
            "counts": {"rows_in": len(table.frame)},
            "source": table.source,
            "sha256": table.sha256,
            "encoder": engine_of_vectors.id,
            "theme_book": None if book is None else book_name,
            "theme_book_edits": None if book is None else len(book.journal),
            "sentiment": head.encoder_id,
            "sentiment_head": "shipped" if own_head is None else "own",
            "sentiment_trained_on_score": head.about.get(TRAINED_ON_SCORE),
            "main_score": main,
            "labels": "words" if llm is None else {"model": llm.model, "host": llm.host},
            "granularity": [[int(k), round(float(s), 4)] for k, s in found.granularity],
        },
    )


def _read(source: Source, **how: str | None) -> Table:
    if isinstance(source, (str, Path, pd.DataFrame)) or hasattr(source, "__arrow_c_stream__"):
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


def _encoder(
    encoder: str | Encoder | None, config: AnalysisConfig, loader: Loader, languages: pd.Series[str]
) -> Encoder:
    if encoder is not None and not isinstance(encoder, str):
        return encoder
    if config.encoder == "auto":
        return loader.embedded(encoder_for(languages))
    return loader.load(config.encoder)


def _encoder_name(
    encoder: str | Encoder | None, config: AnalysisConfig, languages: pd.Series[str]
) -> str:
    """Name the encoder that was used, for a theme book; "" for an object."""
    if encoder is not None and not isinstance(encoder, str):
        return ""
    return encoder_for(languages) if config.encoder == "auto" else config.encoder


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


def _read_quietly(reader: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
    return reader.encode([quiet(text) for text in texts])


def _mood_of(
    head: SentimentHead,
    feel: Callable[[Sequence[str]], NDArray[np.float32]],
    phrases: Sequence[str],
) -> NDArray[np.float64]:
    return head.predict_proba(phrases, feel(phrases))


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
