from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.analysis import Analysis, whole_folder
from voc_nlp.analysis.result import TABLES
from voc_nlp.config import AnalysisConfig, Roles, Settings, dump_settings, load_settings
from voc_nlp.errors import ConfigError, InputError, OutputError, VocError
from voc_nlp.testing import HashingEncoder, make_comments

COMMENTS = {
    "comment_id",
    "row",
    "text",
    "language",
    "status",
    "touchpoint",
    "date",
    "nps",
    "csat",
    "ces",
}
COMMENTS |= {"churned", "weight", "sentiment", "sentiment_label"}
MENTIONS = {"comment_id", "start", "end", "text", "theme_id", "confidence"}
MENTIONS |= {"p_negative", "p_neutral", "p_positive"}
THEMES = {
    "theme_id",
    "parent_id",
    "label",
    "keywords",
    "n_comments",
    "share",
    "share_low",
    "share_high",
}
THEMES |= {"stability"}


def run(frame, **how):
    return voc_nlp.analyze(frame, encoder=HashingEncoder(), cache=False, **how)


@pytest.fixture(scope="module")
def survey():
    return make_comments(600)


@pytest.fixture(scope="module")
def result(survey):
    return run(survey)


def by_id(analysis: Analysis) -> dict[str, pd.DataFrame]:
    """The tables in an order that does not depend on the rows of the input."""
    comments = (
        analysis.comments.drop(columns="row").sort_values("comment_id").reset_index(drop=True)
    )
    mentions = analysis.mentions.sort_values(["comment_id", "start"]).reset_index(drop=True)
    rest = {name: getattr(analysis, name) for name in ("themes", "scores", "pain_points")}
    return {"comments": comments, "mentions": mentions, **rest}


def assert_same(a: Analysis, b: Analysis) -> None:
    for name, table in by_id(a).items():
        pd.testing.assert_frame_equal(table, by_id(b)[name], check_exact=True)


@settings(max_examples=5)
@given(st.integers(0, 1000))
def test_shuffled_rows_give_identical_tables(seed):
    survey = make_comments(250)
    assert_same(run(survey), run(survey.sample(frac=1, random_state=seed).reset_index(drop=True)))


def test_processes_change_nothing(survey, result):
    assert_same(result, run(survey, processes=2))


@settings(max_examples=8)
@given(
    st.lists(
        st.tuples(st.text(max_size=60), st.sampled_from(["", "3", "9", "10", "n/a"])),
        min_size=2,
        max_size=25,
    )
)
def test_whatever_people_write_every_row_is_accounted_for(rows):
    frame = pd.DataFrame(rows, columns=["comment", "nps"])
    frame.loc[len(frame)] = ["the queue was too long", "4"]
    frame.loc[len(frame)] = ["staff were friendly", "9"]
    before = frame.copy(deep=True)
    try:
        found = run(frame, text="comment", nps="nps")
    except VocError:
        return
    assert list(found.comments["row"]) == list(range(len(frame)))
    assert sum(found.status_counts.values()) == len(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_tables_have_the_promised_columns(result):
    assert set(result.comments.columns) >= COMMENTS
    assert set(result.mentions.columns) >= MENTIONS
    assert set(result.themes.columns) >= THEMES
    assert {"metric", "slice", "value", "low", "high", "n"} <= set(result.scores.columns)
    assert list(result.pain_points["rank"]) == list(range(1, len(result.pain_points) + 1))


def test_mentions_are_exact_quotes_with_a_theme(result):
    texts = result.comments.set_index("comment_id")["text"]
    for row in result.mentions.itertuples():
        assert texts[row.comment_id][row.start : row.end] == row.text
    assert result.mentions["theme_id"].isin(result.themes["theme_id"]).all()
    total = result.mentions[["p_negative", "p_neutral", "p_positive"]].sum(axis=1)
    assert np.allclose(total, 1)


def test_quotes_are_rows_of_the_input(survey, result):
    said = dict(zip(survey["id"], survey["comment"], strict=True))
    for row in result.themes.itertuples():
        assert row.quotes
        assert all(quote in said[key] for quote, key in zip(row.quotes, row.quote_ids, strict=True))


def test_the_planted_trouble_comes_first(result):
    worst = result.pain_points.iloc[0]
    assert worst["touchpoint"] == "delivery"
    assert worst["impact"] < worst["impact_high"] < 0


def test_saved_and_loaded_is_equal(result, tmp_path):
    loaded = Analysis.load(result.save(tmp_path / "out"))
    for name in TABLES:
        pd.testing.assert_frame_equal(
            getattr(loaded, name), getattr(result, name), check_exact=True
        )
    assert (loaded.config, loaded.roles, loaded.notes) == (
        result.config,
        result.roles,
        result.notes,
    )
    assert loaded.provenance == result.provenance


def test_loading_something_else_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a saved analysis"):
        Analysis.load(tmp_path)


def test_several_questions_are_analysed_together():
    frame = make_comments(80).rename(columns={"comment": "What went wrong?"})
    frame["What did you like?"] = [
        "the colours of the new shop" if i % 2 else "" for i in range(80)
    ]
    found = run(frame, text=["What went wrong?", "What did you like?"])
    assert set(found.mentions["question"]) == {"What went wrong?", "What did you like?"}
    texts = found.comments.set_index("comment_id")["text"]
    assert all(texts[r.comment_id][r.start : r.end] == r.text for r in found.mentions.itertuples())


def test_known_vectors_are_not_made_again(tmp_path):
    from voc_nlp.encoders import CachedEncoder, VectorCache

    inner = HashingEncoder()
    frame = make_comments(60)
    for _ in range(2):
        encoder = CachedEncoder(inner, VectorCache(tmp_path / "v.sqlite"))
        voc_nlp.analyze(frame, encoder=encoder)
        calls = inner.calls
    assert calls == inner.calls
    again = CachedEncoder(inner, VectorCache(tmp_path / "v.sqlite"))
    voc_nlp.analyze(frame, encoder=again)
    assert inner.calls == calls


def test_no_score_is_said_not_guessed():
    found = run(make_comments(120).drop(columns="nps"))
    assert found.main_score is None
    assert found.scores.empty
    assert found.pain_points["impact"].isna().all()


def test_a_score_that_does_not_exist_is_refused(survey):
    with pytest.raises(ConfigError, match="--csat"):
        run(survey, score="csat")


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame({"comment": ["", "  ", None], "nps": [1, 2, 3]}),
        pd.DataFrame({"comment": ["n/a", "none", "-"], "nps": [1, 2, 3]}),
        pd.DataFrame({"comment": ["only one row"], "nps": [1]}),
    ],
)
def test_nothing_to_analyse_is_an_error(frame):
    with pytest.raises(InputError):
        run(frame, text="comment")


