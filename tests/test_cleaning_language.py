"""Language of each comment, with the rest of the file as context."""

import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.cleaning import CANDIDATES, detect_languages, language_flags, mention_languages
from voc_nlp.errors import ConfigError

SENTENCES = {
    "en": [
        "The staff were friendly and the room was clean.",
        "I waited too long for an answer from support.",
    ],
    "es": [
        "El personal fue muy amable y la habitación estaba limpia.",
        "Tardaron mucho en contestar mi llamada.",
    ],
    "cs": [
        "Personál byl velmi příjemný a pokoj byl čistý.",
        "Na odpověď zákaznické podpory jsem čekal příliš dlouho.",
    ],
    "it": [
        "Il personale era molto gentile e la camera pulita.",
        "Ho aspettato troppo la risposta dell'assistenza.",
    ],
    "ru": [
        "Персонал был очень приветливый, номер чистый.",
        "Слишком долго ждал ответа от службы поддержки.",
    ],
    "zh": ["工作人员非常友好，房间很干净。", "等客服回复等了太久。"],
    "th": ["พนักงานเป็นมิตรและห้องสะอาดมาก", "รอคำตอบนานเกินไป"],
    "de": [
        "Das Personal war sehr freundlich und das Zimmer sauber.",
        "Ich habe zu lange auf eine Antwort gewartet.",
    ],
    "fr": [
        "Le personnel était très aimable et la chambre propre.",
        "J'ai attendu trop longtemps une réponse.",
    ],
    "pt": [
        "O pessoal foi muito simpático e o quarto estava limpo.",
        "Esperei demasiado tempo por uma resposta.",
    ],
    "pl": [
        "Personel był bardzo miły, a pokój czysty.",
        "Zbyt długo czekałem na odpowiedź obsługi.",
    ],
    "ja": ["スタッフはとても親切で部屋もきれいでした。"],
    "ko": ["직원들이 친절하고 방이 깨끗했어요."],
    "el": ["Το προσωπικό ήταν πολύ ευγενικό."],
    "ar": ["كان الموظفون لطفاء جدا والغرفة نظيفة."],
    "uk": ["Персонал був дуже привітний, а кімната чиста."],
}
ALL = [(text, code) for code, texts in SENTENCES.items() for text in texts]


@settings(max_examples=25, deadline=None)
@given(st.permutations(ALL + ALL[:6]))
def test_order_of_rows_changes_no_bit(rows):
    expected = detect_languages([text for text, _ in ALL + ALL[:6]])
    known = dict(zip((text for text, _ in ALL + ALL[:6]), zip(*expected, strict=True), strict=True))
    found = detect_languages([text for text, _ in rows])
    assert list(zip(*found, strict=True)) == [known[text] for text, _ in rows]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), max_size=6))
def test_any_text_gets_a_code_and_a_probability(texts):
    codes, confidences = detect_languages(texts)
    assert len(codes) == len(confidences) == len(texts)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert all(code == "und" or len(code) == 2 for code in codes)


def test_sentences_of_many_languages():
    codes, _ = detect_languages([text for text, _ in ALL])
    assert codes == [code for _, code in ALL]


def test_the_file_decides_about_short_comments():
    short = ["Dobrá cena", "super", "pomalá obsluha"]
    codes, _ = detect_languages(SENTENCES["cs"] * 10 + short)
    assert codes[-3:] == ["cs", "cs", "cs"]


def test_a_rare_language_is_still_found():
    codes, _ = detect_languages(SENTENCES["en"] * 100 + SENTENCES["cs"][:1] + SENTENCES["es"][:1])
    assert codes[-2:] == ["cs", "es"]


def test_nothing_to_read_is_undetermined():
    assert detect_languages(["", "10/10", "👍", "https://example.com/a", "a@b.cz"]) == (
        ["und"] * 5,
        [0.0] * 5,
    )


def test_scripts_decide_alone():
    texts = ["这个app的wifi很慢", "遅い", "느려요", "ช้า", "αργό", "איטי"]
    assert detect_languages(texts) == (["zh", "ja", "ko", "th", "el", "he"], [1.0] * 6)


def test_candidates_limit_the_choice():
    codes, _ = detect_languages(["Dobrá cena a výborná obsluha"], ["sk", "EN"])
    assert codes == ["sk"]
    assert detect_languages(["ช้ามาก"], ["en", "es"]) == (["und"], [0.0])
    assert detect_languages(["Cokoli"], ["cs"]) == (["cs"], [1.0])


def test_unknown_candidate():
    with pytest.raises(ConfigError, match="'klingon'"):
        detect_languages(["x y z"], ["en", "klingon"])


def test_chunks_and_engine_change_nothing():
    texts = [f"{text} {number}" for number in range(200) for text, _ in ALL]
    random.Random(0).shuffle(texts)
    assert detect_languages(texts)[0][:50] == detect_languages(texts[:])[0][:50]
    assert set(detect_languages(texts)[0]) == set(SENTENCES)
    assert set(SENTENCES) <= set(CANDIDATES)


def test_one_text_alone_is_no_proof_of_a_file():
    (code,), (sure,) = detect_languages(["bien"])
    assert sure < 0.9
    assert code in ("es", "fr", "und")


def test_other_letters_are_flagged():
    texts = ["ochen dolgo zhdal, nichego ne rabotaet", "bahut accha hai", "The staff was kind"]
    codes, sure = detect_languages(texts)
    assert language_flags(texts, codes, sure) == ["ru in Latin letters", "hi in Latin letters", ""]


def test_a_comment_that_switches():
    text = "The room was clean and very quiet. El personal fue muy amable con nosotros."
    flags = language_flags(
        [text, "The room was clean. It was very quiet."], ["en", "en"], [1.0, 1.0]
    )
    assert flags == ["mixed: en+es", ""]
    comments = pd.DataFrame(
        {
            "comment_id": ["a"],
            "language": ["en"],
            "language_confidence": [0.99],
            "language_flag": flags[:1],
        }
    )
    mentions = pd.DataFrame({"comment_id": ["a", "a"], "clean_text": text.split(". ")})
    assert mention_languages(comments, mentions)["language"].tolist() == ["en", "es"]
