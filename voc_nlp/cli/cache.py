"""``voc cache``."""

from __future__ import annotations

import typer

from voc_nlp.cli.terminal import told_errors

cache = typer.Typer(help="Vectors kept on disk.", no_args_is_help=True)


@cache.command("info")
def cache_info() -> None:
    """Say how many vectors are kept and where; VOC_NLP_CACHE_MB bounds their size."""
    with told_errors():
        from voc_nlp.encoders import VectorCache

        info = VectorCache().info()
    print(
        f"{info.path}: {info.entries:,} vectors, {info.bytes / 1e6:,.1f} MB of at most {info.limit_bytes / 1e6:,.0f} MB"
    )
    for name, entries in sorted(info.by_encoder.items()):
        print(f"  {name}: {entries:,}")


@cache.command("clear")
def cache_clear() -> None:
    """Forget all vectors and kept themes; they are made again when needed."""
    with told_errors():
        from voc_nlp.analysis import forget_themes
        from voc_nlp.encoders import VectorCache

        VectorCache().clear()
        forget_themes()
    print("The cache is empty.")
