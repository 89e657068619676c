"""Give every comment its clean text, its language, and a status that says how usable it is."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from voc_nlp.cleaning.content import CONTENT, FOUNDS_NO_THEME, UNUSABLE, content_class
from voc_nlp.cleaning.contentless import fold
from voc_nlp.cleaning.copies import can_be_copy, copy_groups, natural
from voc_nlp.cleaning.flags import LATIN, language_flags
from voc_nlp.cleaning.language import UNDETERMINED, detect_languages
from voc_nlp.cleaning.repair import repair
from voc_nlp.config import AnalysisConfig
from voc_nlp.engine import Engine, SerialEngine, chunked

OK, EMPTY, CONTENTLESS, DUPLICATE, TOO_LONG = "ok", "empty", "contentless", "duplicate", "too_long"
_CHUNK = 1_000


def clean_comments(
    comments: pd.DataFrame,
    config: AnalysisConfig,
    *,
    asked: Sequence[str] = (),
    engine: Engine | None = None,
) -> pd.DataFrame:
    """Add clean text, language, status, kind of content and copies to the comments.

    Parameters
    ----------
    comments : DataFrame
        The comments table with ``comment_id``, ``text`` and, with several questions,
        ``question:<name>`` columns.
    config : AnalysisConfig
        ``languages`` and ``max_text_length`` are used.
    asked : sequence of str
        Headers of the comment columns: an answer that repeats one is copied text.
    engine : Engine, optional
        Spreads the work; the result does not depend on it.

    Returns
    -------
    DataFrame
        The same rows in the same order, with eight more columns:

        - ``clean_text`` (str): the repaired text on one line;
        - ``language`` (str): ISO 639-1 code, or ``"und"`` where it cannot be told or there is no
          content;
        - ``language_confidence`` (float, 0 to 1);
        - ``status`` (str): ``empty``, ``too_long``, ``contentless`` (every answer of the row holds
          no opinion: says nothing, is gibberish, boilerplate or copied), ``duplicate`` (a copy, after case, accents and punctuation, of a text of 25
          characters or more, 12 in scripts like Chinese), else ``ok``;
        - ``duplicate_of`` (str): for a duplicate, the ``comment_id`` of its first copy, else
          ``""``. The first copy is the one with the smallest id, numbers read as numbers; the
          order of rows is irrelevant;
        - ``content_class`` (str): see :func:`voc_nlp.cleaning.content_class`; of several answers
          the most useful one counts. "" for empty and too long comments;
        - ``copy_group`` (str): smallest ``comment_id`` among exact and near copies, "" without any;
        - ``language_flag`` (str): see :func:`voc_nlp.cleaning.language_flags`. A text in another
          language's letters has the language ``"und"``.
    """
    run = SerialEngine() if engine is None else engine
    texts = comments["text"].tolist()
    questions = [name for name in comments.columns if str(name).startswith("question:")]
    cells = comments[questions].to_numpy().tolist() if questions else [[text] for text in texts]
    items = [
        (text, answers, config.max_text_length, tuple(asked))
        for text, answers in zip(texts, cells, strict=True)
    ]
    cleaned = [row for piece in run.map(_clean_piece, chunked(items, _CHUNK)) for row in piece]
    clean = [text for text, _, _ in cleaned]
    status = [status for _, status, _ in cleaned]
    kinds = [kind for _, _, kind in cleaned]

    written = [place for place, state in enumerate(status) if state in (OK, TOO_LONG)]
    codes, sure = detect_languages(
        [clean[place] for place in written], config.languages, engine=run
    )
    language, confidence = [UNDETERMINED] * len(texts), [0.0] * len(texts)
    for place, code, probability in zip(written, codes, sure, strict=True):
        language[place], confidence[place] = code, probability
    flags = [""] * len(texts)
    said = language_flags([clean[place] for place in written], codes, sure, config.languages)
    for place, flag in zip(written, said, strict=True):
        flags[place] = flag
        if flag.endswith(LATIN):
            language[place], confidence[place] = UNDETERMINED, 0.0

    usable = [place for place, state in enumerate(status) if state == OK]
    ids = comments["comment_id"].tolist()
    firsts = _first_copies([ids[place] for place in usable], [clean[place] for place in usable])
    duplicate_of = [""] * len(texts)
    for place, first in zip(usable, firsts, strict=True):
        if first:
            status[place], duplicate_of[place] = DUPLICATE, first
    groups = [""] * len(texts)
    found = copy_groups([ids[place] for place in usable], [clean[place] for place in usable])
    for place, group in zip(usable, found, strict=True):
        groups[place] = group

    index = comments.index
    return comments.assign(
        clean_text=pd.Series(clean, index=index, dtype="str"),
        language=pd.Series(language, index=index, dtype="str"),
        language_confidence=pd.Series(confidence, index=index, dtype="float64"),
        status=pd.Series(status, index=index, dtype="str"),
        duplicate_of=pd.Series(duplicate_of, index=index, dtype="str"),
        content_class=pd.Series(kinds, index=index, dtype="str"),
        copy_group=pd.Series(groups, index=index, dtype="str"),
        language_flag=pd.Series(flags, index=index, dtype="str"),
    )


def _clean_piece(
    items: Sequence[tuple[str, list[str], int, tuple[str, ...]]],
) -> list[tuple[str, str, str]]:
    return [_clean_one(*item) for item in items]


def _clean_one(
    text: str, answers: list[str], longest: int, asked: tuple[str, ...]
) -> tuple[str, str, str]:
    clean = repair(text)
    if not clean:
        return clean, EMPTY, ""
    if len(text) > longest:
        return clean, TOO_LONG, ""
    repaired = [clean] if len(answers) == 1 else [repair(answer) for answer in answers]
    kinds = {content_class(answer, asked) for answer in repaired}
    kind = next(
        (one for one in (CONTENT, *FOUNDS_NO_THEME, *UNUSABLE) if one in kinds), UNUSABLE[0]
    )
    return clean, CONTENTLESS if kind in UNUSABLE else OK, kind


def _first_copies(ids: Sequence[str], texts: Sequence[str]) -> list[str]:
    """For each text the id of its first copy, or "" if it is that copy or has none."""
    keys = [fold(text) for text in texts]
    first: dict[str, str] = {}
    for name, key in zip(ids, keys, strict=True):
        if can_be_copy(key) and (key not in first or natural(name) < natural(first[key])):
            first[key] = name
    return [
        "" if first.get(key, name) == name else first[key]
        for name, key in zip(ids, keys, strict=True)
    ]
