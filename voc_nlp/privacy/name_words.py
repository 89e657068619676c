"""Words that stand before a person's name, and capitalised words that are none."""

from __future__ import annotations


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(part.split()).casefold() for part in text.split(",") if part.strip())


TITLES = _phrases("""
    mr, mrs, ms, miss, mister, dr, doctor, prof, professor, nurse, sister, auntie, uncle,
    sr, sra, srta, señor, señora, señorita, don, doña, doctora, dña, profesor, profesora,
    herr, herrn, frau, fräulein, schwester, doktor, familie,
    monsieur, madame, mme, mlle, mademoiselle, docteur, docteure, maître,
    signor, signora, signorina, signore, sig, sig.ra, sigra, dott, dott.ssa, dottor, dottore, dottoressa, avv, avvocato, ing, geom,
    senhor, senhora, doutor, doutora, dra, dona, seu, enfermeira, professora,
    pan, paní, pana, panem, pani, pánem, pánovi, panu, panią, panem, panie, panna, slečna, slečnou, slečny, mudr, mgr, bc, doktorka, doktorce,
    doktorem, doktorkou, pán, meneer, mevrouw, mw, dhr, mijnheer,
    господин, господина, господину, господином, госпожа, госпожи, госпоже, госпожой, г-н, г-на, г-ну, г-ном, г-жа, г-жи, г-же,
    доктор, доктора, доктору, доктором, врач, врача, врачу, врачом, медсестра, медсестре, медсестрой, тётя, дядя, пан, пані
""")
"""A capitalised word behind one of these is a name."""

DOTTED = _phrases("""
    mr, mrs, ms, dr, prof, sr, sra, srta, dña, mme, mlle, sig, sig.ra, sigra, dott, dott.ssa, avv, ing, geom, dra, mudr, mgr, bc, mw, dhr
""")
"""Titles that may end in a dot; behind any other word a dot ends the sentence."""

SAYS_NAME = _phrases("""
    my name is, my name's, my name, name is, name, named, the name of, goes by, a guy called, a man called, a lady called, someone called, somebody called,
    an agent called, agent called, adviser called, advisor called, driver called, engineer called, operator called, colleague called, guy called, man called, lady called, agent named, signed, full name, customer name, i'm called, person called, girl called, woman called, name was,
    me llamo, mi nombre es, se llama, se llamaba, llamado, llamada, de nombre, nombre, firmado, mi nombre, nombre y apellidos, a nombre de, atte, atentamente,
    mein name ist, ich heiße, ich heisse, heißt, hieß, namens, name ist, gez, name war, mein name, auf den namen,
    je m'appelle, mon nom est, s'appelle, s'appelait, nommé, nommée, prénommé, prénommée, appelé, appelée, du nom de, nom, au nom de, signé,
    mi chiamo, il mio nome è, si chiama, si chiamava, di nome, nome, a nome di, a nome, intestato a, intestata a, firmato,
    meu nome é, o meu nome é, chamo-me, me chamo, chama-se, se chama, chamado, chamada, de nome, em nome de, assinado, meu nome,
    jmenuji se, jmenuju se, jmenuje se, jmenoval se, jmenovala se, jménem, mé jméno je, moje jméno je, jméno, na jméno, podepsán, podepsána,
    nazywam się, nazywa się, nazywał się, nazywała się, mam na imię, o imieniu, imieniem, ma na imię, imię i nazwisko, na nazwisko, o nazwisku, moje nazwisko, podpisano,
    меня зовут, зовут, его зовут, её зовут, по имени, моё имя, мое имя, имя, фамилия, звали, по фамилии, на имя, фио, моя фамилия,
    ik heet, mijn naam is, genaamd
""")
"""Phrases a name stands right behind."""

PEOPLE_WORDS = _phrases("""
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
""")
"""A capitalised word behind one of these is most likely a name."""

