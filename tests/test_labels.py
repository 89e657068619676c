from __future__ import annotations

import re
from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.metrics import wilson
from voc_nlp.testing import HashingEncoder, make_comments
from voc_nlp.themes import (
    ThemeClusterer,
    describe_themes,
    foreign_labels,
    name_themes,
    pain_labels,
    statements,
    theme_id,
)
from voc_nlp.themes.labels import alike
from voc_nlp.themes.majority import majority_of
from voc_nlp.themes.measures import measures
from voc_nlp.themes.people import people_in
from voc_nlp.themes.phrases import PhraseReader
from voc_nlp.themes.quotes import describe, pick_quotes, pick_side, trimmed
from voc_nlp.themes.stems import stem
from voc_nlp.themes.words import stop_words

ENCODER = HashingEncoder()
SUBJECTS = ["parcel", "bill", "driver", "website", "fee", "staff", "phone", "refund", "invoice"]
FAULTS = ["late", "wrong", "rude", "broken", "slow", "missing", "friendly", "cheap"]
NOISE = [
    "call 5551234567",
    "ana@example.com",
    "[name]",
    "Mrs Okonkwo",
    "www.example.org",
    "",
    "24h",
]
words_of = st.tuples(
    st.sampled_from(SUBJECTS), st.sampled_from(FAULTS), st.sampled_from(NOISE), st.integers(0, 5)
)


def theme_of(texts, themes=None, language="en", negative=None, positive=None):
    """Mentions, their themes and prototypes that fit them."""
    themes = np.zeros(len(texts), dtype=np.intp) if themes is None else np.asarray(themes)
    mentions = pd.DataFrame({"clean_text": texts, "language": language})
    if negative is not None:
        mentions["p_negative"] = negative
        mentions["p_positive"] = positive
    vectors = ENCODER.encode(list(texts))
    prototypes = np.vstack([vectors[themes == i].mean(axis=0) for i in range(themes.max() + 1)])
    prototypes /= np.linalg.norm(prototypes, axis=1, keepdims=True)
    return mentions, themes, prototypes.astype(np.float32)


TIMES = {
    "en": "twenty-five minutes days week ten half hours yesterday",
    "es": "veintidós minutos días semana diez media horas ayer",
    "cs": "dvaceti minut dny týden deset půl hodiny včera",
    "it": "ventidue minuti giorni settimana dieci mezz'ora ieri",
    "ru": "двадцать минут дня неделю десять полчаса вчера ставлю",
    "zh": "二十 分钟 天 周 十 半 小时 昨天",
    "de": "fünfundzwanzig minuten tage woche zehn halbe stunden gestern",
    "fr": "vingt-cinq minutes jours semaine dix demi heures hier",
    "pt": "vinte minutos dias semana dez meia horas ontem",
    "pl": "dwadzieścia minut dni tydzień dziesięć pół godziny wczoraj",
    "nl": "vijfentwintig minuten dagen week tien half uren gisteren",
}


@st.composite
def times(draw):
    """A language, and a few of its words for numbers and time."""
    language = draw(st.sampled_from(sorted(TIMES)))
    drawn = draw(st.lists(st.sampled_from(TIMES[language].split()), min_size=1, max_size=5))
    return language, " ".join(drawn)


def parts(label):
    return re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", label.casefold())


@settings(max_examples=40)
@given(st.lists(words_of, min_size=4, max_size=40), st.integers(0, 2**32 - 1))
def test_laws_of_labels(drawn, seed):
    texts = [f"the {thing} was {fault}. {noise}" for thing, fault, noise, _ in drawn]
    themes = pd.factorize(np.array([which for *_, which in drawn]))[0]
    mentions, themes, prototypes = theme_of(texts, themes)
    names = name_themes(mentions, themes, prototypes, ENCODER.encode)
    labels = [name.label for name in names]
    assert len(labels) == len(prototypes)
    keys = [alike(label, "en") for label in labels]
    assert len(set(keys)) == len(keys)
    for name in names:
        said = parts(name.label)
        assert 1 <= len(said) <= 4
        assert not set(said) <= stop_words("en")
        assert not re.search(r"\d|@|\[|okonkwo|www", name.label.casefold())
        for word in name.keywords:
            assert not re.search(r"\d|@|\[|okonkwo|www", word)
    order = np.random.default_rng(seed).permutation(len(texts))
    shuffled = name_themes(mentions.iloc[order], themes[order], prototypes, ENCODER.encode)
    assert shuffled == names


