"""Edits in words, the migration report of edits, and which themes of a refit are the same."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.errors import OutputError
from voc_nlp.themes.book import (
    Base,
    BookTheme,
    Material,
    ThemeBook,
    load_book,
    match_themes,
    save_book,
    tell_edit,
    tell_reason,
)
from voc_nlp.themes.book.edits import _OPS
from voc_nlp.themes.book.making import refit_book
from voc_nlp.themes.book.matching import LEAST_SHARED, flows, prototype_of
from voc_nlp.themes.book.telling import _DEEDS, HAND
from voc_nlp.themes.vectors import unit_rows

WIDTH = 12
LABELS = ("slow delivery", "rude staff", "mixed feelings", "wrong bill")


def clock():
    return datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def make(n: int = 4) -> ThemeBook:
    axes = np.eye(WIDTH, dtype=np.float32)[:n]
    ids = tuple(f"t{i + 1:03d}" for i in range(n))
    themes = tuple(
        BookTheme(id=key, label=LABELS[i], mentions=100 - i) for i, key in enumerate(ids)
    )
    base = Base(
        encoder="test",
        encoder_id="test-1",
        themes=themes,
        anchors=axes,
        owners=ids,
        shifts=np.zeros((0, WIDTH)),
        sketch=np.zeros((0, WIDTH), dtype=np.float32),
        usual=dict.fromkeys(ids, (0.25, 0.9)),
        facts={"last_id": n},
    )
    return ThemeBook(base=base)


ANA = {"who": "anna", "clock": clock}


def test_an_edit_says_number_day_person_deed_and_reason():
    book = make().ignore("t003", why="nobody can act on it", **ANA)
    wanted = (
        "edit 1 (2026-11-23, by anna): ignore t003 'mixed feelings', because nobody can act on it"
    )
    assert tell_edit(book, 1) == wanted
    assert tell_reason(book, "edit 1") == wanted
    assert tell_reason(book, "edit 7") == "edit 7"
    assert tell_reason(book, "nearest") == "nearest"
    because = make().ignore("t003", why="because we asked", **ANA)
    assert tell_edit(because, 1).endswith("'mixed feelings', because we asked")


def test_every_edit_is_told_with_the_labels_of_its_time():
    book = make().rename("t001", "late parcels", **ANA).define("t001", "comes late", **ANA)
    book = book.pin("t001", **ANA).activate("t001", **ANA).move("t002", "t001", **ANA)
    book = book.move("t002", "", **ANA).include("t001", ["late*"], **ANA)
    book = book.exclude("t001", ["early"], **ANA).drop_phrases("t001", "exclude", ["early"], **ANA)
    book = book.split_by_phrase("t002", ["guard", "door"], label="guards", **ANA)
    book = book.merge(["t003"], "t001", label="late", **ANA).undo(**ANA)
    said = [tell_edit(book, entry.n).partition("): ")[2] for entry in book.journal]
    assert said == [
        "rename t001 'slow delivery' to 'late parcels'",
        "define t001 'late parcels' as 'comes late'",
        "pin t001 'late parcels'",
        "make active again t001 'late parcels'",
        "move t002 'rude staff' under t001 'late parcels'",
        "move t002 'rude staff' to the top",
        "put what has 'late*' into t001 'late parcels'",
        "keep what has 'early' out of t001 'late parcels'",
        "take the exclude phrases 'early' from t001 'late parcels'",
        "split t002 'rude staff': what has 'guard', 'door' becomes t005 'guards'",
        "merge t003 'mixed feelings' into t001 'late parcels', now called 'late'",
        "undo edit 11 (2026-11-23, by anna): merge t003 'mixed feelings' into t001 'late parcels', now called 'late'",
    ]
    assert set(_DEEDS) == set(_OPS)


def test_an_edit_by_hand_is_told_as_one(tmp_path):
    save_book(make(), tmp_path / "book")
    file = tmp_path / "book" / "themes.toml"
    file.write_text(file.read_text().replace("rude staff", "unkind staff"))
    said = tell_edit(load_book(tmp_path / "book", clock=clock), 1)
    assert said == f"edit 1 (2026-11-23, {HAND}): rename t002 'rude staff' to 'unkind staff'"


def test_the_migration_names_renames_and_where_mentions_came_from():
    book = make().merge(["t002"], "t001", why="one thing", **ANA)
    book = book.rename("t001", "bad service", **ANA).rename("t004", "Bills", **ANA)
    before = np.array(["t001", "t001", "t002", "t003", "t004"], dtype=object)
    after = np.array(["t001", "t001", "t001", "t003", "t004"], dtype=object)
    why = np.array(["nearest"] * 2 + ["edit 1"] + ["nearest"] * 2, dtype=object)
    table = flows(book, before, after, why).set_index(["from_id", "to_id"])
    assert list(table["n_mentions"]) == [2, 1, 1, 1]
    stays = table.loc[("t001", "t001")]
    assert (stays["from_label"], stays["to_label"]) == ("slow delivery", "bad service")
    assert stays["because"] == tell_edit(book, 2)
    assert table.loc[("t002", "t001"), "from_label"] == "rude staff"
    assert table.loc[("t002", "t001"), "because"] == "edit 1"
    assert table.loc[("t003", "t003"), "because"] == "stays"
    bills = table.loc[("t004", "t004")]
    assert (bills["from_label"], bills["to_label"]) == ("wrong bill", "Bills")
    assert "by anna): rename t004 'wrong bill' to 'Bills'" in bills["because"]
    back = book.rename("t004", "wrong bill", **ANA)
    again = flows(back, before, after, why).set_index(["from_id", "to_id"])
    assert again.loc[("t004", "t004"), "because"] == "stays"


@pytest.mark.parametrize("new", [False, True])
def test_a_new_book_over_an_edited_one_is_told_so(tmp_path, new):
    made, folder = make(), tmp_path / "book"
    save_book(made, folder)
    save_book(made, folder, new=new)
    save_book(load_book(folder).rename("t001", "x").rename("t001", "y"), folder)
    with pytest.raises(OutputError, match="another book with 2 edits; choose another folder, or"):
        save_book(made, folder, new=new)
    one = made.rename("t002", "z")
    told = "another book with 2 edits" if new else "edited meanwhile; load it again"
    with pytest.raises(OutputError, match=told):
        save_book(one, folder, new=new)
    assert json.loads((folder / "journal.jsonl").read_text().splitlines()[-1])["op"] == "rename"


def clouds(seed: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Prototypes and mentions around them."""
    rng = np.random.default_rng(seed)
    centres = unit_rows(rng.normal(size=(k, WIDTH)))
    rows = unit_rows(np.repeat(centres, 12, axis=0) + 0.1 * rng.normal(size=(12 * k, WIDTH)))
    return centres, rows


