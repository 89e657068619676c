"""Measure sentiment heads on sets they were not trained on, lexicon packages on the same rows in the same run.

    python -m tests.benchmarks.sentiment --data FOLDER [--encoder opinion] [--head FOLDER] [--rows 20000]
    python -m tests.benchmarks.sentiment --data FOLDER --part unseen      # heavy: trains once per language
    python -m tests.benchmarks.sentiment --data FOLDER --part cost

FOLDER holds the labelled parquet files; a missing one is skipped and named. Columns: rows, accuracy of positive against
negative (neutral rows left out), three-class macro F1, expected calibration error of the likeliest class in 15 bins of
equal width with a 95 % bootstrap interval, share unsure (likeliest class below 0.55, counted by its likeliest class in
all figures); then accuracy / macro F1 of VADER (cuts at 0.05, its authors'), TextBlob and AFINN (sign of the score) where
they know the language. Published figures of XLM-T [1]_ stand beside the tweets.

``unseen`` trains a head of one network for each language of the tweets without any text in that language, and one with all:
how much does a language lose that nobody labelled? The encoder's taught layers have seen them all.

.. [1] Barbieri et al. (2022), XLM-T: Multilingual language models in Twitter for sentiment analysis and beyond. LREC.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.encoders import CachedEncoder, load_encoder
from voc_nlp.sentiment import CLASSES, SentimentHead, head_for, train_head
from voc_nlp.sentiment.adapting import macro_f1
from voc_nlp.sentiment.calibration import Calibration, expected_calibration_error
from voc_nlp.sentiment.features import plain
from voc_nlp.sentiment.network import Recipe
from voc_nlp.sentiment.tables import SURE
from voc_nlp.sentiment.training import shipped_examples

# the scores of the lounge file run from 1 to 5 in all but 67 rows, those of the seat file from 1 to 10
_BAD_AND_GOOD = {"skytrax_lounge": (2, 5), "skytrax_seat": (3, 8)}
TWEETS, PARALLEL = "umsab_tweets_8lang", "mabsa_21lang_test"
XLM_T = {
    "en": 0.706, "de": 0.773, "fr": 0.712, "es": 0.679, "it": 0.691, "pt": 0.754, "ar": 0.669, "hi": 0.564,
}  # fmt: skip
PEERS = ("VADER", "TextBlob", "AFINN")
REDRAWS = 200
COSTED = (("nhs_fft_phase1", "en"), ("minibar_app_reviews", "fr"), ("us_airline_tweets", "en"))


@dataclass(frozen=True)
class Figures:
    """What is said of one head on one set."""

    rows: int
    polar: float
    f1: float
    ece: float
    ece_low: float
    ece_high: float
    unsure: float


def figures(label: np.ndarray, chances: np.ndarray) -> Figures:
    """Measure class probabilities of shape (n, 3) against labels."""
    rng = np.random.default_rng(0)
    draws = [rng.integers(0, len(label), len(label)) for _ in range(REDRAWS)]
    redrawn = [expected_calibration_error(chances[rows], label[rows]) for rows in draws]
    low, high = np.percentile(redrawn, [2.5, 97.5])
    ece = expected_calibration_error(chances, label)
    f1 = macro_f1(label, chances.argmax(1)) if (label == 1).any() else np.nan
    unsure = float((chances.max(1) < SURE).mean())
    return Figures(len(label), polar(label, chances), f1, ece, low, high, unsure)


def polar(label: np.ndarray, chances: np.ndarray) -> float:
    """Accuracy of positive against negative."""
    sided = label != 1
    return float(((chances[sided, 2] > chances[sided, 0]) == (label[sided] == 2)).mean())


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", default="opinion")
    parser.add_argument("--head", type=Path, help="folder of a head; by default the shipped one")
    parser.add_argument("--rows", type=int, default=20_000, help="most rows per set and language")
    parser.add_argument("--part", choices=["sets", "unseen", "cost"], default="sets")
    parser.add_argument("--languages", nargs="*", default=list(XLM_T), help="of --part unseen")
    options = parser.parse_args()
    encoder = load_encoder(options.encoder, threads=1)
    if options.part == "unseen":
        _unseen(options.data, encoder, options.languages, options.rows)
        return
    head = SentimentHead.load(options.head) if options.head else head_for(encoder.id)
    head.check(encoder.id)
    if options.part == "cost":
        _cost(options.data, encoder, head)
        return
    _sets_table(options.data, encoder, head, options.rows)


def _sets_table(data: Path, encoder, head: SentimentHead, most: int) -> None:
    peers = _peers()
    print(
        f"{'set':34} {'rows':>6} {'pos/neg':>7} {'F1':>6} {'ECE (95 %)':>21} {'unsure':>6} | {', '.join(peers)}"
    )
    found: dict[str, list[Figures]] = {}
    english_only = head.about.get("languages") == ["en"]
    encoding = heading = 0.0
    for name, language, frame in _sets(data, english_only=english_only):
        frame = frame.iloc[np.random.default_rng(0).permutation(len(frame))[:most]]
        texts = [plain(text) for text in frame["text"]]
        label = np.array([CLASSES.index(value) for value in frame["sentiment"]])
        start = time.perf_counter()
        vectors = encoder.encode(texts)
        encoding += time.perf_counter() - start
        start = time.perf_counter()
        chances = head.predict_proba(texts, vectors)
        heading += time.perf_counter() - start
        row = figures(label, chances)
        found.setdefault(name, []).append(row)
        line = _line(f"{name} {language}", row)
        for peer in peers.values():
            score = peer(language)
            if score is None:
                line += f" {'':>13}"
            else:
                theirs = np.array([score(text) for text in frame["text"]])
                line += f" {polar(label, theirs):.3f}/{macro_f1(label, theirs.argmax(1)):.3f}  "
        if name == TWEETS:
            line += f" XLM-T {XLM_T[language]:.3f}"
        print(line, flush=True)
    for name, rows in found.items():
        if len(rows) > 1:
            accuracy = [row.polar for row in rows]
            print(
                f"{name}: {len(rows)} languages, positive against negative mean {np.mean(accuracy):.3f}, worst "
                f"{min(accuracy):.3f}; macro F1 mean {np.nanmean([row.f1 for row in rows]):.3f}; worst ECE "
                f"{max(row.ece for row in rows):.3f}"
            )
    if encoding:
        print(
            f"head: {heading:.2f} s on top of {encoding:.2f} s of encoding ({heading / encoding:.2%})"
        )


def _line(name: str, row: Figures) -> str:
    f1 = f"{row.f1:6.3f}" if np.isfinite(row.f1) else f"{'':6}"
    interval = f"{row.ece:.3f} ({row.ece_low:.3f}-{row.ece_high:.3f})"
    return f"{name:34} {row.rows:6} {row.polar:7.3f} {f1} {interval:>21} {row.unsure:6.3f} |"


def _unseen(data: Path, encoder, languages: list[str], most: int) -> None:
    """Train without a language, test on it; beside it a head trained with all, both of one network.

    Only heads are trained: the last layers of the encoder ``multilingual`` were taught with labelled tweets in all
    eight languages, so these are languages that the head has not seen, not the encoder. Temperature and shifts, three
    numbers, are those of the shipped head.
    """
    tweets = _read(data, TWEETS)
    if tweets is None:
        return
    print(
        "heads only, of one network: the taught layers of the encoder have seen labelled tweets of every language"
    )
    cached = CachedEncoder(encoder)
    shipped = head_for(encoder.id)
    known = Calibration(shipped.temperature, shipped.shift)
    every = shipped.about["languages"]
    fit = partial(train_head, cached, recipe=Recipe(members=1), calibration=known)
    whole = fit(shipped_examples(data, every))
    rows = []
    for language in languages:
        without = fit(shipped_examples(data, [one for one in every if one != language]))
        part = tweets[(tweets["split"] == "test") & (tweets["lang"] == language)].head(most)
        texts = [plain(text) for text in part["text"]]
        label = np.array([CLASSES.index(value) for value in part["sentiment"]])
        vectors = cached.encode(texts)
        chances = [head.predict_proba(texts, vectors) for head in (whole, without)]
        scores = [macro_f1(label, each.argmax(1)) for each in chances]
        rows.append(scores)
        signs = [polar(label, each) for each in chances]
        print(
            f"{language}: trained with it {scores[0]:.3f}, without it {scores[1]:.3f} "
            f"({scores[1] - scores[0]:+.3f}); positive against negative {signs[0]:.3f}, {signs[1]:.3f}; "
            f"XLM-T, trained with it {XLM_T[language]:.3f}",
            flush=True,
        )
    mean = np.mean(rows, axis=0)
    published = np.mean([XLM_T[language] for language in languages])
    print(
        f"mean macro F1: with {mean[0]:.3f}, without {mean[1]:.3f} ({mean[1] - mean[0]:+.3f}); XLM-T {published:.3f}"
    )


def _cost(data: Path, encoder, head: SentimentHead) -> None:
    """What the head, and looking for two-sided mentions, add to encoding the mentions of 1,000 comments a set."""
    from voc_nlp.analysis.embedded import remembering
    from voc_nlp.analysis.sides import part_by_side
    from voc_nlp.config import AnalysisConfig
    from voc_nlp.mentions import split_mentions
    from voc_nlp.sentiment import comment_sentiment, score_mentions

    for name, language in COSTED:
        frame = _read(data, name)
        if frame is None:
            continue
        frame = frame.dropna(subset=["text"])
        if "lang" in frame.columns:
            frame = frame[frame["lang"] == language]
        frame = frame.sample(min(1000, len(frame)), random_state=0)
        comments = pd.DataFrame({"text": frame["text"].astype(str).tolist()}).assign(
            language=language,
            status="ok",
            row=range(len(frame)),
            comment_id=[f"r{i}" for i in range(len(frame))],
        )
        mentions = split_mentions(comments, AnalysisConfig())
        encoder.encode(["warm up"] * 8)
        counted = _Counting(remembering(encoder))
        start = time.perf_counter()
        cut = part_by_side(mentions, counted.encode, head)
        looking = time.perf_counter() - start
        start = time.perf_counter()
        distinct, row = np.unique(cut["clean_text"].to_numpy(dtype=str), return_inverse=True)
        vectors = counted.encode(distinct.tolist())[row]
        rest = time.perf_counter() - start
        start = time.perf_counter()
        comment_sentiment(comments, score_mentions(cut, vectors, head))
        heading = time.perf_counter() - start
        plainly = sum(len(text) for text in set(mentions["clean_text"]))
        print(
            f"{name} {language}: {len(comments):,} comments, {len(mentions):,} mentions, {len(cut) - len(mentions)} cut "
            f"in two; text encoded beyond the mentions {counted.characters / plainly - 1:.1%}; encoding "
            f"{looking + rest:.2f} s in all, head and labels {heading:.2f} s ({heading / (looking + rest):.1%})",
            flush=True,
        )


class _Counting:
    """Counts the characters of the distinct texts it was given."""

    def __init__(self, encoder) -> None:
        self._encoder, self._seen = encoder, set()

    def encode(self, texts: list[str]):
        self._seen.update(texts)
        return self._encoder.encode(texts)

    @property
    def characters(self) -> int:
        return sum(map(len, self._seen))


def _sets(folder: Path, *, english_only: bool) -> Iterator[tuple[str, str, pd.DataFrame]]:
    airline = _read(folder, "us_airline_tweets")
    if airline is not None:
        yield "us_airline_tweets", "en", airline
    for name, (bad, good) in _BAD_AND_GOOD.items():
        frame = _read(folder, name)
        if frame is not None:
            frame = frame[(frame["score"] <= bad) | (frame["score"] >= good)]
            labels = np.where(frame["score"] <= bad, CLASSES[0], CLASSES[2])
            yield f"{name} (<= {bad}, >= {good})", "en", frame.assign(sentiment=labels)
    for name in (TWEETS, PARALLEL):
        frame = _read(folder, name)
        if frame is None:
            continue
        frame = frame[(frame["split"] == "test") & frame["sentiment"].notna()]
        for language, part in frame.groupby("lang"):
            if language == "en" or not english_only:
                yield name, str(language), part


def _read(folder: Path, name: str) -> pd.DataFrame | None:
    path = folder / f"{name}.parquet"
    if not path.is_file():
        print(f"{name}: no file {path}, left out", file=sys.stderr)
        return None
    return pd.read_parquet(path)


Score = Callable[[str], tuple[float, float, float]]


def _peers() -> dict[str, Callable[[str], Score | None]]:
    """Packages that are installed: from a language to a function from a text to three class scores."""
    found: dict[str, Callable[[str], Score | None]] = {}
    for name, load in zip(PEERS, (_vader, _textblob, _afinn), strict=True):
        try:
            found[name] = load()
        except ImportError:
            print(f"{name} is left out: pip install vaderSentiment textblob afinn", file=sys.stderr)
    return found


def _vader() -> Callable[[str], Score | None]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    score = _signed(lambda text: analyzer.polarity_scores(text)["compound"], 0.05)
    return {"en": score}.get


def _textblob() -> Callable[[str], Score | None]:
    from textblob import TextBlob

    return {"en": _signed(lambda text: TextBlob(text).sentiment.polarity, 1e-9)}.get


def _afinn() -> Callable[[str], Score | None]:
    from afinn import Afinn

    return {
        language: _signed(Afinn(language=language, emoticons=True).score, 1e-9)
        for language in ("en", "da")
    }.get


def _signed(score: Callable[[str], float], cut: float) -> Score:
    def chances(text: str) -> tuple[float, float, float]:
        value = score(text)
        sided = abs(value) >= cut
        return (-value, 0.0, value) if sided else (-value / 1000, 1.0, value / 1000)

    return chances


if __name__ == "__main__":
    main()