@settings(max_examples=60)
@given(
    st.text(max_size=60), st.sampled_from(["en", "es", "de", "fr", "it", "cs", "ru", "zh", "und"])
)
def test_phrases_neither_begin_nor_end_with_stop_words_nor_hold_digits(text, language):
    reader = PhraseReader(language)
    for phrase in reader.read(text):
        assert phrase.key == tuple(sorted(set(phrase.key)))
        assert not any(sign.isdigit() for token in phrase.tokens for sign in token)
        assert len(phrase.tokens) >= 1


@settings(max_examples=60)
@given(times())
def test_numbers_and_times_alone_are_no_phrase(drawn):
    language, text = drawn
    assert list(PhraseReader(language).read(text)) == []


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["twenty", "minutes", "waiting", "queue", "a", "half", "ten", "slow"]),
        max_size=8,
    )
)
def test_every_phrase_holds_a_word_that_is_no_measure(said):
    for phrase in PhraseReader("en").read(" ".join(said)):
        assert any(
            not measures(word, "en") and word not in stop_words("en") for word in phrase.tokens
        )


@settings(max_examples=60)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzáéíóúñčřžýабвгдежз", min_size=1, max_size=14))
def test_a_stem_is_short_and_not_empty(word):
    for language in ("en", "es", "cs", "ru", "de", "xx"):
        cut = stem(word, language)
        assert cut
        assert len(cut) <= len(word) + 1


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=30
    )
)
def test_majority_is_an_interval_and_ignores_order(rows):
    who = np.array([f"c{customer}" for customer, *_ in rows], dtype=object)
    part = pd.DataFrame(
        [(a, b * (1 - a)) for _, a, b in rows], columns=["p_negative", "p_positive"]
    )
    weights = np.ones(len(rows))
    found = majority_of(part, who, weights)
    for share in (found.negative, found.positive, found.neutral):
        assert 0 <= share.low <= share.value <= share.high <= 1
    assert found.negative.value + found.positive.value + found.neutral.value == pytest.approx(1)
    order = np.random.default_rng(0).permutation(len(rows))
    assert majority_of(part.iloc[order], who[order], weights) == found
    if found.kind == "unsure":
        assert max(found.negative.low, found.positive.low, found.neutral.low) <= 0.5


def test_a_complaint_is_named_by_what_is_wrong_and_praise_by_what_is_good():
    bad = ["the staff were rude to me", "rude staff at the desk", "such rude staff, unhelpful"]
    good = ["friendly staff as ever", "the staff were friendly", "so friendly staff here"]
    texts = [f"{text} {tail}" for text in bad * 3 + good * 2 for tail in ("", "today")]
    texts = [f"{text} {'x' * i}" for i, text in enumerate(texts)]
    negative = [0.9 if "rude" in text else 0.05 for text in texts]
    positive = [0.05 if "rude" in text else 0.9 for text in texts]
    mentions, themes, prototypes = theme_of(texts, None, "en", negative, positive)
    name = name_themes(mentions, themes, prototypes, ENCODER.encode)[0]
    assert name.complaint.startswith("rude staff") or "rude" in name.complaint
    assert "friendly" in name.praise
    assert name.tone == "topic"  # a third likes them
    mostly = mentions["p_negative"] > 0.5
    mixed = name_themes(mentions, themes, prototypes, ENCODER.encode)[0]
    assert mixed == name
    kept = pd.concat([mentions[mostly], mentions[~mostly].head(1)])
    named = name_themes(kept, np.zeros(len(kept), dtype=np.intp), prototypes, ENCODER.encode)[0]
    assert named.tone == "complaint"
    assert "rude" in named.label
    kept = pd.concat([mentions[~mostly], mentions[mostly].head(1)])
    named = name_themes(kept, np.zeros(len(kept), dtype=np.intp), prototypes, ENCODER.encode)[0]
    assert named.tone == "praise"
    assert "friendly" in named.label


