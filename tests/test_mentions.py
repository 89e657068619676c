"""Opinion units: the laws every text obeys, then examples by language."""

import subprocess
import sys
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.cleaning import clean_comments, repair
from voc_nlp.comments import as_comments
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.mentions import mention_pipeline, split_mentions, split_text
from voc_nlp.mentions.split import LONGEST_UNIT
from voc_nlp.mentions.view import view

LANGUAGES = st.sampled_from(
    [
        "en",
        "es",
        "cs",
        "it",
        "ru",
        "zh",
        "de",
        "fr",
        "pt",
        "pl",
        "nl",
        "sv",
        "tr",
        "th",
        "ja",
        "ko",
        "ar",
        "und",
    ]
)
WORDS = [
    "service",
    "slow",
    "but",
    "however",
    "aber",
    "dobré",
    "ale",
    "однако",
    "плохо",
    "但是",
    "价格太贵",
    "ช้ามาก",
    "แต่",
]
MARKS = [
    ". ",
    "! ",
    "? ",
    "...",
    "。",
    "，",
    ", ",
    "; ",
    "\n",
    "\n- ",
    " • ",
    "<br>",
    "<b>",
    "</b>",
    "&amp;",
    "&nbsp;",
]
MARKS += [
    " ",
    " ",
    " ",
    "😡",
    " 👍 ",
    ":) ",
    "3.5",
    "www.a.com/b?c ",
    "(",
    ") ",
    "\u200b",
    "&lt;p&gt;",
    "_x000D_",
    "1. ",
    "2. ",
]
COMPOSED = st.lists(st.sampled_from(WORDS + MARKS), max_size=40).map("".join)
ANY = st.one_of(st.text(), COMPOSED)
CONFIG = AnalysisConfig()


def units(text, language):
    return [text[start:end] for start, end in split_text(text, language)]


@settings(max_examples=300, deadline=None)
@given(ANY, LANGUAGES)
def test_spans_are_exact_sorted_trimmed_and_apart(text, language):
    spans = split_text(text, language)
    end_before = 0
    for start, end in spans:
        assert end_before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert repair(text[start:end])
        end_before = end


@settings(max_examples=300, deadline=None)
@given(COMPOSED, LANGUAGES)
def test_units_cover_every_letter(text, language):
    # no word here says nothing, so only markup may lie outside
    covered = {place for start, end in split_text(text, language) for place in range(start, end)}
    seen = view(text)
    assert [
        seen[place] for place in range(len(text)) if seen[place].isalpha() and place not in covered
    ] == []


@given(ANY)
def test_view_has_the_same_length(text):
    assert len(view(text)) == len(text)


