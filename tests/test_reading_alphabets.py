"""Old code pages: letters of one language tell which of several a file was written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.reading import read_table
from voc_nlp.reading.alphabets import fit, is_latin, likelier
from voc_nlp.reading.decode import decode

SAID = {
    ("cs", "cp1250 iso8859-2"): "Aplikace je příliš pomalá a často padá, škoda.",
    ("sk", "cp1250 iso8859-2"): "Škoda, že tovar prišiel poškodený, aplikácia je pomalá.",
    ("pl", "cp1250 iso8859-2"): "Paczka przyszła uszkodzona, źle zapakowana, proszę naprawić.",
    ("hu", "cp1250 iso8859-2"): "Senki sem vette fel a telefont, őszintén csalódtam.",
    ("hr", "cp1250 iso8859-2"): "Pošiljka je stigla oštećena, čekao sam, žao mi je.",
    ("sl", "cp1250 iso8859-2"): "Nihče se ni oglasil, čakal sem; paket je prišel poškodovan, žal.",
    ("de", "cp1252 iso8859-1"): "Die App ist zu langsam und stürzt ständig ab, keiner weiß warum.",
    ("fr", "cp1252 iso8859-1"): "Personne n'a répondu, le colis est arrivé abîmé, très déçu.",
    ("it", "cp1252 iso8859-1"): "Il pacco è arrivato rotto, così non va più.",
    ("es", "cp1252 iso8859-1"): "¿Nadie sabe por qué? La aplicación se cierra, qué lástima.",
    ("da", "cp1252 iso8859-1"): "Pakken kom ødelagt frem på søndag, ærgerligt.",
    ("tr", "cp1254"): "Uygulama çok yavaş, çağrı merkezi kötü, teşekkürler.",
    ("ru", "cp1251 koi8-r"): "Приложение слишком медленное и часто вылетает.",
    ("uk", "cp1251 koi8-u"): "Ніхто не брав слухавку, їжа смачна, дякую.",
    ("zh", "cp936"): "应用太慢了，经常闪退。没有人接电话，我等了半个小时。",
    ("zh-tw", "big5"): "應用程式太慢了，經常閃退。沒有人接電話，我等了半個小時。",
}
CASES = [(text, page) for (_, pages), text in SAID.items() for page in pages.split()]


@given(st.text(max_size=40))
def test_a_share_is_a_share(text):
    assert 0 <= fit(text) <= 1
    if text.isascii():
        assert fit(text) == 1
    is_latin(text)


@given(st.binary(max_size=40), st.sampled_from(["cp1252", "iso8859-16", "cp1251", "koi8-r"]))
def test_any_bytes_can_be_asked_about(sample, found):
    assert found not in likelier(sample, found)


@pytest.mark.parametrize(("text", "page"), CASES)
def test_each_language_is_read_in_its_own_code_pages(text, page):
    body = f"id;comment;nps\r\nR1;{text};3\r\nR2;{text};4\r\n"
    read, notes = decode(body.encode(page), None, "a.csv")
    assert read == body
    assert [note.code for note in notes] == ["encoding"]


def test_the_guess_is_told_and_can_be_overridden(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("id;comment\n1;příliš pomalá\n2;šest týdnů\n".encode("iso8859-2"))
    table = read_table(path)
    assert table.frame["comment"].tolist() == ["příliš pomalá", "šest týdnů"]
    said = next(note.message for note in table.notes if note.code == "encoding")
    assert "iso8859-2" in said
    assert "--encoding" in said
    assert read_table(path, encoding="cp1250").frame["comment"].iloc[0] == "přílią pomalá"