def test_the_words_of_a_complaint_must_sound_like_one():
    texts = [f"paying by card was refused {'z' * i}" for i in range(8)]
    mentions, themes, prototypes = theme_of(texts, None, "en", [0.9] * 8, [0.0] * 8)

    def feel(phrases):
        bad = np.array([0.95 if "refused" in phrase else 0.0 for phrase in phrases])
        return np.column_stack([bad, 1 - bad, np.zeros(len(bad))])

    label = name_themes(mentions, themes, prototypes, ENCODER.encode, feel)[0].label
    assert "refused" in label


def test_the_label_is_in_the_language_asked_for_and_keywords_in_each():
    texts = ["late parcel again", "parcel came late", "late parcel sadly"] * 3
    texts += ["el paquete llegó tarde", "paquete muy tarde", "paquete tarde otra vez"] * 3
    texts = [f"{text} {'q' * i}" for i, text in enumerate(texts)]
    languages = ["en"] * 9 + ["es"] * 9
    mentions, themes, prototypes = theme_of(texts, None, languages)
    for asked, word in (("en", "parcel"), ("es", "paquete")):
        name = name_themes(mentions, themes, prototypes, ENCODER.encode, language=asked)[0]
        assert name.language == asked
        assert word in name.label
        assert set(name.by_language) == {"en", "es"}
    assert name_themes(mentions, themes, prototypes, language="cs")[0].language in ("en", "es")


def test_a_theme_with_few_mentions_in_the_language_sought_borrows_words_that_fit():
    texts = [f"roaming abroad paquete {'q' * i}" for i in range(12)]
    languages = ["es", "it"] * 6
    texts += ["roaming abroad paquete", "roaming abroad"]
    texts += [f"friendly staff smiled {'z' * i}" for i in range(10)]
    languages += ["en"] * 12
    mentions, themes, prototypes = theme_of(texts, [0] * 12 + [1] * 12, languages)
    vectors = ENCODER.encode(texts)

    def first(order, **given):
        named = name_themes(
            mentions.iloc[order],
            themes[order],
            prototypes,
            ENCODER.encode,
            language="en",
            **given,
        )
        return named[0]

    order = np.arange(len(texts))
    assert first(order).language in ("es", "it")  # without vectors nobody lends
    lent = first(order, vectors=vectors)
    assert lent.language == "en"
    assert set(parts(lent.label)) <= {"roaming", "abroad", "paquete"}
    assert "en" not in lent.by_language  # keywords are those of the theme itself
    order = np.random.default_rng(0).permutation(len(texts))
    assert first(order, vectors=vectors[order]) == lent


@pytest.mark.parametrize("spoken", [["es"], ["es", "it"]])
def test_far_mentions_lend_nothing(spoken):
    texts = [f"roaming abroad paquete {'q' * i}" for i in range(12)]
    texts += [f"friendly staff smiled {'z' * i}" for i in range(12)]
    languages = spoken * (12 // len(spoken)) + ["en"] * 12
    mentions, themes, prototypes = theme_of(texts, [0] * 12 + [1] * 12, languages)
    vectors = ENCODER.encode(texts)
    named = name_themes(
        mentions, themes, prototypes, ENCODER.encode, vectors=vectors, language="en"
    )
    assert [name.language for name in named] == ["es", "en"]


def test_labels_in_another_language_are_counted_and_the_list_ends():
    ids = [theme_id(i) for i in range(14)]
    table = pd.DataFrame({"theme_id": ids, "label_language": ["en"] + ["cs"] * 13})
    (note,) = foreign_labels(table, "en")
    assert note.message.startswith("13 of 14 theme labels are not in the language asked for (en)")
    assert "t011 in cs, and 3 more" in note.message
    assert foreign_labels(table.head(1), "en") == foreign_labels(table, "") == []


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("слушал музыку минут двадцать", "ru", {"слушал", "музыку"}),
        ("ставлю десять", "ru", set()),
        ("čekal jsem půl hodiny", "cs", {"čekal"}),
        ("away for five hours", "en", set()),
        ("dead three days a week", "en", {"dead"}),
        ("slow for half an hour", "en", {"slow"}),
        ("ten out of ten from me", "en", set()),
        ("give it a ten", "en", set()),
        ("le doy un diez", "es", set()),
        ("排队四十分钟", "zh", {"排队"}),
    ],
)
def test_a_time_is_part_of_a_label_only_beside_something_else(text, language, kept):
    said = [set(phrase.tokens) for phrase in PhraseReader(language).read(text)]
    assert bool(said) == bool(kept)
    assert all(tokens & kept for tokens in said)


