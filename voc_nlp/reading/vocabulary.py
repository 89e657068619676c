"""What columns are called, in some twenty languages: ids, dates, weights and labels.

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

ID = (
    Words(
        "resp pk, response pk, pk, pkey, primary key, row guid, resp guid, resp uuid, antw id, antwortid, id odp, id quest, id risp",
        "id resp, id enq, id umfr, id pesq, id pruzkumu, id otveta, id otzyva, id анкеты, id опроса, bewertungsnr, reference avis",
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
        "trip*, ride*, viaje*, fahrt*, поездк*, jizd*, corsa, viaggio, corrida*, viagem, 行程号, trajet*, przejazd*, n pratica, pratica, n dossier, id umfrage, referencia, referencja, riferimento, referenz*",
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
    "visitor*, rodne no, rodne c, national id, nin, ssn, passport no, cedula, nif, nie hash, dni, dni hash, cpf, pesel, svnr, nir, 身份证号, khh, kehu id, 用户名",
    "vn, vn nr, vnnr, kto nr, cust key, cust id, id cust, idcli, codcli, codcliente, nr klienta, nr ref klienta, idklienta, idzakaznika",
    "traveller*, traveler*, resident*, applicant*, claimant*, viewer*, reader*, pasajero*, viajero*, solicitante*, alumno*, estudiante*",
    "cestujici*, zadatel*, student*, pojistnik*, passegger*, richiedent*, студент*, ученик*, пассажир*, заявител*, жител*, 学员, 学生, 学号",
    "乘客, 旅客, 申请人, 投保人, fahrgast*, fahrgaste*, reisende*, antragsteller*, schuler*, passager*, voyageur*, demandeur*, etudiant*",
    "passageiro*, requerente*, estudante*, pasazer*, podrozn*, wnioskodawc*, uczen, kursant*, studenta",
    "policy holder*, account holder*, card holder*, bill payer, cust ref, mrn, nhs number, hospital no, chart no, kundennr, kdnummer",
    "codice fiscale, cod fisc, cod fiscale, tessera sanitaria, cip, nie, curp, снилс, инн, номер полиса, номер карты, карта клиента",
    "住院号, 病历号, 门诊号, 就诊号, 病案号, 卡号, 就诊卡号, 会员卡号, openid, 手机尾号, versichertennr, patientennr, vertragskonto, versnr",
    "num adherent, num assure, num allocataire, num abonne, n usager, nif cliente, nr karty, nr polisy, nr pacjenta, cislo pojistence, cislo karty",
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
CUSTOMER_KIND = Words(
    "type, kind, class, category, tier, segment, group, status, since, value, level, tipo, typ, kategor*, categor*, skupina",
    "grupo, gruppo, gruppe, grupa, тип, категори*, групп*, статус, 类型, 类别, 等级, art, klasse, statut, stav, estado, stato, desde",
    "version, versi*, verze, wersja, 版本, версия, address, satisf*, *zufriedenheit",
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
        "fertig*, fertigstellung*, finito, finita, zakonczono, skonczono, ukonceno, окончен*, 办结, 完工, 结案, 结案日期, solucionad*, solucion, решен*, reshen*, resen*, vyrizen*, intdat, befrdat, antwdat, rated*, valutat*, evaluad*, ohodnocen*, hodnoceno, bewertet*, evalue*, avaliad*, ocenion*, оценен*, otveta, otzyva, otsenki, zapolneniya, submit ts, submitted ts, resp ts",
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
        "respuesta, risposta, reponse, resposta, odpowiedzi, odpovedi, antwort, encuesta, sondage, enquete, ankiety, pruzkumu",
        "опроса, анкеты, umfrage, befragung, inchiesta, sondaggio, pesquisa, questionario, 调查, 问卷, 评论, 点评, 评价, resena",
        "opinion, avis, recensione, avaliacao, opinii, recenze, hodnoceni, rezension, bewertung, encerrad*, finalizad*",
        "interview, interview date, entrevista, intervista, survey, review, response, feedback, wywiadu, rozhovoru, интервью",
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
DATE_REPLY = Words(
    "reply, replied, response, responded, answered, respuesta, odpovedi, odpoved, risposta, ответа, 回复, antwort, reponse, resposta",
    "odpowiedzi, odpowiedz, otveta, reakce, reaktion",
)
DATE_OF_ANSWER = Words(
    "resp, risp, odp, odpov, antw, rep, repo, interv*, enc, encu, enq, umfr, quest, otv, otz, vypl, wyp, ank, svy, srv, resposta",
)
"""Words cut short beside 'date'."""
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
DATE_FILLER = Words(
    "and, time, of, the, y, hora, a, cas, e, ora, и, время, 时间, und, zeit, uhrzeit, et, heure, hora, i, godzina, utc, gmt, cet",
    "de, del, della, du, da, do, la, le, el, il, full, local, format, yyyymmdd, mm, dd, yyyy, survey, contact*, visit*",
    "kontakt*, kontaktu, contacto, contatto, contato, контакта, обращения, 来电, call, call date, hovoru, llamada, chiamata",
    "звонка, anruf*, appel, chamada, rozmowy, interaction*, interakc*, event, experience, stay, transaction*",
)
NOT_DATE = Words(
    "first, prvni, primer, primera, prima, primo, первого, первой, первый, 首次, 第一次, erste, erster, erstes, ersten, premier, premiere",
    "primeira, primeiro, pierwsz*, warranty until, garantie bis, zaruka do, garantia hasta, garanzia fino, гарантия до, 保修",
    "scad, scad*, rozhd*, naroz, nasc, nac, geb, gebdat, ouvrt, открытия счета, открытия договора, account opened, account open",
    "contract date, policy start, policy end, sign date, smlouva od, smlouva do, cliente da, polizza, police, polisy",
    "birth*, born, dob, nacimiento, narozeni, nascita, рождени*, 出生, geburt*, naissance, nascimento",
    "urodzeni*, fodelse*, fodsel*, geboorte*, szuletes*, nasterii, dogum, 生年月日, 생년월일, народження",
    "expir*, renewal, due, warranty, contract start, contract end, registration*, registered, signup",
    "sign up, joined, member since, customer since, install*, activation*, hire*, deadline, valid*",
    "vertragsbeginn, vertragsende, ablauf*, falligkeit*, gultig*, kunde seit, vertragsstart, anmeldedatum",
    "vencimiento, alta, contratacion, caducidad, vencimento, adesao, contratacao, scadenza, attivazione",
    "adesione, iscrizione, echeance, expiration, souscription, adhesion, inscription, platnost*, splatnost*",
    "smlouv*, aktivac*, umow*, aktywacj*, waznosc*, договор*, activacion",
    "окончани* договора, 到期, 注册, 入会, 入网, 激活, 开户, 合同, next, planned, scheduled",
    "sla, eta, estimated, expected, promised, target*, follow up, followup, callback, birthday, last login, last seen, since",
    "last active, last purchase, last order, last payment, last contact, import*, load*, etl, extract*, export*, batch",
    "snapshot, report date, run date, limite, plazo, previst*, estimad*, cumpleanos, proxim*, ultimo acceso, ultima compra",
    "desde, carga, termin reseni, termin vyreseni, termin splneni, termin dodani, lhuta, do kdy, predpoklad*, odhad*, planovan*",
    "pristi, dalsi kontakt, narozenin*, posledni prihlaseni, posledni nakup, nacteni, entro, stimat*, prossim*, compleanno",
    "ultimo accesso, ultimo acquisto, caricamento, срок*, дедлайн, крайн*, план*, ожидаем*, следующ*, последн* вход",
    "последн* покупк*, загрузк*, импорт*, выгрузк*, 截止, 截至, 期限, 预计, 计划, 生日, 下次, 最近登录, 最后登录, 最近购买, 导入, 入库",
    "frist, fristende, fallig*, zieltermin, zieldatum, geplant*, voraussichtlich*, nachst*, wiedervorlage, letzter login",
    "letzter kauf, ladedatum, stichtag, prevu*, estime*, prochain*, anniversaire, derniere connexion, dernier achat",
    "chargement, prazo, proxim*, aniversario, ultimo acesso, importac*, exportac*, termin realizacji, termin wykonania",
    "termin odpowiedzi, termin zakonczenia, przewidywan*, szacowan*, nastepn*, urodzin*, ostatnie logowanie, ostatni zakup",
    "eksport*, klient od, deadline*, vervaldatum, forfald*, forfall*, hatarido, termen limita, son tarih, 締切, 期日, 기한",
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
WEIGHT_SURE = Words(
    "survey, sample, sampling, design, respondent*, rim, rake*, raking, calibr*, calage, poststrat*, ponder*, expansion, *gewichtung",
    "gewichtungs*, hochrechnung*, redress*, wazen*, vazen*, взвеш*, elevacion, elevacao, 加权, 权重, 权数, 抽样, 样本, encuesta, indagine",
    "опрос*, анкет*, umfrage, enquete, amostra*, ankiety, probki, proby, muestra*, campion*, stichprobe*, echantillon*, badania, post",
    "muestral, estadistico, statistico, statistique, dotaznik*, respondenta, pweight, fweight, weighting, ウエイト, 가중치",
)
"""Words of a survey weight, whatever its size."""
WEIGHT_SURVEY = Words(
    "ank, enc, umfr, enq, pesq, inch, odp, resp, resp wt, b2c, hh, household, national, demo, sociodemo, demograf*, demograph*",
    "exp, expans, redr, redres, pond, muestr, estad, hr, hochr, wyb, final, fin, cal, calib, norm, trim, base, adj, adjusted, proj",
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
SOURCE = Words(
    "source, origin, via, quelle, herkunft, eingang, zdroj, puvod, fuente, origen, fonte, origine, provenienza, provenance",
    "источник, 来源, origem, zrodlo, zrodla, medium, entry, intake, received via, eingangsart, bron, kalla, kilde",
)
CHANNELS = Words(
    "phone, telephone, call*, hotline, chat*, e mail, email, mail, web*, app, portal, site, store, shop, branch, letter, post, fax",
    "form, social, facebook, whatsapp, sms, in person, telefon*, prodejn*, pobock*, dopis, osobne, formular*, телефон, звонок, сайт",
    "чат, офис, почта, салон, приложение, письмо, лично, 电话, 门店, 微信, 邮件, 网站, 在线, 网页, 柜台, 热线, 现场, telefono, tienda, oficina",
    "carta, correo, llamada, formulario, presencial, negozio, filiale, sportello, lettera, chiamata, brief, laden, vor ort, schalter",
    "boutique, agence, courrier, formulaire, appel, telephone, telefone, loja, balcao, carta, ligacao, sklep, oddzial, list, osobiscie",
    "formularz, czat, infolinia, call centre, call center, kc, кц, call centrum, strona, pagina, sito",
)
"""Values: ways to reach a company."""
SPOKEN = Words(
    "phone, telephone, call*, hotline, chat*, store, shop, branch, in person, telefon*, prodejn*, pobock*, osobne, телефон, звонок",
    "чат, офис, салон, лично, 电话, 门店, 柜台, 热线, 现场, telefono, tienda, oficina, llamada, presencial, negozio, filiale, sportello",
    "chiamata, laden, vor ort, schalter, boutique, agence, appel, telefone, loja, balcao, sklep, oddzial, osobiscie, czat, infolinia",
)
"""Values: those of them that no survey is sent by."""
PLACE = Words(
    "store, shop, branch, outlet, tienda, sucursal, pobocka, prodejna, negozio, filiale, магазин*, 门店, loja",
    "отделение, magasin, agence, sklep, oddzial, punto vendita, boutique, point de vente, predajna, филиал",
    "punkt sprzedazy, punkt obslugi, okienko, punto de venta, prodejni misto, 网点, 营业厅, 分店, filialen, standort, niederlassung, placowka, salon, офис, салон, winkel, vestiging",
    "butik*, agencia, oficina, sportello, agenzia, kontor, 店舗, 支店, 매장, 지점, magaza, sube, urzad, unidade",
)
NOT_TOUCHPOINT = Words(
    "hear, heard, slysel*, dozvedel*, conocio, conocido, entero, saputo, conosciut*, узнали, 得知, 了解到, erfahren, aufmerksam, connu",
    "entendu, conheceu, soube, dowiedzial*, tv, television, youtube, pipeline, cancer, hosted, web hosting, score, scores",
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
    "lob, line of business, business line, ramo, sparte, branche, tramite, tramit, group, team, queue, skupina, tym, fronta, equipo",
    "grupo, cola, squadra, gruppo, coda, команда, группа, очередь, 组, 团队, 队列, gruppe, equipe, groupe, equipa, zespol, grupa, kolejka",
    "reason, treatment, procedure, kind, druh, rodzaj, вид, 种类, 类型, art, genre, seasonal, membership, vehicle, make, level, livello",
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
    "contact me, call me, call you, contact you, recontact*, newsletter*, consent*, gdpr, opt in, promo*, llamarte, llamarle, contactarte",
    "contactarle, novinky, novinek, kontaktovat, souhlas*, ricontatt*, consenso, перезвонить, согласи*, рассылк*, 是否回访, 同意, 订阅",
    "kontaktieren, einwilligung*, ruckruf*, consentement, rappel*, contatar, consentimento, promocoes, zgoda, zgody, kontaktowac",
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
