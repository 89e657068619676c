"""Words before a number that tell what it is, in the languages we read; whichever stands nearest decides."""

from __future__ import annotations

import re

_ID = r"""
    dni|nie\b|nif|n\.i\.f|c[oó]dice\s+fiscale|c\.\s?f\.|\bcf\b|rodn[eéaá]\w*\s+[cč][ií]sl\w+|r\.\s?č\.|rč\b|инн|снилс|
    steuer-?\s?id\w*|steueridentifikationsnummer|idnr|s[eé]curit[eé]\s+sociale|n°?\s?s[eé]cu|\bnir\b|nhs|
    national\s+insurance|\bni\s+n|\bni\s+(?:number|no)|\bnino\b|ssn|social\s+security|pesel\w*|contribuinte|bsn|
    burgerservicenummer|cpf|curp|身份证|证件|id\s+card|identity\s+card|personal\s+id|national\s+id|sofi
"""
_PASSPORT = r"passport|passnummer|reisepass|ausweis\w*|pasaporte|passaporto|passaporte|passeport|paszport\w*|cestovn\w+\s+pas|паспорт\w*|护照|dowod\w*\s+osob\w*|dow[oó]d\w*"
_PHONE = r"""
    tel\b|tel\.|tel:|t[eé]l[eé]?fon\w*|t[eé]l[eé]phone\w*|phone|call(?:ed|ing)?\b|mobile|\bcell\b|cellular\w*|whats?app|\bsms\b|
    \bring\b|text\s+me|reach\s+me|contact|m[oó]vil|celular|ll[aá]m\w+|ligar|ligu\w+|liga\b|telem[oó]vel|chiam\w+|
    portable|joindre|joignable|appel\w*|rappel\w*|zadzwo\w*|dzwo\w*|kom[oó]rk\w*|handy\w*|mobil\w*|r[uü]ckruf\w*|anruf\w*|
    erreich\w*|vola[tjlm]\w*|zavol\w*|тел\b|телефон\w*|звон\w*|позвон\w*|перезвон\w*|моб\b|电话|手机|联系|致电|拨打|来电|
    \bbel\b|bellen|\bbellen\b|hotline|fax
"""
_ORDER = r"""
    order|invoice|ticket|\bcase\b|\bref\b|referen\w+|tracking|contract|booking|account|serial|model\w*|article|art\.|\bsku\b|
    \bean\b|barcode|isbn|policy|customer|meter|\bimei\b|parcel|claim|receipt|transaction|part\s+n\w+|batch|\blot\b|
    pedido|factura|contrato|p[oó]liza|expediente|seguimiento|reserva|cliente|albar[aá]n|incidencia|serie|lote|c[oó]digo|
    objedn[aá]v\w+|faktur\w*|smlouv\w*|z[aá]kaznick\w+|z[aá]silk\w*|reklamac\w*|variabiln\w+|rezervac\w*|v[yý]robn\w+|
    ordine|fattura|contratto|spedizione|pratica|prenotazione|codice|seriale|lotto|segnalazione|bolletta|
    заказ\w*|договор\w*|сч[её]т\w*|накладн\w*|артикул\w*|трек\w*|обращени\w*|заявк\w*|брон\w*|чек\w*|сери\w+|посылк\w*|
    订单(?:号码?|编号)?|单号|快递|合同|发票|工单|货号|型号|编号|流水号|会员号|客户号|
    bestell\w*|auftrag\w*|rechnung\w*|vertrag\w*|kunden\w*|sendung\w*|vorgang\w*|artikel\w*|paket\w*|z[aä]hler\w*|
    commande|facture|contrat|dossier|suivi|colis|client|r[eé]servation|abonn[eé]|
    zam[oó]wien\w*|umow\w*|przesy[lł]k\w*|zg[lł]oszen\w*|klient\w*|paczk\w*|seryjn\w+|rezerwac\w*|
    encomenda|fatura|ap[oó]lice|protocolo|processo|recibo|bestelling|klantnummer|factuur
"""


def _compact(words: str) -> str:
    return "".join(words.split("\n")).replace("    ", "").strip()


CUE = re.compile(
    f"(?P<id>{_compact(_ID)})|(?P<passport>{_PASSPORT})|(?P<order>{_compact(_ORDER)})|(?P<phone>{_compact(_PHONE)})",
    re.IGNORECASE,
)
REACH = 36
"""Characters before a number in which a word speaks of it."""

UNIT_AFTER = re.compile(
    r"\s{0,2}(?:€|\$|£|¥|₽|%|kč|czk|zł|pln|руб|eur|usd|gbp|元|块|km\b|gb\b|mb\b|kwh|m²|m2|days|dní|días|mil\b|korun|złot)",
    re.IGNORECASE,
)
MONEY_BEFORE = re.compile(r"[€$£¥₽]\s?$|(?:EUR|USD|GBP|R\$|CZK|PLN|RMB)\s?$")


def cue(text: str, start: int) -> str:
    """Kind of the nearest cue before ``start``: id, passport, order, phone or none.

    >>> cue("my phone number is 612", 19), cue("número de pedido 612", 17)
    ('phone', 'order')
    """
    found = ""
    before = text[max(0, start - REACH) : start]
    # a new sentence speaks of something else
    stop = max(before.rfind(mark) for mark in ("! ", "? ", "。", "！", "？", "\n\n"))
    for match in CUE.finditer(before, stop + 1):
        found = match.lastgroup or ""
    return found