def test_settings_beat_defaults_and_arguments_beat_settings(survey, tmp_path):
    path = tmp_path / "voc.toml"
    path.write_text('[columns]\nnps = "nps"\n[analysis]\nmin_base = 7\nn_themes = 3\n')
    found = run(survey, config=path)
    assert found.config.min_base == 7
    assert (found.themes["parent_id"] == "").sum() <= 3  # sub-themes have rows of their own
    assert load_settings(path).roles.nps == "nps"


@given(st.text(max_size=20), st.integers(1, 99))
def test_settings_survive_the_file(name, base):
    made = Settings(roles=Roles(text=(name,) if name else ()), config=AnalysisConfig(min_base=base))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voc.toml"
        path.write_text(dump_settings(made), encoding="utf-8")
        assert load_settings(path) == made


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[column]\n", "unknown table"),
        ("[columns]\nnsp = 'x'\n", "Did you mean 'nps'"),
        ("[analysis]\nmin_base = 'many'\n", "is not a int"),
        ("[analysis]\nmin_base = 0\n", "at least 1"),
        ("[analysis]\ngranularity = 'fin'\n", "Did you mean 'fine'"),
        ("not toml", "not valid TOML"),
    ],
)
def test_bad_settings_say_what_is_wrong(tmp_path, content, complaint):
    path = tmp_path / "voc.toml"
    path.write_text(content)
    with pytest.raises(ConfigError, match=complaint):
        load_settings(path)


def test_a_folder_appears_whole_or_not_at_all(tmp_path):
    target = tmp_path / "out"
    with pytest.raises(RuntimeError), whole_folder(target) as made:  # noqa: PT012
        (made / "a").write_text("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    with whole_folder(target) as made:
        (made / "a").write_text("new")
    (target / "mine").write_text("keep")
    with whole_folder(target) as made:
        (made / "a").write_text("newer")
    assert {file.name: file.read_text() for file in target.iterdir()} == {
        "a": "newer",
        "mine": "keep",
    }


def test_a_failed_replacement_puts_the_old_files_back(tmp_path, monkeypatch):
    target = tmp_path / "out"
    target.mkdir()
    (target / "a").write_text("old a")
    (target / "b").write_text("old b")
    real = Path.rename

    def full(self, new):
        if Path(new) == target / "b":
            raise OSError(28, "No space left on device")
        return real(self, new)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OutputError, match="No space left"), whole_folder(target) as made:  # noqa: PT012
        (made / "a").write_text("new a")
        (made / "b").write_text("new b")
    assert {file.name: file.read_text() for file in target.iterdir()} == {
        "a": "old a",
        "b": "old b",
    }


@pytest.mark.parametrize("kind", ["file", "below a file"])
def test_a_folder_that_cannot_be_is_refused(tmp_path, kind):
    blocker = tmp_path / "taken"
    blocker.write_text("")
    target = blocker if kind == "file" else blocker / "out"
    with pytest.raises(OutputError, match="--out"), whole_folder(target):
        pass
