"""The unlabelled texts that our own encoder files are learnt from: which sets, which rows, cut how.

A folder of data holds one ``<name>.parquet`` per set with the columns ``text``, ``lang`` and ``split``.
Only sets whose licence allows training are named; labels are not read. No text that occurs in a set on
which figures are reported is used, whole or as a part of a longer one.

The recipe is the order below, the seed 0 and :func:`cut`; the same files give the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from voc_nlp.errors import InputError, names

if TYPE_CHECKING:
    import pandas as pd

LONGEST, LONGEST_SENTENCE, SHORTEST_SENTENCE = 220, 300, 8
_ENDS = re.compile(r"(?<=[.!?])\s+|(?<=[。！？；~])\s*")


@dataclass(frozen=True, kw_only=True)
class TextSource:
    """A set and the part of it that is used.

    Attributes
    ----------
    name : str
        Of the parquet file.
    licence : str
        As its repository states it.
    languages : tuple of str
        ISO 639-1 codes.
    most : int
        Texts per language, drawn at random (seed 0) after cutting.
    split : str
        Split to use; empty for all rows.
    """

    name: str
    licence: str
    languages: tuple[str, ...] = ("en",)
    most: int = 9_000
    split: str = ""


SOURCES = (
    TextSource(name="clinc150", licence="CC BY 3.0"),
    TextSource(name="jupyter_ux_survey", licence="CC0"),
    TextSource(name="app_review_features_is22", licence="MIT"),
    TextSource(name="cfpb_complaints_2019", licence="US public domain"),
    TextSource(name="en_kotzias_sentences", licence="MIT, CC BY 4.0"),
    TextSource(name="en_hotel_reviews_5k", licence="MIT"),
    TextSource(name="en_hu_liu_products", licence="MIT"),
    TextSource(name="en_sxsw_product_tweets", licence="MIT"),
    TextSource(name="en_course_evaluations", licence="MIT"),
    TextSource(
        name="umsab_tweets_8lang",
        licence="Apache-2.0",
        languages=("ar", "de", "en", "es", "fr", "hi", "it", "pt"),
        split="train",
    ),
    TextSource(name="th_wisesight", licence="CC0", languages=("th",), most=3_000),
    TextSource(name="id_smsa", licence="Apache-2.0", languages=("id",), most=2_500, split="train"),
    TextSource(
        name="id_hoasa_hotel", licence="Apache-2.0", languages=("id",), most=1_200, split="train"
    ),
    TextSource(name="zh_asap_sample", licence="Apache-2.0", languages=("zh",), most=3_000),
)
_TUNING = {
    "clinc150": 12_000,
    "jupyter_ux_survey": 5_000,
    "cfpb_complaints_2019": 3_500,
    "en_hotel_reviews_5k": 8_000,
    "en_sxsw_product_tweets": 3_000,
    "id_hoasa_hotel": 3_000,
}
TUNING_SOURCES = tuple(
    replace(source, most=_TUNING.get(source.name, source.most))
    for source in SOURCES
    if source.name not in ("umsab_tweets_8lang", "th_wisesight", "id_smsa")  # come with labels
)
"""The unlabelled texts of :func:`voc_nlp.encoders.tuning.tune_layers`."""
REPORTED = (
    "banking77",
    "nhs_fft_phase1",
    "us_airline_tweets",
    "minibar_gold_clusters",
    "mabsa_21lang_test",
    "skytrax_lounge",
    "skytrax_seat",
    "anes2008_open_ended",
    "womens_clothing_1k",
)
"""Sets that figures are reported on: none of their texts is learnt from."""


def training_texts(
    folder: str | Path,
    *,
    languages: Sequence[str] = (),
    sources: Sequence[TextSource] = SOURCES,
    reported: Sequence[str] = REPORTED,
) -> pd.DataFrame:
    """Read, cut and choose the texts.

    Parameters
    ----------
    folder : path
        Holds ``<name>.parquet`` for every source and every reported set.
    languages : sequence of str
        Codes to keep; empty for all.
    sources : sequence of TextSource
        What to read, in this order; a text that occurs twice counts for the first.
    reported : sequence of str
        Sets whose texts are left out.

    Returns
    -------
    DataFrame
        ``text``, ``lang`` and ``source``, no text twice.

    Raises
    ------
    InputError
        If a file or a column is missing: a text could not be left out unseen.
    """
    import pandas as pd

    folder = Path(folder)
    absent = [n for n in (*(s.name for s in sources), *reported) if not _file(folder, n).is_file()]
    if absent:
        raise InputError(f"{folder} has no parquet file for {names(absent)}; see --data")
    seen = {_key(part) for name in reported for text in _texts(folder, name) for part in cut(text)}
    seen |= {_key(text) for name in reported for text in _texts(folder, name)}
    rows: list[tuple[str, str, str]] = []
    for source in sources:
        for language in source.languages:
            if languages and language not in languages:
                continue
            parts = (
                part
                for text in _texts(folder, source.name, language, source.split)
                for part in cut(text)
            )
            fresh = list(_unseen(parts, seen))
            rows += [(text, language, source.name) for text in _drawn(fresh, source.most)]
    return pd.DataFrame(rows, columns=["text", "lang", "source"], dtype="str")


def cut(text: str) -> list[str]:
    """Return a short text as it is, and a longer one as its sentences of fair length.

    At most :data:`LONGEST` characters are short; sentences have :data:`SHORTEST_SENTENCE` to
    :data:`LONGEST_SENTENCE`.

    >>> cut("Late  again! ")
    ['Late again!']
    >>> cut("No. " + "It came late and broken. " * 12)[:2]
    ['It came late and broken.', 'It came late and broken.']
    """
    whole = " ".join(text.split())
    if len(whole) <= LONGEST:
        return [whole] if len(whole) > 3 else []
    sentences = (part.strip() for part in _ENDS.split(whole))
    return [part for part in sentences if SHORTEST_SENTENCE <= len(part) <= LONGEST_SENTENCE]


def _unseen(parts: Iterable[str], seen: set[str]) -> Iterator[str]:
    for part in parts:
        key = _key(part)
        if key not in seen:
            seen.add(key)
            yield part


def _drawn(texts: list[str], most: int) -> list[str]:
    if len(texts) <= most:
        return texts
    order = np.random.default_rng(0).permutation(len(texts))[:most]
    return [texts[i] for i in sorted(order.tolist())]


def _texts(folder: Path, name: str, language: str = "", split: str = "") -> list[str]:
    import pandas as pd

    frame = pd.read_parquet(_file(folder, name))
    for column in ("text", *(["lang"] if language else []), *(["split"] if split else [])):
        if column not in frame.columns:
            raise InputError(f"{_file(folder, name)} has no column {column!r}")
    if language:
        frame = frame[frame["lang"] == language]
    if split:
        frame = frame[frame["split"] == split]
    return [str(text) for text in frame["text"].dropna()]


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.parquet"


def _key(text: str) -> str:
    return " ".join(text.casefold().split())
