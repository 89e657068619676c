"""A database URL and a query, by SQLAlchemy (``voc-nlp[sql]``); the database is only read."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pandas as pd

from voc_nlp.comments.cells import shorten
from voc_nlp.errors import InputError
from voc_nlp.reading.table import named_frame

_URL = re.compile(r"[a-z][a-z0-9+_]*://", re.IGNORECASE)
_READS = re.compile(
    r"\s*(?:--[^\n]*\n\s*|/\*.*?\*/\s*)*\(?\s*(?:select|with|values|table|from)\b",
    re.IGNORECASE | re.DOTALL,
)
_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


def is_url(source: str) -> bool:
    r"""Whether a source is a URL rather than a path.

    >>> is_url("sqlite:///survey.db"), is_url("C:\\survey.csv")
    (True, False)
    """
    return _URL.match(source) is not None


def read_query(url: str, query: str | None) -> tuple[pd.DataFrame, str, str]:
    """Run a query and return its rows, the source without password, and a digest of the cells.

    The connection is read-only where the database knows that (PostgreSQL, SQLite), and nothing is
    committed anywhere.

    Raises
    ------
    InputError
        If the query is missing or no SELECT, the driver is not installed, the database cannot be
        reached, or the result has no rows. Passwords never appear in the message.
    """
    if url.split(":", 1)[0].casefold() in {"http", "https", "ftp", "s3", "gs", "file"}:
        raise InputError(
            f"{shorten(_hidden(url), 80)} is a web address; nothing is downloaded here. Save the"
            " file and give its path."
        )
    if not query or not query.strip():
        raise InputError(
            f"{_hidden(url)} is a database: say what to read with --query, such as"
            ' --query "select id, comment, nps from answers".'
        )
    if not _READS.match(query):
        raise InputError(
            f"--query must read rows (SELECT or WITH), not {shorten(query.strip(), 40)!r}."
        )
    try:
        import sqlalchemy as sa
    except ImportError as error:
        raise InputError(
            "reading a database needs SQLAlchemy: pip install 'voc-nlp[sql]', or export the query's"
            " result as CSV."
        ) from error
    try:
        address = sa.engine.make_url(url)
        address = address.set(drivername=_DRIVERS.get(address.drivername, address.drivername))
        if address.get_backend_name() == "sqlite":
            address = _existing(address)
        engine = sa.create_engine(address, poolclass=sa.pool.NullPool)
    except sa.exc.NoSuchModuleError as error:
        raise InputError(f"no database of this kind is known: {_hidden(url)}.") from error
    except (sa.exc.ArgumentError, ImportError) as error:
        raise InputError(
            f"{_hidden(url)} cannot be used ({shorten(_without(str(error), url), 120)}). Write it"
            " as postgresql://user:password@host:5432/base, sqlite:///file.db or mysql+pymysql://...,"
            " and install the driver it names."
        ) from error
    try:
        columns, rows = _run(sa, engine, query)
    except sa.exc.SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        raise InputError(
            f"{_hidden(url)}: the query failed:"
            f" {shorten(' '.join(_without(str(cause), url).split()), 300)}"
        ) from error
    finally:
        engine.dispose()
    if not rows or not columns:
        raise InputError(f"{_hidden(url)}: the query gives no rows. Check it.")
    body = pd.DataFrame([tuple(row) for row in rows], dtype=object)
    frame, _ = named_frame(body, columns)
    digest = hashlib.sha256(repr(columns).encode())
    for row in rows:
        digest.update(repr(tuple(row)).encode())
    return frame, _hidden(url), digest.hexdigest()


def _run(sa: Any, engine: Any, query: str) -> tuple[list[str], list[Any]]:
    kind = engine.dialect.name
    with engine.connect() as connection:
        if kind == "postgresql":
            connection = connection.execution_options(postgresql_readonly=True)
        elif kind == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only = ON")
        # a colon in the query is part of it, never a parameter
        statement = sa.text(re.sub(r"(?<![:\w\\]):(?=\w)", r"\\:", query.strip().rstrip(";")))
        result = connection.execute(statement)
        found = list(result.keys()), list(result.fetchall())
        connection.rollback()
    return found


def _existing(address: Any) -> Any:
    """SQLite makes a new, empty database of a mistyped name; a missing file is an error here."""
    from pathlib import Path

    base = address.database
    if base and base != ":memory:" and not base.startswith("file:") and not Path(base).is_file():
        raise InputError(
            f"{base} does not exist. Write sqlite:///relative.db or sqlite:////abs.db."
        )
    return address


def _hidden(url: str) -> str:
    """Return the URL without its password and parameters."""
    bare = url.split("?", 1)[0]
    return re.sub(r"(://[^/:@]*):.*@", r"\1:***@", bare)


def _without(message: str, url: str) -> str:
    """Cut the password out of a driver's message, also where an @ in it was taken for its end."""
    found = re.search(r"://[^/:@]*:(.*)@", url)
    password = found.group(1) if found else ""
    for part in [password, *password.split("@")]:
        message = message.replace(part, "***") if len(part) > 1 else message
    return message
