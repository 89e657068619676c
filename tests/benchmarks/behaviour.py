"""Own behaviour suite and two-sided comments: what the sentiment of one comment must be, language by language.

    python -m tests.benchmarks.behaviour [--encoder opinion] [--head FOLDER] [--blind] [--failures]

The cases were written for this purpose and train nothing. A comment goes the whole way: split into mentions, scored,
labelled by the rule for comments. ``tests/data/behaviour/<language>.csv`` has a text and what is expected of it, in the
manner of CheckList [1]_: a label (or labels, parted by ``/``), or a relation to a second text (``same`` label, ``lower``
or ``higher`` sentiment of the second). ``tests/data/two_sided.csv`` has comments of two halves and the sign of each.
With ``--blind`` both are read from ``behaviour_blind`` and ``two_sided_blind.csv``, written by somebody who had seen neither the rules nor
these cases.

An unsure comment passes when the likeliest class of its mean chances is right; ``unsure`` shows how many there were.

.. [1] Ribeiro et al. (2020), Beyond accuracy: behavioral testing of NLP models with CheckList. ACL.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.analysis.sides import part_by_side
from voc_nlp.config import AnalysisConfig
from voc_nlp.encoders import load_encoder
from voc_nlp.mentions import split_mentions
from voc_nlp.sentiment import (
    CLASSES,
    SentimentHead,
    comment_sentiment,
    head_for,
    quiet,
    score_mentions,
)
from voc_nlp.sentiment.tables import SIDE

DATA = Path(__file__).resolve().parents[1] / "data"
SLACK = 0.05
"""A relation may fail by so much sentiment (of -1..1): both texts may be as sure as it gets."""
SIGNS = {"positive": "p_positive", "negative": "p_negative"}
Judge = Callable[[pd.DataFrame], tuple[pd.DataFrame, pd.DataFrame]]
"""From ``text`` and ``language`` to the comments and mentions tables with sentiment."""


def judge_with(encoder_name: str, head: str | Path | None = None) -> Judge:
    """Load an encoder and a head, by default the shipped one."""
    encoder = load_encoder(encoder_name, threads=1)
    loaded = SentimentHead.load(head) if head else head_for(encoder.id)
    loaded.check(encoder.id)
    return partial(judge, encoder, loaded)


def judge(encoder, head: SentimentHead, texts: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split, score and label comments, as an analysis does."""
    comments = texts.reset_index(drop=True).assign(status="ok", row=range(len(texts)))
    comments["comment_id"] = [f"r{i}" for i in range(len(comments))]
    mentions = split_mentions(comments, AnalysisConfig())
    mentions = part_by_side(mentions, partial(_quietly, encoder), head)
    distinct, row = np.unique(mentions["clean_text"].to_numpy(dtype=str), return_inverse=True)
    vectors = _quietly(encoder, distinct.tolist())[row]
    mentions = score_mentions(mentions, vectors, head)
    return comment_sentiment(comments, mentions), mentions


def _quietly(encoder, texts: list[str]):
    return encoder.encode([quiet(text) for text in texts])


def cases(folder: str = "behaviour") -> pd.DataFrame:
    """Read every case: ``language``, ``capability``, ``expected``, ``text``, ``other``."""
    files = sorted((DATA / folder).glob("*.csv"))
    read = [pd.read_csv(path, keep_default_na=False).assign(language=path.stem) for path in files]
    return pd.concat(read, ignore_index=True)


def run_cases(judged: Judge, given: pd.DataFrame) -> pd.DataFrame:
    """Add ``passed``, ``unsure`` and what was found to the cases."""
    both = pd.concat(
        [
            given[["text", "language"]],
            given[["other", "language"]]
            .rename(columns={"other": "text"})
            .loc[given["other"] != ""],
        ],
        ignore_index=True,
    ).drop_duplicates()
    comments, mentions = judged(both)
    likeliest = likeliest_labels(comments, mentions)
    key = list(zip(comments["text"], comments["language"], strict=True))
    label = dict(zip(key, likeliest, strict=True))
    value = dict(zip(key, comments["sentiment"], strict=True))
    unsure = dict(zip(key, comments["sentiment_label"] == "unsure", strict=True))
    rows = []
    for case in given.itertuples():
        one, two = (case.text, case.language), (case.other, case.language)
        if case.other:
            step = value[two] - value[one]
            passed = {
                "same": label[one] == label[two],
                "lower": step <= SLACK,
                "higher": step >= -SLACK,
            }[case.expected]
            found = f"{label[one]} {value[one]:+.2f}, {label[two]} {value[two]:+.2f}"
        else:
            passed = label[one] in case.expected.split("/")
            found = f"{label[one]} {value[one]:+.2f}"
        rows.append((passed, bool(unsure[one]), found))
    return given.assign(
        **dict(zip(("passed", "unsure", "found"), zip(*rows, strict=True), strict=True))
    )


