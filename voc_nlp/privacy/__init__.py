"""Keep people out of what is shown: find what identifies them, replace it, and hide figures about few.

Reading order: :mod:`~voc_nlp.privacy.find` composes the recognisers :mod:`~voc_nlp.privacy.contacts` (with
:mod:`~voc_nlp.privacy.spoken_mail`), :mod:`~voc_nlp.privacy.numbers` (with :mod:`~voc_nlp.privacy.accounts` and
:mod:`~voc_nlp.privacy.documents`), :mod:`~voc_nlp.privacy.addresses` and :mod:`~voc_nlp.privacy.people`;
:mod:`~voc_nlp.privacy.masking` replaces; :mod:`~voc_nlp.privacy.anonymity` hides small cells. All of it is rules and lists,
offline and without a model.
"""

from voc_nlp.privacy.anonymity import DEFAULT_K, Published, suppress_small
from voc_nlp.privacy.find import find_personal
from voc_nlp.privacy.masking import Pseudonyms, Redacted, redact_text
from voc_nlp.privacy.people import is_given_name
from voc_nlp.privacy.spans import KINDS, MASKS, PERSONAL, Span
from voc_nlp.privacy.subtraction import Sum, hide_recoverable

__all__ = [
    "DEFAULT_K",
    "KINDS",
    "MASKS",
    "PERSONAL",
    "Pseudonyms",
    "Published",
    "Redacted",
    "Span",
    "Sum",
    "find_personal",
    "hide_recoverable",
    "is_given_name",
    "redact_text",
    "suppress_small",
]
