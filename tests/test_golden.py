"""The samples hold planted pain points; they must come out on top."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import voc_nlp

SAMPLES = Path(__file__).parents[1] / "data" / "samples"


@pytest.fixture(scope="module")
def telecom():
    return voc_nlp.analyze(SAMPLES / "telecom_nps.csv")


@pytest.fixture(scope="module")
def retail():
    return voc_nlp.analyze(SAMPLES / "retail_csat.xlsx")


def planted(name: str, key: str) -> pd.Series:
    frame = pd.read_csv(SAMPLES / name, dtype=str, keep_default_na=False)
    return frame.set_index(key)["problems"].str.split(";")


def problem_of(result, row, truth: pd.Series) -> str:
    """Planted problem that most comments with a negative mention in a cell have."""
    mentions = result.mentions[
        (result.mentions["theme_id"] == row.theme_id) & (result.mentions["p_negative"] > 0.5)
    ]
    there = result.comments.loc[result.comments["touchpoint"] == row.touchpoint, "comment_id"]
    ids = mentions["comment_id"][mentions["comment_id"].isin(there)].unique()
    codes = truth.reindex(ids).explode()
    codes = codes[codes != ""]
    return codes.mode().iloc[0] if len(codes) else ""


def test_telecom_columns_are_found(telecom):
    roles = telecom.roles
    assert roles.text == ("comment",)
    assert (roles.id, roles.nps, roles.churn) == ("response_id", "nps", "churned")
    assert (roles.touchpoint, roles.weight, roles.customer) == (
        "touchpoint",
        "weight",
        "customer_id",
    )
    assert telecom.main_score == "nps"


def test_telecom_rows_add_up(telecom):
    assert sum(telecom.status_counts.values()) == len(telecom.comments) == 1400
    assert telecom.status_counts["empty"] == 242
    assert {"en", "es", "cs", "it", "ru", "zh"} <= set(telecom.comments["language"])


def test_telecom_planted_pain_points_come_out_on_top(telecom):
    truth = planted("telecom_nps_planted.csv", "response_id")
    # a problem may be spread over two themes, so more places than the four touchpoints with the worst problems
    top = telecom.pain_points.head(6)
    found = {(row.touchpoint, problem_of(telecom, row, truth)) for row in top.itertuples()}
    assert ("installation", "P1") in found
    assert ("billing", "P2") in found
    worst = telecom.pain_points.iloc[0]
    assert worst["touchpoint"] in ("installation", "billing", "network", "app")
    assert worst["impact_high"] < 0
    assert worst["evidence"] == "strong"


def test_retail_mess_is_read(retail):
    assert len(retail.comments) == 434
    assert len(retail.roles.text) == 3
    assert retail.main_score == "csat"
    assert retail.config.csat_scale == (1, 5)
    assert retail.comments["csat"].notna().sum() == 421
    assert retail.status_counts["duplicate"] >= 5
    assert not retail.mentions["clean_text"].str.contains("<br>|&amp;|Ã", regex=True).any()


def test_retail_planted_pain_points_come_out_on_top(retail):
    truth = planted("retail_csat_planted.csv", "respondent")
    ids = dict(zip(retail.comments["comment_id"], retail.comments["customer"], strict=True))
    found = set()
    for row in retail.pain_points.head(3).itertuples():
        here = truth.rename(index={respondent: key for key, respondent in ids.items()})
        found.add((row.touchpoint, problem_of(retail, row, here)))
    assert ("home delivery", "R1") in found
