from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.errors import ConfigError, InputError, OutputError
from voc_nlp.themes import theme_vectors
from voc_nlp.themes.book import (
    Base,
    BookTheme,
    Reach,
    ThemeBook,
    compare_books,
    load_book,
    match_books,
    measure_reach,
    pack,
    same_themes,
    save_book,
    unpack,
)
from voc_nlp.themes.book.folder import ARRAYS, HAND, JOURNAL
from voc_nlp.themes.book.phrases import folded, holds
from voc_nlp.themes.book.text import FILE
from voc_nlp.themes.space import language_shifts
from voc_nlp.themes.vectors import unit_rows

WORDS = ("refund", "parcel late", "Café", "退款", "rude staff", "login")
DIMENSION = 12


def clock():
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def make(n_themes: int = 5, seed: int = 0, prefix: str = "topic") -> ThemeBook:
    rng = np.random.default_rng(seed)
    ids = [f"t{i + 1:03d}" for i in range(n_themes)]
    themes = tuple(
        BookTheme(id=key, label=f"{prefix} {i}", mentions=100 - i, evidence=(f"quote {i}",))
        for i, key in enumerate(ids)
    )
    base = Base(
        encoder="test",
        encoder_id="test-1",
        themes=themes,
        anchors=unit_rows(rng.normal(size=(n_themes, DIMENSION))),
        owners=tuple(ids),
        sketch=unit_rows(rng.normal(size=(3, DIMENSION))),
        shifts=np.zeros((0, DIMENSION)),
        familiar=(0.3, 0.5),
        facts={"made_from": "a test", "last_id": n_themes},
    )
    return ThemeBook(base=base)


def mentions(n: int = 80, seed: int = 1):
    rng = np.random.default_rng(seed)
    texts = [
        f"remark {i} {WORDS[rng.integers(len(WORDS))] if rng.random() < 0.6 else ''}"
        for i in range(n)
    ]
    return unit_rows(rng.normal(size=(n, DIMENSION))), texts


VECTORS, TEXTS = mentions()
REACH = Reach(
    rest="",
    points=VECTORS[:6],
    near=np.linspace(-1, 3, 6),
    centres=np.full(5, 0.1),
    spreads=np.full(5, 0.2),
    least=1.2,
)


def answer(book: ThemeBook, vectors=VECTORS, texts=TEXTS):
    given_ = book.assign(vectors, texts)
    return [
        value.tobytes() if value.dtype != object else tuple(value)
        for value in vars(given_).values()
    ]


def edit(book: ThemeBook, op: str, a: int, b: int, word: str) -> ThemeBook:
    """One edit of a kind, on the themes numbers a and b of those that live; an impossible one changes nothing."""
    live = [theme.id for theme in book.themes if theme.status != "retired"]
    one, two = live[a % len(live)], live[b % len(live)]
    n = len(book.journal)
    rng = np.random.default_rng(n)
    try:
        match op:
            case "rename":
                return book.rename(one, f"name {n}", clock=clock)
            case "define":
                return book.define(one, f"all about {n}", clock=clock)
            case "merge":
                return book.merge([one], two, clock=clock)
            case "phrase":
                return book.split_by_phrase(one, [word], label=f"part {n}", clock=clock)
            case "mentions":
                picked, rest = rng.normal(size=(2, 4, DIMENSION))
                return book.split_by_mentions(
                    one, unit_rows(picked), unit_rows(rest), label=f"part {n}", clock=clock
                )
            case "into":
                rows = unit_rows(rng.normal(size=(2, DIMENSION)))
                parts = [(f"part {n} {i}", rows[i : i + 1], ["a quote"]) for i in range(2)]
                return book.split_into(one, parts, clock=clock)
            case "move":
                return book.move(one, two, clock=clock)
            case "ignore":
                return book.ignore(one, clock=clock)
            case "pin":
                return book.pin(one, clock=clock)
            case "include":
                return book.include(one, [word], clock=clock)
            case "exclude":
                return book.exclude(one, [word], clock=clock)
            case "drop":
                theme = book.theme(one)
                kind = "include" if theme.include else "exclude"
                return book.drop_phrases(one, kind, getattr(theme, kind)[:1] or ["x"], clock=clock)
            case "reach":
                return book.limit_codes(REACH, mentions=n, clock=clock)
            case _:
                row = unit_rows(rng.normal(size=(1, DIMENSION)))
                return book.add(f"new {n}", row, clock=clock)
    except ConfigError:
        return book


