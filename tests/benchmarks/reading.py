"""Read a large CSV: time beside pandas.read_csv, peak memory beside the size of the file.

``python -m tests.benchmarks reading --data FOLDER`` or, without the labelled sets,
``python -m tests.benchmarks.reading [--rows 1000000] [--cores N]``. The file is written for the run
(about 200 bytes a row: id, date, score, channel, comment) and deleted after it; each way is run in a
process of its own, ``--rounds`` times in turn, and the best time counts. Both have the same cores:
``--cores 1`` holds every process to one; without it both may use all (pandas' default parser uses one,
ours reads and checks beside the parser). Processor time is printed too, which a busy machine changes less.
Ours also takes the SHA-256 of the file in that time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

RUN = """
import json, os, resource, sys, time
how, path, cores = sys.argv[1:]
if cores != "0":
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: int(cores)])
import pandas
from voc_nlp.reading import read_table
import pyarrow.csv, pyarrow.compute  # not timed: pandas has loaded its own parser too
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start, worked = time.perf_counter(), time.process_time()
frame = pandas.read_csv(path) if how == "pandas" else read_table(path).frame
seconds, worked = time.perf_counter() - start, time.process_time() - worked
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": seconds, "worked": worked, "rows": len(frame), "peak": peak * 1024, "before": before * 1024}))
"""
SAID = (
    "The parcel came three days late, and nobody answered when I called to ask where it was",
    "Very friendly people in the shop, they found the right part, and it was cheaper than online",
    'The bill says "adjustment" twice, nobody could explain it, I want my money back, please',
    "La aplicación se cierra cada vez que intento pagar, y el chat no entiende lo que escribo",
)


def write(path: Path, rows: int) -> None:
    """Write the file in pieces; comments hold commas, quotes and letters beyond ASCII."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("response_id,answered_on,nps,channel,comment\n")
        for start in range(0, rows, 10_000):
            file.write(
                "".join(
                    f"R{i:08d},2026-{i % 12 + 1:02d}-{i % 28 + 1:02d} 10:{i % 60:02d}:00,{i % 11},"
                    f'{("web", "shop", "phone")[i % 3]},"{_said(i)}"\n'
                    for i in range(start, min(rows, start + 10_000))
                )
            )


def _said(i: int) -> str:
    text = SAID[i % 4].replace('"', '""')
    return f"{text}; case {i}, and I had to ask again {i % 97} times before it was settled"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="not needed here")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--cores", type=int, default=0, help="0: all that there are")
    parser.add_argument("--rounds", type=int, default=4)
    given = parser.parse_args()
    best: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        write(path, given.rows)
        size = path.stat().st_size
        path.read_bytes()  # both ways find the file in the cache of the system
        for how in ("pandas", "voc") * given.rounds:
            done = subprocess.run(
                [sys.executable, "-c", RUN, how, str(path), str(given.cores)],
                check=True,
                capture_output=True,
                text=True,
            )
            found = json.loads(done.stdout)
            before = best.setdefault(how, found)
            least = {name: min(before[name], found[name]) for name in ("seconds", "worked")}
            best[how] = {**found, **least, "peak": max(before["peak"], found["peak"])}
    cores = given.cores or _cores()
    print(f"{given.rows:,} rows, {size / 1e6:.0f} MB, {cores} core{'s' * (cores > 1)} for both")
    for how, found in best.items():
        added = (found["peak"] - found["before"]) / size
        print(
            f"{how:<7} {found['seconds']:6.2f} s ({found['worked']:.2f} s of processor time)   peak {found['peak'] / 1e6:5.0f} MB in all,"
            f" {added:.2f} x the file above the start   {found['rows']:,} rows"
        )
    if best["voc"]["rows"] != given.rows:
        sys.exit("rows were lost")
    faster = best["voc"]["seconds"] < best["pandas"]["seconds"]
    small = best["voc"]["peak"] < 2 * size
    print(f"faster than pandas: {faster}; peak of the whole process under 2 x the file: {small}")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
