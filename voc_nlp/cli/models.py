"""``voc models``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voc_nlp.cli.options import AsJson, Models, Threads
from voc_nlp.cli.terminal import told_errors, told_loading, told_progress

if TYPE_CHECKING:
    from voc_nlp.encoders import EncoderInfo
    from voc_nlp.sentiment import Adaptation

models = typer.Typer(help="Encoders and trained weights.", no_args_is_help=True)


@models.command("list", epilog="Python: voc_nlp.encoders.list_encoders")
def models_list(models_dir: Models = None) -> None:
    """List the encoders that need no download, and whether they are built."""
    with told_errors():
        from voc_nlp.encoders import list_encoders, old_folders

        for encoder in list_encoders(models_dir):
            state = "built" if encoder.is_built else "built on first use"
            chosen = ", auto for all but English comments" if encoder.is_default else ""
            print(
                f"{encoder.name}: {encoder.summary}; {state}{chosen}, about {encoder.megabytes} MB"
            )
        for folder in old_folders(models_dir):
            print(f"{folder}: built by another version, not read by this one; it may be deleted")


@models.command("build", epilog="Python: voc_nlp.encoders.build_encoder")
def models_build(
    name: Annotated[
        str,
        typer.Argument(
            help="An embedded encoder (see voc models list), a name on the model hub, or a folder in "
            "sentence-transformers layout."
        ),
    ],
    models_dir: Models = None,
) -> None:
    """Build or mend an encoder now, so that no later run has to wait, or copy another model beside it.

    An embedded encoder is built without a download from its installed package, where that exists for this
    platform. A name on the model hub is downloaded, a folder copied; both are run by sentence-transformers,
    and their name works without network from then on.
    """
    with told_errors(), told_progress() as progress, told_loading():
        from voc_nlp.encoders import build_encoder
        from voc_nlp.encoders.catalogue import FAST

        folder = build_encoder(
            name,
            models_dir=models_dir,
            progress=lambda done, all_: progress("building", done, all_),
        )
    if name == FAST:
        where = "" if models_dir is None else f", and nothing was put into {models_dir}"
        print(f"{name} ships with the package, in {folder}: it needs no building{where}.")
        return
    print(f"{name} is ready in {folder}.")


@models.command("info", epilog="Python: voc_nlp.encoders.describe_encoder")
def models_info(
    name: Annotated[
        str, typer.Argument(help="An encoder of voc models list, or a folder.", show_default=False)
    ],
    models_dir: Models = None,
    as_json: AsJson = False,
) -> None:
    """Show what is known about an encoder: where it comes from, its size, and whether its files are whole."""
    with told_errors():
        from voc_nlp.encoders import describe_encoder, unknown_encoder
        from voc_nlp.errors import EncoderError

        info = describe_encoder(name, models_dir=models_dir)
        if info is None:
            raise EncoderError(unknown_encoder(name, models_dir))
    if as_json:
        from dataclasses import asdict

        print(json.dumps(asdict(info), default=str, ensure_ascii=False))
    else:
        _show_encoder(info)


def _show_encoder(info: EncoderInfo) -> None:
    told_on_loading = "known when it is loaded"
    rows = {
        "name": info.name,
        "id": info.id or told_on_loading,
        "revision": f"sha256 {info.revision}" if info.revision else "not pinned",
        "licence": info.licence,
        "source": info.source,
        "languages": info.languages,
        "runtime": info.runtime,
        "folder": str(info.folder),
        "size": f"{info.megabytes} MB",
        "dimension": str(info.dimension or told_on_loading),
        "window": f"{info.window} tokens; longer texts are read in several windows"
        if info.window
        else ("any length" if info.runtime == "static" else told_on_loading),
        "put before a text": repr(info.prefix) if info.prefix else "nothing",
        "threads": "none" if info.runtime == "static" else f"{info.threads}, or --threads",
        "whole": "yes" if info.is_whole else f"no: {info.fault}",
    }
    for key, value in rows.items():
        print(f"{key + ':':<19}{value}")
    for file in info.files:
        print(f"  {file.sha256}  {file.bytes:>11,}  {file.path}")


@models.command("train-encoder", epilog="Python: voc_nlp.encoders.tuning.tune_layers")
def models_train_encoder(
    data: Annotated[Path, typer.Option(help="Folder with the parquet files of the recipe.")],
    out: Annotated[Path, typer.Option(help="Folder for the two files.")],
    models_dir: Models = None,
    threads: Threads = None,
    seed: Annotated[int, typer.Option(help="Seed.")] = 0,
    epochs: Annotated[int, typer.Option(min=1, help="Passes over the texts.")] = 2,
    most: Annotated[
        int | None, typer.Option(min=20, help="Use at most so many texts, to try it out.")
    ] = None,
) -> None:
    """Teach the last layers of the multilingual encoder and its map, as the shipped ones were."""
    with told_errors(), told_loading():
        from voc_nlp.encoders import CachedEncoder, load_encoder
        from voc_nlp.encoders.corpus import TUNING_SOURCES, training_texts
        from voc_nlp.encoders.tuning import Tuning, lessons, tune_layers
        from voc_nlp.sentiment.sources import load_examples, own_sentences

        texts = training_texts(data, sources=TUNING_SOURCES)
        told = lessons(load_examples(data))
        if most is not None:
            texts, told = texts.head(most), told.head(most)
        teacher = load_encoder("minilm", models_dir=models_dir, threads=threads)
        tune_layers(
            out,
            texts,
            told,
            CachedEncoder(teacher),
            alike=own_sentences(),
            tuning=Tuning(seed=seed, epochs=epochs),
            progress=print,
        )
    print(f"The layers and the map are in {out}.")


@models.command("distil", epilog="Python: voc_nlp.encoders.distil.distil_from_parquet")
def models_distil(
    data: Annotated[Path, typer.Option(help="Folder with the parquet files of the recipe.")],
    out: Annotated[Path, typer.Option(help="File for the token vectors.")],
    models_dir: Models = None,
    threads: Threads = None,
    seed: Annotated[int, typer.Option(help="Seed.")] = 0,
    most: Annotated[
        int | None, typer.Option(min=2, help="Use at most so many texts, to try it out.")
    ] = None,
    pieces: Annotated[int, typer.Option(min=100, help="Pieces of words in the table.")] = 72_000,
) -> None:
    """Learn the token vectors of the fast lane from unlabelled texts, as fast.safetensors was made."""
    with told_errors(), told_loading():
        from voc_nlp.encoders.distil import Training, distil_from_parquet

        distil_from_parquet(
            data,
            out,
            models_dir=models_dir,
            threads=threads,
            training=Training(seed=seed, n_pieces=pieces),
            most=most,
            progress=print,
        )
    print(f"The token vectors are in {out}.")


@models.command(
    "train-sentiment",
    epilog="Python: voc_nlp.sentiment.adapt_head, voc_nlp.sentiment.train_from_parquet",
)
def train_sentiment(
    out: Annotated[Path, typer.Option(help="Folder for the weights.")],
    labelled: Annotated[
        Path | None,
        typer.Option(
            "--from", help="A file with comments and labels of yours, to adapt the shipped head to."
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            help="Folder with the labelled parquet files that the shipped head is trained on."
        ),
    ] = None,
    text: Annotated[str | None, typer.Option(help="With --from: column with comments.")] = None,
    label: Annotated[
        str | None,
        typer.Option(
            help="With --from: column with labels (negative, neutral, positive, or -1, 0, 1)."
        ),
    ] = None,
    score: Annotated[
        str | None,
        typer.Option(
            "--weak-labels-from-score",
            help="With --from: take this score column for labels. Such a head must not explain that score.",
        ),
    ] = None,
    encoder: Annotated[
        str,
        typer.Option(
            help="Encoder whose vectors the weights read; auto is the one that sentiment is read in."
        ),
    ] = "auto",
    seed: Annotated[int, typer.Option(help="Seed.")] = 0,
    models_dir: Models = None,
    threads: Threads = None,
    as_json: AsJson = False,
) -> None:
    """Adapt the sentiment weights to labelled comments of yours, or train those that ship from labelled sets."""
    with told_errors(), told_loading():
        from voc_nlp.errors import ConfigError

        if (labelled is None) == (data is None):
            raise ConfigError(
                "name either --from FILE, to adapt the shipped head, or --data FOLDER, to train one"
            )
        if labelled is not None:
            from voc_nlp.analysis import adapt_sentiment

            found = adapt_sentiment(
                labelled,
                out,
                text=text,
                label=label,
                weak_labels_from_score=score,
                encoder=encoder,
                seed=seed,
                models_dir=models_dir,
                threads=threads,
            )
        else:
            from voc_nlp.encoders import CachedEncoder, load_encoder
            from voc_nlp.encoders.auto import SENTIMENT
            from voc_nlp.sentiment import train_from_parquet

            name = SENTIMENT if encoder == "auto" else encoder
            loaded = load_encoder(name, models_dir=models_dir, threads=threads)
            train_from_parquet(
                Path(str(data)), CachedEncoder(loaded), out, seed=seed, progress=print
            )
            print(f"The weights are in {out}.")
            return
    if as_json:
        from dataclasses import asdict

        content = {
            "out": str(out),
            **{
                name: asdict(value)
                for name, value in (("before", found.before), ("after", found.after))
            },
            "gain": list(found.gain),
            "is_better": found.is_better,
            "rows": found.rows,
            "labels": found.labels,
            "left_out": found.left_out,
            "only_calibration": found.only_calibration,
            "trained_on_score": found.trained_on_score,
        }
        print(json.dumps(content, ensure_ascii=False))
    else:
        _show_adaptation(found, out)


def _show_adaptation(found: Adaptation, out: Path) -> None:
    if found.trained_on_score is not None:
        print(
            f"warning: the labels are the score {found.trained_on_score!r}. Sentiment trained on a score must not be "
            "used to explain that score; voc analyze refuses to rank with such a head.",
            file=sys.stderr,
        )
    what = (
        "temperature and class shifts only (under 50 comments)"
        if found.only_calibration
        else "the head"
    )
    left = ", ".join(f"{n:,} {why}" for why, n in found.left_out.items())
    counts = ", ".join(f"{n:,} {name}" for name, n in found.labels.items())
    given = found.rows + sum(found.left_out.values())
    print(
        f"{given:,} rows, {found.rows:,} used ({counts})" + (f"; left out: {left}" if left else "")
    )
    if found.trained_on_score is not None:
        print(
            "  labels from the score: negative in the lowest 30 % of the scale (0-3 of 10, 1-2 of 5), positive from "
            "90 % on (9-10, 5); what lies between has no label"
        )
    print(
        f"{found.rows:,} labelled comments, adapted: {what}; figures on comments not fitted on (5 folds)"
    )
    names = {
        "macro_f1": "macro F1",
        "accuracy": "accuracy",
        "calibration_error": "calibration error",
        "log_loss": "log loss",
    }
    for name, words in names.items():
        old, new = getattr(found.before, name), getattr(found.after, name)
        print(
            f"  {words:<18} {old.value:.3f} ({old.low:.3f} to {old.high:.3f}) -> "
            f"{new.value:.3f} ({new.low:.3f} to {new.high:.3f})"
        )
    low, high = found.gain.low, found.gain.high
    if found.is_better:
        print(
            f"Better: the log loss falls by {found.gain.value:.3f} ({low:.3f} to {high:.3f}). The adapted head is in {out}."
        )
    else:
        print(
            f"Not surely better (log loss falls by {found.gain.value:.3f}, {low:.3f} to {high:.3f}); the head as it "
            f"was is kept and written to {out}."
        )
    print(f"Use it: voc analyze FILE --sentiment {out}")
