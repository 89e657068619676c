"""Spread work over the cores: threads of our own, each with matrix products on one core.

The products behind themes are many and small. A linear algebra library that spreads each of them over all cores loses
most of the time waiting; whole runs, spread over the cores, do not wait for each other. Every product is made by one
thread, so its last bit does not depend on the number of cores.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # has no stubs

T = TypeVar("T")
R = TypeVar("R")

MOST_THREADS = 8
"""Beyond these, threads wait for the interpreter and take memory."""

_lock = threading.Lock()
_depth = 0
_limits: Any = None
_spare = threading.Semaphore(0)


@contextmanager
def shared_cores() -> Iterator[None]:
    """Give the cores of the linear algebra library to :func:`in_threads` for as long as the block runs.

    As many threads are used as the library may use, so that its own settings (``OMP_NUM_THREADS``,
    ``threadpool_limits``) hold. Blocks may be nested, and entered by several threads at once.
    """
    global _depth, _limits, _spare
    with _lock:
        if _depth == 0:
            blas = ThreadpoolController().select(user_api="blas")
            threads = max((one["num_threads"] for one in blas.info()), default=os.cpu_count() or 1)
            _limits = blas.limit(limits=1)
            _spare = threading.Semaphore(min(threads, MOST_THREADS) - 1)
        _depth += 1
    try:
        yield
    finally:
        with _lock:
            _depth -= 1
            if _depth == 0:
                _limits.restore_original_limits()
                _spare = threading.Semaphore(0)


def in_threads(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """Return ``function(item)`` for every item, in their order, from as many threads as are free.

    The calling thread takes items too, and is free for others while it waits, so calls may be nested. Put the
    longest item first. After an error no further item is begun.

    >>> in_threads(len, ["a", "bb"])
    [1, 2]
    """
    spare = _spare
    found: dict[int, R] = {}
    helping: list[Future[None]] = []
    taking = threading.Lock()
    taken = 0

    def work() -> None:
        nonlocal taken
        while True:
            with taking:
                at, taken = taken, taken + 1
                if at + 1 < len(items) and spare.acquire(blocking=False):
                    helping.append(pool.submit(help_out))
            if at >= len(items):
                return
            try:
                found[at] = function(items[at])
            except BaseException:
                with taking:
                    taken = len(items)
                raise

    def help_out() -> None:
        try:
            work()
        finally:
            spare.release()

    with ThreadPoolExecutor(MOST_THREADS) as pool:
        work()
        if helping:
            spare.release()
            try:
                for one in helping:
                    one.result()
            finally:
                spare.acquire()
    return [found[at] for at in range(len(items))]
