"""An analysis as one HTML file that needs nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from voc_nlp.report.audit_view import audit_view
from voc_nlp.report.book_view import book_view
from voc_nlp.report.check_view import check_view, waterfall_view
from voc_nlp.report.data_view import data_view
from voc_nlp.report.journey_view import journey_view
from voc_nlp.report.pages import PAGES, page_html
from voc_nlp.report.pain_view import pain_view
from voc_nlp.report.publishing import published
from voc_nlp.report.score_view import breakdowns, cards
from voc_nlp.report.theme_view import theme_view
from voc_nlp.report.words import plural, quoted_languages

if TYPE_CHECKING:
    from jinja2 import Environment

    from voc_nlp.analysis import Analysis

# signs that HTML forbids or that cannot be written as UTF-8; tab and line breaks stay
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def render_html(analysis: Analysis, *, folder: str = "") -> str:
    """Render an analysis as one self-contained HTML page.

    Parameters
    ----------
    analysis : Analysis
        What to show. Nothing is computed from it but layout.
    folder : str
        Folder of the analysis, for the commands that the page names.

    Returns
    -------
    str
        A page without any reference to the network, with its own style and a small script for
        sorting and filtering; it reads, and prints, without the script too. All that comes from
        data is escaped; signs that HTML forbids become U+FFFD. Of long lists the beginning is
        shown, with a note of what is left out and where to find it. Cells about fewer respondents than
        ``config.k_anonymity`` are left out, and personal details in quotes are masked.

    CLI: ``voc analyze --out``.
    """
    analysis = published(analysis)
    languages = quoted_languages(analysis)
    page = (
        _templates()
        .get_template("report.html")
        .render(
            data=data_view(analysis),
            cards=cards(analysis),
            breakdowns=breakdowns(analysis),
            pain=pain_view(analysis, languages),
            waterfall=waterfall_view(analysis),
            checks=check_view(analysis),
            themes=theme_view(analysis, languages),
            journey=journey_view(analysis),
            book=book_view(analysis, languages, folder),
            audit=audit_view(analysis),
            pages=[(name, title, page_html(name)) for name, title in PAGES.items()],
            config=analysis.config,
            provenance=analysis.provenance,
        )
    )
    return _FORBIDDEN.sub("\ufffd", page)


def render_page(template: str, **values: Any) -> str:
    """Render a page of its own, such as a comparison; escaped and cleaned like the report."""
    return _FORBIDDEN.sub("\ufffd", _templates().get_template(template).render(**values))


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    templates = Environment(
        loader=PackageLoader("voc_nlp.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {"plural": plural, "count": lambda n: f"{n:,}"}
    templates.filters.update(filters)
    return templates
