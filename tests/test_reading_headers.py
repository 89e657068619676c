"""Roles from headers in ten languages: right without help, and never wrong where sure."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from voc_nlp.config import Roles
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles

SETS = json.loads((Path(__file__).parent / "data" / "header_sets.json").read_text(encoding="utf-8"))
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


def cycle(*values):
    return [values[i % len(values)] for i in range(N)]


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


def test_roles_are_right_without_help_in_nine_of_ten():
    wrong = [
        (list(item["columns"]), found) for item, found in outcomes() if found != expected(item)
    ]
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
            if role in {"nps", "csat", "ces", "churn", "text", "weight", "customer"}:
                assert right.get(column) == role, (column, role)


@pytest.mark.parametrize("language", sorted(SAID))
def test_every_language_finds_the_comments(language):
    for item in SETS:
        if item["language"] == language:
            assert find_roles(table_of(item)).roles.text == expected(item).text
