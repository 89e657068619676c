"""The mentions table: one row per opinion unit of every comment that says something."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from voc_nlp.comments import answers
from voc_nlp.config import AnalysisConfig
from voc_nlp.engine import Engine, SerialEngine, chunked
from voc_nlp.mentions.split import split_and_repair

_WITH_MENTIONS = ("ok", "duplicate")
_CHUNK = 1_000


def split_mentions(
    comments: pd.DataFrame, config: AnalysisConfig, *, engine: Engine | None = None
) -> pd.DataFrame:
    """Split every usable comment into opinion units.

    Parameters
    ----------
    comments : DataFrame
        The comments table after cleaning. Rows of status ``ok`` and ``duplicate`` are split, each
        answer by itself.
    config : AnalysisConfig
        The choices of the analysis; none of them changes the splitting yet.
    engine : Engine, optional
        Spreads the work; the result does not depend on it.

    Returns
    -------
    DataFrame
        One row per mention, by row of the comment and place in it: ``comment_id``, ``question``
        (str, "" with a single text column), ``start`` and ``end`` (int64, offsets into the
        comment's ``text``), ``text`` (exactly ``comment.text[start:end]``), ``clean_text``
        (repaired), ``language`` (of the comment).
    """
    run = SerialEngine() if engine is None else engine
    usable = comments[comments["status"].isin(_WITH_MENTIONS)]
    given = answers(usable)
    language = given["comment_id"].map(usable.set_index("comment_id")["language"])
    items = list(zip(given["text"].tolist(), language.tolist(), strict=True))
    units = [unit for piece in run.map(_split_piece, chunked(items, _CHUNK)) for unit in piece]

    columns: dict[str, list[object]] = {name: [] for name in _DTYPES}
    places = zip(
        given["comment_id"].tolist(),
        given["question"].tolist(),
        given["start"].tolist(),
        items,
        units,
        strict=True,
    )
    for name, question, offset, (text, code), parts in places:
        for start, end, clean in parts:
            row = (name, question, offset + start, offset + end, text[start:end], clean, code)
            for column, value in zip(columns.values(), row, strict=True):
                column.append(value)
    return pd.DataFrame(
        {name: pd.Series(values, dtype=_DTYPES[name]) for name, values in columns.items()}
    )


_DTYPES = {
    "comment_id": "str",
    "question": "str",
    "start": "int64",
    "end": "int64",
    "text": "str",
    "clean_text": "str",
    "language": "str",
}


def _split_piece(items: Sequence[tuple[str, str]]) -> list[list[tuple[int, int, str]]]:
    return [split_and_repair(text, language) for text, language in items]
