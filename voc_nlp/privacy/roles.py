"""Titles, jobs and relations: a capitalised word behind one is a name."""

from __future__ import annotations

from voc_nlp.privacy.name_words import phrases

TITLES = phrases("""
    mr, mrs, ms, miss, mister, dr, doctor, prof, professor, nurse, sister, auntie, uncle,
    sr, sra, srta, señor, señora, señorita, don, doña, doctora, dña, profesor, profesora,
    herr, herrn, frau, fräulein, schwester, doktor, familie,
    monsieur, madame, mme, mlle, mademoiselle, docteur, docteure, maître,
    signor, signora, signorina, signore, sig, sig.ra, sigra, dott, dott.ssa, dottor, dottore, dottoressa, avv, avvocato, ing, geom,
    senhor, senhora, doutor, doutora, dra, dona, seu, enfermeira, professora,
    pan, paní, pana, panem, pani, pánem, pánovi, panu, panią, panem, panie, panna, slečna, slečnou, slečny, mudr, mgr, bc, doktorka, doktorce,
    doktorem, doktorkou, pán, meneer, mevrouw, mw, dhr, mijnheer,
    господин, господина, господину, господином, госпожа, госпожи, госпоже, госпожой, г-н, г-на, г-ну, г-ном, г-жа, г-жи, г-же,
    captain, councillor, cllr, officer, sergeant, sgt, constable, inspector, judge, reverend, rev, lord, lady, sir, dame, coach, professorin, direktor, direktorin, pfarrer,
    rechtsanwalt, rechtsanwältin, notar, notarin, dipl, oma, opa, tante, onkel, mag, hr, fr, frl, frau, doktorin, doktors, professors, père, abbé, pr, mr, ragioniere, ragionier, rag, geometra, ingegnere,
    ingegner, architetto, arch, maestro, maestra, suor, professoressa, prof.ssa, zio, zia, ingeniero, ingeniera, licenciado, licenciada, lic, arq, abogado, abogada, profe, padre, sor, tío, tía, dn, ing,
    engenheiro, engenheira, eng, arquiteto, arquiteta, advogado, advogada, tia, tio, menina, doutora, inženýr, inženýra, inženýrovi, inženýrem, inženýrka, inženýrce, inženýrkou, doktora, doktorovi, doktorky, doktorku,
    profesorka, profesorem, profesora, profesorovi, profesorkou, profesorce, judr, phdr, rndr, doc, babička, teta, tetou, strýc, strejda, magistra, magistrou, magistře, paninu, pannou, pánové, inżynier, inżyniera, inżynierem, inżynierowi,
    doktorowi, doktorze, profesorowi, profesorze, mecenas, mecenasa, mecenasem, magister, ksiądz, księdza, księdzem, ciocia, wujek, redaktor, mec, inż, lek, pielęgniarką, pielęgniarce,
    профессор, профессора, профессору, профессором, капитан, майор, адвокат, адвоката, адвокату, адвокатом, гражданин, гражданка, гражданке, товарищ, тетя, бабушка, дедушка, пана, панові, пані, domnul, domnului, doamna, doamnei, domnișoara, fru, fröken, hr, bay, bayan, mevr, drs,
    доктор, доктора, доктору, доктором, врач, врача, врачу, врачом, медсестра, медсестре, медсестрой, тётя, дядя, пан, пані
""")
"""A capitalised word behind one of these is a name."""

DOTTED = phrases("""
    mr, mrs, ms, dr, prof, sr, sra, srta, dña, mme, mlle, sig, sig.ra, sigra, dott, dott.ssa, avv, ing, geom, dra, mudr, mgr, bc, mw, dhr, judr, phdr, rndr, doc, hr, fr, rag, arch, lic, arq, eng, inż, mec, lek, mag, sgt, rev, cllr, dipl, dn, mevr, drs, pr
""")
"""Titles that may end in a dot; behind any other word a dot ends the sentence."""

DOT_NEEDED = phrases("mag, doc, arch, rag, lek, mec, pr, fr, eng, dipl, arq, lic, rev, dn, bc")
"""Titles that are words without their dot."""

