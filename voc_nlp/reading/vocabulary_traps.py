"""What headers name that only sounds like a role: whose number it is, what for, and since when.

These lists take a role away; which columns they are held against is said beside each.
"""

from __future__ import annotations

from voc_nlp.reading.wording import Words

STAFF = Words(
    "driver*, doctor*, physician*, courier*, tutor*, teacher*, lecturer*, instructor*, conductor*, chofer*, medico*, doctora, profesor*",
    "enfermer*, repartidor*, ridic*, lekar*, ucitel*, lektor*, sestra, kuryr*, autista, autisti, medici, infermier*, insegnant*, docent*",
    "водител*, врач*, преподавател*, учител*, курьер*, медсестр*, 司机, 医生, 医师, 教师, 老师, 护士, 骑手, 讲师, 教练, fahrer*, arzt*, arztin*",
    "lehrer*, dozent*, kurier*, pfleger*, chauffeur*, medecin*, infirmier*, enseignant*, professeur*, livreur*, motorista*, enfermeir*",
    "entregador*, kierowc*, nauczyciel*, pielegniar*, dostawc*, trainer*, trener*, entrenador*, allenator*, тренер*, advocate",
    "agent*, operator*, advisor*, adviser*, consultant*, technician*, clerk*, rep, reps, representative*",
    "adjuster*, receptionist*, mgr, nurse*, loss adjuster, perito, peritos, periti, liquidator*, likvidator*, regulierer*, gutachter*",
    "recepcionist*, administrativ*, curador*, expert, experts, expertos, rzeczoznawc*, эксперт*, регулировщик*, 查勘员, 回访, 核保",
    "oper, kons, konz, agt, asist, csm, csr, manager*, supervisor*, specialist*, staff, employee*, teammate*, assignee*, moderator*, teller*",
    "handler*, engineer*, cashier*, salesperson, coach*, auditor*, back office, internal, intern, call center note",
    "agente, agentes, operador*, asesor*, gestor*, tecnico*, empleado*, funcionari*, ejecutiv*, encargad*, vendedor*",
    "consultor*, operator*, resitel*, technik*, zamestnan*, pracovni*, konzultant*, prodejc*, vedouci*, poradc*",
    "asistent*, operatore, operatori, operatrice, addett*, consulente, dipendent*, impiegat*, responsabil*",
    "gestore, venditor*, commess*, sportellist*, tecnici, оператор*, сотрудник*, менеджер*, специалист*, консультант*",
    "агент*, исполнител*, руководител*, инженер*, продавец, продавца, продавцом, администратор*, куратор*, модератор*",
    "супервайзер*, работник*, 坐席, 座席, 客服, 员工, 工程师, 经办, 处理人, 客户经理, 店长, 顾问, 专员, 质检, 主管, 商家, 卖家",
    "sachbearbeit*, bearbeiter*, mitarbeiter*, berater*, techniker*, betreuer*, verkaufer*, teamleiter*, disponent*",
    "conseiller, conseillers, conseillere, technicien*, operateur*, vendeur*, employe*, collaborateur*, gestionnaire*",
    "superviseur*, responsable*, teleconseiller*, salarie*, atendente*, colaborador*, assessor*, analista*",
    "konsultant*, pracowni*, doradc*, doradz*, specjalist*, sprzedawc*, kierowni*, serwisant*, opiekun*",
    "medewerker*, medarbetar*, medarbejder*, handlaggar*, saksbehandler*, 担当者, 상담원",
)
"""Who works for the company: notes, numbers and texts of theirs are not the customer's."""

GENITIVE = Words(
    "of, by, der, des, von, vom, du, de, del, della, dell, dello, do, da, dos, das, hotelu, obchodu, e shopu, eshopu, firmy, recepce",
    "kliniky, provozovatele, sklepu, kliniki, recepcji, restauracji, отеля, магазина, компании, клиники, ресторана, гостиницы, банка",
    "restaurace, prodejce, sprzedawcy, продавца, 商家, 店家, 酒店, 官方, 前台, 院方",
)
"""Whose comment it is."""

STAFF_BY = Words("of the, of, from the, by the, by, von der, von dem, von, vom, od, od naseho, от")
"""Prepositions of the writer."""

