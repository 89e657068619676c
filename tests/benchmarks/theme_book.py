"""The theme book: unseen rows, code frames, proposals, on sets with one gold theme per comment.

    python -m tests.benchmarks.theme_book --data FOLDER [--rows N] [--trials N] [--encoder NAME] [--sets NAME ...]

Prints one JSON line per set and part:

- unseen: N rows are assigned by a book made of N others; AMI beside clustering the same rows directly.
- frame: rows are coded to a frame of gold names and three examples each (examples are left out of the score).
  Then every tenth code is left out of the frame: is it proposed?
- half_frame: as before, with every mention in its nearest code and with the reach of the codes measured on the rows
  (no labels are seen). First with all codes: accuracy. Then with a random half of them (mean of four): precision of what
  is coded, recall of the comments whose code is in the frame, share of the others that is kept out, proposals.
- proposals: a file is cut in two at random and a book made of one half. Proposals in the other half are false alarms.
  Then one gold theme is taken out of the first half: is it proposed from the other?
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score

from voc_nlp.encoders import load_encoder
from voc_nlp.themes import ThemeClusterer, unit_rows
from voc_nlp.themes.book import (
    FrameTheme,
    Material,
    ThemeBook,
    frame_book,
    make_book,
    measure_reach,
    propose_themes,
    rest_of,
)

SETS = ("banking77", "clinc150")
EXAMPLES = 3


def rows_of(data: Path, name: str, n: int) -> pd.DataFrame:
    """``n`` comments with one gold theme each, drawn with seed 0."""
    frame = pd.read_parquet(data / f"{name}.parquet")
    frame = frame[frame["theme"].map(len) == 1]
    frame = frame.assign(gold=[str(labels[0]) for labels in frame["theme"]])
    frame = frame[frame["gold"] != "oos"]
    return frame.sample(min(n, len(frame)), random_state=0)


def book_of(vectors: np.ndarray) -> ThemeBook:
    """A book of the themes of these rows, each its own comment."""
    fitted = ThemeClusterer(max_themes=150).fit(vectors)
    ids = [f"t{i + 1:03d}" for i in range(fitted.n_themes_)]
    themes = pd.DataFrame({"theme_id": ids, "label": [f"theme {key}" for key in ids]})
    material = Material(
        encoder="",
        encoder_id="",
        languages=(),
        shifts=np.zeros((0, vectors.shape[1])),
        vectors=vectors,
        comments=np.arange(len(vectors)).astype(str),
    )
    return make_book(material, themes, fitted.prototypes_)


def unseen(vectors: np.ndarray, gold: np.ndarray) -> dict[str, object]:
    """AMI of the second half by a book of the first, and by clustering it directly."""
    half = len(vectors) // 2
    book, rest = book_of(vectors[:half]), vectors[half:]
    placed = book.assign(rest, [""] * len(rest))
    direct = ThemeClusterer(max_themes=150).fit(rest).labels_
    return {
        "part": "unseen",
        "rows": len(rest),
        "themes": len(book.themes),
        "ami_book": round(adjusted_mutual_info_score(gold[half:], placed.theme), 4),
        "ami_direct": round(adjusted_mutual_info_score(gold[half:], direct), 4),
        "share_novel": round(float(placed.novel.mean()), 4),
        "without_theme": int((placed.theme == "").sum()),
    }


def frame(vectors: np.ndarray, frame_: pd.DataFrame, encode) -> dict[str, object]:
    """Accuracy of coding to a frame of names and examples, to names alone, and with one name left out."""
    gold, texts = frame_["gold"].to_numpy(), frame_["text"].tolist()
    rng = np.random.default_rng(0)
    picked = {
        name: rng.choice(np.flatnonzero(gold == name), EXAMPLES, replace=False)
        for name in np.unique(gold)
        if (gold == name).sum() > EXAMPLES
    }
    words = {name: name.replace("_", " ") for name in picked}
    known = dict(zip(words.values(), encode(list(words.values())), strict=True))
    scored = ~np.isin(np.arange(len(gold)), np.concatenate(list(picked.values())))
    result: dict[str, object] = {"part": "frame", "rows": int(scored.sum()), "codes": len(words)}
    for part, n in (("names", 0), ("names_and_examples", EXAMPLES)):
        codes = [
            FrameTheme(name=words[name], examples=tuple(texts[i] for i in picked[name][:n]))
            for name in words
        ]
        lookup = known | {texts[i]: vectors[i] for rows in picked.values() for i in rows}
        book = frame_book(codes, lookup, encoder="", encoder_id="")
        label = {theme.id: theme.label for theme in book.themes}
        placed = book.assign(vectors[scored], [""] * int(scored.sum()))
        right = [
            label[key] == words.get(name)
            for key, name in zip(placed.theme, gold[scored], strict=True)
        ]
        result[f"accuracy_{part}"] = round(float(np.mean(right)), 4)
    out = set(list(words)[::10])
    codes = [
        FrameTheme(name=words[name], examples=tuple(texts[i] for i in picked[name]))
        for name in words
        if name not in out
    ]
    book = frame_book(codes, lookup, encoder="", encoder_id="")
    placed = book.assign(vectors[scored], [""] * int(scored.sum()))
    proposed = propose_themes(book, vectors[scored], placed)
    main = [pd.Series(gold[scored][p.members]).mode()[0] for p in proposed]
    result |= {
        "codes_left_out": len(out),
        "of_these_proposed": len(out & set(main)),
        "proposals": len(main),
        "proposals_of_left_out_codes": sum(name in out for name in main),
    }
    return result


def half_frame(vectors: np.ndarray, frame_: pd.DataFrame, encode) -> dict[str, object]:
    """What the reach of codes keeps out, rightly and wrongly, with all codes and with half of them in the frame."""
    gold, texts = frame_["gold"].to_numpy(), frame_["text"].tolist()
    words = {name: name.replace("_", " ").strip() for name in np.unique(gold)}
    known = dict(zip(words.values(), unit_rows(encode(list(words.values()))), strict=True))
    rows: list[dict[str, object]] = []
    for seed in range(4):
        rng = np.random.default_rng(seed)
        picked = {
            name: rng.choice(np.flatnonzero(gold == name), EXAMPLES, replace=False)
            for name in words
            if (gold == name).sum() > EXAMPLES
        }
        scored = ~np.isin(np.arange(len(gold)), np.concatenate(list(picked.values())))
        mine, truth = vectors[scored], gold[scored]
        half = set(rng.permutation(list(picked))[: len(picked) // 2])
        for part, held in (("all", set(picked)), ("half", half)):
            codes = [
                FrameTheme(name=words[name], examples=tuple(texts[i] for i in picked[name]))
                for name in picked
                if name in held
            ]
            lookup = known | {texts[i]: vectors[i] for found in picked.values() for i in found}
            forced = frame_book(codes, lookup, encoder="", encoder_id="")
            usual = [forced.base.usual[key][1] for key in forced.base.owners]
            reach = measure_reach(forced.base.anchors, mine, usual)
            for way, book in (("forced", forced), ("limited", forced.limit_codes(reach))):
                placed = book.assign(mine, [""] * len(mine))
                label = {theme.id: theme.label for theme in book.themes}
                given = np.array([label[key] for key in placed.theme])
                wanted = np.array([words[name] for name in truth])
                inside = np.isin(truth, list(held))
                coded = placed.theme != rest_of(book.state)
                proposed = propose_themes(book, mine, placed) if part == "half" and not seed else []
                main = [pd.Series(truth[p.members]).mode()[0] not in held for p in proposed]
                rows.append(
                    {
                        "which": f"{part}_{way}",
                        "codes": len(codes),
                        "accuracy": float(np.mean((given == wanted)[inside])),
                        "precision": float(np.mean((given == wanted)[coded])),
                        "kept_out_rightly": float(np.mean(~coded[~inside]))
                        if part == "half"
                        else None,
                        "kept_out_wrongly": float(np.mean(~coded[inside])),
                        "proposals": len(main) if not seed else None,
                        "proposals_of_left_out": sum(main) if not seed else None,
                    }
                )
    table = pd.DataFrame(rows).groupby("which").mean().round(3)
    return {"part": "half_frame", "rows": len(gold), **table.to_dict("index")}


def proposals(vectors: np.ndarray, gold: np.ndarray, trials: int) -> dict[str, object]:
    """How often a proposal is a false alarm, and how often a theme that is new is proposed."""
    false, found, shares, other = [], [], [], []
    for trial in range(trials):
        rng = np.random.default_rng(trial)
        order = rng.permutation(len(vectors))
        here, there = order[: len(order) // 2], order[len(order) // 2 :]
        new = rng.choice(np.unique(gold))
        for without in ("", new):
            book = book_of(vectors[here[gold[here] != without]])
            placed = book.assign(vectors[there], [""] * len(there))
            proposed = propose_themes(book, vectors[there], placed)
            right = [np.mean(gold[there][p.members] == without) > 0.5 for p in proposed]
            if without:
                found.append(any(right))
                other.append(len(right) - sum(right))
                shares.append(float(np.mean(gold[there] == without)))
            else:
                false.append(len(proposed))
    return {
        "part": "proposals",
        "rows": len(vectors) // 2,
        "trials": trials,
        "false_alarms_per_file": round(float(np.mean(false)), 3),
        "files_with_false_alarm": round(float(np.mean(np.array(false) > 0)), 3),
        "new_theme_found": round(float(np.mean(found)), 3),
        "share_of_new_theme": round(float(np.mean(shares)), 4),
        "other_proposals_beside_new_theme": round(float(np.mean(other)), 3),
    }


def main() -> None:
    """Print one JSON line per set and part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=6000)
    parser.add_argument("--trials", type=int, default=10)
    parser.add_argument("--encoder", default="minilm")
    parser.add_argument("--sets", nargs="*", default=SETS)
    parser.add_argument("--parts", nargs="*", default=["unseen", "frame", "proposals"])
    given = parser.parse_args()
    encoder = load_encoder(given.encoder)
    for name in given.sets:
        comments = rows_of(given.data, name, given.rows)
        gold = comments["gold"].to_numpy()
        vectors = unit_rows(encoder.encode(comments["text"].tolist()))
        print(
            f"\n{name}: {len(comments)} rows, {len(set(gold))} gold themes, {encoder.id}",
            flush=True,
        )
        if "unseen" in given.parts:
            print(json.dumps(unseen(vectors, gold)), flush=True)
        if "frame" in given.parts:
            print(json.dumps(frame(vectors, comments, encoder.encode)), flush=True)
        if "half_frame" in given.parts:
            print(json.dumps(half_frame(vectors, comments, encoder.encode)), flush=True)
        if "proposals" in given.parts:
            print(json.dumps(proposals(vectors, gold, given.trials)), flush=True)


if __name__ == "__main__":
    main()
