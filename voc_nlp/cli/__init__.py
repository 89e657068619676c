"""The ``voc`` command: parse, call the library, print. The only package that prints or exits.

Each group of commands is a module of its own; heavy modules are imported where they are used.
"""

from __future__ import annotations

from typing import Annotated

import typer

from voc_nlp.cli.analyze import analyze
from voc_nlp.cli.audit import audit
from voc_nlp.cli.cache import cache
from voc_nlp.cli.compare import compare, trends
from voc_nlp.cli.explain import explain
from voc_nlp.cli.inspect import inspect
from voc_nlp.cli.models import models
from voc_nlp.cli.redact import redact
from voc_nlp.cli.themes import themes

app = typer.Typer(
    name="voc",
    help="Open-ended customer comments in, ranked pain points per touchpoint out. Works offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command(epilog="Python: voc_nlp.analyze")(analyze)
app.command(epilog="Python: voc_nlp.reading.find_roles")(inspect)
app.command(epilog="Python: voc_nlp.redact")(redact)
app.command(epilog="Python: voc_nlp.analysis.compare")(compare)
app.command(epilog="Python: voc_nlp.analysis.trends")(trends)
app.command(epilog="Python: voc_nlp.report.pages.page_text")(explain)
app.add_typer(audit, name="audit")
app.add_typer(themes, name="themes")
app.add_typer(models, name="models")
app.add_typer(cache, name="cache")


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Open-ended customer comments in, ranked pain points per touchpoint out. Works offline."""
    if version:
        import voc_nlp

        print(voc_nlp.__version__)
        raise typer.Exit


def main() -> None:
    """Run the command."""
    app()
