"""What redaction costs as a share of a run: analysis, redacted tables, report; cold cache, one process.

Part of ``python -m tests.benchmarks.privacy --cost 3000 --data FOLDER``. The comments are distinct ones of many languages
(``mabsa_21lang_test`` where FOLDER has it, else the samples of the repository). Processor time of the whole process, models
loaded before; every call of the recognisers is counted, those for labels, quotes and the report too.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pandas as pd

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


def cost(n: int, data: Path | None, encoder: str = "minilm") -> float:
    """Print and return redaction's share of a run over ``n`` comments."""
    import voc_nlp
    from voc_nlp.analysis import redacted, redacting
    from voc_nlp.cleaning import personal
    from voc_nlp.privacy import redact_text
    from voc_nlp.report.folder import write_results

    spent = {"seconds": 0.0, "calls": 0}

    def timed(*args, **options):
        started = time.thread_time()
        found = redact_text(*args, **options)
        spent["seconds"] += time.thread_time() - started
        spent["calls"] += 1
        return found

    frame = _comments(n, data)
    choices = voc_nlp.AnalysisConfig(encoder=encoder)
    warm = frame.head(60)
    redacted(voc_nlp.analyze(warm, text="comment", config=choices, cache=False, threads=1))
    personal.mask_personal.cache_clear()
    kept = personal.redact_text, redacting.redact_text
    personal.redact_text = redacting.redact_text = timed
    try:
        started = time.process_time()
        result = voc_nlp.analyze(frame, text="comment", config=choices, cache=False, threads=1)
        plain = spent["seconds"]
        hidden = redacted(result)
        tables = spent["seconds"] - plain
        with tempfile.TemporaryDirectory() as folder:
            write_results(hidden, folder)
        whole = time.process_time() - started
    finally:
        personal.redact_text, redacting.redact_text = kept
    share = spent["seconds"] / whole
    print(
        f"\n{len(frame):,} comments, {encoder}, cold cache, tables redacted and report written:"
        f" {whole:.1f} s of processor time, redaction {spent['seconds']:.2f} s ({share:.1%},"
        f" {spent['calls']:,} texts); of it {plain:.2f} s for labels, {tables:.2f} s for the tables,"
        f" {spent['seconds'] - plain - tables:.2f} s for the report"
    )
    print(f"redaction under 10 % of the run: {share < 0.1}")
    return share


def _comments(n: int, data: Path | None) -> pd.DataFrame:
    file = data / "mabsa_21lang_test.parquet" if data else None
    if file is not None and file.exists():
        texts = pd.read_parquet(file, columns=["text"])["text"]
    else:
        texts = pd.concat(
            pd.read_csv(path, dtype=str)["comment"] for path in sorted(SAMPLES.glob("*.csv"))
        )
    texts = texts.dropna().drop_duplicates()
    texts = texts.sample(min(n, len(texts)), random_state=0).reset_index(drop=True)
    return pd.DataFrame({"comment": texts, "nps": [at % 11 for at in range(len(texts))]})
