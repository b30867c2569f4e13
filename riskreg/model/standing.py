"""What stands in the file beside the ledger: the state that is shown, and the file's own form."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, LargeBinary, MetaData, Row, Table, Text, cast, create_engine, select

from riskreg.model import schema
from riskreg.model.ledger import event_row
from riskreg.model.sqlite import create_tables, version_of

Named = Mapping[tuple[str, str], tuple[str, str]]
"""The parts of a database by type and name: the table each belongs to, and how it was declared."""

_AT_A_TIME = 500
_DAMAGES = 5  # of those that SQLite finds: enough to know that the file is not what was written
# Not every white space: SQLite writes only these, so a changed one is a changed text.
_SPACES = re.compile(r"[ \t\n]+")
_PARTS = (
    "SELECT CAST(type AS BLOB), CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB) FROM sqlite_master"
)


def stored(table: Table) -> Any:
    """A query for a table's rows with every text as the bytes that stand in the file."""
    return select(*(cast(c, LargeBinary).label(c.name) if isinstance(c.type, Text) else c for c in table.columns))


def as_stored(value: object) -> object:
    """A value in the form that ``stored`` gives it. Raises ValueError where it has none."""
    return value.encode() if isinstance(value, str) else value


def plain(value: object) -> str:
    """Stored bytes as a text to show, whatever they are."""
    return value.decode(errors="backslashreplace") if isinstance(value, bytes) else str(value)


def state_problems(
    connection: Connection, table: Table, key: str, expected: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    """How the rows of an index differ from those that follow from the ledger."""
    columns = table.columns.keys()  # an older file version has fewer
    due = {as_stored(name): {k: as_stored(row[k]) for k in columns} for name, row in expected.items()}
    found = {row[key]: dict(row) for row in connection.execute(stored(table)).mappings()}
    for name in sorted(due.keys() | found.keys(), key=plain):
        if found.get(name) == due.get(name):
            continue
        what = plain((due.get(name) or found[name]).get("reference", name))
        if name not in found:
            yield f"The current state lacks {what}, which the ledger records."
        elif name not in due:
            yield f"The current state shows {what}, which the ledger does not record."
        else:
            fields = ", ".join(field for field, value in due[name].items() if found[name].get(field) != value)
            yield f"The current state of {what} differs from the ledger ({fields})."


class Events:
    """Follows the audit trail's narrow rows beside the ledger's own; ``problems`` are where they part."""

    def __init__(self, connection: Connection, *, readable: bool) -> None:
        self.problems: list[str] = []
        if not readable:
            self.problems.append("The audit trail cannot be compared: the table event is not as it should be.")
        table = schema.event
        streaming = connection.execution_options(stream_results=True, yield_per=_AT_A_TIME)
        self._rows = iter(streaming.execute(stored(table).order_by(table.c.seq)) if readable else ())
        self._readable = readable
        self._next = next(self._rows, None)

    def follow(self, row: Row[Any], payload: Mapping[str, Any]) -> None:
        """Compare with the narrow row of one ledger row."""
        if not self._readable:
            return
        while self._next is not None and self._next.seq < row.seq:
            self._extra()
        if self._next is None or self._next.seq != row.seq:
            self.problems.append(f"The audit trail lacks ledger row {row.seq}.")
            return
        due = {name: as_stored(value) for name, value in event_row(row, payload["actor"]).items()}
        if dict(self._next._mapping) != due:  # noqa: SLF001 - SQLAlchemy's public name for it
            self.problems.append(f"The audit trail tells another story than ledger row {row.seq}.")
        self._next = next(self._rows, None)

    def end(self) -> None:
        """The ledger has ended: what is left belongs to no row of it."""
        while self._next is not None:
            self._extra()

    def _extra(self) -> None:
        assert self._next is not None  # noqa: S101
        self.problems.append(f"The audit trail lists row {self._next.seq}, which the ledger does not have.")
        self._next = next(self._rows, None)


def known_version(connection: Connection) -> int:
    """The file version to judge a file by: its own where this riskreg knows that one, else the current."""
    found = version_of(connection)
    return found if 0 < found < schema.SCHEMA_VERSION else schema.SCHEMA_VERSION


def altered_tables(connection: Connection) -> frozenset[str]:
    """The tables that are not declared as riskreg declares them."""
    parts, due = _parts(connection), _due(known_version(connection))
    return frozenset(name for kind, name in due if kind == "table" and parts.get((kind, name)) != due[kind, name])


def form_problems(connection: Connection) -> Iterator[str]:
    """What SQLite finds damaged, and every part of the file that is not as riskreg makes it."""
    version = known_version(connection)
    for (damage,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_DAMAGES})"):
        if damage != "ok":
            yield f"SQLite finds the file damaged: {damage}."
    for name, value in (("application_id", schema.APPLICATION_ID), ("user_version", version)):
        found = connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        if found != value:
            yield f"The file's header gives {found} as its {name}; {value} was to stand there."
    parts, due = _parts(connection), _due(version)
    for kind, name in sorted(due.keys() | parts.keys()):
        if (kind, name) not in parts:
            yield f"The {kind} {name} is missing: another program changed this file."
        elif (kind, name) not in due:
            yield f"There is a {kind} {name} that riskreg did not make: another program changed this file."
        elif parts[kind, name] != due[kind, name]:
            yield f"The {kind} {name} is not as riskreg makes it: another program changed this file."


def _parts(connection: Connection) -> Named:
    rows = [tuple(map(plain, row)) for row in connection.exec_driver_sql(_PARTS)]
    return {
        (kind, name): (table, _SPACES.sub(" ", declared).strip(" "))
        for kind, name, table, declared in rows
        if not (kind == "table" and name.startswith("sqlite_stat"))  # what ANALYZE leaves changes no answer
    }


@cache
def _due(version: int) -> Named:
    with _empty(version) as connection:
        return _parts(connection)


@cache
def tables_of(version: int) -> Mapping[str, Table]:
    """The tables by name, as a file of a known version has them."""
    if version == schema.SCHEMA_VERSION:
        return schema.metadata.tables
    with _empty(version) as connection:
        found = MetaData()
        found.reflect(connection)
        return found.tables


@contextmanager
def _empty(version: int) -> Iterator[Connection]:
    """A database with the tables of a version and nothing in them."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        if version == schema.SCHEMA_VERSION:
            create_tables(connection)
        else:
            from riskreg.model.migrations import steps

            steps.run(connection, 0, version)
        yield connection
    engine.dispose()
