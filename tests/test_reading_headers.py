"""Roles from headers in ten languages and more: right without help, and never wrong where sure.

``header_sets.json`` is the first measured set; ``also`` names another role that is fair for a column. ``header_lines.txt`` holds layouts
that the rules were written with: ``header|values>role``, columns apart by ``;;``, fair roles apart by ``/`` (nothing after ``>``: none).
"""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_reading_roles import SAID, N, cycle
from voc_nlp.comments import as_comments
from voc_nlp.config import Roles
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles
from voc_nlp.reading import vocabulary as words
from voc_nlp.reading import vocabulary_scores as asked
from voc_nlp.reading.wording import Words, named_scale, plain

LINES = (
    (Path(__file__).parent / "data" / "header_lines.txt").read_text(encoding="utf-8").splitlines()
)
SETS = json.loads((Path(__file__).parent / "data" / "header_sets.json").read_text(encoding="utf-8"))

VALUES = {
    "nps": cycle("10", "9", "0", "7", "8", "3"),
    "five": cycle("5", "4", "1", "3"),
    "seven": cycle("7", "6", "2", "5"),
    "yesno": cycle("1", "0", "0"),
    "id": [f"A-{i:05d}" for i in range(N)],
    "number": [str(i) for i in range(1000, 1000 + N)],
    "user": [f"U{i % 30:04d}" for i in range(N)],
    "date": [f"2024-03-{i % 28 + 1:02d}" for i in range(N)],
    "time": [f"{i % 28 + 1:02d}.03.2024 10:{i:02d}:00" for i in range(N)],
    "touch": cycle("billing", "app", "store", "call centre"),
    "plan": cycle("Basic", "Plus", "Pro"),
    "country": cycle("A", "B", "C"),
    "weight": [f"{0.5 + i / N:.3f}" for i in range(N)],
    "email": [f"person{i}@example.org" for i in range(N)],
    "phone": [f"+420 777 123 {i:03d}" for i in range(N)],
    "name": [f"{a} {b}" for a in ("Ann", "Jo", "Max", "Eva", "Li") for b in ("Ek", "Ruiz", "Wu", "Novak", "Orsi", "Hahn", "Silva", "Bux")],
}  # fmt: skip


def table_of(item):
    gap = "" if item["language"] == "zh" else " "
    said = SAID[item["language"]].split(",")
    columns = {}
    for position, (name, kind) in enumerate(item["columns"].items()):
        texts = [f"{said[i % 4]}{gap}{i + 100 * position}" for i in range(N)]
        columns[name] = texts if kind == "text" else VALUES[kind]
    return pd.DataFrame(columns)


def expected(item):
    lists = {role: tuple(value) for role, value in item["roles"].items() if isinstance(value, list)}
    return Roles(**{**item["roles"], **lists})


def outcomes():
    for item in SETS:
        try:
            yield item, find_roles(table_of(item)).roles
        except InputError as error:
            yield item, error


def test_there_are_60_sets_in_ten_languages():
    assert len(SETS) >= 60
    assert len({item["language"] for item in SETS}) == 10
    assert len({tuple(item["columns"]) for item in SETS}) == len(SETS)


def right(item, found):
    if isinstance(found, InputError):
        return False
    fair = {(column, role) for column, roles in item.get("also", {}).items() for role in roles}
    pairs = [(column, role) for role, column in found.columns()]
    return {*pairs} - fair == {(column, role) for role, column in expected(item).columns()} - fair


def test_roles_are_right_without_help_in_nine_of_ten():
    wrong = [(list(item["columns"]), found) for item, found in outcomes() if not right(item, found)]
    assert len(wrong) <= 0.1 * len(SETS), wrong


def test_no_score_or_text_or_id_is_wrong_but_confident():
    """A role may be missing, or asked for; a column with another role than its own is never taken."""
    for item, found in outcomes():
        if isinstance(found, InputError):
            continue
        right = {column: role for role, column in expected(item).columns()}
        for role, column in found.columns():
            # a segment is no claim about what a column means
            assert role == "segments" or right.get(column, role) == role, (column, role)
            if role in item.get("also", {}).get(column, ()):
                continue
            if role in {"nps", "csat", "ces", "churn", "text", "weight", "customer"}:
                assert right.get(column) == role, (column, role)


