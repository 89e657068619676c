"""The texts that our files are learnt from: chosen the same way every time, apart from what is reported on."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.encoders.corpus import (
    LONGEST,
    LONGEST_SENTENCE,
    REPORTED,
    SOURCES,
    TextSource,
    cut,
    training_texts,
)
from voc_nlp.encoders.distil import Training, cut_vocabulary, distil_from_parquet
from voc_nlp.encoders.static import SPACE, normal_form
from voc_nlp.errors import EncoderError, InputError

HERE = (
    TextSource(name="shop", licence="CC0", languages=("en", "es"), most=5, split="train"),
    TextSource(name="bank", licence="CC0", most=100),
)


@pytest.fixture
def data(tmp_path):
    def write(name, rows):
        frame = pd.DataFrame(rows, columns=["text", "lang", "split"])
        frame.to_parquet(tmp_path / f"{name}.parquet")

    write("shop", [(f"the parcel {i} came late", "en", "train") for i in range(9)])
    shop = [(f"the parcel {i} came late", "en", "train") for i in range(9)]
    shop += [("el paquete llegó tarde", "es", "train"), ("held back for a test", "en", "test")]
    write("shop", shop)
    long = "A long story. " * 20 + "The agent was rude to me. " + "Reported sentence of a test."
    bank = [("The  parcel 0 came LATE", "en", ""), (long, "en", ""), (None, "en", "")]
    write("bank", bank)
    write(
        "held", [("Reported sentence of a test.", "en", ""), ("El paquete llegó TARDE", "es", "")]
    )
    return tmp_path


@given(st.text(alphabet="ab .!?。\n", max_size=900))
def test_pieces_are_parts_of_the_text_and_short(text):
    whole = " ".join(text.split())
    for piece in cut(text):
        assert piece in whole
        assert len(piece) <= max(LONGEST, LONGEST_SENTENCE)
        assert piece == piece.strip()


def test_texts_are_chosen_the_same_way_every_time(data):
    first = training_texts(data, sources=HERE, reported=["held"])
    assert first.equals(training_texts(data, sources=HERE, reported=["held"]))
    assert not first["text"].str.casefold().duplicated().any()
    assert first.groupby(["source", "lang"]).size().to_dict() == {
        ("bank", "en"): 2,
        ("shop", "en"): 5,
    }


def test_nothing_reported_on_is_learnt_from(data):
    texts = training_texts(data, sources=HERE, reported=["held"])["text"].str.casefold()
    assert not texts.str.contains("reported sentence|tarde|held back").any()
    without = training_texts(data, sources=HERE, reported=[])["text"].str.casefold()
    assert without.str.contains("reported sentence").any()


def test_a_missing_file_is_named_also_one_that_is_only_left_out(data):
    with pytest.raises(InputError, match="no parquet file for 'gone'"):
        training_texts(data, sources=HERE, reported=["gone"])
    with pytest.raises(InputError, match="no parquet file for 'clinc150'"):
        training_texts(data)
    pd.DataFrame({"comment": ["late"]}).to_parquet(data / "held.parquet")
    with pytest.raises(InputError, match=r"held\.parquet has no column 'text'"):
        training_texts(data, sources=HERE, reported=["held"])


def test_languages_can_be_chosen(data):
    assert set(training_texts(data, languages=("es",), sources=HERE, reported=[])["lang"]) == {"es"}


def test_no_set_is_both_learnt_from_and_reported_on():
    assert not {source.name for source in SOURCES} & set(REPORTED)
    assert all(source.licence for source in SOURCES)


@given(
    st.lists(st.text(alphabet="abAB▁é\n @", min_size=1, max_size=4), min_size=1, max_size=12),
    st.integers(2, 20),
    st.randoms(use_true_random=False),
)
def test_the_vocabulary_is_bounded_unique_and_spelt_in_lower_case(pieces, most, random):
    pieces = [*pieces, "a"]
    scores = [-random.random() * 10 for _ in pieces]
    kept, kept_scores, shown = cut_vocabulary(pieces, scores, ["ab a", "B"], most)
    assert len(kept) == len(kept_scores) == len(shown) <= most
    assert kept[:2] == ("<unk>", SPACE)
    assert len(set(kept)) == len(kept)
    for piece, spelling in zip(kept[2:], shown[2:], strict=True):
        assert normal_form(spelling) == piece.replace(SPACE, "")
    again = cut_vocabulary(pieces, scores, ["B", "ab a"], most)
    assert (again[0], again[2]) == (kept, shown)
    assert np.array_equal(again[1], kept_scores)


def test_a_vocabulary_without_a_piece_is_refused():
    with pytest.raises(InputError, match="no piece"):
        cut_vocabulary(["<s>", " ", "@name"], [0, 0, 0], ["late"], 5)


def test_a_folder_that_is_not_there_is_said_before_the_work(data):
    with pytest.raises(EncoderError, match="there is no folder"):
        distil_from_parquet(data, data / "none" / "fast.safetensors", training=Training())
