"""Real exports through the command: rows in and out, time, memory, the same tables from shuffled rows.

    python -m tests.benchmarks.exports --data FOLDER

Each set is written as CSV and analysed by ``voc analyze`` in a process of its own, first with an empty vector cache,
then again, then with its rows shuffled and a fresh cache.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

from voc_nlp.analysis import Analysis

COLUMNS = {
    "skytrax_lounge": ["id", "text", "score", "airport", "date"],
    "skytrax_seat": ["id", "text", "score", "cabin_flown", "date"],
    "nhs_fft_phase1": ["id", "text", "touchpoint"],
}
NAMES = {
    "score": "nps",
    "text": "comment",
    "airport": "touchpoint_airport",
    "cabin_flown": "touchpoint",
}
WATCH = "import resource,subprocess,sys;r=subprocess.run(sys.argv[1:]).returncode;print('KiB',resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,file=sys.stderr);sys.exit(r)"


def export(data: Path, name: str, folder: Path, *, shuffled: bool) -> Path:
    """Write a set as the CSV an analyst would have."""
    frame = pd.read_parquet(data / f"{name}.parquet")
    frame = frame[[column for column in COLUMNS[name] if column in frame.columns]].rename(
        columns=NAMES
    )
    if name == "skytrax_lounge":
        # almost all answers lie between 1 and 5: a satisfaction scale; the few others are kept as blanks
        frame = frame.rename(columns={"nps": "csat"})
        frame["csat"] = frame["csat"].where(frame["csat"] <= 5)
    if shuffled:
        frame = frame.sample(frac=1, random_state=1)
    path = folder / f"{name}{'-shuffled' if shuffled else ''}.csv"
    frame.to_csv(path, index=False)
    return path


def analyse(path: Path, out: Path, cache: Path) -> tuple[float, float]:
    """Run the command; seconds and peak MiB."""
    words = [
        sys.executable,
        "-m",
        "voc_nlp.cli",
        "analyze",
        str(path),
        "--id",
        "id",
        "--text",
        "comment",
    ]
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-c", WATCH, *words, "--out", str(out)],
        env={**os.environ, "VOC_NLP_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if result.returncode:
        sys.exit(result.stderr)
    return seconds, int(result.stderr.split("KiB")[1].split()[0]) / 1024


def tables(out: Path) -> dict[str, pd.DataFrame]:
    """Tables in an order that does not depend on the rows of the file."""
    found = Analysis.load(out)
    return {
        "comments": found.comments.drop(columns="row")
        .sort_values("comment_id")
        .reset_index(drop=True),
        "mentions": found.mentions.sort_values(["comment_id", "start"]).reset_index(drop=True),
        "themes": found.themes,
        "scores": found.scores,
        "pain_points": found.pain_points,
    }


def main() -> None:
    """Print one JSON line per set and its ten worst pain points."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="*", default=list(COLUMNS))
    given = parser.parse_args()
    data = given.data
    for name in given.sets:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            path = export(data, name, folder, shuffled=False)
            analyse(
                export(data, "skytrax_seat", folder, shuffled=True), folder / "warm", folder / "c0"
            )
            (folder / "c0").rename(folder / "cache")
            (folder / "cache" / "vectors.sqlite").unlink()
            first, memory = analyse(path, folder / "a", folder / "cache")
            second, _ = analyse(path, folder / "b", folder / "cache")
            shuffled = export(data, name, folder, shuffled=True)
            (folder / "cache" / "vectors.sqlite").unlink()
            analyse(shuffled, folder / "c", folder / "cache")
            straight, again, mixed = (tables(folder / out) for out in "abc")
            result = Analysis.load(folder / "a")
            rows = len(pd.read_csv(path, keep_default_na=False))
            print(
                json.dumps(
                    {
                        "set": name,
                        "rows_in": rows,
                        "rows_out": len(result.comments),
                        "status": result.status_counts,
                        "mentions": len(result.mentions),
                        "themes": len(result.themes),
                        "seconds_first": round(first, 1),
                        "seconds_second": round(second, 1),
                        "ratio": round(first / second, 1),
                        "peak_mib": round(memory),
                        "second_run_identical": all(straight[k].equals(again[k]) for k in straight),
                        "shuffled_identical": all(straight[k].equals(mixed[k]) for k in straight),
                    }
                ),
                flush=True,
            )
            shown = result.pain_points.head(10)
            for row in shown.itertuples():
                print(
                    f"  {row.rank:>2} [{row.rank_low}-{row.rank_high}] {row.touchpoint} | {row.label} |"
                    f" impact {row.impact:.2f} ({row.impact_low:.2f} to {row.impact_high:.2f}) |"
                    f" raw {row.raw_impact:.2f} | negative {row.n_negative} ({row.share_negative:.0%}) | {row.evidence}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
