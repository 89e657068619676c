"""Run every benchmark, or those named: ``python -m tests.benchmarks --data FOLDER [NAME ...]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

NAMES = (
    "exports",
    "reading",
    "headers",
    "sub_ratings",
    "simulate",
    "audit",
    "trends",
    "themes",
    "theme_book",
    "theme_refit",
    "labels",
    "sentiment",
    "behaviour",
    "encoders",
    "touchpoints",
    "language",
    "privacy",
)

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=NAMES, help=f"of {', '.join(NAMES)}")
    parser.add_argument("--data", type=Path, required=True, help="folder with the labelled sets")
    parser.add_argument("--bench", type=Path, help="folder with peers.py")
    parser.add_argument("--peers", type=Path, help="python of an environment with the peers")
    given = parser.parse_args()
    if not given.data.is_dir():
        sys.exit(f"no folder {given.data}: the labelled sets are not part of this repository")
    failed = []
    for name in given.names:
        words = [sys.executable, "-m", f"tests.benchmarks.{name}", "--data", str(given.data)]
        if name == "themes" and given.bench:
            words += ["--bench", str(given.bench)]
            words += ["--peers", str(given.peers)] if given.peers else []
        if name == "labels" and given.peers:
            words += ["--peers", str(given.peers)]
        print(f"\n# {name}", flush=True)
        if subprocess.run(words, check=False).returncode:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)
