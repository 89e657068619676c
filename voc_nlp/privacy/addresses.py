"""Street addresses by rules: a word for a street, a name, a house number; and post codes that say a street by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy.spans import Span

_U = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃĄĘĚŠČŘŽŮŤĎŇĹĽ]"
_NAME = rf"(?:{_U}[\w'’.-]{{0,30}}|\d{{1,2}}(?:st|nd|rd|th|\.)?(?= [^\W\d]))"
_SMALL = r"(?:de|del|della|delle|dei|degli|dell'|di|da|do|dos|das|la|las|los|el|le|les|l'|d'|du|des|e|y|a|al|na|pod|nad|u|v|sv\.|św\.|gen\.|ks\.|van|von|der|den)"
_NAMES = rf"(?:{_SMALL}[ ']?){{0,3}}{_NAME}(?:[ ]{{1,2}}(?:{_SMALL}[ ']?){{0,3}}{_NAME}){{0,4}}"
_NUMBER = r"\d{1,5}(?:[/-]\d{1,4})?(?:[a-zA-Z](?![\w'])| [A-Z](?![\w']))?"
_TOWN_WORD = rf"{_U}(?:[^\W\d_]|['’-]){{1,30}}(?!\w)"
_TOWN = rf"{_TOWN_WORD}(?: {_TOWN_WORD}){{0,2}}(?: \d{{1,2}}(?![\w/.,:-]))?"
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_US_CODE = r"[A-Z]{2} \d{5}(?:-\d{4})?"

_EN = (
    rf"(?<![\w£$€.,/-]){_NUMBER} (?:(?:[NSEW]\.?|North|South|East|West) )?{_U}[\w'’-]{{1,30}}(?: {_U}[\w'’-]{{1,30}}){{0,3}}?"
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Boulevard|Blvd|Terrace|"
    r"Crescent|Gardens|Grove|Mews|Parade|Row|Walk|Parkway|Pkwy|Highway|Hwy|Circle|Trail)\b\.?"
    rf"(?:,? (?:Apt|Apartment|Flat|Unit|Suite|#)\.? ?\w{{1,5}})?(?:,? {_TOWN})?(?:,? (?:{_UK_CODE}|{_US_CODE}))?"
    rf"|(?<!\w)(?:Flat|Apartment|Apt|Unit) \d{{1,4}}[A-Za-z]?,? {_NUMBER} {_U}[\w'’ -]{{2,40}}?(?:Street|Road|Avenue|Lane|House|Court)\b"
    rf"|(?<!\w){_UK_CODE}(?!\w)"
)
_ES = (
    rf"(?<!\w)(?:[Cc]alle|[Cc]/|[Aa]vda\.?|[Aa]venida|[Aa]v\.|[Pp]laza|[Pp]za\.?|[Pp]aseo|[Pp]\.º|[Cc]arrera|[Cc]amino|"
    rf"[Cc]arretera|[Cc]tra\.|[Rr]onda|[Tt]raves[ií]a|[Pp]asaje) ?{_NAMES},?(?: n[ºo°]\.?| número| num\.?)? ?{_NUMBER}"
    r"(?:,? (?:piso |puerta |esc\. )?\d{1,2}[ºª°o] ?(?:[A-Za-z]\b|izq\w*\.?|dcha\.?)?)?"
    rf"(?:,? \d{{5}}(?: {_TOWN})?|, {_TOWN})?"
)
_PT = (
    rf"(?<!\w)(?:[Rr]ua|R\.|[Aa]venida|[Aa]v\.|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada|[Aa]lameda|[Bb]eco|[Rr]odovia) {_NAMES}"
    rf",?(?: n[ºo°.]{{1,2}}| número| lote)? ?{_NUMBER}(?:,? (?:\d{{1,2}}[ºª°](?: ?(?:[A-Za-z]\b|[Ee]sq\w*\.?|[Dd]to\.?|[Dd]ireito))?"
    rf"|ap(?:to|t|\.)? ?\d{{1,4}}))?(?:,? \d{{4}}-\d{{3}}(?: {_TOWN})?|,? \d{{5}}-\d{{3}}|, {_TOWN})?"
)
_IT = (
    rf"(?<!\w)(?:[Vv]ia|[Vv]iale|V\.le|[Pp]iazza|P\.zza|[Cc]orso|C\.so|[Ll]argo|[Vv]icolo|[Ss]trada|[Pp]iazzale|[Ll]ungomare|[Cc]ontrada) "
    rf"{_NAMES},?(?: n[.°]?| numero)? ?{_NUMBER}(?:,? (?:int\.?|interno|scala) ?\w{{1,3}})?(?:,? \d{{5}}(?: {_TOWN})?|, {_TOWN})?"
)
_FR = (
    rf"(?<![\w.,])\d{{1,4}}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|bd\.?|bld|place|chemin|allée|allées|impasse|quai|"
    rf"route|cours|square|passage|faubourg) {_NAMES}(?:,? (?:\d{{5}}|(?:à|a)) {_TOWN})?"
)
_DE = (
    rf"(?<!\w)(?:(?:(?:Am|An der|Im|In der|Auf der|Zum|Zur) )?{_U}[\wß-]{{2,30}}"
    rf"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|promenade|markt)"
    rf"|(?:{_U}[\wß.-]{{1,30}}[ -]){{1,3}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer)"
    rf"|(?:Am|An der|Im|In der|Auf der) {_U}[\wß-]{{3,30}}) ?{_NUMBER}(?![\d.,:]*\d|\s?(?:Uhr|Minuten|Tage|Euro|€|%))"
    rf"(?:,? (?:in )?\d{{5}}(?: {_TOWN})?|, {_TOWN})?"
)
_NL = (
    rf"(?<!\w){_U}[\w.-]{{2,30}}(?: {_U}?[\w.-]{{2,20}}){{0,2}}?(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg) \d{{1,4}}(?: ?[a-zA-Z]\b|-\d{{1,3}})?"
    rf"(?:,? \d{{4}} ?[A-Z]{{2}}(?: {_TOWN})?)?"
)
_CS = (
    rf"(?<!\w)(?:[Uu]lic[eíi]|ul\.|[Nn]áměstí|nám\.|[Tt]říd[aěy]|tř\.|[Nn]ábřeží|nábř\.|[Ss]ídliště) {_NAMES} ?{_NUMBER}(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<!\w){_U}\w{{2,25}}(?: {_U}?\w{{2,25}})? \d{{1,4}}/\d{{1,4}}[a-z]?(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
    rf"|(?<!\w)(?:(?:[Nn]a|[Vv]|[Uu]|[Pp]od|[Nn]ad|[Kk]) )?{_U}\w{{2,25}}(?: \w{{2,20}})? \d{{1,4}}[a-z]?, \d{{3}} ?\d{{2}} {_TOWN}"
    rf"|(?<!\w){_U}\w{{2,25}}(?:ská|cká|ské|cké|ova|ní) (?:ulice |ulici )?\d{{1,4}}[a-z]?(?![\w.%]|:\d| (?:Kč|let|dní|hodin|minut))(?:,? \d{{3}} ?\d{{2}}(?: {_TOWN})?|, {_TOWN})?"
)
_PL = (
    rf"(?<!\w)(?:[Uu]l\.|[Uu]lic[aąyę]|[Aa]l\.|[Aa]lej[aieęą]|[Aa]leje|[Pp]l\.|[Pp]lacu?|[Oo]s\.|[Oo]siedl[ue]|[Rr]ynek) ?{_NAMES} ?{_NUMBER}(?: ?(?:m\.|lok\.|/) ?\d{{1,4}})?"
    rf"(?:,? \d{{2}}-\d{{3}}(?: {_TOWN})?|,? (?:w )?{_TOWN})?"
    rf"|(?<!\w){_U}\w{{2,25}}(?: {_U}\w{{2,25}})? {_NUMBER}, \d{{2}}-\d{{3}} {_TOWN}"
)
_R = r"[А-ЯЁ]"
_R_NAMES = rf"(?:{_R}[\w.-]{{0,30}}|\d{{1,3}}(?:-\w{{1,3}})?)(?: (?:{_R}[\w.-]{{0,30}}|\d{{1,3}}-\w{{1,3}}|лет|Октября)){{0,3}}"
_R_STREET = r"(?:ул\.|улиц[аеыу]й?|пр\.|просп\.|проспект[еау]?|пр-т[еау]?|пр-кт|пер\.|переул(?:ок|ке)|шоссе|ш\.|бульвар[еау]?|б-р|наб\.|набережн(?:ая|ой)|площад[ьи]|пл\.|проезд[еау]?|мкр\.?|микрорайон[еа]?)"
_R_HOUSE = (
    r",? ?(?:д\.|дом[еа]?|д) ?\d{1,4}[а-яА-Я]?(?![\w])|,? \d{1,4}(?:[а-гА-Г](?!\w))?(?:/\d{1,3})?"
)
_R_REST = r"(?:,? ?(?:к\.|корп\.|корпус|стр\.|строение) ?\d{1,3})?(?:,? ?(?:кв\.|квартир[аеы]|оф\.|офис|подъезд|под\.) ?\d{1,4})?"
_RU = (
    rf"(?<!\w)(?:(?:г\.|город) ?{_R}[\w-]{{2,25}},? ?)?(?:{_R_STREET} ?{_R_NAMES}|{_R}\w{{2,25}}(?: {_R}\w{{2,20}})? {_R_STREET})(?:{_R_HOUSE}){_R_REST}"
    rf"(?!\d)(?! ?(?:руб|час|минут|лет|дн))"
)
_ZH_NUMBER = r"[\d一二三四五六七八九十百零〇]{1,6}"
_ZH = (
    r"(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}?市)?(?:[\u4e00-\u9fff]{1,6}?(?:区|县|镇))?"
    rf"[\u4e00-\u9fff]{{1,8}}?(?:路|街|大道|巷|弄|胡同|道|村|里){_ZH_NUMBER}(?:号院|号楼|号|弄)(?:[\u4e00-\u9fff]{{0,8}}?[\dA-Za-z一二三四五六七八九十]{{1,5}}(?:号楼|栋|幢|单元|楼|层|室|座|号)){{0,4}}"
    rf"|[\u4e00-\u9fff]{{2,8}}?(?:小区|花园|公寓|家园|苑|新村|大厦)(?:[\dA-Za-z一二三四五六七八九十]{{1,5}}(?:期|号楼|栋|幢|单元|楼|层|室|座|号)){{1,4}}(?:\d{{3,4}}室?)?"
)
_BEGINNINGS = re.compile(
    r".{0,8}(?:住在|地址是|地址为|地址[::]|搬到|送到了?|寄到了?|送去|位于|家在|就在|在|到|是|住|[::])"
)

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
    >>> [text[span.start : span.end] for span in addresses(text, "en")]
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
            yield Span(start, match.end(), "address", f"{name}_street")


def _possible(text: str) -> list[str]:
    if _HAN.search(text):
        return ["zh"]
    if _CYRILLIC.search(text):
        return ["ru"]
    return [name for name in _RULES if name not in ("ru", "zh")]
