"""Churn and time: comments written after leaving cannot have led to it."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.analysis import Analysis
from voc_nlp.analysis.blind import OUTCOMES, without_scores
from voc_nlp.analysis.churn_timing import churn_notes
from voc_nlp.comments import as_comments
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.ranking import rank_pain_points, study_pain_points
from voc_nlp.reading import find_roles
from voc_nlp.report.folder import write_results
from voc_nlp.testing import HashingEncoder, make_comments

START = pd.Timestamp("2026-01-01")


def customers(n=900, seed=0):
    """Slow repairs lead to leaving; the cancellation form is written about on leaving, by leavers only."""
    rng = np.random.default_rng(seed)
    theme = rng.choice(["repair", "price", "shop"], n)
    left = rng.random(n) < np.where(theme == "repair", 0.6, 0.2)
    written = START + pd.to_timedelta(rng.integers(0, 60, n), unit="D")
    gone = written + pd.to_timedelta(rng.integers(1, 90, n), unit="D")
    form = left & (rng.random(n) < 0.5)
    return pd.DataFrame(
        {
            "comment_id": [f"c{i:04d}" for i in range(n)],
            "theme": np.where(form, "form", theme),
            "churned": pd.array(left, dtype="boolean"),
            "date": written.where(~form, gone),
            "churn_date": pd.Series(gone).where(left),
        }
    )


def tables(people):
    after = people["date"].dt.normalize() >= people["churn_date"].dt.normalize()
    mentions = people[["comment_id"]].assign(
        theme_id=people["theme"], p_negative=0.95, p_positive=0.0
    )
    comments = people.drop(columns="theme").assign(after_churn=after, text="something")
    return comments, mentions


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 40)), min_size=2))
def test_after_means_on_the_day_of_leaving_or_later(days):
    frame = pd.DataFrame(
        {
            "text": ["they were late again", "nobody called back"] + ["too slow"] * (len(days) - 2),
            "when": [f"{START + pd.Timedelta(days=d):%Y-%m-%d} 23:10" for d, _ in days],
            "gone": [
                "" if g is None else f"{START + pd.Timedelta(days=g):%Y-%m-%d}" for _, g in days
            ],
        }
    )
    roles = Roles(text=("text",), date="when", churn_date="gone")
    intake = as_comments(frame, roles)
    assert intake.comments["after_churn"].tolist() == [g is not None and d >= g for d, g in days]
    assert intake.comments["churned"].tolist() == [g is not None for _, g in days]
    assert "churn-from-date" in {note.code for note in intake.notes}


def test_what_is_written_on_leaving_is_not_ranked():
    comments, mentions = tables(customers())
    found = rank_pain_points(comments, mentions, score="churn")
    assert "form" not in set(found["theme_id"])
    assert found["theme_id"].iloc[0] == "repair"
    blind = rank_pain_points(comments.drop(columns="after_churn"), mentions, score="churn")
    assert blind["theme_id"].iloc[0] == "form"  # the trap


def test_other_scores_keep_every_row():
    comments, mentions = tables(customers())
    scored = comments.assign(nps=np.where(comments["churned"], 3.0, 9.0) + np.arange(900) % 2)
    found = rank_pain_points(scored, mentions, score="nps")
    pd.testing.assert_frame_equal(
        found, rank_pain_points(scored.drop(columns="after_churn"), mentions, score="nps")
    )
    study = study_pain_points(comments, mentions, score="churn", checked=0)
    assert any("before the decision to leave" in said for said in study.checks["assumptions"])
    study = study_pain_points(scored, mentions, score="nps", checked=0)
    assert not any("leave" in said for said in study.checks["assumptions"])


def test_notes_say_what_time_allows():
    comments, _ = tables(customers())
    notes = {note.code: note for note in churn_notes(comments, "churn")}
    assert set(notes) == {"churn-after", "churn-window"}
    assert f"{int(comments['after_churn'].sum()):,} of 900 rows" in notes["churn-after"].message
    assert notes["churn-window"].level == "warning"
    assert churn_notes(comments, "nps") == ()
    assert churn_notes(comments, None) == ()


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"churn_date": None, "after_churn": False}, {"churn-undated"}),
        ({"date": pd.NaT, "after_churn": False}, {"churn-undated"}),
        ({"date": START}, {"churn-window"}),
        ({"churned": False}, {"churn-after", "churn-contrary", "churn-window"}),
    ],
)
def test_notes_on_dates_that_are_missing_or_contrary(change, codes):
    comments, _ = tables(customers())
    changed = comments.assign(**change)
    for name in ("date", "churn_date"):
        changed[name] = pd.to_datetime(changed[name])
    if "date" in change and codes == {"churn-window"}:
        changed["after_churn"] = False
    found = churn_notes(changed, "churn")
    assert {note.code for note in found} == codes
    without = comments.drop(columns=["churn_date", "after_churn"])
    assert [note.code for note in churn_notes(without, "churn")] == ["churn-undated"]
    partly = comments.assign(churn_date=comments["churn_date"].where(comments.index % 2 == 0))
    assert "churn-undated" in {note.code for note in churn_notes(partly, "churn")}


def test_the_date_of_leaving_is_found_and_is_not_the_date_of_the_answer():
    frame = pd.DataFrame(
        {
            "Cancelled on": ["2026-03-01", "", "2026-04-05", ""],
            "Churned": ["yes", "no", "yes", "no"],
            "Response date": ["2026-01-01", "2026-01-02", "2026-04-06", "2026-01-04"],
            "Why?": ["I had to wait for days", "They are quick", "It is too dear", "Fine by me"],
        }
    )
    roles = find_roles(frame, Roles()).roles
    assert (roles.churn, roles.churn_date, roles.date) == (
        "Churned",
        "Cancelled on",
        "Response date",
    )
    comments = as_comments(frame, roles).comments
    assert comments["after_churn"].tolist() == [False, False, True, False]
    # without a word on who left, a date of leaving is no score
    assert find_roles(frame.drop(columns="Churned"), Roles()).roles.churn_date is None


def test_no_stage_that_reads_comments_knows_when_somebody_left():
    comments, _ = tables(customers(50))
    assert not set(without_scores(comments)) & set(OUTCOMES)


def test_the_whole_way_and_back_from_a_folder(tmp_path):
    frame = make_comments(320)
    rng = np.random.default_rng(1)
    unhappy = frame["nps"] <= 6
    left = rng.random(320) < np.where(unhappy, 0.7, 0.15)
    written = START + pd.to_timedelta(rng.integers(0, 50, 320), unit="D")
    gone = written + pd.to_timedelta(rng.integers(-5, 30, 320), unit="D")
    frame = frame.drop(columns="nps").assign(
        churned=np.where(left, "yes", "no"),
        answered=written.strftime("%Y-%m-%d"),
        churn_date=pd.Series(gone.strftime("%Y-%m-%d")).where(left, ""),
    )
    result = voc_nlp.analyze(
        frame, date="answered", encoder=HashingEncoder(), cache=False, config=AnalysisConfig()
    )
    assert result.roles.churn_date == "churn_date"
    assert result.comments["after_churn"].sum() == (left & (written >= gone)).sum()
    assert {"churn-after", "churn-window"} <= {note.code for note in result.notes}
    rate = result.scores.query("metric == 'churn' and slice == 'all'")["value"].iloc[0]
    assert rate == pytest.approx(100 * left.mean())  # the rate is of all customers
    write_results(result, tmp_path)
    again = Analysis.load(tmp_path)
    assert again.roles.churn_date == "churn_date"
    assert again.comments["after_churn"].equals(result.comments["after_churn"])
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "before the decision to leave" in page
    assert "the day the customer left or later" in page