SPOKE_TO = _phrases("""
    spoke to, spoke with, spoken to, spoken with, talked to, talked with, speaking to, speaking with, talk to, speak to, dealt with, served by, helped by, assisted by, asked for, thanks to, thank you to,
    contacted by, called by, hello to, credit to, shout out to, shoutout to, praise for, kudos to, met, met with, told by, chatted with, chatting with, greeted by, seen by, treated by, fitted by, advised by, handled by, ask for, attended by, especially, particularly, emailed, emailed by, visited by, transferred to, a call from, an email from, a message from,
    hablé con, hable con, hablado con, hablando con, atendió, atendido, atendida por, atendido por, me atendió, nos atendió, gracias a, agradecer a, trato de, me ayudó, ayuda de, felicitar a, mención a, pregunté por, preguntar por, contactó, me llamó, contestó, me dijo, amabilidad de, cita con, quejarme de,
    gesprochen mit, dank an, danke an, lob an, telefonat mit, von, mit, betreut von, bedient von, telefoniert mit,
    parlé avec, parlé à, eu au téléphone, grâce à, merci à, reçu par, servi par, accueilli par, accueillis par, conseillé par, félicitations à, discuté avec, avec, bravo à, échangé avec, appelé par, aidé par, aidée par, conseillée par, accueillie par, servie par, rendez-vous avec,
    parlato con, parlare con, grazie a, servito da, servita da, seguito da, seguita da, assistito da, complimenti a, chiesto di, con, gentilezza di, chiamato da, aiutato da, aiutata da, risposto, ringrazio, ringraziare, accolti da, appuntamento con,
    falei com, falar com, falado com, atendido por, atendida por, graças a, obrigado a, obrigada a, obrigado à, obrigada à, agradecer a, agradecer à, parabéns a, parabéns à, conversei com, ajudado por, ajudada por, atendeu-me, consulta com, recebido por, recebida por, reclamar da, reclamar do,
    mluvil s, mluvila s, mluvil jsem s, mluvila jsem s, hovořil s, jednal s, jednala s, volal s, díky, děkuji, děkuju, poděkování, volala mi, volal mi, od, se, s, poděkovat, chválím, obsluhovala, obsluhoval, obsluhovala mě, obsluhoval mě, pochvala pro, pomohla mi, pomohl mi, vyřizoval, vyřizovala, řešila to, řešil to, schůzka s,
    rozmawiałem z, rozmawiałam z, rozmawiałem, rozmawiałam, rozmowa z, dzięki, dziękuję, obsługiwał, obsługiwała, obsługiwał mnie, obsługiwała mnie, od, z, ze, podziękowania dla, polecam, pomógł mi, pomogła mi, zadzwoniła, zadzwonił, wizyta u, umówiłem się z, pochwała dla,
    говорил с, говорила с, общался с, общалась с, разговаривал с, разговаривала с, благодаря, спасибо, благодарность, благодарю, обслуживал, обслуживала, обслуживала меня, обслуживал меня, звонил, звонила, от, с, у, помог, помогла, помогла мне, помог мне, похвалить, отдельное спасибо, принимала, принимал, записалась к, записался к, приём к, претензия к
""")
"""A name from the list, or two capitalised words, behind one of these; some also take an unknown word."""

TAKES_UNKNOWN = _phrases("""
    spoke to, spoke with, spoken to, spoken with, talked to, talked with, served by, helped by, assisted by, seen by, treated by, greeted by, fitted by, advised by, asked for, shout out to, kudos to,
    hablé con, me atendió, nos atendió, atendido por, atendida por, pregunté por, accueilli par, conseillé par, servi par, bedient von, betreut von, parlato con, servito da, servita da, seguito da, seguita da, falei com, atendido por, atendida por, conversei com,
    obsluhovala mě, obsluhoval mě, obsługiwał mnie, obsługiwała mnie, обслуживала меня, обслуживал меня, записалась к, записался к
""")

I_AM = _phrases("""
    i am, i'm, this is, it's, soy, aquí, ich bin, hier ist, hier spricht, je suis, c'est, sono, sou, sou o, sou a, jsem, tady, jestem, tu, я, это, ik ben
""")
"""Behind these only a listed name counts: most that follows is a mood."""

