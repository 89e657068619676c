"""Street addresses by rules: a word for a street, a name, a house number; and post codes that say a street by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy.address_parts import widened
from voc_nlp.privacy.small_addresses import small_addresses
from voc_nlp.privacy.spans import Span

_U = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃĄĘĚŠČŘŽŮŤĎŇĹĽ]"
_NAME = rf"(?:{_U}[\w'’.-]{{0,30}}|\d{{1,2}}(?:st|nd|rd|th|\.)?(?= [^\W\d]))"
_SMALL = r"(?:de|del|della|delle|dei|degli|dell'|di|da|do|dos|das|la|las|los|el|le|les|l'|d'|du|des|e|y|a|al|na|pod|nad|u|v|sv\.|św\.|gen\.|ks\.|van|von|der|den)"
_NAMES = rf"(?:{_SMALL}[ ']?){{0,3}}{_NAME}(?:[ ]{{1,2}}(?:{_SMALL}[ ']?){{0,3}}{_NAME}){{0,4}}"
_NUMBER = r"\d{1,5}(?:[/-]\d{1,4}|/[A-Za-z](?!\w))?(?:[a-zA-Z](?![\w'])| [A-Z](?![\w'])| [a-z](?=[,;.)]|$))?"
_TOWN_WORD = rf"{_U}(?:[^\W\d_]|['’-]){{1,30}}(?!\w)"
_TOWN = rf"{_TOWN_WORD}(?: {_TOWN_WORD}){{0,2}}(?: \d{{1,2}}(?![\w/]|[.,:-]\d))?"
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_US_CODE = r"[A-Z]{2} \d{5}(?:-\d{4})?"

_EN = (
    rf"(?<![\w£$€.,/-]){_NUMBER} (?:(?:[NSEW]\.?|North|South|East|West) )?{_U}[\w'’-]{{1,30}}(?: {_U}[\w'’-]{{1,30}}){{0,3}}?"
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Boulevard|Blvd|Terrace|"
    r"Cres|Crescent|Gardens|Gdns|Grove|Mews|Parade|Row|Walk|Parkway|Pkwy|Highway|Hwy|Circle|Trail)\b\.?"
    rf"(?:,? (?:Apt|Apartment|Flat|Unit|Suite|#)\.? ?\w{{1,5}})?(?:,? {_TOWN})?(?:,? (?:{_UK_CODE}|{_US_CODE}))?"
    rf"|(?<![\w£$€.,/-]){_NUMBER} (?:{_U}[\w'’-]{{1,30}} ){{1,3}}(?:Hill|Green|Park|Rise|View|Vale|Wharf|Quay|Fold|Croft|Bank|Heights|Meadows?|Mount|House|Yard|Wynd|Gate|Brow|End|Field|Fields),? (?:{_TOWN},? )?(?:{_UK_CODE}|{_US_CODE})"
    rf"|(?<!\w)(?:Flat|Apartment|Apt|Unit) \d{{1,4}}[A-Za-z]?,? {_NUMBER} {_U}[\w'’ -]{{2,40}}?(?:Street|Road|Avenue|Lane|House|Court)\b"
    rf"|(?<!\w)(?:{_U}[\w'’-]{{2,20}},? ){{1,4}}(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Way|Hill|Green),? (?:{_TOWN},? )?{_UK_CODE}(?!\w)"
    rf"|(?<![\w£$€.,/-])\d{{1,5}} (?:[NSEW]\.? )?\d{{1,3}}(?:st|nd|rd|th) (?:Street|St|Avenue|Ave)\b\.?"
    rf"|(?<!\w)(?i:p\.?o\.? ?box) \d{{2,6}}(?!\w)|(?<!\w){_UK_CODE}(?!\w)"
)
_ES = (
    rf"(?<!\w)(?:[Cc]alle|[Cc]/|[Aa]vda\.?|[Aa]venida|[Aa]v\.|[Pp]laza|[Pp]za\.?|[Pp]aseo|[Pp]\.º|[Cc]arrera|[Cc]amino|"
    rf"[Cc]arretera|[Cc]tra\.|[Cc]tra|[Aa]vgda\.?|[Rr]onda|[Tt]raves[ií]a|[Pp]asaje|[Gg]lorieta|[Cc]alzada|[Bb]ulevar|[Bb]lvd\.?|[Uu]rb\.|[Uu]rbanización|[Cc]ra\.?|C\.) ?{_NAMES},?(?: (?:n[ºo°]\.?|número|n[uú]m\.?|No\.|#))? ?(?:{_NUMBER}|s/n)"
    r"(?:,? (?:piso |puerta |esc\. )?\d{1,2}[ºª°o] ?(?:[A-Za-z]\b|izq\w*\.?|dcha\.?)?)?"
    rf"(?:,? \d{{5}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<!\w)(?:[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo) (?:{_SMALL} ){{0,2}}[a-zà-ÿ]{{3,20}}(?: [a-zà-ÿ]{{3,20}})?,? (?:n[ºo°]\.? ?|número )?\d{{1,4}}(?![\w.:%])(?! (?:años|días|horas|minutos|euros|veces|meses))"
    rf"|(?<!\w)(?:[Cc]alle|[Cc]arrera|[Cc]ra\.?|[Cc]l\.?) \d{{1,3}} ?[A-Z]?(?: [Bb]is)? ?(?:#|[Nn]o\.|n[º°]) ?\d{{1,3}} ?[A-Z]?[- ]\d{{1,3}}"
)
_PT = (
    rf"(?<!\w)(?:[Rr]ua|R\.|[Aa]venida|[Aa]v\.|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada|[Aa]lameda|[Bb]eco|[Rr]odovia|[Pp]raceta|[Cc]alçada|[Rr]otunda|[Uu]rbanização|[Ll]oteamento|[Aa]zinhaga) {_NAMES}"
    rf",?(?: n[ºo°.]{{1,2}}| número| lote)?,? ?{_NUMBER}(?:,? (?:\d{{1,2}}[ºª°](?: ?(?:[A-Za-z]\b|[Ee]sq\w*\.?|[Dd]to\.?|[Dd]ireito))?"
    rf"|ap(?:to|t|\.)? ?\d{{1,4}}))?(?:,? \d{{4}}-\d{{3}}(?: {_TOWN})?|,? \d{{5}}-\d{{3}}|, {_TOWN})?"
    rf"|(?<!\w)[Rr]ua (?:{_SMALL} ){{0,2}}[a-zà-ÿ]{{3,20}}(?: (?:{_SMALL} )?[a-zà-ÿ]{{3,20}})?,? (?:n[ºo°]\.? ?|número )?\d{{1,4}}(?![\w.:%])"
)
_IT = (
    rf"(?<!\w)(?:[Vv]ia|[Vv]iale|V\.le|[Pp]iazza|P\.zza|[Cc]orso|C\.so|[Ll]argo|[Vv]icolo|[Ss]trada|[Pp]iazzale|[Ll]ungomare|[Ll]ungotevere|[Cc]ontrada|[Ll]ocalità|[Ff]razione|[Bb]orgo|[Ss]alita|[Tt]raversa|[Cc]\.so|[Pp]\.za|[Ss]\.da|[Ff]ondamenta) "
    rf"{_NAMES},?(?: n[.°]?| numero| civico)? ?{_NUMBER}(?:,? (?:int\.?|interno|scala) ?\w{{1,3}})?(?:,? \d{{5}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<=\b[Ii]n )via (?:{_SMALL} ){{0,2}}[a-zà-ÿ]{{4,20}}(?: [a-zà-ÿ]{{4,20}})?,? (?:n[.°]? ?)?\d{{1,4}}(?![\w.:%])(?! (?:giorni|ore|minuti|euro|volte))"
)
_FR_WORD = (
    r"(?:[Rr]ue|[Aa]venue|[Aa]v\.|Av|[Bb]oulevard|[Bb]d\.?|[Bb]ld|[Pp]lace|[Pp]l\.|[Cc]hemin|[Cc]h\.|[Aa]llées?|[Ii]mpasse|[Qq]uai|"
    r"[Rr]oute|[Rr]te|[Cc]ours|[Ss]quare|[Pp]assage|[Ff]aubourg|[Rr]uelle|[Ss]entier|[Ee]splanade|[Cc]ité|[Hh]ameau|[Rr]ésidence|[Ll]otissement|[Vv]oie)"
)
_FR = (
    rf"(?<!\w)[Ll]ieu-?dit {_NAMES},? \d{{5}} {_TOWN}|"
    rf"(?<![\w.,])\d{{1,4}}(?: ?(?:bis|ter|quater|[A-Da-d]))?,? {_FR_WORD} (?:{_SMALL} ?){{0,2}}[a-zà-ÿ][a-zà-ÿ'-]{{2,20}}(?: [a-zà-ÿ'-]{{2,20}}){{0,2}}(?=,? \d{{5}}|[,.;]|$)"
    rf"|(?<![\w.,])\d{{1,4}}(?: ?(?:bis|ter|quater|[A-Da-d]))?,? {_FR_WORD} {_NAMES}(?:,? (?:\d{{5}}|(?:à|a)) {_TOWN})?"
)
_DE_TIMES = (
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Monat|Montag|Dienstag|"
    r"Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Alter|Schnitt|Kapitel|Version|Zimmer|Raum|Halle|Kasse|Schalter|Gate|Terminal|Gleis|Zug|Filiale)"
)
_DE_PLACES = (
    r"markt|hof|berg|bach|park|see|wald|feld|rain|ring|anger|tor|kirche|graben|bahnhof|hang|brunnen|garten|gärten|dorf|mühle|brücke|"
    r"wiese|wiesen|winkel|grund|bogen|heide|teich|rathaus|friedhof|schloss|burg|höhe|halde|aue|eck|acker|äcker|moor|damm|wall|hafen"
)
_DE = (
    rf"(?<!\w)(?:(?:(?:Am|An der|Im|In der|Auf der|Zum|Zur|Alte[rn]?|Neue[rn]?|Große[rn]?|Kleine[rn]?|Obere[rn]?|Untere[rn]?|Lange|Hohe|Innere|Äußere) )?{_U}[\wß-]{{2,30}}"
    rf"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|promenade|markt)"
    rf"|(?:{_U}[\wß.-]{{1,30}}[ -]){{1,3}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer)"
    rf"|Straße (?:des|der) (?:\d{{1,2}}\. )?{_U}[\wß-]{{2,30}}"
    rf"|(?:Am|An der|Im|In der|Auf der|Auf dem) (?:{_U}[\wß-]{{2,20}})?(?i:{_DE_PLACES})"
    rf"|(?:Am|An de[rnm]|Im|In de[rnm]|Auf de[rm]|Unter den|Hinter de[rmn]|Vor de[rmn]|Bei de[rmn]|Zu[mr]|An de[rnm]) (?!{_DE_TIMES})(?:[Aa]lten |[Nn]euen |[Ll]angen |[Hh]ohen )?{_U}[\wß-]{{3,30}}(?= ?\d{{1,4}} ?[a-z]?(?:[,;)]|\.?\s*$| in (?:\d{{4,5}}|{_U})| kam| kommt| nicht an))) ?{_NUMBER}(?![\d.,:]*\d|\s?(?:Uhr|Minuten|Tage|Euro|€|%))"
    rf"(?:,? (?:in )?\d{{5}}(?: {_TOWN})?|,? (?:in )?(?:[AD]-|CH-)?\d{{4}} {_TOWN}|, {_TOWN})?"
    rf"|(?<!\w)(?:Am|An de[rnm]|Im|In de[rnm]|Zu[mr]|Auf de[rm]) (?:{_U}[\wß-]{{2,20}} )?{_U}[\wß-]{{3,30}} \d{{1,3}} ?[a-z]?(?= (?:ist|lautet|war) (?:meine|unsere|die) (?:neue |richtige |alte )?(?:Adresse|Anschrift))"
)
_NL = (
    rf"(?<!\w){_U}[\w.-]{{2,30}}(?: {_U}?[\w.-]{{2,20}}){{0,2}}?(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg) \d{{1,4}}(?: ?[a-zA-Z]\b|-\d{{1,3}})?"
    rf"(?:,? \d{{4}} ?[A-Z]{{2}}(?: {_TOWN})?)?"
)
_CS = (
    rf"(?<!\w)(?:[Uu]lic[eíi]|ul\.|[Nn]áměstí|nám\.|[Tt]říd[aěy]|tř\.|[Nn]ábřeží|nábř\.|[Ss]ídliště) {_NAMES},? ?(?:č\. ?p\. ?|č\. ?)?{_NUMBER}(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<!\w)(?!Objedn|Zakáz|Faktur|Smlouv|Reklam|Čísl|Verz|Model|Zásil|Balík|Rezerv|Kód|Účet|Účt|Tarif|Sezón|Ročník|Strana|Rok |Článek|Kapitola|Bod )"
    rf"{_U}\w{{2,25}}(?: {_U}?\w{{2,25}})? \d{{1,4}}/\d{{1,4}}(?!-)[a-z]?(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<!\w)(?:Na|U|Pod|Nad|K|Ke|Za|Mezi) {_U}\w{{2,25}}(?: {_U}?\w{{2,20}})? \d{{1,4}}[a-z]?, {_TOWN}"
    rf"|(?<!\w)\d{{1,2}}\. (?:října|května|listopadu|pluku|dubna|srpna|brigády) \d{{2,4}}(?:/\d{{1,4}})?(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})"
    rf"|(?<!\w){_U}\w{{2,25}} (?:třída|třídě|náměstí|nábřeží|ulice|ulici) \d{{1,4}}(?:/\d{{1,4}})?[a-z]?(?![\w.%:])"
    rf"|(?<!\w)(?:(?:[Nn]a|[Vv]|[Uu]|[Pp]od|[Nn]ad|[Kk]) )?{_U}\w{{2,25}}(?: \w{{2,20}})? \d{{1,4}}[a-z]?, \d{{3}} ?\d{{2}} {_TOWN}"
    rf"|(?<!\w){_U}\w{{2,25}}(?:ská|cká|ské|cké|ova|ní) (?:ulice |ulici )?\d{{1,4}}[a-z]?(?![\w.%]|:\d| (?:Kč|let|dní|hodin|minut))(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
)
_PL = (
    rf"(?<!\w)(?:[Uu]l\.|[Uu]lic[aąyę]|[Aa]l\.|[Aa]lej[aieęą]|[Aa]leje|[Pp]l\.|[Pp]lacu?|[Oo]s\.|[Oo]siedl[ue]|[Rr]ynek) ?{_NAMES} ?{_NUMBER}(?: ?(?:m\.|lok\.|/) ?\d{{1,4}})?"
    rf"(?:,? \d{{2}}-\d{{3}}(?: {_TOWN})?|,? (?:w )?{_TOWN})?"
    rf"|(?<!\w){_U}\w{{2,25}}(?: {_U}\w{{2,25}})? {_NUMBER},? \d{{2}}-\d{{3}} {_TOWN}"
    rf"|(?<!\w){_U}\w{{2,25}}(?:iego|ego|iej|ej|icza|ów|ska|owa|nna|ina|owy|nej) \d{{1,3}}[a-z]?(?:/\d{{1,3}})?(?: ?m\. ?\d{{1,3}})?, (?:w )?{_TOWN}"
)
_R = r"[А-ЯЁ]"
_R_NAMES = rf"(?:{_R}[\w.-]{{0,30}}|\d{{1,3}}(?:-\w{{1,3}})?)(?: (?:{_R}[\w.-]{{0,30}}|\d{{1,3}}-\w{{1,3}}|лет|Октября)){{0,3}}"
_R_STREET = r"(?:ул\.|улиц[аеыу]й?|пр\.|просп\.|проспект[еау]?|пр-т[еау]?|пр-кт|пер\.|переул(?:ок|ке)|шоссе|ш\.|бульвар[еау]?|б-р|наб\.|набережн(?:ая|ой)|площад[ьи]|пл\.|тупик[е]?|аллея|аллее|тракт[е]?|линия|линии|проезд[еау]?|мкр\.?|микрорайон[еа]?)"
_R_HOUSE = r",? ?(?:д\.|дом[еа]?|д) ?\d{1,4}(?:[/-]\d{1,3})?[а-яА-Я]?(?![\w])|,? \d{1,4}(?:[а-гА-Г](?!\w))?(?:[/-]\d{1,3}|(?:к|с|стр|корп)\.?\d{1,2})?"
_R_REST = r"(?:,? ?(?:к\.|корп\.|корпус|стр\.|строение) ?\d{1,3})?(?:,? ?(?:кв\.|квартир[аеы]|оф\.|офис|подъезд|под\.) ?\d{1,4})?"
_RU = (
    rf"(?<!\w)(?:(?:г\.|город) ?{_R}[\w-]{{2,25}},? ?)?(?:{_R_STREET} ?{_R_NAMES}|{_R}\w{{2,25}}(?: {_R}\w{{2,20}})? {_R_STREET})(?:{_R_HOUSE}){_R_REST}"
    rf"(?!\d)(?! ?(?:руб|час|минут|лет|дн))"
)
_ZH_NUMBER = r"[\d一二三四五六七八九十百零〇]{1,6}"
_ZH = (
    r"(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}?市)?(?:[\u4e00-\u9fff]{1,6}?(?:区|县|镇))?"
    rf"[\u4e00-\u9fff]{{1,8}}?(?:路|街|大道|巷|弄|胡同|道|村|里){_ZH_NUMBER}(?:号院|号楼|号|弄)(?:[\u4e00-\u9fff]{{0,8}}?[\dA-Za-z一二三四五六七八九十]{{1,5}}(?:号楼|栋|幢|单元|楼|层|室|座|号)){{0,4}}(?:(?<=[栋幢元楼层座])\d{{3,4}}(?!\d))?"
    rf"|[\u4e00-\u9fff]{{2,8}}?(?:小区|花园|公寓|家园|苑|新村|大厦)(?:[\dA-Za-z一二三四五六七八九十]{{1,5}}(?:期|号楼|栋|幢|单元|楼|层|室|座|号)){{1,4}}(?:\d{{3,4}}室?)?"
)
_BEGINNINGS = re.compile(
    r".{0,8}(?:住在|地址是|地址为|地址[::]|搬到|送到了?|寄到了?|送去|位于|家在|就在|在|到|是|住|[::])"
)

_TOLD_NAME = rf"(?:(?:{_SMALL}|[Aa]m|[Ii]m|[Aa]n der|[Aa]uf der|[Zz]u[mr]|Na|Pod|U|V) ){{0,2}}(?:{_U}|{_R})[\w'’.-]{{1,30}}(?: (?:{_SMALL} )?(?:{_U}|{_R})?[\w'’.-]{{2,30}}){{0,3}}?"
_TOLD = re.compile(
    r"(?<!\w)(?i:(?:my |our |delivery |home )?address(?: is| was)?|i live (?:at|in|on)|we live (?:at|on)|deliver(?:ed)? to|"
    r"ich wohne(?: in)?|wohnhaft(?: in)?|anschrift(?: ist| lautet)?|(?:liefer|post)?adresse(?: ist| lautet| est)?|j'habite(?: au| à)?|domicilié[e]?(?: au)?|"
    r"(?:mi |la )?dirección(?: es)?|vivo en|vivimos en|domicilio(?: es)?(?: en)?|abito (?:in|a)|(?:il mio )?indirizzo(?: è)?|residente in|"
    r"moro n[ao]|morada(?: é)?|endereço(?: é)?|resido n[ao]|mieszkam (?:przy|na|w)|(?:mój )?adres(?: to)?|pod adres(?:em)?|zamieszkał[ay] przy|przy ulicy|"
    r"bydlím (?:na|v|ve|u)|bytem|(?:moje )?adresa(?: je)?|na adrese|na adresu|мой адрес|адрес(?:у|е)?(?: доставки)?|жив[уё]м? (?:на|по)|проживаю (?:на|по)|ik woon (?:op|in|aan))"
    rf"\s?:?\s+(?P<place>(?!Room|Gate|Terminal|Zimmer|Hotel){_TOLD_NAME},? ?(?:nr\.? ?|n[º°] ?|č\. ?|д\. ?)?{_NUMBER})(?![\w.%:])(?! ?(?:Uhr|min|Minut|Stund|Tag|Jahr|Monat|Euro|years?|days?|hours?|weeks?|months?|ans|jours|años|días|anni|giorni|anos|dias|lat|dni|let|dní|лет|дн|мес|час))"
)

_HINT_TEXT = """
    addres adres live deliver wohn anschrift habite domicil direcci vivo vivimos abito indirizzo resid moro morada endere mieszka
    zamieszka przy bydl bytem адрес жив woon