COMPANY = Words(
    "reception*, front desk, front office, practice, desarrollador*, vyvojar*, vyrobc*, sviluppator*, разработчик*, производител*",
    "rezeption, praxis, klinik, leitung, entwickler*, hersteller*, developpeur*, commercant*, direction, accueil, desenvolvedor*",
    "producent*, tworc*, recepcj*, recepce, recepci, recepcion, direccion del hotel, vedeni, direzione, recepcao, gerencia, gerente*",
    "ресепшн, администраци*, дирекци*, 开发者, 商户, 前台, 院方, 物业, 平台, 官方, developer*, seller*, merchant*, hotel*, brand, company, business, shop, store, owner, property, provider, restaurant, bank, clinic, support",
    "management, host, vendor, marca, empresa, tienda, propietari*, establecimiento, restaurante, banco, soporte",
    "alojamiento, firm*, spolecnost*, obchod*, znack*, majitel*, vlastnik*, podpor*, restaurac*, ubytovatel*, provozovatel*",
    "azienda, negozio, struttura, proprietari*, ristorante, banca, assistenza, esercente, гостиниц*, отел*, магазин*",
    "компани*, бренд*, владел*, ресторан*, банк*, поддержк*, организаци*, клиник*, 酒店, 店家, 品牌, 公司, 官方, 店铺, 房东, 银行",
    "handler*, firma, unternehmen*, geschaft*, inhaber*, eigentumer*, betreiber*, gastgeber*, anbieter*, marke",
    "etablissement, enseigne, marque, entreprise, boutique, magasin, proprietaire, hebergeur, banque, restaurateur",
    "loja, estabelecimento, anfitri*, pousada, sklep*, wlasciciel*, obiekt*, marki, restauracj*, gospodarz*, banku",
)
"""Who answers reviews; beside ``ANSWER`` a header speaks of their answer."""

ANSWER = Words(
    "otvet*, odp, resp, risp, repl, answ, reply, replies, replied, response, responded, answer, answered, reaction, respuesta*, contestacion, respondio",
    "odpoved*, odpov, reakce, rispost*, replica, ответ*, antwort*, stellungnahme, erwiderung, reponse*, resposta*",
    "odpowiedz*, 回复, 回应, 答复, 反馈给, 解释, reactie, antwoord*, svar, valasz*, raspuns*, yanit*, 返信, 답변",
)

TO_CUSTOMER = Words(
    "to customer, to the customer, to client, to guest, to user, to patient, sent to customer, for customer",
    "respuesta al cliente, mensaje al cliente, nota al cliente, comentario al cliente, respuesta al huesped",
    "odpoved zakaznikovi, zprava zakaznikovi, zakaznikovi, klientovi, hostovi, uzivateli",
    "risposta al cliente, messaggio al cliente, nota al cliente, risposta all'ospite, ответ клиенту, клиенту",
    "покупателю, пользователю, гостю, 回复客户, 答复客户, 给客户, 致客户, 告知客户, an kunden, an den kunden, an die kundin, an kunde",
    "an gast, reponse au client, message au client, reponse client envoyee, reponse au voyageur",
    "resposta ao cliente, mensagem ao cliente, odpowiedz dla klienta, odpowiedz klientowi, wiadomosc do klienta",
    "klientowi, do goscia, aan klant, till kund, til kunde",
)

ABOUT = Words(
    "pro, per, para, por, aan, am, beim, bei, chez, at, in, about, on, regarding, concerning, for, of, with, sobre, acerca, hacia, con, o, ohledne, k, ke, na, su, sul, sulla, sull",
    "riguardo, verso, о, об, обо, про, к, насчет, 对, 关于, 针对, zu, zum, zur, uber, mit, fur, sur, envers",
    "concernant, pour, ao, acerca do, para, dot, dotyczac*, wobec, over, om",
)
"""A comment about somebody is not by them."""

