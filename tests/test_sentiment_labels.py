"""Mixed and unsure by rule: laws of the labels of mentions and comments, and of the parts of a unit."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.mentions import cut_mentions, proposed_parts, split_mentions
from voc_nlp.sentiment import (
    CLASSES,
    comment_sentiment,
    find_label_column,
    labels_from_score,
    opposed,
    read_labels,
    theme_sentiment,
)
from voc_nlp.sentiment.tables import SIDE, SURE, labels_of

CHANCES = [f"p_{name}" for name in CLASSES]
triples = st.lists(
    st.tuples(*[st.floats(0.001, 1)] * 3).map(lambda drawn: np.array(drawn) / sum(drawn)),
    min_size=1,
    max_size=6,
).map(np.array)


def comment_of(chances: np.ndarray) -> pd.Series:
    mentions = pd.DataFrame(chances, columns=CHANCES).assign(
        comment_id="a", text="12345", sentiment_label=labels_of(chances)
    )
    return comment_sentiment(pd.DataFrame({"comment_id": ["a"]}), mentions).iloc[0]


@given(triples)
def test_unsure_is_never_forced_and_never_hides_a_sure_class(chances):
    label = labels_of(chances)
    top = chances.max(axis=1)
    assert ((label == "unsure") == (top < SURE)).all()
    named = label != "unsure"
    assert (label[named] == np.array(CLASSES)[chances.argmax(axis=1)][named]).all()


@given(triples)
def test_a_comment_is_mixed_exactly_when_both_sides_have_a_mention(chances):
    found = comment_of(chances)
    both = (chances[:, 0] >= SIDE).any() and (chances[:, 2] >= SIDE).any()
    assert (found["sentiment_label"] == "mixed") == both


@given(triples)
def test_a_comment_takes_no_side_that_no_mention_takes(chances):
    found = comment_of(chances)
    names = set(labels_of(chances))
    if found["sentiment_label"] in ("negative", "positive", "neutral"):
        assert found["sentiment_label"] in names
    if names == {"unsure"}:
        assert found["sentiment_label"] in ("unsure", "mixed")
    # the chances of unsure mentions count in the sum all the same
    assert found["sentiment"] == pytest.approx((chances[:, 2] - chances[:, 0]).mean())


@given(triples)
def test_a_theme_is_named_only_by_what_its_chances_say(chances):
    themes = pd.DataFrame(chances, columns=CHANCES)
    label = theme_sentiment(themes)["sentiment_label"]
    for row, name in zip(chances, label, strict=True):
        both = row[0] >= 0.3 and row[2] >= 0.3
        assert (name == "mixed") == both
        if not both:
            expected = CLASSES[row.argmax()] if row.max() >= 0.5 else "unsure"
            assert name == expected
    nothing = themes.assign(p_negative=np.nan)
    assert (theme_sentiment(nothing)["sentiment_label"] == "").all()


@given(triples)
def test_a_mirror_image_gets_the_mirrored_label(chances):
    mirror = {"negative": "positive", "positive": "negative"}
    one, two = comment_of(chances), comment_of(chances[:, ::-1])
    if not np.isclose(chances[:, 0], chances[:, 2]).any():
        assert two["sentiment_label"] == mirror.get(one["sentiment_label"], one["sentiment_label"])
    assert two["sentiment"] == pytest.approx(-one["sentiment"])


@given(triples)
def test_groups_of_parts_cover_all_and_turn_at_every_cut(chances):
    groups = opposed(chances)
    assert [first for first, _ in groups] == [0, *[last for _, last in groups[:-1]]]
    assert groups[-1][1] == len(chances)
    sides = [
        {-1 for row in chances[a:b] if row[0] >= SIDE}
        | {1 for row in chances[a:b] if row[2] >= SIDE}
        for a, b in groups
    ]
    if len(groups) > 1:
        assert all(len(side) == 1 for side in sides)
        assert all(one != two for one, two in pairwise(sides))


@given(st.text(alphabet="ab ,.;-–(, 中文，", max_size=60))
@settings(max_examples=200)
def test_parts_are_apart_and_within(text):
    spans = proposed_parts(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start <= end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("the pillows were soft, the shower was cold", 2),
        ("Zimmer geräumig und hell - Bad völlig verschimmelt", 2),
        ("环境很安静，价格太贵了", 2),
        ("clean, modern and cheap", 1),
        ("1,500 euros for this", 1),
        ("what a surprise, the train is late again...", 1),
        (
            "bread, milk, two eggs, red wine, old cheese, fresh fruit, sweet cake, green tea, white fish, meat pie",
            1,
        ),
    ],
)
def test_parts_of_a_unit(text, parts):
    assert len(proposed_parts(text)) == parts


def test_cut_mentions_keeps_offsets_and_the_rest():
    text = "Lovely garden. The pillows were soft, the shower was cold. Bye"
    comments = pd.DataFrame(
        {"comment_id": ["x"], "row": [0], "text": [text], "status": ["ok"], "language": ["en"]}
    )
    mentions = split_mentions(comments, None)
    before = mentions.copy()
    cuts = [[] for _ in range(len(mentions))]
    at = mentions["text"].str.contains("pillows").to_numpy().argmax()
    cuts[at] = proposed_parts(mentions["text"].iloc[at])
    found = cut_mentions(mentions, cuts)
    pd.testing.assert_frame_equal(mentions, before)
    assert len(found) == len(mentions) + 1
    assert found.dtypes.equals(mentions.dtypes)
    for row in found.itertuples():
        assert text[row.start : row.end] == row.text
    pd.testing.assert_frame_equal(cut_mentions(mentions, [[]] * len(mentions)), mentions)


# labels that people write


@given(st.lists(st.sampled_from([-1, 0, 1]), min_size=3).filter(lambda drawn: -1 in drawn))
def test_numbers_and_words_mean_the_same(numbers):
    words = {-1: "negativo", 0: "Neutral", 1: "Positivní"}
    assert (
        read_labels(pd.Series(numbers)).tolist()
        == read_labels(pd.Series([words[n] for n in numbers])).tolist()
    )


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Отрицательный", "negative"), ("нейтральная", "neutral"), ("Positif", "positive"),
        ("中立", "neutral"), ("好评", "positive"), ("négatif ", "negative"), ("+", "positive"),
        ("obojętny", "neutral"), ("Negativní", "negative"), ("-1.0", "negative"), ("", ""), ("maybe", ""),
        ("n", ""), ("good service but the queue was long", ""),
    ],
)  # fmt: skip
def test_labels(written, label):
    assert read_labels(pd.Series([written, "neg"])).iloc[0] == label


def test_the_column_of_labels_is_found_or_asked_for():
    frame = pd.DataFrame(
        {"id": [1, 2, 3], "words": ["fine", "bad day", "so so"], "x": ["pos", "neg", "neu"]}
    )
    assert find_label_column(frame) == "x"
    assert find_label_column(frame.assign(sentiment=frame["x"])) == "sentiment"
    with pytest.raises(InputError, match="several columns hold labels"):
        find_label_column(frame.assign(y=frame["x"]))
    with pytest.raises(InputError, match="no column holds labels"):
        find_label_column(frame[["id", "words"]])
    with pytest.raises(InputError, match="is 0 neutral or negative"):
        read_labels(pd.Series([0, 1, 1]))


def test_scores_as_labels_leave_the_middle_out():
    frame = pd.DataFrame({"nps": [0, 3, 4, 8, 9, 10, None], "stars": [1, 2, 3, 4, 5, 5, 1]})
    assert labels_from_score(frame, "nps").tolist() == [
        *["negative"] * 2,
        "",
        "",
        *["positive"] * 2,
        "",
    ]
    assert labels_from_score(frame, "stars").tolist() == [
        "negative", "negative", "", "", "positive", "positive", "negative",
    ]  # fmt: skip
    with pytest.raises(MissingColumnError):
        labels_from_score(frame, "csat")
    with pytest.raises(InputError, match="does not hold scores"):
        labels_from_score(frame.assign(stars="x"), "stars")


def test_labels_of_one_class_are_named_as_such():
    frame = pd.DataFrame({"comment": ["too slow", "rude"], "label": ["negative", "negative"]})
    with pytest.raises(InputError, match="all labels of column 'label' are 'negative'"):
        find_label_column(frame)
