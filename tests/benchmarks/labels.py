"""Do labels name what the theme is about? Against gold names of intents, beside BERTopic's labels, in one run.

    python -m tests.benchmarks.labels --data FOLDER [--peers PYTHON]

A label is right if, of all gold names of the set, the one nearest to it (cosine of MiniLM vectors of the plain texts) is
the majority gold name among the theme's comments. Themes count equally; the share weighted by size stands beside it.
Sets: the test split of banking77, and clinc150 without its out-of-scope queries, 25 per intent (seed 0).
BERTopic runs in an environment of its own; PYTHON is its interpreter (without it only ours is measured).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.encoders import load_encoder
from voc_nlp.themes import ThemeClusterer, name_themes

PER_INTENT = 25
# run by the peers' interpreter: default BERTopic on the same vectors
PEER = """
import json, sys, time
import numpy as np
from bertopic import BERTopic
from umap import UMAP
z = np.load(sys.argv[1], allow_pickle=True)
texts = [str(t) for t in z["text"]]
for seed in range(int(sys.argv[2])):
    start = time.perf_counter()
    umap = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed)
    model = BERTopic(umap_model=umap, calculate_probabilities=False)
    topics = model.fit_transform(texts, embeddings=z["X"])[0]
    labels = {t: " ".join(word for word, _ in model.get_topic(t)[:4] if word) for t in set(topics)}
    print(json.dumps({"topics": [int(t) for t in topics], "labels": {int(t): v for t, v in labels.items()},
                      "seconds": round(time.perf_counter() - start, 1)}))
"""


def gold_sets(data: Path) -> dict[str, pd.DataFrame]:
    """Texts with the plain name of their intent in ``gold``."""
    banking = pd.read_parquet(data / "banking77.parquet")
    banking = banking[banking["split"] == "test"]
    clinc = pd.read_parquet(data / "clinc150.parquet")
    sets = {}
    for name, frame in (("banking77 test", banking), ("clinc150", clinc)):
        first = [codes[0] if len(codes) else "" for codes in frame["theme"]]
        frame = frame.assign(gold=[code.replace("_", " ").strip() for code in first])
        frame = frame[~frame["gold"].isin(["", "oos"])]
        if name == "clinc150":
            shuffled = frame.sample(frac=1, random_state=0)
            frame = shuffled[shuffled.groupby("gold").cumcount() < PER_INTENT]
        sets[name] = frame.reset_index(drop=True)
    return sets


def accuracy(
    labels: Sequence[str], theme: np.ndarray, gold: np.ndarray, encode
) -> dict[str, object]:
    """Share of themes whose label is nearest to their majority gold name; theme -1 is none."""
    names = sorted(set(gold))
    nearest = np.array(names)[(encode(list(labels)) @ encode(names).T).argmax(axis=1)]
    sizes = np.array([(theme == i).sum() for i in range(len(labels))])
    majority = [pd.Series(gold[theme == i]).value_counts().sort_index() for i in range(len(labels))]
    right = np.array([n == m.idxmax() for n, m in zip(nearest, majority, strict=True)])
    return {
        "themes": len(labels),
        "accuracy": round(float(right.mean()), 3),
        "weighted": round(float(right @ sizes / sizes.sum()), 3),
        # a theme that mixes intents has no right label: the same for themes with a clear majority
        "accuracy_clear": round(
            float(right[[m.max() > 0.5 * m.sum() for m in majority]].mean()), 3
        ),
        "words": round(float(np.mean([len(label.split()) for label in labels])), 1),
        "distinct": len(set(labels)),
    }


def main() -> None:
    """Print one JSON line per method, seed and set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peers", help="interpreter with bertopic")
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--show", action="store_true", help="print every label and its gold name")
    given = parser.parse_args()
    encoder = load_encoder("minilm")
    for name, frame in gold_sets(given.data).items():
        texts, gold = frame["text"].tolist(), frame["gold"].to_numpy(dtype=str)
        print(f"\n{name}: {len(texts)} texts, {len(set(gold))} gold names", flush=True)
        vectors = encoder.encode(texts)
        mentions = pd.DataFrame({"clean_text": texts, "language": "en"})
        for seed in range(given.seeds):
            fitted = ThemeClusterer(random_state=seed).fit(vectors)
            start = time.perf_counter()
            named = name_themes(mentions, fitted.labels_, fitted.prototypes_, encoder.encode)
            seconds = round(time.perf_counter() - start, 1)
            labels = [one.label for one in named]
            found = accuracy(labels, fitted.labels_, gold, encoder.encode)
            print(json.dumps({"method": "voc_nlp", "seed": seed, **found, "seconds": seconds}))
            if given.show:
                for i, label in enumerate(labels):
                    print("  ", label, "|", pd.Series(gold[fitted.labels_ == i]).mode().iloc[0])
        if given.peers:
            for line in _peer(given.peers, given.seeds, vectors, texts):
                topics = np.array(line["topics"])
                shown = [line["labels"][str(t)] for t in sorted(set(topics) - {-1})]
                found = accuracy(shown, topics, gold, encoder.encode)
                found["no theme"] = round(float((topics == -1).mean()), 3)
                print(json.dumps({"method": "BERTopic", **found, "seconds": line["seconds"]}))


def _peer(python: str, seeds: int, vectors: np.ndarray, texts: list[str]) -> list[dict]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors.npz"
        np.savez(path, X=vectors, text=np.array(texts, dtype=object))
        done = subprocess.run(
            [python, "-c", PEER, str(path), str(seeds)], check=True, capture_output=True, text=True
        )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


if __name__ == "__main__":
    main()