GREETINGS = _phrases("""
    hi, hello, dear, hey, hola, estimado, estimada, querido, querida, hallo, liebe, lieber, sehr geehrte, sehr geehrter, guten tag, bonjour, salut, cher, chère, coucou, ciao, salve,
    buongiorno, gentile, egregio, cara, caro, olá, ola, oi, bom dia, boa tarde, caro, cara, prezado, prezada, ahoj, dobrý den, čau, vážený, vážená, milý, milá, cześć, dzień dobry, witam, witaj, szanowna, szanowny,
    drogi, droga, привет, здравствуйте, добрый день, уважаемый, уважаемая, дорогая, дорогой, beste, bravo, thanks, thank you, gracias, danke, merci, grazie, obrigado, obrigada, děkuji, díky, dziękuję, спасибо
""")

SIGNED = _phrases("""
    regards, kind regards, best regards, best wishes, warm regards, best, thanks, many thanks, sincerely, yours sincerely, yours faithfully, cheers, thank you, with thanks, love, yours,
    saludos, un saludo, atentamente, cordialmente, gracias, atte, saludos cordiales, mit freundlichen grüßen, viele grüße, mfg, liebe grüße, grüße, lg, beste grüße, gruß, freundliche grüße, vg, hochachtungsvoll, danke, vielen dank,
    cordialement, bien cordialement, salutations, sincères salutations, bien à vous, merci, cdlt, cordiali saluti, distinti saluti, saluti, grazie, un saluto,
    cumprimentos, com os melhores cumprimentos, melhores cumprimentos, atenciosamente, obrigado, obrigada, abraço, abraços, s pozdravem, zdraví, děkuji, díky, s úctou, hezký den, pozdravuji, přeji hezký den,
    pozdrawiam, z poważaniem, pozdrowienia, z wyrazami szacunku, dziękuję, с уважением, спасибо, всего доброго, заранее спасибо, met vriendelijke groet, groeten, mvg
""")

FORM_FIELDS = _phrases(
    "name, nombre, nom, nome, jméno, imię, имя, фамилия, фио, full name, customer name, my name"
)
"""Fields of a form: a colon tells that a name follows."""

THANKS = _phrases("""
    thanks, thank you, many thanks, best, love, cheers, gracias, danke, vielen dank, merci, grazie, obrigado, obrigada, děkuji, díky, dziękuję, спасибо
""")
"""Ends of a letter that also stand inside sentences: a comma or a new line tells."""

_PLACE_BEFORE = "san santa saint st são santo king queen port mount lake fort playa new hotel villa monte calle rua via piazza plaza rue avenue place terminal puerto"
PLACE_BEFORE = frozenset(_PLACE_BEFORE.split())
_STREETS_BEFORE = """
    ulice ulici ulicí ul ulica ulicy ulicę náměstí nám třída třídě třídu plac placu aleja alei alejach aleje osiedle osiedlu avenida avda av travessa alameda praça
    largo rua viale piazza corso rue avenue boulevard bd quai lycée liceo école scuola escuela colegio escola gare stade stadion stadio estadio estádio aeroporto aeropuerto
    aéroport airport hôpital ospedale hospital clinique clínica clinica institut instituto istituto teatro théâtre teatr divadlo museo musée museu muzeum muzeu pont ponte puente most metro métro
    estación stazione estação calle plaza paseo fundación fondation fundação fundacja nadace kino schloss
    улица улице улицу улицы ул проспект проспекте пр площадь площади метро аэропорт аэропорту станция станции мост мосту театр театре музей музее бульвар переулок имени им
"""
STREETS_BEFORE = frozenset(_STREETS_BEFORE.split())
"""Words for streets, stations and houses, also in small letters: what follows is what they are called."""

AT_FIRMS = frozenset({"bei", "chez", "beim"})
"""Behind these a surname alone is rather a shop."""

