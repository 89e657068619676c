"""Measure sentiment heads on sets they were not trained on, VADER beside them.

    python tests/benchmarks/sentiment.py --data FOLDER [--encoder minilm] [--head FOLDER]

FOLDER holds the labelled parquet files; a missing one is skipped and named. Columns: rows, accuracy of positive
against negative, three-class macro F1, expected calibration error in 15 bins, share unsure; then VADER's first two.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.encoders import load_encoder
from voc_nlp.sentiment import CLASSES, SentimentHead, head_for
from voc_nlp.sentiment.calibration import expected_calibration_error
from voc_nlp.sentiment.features import plain
from voc_nlp.sentiment.tables import SURE

# the scores of the lounge file run from 1 to 5 in all but 67 rows, those of the seat file from 1 to 10
_BAD_AND_GOOD = {"skytrax_lounge": (2, 5), "skytrax_seat": (3, 8)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--head", type=Path, help="folder of a head; by default the shipped one")
    parser.add_argument("--rows", type=int, default=2000, help="most rows per set and language")
    options = parser.parse_args()
    encoder = load_encoder(options.encoder, threads=1)
    head = SentimentHead.load(options.head) if options.head else head_for(encoder.id)
    head.check(encoder.id)
    languages = head.about.get("languages", ["en"])
    vader = _vader()
    print(
        f"{'set':32} {'rows':>5} {'pos/neg':>8} {'F1':>6} {'ECE':>6} {'unsure':>7} | VADER pos/neg, F1"
    )
    seconds, rows = 0.0, 0
    for name, frame in _sets(options.data, english_only=languages == ["en"]):
        frame = frame.iloc[np.random.default_rng(0).permutation(len(frame))[: options.rows]]
        texts = [plain(text) for text in frame["text"]]
        label = np.array([CLASSES.index(value) for value in frame["sentiment"]])
        vectors = encoder.encode(texts)
        start = time.perf_counter()
        chances = head.predict_proba(texts, vectors)
        seconds, rows = seconds + time.perf_counter() - start, rows + len(texts)
        line = f"{name:32} {len(texts):5} {_figures(label, chances)}"
        line += f" {expected_calibration_error(chances, label):6.3f} {(chances.max(1) < SURE).mean():7.3f}"
        if vader is not None and frame["lang"].iloc[0] == "en":
            line += f" | {_figures(label, np.array([vader(text) for text in frame['text']]))}"
        print(line, flush=True)
    if rows:
        print(f"head alone: {rows / seconds:,.0f} texts/s (one encoding left out of the time)")


def _figures(label: np.ndarray, chances: np.ndarray) -> str:
    from sklearn.metrics import f1_score

    polar = label != 1
    accuracy = ((chances[polar, 2] > chances[polar, 0]) == (label[polar] == 2)).mean()
    if not (label == 1).any():
        return f"{accuracy:8.3f} {'':>6}"
    return f"{accuracy:8.3f} {f1_score(label, chances.argmax(1), average='macro'):6.3f}"


def _sets(folder: Path, *, english_only: bool):
    airline = _read(folder, "us_airline_tweets")
    if airline is not None:
        yield "us_airline_tweets", airline
    for name, (bad, good) in _BAD_AND_GOOD.items():
        frame = _read(folder, name)
        if frame is not None:
            frame = frame[(frame["score"] <= bad) | (frame["score"] >= good)]
            yield (
                f"{name} (<= {bad}, >= {good})",
                frame.assign(sentiment=np.where(frame["score"] <= bad, CLASSES[0], CLASSES[2])),
            )
    for name, wanted in (("umsab_tweets_8lang", "test"), ("mabsa_21lang_test", "test")):
        frame = _read(folder, name)
        if frame is None:
            continue
        frame = frame[(frame["split"] == wanted) & frame["sentiment"].notna()]
        for language, part in frame.groupby("lang"):
            if language == "en" or not english_only:
                yield f"{name} {language}", part


def _read(folder: Path, name: str) -> pd.DataFrame | None:
    path = folder / f"{name}.parquet"
    if not path.is_file():
        print(f"{name}: no file {path}, left out", file=sys.stderr)
        return None
    return pd.read_parquet(path)


def _vader():
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        print(
            "VADER is left out: pip install vaderSentiment to see it beside ours", file=sys.stderr
        )
        return None
    score = SentimentIntensityAnalyzer().polarity_scores

    def chances(text: str) -> tuple[float, float, float]:
        # its authors' cuts: at or beyond 0.05 is polar
        compound = score(text)["compound"]
        polar = abs(compound) >= 0.05
        return (-compound, 0.0, compound) if polar else (-compound / 1000, 1.0, compound / 1000)

    return chances


if __name__ == "__main__":
    main()
