"""The layouts of survey and review platforms, declared as data.

A layout is recognised by marks: headers that only this platform writes together. Headers are
compared in plain words (no case, accents, underscores or camel case); ``*`` stands for any words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Typed:
    """A score column whose question another column names, row by row."""

    kind: str
    score: str
    roles: Mapping[str, str]


@dataclass(frozen=True)
class Platform:
    """What is known of one platform's export.

    Attributes
    ----------
    name, title : str
        For programs (``voc.toml``) and for people.
    marks : tuple of str
        Headers that must all be there.
    any_of : tuple of str
        If not empty, at least one of these must be there too.
    first : tuple of str
        If not empty, the first column must be called one of these.
    header_rows : int
        Most rows above the answers: 1, 2 (question, choice) or 3 (id, question, JSON).
    roles : mapping
        Role -> headers; the first that exists is taken, for ``text`` all of them.
    typed : Typed or None
        A score whose question differs by row.
    drop : tuple of (header, cells, what)
        Rows that are no answers of customers, such as previews.
    recode : mapping
        Header -> {cell: number} for answers in the platform's own words.
    missing : tuple of str
        Cells of a comment that mean "seen but not answered".
    ignore : tuple of str
        Headers of technical and personal columns, which get no role by themselves.
    """

    name: str
    title: str
    marks: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    header_rows: int = 1
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    typed: Typed | None = None
    drop: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    recode: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def _list(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))


_KINDS = {"nps": "nps", "csat": "csat", "5star": "csat", "5 star": "csat", "ces": "ces"}
_GOOD_BAD = {
    "good": "5",
    "good with comment": "5",
    "bad": "1",
    "bad with comment": "1",
    "offered": "",
    "unoffered": "",
}

QUALTRICS = Platform(
    "qualtrics",
    "Qualtrics",
    header_rows=3,  # recognised by the third: {"ImportId": ...}
    roles={"id": ("response id",), "date": ("recorded date", "end date")},
    drop=(("status", _list("survey preview, survey test, spam, 1, 2, 8"), "previews and spam"),),
    missing=("-99",),
    ignore=_list(
        "start date, end date, status, ip address, progress, duration in seconds, finished,"
        "recipient last name, recipient first name, recipient email, external reference,"
        "external data reference, location latitude, location longitude, distribution channel"
    ),
)

PLATFORMS = (
    Platform(
        "surveymonkey",
        "SurveyMonkey",
        marks=_list("respondent id, collector id, start date, end date"),
        header_rows=2,
        roles={"id": ("respondent id",), "date": ("end date", "start date")},
        ignore=_list(
            "collector id, start date, end date, ip address, email address, first name, last name"
        ),
    ),
    Platform(
        "typeform",
        "Typeform",
        marks=_list("#, start date utc, submit date utc, network id"),
        roles={"id": ("#",), "date": ("submit date utc", "start date utc")},
        ignore=_list("response type, start date utc, stage date utc, network id, tags, ending"),
    ),
    Platform(
        "microsoft_forms",
        "Microsoft Forms",
        first=("id",),
        any_of=_list(
            "completion time, fertigstellungszeit, hora de finalizacion, heure de fin,"
            "ora di completamento, cas dokonceni, hora de conclusao, godzina ukonczenia,"
            "время выполнения, 完成时间"
        ),
        roles={
            "id": ("id",),
            "date": _list(
                "completion time, fertigstellungszeit, hora de finalizacion, heure de fin,"
                "ora di completamento, cas dokonceni, hora de conclusao, godzina ukonczenia,"
                "время выполнения, 完成时间"
            ),
        },
        ignore=_list(
            "start time, startzeit, hora de inicio, heure de debut, ora di inizio, cas zahajeni,"
            "godzina rozpoczecia, время начала, 开始时间, email, e mail, correo electronico,"
            "adresse de messagerie, posta elettronica, name, nombre, nom, nome, jmeno, nazwa,"
            "last modified time, total points, quiz feedback"
        ),
    ),
    Platform(
        "google_forms",
        "Google Forms",
        first=_list(
            "timestamp, marca temporal, horodateur, zeitstempel, informazioni cronologiche,"
            "casova znacka, отметка времени, 时间戳记, 时间戳, carimbo de data hora,"
            "sygnatura czasowa, tijdstempel"
        ),
        roles={
            "date": _list(
                "timestamp, marca temporal, horodateur, zeitstempel, informazioni cronologiche,"
                "casova znacka, отметка времени, 时间戳记, 时间戳, carimbo de data hora,"
                "sygnatura czasowa, tijdstempel"
            )
        },
    ),
    Platform(
        "medallia",
        "Medallia",
        marks=("a surveyid",),
        roles={
            "text": ("* cmt",),
            "id": ("a surveyid",),
            "date": ("e responsedate", "e response date", "e creationdate"),
            "nps": ("q * ltr", "q ltr"),
            "csat": ("q * osat", "q osat"),
        },
    ),
    Platform(
        "medallia_agent_connect",
        "Medallia Agent Connect",
        marks=_list("request id, response received at, star rating, comments"),
        roles={
            "text": ("comments",),
            "id": ("request id",),
            "date": ("response received at",),
            "csat": ("star rating",),
            "touchpoint": ("channel",),
        },
        ignore=_list("customer name, request sent to, request sent at, reward name, employee *"),
    ),
    Platform(
        "delighted",
        "Delighted",
        marks=_list("score, comment"),
        any_of=_list("permalink, delighted source, delighted device type"),
        roles={
            "text": ("comment",),
            "id": ("id", "response id"),
            "date": ("created at", "date"),
            "customer": ("person",),
        },
        typed=Typed("survey type", "score", _KINDS),
        ignore=_list("permalink, updated at, delighted *, email, name, phone number"),
    ),
    Platform(
        "retently",
        "Retently",
        marks=_list("campaign id, metrics type, score, comment"),
        roles={
            "text": ("comment",),
            "id": ("id",),
            "date": ("created date",),
            "customer": ("customer id",),
            "touchpoint": ("campaign name",),
        },
        typed=Typed("metrics type", "score", _KINDS),
        drop=(("is bogus", ("true", "1", "yes"), "marked as bogus"),),
        ignore=_list("rating category, status, assigned, resolved, campaign id, first name, email"),
    ),
    Platform(
        "asknicely",
        "AskNicely",
        marks=_list("response id, answer, question type, comment"),
        roles={
            "text": ("comment",),
            "id": ("response id",),
            "date": ("responded", "sent"),
            "customer": ("person id",),
        },
        typed=Typed("question type", "answer", _KINDS),
        ignore=_list(
            "answer label, question type, status, sent, opened, published, dashboard, name, email, note"
        ),
    ),
    Platform(
        "zendesk",
        "Zendesk satisfaction",
        marks=_list("ticket id, score, comment, requester id"),
        any_of=_list("reason, reason code, assignee id"),
        roles={
            "text": ("comment",),
            "id": ("id",),
            "date": ("created at",),
            "csat": ("score",),
            "customer": ("requester id",),
        },
        recode={"score": _GOOD_BAD},
        ignore=_list("ticket id, assignee id, group id, reason code, url, updated at"),
    ),
    Platform(
        "trustpilot",
        "Trustpilot",
        marks=_list("review content, review stars"),
        roles={
            "text": ("review content",),
            "id": ("review id",),
            "date": ("review created*",),
            "csat": ("review stars",),
        },
        ignore=_list("review title, consumer name, review username, company reply*"),
    ),
    Platform(
        "google_play",
        "Google Play reviews",
        marks=_list("package name, star rating, review text, review submit date and time"),
        roles={
            "text": ("review title", "review text"),
            "date": ("review submit date and time",),
            "csat": ("star rating",),
        },
        ignore=_list("developer reply*, * millis since epoch, review last update*, review link"),
    ),
    Platform(
        "app_store_api",
        "App Store reviews",
        marks=_list("attributes rating, attributes body, attributes territory"),
        roles={
            "text": ("attributes title", "attributes body"),
            "id": ("id",),
            "date": ("attributes created date",),
            "csat": ("attributes rating",),
            "segments": ("attributes territory",),
        },
    ),
    Platform(
        "app_store_feed",
        "App Store reviews (feed)",
        marks=_list("im rating label, content label"),
        roles={
            "text": ("title label", "content label"),
            "id": ("id label",),
            "date": ("updated label",),
            "csat": ("im rating label",),
            "segments": ("im version label",),
        },
    ),
    Platform(
        "app_store",
        "App Store reviews",
        marks=_list("rating, title, body, territory"),
        roles={
            "text": ("title", "body"),
            "id": ("id", "review id"),
            "date": ("created date", "date"),
            "csat": ("rating",),
            "segments": ("territory",),
        },
        ignore=_list("reviewer nickname, author"),
    ),
)
"""Every layout but Qualtrics, in the order in which they are tried."""
