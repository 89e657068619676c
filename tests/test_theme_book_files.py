"""Books made of files: assignment, next month, refit, code frames."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

import voc_nlp
from voc_nlp.analysis.book_work import (
    accept_proposal,
    explain_comment,
    refit_themes,
    split_picked,
    split_subthemes,
    start_from_frame,
)
from voc_nlp.errors import ConfigError, EncoderError, InputError, MissingColumnError
from voc_nlp.report.folder import write_results
from voc_nlp.testing import HashingEncoder, make_comments
from voc_nlp.themes.book import load_book, match_themes, read_frame, save_book
from voc_nlp.themes.book.sketch import false_alarm_rate
from voc_nlp.themes.vectors import unit_rows

ENCODER = HashingEncoder()
NEW = [
    f"the website asked for my password again and again, login number {word} was refused"
    for word in [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ]
]


def run(frame, **how):
    return voc_nlp.analyze(frame, encoder=ENCODER, **how)


@pytest.fixture(scope="module")
def survey():
    return make_comments(300).drop(columns="nps")


@pytest.fixture(scope="module")
def made(survey, tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "book"
    analysis = run(survey, save_themes=folder)
    return analysis, load_book(folder)


@pytest.fixture(scope="module")
def month():
    """Next month: the same topics, and one that nobody wrote of before."""
    extra = pd.DataFrame({"comment": NEW, "touchpoint": "support"})
    rows = make_comments(200, seed=7).drop(columns=["id", "nps"])
    rows = pd.concat([rows, extra], ignore_index=True)
    return rows.assign(id=[f"m{i}" for i in range(len(rows))])


@pytest.fixture(scope="module")
def later(month, made):
    return run(month, themes=made[1])


def same_mentions(one, two):
    """Mentions that both hold: praise alone founds no theme, but a book codes it."""
    keys = ["comment_id", "start"]
    both = one.mentions[keys].merge(two.mentions[keys], on=keys)
    assert len(both) >= 0.9 * len(one.mentions)
    return tuple(both.merge(a.mentions, on=keys) for a in (one, two))


def test_the_own_file_is_assigned_as_it_was_found(survey, made):
    analysis, book = made
    again = run(survey, themes=book)
    one, two = again.mentions, analysis.mentions
    assert list(one["text"]) == list(two["text"])
    assert list(one["theme_id"]) == list(two["theme_id"])
    assert list(one["subtheme_id"]) == list(two["subtheme_id"])
    assert np.allclose(one["confidence"], two["confidence"])
    trusted = ["theme_id", "parent_id", "label", "stability", "unstable", "n_mentions"]
    kept = [table.sort_values("theme_id")[trusted] for table in (again.themes, analysis.themes)]
    pd.testing.assert_frame_equal(
        *(table.reset_index(drop=True).round(6) for table in kept), check_dtype=False
    )
    assert not (again.mentions["theme_id"] == "").any()
    assert again.mentions["novel"].mean() < 0.05
    assert again.proposals.empty
    labels = dict(zip(analysis.themes["theme_id"], analysis.themes["label"], strict=True))
    assert dict(zip(again.themes["theme_id"], again.themes["label"], strict=True)) == labels


def test_a_book_holds_no_comment_but_its_evidence(tmp_path):
    secret = pd.DataFrame({"comment": ["we, the Zweifels, waited forty minutes on the phone"]})
    frame = pd.concat([make_comments(150), secret], ignore_index=True)
    run(frame[["comment"]], save_themes=tmp_path / "book")
    content = b"".join(path.read_bytes() for path in (tmp_path / "book").iterdir())
    assert b"Zweifel" not in content
    assert b"forty minutes" in content


def test_rows_in_any_order_give_the_same(month, made, later):
    shuffled = run(month.sample(frac=1, random_state=3).reset_index(drop=True), themes=made[1])
    keys = ["comment_id", "start"]
    one, two = (a.mentions.sort_values(keys).reset_index(drop=True) for a in (later, shuffled))
    pd.testing.assert_frame_equal(one, two, check_exact=True)
    for name in ("proposals", "migration", "drift"):
        pd.testing.assert_frame_equal(
            getattr(later, name), getattr(shuffled, name), check_exact=True
        )


def test_part_of_a_file_gives_the_same(month, made, later):
    part = run(month.iloc[10:60].reset_index(drop=True), themes=made[1]).mentions
    whole = later.mentions.merge(part[["comment_id", "start"]], on=["comment_id", "start"])
    columns = ["theme_id", "confidence", "cosine", "runner_up", "novel"]
    pd.testing.assert_frame_equal(whole[columns], part[columns], check_exact=True)


def test_what_is_new_is_proposed_with_evidence(later):
    assert len(later.proposals) == 1
    found = later.proposals.iloc[0]
    assert found["n_mentions"] >= 18
    assert found["false_alarm"] <= 0.05
    assert 0 < found["distinctness"] < 1
    assert any("password" in quote for quote in found["quotes"])
    notes = {note.code for note in later.notes}
    assert {"novel", "proposals"} <= notes
    moves = later.migration[later.migration["to_id"] == "p1"]
    assert moves["n_mentions"].sum() == found["n_mentions"]
    assert later.migration["n_mentions"].sum() == len(later.mentions)
    assert (later.mentions["novel"] & later.mentions["text"].str.contains("password")).sum() >= 15


def test_tables_that_are_passed_on_hold_no_row_about_few(later, tmp_path):
    write_results(replace(later, config=replace(later.config, k_anonymity=10)), tmp_path / "out")
    moves = pd.read_csv(tmp_path / "out" / "migration.csv")
    assert (moves["n_respondents"] >= 10).all()
    assert 0 < len(moves) < len(later.migration)
    assert "vector" not in pd.read_csv(tmp_path / "out" / "proposals.csv").columns
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "voc themes accept BOOK out p1" in page
    everyone = replace(later, config=replace(later.config, k_anonymity=500))
    write_results(everyone, tmp_path / "none")
    assert pd.read_csv(tmp_path / "none" / "proposals.csv").empty
    label = later.proposals["label"].iloc[0]
    assert label not in (tmp_path / "none" / "proposals.csv").read_text(encoding="utf-8-sig")


def test_praise_without_a_subject_has_no_theme_in_the_next_month_either(made):
    month = make_comments(60, seed=3)[["id", "comment"]]
    month.loc[0, "comment"] = "very good"
    assert made[1].base.facts["bare_remarks_left_out"]
    first = str(month["id"].iloc[0])
    found = run(month, themes=made[1])
    assert first not in set(found.mentions["comment_id"])
    assert found.comments["sentiment_label"].iloc[0] == "positive"
    wanted = made[1].include(made[1].themes[0].id, ["very good"])
    kept = run(month, themes=wanted).mentions
    assert set(kept.loc[kept["comment_id"] == first, "theme_id"]) == {made[1].themes[0].id}


def test_an_accepted_proposal_takes_its_mentions(month, made, later, tmp_path):
    saved = voc_nlp.Analysis.load(later.save(tmp_path / "out"))
    pd.testing.assert_frame_equal(saved.proposals, later.proposals, check_exact=True)
    book = accept_proposal(made[1], saved, "p1", label="login refused")
    again = run(month, themes=book)
    own = again.mentions[again.mentions["text"].str.contains("password")]
    assert set(own["theme_id"]) == {book.theme("login refused").id}
    assert again.proposals.empty
    with pytest.raises(ConfigError, match="no proposal 'p7'; it has 'p1'"):
        accept_proposal(book, saved, "p7")


def test_an_analysis_without_a_book_has_no_such_tables(made, tmp_path):
    folder = made[0].save(tmp_path / "plain")
    assert not (folder / "proposals.parquet").exists()
    assert voc_nlp.Analysis.load(folder).proposals.empty


def test_ignored_themes_are_not_ranked(survey, made):
    analysis, book = made
    worst = analysis.pain_points.iloc[0]["theme_id"]
    again = run(survey, themes=book.ignore(worst))
    assert worst not in set(again.pain_points["theme_id"])
    one, two = same_mentions(again, analysis)
    assert list(one["theme_id"]) == list(two["theme_id"])
    assert again.themes.set_index("theme_id")["status"][worst] == "ignored"


def test_edits_are_seen_in_the_migration(survey, made):
    book = made[1]
    one, two = (theme.id for theme in book.themes[:2])
    edited = book.merge([two], one, label="both", who="Ana", why="the same thing")
    again = run(survey, themes=edited)
    moved = again.migration[again.migration["from_id"] == two]
    assert list(moved["to_id"]) == [one]
    said = moved["because"].iloc[0]
    assert said.startswith("edit 1 (20")
    assert (
        f"by Ana): merge {two} {book.theme(two).label!r} into {one} {book.theme(one).label!r}"
        in said
    )
    assert said.endswith(", now called 'both', because the same thing")
    stayed = again.migration[
        (again.migration["from_id"] == one) & (again.migration["to_id"] == one)
    ]
    assert list(stayed["from_label"]) == [book.theme(one).label]
    assert list(stayed["to_label"]) == ["both"]
    assert stayed["because"].iloc[0] == said
    assert "both" in set(again.themes["label"])


def test_another_encoder_is_refused(survey, made):
    with pytest.raises(EncoderError, match="made with the encoder 'hashing-128', not 'hashing-64'"):
        voc_nlp.analyze(survey, themes=made[1], encoder=HashingEncoder(64))
    with pytest.raises(EncoderError, match="pass that object"):
        voc_nlp.analyze(survey, themes=made[1])
    with pytest.raises(ConfigError, match="give one of them"):
        run(survey, themes=made[1], save_themes="elsewhere")


def test_a_refit_keeps_ids_and_labels(survey, made, month):
    book = made[1]
    kept = book.themes[0].id
    edited = book.rename(kept, "a name of ours").include(kept, ["never seen"])
    fitted = refit_themes(edited, survey, encoder=ENCODER)
    same = fitted.matches[fitted.matches["same"]]
    assert len(same) >= 0.7 * len(book.themes)
    assert list(same["old_id"]) == list(same["new_id"])
    assert fitted.book.theme(kept).label == "a name of ours"
    assert fitted.book.theme(kept).include == ("never seen",)
    moved = fitted.migration[fitted.migration["from_id"] != fitted.migration["to_id"]]
    assert moved["share"].sum() < 0.3
    other = refit_themes(edited.pin(kept), month, encoder=ENCODER).book
    assert other.theme(kept).status == "pinned"
    fresh = {theme.id for theme in other.themes} - {theme.id for theme in book.themes}
    assert fresh
    assert min(fresh) > max(theme.id for theme in book.themes)


def test_a_refit_of_a_refit_gives_no_old_id_twice(made, month):
    one = refit_themes(made[1], month, encoder=ENCODER).book
    assert int(one.next_id()[1:]) > max(
        int(theme.id[1:]) for theme in (*made[1].themes, *one.themes)
    )


def test_picked_mentions_become_a_theme(survey, made):
    analysis, book = made
    big = analysis.themes.iloc[0]["theme_id"]
    own = analysis.mentions[analysis.mentions["theme_id"] == big]
    chosen = own["comment_id"].iloc[:4].tolist()
    edited, taken = split_picked(book, big, analysis, chosen, label="picked", encoder=ENCODER)
    assert taken >= 1
    again = run(survey, themes=edited)
    fresh = edited.theme("picked").id
    now, then = same_mentions(again, analysis)
    before = then["theme_id"] != big
    assert list(now["theme_id"][before]) == list(then["theme_id"][before])
    assert set(now["theme_id"][~before]) <= {big, fresh}
    with pytest.raises(ConfigError, match="no mention of 'nobody'"):
        split_picked(book, big, analysis, ["nobody"], label="x", encoder=ENCODER)


def test_a_theme_falls_into_its_parts(survey, made):
    book = made[1]
    all_in_one = book.merge([theme.id for theme in book.themes[1:]], book.themes[0].id)
    again = run(survey, themes=all_in_one)
    assert again.mentions["theme_id"].nunique() == 1
    edited = split_subthemes(all_in_one, book.themes[0].id, again, parts=3, encoder=ENCODER)
    parts = run(survey, themes=edited).mentions["theme_id"]
    assert parts.nunique() >= 2
    assert book.themes[0].id not in set(parts)


def test_why_shows_clause_prototypes_and_runner_up(made, later):
    analysis, book = made
    comment = str(analysis.mentions["comment_id"].iloc[0])
    table = explain_comment(analysis, comment)
    row = table.iloc[0]
    assert row["theme_id"] != row["runner_up"]
    assert row["cosine"] >= row["runner_up_cosine"]
    assert row["label"]
    assert row["runner_up_label"]
    full = explain_comment(analysis, comment, book, encoder=ENCODER)
    nearest = full["nearest"].iloc[0]
    assert nearest[0][0] == row["theme_id"]
    assert abs(nearest[0][2] - row["cosine"]) < 1e-3
    assert [cosine for *_, cosine in nearest] == sorted((c for *_, c in nearest), reverse=True)
    with pytest.raises(InputError, match="no comment 'zzz'"):
        explain_comment(analysis, "zzz")


def test_matching_needs_prototype_and_mentions():
    vectors = unit_rows(np.eye(3))
    theme = np.repeat([0, 1, 2], 10)
    names = np.array(["t005", "t009", "t010"], dtype=object)[theme]
    found = match_themes(
        ["t005", "t009", "t010"], vectors, names, vectors[[2, 0, 1]], np.array([1, 2, 0])[theme]
    )
    assert found["same"].all()
    assert dict(zip(found["old_id"], found["new"], strict=True)) == {
        "t005": 1,
        "t009": 2,
        "t010": 0,
    }
    mixed = np.arange(30) % 3
    assert not match_themes(["t005", "t009", "t010"], vectors, names, vectors, mixed)["same"].any()


def test_false_alarm_rates_are_those_of_a_permutation_test():
    sizes, groups = np.array([50, 100]), np.array([[1, 4], [2, 6], [1, 2], [3, 9]])
    assert false_alarm_rate(100, 200, 200, sizes, groups) == 1 / 5
    assert false_alarm_rate(1, 200, 200, sizes, groups) == 1
    assert (
        false_alarm_rate(8, 200, 200, sizes, groups) == 3 / 5
    )  # scaled, for the file is twice the trial
    assert false_alarm_rate(4, 50, 200, sizes, groups) == 2 / 5  # a small file meets small parts
    assert np.isnan(false_alarm_rate(4, 50, 200, sizes[:0], groups[:, :0]))


# ---- code frames ----

FRAME = """name,definition,examples,parent,include
late delivery,the parcel comes late,the parcel came three days late|late again,logistics,
wrong bill,the bill is too high,charged twice on the same bill,money,Rechnung
long wait,waiting on the phone,on hold for an hour,,
"""


def test_a_code_frame_codes_comments_and_proposes_the_rest(tmp_path, survey):
    path = tmp_path / "frame.csv"
    path.write_text(FRAME, encoding="utf-8")
    book = start_from_frame(path, encoder=ENCODER)
    assert [theme.label for theme in book.themes] == [
        "late delivery",
        "wrong bill",
        "long wait",
        "logistics",
        "money",
    ]
    assert book.theme("late delivery").parent == book.theme("logistics").id
    save_book(book, tmp_path / "book")
    coded = run(survey, themes=load_book(tmp_path / "book"))
    label = coded.mentions["theme_id"].map({theme.id: theme.label for theme in book.themes})
    text = coded.mentions["text"]
    assert (label[text.str.contains("parcel")] == "late delivery").mean() > 0.9
    assert (label[text.str.contains("bill")] == "wrong bill").mean() > 0.9
    assert not coded.proposals.empty
    assert (coded.proposals["false_alarm"] <= 0.2).all()
    missed = " ".join(quote for quotes in coded.proposals["quotes"] for quote in quotes)
    assert "great quality" in missed or "friendly staff" in missed
    groups = coded.themes[coded.themes["is_group"]].set_index("label")
    for label, code in (("logistics", "late delivery"), ("money", "wrong bill")):
        only = coded.themes[coded.themes["label"] == code].iloc[0]
        assert groups.loc[label, "theme_id"] == only["parent_id"]
        for column in ("n_mentions", "n_comments", "share"):
            assert groups.loc[label, column] == only[column]
    assert not set(groups["theme_id"]) & set(coded.mentions["theme_id"])
    assert not set(groups["theme_id"]) & set(coded.pain_points.get("theme_id", ()))
    assert (coded.themes["trust"] != "").all()
    claimed = coded.themes.set_index("label")["n_proposed"]
    assert claimed["not in the code frame"] > 0
    assert (claimed[["late delivery", "wrong bill", "long wait"]] == 0).all()
    rest = coded.themes.set_index("label").loc["not in the code frame"]
    assert rest["status"] == "ignored"
    assert rest["theme_id"] not in set(coded.pain_points.get("theme_id", ()))


def test_a_frame_keeps_the_reach_of_its_codes_for_the_next_file(tmp_path, survey, month):
    path = tmp_path / "frame.csv"
    path.write_text(FRAME, encoding="utf-8")
    book = start_from_frame(path, encoder=ENCODER, comments=survey)
    assert [entry.op for entry in book.edits] == ["reach"]
    save_book(book, tmp_path / "kept")
    whole = run(month, themes=tmp_path / "kept")
    part = run(month.iloc[::3].reset_index(drop=True), themes=tmp_path / "kept")
    keys = ["comment_id", "start"]
    both = part.mentions.merge(whole.mentions, on=keys)
    assert len(both) == len(part.mentions)
    assert (both["theme_id_x"] == both["theme_id_y"]).all()
    assert "reach" not in {note.code for note in whole.notes}
    with pytest.raises(ConfigError, match="give one of them"):
        run(month, themes=tmp_path / "kept", save_themes=tmp_path / "other")
    undone = run(month, themes=book.undo())
    assert "not in the code frame" not in set(undone.themes["label"])
    assert any("every mention went to its nearest" in note.message for note in undone.notes)


def test_frames_in_all_formats_are_one(tmp_path):
    toml = '[[theme]]\nname = "late"\nexamples = ["a", "b"]\n[[theme]]\nname = "bill"\nparent = "late"\n'
    listed = "- name: late\n  examples: [a, b]\n- name: bill\n  parent: late\n"
    mapped = "late:\n  examples: [a, b]\nbill: {parent: late}\n"
    rows = "name;examples;parent\nlate;a;\nlate;b;\nbill;;late\n"
    frames = []
    for ending, content in (("toml", toml), ("yaml", listed), ("yml", mapped), ("csv", rows)):
        path = tmp_path / f"frame.{ending}"
        path.write_text(content, encoding="utf-8-sig" if ending == "csv" else "utf-8")
        frames.append(read_frame(path))
    assert frames[0][0].examples == ("a", "b")
    assert all(frame == frames[0] for frame in frames)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("f.csv", "code,examples\na,b\n", "no column 'name'"),
        ("f.csv", "name,definition\na,one\na,two\n", "two kinds of definition"),
        ("f.csv", "name,definition\na,one, and more\n", "more cells than columns"),
        ("f.csv", "name,definition\n,one\n", "it has no name"),
        ("f.csv", "name\n", "has no code"),
        ("f.yaml", "- name: [", "not valid YAML"),
        ("f.yaml", "- nmae: late\n", "unknown key 'nmae'.*Did you mean 'name'"),
        ("f.toml", "name = 3", r"no \[\[theme\]\]"),
        ("f.toml", "name = ", "not valid TOML"),
        ("f.yaml", "- name: a\n  parent: b\n- name: b\n  parent: a\n", "under itself"),
    ],
)
def test_a_bad_frame_is_told(tmp_path, name, content, message):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises((InputError, MissingColumnError), match=message):
        read_frame(path)


def test_two_books_of_one_file_are_the_same(survey, made, tmp_path):
    shuffled = survey.sample(frac=1, random_state=5).reset_index(drop=True)
    run(shuffled, save_themes=tmp_path / "book")
    other, base = load_book(tmp_path / "book").base, made[1].base
    assert np.array_equal(other.anchors, base.anchors)
    assert np.array_equal(other.sketch, base.sketch)
    assert other.familiar == base.familiar
    assert np.array_equal(other.null_groups, base.null_groups)
    assert [replace(theme, evidence=()) for theme in other.themes] == [
        replace(theme, evidence=()) for theme in base.themes
    ]