_CASES = {
    # ending of the nominative, its cases
    "cs ka": ("ka", "ky", "ce", "ku", "kou"),
    "cs": ("", "a", "ovi", "em"),
    "pl ka": ("ka", "ki", "ce", "kę", "ką"),
    "pl": ("", "a", "owi", "em", "iem"),
    "ru ка": ("ка", "ки", "ке", "ку", "кой"),
    "ru": ("", "а", "у", "ом", "е"),
    "ru ь": ("ь", "я", "ю", "ем", "е"),
}
_STEMS = {
    "cs ka": """operátor prodavač asistent specialist bankéř lékař soused pokladní kamarád spolupracovni doktor recepční vedouc uklízeč servír
        konzultant manažer ředitel technič obchodni pošťač majitel učitel kadeřni masér instruktor trenér průvodkyň zubař terapeut dispečer kolegyň sekretář""",
    "cs": """operátor prodavač asistent specialist lékař soused kamarád pracovník doktor číšník technik kurýr poradc řidič kuchař
        konzultant manažer ředitel obchodník pošťák majitel učitel kadeřník masér instruktor trenér zubař terapeut dispečer montér instalatér mechanik makléř elektrikář doručovatel recepčn vedoucí syn bratr švagr manžel""",
    "pl ka": """konsultant pracownic sprzedawczyn kierownicz kelner recepcjonist operator sąsiad pielęgniar koleżan lekar dyrektor asystent menedżer kasjer dentyst fryzjer nauczyciel
        trener instruktor właściciel opiekun specjalist agent księgow kosmetycz położn stażyst""",
    "pl": """konsultant kurier technik pracownik kierownik kelner operator sąsiad serwisant monter lekarz dyrektor asystent menedżer kasjer fryzjer nauczyciel
        trener instruktor właściciel opiekun agent mechanik elektryk hydraulik listonosz dostawc ochroniarz recepcjonist kolega kumpel brat syn szef instalator makler pośrednik portier""",
    "ru ка": """продавщиц сотрудниц официант сосед коллег кассирш уборщиц секретар косметолож массажист учительниц преподавательниц ассистент консультант""",
    "ru": """оператор менеджер мастер курьер консультант сотрудник специалист администратор кассир официант техник инженер директор тренер терапевт стоматолог хирург бухгалтер
        юрист риелтор риэлтор агент монтажник сантехник электрик механик охранник повар бармен массажист парикмахер косметолог диспетчер инструктор преподаватель эксперт хозяин брат друг начальник врач логист грузчик сборщик замерщик маркетолог супервайзер управляющ""",
    "ru ь": "водител учител руководител преподавател заместител получател отправител представител",
}
_FLECTED = frozenset(
    stem + case for form, stems in _STEMS.items() for stem in stems.split() for case in _CASES[form]
)

