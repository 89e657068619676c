"""The two pages that explain the numbers: for who acts on them, and for who checks them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from markupsafe import Markup

from voc_nlp.errors import InputError, names, suggest

PAGES: Final = {
    "ranking": "How to read this ranking",
    "statistics": "How it is computed",
}
"""Name of a page -> its title."""


def page_text(name: str) -> str:
    """Text of a page, in Markdown.

    Parameters
    ----------
    name : {"ranking", "statistics"}
        For a product manager, or for a statistician.

    Raises
    ------
    InputError
        If there is no such page.

    Notes
    -----
    CLI: ``voc explain``.

    Examples
    --------
    >>> page_text("ranking").splitlines()[0]
    '# How to read this ranking'
    """
    if name not in PAGES:
        raise InputError(f"no page {name!r}; known: {names(PAGES)}.{suggest(name, PAGES)}")
    return (files("voc_nlp.report") / "pages" / f"{name}.md").read_text(encoding="utf-8")


@cache
def page_html(name: str) -> Markup:
    """Text of a page as HTML, without its title.

    >>> str(page_html("ranking")).startswith("<p>")
    True
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    text = page_text(name).split("\n", 1)[1]
    return Markup(reader.render(text).strip())
