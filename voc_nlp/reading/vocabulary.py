"""What columns are called, in eleven languages.

A word matches whole words of a header; ``*`` stands for any ending. Chinese words match anywhere.
Headers and words are compared without accents, case, underscores and camel case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_CJK = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_SPECIAL = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "’": "'"})


def plain(name: str) -> str:
    """Write a header in plain words for comparison.

    >>> plain("Důvod_hodnocení"), plain("reviewText"), plain("NPS-Score")
    ('duvod hodnoceni', 'review text', 'nps score')
    """
    split = re.sub(r"(?<=[a-zа-я0-9])(?=[A-ZА-Я])", " ", name)
    folded = unicodedata.normalize("NFKD", split.casefold().translate(_SPECIAL))
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w?？#%']|_", " ", bare).split())


class Words:
    """A list of words and phrases that finds itself in headers.

    >>> Words("recommend*", "推荐").find("Would you recommend us?")
    'recommend'
    """

    def __init__(self, *lines: str) -> None:
        words = [plain(part.replace("*", "99")) for line in lines for part in line.split(",")]
        latin = [re.escape(word).replace("99", r"\w*") for word in words if not _CJK.search(word)]
        cjk = [re.escape(word) for word in words if _CJK.search(word)]
        either = [rf"(?<!\w)(?:{'|'.join(latin)})(?!\w)"] if latin else []
        self._pattern = re.compile("|".join(either + cjk))

    def find(self, name: str) -> str:
        """Return the part of the header that matches, or ``""``."""
        match = self._pattern.search(plain(name))
        return match.group() if match else ""

    def only(self, name: str, *fillers: Words) -> bool:
        """Whether the header consists of these words and fillers alone.

        >>> Words("rating").only("Overall rating", Words("overall"))
        True
        """
        if not self.find(name):
            return False
        rest = plain(name)
        for words in (self, *fillers):
            rest = words._pattern.sub(" ", rest)
        return not re.sub(r"[\W\d_]", "", rest)


def first_match(tiers: Iterable[Words], name: str) -> tuple[int, str]:
    """Position of the first tier that matches, and its word; (-1, "") if none does."""
    for position, words in enumerate(tiers):
        if word := words.find(name):
            return position, word
    return -1, ""


NPS = Words(
    "nps, net promoter, ltr, recommend*, likelihood to refer, refer a friend",
    "recomend*, recomiend*, doporuc*, consigli*, raccomand*",
    "рекоменд*, порекоменд*, посовет*, 推荐, 推薦, 净推荐",
    "empfehl*, weiterempfehl*, empfohlen, recommand*, polec*",
)
NPS_EXACT = Words("nps, net promoter, ltr, 净推荐")
NPS_GROUP = Words("group, category, segment, type, class, gruppe, grupo, skupina, группа, 分组")
CSAT = Words(
    "csat, satisf*, happy, happiness, satisfec*, satisfacc*",
    "spokojen*, soddisf*, удовлетвор*, доволен, довольны, 满意",
    "zufried*, gesamtzufried*, kundenzufried*, contento, satisfeit*, zadowol*, satysfakc*",
)
RATING = Words(
    "rating, ratings, stars, star, score stars, 评分, 星级, 打分, оценка, рейтинг",
    "hodnoceni, znamka, valutazione, voto, bewertung, sternebewertung, sterne, note globale",
    "calificacion, puntuacion, valoracion, estrellas, avaliacao, nota, ocena, gwiazdki",
    "hvezdicky, hvezd, pocet hvezd, stelle, etoiles, etoile, estrelas, gesamtbewertung, gesamtnote",
    "gwiazdek, звезды, звезд, звездочки, 星数, 评级",
)
SCORE = Words("score, points, skore, puntaje, punteggio, балл, оценка, 分数, 得分, punkte, wynik")
WHOLE = Words(
    "overall, total, general, generally, your, our, the, a, customer, user, review, star, score",
    "with us, experience, average, survey, question, q, celkov*, complessiv*, общая, общий, 总体",
    "整体, gesamt*, global*, generale, geral, ogoln*, de, del, della, do, la, el, 用户",
)
CES = Words(
    "ces, effort, easy, ease, easily, easier, hassle, esfuerzo, facil, facilidad",
    "usili, snadn*, snadnost, namah*, sforzo, facile, facilita, усили*, легко, просто, легкость",
    "费力, 容易, 轻松, 省力, 便捷, aufwand, einfach, leicht, effort, facilite, esforco, facilidade",
    "wysilek, wysilk*, latwo, latwosc",
)
CHURN = Words(
    "churn*, attrition, cancelled, canceled, left, lapsed, terminated, is lost, baja, abandono",
    "cancelo, odchod, odesel, odesli, abbandono, disdetta, отток, ушел, 流失, 是否流失, 离网",
    "disdetto, disdetta, disattivato, rescindio, gekundigt, kundigung, abgewandert, abwanderung, resilie, resiliation, desabonne",
    "cancelou, evasao, cancelamento, rezygnacja, odszedl, odejscie",
)
ID = (
    Words(
        "response id, responseid, comment id, review id, record id, answer id, survey response id",
        "id odpovedi, id respuesta, id risposta, id odpowiedzi, id resposta, antwort id",
        "id ответа, id отзыва, 答卷编号, 回复编号, 评论编号",
    ),
    Words(
        "#, id, uuid, guid, _id, identificador, identifikator, идентификатор, ид, 编号, 序号, 标识"
    ),
    Words(
        "no, nr, number, ref, reference, token, row id, row, index, ticket*, case*, cislo",
        "vorgangsnummer, vorgangsnr, auftragsnummer, bestellnummer, ticketnummer, fallnummer",
        "antwortnummer, n pratica, pratica, n dossier, identifiant*, identificativo*, id umfrage",
        "numero, numer, номер, nummer, lfd nr, poradi, order id, interview*",
    ),
)
PERSON = Words(
    "customer*, client*, user*, account*, member*, person*, subscriber*, respondent*, contact*",
    "guest*, patient*, passenger*, panelist*, cliente*, usuario*, zakazni*, klient*, uzivatel*",
    "utente*, respondente*, клиент*, пользовател*, абонент*, 客户, 用户, 会员",
    "kunde*, kunden*, nutzer*, abonne*, utilisateur*, assinante*, uzytkownik*",
)
NUMBER = Words(
    "id, ids, number, no, nr, n, num, code, key, ref, uuid, guid, hash, cislo, numero, numer, номер",
    "код, ид, 编号, 号, nummer, kundennummer, kundennr, codigo, codice, kod",
)
DATE = (
    Words(
        "recorded date, response date, submit*, answered*, completed*, survey date, review date",
        "datum odpovedi, fecha respuesta, data risposta, дата ответа, дата отзыва, 答题时间",
        "提交时间, end date, date of response, antwortdatum, date de reponse, data resposta, data"
        " odpowiedzi",
    ),
    Words(
        "date, datum, fecha, data, дата, 日期, timestamp, marca temporal, horodateur, zeitstempel",
        "informazioni cronologiche, casova znacka, отметка времени, 时间戳*, sygnatura czasowa",
        "carimbo de data*, jour, tag, dzien, dia, день",
    ),
    Words(
        "created*, posted*, received*, time, at, when, start*, updated*, sent*, opened*, hora, cas",
        "ora, время, 时间, zeit, heure, czas, erstellt*, vytvoren*, creado, creato, cree",
    ),
)
NOT_DATE = Words("birth*, born, dob, nacimiento, narozeni, nascita, рождени*, 出生, geburt*")
WEIGHT = Words(
    "weight, weights, weighting, wt, wgt, ponder*, peso, vaha, вес, веса, 权重, gewicht",
    "gewichtung, poids, waga",
)
WEIGHT_SURVEY = Words(
    "survey, sample, sampling, design, case, final, respondent, weighting, ponder*, gewichtung",
    "encuesta, indagine, опрос*, 样本, umfrage, enquete, amostra*, ankiety, post, strat*",
    "estadistico, vyberova, campionario, выборки, w",
)
TOUCHPOINT = (
    Words(
        "touchpoint*, touch point*, kontaktni bod, punto de contacto, punto di contatto",
        "точка контакта, 触点, 接触点, kontaktpunkt, point de contact, ponto de contato",
        "punkt styku, punkt kontaktu",
    ),
    Words(
        "journey*, stage, journey step, step, interaction*, moment, etapa, etap, faze, krok, fase",
        "этап, 环节, 阶段, phase, etape, moment de vie",
    ),
    Words("channel, canal, kanal, canale, канал, 渠道, kanał, contact channel"),
    Words(
        "store, shop, branch, location, department, service type, service, campaign, page",
        "contact reason, process, tienda, sucursal, departamento, pobocka, prodejna, oddeleni",
        "negozio, filiale, reparto, магазин, отделение, отдел, 门店, 部门, abteilung, magasin",
        "agence, loja, sklep, oddzial, survey name, campaign name, question set",
    ),
)
SEGMENT = Words(
    "segment*, plan, tier, country, region, state, city, market, gender, sex, age group, age band",
    "language, lang, product, product line, category, brand, tariff, package, contract type",
    "customer type, division, cabin*, type*, class*, device, platform, tenure, cohort, role",
    "pais, genero, sexo, idioma, edad, producto, categoria, kraj, zeme, pohlavi, jazyk, vek",
    "produkt, kategorie, paese, regione, genere, lingua, prodotto, страна, регион, пол, язык",
    "продукт, тариф, сегмент, 国家, 地区, 性别, 语言, 产品, 类别, 套餐, 年龄段, land",
    "geschlecht, sprache, altersgruppe, tarif, pays, sexe, langue, produit, pais, regiao, jezyk",
    "plec, wojewodztwo, taryfa, segmento, segmento cliente",
)
NOT_SEGMENT = Words(
    "sentiment*, status, finished, progress, response type, collector*, duration, score*, rating*",
    "theme*, topic*, tag, tags, label*, promoter*, split, distribution*, emotion*, polarity, flag,"
    " is bogus, nps, csat, ces",
)
PRIVATE = Words(
    "email*, e mail*, mail, phone*, mobile number, tel, telephone, ip, ip address, ipaddress",
    "first name, last name, full name, surname, name, nombre, apellido*, jmeno, prijmeni, nome",
    "cognome, имя, фамилия, фио, телефон, почта, 姓名, 电话, 手机*, 邮箱, vorname, nachname",
    "nom, prenom, imie, nazwisko, telefon*, correo*, address, direccion, adresa, indirizzo, адрес",
    "adresse, endereco, adres, latitude, longitude, author, autor, autore, автор, 作者, nickname",
    "nick, username, user name, login, birth*, dob, iban, card number, 地址, 昵称",
)
COMMENT = Words(
    "comment*, cmt, review*, feedback, text, texts, verbatim*, remark*, opinion*, message*, notes",
    "free text, freetext, open text, content, body, complaint*, comentario*, resena*, texto",
    "observacion*, mensaje*, queja*, komentar*, poznamk*, recenz*, nazor*, pripomink*, zprava",
    "stiznost*, recension*, testo, osservazion*, messaggi*, reclam*, комментар*, отзыв*, текст*",
    "мнени*, сообщени*, замечани*, жалоб*, 评论, 评价, 意见, 反馈, 留言, 备注, 内容, 投诉",
    "kommentar*, rezension*, freitext, anmerkung*, meinung*, nachricht*, beschwerde*, commentaire*",
    "avis, remarque*, texte, opini*, observac*, mensagem*, komentarz*, uwag*, recenzj*, tekst",
    "wiadomosc*, tresc, avaliacao escrita, bewertungstext",
)
MEANING = Words(
    "why, reason*, improve*, improvement*, like, liked, like most, like least, dislike*, best",
    "worst, suggest*, missing, change, better, expect*, went well, went wrong, pros, cons, good",
    "bad, positive*, negative*, elaborate, explain, explanation, tell us, describe, other",
    "por que, porque, motivo*, razon*, mejorar, mejora*, sugerenci*, gusto, gusta, proc, duvod*",
    "zleps*, navrh*, libi, libilo, perche, miglior*, suggeriment*, piaciuto, почему, причин*",
    "улучш*, понравил*, нравится, предложени*, пожелани*, 为什么, 为何, 原因, 改进, 建议, 喜欢",
    "不满, 优点, 缺点, warum, grund, verbesser*, vorschlag*, gefallen, gefallt, pourquoi",
    "raison*, amelior*, suggestion*, aime*, plu, melhor*, sugest*, gostou, dlaczego, powod*",
    "popraw*, sugesti*, podoba*, advantages, disadvantages, what",
)
FILLER = Words(
    "customer*, client*, user*, your, our, my, the, a, an, any, of, open, ended, free, additional",
    "general, further, overall, survey, nps, csat, ces, original, raw, full, main, q, q1, field",
    "response, answer, written, public, cliente, del, de, la, klienta, zakaznika, клиента, 客户",
    "用户, 您的, kunden, du, do, klienta",
)
QUESTION = re.compile(r"[?？]|^q\s?\d|(?<![a-z])q\d+|什么|如何|哪|吗|请|怎")
COPY = Words(
    "translat*, traduc*, traduz*, preklad*, prelozen*, tradott*, traduzion*, перевод*, 翻译, 译文",
    "ubersetz*, traduit*, tlumacz*, przetlumacz*, clean*, cleaned, processed, preprocessed",
    "normali*, lemma*, token*, redacted, anonymi*, stemmed",
)
COPY_WEAK = Words("en, english, eng, raw, original, lower, masked, short, ai, summary")
REPLY = Words(
    "reply*, replied, developer*, agent*, owner response, company response, staff, seller*",
    "merchant*, business response, host response, management response, our response, internal*",
    "public response, supplier*, respuesta del*, respuesta de la empresa, respuesta agente",
    "odpoved operator*, odpoved firmy, odpoved podpory, risposta del*, risposta azienda",
    "ответ компании, ответ оператор*, ответ поддержки, ответ магазина, 商家回复, 客服回复, 回复",
    "antwort des*, antwort von*, reponse du*, reponse de l*, resposta da*, resposta do*",
    "odpowiedz firmy, odpowiedz sklepu, odpowiedz konsultanta, agente, operator",
)
LABELS = Words(
    "title*, headline, subject, name, nickname, author*, titulo, nazev, titolo, заголовок, 标题",
    "titel, titre, tytul, job*, occupation, profession, position, role, company, employer, product",
    "model, device, browser, user agent, url, link, website, address, tag*, topic*, theme*, label*",
    "categor*, keyword*, file*, scale, source, sku, aspect*, entity, item*, subject line",
)