def test_labels_are_never_stop_words_alone():
    texts = ["it was the and", "and the it was", "the was it and"] * 5
    mentions, themes, prototypes = theme_of(texts, [0, 1, 2] * 5)
    labels = [name.label for name in name_themes(mentions, themes, prototypes)]
    assert labels == ["mixed remarks", "mixed remarks B", "mixed remarks C"]


def test_labels_that_are_taken_stay_away_and_capitals_come_back():
    texts = [f"sadly the GPS signal was weak {'q' * i}" for i in range(6)]
    mentions, themes, prototypes = theme_of(texts)
    label = name_themes(mentions, themes, prototypes, ENCODER.encode)[0].label
    assert "GPS" in label
    other = name_themes(mentions, themes, prototypes, ENCODER.encode, taken=[label])[0].label
    assert alike(other, "en") != alike(label, "en")


def test_two_themes_with_the_same_words_get_labels_that_differ():
    texts = ["late parcel", "the parcel was late", "parcels came late"] * 4
    mentions, themes, prototypes = theme_of(texts, [0, 1] * 6)
    first, second = name_themes(mentions, themes, prototypes, ENCODER.encode)
    assert alike(first.label, "en") != alike(second.label, "en")


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        (["I was seen by Sarah today"], "en", {"sarah"}),
        (["thanks to maria and josé"], "es", {"maria", "josé"}),
        (["Herr Kowalczyk war nett, die Rechnung nicht"], "de", {"kowalczyk"}),
        (["obsluhovala mě paní Vyhnánková"], "cs", {"vyhnánková"}),
        (["обслуживала Светлана Игнатова"], "ru", {"светлана", "игнатова"}),
        (["谢谢王师傅"], "zh", {"王", "谢王"}),
        (["we met Zyxelda there", "and Zyxelda was rude"], "en", {"zyxelda"}),
        (["the PayPal button and my iPhone", "GPS is off"], "en", set()),
        (["Great service", "great staff", "so Great"], "en", set()),
    ],
)
def test_people(texts, language, expected):
    assert people_in(texts, language) == expected


def test_a_brand_everybody_names_is_no_person():
    texts = [f"my Telora router failed {i}" for i in range(40)]
    assert people_in(texts, "en") == frozenset()
    assert people_in(texts[:5], "en") == {"telora"}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("waiting", "waits", "en"),
        ("parties", "party", "en"),
        ("facturas", "factura", "es"),
        ("Rechnungen".casefold(), "rechnung", "de"),
        ("faktury", "fakturou", "cs"),
        ("счёта", "счетом", "ru"),
        ("bolletta", "bollette", "it"),
        ("réponses", "réponse", "fr"),
    ],
)
def test_forms_of_a_word_share_a_stem(one, other, language):
    assert stem(one, language) == stem(other, language)


def test_particles_negators_and_elisions():
    def said(text, language):
        return {" ".join(phrase.tokens) for phrase in PhraseReader(language).read(text)}

    assert "nobody picked up" in said("nobody picked up the phone", "en")
    assert "fonctionne pas" in said("l'application ne fonctionne pas", "fr")
    assert "application" in said("l'application", "fr")
    assert not any(
        text.startswith("no everything") for text in said("no everything was fine", "en")
    )
    assert "kind and helpful" in said("kind and helpful", "en")
    assert "staff and a fair" not in said("staff and a fair price", "en")


