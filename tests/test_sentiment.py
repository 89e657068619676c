"""Sentiment: the tables' laws first, then the shipped head on real clauses."""

from __future__ import annotations

import json
import pickle
import shutil
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.encoders import load_encoder
from voc_nlp.errors import EncoderError, InputError, MissingColumnError
from voc_nlp.sentiment import (
    CLASSES,
    SentimentHead,
    SentimentScorer,
    comment_sentiment,
    head_for,
    score_mentions,
    shipped_heads,
)
from voc_nlp.sentiment.features import BUCKETS, plain, word_features

CHANCES = ["p_negative", "p_neutral", "p_positive"]

# written for this test; none of them is in a training set
CLAUSES = [
    ("waited 40 minutes on the phone", "negative"),
    ("the bill was higher than agreed", "negative"),
    ("technician never came", "negative"),
    ("nobody could tell me when it would be fixed", "negative"),
    ("the app keeps crashing", "negative"),
    ("way too expensive for what you get", "negative"),
    ("had to explain my problem three times", "negative"),
    ("still no refund after six weeks", "negative"),
    ("the room was dirty and smelled of smoke", "negative"),
    ("delivery was late again", "negative"),
    ("staff were lovely", "positive"),
    ("very easy to use", "positive"),
    ("the food was delicious", "positive"),
    ("friendly and professional service", "positive"),
    ("I would recommend you to all my friends", "positive"),
    ("everything worked perfectly from day one", "positive"),
    ("great value for money", "positive"),
    ("not bad at all", "positive"),
    ("helped me straight away and very politely", "positive"),
    ("really happy with the new router", "positive"),
    ("it arrived on Tuesday", "neutral"),
    ("I ordered two shirts in blue", "neutral"),
    ("my contract ends in June", "neutral"),
    ("what are your opening hours on Sunday?", "neutral"),
    ("we stayed for two nights in room 12", "neutral"),
]


@lru_cache(maxsize=1)
def minilm():
    return load_encoder("minilm", threads=1)


@lru_cache(maxsize=1)
def head() -> SentimentHead:
    return head_for(minilm().id)


def random_head(seed: int = 0, dimension: int = 6, hidden: int = 5) -> SentimentHead:
    rng = np.random.default_rng(seed)

    def draw(*shape: int) -> np.ndarray:
        return rng.normal(size=shape).astype(np.float16).astype(np.float32)

    return SentimentHead(
        encoder_id="toy-1",
        hidden=draw(dimension, hidden),
        hidden_bias=draw(hidden),
        out=draw(hidden, 3),
        out_bias=draw(3),
        words=draw(BUCKETS, 3),
        temperature=1.5,
        shift=np.array([0.25, 0.0, -0.25], np.float32),
        about={"seed": seed},
    )


class ToyEncoder:
    """Six numbers from the letters of a text."""

    id = "toy-1"

    def encode(self, texts):
        rows = np.array(
            [[1.0 + text.count(c) for c in "aeioun"] for text in texts], np.float32
        ).reshape(-1, 6)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def mention(comment_id: str, text: str, negative: float, positive: float, label: str) -> dict:
    chances = dict(zip(CHANCES, (negative, 1 - negative - positive, positive), strict=True))
    return {"comment_id": comment_id, "text": text, **chances, "sentiment_label": label}


texts_strategy = st.lists(st.text(max_size=40), max_size=12)
mentions_strategy = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.text(min_size=1, max_size=20),
        st.floats(0, 1),
        st.floats(0, 1),
    ),
    max_size=15,
)


def table_of(drawn) -> pd.DataFrame:
    rows = []
    for comment_id, text, x, y in drawn:
        negative, positive = x * (1 - y), y * x
        top = max(negative, positive, 1 - negative - positive)
        label = "unsure"
        if top >= 0.55:
            label = {negative: "negative", positive: "positive"}.get(top, "neutral")
        rows.append(mention(comment_id, text, negative, positive, label))
    return pd.DataFrame(rows, columns=["comment_id", "text", *CHANCES, "sentiment_label"]).astype(
        dict.fromkeys(CHANCES, float)
    )


# laws


