from __future__ import annotations

import logging

import numpy as np
import pytest

from voc_nlp.analysis import forget_themes, memory
from voc_nlp.themes import unit_rows

CHOICES = {"n_themes": None, "max_themes": 10, "min_size": 2, "seed": 0}


@pytest.fixture
def vectors(tmp_path, monkeypatch):
    monkeypatch.setenv("VOC_NLP_CACHE", str(tmp_path))
    return unit_rows(np.random.default_rng(0).normal(size=(60, 6)))


@pytest.fixture
def calls(monkeypatch):
    made = []
    real = memory.discovery.discover

    def counted(*args, **kwargs):
        made.append(1)
        return real(*args, **kwargs)

    monkeypatch.setattr(memory.discovery, "discover", counted)
    return made


def same(a, b) -> bool:
    return (
        np.array_equal(a.prototypes, b.prototypes)
        and np.array_equal(a.stability, b.stability)
        and a.granularity == b.granularity
    )


def test_the_second_look_is_kept_and_equal_whatever_the_order(vectors, calls):
    first = memory.discover_once(vectors, **CHOICES)
    again = memory.discover_once(vectors[::-1], **CHOICES)
    assert same(first, again)
    assert len(calls) == 1


def test_another_choice_or_vector_is_found_anew(vectors, calls):
    memory.discover_once(vectors, **CHOICES)
    memory.discover_once(vectors, **{**CHOICES, "seed": 1})
    memory.discover_once(vectors[1:], **CHOICES)
    assert len(calls) == 3


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half a file", b"not numpy"])
def test_a_damaged_file_is_replaced(vectors, calls, caplog, content):
    first = memory.discover_once(vectors, **CHOICES)
    (path,) = memory.themes_folder().glob("*.npz")
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert same(first, memory.discover_once(vectors, **CHOICES))
    assert "found anew" in caplog.text
    assert same(first, memory.discover_once(vectors, **CHOICES))
    assert len(calls) == 2


def test_a_folder_that_cannot_be_written_costs_only_time(vectors, calls, tmp_path, caplog):
    (tmp_path / "themes").write_text("in the way")
    memory.discover_once(vectors, **CHOICES)
    assert "cannot be kept" in caplog.text
    assert len(calls) == 1


def test_only_the_last_ones_are_kept_and_all_can_be_forgotten(vectors, monkeypatch):
    monkeypatch.setattr(memory, "MOST_KEPT", 2)
    for seed in range(4):
        memory.discover_once(vectors, **{**CHOICES, "seed": seed})
    assert len(list(memory.themes_folder().glob("*.npz"))) == 2
    forget_themes()
    assert not list(memory.themes_folder().glob("*"))
