"""Classes of answers: the table of our own cases, and what must hold for any text."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.cleaning import CLASSES, CONTENT, UNUSABLE, clean_comments, content_class, says_nothing
from voc_nlp.cleaning.content import _covers, _opened_by, _shortened, _vocabulary
from voc_nlp.comments import as_comments
from voc_nlp.config import AnalysisConfig, Roles

CASES = pd.read_csv(
    Path(__file__).parent / "data" / "low_value.tsv", sep="\t", quoting=3, keep_default_na=False
)
FOUND = [
    content_class(text, [question])
    for text, question in zip(CASES["text"], CASES["question"], strict=True)
]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=90))
def test_any_text_has_one_class(text):
    kind = content_class(text)
    assert kind in CLASSES if text.strip() else kind == ""
    assert says_nothing(text) == (kind in UNUSABLE or not text.strip())


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(CASES["text"])), st.sampled_from(["the delivery was late", "宽带很慢"])
)
def test_a_subject_makes_content(text, more):
    # a legal footer stays one, whatever follows it
    if content_class(text) not in ("boilerplate", "copied"):
        assert content_class(f"{text}, {more}") == CONTENT


LISTED = sorted({w for lists in _vocabulary("praise") for words in lists for w in words if w})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*LISTED, "parcel", "suuuper"]), min_size=1, max_size=3))
def test_no_list_covers_words_that_it_does_not_open(phrases):
    words = " ".join(phrases).split()
    opened = _opened_by("praise")
    tried = {*opened.get(words[0], ()), *opened.get(_shortened(words[0]), ())}
    covering = {at for at, one in enumerate(_vocabulary("praise")) if _covers(words, *one)}
    assert covering <= tried


def test_enough_cases():
    per_class = CASES.groupby(["lang", "class"]).size().unstack()
    assert list(per_class.columns) == sorted(CLASSES)
    assert (per_class.min(axis=1) >= 15).sum() >= 10
    assert (per_class.min(axis=1) >= 5).sum() >= 20


@pytest.mark.parametrize("kind", CLASSES)
def test_precision_and_recall(kind):
    found, gold = pd.Series(FOUND) == kind, CASES["class"] == kind
    assert (found & gold).sum() >= 0.95 * gold.sum()
    if kind != CONTENT:
        assert (found & gold).sum() >= 0.99 * found.sum()


def test_hard_negatives_are_content():
    lost = [
        (text, kind)
        for text, kind, gold in zip(CASES["text"], FOUND, CASES["class"], strict=True)
        if gold == CONTENT and kind != CONTENT
    ]
    assert lost == []


@pytest.mark.parametrize(
    "text",
    [
        "no wifi", "Property was fine", "typewriter ribbon", "https was broken", "lol", "hahahaha",
        "ㅋㅋㅋㅋㅋ", "Strengths", "GPS SMS HTML", "good but late", "is it good?", "5 days", "мгновенно",
        "Schlechtschreibung", "not happy", "shit coffee", "nothing but praise for the nurses",
    ],
)  # fmt: skip
def test_content(text):
    assert content_class(text) == CONTENT


def test_the_question_is_not_an_answer():
    frame = pd.DataFrame(
        {
            "What could we do better next time?": [
                "what could we do better next time",
                "Shorter queues",
            ]
        }
    )
    roles = Roles(text=tuple(frame.columns))
    comments = as_comments(frame, roles).comments
    cleaned = clean_comments(comments, AnalysisConfig(), asked=roles.text)
    assert cleaned["content_class"].tolist() == ["copied", "content"]
    assert cleaned["status"].tolist() == ["contentless", "ok"]