@given(st.integers(0, 50), st.integers(1, 6))
def test_themes_that_did_not_change_are_the_same_in_any_order(seed, k):
    centres, rows = clouds(seed, k)
    order = np.random.default_rng(seed).permutation(k)
    own = (rows @ centres.T).argmax(axis=1)
    ids = [f"t{i + 1:03d}" for i in range(k)]
    old = np.array(ids, dtype=object)[own]
    heard = [i for i in range(k) if (own == i).any()]
    table = match_themes(
        [ids[i] for i in heard], centres[heard], old, centres[order], np.argsort(order)[own]
    )
    assert list(table["old_id"]) == [ids[i] for i in heard]
    assert list(order[table["new"]]) == heard
    assert table["same"].all()


@given(st.integers(0, 50), st.integers(1, 6), st.integers(1, 6))
def test_every_old_theme_has_one_row_and_partners_are_given_once(seed, k, n):
    centres, rows = clouds(seed, k)
    others, _ = clouds(seed + 1000, n)
    old = np.array([f"t{i}" for i in range(k)], dtype=object)[(rows @ centres.T).argmax(axis=1)]
    new = (rows @ others.T).argmax(axis=1)
    table = match_themes([f"t{i}" for i in range(k)], centres, old, others, new)
    assert list(table["old_id"]) == [f"t{i}" for i in range(k)]
    given_ = table["new"][table["new"] >= 0]
    assert given_.is_unique
    assert len(given_) == min(k, n)
    assert (table["jaccard"][table["same"]] >= LEAST_SHARED).all()
    assert table["closeness"].between(-1, 1).all()


def test_a_high_cosine_between_all_themes_is_no_evidence():
    common = np.zeros(WIDTH)
    common[-1] = 4.0
    centres = unit_rows(np.eye(WIDTH)[:3] + common)
    theme = np.repeat([0, 1, 2], 10)
    ids = ["t001", "t002", "t003"]
    shifted = match_themes(
        ids, centres, np.array(ids, dtype=object)[theme], centres[[1, 2, 0]], theme
    )
    assert (centres @ centres.T).min() > 0.9
    assert list(shifted["new"]) == [2, 0, 1]  # by their prototypes, though no mention is shared
    assert not shifted["same"].any()


def test_a_merged_theme_has_the_prototype_of_all_that_came_to_it():
    book = make().merge(["t002"], "t001")
    wanted = unit_rows(np.eye(WIDTH)[:1] + np.eye(WIDTH)[1:2])
    assert np.allclose(prototype_of(book, "t001"), wanted, atol=1e-6)
    assert np.allclose(prototype_of(book, "t003"), np.eye(WIDTH)[2:3])
    assert not prototype_of(book.split_by_phrase("t003", ["x"]), "t005").any()


def test_the_evidence_of_a_refit_names_every_theme():
    book = make().pin("t002").move("t003", "t001")
    rng = np.random.default_rng(0)
    centres = np.eye(WIDTH, dtype=np.float32)
    # of theme 4 there is no mention, and something is new
    rows = unit_rows(np.repeat(centres[[0, 1, 2, 7]], 12, axis=0) + 0.05 * rng.random((48, WIDTH)))
    rows = rows.astype(np.float32)
    before = book.assign(rows, [""] * len(rows)).theme
    before[36:] = "t001"
    fresh = pd.DataFrame({"theme_id": ["t001", "t002", "t003"], "label": ["A", "B", "C"]})
    material = Material(
        encoder="test",
        encoder_id="test-1",
        languages=(),
        shifts=np.zeros((0, WIDTH)),
        vectors=rows,
        comments=np.arange(48).astype(str),
    )
    made, table = refit_book(book, material, before, fresh, centres[[2, 0, 7]])
    outcomes = dict(zip(table["old_id"], table["outcome"], strict=True))
    assert outcomes == {
        "t001": "kept",
        "t002": "pinned",
        "t003": "kept",
        "t004": "retired",
        "": "new",
    }
    by = table.set_index("old_id")
    assert by["new_id"].to_dict() == {
        "t001": "t001",
        "t002": "t002",
        "t003": "t003",
        "t004": "",
        "": "t005",
    }
    assert by.loc["t004", "because"] == "no mention of the file belongs to it"
    assert (by["old_label"][:4] == list(LABELS)).all()
    assert made.state.themes["t004"].status == "retired"
    assert table["because"].str.len().min() > 0
