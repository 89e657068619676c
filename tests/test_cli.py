from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

import voc_nlp
from voc_nlp.analysis import Analysis
from voc_nlp.analysis.result import TABLES
from voc_nlp.cli import app
from voc_nlp.testing import make_comments

FILES = {f"{name}.parquet" for name in TABLES} | {"pain_points.csv", "analysis.json", "report.html"}


def voc(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


def fails(*words: object) -> str:
    """Run a command that must end with code 2 and one sentence; return the sentence."""
    result = voc(*words)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return " ".join(result.stderr.split())


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "survey.csv"
    make_comments(300).to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def out(export, tmp_path_factory):
    folder = tmp_path_factory.mktemp("report") / "out"
    result = voc("analyze", export, "--out", folder)
    assert result.exit_code == 0, result.output
    return folder


def test_the_command_writes_everything(out):
    assert {file.name for file in out.iterdir()} == FILES


def test_command_and_library_give_the_same_tables(export, out):
    library = voc_nlp.analyze(export)
    command = Analysis.load(out)
    for name in TABLES:
        pd.testing.assert_frame_equal(
            getattr(command, name), getattr(library, name), check_exact=True
        )


def test_the_terminal_shows_roles_scores_and_ranking(export):
    shown = voc("analyze", export).output
    for part in ("text = 'comment'", "nps = 'nps'", "300 rows", "NPS:", "delivery"):
        assert part in shown


def test_json_is_one_document(export):
    result = voc("analyze", export, "--json")
    summary = json.loads(result.stdout)
    assert summary["data_quality"]["rows"] == 300
    assert summary["pain_points"][0]["touchpoint"] == "delivery"


def test_inspect_explains_and_writes_a_voc_toml(export, tmp_path):
    path = tmp_path / "voc.toml"
    shown = voc("inspect", export, "--write", path)
    assert shown.exit_code == 0
    assert "because" in shown.output
    assert voc("analyze", export, "--config", path).exit_code == 0
    assert 'text = ["comment"]' in path.read_text()


@pytest.mark.parametrize(
    "command", [[], ["analyze"], ["inspect"], ["models"], ["cache"], ["models", "train-sentiment"]]
)
def test_every_command_has_help(command):
    result = voc(*command, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 5


def test_version():
    assert voc("--version").output.strip() == voc_nlp.__version__


# ---- bad input: one sentence, exit code 2, nothing left behind ----


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


ROWS = "".join(
    f"{i},the queue in the shop number {i} was far too long,{i % 11}\n" for i in range(30)
)
HEAD = "id,comment,nps\n"


def test_missing_file(tmp_path):
    assert "nowhere.csv" in fails("analyze", tmp_path / "nowhere.csv")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("header.csv", HEAD.encode()),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        ("cut.xlsx", b"PK\x03\x04" + b"\x00" * 200),
        ("program.csv", b"\x7fELF" + bytes(range(256)) * 40),
    ],
)
def test_files_that_are_no_table(tmp_path, name, content):
    assert name in fails("analyze", write(tmp_path, name, content))


def test_a_truncated_workbook(tmp_path):
    whole = tmp_path / "whole.xlsx"
    make_comments(50).to_excel(whole, index=False)
    cut = write(tmp_path, "half.xlsx", whole.read_bytes()[:-3000])
    assert "half.xlsx" in fails("analyze", cut)


def test_no_text_column(tmp_path):
    path = write(tmp_path, "n.csv", "id,nps\n" + "".join(f"{i},{i % 11}\n" for i in range(30)))
    assert "--text" in fails("analyze", path)


def test_two_candidates_for_the_comment(tmp_path):
    rows = "".join(
        f"the queue number {i} was long,a review of visit {i} that was fine,{i % 11}\n"
        for i in range(30)
    )
    message = fails("analyze", write(tmp_path, "t.csv", "comment,review,nps\n" + rows))
    assert "'comment'" in message
    assert "'review'" in message
    assert "--text" in message


def test_two_candidates_for_the_score(tmp_path):
    rows = "".join(f"the queue number {i} was long,{i % 11},{(i + 3) % 11}\n" for i in range(30))
    message = fails("analyze", write(tmp_path, "t.csv", "comment,NPS score,NPS\n" + rows))
    assert "--nps" in message