@given(texts_strategy, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_a_text_has_one_answer_whatever_its_batch(texts, random):
    head, encoder = random_head(), ToyEncoder()
    vectors = encoder.encode(texts)
    together = head.predict_proba(texts, vectors)
    order = list(range(len(texts)))
    random.shuffle(order)
    shuffled = head.predict_proba([texts[i] for i in order], vectors[order])
    np.testing.assert_array_equal(shuffled, together[order])
    for i in order[:3]:
        np.testing.assert_array_equal(head.predict_proba([texts[i]], vectors[[i]])[0], together[i])
    assert together.shape == (len(texts), 3)
    np.testing.assert_allclose(together.sum(axis=1), 1)


@given(mentions_strategy, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_comment_sentiment_keeps_rows_and_ignores_the_order_of_mentions(drawn, random):
    mentions = table_of(drawn)
    comments = pd.DataFrame(
        {"comment_id": ["c", "a", "x", "b"], "nps": [1, 2, 3, 4]}, index=[9, 4, 7, 1]
    )
    before = comments.copy(), mentions.copy()
    found = comment_sentiment(comments, mentions)
    pd.testing.assert_frame_equal(comments, before[0])
    pd.testing.assert_frame_equal(mentions, before[1])
    assert found.index.equals(comments.index)
    pd.testing.assert_frame_equal(found[["comment_id", "nps"]], comments)
    written = found["comment_id"].isin(mentions["comment_id"])
    assert found["sentiment"].notna().equals(written)
    assert (found["sentiment_label"] == "").equals(~written)
    assert found["sentiment"].dropna().between(-1, 1).all()
    order = list(range(len(mentions)))
    random.shuffle(order)
    pd.testing.assert_frame_equal(comment_sentiment(comments, mentions.iloc[order]), found)


@given(st.text(max_size=60))
def test_word_features_are_sorted_distinct_and_case_blind(text):
    offsets, buckets = word_features([text])
    assert offsets.tolist() == [0, len(buckets)]
    assert (np.diff(buckets) > 0).all()
    assert ((buckets >= 0) & (buckets < BUCKETS)).all()
    assert plain(plain(text)) == plain(plain(plain(text)))


# tables


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ([], ""),
        ([(0.8, 0.1, "negative"), (0.1, 0.8, "positive")], "mixed"),
        ([(0.52, 0.1, "unsure"), (0.1, 0.8, "positive")], "mixed"),
        ([(0.45, 0.3, "unsure"), (0.1, 0.8, "positive")], "positive"),
        ([(0.8, 0.1, "negative"), (0.1, 0.1, "neutral")], "negative"),
        ([(0.1, 0.1, "neutral"), (0.1, 0.1, "neutral")], "neutral"),
        ([(0.4, 0.4, "unsure")], "unsure"),
    ],
)
def test_label_rules(rows, label):
    mentions = table_of([])
    if rows:
        mentions = pd.DataFrame([mention("a", "12345", n, p, name) for n, p, name in rows])
    found = comment_sentiment(pd.DataFrame({"comment_id": ["a"]}), mentions)
    assert found["sentiment_label"].tolist() == [label]


def test_sentiment_is_weighted_by_length():
    mentions = pd.DataFrame(
        [mention("a", "x" * 30, 1.0, 0.0, "negative"), mention("a", "y" * 10, 0.0, 1.0, "positive")]
    )
    found = comment_sentiment(pd.DataFrame({"comment_id": ["a"]}), mentions)
    assert found["sentiment"].tolist() == [-0.5]


def test_score_mentions_adds_columns_and_leaves_its_input():
    mentions = pd.DataFrame(
        {"clean_text": ["aa", "eee", "uu"], "comment_id": list("xyz")}, index=[3, 1, 2]
    )
    before = mentions.copy()
    found = score_mentions(mentions, ToyEncoder().encode(mentions["clean_text"]), random_head())
    pd.testing.assert_frame_equal(mentions, before)
    assert found.index.equals(mentions.index)
    assert found.columns.tolist() == ["clean_text", "comment_id", *CHANCES, "sentiment_label"]
    sure = found[CHANCES].max(axis=1) >= 0.55
    assert (found["sentiment_label"] == "unsure").equals(~sure)


def test_score_mentions_of_nothing():
    found = score_mentions(pd.DataFrame({"clean_text": []}), np.zeros((0, 6)), random_head())
    assert len(found) == 0
    assert set(CHANCES) <= set(found.columns)


def test_missing_columns_and_vectors_are_named():
    with pytest.raises(MissingColumnError, match="clean_text"):
        score_mentions(pd.DataFrame({"text": ["a"]}), np.zeros((1, 6)), random_head())
    with pytest.raises(InputError, match="one vector of 6 numbers for each of 1 texts"):
        score_mentions(pd.DataFrame({"clean_text": ["a"]}), np.zeros((2, 6)), random_head())
    with pytest.raises(MissingColumnError, match="comment_id"):
        comment_sentiment(pd.DataFrame({"id": ["a"]}), table_of([]))


# heads on disk


def test_saved_head_loads_equal(tmp_path):
    saved = random_head()
    saved.save(tmp_path / "h")
    loaded = SentimentHead.load(tmp_path / "h")
    for name in ("hidden", "hidden_bias", "out", "out_bias", "words", "shift"):
        np.testing.assert_array_equal(getattr(loaded, name), getattr(saved, name))
    assert (loaded.encoder_id, loaded.temperature, loaded.about) == ("toy-1", 1.5, {"seed": 0})
    loaded.save(tmp_path / "again")
    assert (tmp_path / "again/head.json").read_text() == (tmp_path / "h/head.json").read_text()


