"""The audit, comparisons and trends of a whole analysis, from the folder to the page."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import openpyxl
import pandas as pd
import pytest
from typer.testing import CliRunner

from voc_nlp.analysis import Analysis, draw_audit, score_audit
from voc_nlp.analysis.compare import compare
from voc_nlp.analysis.trends import trends
from voc_nlp.audit import mention_keys
from voc_nlp.audit.workbook import NONE, choices
from voc_nlp.cleaning import clean_comments
from voc_nlp.cli import app
from voc_nlp.comments import as_comments
from voc_nlp.config import Roles
from voc_nlp.errors import InputError
from voc_nlp.mentions import split_mentions
from voc_nlp.ranking import rank_pain_points, score_table
from voc_nlp.report import render_html
from voc_nlp.report.change import (
    comparison_json,
    parts_texts,
    render_comparison,
    render_trends,
)
from voc_nlp.report.folder import write_results
from voc_nlp.report.pages import PAGES, page_html, page_text
from voc_nlp.testing import make_comments

FIX = "2026-05-01"


def survey(n=900):
    """Late deliveries are mended in May; a few rows have no date."""
    frame = make_comments(n)
    rng = np.random.default_rng(0)
    late = frame["comment"].str.contains("parcel|late")
    # from January to August, but few late deliveries from May on
    month = rng.integers(1, 9, n)
    month = np.where(late & (rng.random(n) < 0.6) & (month >= 5), month - 4, month)
    dates = pd.to_datetime({"year": 2026, "month": month, "day": rng.integers(1, 29, n)})
    plans = rng.choice(["basic", "gold"], n)
    return frame.assign(date=dates.where(np.arange(n) % 100 != 7), plan=plans)


THEMES = {
    "t001": ("late parcel", "parcel|late"),
    "t002": ("bill too high", "bill|charged|fee"),
    "t003": ("long wait", "waited|hold|wait"),
    "t004": ("all good", "."),
}


@pytest.fixture(scope="module")
def result():
    """An analysis whose themes and sentiment are told by words, so that no model is needed."""
    roles = Roles(text=("comment",), id="id", nps="nps", touchpoint="touchpoint", date="date")
    intake = as_comments(survey(), replace(roles, segments=("plan",)))
    comments = clean_comments(intake.comments, intake.config)
    mentions = split_mentions(comments, intake.config)
    rng = np.random.default_rng(0)
    theme = pd.Series("", index=mentions.index)
    for name, (_, words) in reversed(THEMES.items()):
        theme = theme.where(~mentions["text"].str.contains(words), name)
    sure = rng.uniform(0.7, 0.95, len(mentions))
    negative = np.where(theme == "t004", (1 - sure) / 2, sure)
    mentions = mentions.assign(
        theme_id=theme.astype("str"),
        confidence=rng.uniform(0.4, 1, len(mentions)),
        p_negative=negative,
        p_neutral=(1 - sure) / 2,
        p_positive=1 - negative - (1 - sure) / 2,
        sentiment_label="",
    )
    comments = comments.assign(sentiment=np.nan, sentiment_label="")
    counts = theme.value_counts()
    themes = pd.DataFrame(
        [
            {
                "theme_id": name, "parent_id": "", "label": label, "keywords": [label],
                "quotes": [], "quote_ids": [], "n_mentions": int(counts[name]),
                "n_comments": int(counts[name]), "share": 0.2, "share_low": 0.1, "share_high": 0.3,
                "p_negative": 0.7, "p_neutral": 0.2, "p_positive": 0.1, "languages": ["en"],
                "stability": 0.9, "cohesion": 0.5,
            }
            for name, (label, _) in THEMES.items()
        ]
    )  # fmt: skip
    return Analysis(
        comments=comments,
        mentions=mentions,
        themes=themes,
        scores=score_table(comments, intake.config),
        pain_points=rank_pain_points(comments, mentions, labels=themes, config=intake.config),
        config=intake.config,
        roles=intake.roles,
        notes=intake.notes,
        provenance={"source": "survey", "main_score": "nps", "counts": {"rows_in": len(comments)}},
    )


@pytest.fixture(scope="module")
def folder(result, tmp_path_factory):
    return write_results(result, tmp_path_factory.mktemp("analysis") / "out")


def late_theme(result):
    assert "t001" in set(result.mentions["theme_id"])
    return "t001"


def voc(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def fails(*words):
    ran = voc(*words)
    assert ran.exit_code == 2, ran.output
    return " ".join(ran.stderr.split())


# audit


def code(path, result, out):
    """A coder who agrees with the machine, but for every ninth passage."""
    mentions = result.mentions.assign(key=mention_keys(result.mentions)).set_index("key")
    labels = dict(zip(result.themes["theme_id"], result.themes["label"], strict=True))
    named = choices(labels)
    book = openpyxl.load_workbook(path)
    rows = book["Coding"]
    for at in range(2, rows.max_row + 1):
        row = mentions.loc[rows.cell(at, 1).value]
        p = [row["p_negative"], row["p_neutral"], row["p_positive"]]
        odd = at % 9 == 0
        rows.cell(at, 5).value = NONE if odd else named[row["theme_id"]]
        rows.cell(at, 6).value = ["negative", "neutral", "positive"][int(np.argmax(p))]
    book.save(out)
    return out


@pytest.fixture(scope="module")
def audited(result, tmp_path_factory):
    place = tmp_path_factory.mktemp("audit")
    sample = draw_audit(result, place / "sample.xlsx", n=300)
    assert sample.n_comments == 300
    return code(place / "sample.xlsx", result, place / "coded.xlsx")


def test_an_audit_measures_and_corrects(result, audited, tmp_path):
    found = score_audit(result, audited)
    figures = found.quality.set_index(["level", "what", "measure"])["value"]
    assert 0.8 < figures.loc[("all", "theme", "accuracy")] < 0.95
    assert figures.loc[("all", "sentiment", "kappa")] > 0.99
    cells = found.analysis.pain_points
    known = cells["corrected_impact"].notna()
    assert known.any()
    assert (cells["corrected_impact_low"] <= cells["corrected_impact"])[known].all()
    assert (cells["corrected_share"] <= 1)[cells["corrected_share"].notna()].all()
    assert sorted(cells.loc[known, "corrected_rank"]) == list(range(1, int(known.sum()) + 1))
    pd.testing.assert_frame_equal(cells[result.pain_points.columns], result.pain_points)
    assert cells.loc[0, "corrected_impact"] < 0

    found.analysis.save(tmp_path / "saved")
    again = Analysis.load(tmp_path / "saved")
    assert again.audit == json.loads(json.dumps(found.analysis.audit))
    pd.testing.assert_frame_equal(again.pain_points, cells)
    page = render_html(again)
    assert "Checked by people" in page
    assert "errors of reading corrected" in page
    assert "Checked by people" not in render_html(result)


def test_the_audit_refuses_another_analysis(result, audited):
    other = replace(result, mentions=result.mentions.iloc[:-400])
    with pytest.raises(InputError, match="another analysis"):
        score_audit(other, audited)


def test_audit_commands(folder, audited, tmp_path):
    out = tmp_path / "to_code.xlsx"
    ran = voc("audit", "sample", folder, "--n", 40, "--out", out)
    assert ran.exit_code == 0, ran.output
    assert out.is_file()
    assert "nothing is coded yet" in fails("audit", "score", folder, out)
    ran = voc("audit", "score", folder, audited)
    assert ran.exit_code == 0, ran.output
    assert "corrected" in ran.output
    assert (folder / "audit_quality.csv").is_file()
    assert "Checked by people" in (folder / "report.html").read_text(encoding="utf-8")
    assert "not a saved analysis" in fails("audit", "sample", tmp_path)


# compare


def test_a_fix_is_seen_and_the_parts_sum(result):
    found = compare(result, before=FIX)
    assert found.counts["undated"] == 9
    assert any("9 rows have no date" in note for note in found.notes)
    assert sum(found.counts["rows"]) + found.counts["left_out"] == len(result.comments)
    assert found.parts["value"].sum() == pytest.approx(
        float(found.scores.set_index("metric").loc["nps", "change"]), abs=1e-9
    )
    row = found.themes.set_index("theme_id").loc[late_theme(result)]
    assert row["verdict"] == "fell"
    assert row["impact_after"] > row["impact_before"]
    assert "negative comments fell" in row["sentence"]
    page = render_comparison(found)
    assert "http" not in page.replace("http-equiv", "")
    assert "fewer people" in page


def test_a_theme_chosen_beforehand_is_judged_alone(result):
    theme = late_theme(result)
    found = compare(result, before=FIX, theme=theme)
    assert found.themes["theme_id"].tolist() == [theme]
    assert found.themes["q"].tolist() == found.themes["p"].tolist()
    with pytest.raises(
        InputError, match=r"no theme 't999'; known: 't001'.*names each theme with its id"
    ):
        compare(result, before=FIX, theme="t999")


def test_segments_compare_and_the_other_way_round(result):
    one = compare(result, by="plan", a="basic", b="gold")
    two = compare(result, by="segment:plan", a="gold", b="basic")
    assert one.names == ("basic", "gold")
    first = one.themes.set_index("theme_id").sort_index()["share_change"]
    second = two.themes.set_index("theme_id").sort_index()["share_change"]
    assert first.to_numpy() == pytest.approx(-second.to_numpy(), nan_ok=True)
    assert set(one.themes["verdict"]) <= {"no clear difference", "higher", "lower", "too few"}
    assert set(one.scores["verdict"]) <= {"no clear difference", "higher", "lower"}
    page = render_comparison(one)
    for word in ("moved", "What changed", "no clear change", "than before", "creeping"):
        assert word not in page
    assert "points lower than basic" in page or "points higher than basic" in page


def test_json_names_the_groups(result):
    made = comparison_json(compare(result, by="plan", a="basic", b="gold"))
    assert made["groups"] == {"before": "basic", "after": "gold"}
    assert made["kind"] == "groups"
    row = made["scores"][0]
    assert row["by_group"]["gold"]["value"] == row["after"]
    assert row["by_group"]["basic"]["n"] == row["n_before"]
    theme = made["themes"][0]
    assert theme["by_group"]["gold"]["high"] == theme["share_after_high"]


def test_folders_follow_each_other_only_where_their_dates_do(result):
    early = replace(result, comments=result.comments[result.comments["date"] < FIX])
    late = replace(result, comments=result.comments[result.comments["date"] >= FIX])
    assert compare(early, late).kind == "periods"
    assert compare(late, early).kind == "groups"


def test_what_may_be_chance_is_not_explained_and_the_unexplained_is_named(result):
    found = compare(result, before=FIX)
    scores = found.scores.assign(change=0.5, change_low=-9.0, change_high=10.0)
    heading, _ = parts_texts(replace(found, scores=scores))
    assert "may be chance (-9.0 to +10.0)" in heading
    assert not heading.startswith("Why")
    parts = found.parts.copy()
    parts.loc[parts["part"] == "unexplained", "value"] = 99.0
    _, remark = parts_texts(replace(found, parts=parts))
    assert remark.startswith("The largest part, +99.0")
    assert "is unexplained" in remark


def test_two_folders_need_the_same_themes(result):
    same = compare(result, result)
    assert same.themes["share_change"].abs().max() < 1e-12
    assert same.scores["change"].abs().max() < 1e-12
    other = replace(result, themes=result.themes.assign(label="something else"))
    with pytest.raises(InputError, match="do not share their themes"):
        compare(result, other)


def test_few_scores_give_shares_only(result):
    few = replace(result, comments=result.comments.iloc[:250])
    found = compare(few, before=FIX)
    assert found.parts.empty
    assert found.themes["impact_before"].isna().all()
    assert any("not taken apart" in note for note in found.notes)
    assert "Why" not in render_comparison(found)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({}, "say what to compare"),
        ({"by": "pan", "a": "x", "b": "y"}, "Did you mean 'segment:plan'|no column 'pan'"),
        ({"by": "plan"}, "name two values"),
        ({"by": "plan", "a": "basic", "b": "silver"}, "no value 'silver'"),
        ({"by": "plan", "a": "gold", "b": "gold"}, "both 'gold'"),
        ({"before": "soon"}, "is not a date"),
        ({"before": "2020-01-01"}, "no row was answered before"),
        ({"before": "2026-07-01", "after": "2026-03-01"}, "must not overlap"),
        ({"before": FIX, "score": "csat"}, "no answers for the score 'csat'"),
        ({"before": FIX, "score": "npss"}, "unknown score"),
    ],
)
def test_what_cannot_be_compared_is_said(result, how, said):
    with pytest.raises(InputError, match=said):
        compare(result, **how)


def test_compare_command(folder, tmp_path):
    out = tmp_path / "compared"
    ran = voc("compare", folder, "--before", FIX, "--out", out)
    assert ran.exit_code == 0, ran.output
    assert "NPS moved by" in ran.output
    assert "NPS: from" in ran.output
    assert {file.name for file in out.iterdir()} == {
        *(f"{name}.{kind}" for name in ("scores", "themes", "parts") for kind in ("csv", "parquet")),
        "compare.json", "compare.html",
    }  # fmt: skip
    ran = voc("compare", folder, "--before", FIX, "--json")
    assert json.loads(ran.output)["names"] == [f"before {FIX}", f"since {FIX}"]
    assert "say what to compare" in fails("compare", folder)


# trends


def test_trends_have_every_period_and_say_what_is_missing(result):
    found = trends(result)
    assert found.undated == 9
    assert list(dict.fromkeys(found.themes["period"])) == [f"2026-0{m}" for m in range(1, 9)]
    assert len(found.themes) == 8 * result.mentions["theme_id"].nunique()
    known = found.themes["share"].notna()
    assert (found.themes["low"] <= found.themes["share"])[known].all()
    assert set(found.scores["metric"]) == {"nps"}
    page = render_trends(found)
    assert "What rises" in page
    assert "False alarms: where nothing changes" in page
    assert 0 <= found.false_alarms < 1


def test_thin_periods_raise_no_alarm_and_a_longer_one_is_proposed(result):
    found = trends(result, period="day")
    assert found.alarms.empty
    assert found.watched == 0
    assert any("single voices; choose --period month" in note for note in found.notes)
    assert "No alarm was looked for" in render_trends(found)


def test_a_jump_in_the_last_month_is_an_alarm(result):
    late = result.mentions[result.mentions["theme_id"] == late_theme(result)]
    late = set(late.loc[late["p_negative"] > 0.5, "comment_id"])
    comments = result.comments.copy()
    hit = comments["comment_id"].isin(late)
    rng = np.random.default_rng(1)
    month = np.where(hit & (rng.random(len(comments)) < 0.5), 8, rng.integers(1, 9, len(comments)))
    comments["date"] = pd.to_datetime({"year": 2026, "month": month, "day": 15})
    found = trends(replace(result, comments=comments))
    latest = found.alarms[found.alarms["is_latest"]]
    assert late_theme(result) in set(latest["theme_id"])
    row = latest[latest["theme_id"] == late_theme(result)].iloc[0]
    assert row["kind"] == "spike"
    assert "jumped in 2026-08" in row["sentence"]
    assert row["quotes"]


def test_trends_need_dates_and_periods(result):
    nowhere = replace(result, comments=result.comments.assign(date=pd.NaT))
    with pytest.raises(InputError, match="no dates"):
        trends(nowhere)
    with pytest.raises(InputError, match=r"unknown period 'monht'.*Did you mean 'month'"):
        trends(result, period="monht")
    one = result.comments.assign(date=pd.Timestamp("2026-01-01"))
    with pytest.raises(InputError, match="all rows fall into one month"):
        trends(replace(result, comments=one))


def test_trends_command(folder, tmp_path):
    out = tmp_path / "trends"
    ran = voc("trends", folder, "--period", "week", "--out", out)
    assert ran.exit_code == 0, ran.output
    assert (out / "trends.html").is_file()
    assert "choose --period month" in " ".join(ran.output.split())
    ran = voc("trends", folder)
    assert "False alarms: where nothing changes" in " ".join(ran.output.split())
    assert json.loads(voc("trends", folder, "--json").output)["undated"] == 9
    assert "unknown period" in fails("trends", folder, "--period", "year")


# pages


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_in_the_report_and_behind_the_command(result, name):
    assert page_text(name).startswith(f"# {PAGES[name]}\n")
    assert str(page_html(name)) in render_html(result)
    ran = voc("explain", name)
    assert ran.exit_code == 0
    assert PAGES[name] in ran.output


def test_an_unknown_page_is_refused():
    assert "no page 'rankings'" in fails("explain", "rankings")