OPS = [
    "rename",
    "define",
    "merge",
    "phrase",
    "mentions",
    "into",
    "move",
    "ignore",
    "pin",
    "include",
    "exclude",
    "drop",
    "add",
    "reach",
]
edits = st.lists(
    st.tuples(
        st.sampled_from(OPS),
        st.integers(0, 20),
        st.integers(0, 20),
        st.sampled_from(WORDS),
    ),
    max_size=8,
)


# ---- laws of edits ----


@settings(max_examples=60)
@given(edits, edits)
def test_edits_and_undos_give_back_the_same_book_and_assignment(first, second):
    book = make()
    for one in first:
        book = edit(book, *one)
    before, n = answer(book), len(book.edits)
    later = book
    for one in second:
        later = edit(later, *one)
    while len(later.edits) > n:
        later = later.undo(clock=clock)
    assert same_themes(later, book)
    assert answer(later) == before


@settings(max_examples=40)
@given(edits)
def test_every_mention_keeps_a_living_theme(changes):
    book = make()
    for one in changes:
        book = edit(book, *one)
    given_ = book.assign(VECTORS, TEXTS)
    living = {theme.id for theme in book.themes if theme.status != "retired"}
    assert set(given_.theme) <= living
    assert np.all((given_.confidence > 0) & (given_.confidence <= 1 + 1e-9))
    for theme, rival in zip(given_.theme, given_.runner_up, strict=True):
        assert theme != rival


@settings(max_examples=40)
@given(edits)
def test_ids_are_never_given_twice(changes):
    book, seen = make(), set()
    for one in changes:
        before = {theme.id for theme in book.themes}
        book = edit(book, *one)
        fresh = {theme.id for theme in book.themes} - before
        assert not fresh & seen
        seen |= before | fresh
        book = book.undo(clock=clock) if one[1] % 3 == 0 and book.edits else book


@settings(max_examples=60)
@given(
    edits,
    st.sampled_from(["merge", "phrase", "mentions", "into"]),
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(WORDS),
)
def test_merge_and_split_leave_other_themes_alone(changes, op, a, b, word):
    book = make()
    for one in changes:
        book = edit(book, *one)
    later = edit(book, op, a, b, word)
    if later is book:
        return
    live = [theme.id for theme in book.themes if theme.status != "retired"]
    touched = {live[a % len(live)], *([live[b % len(live)]] if op == "merge" else [])}
    before, after = book.assign(VECTORS, TEXTS), later.assign(VECTORS, TEXTS)
    others = ~np.isin(before.theme, list(touched))
    assert list(after.theme[others]) == list(before.theme[others])
    assert np.array_equal(after.confidence[others], before.confidence[others])
    fresh = {theme.id for theme in later.themes} - {theme.id for theme in book.themes}
    assert set(after.theme[~others]) <= touched | fresh
    for key in set(live) - touched:
        old, new = book.state.themes[key], later.state.themes[key]
        assert (old.label, old.include, old.exclude, old.status) == (
            new.label,
            new.include,
            new.exclude,
            new.status,
        )


@settings(max_examples=40)
@given(edits)
def test_looks_change_no_assignment(changes):
    book = make()
    for one in changes:
        book = edit(book, *one)
    before = answer(book)
    for op in ("rename", "define", "move", "ignore", "pin"):
        book = edit(book, op, 1, 3, "x")
    assert answer(book) == before


@settings(max_examples=30)
@given(edits)
def test_a_journal_replays_on_the_same_themes(changes):
    book = make()
    for one in changes:
        book = edit(book, *one)
    again, skipped = make().replay(book.journal, clock=clock)
    assert not skipped
    assert answer(again) == answer(book)