def likeliest_labels(comments: pd.DataFrame, mentions: pd.DataFrame) -> list[str]:
    """Label of each comment; of an unsure one the likeliest class of its mean chances."""
    columns = [f"p_{name}" for name in CLASSES]
    mean = mentions.groupby("comment_id")[columns].mean().reindex(comments["comment_id"])
    best = np.array(CLASSES)[mean.fillna(0).to_numpy().argmax(axis=1)]
    return [
        str(likely) if label == "unsure" else str(label)
        for likely, label in zip(best, comments["sentiment_label"], strict=True)
    ]


def two_sided(name: str = "two_sided.csv") -> pd.DataFrame:
    """Read the two-sided comments: ``language``, ``first``, ``first_sign``, ``second``, ``second_sign``."""
    return pd.read_csv(DATA / name, keep_default_na=False)


def run_two_sided(judged: Judge, given: pd.DataFrame) -> pd.DataFrame:
    """Add ``split`` (a mention for each half) and ``both_signs`` (each half has a mention of its sign).

    A mention belongs to the half that holds most of it. It has a sign where that class has a chance of at least a
    half, the threshold of mixed comments.
    """
    glue = np.where(given["language"].isin(["zh", "ja", "th"]), "", " ")
    text = given["first"] + glue + given["second"]
    cut = (given["first"] + glue).str.len()
    comments, mentions = judged(pd.DataFrame({"text": text, "language": given["language"]}))
    place = dict(zip(comments["comment_id"], range(len(comments)), strict=True))
    at = mentions["comment_id"].map(place).to_numpy()
    half = ((mentions["start"] + mentions["end"]) / 2 >= cut.to_numpy()[at]).to_numpy()
    split, signs, units = [], [], []
    for i, row in enumerate(given.itertuples()):
        mine = mentions[at == i]
        ok = [
            (mine.loc[half[at == i] == second, SIGNS[sign]] >= SIDE).any()
            for second, sign in ((False, row.first_sign), (True, row.second_sign))
        ]
        split.append(len(set(half[at == i])) == 2)
        signs.append(all(ok))
        units.append(
            " | ".join(
                f"{m.text} ({m.p_negative:.2f} {m.p_neutral:.2f} {m.p_positive:.2f})"
                for m in mine.itertuples()
            )
        )
    return given.assign(split=split, both_signs=signs, found=units)


def main() -> None:
    """Print pass rates by language and capability, then two-sided comments."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--encoder", default="opinion")
    parser.add_argument("--head", type=Path, help="folder of a head; by default the shipped one")
    parser.add_argument("--blind", action="store_true", help="the cases the rules have not seen")
    parser.add_argument("--failures", action="store_true", help="list what failed")
    parser.add_argument("--data", type=Path, help="not used; the cases are part of the tests")
    options = parser.parse_args()
    judged = judge_with(options.encoder, options.head)
    tail = "_blind" if options.blind else ""
    done = run_cases(judged, cases(f"behaviour{tail}"))
    rates = done.pivot_table(
        index="language", columns="capability", values="passed", aggfunc="mean", margins=True
    )
    rates.insert(
        0, "cases", done.groupby("language").size().reindex(rates.index, fill_value=len(done))
    )
    rates["unsure"] = done.groupby("language")["unsure"].mean().reindex(rates.index)
    print(rates.round(2).to_string())
    worst = done.groupby("language")["passed"].mean()
    print(
        f"pass rate {done['passed'].mean():.3f}; worst language {worst.idxmin()} {worst.min():.3f}"
    )
    halves = run_two_sided(judged, two_sided(f"two_sided{tail}.csv"))
    table = halves.groupby("language")[["split", "both_signs"]].mean()
    print(f"\ntwo-sided comments: {len(halves)}\n{table.round(2).to_string()}")
    print(
        f"both halves found {halves['split'].mean():.3f}; both signs {halves['both_signs'].mean():.3f}"
    )
    if options.failures:
        for case in done[~done["passed"]].itertuples():
            print(
                f"{case.language} {case.capability} [{case.expected}] {case.text} / {case.other} -> {case.found}"
            )
        for case in halves[~halves["both_signs"]].itertuples():
            print(
                f"{case.language} {'' if case.split else 'NOT SPLIT '}[{case.first_sign}] {case.found}"
            )


if __name__ == "__main__":
    main()
