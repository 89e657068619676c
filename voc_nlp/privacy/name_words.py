"""Phrases that stand before a person's name."""

from __future__ import annotations


def phrases(text: str) -> frozenset[str]:
    """Case fold phrases parted by commas."""
    return frozenset(" ".join(part.split()).casefold() for part in text.split(",") if part.strip())


SAYS_NAME = phrases("""
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
    ik heet, mijn naam is, genaamd, signed by, written by, by the name of, introduced herself as, introduced himself as, known as, in the name of, under the name, booked under, a certain, contact person, attn, attention, c/o,
    fdo, titular, a nombre, bajo el nombre, conocida como, conocido como, que se identificó como, destinatario, destinataria, remitente, contacto, persona de contacto, paciente, alumno, alumna, nom y apellido,
    gezeichnet, unterzeichnet, empfänger, absender, kontakt, kontaktperson, ansprechpartner, ansprechpartnerin, kontoinhaber, kontoinhaberin, versicherungsnehmer, patient, patientin, inhaber, z. hd, z. hd., zu händen, hört auf den namen, auf namen, vorname, nachname, c/o,
    titulaire, destinataire, expéditeur, contact, patient, patiente, prénom, dossier au nom de, se nomme, se prénomme, nommée, à l'attention de, à l'att de,
    intestatario, intestataria, intestato, destinatario, mittente, referente, paziente, nominativo, cognome, a nome di, di nome, che si chiama, all'attenzione di, alla c.a. di,
    titular, destinatário, destinatária, remetente, contacto, paciente, que se chama, de seu nome, ao cuidado de, identificou-se como, apelido, assinado por,
    příjemce, odesílatel, kontaktní osoba, pacient, pacientka, majitel účtu, klientka, se jménem, představila se jako, představil se jako, příjmení, k rukám, podepsán jako,
    odbiorca, nadawca, osoba kontaktowa, pacjent, pacjentka, właściciel konta, przedstawiła się jako, przedstawił się jako, nazwisko, do rąk, podpisana, podpisany, o nazwisku,
    получатель, отправитель, контактное лицо, пациент, пациентка, клиентка, представилась как, представился как, представилась, представился, владелец карты, владелец счёта, подпись,
    ontvanger, afzender, contactpersoon, jag heter, mitt namn är, mă numesc, numele meu este, benim adım, adım, мене звати, мене звуть, на ім'я
""")
"""Phrases a name stands right behind."""