@given(st.text(alphabet="abcdefgh ", min_size=450, max_size=2_000))
def test_no_unit_is_too_long(text):
    assert all(end - start <= LONGEST_UNIT for start, end in split_text(text, "en"))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The staff was friendly but it is slow.",
            ["The staff was friendly", "but it is slow."],
        ),
        (
            "en",
            "Although the food was good, the service was slow.",
            ["Although the food was good", "the service was slow."],
        ),
        ("en", "Nothing but good things to say here.", ["Nothing but good things to say here."]),
        ("en", "Good but slow.", ["Good but slow."]),
        ("en", "Great staff. Slow wifi. Thanks!", ["Great staff.", "Slow wifi. Thanks!"]),
        (
            "en",
            "It costs 3.5 euros at www.shop.com/a?b=1. Opens 10.30 a.m. daily.",
            ["It costs 3.5 euros at www.shop.com/a?b=1.", "Opens 10.30 a.m. daily."],
        ),
        (
            "en",
            "Dr. Smith was late. See No. 5 on p. 3 for it.",
            ["Dr. Smith was late.", "See No. 5 on p. 3 for it."],
        ),
        (
            "en",
            "Mail me at a.b@c.co.uk please. Thank you so much.",
            ["Mail me at a.b@c.co.uk please.", "Thank you so much."],
        ),
        (
            "en",
            "Love the new app 😍😍 hate the loud ads",
            ["Love the new app 😍😍", "hate the loud ads"],
        ),
        (
            "en",
            "Slow as hell :( support never answers",
            ["Slow as hell :(", "support never answers"],
        ),
        (
            "en",
            "- slow wifi\n- dirty seats\n• no food • bad coffee",
            ["slow wifi", "dirty seats", "no food", "bad coffee"],
        ),
        (
            "en",
            "1. Slow app 2. Bad wifi 3. Too expensive",
            ["1. Slow app", "2. Bad wifi", "3. Too expensive"],
        ),
        (
            "en",
            "<p>Good&nbsp;app<br>Bad support &amp; slow</p>",
            ["Good&nbsp;app", "Bad support &amp; slow"],
        ),
        (
            "en",
            "This row was broken by the mail program after the word\nprogram and goes on",
            ["This row was broken by the mail program after the word\nprogram and goes on"],
        ),
        ("en", "one unit without any boundary", ["one unit without any boundary"]),
        ("en", "No comment", []),
        ("en", "Slow app\nn/a\nBad wifi", ["Slow app", "Bad wifi"]),
        ("es", "Mal servicio.La app no funciona", ["Mal servicio.", "La app no funciona"]),
        (
            "es",
            "Tardan p.ej. cinco días, sin embargo el trato es bueno",
            ["Tardan p.ej. cinco días", "sin embargo el trato es bueno"],
        ),
        (
            "es",
            "¿Por qué tarda tanto? ¡Nunca contestan el teléfono!",
            ["¿Por qué tarda tanto?", "¡Nunca contestan el teléfono!"],
        ),
        (
            "cs",
            "Pobočka č. 5 v ul. Nová, 2. patro. Jídlo bylo dobré, ale obsluha pomalá.",
            ["Pobočka č. 5 v ul. Nová, 2. patro.", "Jídlo bylo dobré", "ale obsluha pomalá."],
        ),
        (
            "it",
            "Il Sig. Rossi è gentile, però i prezzi sono alti.",
            ["Il Sig. Rossi è gentile", "però i prezzi sono alti."],
        ),
        (
            "it",
            "Anche se il posto è bello, il cibo è freddo.",
            ["Anche se il posto è bello", "il cibo è freddo."],
        ),
        (
            "ru",
            "Еда хорошая, а сервис плохой. Приложение удобное, однако часто вылетает",
            ["Еда хорошая", "а сервис плохой.", "Приложение удобное", "однако часто вылетает"],
        ),
        (
            "ru",
            "Удобно, т.е. быстро и без очереди. Спасибо большое всем сотрудникам",
            ["Удобно, т.е. быстро и без очереди.", "Спасибо большое всем сотрудникам"],
        ),
        (
            "zh",
            "虽然服务很好，但是价格太贵了。环境不错！就是有点吵",
            ["虽然服务很好", "但是价格太贵了。", "环境不错！", "就是有点吵"],
        ),
        ("zh", "不但便宜而且服务热情", ["不但便宜而且服务热情"]),
        ("th", "อาหารอร่อยมากแต่บริการช้ามากๆ", ["อาหารอร่อยมาก", "แต่บริการช้ามากๆ"]),
        ("th", "ใช้มาตั้งแต่ปีที่แล้วชอบมาก", ["ใช้มาตั้งแต่ปีที่แล้วชอบมาก"]),
        (
            "de",
            "Das war z.B. am 3. Mai gut. Das Zimmer ist schön, das Personal aber unfreundlich.",
            [
                "Das war z.B. am 3. Mai gut.",
                "Das Zimmer ist schön",
                "das Personal aber unfreundlich.",
            ],
        ),
        (
            "fr",
            "La chambre est belle mais le bruit est insupportable !",
            ["La chambre est belle", "mais le bruit est insupportable !"],
        ),
        (
            "pt",
            "O app é ótimo mas o atendimento é péssimo.",
            ["O app é ótimo", "mas o atendimento é péssimo."],
        ),
        (
            "pl",
            "Jedzenie dobre, a obsługa fatalna. Lokal przy ul. Długiej polecam.",
            ["Jedzenie dobre", "a obsługa fatalna.", "Lokal przy ul. Długiej polecam."],
        ),
        (
            "ja",
            "料理は美味しいですが、サービスが遅いです。",
            ["料理は美味しいですが", "サービスが遅いです。"],
        ),
        ("ko", "음식은 맛있지만 서비스가 느려요.", ["음식은 맛있지만", "서비스가 느려요."]),
        ("hi", "खाना अच्छा था। सेवा बहुत धीमी थी।", ["खाना अच्छा था।", "सेवा बहुत धीमी थी।"]),
        (
            "ar",
            "الطعام جيد جدا؟ الخدمة بطيئة جدا ولكن السعر مناسب جدا",
            ["الطعام جيد جدا؟", "الخدمة بطيئة جدا", "ولكن السعر مناسب جدا"],
        ),
    ],
)
def test_examples(language, text, expected):
    assert units(text, language) == expected


