from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import voc_nlp
from voc_nlp.comments import ALL, NOT_GIVEN
from voc_nlp.config import AnalysisConfig, load_settings
from voc_nlp.errors import ConfigError
from voc_nlp.metrics import nps
from voc_nlp.report.html import _templates
from voc_nlp.report.journey_view import journey_view
from voc_nlp.testing import HashingEncoder, make_comments
from voc_nlp.touchpoints import (
    STAGES,
    STANDARD,
    UNCLEAR,
    Placement,
    add_main_touchpoint,
    chosen_stages,
    chosen_touchpoints,
    fit_touchpoints,
    journey_table,
    kappa,
    no_journey,
    place_mentions,
    read_choices,
    standard_name,
    standard_touchpoints,
)
from voc_nlp.touchpoints.bank import stage_cues
from voc_nlp.touchpoints.cues import find_cues

LANGUAGES = {"cs", "de", "en", "es", "fr", "it", "pl", "pt", "ru", "zh"}
TEXTS = [
    "the courier lost my parcel",
    "the app crashes when I log in",
    "fine",
    "I waited an hour on hold and then I cancelled",
    "",
    "Курьер потерял посылку",
    "APP每天都闪退",
]
CODES = ["en", "en", "en", "en", "und", "ru", "zh"]
ENCODER = HashingEncoder()
CLASSIFIER = fit_touchpoints(ENCODER.encode)


def mentions_of(texts, languages=None):
    return pd.DataFrame(
        {
            "comment_id": [f"c{i}" for i in range(len(texts))],
            "clean_text": texts,
            "language": languages or ["en"] * len(texts),
            "theme_id": "t001",
            "p_negative": np.linspace(0.1, 0.9, len(texts)) if len(texts) > 1 else 0.9,
        }
    )


def place(mentions, given=None, classifier=CLASSIFIER, **more):
    vectors = ENCODER.encode(mentions["clean_text"].tolist())
    return place_mentions(mentions, given or [ALL] * len(mentions), classifier, vectors, **more)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(list(zip(TEXTS, CODES, strict=True))), min_size=1, max_size=12))
def test_every_mention_is_placed_alone(rows):
    texts, languages = [text for text, _ in rows], [code for _, code in rows]
    together = place(mentions_of(texts, languages)).mentions
    for i in range(len(rows)):
        alone = place(mentions_of(texts[i : i + 1], languages[i : i + 1])).mentions.iloc[0]
        for column in ("touchpoint", "stage", "touchpoint_inferred"):
            assert together[column].iloc[i] == alone[column]
        assert together["touchpoint_confidence"].iloc[i] == pytest.approx(
            alone["touchpoint_confidence"], abs=1e-5
        )


@settings(max_examples=25)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_chances_are_chances_whatever_the_text(texts):
    placed = place(mentions_of(texts, ["und"] * len(texts)))
    for chances in (placed.chances, placed.stages):
        assert chances.shape[0] == len(texts)
        assert (chances >= -1e-12).all()
        np.testing.assert_allclose(chances.sum(axis=1), 1)
    assert set(placed.mentions["stage"]) <= {*STAGES, UNCLEAR}
    assert set(placed.mentions["touchpoint"]) <= {*STANDARD, UNCLEAR}


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["billing", "ward 7", NOT_GIVEN, ALL]), min_size=7, max_size=7))
def test_what_is_given_wins_and_what_is_inferred_is_flagged(names):
    mentions = mentions_of(TEXTS, CODES)
    before = mentions.copy()
    placed = place(mentions, names).mentions
    pd.testing.assert_frame_equal(mentions, before)
    for name, row in zip(names, placed.itertuples(), strict=True):
        if name in (NOT_GIVEN, ALL):
            assert row.touchpoint_inferred == (row.touchpoint != UNCLEAR)
        else:
            assert (row.touchpoint, row.touchpoint_inferred) == (name, False)
            assert row.touchpoint_confidence == 1


@settings(max_examples=30)
@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=30), st.randoms())
def test_kappa(names, random):
    other = names[:]
    random.shuffle(other)
    assert np.isnan(kappa(names, names)) or kappa(names, names) == pytest.approx(1)
    assert np.isnan(kappa(names, other)) or kappa(names, other) == pytest.approx(
        kappa(other, names)
    )


def test_the_bank_is_even_and_its_words_are_folded():
    bank = standard_touchpoints()
    assert [one.name for one in bank] == [*STANDARD, "none"]
    assert set(STANDARD.values()) == set(STAGES)
    for one in bank:
        assert len(one.phrases) >= 40
        assert len(set(one.phrases)) == len(one.phrases)
        if one.name != "none":
            assert set(one.cues) - {"any"} == LANGUAGES
    phrases = [phrase for one in bank for phrase in one.phrases]
    assert len(phrases) == len(set(phrases)), "a phrase cannot belong to two touchpoints"
    assert set(stage_cues()) == set(STAGES)
    assert all(set(words) == LANGUAGES for words in stage_cues().values())


