"""Mentions of two sides: cut where the parts disagree, and hardly any text is encoded for it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.analysis.sides import DOUBT, part_by_side
from voc_nlp.config import AnalysisConfig
from voc_nlp.mentions import split_mentions
from voc_nlp.sentiment import SentimentHead
from voc_nlp.sentiment.features import BUCKETS

PRAISE, BLAME, PLAIN = "lovely garden", "horrible lobby", "wooden tables"


class Tones:
    """Counts words of praise and of blame, and remembers what it was asked."""

    id = "tones-1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> np.ndarray:
        self.asked += texts
        rows = [[text.count("horrible"), 0.3, text.count("lovely")] for text in texts]
        return np.array(rows, np.float32)


def head() -> SentimentHead:
    """Three classes that follow the three numbers."""
    return SentimentHead(
        encoder_id=Tones.id,
        hidden=np.eye(3, dtype=np.float32) * 4,
        hidden_bias=np.zeros(3, np.float32),
        out=np.eye(3, dtype=np.float32),
        out_bias=np.zeros(3, np.float32),
        words=np.zeros((BUCKETS, 3), np.float32),
    )


def mentions_of(*texts: str) -> pd.DataFrame:
    comments = pd.DataFrame({"text": texts, "language": "en", "status": "ok"})
    comments["row"] = range(len(texts))
    comments["comment_id"] = [f"r{i}" for i in range(len(texts))]
    return split_mentions(comments, AnalysisConfig())


def cut(*texts: str) -> tuple[list[str], list[str]]:
    encoder = Tones()
    made = part_by_side(mentions_of(*texts), encoder.encode, head())
    return made["text"].tolist(), encoder.asked


@given(st.lists(st.sampled_from([PRAISE, BLAME, PLAIN]), min_size=1, max_size=4))
def test_what_is_cut_does_not_depend_on_the_other_mentions(parts):
    text = ", ".join(parts)
    alone, _ = cut(text)
    among, _ = cut(text, f"{BLAME}, {PRAISE}", PLAIN)
    assert among[: len(alone)] == alone


@given(st.permutations([PRAISE, BLAME]))
def test_opposite_parts_are_cut(parts):
    assert cut(", ".join(parts))[0] == list(parts)


def test_a_mention_of_one_sign_costs_nothing():
    texts, asked = cut(f"{PRAISE}, lovely staff")
    assert len(texts) == 1
    assert asked == texts


def test_the_other_part_is_read_only_where_the_shorter_takes_a_side():
    sure = f"{PLAIN}, horrible and lovely tables"
    texts, asked = cut(sure)
    assert texts == [sure]
    assert asked == [sure, PLAIN]


def test_doubt_lies_below_the_chance_of_a_side():
    assert 0 < DOUBT < 0.5
