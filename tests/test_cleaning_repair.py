"""Repair and the TextCleaner estimator."""

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.base import clone

from voc_nlp.cleaning import TextCleaner, repair
from voc_nlp.errors import InputError

PIECES = st.sampled_from(
    [
        "<b>",
        "</p>",
        "<br/>",
        "<",
        ">",
        "&amp;",
        "&",
        "lt;",
        "&#38;",
        "amp;",
        "#38;",
        "<3",
        "&lt;",
        "br",
        "&nbsp;",
        "Ã©",
        "â€™",
        "\u200b",
        "\u200d",
        "😡",
        "\xad",
        "\x00",
        "\x85",
        "\u3000",
        "é",
        "é",
        "ـ",
        "க்",
        "_x000D_",
        "\\n",
        " ",
        "\n",
        "a",
        "Word",
        "好",
        "＜",
        "<!--",
        "-->",
        "<style>",
        "�",
        "р",
        "Ð¿",
        " a=1>",
    ]
)
MESSY = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))


@given(MESSY)
def test_repairing_twice_changes_nothing(text):
    once = repair(text)
    assert repair(once) == once


@given(MESSY)
def test_result_is_one_trimmed_line_without_control_characters(text):
    result = repair(text)
    assert result == " ".join(result.split())
    assert all(
        character.isprintable() or character not in "\x00\x01\x7f\u00ad\u200b"
        for character in result
    )
    result.encode("utf-8")


@given(st.text(alphabet="abcXYZ .,!?'\"()0123456789éñčžйж好。，！“”’…😡👍"))
def test_what_needs_no_repair_keeps_its_characters(text):
    assert repair(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("No funcionÃ³ &amp; tardÃ³", "No funcionó & tardó"),
        ("ÐŸÐ»Ð¾Ñ…Ð¾", "Плохо"),
        ("PÅ™Ã­liÅ¡ drahÃ©", "Příliš drahé"),
        ("”är dyrt” »über« 5 €à", "”är dyrt” »über« 5 €à"),
        ("It’s “fine”…", "It’s “fine”…"),
        ("很好！（真的）１２", "很好！（真的）１２"),
        ("<p>One<br>two</p><ul><li>three</li></ul>", "One two three"),
        ("<a href='x' target=_blank>link</a> wo<b>rd</b>", "link word"),
        ("3 < 5 and 7 > 2", "3 < 5 and 7 > 2"),
        ("love it <3", "love it <3"),
        ("a<b and c>d", "a<b and c>d"),
        ("call <redacted> now", "call <redacted> now"),
        ("&lt;br&gt;new&nbsp;line&hellip;", "new line…"),
        ("&amp;amp;amp;lt;3", "<3"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("<style>p {color: red}</style><!-- note -->Good", "Good"),
        ("so\u00adft zero\u200bwidth \ufeffbom\x00\x07", "soft zerowidth bom"),
        ("tab\there\r\n\u3000wide\u2028line\xa0end ", "tab here wide line end"),
        ("first_x000D_\nsecond\\nThird", "first second Third"),
        ("👩\u200d💻 ❤\ufe0f 👍🏽", "👩\u200d💻 ❤\ufe0f 👍🏽"),
        ("می\u200cخواهم a\u200cb", "می\u200cخواهم ab"),
        ("Cafe\u0301 GREAT!!!", "Café GREAT!!!"),
        ("\ud83d\ude21 no", "😡 no"),
        ("", ""),
    ],
)
def test_examples(text, repaired):
    assert repair(text) == repaired


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "&",
        "<a ",
        "<a =",
        "&lt;a ",
        "<!--",
        "<style>",
        "&amp;",
        "&#38;",
        "<<b",
        "<x<b>y>",
        "\u200d",
        "Ã©",
        " \n",
    ],
)
def test_time_is_linear_on_hostile_text(piece):
    text = (piece * 200_000)[:200_000]
    started = time.process_time()
    repair(text)
    assert time.process_time() - started < 3


@given(st.lists(MESSY, max_size=5))
def test_cleaner_repairs_each_text_in_order(texts):
    assert TextCleaner().fit_transform(iter(texts)) == [repair(text) for text in texts]
    assert TextCleaner().transform(texts) == TextCleaner().fit(texts).transform(texts)


def test_cleaner_keeps_the_contract_of_estimators():
    cleaner = TextCleaner()
    assert cleaner.get_params() == {}
    assert clone(cleaner) is not cleaner
    assert pickle.loads(pickle.dumps(cleaner)).transform(["a  b"]) == ["a b"]  # noqa: S301 - our own bytes
    assert cleaner.fit(["x"]) is cleaner
    assert cleaner.fit_transform([]) == []


@pytest.mark.parametrize("bad", [["fine", None], [1.5], [b"bytes"], [float("nan")]])
def test_cleaner_refuses_what_is_no_string(bad):
    with pytest.raises(InputError, match="not a string"):
        TextCleaner().fit_transform(bad)


def test_cleaner_refuses_a_single_string():
    with pytest.raises(InputError, match="put it into a list"):
        TextCleaner().transform("one comment")