@pytest.mark.parametrize("language", sorted(SAID))
def test_every_language_finds_the_comments(language):
    for item in SETS:
        if item["language"] == language:
            assert find_roles(table_of(item)).roles.text == expected(item).text


FEW = 9


def few(*values):
    return [values[i % len(values)] for i in range(FEW)]


SCORES = ("10", "9", "0", "7", "8", "3", "10")
SHORT = {
    "n10": few(*SCORES), "r5": few("5", "4", "1", "3", "5"), "r7": few("7", "6", "2", "5", "1"), "r10": few("8", "10", "6", "9", "2"),
    "yn": few("Y", "N", "N"), "jn": few("ja", "nein", "nein"), "an": few("ano", "ne"), "sn": few("S", "N", "N"), "on": few("O", "N", "N"),
    "tn": few("tak", "nie"), "dn": few("да", "нет"), "zh": few("是", "否"), "01": few("0", "1", "0", "0"),
    "text": ["The parcel came far too late again", "Lovely staff in the shop", "I waited an hour on the phone", "The app crashes all the time", "Fine",
             "Good value for money really", "Nobody ever rings back", "Price went up without warning", "All good thank you"],
    "text2": ["More staff on Saturdays please", "Lower prices", "", "Nothing", "Answer the phone faster", "Clearer bills would help",
              "Open later in the evening", "", "A better search on the web site"],
    "id": [f"CS-{2024 + i * 37}" for i in range(FEW)], "num": [str(2405001 + i * i * 3) for i in range(FEW)],
    "num8": [str(33920117 + i * 7) for i in range(FEW)], "num9": [str(551093341 + i * 9991) for i in range(FEW)],
    "row": [str(i + 1) for i in range(FEW)], "cust": [f"C{60000 + i % 7 * 311}" for i in range(FEW)],
    "custu": [str(495907 + i * 3331) for i in range(FEW)],
    "date": [f"2024-03-{i + 3:02d}" for i in range(FEW)], "d8": [f"202403{i + 10}" for i in range(FEW)],
    "dt": [f"{i + 11}.03.2024 10:{i + 11}" for i in range(FEW)], "dt2": [f"{i + 11}.03.2024 11:{i + 11}" for i in range(FEW)],
    "time": [f"1{i % 9}:0{i}" for i in range(FEW)], "dur": [f"00:0{i}:20" for i in range(FEW)],
    "wt": [f"{0.5 + i * 0.13:.3f}" for i in range(FEW)], "wtc": [f"{0.5 + i * 0.13:.3f}".replace(".", ",") for i in range(FEW)],
    "few": few("web", "phone", "store"), "few2": few("North", "South", "East"), "code": few("1203", "0412", "0877"),
    "name": few("Ivy Stroud", "Nia Hart", "Glen Parry", "Omar Bell"), "email": [f"mk{i}@example.org" for i in range(FEW)],
    "phone": [f"+420 777 123 {i}4{i}" for i in range(FEW)], "int": [str(100 + i * i * 13 % 700) for i in range(FEW)], "blank": [""] * FEW,
    "title": few("Great", "Meh", "Never again", "Slow", "OK", "Fine", "Good stuff"), "money": [f"{12.5 + i * 7.3:.2f}" for i in range(FEW)],
    "act": few("active", "cancelled", "active"), "one": ["nps"] * FEW, "lang": few("en", "de"), "age": few("18-29", "30-44"),
    "grp": ["Promoter" if int(x) > 8 else "Passive" if int(x) > 6 else "Detractor" for x in few(*SCORES)],
    "ip": [f"203.0.113.{i * 7}" for i in range(FEW)], "sec": [str(20000 + i * 977) for i in range(FEW)],
}  # fmt: skip