SPOKE_TO = phrases("""
    sorted by, helped me was, credit goes to, all thanks to, compliments to, greetings to, cheers to, well done to, fair play to, hats off to, gratitude to, appreciate, recommend, loved, praise to, complain about, complaint about, report, reporting, rude, met by, welcomed by, fobbed off by, dismissed by, interviewed by, put through to, passed to, passed on to, escalated to, referred to, booked with, appointment with, meeting with, session with, consultation with, call with, chat with, reply from, letter from, message from, call from, email from, phone call from, advice from, help from, service from, assistance from, support from, answered by, taken by, resolved by, signed for by, left with, collected by, delivered by, installed by, repaired by, fixed by, sold by, driven by, accompanied by, together with, along with, gave it to, given to, handed to, addressed to,
    fui atendida por, fui atendido por, recomiendo a, recomendar a, enhorabuena a, felicidades a, mil gracias a, quejarse de, denunciar a, hable con, hablamos con, hablaba con, llamada de, correo de, mensaje de, respuesta de, entregado a, me tocó, nos tocó, nos ayudó, me explicó, me vendió, firmó, llamar a, reunión con, visita de, entrevista con, junto a, de parte de, recogió, abrió, lo recogió,
    geholfen hat, half mir, half uns, beraten von, beraten hat mich, bedient hat mich, geholfen von, empfehle, kann ich nur empfehlen, kompliment an, grüße an, gruß an, dankeschön an, hat mir, hatte mir, termin bei, termin mit, anruf von, mail von, brief von, nachricht von, antwort von, übergeben an, abgegeben bei, beschwerde über, empfangen von, unterschrieben von, gespräch mit, danke,
    discussion avec, appel de, mail de, message de, réponse de, remercier, je remercie, remercie, mention spéciale à, mention spéciale pour, je recommande, livré par, remis à, signé par, installé par, dépannée par, dépanné par, orienté vers, plainte contre, salutations à, coup de chapeau à, chapeau à, pris en charge par, eu affaire à, tombée sur, tombé sur, reçue par, accompagné par, accompagnée par,
    parlato al telefono con, consiglio, consigliato da, complimenti alla, complimenti al, grazie mille a, un grazie a, grazie ad, chiamata da, chiamata di, mail di, risposta di, messaggio di, consegnato a, firmato da, installato da, venduto da, accolto da, accolta da, visitata da, visitato da, mi ha risposto, mi ha aiutato, mi ha aiutata, ci ha aiutato, ha risposto, ci ha seguito, mi ha seguito, ci ha accolto, mi ha servito, colloquio con, lamentarsi di, insieme a,
    muito obrigado a, muito obrigada a, muito obrigada à, muito obrigado à, recomendo o, recomendo a, agradeço a, agradeço à, agradeço ao, elogio a, elogio ao, elogio à, chamada de, mensagem de, resposta de, entregue a, entregue ao, assinado por, instalado por, vendido por, atendeu-me a, atendeu-me o, ajudou-me a, ajudou-me o, quem me atendeu foi a, quem me atendeu foi o, queixa do, queixa da, reunião com, falei com o, falei com a, falar com o, falar com a, foi o, foi a, graças ao, graças à, obrigado ao, obrigada ao, parabéns ao, conversei com o, conversei com a, com o, com a,
    mluvili jsme s, mluvil jsem se, mluvila jsem se, hovořila s, hovořila jsem s, hovořil jsem s, jednal jsem s, jednala jsem s, mluvit s, poradila mi, poradil mi, poradila nám, poradil nám, pomohla nám, pomohl nám, zavolala mi, zavolal mi, vyřídila to, vyřídil to, vyřešila to, vyřešil to, doporučuji, doporučila mi, díky moc, moc děkuji, moc děkuju, velké díky, velký dík, chválit, chválila bych, chválil bych, stěžuji si na, e-mail od, hovor od, odpověď od, zpráva od, telefonovala mi, psala mi, psal mi, obsloužila mě, obsloužil mě, obsloužila nás, ochotná, ochotný, hlavně, zejména, především, přijala mě, přijal mě, předáno, převzal, převzala, spolu s, díky panu, ahoj,
    rozmawialiśmy z, rozmawiać z, kontakt z, pomogła nam, pomógł nam, pomagała mi, pomagał mi, doradziła mi, doradził mi, obsłużyła mnie, obsłużył mnie, obsługiwała nas, obsługiwał nas, przyjęła mnie, przyjął mnie, załatwiła, załatwił, załatwiłem z, załatwiałam z, wielkie dzięki dla, dzięki dla, pochwała dla, pochwalić, polecić, skarga na, telefon od, mail od, wiadomość od, odpowiedź od, odebrała, odebrał, napisała, napisał, poprosiłem, poprosiłam, zwłaszcza, szczególnie, razem z, spotkanie z, dziękuję bardzo, bardzo dziękuję, brawo, brawa dla, ukłony dla, odebrała, przekazane, dla,
    общались с, общаться с, говорить с, поговорил с, поговорила с, связался с, связалась с, консультировал, консультировала, консультировала меня, проконсультировала, проконсультировал, помогал, помогала, нам помогла, нам помог, выручил, выручила, рекомендую, советую, огромное спасибо, большое спасибо, спасибо большое, благодарны, благодарна, благодарен, поблагодарить, хвалю, жалоба на, жалуюсь на, звонок от, письмо от, ответ от, сообщение от, ответила, ответил, написала, написал, приехал, приехала, приняла, принял, обслужила, обслужил, обслужила нас, нас обслуживала, нас обслуживал, встретила, встретил, записана к, записан к, запись к, попала к, попал к, обратилась к, обратился к, обращался к, обращалась к, вместе с, передано, передал, передала, особенно, оформляла, оформлял, лечила, лечил, для, к, ко, за,
    gesproken met, dank aan, met dank aan, geholpen door, pratade med, tack till, am vorbit cu, mulțumesc, mulțumiri, teşekkürler, дякую, спілкувалась з,
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

TAKES_UNKNOWN = phrases("""
    spoke to, spoke with, spoken to, spoken with, talked to, talked with, served by, helped by, assisted by, seen by, treated by, greeted by, fitted by, advised by, asked for, shout out to, kudos to,
    hablé con, me atendió, nos atendió, atendido por, atendida por, pregunté por, accueilli par, conseillé par, servi par, bedient von, betreut von, parlato con, servito da, servita da, seguito da, seguita da, falei com, atendido por, atendida por, conversei com,
    put through to, met by, welcomed by, interviewed by, appointment with, consultation with, chatted with, chatting with, speaking with, speaking to, escalated to, delivered by, installed by, repaired by, signed for by, fobbed off by, hats off to, fair play to, call with, emailed by, told by, seen by,
    hablado con, hablando con, hable con, hablamos con, me ayudó, nos ayudó, me explicó, fui atendida por, fui atendido por, cita con, gracias a la ayuda de, quejarme de, beraten von, betreut von, gesprochen mit, parlé avec, parlé à, discuté avec, eu au téléphone, reçu par, reçue par, accueillis par, accueillie par, conseillée par, aidé par, aidée par, servie par, pris en charge par, tombé sur, tombée sur, eu affaire à, rendez-vous avec, échangé avec,
    parlare con, assistito da, aiutato da, aiutata da, accolto da, accolta da, accolti da, appuntamento con, falar com, falei com o, falei com a, falar com o, falar com a, falado com, conversei com o, conversei com a, ajudado por, ajudada por, recebido por, recebida por, consulta com, atendeu-me a, atendeu-me o, ajudou-me a, ajudou-me o,
    mluvil s, mluvila s, mluvil jsem s, mluvila jsem s, hovořil s, hovořila s, hovořil jsem s, hovořila jsem s, jednal s, jednala s, jednal jsem s, jednala jsem s, mluvit s, poradila mi, poradil mi, pomohla mi, pomohl mi, pomohla nám, pomohl nám, zavolala mi, zavolal mi, volala mi, volal mi, obsluhovala mě, obsluhoval mě, obsloužila mě, obsloužil mě, vyřídila to, vyřídil to,
    rozmawiałem z, rozmawiałam z, rozmawialiśmy z, rozmawiać z, pomogła mi, pomógł mi, pomogła nam, pomógł nam, doradziła mi, doradził mi, obsłużyła mnie, obsłużył mnie, obsługiwała nas, obsługiwał nas, przyjęła mnie, przyjął mnie, umówiłem się z,
    говорил с, говорила с, общался с, общалась с, общались с, разговаривал с, разговаривала с, поговорил с, поговорила с, помогла мне, помог мне, нам помогла, нам помог, обслуживала, обслуживал, обслужила, обслужил, консультировала, консультировал, обратилась к, обратился к, обращался к, обращалась к, запись к, попала к, gesproken met, geholpen door, pratade med, am vorbit cu,
    obsluhovala mě, obsluhoval mě, obsługiwał mnie, obsługiwała mnie, обслуживала меня, обслуживал меня, записалась к, записался к
""")

I_AM = phrases("""
    i am, i'm, this is, it's, soy, aquí, ich bin, hier ist, hier spricht, je suis, c'est, sono, sou, sou o, sou a, jsem, tady, jestem, tu, я, это, ik ben, here is, je m'appelle, sono la, sono il, soy el, soy la, zde, u telefonu, mówi, z tej strony, hier schreibt, es grüßt, ici, qui è, aqui é a, aqui é o, aqui fala, это я, говорит, пишет, пише
""")
"""Behind these only a listed name counts: most that follows is a mood."""

GREETINGS = phrases("""
    hi, hello, dear, hey, hola, estimado, estimada, querido, querida, hallo, liebe, lieber, sehr geehrte, sehr geehrter, guten tag, bonjour, salut, cher, chère, coucou, ciao, salve,
    buongiorno, gentile, egregio, cara, caro, olá, ola, oi, bom dia, boa tarde, caro, cara, prezado, prezada, ahoj, dobrý den, čau, vážený, vážená, milý, milá, cześć, dzień dobry, witam, witaj, szanowna, szanowny,
    drogi, droga, привет, здравствуйте, добрый день, уважаемый, уважаемая, дорогая, дорогой, beste, bravo, thanks, thank you, gracias, danke, merci, grazie, obrigado, obrigada, děkuji, díky, dziękuję, спасибо
""")

SIGNED = phrases("""
    regards, kind regards, best regards, best wishes, warm regards, best, thanks, many thanks, sincerely, yours sincerely, yours faithfully, cheers, thank you, with thanks, love, yours,
    saludos, un saludo, atentamente, cordialmente, gracias, atte, saludos cordiales, mit freundlichen grüßen, viele grüße, mfg, liebe grüße, grüße, lg, beste grüße, gruß, freundliche grüße, vg, hochachtungsvoll, danke, vielen dank,
    cordialement, bien cordialement, salutations, sincères salutations, bien à vous, merci, cdlt, cordiali saluti, distinti saluti, saluti, grazie, un saluto,
    cumprimentos, com os melhores cumprimentos, melhores cumprimentos, atenciosamente, obrigado, obrigada, abraço, abraços, s pozdravem, zdraví, děkuji, díky, s úctou, hezký den, pozdravuji, přeji hezký den,
    pozdrawiam, z poważaniem, pozdrowienia, z wyrazami szacunku, dziękuję, с уважением, спасибо, всего доброго, заранее спасибо, met vriendelijke groet, groeten, mvg, rgds, br, kr, ta, respectfully, yours truly, take care, xx, xoxo, all the best, with kind regards, kindest regards, warmest regards, many thanks in advance, thanks in advance,
    un cordial saludo, saludos afectuosos, cordiales saludos, abrazos, un abrazo, besos, muchas gracias, atte., con afecto, mit freundlichem gruß, mit besten grüßen, mit freundl. grüßen, herzliche grüße, schöne grüße, lieber gruß, mit vielen grüßen, bis bald, ihr, ihre, euer, eure, tschüss, servus, mit herzlichen grüßen, es grüßt,
    cordialement vôtre, sincèrement, respectueusement, amicalement, bonne journée, bien sincèrement, meilleures salutations, salutations distinguées, à bientôt, bises, merci d'avance, merci beaucoup, cdt, in fede, un caro saluto, un cordiale saluto, saluti cordiali, grazie mille, buona giornata, con stima, a presto, un abbraccio,
    com os meus cumprimentos, melhores saudações, saudações, grato, grata, att, att., um abraço, beijinhos, bjs, obrigado desde já, sem mais, s přátelským pozdravem, se srdečným pozdravem, srdečně zdraví, srdečně, zdravím, mějte se, pěkný den, s přáním hezkého dne, děkuji předem, děkuji za vyřízení, předem děkuji, váš, vaše, tvůj, s pozdravem a přáním hezkého dne,
    pozdrawiam serdecznie, serdecznie pozdrawiam, serdeczności, z góry dziękuję, miłego dnia, łączę pozdrowienia, pozdr, ściskam, z wyrazami szacunku, z pozdrowieniami, с наилучшими пожеланиями, с благодарностью, искренне ваш, искренне ваша, ваш, ваша, хорошего дня, до свидания, с приветом, удачи, vriendelijke groeten, hartelijke groet, groetjes, vänliga hälsningar, hälsningar, mvh, cu stimă, cu respect, saygılarımla, saygılar, з повагою
""")

FORM_FIELDS = phrases(
    "name, nombre, nom, nome, jméno, imię, имя, фамилия, фио, full name, customer name, my name"
)
"""Fields of a form: a colon tells that a name follows."""

THANKS = phrases("""
    thanks, thank you, many thanks, best, love, cheers, gracias, danke, vielen dank, merci, grazie, obrigado, obrigada, děkuji, díky, dziękuję, спасибо, ihr, ihre, euer, eure, váš, vaše, tvůj, ваш, ваша, ici, muchas gracias, merci beaucoup, grazie mille, br, kr, ta, firma, take care, bis bald, удачи, hezký den, bonne journée
""")
"""Ends of a letter that also stand inside sentences: a comma or a new line tells."""
