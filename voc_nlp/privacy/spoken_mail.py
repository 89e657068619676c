"""Mail addresses written so that machines should miss them: ``ana (at) example (dot) com``, ``ana arroba example punto com``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy.spans import Span

_AT_WORDS = (
    "at|ät|arobase?|arobace|aroba|arroba|chiocciola|chiocciolina|ma[łl]pa|ma[łl]pka|zavin[áa][čc]|собака|собачка|"
    "klammeraffe|affenschwanz|apenstaartje|snabel-?a|kukac|et|эт|艾特|小老鼠|圈a"
)
_DOT_WORDS = (
    "dot|punkt|point|punto|ponto|kropka|kropk[ąa]|te[čc]ka|bodka|точка|тчк|punt|piste|点|點|dott"
)
_JOIN_WORDS = (
    "underscore|underline|dash|hyphen|minus|gui[óo]n bajo|gui[óo]n|barra baja|sublinhado|h[íi]fen|tra[çc]o|tiret bas|tiret|"
    "underscore|sottolineato|trattino basso|trattino|tratto|unterstrich|bindestrich|podtr[žz][íi]tko|poml[čc]ka|podkre[śs]lenie|"
    "podkre[śs]lnik|my[śs]lnik|(?:нижнее )?подч[её]ркивание|дефис|тире|下划线"
)
_OPEN, _SHUT = r"[(\[{<（【]", r"[)\]}>）】]"
_AT = re.compile(
    rf"{_OPEN} ?(?:{_AT_WORDS}|@|a) ?{_SHUT}|(?<= )(?:{_AT_WORDS})(?= )|(?<=\w)[-_*/]at[-_*/](?=\w)|[@#]|艾特|小老鼠",
    re.IGNORECASE,
)
_HINT_TEXT = """
    @ # ( [ { < （ 【 艾特 小老鼠 arob arro chioc małp malp zavin собак klammer affensch apenst snabel kukac
"""
_HINTS = (*_HINT_TEXT.split(), " at ", " ät ", " эт ", "-at-", "_at_", "*at*", "/at/")
"""One of these stands in every such address; most texts hold none."""
_SIGNED_DOT = rf" ?{_OPEN} ?(?:{_DOT_WORDS}|\.) ?{_SHUT} ?"
_WORD_DOT = rf" (?:{_DOT_WORDS}) | ?[点點] ?"
_DOT = rf"(?:{_SIGNED_DOT}|{_WORD_DOT}| ?\. ?)"
_JOIN = rf"(?:{_SIGNED_DOT}|{_WORD_DOT}| \. | (?:{_JOIN_WORDS}) )"
_ENDINGS = """
    com net org info biz eu io me tv app dev edu gov online shop email mail ad ae ar at au ba be bg bo br by ca ch ci cl cm cn co
    cr cu cy cz de dk do dz ec ee eg es fi fr ge gr gt hk hn hr hu id ie il in ir is it jo jp ke kr kz lb li lt lu lv ma mc md mk
    mx my ng ni nl no nz pa pe ph pk pl pr ps pt py qa ro rs ru sa se sg si sk sn sv th tn tr tw ua uk us uy ve vn za рф su ру ком нет орг бай укр
"""
_ENDING = (
    "(?:" + "|".join(sorted(_ENDINGS.split(), key=len, reverse=True)) + r")(?![A-Za-z0-9_@а-я])"
)
_DOMAIN = re.compile(
    rf"(?P<host>[^\W_][\w-]{{0,40}}(?:(?: (?:{_JOIN_WORDS}) |{_DOT})[^\W_][\w-]{{0,40}}){{0,2}}?)(?P<dot>{_DOT}){_ENDING}(?:{_DOT}{_ENDING})?",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    rf"(?<![\w.+%@-])[^\W_][\w.+%-]{{0,40}}(?:{_JOIN}[^\W_][\w.+%-]{{0,40}}){{0,3}}$", re.IGNORECASE
)
_LOCAL_ASCII = re.compile(
    rf"(?<![A-Za-z0-9_.+%@-])[A-Za-z0-9][A-Za-z0-9_.+%-]{{0,40}}(?:{_JOIN}[A-Za-z0-9_][A-Za-z0-9_.+%-]{{0,40}}){{0,3}}$",
    re.IGNORECASE,
)
_HOSTS = """
    gmail googlemail yahoo hotmail outlook live msn aol icloud me proton protonmail gmx web t-online freenet posteo orange free
    laposte wanadoo sfr libero tiscali virgilio alice tin sapo uol bol terra ig seznam centrum email volny atlas azet zoznam wp o2
    onet interia op gazeta poczta mail yandex ya rambler bk inbox list мейл мэйл гмейл джимейл яндекс рамблер почта бк инбокс аутлук qq 163 126 sina foxmail sohu aliyun ziggo kpn btinternet
"""
MAIL_HOSTS = frozenset(_HOSTS.split())
"""First words of the domains where private people have their mail."""
_OWN_SIGN = re.compile(r"[\d._+-]|" + _JOIN, re.IGNORECASE)
_HAN = re.compile("[\u4e00-\u9fff]")
REACH = 130
"""Characters before and behind the word for @ that belong to an address."""


def spoken_mails(text: str) -> Iterator[Span]:
    """Find mail addresses with words for @ or the dot, or with blanks around them, in a folded text.

    An address ends in a known top-level domain. The English ``at`` and bare signs need more: a word for the dot, a host where
    private people have their mail, or a name with a digit or a dot in it.

    >>> said = "scrivi a rossi.ugo chiocciola libero punto it, oppure look at amazon.com"
    >>> [said[span.start : span.end] for span in spoken_mails(said)]
    ['rossi.ugo chiocciola libero punto it']
    """
    low = text.casefold()
    for hint in _HINTS:
        if hint in low:
            break
    else:
        return
    for sign in _AT.finditer(text):
        behind = sign.end() + (text[sign.end() : sign.end() + 1] == " ")
        if sign[0] == "@" and behind == sign.end() and text[sign.start() - 1 : sign.start()] == " ":
            continue  # a handle
        domain = _DOMAIN.match(text, behind, behind + REACH)
        if not domain:
            continue
        first = max(0, sign.start() - REACH)
        head = text[first : sign.start()].removesuffix(" ")
        local = (_LOCAL_ASCII if _HAN.search(head) else _LOCAL).search(head)
        if not local or not _is_sure(sign[0].casefold(), local[0], domain):
            continue
        yield Span(first + local.start(), domain.end(), "e-mail", "spoken mail")


def _is_sure(sign: str, local: str, domain: re.Match[str]) -> bool:
    if sign == "et":
        return False  # the French for "and"; in brackets it is a sign
    if sign not in ("at", "#", "собака", "эт", "-at-", "_at_", "/at/"):
        return True
    host = domain["host"].split()[0].split(".")[0].casefold()
    dot = domain["dot"].strip().casefold()
    if host in MAIL_HOSTS or (
        dot != "." and (sign != "at" or "dot" in dot or not dot[0].isalpha())
    ):
        return True
    return sign != "#" and bool(_OWN_SIGN.search(local))
