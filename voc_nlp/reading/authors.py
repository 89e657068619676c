"""Who a header says wrote a column: the company's notes and replies are no comments of customers."""

from __future__ import annotations

from voc_nlp.reading import vocabulary_traps as traps
from voc_nlp.reading.vocabulary import COMMENT, CUSTOMER, REPLY
from voc_nlp.reading.wording import plain


def by_staff(name: str) -> bool:
    """Whether a header speaks of what the company writes: notes, replies and measures.

    >>> by_staff("Notes of the advisor"), by_staff("Comment about the advisor")
    (True, False)
    """
    if traps.TO_CUSTOMER.find(name):
        return True
    few = len(plain(name).split()) <= 5
    about = traps.ABOUT.find(traps.STAFF_BY.without(name))
    if REPLY.find(name):
        return not (few and about and traps.STAFF.find(name))
    if traps.DEEDS.find(name) and not traps.WELL.find(name):
        return True
    if not few:
        return False
    if traps.MEASURES.find(name):
        return True
    if about:
        return False
    return replied(name) or bool(traps.STAFF.find(name))


def mere_note(name: str) -> bool:
    """Whether a header says nothing but 'note', which staff write as often as customers.

    >>> mere_note("Notes"), mere_note("Customer notes"), mere_note("Comments and notes")
    (True, False, False)
    """
    if len(plain(name).split()) > 4 or "?" in name or "？" in name:
        return False
    rest = traps.NOTES.without(name)
    return bool(traps.NOTES.find(name)) and not (COMMENT.find(rest) or CUSTOMER.find(name))


def replied(name: str) -> bool:
    """Whether a header speaks of an answer by the company.

    >>> replied("Antwort des Hotels"), replied("Antwort")
    (True, False)
    """
    by = traps.COMPANY.find(name) or traps.STAFF.find(name)
    return bool(by and traps.ANSWER.find(name))


def perhaps_by_company(name: str) -> bool:
    """Whether a comment may be by the company or about it.

    >>> perhaps_by_company("Kommentar der Praxis"), perhaps_by_company("Kommentar zur Praxis")
    (True, False)
    """
    few = len(plain(name).split()) <= 4
    found = COMMENT.find(name) and traps.COMPANY.find(name) and traps.GENITIVE.find(name)
    return bool(few and found and not traps.ABOUT.find(name))
