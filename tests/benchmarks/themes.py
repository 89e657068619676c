"""Theme discovery beside BERTopic, TriTopic and k-means told the true number, on the same vectors in one run.

    python -m tests.benchmarks.themes --data FOLDER [--bench FOLDER] [--peers PYTHON] [--parts PART ...]

Parts: agreement (with human codes, and of refits on 90 % of the rows), same (rows shuffled, two processes), speed (at
3,000 and 20,000 rows, with the peers where --bench is given), scale (up to a million vectors), several (mentions against
one theme per comment). The peers live in an environment of their own; PYTHON is its interpreter (default: this one).
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, v_measure_score

import voc_nlp
from voc_nlp.encoders import CachedEncoder, load_encoder
from voc_nlp.themes import ThemeClusterer, assign, discover, unit_rows

SAMPLE = 3000
SUBSAMPLES = 5
"""Random 90 % of the rows: five give ten pairs."""
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
PARTS = ("agreement", "same", "speed", "scale", "several")
SEVERAL = ("jupyter_ux_survey", "mabsa_21lang_test")


def gold_sets(data: Path) -> dict[str, pd.DataFrame]:
    """Comments with one gold theme each, at most 3,000 per set (seed 0) but for banking77's test split and clinc150."""
    read = {
        name: pd.read_parquet(data / f"{name}.parquet")
        for name in (
            "banking77",
            "clinc150",
            "nhs_fft_phase1",
            "us_airline_tweets",
            "minibar_gold_clusters",
            "jupyter_ux_survey",
        )
    }
    sets = {}
    for name, frame in read.items():
        if name == "banking77":
            name, frame = "banking77 test", frame[frame["split"] == "test"]
        one = frame[[labels is not None and len(labels) == 1 for labels in frame["theme"]]]
        one = one.assign(gold=[str(labels[0]) for labels in one["theme"]])
        if name == "clinc150":
            one = one[one["gold"] != "oos"].groupby("gold").sample(25, random_state=0)
        sets[name] = one.sample(SAMPLE, random_state=0) if len(one) > 1.3 * SAMPLE else one
    return sets


def ours(vectors: np.ndarray, gold: np.ndarray, seeds: int) -> dict[str, object]:
    """Our clusterer with its defaults, in the words of peers.py, and refitted on 90 % of the rows."""
    runs, seconds = [], []
    for seed in range(seeds):
        start = time.perf_counter()
        runs.append(ThemeClusterer(random_state=seed).fit(vectors).labels_)
        seconds.append(round(time.perf_counter() - start, 2))
    pairs = [adjusted_rand_score(a, b) for i, a in enumerate(runs) for b in runs[:i]]
    told = [
        KMeans(len(set(gold)), n_init=1, random_state=seed).fit_predict(vectors)
        for seed in range(seeds)
    ]

    def mean(metric, found=runs) -> float:
        return round(float(np.mean([metric(gold, run) for run in found])), 4)

    return {
        "method": "voc_nlp",
        "comments": len(gold),
        "v_measure": mean(v_measure_score),
        "ari": mean(adjusted_rand_score),
        "ami": mean(adjusted_mutual_info_score),
        "kmeans_true_k": {
            "v_measure": mean(v_measure_score, told),
            "ami": mean(adjusted_mutual_info_score, told),
        },
        "themes": [len(set(run)) for run in runs],
        "unassigned": 0.0,
        "stability_ari": round(float(np.mean(pairs)), 4) if pairs else None,
        **subsampled(vectors),
        "seconds": seconds,
    }


