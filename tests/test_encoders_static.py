"""The fast lane: one text, one vector, whatever the batch; and the training on a toy vocabulary."""

import pickle
import random
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.encoders import Encoder, encoder_names, list_encoders, load_encoder
from voc_nlp.encoders.distil import Training, cut_vocabulary, distil
from voc_nlp.encoders.static import STATIC_FILE, StaticEncoder, StaticModel, normal_form
from voc_nlp.errors import EncoderError, InputError
from voc_nlp.testing import HashingEncoder

TEXTS = [
    "The parcel came three days late and nobody told me.",
    "Late parcel",
    "",
    "😡😡😡",
    "El paquete llegó tarde.",
    "Balík přišel pozdě, kurýr nezavolal.",
    "包裹来晚了,没有人通知我。",
    "พัสดุมาช้ามาก",
    "   ",
    "\u2581",
    "a\x00b\ud800c",
    "<unk> <s>",
    "late parcel " * 5_000,
]
PIECES = ["<s>", "<unk>", "\u2581", *"abcdefghijklmnopqrstuvwxyz", "\u2581Late", "\u2581parcel"]
SCORES = [0.0, 0.0, -2.0, *[-5.0] * 26, -3.0, -3.0]


@pytest.fixture(scope="module")
def fast():
    return load_encoder("fast")


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(len(TEXTS))), count=st.integers(1, len(TEXTS)))
def test_order_and_company_change_no_bit(fast, order, count):
    alone = np.vstack([fast.encode([text]) for text in TEXTS])
    chosen = list(order)[:count]
    together = fast.encode([TEXTS[i] for i in chosen])
    assert together.tobytes() == alone[chosen].tobytes()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_has_a_unit_vector(fast, texts):
    vectors = fast.encode(texts)
    assert vectors.shape == (len(texts), fast.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert vectors.tobytes() == fast.encode(texts).tobytes()


@settings(max_examples=20, deadline=None)
@given(
    st.permutations(
        ["my", "parcel", "came", "late", "and", "the", "box", "was", "open", "包裹", "😡"]
    )
)
def test_the_order_of_words_changes_no_bit(fast, words):
    straight = fast.encode([" ".join(sorted(words))])
    assert fast.encode([" ".join(words)]).tobytes() == straight.tobytes()


def test_a_text_of_ten_thousand_words_is_encoded_whole(fast):
    words = ["late", "parcel", "refund", "friendly", "staff"] * 2_000
    shuffled = random.Random(0).sample(words, len(words))
    one, two, once = fast.encode([" ".join(words), " ".join(shuffled), " ".join(words[:5])])
    assert one.tobytes() == two.tobytes() == once.tobytes()
    assert not np.array_equal(one, fast.encode([" ".join([*words, *["broken"] * 2_000])])[0])


def test_a_text_longer_than_one_run_of_whole_numbers(fast):
    few, many = fast.encode(["parcel late", "parcel late " * 60_000])
    assert few.tobytes() == many.tobytes()


def test_nothing_known_gives_one_fixed_vector(fast):
    nothing = fast.encode(["", "   ", "\u2581", "\U000f1234"])
    assert len({row.tobytes() for row in nothing}) == 1


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("My parcel arrived late", "The delivery was delayed", "The app crashes at login"),
        ("El pedido llegó tarde", "La entrega se retrasó", "El personal fue muy amable"),
        ("服务员态度很好", "员工非常友好", "价格太贵了"),
    ],
    ids=["en", "es", "zh"],
)
def test_paraphrases_are_closer_than_unrelated_sentences(fast, one, same, other):
    vectors = fast.encode([one, same, other])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.05


def test_a_translation_is_closer_than_another_sentence(fast):
    english, spanish, other = fast.encode(
        ["The delivery was late", "La entrega llegó tarde", "La comida estaba muy rica"]
    )
    assert english @ spanish > english @ other + 0.05


def test_it_is_listed_as_built_and_small(fast, tmp_path):
    listed = {status.name: status for status in list_encoders(tmp_path)}["fast"]
    assert "fast" in encoder_names()
    assert (listed.id, listed.is_built, listed.is_default) == (fast.id, True, False)
    assert (listed.folder / STATIC_FILE).stat().st_size < 20e6
    assert isinstance(fast, Encoder)


def test_travels_to_another_process_and_reports_progress(fast):
    copy = pickle.loads(pickle.dumps(fast))  # noqa: S301
    seen = []
    vectors = copy.encode(TEXTS, progress=lambda done, total: seen.append((done, total)))
    assert vectors.tobytes() == fast.encode(TEXTS).tobytes()
    assert seen[-1] == (len(TEXTS), len(TEXTS))


def test_needs_neither_torch_nor_onnxruntime():
    code = (
        "import sys; from voc_nlp.encoders import load_encoder; "
        "load_encoder('fast').encode(['late parcel']); "
        "print([m for m in ('torch', 'onnxruntime', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_wrong_is_said(fast, tmp_path):
    with pytest.raises(InputError, match="not one string"):
        fast.encode("late")
    broken = tmp_path / STATIC_FILE
    broken.write_bytes(b"half")
    with pytest.raises(EncoderError, match="not a whole file"):
        StaticEncoder(broken)
    with pytest.raises(EncoderError, match="not a whole file"):
        StaticEncoder(tmp_path / "absent")


@pytest.fixture(scope="module")
def toy():
    texts = [f"{a} {b}" for a in ("late", "parcel", "box") for b in ("abc", "late", "quick", "mix")]
    how = Training(n_pieces=28, dimension=8, epochs=5, batch=4)
    lines = []
    model = distil(HashingEncoder(), texts, PIECES, SCORES, training=how, progress=lines.append)
    return texts, how, model, lines


def test_training_keeps_the_likeliest_spelling_in_lower_case():
    pieces, _, shown = cut_vocabulary(PIECES, SCORES, ["Late"], 40)
    assert pieces[:2] == ("<unk>", "\u2581")
    assert shown[pieces.index("\u2581late")] == "Late"
    assert len(cut_vocabulary(PIECES, SCORES, ["Late"], 10)[0]) == 10


def test_training_repeats_and_comes_closer(toy):
    texts, how, model, lines = toy
    again = distil(HashingEncoder(), texts, PIECES, SCORES, training=how)
    assert again.rows.tobytes() == model.rows.tobytes()
    cosines = [float(line.split()[-1]) for line in lines]
    assert len(cosines) == how.epochs
    assert cosines[-1] > cosines[0]


def test_training_needs_texts():
    with pytest.raises(InputError, match="two texts"):
        distil(HashingEncoder(), ["late"], PIECES, SCORES)


def test_saved_and_loaded_is_the_same(toy, tmp_path):
    model = toy[2]
    model.save(tmp_path / STATIC_FILE)
    loaded = StaticModel.load(tmp_path / STATIC_FILE)
    assert loaded.pieces == model.pieces
    assert loaded.rows.tobytes() == model.rows.tobytes()
    vectors = StaticEncoder(tmp_path / STATIC_FILE).encode(["late parcel", "?"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_normal_form_is_its_own_normal_form():
    for text in TEXTS:
        assert normal_form(normal_form(text)) == normal_form(text)