PEOPLE_WORDS = phrases("""
    agent, adviser, advisor, representative, rep, operator, technician, engineer, manager, driver, courier, colleague, assistant, clerk, cashier,
    receptionist, waiter, waitress, consultant, salesman, saleswoman, supervisor, employee, attendant, stewardess, teller, handler, plumber, builder, host,
    hostess, stylist, hairdresser, husband, wife, son, daughter, brother, friend, neighbour, neighbor, mum, mother, father, boss, guide, tutor, fitter, therapist,
    agente, asesor, asesora, técnico, técnica, empleado, empleada, operador, operadora, comercial, gestor, gestora, encargado, encargada, repartidor, repartidora,
    mensajero, compañero, compañera, teleoperador, teleoperadora, dependienta, dependiente, camarero, camarera, cajera, cajero, gerente, directora, director, recepcionista, instalador, marido, mujer, hijo, hija, vecino, vecina, enfermera, enfermero, doctora, médico,
    mitarbeiter, mitarbeiterin, mitarbeiters, kollege, kollegin, kollegen, berater, beraterin, techniker, technikerin, verkäufer, verkäuferin, sachbearbeiter, sachbearbeiterin,
    fahrer, fahrerin, kundenberater, kundenberaterin, bote, zusteller, filialleiter, filialleiterin, monteur, mann, tochter, sohn, nachbar, nachbarin, freundin, betreuerin, betreuer, chef, chefin, ansprechpartnerin, ansprechpartner, kellner, kellnerin,
    conseiller, conseillère, conseillere, agent, technicien, technicienne, vendeur, vendeuse, livreur, livreuse, collègue, opérateur, opératrice, hôtesse, responsable, directeur, directrice, serveur, serveuse, mari, fils, fille, voisin, voisine, interlocuteur, interlocutrice, caissière, infirmière,
    operatore, operatrice, tecnico, tecnica, addetto, addetta, commesso, commessa, consulente, impiegato, impiegata, corriere, autista, collega, direttore, direttrice, cameriere, cameriera, marito, moglie, figlio, figlia, vicino, vicina, ragazza, ragazzo, cassiera, infermiera, responsabile,
    atendente, assistente, funcionário, funcionária, consultor, consultora, vendedor, vendedora, gerente, motorista, estafeta, entregador, operador, operadora, colega, rececionista, recepcionista, marido, filho, filha, vizinho, vizinha, esposa, enfermeiro, gestora, empregado, empregada,
    operátor, operátorka, operátorkou, operátorem, operátorce, technik, technikem, technika, technikovi, kolega, kolegyně, kolegyní, kolegou, prodavačka, prodavač, prodavačkou, prodavačem, poradce, poradkyně, poradcem, poradkyní, řidič, řidičem, kurýr, kurýrem, kurýra, pracovnice, pracovník, pracovníkem, pracovnicí, vedoucí, manželka, manžel, syn, dcera, soused, sousedka, servírka, číšník, recepční, pokladní, asistentka, asistentkou, lékař, lékařka, sestra, sestřička, specialistka, specialista, bankéř, bankéřka,
    konsultant, konsultantka, konsultantem, konsultantką, konsultantce, kurier, kurierem, kuriera, technikiem, pracownik, pracownica, pracownikiem, pracownicą, sprzedawca, sprzedawczyni, sprzedawcą, kierownik, kierowniczka, kierowniczką, kierownikiem, doradca, doradczyni, doradcą, doradczynią, kelner, kelnerka, kelnerka, recepcjonistka, kierowca, operator, operatorka, mąż, żona, córka, sąsiad, sąsiadka, pielęgniarka, kolega, koleżanka, serwisant, monter, lekarz, lekarka,
    оператор, оператора, оператору, оператором, операторы, менеджер, менеджера, менеджеру, менеджером, мастер, мастера, мастеру, мастером, курьер, курьера, курьеру, курьером, продавец, продавца, продавцу, продавцом, консультант, консультанта, консультанту, консультантом, сотрудник, сотрудника, сотруднику, сотрудником, сотрудница, сотрудницы, сотруднице, сотрудницей, специалист, специалиста, специалисту, специалистом, администратор, администратора, администратору, администратором, водитель, водителя, водителю, водителем, девушка, девушке, девушкой, кассир, кассира, кассиру, кассиром, официант, официантка, официанту, коллега, муж, мужа, жена, жены, сын, сына, дочь, сосед, соседка, техник, техника, технику, техником, инженер, директор, директора, управляющая, медсестра, врач, терапевт, стоматолог, хирург, тренер, учительница, воспитатель, бариста, получатель, получателя, отправитель
    mother-in-law, father-in-law, daughter-in-law, son-in-law, sister-in-law, brother-in-law, grandmother, grandfather, mum's, stepson, stepdaughter, hubby, missus, manager there, driver's name, receptionist there, team leader, team member, crew member, shop assistant, sales assistant,
    suegra, suegro, yerno, nuera, cuñada, cuñado, abuela, abuelo, nieto, nieta, sobrino, sobrina, mamá, papá, pareja, chico, chica, muchacho, muchacha, jefa de tienda, teleoperador,
    schwiegermutter, schwiegervater, schwiegersohn, schwiegertochter, großmutter, großvater, mutter, vater, lebensgefährtin, lebensgefährte, partnerin, mitbewohner, mitbewohnerin, kumpel, frau kollegin, herr kollege,
    belle-mère, beau-père, gendre, belle-fille, grand-mère, grand-père, mamie, papi, petite-fille, petit-fils, tante, oncle, maman, papa, épouse, époux, conjoint, conjointe, caissier,
    genero, nuora, cognata, cognato, nonna, nonno, mamma, papà, bambina, bambino, coinquilino, coinquilina, cassiere, fattorino,
    sogra, sogro, genro, nora, cunhada, cunhado, mulher, esposo, companheiro, companheira, mamã, tia, tio, avozinha, enteada, enteado, dono, dona,
    tchyně, tchán, zeť, snacha, švagrová, máma, maminku, dcerou, dceři, synem, synovi, manželem, manželkou, manželovi, manželce, babičku, dědeček, tetička, přítelem, přítelkyní, doručovatelka,
    teściową, teściem, zięć, synowa, szwagier, szwagierka, babcią, babci, dziadkiem, mamą, ciotka, wnuczkiem, mężowi, żonie, synowi, córce, siostrze, bratu, dostawczyni,
    свекровь, свекровью, свёкор, тёща, тёщей, тесть, зять, невестка, сноха, золовка, дедушки, бабушки, бабушке, бабушкой, мужем, мужу, женой, жене, сыном, сыну, дочерью, дочери, дочка, дочкой, подруге, брату, братом, маме, мамой, папе, папой, племяннику, соседкой, соседке, соседу, кассирше, сосед,
    cleaner, porter, doorman, concierge, bartender, barista, chef, cook, mechanic, electrician, surveyor, dentist, physio, hygienist, midwife, carer, matron, paramedic, pharmacist, teacher, instructor, trainer, mentor,
    broker, solicitor, lawyer, accountant, landlord, landlady, coordinator, planner, foreman, joiner, decorator, gardener, postman, postie, partner, fiancé, fiancée, grandson, granddaughter, nephew, niece, cousin, aunt, grandma,
    grandad, nan, dad, mom, steward, pilot, janitor, locksmith, lad, chap, bloke, gentleman, guy, barman, barmaid, housekeeper, caretaker, warden, counsellor, psychologist, dispatcher, installer, rider, buddy, mate, our rep, head waiter, sommelier,
    profesor, profesora, monitor, monitora, entrenador, entrenadora, dentista, fisioterapeuta, peluquera, peluquero, abogada, abogado, conductor, conductora, chófer, cartero, fontanero, electricista, mecánico, limpiadora, jefe, jefa, hermano, hermana, padre, madre, novio, novia,
    esposo, esposa, primo, prima, amigo, amiga, supervisor, supervisora, trabajadora, trabajador, asistente, auxiliar, pediatra, un tal, una tal, tal, cierto, cierta, un chico llamado, portero, vigilante, matrona, compañeros, hijos,
    ein gewisser, eine gewisse, einem gewissen, einer gewissen, azubi, auszubildender, auszubildende, praktikant, praktikantin, lehrer, lehrerin, trainer, trainerin, zahnarzt, zahnärztin, ärztin, arzt, krankenschwester, pfleger, pflegerin, physiotherapeut, physiotherapeutin, friseur, friseurin,
    friseurin, handwerker, elektriker, klempner, installateur, mechaniker, schaffner, schaffnerin, postbote, paketbote, busfahrer, taxifahrer, vermieter, vermieterin, makler, maklerin, anwalt, anwältin, steuerberater, schwager, schwägerin, bruder, schwester, enkel, enkelin, neffe, nichte, ehemann, ehefrau, gatte, gattin, leiter, leiterin, marktleiter, marktleiterin, abteilungsleiter, abteilungsleiterin, teamleiter, teamleiterin, gruppenleiter, disponent, kassiererin, kassierer, verkäufers, beraterin, vertreter, vertreterin, sekretärin, assistentin, assistent, hausmeister,
    médecin, dentiste, kiné, infirmier, aide-soignante, sage-femme, avocat, avocate, plombier, électricien, mécanicien, chauffeur, facteur, professeur, prof, maîtresse, coach, gérant, gérante, manager, manageuse, patron, patronne, chef, cheffe, stagiaire, apprenti, apprentie, employé, employée, hôte, réceptionniste, barman, barmaid, cuisinier, coiffeuse, coiffeur, esthéticienne, vendeurs, frère, soeur, sœur, père, mère, cousin, cousine, neveu, nièce, compagnon, compagne, copain, copine, ami, amie, téléconseiller, téléconseillère, téléopératrice, chargée de clientèle, chargé de clientèle, gestionnaire, conseillers, un certain, une certaine, certain, certaine, une dénommée, un dénommé, dénommé, dénommée,
    medico, dottore, dentista, fisioterapista, infermiere, ostetrica, avvocato, avvocatessa, idraulico, elettricista, meccanico, postino, portiere, maestra, insegnante, istruttore, istruttrice, allenatore, barista, cuoco, parrucchiera, parrucchiere, estetista, titolare, gestore, capo, amico, amica, fratello, sorella, padre, madre, cugino, cugina, zia, zio, nipote, fidanzato, fidanzata, compagno, compagna, figli, suocera, suocero, addetti, centralinista, receptionist, steward, un certo, una certa, tale, un tale, promoter, venditore, venditrice, agente, perito, sportellista, ferrista, dipendente, referente,
    médico, médica, dentista, fisioterapeuta, professor, professora, advogado, advogada, canalizador, eletricista, mecânico, carteiro, porteiro, porteira, motorista, taxista, instrutor, instrutora, treinador, cabeleireira, cabeleireiro, gerente, chefe, patrão, patroa, irmão, irmã, pai, mãe, primo, prima, sobrinho, sobrinha, namorado, namorada, noivo, noiva, amigo, amiga, avó, avô, neto, neta, garçom, garçonete, caixa, balconista, corretor, corretora, técnicos, moço, moça, rapaz, menino, menina, supervisor, supervisora, encarregado, encarregada, responsável, gestor, um tal, uma tal, um tal de, uma tal de, um certo, uma certa, tal de, operadores, entregadores, auxiliar, estagiário, estagiária, empregados,
    zástupce, nějaká, nějaký, nějakou, nějakým, nějakého, jistý, jistá, jistou, jistým, poradkyni, poradkyně, průvodce, průvodkyně, kolegyni, kolegovi, kolegu, spolubydlící, neteř, synovec, vnuk, vnučka, babička, děda, táta, máma, tatínek, maminka, přítel, přítelkyně, kámoš, kámoška, šéf, šéfová, vedoucím, vedoucího, mistr, opravář, opraváře, opravářem, prodejce, prodejcem,
    jakiś, jakaś, jakąś, jakimś, niejaki, niejaka, niejaką, niejakim, pewien, pewna, tata, mama, babcia, dziadek, wnuk, wnuczka, siostrzeniec, narzeczony, narzeczona, partner, partnerka, siostra, brat, bratem, siostrą, kuzyn, kuzynka, teściowa, teść, szefowa, dostawca, dostawcą, doradcy, sprzedawczynią, pracownicą, ochroniarz, mechanik, mechanikiem, hydraulik, księgowa, położna, dentysta, chłopak, dziewczyna, kolegą, koleżanką, koleżanki, mężem, żoną, synem, córką, synek, córeczka, stomatolog, fizjoterapeuta, rehabilitant, rehabilitantka,
    некий, некая, некоей, неким, некто, какой-то, какая-то, какого-то, какому-то, каким-то, какую-то, некоему, некоего, какой-нибудь, начальница, заведующая, заведующий, хозяйка, подруга, подругой, друг, другом, брат, брата, сестра, сестры, сестрой, мама, папа, бабушка, дедушка, внук, внучка, племянник, племянница, парень, девушка, ребёнок, доченька, сынок, няня, уборщица, продавщица, продавщице, продавщицей, секретарь, официантка, официантке, официанткой, кассирша, юрист, юриста, руководитель, представитель, преподаватель, сиделка, репетитор, кладовщик, массажистка, визажист, косметолог, стюардесса, проводница, проводник, риелтор, директора магазина, директор магазина, администратора, старший смены, начальник смены, мужчина,
    arts, tandarts, verpleegkundige, chauffeur, bezorger, monteur, medewerker, medewerkster, collega, verkoper, verkoopster, baas, vrouw, zoon, dochter, broer, zus, buurman, buurvrouw, kapster, handläggare, säljare, kollega, tekniker, läkare, tandläkare, chaufför, granne, doctorul, doamna doctor, agentul, operatorul, operatoarea, curierul, tehnicianul, vânzătoarea, vânzătorul, colegul, colega, consultantul, temsilci, müdür, kurye, teknisyen, garson, doktor, hemşire, оператора, менеджерка, майстер, кур'єр, продавчиня, консультантка, лікар, лікарка
""").union(_FLECTED)
"""A capitalised word behind one of these is most likely a name."""