def test_cues_are_whole_words_but_anywhere_in_chinese():
    cues = [{"en": ("app", "parcel*")}, {"zh": ("快递",)}, {"any": ("chat",)}]
    texts = ["happy", "two PARCELS", "我的快递丢了", "Chat da bot", "app"]
    found = find_cues(texts, ["en", "en", "zh", "xx", "zh"], cues)
    assert found.astype(int).tolist() == [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]]


def test_no_phrase_is_a_test_text():
    path = Path(__file__).parent / "data" / "touchpoints.tsv"
    texts = pd.read_csv(path, sep="\t", keep_default_na=False)
    assert len(texts) >= 200
    assert set(texts["language"]) == LANGUAGES
    known = {phrase.casefold() for one in standard_touchpoints() for phrase in one.phrases}
    assert not known & set(texts["text"].str.casefold())
    assert set(texts["touchpoint"]) == {*STANDARD, "none"}


def test_stage_follows_touchpoint_and_words():
    placed = place(mentions_of(TEXTS, CODES)).mentions
    assert placed["touchpoint"].iloc[0] == "delivery"
    assert placed["stage"].iloc[0] == "purchase"
    given = place(mentions_of(["slow", "I will cancel my contract"]), ["app", "nowhere"], None)
    assert given.mentions["stage"].tolist() == ["use", "loyalty"]
    own = place(mentions_of(["slow"]), ["ward 7"], None, stages={"ward 7": "support"})
    assert own.mentions["stage"].tolist() == ["support"]


def test_own_touchpoints(tmp_path):
    own = chosen_touchpoints(["Hotline", "ward 7 [use]: the night nurse; noise at night"])
    assert own[0].stage == "support"
    assert own[1].phrases == ("ward 7", "the night nurse", "noise at night")
    classifier = fit_touchpoints(ENCODER.encode, own)
    assert classifier.names == ("Hotline", "ward 7", "none")
    found = place(
        mentions_of(["noise at night in ward 7", "the call centre hung up"]), None, classifier
    )
    assert found.mentions["touchpoint"].tolist() == ["ward 7", "Hotline"]
    file = tmp_path / "own.txt"
    file.write_text("# ours\nHotline\n\nward 7 [use]: the night nurse\n", encoding="utf-8")
    assert read_choices(str(file)) == ("Hotline", "ward 7 [use]: the night nurse")
    file.write_text(
        '[analysis]\ntouchpoints = ["ward 7: nurse"]\nstages = ["app = purchase"]\ninfer_touchpoints = false\n',
        encoding="utf-8",
    )
    read = load_settings(file).config
    assert (read.touchpoints, read.stages) == (("ward 7: nurse",), ("app = purchase",))
    assert not read.infer_touchpoints


@pytest.mark.parametrize("entries", [[""], ["a", "A"], ["none"], ["a [nowhere]"], [": x"]])
def test_touchpoints_that_cannot_be_meant(entries):
    with pytest.raises(ConfigError):
        chosen_touchpoints(entries)


@pytest.mark.parametrize("entry", ["a", "= use", "a = nowhere"])
def test_stages_that_cannot_be_meant(entry):
    with pytest.raises(ConfigError):
        chosen_stages([entry])


@pytest.mark.parametrize("given_", ["", " , ", "no_such_file.txt"])
def test_lists_that_are_none(given_):
    with pytest.raises(ConfigError):
        read_choices(given_)


def test_names_of_users_mean_standard_touchpoints():
    meant = {"Call Centre": "phone", "mobile app": "app", "Store": "store", "room 12": ""}
    assert {name: standard_name(name) for name in meant} == meant


def make_placement():
    mentions = pd.DataFrame(
        {
            "comment_id": ["a", "a", "b", "c", "c"],
            "theme_id": ["t001", "t002", "t001", "t001", "t002"],
            "p_negative": [0.9, 0.2, 0.8, 0.7, 0.9],
            "touchpoint": ["app", "store", "app", UNCLEAR, "app"],
            "touchpoint_confidence": [0.8, 0.9, 0.6, 0.4, 1.0],
            "touchpoint_inferred": [True, True, True, False, True],
            "stage": ["use", "purchase", "use", UNCLEAR, "use"],
        }
    )
    chances = np.array([[0.8, 0.1, 0.1], [0, 0.9, 0.1], [0.6, 0, 0.4], [0.4, 0, 0.6], [1, 0, 0]])
    stages = np.zeros((5, 7))
    stages[:, 3] = chances[:, 0]
    stages[:, 2] = chances[:, 1]
    stages[:, 6] = chances[:, 2]
    return Placement(mentions, ("app", "store", UNCLEAR), chances, stages)


def test_main_touchpoint_counts_uncertain_mentions_in_part():
    pain = pd.DataFrame({"touchpoint": [ALL, ALL, ALL], "theme_id": ["t001", "t002", "t009"]})
    comments = pd.DataFrame({"comment_id": ["a", "b", "c"], "touchpoint": ALL})
    found = add_main_touchpoint(pain, comments, make_placement())
    assert found["main_touchpoint"].tolist() == ["app", "app", UNCLEAR]
    assert found["main_touchpoint_share"].tolist() == pytest.approx([0.6, 1.0, 0.0])
    assert found["main_touchpoint_inferred"].tolist() == [True, True, False]
    assert found["stage"].tolist() == ["use", "use", UNCLEAR]


