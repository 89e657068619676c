"""sentence-transformers as the second runtime: prompts, windows, devices, kept copies; and that both agree."""

from __future__ import annotations

import pickle
import subprocess
import sys

import numpy as np
import pytest
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.encoders import build_encoder, describe_encoder, list_encoders, load_encoder
from voc_nlp.encoders.folder import SENTENCE_TRANSFORMERS, read_manifest
from voc_nlp.encoders.sentence_runtime import SentenceEncoder
from voc_nlp.errors import EncoderError
from voc_nlp.testing import make_comments

pytestmark = pytest.mark.filterwarnings("default")  # those of torch and its company

WINDOW = 16
WORDS = ("late", "parcel", "friendly", "staff", "group", "query", "refund", "slow")
TEXTS = ["late parcel", "", "friendly staff", "staff friendly", "a slow refund", "late", "zz !"]
LONG = " ".join(WORDS * 12)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A whole sentence-transformers folder with random weights and a prompt for clustering."""
    import torch
    from sentence_transformers import SentenceTransformer, models
    from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
    from tokenizers.models import WordPiece
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    torch.manual_seed(0)
    letters = "abcdefghijklmnopqrstuvwxyz"
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ":", "!", *WORDS, *letters]
    pieces += [f"##{letter}" for letter in letters]
    tokenizer = Tokenizer(WordPiece({p: i for i, p in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    root = tmp_path_factory.mktemp("tiny")
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_max_length=WINDOW,
    ).save_pretrained(root / "bert")
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=WINDOW,
        initializer_range=0.5,
    )
    BertModel(config).save_pretrained(root / "bert")
    modules = [
        models.Transformer(str(root / "bert"), max_seq_length=WINDOW),
        models.Pooling(32, "mean"),
        models.Normalize(),
    ]
    folder = root / "tiny"
    model = SentenceTransformer(
        modules=modules, device="cpu", prompts={"clustering": "group: ", "query": "query: "}
    )
    model.save(str(folder))
    return folder


@pytest.fixture(scope="module")
def encoder(tiny):
    return load_encoder(str(tiny), threads=1)


@pytest.fixture(scope="module")
def model(tiny):
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(tiny), device="cpu")


def test_unit_rows_of_the_named_size(encoder):
    vectors = encoder.encode([*TEXTS, LONG])
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS) + 1, encoder.dimension), np.float32)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_company_changes_nothing_to_speak_of(encoder):
    alone = np.vstack([encoder.encode([text]) for text in [*TEXTS, LONG]])
    together = encoder.encode([*TEXTS, LONG, *TEXTS])
    np.testing.assert_allclose(together[: len(TEXTS) + 1], alone, atol=1e-5)
    assert together[: len(TEXTS)].tobytes() == together[len(TEXTS) + 1 :].tobytes()


def test_the_prompt_for_clustering_is_honoured(encoder, model):
    ours = encoder.encode(TEXTS)
    np.testing.assert_allclose(ours, model.encode(TEXTS, prompt="group: "), atol=1e-5)
    assert np.abs(ours - model.encode(TEXTS)).max() > 0.01


def test_the_default_prompt_of_a_model_comes_first(encoder, model, tmp_path):
    model.default_prompt_name = "query"
    try:
        model.save(str(tmp_path / "tiny"))
        expected = model.encode(TEXTS)
    finally:
        model.default_prompt_name = None
    other = SentenceEncoder(str(tmp_path / "tiny"))
    np.testing.assert_allclose(other.encode(TEXTS), expected, atol=1e-5)
    assert other.id != encoder.id  # another prompt is another space


def test_a_long_text_is_read_to_its_end(encoder, model):
    ours, changed = encoder.encode([LONG, LONG + " late late late late late"])
    assert np.abs(ours - changed).max() > 1e-3
    pieces = encoder._windows(LONG)
    assert "".join(" ".join(piece for piece, _ in pieces).split()) == "".join(LONG.split())
    for piece, _ in pieces:
        assert len(model.tokenizer("group: " + piece)["input_ids"]) <= WINDOW
    parts = model.encode([piece for piece, _ in pieces], prompt="group: ")
    mean = (parts * np.array([[weight] for _, weight in pieces])).sum(axis=0)
    np.testing.assert_allclose(ours, mean / np.linalg.norm(mean), atol=1e-5)


def test_it_runs_on_the_accelerator_there_is(encoder):
    import torch

    if torch.cuda.is_available():
        assert encoder.device.startswith("cuda")
    elif torch.backends.mps.is_available():
        assert encoder.device.startswith("mps")
    else:
        assert encoder.device == "cpu"


def test_threads_are_those_asked_for(tiny):
    import torch

    before = torch.get_num_threads()
    try:
        one, two = (load_encoder(str(tiny), threads=n).encode([*TEXTS, LONG]) for n in (1, 2))
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
    np.testing.assert_allclose(one, two, atol=1e-5)


def test_travels_to_another_process_with_its_id(encoder):
    copy = pickle.loads(pickle.dumps(encoder))  # noqa: S301
    assert copy.id == encoder.id
    np.testing.assert_allclose(copy.encode(TEXTS), encoder.encode(TEXTS), atol=1e-6)


def test_a_folder_is_kept_and_found_by_its_name(tiny, encoder, tmp_path):
    place = build_encoder(str(tiny), models_dir=tmp_path)
    assert place == tmp_path / "tiny"
    kept = load_encoder("tiny", models_dir=tmp_path)
    assert kept.id == encoder.id
    np.testing.assert_allclose(kept.encode(TEXTS), encoder.encode(TEXTS), atol=1e-6)
    assert build_encoder("tiny", models_dir=tmp_path) == place
    status = {status.name: status for status in list_encoders(tmp_path)}["tiny"]
    assert (status.id, status.is_built) == (encoder.id, True)
    info = describe_encoder("tiny", models_dir=tmp_path)
    assert (info.dimension, info.window, info.is_whole) == (32, WINDOW, True)
    assert info.runtime == SENTENCE_TRANSFORMERS


def test_a_damaged_copy_is_refused_and_named(tiny, tmp_path):
    place = build_encoder(str(tiny), models_dir=tmp_path)
    (place / "modules.json").write_text("[]")
    with pytest.raises(EncoderError, match=r"modules\.json is damaged"):
        load_encoder("tiny", models_dir=tmp_path)
    assert not describe_encoder("tiny", models_dir=tmp_path).is_whole
    with pytest.raises(EncoderError, match="is damaged; remove it"):
        build_encoder("tiny", models_dir=tmp_path)
    build_encoder(str(tiny), models_dir=tmp_path)
    assert load_encoder("tiny", models_dir=tmp_path).encode(["late"]).shape == (1, 32)


def test_another_model_of_the_same_name_is_refused(tiny, tmp_path):
    import shutil

    build_encoder(str(tiny), models_dir=tmp_path / "models")
    other = shutil.copytree(tiny, tmp_path / "tiny")
    weights = next(other.rglob("*.safetensors"))
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(EncoderError, match="holds another model of this name"):
        build_encoder(str(other), models_dir=tmp_path / "models")


def test_a_folder_that_is_no_model_is_refused(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(EncoderError, match="is not a folder in sentence-transformers layout"):
        build_encoder(str(tmp_path / "empty"), models_dir=tmp_path / "models")
    assert not list((tmp_path / "models").glob("*"))


def test_info_of_a_plain_folder_reads_its_files(tiny):
    info = describe_encoder(str(tiny))
    assert (info.dimension, info.window) == (32, WINDOW)
    assert any(file.path.endswith("model.safetensors") for file in info.files)


def test_a_name_that_the_hub_cannot_give_says_how_to_get_a_folder(tmp_path):
    says = r"cannot get the encoder 'nobody/none'.*SentenceTransformer\('nobody/none'\)\.save\(FOLDER\)"
    with pytest.raises(EncoderError, match=says):
        load_encoder("nobody/none", models_dir=tmp_path).encode(["late"])
    result = CliRunner().invoke(app, ["models", "build", "nobody/none", "--models", str(tmp_path)])
    assert result.exit_code == 2
    assert "from the model hub or its cache" in result.stderr
    assert "copy FOLDER here and give its path" in result.stderr
    assert list(tmp_path.iterdir()) == []


COMMENTS = [
    "The parcel came three days late and nobody told me.",
    "Late parcel",
    "El paquete llegó tarde y nadie me avisó.",
    "Balík přišel pozdě, kurýr nezavolal.",
    "包裹来晚了，没有人通知我。",
    "พัสดุมาช้ามาก",
    "Курьер был вежлив, но опоздал на три дня.",
    "Friendly staff, but I waited 40 minutes on the phone before anyone answered my call at all.",
    "😡😡😡",
    "ok",
]
LONG_COMMENT = "The parcel came late and the staff were rude. I asked for a refund twice. " * 60


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return tmp_path_factory.mktemp("built")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["minilm", "mapped", "e5"])
def test_both_runtimes_agree(built, name):
    ours = load_encoder(name, models_dir=built)
    folder = build_encoder(name, models_dir=built)
    theirs = SentenceEncoder(str(folder))
    texts = [*COMMENTS, LONG_COMMENT]
    cosines = (ours.encode(texts) * theirs.encode(texts)).sum(axis=1)
    assert cosines.mean() >= 0.99
    assert cosines.min() >= 0.98
    assert ours.dimension == theirs.dimension
    assert theirs.window == read_manifest(folder).max_length


@pytest.mark.slow
@pytest.mark.parametrize("name", ["minilm", "mapped", "e5"])
def test_neither_company_nor_threads_change_a_bit(built, name):
    texts = [*COMMENTS, LONG_COMMENT]
    one, two = (load_encoder(name, models_dir=built, threads=n) for n in (1, 2))
    alone = np.vstack([one.encode([text]) for text in texts])
    assert two.encode(texts[::-1]).tobytes() == alone[::-1].tobytes()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["minilm", "mapped", "e5"])
def test_a_long_comment_is_read_to_its_end(built, name):
    encoder = load_encoder(name, models_dir=built)
    start, end = "The parcel was late. ", "What a kind and gentle nurse. "
    long, *short = encoder.encode([start * 800 + end * 600, start * 20, end * 20])
    assert min(long @ short[0], long @ short[1]) > short[0] @ short[1]


@pytest.mark.slow
def test_auto_without_texts_is_the_multilingual_one(built):
    assert load_encoder("auto", models_dir=built).id.startswith("multilingual-")


@pytest.mark.slow
def test_an_analysis_says_what_it_builds_and_does_not_depend_on_threads(tmp_path):
    survey = tmp_path / "survey.csv"
    make_comments(120).to_csv(survey, index=False)
    runs = []
    for threads in ("1", "2"):
        words = ["analyze", survey, "--models", tmp_path / "models", "--threads", threads]
        words += ["--out", tmp_path / threads, "--no-cache"]
        runs.append(
            subprocess.run(
                [sys.executable, "-m", "voc_nlp.cli", *words],
                capture_output=True,
                text=True,
                check=True,
            )
        )
    assert "building the encoder minilm" in runs[0].stderr
    assert "building the encoder multilingual" in runs[0].stderr
    assert "building" not in runs[1].stderr
    for name in ("mentions", "themes", "scores", "pain_points"):
        one, two = ((tmp_path / n / f"{name}.parquet").read_bytes() for n in "12")
        assert one == two
