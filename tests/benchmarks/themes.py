"""Theme discovery beside BERTopic, TriTopic and k-means told the true number, on the same vectors in one run.

    python -m tests.benchmarks.themes --data FOLDER --bench FOLDER [--peers PYTHON]

The peers live in an environment of their own; PYTHON is its interpreter (default: this one).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, v_measure_score

from voc_nlp.encoders import load_encoder
from voc_nlp.themes import ThemeClusterer

SAMPLE = 3000
SEEDS = 3


def gold_sets(data: Path) -> dict[str, pd.DataFrame]:
    """Comments with one gold theme each: banking77's test split, 3,000 of nhs_fft_phase1 (seed 0), jupyter_ux_survey."""
    banking = pd.read_parquet(data / "banking77.parquet")
    nhs = pd.read_parquet(data / "nhs_fft_phase1.parquet")
    jupyter = pd.read_parquet(data / "jupyter_ux_survey.parquet")
    sets = {
        "banking77 test": banking[banking["split"] == "test"],
        "nhs_fft_phase1": nhs,
        "jupyter_ux_survey": jupyter,
    }
    for name, frame in sets.items():
        one = frame[frame["theme"].map(len) == 1]
        one = (
            one.assign(gold=one["theme"].str[0])
            if isinstance(one["theme"].iloc[0], str)
            else one.assign(gold=[labels[0] for labels in one["theme"]])
        )
        sets[name] = one.sample(SAMPLE, random_state=0) if len(one) > 1.2 * SAMPLE else one
    return sets


def ours(vectors: np.ndarray, gold: np.ndarray) -> dict[str, object]:
    """Our clusterer with its defaults, three seeds, in the words of peers.py."""
    runs, seconds = [], []
    for seed in range(SEEDS):
        start = time.perf_counter()
        runs.append(ThemeClusterer(random_state=seed).fit(vectors).labels_)
        seconds.append(round(time.perf_counter() - start, 2))
    pairs = [adjusted_rand_score(a, b) for i, a in enumerate(runs) for b in runs[:i]]

    def mean(metric) -> float:
        return round(float(np.mean([metric(gold, run) for run in runs])), 4)

    return {
        "method": "voc_nlp",
        "comments": len(gold),
        "v_measure": mean(v_measure_score),
        "ari": mean(adjusted_rand_score),
        "ami": mean(adjusted_mutual_info_score),
        "themes": [len(set(run)) for run in runs],
        "unassigned": 0.0,
        "stability_ari": round(float(np.mean(pairs)), 4),
        "seconds": seconds,
    }


def main() -> None:
    """Print one JSON line per method and set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--sets", nargs="*", help="beginnings of the names of sets; default all")
    given = parser.parse_args()
    encoder = load_encoder(given.encoder)
    for name, frame in gold_sets(given.data).items():
        if given.sets and not name.startswith(tuple(given.sets)):
            continue
        print(
            f"\n{name}: {len(frame)} comments, {frame['gold'].nunique()} gold themes, {encoder.id}",
            flush=True,
        )
        texts, gold = frame["text"].tolist(), frame["gold"].to_numpy(dtype=str)
        vectors = encoder.encode(texts)
        print(json.dumps(ours(vectors, gold)), flush=True)
        if given.bench is None:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "vectors.npz"
            np.savez(path, X=vectors, text=np.array(texts, dtype=object), gold=gold)
            subprocess.run([given.peers, str(given.bench / "peers.py"), str(path)], check=True)


if __name__ == "__main__":
    main()
