"""Sub-themes of a theme book: assignment, edits, files, refits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.analysis.book_work import split_subthemes
from voc_nlp.analysis.books import Coded, code_mentions
from voc_nlp.analysis.second_level import coded_level
from voc_nlp.errors import ConfigError
from voc_nlp.themes.book import (
    Base,
    BookTheme,
    Material,
    Subdivided,
    ThemeBook,
    Trusted,
    assign_parts,
    drift,
    living_parts,
    load_book,
    match_books,
    refit_book,
    same_themes,
    save_book,
    trusted,
)
from voc_nlp.themes.vectors import unit_rows

WIDTH = 16
N = 400


def clock():
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def around(middle: np.ndarray, n: int, seed: int, spread: float = 0.1) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(size=(n, WIDTH))
    return unit_rows(middle + spread * noise)


def make() -> ThemeBook:
    """Four themes; the first two have two sub-themes each."""
    axes = np.eye(WIDTH, dtype=np.float32)
    parts = {
        "t001.1": axes[0] + 0.5 * axes[4],
        "t001.2": axes[0] - 0.5 * axes[4],
        "t002.1": axes[1] + 0.5 * axes[5],
        "t002.2": axes[1] - 0.5 * axes[5],
    }
    themes = [BookTheme(id=f"t{i:03d}", label=f"theme {i}", mentions=100 - i) for i in range(1, 5)]
    below = [
        BookTheme(id=key, label=f"part {key}", parent=key[:4], mentions=40, keywords=("word",))
        for key in parts
    ]
    base = Base(
        encoder="test",
        encoder_id="test-1",
        themes=(*themes, *below),
        anchors=axes[:4],
        owners=tuple(theme.id for theme in themes),
        parts=tuple(parts),
        part_vectors=unit_rows(np.array(list(parts.values()))),
        stability={"t001": 0.9, "t002": 0.5, "t003": 0.8, "t001.1": 0.95},
        sketch=axes[6:8],
        shifts=np.zeros((0, WIDTH)),
        facts={"last_id": 4},
    )
    return ThemeBook(base=base)


BOOK = make()
MIDDLES = [*BOOK.base.part_vectors, *BOOK.base.anchors[2:]]
VECTORS = np.vstack([around(middle, 50, i) for i, middle in enumerate(MIDDLES)])
TEXTS = ["refund please" if i % 7 == 0 else f"remark {i}" for i in range(len(VECTORS))]


def parts_of(book: ThemeBook, vectors=VECTORS, texts=TEXTS) -> list[str]:
    return [str(key) for key in assign_parts(book, vectors, book.assign(vectors, texts))]


def edit(book: ThemeBook, op: str, a: int, b: int) -> ThemeBook:
    """One edit on any two themes or sub-themes; an impossible one changes nothing."""
    live = [theme.id for theme in book.themes if theme.status != "retired"]
    one, two = live[a % len(live)], live[b % len(live)]
    try:
        if op == "merge":
            return book.merge([one], two, clock=clock)
        if op == "phrase":
            return book.split_by_phrase(
                one, ["refund"], label=f"new {len(book.journal)}", clock=clock
            )
        if op == "own parts":
            own, vectors = living_parts(book, one)
            pieces = [(part.label, vectors[i : i + 1], ()) for i, part in enumerate(own)]
            return book.split_into(one, pieces, was=[part.id for part in own], clock=clock)
        if op == "rename":
            return book.rename(one, f"name {len(book.journal)}", clock=clock)
        if op == "move":
            return book.move(one, two, clock=clock)
        if op == "include":
            return book.include(one, ["refund"], clock=clock)
        return book.ignore(one, clock=clock)
    except ConfigError:
        return book


def edited(changes):
    book = BOOK
    for one in changes:
        book = edit(book, *one)
    return book


edits = st.lists(
    st.tuples(
        st.sampled_from(["merge", "phrase", "own parts", "rename", "move", "include", "ignore"]),
        st.integers(0, 11),
        st.integers(0, 11),
    ),
    max_size=6,
)


# ---- laws ----


@settings(max_examples=50, deadline=None)
@given(edits, edits)
def test_undone_edits_give_back_the_same_sub_themes(first, second):
    book = BOOK
    for one in first:
        book = edit(book, *one)
    later = book
    for one in second:
        later = edit(later, *one)
    while len(later.edits) > len(book.edits):
        later = later.undo(clock=clock)
    assert same_themes(later, book)
    assert parts_of(later) == parts_of(book)


@settings(max_examples=50, deadline=None)
@given(edits)
def test_a_sub_theme_lives_and_stands_under_the_theme_of_its_mention(changes):
    book = edited(changes)
    placed = book.assign(VECTORS, TEXTS)
    for theme, part in zip(placed.theme, parts_of(book), strict=True):
        if part:
            found = book.state.themes[part]
            assert found.status != "retired"
            assert found.parent == theme
    labels = [theme.label for theme in book.themes if theme.status != "retired"]
    assert len(set(labels)) == len(labels)


@settings(max_examples=20, deadline=None)
@given(edits, st.integers(0, len(VECTORS) - 1))
def test_each_mention_is_by_itself(changes, row):
    book = edited(changes)
    assert parts_of(book)[row] == parts_of(book, VECTORS[row : row + 1], TEXTS[row : row + 1])[0]


@settings(max_examples=20, deadline=None)
@given(changes=edits)
def test_a_saved_book_has_the_same_sub_themes(tmp_path_factory, changes):
    book = edited(changes)
    folder = tmp_path_factory.mktemp("book")
    save_book(book, folder)
    again = load_book(folder, clock=clock)
    assert same_themes(again, book)
    assert again.base.stability == book.base.stability
    assert parts_of(again) == parts_of(book)


@settings(max_examples=20, deadline=None)
@given(edits)
def test_edits_replay_on_the_same_themes(changes):
    book = edited(changes)
    again, skipped = BOOK.replay(book.journal, ids=match_books(book, BOOK), clock=clock)
    assert not skipped
    assert parts_of(again) == parts_of(book)


# ---- examples ----


def test_a_merge_takes_sub_themes_along():
    merged = BOOK.merge(["t001"], "t003")
    placed = merged.assign(VECTORS, TEXTS)
    parts = np.array(parts_of(merged))
    assert merged.state.themes["t001.1"].parent == "t003"
    assert set(parts[placed.theme == "t003"]) == {"t001.1", "t001.2", ""}
    assert [part.id for part in living_parts(merged, "t003")[0]] == ["t001.1", "t001.2"]


def test_sub_themes_of_one_theme_merge_with_each_other_only():
    merged = BOOK.merge(["t001.2"], "t001.1", label="both")
    assert set(parts_of(merged)) == {"t001.1", "t002.1", "t002.2", ""}
    assert [part.id for part in living_parts(merged, "t001")[0]] == ["t001.1"]
    for other in ("t002.1", "t003"):
        with pytest.raises(ConfigError, match=r"is a sub-theme of t00\d, and only whole"):
            BOOK.merge(["t001.1"], other)


@pytest.mark.parametrize(
    "change",
    [
        lambda book: book.move("t001.1", "t002"),
        lambda book: book.move("t003", "t001.1"),
        lambda book: book.pin("t001.1"),
        lambda book: book.include("t001.1", ["refund"]),
        lambda book: book.split_by_phrase("t001.1", ["refund"]),
    ],
    ids=["move", "parent", "pin", "include", "split"],
)
def test_what_only_whole_themes_can_be(change):
    with pytest.raises(ConfigError, match="voc themes split BOOK t001"):
        change(BOOK)


def test_a_theme_is_split_into_its_sub_themes_without_comments():
    made = split_subthemes(BOOK, "t001")
    assert made.state.themes["t001"].successors == ("t005", "t006")
    assert made.state.themes["t001.2"].successors == ("t006",)
    assert made.theme("part t001.2").id == "t006"
    assert made.theme("t006").mentions == 40
    assert set(made.assign(VECTORS, TEXTS).theme[:100]) == {"t005", "t006"}
    assert set(parts_of(made)) == {"t002.1", "t002.2", ""}
    with pytest.raises(ConfigError, match="knows no sub-themes of t003"):
        split_subthemes(BOOK, "t003")


def coded(book: ThemeBook) -> tuple[Coded, pd.DataFrame]:
    mentions = pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(len(VECTORS))],
            "language": "en",
            "clean_text": TEXTS,
        }
    )
    return code_mentions(book, mentions, VECTORS, np.arange(len(VECTORS))), mentions


def test_stability_is_that_of_the_making_until_an_edit():
    found = coded(BOOK)[0]
    known = dict(zip(found.ids, found.found.stability, strict=True))
    assert known["t001"] == 0.9
    assert known["t002"] == 0.5
    edited = coded(BOOK.split_by_phrase("t001", ["refund"]))[0]
    known = dict(zip(edited.ids, edited.found.stability, strict=True))
    assert np.isnan(known["t001"])
    assert known["t002"] == 0.5


def test_why_a_stability_is_not_known_is_said():
    book = BOOK.merge(["t003"], "t002").split_by_phrase("t004", ["refund"], label="money")
    known = trusted(book)
    assert known["t001"] == Trusted(0.9)
    assert known["t001.1"] == Trusted(0.95)
    assert known["t002"].note == "not known after edit 1 (merge)"
    assert known["t004"].note == known["t005"].note == "not known after edit 2 (split phrase)"
    assert known["t001.2"].note == "not known: the book was made without refits"
    for key, one in known.items():
        assert np.isfinite(one.stability) == (one.note == ""), key
    parts = split_subthemes(BOOK, "t001")
    assert trusted(parts)["t005"] == Trusted(0.95)
    assert trusted(parts.undo()) == trusted(BOOK)


def test_an_ignored_sub_theme_is_not_ranked():
    found, mentions = coded(BOOK.ignore("t001.1"))
    ranked = found.ranked(mentions.assign(theme_id=found.placed.theme))
    assert ranked["theme_id"].isna().sum() == (found.part == "t001.1").sum() > 0


def test_the_level_of_a_book_has_its_ids_and_letters_for_what_is_new():
    found, mentions = coded(BOOK)
    level = coded_level(found, mentions["language"].to_numpy(), 0)
    assert set(level.ids) == {"t001.1", "t001.2", "t002.1", "t002.2"}
    assert [found.ids[at] for at in level.parent] == [key[:4] for key in level.ids]
    bare = replace(BOOK.base, stability={}, parts=(), themes=BOOK.base.themes[:4])
    two = np.vstack([around(middle, 120, 9 + i, 0.03) for i, middle in enumerate(MIDDLES[:2])])
    mentions = pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(len(two))],
            "language": "en",
            "clean_text": [f"remark {i}" for i in range(len(two))],
        }
    )
    fresh = code_mentions(ThemeBook(base=bare), mentions, two, np.arange(len(two)))
    level = coded_level(fresh, mentions["language"].to_numpy(), 0)
    assert set(level.ids) == {"t001.a", "t001.b"}


def test_drift_counts_whole_themes():
    placed = BOOK.assign(VECTORS, TEXTS)
    table = drift(BOOK, VECTORS, placed.theme, placed.cosine)
    assert list(table["theme_id"]) == ["t001", "t002", "t003", "t004"]


def test_a_refit_keeps_the_ids_of_sub_themes():
    book = BOOK.rename("t001.1", "renamed")
    placed = book.assign(VECTORS, TEXTS)
    axes = BOOK.base.anchors
    fresh = pd.DataFrame(
        {
            "theme_id": ["t001", "t002", "t003", "t004"],
            "label": ["A", "B", "C", "D"],
            "stability": [0.7, 0.8, 0.9, 1.0],
        }
    )
    material = Material(
        encoder="test",
        encoder_id="test-1",
        languages=(),
        shifts=np.zeros((0, WIDTH)),
        vectors=VECTORS,
        comments=np.array([f"c{i}" for i in range(len(VECTORS))], dtype=object),
    )
    # found anew in another order: theme 2 first; of theme 1 one part is the old one, the other is new
    new = BOOK.base.part_vectors
    below = {
        "t001": Subdivided(
            [BookTheme(id="t001.1", label="x"), BookTheme(id="t001.2", label="y")],
            np.array([new[3], new[2]]),
        ),
        "t002": Subdivided(
            [BookTheme(id="t002.1", label="z"), BookTheme(id="t002.2", label="renamed")],
            np.array([unit_rows(axes[9:10])[0] if len(axes) > 9 else new[1], new[0]]),
        ),
    }
    made, matches = refit_book(
        book,
        material,
        placed.theme,
        fresh,
        axes[[1, 0, 2, 3]],
        old_part=np.array(parts_of(book), dtype=object),
        parts=below,
    )
    assert matches["same"].all()
    assert made.state.themes["t001.1"].label == "renamed"
    assert made.state.themes["t001.1"].parent == "t001"
    assert {key for key in made.base.parts if key.startswith("t002")} == {"t002.1", "t002.2"}
    assert parts_of(made) == parts_of(book)
    assert made.base.stability["t002"] == 0.7