def subsampled(vectors: np.ndarray, n_themes: int | None = None) -> dict[str, object]:
    """ARI between the themes of random 90 % of the rows, on the rows both hold: mean of ten pairs."""
    found = []
    for number in range(SUBSAMPLES):
        rows = np.random.default_rng(number).permutation(len(vectors))[: int(0.9 * len(vectors))]
        themes = np.full(len(vectors), -1)
        themes[rows] = ThemeClusterer(n_themes).fit(vectors[rows]).labels_
        found.append(themes)
    pairs = []
    for a, b in itertools.combinations(found, 2):
        both = (a >= 0) & (b >= 0)
        pairs.append(adjusted_rand_score(a[both], b[both]))
    return {
        "subsample_ari": round(float(np.mean(pairs)), 4),
        "subsample_themes": [int(themes.max()) + 1 for themes in found],
    }


def agreement(given: argparse.Namespace, encoder) -> None:
    for name, frame in gold_sets(given.data).items():
        if given.sets and not name.startswith(tuple(given.sets)):
            continue
        print(f"\n{name}: {len(frame)} comments, {frame['gold'].nunique()} gold themes", flush=True)
        texts, gold = frame["text"].tolist(), frame["gold"].to_numpy(dtype=str)
        vectors = unit_rows(encoder.encode(texts))
        print(json.dumps(ours(vectors, gold, given.seeds)), flush=True)
        if given.bench is not None:
            peers(given, vectors, texts, gold, "bertopic,tritopic,kmeans")


def peers(given, vectors, texts, gold, methods: str, seeds: int | None = None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors.npz"
        np.savez(path, X=vectors, text=np.array(texts, dtype=object), gold=np.asarray(gold))
        script = str(given.bench / "peers.py")
        how = ["--methods", methods, "--seeds", str(seeds or given.seeds)]
        subprocess.run([given.peers, script, str(path), *how], check=True)


def same(given: argparse.Namespace, encoder) -> None:
    """Rows shuffled, one or two processes: every mention keeps its theme."""
    frame = gold_sets(given.data)["jupyter_ux_survey"][["id", "text"]].head(1500)
    found = []
    for rows, processes in ((frame, 1), (frame.sample(frac=1, random_state=1), 1), (frame, 2)):
        result = voc_nlp.analyze(rows, text="text", id="id", processes=processes)
        order = result.mentions.sort_values(["comment_id", "start"])
        found.append(order[["comment_id", "start", "theme_id", "subtheme_id", "confidence"]])
        with_content = result.comments["status"].isin(["ok", "duplicate"]).sum()
        without = result.mentions["theme_id"].isin(["", None]).mean()
        print(json.dumps({"comments": int(with_content), "mentions_without_theme": float(without)}))
    first = found[0].reset_index(drop=True)
    equal = [first.equals(other.reset_index(drop=True)) for other in found[1:]]
    print(json.dumps({"shuffled": equal[0], "two processes": equal[1]}), flush=True)


def speed(given: argparse.Namespace, encoder) -> None:
    """Seconds on the same vectors at 3,000 and 20,000 rows (banking77, clinc150 and tweets together)."""
    names = ("clinc150", "banking77", "us_airline_tweets")
    texts = pd.concat([pd.read_parquet(given.data / f"{name}.parquet")["text"] for name in names])
    texts = texts.drop_duplicates().sample(frac=1, random_state=0)
    for size in given.sizes or (3000, 20_000):
        part = texts.head(size).tolist()
        vectors = unit_rows(encoder.encode(part))
        start = time.perf_counter()
        fitted = ThemeClusterer().fit(vectors)
        seconds = round(time.perf_counter() - start, 2)
        print(
            json.dumps({"rows": len(part), "voc_nlp": seconds, "themes": fitted.n_themes_}),
            flush=True,
        )
        if given.bench is not None:
            peers(given, vectors, part, np.zeros(len(part), dtype=str), "bertopic", seeds=1)


def scale(given: argparse.Namespace, encoder) -> None:
    """Discovery and assignment of vectors that are given, each size in a process of its own."""
    seconds: dict[int, float] = {}
    for size in given.sizes or SIZES:
        code = f"from tests.benchmarks.themes import one_size; one_size({size})"
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        )
        print(done.stdout.strip(), flush=True)
        seconds[size] = json.loads(done.stdout)["seconds"]
    sizes = sorted(seconds)
    if len(sizes) > 1:
        growth = np.log(seconds[sizes[-1]] / seconds[sizes[0]]) / np.log(sizes[-1] / sizes[0])
        print(json.dumps({"from": sizes[0], "to": sizes[-1], "exponent": round(float(growth), 2)}))


