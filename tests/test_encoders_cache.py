"""The vector cache: exact, bounded, shared, and never in the way."""

import logging
import sqlite3
import subprocess
import sys
from contextlib import closing

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voc_nlp.encoders import CachedEncoder, VectorCache
from voc_nlp.errors import ConfigError
from voc_nlp.testing import HashingEncoder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vectors.sqlite"


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.text(max_size=20), max_size=6), max_size=4))
def test_cached_equals_fresh_to_the_last_bit(path, calls):
    cached = CachedEncoder(HashingEncoder(8), path)
    for texts in calls:
        expected = HashingEncoder(8).encode(texts)
        assert cached.encode(texts).tobytes() == expected.tobytes()
        assert cached.encode(texts[::-1]).tobytes() == expected[::-1].tobytes()


def test_each_text_is_encoded_once(path):
    encoder = HashingEncoder()
    CachedEncoder(encoder, path).encode(["a", "b", "a"])
    seen = []
    CachedEncoder(encoder, path).encode(["b", "a"], progress=lambda *counts: seen.append(counts))
    assert encoder.calls == 1
    assert seen == [(2, 2)]


def test_encoders_do_not_share_vectors(path):
    CachedEncoder(HashingEncoder(8), path).encode(["a"])
    assert CachedEncoder(HashingEncoder(4), path).encode(["a"]).shape == (1, 4)
    assert VectorCache(path).info().by_encoder == {"hashing-4": 1, "hashing-8": 1}


def test_no_text_is_kept(path):
    CachedEncoder(HashingEncoder(), path).encode(["a rather private sentence"])
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"private" not in kept


def test_size_is_bounded_and_the_recently_used_stay(path, monkeypatch):
    encoder = HashingEncoder(384)
    cache = VectorCache(path, limit_bytes=400_000)
    days = iter(range(100, 200))
    for start in range(0, 600, 100):
        day = next(days)
        monkeypatch.setattr("voc_nlp.encoders.cache._today", lambda day=day: day)
        CachedEncoder(encoder, cache).encode(
            ["kept", *(f"text {i}" for i in range(start, start + 100))]
        )
    info = cache.info()
    assert 0 < info.bytes <= 400_000
    assert 100 <= info.entries < 601
    assert set(cache.read(encoder.id, 384, ["kept", "text 0", "text 599"])) == {"kept", "text 599"}


def test_clear_forgets(path):
    encoder = HashingEncoder()
    cached = CachedEncoder(encoder, path)
    cached.encode(["a"])
    assert cached.cache.info().entries == 1
    cached.cache.clear()
    assert cached.cache.info().entries == 0
    cached.encode(["a"])
    assert encoder.calls == 2


def test_info_of_no_cache_creates_none(path):
    info = VectorCache(path).info()
    assert (info.entries, info.bytes, info.path) == (0, 0, path)
    assert not path.exists()


def _goes_on_without(path, caplog):
    with caplog.at_level(logging.WARNING):
        vectors = CachedEncoder(HashingEncoder(), path).encode(["a", "b"])
    assert vectors.tobytes() == HashingEncoder().encode(["a", "b"]).tobytes()
    assert caplog.text.count("going on without the vector cache") == 1


def test_damaged_file_is_survived_and_cleared(path, caplog):
    path.write_bytes(b"not a database at all " * 1000)
    _goes_on_without(path, caplog)
    VectorCache(path).clear()
    CachedEncoder(HashingEncoder(), path).encode(["a"])
    assert VectorCache(path).info().entries == 1


def test_place_that_cannot_be_written_is_survived(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    _goes_on_without(tmp_path / "file" / "vectors.sqlite", caplog)


def test_locked_file_is_survived_and_still_read(path, caplog, monkeypatch):
    monkeypatch.setattr("voc_nlp.encoders.cache._WAIT_SECONDS", 0.05)
    encoder = HashingEncoder()
    CachedEncoder(encoder, path).encode(["a"])
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        assert "a" in VectorCache(path).read(encoder.id, 128, ["a"])
        _goes_on_without(path, caplog)
    finally:
        holder.rollback()
        holder.close()
    CachedEncoder(encoder, path).encode(["b"])
    assert VectorCache(path).info().entries == 2


def test_a_flipped_bit_is_a_miss(path):
    encoder = HashingEncoder()
    fresh = CachedEncoder(encoder, path).encode(["a"])
    connection = sqlite3.connect(path)
    with connection:
        (packed,) = connection.execute("SELECT vector FROM vectors").fetchone()
        damaged = bytes([packed[0] ^ 1]) + packed[1:]
        connection.execute("UPDATE vectors SET vector = ?", (damaged,))
    connection.close()
    assert CachedEncoder(encoder, path).encode(["a"]).tobytes() == fresh.tobytes()
    assert encoder.calls == 2


def test_read_only_file_is_read(path, caplog, monkeypatch):
    encoder = HashingEncoder()
    CachedEncoder(encoder, path).encode(["a"])
    monkeypatch.setattr("os.access", lambda *_: False)  # the tests may run as root
    with caplog.at_level(logging.WARNING):
        vectors = CachedEncoder(encoder, path).encode(["a", "b"])
    assert encoder.calls == 2
    assert np.array_equal(vectors, HashingEncoder().encode(["a", "b"]))
    assert "going on without" in caplog.text


def test_processes_start_and_write_the_same_caches_at_once(tmp_path):
    code = (
        "import sys\nfrom pathlib import Path\nfrom voc_nlp.encoders import CachedEncoder\n"
        "from voc_nlp.testing import HashingEncoder\n"
        "folder, me = Path(sys.argv[1]), sys.argv[2]\n"
        "for turn in range(30):\n"
        "    (folder / f'{turn}.{me}').touch()\n"
        "    while len(list(folder.glob(f'{turn}.?'))) < 3: pass\n"
        "    cached = CachedEncoder(HashingEncoder(), folder / f'{turn}.sqlite')\n"
        "    for i in range(4): cached.encode([f'text {me} {i}', f'shared {i}'])"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), str(n)], stderr=subprocess.PIPE
        )
        for n in range(3)
    ]
    said = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert said == [b"", b"", b""]
    assert {VectorCache(tmp_path / f"{n}.sqlite").info().entries for n in range(30)} == {16}


def test_a_cache_whose_making_was_cut_off_is_made_whole(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TABLE encoders (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL)"
        )
    encoder = HashingEncoder(8)
    CachedEncoder(encoder, path).encode(["a"])
    assert set(VectorCache(path).read(encoder.id, 8, ["a"])) == {"a"}


def test_the_size_limit_may_come_from_the_environment(path, monkeypatch):
    monkeypatch.setenv("VOC_NLP_CACHE_MB", "3")
    assert VectorCache(path).limit_bytes == 3_000_000
    assert VectorCache(path, limit_bytes=5).limit_bytes == 5
    monkeypatch.setenv("VOC_NLP_CACHE_MB", "much")
    with pytest.raises(ConfigError, match="number of megabytes, not 'much'"):
        VectorCache(path)


def test_a_reader_is_not_held_up_by_a_writer(path):
    encoder = HashingEncoder(8)
    CachedEncoder(encoder, path).encode(["a"])
    writer = sqlite3.connect(path)
    writer.execute("BEGIN IMMEDIATE")
    try:
        assert set(VectorCache(path).read(encoder.id, 8, ["a"])) == {"a"}
    finally:
        writer.rollback()
        writer.close()