def test_a_journal_replays_on_another_book():
    book = make(5, seed=0).rename("t002", "slow").merge(["t003"], "t002").include("t002", ["login"])
    book = book.split_by_phrase("t002", ["refund"], label="money").rename("t006", "money back")
    # the other file has the same themes in another order and one more
    order = [4, 2, 0, 1, 3]
    rng = np.random.default_rng(9)
    near = unit_rows(
        np.vstack(
            [
                book.base.anchors[order] + rng.normal(size=(5, DIMENSION)) * 0.02,
                rng.normal(size=(1, DIMENSION)),
            ]
        )
    )
    ids = [f"t{i + 1:03d}" for i in range(6)]
    other = ThemeBook(
        base=Base(
            encoder="test",
            encoder_id="test-1",
            themes=tuple(BookTheme(id=key, label=f"thing {key}") for key in ids),
            anchors=near,
            owners=tuple(ids),
            shifts=np.zeros((0, DIMENSION)),
            sketch=np.zeros((0, DIMENSION), dtype=np.float32),
        )
    )
    found = match_books(book, other)
    assert found == {"t005": "t001", "t003": "t002", "t001": "t003", "t002": "t004", "t004": "t005"}
    edited, skipped = other.replay(book.journal, ids=found, clock=clock)
    assert not skipped
    assert edited.theme("t004").label == "slow"
    assert edited.theme("t007").label == "money back"
    assert edited.state.themes["t002"].successors == ("t004",)
    _, left = other.replay(book.journal, ids={**found, "t002": "t999"}, clock=clock)
    assert len(left) >= 3
    assert "left out" in left[0]


# ---- laws of assignment ----


@settings(max_examples=25)
@given(edits, st.integers(0, 2**31))
def test_each_mention_is_assigned_alone(changes, seed):
    book = make()
    for one in changes:
        book = edit(book, *one)
    whole = book.assign(VECTORS, TEXTS)
    order = np.random.default_rng(seed).permutation(len(TEXTS))
    shuffled = book.assign(VECTORS[order], [TEXTS[i] for i in order])
    for name, value in vars(whole).items():
        assert np.array_equal(
            getattr(shuffled, name), value[order], equal_nan=value.dtype != object
        ), name
    i = int(order[0])
    alone = book.assign(VECTORS[i : i + 1], [TEXTS[i]])
    assert alone.theme[0] == whole.theme[i]
    assert alone.confidence[0] == whole.confidence[i]


@settings(max_examples=25)
@given(st.integers(0, 10_000))
def test_placing_is_that_of_the_analysis_and_needs_no_other_comment(seed):
    rng = np.random.default_rng(seed)
    vectors = unit_rows(rng.normal(size=(30, 8)))
    row, comment = rng.integers(0, 30, 50), np.sort(rng.integers(0, 20, 50)).astype(str)
    language = np.array(["en", "es", "und"])[rng.integers(0, 3, 50)]
    codes, shifts = language_shifts(vectors, row, language)
    base = make().base
    book = ThemeBook(
        base=Base(
            encoder="",
            encoder_id="",
            themes=(),
            anchors=base.anchors[:0, :8],
            owners=(),
            languages=codes,
            shifts=shifts,
        )
    )
    placed = book.place(vectors, row, language, comment)
    assert np.array_equal(placed, theme_vectors(vectors, row, language, comment))
    mine = comment == comment[0]
    assert np.array_equal(
        book.place(vectors, row[mine], language[mine], comment[mine]), placed[mine]
    )


def test_include_beats_nearness_and_exclude_beats_include():
    book = make().include("t003", ["refund"], clock=clock)
    hit = np.array(["refund" in text for text in TEXTS])
    given_ = book.assign(VECTORS, TEXTS)
    assert set(given_.theme[hit]) == {"t003"}
    assert np.isnan(given_.cosine[hit]).all()
    assert not given_.novel[hit].any()
    assert list(given_.theme[~hit]) == list(make().assign(VECTORS, TEXTS).theme[~hit])
    book = book.exclude("t003", ["refund policy"], clock=clock)
    assert book.assign(VECTORS[:1], ["the refund policy"]).theme[0] != "t003"
    assert book.assign(VECTORS[:1], ["the refund"]).theme[0] == "t003"


def test_excluded_mentions_go_to_the_next_nearest():
    book = make()
    given_ = book.assign(VECTORS, TEXTS)
    i = int(np.flatnonzero(["login" in text for text in TEXTS])[0])
    later = book.exclude(str(given_.theme[i]), ["login"], clock=clock).assign(VECTORS, TEXTS)
    assert later.theme[i] == given_.runner_up[i]