def test_changed_weights_are_refused(tmp_path):
    random_head().save(tmp_path)
    other = tmp_path / "other"
    random_head(1).save(other)
    shutil.copy(other / "weights.npz", tmp_path / "weights.npz")
    with pytest.raises(EncoderError, match="not the file that"):
        SentimentHead.load(tmp_path)


def test_a_folder_without_a_head_and_a_head_of_another_format(tmp_path):
    with pytest.raises(EncoderError, match="no sentiment head in"):
        SentimentHead.load(tmp_path)
    random_head().save(tmp_path)
    content = json.loads((tmp_path / "head.json").read_text()) | {"format": 99}
    (tmp_path / "head.json").write_text(json.dumps(content))
    with pytest.raises(EncoderError, match="another format"):
        SentimentHead.load(tmp_path)


def test_an_unknown_encoder_lists_the_heads_there_are():
    with pytest.raises(EncoderError, match=r"there are heads for .*minilm"):
        head_for("nobody-1")


def test_shipped_heads_have_cards_and_stay_small():
    for folder in shipped_heads().values():
        assert (folder / "MODEL_CARD.md").is_file()
        assert sum(path.stat().st_size for path in folder.iterdir()) < 2_000_000


# the estimator


class NamedScorer(SentimentScorer):
    """As the layer above makes it."""

    def load_encoder(self, name):
        return {"auto": minilm}[name]()


def test_scorer_gives_the_same_as_the_tables_and_survives_pickle_and_clone():
    from sklearn.base import clone

    texts = ["the food was delicious", "", "@shop the food was delicious"]
    scorer = NamedScorer()
    chances = scorer.predict_proba(texts)
    np.testing.assert_array_equal(
        chances[0], head().predict_proba(texts[:1], minilm().encode(texts[:1]))[0]
    )
    np.testing.assert_array_equal(chances[0], chances[2])
    assert scorer.predict(texts).tolist() == ["positive", "neutral", "positive"]
    assert scorer.classes_.tolist() == list(CLASSES)
    for copy in (clone(scorer), pickle.loads(pickle.dumps(scorer))):  # noqa: S301
        np.testing.assert_array_equal(copy.predict_proba(texts), chances)
    assert scorer.get_params() == {"encoder": "auto", "head": None}


def test_scorer_refuses_what_it_cannot_use(tmp_path):
    with pytest.raises(InputError, match="not one string"):
        SentimentScorer().predict_proba("great")
    with pytest.raises(InputError, match="text number 1"):
        SentimentScorer().predict_proba(["great", None])
    with pytest.raises(EncoderError, match="cannot load the encoder 'auto' here"):
        SentimentScorer().predict_proba(["great"])
    with pytest.raises(EncoderError, match="not of 'toy-1'"):
        SentimentScorer(encoder=ToyEncoder(), head=head()).predict_proba(["great"])
    random_head().save(tmp_path)
    found = SentimentScorer(encoder=ToyEncoder(), head=tmp_path).fit().predict_proba([])
    assert found.shape == (0, 3)


# behaviour of the shipped head


def test_shipped_head_reads_clauses():
    texts = [text for text, _ in CLAUSES]
    chances = head().predict_proba(texts, minilm().encode(texts))
    wrong = [
        (text, label, chances[i].round(2).tolist())
        for i, (text, label) in enumerate(CLAUSES)
        if CLASSES[chances[i].argmax()] != label
    ]
    assert len(wrong) <= 5, wrong
    # the graver mistake: a clause taken for its opposite, and surely
    opposite = [row for row in wrong if row[1] != "neutral" and max(row[2][0], row[2][2]) >= 0.55]
    assert len(opposite) <= 1, opposite


def test_minilm_head_is_the_one_on_disk():
    folder = Path(shipped_heads()[minilm().id])
    assert folder.name == "sentiment-minilm"


# written for this test, Czech and Russian have no training text
FOREIGN = {
    "es": ("el técnico nunca vino", "personal muy amable", "llegó el martes"),
    "cs": ("technik vůbec nepřišel", "personál byl velmi milý", "přišlo to v úterý"),
    "it": ("il tecnico non è mai venuto", "personale gentilissimo", "è arrivato martedì"),
    "ru": ("мастер так и не пришёл", "очень вежливый персонал", "посылка пришла во вторник"),
    "zh": ("师傅一直没来", "员工非常友好", "星期二到的"),
}


@pytest.mark.slow
def test_multilingual_head_reads_clauses():
    encoder = load_encoder("opinion", threads=1)
    found = head_for(encoder.id)
    texts = [text for text, _ in CLAUSES] + [text for row in FOREIGN.values() for text in row]
    labels = [label for _, label in CLAUSES] + ["negative", "positive", "neutral"] * len(FOREIGN)
    chosen = found.predict_proba(texts, encoder.encode(texts)).argmax(axis=1)
    right = [CLASSES[k] == label for k, label in zip(chosen, labels, strict=True)]
    assert np.mean(right) >= 0.8, [
        text for text, good in zip(texts, right, strict=True) if not good
    ]
