"""Measure the language of short comments, libraries that a user would pick on the same rows in the same run.

    python -m tests.benchmarks.language --data FOLDER [--rows 300] [--peers PYTHON]

Rows: comments under 60 characters of ``mabsa_21lang_test``, ``--rows`` of each of its 21 languages (seeded; 0 for all).
``alone``: each text by itself. ``file``: the texts of one language as one file. ``mixed``: all 21 languages in one file.
py3langid runs beside it with all its labels (``py3langid``) and with our candidates (``limited``); ``--peers`` names the
python of an environment with lingua-language-detector or langdetect, which are asked without limits. Figures are the
share of texts with the right language; "und" counts as wrong. Then: share of alone texts named with a confidence of 0.9
or more and how many of those are right, and the share flagged as mixed or as another language in Latin letters, of which
here there is none. Nothing was tuned on these rows. Last come the classes of low-value answers on our own cases, on
which the lists were mended once: before that recall was 0.94 to 1.00 at a precision of 0.995 to 1.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

from voc_nlp.cleaning import CANDIDATES, CLASSES, content_class, detect_languages

LONGEST = 60
SAME = {
    "nb": "no",
    "nn": "no",
    "yue": "zh",
    "wuu": "zh",
    "zh-cn": "zh",
    "zh-tw": "zh",
    "arz": "ar",
    "ary": "ar",
}
PEERS = """
import json, sys
texts = json.load(open(sys.argv[1], encoding="utf-8"))
found = {}
try:
    from lingua import LanguageDetectorBuilder
    detector = LanguageDetectorBuilder.from_all_languages().build()
    told = [detector.detect_language_of(text) for text in texts]
    found["lingua"] = ["und" if one is None else one.iso_code_639_1.name.lower() for one in told]
except ImportError:
    pass
try:
    from langdetect import DetectorFactory, LangDetectException, detect
    DetectorFactory.seed = 0
    def tell(text):
        try:
            return detect(text)
        except LangDetectException:
            return "und"
    found["langdetect"] = [tell(text) for text in texts]
except ImportError:
    pass
json.dump(found, open(sys.argv[2], "w"))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--peers", type=Path)
    given = parser.parse_args()
    file = given.data / "mabsa_21lang_test.parquet"
    if not file.exists():
        print(f"skipped: no {file.name}")
        return
    rows = pd.read_parquet(file, columns=["text", "lang"])
    rows = rows[rows["text"].str.len() < LONGEST].drop_duplicates()
    if given.rows:
        rows = rows.groupby("lang").sample(given.rows, random_state=0)
    texts, gold = rows["text"].tolist(), rows["lang"].to_numpy()
    told: dict[str, list[str]] = {}
    alone = [detect_languages([text]) for text in texts]
    told["alone"] = [codes[0] for codes, _ in alone]
    sure = np.array([confidence[0] for _, confidence in alone])
    by_file = np.empty(len(texts), dtype=object)
    for code in sorted(set(gold)):
        inside = np.flatnonzero(gold == code)
        by_file[inside] = detect_languages([texts[place] for place in inside])[0]
    told["file"] = by_file.tolist()
    told["mixed"] = detect_languages(texts)[0]
    told["py3langid"], told["limited"] = _py3langid(texts, ()), _py3langid(texts, CANDIDATES)
    if given.peers:
        told |= _peers(given.peers, texts)
    right = {
        name: np.array([SAME.get(code, code) for code in codes]) == gold
        for name, codes in told.items()
    }
    print(f"{len(texts):,} texts under {LONGEST} characters\n")
    print("lang  rows " + "".join(f"{name:>11}" for name in right))
    for code in sorted(set(gold)):
        inside = gold == code
        figures = "".join(f"{hit[inside].mean():11.3f}" for hit in right.values())
        print(f"{code:5}{inside.sum():5} {figures}")
    means = {
        name: np.mean([hit[gold == code].mean() for code in sorted(set(gold))])
        for name, hit in right.items()
    }
    print(f"{'mean':10} " + "".join(f"{mean:11.3f}" for mean in means.values()))
    high = sure >= 0.9
    print(
        f"\nalone, confidence 0.9 or more: {high.mean():.3f} of the texts, {right['alone'][high].mean():.3f} of them right"
        f" (below: {right['alone'][~high].mean():.3f}); mean confidence {sure.mean():.3f}"
    )
    flagged(texts, told["mixed"])
    low_value()


def flagged(texts: list[str], codes: list[str]) -> None:
    """Print how often a text of one language is flagged."""
    from voc_nlp.cleaning.mixed import latinised

    wrong = [latinised(text, code) for text, code in zip(texts, codes, strict=True)]
    share = np.mean([bool(found) for found in wrong])
    print(f"flagged as another language in Latin letters, wrongly: {share:.4f}")


def low_value() -> None:
    """Print precision and recall of the classes of answers on our own cases (``tests/data/low_value.tsv``)."""
    file = Path(__file__).parents[1] / "data" / "low_value.tsv"
    cases = pd.read_csv(file, sep="\t", quoting=3, keep_default_na=False)
    pairs = zip(cases["text"], cases["question"], strict=True)
    found = pd.Series([content_class(text, [question]) for text, question in pairs])
    print(
        f"\n{len(cases):,} answers of {cases['lang'].nunique()} languages\nclass           precision  recall"
    )
    for kind in CLASSES:
        hit = ((found == kind) & (cases["class"] == kind)).sum()
        shares = hit / max((found == kind).sum(), 1), hit / (cases["class"] == kind).sum()
        print(f"{kind:16}{shares[0]:9.3f}{shares[1]:8.3f}")
    right = (found == cases["class"]).groupby(cases["lang"]).mean()
    print("right by language: " + " ".join(f"{code} {share:.2f}" for code, share in right.items()))


def _py3langid(texts: list[str], limit: tuple[str, ...]) -> list[str]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if limit:
        detector.set_languages(list(limit))
    return [detector.classify(text)[0] for text in texts]


def _peers(python: Path, texts: list[str]) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "texts.json", Path(folder) / "found.json"
        asked.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
        command = [str(python), "-c", PEERS, str(asked), str(answered)]
        if subprocess.run(command, check=False).returncode:
            print("the peers failed", file=sys.stderr)
            return {}
        found: dict[str, list[str]] = json.loads(answered.read_text())
        return found


if __name__ == "__main__":
    main()