def test_far_mentions_keep_a_theme_and_are_marked():
    book = make()
    far = unit_rows(np.random.default_rng(3).normal(size=(400, DIMENSION)))
    given_ = book.assign(far, [""] * 400)
    assert set(given_.theme) <= {theme.id for theme in book.themes}
    assert given_.novel.any()
    assert np.array_equal(given_.novel, given_.familiarity < 0.3)


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("the APP is slow", "app", True),
        ("I am happy", "app", False),
        ("Crème brûlée", "creme BRULEE", True),
        ("refunded at last", "refund", False),
        ("refunded at last", "refund*", True),
        ("我要退款现在", "退款", True),
        ("这个app很慢", "app", True),
        ("ПЛОХО работает", "плохо", True),
        ("late   delivery", "late delivery", True),
        ("don’t know", "don't", True),
        ("ดีมาก", "ดี", True),
        ("a+b (c)", "b (c)", True),
    ],
)
def test_phrases_are_found_in_any_script(text, phrase, found):
    assert holds([folded(text)], [phrase])[0] == found


# ---- refusals ----


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda b: b.rename("t009", "x"), "no theme 't009'"),
        (lambda b: b.rename("t001", "Topic 1"), "called 'topic 1' already"),
        (lambda b: b.rename("t001", "  "), "visible character"),
        (lambda b: b.merge(["t001"], "t001"), "two different"),
        (
            lambda b: b.merge(["t001"], "t002").rename("t001", "x"),
            "retired; its mentions went to 't002'",
        ),
        (lambda b: b.move("t001", "t002").move("t002", "t001"), "under itself"),
        (lambda b: b.include("t001", ["*"]), "nothing to look for"),
        (lambda b: b.drop_phrases("t001", "include", ["x"]), "no include phrase 'x'"),
        (lambda b: b.split_by_mentions("t001", VECTORS[:0], VECTORS, label="x"), "at least one"),
        (lambda b: b.undo(), "no edit to undo"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(change, message):
    with pytest.raises(ConfigError, match=message.replace("*", r"\*")):
        change(make())


def test_labels_work_as_names_and_typos_are_seen():
    book = make().rename("topic 2", "late parcels", clock=clock)
    assert book.theme("LATE parcels").id == "t003"
    with pytest.raises(ConfigError, match="Did you mean 'late parcels'"):
        book.theme("late parcel")


def test_a_merge_keeps_label_and_definition_of_the_target_unless_told():
    book = make().define("t004", "what is late").merge(["t001"], "t004")
    assert (book.theme("t004").label, book.theme("t004").definition) == ("topic 3", "what is late")
    assert book.theme("t004").mentions == 197
    assert make().merge(["t005"], "t004", label="both").theme("t004").label == "both"


def test_a_split_by_phrase_is_called_by_it_and_counts_what_is_known():
    book = make().split_by_phrase("t001", ["refund*"], clock=clock)
    assert book.theme("t006").label == "refund"
    assert (book.theme("t001").mentions, book.theme("t006").mentions) == (None, None)
    assert "mentions" not in book.theme("t006").record()
    counted = make().split_by_phrase("t001", ["refund*"], mentions=(7, 93), keywords=["money back"])
    assert (counted.theme("t006").mentions, counted.theme("t001").mentions) == (7, 93)
    assert counted.theme("t006").keywords == ("money back",)
    assert counted.undo().theme("t001").mentions == 100
    merged = book.merge(["t006"], "t002", clock=clock)
    assert merged.theme("t002").mentions is None


def test_a_book_written_before_counts_could_be_missing_still_loads(tmp_path):
    book = make().split_by_phrase("t001", ["refund"], clock=clock)
    save_book(book, tmp_path)
    text = (tmp_path / FILE).read_text()
    block = '[themes.t001]\nlabel = "topic 0"\n'
    assert block in text
    (tmp_path / FILE).write_text(text.replace(block, block + "mentions = 100\n"))
    assert same_themes(load_book(tmp_path, clock=clock), book)


# ---- the reach of the codes of a frame ----


def test_what_is_near_to_no_code_stands_in_a_theme_that_is_not_ranked():
    before, book = make(), make().limit_codes(REACH, clock=clock)
    rest = book.theme("not in the code frame")
    assert (rest.id, rest.status) == ("t006", "ignored")
    one, two = before.assign(VECTORS, TEXTS), book.assign(VECTORS, TEXTS)
    out = two.theme == rest.id
    assert 0 < out.sum() < len(out)
    assert np.array_equal(one.theme[~out], two.theme[~out])
    assert np.array_equal(one.confidence[~out], two.confidence[~out])
    assert two.novel[out].all()
    assert set(two.why[out]) == {"near to no code"}
    included = book.include("t002", ["remark"], clock=clock).assign(VECTORS, TEXTS)
    assert set(included.theme) == {"t002"}
    taken = book.add("new", VECTORS[out][:1], clock=clock).assign(VECTORS[out][:1], [""])
    assert taken.theme[0] == "t007"
    back = book.merge([rest.id], "t003", clock=clock).assign(VECTORS, TEXTS)
    assert set(back.theme[out]) == {"t003"}
    with pytest.raises(ConfigError, match="a reach already"):
        book.limit_codes(REACH)
    other, skipped = make(3).replay(book.journal, clock=clock)
    assert "other codes" in skipped[0]
    assert not other.journal


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31))
def test_a_reach_depends_on_neither_order_nor_copies_of_the_mentions(seed):
    rng = np.random.default_rng(seed)
    rows = unit_rows(rng.normal(size=(150, DIMENSION)))
    anchors = unit_rows(rng.normal(size=(4, DIMENSION)))
    one = measure_reach(anchors, rows)
    two = measure_reach(anchors, rows[rng.permutation(np.r_[0:150, 0:30])])
    for name, value in vars(one).items():
        assert np.array_equal(value, getattr(two, name)), name
    assert measure_reach(anchors, rows[:60]) is None