@pytest.fixture(scope="module")
def survey():
    frame = make_comments(200).rename(columns={"comment": "clean_text", "id": "comment_id"})
    vectors = ENCODER.encode(frame["clean_text"].tolist())
    fitted = ThemeClusterer(4, min_theme_size=5).fit(vectors)
    bad = frame["clean_text"].str.contains("late|charged|hold|wait|bill").to_numpy()
    mentions = frame.assign(
        language="en",
        text=frame["clean_text"],
        start=0,
        end=frame["clean_text"].str.len(),
        theme_id=[theme_id(theme) for theme in fitted.labels_],
        p_negative=np.where(bad, 0.9, 0.1),
        p_neutral=np.where(bad, 0.0, 0.05),
        p_positive=np.where(bad, 0.1, 0.85),
    )
    return mentions, vectors, fitted


@pytest.fixture(scope="module")
def described(survey):
    mentions, vectors, fitted = survey
    comments = mentions[["comment_id"]].assign(weight=1.0, customer=mentions["comment_id"])
    names = name_themes(mentions, fitted.labels_, fitted.prototypes_, ENCODER.encode)
    return (
        comments,
        names,
        describe_themes(comments, mentions, vectors, fitted.prototypes_, names, fitted.stability_),
    )


def test_labels_are_words_of_the_theme(survey, described):
    mentions, _, fitted = survey
    for index, name in enumerate(described[1]):
        own = Counter(parts(" ".join(mentions["clean_text"][fitted.labels_ == index])))
        assert all(own[word] for word in parts(name.label)), name


def test_the_table_tells_who_said_what_where(survey, described):
    mentions, table = survey[0].set_index("comment_id"), described[2]
    for row in table.to_dict("records"):
        for side in ("", "negative_", "positive_"):
            columns = [row[f"{side}quote{end}"] for end in ("s", "_ids", "_starts", "_ends")]
            assert len({len(column) for column in columns}) == 1
            for text, comment, start, end in zip(*columns, strict=True):
                assert mentions.loc[comment, "text"][start:end] == text
                assert mentions.loc[comment, "theme_id"] == row["theme_id"]
                assert not side or mentions.loc[comment, f"p_{side}".rstrip("_")] > 0.8
        assert row["label"] in row["statement"]
        assert row["description"].startswith("Customers mention “")
        assert row["keywords"] == [
            w for words in row["keywords_by_language"].values() for w in words
        ]
    assert statements(table) == table["statement"].tolist()


def test_the_table_does_not_depend_on_the_order_of_rows(survey, described):
    mentions, vectors, fitted = survey
    comments, names, table = described
    order = np.random.default_rng(1).permutation(len(mentions))
    again = describe_themes(
        comments.iloc[order],
        mentions.iloc[order],
        vectors[order],
        fitted.prototypes_,
        names,
        fitted.stability_,
    )
    pd.testing.assert_frame_equal(again, table)


def test_quotes_are_masked_in_the_table_and_in_the_description(survey):
    mentions, vectors, fitted = survey
    leaky = "write to ana@example.com about the late parcel"
    own = mentions["theme_id"] == "t001"
    mentions = mentions.assign(text=mentions["text"].mask(own, leaky))
    comments = mentions[["comment_id"]].assign(weight=1.0)
    names = name_themes(mentions, fitted.labels_, fitted.prototypes_)
    table = describe_themes(
        comments, mentions, vectors, fitted.prototypes_, names, fitted.stability_
    )
    shown = " ".join([*table["quotes"][0], table["description"][0]])
    assert "[e-mail]" in shown
    assert "ana@" not in table.to_json()


