"""Vectors kept on disk, so that no text is encoded twice; the texts themselves are not kept.

One SQLite file in WAL mode: many readers, one writer, safe across processes. A row is keyed by a
hash of the encoder's id and the text and holds the float32 bytes with a checksum, so a cached
vector equals a fresh one exactly. The cache may always be lost: if it is locked, read-only, damaged
or full, work goes on without it and a warning is logged.
"""

from __future__ import annotations

import hashlib
import logging
import math
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from voc_nlp.encoders.blended import BlendedEncoder
from voc_nlp.encoders.mapped import MappedEncoder
from voc_nlp.encoders.places import cache_folder
from voc_nlp.encoders.protocol import Encoder, Progress, Vectors
from voc_nlp.engine import chunked
from voc_nlp.errors import ConfigError, checked_texts

DEFAULT_BYTES = 1 << 30
_TEXTS_PER_WRITE = 2048
_KEYS_PER_QUERY = 500
_WAIT_SECONDS = 10.0
_KEPT_AFTER_EVICTION = 0.9
_SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS encoders (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL);
CREATE TABLE IF NOT EXISTS vectors (
    key BLOB PRIMARY KEY, encoder INTEGER NOT NULL, day INTEGER NOT NULL, vector BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS vectors_by_day ON vectors (day);
COMMIT;
"""
_HAS_SCHEMA = "SELECT 1 FROM sqlite_master WHERE name = 'vectors_by_day'"  # the last to be made

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class CacheInfo:
    """What a vector cache holds.

    Attributes
    ----------
    path : Path
        The file.
    entries : int
        Vectors kept.
    bytes, limit_bytes : int
        Size in use, and the size above which the least recently used vectors are dropped.
    by_encoder : dict
        Encoder id -> vectors.
    """

    path: Path
    entries: int
    bytes: int
    limit_bytes: int
    by_encoder: dict[str, int]


def _make_ready(connection: sqlite3.Connection) -> None:
    """Set how the file is kept, and make its tables where it is new, all of them or none.

    SQLite does not wait for a lock while a file changes over to a write-ahead log, so this does.
    """
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if not connection.execute(_HAS_SCHEMA).fetchone():
                connection.executescript(_SCHEMA)
        except sqlite3.OperationalError as error:
            connection.rollback()
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


class VectorCache:
    """A file of vectors.

    Parameters
    ----------
    path : path, optional
        The SQLite file; by default ``vectors.sqlite`` in the user's cache folder
        (the environment variable ``VOC_NLP_CACHE`` moves it).
    limit_bytes : int, optional
        Size above which the least recently used vectors are dropped; by default the environment variable
        ``VOC_NLP_CACHE_MB``, in megabytes, else 1 GiB. A vector of 384 numbers takes about 1.8 kB, so that
        holds 600,000.

    Raises
    ------
    ConfigError
        If the environment variable is not a number of megabytes.
    """

    def __init__(self, path: str | Path | None = None, *, limit_bytes: int | None = None) -> None:
        self.path = (
            Path(path).expanduser() if path is not None else cache_folder() / "vectors.sqlite"
        )
        self.limit_bytes = limit_bytes if limit_bytes is not None else _named_limit()
        self._usable = True

    def read(self, encoder_id: str, dimension: int, texts: Sequence[str]) -> dict[str, Vectors]:
        """Return the vectors of those texts that are known."""
        texts_by_key = {_key(encoder_id, text): text for text in texts}
        nothing: dict[bytes, Vectors] = {}
        found = self._attempt(lambda: self._read(list(texts_by_key), dimension), nothing)
        return {texts_by_key[key]: vector for key, vector in found.items()}

    def write(self, encoder_id: str, texts: Sequence[str], vectors: Vectors) -> None:
        """Keep vectors, and drop the least recently used ones above the size limit."""
        rows = [
            (_key(encoder_id, text), _pack(vector))
            for text, vector in zip(texts, vectors, strict=True)
        ]
        self._attempt(lambda: self._write(encoder_id, rows), None)

    def info(self) -> CacheInfo:
        """Count what is kept."""
        empty = CacheInfo(
            path=self.path, entries=0, bytes=0, limit_bytes=self.limit_bytes, by_encoder={}
        )
        return self._attempt(self._info, empty) if self.path.exists() else empty

    def clear(self) -> None:
        """Forget everything, also where the file is damaged."""
        for ending in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        self._usable = True

    def _attempt(self, action: Callable[[], T], otherwise: T) -> T:
        """Do it; where the cache cannot be used, warn once and go on without."""
        if not self._usable:
            return otherwise
        try:
            return action()
        except (sqlite3.Error, OSError) as error:
            self._usable = False
            log.warning(
                "going on without the vector cache %s: %s (`voc cache clear` mends a damaged one)",
                self.path,
                error,
            )
            return otherwise

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """Open for one call; nothing is held between calls, so processes can share it."""
        folder = self.path.parent
        folder.mkdir(parents=True, exist_ok=True)
        writable = os.access(folder, os.W_OK) and (
            not self.path.exists() or os.access(self.path, os.W_OK)
        )
        mode = "rwc" if writable else "ro&immutable=1"
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_WAIT_SECONDS
        )
        try:
            if writable:
                _make_ready(connection)
            with connection:
                yield connection
        finally:
            connection.close()

    def _read(self, keys: list[bytes], dimension: int) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        today, old = _today(), []
        if not self.path.exists():
            return found
        with self._connection() as connection:
            for part in chunked(keys, _KEYS_PER_QUERY):
                marks = ",".join("?" * len(part))
                rows = connection.execute(
                    f"SELECT key, day, vector FROM vectors WHERE key IN ({marks})", part
                )
                for key, day, packed in rows:
                    vector = _unpack(packed, dimension)
                    if vector is not None:
                        found[key] = vector
                        if day < today:
                            old.append((today, key))
        if old:
            self._mark_used(old)
        return found

    def _mark_used(self, days: list[tuple[int, bytes]]) -> None:
        try:
            with self._connection() as connection:
                connection.executemany("UPDATE vectors SET day = ? WHERE key = ?", days)
        except sqlite3.Error as error:  # a reader need not write
            log.debug("the cache's days were not updated: %s", error)

    def _write(self, encoder_id: str, rows: list[tuple[bytes, bytes]]) -> None:
        with self._connection() as connection:
            connection.execute("INSERT OR IGNORE INTO encoders (id) VALUES (?)", (encoder_id,))
            (number,) = connection.execute(
                "SELECT number FROM encoders WHERE id = ?", (encoder_id,)
            ).fetchone()
            connection.executemany(
                "INSERT OR REPLACE INTO vectors (key, encoder, day, vector) VALUES (?, ?, ?, ?)",
                [(key, number, _today(), packed) for key, packed in rows],
            )
            self._evict(connection)

    def _evict(self, connection: sqlite3.Connection) -> None:
        used = _bytes_used(connection)
        if used <= self.limit_bytes:
            return
        (entries,) = connection.execute("SELECT count(*) FROM vectors").fetchone()
        surplus = used - _KEPT_AFTER_EVICTION * self.limit_bytes
        count = min(entries, math.ceil(surplus / used * entries))
        connection.execute(
            "DELETE FROM vectors WHERE rowid IN "
            "(SELECT rowid FROM vectors ORDER BY day, rowid LIMIT ?)",
            (count,),
        )
        log.info("dropped the %d least recently used vectors of the cache", count)

    def _info(self) -> CacheInfo:
        with self._connection() as connection:
            by_encoder = dict(
                connection.execute(
                    "SELECT id, count(*) FROM vectors JOIN encoders ON number = encoder "
                    "GROUP BY id ORDER BY id"
                ).fetchall()
            )
            return CacheInfo(
                path=self.path,
                entries=sum(by_encoder.values()),
                bytes=_bytes_used(connection),
                limit_bytes=self.limit_bytes,
                by_encoder=by_encoder,
            )


class CachedEncoder:
    """An encoder that remembers.

    Parameters
    ----------
    encoder : Encoder
        Computes what is not known yet.
    cache : VectorCache or path, optional
        Where vectors are kept; by default in the user's cache folder.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> class Lengths:
    ...     id, dimension = "lengths", 1
    ...
    ...     def encode(self, texts, /):
    ...         print("encoding", texts)
    ...         return np.ones((len(texts), 1), dtype=np.float32)
    >>> with TemporaryDirectory() as folder:
    ...     encoder = CachedEncoder(Lengths(), Path(folder) / "vectors.sqlite")
    ...     _ = encoder.encode(["late", "late", "rude"])
    ...     _ = encoder.encode(["rude", "dear"])
    encoding ['late', 'rude']
    encoding ['dear']
    """

    def __init__(self, encoder: Encoder, cache: VectorCache | str | Path | None = None) -> None:
        self.encoder = encoder
        self.cache = cache if isinstance(cache, VectorCache) else VectorCache(cache)

    @property
    def base(self) -> Encoder:
        """The encoder before its map, remembering too; itself where there is no map."""
        if isinstance(self.encoder, (MappedEncoder, BlendedEncoder)):
            return self._remembering(self.encoder.base)
        return self

    def _remembering(self, encoder: Encoder) -> Encoder:
        return CachedEncoder(encoder, self.cache)

    @property
    def id(self) -> str:
        """The id of the encoder inside."""
        return self.encoder.id

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return self.encoder.dimension

    def encode(self, texts: Sequence[str], /, *, progress: Progress | None = None) -> Vectors:
        """Look up what is known and encode the rest, each distinct text once.

        Parameters
        ----------
        texts : sequence of str
            May be empty.
        progress : callable, optional
            Called with (distinct texts done, distinct texts) now and then.

        Returns
        -------
        array of float32, shape (n_texts, dimension)
            Unit rows, equal to what the encoder inside returns.
        """
        if isinstance(self.encoder, (MappedEncoder, BlendedEncoder)):
            # what is kept are the vectors before the map: themes and sentiment share them
            return self.encoder.over(self._remembering).encode(texts, progress=progress)
        listed = checked_texts(texts)
        distinct = list(dict.fromkeys(listed))
        known = self.cache.read(self.id, self.dimension, distinct)
        done = len(known)
        log.info(
            "%d distinct texts: %d from the cache, %d to encode",
            len(distinct),
            done,
            len(distinct) - done,
        )
        if progress is not None:
            progress(done, len(distinct))
        # texts of like length together: the encoder batches them by length
        missing = sorted((text for text in distinct if text not in known), key=len)
        for part in chunked(missing, _TEXTS_PER_WRITE):
            fresh = np.asarray(self.encoder.encode(part), dtype=np.float32)
            self.cache.write(self.id, part, fresh)
            known.update(zip(part, fresh, strict=True))
            done += len(part)
            if progress is not None:
                progress(done, len(distinct))
        if not listed:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([known[text] for text in listed])


def _named_limit() -> int:
    """Read the size limit from the environment."""
    named = os.environ.get("VOC_NLP_CACHE_MB", "").strip()
    if not named:
        return DEFAULT_BYTES
    if not named.isascii() or not named.isdigit() or int(named) < 1:
        raise ConfigError(f"VOC_NLP_CACHE_MB must be a number of megabytes, not {named!r}")
    return int(named) * 1_000_000


def _key(encoder_id: str, text: str) -> bytes:
    content = f"{encoder_id}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=20).digest()


def _pack(vector: Vectors) -> bytes:
    content = np.ascontiguousarray(vector, dtype="<f4").tobytes()
    return content + zlib.crc32(content).to_bytes(4, "little")


def _unpack(packed: bytes, dimension: int) -> Vectors | None:
    content = packed[:-4]
    if len(content) != 4 * dimension or zlib.crc32(content).to_bytes(4, "little") != packed[-4:]:
        return None
    return np.frombuffer(content, dtype="<f4").astype(np.float32)


def _today() -> int:
    return int(time.time() // 86_400)


def _bytes_used(connection: sqlite3.Connection) -> int:
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
