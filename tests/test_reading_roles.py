"""Which column plays which role."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.comments import as_comments
from voc_nlp.config import Roles
from voc_nlp.errors import InputError, MissingColumnError
from voc_nlp.reading import find_roles

N = 40
SAID = {
    "en": "The parcel came late,Nice staff in the shop,I waited for an hour,App crashes all the time",
    "es": "El paquete llegó tarde,Muy amables en la tienda,Esperé una hora,La app se cierra siempre",
    "cs": "Balík přišel pozdě,Milá obsluha v prodejně,Čekal jsem hodinu,Aplikace pořád padá",
    "it": "Il pacco è arrivato tardi,Personale gentile,Ho aspettato un'ora,L'app si chiude sempre",
    "ru": "Посылка пришла поздно,Вежливые люди в магазине,Ждал целый час,Приложение падает",
    "zh": "快递来得太晚了,店员态度很好啊,我等了一个小时,应用总是闪退",
    "de": "Das Paket kam zu spät,Nette Leute im Laden,Ich habe lange gewartet,Die App stürzt ab",
    "fr": "Le colis est arrivé tard,Personnel très gentil,J'ai attendu une heure,L'appli plante",
    "pt": "A encomenda chegou tarde,Equipe muito gentil,Esperei uma hora inteira,O app fecha",
    "pl": "Paczka przyszła za późno,Miła obsługa w sklepie,Czekałem całą godzinę,Aplikacja pada",
}


def texts(language: str = "en", start: int = 0) -> list[str]:
    said = SAID[language].split(",")
    gap = "" if language == "zh" else " "
    return [f"{said[i % 4]}{gap}{i + start}" for i in range(N)]


def cycle(*values: object) -> list[object]:
    return [values[i % len(values)] for i in range(N)]


VALUES = {
    "nps": cycle("10", "9", "0", "7", "8", "3"),
    "five": cycle("5", "4", "1", "3"),
    "seven": cycle("7", "6", "2", "5"),
    "ten": cycle("10", "9", "1", "7", "8", "3"),
    "yesno": cycle("yes", "no", "no"),
    "10": cycle("1", "0", "0"),
    "id": [f"A-{i:05d}" for i in range(N)],
    "number": [str(i) for i in range(1000, 1000 + N)],
    "user": [f"U{i % 30:04d}" for i in range(N)],
    "date": [f"2024-03-{i % 28 + 1:02d}" for i in range(N)],
    "time": [f"{i % 28 + 1:02d}.03.2024 10:{i:02d}:00" for i in range(N)],
    "epoch": [str(1_700_000_000 + i * 3600) for i in range(N)],
    "touch": cycle("billing", "app", "store", "call centre"),
    "plan": cycle("Basic", "Plus", "Pro"),
    "country": cycle("ES", "IT", "CZ"),
    "weight": [f"{0.5 + i / N:.3f}" for i in range(N)],
    "email": [f"person{i}@example.org" for i in range(N)],
    "phone": [f"+420 777 123 {i:03d}" for i in range(N)],
    "name": [f"{a} {b}" for a in ("Ann", "Jo", "Max", "Eva", "Li") for b in ("Ek", "Ruiz", "Wu", "Novak", "Orsi", "Hahn", "Silva", "Bux")],
    "url": [f"https://example.org/r/{i}" for i in range(N)],
    "job": [f"{a} of {b} matters" for a in ("Head", "Manager", "Vice lead", "Team lead", "Chief") for b in ("sales", "legal", "data", "care", "risk", "ops", "tax", "PR")],
    "group": cycle("Promoter", "Passive", "Detractor"),
    "words": cycle("Very satisfied", "Neutral", "So so, I would say"),
    "bool": cycle("true", "false"),
    "kg": cycle("12.5", "80", "33.1", "20"),
    "blank": [""] * N,
}  # fmt: skip


def table(language: str = "en"):
    def build(layout: dict[str, str]) -> pd.DataFrame:
        columns = {
            name: texts(language, 100 * i) if kind == "text" else VALUES[kind]
            for i, (name, kind) in enumerate(layout.items())
        }
        return pd.DataFrame(columns)

    return build


LAYOUTS = [
    # (language, header -> values, roles expected)
    ("en", {"id": "id", "comment": "text", "nps": "nps"}, {"id": "id", "text": ("comment",), "nps": "nps"}),
    ("en", {"Response ID": "number", "How likely are you to recommend us to a friend?": "nps", "What is the main reason for your score?": "text", "Channel": "touch"},
     {"id": "Response ID", "nps": "How likely are you to recommend us to a friend?", "text": ("What is the main reason for your score?",), "touchpoint": "Channel"}),
    ("en", {"review_id": "id", "stars": "five", "reviewText": "text", "product": "plan"}, {"id": "review_id", "csat": "stars", "text": ("reviewText",), "segments": ("product",)}),
    ("en", {"Timestamp": "time", "What did you like?": "text", "What should we improve?": "text", "Overall satisfaction": "five"},
     {"date": "Timestamp", "text": ("What did you like?", "What should we improve?"), "csat": "Overall satisfaction"}),
    ("en", {"ticket": "number", "customer_id": "user", "ces": "seven", "feedback": "text", "churned": "yesno", "weight": "weight"},
     {"id": "ticket", "customer": "customer_id", "ces": "ces", "text": ("feedback",), "churn": "churned", "weight": "weight"}),
    ("en", {"delivery_comment": "text", "store_comment": "text", "csat": "five"}, {"text": ("delivery_comment", "store_comment"), "csat": "csat"}),
    ("en", {"Q1": "text", "Q2": "text", "created_at": "epoch"}, {"text": ("Q1", "Q2"), "date": "created_at"}),
    ("en", {"comment": "text", "agent reply": "text", "comment_translated": "text"}, {"text": ("comment",)}),
    ("en", {"name": "name", "email": "email", "phone": "phone", "url": "url", "verbatim": "text", "job title": "job"}, {"text": ("verbatim",), "customer": "email"}),
    ("en", {"text": "text", "nps_group": "group", "nps": "nps"}, {"text": ("text",), "nps": "nps"}),
    ("en", {"comments": "text", "parcel weight kg": "kg", "Survey weight": "weight"}, {"text": ("comments",), "weight": "Survey weight"}),
    ("en", {"comment": "text", "It was easy to solve my problem": "seven"}, {"text": ("comment",), "ces": "It was easy to solve my problem"}),
    ("en", {"comment": "text", "rating": "five", "is_active": "yesno", "date of birth": "date"}, {"text": ("comment",), "csat": "rating", "segments": ("is_active",)}),
    ("en", {"a": "number", "b": "text", "c": "plan"}, {"text": ("b",), "segments": ("c",)}),
    ("es", {"Marca temporal": "time", "¿Qué probabilidad hay de que nos recomiende?": "nps", "¿Por qué?": "text", "Canal": "touch"},
     {"date": "Marca temporal", "nps": "¿Qué probabilidad hay de que nos recomiende?", "text": ("¿Por qué?",), "touchpoint": "Canal"}),
    ("es", {"Id respuesta": "id", "Satisfacción": "five", "Comentario": "text", "País": "country", "Fecha": "date"},
     {"id": "Id respuesta", "csat": "Satisfacción", "text": ("Comentario",), "segments": ("País",), "date": "Fecha"}),
    ("es", {"comentarios": "text", "esfuerzo": "seven", "baja": "yesno", "cliente_id": "user", "ponderación": "weight"},
     {"text": ("comentarios",), "ces": "esfuerzo", "churn": "baja", "customer": "cliente_id", "weight": "ponderación"}),
    ("cs", {"Číslo": "number", "Doporučil byste nás?": "nps", "Důvod hodnocení": "text", "Kanál": "touch", "Datum": "date"},
     {"id": "Číslo", "nps": "Doporučil byste nás?", "text": ("Důvod hodnocení",), "touchpoint": "Kanál", "date": "Datum"}),
    ("cs", {"Komentář": "text", "Spokojenost": "five", "Kraj": "country", "Váha": "weight"}, {"text": ("Komentář",), "csat": "Spokojenost", "segments": ("Kraj",), "weight": "Váha"}),
    ("cs", {"Co se vám líbilo?": "text", "Co máme zlepšit?": "text", "Jak snadné to bylo?": "seven", "E-mail": "email"},
     {"text": ("Co se vám líbilo?", "Co máme zlepšit?"), "ces": "Jak snadné to bylo?", "customer": "E-mail"}),
    ("it", {"Informazioni cronologiche": "time", "Ci consiglieresti a un amico?": "nps", "Perché?": "text", "Punto di contatto": "touch"},
     {"date": "Informazioni cronologiche", "nps": "Ci consiglieresti a un amico?", "text": ("Perché?",), "touchpoint": "Punto di contatto"}),
    ("it", {"Commento": "text", "Soddisfazione": "five", "Paese": "country", "Nome": "name", "Cognome": "name"}, {"text": ("Commento",), "csat": "Soddisfazione", "segments": ("Paese",)}),
    ("it", {"Recensione": "text", "Quanto è stato facile?": "seven", "Disdetta": "yesno", "Data": "date"}, {"text": ("Recensione",), "ces": "Quanto è stato facile?", "churn": "Disdetta", "date": "Data"}),
    ("ru", {"Отметка времени": "time", "Порекомендуете ли вы нас друзьям?": "nps", "Почему?": "text", "Канал": "touch"},
     {"date": "Отметка времени", "nps": "Порекомендуете ли вы нас друзьям?", "text": ("Почему?",), "touchpoint": "Канал"}),
    ("ru", {"Номер": "number", "Отзыв": "text", "Удовлетворённость": "five", "Тариф": "plan", "Отток": "10", "ФИО": "name"},
     {"id": "Номер", "text": ("Отзыв",), "csat": "Удовлетворённость", "segments": ("Тариф",), "churn": "Отток"}),
    ("ru", {"Комментарий": "text", "Ответ компании": "text", "Вес": "weight", "Усилия": "seven"}, {"text": ("Комментарий",), "weight": "Вес", "ces": "Усилия"}),
    ("zh", {"编号": "number", "您有多大可能推荐我们?": "nps", "原因": "text", "渠道": "touch", "提交时间": "date"},
     {"id": "编号", "nps": "您有多大可能推荐我们?", "text": ("原因",), "touchpoint": "渠道", "date": "提交时间"}),
    ("zh", {"评论": "text", "满意度": "five", "性别": "country", "姓名": "name", "手机号": "phone"}, {"text": ("评论",), "csat": "满意度", "segments": ("性别",)}),
    ("zh", {"用户评价": "text", "商家回复": "text", "是否流失": "10", "权重": "weight"}, {"text": ("用户评价",), "churn": "是否流失", "weight": "权重"}),
    ("de", {"Zeitstempel": "time", "Würden Sie uns weiterempfehlen?": "nps", "Warum?": "text", "Kanal": "touch"},
     {"date": "Zeitstempel", "nps": "Würden Sie uns weiterempfehlen?", "text": ("Warum?",), "touchpoint": "Kanal"}),
    ("de", {"Kundennummer": "user", "Kommentar": "text", "Zufriedenheit": "five", "Gekündigt": "yesno", "Gewicht": "weight"},
     {"customer": "Kundennummer", "text": ("Kommentar",), "csat": "Zufriedenheit", "churn": "Gekündigt", "weight": "Gewicht"}),
    ("fr", {"Horodateur": "time", "Nous recommanderiez-vous ?": "nps", "Pourquoi ?": "text", "Point de contact": "touch"},
     {"date": "Horodateur", "nps": "Nous recommanderiez-vous ?", "text": ("Pourquoi ?",), "touchpoint": "Point de contact"}),
    ("fr", {"Commentaire": "text", "Satisfaction": "five", "Pays": "country", "Prénom": "name", "Résiliation": "yesno"},
     {"text": ("Commentaire",), "csat": "Satisfaction", "segments": ("Pays",), "churn": "Résiliation"}),
    ("pt", {"Carimbo de data/hora": "time", "Você nos recomendaria?": "nps", "Por quê?": "text", "Canal": "touch"},
     {"date": "Carimbo de data/hora", "nps": "Você nos recomendaria?", "text": ("Por quê?",), "touchpoint": "Canal"}),
    ("pt", {"Comentário": "text", "Satisfação": "five", "Cancelou": "yesno", "Idioma": "country"}, {"text": ("Comentário",), "csat": "Satisfação", "churn": "Cancelou", "segments": ("Idioma",)}),
    ("pl", {"Data": "date", "Czy polecisz nas znajomym?": "nps", "Dlaczego?": "text", "Kanał": "touch"},
     {"date": "Data", "nps": "Czy polecisz nas znajomym?", "text": ("Dlaczego?",), "touchpoint": "Kanał"}),
    ("pl", {"Komentarz": "text", "Zadowolenie": "five", "Płeć": "country", "Waga": "weight", "Imię": "name"}, {"text": ("Komentarz",), "csat": "Zadowolenie", "segments": ("Płeć",), "weight": "Waga"}),
]  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(N)), columns=st.randoms(use_true_random=False))
def test_row_order_changes_nothing(order, columns):
    layout = {"id": "id", "nps": "nps", "comment": "text", "channel": "touch", "date": "time", "plan": "plan"}  # fmt: skip
    frame = table()(layout)
    assert find_roles(frame.iloc[list(order)]) == find_roles(frame)
    shuffled = list(frame.columns)
    columns.shuffle(shuffled)
    assert find_roles(frame[shuffled]).roles == find_roles(frame).roles


@pytest.mark.parametrize(("language", "layout", "expected"), LAYOUTS, ids=lambda x: str(x)[:60])
def test_header_sets(language, layout, expected):
    frame = table(language)(layout)
    before = frame.copy(deep=True)
    found = find_roles(frame)
    assert found.roles == Roles(**expected)
    assert [(reason.role, reason.column) for reason in found.reasons] == found.roles.columns()
    assert all(len(reason.sentence) > 15 for reason in found.reasons)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize("dtype", ["str", "object", "category", "string"])
def test_works_on_any_dtype(dtype):
    layout = {"id": "id", "nps": "nps", "comment": "text", "channel": "touch"}
    frame = table()(layout).astype(dtype)
    assert find_roles(frame).roles == Roles(id="id", nps="nps", text=("comment",), touchpoint="channel")  # fmt: skip


def test_native_values():
    frame = pd.DataFrame(
        {
            "nps": np.arange(N) % 11,
            "comment": texts(),
            "when": pd.date_range("2024-01-01", periods=N, tz="Europe/Prague"),
            "churned": pd.array([True, False, None, False] * 10, dtype="boolean"),
            "rating": pd.array([5, None] * 20, dtype="Int64"),
        }
    )
    roles = find_roles(frame).roles
    assert roles == Roles(nps="nps", text=("comment",), date="when", churn="churned", csat="rating")


def test_one_to_five_is_never_nps():
    frame = table()({"comment": "text", "Would you recommend us?": "five"})
    found = find_roles(frame)
    assert found.roles.nps is None
    assert [note.code for note in found.notes] == ["nps-doubtful"]
    assert "--nps" in found.notes[0].message


def test_nameless_nps_is_offered_and_not_taken():
    found = find_roles(table()({"comment": "text", "Q7": "nps"}))
    assert found.roles == Roles(text=("comment",))
    assert "--nps Q7" in found.notes[0].message


def test_typing_errors_do_not_hide_a_score():
    frame = table()({"comment": "text", "nps": "nps"})
    frame.loc[3, "nps"] = "ten"
    frame.loc[4, "nps"] = "11"
    assert find_roles(frame).roles.nps == "nps"


@pytest.mark.parametrize(
    ("kind", "a", "b"), [("nps", "nps may", "nps june"), ("five", "csat shop", "csat web")]
)
def test_two_candidates_for_a_score(kind, a, b):
    frame = table()({"comment": "text", a: kind, b: kind})
    role = a.split()[0]
    with pytest.raises(InputError, match=f"'{a}', '{b}'.*--{role} \"{a}\" or --{role} \"{b}\""):
        find_roles(frame)
    assert getattr(find_roles(frame, Roles(**{role: b})).roles, role) == b
    other = "csat" if role == "nps" else "nps"
    found = find_roles(frame.assign(mine=VALUES["ten"]), Roles(**{other: "mine"}))
    assert getattr(found.roles, role) is None
    assert f"{role}-ambiguous" in {note.code for note in found.notes}


def test_overall_satisfaction_wins_over_parts():
    layout = {"comment": "text", "Satisfaction with price": "five", "Overall satisfaction": "five"}
    assert find_roles(table()(layout)).roles.csat == "Overall satisfaction"


def test_sub_ratings_are_no_score():
    layout = {"review": "text", "comfort_rating": "five", "food_rating": "five"}
    assert find_roles(table()(layout)).roles.csat is None


def test_verbal_answers_are_named():
    found = find_roles(table()({"comment": "text", "Satisfaction": "words"}))
    assert found.roles == Roles(text=("comment",))
    assert "'Very satisfied'" in found.notes[0].message


@pytest.mark.parametrize(
    ("a", "b"), [("comment", "feedback"), ("review", "verbatim"), ("Comentario", "Texto"), ("comment 1", "comment 2")]
)  # fmt: skip
def test_two_plain_comment_columns_are_ambiguous(a, b):
    with pytest.raises(InputError, match=r"--text .* together with --text .* --text"):
        find_roles(table()({a: "text", b: "text"}))


def test_equal_copy_of_the_comments_is_left_out():
    frame = pd.DataFrame({"comment": texts(), "feedback": texts()})
    found = find_roles(frame)
    assert found.roles.text == ("comment",)
    assert found.notes[0].code == "text-copies"


def test_two_nameless_text_columns_are_ambiguous():
    with pytest.raises(InputError, match="2 columns could be the comments: 'a', 'b'"):
        find_roles(table()({"a": "text", "b": "text"}))


def test_no_text_column():
    with pytest.raises(InputError, match=r"no text column was found; the table has 'id', 'plan'.*--text"):  # fmt: skip
        find_roles(table()({"id": "id", "plan": "plan", "name": "name", "e-mail": "email"}))


def test_blank_comment_column_is_found_so_that_it_can_be_named():
    assert find_roles(table()({"id": "id", "comment": "blank"})).roles.text == ("comment",)


def test_given_roles_win_and_are_checked():
    frame = table()({"id": "id", "comment": "text", "other": "text", "score": "nps"})
    found = find_roles(frame, Roles(text=("other",), nps="score"))
    assert (found.roles.text, found.roles.nps, found.roles.id) == (("other",), "score", "id")
    assert found.reasons[0].sentence == "named by you"
    with pytest.raises(MissingColumnError, match="Did you mean 'comment'"):
        find_roles(frame, Roles(text=("coment",)))
    with pytest.raises(InputError, match="named twice"):
        find_roles(frame, Roles(text=("comment",), nps="comment"))
    with pytest.raises(InputError, match="named twice"):
        find_roles(frame, Roles(text=("comment", "comment")))


def test_repeated_ids_are_not_taken_silently():
    frame = table()({"id": "id", "comment": "text"})
    frame.loc[1, "id"] = frame.loc[0, "id"]
    with pytest.raises(InputError, match="not unique"):
        as_comments(frame, find_roles(frame).roles)


def test_segments_are_capped_and_personal_columns_never_taken():
    layout = {f"extra {i}": "plan" for i in range(8)} | {"Country": "country", "agent id": "touch"}
    frame = table()({"comment": "text", **layout}).assign(email=cycle("a@b.cz", "c@d.it"))
    found = find_roles(frame)
    assert len(found.roles.segments) == 6
    assert "Country" in found.roles.segments
    assert not {"email", "agent id"} & set(found.roles.segments)
    assert "segments-capped" in {note.code for note in found.notes}


def test_several_dates_take_the_answer():
    layout = {"Start date": "date", "Submit date": "date", "comment": "text"}
    found = find_roles(table()(layout))
    assert found.roles.date == "Submit date"
    assert found.roles.segments == ()


def test_repeated_column_names_are_refused():
    frame = pd.DataFrame([["a b c", "d e f"]] * 3, columns=["text", "text"])
    with pytest.raises(InputError, match="several columns named 'text'"):
        find_roles(frame)


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (  # Google Play
            {"Package Name": "plan", "Reviewer Language": "country", "Review Submit Date and Time": "date", "Review Submit Millis Since Epoch": "epoch", "Star Rating": "five", "Review Title": "blank", "Review Text": "text", "Developer Reply Text": "touch", "Review Link": "url"},
            {"text": ("Review Text",), "csat": "Star Rating", "date": "Review Submit Date and Time"},
        ),
        (  # Typeform
            {"#": "id", "How likely is it that you would recommend us to a friend?": "nps", "What could we do better?": "text", "Start Date (UTC)": "time", "Submit Date (UTC)": "time", "Network ID": "number", "Tags": "blank"},
            {"id": "#", "nps": "How likely is it that you would recommend us to a friend?", "text": ("What could we do better?",), "date": "Submit Date (UTC)"},
        ),
        (  # SurveyMonkey, condensed
            {"Respondent ID": "number", "Start Date": "time", "End Date": "time", "Email Address": "email", "How satisfied are you overall?": "five", "Please explain your answer.": "text", "Any other comments, questions, or concerns?": "text"},
            {"id": "Respondent ID", "date": "End Date", "csat": "How satisfied are you overall?", "text": ("Please explain your answer.", "Any other comments, questions, or concerns?")},
        ),
        (  # Medallia
            {"a_surveyid": "number", "e_creationdate": "date", "q_store_ltr": "nps", "q_store_cmt": "text", "e_channel": "touch"},
            {"nps": "q_store_ltr", "text": ("q_store_cmt",), "touchpoint": "e_channel", "date": "e_creationdate"},
        ),
        (  # Trustpilot: the title and the company's reply stay out
            {"Review Created": "date", "Consumer Name": "name", "Review Title": "text", "Review Content": "text", "Review Stars": "five", "Company Reply": "text"},
            {"text": ("Review Content",), "csat": "Review Stars", "date": "Review Created"},
        ),
        (  # retail with several questions
            {"Order No": "id", "Store": "touch", "CSAT (1-5)": "five", "What did you like most?": "text", "What went wrong?": "text", "Purchase date": "time", "Loyalty tier": "plan"},
            {"id": "Order No", "touchpoint": "Store", "csat": "CSAT (1-5)", "text": ("What did you like most?", "What went wrong?"), "date": "Purchase date", "segments": ("Loyalty tier",)},
        ),
        (  # hotel reviews
            {"Hotel_Name": "plan", "Positive_Review": "text", "Negative_Review": "text", "Which channel did you use?": "touch"},
            {"text": ("Positive_Review", "Negative_Review"), "touchpoint": "Which channel did you use?"},
        ),
    ],
    ids=["play", "typeform", "surveymonkey", "medallia", "trustpilot", "retail", "hotel"],
)  # fmt: skip
def test_layouts_of_real_tools(layout, expected):
    roles = find_roles(table()(layout)).roles
    assert {role: getattr(roles, role) for role in expected} == expected
    assert not {"Developer Reply Text", "Consumer Name", "Email Address"} & set(roles.segments)


@pytest.mark.parametrize("name", ["comment", "Отзыв", "c1"])
def test_short_answers_and_tiny_files(name):
    assert find_roles(pd.DataFrame({name: ["bad", "good"]})).roles.text == (name,)
    if name != "c1":
        assert find_roles(pd.DataFrame({name: ["bad", "=1+1"], "x": [1, 2]})).roles.text == (name,)


def test_few_rows_with_a_wrong_nps_are_still_nps():
    frame = pd.DataFrame({"comment": ["too slow", "nice people"], "NPS": ["3", "11"]})
    assert find_roles(frame).roles.nps == "NPS"
    doubtful = find_roles(frame.assign(NPS=["-100", "100"]))
    assert doubtful.roles.nps is None
    assert [note.code for note in doubtful.notes] == ["nps-doubtful"]


def test_ticked_answers_are_no_comments():
    frame = table()({"feedback": "words", "comment": "text"})
    assert find_roles(frame).roles.text == ("comment",)
