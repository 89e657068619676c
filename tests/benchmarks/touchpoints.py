"""How well touchpoints and stages are read from text.

    python -m tests.benchmarks.touchpoints --data FOLDER [--blind] [--failures]

On tests/data/touchpoints.tsv, written for this package in ten languages, in three parts: ``a`` tells the same scenes in
every language, ``b`` is from other trades and was looked at when the phrases were widened, ``c`` was written after phrases
and settings were fixed. The phrases are by the same hand, so real comments are harder: with
``--blind`` tests/data/touchpoints_blind.tsv, by somebody who had seen neither the phrases nor these texts. And on the sample survey with its touchpoint column
hidden: Cohen's kappa of the inferred touchpoint of a comment (largest sum over its mentions) with the given one, which says
what the survey was about, not what the text names, so that 1 is out of reach.

None of the labelled sets in FOLDER has touchpoints of this kind (their columns of that name hold products, trades or
domains), so they are not used.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.cleaning import clean_comments
from voc_nlp.comments import as_comments
from voc_nlp.config import AnalysisConfig, Roles
from voc_nlp.encoders import load_encoder
from voc_nlp.mentions import split_mentions
from voc_nlp.touchpoints import (
    UNCLEAR,
    chosen_touchpoints,
    fit_touchpoints,
    kappa,
    place_mentions,
)

HOME = Path(__file__).parents[2]
SAMPLE = {
    "app": "app",
    "billing": "billing",
    "call centre": "phone",
    "chat": "chat",
    "installation": "installation",
    "network": "product",
    "store": "store",
    "website": "website",
}
"""Touchpoint of the sample survey -> standard touchpoint."""


def read_texts(name: str = "touchpoints.tsv") -> pd.DataFrame:
    """Our labelled texts; a missing stage or touchpoint is unclear."""
    path = HOME / "tests" / "data" / name
    table = pd.read_csv(path, sep="\t", keep_default_na=False)
    return table.replace({"touchpoint": {"none": UNCLEAR}, "stage": {"": UNCLEAR}})


def measure(texts: pd.DataFrame, encoder) -> pd.DataFrame:
    """Place the texts and keep what was given beside what was found."""
    found = place_mentions(
        texts[["text", "language"]].rename(columns={"text": "clean_text"}),
        ["(all)"] * len(texts),
        fit_touchpoints(encoder.encode),
        encoder.encode(texts["text"].tolist()),
    ).mentions
    return texts.assign(
        found=found["touchpoint"].to_numpy(),
        sure=found["touchpoint_confidence"].to_numpy(),
        found_stage=found["stage"].to_numpy(),
    )


def figures(part: pd.DataFrame) -> dict[str, float]:
    """Accuracy with unclear as a class, precision of what is named, and shares unclear."""
    right = part["found"] == part["touchpoint"]
    named = part["found"] != UNCLEAR
    staged = part["found_stage"] != UNCLEAR
    stage_right = part["found_stage"] == part["stage"]
    return {
        "n": len(part),
        "accuracy": round(float(right.mean()), 3),
        "precision": round(float(right[named].mean()), 3),
        "unclear": round(float(1 - named.mean()), 3),
        "truly_unclear": round(float((part["touchpoint"] == UNCLEAR).mean()), 3),
        "stage_accuracy": round(float(stage_right.mean()), 3),
        "stage_precision": round(float(stage_right[staged].mean()), 3),
    }


def sample_survey(encoder) -> list[dict[str, object]]:
    """Agreement with the hidden column of the sample, standard list and the survey's own list."""
    frame = pd.read_csv(HOME / "data" / "samples" / "telecom_nps.csv", keep_default_na=False)
    roles = Roles(text=("comment",), id="response_id", touchpoint="touchpoint")
    config = AnalysisConfig()
    comments = clean_comments(as_comments(frame, roles, config).comments, config)
    mentions = split_mentions(comments, config)
    texts = mentions["clean_text"].tolist()
    vectors = encoder.encode(texts)
    given = comments.set_index("comment_id")["touchpoint"]
    rows: list[dict[str, object]] = []
    for name, own in (("standard", ()), ("the survey's own", tuple(SAMPLE))):
        classifier = fit_touchpoints(encoder.encode, chosen_touchpoints(own))
        start = time.perf_counter()
        chances = classifier.probabilities(vectors, texts, mentions["language"].tolist())[:, :-1]
        seconds = time.perf_counter() - start
        by_comment = pd.DataFrame(chances).groupby(mentions["comment_id"].to_numpy())
        total, most = by_comment.sum(), by_comment.max().to_numpy().max(axis=1)
        found = np.array(classifier.names)[total.to_numpy().argmax(axis=1)]
        truth = given.loc[total.index]
        truth = (truth if own else truth.map(SAMPLE)).to_numpy(dtype=str)
        clear = most >= 0.5
        rows.append(
            {
                "touchpoints": name,
                "comments": len(total),
                "kappa": round(kappa(truth, found), 3),
                "clear": round(float(clear.mean()), 3),
                "kappa_where_clear": round(kappa(truth[clear], found[clear]), 3),
                "agree_where_clear": round(float((truth[clear] == found[clear]).mean()), 3),
                "mentions_per_second": round(len(texts) / seconds),
            }
        )
    return rows


def main() -> None:
    """Print one JSON line per part, language and list of touchpoints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="not used; every benchmark takes it")
    parser.add_argument("--blind", action="store_true", help="texts the phrases have not seen")
    parser.add_argument("--failures", action="store_true")
    given = parser.parse_args()
    texts = read_texts("touchpoints_blind.tsv" if given.blind else "touchpoints.tsv")
    for name in ("mapped", "minilm"):
        encoder = load_encoder(name)
        placed = measure(texts, encoder)
        if name == "minilm":  # knows English only
            placed = placed[placed["language"] == "en"]
        for part, group in placed.groupby("part"):
            print(json.dumps({"encoder": name, "part": part, **figures(group)}), flush=True)
        for language, group in placed.groupby("language"):
            line = {"encoder": name, "language": language, **figures(group)}
            print(json.dumps(line), flush=True)
        print(json.dumps({"encoder": name, "all": True, **figures(placed)}), flush=True)
        bands = placed[placed["found"] != UNCLEAR].groupby(
            pd.cut(placed["sure"], [0.5, 0.7, 0.9, 1.0]), observed=True
        )
        for band, group in bands:
            right = float((group["found"] == group["touchpoint"]).mean())
            line = {"confidence": str(band), "n": len(group), "right": round(right, 3)}
            print(json.dumps({"encoder": name, **line}), flush=True)
        if given.failures:
            for row in placed[placed["found"] != placed["touchpoint"]].itertuples():
                print(f"{row.language} {row.touchpoint} -> {row.found} {row.sure:.2f}: {row.text}")
    for row in [] if given.blind else sample_survey(load_encoder("mapped")):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