MEASURES = Words(
    "vyrizeni, zpusob vyrizeni, vysledek setreni, suite donnee, suites donnees, esito, resultado de la gestion, tramitacion, bearbeitung, erledigung",
    "vermerk, zalatwienie, sposob zalatwienia, rozpatrzenie, обработка, результат рассмотрения, handling, outcome, 处理结论, 处置, desfecho, tratativa",
    "our reaction, unsere reaktion, nasza reakcja, notre reaction, nuestra reaccion, nostra reazione, nossa reacao, наша реакция, action by us, our action, our answer, our comment, our note, nase odpoved, nase reakce",
    "nuestra respuesta, nuestra accion, nostra risposta, наш ответ",
    "我们的回复, 我方, 回访员, 回访记录, 记录人, unsere antwort, unsere massnahme, notre reponse",
    "nossa resposta, a nossa resposta, nasza odpowiedz, resume ia, resumen ia, riassunto ia, ki zusammenfassung",
    "ai resume, ai shrnuti, shrnuti ai, podsumowanie ai, shrnuti hovoru, resumo ia, ии, 智能摘要, root cause, corrective*, action plan, next step*, follow up*, measure*, action, actions, diagnosis, coaching*",
    "internal*, escalation*, accion*, medidas, seguimiento, diagnostico, opatreni, napravn*, diagnoza, eskalac*",
    "azione, azioni, provvediment*, diagnosi, принятые меры, меры, мероприят*, диагноз, причина отказа",
    "处理措施, 整改, 跟进, 处理方案, 处理过程, 诊断, 质检, massnahme*, folgeaktion*, eskalation*, diagnose",
    "mesure*, plan d'action, suivi, diagnostic, acoes, acao, providencia*, encaminhament*, dzialani*, diagnoza",
    "script, product description, item description, beschreibung des produkts, 商品描述, 产品描述, descripcion del producto",
    "popis produktu, popis zbozi, descrizione prodotto, описание товара, produktbeschreibung, description produit",
    "description du produit, descricao do produto, opis produktu, call summary, case summary, ai summary, gpt*, llm*",
)
"""What the company does about a comment, and texts of products and machines."""

DEEDS = Words(
    "we did, we replied, we answered, we said, we sent, jsme udelali, jsme s tim udelali, jsme odpovedeli, jsme rekli, jsme vyresili",
    "abbiamo fatto, abbiamo risposto, hicimos, hemos hecho, respondimos, мы сделали, сделали, ответили, мы ответили, приняли",
    "我们的处理, 我们做了, 我们怎么处理, 如何处理, 我们回复, wir gemacht, wir getan, wir unternommen, wir geantwortet, gemacht haben",
    "on a fait, nous avons fait, avons repondu, avons fait, a ete fait, fizemos, respondemos, foi feito, zrobilismy, odpowiedzielismy",
    "zrobiono, bylo udelano, e stato fatto, was done, se hizo, done about it, action taken, actions taken, vi gjorde, wij gedaan",
)
"""What the company did, unless a question asks how well."""

WELL = Words(
    "well, good, wrong, better, right, badly, dobre, spatne, lepe, gut, schlecht, falsch, besser, bien, mal, mejor, bene, male, meglio",
    "хорошо, плохо, лучше, правильно, не так, 好, 不好, 更好, mieux, bem, melhor, dobrze, zle, lepiej, goed, fout, beter, bra, godt",
)

NOTES = Words(
    "*notiz, pozn, obs, note, notes, nota, notas, notiz*, notatk*, poznamk*, poznamka, примечани*, заметк*, 备注, 備註, 记录, memo, annotation*, aktennotiz",
    "zapis*, zaznam*, registro*, log, logs, minutes, protokoll*, verbale, protocolo, compte rendu, запис*",
)
"""Comments that staff keep as often as customers leave them."""

