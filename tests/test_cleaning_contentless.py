"""Answers that say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.cleaning import CONTENTLESS_PHRASES, fold, is_contentless

PHRASES = sorted({phrase for phrases in CONTENTLESS_PHRASES.values() for phrase in phrases})


@given(
    st.sampled_from(PHRASES),
    st.sampled_from(["", ".", "!", " ...", "-", " )", "。"]),
    st.booleans(),
)
def test_case_and_punctuation_do_not_matter(phrase, end, upper):
    assert is_contentless(f" {phrase.upper() if upper else phrase}{end} ")


@given(
    st.sampled_from(PHRASES),
    st.sampled_from(["works slowly", "funguje pomalu", "работает плохо", "太贵了", "😡"]),
)
def test_another_word_is_content(phrase, more):
    assert not is_contentless(f"{phrase} {more}")


@given(st.text())
def test_any_text_has_an_answer(text):
    assert is_contentless(text) in (True, False)
    assert fold(fold(text)) == fold(text)


def test_at_least_twenty_languages():
    assert len(CONTENTLESS_PHRASES) >= 20
    assert all(CONTENTLESS_PHRASES.values())


@pytest.mark.parametrize(
    "text",
    [
        "none",
        "N/A",
        "n.a.",
        "Nothing",
        "No comment.",
        "Nada",
        "sin comentarios",
        "Нет",
        "ничего",
        "无",
        "没有。",
        "nic",
        "Bez komentáře",
        "bez komentare",
        "nichts",
        "k.A.",
        "rien",
        "RAS",
        "niente",
        "nulla",
        "-",
        "...",
        ".",
        "x",
        "",
        "  ",
        "???",
        "5",
        "12 3",
        "asdf",
        "asdfgh jkl",
        "qqqq",
        "aaaaaaa",
        "фыва",
        "ббб",
        "nothing, nothing",
        "None. No comment",
        "特になし",
        "없음",
        "ไม่มี",
        "لا شيء",
        "なし",
        "τίποτα",
        "yok",
        "brak",
        "geen",
        "inget",
        "semmi",
        "nimic",
        "a" * 500,
        "." * 500,
    ],
)
def test_says_nothing(text):
    assert is_contentless(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "good",
        "nothing works",
        "no wifi",
        "nic nefunguje",
        "ничего не работает",
        "没有空调",
        "贵",
        "好",
        "👍",
        "😡😡",
        ":)",
        ":-(",
        "<3",
        "9/10",
        "10 / 10",
        "★★★★★",
        "were",
        "power",
        "haha",
        "everything",
        "bad",
        "nada funciona",
        "rien ne marche",
        "keine Parkplätze",
        "pas de wifi",
        "5G",
        "all good",
        "slow",
        "ok ok",
        "no complaints",
    ],
)
def test_says_something(text):
    assert not is_contentless(text)
