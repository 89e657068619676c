"""Capitalised words that are no names, and words that make a place or a firm of a name beside them."""

from __future__ import annotations

_PLACE_BEFORE = "san santa saint st são santo king queen port mount lake fort playa new hotel villa monte calle rua via piazza plaza rue avenue place terminal puerto"
PLACE_BEFORE = frozenset(_PLACE_BEFORE.split())
_STREETS_BEFORE = """
    ulice ulici ulicí ul ulica ulicy ulicę náměstí nám třída třídě třídu plac placu aleja alei alejach aleje osiedle osiedlu avenida avda av travessa alameda praça
    largo rua viale piazza corso rue avenue boulevard bd quai lycée liceo école scuola escuela colegio escola gare stade stadion stadio estadio estádio aeroporto aeropuerto
    aéroport airport hôpital ospedale hospital clinique clínica clinica institut instituto istituto teatro théâtre teatr divadlo museo musée museu muzeum muzeu pont ponte puente most metro métro
    estación stazione estação calle plaza paseo fundación fondation fundação fundacja nadace kino schloss bäckerei metzgerei gasthaus gasthof gaststätte stadthalle klinikum krankenhaus schule kirche stift straße platz konditorei
    place boulangerie pâtisserie brasserie bistrot collège église parc quartier résidence château port hôtel café marque enseigne chocolats parfums bijouterie librairie
    pizzeria trattoria panetteria pasticceria ospedale parco villa palazzo chiesa marca marchio gelateria profumeria osteria parque iglesia panadería pastelería galletas vino vinos café
    padaria pastelaria livraria bolachas igreja quinta magazine
    kavárna cukrárna pekárna pekařství restaurace pivovar pivovaru pivo víno sýr nemocnice letiště park parku kostel kostela nádraží gymnázium škola školy školu značka značky značku boty
    kawiarnia kawiarni restauracja piekarnia cukiernia szpital szpitala lotnisko szkoła szkoły park galeria hotel marka marki pomnik dworzec
    салон кафе отель больница парк завод заводе библиотека вокзал школа фабрика бренд марка шоколад конфеты сыр чай
    škoda skoda fiat alfa seat renault opel lada лада lancia dacia nissan toyota hyundai kia honda audi bmw volvo ford citroën peugeot volkswagen vw
    jamón queso salade sauce tarte poire salsa torta insalata salade sałatka sałatka pizza pizzas vermouth tequila ron whisky bière cerveja cerveza birra piwo wino sýr serek herbata čaj chá thé tè té kaffee käse tee maison colección collection
    hoover modelo modell model modèle modello opción sabor
    brand airport hotel straat plein
    улица улице улицу улицы ул проспект проспекте пр площадь площади метро аэропорт аэропорту станция станции мост мосту театр театре музей музее бульвар переулок имени им
"""
STREETS_BEFORE = frozenset(_STREETS_BEFORE.split())
"""Words for streets, stations and houses, also in small letters: what follows is what they are called."""

AT_FIRMS = frozenset({"bei", "chez", "beim"})
"""Behind these a surname alone is rather a shop."""

_PLACE_AFTER = """
    lounge club hotel suites inn resort bank street road avenue airport center centre terminal hospital university school church bridge park stadium
    beach store shop restaurant cafe bar mall station tower building award edition foundation institute museum theatre theater
    allee platz straße strasse gasse weg schule stadion halle haus klinik apotheke gymnasium arena flughafen preis stiftung
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
    general regional vedoucí klientka klient zákazník ředitel ředitelka kierownik kierowniczka directeur directrice direktor chefin chef leiter ober wirt nachbar doktor lehrer
    bloody virgin abdominal lufthansa emirates etihad qatar turkish british american united delta airlines airways pagamento
    saint st san santa santo são notre-dame god gott dieu dios deus bůh bóg бог любой любом любым любого mit usa faq любовь любовью
"""
NO_NAMES = frozenset(_NO_NAMES.split())
"""Capitalised words that are no names, case folded."""