NOT_SCORE = Words(
    "previous, prior, last year, last survey, last quarter, last wave, past, target*, goal, benchmark, competitor*",
    "industry, average, avg, mean, median, rolling, change, delta, diff, trend, forecast*, predicted, prediction*",
    "expected, expectation*, desired, probab*, propensity, importance, important, weight, rank, ranking, sentiment*",
    "pred, modelled, modeled, threshold, quota, anterior*, previo, previa, objetivo*, meta, metas, media, medio, promedio",
    "esperad*, expectativa*, importancia, prevision, pronostic*, minul*, predchozi*, predch, lonsk*, cil*, prumer*, ocekav*",
    "dulezit*, predikc*, predikovan*, odhad*, precedent*, obiettivo, obiettivi, attes*, importanza, previst*, concorren*, medi",
    "прошл*, предыдущ*, цель, целев*, план*, средн*, ожида*, важност*, прогноз*, конкурент*, 上次, 上期, 去年, 目标, 平均, 均分, 期望",
    "预期, 预测, 重要, 竞品, 行业, vorjahr*, vorherig*, letzte umfrage, ziel*, *ziel, durchschnitt*, mittelwert*, erwartet*",
    "erwartung*, wichtigkeit, prognose*, wettbewerb*, vorwelle, objectif*, cible, cibles, moyen, moyenne, moyennes",
    "attendu*, attente*, importance, prevu*, prevision*, concurrent*, passe, prevista, esperada, concorrente*, alvo",
    "poprzedni*, zeszl*, cel, cele, srednia, sredni, srednie, oczekiwan*, waznosc*, prognoz*, konkurenc*, docelow*",
    "gemiddeld*, doel, verwacht*, snitt, gjennomsnitt*, gennemsnit*, keskiarvo*, atlag*, ortalama*",
)
"""Numbers beside an answer: what was hoped, expected or counted; for short names of scores."""

EMPLOYEE = Words(
    "employee*, staff satisfaction, job satisfaction, colleague satisfaction, empleado*, laboral, zamestnan*, dipendent*",
    "сотрудников, сотрудника собой, персонала, 员工, 雇员, mitarbeiterzufriedenheit, zufriedenheit mitarbeiter",
    "mitarbeitendenzufriedenheit, arbeitszufriedenheit, salarie*, collaborateur*, formateur*, colaborador*",
    "funcionari*, pracownik*, trainer satisfaction, partner satisfaction, supplier satisfaction, lieferantenzufriedenheit",
)
"""Whose satisfaction is not the customer's; for short names of satisfaction."""

UNHAPPY = Words(
    "dissatisf*, unsatisf*, unhappy, insatisf*, nespokoj*, insoddisf*, неудовлетвор*, недоволь*, 不满, 不滿, unzufried*",
    "*unzufriedenheit, niezadowol*, ontevred*, missnojd*, utilfreds*, misnoyd*",
)
"""Satisfaction turned round: a high answer is bad."""

COUNTED = Words(
    "number of, no of, nr of, count, counts, how many, how often, frequency, total of, cantidad, numero de, veces",
    "pocet, poctu, numero di, volte, количество, кол во, число, 次数, 数量, 个数, 人数",
    "条数, 件数, anzahl, haufigkeit, nombre de, nb, quantidade, vezes, liczba, ilosc",
    "aantal, antal, antall, maara, darabszam, numar de, sayisi, referrals, points balance",
)
"""Counts of what a score word names: referrals, complaints; not for stars, which are counted."""

HOW_MANY = Words(
    "how many, how often, kolika, kolik lidi, kolik lidem, kolikrat, cuantas, cuantos, a cuantas, a cuantos, quante, quanti, a quante",
    "сколько раз, сколько человек, сколько друзей, скольким, 多少人, 几个人, 几次, 多少次, 几位, wie viele, wie vielen, wie oft, combien de",
    "a combien, quantas, quantos, a quantas, a quantos, ilu, ile razy, ile osob, hoeveel mensen, hoe vaak, hur manga, hvor mange",
)
"""Questions for a count, however long."""

ELSEWHERE = Words(
    "previous provider*, previous supplier*, previous bank, previous company, former provider*, competitor*, other provider*, other companies",
    "predchozi dodavatel*, predchozim dodavatel*, predchozi operator*, predchozim operator*, predchozi banka, konkurenc*, konkurent*",
    "proveedor anterior, compania anterior, operador anterior, banco anterior, competencia, fornitore precedente, operatore precedente",
    "concorren*, предыдущ* поставщик*, предыдущ* оператор*, предыдущ* банк*, прежн* оператор*, прежн* поставщик*, конкурент*",
    "上一家, 之前的公司, 竞争对手, 其他公司, 同行, vorherigen anbieter*, vorheriger anbieter, frueheren anbieter, vorigen anbieter*, wettbewerb*",
    "ancien fournisseur, precedent fournisseur, ancien operateur, ancienne banque, concurrent*, fornecedor anterior, operadora anterior",
    "poprzedni* dostawc*, poprzedni* operator*, poprzedni* bank*, konkurencj*",
)
"""Another company is graded, however long the question."""