"""
_HINTS = tuple(_HINT_TEXT.split())
"""One of these stands in every phrase that tells of an address."""

_RULES = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": _EN,
        "es": _ES,
        "pt": _PT,
        "it": _IT,
        "fr": _FR,
        "de": _DE,
        "nl": _NL,
        "cs": _CS,
        "pl": _PL,
        "ru": _RU,
        "zh": _ZH,
    }.items()
}
_SAME = {"sk": "cs", "uk": "ru", "bg": "ru", "ca": "es", "gl": "pt"}
_CYRILLIC = re.compile("[а-яА-Я]")
_HAN = re.compile("[\u4e00-\u9fff]")
_A_DIGIT = re.compile(r"\d")


def addresses(text: str, language: str = "") -> Iterator[Span]:
    """Find street addresses in a folded text; of one language, or of every one its letters allow.

    >>> text = "they sent it to 12 Baker Street, London NW1 6XE instead"
    >>> sorted({text[span.start : span.end] for span in addresses(text, "en")})
    ['12 Baker Street, London NW1 6XE']
    """
    if not _A_DIGIT.search(text) and not (_HAN.search(text) and "号" in text):
        return
    language = _SAME.get(language, language)
    for name in [language] if language in _RULES else _possible(text):
        for match in _RULES[name].finditer(text):
            start = match.start()
            if name == "zh":
                lead = _BEGINNINGS.match(match[0])
                start += lead.end() if lead else 0
                yield Span(start, match.end(), "address", "zh_street")
                continue
            yield Span(*widened(text, start, match.end()), "address", f"{name}_street")
        for start, end in small_addresses(text, name):
            yield Span(*widened(text, start, end), "address", f"{name}_small")
    low = text.casefold()
    if not any(hint in low for hint in _HINTS):
        return
    for match in _TOLD.finditer(text):
        start, end = match.span("place")
        yield Span(*widened(text, start, end), "address", "address word")


def _possible(text: str) -> list[str]:
    if _HAN.search(text):
        return ["zh"]
    if _CYRILLIC.search(text):
        return ["ru"]
    return [name for name in _RULES if name not in ("ru", "zh")]
