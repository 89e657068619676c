"""One ordered map over chunks of stateless work; the choice of engine never changes a result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from voc_nlp.errors import ConfigError

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """What a stage needs to spread its work: results come back in the order of the items."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Yield ``function(item)`` for every item, in order."""
        ...


class SerialEngine:
    """Runs everything in this process.

    >>> list(SerialEngine().map(len, ["a", "bb"]))
    [1, 2]
    """

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Yield ``function(item)`` for every item, in order."""
        return map(function, items)


class ProcessEngine:
    """Spreads the items over worker processes; ``function`` must be importable by name.

    Parameters
    ----------
    processes : int
        Number of worker processes, at least 1.
    """

    def __init__(self, processes: int) -> None:
        if processes < 1:
            raise ConfigError(f"the number of processes must be at least 1, not {processes}")
        self.processes = processes

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Yield ``function(item)`` for every item, in order."""
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        # spawn: a fork of a process that holds onnxruntime's threads can hang
        with ProcessPoolExecutor(
            self.processes, mp_context=multiprocessing.get_context("spawn")
        ) as pool:
            yield from pool.map(function, items)


def engine_for(processes: int) -> Engine:
    """Return the engine for a number of processes: serial for one."""
    return SerialEngine() if processes == 1 else ProcessEngine(processes)


def chunked(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into consecutive pieces of at most ``size`` items.

    >>> [list(piece) for piece in chunked([1, 2, 3], 2)]
    [[1, 2], [3]]
    """
    for start in range(0, len(items), size):
        yield items[start : start + size]
