"""Shows how far a build is by how much it has written: a writer need not know about progress."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voc_nlp.encoders.protocol import Progress

_SECONDS = 0.2


@contextmanager
def told_growth(folder: Path, megabytes: int, progress: Progress | None) -> Iterator[None]:
    """Tell, while the block runs, how many megabytes of about how many lie in a folder.

    Parameters
    ----------
    folder : Path
        Need not exist yet.
    megabytes : int
        About how much it will hold; where that is not known, 0, nothing is told.
    progress : callable or None
        Called with (megabytes written, megabytes in all) from another thread; the last call, when the
        block ends without an error, says that all is done.
    """
    if progress is None or not megabytes:
        yield
        return
    done = threading.Event()
    progress(0, megabytes)

    def watch() -> None:
        while not done.wait(_SECONDS):
            progress(min(megabytes_of(folder), megabytes - 1), megabytes)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
    progress(megabytes, megabytes)


def megabytes_of(folder: Path) -> int:
    """Return how many megabytes the files below a folder take now."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:  # it went while we looked
            continue
    return round(total / 1e6)
