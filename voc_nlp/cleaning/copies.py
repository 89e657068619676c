"""Find copies of a text: equal ones, nearly equal ones, and templates with another number or name in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voc_nlp.cleaning.contentless import fold
from voc_nlp.cleaning.scripts import is_compact

ALIKE = 0.6
"""Share of common character 5-grams (Jaccard) from which two texts are near copies."""
# shorter answers are repeated by different people: "too expensive" twice is no copy
SHORTEST_COPY = 25
SHORTEST_COMPACT_COPY = 12
_GRAM, _COMPACT_GRAM = 5, 2
# finds a pair of Jaccard 0.6 with probability 0.992, one of 0.8 with 1.000
_BANDS, _ROWS = 20, 3
_LONGEST = 2_000
_TOGETHER = 16  # texts that are hashed at once: as many as fit into the processor's cache
_NUMBERS = re.compile(r"\d+")
_NUMBER = re.compile(r"([0-9]+)")
_BASE = np.uint64(1_099_511_628_211)
_MIX = np.uint64(0x9E3779B97F4A7C15)


def copy_groups(ids: Sequence[str], texts: Sequence[str], *, alike: float = ALIKE) -> list[str]:
    """Group texts that are copies of each other.

    Parameters
    ----------
    ids : sequence of str, shape (n,)
        Names of the texts.
    texts : sequence of str, shape (n,)
        Repaired texts. Under 25 characters (12 in scripts like Chinese) a text is nobody's copy.
    alike : float
        Jaccard similarity of character 5-grams (2-grams in such scripts), 0 to 1; numbers count as alike.

    Returns
    -------
    list of str, shape (n,)
        The smallest id of the text's group, numbers read as numbers, or "" without a copy. The order of the texts is
        irrelevant, and so is the machine: hashes are made from the characters alone.

    Notes
    -----
    MinHash signatures in 20 bands of 3 (locality-sensitive hashing [1]_): texts that share a band are compared with the
    first of their bucket and with their neighbour in it, by the true Jaccard, so that the time is near linear in n.
    Groups are the connected components.

    References
    ----------
    .. [1] Broder (1997), On the resemblance and containment of documents. Indyk & Motwani (1998), STOC.

    Examples
    --------
    >>> texts = [
    ...     "My order 1234 never arrived at the shop",
    ...     "My order 88 never arrived at the shop!",
    ...     "Fine",
    ... ]
    >>> copy_groups(["r2", "r10", "r3"], texts)
    ['r2', 'r2', '']
    """
    keys = [_NUMBERS.sub("0", fold(text[:_LONGEST])) for text in texts]
    distinct = sorted({key for key in keys if can_be_copy(key)})
    root = _connected(distinct, alike)
    members: dict[int, list[int]] = defaultdict(list)
    place = {key: number for number, key in enumerate(distinct)}
    for row, key in enumerate(keys):
        if key in place:
            members[root[place[key]]].append(row)
    found = [""] * len(texts)
    for rows in members.values():
        if len(rows) > 1:
            first = min((ids[row] for row in rows), key=natural)
            for row in rows:
                found[row] = first
    return found


def can_be_copy(key: str) -> bool:
    """Whether a folded text is long enough that two people will hardly write the same."""
    return len(key) >= SHORTEST_COPY or (len(key) >= SHORTEST_COMPACT_COPY and is_compact(key))


def natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """Sort key that reads numbers as numbers: r2 before r10."""
    parts = _NUMBER.split(name)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part], name


def _connected(keys: list[str], alike: float) -> list[int]:
    """Root of each key's component; roots are the smallest places."""
    parent = list(range(len(keys)))
    signatures = _signatures(keys)
    tried: set[tuple[int, int]] = set()
    for band in range(_BANDS):
        own = signatures[:, band * _ROWS : (band + 1) * _ROWS]
        order = np.lexsort(own.T)  # stable: inside a bucket by place
        same = (own[order[1:]] == own[order[:-1]]).all(axis=1)
        first = -1
        for at in np.flatnonzero(same).tolist():
            before, number = int(order[at]), int(order[at + 1])
            if at == 0 or not same[at - 1]:
                first = before
            for other in {first, before}:
                if (other, number) in tried:
                    continue
                tried.add((other, number))
                one, two = _root(parent, other), _root(parent, number)
                if one != two and _jaccard(keys[other], keys[number]) >= alike:
                    parent[max(one, two)] = min(one, two)
    return [_root(parent, number) for number in range(len(keys))]


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        parent[place] = parent[parent[place]]
        place = parent[place]
    return place


def _grams(key: str) -> NDArray[np.uint64]:
    """Hashes of the character n-grams, in their order."""
    size = _COMPACT_GRAM if is_compact(key) else _GRAM
    signs = np.frombuffer(key.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    count = max(1, len(signs) - size + 1)
    codes = np.zeros(count, dtype=np.uint64)
    for step in range(size):
        codes = codes * _BASE + signs[step : step + count]
    return codes


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread the bits (finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _signatures(keys: Sequence[str]) -> NDArray[np.uint64]:
    """Smallest hash of each text under each seed, shape (n, n_seeds)."""
    found = np.empty((len(keys), _BANDS * _ROWS), dtype=np.uint64)
    seeds = _seeds()[:, None]
    for start in range(0, len(keys), _TOGETHER):
        grams = [_grams(key) for key in keys[start : start + _TOGETHER]]
        begins = np.cumsum([0, *map(len, grams[:-1])])
        hashed = _mixed(_mixed(np.concatenate(grams)) ^ seeds)
        found[start : start + len(grams)] = np.minimum.reduceat(hashed, begins, axis=1).T
    return found


def _seeds() -> NDArray[np.uint64]:
    return _mixed(np.arange(1, _BANDS * _ROWS + 1, dtype=np.uint64) * _MIX)


def _jaccard(key: str, other: str) -> float:
    one, two = set(_grams(key).tolist()), set(_grams(other).tolist())
    common = len(one & two)
    return common / (len(one) + len(two) - common)
