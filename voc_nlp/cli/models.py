"""``voc models``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voc_nlp.cli.terminal import told_errors

models = typer.Typer(help="Encoders and trained weights.", no_args_is_help=True)


@models.command("list", epilog="Python: voc_nlp.encoders.list_encoders")
def models_list() -> None:
    """List the encoders that need no download, and whether they are built."""
    with told_errors():
        from voc_nlp.encoders import list_encoders

        for encoder in list_encoders():
            state = "built" if encoder.is_built else "built on first use"
            print(f"{encoder.name}: {encoder.summary}; {state}, about {encoder.megabytes} MB")


@models.command("build", epilog="Python: voc_nlp.load_encoder")
def models_build(
    name: Annotated[str, typer.Argument(help="An embedded encoder, see voc models list.")],
) -> None:
    """Build an embedded encoder now; otherwise that happens on first use."""
    with told_errors():
        from voc_nlp.encoders import load_encoder

        print(f"{load_encoder(name).id} is ready.")


@models.command("train-sentiment", epilog="Python: voc_nlp.sentiment.train_from_parquet")
def train_sentiment(
    data: Annotated[Path, typer.Option(help="Folder with the labelled parquet files.")],
    out: Annotated[Path, typer.Option(help="Folder for the weights.")],
    encoder: Annotated[str, typer.Option(help="Encoder whose vectors the weights read.")] = "auto",
    seed: Annotated[int, typer.Option(help="Seed.")] = 0,
) -> None:
    """Train the sentiment weights that ship with the package, from labelled sets."""
    with told_errors():
        from voc_nlp.encoders import CachedEncoder, load_encoder
        from voc_nlp.sentiment import train_from_parquet

        train_from_parquet(
            data, CachedEncoder(load_encoder(encoder)), out, seed=seed, progress=print
        )
    print(f"The weights are in {out}.")
