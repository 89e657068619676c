"""What only people do and where they work, behind a word that may be a name: Will from delivery, Dolores me dijo."""

from __future__ import annotations

from voc_nlp.privacy.words_of_text import Word

_FROM = frozenset(
    [
        "from",
        "at",
        "in",
        "z",
        "ze",
        "v",
        "na",
        "из",
        "с",
        "от",
        "в",
        "del",
        "dello",
        "della",
        "dell",
        "dal",
        "de",
        "do",
        "da",
        "dos",
        "du",
        "des",
        "au",
        "à",
        "aus",
        "vom",
        "an",
        "bei",
        "van",
        "din",
        "i",
        "på",
    ]
)
_CLEARLY_FROM = frozenset({"from", "z", "ze", "из"})
_ARTICLES = frozenset(
    [
        "the",
        "your",
        "our",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "os",
        "as",
        "o",
        "a",
        "i",
    ]
)
_DEPARTMENT_TEXT = """
    kitchen delivery billing sales support accounts service reception desk team branch store shop office warehouse claims returns counter checkout till tills deli bakery complaints housekeeping dispatch customer helpdesk
    kuchyně recepce infolinky linky prodejny pobočky skladu obchodu oddělení servisu podpory účtárny pokladny lékárny restaurace centrály ostrahy
    kuchni recepcji infolinii sklepu działu serwisu biura obsługi magazynu kasy oddziału apteki centrali placówki księgowości kadr
    кухни поддержки отдела магазина доставки ресепшена ресепшн склада бухгалтерии службы кассы салона офиса регистратуры аптеки филиала сервиса колл-центра пункта
    cocina recepción tienda caja atención departamento almacén oficina sucursal soporte taller ventas mostrador carnicería frutería pescadería panadería limpieza mantenimiento administración centralita
    cucina banco negozio cassa ufficio reparto assistenza magazzino servizio call sportello segreteria macelleria amministrazione filiale punto centralino
    cuisine sav service accueil magasin caisse rayon agence boutique standard comptabilité réception guichet centre support boulangerie boucherie
    cozinha receção recepção loja caixa apoio atendimento balcão armazém escritório secretaria padaria talho suporte central farmácia limpeza
    küche buchhaltung rezeption vertrieb kundendienst kundenservice kasse filiale abteilung lager werkstatt hotline zentrale verkauf empfang fleischtheke theke info infotheke
    keuken klantenservice winkel afdeling kassa receptie magazin relații casierie butiken kundtjänst köket
"""
_DEPARTMENTS = frozenset(_DEPARTMENT_TEXT.split())
_DEED_TEXT = """
    helped, told, called, said, says, answered, explained, promised, sorted, fixed, rang, emailed, apologised, apologized, replied, assured, insisted, swore, phoned, refused to, took my, took our, took over, came out, hung up, greeted, advised,
    was brilliant, was lovely, was fantastic, was amazing, was so, was very, was rude, was super, was really, was kind, was helpful, was excellent, was patient, was polite, was great at, went above, went out, knew, listened, checked, sold me, served us, served me,
    half, sagte, erklärte, rief, versprach, meinte, beriet, kümmerte, hat mir, hat uns, hat mich, hat sich, hat alles, hat am, war so, war super, war sehr, war richtig, konnte mir, konnte uns, ging ans,
    m'a, m'ont, nous a, a répondu, a été, a su, a pris, a tout, a dit, a promis, a raccroché, est venu, est venue, s'est,
    me dijo, me atendió, me ayudó, me explicó, me resolvió, me prometió, me contestó, me llamó, me vendió, me trató, me aseguró, me gestionó, nos atendió, nos ayudó, nos dijo, nos explicó, nos trató, atendió, ayudó, dijo, dice, resolvió, explicó, contestó, prometió, llamó, se portó, se ofreció,
    mi ha, ci ha, ha risposto, ha risolto, ha detto, ha promesso, ha chiamato, ha spiegato, dice, mi disse, mi aveva, ci aveva, sa il fatto, si è,
    me disse, me atendeu, me ajudou, nos atendeu, atendeu, ajudou, disse, diz, resolveu, explicou, respondeu, prometeu, ligou, desligou, garantiu, foi muito, foi super, foi impecável, tratou,
    řekl, řekla, pomohl, pomohla, zavolal, zavolala, vyřešil, vyřešila, poradil, poradila, slíbil, slíbila, odpověděl, odpověděla, vysvětlil, vysvětlila, mi řekl, mi řekla, mi pomohl, mi pomohla, nám pomohla, nám pomohl, tvrdil, tvrdila, upekla, uvařila, vyřídil, vyřídila, byla moc, byl moc, obsluhovala, obsloužila, prodala, ochotně,
    powiedział, powiedziała, pomógł, pomogła, zadzwonił, zadzwoniła, obiecał, obiecała, odpowiedział, odpowiedziała, wyjaśnił, wyjaśniła, doradził, doradziła, załatwił, załatwiła, mi pomogła, mi pomógł, mówi, twierdzi, obsłużyła, obsłużył, sprzedała, była bardzo, był bardzo, jest kierownikiem, jest kierowniczką, nie oddzwonił, nie oddzwoniła,
    сказал, сказала, помог, помогла, позвонил, позвонила, объяснил, объяснила, ответил, ответила, обещал, обещала, пообещал, пообещала, решил, решила, посоветовал, посоветовала, подсказал, подсказала, оформил, оформила, нахамил, нахамила, мне помог, мне помогла, мне сказал, мне сказала, нам помог, нам помогла, приняла, обслужила, уверяла, уверял, не перезвонил, не перезвонила, говорит,
    hielp, zei, belde, heeft me, heeft mij, sa, ringde, hjälpte, m-a ajutat, mi-a spus, yardımcı oldu, söyledi, допоміг, допомогла, сказав, сказала
"""
_DEEDS = frozenset(part.strip() for part in _DEED_TEXT.split(",") if part.strip())


def works_there(text: str, listed: list[Word], at: int, *, known: bool, inside: bool) -> bool:
    """Whether a word for a department follows: from billing, z kuchyně, du SAV; unknown words need a clear one inside a sentence."""
    after = at + 1
    if after + 1 >= len(listed) or text[listed[at].end : listed[after].start].strip():
        return False
    if listed[after].low not in (_FROM if known else _CLEARLY_FROM) or not (known or inside):
        return False
    behind = listed[after + 1 : after + 4]
    for word in behind:
        if word.low in _DEPARTMENTS:
            return True
        if word.low not in _ARTICLES:
            return False
    return False


def does_something(text: str, listed: list[Word], at: int) -> bool:
    """Whether a deed of a person follows: said, me dijo, hat mir."""
    if at + 1 >= len(listed) or text[listed[at].end : listed[at + 1].start].strip():
        return False
    one = listed[at + 1].low
    if one in _DEEDS:
        return True
    return at + 2 < len(listed) and f"{one} {listed[at + 2].low}" in _DEEDS
