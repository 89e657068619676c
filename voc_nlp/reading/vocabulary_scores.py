"""What score columns are called, and what they are not, in some twenty languages.

Names alone decide nothing: every list is read together with the values of the column.
"""

from __future__ import annotations

from voc_nlp.reading.wording import Words

NPS = Words(
    "nps, net promoter*, ltr, recommend*, reco, recom, likelihood to refer, refer, refer a friend",
    "recomend*, recomiend*, doporuc*, odporuc*, consigli*, raccomand*, suggerire*, suggerirebbe",
    "рекоменд*, порекоменд*, посовет*, совет*, 推荐, 推薦, 净推荐, 介绍给",
    "empfehl*, weiterempf*, empfohlen, recommand*, conseill*, polec*, rekomend*, indicar*, indica",
    "indique, indicaria, aanbevel*, aanbeveel*, aanrad*, raden, rekommend*, anbefal*, suosittel*",
    "suositus*, ajanl*, ajanlan*, recomand*, tavsiye*, oneri*, preporuc*, порад*, порекоменд*",
    "препоръч*, συστ*, お勧め, おすすめ, すすめ, 勧め, 薦め, 推奨, 추천, wom, word of mouth",
)
NPS_SHORT = Words(
    "racc*, rec, recomm*, recom*, raccom*, dopor*, emp, empf*, weiteremp*, weiterempf*, polec*, реком*, conseil*, indic*, ltr*, aanb*",
)
"""Words cut short; beside a scale from 0 to 10."""
NPS_EXACT = Words("nps, net promoter*, ltr, 净推荐")
NPS_GROUP = Words(
    "group, category, segment, type, class, gruppe, grupo, skupina, группа, 分组, kategor*, categor*",
    "grupa, groupe, gruppo, katego*, typ, bucket, label, status, категори*, 类型, 类别, tipo, klasse",
)
SERVED = Words(
    "libilo, podobal*, nakupoval*, gefallen, gefiel, gusto, piaciut*, понравил*, 喜欢, gostou, enjoy*, like, liked, go, spokoj*, plu",
    "service, support, staff, care, help, visit, stay, atendimento, atencion, servicio, atenderam, trato, obsluh*, obslug*, personal",
    "servizio, accoglienza, assistenza, обслуживан*, сервис*, 服务, 态度, bedienung, betreuung, beratung, besuch, accueil, prise en charge",
    "sluzb*, peci, opiek*, wizyt*, navstev*, visita, visite, soggiorno, sejour, pobyt, experience, esperienza, experiencia",
)
"""What a question with a scale grades, though it says no more."""
FRIEND = Words(
    "likel*, propens*, willing*, probab*, pravdepodob*, ochot*, готовность, вероятность, wahrschein*, bereitschaft, gotowosc, sklonnosc",
    "意愿, 可能性, probabilita, disponib*, intention, intencion, intencao, disposicion, disposto, prawdopodob*, disposition",
    "friend*, colleague*, family, others, relatives, peers, acquaintance*, amig*, famili*, conocid*, coleg*, pratel*",
    "prately, znamym, znamemu, kolegum, kolegovi, blizkym, amic*, amici, collegh*, conoscent*, друз*, знаком*, коллег*",
    "близким, родным, 朋友, 亲友, 同事, 他人, 别人, freund*, bekannt*, kolleg*, ami, amis, proches, entourage, collegue*",
    "nous conseiller, znajom*, rodzin*, przyjacio*, bliskim, parent*, vrienden, familie, vanner, venner, 友人, 知人, 친구, 지인",
)
PROMOTER = Words(
    "promot*, detract*, passiv*, kritik*, critic*, промоутер*, критик*, сторонник*, нейтрал*",
    "推荐者, 贬损者, 被动者, 中立者, 批评者, krytyk*, neutral*, ambassad*, detrat*",
)
CSAT = Words(
    "sat overall, overall sat, *zufr, csi, gsat, satis, zufriedenh, satisfacc, sodd, soddisf*, zufr, zufried*, spokoj, zadow, satisf, udovl, удовл, sat score, sat rating, overall sat, o sat",
    "csat, satisf*, happy, happiness, delighted, satisfec*, satisfacc*, osat, gsat, contento, contenta",
    "spokojen*, spokojn*, soddisf*, удовлетвор*, доволен, довольны, довольна, довольств*, 满意, 滿意",
    "zufried*, *zufriedenheit, zufriedenheits*, satisfeit*, zadowol*, satysfakc*, tevreden*",
    "klanttevreden*, nojd*, kundnojd*, tillfred*, tilfred*, fornoyd*, tyytyva*, asiakastyytyv*",
    "elegedett*, multumit*, memnun*, 満足, 만족, задовол*, zadovolj*, довол*, ικανοποι*",
)
RATING = Words(
    "hvezdy, stellina, stelline, estrellitas, 评价等级, 评分等级, 几分, 打几分, 星, 总评, 总评分, 评级分, звездочек, sternchen, etoile, rating given",
    "marks, mark, grade given, celkova znamka, ohodnoceni, valutazione data, puntaje, puntaje dado, nota dada, ocena klienta, sterrenscore",
    "valoracio, puntuacio, estrelles, zirkadura, rtg, rtng, valut, hodn, bew, bewertg, ocen, eval, calif, aval, punt, val, note sur",
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
    "manager, line manager, supervisor*, boss, vedouci, nadrizen*, vorgesetzt*, superior, capo, jefe, руководител*, 上级, 主管, przelozon*",
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
    "o all, o a, oa, ov, overall, total, general, generally, your, our, the, a, customer, user, review, star, score",
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
    "le costo, te costo, cuanto costo, costo hacer, costo realizar, costo resolver, 难易程度, 省心, muh, aufw, facil resolv",
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
LEVEL = Words(
    "level, degree, score, rating, answer, grade, perceived, poziom, stopien, grad, grado, grau, livello, nivel, niveau",
    "niveau, degre, mira, uroven, stupen, уровень, степень, оценка, 程度, 度, 得分, 评分, score, skore, punteggio, puntaje, note",
    "nota, voto, ocena, hodnoceni, to, it, was, is, very, how, of, for, you, us, me, your, jak, wie, com, como, quanto, que",
)
EFFORT = Words(
    "ces, effort*, hassle*, esfuerz*, usil*, namah*, sforz*, усили*, зусил*, *aufwand, aufwand*, anstreng*, muhe*, wysil*, esforc*",
    "费力, 省力, 费劲, 努力, moeite, anstrangning*, innsats, indsats, 労力, 노력, aufw, muh",
)
EASE_OF_USE = Words(
    "ease of use, easy to use, usability, user friendly, ease of setup, ease of admin, ease of access",
    "facilidad de uso, facilidade de uso, facilita d'uso, facilita di utilizzo, facilite d'utilisation",
    "bedienung, bedienbarkeit, benutzerfreundlich*, snadnost pouziti, snadnost pouzivani, ovladani",
    "latwosc obslugi, latwosc uzycia, удобство использования, простота использования, 易用, 使用便捷",
    "gebruiksgemak, usabilidad, usabilidade, usabilita, ergonomie, jednoduchost ovladani, 使いやすさ",
)
NOT_EFFORT = Words(
    "std, stdn, lernaufwand, zeitaufwand, arbeitsaufwand, materialaufwand, time spent, man days, ore uomo, clovekod*, pracnost",
    "hours, hrs, hour, minutes, min, days, stunden, minuten, hodin*, minut*, heures, ore, horas, godzin*",
    "час*, минут*, дн*, 小时, 分钟, 天, cost, costs, kosten, estimate*, sprint, story, eur, usd, euro, pd",
)
CHURN = Words(
    "portout, portability, mnp out, zamknal konto, ukoncil spolupraci, odesel jinam, prestoupil, ukoncil, abgewechselt, weggang, verloren",
    "client partant, fermeture de compte, encerramento de conta, perdido, perdida, odplyw, utrata klienta, odeszli do konkurencji, ottok, otkaz",
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
    "closed acct, acct closed, acct closed flag, closed acc, account terminated, 退保, 是否退保, 销卡, 退卡, quitte, a quitte, a ferme, parti chez",
    "prechod ke konkurenci, switched to competitor, wechsel zum wettbewerb, passage a la concurrence, przejscie do konkurencji",
    "passato alla concorrenza, passaggio alla concorrenza, mudou para concorrente, se fue a la competencia, переход к конкур*, 转投竞品",
    "закрыл счет, закрыл карту, закрыл договор, закрыт счет, zrusil ucet, zavrel ucet, cerro cuenta, cerro la cuenta, cuenta cerrada",
    "chiuso conto, conto chiuso, konto geschlossen, konto aufgelost, compte ferme, a ferme son compte, conta encerrada, fechou conta",
    "encerrou conta, zamknal konto, zamkniete konto, konto zamkniete, closed their account, relationship ended, mnp",
    "прекратил*, churn, відтік, пішов, відмов*",
    "流失, 是否流失, 离网, 销户, 注销, 解约, 退订, 退网, 是否离网, 停用, 退会, 解約, 이탈, 해지, 탈퇴",
    "gekundigt*, kundigung, kundigt, abgewandert, abwanderung, abgang, storniert, stornierung, storno",
    "vertrag beendet, ausgetreten, austritt, inaktiv, abgemeldet",
    "resili*, resil, desabonn*, client perdu, est parti, compte cloture, inactif, attrition",
    "cancelou, evadiu, evasao, cancelamento, desistiu, desistencia, encerrou contrato, contrato encerrado, saiu, inativo",
    "rescisao, rescindiu, denuncia, abandonou, desligou, desligamento",
    "rezygn*, zrezygn*, odszedl, odeszla, odejscie, odeszli, wypowiedz*, rozwiazanie umowy, rozwiazana umowa, rozwiazal*, rozwiazano umow*, umowa rozwiazana, utracon*, nieaktywny",
    "opgezegd, opzegging, vertrokken, beeindigd, verloop, uppsagd, uppsagning, lamnat, sagt upp",
    "opsagt, oppsagt, opsigelse, oppsigelse, forladt, irtisano*, lahtenyt, poistunut, felmond*",
    "lemond*, elvandorol*, lemorzsol*, reziliat*, reziliere, renuntat, plecat, iptal, ayrildi, terk",
)
NOT_CHURN = Words(
    "plan to, plans to, planning, thinking, think, uvazuj*, zvazuj*, planuj*, chystate, chcete, piensa*, considera*, planea*, quiere",
    "pensa*, intende*, vuole, pensando, планиру*, собирает*, думает*, рассматрив*, хотите, 打算, 考虑, 计划, 想, uberleg*, erwag*, planen",
    "wollen, mochten, envisag*, pense*, songez, comptez, souhait*, pretende*, rozwaza*, zamierza*, chce, czy chcesz, fee, notice period",
    "without, early, queue, page, carrito, llamada, carrello, chiamata, panier, appel, hovor*, kosik*, звонок, корзин*, 购物车, 通话",
    "warenkorb, anruf*, carrinho, chamada, koszyk*, polaczen*, agua, gas, water, survey, anket*, encuesta, option, notification*",
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
