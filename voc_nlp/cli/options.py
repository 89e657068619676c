"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(
        help="CSV, TSV, XLSX, Parquet, JSON, SPSS, Stata, or a folder of them; several are read as one. Or a database URL.",
        show_default=False,
    ),
]
Query = Annotated[
    str | None, typer.Option("--query", help="What to select, where the source is a database URL.")
]
Text = Annotated[
    list[str] | None,
    typer.Option("--text", help="Column with comments; repeat for several questions."),
]
IdColumn = Annotated[str | None, typer.Option("--id", help="Column with a unique id.")]
Nps = Annotated[str | None, typer.Option(help="Column with the likelihood to recommend, 0-10.")]
Csat = Annotated[str | None, typer.Option(help="Column with satisfaction.")]
Ces = Annotated[str | None, typer.Option(help="Column with customer effort.")]
Churn = Annotated[str | None, typer.Option(help="Column that says whether the customer left.")]
ChurnDate = Annotated[
    str | None,
    typer.Option(
        "--churn-date",
        help="Column with the date the customer left; comments from that day on do not count for churn.",
    ),
]
Touchpoint = Annotated[str | None, typer.Option(help="Column with the touchpoint.")]
Segment = Annotated[
    list[str] | None,
    typer.Option("--segment", help="Column to break scores down by; may be repeated."),
]
DateColumn = Annotated[
    str | None, typer.Option("--date", help="Column with the date of the answer.")
]
Weight = Annotated[str | None, typer.Option(help="Column with survey weights.")]
Customer = Annotated[
    str | None,
    typer.Option(help="Column that says who answered, when customers answer more than once."),
]
Encoding = Annotated[
    str | None, typer.Option(help="Text encoding of the file; found if not given.")
]
Delimiter = Annotated[str | None, typer.Option(help="Delimiter of the file; found if not given.")]
Sheet = Annotated[str | None, typer.Option(help="Sheet of a workbook.")]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="A voc.toml with columns and choices.")
]
Models = Annotated[
    Path | None,
    typer.Option(
        "--models",
        help="Folder where encoders are built and looked up; VOC_NLP_MODELS or the cache folder if not given.",
    ),
]
Threads = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="Threads of the encoder; all cores if not given. The result does not depend on it.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON for a pipeline.")]
