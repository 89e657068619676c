"""Comment against score, languages, and heads of one's own: laws first, then one survey end to end."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.analysis.agreement import rank_agreement
from voc_nlp.analysis.consistency import (
    HIGH_BUT_NEGATIVE,
    LOW_BUT_POSITIVE,
    consistency_notes,
    score_conflicts,
)
from voc_nlp.analysis.languages import COLUMNS, language_table, no_languages
from voc_nlp.analysis.reader import refuse_circles
from voc_nlp.config import AnalysisConfig
from voc_nlp.errors import ConfigError
from voc_nlp.sentiment import head_for, shipped_heads

CONFIG = AnalysisConfig(csat_scale=(1, 5), ces_scale=(1, 7))
LABELS = ["negative", "neutral", "positive", "mixed", "unsure"]


def survey(n: int = 120, seed: int = 0, *, turn: float = 1.0) -> pd.DataFrame:
    """Comments whose sentiment goes with the NPS (``turn=1``) or against it (``turn=-1``)."""
    rng = np.random.default_rng(seed)
    nps = rng.integers(0, 11, n).astype(float)
    feeling = np.clip(turn * (nps - 5) / 6 + rng.normal(0, 0.2, n), -1, 1)
    label = np.where(feeling > 0.2, "positive", np.where(feeling < -0.2, "negative", "neutral"))
    return pd.DataFrame(
        {
            "comment_id": [f"r{i}" for i in range(n)],
            "nps": nps,
            "csat": np.nan,
            "ces": np.nan,
            "churned": pd.array([pd.NA] * n, dtype="boolean"),
            "touchpoint": "(all)",
            "status": "ok",
            "language": np.where(np.arange(n) % 3 == 0, "cs", "en"),
            "sentiment": feeling,
            "sentiment_label": label,
        }
    )


def mentions_of(comments: pd.DataFrame) -> pd.DataFrame:
    positive = (comments["sentiment"] + 1) / 2
    return pd.DataFrame(
        {
            "comment_id": comments["comment_id"],
            "language": comments["language"],
            "p_negative": 1 - positive,
            "p_neutral": 0.0,
            "p_positive": positive,
            "sentiment_label": np.where(np.abs(positive - 0.5) < 0.05, "unsure", "positive"),
        }
    )


def with_conflicts(comments: pd.DataFrame) -> pd.DataFrame:
    return comments.assign(score_conflict=score_conflicts(comments, "nps", CONFIG))


# laws


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(-5, 5)), min_size=20, max_size=60))
def test_rank_agreement_is_symmetric_bounded_and_blind_to_order(pairs):
    x, y = np.array(pairs, float).T
    found = rank_agreement(x, y)
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        assert np.isnan(found.value)
        return
    assert -1 <= found.low <= found.value <= found.high <= 1
    assert rank_agreement(x[::-1], y[::-1]) == found
    assert rank_agreement(y, x).value == pytest.approx(found.value)
    assert rank_agreement(-x, y).value == pytest.approx(-found.value)
    assert rank_agreement(np.exp(x), y).value == pytest.approx(found.value)


@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.integers(0, 10)), st.floats(-1, 1), st.sampled_from(LABELS)
        ),
        min_size=1,
        max_size=30,
    )
)
def test_only_strong_words_against_an_end_of_the_scale_are_flagged(rows):
    comments = pd.DataFrame(rows, columns=["nps", "sentiment", "sentiment_label"]).astype(
        {"nps": float}
    )
    flags = score_conflicts(comments, "nps", CONFIG)
    for (score, feeling, label), flag in zip(rows, flags, strict=True):
        furious = label == "negative" and feeling <= -0.6 and score is not None and score >= 9
        praise = label == "positive" and feeling >= 0.6 and score is not None and score <= 2
        assert flag == (HIGH_BUT_NEGATIVE if furious else LOW_BUT_POSITIVE if praise else "")
    assert (score_conflicts(comments, None, CONFIG) == "").all()


@given(st.integers(0, 5), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_nothing_depends_on_the_order_of_rows(seed, random):
    comments = with_conflicts(survey(seed=seed, turn=random.choice([-1, 1])))
    mentions = mentions_of(comments)
    order = list(range(len(comments)))
    random.shuffle(order)
    shuffled = comments.iloc[order].reset_index(drop=True)
    table = language_table(comments, mentions, score="nps", config=CONFIG)
    pd.testing.assert_frame_equal(
        language_table(
            shuffled, mentions.iloc[order].reset_index(drop=True), score="nps", config=CONFIG
        ),
        table,
    )
    assert consistency_notes(shuffled, "nps", CONFIG) == consistency_notes(comments, "nps", CONFIG)
    assert table["mentions"].sum() == len(mentions)
    assert table["rows"].sum() == len(comments)


# scales


def test_a_turned_scale_is_asked_about_and_never_turned():
    turned = with_conflicts(survey(turn=-1))
    before = turned.copy()
    notes = consistency_notes(turned, "nps", CONFIG)
    pd.testing.assert_frame_equal(turned, before)
    assert [note.code for note in notes] == ["score-conflict", "reversed-scale"]
    assert notes[0].level == "warning"
    assert "reversed scale? NPS" in notes[1].message
    assert "--nps" in notes[1].message
    assert not consistency_notes(with_conflicts(survey()), "nps", CONFIG)


def test_a_turned_scale_in_one_file_or_segment_is_found():
    both = pd.concat([survey(seed=1), survey(80, seed=2, turn=-1)], ignore_index=True)
    both = with_conflicts(both.assign(**{"segment:country": ["AT"] * 120 + ["CH"] * 80}))
    files = pd.Series(["march.csv"] * 120 + ["april.csv"] * 80)
    messages = [
        note.message
        for note in consistency_notes(both, "nps", CONFIG, files=files)
        if note.code == "reversed-scale"
    ]
    assert len(messages) == 2
    assert any("where the file is 'april.csv'" in message for message in messages)
    assert any("where country is 'CH'" in message for message in messages)


def test_few_comments_judge_no_scale():
    assert not [
        note
        for note in consistency_notes(with_conflicts(survey(49, turn=-1)), "nps", CONFIG)
        if note.code == "reversed-scale"
    ]


def test_effort_where_low_is_good_is_not_called_reversed():
    comments = survey().assign(ces=lambda frame: 5 - np.round(frame["nps"] / 2.5), nps=np.nan)
    config = AnalysisConfig(ces_scale=(1, 5))
    flagged = comments.assign(score_conflict=score_conflicts(comments, "ces", config))
    assert (flagged["score_conflict"] == "").all()
    assert not consistency_notes(flagged, "ces", config)


# languages


def test_languages_are_flagged_when_they_fare_worse():
    rng = np.random.default_rng(3)
    good = survey(300, seed=4).assign(language="en")
    bad = survey(90, seed=5).assign(language="sw", sentiment=rng.uniform(-1, 1, 90))
    few = survey(9, seed=6).assign(language="pl")
    comments = pd.concat([good, bad, few], ignore_index=True)
    mentions = mentions_of(comments)
    mentions.loc[mentions["language"] == "sw", "sentiment_label"] = "unsure"
    table = language_table(comments, mentions, score="nps", config=CONFIG, trained=["en"])
    assert table["language"].tolist() == ["en", "sw", "pl"]
    assert table["trained"].tolist() == [True, False, False]
    assert table["flags"].iloc[0] == ""
    assert "mostly unsure" in table["flags"].iloc[1]
    assert "weaker than en" in table["flags"].iloc[1]
    assert table["flags"].iloc[2] == "few mentions"
    assert np.isnan(table["agreement"].iloc[2])
    alone = language_table(comments, mentions)
    assert alone["score"].tolist() == ["", "", ""]
    assert alone["agreement"].isna().all()
    assert dict(no_languages().dtypes) == dict(alone.dtypes)
    assert list(alone.columns) == list(COLUMNS)


# circles


def test_a_head_that_learnt_from_a_score_must_not_explain_one(caplog):
    from dataclasses import replace

    head = head_for(next(iter(shipped_heads())))
    circular = replace(head, about={**head.about, "trained_on_score": "rating"})
    refuse_circles(head, "nps", allowed=False)
    refuse_circles(None, "nps", allowed=False)
    refuse_circles(circular, None, allowed=False)
    with pytest.raises(ConfigError, match=r"score column 'rating'.*--allow-score-trained"):
        refuse_circles(circular, "csat", allowed=False)
    refuse_circles(circular, "csat", allowed=True)
    assert "Allowed explicitly" in caplog.text


# end to end


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory):
    import voc_nlp
    from voc_nlp.testing import HashingEncoder

    bad = [
        "the app is horrible and crashes all the time",
        "waited an hour, awful service",
        "aplikace je hrozná a pořád padá",
    ]
    good = [
        "lovely staff, I am really happy",
        "great value and very easy to use",
        "skvělá obsluha, jsem velmi spokojená",
    ]
    rows = []
    for i in range(120):
        troubled = i % 2 == 0
        text = f"{(bad if troubled else good)[i % 3]} ({i})"
        rows.append({"id": i, "comment": text, "nps": 1 if troubled else 10})
    rows[0]["nps"], rows[1]["nps"] = 10, 0
    rows[0]["comment"] += " write to me@example.com"
    frame = pd.DataFrame(rows)
    result = voc_nlp.analyze(
        frame, text="comment", id="id", nps="nps", encoder=HashingEncoder(), cache=False
    )
    folder = result.save(tmp_path_factory.mktemp("saved") / "result")
    return result, folder


def test_an_analysis_flags_contradictions_and_lists_languages(two_languages):
    from voc_nlp.analysis import Analysis
    from voc_nlp.report import render_html

    result, folder = two_languages
    flags = result.comments["score_conflict"]
    assert flags.iloc[0] == HIGH_BUT_NEGATIVE
    assert flags.iloc[1] == LOW_BUT_POSITIVE
    assert (flags != "").sum() == 2
    assert [note.code for note in result.notes if "conflict" in note.code] == ["score-conflict"]
    assert set(result.languages["language"]) >= {"en", "cs"}
    assert (result.languages["agreement"].dropna() > 0.5).all()
    pd.testing.assert_frame_equal(Analysis.load(folder).languages, result.languages)
    assert HIGH_BUT_NEGATIVE not in render_html(result)  # one comment is too few to be quoted
    assert "Fewer than 5 of" in next(n.message for n in result.notes if n.code == "score-conflict")
    page = render_html(replace(result, config=replace(result.config, k_anonymity=1)))
    assert HIGH_BUT_NEGATIVE in page
    assert "me@example.com" not in page
    assert "How sentiment is read in each language" in page


def test_a_head_of_ones_own_is_used(two_languages, tmp_path):
    import voc_nlp
    from voc_nlp.analysis import adapt_sentiment
    from voc_nlp.testing import HashingEncoder

    result, _ = two_languages
    texts = result.comments["text"].tolist()
    fees = [f"nobody explained the fee of {i} euros" for i in range(20)]
    verdicts = ["neutral", "positiv"] * (len(texts) // 2) + ["negativ"] * len(fees)
    labelled = pd.DataFrame({"Kommentar": texts + fees, "Urteil": verdicts})
    found = adapt_sentiment(labelled, tmp_path / "own")
    assert found.is_better  # here complaints are called neutral
    assert not found.only_calibration
    about = json.loads((tmp_path / "own" / "head.json").read_text(encoding="utf-8"))["about"]
    assert about["adapted"]["kept"] == "adapted"
    again = voc_nlp.analyze(
        result.comments[["text"]].head(40), text="text", sentiment=tmp_path / "own",
        encoder=HashingEncoder(), cache=False,
    )  # fmt: skip
    assert again.provenance["sentiment_head"] == "own"
    assert again.mentions["p_negative"].mean() < result.mentions["p_negative"].mean()


def test_auto_is_the_multilingual_encoder_for_training_and_for_the_estimator():
    from voc_nlp import SentimentScorer
    from voc_nlp.encoders import load_encoder

    scorer = SentimentScorer().fit()
    assert scorer.encoder_.id == load_encoder("auto").base.id
    assert scorer.head_.encoder_id == scorer.encoder_.id
    assert scorer.encoder_.id.startswith("multilingual")
