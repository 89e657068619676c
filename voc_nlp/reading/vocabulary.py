"""What columns are called, in some twenty languages: scores, ids, dates, weights and labels.

Names alone decide nothing: every list is read together with the values of the column.
"""

from __future__ import annotations

from voc_nlp.reading.vocabulary_text import COMMENT as COMMENT
from voc_nlp.reading.vocabulary_text import COPY as COPY
from voc_nlp.reading.vocabulary_text import COPY_WEAK as COPY_WEAK
from voc_nlp.reading.vocabulary_text import FILLER as FILLER
from voc_nlp.reading.vocabulary_text import LABELS as LABELS
from voc_nlp.reading.vocabulary_text import MEANING as MEANING
from voc_nlp.reading.vocabulary_text import QUESTION as QUESTION
from voc_nlp.reading.vocabulary_text import REPLY as REPLY
from voc_nlp.reading.wording import Words as Words
from voc_nlp.reading.wording import first_match as first_match
from voc_nlp.reading.wording import named_scale as named_scale
from voc_nlp.reading.wording import plain as plain

NPS = Words(
    "nps, net promoter*, ltr, recommend*, reco, recom, likelihood to refer, refer, refer a friend",
    "recomend*, recomiend*, doporuc*, odporuc*, consigli*, raccomand*, suggerire*, suggerirebbe",
    "рекоменд*, порекоменд*, посовет*, совет*, 推荐, 推薦, 净推荐, 介绍给",
    "empfehl*, weiterempf*, empfohlen, recommand*, conseill*, polec*, rekomend*, indicar*, indica",
    "indique, indicaria, aanbevel*, aanbeveel*, aanrad*, raden, rekommend*, anbefal*, suosittel*",
    "suositus*, ajanl*, ajanlan*, recomand*, tavsiye*, oneri*, preporuc*, порад*, порекоменд*",
    "препоръч*, συστ*, お勧め, おすすめ, すすめ, 勧め, 薦め, 推奨, 추천, wom, word of mouth",
)
NPS_EXACT = Words("nps, net promoter*, ltr, 净推荐")
NPS_GROUP = Words(
    "group, category, segment, type, class, gruppe, grupo, skupina, группа, 分组, kategor*, categor*",
    "grupa, groupe, gruppo, katego*, typ, bucket, label, status, категори*, 类型, 类别, tipo, klasse",
)
NOT_NPS = Words(
    "previous, prior, last, target, goal, benchmark, competitor*, average, avg, mean, rolling, change",
    "delta, forecast, predicted, ziel, vorjahr, minuly, predchozi, anterior, objetivo, precedent*",
    "objectif, cil, cel, poprzedni*, прошл*, цель, предыдущ*, средн*, 上次, 目标, 平均, weight",
)
PROMOTER = Words(
    "promot*, detract*, passiv*, kritik*, critic*, промоутер*, критик*, сторонник*, нейтрал*",
    "推荐者, 贬损者, 被动者, 中立者, 批评者, krytyk*, neutral*, ambassad*, detrat*",
)
CSAT = Words(
    "csat, satisf*, happy, happiness, delighted, satisfec*, satisfacc*, osat, gsat, contento, contenta",
    "spokojen*, spokojn*, soddisf*, удовлетвор*, доволен, довольны, довольна, довольств*, 满意, 滿意",
    "zufried*, *zufriedenheit, zufriedenheits*, satisfeit*, zadowol*, satysfakc*, tevreden*",
    "klanttevreden*, nojd*, kundnojd*, tillfred*, tilfred*, fornoyd*, tyytyva*, asiakastyytyv*",
    "elegedett*, multumit*, memnun*, 満足, 만족, задовол*, zadovolj*, довол*, ικανοποι*",
)
RATING = Words(
    "rating, ratings, stars, star, score stars, star rating, evaluation",
    "评分, 星级, 打分, 评级, 星数, 評分, 評価, 평점, 별점, 평가, 点数",
    "otsenka, ocenka, reyting, оценка, рейтинг, звезды, звезд, звезда, звездочки, звездность, оцінка, оценки",
    "hodnoceni, hodnotenie, znamka, hvezdicky, hvezd, hvezdicek, hviezd*, pocet hvezd",
    "valutazione, voto, stelle, stella, giudizio, punteggio stelle, recensione stelle",
    "bewertung, sternebewertung, sterne, stern, sternzahl, gesamtbewertung, gesamtnote, note",
    "*bewertung, kundenbewertung, benotung, anzahl sterne, schulnote",
    "note globale, note generale, note attribuee, note donnee, note client, notation, evaluation",
    "etoiles, etoile, nombre d'etoiles, nb etoiles, appreciation",
    "calificacion, puntuacion, valoracion, estrellas, estrella, evaluacion, num estrellas",
    "avaliacao, nota, notas, classificacao, estrelas, estrela, pontuacao",
    "ocena, ocen*, gwiazdki, gwiazdek, gwiazdka, liczba gwiazdek",
    "beoordeling, waardering, sterren, cijfer, rapportcijfer, betyg, stjarnor, vurdering, stjerner",
    "karakter, terningkast, arvosana, tahdet, arvio, ertekeles, csillag*, osztalyzat, evaluare, stele",
    "calificativ, puan, puani, yildiz*, degerlendirme",
)
RATE = Words(
    "rate, rated, rates, rating*, how was, how were, how good, evaluate*, overall experience, experience overall",
    "overall impression, overall quality, how do you feel, quality of service, service quality",
    "calific*, valora*, valore*, valorac*, evalu*, puntua, puntuar*, puntuac*, experiencia general, impresion general, como fue, que tal",
    "avali*, classifica, classificar*, classificac*, pontua, pontuar*, pontuac*, nota, experiencia geral, impressao geral, como foi, qualidade geral",
    "evaluez, evalu*, notez, noter, noteriez, note, jug*, experience globale, impression generale",
    "qualite globale, comment s'est passe*, appreci*, notation",
    "valuta, valutare, valutat*, valuti, valuter*, valutazion*, giudic*, giudizio, voto, esperienza complessiva, impressione generale, com'e stat*",
    "bewert*, *bewertung, beurteil*, benot*, note, wie war, wie waren, wie fanden, gesamteindruck",
    "gesamterlebnis, gesamterfahrung, servicequalitat, gesamturteil",
    "hodnot*, ohodnot*, hodnocen*, znamk*, celkovy dojem, celkova zkusenost, jak se vam libilo",
    "ocen*, ogolne wrazenie, ogolne doswiadczenie, jakosc obslugi, wrazenia ogolne",
    "оцен*, общее впечатление, впечатление, качество обслуживания, оцін*, рейтинг*, звезд*",
    "评价, 打分, 评分, 星级, 总体体验, 整体体验, 整体印象, 総合評価, 評価, 평가, 평점, 별점",
    "beoorde*, waarder*, betyg*, vurder*, bedom*, arvio*, arvost*, ertekel*, degerlendir*, puan*",
)
NOT_RATING = Words(
    "risk*, credit*, lead*, priorit*, severity, sentiment*, helpful*, vote, votes, qa, audit, count",
    "confidence, relevance, probab*, propensity, polarity, importance, important*, expected, target",
    "benchmark, average, avg, mean, previous, energy, content rating, age rating, quiz, exam, test",
    "seller, urgency, dulezitost*, importanza, importancia, wichtig*, важност*, 重要, waznosc*, riziko",
    "priorita, prioritat, rischio, riesgo, risque, risco, ryzyko, риск*, 风险, prumer*, durchschnitt*",
    "media, moyenne, srednia, средн*, 平均, umfang, reviewer, duration, length, language, date, id",
)
SCORE = Words("score, points, skore, puntaje, punteggio, балл, оценка, 分数, 得分, punkte, wynik")
POINTS = Words(
    "score, points, point, skore, body, bodu, puntaje, puntuacion, punteggio, punti, балл, баллы, 分",
    "баллов, 分数, 得分, 评分, punkte, punktzahl, gesamtpunktzahl, punktestand, *punktzahl, wynik",
    "punkty, punktow, pontos, pontuacao, pontuacion, score global, poeng, point, punten, pont, puncte",
    "poang, pisteet, pontszam, 点, 점수",
)
OVERALL = Words(
    "overall, total, general, generally, in general, all in all, celkov*, complessiv*, общая, общий",
    "общее, в целом, 总体, 整体, 总, 综合, gesamt*, insgesamt, global*, generale, geral, ogoln*, globalna",
    "en general, en conjunto, no geral, dans l'ensemble, algemeen, algemene, totaal, totalt, samlet",
    "samlad, overgripande, kokonais*, osszesseg*, altalanos, genel, 総合, 全体, 전반*, 전체, загальн*, osobn*",
)
EXPERIENCE = Words(
    "experience, impression, opinion, feeling, stay, visit, service, quality, experiencia, impresion, estancia",
    "zkusenost, dojem, pobyt, esperienza, impressione, soggiorno, experience globale, sejour, visite",
    "erlebnis, erfahrung, eindruck, aufenthalt, besuch, впечатление, визит, estadia, impressao, visita",
    "doswiadczenie, wrazenie, wizyta, pobyt, ervaring, indruk, upplevelse, oplevelse, opplevelse, kokemus",
    "elmeny, benyomas, experienta, deneyim, 体验, 印象, 感受, 体験, 경험, враження, 评价, your, of, our, the, with",
)
WHOLE = Words(
    "overall, total, general, generally, your, our, the, a, customer, user, review, star, score",
    "with us, experience, average, survey, question, q, celkov*, complessiv*, общая, общий, 总体",
    "整体, gesamt*, global*, generale, geral, ogoln*, de, del, della, do, la, el, 用户, client*, guest",
    "visitor, patient, out of, of, points, pts, max, min, scale, value, number of, number, app, stay",
    "cliente, clientes, usuario, huesped, comprador, skala, stupnice, escala, scala, echelle, von",
    "zakaznik*, klient*, kunde*, kunden*, gast, gaste*, клиент*, покупател*, пользовател*, гостя",
    "количество, колво, кол во, число, pocet, liczba, anzahl, nombre d, nb, numero di, cantidad de",
    "из, z, ze, su, sur, bis, to, do, от, до, шкала, 综合, 总, 客户, 顾客, 商品, 总分, 分, utente, utilisateur",
    "klienta, ogolem, finale, final, finalny, konecne, donnee, attribuee, moyenne, wert, value",
    "wynik, besuch*, aufenthalt, ваша, vase, twoja, votre, sua, tu, su, uw, din, dit, p, f, v",
    "klant*, kund, genel, musteri, 総合, お客様, 고객, загальна, 1, 5, 10",
)
CES = Words(
    "ces, effort*, easy, ease, easily, easier, easiest, hassle*, difficult*, hard, simple, simplicity",
    "customer effort*, straightforward, convenient, effortless, complicated, smooth*, struggle*, complicad*",
    "complique*, complicat*, komplikovan*, skomplikowan*, laborios*, trabalhos*, aufwendig*, aufwandig*, muhsam*",
    "umstandlich*, kompliziert*, penible, impegnativ*, ingewikkeld*, 麻烦, 复杂, 顺畅, 繁琐, 大変, затруднит*",
    "esfuerz*, facil, faciles, facilidad, facilmente, dificil, dificultad, sencill*, costo resolver",
    "usil*, snadn*, nesnadn*, snadnost, namah*, jednoduch*, obtizn*, slozit*, narocn*, lehk*, tezk*",
    "lahk*, lahko, tazk*, zlozit*",
    "sforz*, facile, facili, facilita, facilmente, difficolta, semplic*, fatic*, impegno",
    "усили*, усилий, легк*, легкость, просто, простот*, сложн*, трудн*, удобно, зусил*, складн*",
    "费力, 容易, 轻松, 省力, 便捷, 方便, 难易, 困难, 省事, 费劲, 努力, 方便程度, 簡単, 手間, 労力, 容易, 쉬, 쉽, 노력, 수월, 편리",
    "aufwand*, einfach*, leicht*, muhe*, muhelos*, schwer, schwierig*, unkompliziert*, anstreng*",
    "*aufwand, facilement, facilite, difficile*, simplement, aise*, simplicite, esforc*, facilidade",
    "dificuldade, simples, trabalho deu",
    "wysil*, latw*, trudn*, prost*, moeite, makkelijk*, gemakkelijk*, gemak, eenvoud*, inspanning*",
    "enkelt, latt, anstrangning*, svart, nemt, besvaer*, indsats, innsats, lett, vanskelig*, helppo*",
    "vaiva*, vaikea*, konny*, nehez*, eroefesz*, erofesz*, usor, usurinta, efort*, kolay*, caba, zor",
)
EASE_OF_USE = Words(
    "ease of use, easy to use, usability, user friendly, ease of setup, ease of admin, ease of access",
    "facilidad de uso, facilidade de uso, facilita d'uso, facilita di utilizzo, facilite d'utilisation",
    "bedienung, bedienbarkeit, benutzerfreundlich*, snadnost pouziti, snadnost pouzivani, ovladani",
    "latwosc obslugi, latwosc uzycia, удобство использования, простота использования, 易用, 使用便捷",
    "gebruiksgemak, usabilidad, usabilidade, usabilita, ergonomie, jednoduchost ovladani, 使いやすさ",
)
NOT_EFFORT = Words(
    "hours, hrs, hour, minutes, min, days, stunden, minuten, hodin*, minut*, heures, ore, horas, godzin*",
    "час*, минут*, дн*, 小时, 分钟, 天, cost, costs, kosten, estimate*, sprint, story, eur, usd, euro, pd",
)
CHURN = Words(
    "churn*, attrition, attrited, cancelled, canceled, cancellation, left, lapsed, terminated, is lost",
    "customer lost, terminat*, exited, quit, resigned, deactivated, inactive, closed account, account closed",
    "ported out, port out, switched provider, switched supplier, gewechselt, anbieterwechsel, lasciato, portabilita",
    "portabilidad, 转网, 携出, unsubscrib*, departed, is gone, defected, ended contract, contract ended, contract terminated",
    "baja, bajas, abandono, cancelo, cancelado, cancelada, rescindio, rescindido, rescision, fuga",
    "se fue, dado de baja, cliente perdido, desercion, inactivo",
    "odchod*, odesel, odesla, odesli, odisel, odisla, vypoved*, vypovezeno, zrusen*, zrusil*",
    "odstoupil*, neaktivni, ztracen*, stornovan*, storno, ukoncil smlouvu, smlouva ukoncena, ukoncena smlouva",
    "abbandon*, disdett*, disattivato, disattivata, cessat*, cessazione, recess*, recesso",
    "chiuso il contratto, uscito, disdetta, inattivo",
    "ottok*, otkaz ot uslug, отток*, ушел, ушла, ушли, ухода, уход, расторг*, отключил*, отказался, потерянный клиент, неактивен",
    "прекратил*, churn, відтік, пішов, відмов*",
    "流失, 是否流失, 离网, 销户, 注销, 解约, 退订, 退网, 是否离网, 停用, 退会, 解約, 이탈, 해지, 탈퇴",
    "gekundigt*, kundigung, kundigt, abgewandert, abwanderung, abgang, storniert, stornierung, storno",
    "vertrag beendet, ausgetreten, austritt, inaktiv, abgemeldet",
    "resili*, resil, desabonn*, client perdu, est parti, compte cloture, inactif, attrition",
    "cancelou, evadiu, evasao, cancelamento, desistiu, desistencia, encerrou contrato, contrato encerrado, saiu, inativo",
    "rescisao, rescindiu, denuncia, abandonou, desligou, desligamento",
    "rezygn*, zrezygn*, odszedl, odeszla, odejscie, odeszli, wypowiedz*, rozwiaz*, utracon*, nieaktywny",
    "opgezegd, opzegging, vertrokken, beeindigd, verloop, uppsagd, uppsagning, lamnat, sagt upp",
    "opsagt, oppsagt, opsigelse, oppsigelse, forladt, irtisano*, lahtenyt, poistunut, felmond*",
    "lemond*, elvandorol*, lemorzsol*, reziliat*, reziliere, renuntat, plecat, iptal, ayrildi, terk",
)
NOT_CHURN = Words(
    "feedback, comment*, review*, message*, order*, delivery, shipment, appointment*, trip, flight",
    "voicemail, tip, risk*, score*, probab*, propensity, reason*, intent*, consider*, would, likely",
    "prediction*, predicted, objedn*, bestell*, commande, pedido, ordine, zamowien*, заказ*, 订单",
    "duvod*, grund, motiv*, raison, razon, powod*, причин*, 原因, riziko, risiko, risque, riesgo, rischio",
    "risco, ryzyko, риск*, 风险, rizik*, termin*, gefahr*, wahrscheinlich*, pravdepodob*, probabil*",
    "вероятн*, 概率, lieferung, rimborso, refund*, returned, items, seats, email*",
    "newsletter, mailing, marketing, sms, basket, cart",
)
STATUS = Words(
    "status, state, stav, stato, statut, estado, situacao, статус, состояние, 状态, zustand, stan",
    "estatus, tila, allapot, stare, durum, 状態, 상태",
)
RELATION = Words(
    "customer*, client*, contract*, account*, subscription*, member*, policy, subscriber*, plan",
    "cliente*, contrato, contratto, cuenta, conto, suscripcion, assinatura, abbonamento, abonament*",
    "zakazni*, smlouv*, klient*, uctu, ucet, clena, zmluv*, kunde*, kunden*, vertrag*, konto, mitglied*",
    "abo, contrat, compte, abonnement*, umow*, konta, клиент*, договор*, контракт*, абонент*, подписк*",
    "客户, 合同, 账户, 会员, 用户, klant*, avtal*, aftale*, musteri, 契約, 会員, 고객",
)
CHURN_DATE = Words(
    "churn*, attrition, cancel*, left, leaving, lapsed, terminat*, contract end, end of contract",
    "baja, abandono, cancelacion, odchod*, vypoved*, abbandono, disdett*, ухода, оттока, 流失",
    "离网, 解约, kundig*, gekundigt, vertragsende, resili*, desabonn*, cancelamento, rescis*",
    "rezygnac*, odejsc*, cessaz*, cessat*, recess*, zrusen*, storno*, stornier*, расторг*",
    "销户, 注销, 退订, wypowiedz*, rozwiaz*, uppsagn*, opzeg*, opsig*",
    "felmond*, rezilier*, iptal, 解約, 해지, отключен*, evasao, desligamento, churndatum, exit date",
)
ID = (
    Words(
        "response id, responseid, comment id, review id, record id, answer id, survey response id",
        "id odpovedi, id respuesta, id risposta, id odpowiedzi, id resposta, antwort id, id reponse",
        "id ответа, id отзыва, 答卷编号, 回复编号, 评论编号, 答卷id, 评论id, 问卷编号, id hodnoceni, id recenze",
        "id rep, id resp, resp id, id ankiety, id encuesta, id enquete, submission id, feedback id",
        "id de respuesta, id de la respuesta, id da resposta, id de reponse, id della risposta",
        "id avis, id da avaliacao, id recensione, id resena, id opinii, id комментария, id анкеты",
        "case id, ticket id, interview id",
    ),
    Words(
        "#, id, uuid, guid, _id, identificador, identifikator, идентификатор, ид, 编号, 序号, 标识",
        "identifiant, identyfikator, identificativo, identifikation, kennung, azonosito, tunniste",
        "identifier, ident, ідентифікатор, 識別子, 番号, 아이디, 번호",
    ),
    Words(
        "no, nr, num, number, nbr, ref, refs, reference, ref no, token, row id, row, rowid, index, key",
        "sn, serial, seq, sequence, line, record, lp, cislo, numero, numer, номер, nummer, lfd nr",
        "lfd, poradi, poradove cislo, radek, fila, riga, zeile, ligne, linha, wiersz, строка, 行号, п п",
        "rn, ordem, *nummer, *nr, *nummern, identifiant*, identificativo*, codigo, codice, kod, code, код",
        "n pratica, pratica, n dossier, id umfrage, referencia, referencja, riferimento, referenz*",
        "ticket*, case*, folio*, prot, protocolo*, protocollo*, protokol*, dossier*, expediente*, processo*",
        "order id, interview*, booking*, reservation*, order*, claim*, request*, incident*, submission*",
        "invoice*, complaint*, survey*, questionnaire*, transaction*, call*, conversation*, chat*",
        "pripad*, przypad*, incydent*, инцидент*, кейс*, vorfall*, meldung*, schaden*, antrag*, incident*, incidente*",
        "案例号, 事件号, 申请号, 申请编号, domanda*, tramite*, gestion*, denuncia*, 工单, 工单号, 订单号, 单号, 流水号, 受理号, 样本号, 样本编号, 记录号, 案件号, 预约号, 票号, 受付番号, 整理番号",
        "обращени*, заявк*, заявлени*, анкет*, заказ*, брон*, тикет*, запрос*, договор*, звонка",
        "zgloszeni*, ankiet*, zamowieni*, spraw*, rezerwacj*, wniosk*, umow*, faktur*",
        "pozadav*, objednav*, rezervac*, dotaznik*, hlaseni, tiket*, reklamac*, hovoru, udalost*",
        "vorgang*, auftrag*, bestell*, buchung*, fall*, anfrage*, fragebogen*, rechnung*, reservierung*",
        "encuesta*, pedido*, reserva*, incidencia*, solicitud*, caso*, boleta*, turno*, registro*, tramite*",
        "atendimento*, chamado*, questionario*, encomenda*, inquerito*, ocorrencia*, solicitacao",
        "commande*, enquete*, demande*, questionnaire*, sinistre*, reservation*, appel*, facture*",
        "ordine*, prenotazion*, richiest*, intervist*, segnalazion*, questionario, sinistro",
        "arende*, sag*, sak*, bestilling*, ordre*, aanvraag*, zaak*, boeking*, volgnummer*, ugyszam",
        "rendeles*, comanda*, siparis*, talep*, sira*, basvuru*, respid, caseid, uid, serno",
    ),
)
ROW_NUMBER = Words(
    "#, no, nr, sn, s no, sl no, sr no, serial*, seq, sequence, row, row id, row no, rowid, index, rn",
    "line, lp, por, pc, lfd nr, lfd, poradi, poradove cislo, cislo, radek, fila, riga, zeile, ligne, linha",
    "wiersz, строка, 行号, 序号, п п, no п п, numero, numer, num, номер, nummer, ordem, unnamed, volgnummer, sira",
    "p c, cislo radku, numero de fila, numero riga, l p, laufende nummer, 番号, 번호, nro, mo",
)
QUANTITY = Words(
    "number of, no of, count*, how many, quantity, qty, amount, value, price, total, sum, revenue, spend",
    "cost, cantidad, importe, valor, precio, nombre de, montant, prix, quantite, quantita, importo",
    "prezzo, numero di, anzahl, betrag, preis, menge, umsatz, pocet, castka, cena, mnozstvi, liczba",
    "kwota, ilosc, wartosc, количество, сумма, цена, число, стоимость, 数量, 金额, 次数, 人数, 价格, 件数",
    "quantidade, preco, montante, aantal, antal, bedrag, age, edad, alter, vek, wiek, eta, возраст, 年龄",
    "duration, dauer, delka, trvani, duracion, duree, durata, duracao, czas trwania, seconds, minutes",
    "score*, rating*, points, year, zip, zipcode, postal*, postcode, plz, psc, cap, cep, area code, version",
)
CUSTOMER = Words(
    "customer*, client*, user*, account*, member*, subscriber*, guest*, patient*, passenger*, cust, usr",
    "acct, caller*, shopper*, buyer*, insured, policyholder*, tenant*, student*, borrower*, citizen*, crm, custid",
    "custno, clientid, userid, memberid, uid, msisdn, loyalty*, reviewer*, requester*, cardholder*",
    "cliente*, usuario*, socio*, abonado*, paciente*, asegurado*, afiliado*, huesped*, titular*, cli, cte",
    "zakazni*, zak, klient*, uzivatel*, pacient*, odberatel*, pojistenec*, clen*, ucastnik*, zakaznic*",
    "utente*, cliente*, socio, soci, paziente*, assicurat*, abbonat*, ospite*, tessera",
    "abon, klnt, клиент*, пользовател*, абонент*, покупател*, пациент*, заказчик*, гост*, лицев*, клієнт*, користувач*",
    "客户, 用户, 会员, 顾客, 买家, 患者, 客人, 客戶, 會員, 用戶, 顧客, 会員, お客様, 고객, 회원, 사용자",
    "kunde*, kunden*, kd, kdnr, knr, kundnr, nutzer*, benutzer*, mitglied*, gast*, patient*, versicherte*",
    "versichert*, abonne*, client*, utilisateur*, adherent*, assure*, membre*, societaire*, usager*",
    "acheteur*, assinante*, utente*, associad*, segurad*, beneficiari*, comprador*, hospede*, aluno*, cpf",
    "uzytkownik*, klienta, abonent*, kupujac*, ubezpieczon*, czlonk*, goscia, pacjent*",
    "klant*, gebruiker*, kund*, medlem*, bruker*, bruger*, anvandar*, asiakas*, kayttaj*, jasen*",
    "ugyfel*, vevo*, felhasznalo*, client*, abonat*, utilizator*, musteri*, uye*, kullanici*",
)
RESPONDENT = Words(
    "respondent*, person, persons, personid, contact, contacts, contactid, panelist*, participant*, panel",
    "respondente*, respondient*, encuestad*, participante*, entrevistad*, interviewee*, persona, teilnehmer*",
    "befragte*, proband*, personen, personnr, repondant*, partecipant*, intervistat*, inquirid*, респондент*",
    "участник*, osoba, osoby, uczestnik*, badan*, 受访者, 被访者, 样本, 回答者, 응답자, kontakt, kontaktu, contacto",
)
PERSON = Words(*CUSTOMER.lines, *RESPONDENT.lines)
NUMBER = Words(
    "id, ids, number, no, nr, num, code, key, ref, uuid, guid, hash, cislo, numero, numer, номер",
    "код, ид, 编号, 号, nummer, kundennummer, kundennr, codigo, codice, kod, cod, nbr, nro, reference",
    "identifier, identifikator, identificador, identifiant, identyfikator, идентификатор, *nummer, *nr",
    "referencia, cisl, kennung, kennziffer, matricola, matricule, folio, chiffre, szam, szama, numarasi",
    "cislem, custid, clientid, userid, memberid, uid, kdnr, knr, custno, numarul, numar, tunnus, 番号, 번호, 编码, 代码",
    "id nummer, cpf, rut, cif, msisdn",
)
DATE = (
    Words(
        "recorded date, response date, submit*, answered*, completed*, survey date, review date, ended",
        "datum odpovedi, fecha respuesta, data risposta, дата ответа, дата отзыва, 答题时间, closed*",
        "提交时间, 提交答卷时间, 完成时间, 回答时间, 评价时间, 评论时间, 填写时间, 结束时间, 回复时间, 提交日期, 关闭时间, 办结时间, 完结时间, 解决时间, 回答日時, 제출",
        "solved*, end date, date of response, antwortdatum, date de reponse, data resposta, finished*, resolved*",
        "data odpowiedzi, responded*, response received, feedback date, completion*, filled*, end time",
        "resuelt*, finalizacion, finalizado, completad*, respondid*, enviad*, fin, cierre, cerrad*, terminacion",
        "vyresen*, vyrizen*, vyplnen*, dokoncen*, odeslan*, uzavren*, odpovezen*, ukonceni, vyplneno, odoslan*, vyplnene",
        "risolt*, evas*, compilazion*, completat*, inviat*, chius*, completament*, risposto, conclus*, fine, chiusura",
        "решения, решено, выполнен*, заполнени*, завершени*, отправк*, закрыт*, ответа, отзыва, оценки, окончани*, прохождени*",
        "gelost*, erledigt*, befragt*, abgeschickt*, ausgefullt*, beendet*, geschlossen*, abgeschlossen*, befragungsdatum, eingang*",
        "eingegangen*, beantwort*, abschluss*, abgegeben*, umfragedatum, bewertungsdatum, interviewdatum",
        "clos, close, resolu*, traite*, remplissage, rempli*, soumis*, soumission, cloture*, cloturee, termine*, completion, ferme*",
        "fechad*, resolvid*, concluid*, preenchimento, preenchid*, conclusao, submiss*, fechamento, encerramento, resposta, termino",
        "rozwiazania, rozwiazano, zakonczono, zamknieto, przeslano, wypelnieni*, zakonczeni*, wyslani*, zamkniet*, przeslani*, ukonczeni*, wypelniono, udzielenia",
        "ingevuld*, ingediend*, afgerond*, gesloten*, besvarad*, besvart*, avslutad*, udfyldt*, vastaus*",
        "kitoltes*, beerkez*, completarii, raspunsului, tamamlanma*, gonderim*, yanit*",
    ),
    Words(
        "date, datum, fecha, data, дата, 日期, timestamp, marca temporal, horodateur, zeitstempel, dt, dat",
        "informazioni cronologiche, casova znacka, отметка времени, 时间戳*, sygnatura czasowa, fec, fch",
        "carimbo de data*, jour, tag, dzien, dia, день, den, giorno, day, *datum, *date, datetime, dato",
        "tijdstempel, tidsstempel, tidsstampel, paivamaara, pvm, datum*, datums, tarih*, zaman damgasi",
        "日付, 日時, 날짜, 일시, 일자, mesic, month, week, период, wave date, ts",
    ),
    Words(
        "created*, posted*, received*, time, at, when, start*, updated*, sent*, opened*, hora, cas",
        "ora, время, 时间, zeit, heure, czas, erstellt*, vytvoren*, creado, creato, cree, le, il, am, dne",
        "published*, modified*, logged*, reported*, apert*, abiert*, aberto*, abertura, otevren*, iniciado",
        "inicio, zahajen*, zacatek, inizio, avvio, debut, ouvert*, ouverture, geoffnet*, eroffnet*, beginn",
        "начал*, создан*, открыт*, поступлени*, 创建, 受理, 开始, 发布, utworzen*, otwarci*, rozpoczeci*, dodania",
        "pridan*, publikac*, publicacion, publie*, pubblicat*, publicad*, veroffentlicht*, zverejnen*",
        "criad*, creation, creazione, creacion, criacao, tijd, tidspunkt, tid, aika, ido, idopont, saat",
        "uhrzeit, registrad*, registrat*, zaregistr*, letrehoz*, aangemaakt, skapad*, oprettet, opprettet",
    ),
)
DATE_EARLY = Words(
    "start*, begin*, began, opened*, created*, sent*, invited*, invitation*, updated*, modified*, last",
    "inicio, iniciado, abiert*, apertura, aperto, aberto*, abertura, creacion, creado, inizio, avvio",
    "zahajen*, zacatek, otevren*, vytvoren*, pozvan*, debut, ouvert*, ouverture, creation, geoffnet*",
    "eroffnet*, beginn, startzeit, startdatum, erstellt*, einladung*, начал*, открыт*, создан*, приглаш*",
    "开始, 创建, 邀请, 发送, utworzen*, otwarci*, rozpoczeci*, zaproszen*, criad*, criacao, envoi, actualiz*",
    "aktualiz*, geandert*, zmenen*, изменен*, 更新, order*, purchase*, bought, visit*, delivery, delivered",
    "nakup*, objedn*, navstev*, doruc*, kauf*, bestell*, besuch*, liefer*, commande, achat, visite",
    "livraison, compra, pedido, visita, entrega, acquisto, ordine, consegna, покупк*, заказ*, визит*",
    "registrac*, rejestracj*, регистраци*, доставк*, 购买, 下单, 订单, 到店, 入住, 配送, zakup*, zamowien*, wizyt*, dostaw*, arrival, check in, stay",
)
NOT_DATE = Words(
    "birth*, born, dob, nacimiento, narozeni, nascita, рождени*, 出生, geburt*, naissance, nascimento",
    "urodzeni*, fodelse*, fodsel*, geboorte*, szuletes*, nasterii, dogum, 生年月日, 생년월일, народження",
    "expir*, renewal, due, warranty, contract start, contract end, registration*, registered, signup",
    "sign up, joined, member since, customer since, install*, activation*, hire*, deadline, valid*",
    "vertragsbeginn, vertragsende, ablauf*, falligkeit*, gultig*, kunde seit, vertragsstart, anmeldedatum",
    "vencimiento, alta, contratacion, caducidad, vencimento, adesao, contratacao, scadenza, attivazione",
    "adesione, iscrizione, echeance, expiration, souscription, adhesion, inscription, platnost*, splatnost*",
    "smlouv*, aktivac*, umow*, aktywacj*, waznosc*, договор*, activacion",
    "окончани* договора, 到期, 注册, 入会, 入网, 激活, 开户, 合同, next, planned, scheduled",
)
DURATION = Words(
    "duration, response time, handle time, handling time, wait*, in seconds, sec, secs, seconds, ms, aht",
    "minutes, hours, elapsed, time spent, time taken, dauer, delka, trvani, duracion, duree, durata",
    "duracao, czas trwania, czas wypelniania, длительность, продолжительность, 用时, 时长, 秒, 耗时, 所用时间",
    "reaktionszeit, bearbeitungszeit, wartezeit, doba, tiempo, tempo, temps, czas oczekiwania",
)
WEIGHT = Words(
    "weight, weights, weighting, weighted, wt, wgt, wtg, wght, ponder*, peso, pesi, vaha, vahy, вес, веса",
    "ves, 权重, 加权, gewicht, gewichtung, *gewicht, gewichtungs*, gewichte, poids, waga, wagi, wagowy, factor",
    "expansion, *gewichtung, vahov*, vazen*, pondera*, redressement, redress*, весов*, взвеш*, rim, rake*",
    "fator, fattore, facteur, faktor, coef*, koef*, коэфф*, weging, wegingsfactor, vikt, vaegt, vekt",
    "paino*, suly*, suly, agirlik, ウエイト, ウェイト, 重み, 가중치, вага, ważenie, hochrechnung*, 系数, 权数",
    "gew, pond, pweight, fweight, wgtp, propensity weight",
)
WEIGHT_SURVEY = Words(
    "survey, sample, sampling, design, case, final, respondent*, weighting, ponder*, gewichtung, rim, rake*",
    "encuesta, indagine, опрос*, 样本, umfrage, enquete, amostra*, ankiety, post, strat*, raking, calibr*",
    "最终, 抽样, 事后, 样本, estadistico, vyberova, campionar*, camp, muestra*, stichprobe*, echantillon*, probki, proby, proba, выборки, w, factor, faktor, fator, fattore, facteur, coef*, koef*",
    "коэфф*, expansion, redressement, redress*, hochrechnung*, 系数, respondenta, анкеты, 调查, de, di, do",
    "der, des, des, du, d, of, the, poststrat*, weights, personen, person, individu*, pop, population, nr",
    "normali*, standard*, trimmed, total, amostral, calage, calibra*, elevacao, elevacion, panel, vysledn*, konecn*, endgultig*, gewichtungs*, кейса, respondente",
    "entrevista, intervista, interview, repondant, wazen*, badania, стат*, statist*, ankety, wave, calc",
)
TOUCHPOINT = (
    Words(
        "touchpoint*, touch point*, kontaktni bod, punto de contacto, punto di contatto, touchpunkt*",
        "точка контакта, 触点, 接触点, kontaktpunkt*, point de contact, ponto de contato, ponto de contacto",
        "punkt styku, punkt kontaktu, contactpunt, contactmoment, kontaktny bod, erintkezes*, temas noktasi",
        "タッチポイント, 接点, 접점, bod kontaktu, contact point*",
    ),
    Words(
        "journey*, stage, journey step, step, interaction*, moment, etapa, etap, faze, krok, fase",
        "этап, 环节, 阶段, phase, etape, moment de vie, contact reason, reason for contact, contact type",
        "call reason, reason for call, query type, enquiry type, inquiry type, request type, contact driver",
        "motivo de contacto, motivo del contacto, motivo de la llamada, tipo de contacto, tipo de gestion",
        "duvod kontaktu, typ kontaktu, typ pozadavku, duvod hovoru, motivo del contatto, tipo richiesta",
        "motivo contatto, причина обращения, тема обращения, тип обращения, вид обращения, 业务类型, 来电原因",
        "办理业务, 咨询类型, 服务类型, 问题类型, anlass, kontaktanlass, kontaktgrund, anliegen*, kontaktart",
        "motif de contact, motif du contact, motif d'appel, objet de la demande, type de demande",
        "motivo do contato, motivo do contacto, tipo de atendimento, tipo de contato, powod kontaktu",
        "rodzaj sprawy, typ sprawy, rodzaj kontaktu, reden van contact, kontaktarsak, henvendelsesarsag",
        "transaction type, event type, episode, moment of truth, process step, use case, process",
    ),
    Words(
        "channel*, canal, canales, canais, kanal, kanaly, canale, canali, канал, канал связи, 渠道, contact channel",
        "*kanal, kanaal, contactkanaal, kanava, csatorna, チャネル, 채널, via, contact method",
        "zpusob kontaktu, medio de contacto, mode de contact, forma de contato, sposob kontaktu",
        "способ связи, 受理渠道, 联系方式类型, kontaktweg, contact mode, modalita di contatto",
    ),
    Words(
        "store, shop, branch, location, outlet, department, service type, service, campaign, page, site",
        "process, tienda, sucursal, departamento, pobocka, pobocky, prodejna, oddeleni",
        "negozio, filiale, filiali, reparto, магазин*, отделение, отдел, 门店, 部门, abteilung, magasin",
        "agence, loja, sklep, oddzial, survey name, campaign name, question set",
        "punto vendita, punti vendita, sede, sportello, agenzia, salone, boutique, point de vente, guichet",
        "enseigne, etablissement, succursale, oficina, establecimiento, local, agencia, centro, tiendas",
        "prepazka, predajna, provozovna, kancelar, stredisko, pracoviste, obchod, filialka",
        "офис, салон, точка продаж, филиал, касса, служба, услуга, 营业厅, 网点, 店铺, 分店, 柜台, 窗口",
        "filiale, filialen, geschaft, markt, standort, niederlassung, schalter, geschaftsstelle, laden",
        "balcao, unidade, setor, posto, servico, servicio, okienko, placowka, punkt sprzedazy, salon",
        "punkt obslugi, urzad, winkel, vestiging, afdeling, butik*, avdeling, afdeling",
        "kontor, myymala, toimipiste, bolt, uzlet, fiok, osztaly, magazin, sucursala, magaza, sube",
        "bolum, 店舗, 支店, 部署, 매장, 지점, 부서, usluga, sluzba, dienstleistung, prestation, servizio, bereich",
    ),
)
PLACE = Words(
    "store, shop, branch, outlet, tienda, sucursal, pobocka, prodejna, negozio, filiale, магазин*, 门店, loja",
    "отделение, magasin, agence, sklep, oddzial, punto vendita, boutique, point de vente, predajna, филиал",
    "punkt sprzedazy, punkt obslugi, okienko, punto de venta, prodejni misto, 网点, 营业厅, 分店, filialen, standort, niederlassung, placowka, salon, офис, салон, winkel, vestiging",
    "butik*, agencia, oficina, sportello, agenzia, kontor, 店舗, 支店, 매장, 지점, magaza, sube, urzad, unidade",
)
NOT_TOUCHPOINT = Words(
    "distribution*, collector*, collection, invitation*, survey channel, response channel, survey mode, utm",
    "survey source, acquisition, marketing, traffic, lead source, referr*, delivery channel, send channel",
    "umfragekanal, umfrage*, befragung*, versandkanal, erhebung*, einladung*, kanal dotaz*, dotaznik*",
    "zpusob sberu, distribuc*, sberu, canal de encuesta, encuesta, distribucion, sondaggio, indagine",
    "distribuzione, raccolta, enquete, sondage, collecte, diffusion, pesquisa, inquerito, coleta, envio",
    "distribuicao, ankiet*, badania, dystrybucj*, опрос*, анкет*, рассылк*, сбора, 问卷, 发放, 回收, 投放",
    "推广, 发送, 收集, preferred, preferid*, preferovan*, bevorzugt*, prefere, utprovad*, vragenlijst*",
    "landing page, page count, last page, seite, page no, web site, website, url",
)
SEGMENT = Words(
    "segment*, plan, tier, country, region, state, city, market, gender, sex, age group, age band",
    "language, lang, product*, product line, category, brand, tariff, package, contract type, age range",
    "customer type, division, cabin*, type*, class*, device, platform, tenure*, cohort, role, age, county",
    "pais, genero, sexo, idioma, edad, producto, categoria, kraj, zeme, pohlavi, jazyk, vek, provincia",
    "produkt, kategorie, paese, regione, genere, lingua, prodotto, страна, регион, пол, язык, ciudad",
    "продукт, тариф, сегмент, 国家, 地区, 性别, 语言, 产品, 类别, 套餐, 年龄段, land, ciudad, comuna, estado",
    "geschlecht, sprache, altersgruppe, tarif*, pays, sexe, langue, produit, pais, regiao, jezyk, stadt",
    "plec, wojewodztwo, taryf*, segmento, segmento cliente, age bracket, okres, mesto, obec, vekova skupina",
    "fascia d'eta, eta, citta, provincia, tipo*, tranche d'age, departement, ville, offre, age, forfait",
    "город, возраст*, область, категория, товар, пакет, бренд, марка, 城市, 省份, 年龄, 品牌, 机型, 版本, 型号",
    "bundesland, alter, kundentyp, kundensegment, reisetyp, marke, produkt*, vertragsart, tarifname",
    "uf, cidade, faixa etaria, produto, plano, marca, wiek, miasto, przedzial wiekowy, marka, pakiet",
    "geslacht, leeftijd*, taal, regio, alder*, sprak, sprog, ikaryhma, sukupuoli, maa, kieli",
    "korcsoport, nyelv, orszag, varos, judet, varsta, limba, tara, cinsiyet, yas, sehir",
    "ulke, 性別, 年代, 年齢, 言語, 地域, 都道府県, 製品, 성별, 연령, 나이, 언어, 지역, 국가, стать, вік, мова, місто",
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
    "nick, username, user name, login, birth*, dob, iban, card number, 地址, 昵称, cellphone, celular",
    "cellulare, movil, handy*, mobil, correo electronico, courriel, posta elettronica, adresse mail",
    "reviewer name, consumer name, navn, namn, naam, nev, ad soyad, isim, eposta, e posta, 氏名, 名前",
    "お名前, メール, 電話, 이름, 성명, 전화, 이메일, puhelin, sahkoposti, nimi, ip地址, 来自ip, ssn, dni, nif, rodne cislo",
    "pesel, inn, passport*, pasaporte, codice fiscale, bsn, personnummer, ім'я, прізвище, пошта",
)
