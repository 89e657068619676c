"""The language of each mention: its comment's, unless the comment switches languages."""

from __future__ import annotations

import pandas as pd

from voc_nlp.cleaning.flags import MIXED, SURE_PART
from voc_nlp.cleaning.language import detect_languages


def mention_languages(comments: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Give every mention its language and how sure that is.

    Parameters
    ----------
    comments : DataFrame
        With ``comment_id``, ``language``, ``language_confidence`` and ``language_flag``.
    mentions : DataFrame
        With ``comment_id`` and ``clean_text``.

    Returns
    -------
    DataFrame
        The mentions with ``language`` and ``language_confidence`` (float, 0 to 1): those of the comment, but in a comment
        flagged as mixed those of the mention, where it is surely (0.9) in one of the comment's languages.
    """
    kept = comments[["comment_id", "language", "language_confidence", "language_flag"]]
    own = kept.drop_duplicates("comment_id").set_index("comment_id")
    placed = own.reindex(mentions["comment_id"])
    language = placed["language"].tolist()
    sure = placed["language_confidence"].tolist()
    flags = placed["language_flag"].tolist()
    mixed = [place for place, flag in enumerate(flags) if flag.startswith(MIXED)]
    if mixed:
        texts = mentions["clean_text"].tolist()
        codes, confidences = detect_languages([texts[place] for place in mixed])
        for place, code, confidence in zip(mixed, codes, confidences, strict=True):
            if confidence >= SURE_PART and code in flags[place][len(MIXED) :].split("+"):
                language[place], sure[place] = code, confidence
    return mentions.assign(
        language=pd.Series(language, index=mentions.index, dtype="str"),
        language_confidence=pd.Series(sure, index=mentions.index, dtype="float64"),
    )
