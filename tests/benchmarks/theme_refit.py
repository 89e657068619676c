"""Which ids a refit keeps: two halves of a set, themes found in each, and the themes of one matched to the other's.

    python -m tests.benchmarks.theme_refit --data FOLDER [--rows N] [--trials N] [--encoder NAME] [--sets NAME ...]

A kept id is right when the commonest gold theme of both themes is the same. Recall is of the ids that could be kept:
for each gold theme, the smaller number of themes of the two halves that have it as their commonest. ``before`` is the
rule of version 0.5: cosine of the mean of the mentions at least 0.8, shared mentions at least 0.5.

Prints one JSON line per set and way of cutting:

- half: random halves of all rows.
- small: 60 % and 40 % of the rows of 30 gold themes.
- drop: as half, and each half lacks another fifth of the gold themes.
- smalldrop: as small, and each part lacks another fifth of the gold themes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from tests.benchmarks.theme_book import rows_of
from voc_nlp.encoders import load_encoder
from voc_nlp.themes import ThemeClusterer, unit_rows
from voc_nlp.themes.book import match_themes
from voc_nlp.themes.vectors import nearest

WAYS = ("half", "small", "drop", "smalldrop")
SETS = ("banking77", "nhs_fft_phase1", "clinc150", "us_airline_tweets")
FEW_THEMES = 30


def cut(gold: np.ndarray, way: str, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of two disjoint parts."""
    rng = np.random.default_rng(seed)
    order, names, share = rng.permutation(len(gold)), np.unique(gold), 0.5
    if way.startswith("small"):
        names, share = rng.choice(names, min(FEW_THEMES, len(names)), replace=False), 0.6
        order = order[np.isin(gold[order], names)]
    one, other = np.split(order, [int(len(order) * share)])
    if way.endswith("drop"):
        gone, n = rng.permutation(names), max(1, len(names) // 5)
        one = one[~np.isin(gold[one], gone[:n])]
        other = other[~np.isin(gold[other], gone[n : 2 * n])]
    return one, other


def rule_before(old: np.ndarray, new: np.ndarray, vectors: np.ndarray, prototypes: np.ndarray):
    """Pairs (old, new) by the rule of version 0.5."""
    ids = np.unique(old)
    means = unit_rows(np.array([vectors[old == key].astype(float).mean(0) for key in ids]))
    cosine = means @ prototypes.T
    both = np.array([np.bincount(new[old == key], minlength=len(prototypes)) for key in ids])
    either = both.sum(1)[:, None] + np.bincount(new, minlength=len(prototypes)) - both
    shared = both / np.maximum(either, 1)
    for a, b in zip(*linear_sum_assignment(-(cosine + shared) / 2), strict=True):
        if cosine[a, b] >= 0.8 and shared[a, b] >= 0.5:
            yield int(ids[a]), int(b)


def trial(vectors: np.ndarray, gold: np.ndarray, way: str, seed: int) -> dict[str, np.ndarray]:
    """Kept, right and possible ids, by both rules."""
    one, other = cut(gold, way, seed)
    first, second = (ThemeClusterer().fit(vectors[part]) for part in (one, other))
    main = [
        [
            Counter(gold[part][found.labels_ == i]).most_common(1)[0][0]
            for i in range(found.n_themes_)
        ]
        for part, found in ((one, first), (other, second))
    ]
    counts = [Counter(names) for names in main]
    possible = sum(min(counts[0][name], counts[1][name]) for name in counts[0])
    rows = vectors[other]
    old, new = nearest(rows, first.prototypes_), nearest(rows, second.prototypes_)
    heard = np.unique(old)
    pairs = match_themes(
        [str(i) for i in heard],
        first.prototypes_[heard],
        old.astype(str),
        second.prototypes_,
        new,
    )
    after = pairs[pairs["same"]]
    kept = {
        "before": list(rule_before(old, new, rows, second.prototypes_)),
        "after": list(zip(after["old_id"].astype(int), after["new"], strict=True)),
    }
    return {
        rule: np.array([len(k), sum(main[0][a] == main[1][b] for a, b in k), possible])
        for rule, k in kept.items()
    }


def main() -> None:
    """Print one JSON line per set and way of cutting."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=6000)
    parser.add_argument("--trials", type=int, default=3)
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--sets", nargs="*", default=SETS)
    given = parser.parse_args()
    encoder = load_encoder(given.encoder)
    for name in given.sets:
        comments: pd.DataFrame = rows_of(given.data, name, given.rows)
        gold = comments["gold"].to_numpy(dtype=str)
        vectors = unit_rows(encoder.encode(comments["text"].tolist()))
        for way in WAYS:
            trials = [trial(vectors, gold, way, seed) for seed in range(given.trials)]
            line: dict[str, object] = {"set": name, "way": way, "rows": len(gold)}
            for rule in ("before", "after"):
                kept, right, possible = np.sum([found[rule] for found in trials], axis=0)
                line[rule] = {
                    "kept": int(kept),
                    "precision": round(right / max(kept, 1), 3),
                    "recall": round(right / max(possible, 1), 3),
                }
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