ADVICE = Words(
    "advice, price, dose, dosage, action, conseil, conseils, conseiller, conseillers, conseillere, consigliere, consiglio",
    "consigli, doporucena, doporuceny, doporucene, doporuceni lekare, doporuceni operatora, рекомендованн*, рекомендуем*",
    "советы, советник*, совет, empfohlen*, empfehlung des*, empfehlung der*, recomendado, recomendada, polecenie sluzbowe",
    "推荐人, 推荐商品, 推荐码, 推荐次数, 推荐人数, indicador*, indicado por, indicada por, recommended by",
    "recommended price, recommended plan, recommended product, doporucil kdo, consigliato, consigliata, polecony, polecona",
)
"""Words of recommending that speak of advice and offers; for short names that name no scale."""

DIFFICULT = Words(
    "difficult*, hard, complicated, complex*, complicad*, dificil*, dificult*, obtizn*, slozit*, narocn*, tezk*",
    "nesnadn*, tazk*, zlozit*, komplikovan*, difficolt*, difficil*, fatic*, impegnativ*, complicat*, сложн*, трудн*",
    "затруднит*, 困难, 复杂, 麻烦, 繁琐, 难度, schwer, schwierig*, kompliziert*, umstandlich*, aufwendig*, aufwandig*, muhsam*",
    "penible*, complique*, laborios*, trabalhos*, trudn*, skomplikowan*, ingewikkeld*, moeilijk*, svart, svarigh*",
    "vanskelig*, vaikea*, nehez*, zor, zorluk*, 難, 어려",
)
"""Effort words that also grade courses, games and recipes."""

THING = Words(
    "course*, class, classes, lesson*, lecture*, exam*, test, quiz, exercise*, workout*, training, assembl*, recipe*",
    "level, game*, puzzle*, trail, route, hike, slope, topic, material, homework, workload, curso*, clase*, leccion*, examen*",
    "ejercicio*, receta*, montaje, ruta, asignatura*, entrenamiento*, kurz*, lekc*, zkous*, cvic*, recept*, montaz*",
    "predmet*, trasa, trasy, hra, hry, trenink*, corso, corsi, lezion*, esam*, esercizi*, ricett*, montaggio, percorso",
    "allenament*, курс*, урок*, заняти*, экзамен*, упражнени*, рецепт*, сборк*, игр*, маршрут*, тренировк*, предмет*",
    "课程, 课, 考试, 练习, 题目, 菜谱, 安装, 游戏, 路线, 训练, 内容难度, kurs*, lektion*, prufung*, ubung*, rezept*, aufbau, montage",
    "strecke, spiel*, unterricht*, cours, lecon*, exercice*, recette*, parcours, randonnee*, entrainement*, jeu, jeux",
    "aula*, licao, exercicio*, receita*, montagem, trilha*, disciplina*, treino*, jogo*, zajec*, zajecia, lekcj*",
    "egzamin*, cwicze*, przepis*, trening*, gra, gry, trasy, uczeln*, przedmiot*, cleaning, sprzatani*",
)
"""What may be hard in itself; no effort that a service costs its customers."""