def test_journey_table_by_hand():
    comments = pd.DataFrame({"comment_id": ["a", "b", "c"], "weight": 1.0, "nps": [0.0, 9, 10]})

    def score(part):
        return nps(part["nps"]), len(part)

    table = journey_table(make_placement().mentions, comments, "nps", score)
    rows = table.set_index(["touchpoint", "stage"])
    assert rows.loc[(ALL, ALL), "n_mentions"] == 5
    app = rows.loc[("app", ALL)]
    assert (app["n_mentions"], app["n_comments"], app["n_scored"]) == (3, 3, 3)
    assert app["value"] == pytest.approx(100 / 3)
    assert app["share_negative"] == 1
    assert rows.loc[("store", "purchase"), "share_negative"] == 0
    assert (table["share_negative_low"] <= table["share_negative"]).all()
    shuffled = make_placement().mentions.sample(frac=1, random_state=3)
    again = journey_table(shuffled, comments.iloc[::-1].reset_index(drop=True), "nps", score)
    pd.testing.assert_frame_equal(table, again)
    without = journey_table(make_placement().mentions, comments, "", score)
    assert without["value"].isna().all()


def test_no_touchpoint_no_table():
    placed = place_mentions(mentions_of(["fine"]), [ALL])
    assert placed.mentions["touchpoint"].tolist() == [UNCLEAR]
    pd.testing.assert_frame_equal(
        journey_table(placed.mentions, pd.DataFrame({"comment_id": ["c0"]}), "", lambda _: None),
        no_journey(),
    )


def test_the_report_escapes_touchpoints():
    class Shown:
        journey = journey_table(
            make_placement().mentions.replace({"touchpoint": {"app": "<script>x</script>"}}),
            pd.DataFrame({"comment_id": ["a", "b", "c"]}),
            "",
            lambda _: None,
        )
        provenance = {"main_score": None}  # noqa: RUF012

    page = _templates().get_template("journey.html").render(journey=journey_view(Shown()))
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert "inferred" in page


@pytest.fixture(scope="module")
def hidden():
    survey = make_comments(300).drop(columns="touchpoint")
    return voc_nlp.analyze(survey, text="comment", nps="nps", encoder=HashingEncoder())


def test_without_a_column_touchpoints_are_inferred_but_do_not_rank(hidden):
    assert set(hidden.comments["touchpoint"]) == {ALL}
    assert set(hidden.pain_points["touchpoint"]) == {ALL}
    assert hidden.mentions["touchpoint_inferred"].any()
    assert {"billing", "phone", "delivery"} <= set(hidden.mentions["touchpoint"])
    assert hidden.pain_points["main_touchpoint_inferred"].all()
    assert hidden.pain_points["main_touchpoint_share"].between(0, 1).all()
    assert "touchpoints-inferred" in {note.code for note in hidden.notes}
    assert set(hidden.journey["touchpoint"]) >= {ALL, "billing", "phone", "delivery"}
    assert hidden.journey.loc[hidden.journey["touchpoint"] == "phone", "inferred"].all()


def test_the_journey_is_saved_and_shown(hidden, tmp_path):
    loaded = voc_nlp.Analysis.load(hidden.save(tmp_path / "a"))
    pd.testing.assert_frame_equal(loaded.journey, hidden.journey)
    page = voc_nlp.render_html(hidden)
    assert 'id="journey"' in page
    assert "inferred" in page


def test_a_column_wins_and_blanks_are_flagged():
    survey = make_comments(300)
    survey.loc[survey.index % 5 == 0, "touchpoint"] = ""
    result = voc_nlp.analyze(survey, encoder=HashingEncoder())
    mentions = result.mentions.merge(
        result.comments[["comment_id", "touchpoint"]], on="comment_id", suffixes=("", "_given")
    )
    known = mentions["touchpoint_given"] != NOT_GIVEN
    assert (mentions.loc[known, "touchpoint"] == mentions.loc[known, "touchpoint_given"]).all()
    assert not mentions.loc[known, "touchpoint_inferred"].any()
    assert mentions.loc[~known, "touchpoint_inferred"].any()
    assert set(mentions["touchpoint"]) <= {"delivery", "billing", "support", UNCLEAR}
    assert any("kappa" in note.message for note in result.notes)


def test_it_can_be_switched_off():
    survey = make_comments(250).drop(columns="touchpoint")
    config = AnalysisConfig(infer_touchpoints=False)
    result = voc_nlp.analyze(survey, encoder=HashingEncoder(), config=config)
    assert set(result.mentions["touchpoint"]) == {UNCLEAR}
    assert not result.mentions["touchpoint_inferred"].any()
    assert "touchpoints-inferred" not in {note.code for note in result.notes}