def one_size(size: int, n_features: int = 384, n_groups: int = 60) -> None:
    """Print time and peak memory for a mixture of groups of unequal size; vectors are made in float32, in blocks."""
    rng = np.random.default_rng(0)
    centres = unit_rows(rng.normal(size=(n_groups, n_features)))
    share = 1 / np.arange(1, n_groups + 1) ** 0.7
    truth = rng.choice(n_groups, size, p=share / share.sum())
    vectors = np.empty((size, n_features), dtype=np.float32)
    for start in range(0, size, 8192):
        block = centres[truth[start : start + 8192]]
        noise = rng.normal(size=block.shape).astype(np.float32)
        vectors[start : start + 8192] = unit_rows(block + 1.2 * noise / np.sqrt(n_features))
    start_time, cpu = time.perf_counter(), time.process_time()
    found = discover(vectors, n_themes=None, max_themes=150, min_size=5, seed=0)
    given = assign(vectors, found.prototypes)
    print(
        json.dumps(
            {
                "rows": size,
                "seconds": round(time.perf_counter() - start_time, 1),
                "cpu_seconds": round(time.process_time() - cpu, 1),
                "peak_gib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2),
                "themes": len(found.prototypes),
                "ari": round(adjusted_rand_score(truth[:50_000], given.theme[:50_000]), 3),
            }
        )
    )


def several(given: argparse.Namespace, encoder) -> None:
    """F1 with several codes per comment: the themes of its mentions against one theme per comment, as many themes."""
    if given.bench is None:
        print("several: needs --bench, for score_themes.py")
        return
    spec = importlib.util.spec_from_file_location("score_themes", given.bench / "score_themes.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    for name in SEVERAL:
        gold = pd.read_parquet(given.data / f"{name}.parquet")
        gold = gold[gold["lang"] == "en"]
        gold = gold[[labels is not None and len(labels) > 0 for labels in gold["theme"]]]
        gold = gold.head(SAMPLE).assign(
            theme=[list(labels) for labels in gold.head(SAMPLE)["theme"]]
        )
        result = voc_nlp.analyze(gold[["id", "text"]], text="text", id="id")
        mentions = result.mentions.rename(columns={"comment_id": "id", "theme_id": "theme"})
        whole = assign_whole(encoder, gold["text"].tolist(), result.n_themes)
        single = pd.DataFrame({"id": gold["id"].to_numpy(), "theme": whole})
        print(f"\n{name}: {len(gold)} comments, {gold['theme'].map(len).mean():.2f} codes each")
        print(json.dumps({"mentions": scorer.score(mentions[["id", "theme"]], gold)}))
        print(json.dumps({"one per comment": scorer.score(single, gold)}), flush=True)


def assign_whole(encoder, texts: list[str], n_themes: int) -> np.ndarray:
    """One theme per comment."""
    return ThemeClusterer(n_themes).fit(encoder.encode(texts)).labels_


def main() -> None:
    """Print JSON lines for each part."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--sets", nargs="*", help="beginnings of the names of sets; default all")
    parser.add_argument("--parts", nargs="*", default=PARTS, choices=PARTS)
    parser.add_argument("--sizes", nargs="*", type=int, help="rows for the parts speed and scale")
    given = parser.parse_args()
    encoder = CachedEncoder(load_encoder(given.encoder))
    print(f"{encoder.id}; {os.cpu_count()} CPUs", flush=True)
    for part in given.parts:
        print(f"\n== {part}", flush=True)
        {"agreement": agreement, "same": same, "speed": speed, "scale": scale, "several": several}[
            part
        ](given, encoder)


if __name__ == "__main__":
    main()
