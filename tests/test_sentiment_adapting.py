"""Adapting a head: on a small world whose answer is known, and when it must leave the head alone."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from tests.test_sentiment import ToyEncoder, random_head
from voc_nlp.errors import EncoderError, InputError, MissingColumnError
from voc_nlp.sentiment import CLASSES, SentimentHead, adapt_head
from voc_nlp.sentiment.head import softmax


def world(n: int, seed: int = 0) -> tuple[SentimentHead, pd.DataFrame]:
    """Texts of vowels; the label depends on which vowel is most frequent, which a random head cannot know."""
    rng = np.random.default_rng(seed)
    label = rng.integers(0, 3, n)
    texts = [
        "aei"[k] * 6 + "".join(rng.choice(list("aeioun"), 4)) + f" {i}" for i, k in enumerate(label)
    ]
    return random_head(), pd.DataFrame({"text": texts, "label": np.array(CLASSES)[label]})


def of_head(head: SentimentHead, n: int, seed: int = 1) -> pd.DataFrame:
    """Texts labelled by drawing from what the head itself says."""
    rng = np.random.default_rng(seed)
    texts = ["".join(rng.choice(list("aeioun"), 8)) + f" {i}" for i in range(n)]
    chances = head.predict_proba(texts, ToyEncoder().encode(texts))
    label = [rng.choice(3, p=row) for row in chances]
    return pd.DataFrame({"text": texts, "label": np.array(CLASSES)[label]})


def test_a_head_that_is_wrong_here_becomes_right_and_the_saved_form_says_the_same(tmp_path):
    head, examples = world(200)
    found = adapt_head(head, ToyEncoder(), examples)
    assert found.is_better
    assert found.after.accuracy.value > 0.9 > found.before.accuracy.value
    assert found.gain.low > 0
    _, fresh = world(60, seed=9)
    texts = fresh["text"].tolist()
    vectors = ToyEncoder().encode(texts)
    chances = found.head.predict_proba(texts, vectors)
    assert (np.array(CLASSES)[chances.argmax(1)] == fresh["label"]).mean() > 0.9
    found.head.save(tmp_path)
    loaded = SentimentHead.load(tmp_path)
    np.testing.assert_allclose(loaded.predict_proba(texts, vectors), chances, atol=0.02)
    assert loaded.about["adapted"]["rows"] == 200


def test_row_order_changes_nothing_and_the_frame_is_left_alone():
    head, examples = world(120)
    before = examples.copy()
    found = adapt_head(head, ToyEncoder(), examples)
    again = adapt_head(head, ToyEncoder(), examples.sample(frac=1, random_state=2))
    pd.testing.assert_frame_equal(examples, before)
    assert found.gain == again.gain
    np.testing.assert_array_equal(found.head.hidden, again.head.hidden)


def test_a_head_that_is_right_already_is_kept():
    head = random_head()
    found = adapt_head(head, ToyEncoder(), of_head(head, 150), trained_on_score="nps")
    assert not found.is_better
    np.testing.assert_array_equal(found.head.hidden, head.hidden)
    assert found.head.temperature == head.temperature
    assert found.head.about["adapted"]["kept"] == "unchanged"
    assert "trained_on_score" not in found.head.about  # it learnt nothing from the score


def test_few_comments_change_the_calibration_only():
    head, examples = world(40)
    found = adapt_head(head, ToyEncoder(), examples)
    assert found.only_calibration
    assert found.head.hidden.shape == head.hidden.shape
    np.testing.assert_array_equal(found.head.out, head.out)


def test_a_score_is_remembered():
    head, examples = world(120)
    found = adapt_head(
        head, ToyEncoder(), examples[examples["label"] != "neutral"], trained_on_score="nps"
    )
    assert found.is_better
    assert found.head.about["trained_on_score"] == "nps"


def test_the_correction_is_laid_into_the_head_exactly():
    from voc_nlp.sentiment.adapting import _Correction, _with

    head, examples = world(20)
    texts = examples["text"].tolist()
    vectors = ToyEncoder().encode(texts).astype(float)
    found = _Correction(
        1.3, np.array([0.2, -0.1, 0.0]), np.random.default_rng(0).normal(size=(6, 3))
    )
    start = head.logits(texts, vectors) / head.temperature + head.shift
    expected = softmax(start * found.scale + found.shift + vectors @ found.weights)
    np.testing.assert_allclose(
        _with(head, found).predict_proba(texts, vectors), expected, atol=1e-5
    )


def test_what_cannot_be_used_is_said():
    head, examples = world(30)
    with pytest.raises(MissingColumnError, match="label"):
        adapt_head(head, ToyEncoder(), examples[["text"]])
    with pytest.raises(InputError, match="only 5 comments"):
        adapt_head(head, ToyEncoder(), examples.head(5))
    with pytest.raises(InputError, match="negative and positive comments are needed"):
        adapt_head(head, ToyEncoder(), examples.assign(label="positive"))
    other = type("Other", (ToyEncoder,), {"id": "other-1"})()
    with pytest.raises(EncoderError, match="not of 'other-1'"):
        adapt_head(head, other, examples)
    doubled = pd.concat([examples, examples.assign(label="neutral")])
    assert adapt_head(head, ToyEncoder(), pd.concat([examples, examples])).rows == 30
    with pytest.raises(InputError):
        adapt_head(head, ToyEncoder(), doubled)  # contradicting labels count for nothing


def test_without_neutral_labels_the_neutral_chance_is_not_blown_up():
    head, examples = world(150)
    found = adapt_head(head, ToyEncoder(), examples[examples["label"] != "neutral"])
    assert found.is_better
    assert found.head.temperature == head.temperature
    neutral = examples.loc[examples["label"] == "neutral", "text"].tolist()
    vectors = ToyEncoder().encode(neutral)
    before, after = (one.predict_proba(neutral, vectors)[:, 1].mean() for one in (head, found.head))
    assert abs(before - after) < 0.35


def test_every_row_given_is_used_or_counted_with_a_reason():
    head, examples = world(60)
    more = pd.concat(
        [
            examples,
            examples.head(7),
            pd.DataFrame(
                {
                    "text": ["", "aaa", "eee 1", "eee 1"],
                    "label": ["positive", "", "negative", "positive"],
                }
            ),
        ]
    )
    found = adapt_head(head, ToyEncoder(), more)
    assert found.left_out == {"no text or label": 2, "two labels": 2, "copies": 7}
    assert found.rows == sum(found.labels.values()) == 60
    assert found.rows + sum(found.left_out.values()) == len(more)
