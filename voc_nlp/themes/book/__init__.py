"""The theme book: themes people can edit, kept from month to month.

Reading order: :mod:`~voc_nlp.themes.book.values` is what a book holds, :mod:`~voc_nlp.themes.book.edits` what can be
done to it, :mod:`~voc_nlp.themes.book.book` the book itself, :mod:`~voc_nlp.themes.book.placing` how a mention gets
its theme, and :mod:`~voc_nlp.themes.book.parts` its sub-theme. :mod:`~voc_nlp.themes.book.reach` keeps out of
the codes of a frame what is near to none, :mod:`~voc_nlp.themes.book.trusted` knows how far each theme can be trusted.
:mod:`~voc_nlp.themes.book.making` makes books, :mod:`~voc_nlp.themes.book.sketch` and
:mod:`~voc_nlp.themes.book.proposals` find what a book lacks, :mod:`~voc_nlp.themes.book.matching` compares books,
:mod:`~voc_nlp.themes.book.telling` says edits in words,
:mod:`~voc_nlp.themes.book.folder` and :mod:`~voc_nlp.themes.book.text` keep them on disk, and
:mod:`~voc_nlp.themes.book.frame` reads code frames.
"""

from __future__ import annotations

from voc_nlp.themes.book.book import ThemeBook, is_frame, labels_of, same_themes, utc_now
from voc_nlp.themes.book.edits import living, pack, rest_of, unpack
from voc_nlp.themes.book.folder import load_book, save_book
from voc_nlp.themes.book.frame import FrameTheme, read_frame, texts_of
from voc_nlp.themes.book.making import Material, frame_book, make_book, refit_book
from voc_nlp.themes.book.matching import compare_books, drift, flows, match_books, match_themes
from voc_nlp.themes.book.parts import Subdivided, assign_parts, living_parts
from voc_nlp.themes.book.placing import Placed, cosines
from voc_nlp.themes.book.proposals import Proposal, proposal_flows, propose_themes
from voc_nlp.themes.book.reach import measure_reach
from voc_nlp.themes.book.telling import tell_edit, tell_reason
from voc_nlp.themes.book.trusted import Trusted, trusted
from voc_nlp.themes.book.values import Base, BookTheme, Entry, Reach, Route, State, is_part

__all__ = [
    "Base",
    "BookTheme",
    "Entry",
    "FrameTheme",
    "Material",
    "Placed",
    "Proposal",
    "Reach",
    "Route",
    "State",
    "Subdivided",
    "ThemeBook",
    "Trusted",
    "assign_parts",
    "compare_books",
    "cosines",
    "drift",
    "flows",
    "frame_book",
    "is_frame",
    "is_part",
    "labels_of",
    "living",
    "living_parts",
    "load_book",
    "make_book",
    "match_books",
    "match_themes",
    "measure_reach",
    "pack",
    "proposal_flows",
    "propose_themes",
    "read_frame",
    "refit_book",
    "rest_of",
    "same_themes",
    "save_book",
    "tell_edit",
    "tell_reason",
    "texts_of",
    "trusted",
    "unpack",
    "utc_now",
]