def test_a_code_that_holds_half_of_a_file_keeps_its_mentions():
    axes = np.eye(DIMENSION, dtype=np.float32)
    rng = np.random.default_rng(0)
    own = unit_rows(axes[0] + 0.2 * rng.normal(size=(150, DIMENSION)))
    others = unit_rows(axes[2:8].repeat(25, axis=0) + 0.2 * rng.normal(size=(150, DIMENSION)))
    reach = measure_reach(axes[:1], np.vstack([own, others]))
    base = Base(
        encoder="",
        encoder_id="",
        themes=(BookTheme(id="t001", label="price"),),
        anchors=axes[:1],
        owners=("t001",),
    )
    book = ThemeBook(base=base).limit_codes(reach)
    assert (book.assign(own, [""] * 150).theme == "t001").mean() > 0.95
    assert (book.assign(others, [""] * 150).theme == "t001").mean() < 0.05


def test_evidence_is_masked():
    book = make().add("new", VECTORS[:1], evidence=["write to ana@example.com"])
    assert book.theme("new").evidence == ("write to [e-mail]",)


# ---- on disk ----


@settings(max_examples=20)
@given(edits)
def test_a_saved_book_loads_the_same(tmp_path_factory, changes):
    book = make()
    for one in changes:
        book = edit(book, *one)
    folder = tmp_path_factory.mktemp("book")
    again = load_book(save_book(book, folder), clock=clock)
    assert same_themes(again, book)
    assert again.journal == book.journal
    assert answer(again) == answer(book)
    texts = {path.name: path.read_bytes() for path in folder.iterdir()}
    save_book(again, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == texts


@settings(max_examples=50)
@given(st.lists(st.floats(width=32, allow_nan=False), min_size=1, max_size=9))
def test_vectors_survive_the_journal_exactly(numbers):
    row = np.array([numbers], dtype=np.float32)
    assert np.array_equal(unpack(pack(row)), row)


@pytest.fixture
def saved(tmp_path):
    return save_book(make().rename("t001", "late", clock=clock), tmp_path / "book")


def change_text(folder, old, new):
    path = folder / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_hand_edits_become_journal_edits(saved):
    change_text(
        saved, 'label = "topic 1"', 'label = "topic 2 ✓ \\"new\\""\ndefinition = "what we mean"'
    )
    change_text(
        saved,
        'label = "topic 3"',
        'label = "money"\ninclude = ["refund", "Geld*"]\nparent = "t005"',
    )
    book = load_book(saved, clock=clock)
    assert book.theme("t002").label == 'topic 2 ✓ "new"'
    assert book.theme("t002").definition == "what we mean"
    assert book.theme("money").include == ("refund", "Geld*")
    assert book.theme("money").parent == "t005"
    assert {entry.who for entry in book.journal[1:]} == {HAND}
    assert book.assign(VECTORS[:1], ["Geldprobleme"]).theme[0] == "t004"
    save_book(book, saved)
    assert load_book(saved, clock=clock).journal == book.journal


def test_labels_can_be_swapped_by_hand(saved):
    change_text(saved, 'label = "topic 1"', 'label = "?"')
    change_text(saved, 'label = "topic 2"', 'label = "topic 1"')
    change_text(saved, 'label = "?"', 'label = "topic 2"')
    book = load_book(saved, clock=clock)
    assert [book.theme("t002").label, book.theme("t003").label] == ["topic 2", "topic 1"]


def test_one_edit_is_a_small_diff(saved):
    before = (saved / FILE).read_text(encoding="utf-8").splitlines()
    save_book(load_book(saved).rename("t003", "rude", clock=clock), saved)
    after = (saved / FILE).read_text(encoding="utf-8").splitlines()
    assert len(before) == len(after)
    assert (
        sum(a != b for a, b in zip(before, after, strict=True)) == 2
    )  # the label and the count of edits


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[themes.t002]", "[themes.t002", "not valid TOML"),
        ('label = "topic 1"\n', "", r"block \[themes.t002\]: it has no label"),
        ('label = "topic 1"', "label = 3", r"\[themes.t002\]: label = 3 must be text"),
        (
            'label = "topic 1"',
            'lable = "topic 1"',
            r"\[themes.t002\]: unknown key 'lable'.*Did you mean 'label'",
        ),
        ("[themes.t002]", "[themes.t012]", r"\[themes.t002\].*is gone. Put it back"),
        ("mentions = 99", "mentions = 5", "mentions is written by voc themes; put back 99"),
        ('label = "topic 1"', 'label = "topic 2"', "called 'topic 2' already"),
        (
            'label = "topic 1"',
            'label = "topic 1"\nstatus = "gone"',
            r"\[themes.t002\]: status must be one of",
        ),
        ('encoder_id = "test-1"', 'encoder_id = "other"', "Another encoder needs a new book"),
        ("edits = 1", "edits = 7", "holds 1"),
        ("format = 1", "format = 9", "format 9"),
    ],
)
def test_a_damaged_text_file_is_told(saved, old, new, message):
    change_text(saved, old, new)
    with pytest.raises(InputError, match=message) as told:
        load_book(saved)
    assert FILE in str(told.value)


