"""Read a large CSV: time beside pandas.read_csv, peak memory beside the size of the file.

``python -m tests.benchmarks reading --data FOLDER`` or, without the labelled sets,
``python -m tests.benchmarks.reading [--rows 1000000]``. The file is written for the run (about 200
bytes a row: id, date, score, channel, comment) and deleted after it; each way is run in a process of
its own, twice in turn, and the better time counts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

RUN = """
import json, resource, sys, time
how, path = sys.argv[1:]
import pandas
from voc_nlp.reading import read_table
import pyarrow.csv, pyarrow.compute  # not timed: pandas has loaded its own parser too
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
frame = pandas.read_csv(path) if how == "pandas" else read_table(path).frame
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": seconds, "rows": len(frame), "peak": peak * 1024, "before": before * 1024}))
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
    given = parser.parse_args()
    best: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        write(path, given.rows)
        size = path.stat().st_size
        path.read_bytes()  # both ways find the file in the cache of the system
        for how in ("pandas", "voc", "voc", "pandas"):
            done = subprocess.run(
                [sys.executable, "-c", RUN, how, str(path)],
                check=True,
                capture_output=True,
                text=True,
            )
            found = json.loads(done.stdout)
            if how not in best or found["seconds"] < best[how]["seconds"]:
                best[how] = found
    print(f"{given.rows:,} rows, {size / 1e6:.0f} MB")
    for how, found in best.items():
        added = (found["peak"] - found["before"]) / size
        print(
            f"{how:<7} {found['seconds']:6.2f} s   peak {found['peak'] / 1e6:5.0f} MB in all,"
            f" {added:.2f} x the file above the start   {found['rows']:,} rows"
        )
    if best["voc"]["rows"] != given.rows:
        sys.exit("rows were lost")
    faster = best["voc"]["seconds"] < best["pandas"]["seconds"]
    small = best["voc"]["peak"] < 2 * size
    print(f"faster than pandas: {faster}; peak of the whole process under 2 x the file: {small}")


if __name__ == "__main__":
    main()