def layout_of(line):
    columns, fair = {}, {}
    for part in line.split(" ;; "):
        header, _, rest = part.rpartition("|")
        kind, _, roles = rest.partition(">")
        columns[header] = SHORT[kind]
        fair[header] = set(roles.split("/"))
    return pd.DataFrame(columns), fair


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:40])
def test_short_files_of_many_tools(line):
    """A handful of rows: every role is found, and no column is taken for something that it is not."""
    frame, fair = layout_of(line)
    roles = find_roles(frame).roles
    found = {column: role for role, column in roles.columns()}
    for column, right in fair.items():
        taken = found.get(column, "")
        if taken == "segments" and right & {"", "segments", "touchpoint"}:
            continue  # a segment is no claim about what a column means
        assert taken in right or (right == {"segments"} and not taken), (column, taken, right)
    # what was found can be read
    as_comments(frame, roles)


@given(st.sampled_from(["Ticket Number", "Customer Id", "Overall Rating", "Reason For Score"]))
def test_how_a_header_is_written_changes_nothing(name):
    same = [name, name.upper(), name.lower(), name.replace(" ", "_"), name.replace(" ", "-")]
    same += [name.replace(" ", ""), name.replace(" ", "_").upper(), f"  {name} "]
    assert {plain(one) for one in same} == {name.lower()} | {plain(name.upper())}


@given(st.text(max_size=30))
def test_plain_words_stay_plain(name):
    assert plain(plain(name)) == plain(name) or not name.isascii()


def test_chinese_and_latin_stand_apart():
    assert asked.NPS.find("NPS得分") == "nps"
    assert words.NUMBER.find("用户ID")
    assert asked.NPS.find("추천 의향") == "추천"


def test_words_take_numbers_at_their_end_and_letters_where_a_star_stands():
    assert Words("comment").only("Q3_Comment2")
    assert not Words("comment").find("commentary")
    assert Words("*nummer").find("Vorgangsnummer")


@pytest.mark.parametrize(
    ("name", "scale"),
    [("0-10", (0, 10)), ("De 0 a 10, ¿nos recomendarías?", (0, 10)), ("von 1 bis 5", (1, 5)), ("（1=非常困难，7=非常轻松）", (1, 7)),
     ("1 very hard - 7 very easy", (1, 7)), ("от 1 до 5", (1, 5)), ("tenure 1-5y", None), ("Score", None), ("2024-01-05", None), ("0,5-1,5", None)],
)  # fmt: skip
def test_scales_that_headers_name(name, scale):
    assert named_scale(name) == scale


def of(**columns):
    return pd.DataFrame({"comment": SHORT["text"], **columns})


def test_a_score_is_nps_where_another_column_says_so():
    assert find_roles(of(score=SHORT["n10"])).roles.nps is None
    assert find_roles(of(score=SHORT["n10"], group=SHORT["grp"])).roles.nps == "score"
    assert find_roles(of(score=SHORT["n10"], survey_type=SHORT["one"])).roles.nps == "score"
    shuffled = [SHORT["grp"][-1], *SHORT["grp"][:-1]]
    assert find_roles(of(score=SHORT["n10"], group=shuffled)).roles.nps is None


def test_a_bare_rating_from_0_to_10_may_be_nps_and_is_offered():
    found = find_roles(of(Nota=SHORT["n10"]))
    assert (found.roles.nps, found.roles.csat) == (None, None)
    assert "--nps Nota" in found.notes[-1].message
    assert find_roles(of(Nota=SHORT["n10"], NPS=SHORT["n10"])).roles.csat == "Nota"
    assert find_roles(of(Nota=SHORT["r10"])).roles.csat == "Nota"


def test_one_rating_of_a_part_is_csat_and_two_are_not():
    assert find_roles(of(delivery_rating=SHORT["r5"])).roles.csat == "delivery_rating"
    two = find_roles(of(delivery_rating=SHORT["r5"], food_rating=SHORT["r5"]))
    assert two.roles.csat is None
    assert "--csat" in " ".join(note.message for note in two.notes)


