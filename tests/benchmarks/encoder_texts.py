"""The texts on which encoders are measured, read from the labelled sets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

SAMPLE = 3000


def gold_sets(data: Path, most: int = SAMPLE) -> dict[str, tuple[list[str], list[str]]]:
    """Texts and human codes: all of banking77 test and minibar_gold_clusters, seeded samples of the other two."""
    banking = _read(data, "banking77")
    airline = _one_code(_read(data, "us_airline_tweets"))
    minibar = _read(data, "minibar_gold_clusters")
    frames = {
        "banking77 test": _one_code(banking[banking["split"] == "test"]),
        "nhs_fft_phase1": _one_code(_read(data, "nhs_fft_phase1")),
        "us_airline_tweets": airline[airline["sentiment"] == "negative"],
        "minibar_gold_clusters": minibar.assign(gold=minibar["cluster"]),
    }
    sets = {}
    for name, frame in frames.items():
        whole = name in ("banking77 test", "minibar_gold_clusters") and most >= SAMPLE
        part = frame if whole or len(frame) <= most else frame.sample(most, random_state=0)
        sets[name] = part["text"].tolist(), part["gold"].astype(str).tolist()
    return sets


def parallel_sentences(data: Path, most: int | None = None) -> dict[str, pd.Series]:
    """Language -> sentences by parallel id, from mabsa_21lang_test; ``most`` ids drawn with seed 0."""
    frame = _read(data, "mabsa_21lang_test").drop_duplicates(["parallel_id", "lang"])
    if most is not None:
        ids = np.array(sorted(frame["parallel_id"].unique()))
        chosen = np.random.default_rng(0).choice(ids, min(most, len(ids)), replace=False)
        frame = frame[frame["parallel_id"].isin(chosen)]
    return {
        str(language): part.set_index("parallel_id")["text"].sort_index()
        for language, part in frame.groupby("lang")
    }


def mixed_comments(data: Path, count: int, *, english: bool, seed: int = 0) -> list[str]:
    """``count`` real comments of all lengths up to 600 characters, in random order, no text twice.

    As many from each: bank queries, patients' comments, tweets to airlines, lounge reviews; where not only English,
    also app reviews (English and French) and as many sentences in 21 languages.
    """
    names = ["banking77", "nhs_fft_phase1", "us_airline_tweets", "skytrax_lounge"]
    names += [] if english else ["minibar_app_reviews", "mabsa_21lang_test"]
    texts: list[str] = []
    each = -(-count // len(names)) + 5  # a few may occur in two sets
    for name in names:
        frame = _read(data, name)
        if name == "skytrax_lounge":  # whole reviews are longer than a window
            frame = frame.assign(text=frame["text"].str.slice(0, 600).str.rsplit(n=1).str[0])
        fit = frame[frame["text"].str.len().between(3, 600)].drop_duplicates("text")
        texts += fit["text"].sample(min(each, len(fit)), random_state=seed).tolist()
    order = np.random.default_rng(seed).permutation(len(texts))
    return list(dict.fromkeys(texts[i] for i in order))[:count]


def short_comments(data: Path, most: int) -> list[str]:
    """Up to ``most`` different comments of 20 to 160 characters from eight sets, in random order."""
    names = (
        "umsab_tweets_8lang",
        "us_airline_tweets",
        "nhs_fft_phase1",
        "banking77",
        "clinc150",
        "th_wisesight",
        "id_smsa",
        "mabsa_21lang_test",
    )
    texts = pd.concat([_read(data, name)["text"] for name in names]).drop_duplicates()
    texts = texts[texts.str.len().between(20, 160)]
    return texts.sample(min(most, len(texts)), random_state=0).tolist()


def token_texts(data: Path, each: int) -> list[tuple[str, str]]:
    """(Kind, text) for the comparison of tokenizers: every language of the parallel set, and five noisy sets."""
    frame = _read(data, "mabsa_21lang_test")
    pairs = []
    for language, part in frame.groupby("lang"):
        rows = part["text"].sample(min(each, len(part)), random_state=0)
        pairs += [(str(language), text) for text in rows]
    noisy = ("umsab_tweets_8lang", "th_wisesight", "us_airline_tweets", "id_smsa", "nhs_fft_phase1")
    for name in noisy:
        rows = _read(data, name)["text"]
        pairs += [(name, text) for text in rows.sample(min(2 * each, len(rows)), random_state=0)]
    return [(kind, text) for kind, text in pairs if "\0" not in text]


def _one_code(frame: pd.DataFrame) -> pd.DataFrame:
    one = frame[frame["theme"].map(len) == 1]
    return one.assign(gold=one["theme"].str[0])


def _read(data: Path, name: str) -> pd.DataFrame:
    frame = pd.read_parquet(data / f"{name}.parquet")
    return frame[frame["text"].notna()]
