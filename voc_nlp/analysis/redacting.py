"""An analysis whose tables hold no original words: for folders that are passed on or kept for long."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from voc_nlp.analysis.result import Analysis
from voc_nlp.comments import Note
from voc_nlp.privacy import Pseudonyms, Redacted, redact_text

IDS = ("comment_id", "duplicate_of", "customer")
"""Columns of ids; one that is a mail address or a number of a person becomes a pseudonym, the same in all tables."""
SIDES = ("", "negative_", "positive_")


def redacted(analysis: Analysis, pseudonyms: Pseudonyms | None = None) -> Analysis:
    """Replace what identifies people in every text of an analysis; offsets follow.

    Parameters
    ----------
    analysis : Analysis
        Not changed.
    pseudonyms : Pseudonyms, optional
        Stable pseudonyms in place of masks. Without them ids that identify somebody get pseudonyms of a key that is
        forgotten at once.

    Returns
    -------
    Analysis
        With the same rows, figures and labels. ``mentions`` and quotes still stand where their offsets say in the new ``text``.

    Notes
    -----
    CLI: ``voc analyze --redact``. Touchpoints, segments and dates stay: they are categories, which ``k_anonymity`` guards in
    the report.

    Examples
    --------
    >>> import voc_nlp
    >>> from voc_nlp.testing import HashingEncoder, make_comments
    >>> survey = make_comments(200)
    >>> survey.loc[0, "comment"] = "Sarah Smith lost my parcel, call 07911 123456"
    >>> result = voc_nlp.analyze(survey, encoder=HashingEncoder(), cache=False)
    >>> redacted(result).comments["text"].iloc[0]
    '[name] lost my parcel, call [phone]'
    """
    hidden = pseudonyms or Pseudonyms(secrets.token_bytes(32))
    languages = analysis.comments["language"].astype(str)
    texts = {
        str(comment): redact_text(text, _known(language), pseudonyms=pseudonyms)
        for comment, text, language in zip(
            analysis.comments["comment_id"], analysis.comments["text"], languages, strict=True
        )
        if isinstance(text, str)
    }
    comments = analysis.comments.assign(
        text=_texts(analysis.comments, texts),
        clean_text=_redact(analysis.comments["clean_text"], languages, pseudonyms),
    )
    mentions = _moved(analysis.mentions, texts)
    mentions = mentions.assign(
        clean_text=_redact(mentions["clean_text"], mentions["language"].astype(str), pseudonyms)
    )
    note = Note("info", "privacy", "Texts were redacted before they were written.")
    return replace(
        analysis,
        comments=_ids(comments, hidden),
        mentions=_ids(mentions, hidden),
        themes=_quotes(analysis.themes, texts, pseudonyms, hidden),
        pain_points=_quotes(analysis.pain_points, texts, pseudonyms, hidden),
        notes=(*analysis.notes, note),
    )


def _known(language: str) -> str:
    return "" if language == "und" else language


def _texts(frame: pd.DataFrame, texts: Mapping[str, Redacted]) -> pd.Series[Any]:
    made = [
        texts[str(comment)].text if isinstance(text, str) else text
        for comment, text in zip(frame["comment_id"], frame["text"], strict=True)
    ]
    return pd.Series(made, index=frame.index, dtype=frame["text"].dtype)


def _redact(
    column: pd.Series[Any], languages: pd.Series[str], pseudonyms: Pseudonyms | None
) -> pd.Series[Any]:
    made = [
        redact_text(text, _known(language), pseudonyms=pseudonyms).text
        if isinstance(text, str)
        else text
        for text, language in zip(column, languages, strict=True)
    ]
    return pd.Series(made, index=column.index, dtype=column.dtype)


def _moved(mentions: pd.DataFrame, texts: Mapping[str, Redacted]) -> pd.DataFrame:
    places = [
        _place(texts[str(comment)], int(start), int(end))
        for comment, start, end in zip(
            mentions["comment_id"], mentions["start"], mentions["end"], strict=True
        )
    ]
    said = [
        texts[str(comment)].text[start:end]
        for comment, (start, end) in zip(mentions["comment_id"], places, strict=True)
    ]
    return mentions.assign(
        start=pd.Series(
            [start for start, _ in places], index=mentions.index, dtype=mentions["start"].dtype
        ),
        end=pd.Series(
            [end for _, end in places], index=mentions.index, dtype=mentions["end"].dtype
        ),
        text=pd.Series(said, index=mentions.index, dtype=mentions["text"].dtype),
    )


def _place(found: Redacted, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of the original stands in the redacted text; a mask that it touches belongs to it."""
    shift_start = shift_end = 0
    for span, (first, last) in zip(found.spans, found.places, strict=True):
        if span.end <= start:
            shift_start = last - span.end
        elif span.start < start:
            shift_start = first - start
        if span.end <= end:
            shift_end = last - span.end
        elif span.start < end:
            shift_end = last - end
    return start + shift_start, end + shift_end


def _ids(frame: pd.DataFrame, pseudonyms: Pseudonyms) -> pd.DataFrame:
    changed = {}
    for name in IDS:
        if name not in frame:
            continue
        made = [_id(cell, pseudonyms) for cell in frame[name]]
        if any(a is not b for a, b in zip(made, frame[name], strict=True)):
            changed[name] = pd.Series(made, index=frame.index, dtype=frame[name].dtype)
    return frame.assign(**changed) if changed else frame


def _id(cell: Any, pseudonyms: Pseudonyms) -> Any:
    if not isinstance(cell, str) or redact_text(cell).text == cell:
        return cell
    return pseudonyms("id", cell)


def _quotes(
    table: pd.DataFrame,
    texts: Mapping[str, Redacted],
    pseudonyms: Pseudonyms | None,
    hidden: Pseudonyms,
) -> pd.DataFrame:
    changed: dict[str, pd.Series[Any]] = {}

    def keep(name: str, cells: list[Any]) -> None:
        changed[name] = pd.Series(cells, index=table.index, dtype="object")

    for side in SIDES:
        if f"{side}quotes" not in table:
            continue
        quotes, ids = table[f"{side}quotes"], table[f"{side}quote_ids"]
        keep(
            f"{side}quotes",
            [[redact_text(str(q), pseudonyms=pseudonyms).text for q in cell] for cell in quotes],
        )
        keep(f"{side}quote_ids", [[_id(one, hidden) for one in cell] for cell in ids])
        if f"{side}quote_starts" in table:
            places = [
                _places(texts, *cells)
                for cells in zip(
                    ids, table[f"{side}quote_starts"], table[f"{side}quote_ends"], strict=True
                )
            ]
            keep(f"{side}quote_starts", [[start for start, _ in row] for row in places])
            keep(f"{side}quote_ends", [[end for _, end in row] for row in places])
    return table.assign(**changed) if changed else table


def _places(
    texts: Mapping[str, Redacted], ids: Sequence[str], starts: Sequence[int], ends: Sequence[int]
) -> list[tuple[int, int]]:
    return [
        _place(texts[str(one)], int(start), int(end))
        for one, start, end in zip(ids, starts, ends, strict=True)
    ]