def test_wrongly_decoded_letters_are_not_dots():
    text = "Плохо, хочу деньги".encode().decode("cp1252", errors="replace")
    assert len(split_text(text, "ru")) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "&",
        "a,",
        "((((",
        " ",
        ".",
        "a. ",
        "a b c but ",
        "&amp;",
        "😀",
        "กกกก ",
        "，但是很",
        "\n- x",
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_time_is_linear_on_hostile_text(piece, language):
    text = (piece * 100_000)[:100_000]
    started = time.process_time()
    split_text(text, language)
    assert time.process_time() - started < 6


def cleaned(rows):
    """Comments of (id, text), as they are after cleaning."""
    frame = pd.DataFrame(rows, columns=["comment_id", "text"]).astype("str")
    return clean_comments(frame.assign(row=range(len(frame))), CONFIG)


def test_table_holds_exact_offsets_into_the_comment():
    frame = pd.DataFrame(
        {
            "id": ["b", "a", "c", "d"],
            "liked": ["Friendly staff, but the queue was endless.", "", "n/a", "Nice."],
            "improve": [
                "Wifi&nbsp;<b>too</b> slow. Seats are dirty",
                "none",
                "no",
                "Prices went up again",
            ],
        }
    )
    roles = Roles(text=("liked", "improve"), id="id")
    comments = clean_comments(as_comments(frame, roles).comments, CONFIG)
    mentions = split_mentions(comments, CONFIG)
    text = comments.set_index("comment_id")["text"]
    assert mentions["comment_id"].tolist() == ["b"] * 4 + ["d"] * 2
    assert mentions["question"].tolist() == [
        "liked",
        "liked",
        "improve",
        "improve",
        "liked",
        "improve",
    ]
    assert all(text[m.comment_id][m.start : m.end] == m.text for m in mentions.itertuples())
    assert mentions["clean_text"].tolist()[2] == "Wifi too slow."
    assert mentions["clean_text"].tolist() == [repair(text) for text in mentions["text"]]
    assert [str(kind) for kind in mentions.dtypes] == [
        "str",
        "str",
        "int64",
        "int64",
        "str",
        "str",
        "str",
    ]


@settings(max_examples=30, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_order_of_rows_is_irrelevant(texts, random):
    rows = [(f"c{number}", text) for number, text in enumerate(texts)]
    found = []
    for some in (rows, random.sample(rows, len(rows))):
        comments = cleaned(some)
        mentions = split_mentions(comments, CONFIG)
        assert set(mentions["comment_id"]) <= set(
            comments["comment_id"][comments["status"].isin(["ok", "duplicate"])]
        )
        found.append(mentions.sort_values(["comment_id", "start"], ignore_index=True))
    pd.testing.assert_frame_equal(*found)


def test_no_mentions_is_an_empty_table():
    comments = cleaned([("a", "n/a"), ("b", "")])
    mentions = split_mentions(comments, CONFIG)
    assert len(mentions) == 0
    assert list(mentions) == [
        "comment_id",
        "question",
        "start",
        "end",
        "text",
        "clean_text",
        "language",
    ]


def test_splitting_the_common_languages_needs_no_heavy_import():
    code = (
        "import sys; from voc_nlp.mentions import split_text\n"
        "for code in 'en es cs it ru zh th de fr pt pl und'.split():\n"
        "    split_text('Bad. Slow app, but nice. Ok', code)\n"
        "sys.exit(any(name in sys.modules for name in ('spacy', 'torch', 'sklearn')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_spacy_pipeline_marks_the_same_units():
    text = "Das Essen war z.B. gut, aber der Service war langsam. Nie wieder dieses Hotel!"
    doc = mention_pipeline("de")(text)
    assert [span.text for span in doc.spans["mentions"]] == units(text, "de")
    assert [span.id_ for span in doc.spans["mentions"]] == [
        f"{a}:{b}" for a, b in split_text(text, "de")
    ]
    other = mention_pipeline("xx")("One two three. Four five six.")
    assert other.spans["mentions"][1].text == "Four five six."


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_languages_without_a_list_take_abbreviations_from_spacy():
    assert units("Hrana je dobra, npr. riba. Osoblje je sporo.", "hr") == [
        "Hrana je dobra, npr. riba.",
        "Osoblje je sporo.",
    ]
