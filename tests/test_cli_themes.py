"""``voc themes``, from the first book to the second month."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.testing import make_comments
from voc_nlp.themes.book import load_book, tell_edit


def voc(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


def ok(*words: object) -> str:
    result = voc(*words)
    assert result.exit_code == 0, result.output
    return result.output


def fails(*words: object) -> str:
    result = voc(*words)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return " ".join(result.stderr.split())


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """One file, its analysis and its book, with the fast encoder."""
    folder = tmp_path_factory.mktemp("world")
    make_comments(250).drop(columns="nps").to_csv(folder / "may.csv", index=False)
    june = make_comments(120, seed=4).drop(columns="nps")
    june.assign(id="j" + june["id"]).to_csv(folder / "june.csv", index=False)
    ok(
        "analyze",
        folder / "may.csv",
        "--encoder",
        "fast",
        "--save-themes",
        folder / "kept",
        "--out",
        folder / "may",
    )
    return folder


@pytest.fixture
def book(world, tmp_path):
    target = tmp_path / "book"
    target.mkdir()
    for path in (world / "kept").iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    return target


def listed(book):
    return {
        theme["id"]: theme for theme in json.loads(ok("themes", "show", book, "--json"))["themes"]
    }


def test_edits_one_after_another_and_all_undone(book, world):
    before = listed(book)
    one, two, three = sorted(before)[:3]
    ok("themes", "rename", book, one, "praise", "--who", "Ana", "--why", "clearer")
    ok("themes", "define", book, "praise", "all that is good")
    ok("themes", "split", book, one, "--phrase", "staff", "--label", "people", "--who", "Ana")
    ok("themes", "merge", book, two, "--into", one, "--label", "all praise")
    ok("themes", "move", book, three, "--under", "all praise")
    ok("themes", "ignore", book, three)
    ok("themes", "activate", book, three)
    ok("themes", "pin", book, three)
    ok("themes", "phrases", book, three, "--include", "late*", "--exclude", "later")
    ok("themes", "phrases", book, three, "--drop", "later")
    now = listed(book)
    assert now[one]["label"] == "all praise"
    assert now[two]["status"] == "retired"
    assert now[three]["parent"] == one
    assert now[three]["include"] == ["late*"]
    shown = ok("themes", "show", book)
    assert "all praise" in shown
    assert "11 edits" in shown
    assert "is retired" in fails("themes", "rename", book, two, "x")
    journal = (book / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(journal[1])["who"] == "Ana"
    assert json.loads(journal[1])["why"] == "clearer"
    assert "all praise" in ok("themes", "diff", book)
    assert "label was" in ok("themes", "diff", world / "kept", book)
    assert (
        f"by Ana): rename {one} {before[one]['label']!r} to 'praise', because clearer"
        in " ".join(tell_edit(load_book(book), 1).split())
    )
    undone = [ok("themes", "undo", book) for _ in range(11)]
    assert all(said.startswith("Undone: edit ") for said in undone)
    assert (
        f"merge {two} {before[two]['label']!r} into {one} 'praise', now called 'all praise'"
        in undone[-4]
    )
    assert listed(book) == before
    assert ok("themes", "diff", book).strip() == "No difference."
    assert "no edit to undo" in fails("themes", "undo", book)


def test_next_month_is_assigned(book, world, tmp_path):
    out = tmp_path / "coded.csv"
    shown = ok("themes", "assign", book, world / "june.csv", "--out", out)
    assert "further from everything" in shown
    coded = pd.read_csv(out)
    assert set(coded["theme_id"]) <= set(listed(book))
    assert coded["label"].notna().all()
    assert (coded["confidence"] > 0).all()
    again = tmp_path / "june"
    ok("analyze", world / "june.csv", "--themes", book, "--out", again)
    assert (again / "migration.parquet").exists()
    assert list(pd.read_parquet(again / "mentions.parquet")["theme_id"]) == list(coded["theme_id"])


def test_why(world, book):
    shown = ok("themes", "why", world / "may", "c1")
    assert "runner-up t" in shown
    assert "cosine" in shown
    full = json.loads(ok("themes", "why", world / "may", "c1", "--themes", book, "--json"))
    assert len(full[0]["nearest"]) >= 3
    assert "no comment 'c9999'" in fails("themes", "why", world / "may", "c9999")


def test_splits_with_comments_and_refit(world, book, tmp_path):
    mentions = pd.read_parquet(world / "may" / "mentions.parquet")
    largest = mentions["theme_id"].value_counts().index[0]
    picked = mentions["comment_id"][mentions["theme_id"] == largest].iloc[0]
    shown = ok(
        "themes",
        "split",
        book,
        largest,
        "--mention",
        picked,
        "--analysis",
        world / "may",
        "--label",
        "picked",
    )
    assert "picked mentions go to the new theme" in shown
    assert "need the comments" in fails("themes", "split", book, largest, "--parts", 2)
    both = ("--phrase", "staff", "--parts", 2)
    assert "in one way" in fails("themes", "split", book, largest, *both)
    assert "knows no sub-themes" in fails("themes", "split", book, largest)
    shown = ok("themes", "refit", world / "kept", world / "may.csv", "--out", tmp_path / "new")
    assert "keep their ids" in shown
    whole = [key for key in listed(world / "kept") if "." not in key]
    matches = pd.read_csv(tmp_path / "new" / "matches.csv").fillna("")
    assert set(whole) <= set(matches["old_id"])
    assert all(f"{key} '" in shown for key in whole)
    moves = pd.read_parquet(tmp_path / "new" / "migration.parquet")
    ok("analyze", world / "june.csv", "--themes", book, "--out", tmp_path / "june")
    assert list(moves) == list(pd.read_parquet(tmp_path / "june" / "migration.parquet"))
    assert moves["share"].sum() == pytest.approx(1)
    assert list(pd.read_csv(tmp_path / "new" / "migration.csv")) == list(moves)
    assert "another book" in fails(
        "themes", "refit", book, world / "may.csv", "--out", tmp_path / "new"
    )
    shown = ok("themes", "replay", tmp_path / "new", book)
    assert "what is like the picked mentions becomes" in shown


def test_a_code_frame_becomes_a_book(world, tmp_path):
    frame = tmp_path / "frame.csv"
    frame.write_text(
        "name,examples\nlate parcel,the parcel came late\nbill,charged twice\n", encoding="utf-8"
    )
    ok("themes", "start", frame, tmp_path / "book", "--encoder", "fast")
    shown = ok("themes", "assign", tmp_path / "book", world / "june.csv")
    assert "late parcel" in shown
    ok("themes", "rename", tmp_path / "book", "bill", "bills")
    said = fails("themes", "start", frame, tmp_path / "book", "--encoder", "fast")
    assert "holds another book with 1 edit; choose another folder, or remove that one" in said


def test_mistakes_are_told(world, book, tmp_path):
    assert "no theme book" in fails("themes", "show", tmp_path)
    assert "made with the encoder" in fails(
        "analyze", world / "june.csv", "--themes", book, "--encoder", "minilm"
    )
    assert "one of them" in fails(
        "analyze", world / "june.csv", "--themes", book, "--save-themes", tmp_path / "x"
    )
    assert "Did you mean" in fails(
        "themes", "rename", book, listed(book)["t001"]["label"] + "s", "x"
    )


@pytest.mark.parametrize(
    "command",
    [
        "show",
        "rename",
        "define",
        "merge",
        "split",
        "move",
        "ignore",
        "pin",
        "activate",
        "phrases",
        "accept",
        "undo",
        "diff",
        "assign",
        "refit",
        "why",
        "start",
        "replay",
    ],
)
def test_every_command_has_help(command):
    assert len(ok("themes", command, "--help").splitlines()) > 5
