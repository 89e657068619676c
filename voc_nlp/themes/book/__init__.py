"""The theme book: themes people can edit, kept from month to month.

Reading order: :mod:`~voc_nlp.themes.book.values` is what a book holds, :mod:`~voc_nlp.themes.book.edits` what can be
done to it, :mod:`~voc_nlp.themes.book.book` the book itself, :mod:`~voc_nlp.themes.book.placing` how a mention gets
its theme, and :mod:`~voc_nlp.themes.book.parts` its sub-theme. :mod:`~voc_nlp.themes.book.making` makes books, :mod:`~voc_nlp.themes.book.sketch` and
:mod:`~voc_nlp.themes.book.proposals` find what a book lacks, :mod:`~voc_nlp.themes.book.matching` compares books,
:mod:`~voc_nlp.themes.book.folder` and :mod:`~voc_nlp.themes.book.text` keep them on disk, and
:mod:`~voc_nlp.themes.book.frame` reads code frames.
"""

from __future__ import annotations

from voc_nlp.themes.book.book import ThemeBook, labels_of, same_themes, utc_now
from voc_nlp.themes.book.edits import living, pack, unpack
from voc_nlp.themes.book.folder import load_book, save_book
from voc_nlp.themes.book.frame import FrameTheme, read_frame, texts_of
from voc_nlp.themes.book.making import Material, frame_book, make_book, refit_book
from voc_nlp.themes.book.matching import compare_books, drift, flows, match_books, match_themes
from voc_nlp.themes.book.parts import Subdivided, assign_parts, living_parts
from voc_nlp.themes.book.placing import Placed, cosines
from voc_nlp.themes.book.proposals import Proposal, proposal_flows, propose_themes
from voc_nlp.themes.book.values import Base, BookTheme, Entry, Route, State, is_part

__all__ = [
    "Base",
    "BookTheme",
    "Entry",
    "FrameTheme",
    "Material",
    "Placed",
    "Proposal",
    "Route",
    "State",
    "Subdivided",
    "ThemeBook",
    "assign_parts",
    "compare_books",
    "cosines",
    "drift",
    "flows",
    "frame_book",
    "is_part",
    "labels_of",
    "living",
    "living_parts",
    "load_book",
    "make_book",
    "match_books",
    "match_themes",
    "pack",
    "proposal_flows",
    "propose_themes",
    "read_frame",
    "refit_book",
    "same_themes",
    "save_book",
    "texts_of",
    "unpack",
    "utc_now",
]
