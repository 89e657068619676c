"""What is hidden in a published table cannot be worked out from what is shown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.privacy import Sum, hide_recoverable, suppress_small
from voc_nlp.report.publishing import published
from voc_nlp.testing import HashingEncoder, make_comments

CROSS = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 12), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


def crossed(cells):
    """Rows of a table with margins, and what adds up to what."""
    grid = np.array(cells, dtype=float)
    whole = np.block([[grid, grid.sum(1, keepdims=True)], [grid.sum(0), grid.sum()]])
    place = np.arange(whole.size).reshape(whole.shape)
    lines = [*place, *place.T]
    return whole.ravel(), [Sum(tuple(map(int, line[:-1])), int(line[-1])) for line in lines]


@given(CROSS, st.integers(2, 6))
def test_no_sum_has_one_unknown(cells, k):
    n, sums = crossed(cells)
    small = (n < k) & (n > 0)
    hidden = hide_recoverable(n, small, sums, k)
    assert (hidden | ~small).all()
    assert (n[hidden] > 0).all()
    for one in sums:
        unknown = [row for row in (*one.parts, one.total) if hidden[row]]
        assert len(unknown) != 1
        parts = [row for row in one.parts if hidden[row]]
        if parts and not hidden[one.total]:
            # together they are about enough people, or about everybody that the total is about
            assert n[parts].sum() >= k or all(hidden[row] or not n[row] for row in one.parts)


@given(CROSS, st.integers(1, 6))
def test_nothing_is_hidden_where_nothing_is_small(cells, k):
    n, sums = crossed(cells)
    if not ((n < k) & (n > 0)).any():
        assert not hide_recoverable(n, (n < k) & (n > 0), sums, k).any()


def test_the_smallest_that_is_shown_goes_with_it():
    table = pd.DataFrame({"shop": list("ABCDE"), "n": [40, 2, 9, 30, 0]})
    kept = suppress_small(table, "n", 5, sums=[Sum((0, 1, 2, 3, 4))])
    assert (list(kept.table["shop"]), kept.suppressed) == (["A", "D", "E"], 2)
    # two hidden ones that are about too few together take a third
    table["n"] = [40, 2, 9, 30, 1]
    assert list(suppress_small(table, "n", 5, sums=[Sum((0, 1, 2, 3, 4))]).table["shop"]) == ["A", "D"]  # fmt: skip
    table["n"] = [40, 4, 9, 30, 3]
    kept = suppress_small(table, "n", 5, sums=[Sum((0, 1, 2, 3, 4))])
    assert list(kept.table["shop"]) == ["A", "C", "D"]


@pytest.fixture(scope="module")
def analysis():
    survey = make_comments(300)
    survey["region"] = ["north"] * 180 + ["south"] * 105 + ["east"] * 12 + ["west"] * 3
    return voc_nlp.analyze(survey, segment="region", encoder=HashingEncoder(), cache=False)


def test_a_slice_of_the_scores_cannot_be_worked_out(analysis):
    shown = published(analysis).scores
    regions = shown[shown["slice"].str.startswith("region=")]
    assert sorted(regions["slice"]) == ["region=north", "region=south"]
    whole = int(shown.loc[shown["slice_type"] == "all", "n"].iloc[0])
    assert whole - regions["n"].sum() >= analysis.config.k_anonymity
    note = next(note for note in published(analysis).notes if note.code == "privacy")
    assert "could be worked out" in note.message


def test_a_pain_point_goes_with_its_theme(analysis):
    first = analysis.themes["theme_id"].iloc[0]
    themes = analysis.themes.assign(n_comments=analysis.themes["n_comments"].where(analysis.themes["theme_id"] != first, 2))  # fmt: skip
    shown = published(replace(analysis, themes=themes))
    gone = set(analysis.themes["theme_id"]) - set(shown.themes["theme_id"])
    assert first in gone
    assert len(gone) == 2
    assert not gone & set(shown.pain_points["theme_id"])


def test_stages_and_touchpoints_of_the_journey(analysis):
    journey = analysis.journey
    if journey.empty:
        pytest.skip("no journey here")
    places = [(t, s) for t in ("(all)", "shop", "web", "phone") for s in ("(all)", "buy", "use")]
    n = {("shop", "buy"): 30, ("shop", "use"): 20, ("web", "buy"): 25, ("web", "use"): 40, ("phone", "buy"): 3, ("phone", "use"): 50}  # fmt: skip
    rows = pd.DataFrame([journey.iloc[0].to_dict()] * len(places))
    rows["touchpoint"], rows["stage"] = [t for t, _ in places], [s for _, s in places]
    rows["n_comments"] = [sum(v for (a, b), v in n.items() if t in (a, "(all)") and s in (b, "(all)")) for t, s in places]  # fmt: skip
    shown = published(replace(analysis, journey=rows)).journey
    left = set(zip(shown["touchpoint"], shown["stage"], strict=True))
    assert {("(all)", "(all)"), ("(all)", "buy"), ("(all)", "use"), ("phone", "(all)")} <= left
    hidden = set(places) - left
    assert ("phone", "buy") in hidden
    for t, s in hidden:
        assert sum((t, other) in hidden for other in ("(all)", "buy", "use")) > 1
        assert sum((other, s) in hidden for other in ("(all)", "shop", "web", "phone")) > 1