HANDLING = Words(
    "办事, 手续, 报案, 理赔, 挂号, 开户, 缴费, 预约, nahlas*, report*, meldung, melden, *meldung, schadenmeldung, declar*, denunci*, zglaszan*",
    "resol*, solv*, solution*, help, contact*, request*, issue*, problem*, service, support, process*, procedure*",
    "application*, claim*, book*, order*, purchas*, buy*, checkout, check in, pay*, return*, handl*, interaction*",
    "transaction*, case, ticket*, register*, registration*, sign*, onboard*, find*, get*, reach*, deal*, business, complaint*",
    "answer*, assistance, customer*, visit*, delivery, switch*, enrol*, renew*, experience, communicat*, journey",
    "resolv*, resoluc*, soluc*, gestion*, tramit*, ayuda, contacto, contactar, solicit*, proceso*, compra*, pedido*, reserv*",
    "pago*, pagar, devol*, reclam*, atencion, consulta*, registr*, contrat*, servicio*, incidencia*, respuesta*",
    "vyres*, vyriz*, reseni, resen*, kontakt*, pozadav*, podpor*, pomoc*, proces*, nakup*, objedn*, rezerv*, plat*",
    "vrac*, vratit, reklamac*, jednani, sjedn*, komunikac*, sluzb*, spoj*, dovol*, risol*, soluzion*, gestir*",
    "pratic*, assistenza, aiuto, contatt*, richiest*, process*, acquist*, ordin*, prenot*, pagam*, reso, resi",
    "ottener*, servizio, procedura, operazion*, решени*, решить, вопрос*, проблем*, обращен*, обрати*, помощ*, поддержк*",
    "заказ*, покупк*, оформл*, оформи*, брон*, оплат*, возврат*, заявк*, процесс*, процедур*, регистрац*, услуг*, взаимодейств*",
    "связ*, дозвон*, получ*, 解决, 办理, 处理, 联系, 服务, 购买, 下单, 预订, 支付, 退货, 退款, 申请, 流程, 注册, 咨询, 投诉, 获取, 报修, 问题",
    "losung*, losen, gelost*, erledig*, bearbeit*, anliegen*, hilfe*, prozess*, kauf*, bestell*, buch*, *zahlen, *zahlung",
    "ruckgabe*, reklamation*, antrag*, anfrage*, abwicklung*, anmeld*, vorgang*, termin*, abschluss*, kontakt*",
    "resou*, resolution*, demarche*, demande*, aide, achat*, command*, paiement*, payer, retour*, inscri*, traitement*",
    "obten*, obteni*, joindre, souscri*, rendez vous, atendiment*, ajuda*, contat*, solicita*, processo*, pagament*",
    "cadastr*, regist*, obter, tratar, rozwiaz*, zalatwi*, spraw*, zakup*, zamow*, rezerw*, platnosc*, zwrot*, rejestr*",
    "wnios*, uzyska*, zglosz*, oplos*, aanvraag*, bestel*, arende*, losning*, sak, sag, asioin*, ugyintez*, talep*",
)
"""What customers go through; beside it, ease and difficulty are effort."""

LEAVING_WEAK = Words(
    "left, cancelled, canceled, cancellation, terminated, exited, quit, resigned, inactive, deactivated, departed",
    "is gone, lapsed, cancelo, cancelado, cancelada, abandono, inactivo, baja, bajas, zrusen*, zrusil*, stornovan*",
    "fuga, unsubscrib*, storno, neaktivni, ztracen*, odchod, abbandon*, cessat*, cessazione, uscito, inattivo, disattivat*, chiuso, lasciato",
    "отказался, отключил*, прекратил*, неактивен, ушел, ушла, уход, 停用, 退订, 解约, storniert, stornierung, abgang",
    "abgemeldet, inaktiv, ausgetreten, inactif, est parti, cancelou, cancelamento, desistiu, desistencia",
    "quitte, a quitte, abandonou, saiu, inativo, rezygn*, zrezygn*, utracon*, nieaktywny, odejscie, odszedl, odeszla, vertrokken",
    "plecat, iptal, ayrildi, lamnat, forladt, kundigung, abandonou",
)
"""Words of leaving that also speak of orders, calls and shops."""

LEFT_WHOM = Words(
    "mutuelle, assurance, assureur, insurer, insurance, pojistovn*, versicherung*, asegurador*, assicurazion*, страхов*, ubezpieczy*, 保险",
    "competitor*, competition, konkuren*, competencia, concorren*, concurren*, конкурент*, другому, 竞争, 竞品, 别家, rival*",
    "company, provider, supplier, bank, network, us, service, employer, empresa, compania, banco, operadora, firm*, spolecnost*",
    "banku, banky, azienda, banca, operatore, fornitore, компани*, банк*, оператор*, 公司, 银行, 网, unternehmen, anbieter, firma",
    "entreprise, banque, operateur, fournisseur, operadora, banca, bank*, firmy, operator*, dostawc*, contrat*, klub*, club",
)
"""Who is left by customers; beside a weak word of leaving."""

LEAVING_TIME = Words(
    "de, del, la, dio, dado, dada, darse, dieron, fecha, hizo, yn, jn, sn, an, tn, on, bool, tf, 01, within, in, the, past, last, next, months, month, mths, m, days, d, year, years, y, flag, is, was, has, have, ind",
    "y n, yes no, status, date, fl, top, czy, je, se, si, ist, hat, est, a, ha, did, do, w, ciagu, za, v, i, im, en, los, ultimos",
    "meses, mes, dias, mesic*, mesicu, dnu, mesi, giorni, mois, jours, monat*, monate, tage, miesiec*, miesiecy, dni",
    "месяц*, мес, дней, за, в, течение, ли, 是否, 已, 月, fue, ya, gia, deja, uz, juz, bereits, foi, x, ano, ne, ja, nein",
)