@pytest.mark.parametrize("answer", ["11", "7.5", "-1"])
def test_answers_that_are_no_nps(tmp_path, answer):
    path = write(tmp_path, "s.csv", HEAD + ROWS + f"99,the queue was long again,{answer}\n")
    message = fails("analyze", path, "--nps", "nps")
    assert answer in message
    assert "31" in message


def test_a_word_among_the_answers_is_counted_and_said(tmp_path):
    path = write(tmp_path, "s.csv", HEAD + ROWS + "99,the queue was long again,ten\n")
    said = " ".join(voc("analyze", path, "--nps", "nps").output.split())
    assert "'ten' in 1 row" in said
    assert "n = 30" in said


def test_all_comments_blank(tmp_path):
    path = write(tmp_path, "b.csv", HEAD + "".join(f"{i},,{i % 11}\n" for i in range(30)))
    assert "comment" in fails("analyze", path, "--text", "comment")


def test_one_row(tmp_path):
    assert fails("analyze", write(tmp_path, "one.csv", HEAD + "1,the queue was long,3\n"))


def test_duplicate_ids(tmp_path):
    path = write(tmp_path, "d.csv", HEAD + ROWS + "0,another person wrote this,3\n")
    for words in (("--id", "id"), ()):
        assert "'0'" in fails("analyze", path, *words)


def test_an_export_joined_with_itself_counts_once(tmp_path):
    path = write(tmp_path, "d.csv", HEAD + ROWS + ROWS[:200].rsplit("\n", 1)[0] + "\n")
    said = voc("analyze", path, "--id", "id").output
    assert "rows left out that repeat another row in every cell" in said


def test_a_giant_cell_keeps_its_row(tmp_path):
    path = write(tmp_path, "g.csv", HEAD + ROWS + "99," + "very long " * 100_000 + ",5\n")
    assert voc("analyze", path, "--out", tmp_path / "out").exit_code == 0
    comments = pd.read_parquet(tmp_path / "out" / "comments.parquet")
    assert comments["status"].iloc[-1] == "too_long"
    assert len(comments) == 31
    assert "too_long" in (tmp_path / "out" / "analysis.json").read_text()


def test_nul_bytes_inside_text(tmp_path):
    path = write(tmp_path, "z.csv", HEAD + ROWS + "99,the app\x00 crashed again and again,5\n")
    result = voc("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "NUL" in result.output
    assert len(pd.read_parquet(tmp_path / "out" / "comments.parquet")) == 31


def test_hostile_comments_are_escaped_everywhere(tmp_path):
    attacks = [
        '=HYPERLINK("http://evil")',
        "+1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "<script>alert(1)</script> late",
    ]
    rows = "".join(
        '{},"{} the bill was wrong and far too high",{}\n'.format(
            i, attacks[i % 4].replace('"', '""'), i % 7
        )
        for i in range(300)
    )
    path = write(tmp_path, "h.csv", HEAD + rows)
    assert voc("analyze", path, "--out", tmp_path / "out", "--min-base", "1").exit_code == 0
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    table = pd.read_csv(tmp_path / "out" / "pain_points.csv", dtype=str, keep_default_na=False)
    assert len(table)
    for column in ("label", "sentence", "quotes", "touchpoint"):
        assert not table[column].str.match(r"[=+\-@\t\r]").any()


def test_output_folder_that_cannot_be_written(export, tmp_path):
    blocker = write(tmp_path, "taken", "")
    for target in (blocker, blocker / "deep"):
        assert "--out" in fails("analyze", export, "--out", target)
    assert blocker.read_text() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_leaves_nothing_behind(export, tmp_path, monkeypatch):
    def full(self, *args, **kwargs):
        with Path("/dev/full").open("w") as file:
            file.write("x")

    for name in ("minilm", "multilingual"):
        voc_nlp.load_encoder(name)  # built now: it is the results that find no room
    monkeypatch.setattr(Path, "write_text", full)
    message = fails("analyze", export, "--out", tmp_path / "out")
    assert "No space left" in message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--text", "coment"), "Did you mean 'comment'"),
        (("--encoder", "minilmm"), "minilm"),
        (("--score", "nsp"), "nps"),
        (("--score", "csat"), "--csat"),
        (("--encoding", "utf-99"), "utf-99"),
        (("--config", "nowhere.toml"), "nowhere.toml"),
        (("--granularity", "fin"), "fine"),
        (("--min-base", "0"), "min_base"),
    ],
)
def test_wrong_options_say_what_is_right(export, words, expected):
    assert re.search(expected, fails("analyze", export, *words))