_PLACE_AFTER = """
    lounge club hotel suites inn resort bank street road avenue airport center centre terminal hospital university school church bridge park stadium
    beach store shop restaurant cafe bar mall station tower building award edition foundation institute
"""
PLACE_AFTER = frozenset(_PLACE_AFTER.split())
"""Beside these a listed name belongs to a place, a firm or a thing."""

_PARTICLES = "de del della di da do dos das du la le van von der den ten ter el al bin ibn y e zu zum des d' o' mac"
PARTICLES = frozenset(_PARTICLES.split())

_NO_NAMES = """
    i you he she it we they the a an and or but my your our their this that these those is was are were be been not no yes sir madam team customer customers
    service services support department dept manager management staff staffs head office sales billing technical account accounts claims complaints reception helpdesk
    desk human resources help centre center hotline everyone everybody all someone anyone nobody them him her me us support bank shop store hotel app website online
    company everything nothing again also very so when where what why how who after before because if monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december christmas easter black friday english spanish german french italian
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember
    lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta
    pondělí úterý středa čtvrtek pátek sobota neděle poniedziałek wtorek środa czwartek piątek niedziela понедельник вторник среда четверг пятница суббота воскресенье
    amazon apple google microsoft facebook instagram whatsapp netflix spotify uber paypal visa mastercard samsung huawei xiaomi vodafone movistar orange telefónica o2 tim
    telekom deutsche bahn dhl ups fedex gls dpd hermes ikea lidl aldi rewe edeka tesco sainsbury's asda morrisons waitrose argos ebay zara primark mercadona carrefour auchan decathlon
    booking airbnb ryanair easyjet lufthansa iberia tap renfe sncf trenitalia italo eni enel wind tre fastweb iliad poste posta pošta čez innogy alza mall t-mobile
    allegro inpost orlen biedronka żabka pko mbank ing santander bbva caixabank caixa sabadell unicredit intesa sparkasse commerzbank barclays hsbc lloyds natwest
    nos meo worten continente nespresso fnac darty boulanger leclerc sfr bouygues free edf engie sky virgin ee three bt
    сбербанк сбер тинькофф билайн мтс мегафон теле2 озон ozon wildberries яндекс почта россии ростелеком втб альфа банк альфа-банк пятёрочка магнит госуслуги авито dns днс эльдорадо мвидео
    kundenservice kundendienst service hotline support firma kundin kunde kunden mitarbeiter mitarbeiterin herr frau damen herren post paket rechnung vertrag
    cliente clientes atención soporte servicio departamento banco tienda oficina central usted ustedes señores clientela assistenza clienti servizio supporto ufficio negozio
    client clientèle service assistance madame monsieur mesdames messieurs support atendimento apoio serviço loja banco cliente
    zákaznická zákaznický linka infolinka podpora oddělení pobočka prodejna banka obchod obsługa dział klienta infolinia sklep biuro pomoc
    служба служба поддержка поддержки отдел клиент команда все всем вам вас нам вы мы он она они это в на и а но я
    android windows iphone ios excel word outlook chrome firefox internet wifi wi-fi tv pc usb sim nps gps pin sms covid euro
    london paris madrid barcelona berlin münchen munich rome roma milano praha prague brno ostrava warszawa kraków lisboa porto moscow москва москве москвы петербург new york
    spain españa germany deutschland france italia italy polska portugal brasil czech česko česká россия россии europe europa uk usa eu
    sehr geehrte geehrter liebe hallo hello hi hey dear thanks thank great good best excellent perfect nice super top bravo well done congratulations please sorry
    люди людей людям людьми
    no sí si gracias hola danke merci grazie obrigado obrigada děkuji díky dziękuję спасибо пожалуйста здравствуйте
    nothing regards cheers sincerely yours twice once here there now today yesterday tomorrow
    premium plus pro max mini basic standard gold platinum prime express flex smart home business family one
    saint st san santa santo são notre-dame god gott dieu dios deus bůh bóg бог любой любом любым любого mit usa faq любовь любовью
"""
NO_NAMES = frozenset(_NO_NAMES.split())
"""Capitalised words that are no names, case folded."""
