"""The labelled sets a shipped head is trained on: which file, which rows, which label, and how sure it is.

Every source reads one parquet file and gives examples in one form. Only sets that may train what we ship are named
here, each with its licence; test splits of the sources are left out, so that they stay clean for measuring.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.sentiment.classes import NEGATIVE, NEUTRAL, POSITIVE
from voc_nlp.sentiment.shipped import models_folder

LONGEST = 280  # characters; a mention is a clause, so long documents would teach another task
_TOPIC_WORDS = 4  # answers with fewer words name a topic and do not say how it is


@dataclass(frozen=True)
class Source:
    """One labelled set.

    Attributes
    ----------
    name : str
        File name without ``.parquet``.
    licence : str
        As stated by its publisher.
    columns : tuple of str
        Columns that are read.
    read : callable
        From the frame with these columns to a frame with ``text``, ``label``, ``lang``, ``weight``.
    weight : float
        How much the set as a whole counts, relative to the others.
    most : int
        Rows used, at most; the sample depends on the texts alone.
    what : str
        What its labels mean, for the model card.
    """

    name: str
    licence: str
    columns: tuple[str, ...]
    read: Callable[[pd.DataFrame], pd.DataFrame]
    weight: float
    most: int
    what: str


def load_examples(folder: str | Path, sources: tuple[Source, ...] | None = None) -> pd.DataFrame:
    """Read every training set of a folder.

    Parameters
    ----------
    folder : str or Path
        Holds ``<name>.parquet`` for each of :data:`SOURCES`; a missing file is an error, since a head trained
        on less would not be the one that its card describes.

    Returns
    -------
    DataFrame
        One row per distinct text of a source, in an order that depends on the contents alone: ``text``, ``label``
        (negative, neutral, positive), ``lang``, ``source``, ``weight`` (> 0; within its source).

    Raises
    ------
    InputError
        If a file is missing or is not parquet.
    MissingColumnError
        If a file lacks a column.
    """
    sources = SOURCES if sources is None else sources
    folder = Path(folder)
    parts = []
    for source in sources:
        if source.name == OWN:
            rows = _tidy(own_sentences(), source.most)
            parts.append(rows.assign(source=source.name))
            continue
        frame = _read(folder / f"{source.name}.parquet", source.columns)
        rows = source.read(frame)[["text", "label", "lang", "weight"]]
        parts.append(_tidy(rows, source.most).assign(source=source.name))
    return pd.concat(parts, ignore_index=True)


def own_sentences() -> pd.DataFrame:
    """Read the sentences that were written for this project: ``text``, ``label``, ``lang``, ``weight``."""
    path = models_folder() / "sentiment-sources" / "own_sentences.tsv"
    frame = pd.read_csv(path, sep="\t", quoting=csv.QUOTE_NONE, dtype=str, keep_default_na=False)
    return frame[["text", "label", "lang"]].assign(weight=1.0)


def _read(path: Path, columns: tuple[str, ...]) -> pd.DataFrame:
    if not path.is_file():
        raise InputError(
            f"{path} is missing; training needs {', '.join(s.name for s in SOURCES)} (.parquet)"
        )
    try:
        frame = pd.read_parquet(path)
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is not a parquet file: {error}") from error
    for column in columns:
        if column not in frame.columns:
            raise MissingColumnError(column, frame.columns)
    return frame.loc[:, list(columns)]


def _tidy(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    text = rows["text"].astype(str).str.strip()
    rows = rows.assign(text=text)[(text.str.len().between(2, LONGEST)) & rows["label"].notna()]
    # a text that occurs with two labels teaches nothing
    rows = rows[rows.groupby("text")["label"].transform("nunique") == 1].drop_duplicates("text")
    order = pd.util.hash_array(rows["text"].to_numpy(dtype=object), hash_key="voc-sentiment-00")
    return rows.assign(order=order).sort_values(["order", "text"]).head(most).drop(columns="order")


def _labelled(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.rename(columns={"sentiment": "label"}).assign(weight=1.0)


def _polar(frame: pd.DataFrame) -> pd.DataFrame:
    # here neutral says that a named feature got no verdict, whatever else the sentence judges
    return _english(frame[frame["sentiment"] != NEUTRAL])


def _english(frame: pd.DataFrame) -> pd.DataFrame:
    return _labelled(frame).assign(lang="en")


def _training_split(frame: pd.DataFrame) -> pd.DataFrame:
    return _labelled(frame[frame["split"] != "test"])


def _patients(frame: pd.DataFrame) -> pd.DataFrame:
    # "nothing" is a fine answer to "what could be better" and says nothing by itself
    bare = (frame["theme_major"] == "Couldn't be improved") & (
        frame["text"].str.count(r"\S+") < _TOPIC_WORDS
    )
    frame = frame[~bare & frame["score"].notna() & (frame["score"] != 0)]
    label = (frame["score"] > 0).map({True: POSITIVE, False: NEGATIVE})
    return frame.assign(label=label, lang="en", weight=frame["score"].abs().clip(upper=2) / 2)


def _notebook_users(frame: pd.DataFrame) -> pd.DataFrame:
    questions = {
        "pleasant_aspects": POSITIVE,
        "difficult_aspects": NEGATIVE,
        "hinderances": NEGATIVE,
    }
    frame = frame[frame["question"].isin(questions)]
    lines = frame.assign(text=frame["text"].str.split("\n")).explode("text")
    lines = lines[lines["text"].str.count(r"\S+") >= _TOPIC_WORDS]
    return lines.assign(label=lines["question"].map(questions), lang="en", weight=1.0)


def _app_reviews(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = frame["theme"].map(lambda labels: "+".join(labels))
    score = pd.to_numeric(frame["score"])
    label = pd.Series(None, index=frame.index, dtype=object)
    label[kinds.str.contains("problem_report") & (score <= 2)] = NEGATIVE
    label[(kinds == "irrelevant") & (score >= 4)] = POSITIVE
    return frame.assign(label=label, weight=1.0)


def _dishes(frame: pd.DataFrame) -> pd.DataFrame:
    score = pd.to_numeric(frame["score"])
    label = pd.Series(None, index=frame.index, dtype=object)
    label[score <= 2] = NEGATIVE
    label[score >= 5] = POSITIVE
    return frame.assign(label=label, lang="zh", weight=1.0)


_TROUBLE = (
    r"n't\b|n’t\b|\bnot\b|\bno\b|\bnever\b|still|wrong|fail|declin|reject|refus|lost|stole|twice|extra|charged|wait"
    r"|long|problem|issue|fraud|broke|torn|damage|block|cancel|thank|love|great|hate|bad\b|stuck|error|disappear|missing"
)


def _requests(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame[(frame["split"] == "train") & (frame["touchpoint"] != "small_talk")]
    return frame[~frame["text"].str.contains(_TROUBLE, case=False)].assign(
        label=NEUTRAL, lang="en", weight=1.0
    )


def _bank_questions(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame[frame["split"] == "train"]
    # the same subjects on both sides: how something works, and that it did not work
    asks = frame["text"].str.contains(
        r"^(?:how|what|where|which|when|can|do|does|is|are)\b.*\?", case=False
    )
    calm = asks & ~frame["text"].str.contains(_TROUBLE, case=False)
    tells = ~frame["text"].str.contains(
        r"^(?:how|what|where|which|when|can|could|do|does|is|are|if|will)\b", case=False
    )
    upset = r"n't\b|n’t\b|\bnot\b|\bnever\b|wrong|fail|declin|reject|lost|stole|twice|extra|charged|still|stuck|disappear"
    upset_rows = tells & frame["text"].str.contains(upset, case=False)
    label = pd.Series(None, index=frame.index, dtype=object)
    label[calm], label[upset_rows] = NEUTRAL, NEGATIVE
    return frame.assign(label=label, lang="en", weight=1.0)


def _complaints(frame: pd.DataFrame) -> pd.DataFrame:
    sentences = frame["text"].str.split(r"(?<=[.!?])\s+", regex=True).explode()
    usable = sentences.str.len().between(25, 160) & ~sentences.str.contains("XX", regex=False)
    bad = r"n't\b|\bnot\b|\bnever\b|refus|wrong|false|fail|inaccura|harass|denied|threat|error|without|unable|incorrect|rude"
    told = sentences[usable & sentences.str.contains(bad, case=False)]
    return pd.DataFrame({"text": told, "label": NEGATIVE, "lang": "en", "weight": 1.0})


OWN = "own_sentences"
SOURCES: tuple[Source, ...] = (
    Source(
        "nhs_fft_phase1",
        "MIT",
        ("text", "score", "theme_major"),
        _patients,
        3.0,
        6000,
        "patient survey answers; criticality judged by annotators (weak ones count half)",
    ),
    Source(
        "en_kotzias_sentences",
        "MIT / CC BY 4.0",
        ("text", "sentiment"),
        _english,
        2.0,
        3000,
        "sentences of product, restaurant and film reviews",
    ),
    Source(
        "en_hu_liu_products",
        "MIT (source: research data)",
        ("text", "sentiment"),
        _english,
        1.0,
        4000,
        "sentences of electronics reviews; neutral means no opinion on the product",
    ),
    Source(
        "en_course_evaluations",
        "MIT",
        ("text", "sentiment"),
        _english,
        0.5,
        600,
        "comments on courses",
    ),
    Source(
        "en_sxsw_product_tweets",
        "MIT",
        ("text", "sentiment"),
        _english,
        1.0,
        3000,
        "tweets on products",
    ),
    Source(
        "app_review_features_is22",
        "MIT",
        ("text", "sentiment"),
        _polar,
        0.5,
        1000,
        "sentences of app reviews by the polarity of the features they name",
    ),
    Source(
        "minibar_app_reviews",
        "MIT",
        ("text", "lang", "score", "theme"),
        _app_reviews,
        2.0,
        5000,
        "app reviews: problem reports with 1-2 stars, praise with 4-5 stars",
    ),
    Source(
        "jupyter_ux_survey",
        "CC0 1.0",
        ("text", "question"),
        _notebook_users,
        0.5,
        1500,
        "answers on what is pleasant, difficult or a hindrance; polarity by question",
    ),
    Source(
        "umsab_tweets_8lang",
        "Apache-2.0 (tweets)",
        ("text", "sentiment", "lang", "split"),
        _training_split,
        2.0,
        15000,
        "tweets in eight languages, training split",
    ),
    Source(
        "clinc150",
        "CC BY 3.0",
        ("text", "touchpoint", "split"),
        _requests,
        0.5,
        1200,
        "requests to an assistant, all neutral",
    ),
    Source(
        "banking77",
        "CC BY 4.0",
        ("text", "split"),
        _bank_questions,
        1.0,
        2000,
        "customers' messages: questions on how things work are neutral, reports of trouble negative",
    ),
    Source(
        "cfpb_complaints_2019",
        "US public domain",
        ("text",),
        _complaints,
        0.5,
        1500,
        "sentences of complaints that say what went wrong, all negative",
    ),
    Source(
        "id_smsa",
        "Apache-2.0",
        ("text", "sentiment", "lang", "split"),
        _training_split,
        1.0,
        2500,
        "Indonesian comments and reviews, training split",
    ),
    Source(
        "th_wisesight",
        "CC0 1.0",
        ("text", "sentiment", "lang"),
        _labelled,
        1.0,
        3000,
        "Thai messages on brands",
    ),
    Source(
        "zh_asap_sample",
        "Apache-2.0",
        ("text", "score"),
        _dishes,
        0.3,
        300,
        "Chinese restaurant reviews of 1-2 and of 5 stars",
    ),
    Source(
        OWN,
        "MIT",
        ("text", "label", "lang"),
        _labelled,
        4.0,
        3000,
        "sentences written for this project in ten languages",
    ),
)
