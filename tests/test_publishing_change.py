"""What trends and comparisons pass on is about enough people."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.analysis.compare import Comparison
from voc_nlp.analysis.trends import Trends
from voc_nlp.report.change import render_comparison, render_trends, write_comparison, write_trends
from voc_nlp.report.publishing import published_comparison, published_trends

PERIODS = [f"2026-{month:02}" for month in range(1, 7)]
NAMES = {"t001": "late parcel", "t002": "long wait"}


def series(cells, wrote):
    """Trends of two themes over six months, with an alarm for the last cell of each theme."""
    rows, alarms = [], []
    for theme, own in zip(NAMES, cells, strict=True):
        negative = [min(n, size) for n, size in zip(own, wrote, strict=True)]
        for period, n, size in zip(PERIODS, negative, wrote, strict=True):
            known = size >= 5
            share = n / size if known else np.nan
            rows.append([period, theme, NAMES[theme], size, n, share, share, share, size, n, 99])
        last = negative[-1]
        alarms.append(
            {
                "period": PERIODS[-1],
                "theme_id": theme,
                "label": NAMES[theme],
                "kind": "spike",
                "since": PERIODS[-1],
                "until": PERIODS[-1],
                "share": 0.5,
                "n_negative": last,
                "people": last,
                "baseline": 0.1,
                "baseline_from": PERIODS[0],
                "baseline_until": PERIODS[3],
                "people_baseline": sum(negative[:4]),
                "q": 0.01,
                "is_latest": True,
                "sentence": f"{NAMES[theme]} jumped",
                "quotes": [f"words about {NAMES[theme]}"],
            }
        )
    columns = ["period", "theme_id", "label", "n_wrote", "n_negative", "share", "low", "high"]
    columns += ["people_wrote", "people_negative", "people"]
    scores = pd.DataFrame({"period": PERIODS, "metric": "nps", "value": 1.0, "low": 0.0, "high": 2.0, "n": wrote})  # fmt: skip
    return Trends(
        period="month",
        themes=pd.DataFrame(rows, columns=columns),
        scores=scores,
        alarms=pd.DataFrame(alarms),
        undated=0,
        notes=(),
        false_alarms=0.1,
        watched=3,
    )


COUNTS = st.lists(st.integers(0, 15), min_size=6, max_size=6)


@given(COUNTS, COUNTS, st.lists(st.integers(0, 40), min_size=6, max_size=6))
@settings(max_examples=150, deadline=None)
def test_no_cell_of_trends_is_about_few_or_can_be_worked_out(one, two, wrote):
    found = series([one, two], wrote)
    shown = published_trends(found)
    k = found.k_anonymity
    for column in ("people_negative", "people_wrote"):
        assert not shown.themes[column].dropna().between(1, k - 1).any()
    known = shown.themes.dropna(subset=["share"])
    assert not (known["people_wrote"] - known["people_negative"]).between(1, k - 1).any()
    true = found.themes.set_index(["theme_id", "period"])["people_negative"]
    for theme, rows in shown.themes.groupby("theme_id"):
        hidden = rows.loc[rows["people_negative"].isna(), "period"]
        sizes = np.array([true[theme, period] for period in hidden])
        left = rows["people_negative"].dropna()
        # what is hidden together is about nobody, about enough people, or all there is to hide
        assert sizes.sum() == 0 or sizes.sum() >= k or not (left > 0).any() or _alarmed(shown, rows)
    assert not shown.scores["n"].dropna().between(1, k - 1).any()
    assert shown.scores.loc[shown.scores["n"].isna(), "value"].isna().all()
    assert (shown.alarms["people"] >= k).all()
    base = found.alarms.set_index("theme_id")["people_baseline"]
    for row in shown.alarms.to_dict("records"):
        assert np.isnan(row["baseline"]) == (0 < base[row["theme_id"]] < k)


def _alarmed(shown, rows):
    """Only the cell of an alarm is left, which is always shown."""
    left = rows[rows["people_negative"].fillna(0) > 0]
    return set(left["period"]) <= {PERIODS[-1]} and len(shown.alarms) > 0


def test_one_voice_is_neither_named_nor_quoted(tmp_path):
    found = series([[20, 18, 22, 19, 20, 1], [9, 8, 7, 9, 9, 30]], [60] * 6)
    out = write_trends(found, tmp_path / "out")
    page = (out / "trends.html").read_text(encoding="utf-8")
    assert "words about long wait" in page
    assert "words about late parcel" not in page
    table = pd.read_parquet(out / "alarms.parquet")
    assert table["theme_id"].tolist() == ["t002"]
    themes = pd.read_parquet(out / "themes.parquet").set_index(["theme_id", "period"])
    assert pd.isna(themes.loc[("t001", "2026-06"), "n_negative"])
    assert pd.isna(themes.loc[("t001", "2026-02"), "share"])  # else the total would tell the last
    made = json.loads((out / "trends.json").read_text(encoding="utf-8"))
    assert made["false_alarms_per_period"] == 0.1
    assert sum(row["n_negative"] is None for row in made["themes"]) == 2
    assert any("fewer than 5 people" in note for note in made["notes"])
    few = found.themes.assign(people=[2] * 6 + [99] * 6)
    assert "late parcel" not in render_trends(Trends(**{**vars(found), "themes": few}))
    everything = Trends(**{**vars(found), "k_anonymity": 1})
    assert published_trends(everything) is everything


def comparison(before, after, rows=(60, 60), wrote=(50, 50)):
    shares = {}
    for side, n, size in (("before", before, wrote[0]), ("after", after, wrote[1])):
        shares |= {f"share_{side}{end}": n / size for end in ("", "_low", "_high")}
    shares |= {f"share_change{end}": 0.1 for end in ("", "_low", "_high")}
    shares |= {f"impact_{name}{end}": np.nan for name in ("before", "after", "change") for end in ("", "_low", "_high")}  # fmt: skip
    theme = {"theme_id": "t001", "label": "late parcel", **shares, "n_before": before}
    theme |= {"n_after": after, "people_before": before, "people_after": after, "people": 30}
    theme |= {"p": 0.01, "q": 0.01, "verdict": "fell", "sentence": f"from {before} to {after}"}
    score = {"metric": "nps"} | {f"{name}{end}": 7.25 for name in ("before", "after", "change") for end in ("", "_low", "_high")}  # fmt: skip
    score |= {"n_before": rows[0], "n_after": rows[1], "verdict": "rose"}
    parts = pd.DataFrame(columns=["part", "theme_id", "label", "value", "low", "high", "people"])
    return Comparison(
        names=("May", "June"),
        counts={
            "rows": list(rows),
            "wrote": list(wrote),
            "customers_in_both": 2,
            "left_out": 0,
            "undated": 0,
        },
        scores=pd.DataFrame([score]),
        themes=pd.DataFrame([theme]),
        parts=parts,
        score="nps",
        notes=(),
    )


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 8), st.integers(0, 8))
@settings(deadline=None)
def test_no_cell_of_a_comparison_is_about_few(before, after, silent_before, silent_after):
    found = comparison(before, after, rows=(50 + silent_before, 50 + silent_after))
    shown = published_comparison(found)
    row = shown.themes.iloc[0]
    few = any(0 < n < 5 for n in (before, after, 50 - before, 50 - after))
    assert pd.isna(row["n_before"]) == pd.isna(row["share_after"]) == pd.isna(row["q"]) == few
    assert row["verdict"] == "fell"
    if few:
        assert "too few people to be shown" in row["sentence"]
        assert f"{before} to" not in row["sentence"]
    silent = any(0 < n < 5 for n in (silent_before, silent_after))
    assert (shown.counts["wrote"] == [None, None]) == silent
    assert shown.counts["customers_in_both"] is None


def test_a_group_of_few_is_told_by_nothing(tmp_path):
    found = comparison(10, 2, rows=(60, 4), wrote=(50, 3))
    out = write_comparison(found, tmp_path / "out")
    made = json.loads((out / "compare.json").read_text(encoding="utf-8"))
    assert made["counts"]["rows"] == [None, None]
    assert made["scores"][0]["after"] is None
    assert made["scores"][0]["by_group"]["May"] == {"value": None, "low": None, "high": None, "n": None}  # fmt: skip
    assert made["scores"][0]["verdict"] == "too few"
    page = render_comparison(found)
    assert "7.2" not in page
    assert ">n 4<" not in page


@pytest.mark.parametrize("people", [4, 40])
def test_parts_of_few_are_left_out(people):
    parts = pd.DataFrame([{"part": "affected", "theme_id": "", "label": "all other themes", "value": 1.5, "low": 0.5, "high": 2.5, "people": people}])  # fmt: skip
    found = Comparison(**{**vars(comparison(20, 20)), "parts": parts})
    assert published_comparison(found).parts.empty == (people < 5)