BOOKED = Words(
    "order*, booking*, reservation*, appointment*, basket, cart, flight*, trip*, pedido*, reserva*, cita, citas, objednav*",
    "rezervac*, ordine, ordini, prenotazion*, заказ*, брон*, запис*, 订单, 预约, 预订, 下单, bestell*, buchung*, reservierung*",
    "auftrag*, commande*, reservation*, encomenda*, zamowieni*, rezerwacj*, wizyt*, termin*, bestelling*, boeking*",
)
"""What is cancelled without anybody leaving; for other columns of the table."""

OTHERS_ID = Words(
    "rm, apt, table, seat, bed, zi, hab, plate, licence plate, license plate, kennzeichen, spz, targa, immatriculation",
    "agent*, advisor*, employee*, staff, operator*, product*, item*, sku, article*, store*, shop*, branch*, device*, campaign*",
    "team*, group*, hotel*, brand*, company*, vehicle*, room*, meter*, version*, template*, collector*, channel*, manager*",
    "driver*, courier*, seller*, doctor*, teacher*, course*, parent*, node, model, producto*, articulo*, tienda*, sucursal*",
    "empleado*, agente*, asesor*, dispositivo*, campana*, grupo*, equipo*, vendedor*, habitacion*, produkt*, zbozi, polozk*",
    "prodejn*, pobock*, zamestnan*, zarizeni, kampan*, skupin*, tym*, pokoj*, prodotto, articolo, negozio, filiale*",
    "dipendent*, operator*, dispositivo, campagna, gruppo, camera, товар*, артикул*, магазин*, филиал*, сотрудник*, оператор*",
    "устройств*, кампани*, групп*, номера комнаты, табельный, 商品, 产品, 门店, 店铺, 员工, 坐席, 设备, 活动, 房间, 工号",
    "artikel*, filial*, markt*, mitarbeiter*, personalnummer, gerat*, kampagne*, gruppe*, zimmer*, fahrzeug*, zahler*",
    "article*, magasin*, agence*, employe*, conseiller*, appareil*, campagne*, groupe*, chambre*, matricule agent, vendeur*",
    "produto*, artigo*, loja*, funcionari*, aparelho*, campanha*, quarto*, equipa*, atendente*, towar*, sklep*",
    "oddzial*, pracowni*, konsultant*, urzadzen*, kampani*, grup*, pokoj*, zespol*",
)
"""Whose number is neither that of the row nor of the customer; for ids."""

CUSTOMER_SERVICE = Words(
    "customer service, customer support, customer care, client service, client services, customer success",
    "servicio al cliente, atencion al cliente, zakaznicka podpora, zakaznicky servis, zakaznicka linka",
    "servizio clienti, assistenza clienti, обслуживани* клиентов, клиентск* сервис*, клиентск* служб*, 客户服务",
    "kundenservice, kundendienst, kundenbetreuung, kundenberater*, service client, relation client",
    "atendimento ao cliente, apoio ao cliente, servico ao cliente, obsluga klienta, dzial obslugi klienta",
    "account manager*, user agent, 客户经理",
)
"""Customers named by those who serve them; for ids of customers."""

PARCEL = Words(
    "parcel*, package*, packaging, shipment*, shipping, courier*, carrier*, dimension*, height, length cm, kg, bmi, body",
    "zasilk*, balik*, kuryr*, doprav*, vyska, paquete*, envio, mensajer*, altura, estatura, pacco, pacchi, spedizion*, corriere*",
    "altezza, посылк*, курьер*, доставк*, рост, 快递, 包裹, 身高, 物流, 体积, paket*, versand*, kurier*, korper*, grosse",
    "colis, livraison, transporteur*, taille, encomenda*, transportadora*, paczk*, przesylk*, dostaw*, wzrost",
    "gym, fitness, allergen*, calories, kalori*, product size, gender patient, diagnosis, blood*",
)
"""What has a weight itself; for other columns of the table."""
