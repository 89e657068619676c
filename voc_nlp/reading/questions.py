"""What the header of a score asks about: one word of a score is no proof of it."""

from __future__ import annotations

import re

from voc_nlp.reading import vocabulary_scores as words
from voc_nlp.reading import vocabulary_traps as traps
from voc_nlp.reading.vocabulary import PERSON
from voc_nlp.reading.wording import named_scale, plain

_SHORT = 4  # words of a header that is no question
_PERIOD = re.compile(r"(?<!\w)(?:\d+ ?[^\W\d_]+|[^\W\d_] ?\d+)(?!\w)")  # '6 months', '90d', 'M3'


def recommends(name: str) -> str:
    """Return the word of recommending, unless it speaks of advice, offers or a number of them.

    >>> recommends("Would you recommend us?"), recommends("Recommended price")
    ('recommend', '')
    """
    word = words.NPS.find(name)
    if not word and named_scale(name) == (0, 10):
        return words.NPS_SHORT.find(name)
    sure = words.NPS_EXACT.find(name) or named_scale(name) == (0, 10) or words.FRIEND.find(name)
    return word if sure or not traps.ADVICE.find(name) else ""


def beside_answers(name: str, stars: bool = False) -> bool:
    """Whether a header speaks of a number beside the answers: a target, average, rival or count.

    Stars and points are counted too, so with ``stars`` a count of them is an answer.

    >>> beside_answers("Target NPS"), beside_answers("How many friends did you bring?")
    (True, True)
    """
    if traps.ELSEWHERE.find(name):
        return True
    counted = traps.HOW_MANY.find(name) or (_short(name) and traps.COUNTED.find(name))
    if counted and not (stars and words.RATING.find(name)):
        return True
    return _short(name) and bool(traps.NOT_SCORE.find(name))


def of_customers(name: str) -> bool:
    """Whether satisfaction is that of a customer, and more of it is better.

    >>> of_customers("Satisfaction"), of_customers("Employee satisfaction")
    (True, False)
    """
    staff = _short(name) and traps.EMPLOYEE.find(name) and not traps.ABOUT.find(name)
    return bool(words.CSAT.find(traps.UNHAPPY.without(name))) and not staff and not recommends(name)


def about_handling(name: str) -> bool:
    """Whether ease or difficulty is that of getting something done, not of a thing in itself.

    >>> about_handling("Ease of resolution"), about_handling("Difficulty of the course")
    (True, False)
    """
    hard = words.CES.find(name) == traps.DIFFICULT.find(name)
    if hard and traps.THING.find(name):
        return False
    if words.EFFORT.find(name) or not _short(name) or traps.HANDLING.find(name):
        return True
    rest = traps.DIFFICULT.without(name) if hard else name
    return "?" in name or "？" in name or words.CES.only(rest, words.WHOLE, words.LEVEL)


def left_open(name: str, orders: bool) -> bool:
    """Whether a header of leaving leaves open what was left or cancelled.

    Parameters
    ----------
    name : str
        The header.
    orders : bool
        Whether other columns speak of orders or bookings, which are cancelled too.

    Examples
    --------
    >>> left_open("Cancelled", orders=False), left_open("Cancelled", orders=True)
    (False, True)
    >>> left_open("Contract cancelled", orders=True)
    False
    """
    rest = traps.LEAVING_WEAK.without(name)
    if words.CHURN.find(rest) or words.RELATION.find(name) or PERSON.find(name):
        return False
    if traps.LEFT_WHOM.find(name):
        return False
    undated = _PERIOD.sub(" ", plain(name))
    bare = traps.LEAVING_WEAK.only(undated, traps.LEAVING_TIME)
    return not bare or (orders and undated == plain(name))


def _short(name: str) -> bool:
    return len(plain(name).split()) <= _SHORT
