"""Write a folder whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voc_nlp.errors import OutputError


@contextmanager
def whole_folder(path: str | Path) -> Iterator[Path]:
    """Give a temporary folder to write into; its files appear under ``path`` only when all went well.

    A new ``path`` appears in one step. In an existing folder files of the same names are replaced and all
    others left alone; if that fails half-way, the old files are put back.

    Raises
    ------
    OutputError
        If the folder cannot be made or written.
    """
    target = Path(path)
    if target.exists() and not target.is_dir():
        raise OutputError(f"cannot write to {target}: it is a file; name a folder with --out")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        near = target if target.is_dir() else target.parent
        made = Path(tempfile.mkdtemp(prefix=".voc-", dir=near))
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield made
        _publish(made, target)
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise _cannot_write(target, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _publish(made: Path, target: Path) -> None:
    if not target.exists():
        made.chmod(0o755)
        made.rename(target)
        return
    kept = made / ".old"
    kept.mkdir()
    done: list[str] = []
    names = sorted(file.name for file in made.iterdir() if file.name != ".old")
    try:
        for name in names:
            if (target / name).exists():
                (target / name).rename(kept / name)
            done.append(name)
            (made / name).rename(target / name)
    except OSError:
        for name in done:
            if (kept / name).exists():
                (kept / name).replace(target / name)
            else:
                (target / name).unlink(missing_ok=True)
        raise


def _cannot_write(target: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(
        f"cannot write to {target}: {reason}; nothing was left there. Free space or choose another folder with --out"
    )