@pytest.mark.parametrize(
    "name", ["risk rating", "lead_rating", "credit score", "sentiment score", "rating count"]
)
def test_other_numbers_from_1_to_5_are_no_satisfaction(name):
    assert find_roles(of(**{name: SHORT["r5"]})).roles.csat is None


@pytest.mark.parametrize(
    "name",
    [
        "Left feedback",
        "Order cancelled",
        "churn risk",
        "Would you consider leaving?",
        "Left a voicemail",
    ],
)
def test_other_yes_and_no_are_no_churn(name):
    assert find_roles(of(**{name: SHORT["yn"]})).roles.churn is None


def test_a_customer_number_is_no_id_of_the_row():
    roles = find_roles(of(customer_number=SHORT["custu"])).roles
    assert (roles.id, roles.customer) == (None, "customer_number")


def test_a_type_of_customer_is_no_customer():
    assert find_roles(of(Kundentyp=SHORT["few"])).roles.customer is None


def test_a_count_of_rows_comes_after_a_number_of_the_case():
    assert (
        find_roles(of(**{"Lp.": SHORT["row"], "Numer sprawy": SHORT["num"]})).roles.id
        == "Numer sprawy"
    )
    assert find_roles(of(**{"Lp.": SHORT["row"]})).roles.id == "Lp."


def test_long_numbers_of_an_id_are_no_dates():
    roles = find_roles(of(no=SHORT["id"], person_id=SHORT["num9"], when=SHORT["dt"])).roles
    assert (roles.customer, roles.date) == ("person_id", "when")


@pytest.mark.parametrize(
    "name",
    [
        "DistributionChannel",
        "Survey channel",
        "Canal de encuesta",
        "Umfragekanal",
        "问卷渠道",
        "Kanał ankiety",
    ],
)
def test_how_the_survey_was_sent_is_no_touchpoint(name):
    assert find_roles(of(**{name: SHORT["few"]})).roles.touchpoint is None


@pytest.mark.parametrize(
    ("pro", "con"),
    [
        ("Достоинства", "Недостатки"),
        ("Plusy", "Mínusy"),
        ("Vorteile", "Nachteile"),
        ("优点", "缺点"),
        ("Pregi", "Difetti"),
    ],
)
def test_two_sides_are_both_comments(pro, con):
    frame = pd.DataFrame({pro: SHORT["text"], con: SHORT["text2"]})
    assert find_roles(frame).roles.text == (pro, con)


def test_what_staff_write_is_no_comment_and_a_question_about_staff_is():
    frame = of(
        **{"Interní poznámka": SHORT["text2"], "What should our agents do better?": SHORT["text2"]}
    )
    assert find_roles(frame).roles.text == ("comment", "What should our agents do better?")


NO_SCORE = ["previous {}", "average {}", "{} target", "expected {}", "predicted {}", "number of {}"]


@given(st.sampled_from(NO_SCORE), st.sampled_from(["NPS", "CSAT", "satisfaction", "CES", "effort"]))
def test_a_number_beside_the_answers_is_never_the_answer(shape, name):
    roles = find_roles(of(**{shape.format(name): SHORT["r10"]})).roles
    assert (roles.nps, roles.csat, roles.ces) == (None, None, None)


@given(st.sampled_from(["0-10", "1-5", "0_10"]), st.sampled_from(["kuendigung", "dt_otveta"]))
def test_a_word_left_out_is_a_word_less(scale, name):
    known = Words("kundigung", "ответа", "scale")
    assert known.find(known.without(f"{name} scale {scale}")) in {"", known.find(name)}


@pytest.mark.parametrize(
    "name",
    [
        "How many friends have you recommended us to?",
        "Kolika lidem jste nás doporučili?",
        "¿A cuántas personas nos ha recomendado?",
        "Wie vielen Freunden haben Sie uns empfohlen?",
        "Скольким друзьям вы нас посоветовали?",
        "您已向多少人推荐过我们？",
        "Conseiller (note /10)",
    ],
)
def test_counts_and_advice_are_no_likelihood_to_recommend(name):
    assert find_roles(of(**{name: SHORT["n10"]})).roles.nps is None


