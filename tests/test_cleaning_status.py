"""clean_comments: the row promise, statuses and duplicates."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.cleaning import clean_comments
from voc_nlp.comments import as_comments
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.engine import chunked

CONFIG = AnalysisConfig()
ADDED = [
    "clean_text",
    "language",
    "language_confidence",
    "status",
    "duplicate_of",
    "content_class",
    "copy_group",
    "language_flag",
]
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "n/a",
            "",
            "<br>",
            "The app is slow and crashes often",
            "the app is slow, and crashes often!",
            "Nada",
            "ok",
        ]
    ),
)


def table(texts, ids=None):
    names = ids or [f"c{number}" for number in range(len(texts))]
    frame = pd.DataFrame({"comment_id": names, "row": range(len(texts)), "text": texts})
    return frame.astype({"comment_id": "str", "row": "int64", "text": "str"})


class ReversingEngine:
    """Works through the chunks backwards, and gives the results in order."""

    def map(self, function, items):
        items = list(items)
        return iter([function(item) for item in reversed(items)][::-1])


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_rows_stay_and_the_input_is_untouched(texts):
    comments = table(texts)
    before = comments.copy(deep=True)
    cleaned = clean_comments(comments, CONFIG)
    pd.testing.assert_frame_equal(comments, before)
    pd.testing.assert_frame_equal(cleaned[list(before.columns)], before)
    assert list(cleaned.columns) == [*before.columns, *ADDED]
    assert cleaned["status"].isin(["ok", "empty", "contentless", "duplicate", "too_long"]).all()
    assert ((cleaned["duplicate_of"] != "") == (cleaned["status"] == "duplicate")).all()
    pd.testing.assert_frame_equal(
        clean_comments(comments, CONFIG, engine=ReversingEngine()), cleaned
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_order_of_rows_is_irrelevant(texts, random):
    rows = [(f"c{number}", text) for number, text in enumerate(texts)]
    shuffled = random.sample(rows, len(rows))
    results = [
        clean_comments(table([text for _, text in given], [name for name, _ in given]), CONFIG)
        .set_index("comment_id")[ADDED]
        .sort_index()
        for given in (rows, shuffled)
    ]
    pd.testing.assert_frame_equal(*results)


def test_statuses():
    texts = ["Great app", "", " <br> ", "n/a", "x" * 30, "word " * 10, "无"]
    cleaned = clean_comments(table(texts), AnalysisConfig(max_text_length=40))
    assert cleaned["status"].tolist() == [
        "ok",
        "empty",
        "empty",
        "contentless",
        "contentless",
        "too_long",
        "contentless",
    ]
    assert cleaned.loc[cleaned["status"].isin(["empty", "contentless"]), "language"].eq("und").all()


def test_first_copy_has_the_smallest_id_in_natural_order():
    long, compact = "Waited forty minutes for the bus", "客服态度很差等了很久没人理"
    ids = ["r10", "r2", "r3", "r7", "r5", "r6"]
    cleaned = clean_comments(
        table([long, long.upper() + "!", "too slow", compact, compact, "too slow"], ids), CONFIG
    )
    assert cleaned["status"].tolist() == ["duplicate", "ok", "ok", "duplicate", "ok", "ok"]
    assert cleaned["duplicate_of"].tolist() == ["r2", "", "", "r5", "", ""]


def test_one_answer_with_content_is_enough():
    frame = pd.DataFrame(
        {"liked": ["nothing", "n/a"], "improve": ["the queue at the desk", "none"]}
    )
    comments = as_comments(frame, Roles(text=("liked", "improve"))).comments
    assert clean_comments(comments, CONFIG)["status"].tolist() == ["ok", "contentless"]


def test_dtypes_and_an_empty_table():
    cleaned = clean_comments(table(["Fine app"]).iloc[:0], CONFIG)
    assert [str(cleaned[name].dtype) for name in ADDED] == [
        "str",
        "str",
        "float64",
        "str",
        "str",
        "str",
        "str",
        "str",
    ]


def test_many_chunks():
    texts = [f"Comment number {number} about the queue" for number in range(2_500)]
    cleaned = clean_comments(table(texts), CONFIG)
    assert cleaned["clean_text"].tolist() == texts
    assert len(list(chunked(texts, 1_000))) == 3
