"""Training: on a small world whose answer is known, and what it refuses."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.sentiment import CLASSES, SentimentHead, train_from_parquet, train_head
from voc_nlp.sentiment.calibration import (
    Calibration,
    calibrate,
    expected_calibration_error,
)
from voc_nlp.sentiment.head import softmax
from voc_nlp.sentiment.sources import SOURCES, Source, load_examples


class Letters:
    """A space in which the three kinds of words point in three directions."""

    id = "letters-1"

    def encode(self, texts):
        rows = np.array([[1 + 3 * text.count(c) for c in "xyzab"] for text in texts], np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def world(n: int = 240, seed: int = 0) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    label = rng.integers(0, 3, n)
    texts = [
        "".join(rng.choice(list("ab"), 3)) + "xyz"[k] * 3 + f" {i}" for i, k in enumerate(label)
    ]
    source = np.where(np.arange(n) % 3 == 0, "one", "two")
    frame = pd.DataFrame(
        {
            "text": texts,
            "label": np.array(CLASSES)[label],
            "lang": "en",
            "source": source,
            "weight": 1.0,
        }
    )
    # the second source has no neutral rows
    return frame[(frame["source"] == "one") | (frame["label"] != "neutral")].reset_index(drop=True)


def test_training_learns_repeats_and_ignores_row_order():
    examples = world()
    head = train_head(Letters(), examples, seed=1)
    again = train_head(Letters(), examples.sample(frac=1, random_state=3), seed=1)
    test = world(90, seed=9)
    texts = test["text"].tolist()
    chances = head.predict_proba(texts, Letters().encode(texts))
    assert (np.array(CLASSES)[chances.argmax(1)] == test["label"]).mean() > 0.9
    np.testing.assert_array_equal(chances, again.predict_proba(texts, Letters().encode(texts)))
    assert head.encoder_id == "letters-1"


def test_training_leaves_its_frame_and_the_random_state_alone():
    import torch

    examples = world(90)
    before = examples.copy()
    torch.manual_seed(5)
    expected = torch.rand(1)
    torch.manual_seed(5)
    train_head(Letters(), examples)
    assert torch.equal(torch.rand(1), expected)
    pd.testing.assert_frame_equal(examples, before)


def test_training_says_what_is_wrong():
    examples = world(60)
    with pytest.raises(MissingColumnError, match="lang"):
        train_head(Letters(), examples.drop(columns="lang"))
    with pytest.raises(InputError, match="unknown label 'angry'"):
        train_head(Letters(), examples.assign(label="angry"))
    with pytest.raises(InputError, match="no example is neutral"):
        train_head(Letters(), examples[examples["label"] != "neutral"])


def test_from_parquet_uses_the_named_files(tmp_path):
    with pytest.raises(InputError, match=r"nhs_fft_phase1\.parquet is missing"):
        train_from_parquet(tmp_path, Letters(), tmp_path / "out")
    examples = world(60)
    examples.to_parquet(tmp_path / "mine.parquet")
    mine = Source(
        "mine",
        "our own",
        ("text", "label", "lang", "weight"),
        lambda frame: frame,
        1.0,
        40,
        "a world",
    )
    found = load_examples(tmp_path, (mine,))
    assert len(found) == 40
    assert set(found["source"]) == {"mine"}
    shuffled = examples.sample(frac=1, random_state=0)
    shuffled.to_parquet(tmp_path / "mine.parquet")
    pd.testing.assert_frame_equal(load_examples(tmp_path, (mine,)), found)
    (tmp_path / "mine.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputError, match="not a parquet file"):
        load_examples(tmp_path, (mine,))


def test_no_held_out_set_is_a_source():
    holdouts = {
        "skytrax_lounge",
        "skytrax_seat",
        "us_airline_tweets",
        "mabsa_21lang_test",
        "womens_clothing_1k",
    }
    assert not holdouts & {source.name for source in SOURCES}
    assert all(source.licence and source.what for source in SOURCES)


def test_head_of_training_survives_disk(tmp_path):
    head = train_head(Letters(), world(90))
    head.save(tmp_path)
    texts = ["abaxxx", "bbbyyy"]
    vectors = Letters().encode(texts)
    loaded = SentimentHead.load(tmp_path).predict_proba(texts, vectors)
    np.testing.assert_allclose(loaded, head.predict_proba(texts, vectors), atol=2e-3)


def test_calibration_undoes_overconfidence():
    rng = np.random.default_rng(0)
    true = rng.normal(size=(4000, 3)) * 1.5
    label = np.array([rng.choice(3, p=row) for row in softmax(true)])
    source, weight = np.zeros(4000, dtype=np.intp), np.ones(4000)
    found = calibrate(true * 3, label, source, weight)
    assert found.temperature == pytest.approx(3, rel=0.15)
    calibrated = softmax(true * 3 / found.temperature + found.shift)
    assert expected_calibration_error(calibrated, label) < 0.03
    assert expected_calibration_error(softmax(true * 3), label) > 0.1


def test_a_given_calibration_is_taken_as_it_is():
    given = Calibration(2.0, np.array([0.1, 0.0, -0.1], np.float32))
    head = train_head(Letters(), world(), seed=1, calibration=given)
    fitted = train_head(Letters(), world(), seed=1)
    assert (head.temperature, head.shift.tolist()) == (2.0, given.shift.tolist())
    np.testing.assert_array_equal(head.hidden, fitted.hidden)