def test_quotes_are_distinct_comments_and_varied(survey):
    mentions, vectors, fitted = survey
    own = np.flatnonzero(fitted.labels_ == 0)
    part = mentions.iloc[own]
    closeness = vectors[own] @ fitted.prototypes_[0]
    chosen = pick_quotes(part, vectors[own], closeness)
    assert 1 <= len(chosen) <= 5
    assert part["comment_id"].iloc[chosen].is_unique
    assert part["text"].iloc[chosen].nunique() >= min(3, part["text"].nunique())
    side = pick_side(part, vectors[own], closeness, "p_negative")
    assert (part["p_negative"].iloc[side] > 0.8).all()
    unsure = part.assign(p_negative=0.79)
    assert pick_side(unsure, vectors[own], closeness, "p_negative") == []


def test_a_majority_needs_customers_not_mentions():
    part = pd.DataFrame({"p_negative": [0.9] * 40, "p_positive": [0.0] * 40})
    many = majority_of(part, np.array([f"c{i}" for i in range(40)], dtype=object), np.ones(40))
    one = majority_of(part, np.array(["c1"] * 40, dtype=object), np.ones(40))
    assert many.kind == "negative"
    assert many.negative == wilson(1.0, 40)
    assert one.kind == "unsure"
    assert one.negative == wilson(1.0, 1)
    assert (
        many.sentence("late parcel")
        == "100 % (91 to 100) of the 40 mentions of “late parcel” are complaints."
    )
    assert one.sentence("late parcel").startswith("Probably most")


@pytest.mark.parametrize(
    ("negative", "positive", "start"),
    [(30, 10, "75 % ±"), (10, 30, "75 % ±"), (20, 20, "About half"), (14, 14, "No clear majority")],
)
def test_statements(negative, positive, start):
    n = 40
    part = pd.DataFrame(
        {
            "p_negative": [0.9] * negative + [0.1] * (n - negative),
            "p_positive": [0.1] * negative + [0.9] * positive + [0.1] * (n - negative - positive),
        }
    )
    found = majority_of(part, np.array([f"c{i}" for i in range(n)], dtype=object), np.ones(n))
    assert found.sentence("x").startswith(start)


def test_no_mentions_and_no_weight_say_nothing():
    part = pd.DataFrame({"p_negative": [0.9], "p_positive": [0.0]})
    empty = majority_of(part, np.array(["a"], dtype=object), np.zeros(1))
    assert empty.sentence("x") == ""
    assert (
        majority_of(part, np.array(["a"], dtype=object), np.ones(1))
        .sentence("x")
        .startswith("A single")
    )


def test_pain_points_go_by_the_complaint_unless_it_is_taken():
    table = pd.DataFrame(
        {
            "theme_id": ["a", "b", "c"],
            "label": ["friendly staff", "rude staff", "fair price"],
            "label_tone": ["praise", "complaint", "praise"],
            "complaint": ["rude staff", "rude staff", "price went up"],
        }
    )
    assert pain_labels(table) == {"a": "friendly staff", "b": "rude staff", "c": "price went up"}


def test_descriptions_hold_customers_words_only():
    assert describe([], "", "en") == ""
    assert describe(["a b"], "", "en") == "Customers mention “a b”."
    assert describe(["账单"], "账单不对", "zh") == "“账单不对”"
    long = trimmed("word " * 100)
    assert len(long) <= 142
    assert long.endswith("…")


@pytest.mark.slow
def test_labels_of_a_hundred_thousand_mentions_take_seconds():
    import time

    rng = np.random.default_rng(0)
    letters = np.array(["".join(rng.choice(list("abcdefghiklmnoprstu"), 6)) for _ in range(3000)])
    seconds = []
    for n in (50_000, 100_000):
        themes = np.arange(n) % 40
        picks = (rng.zipf(1.3, size=(n, 12)) + 37 * themes[:, None]) % 3000
        texts = [" ".join(row) for row in letters[picks]]
        mentions = pd.DataFrame(
            {"clean_text": texts, "language": "en", "p_negative": 0.5, "p_positive": 0.2}
        )
        prototypes = np.eye(40, 128, dtype=np.float32)
        start = time.perf_counter()
        name_themes(mentions, themes, prototypes, ENCODER.encode)
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 30
    assert seconds[1] < 3 * seconds[0]