def test_damaged_files_are_told(saved, tmp_path):
    with pytest.raises(InputError, match=r"no theme book.*--save-themes"):
        load_book(tmp_path / "nowhere")
    journal = (saved / JOURNAL).read_text(encoding="utf-8")
    (saved / JOURNAL).write_text(journal[:-20], encoding="utf-8")
    with pytest.raises(InputError, match=r"journal.jsonl, line 2: damaged or half-written"):
        load_book(saved)
    (saved / JOURNAL).write_text(journal.splitlines()[0] + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="edits = 1"):
        load_book(saved)
    (saved / JOURNAL).write_text(journal.splitlines()[1] + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="how the book was made"):
        load_book(saved)
    (saved / JOURNAL).write_text(journal, encoding="utf-8")
    content = (saved / ARRAYS).read_bytes()
    (saved / ARRAYS).write_bytes(content[: len(content) // 2])
    with pytest.raises(InputError, match=r"prototypes.npz is damaged"):
        load_book(saved)
    (saved / ARRAYS).unlink()
    with pytest.raises(InputError, match=r"prototypes.npz is missing"):
        load_book(saved)
    (saved / ARRAYS).write_bytes(content)
    assert load_book(saved).theme("late").id == "t001"


def test_a_crash_between_journal_and_text_loses_nothing(saved):
    old = (saved / FILE).read_bytes()
    save_book(load_book(saved).rename("t002", "rude", clock=clock), saved)
    (saved / FILE).write_bytes(old)
    assert load_book(saved).theme("t002").label == "rude"


def test_two_people_cannot_overwrite_each_other(saved):
    one, two = load_book(saved), load_book(saved)
    save_book(one.rename("t002", "rude", clock=clock), saved)
    with pytest.raises(OutputError, match="edited meanwhile"):
        save_book(two.rename("t003", "slow", clock=clock), saved)
    with pytest.raises(OutputError, match="another book"):
        save_book(make(4, seed=3), saved)


def test_books_are_compared_in_words():
    said = compare_books(make(), make().rename("t002", "rude").merge(["t003"], "t001"))
    assert "t002 ('rude'): label was 'topic 1', is 'rude'" in said
    assert any("t003" in line and "retired" in line for line in said)
