"""Mail addresses, links that name a person, handles and network addresses."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from voc_nlp.privacy.spans import Span
from voc_nlp.privacy.spoken_mail import spoken_mails

_MAIL = re.compile(
    r"(?<![\w.+%'-])[^\W_][\w.+%'-]{0,63}@(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,24}"
)
_ODD_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,255}\.[^\W\d_]{2,24}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']{3,2000}", re.IGNORECASE)
_LINK_OF_A_PERSON = re.compile(
    r"//[^/\s]{1,200}@"
    r"|[?&#;](?:e?-?mail|user(?:name|_?id)?|uid|u|name|(?:first|last|full)_?name|login|token|session(?:id)?|sid|auth|"
    r"account|acct|customer(?:_?id)?|client(?:_?id)?|member(?:_?id)?|phone|tel|mobile|contact|patient|order(?:_?id)?|"
    r"booking|reservation|key|code|pin|password|pwd|iban|ssn|dob)="
    r"|/(?:users?|u|profiles?|members?|people|in|account|customers?|clients?|reset|invite|patient)/[^/?#\s]{2,100}"
    r"|//(?:www\.|m\.)?(?:facebook|instagram|twitter|x|tiktok|vk|linkedin|ok|weibo|threads|xing|github|youtube|pinterest|reddit|medium|soundcloud|strava|snapchat)\.(?:com|net|ru)/[^/?#\s]{2,100}"
    r"|//(?:t|wa)\.me/[^/?#\s]{2,100}",
    re.IGNORECASE,
)
_SHORT_LINK = re.compile(
    r"(?<![\w./@-])(?:www\.)?(?:facebook|instagram|twitter|tiktok|vk|linkedin|weibo|xing|github|strava|threads|snapchat)\.(?:com|net)/[\w./-]{2,80}"
    r"|(?<![\w./@-])(?:t|wa)\.me/[\w+]{3,40}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![A-Za-z0-9_@./])@[^\W\d_][\w.]{1,29}(?<![.])(?![\w@])")
_HANDLE_CUE = re.compile(
    r"(?i)\b(?:skype|telegram|telegramie|instagram|insta|ig|twitter|wechat|line id|snapchat|snap|weixin|tiktok|tik tok|discord|vk|viber|facebook|fb|messenger|threads|телеграмм?е?|телега|тг|вк|инстаграмм?е?|инста|скайпе?|дискорд)"
    r"(?: id| name| is| user| handle| nick| ник| nom| usuario| utente| konto| účet| jako| als| come| como| sous)?(?:\s?[:=-]\s?|\s)@?([\w.-]{3,32}\w)"
    r"|(?:微信号|微信|QQ号|QQ|抖音号|抖音|微博|小红书号?|B站|快手号?)(?:是|为|叫|昵称)?\s?[::]?\s?([A-Za-z0-9][\w-]{4,31})"
)
_SOCIAL_TEXT = """
    skype gram insta ig twitter chat line snap weixin tik discord vk viber facebook fb messenger threads теле тг вк инст скайп дискорд 微 qq 抖 红书 快手 b站
"""
_SOCIAL = tuple(_SOCIAL_TEXT.split())
"""One of these stands in every phrase that tells of a handle."""
_LIKE_A_HANDLE = re.compile(r"[^\W\d]\d|[^\W_][_.][^\W_]|[微Q抖红快B]")
_IP4 = re.compile(r"(?<![A-Za-z0-9_.,-])(?:\d{1,3}\.){3}\d{1,3}(?![A-Za-z0-9_-]|\.\d)")
_IP6 = re.compile(r"(?<![A-Za-z0-9_:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![A-Za-z0-9_:])")
_VERSION = re.compile(
    r"(?i)(?:\bv|\bver|version|versión|versione|versão|wersj\w|verze|verzi|firmware|build|release|update|"
    r"версия|версии|верси\w|прошивк\w|обновлени\w+|сборк\w|версі\w|оновлення|版本|固件|更新到?|升级到?|系统|app|ios|android|windows|macos|section|kapitel|§|"
    r"aktualizac\w*|oprogramowani\w*|softver\w*|aktualizacj\w*|aktualis\w+|aggiornament\w+|actualizaci[óo]n\w*|atualiza\w+|maj|mise [àa] jour|firmwar\w*|software|sw|fw|patch|rev|dsm|os|uppdatering\w*|güncelleme\w*|sürüm\w*|versiunea|versie|actualizare\w*|"
    r"upgrade\w*|updat\w*|driver|treiber|ovladač\w*|pilote|stand|sp|программ\w+|приложени\w+|kernel|bios|plugin)\.?[\s::nr.v№#]{0,4}$"
)

_TO = re.compile(r"(?i)(?<!\w)(?:to|auf|na|do|до|на|alla|à la|a la|para a|från|till|naar)\s{1,2}$")


def contacts(text: str) -> Iterator[Span]:
    """Find mail addresses, links, handles and network addresses in a folded text.

    >>> said = "ana@example.com via https://x.org/?email=a or 192.168.0.17"
    >>> sorted({span.kind for span in contacts(said)})
    ['e-mail', 'ip', 'link']
    """
    mail = "@" in text
    yield from spoken_mails(text)
    if mail:
        for match in _MAIL.finditer(text):
            yield Span(match.start(), match.end(), "e-mail", "mail")
        for match in _ODD_MAIL.finditer(text):
            yield Span(match.start(), match.end(), "e-mail", "odd mail")
        for match in _HANDLE.finditer(text):
            yield Span(match.start(), match.end(), "handle", "at")
    if "/" in text:
        for match in _LINK.finditer(text):
            if _LINK_OF_A_PERSON.search(match[0]):
                end = match.start() + len(match[0].rstrip(".,;:!?)"))
                yield Span(match.start(), end, "link", "link")
        for match in _SHORT_LINK.finditer(text):
            yield Span(match.start(), match.end(), "link", "profile")
    if _LIKE_A_HANDLE.search(text) and _tells_of_handles(text.casefold()):
        for match in _HANDLE_CUE.finditer(text):
            group = 1 if match[1] else 2
            if group == 1 and not re.search(r"[^\W\d]\d|[^\W_][_.][^\W_]", match[1]):
                continue  # "Twitter: ..." is mostly a headline
            yield Span(match.start(group), match.end(group), "handle", "messenger")
    if "." in text:
        for match in _IP4.finditer(text):
            before = text[max(0, match.start() - 24) : match.start()]
            if _is_ip(match[0]) and not _VERSION.search(before) and not _steps_to(match[0], before):
                yield Span(match.start(), match.end(), "ip", "ip4")
    if text.count(":") > 1:
        for match in _IP6.finditer(text):
            if len(match[0]) > 7 and _is_ip(match[0]):
                yield Span(match.start(), match.end(), "ip", "ip6")


def _tells_of_handles(low: str) -> bool:
    return any(hint in low for hint in _SOCIAL)


def _steps_to(said: str, before: str) -> bool:
    """Whether a number of four small parts stands behind a word for going to it, as versions do: auf 7.2.0.1."""
    small = all(len(part) < 3 for part in said.split("."))
    return small and bool(_TO.search(before))


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