@pytest.mark.parametrize(
    "name",
    [
        "Difficulty of the course",
        "Obtížnost montáže",
        "Dificultad de la clase",
        "Сложность курса",
        "课程难度",
        "Schwierigkeit der Übung",
    ],
)
def test_a_thing_that_is_hard_is_no_effort(name):
    assert find_roles(of(**{name: SHORT["r7"]})).roles.ces is None


def test_a_question_about_both_is_left_to_the_user():
    name = "How satisfied are you, and would you recommend us? (1-10)"
    found = find_roles(of(**{name: SHORT["r10"]}))
    assert (found.roles.nps, found.roles.csat) == (None, None)
    assert "nps-doubtful" in {note.code for note in found.notes}


def test_what_was_cancelled_decides_about_churn():
    assert find_roles(of(Cancelled=SHORT["yn"])).roles.churn == "Cancelled"
    order = find_roles(of(**{"Order no": SHORT["num"], "Cancelled": SHORT["yn"]}))
    assert order.roles.churn is None
    assert "churn-doubtful" in {note.code for note in order.notes}
    contract = of(**{"Order no": SHORT["num"], "Contract cancelled": SHORT["yn"]})
    assert find_roles(contract).roles.churn == "Contract cancelled"


@pytest.mark.parametrize(
    "name",
    [
        "Due by",
        "Termín vyřešení",
        "Fecha límite",
        "Scadenza",
        "Срок исполнения",
        "截止日期",
        "Fällig am",
        "Échéance",
        "Prazo",
        "Termin realizacji",
    ],
)
def test_a_deadline_is_no_date_of_an_answer(name):
    assert find_roles(of(**{name: SHORT["date"]})).roles.date is None
    both = of(**{name: SHORT["date"], "Closed": SHORT["dt"]})
    assert find_roles(both).roles.date == "Closed"


@pytest.mark.parametrize(
    ("customer", "other"),
    [
        ("Passenger comment", "Driver comment"),
        ("Komentář zákazníka", "Poznámka řešitele"),
        ("Commento del cliente", "Note dell'operatore"),
        ("Отзыв клиента", "Комментарий водителя"),
        ("客户留言", "客服备注"),
        ("what they said", "what we did about it"),
        ("Bewertungstext", "Kommentar der Praxis"),
        ("Uwagi gościa", "Uwagi recepcji"),
    ],
)
def test_what_the_other_side_writes_is_no_comment(customer, other):
    frame = pd.DataFrame({customer: SHORT["text"], other: SHORT["text2"]})
    assert find_roles(frame).roles.text == (customer,)


def test_a_weight_is_a_survey_weight_only_where_nothing_is_weighed():
    kilos = ["0.8", "1.2", "3.5", "0.4", "2.2", "0.8", "1.2", "3.5", "0.4"]
    assert find_roles(of(Weight=SHORT["wt"])).roles.weight == "Weight"
    assert find_roles(of(Weight=kilos, Courier=SHORT["few"])).roles.weight is None


def test_a_mail_address_tells_customers_apart_where_nothing_else_does():
    assert find_roles(of(**{"E-mail": SHORT["email"]})).roles.customer == "E-mail"
    assert find_roles(of(**{"Agent e-mail": SHORT["email"]})).roles.customer is None
    both = of(**{"E-mail": SHORT["email"], "Customer ID": SHORT["cust"]})
    assert find_roles(both).roles.customer == "Customer ID"


def test_a_closed_question_in_words_is_no_comment():
    grades = [
        "so so",
        "fair enough",
        "so so",
        "not at all",
        "fair enough",
        "so so",
        "no",
        "no",
        "so so",
    ]
    frame = of(**{"How would you rate us overall?": grades})
    assert find_roles(frame).roles.text == ("comment",)
