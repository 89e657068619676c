"""Give every comment its clean text, its language, and a status that says how usable it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from voc_nlp.cleaning.contentless import fold, is_contentless
from voc_nlp.cleaning.language import UNDETERMINED, detect_languages
from voc_nlp.cleaning.repair import repair
from voc_nlp.cleaning.scripts import is_compact
from voc_nlp.config import AnalysisConfig
from voc_nlp.engine import Engine, SerialEngine, chunked

OK, EMPTY, CONTENTLESS, DUPLICATE, TOO_LONG = "ok", "empty", "contentless", "duplicate", "too_long"
# shorter answers are repeated by different people: "too expensive" twice is no copy
_SHORTEST_COPY = 25
_SHORTEST_COMPACT_COPY = 12
_CHUNK = 1_000
_NUMBER = re.compile(r"([0-9]+)")


def clean_comments(
    comments: pd.DataFrame, config: AnalysisConfig, *, engine: Engine | None = None
) -> pd.DataFrame:
    """Add clean text, language, status and the first copy of duplicates to the comments.

    Parameters
    ----------
    comments : DataFrame
        The comments table with ``comment_id``, ``text`` and, with several questions,
        ``question:<name>`` columns.
    config : AnalysisConfig
        ``languages`` and ``max_text_length`` are used.
    engine : Engine, optional
        Spreads the work; the result does not depend on it.

    Returns
    -------
    DataFrame
        The same rows in the same order, with five more columns:

        - ``clean_text`` (str): the repaired text on one line;
        - ``language`` (str): ISO 639-1 code, or ``"und"`` where it cannot be told or there is no
          content;
        - ``language_confidence`` (float, 0 to 1);
        - ``status`` (str): ``empty``, ``too_long``, ``contentless`` (every answer of the row says
          nothing), ``duplicate`` (a copy, after case, accents and punctuation, of a text of 25
          characters or more, 12 in scripts like Chinese), else ``ok``;
        - ``duplicate_of`` (str): for a duplicate, the ``comment_id`` of its first copy, else
          ``""``. The first copy is the one with the smallest id, numbers read as numbers; the
          order of rows is irrelevant.
    """
    run = SerialEngine() if engine is None else engine
    texts = comments["text"].tolist()
    questions = [name for name in comments.columns if str(name).startswith("question:")]
    cells = comments[questions].to_numpy().tolist() if questions else [[text] for text in texts]
    items = [
        (text, answers, config.max_text_length) for text, answers in zip(texts, cells, strict=True)
    ]
    cleaned = [row for piece in run.map(_clean_piece, chunked(items, _CHUNK)) for row in piece]
    clean = [text for text, _ in cleaned]
    status = [status for _, status in cleaned]

    written = [place for place, state in enumerate(status) if state in (OK, TOO_LONG)]
    codes, sure = detect_languages(
        [clean[place] for place in written], config.languages, engine=run
    )
    language, confidence = [UNDETERMINED] * len(texts), [0.0] * len(texts)
    for place, code, probability in zip(written, codes, sure, strict=True):
        language[place], confidence[place] = code, probability

    usable = [place for place, state in enumerate(status) if state == OK]
    ids = comments["comment_id"].tolist()
    firsts = _first_copies([ids[place] for place in usable], [clean[place] for place in usable])
    duplicate_of = [""] * len(texts)
    for place, first in zip(usable, firsts, strict=True):
        if first:
            status[place], duplicate_of[place] = DUPLICATE, first

    index = comments.index
    return comments.assign(
        clean_text=pd.Series(clean, index=index, dtype="str"),
        language=pd.Series(language, index=index, dtype="str"),
        language_confidence=pd.Series(confidence, index=index, dtype="float64"),
        status=pd.Series(status, index=index, dtype="str"),
        duplicate_of=pd.Series(duplicate_of, index=index, dtype="str"),
    )


def _clean_piece(items: Sequence[tuple[str, list[str], int]]) -> list[tuple[str, str]]:
    return [_clean_one(*item) for item in items]


def _clean_one(text: str, answers: list[str], longest: int) -> tuple[str, str]:
    clean = repair(text)
    if not clean:
        return clean, EMPTY
    if len(text) > longest:
        return clean, TOO_LONG
    repaired = [clean] if len(answers) == 1 else [repair(answer) for answer in answers]
    return clean, CONTENTLESS if all(is_contentless(answer) for answer in repaired) else OK


def _first_copies(ids: Sequence[str], texts: Sequence[str]) -> list[str]:
    """For each text the id of its first copy, or "" if it is that copy or has none."""
    keys = [fold(text) for text in texts]
    first: dict[str, str] = {}
    for name, key in zip(ids, keys, strict=True):
        if _can_be_copy(key) and (key not in first or _natural(name) < _natural(first[key])):
            first[key] = name
    return [
        "" if first.get(key, name) == name else first[key]
        for name, key in zip(ids, keys, strict=True)
    ]


def _can_be_copy(key: str) -> bool:
    return len(key) >= _SHORTEST_COPY or (len(key) >= _SHORTEST_COMPACT_COPY and is_compact(key))


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """Sort key that reads numbers as numbers: r2 before r10."""
    parts = _NUMBER.split(name)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part], name
