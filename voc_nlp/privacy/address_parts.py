"""What stands around a street: flat, floor, post code, town and state; in any order that people write them."""

from __future__ import annotations

import re

_U = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃĄĘĚŠČŘŽŮŤĎŇĹĽА-ЯЁ]"
_TOWN_WORD = rf"{_U}(?:[^\W\d_]|['’.-](?=\w)){{1,30}}(?!\w)"
_LINK = r"(?:de|del|della|d[aeo]s?|la|le|les|les|lès|sur|sous|en|am|an der|im|ob der|nad|pod|na|upon|el|van|aan den|aan|den|di|sul)"
TOWN = rf"(?:(?:г|гор|город|пос|с|м)\.? ?)?{_TOWN_WORD}(?:[ -](?:{_LINK}[ -])?{_TOWN_WORD}){{0,2}}(?: \d{{1,2}}(?:e|er|ème|th|\.)?(?![\w/]|[.,:-]\d))?"
_UK = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
POST_CODE = rf"(?:{_UK}|(?:[A-Z]{{1,2}}[ -])?(?:\d{{5}}-\d{{3,4}}|\d{{4}}-\d{{3}}|\d{{2}}-\d{{3}}|\d{{3}} \d{{2}}|\d{{5,6}})|\d{{4}} ?[A-Z]{{2}})(?![\w])"
_FLAT = (
    r"(?:кв|квартира|оф|офис|эт|этаж|подъезд|под|корп|корпус|к|стр|строение|литера?|д|дом)\.? ?\d{0,4}[А-Яа-я]?(?!\w)(?<=[\dА-Я])"
    r"|(?:apto|apt|ap|apartamento|apartment|appt|appartement|app|chalet|nave|local|oficina|despacho|km|flat|unit|suite|ste|room|rm|piso|puerta|pta|prta|esc|escalera|planta|"
    r"portal|bloque|bloco|bl|casa|sala|lote|depto|dpto|int|interior|interno|scala|piano|palazzina|b[âa]t|b[âa]timent|"
    r"[ée]tage|hall|esc|escalier|m|lok|mieszkanie|piętro|byt|patro|dveře|Hinterhaus|Vorderhaus|Haus|Etage|Wohnung|Whg|Top|"
    r"Aufgang|bus|kamer|#|nr|n[º°])\.? ?(?:\d{1,4} ?[A-Za-z]?|[A-Z])(?![\w])"
    r"|bajo(?: [A-Za-z](?!\w))?|ático(?: [A-Za-z](?!\w))?|lote \d{1,4}|(?:Col|Colonia|Urb|Barrio|Fracc|Edificio|Edif|Bairro|Bloque|Conj)\.? [A-ZÀ-Ý]\w{2,20}(?: [A-ZÀ-Ý]?\w{2,20}){0,2}|C\.?P\.? ?\d{4,5}|CDMX(?!\w)|\d{1,2}\.?[ºª°]\.?(?: ?(?:[A-Za-z]|izq\w*\.?|izda\.?|dcha\.?|dto\.?|direito|esq\w*\.?|frente|centro|fte\.?|piso|andar)(?!\w))?"
    r"|\d{1,2}(?:\.|e|er|ème|ème)? ?(?:OG|Stock|Etage|patro|piętro|étage|floor|этаж|подъезд)(?!\w)"
    r"|r/c(?: ?(?:esq|dto)\.?)?|EG(?!\w)|Hinterhaus|Vorderhaus"
)
_STATE = r"[A-Z]{2}(?![\w])(?: \d{5}(?:-\d{4})?)?"
_PART = rf",? (?:{_FLAT})|(?:,| -| –)? (?:in )?{POST_CODE}(?:,? {TOWN})?|,? {POST_CODE}|, {TOWN}(?:,? {POST_CODE})?|,? ?[-/–,] ?{_STATE}|,? {_STATE}(?<=\d)|, (?:Hinterhaus|Vorderhaus|г\. ?{TOWN})| \([A-Z]{{2}}\)"
_AFTER = re.compile(rf"(?:{_PART}){{1,5}}")
_BEFORE = re.compile(
    rf"(?<!\w){POST_CODE}(?:,? ?{TOWN}){{1,2}}(?: \d{{1,2}})?, $|(?<!\w){POST_CODE},? $"
    rf"|(?<!\w)(?:[Rr]ésidence|[Rr]és\.|[Ii]mmeuble|[Bb]ât(?:iment|\.)?|[Aa]pp?t\.?|[Dd]omaine|[Ll]ieu-dit|[Ee]dificio|[Uu]rbanización|[Cc]ondomínio|[Pp]rédio|[Cc]ondominio|[Cc]ascina|Flat|Apt|Unit|(?:{_U}[\w'’]+ )?(?:House|Court|Cottage|Lodge|Farm)) ?(?:{_U}?[\w'’-]{{1,20}}(?: {_U}?[\w'’-]{{1,20}}){{0,3}})?,? $"
)
_SMALL_TOWN = re.compile(
    rf"(?<=[\d-]\d) [a-zà-ÿ]{{3,20}}(?!\w)|,? {POST_CODE}(?: [^\W\d_]{{3,20}})?"
)
REACH = 60


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a street by what belongs to it before and after.

    >>> said = "in 50674 Köln, Lindenstraße 27b, 3. OG, leider"
    >>> start, end = widened(said, 15, 31)
    >>> said[start:end]
    '50674 Köln, Lindenstraße 27b, 3. OG'
    """
    after = _AFTER.match(text, end)
    if after:
        end = after.end()
    if text[start:end].islower():
        town = _SMALL_TOWN.match(text, end)
        end = town.end() if town else end
    first = max(0, start - REACH)
    before = _BEFORE.search(text[first:start])
    if before:
        start = first + before.start()
    return start, end
