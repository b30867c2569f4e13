"""The tables of a register file. ``ledger`` is the record; the others are indexes that it can rebuild."""

from typing import Any

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

from riskreg.model import glance
from riskreg.model.records import Summary

APPLICATION_ID = glance.APPLICATION_ID
SCHEMA_VERSION = glance.SCHEMA_VERSION

metadata = MetaData()

ledger = Table(
    "ledger",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("act", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("ledger_subject", "subject", "subject_id", "revision", unique=True),
    sqlite_strict=True,
)

_NUMBERS = {"seq", "revision", "scheme", "exempt", "reported_seq", "reviewed_seq"}
_NEEDED = {
    "seq",
    "revision",
    "scheme",
    "reference",
    "kind",
    "title",
    "types",
    "owner",
    "commentary",
    "status",
    "exempt",
    "level",
    "former",
}


def _summary_column(name: str) -> Column[Any]:
    number = name in _NUMBERS or name.endswith(("_impact", "_likelihood", "_score"))
    return Column(
        name, Integer if number else Text, primary_key=name == "id", nullable=name not in _NEEDED and name != "id"
    )


# The current state, one narrow row an entry: what the table on the screen needs and no more, so that
# a register opens as fast after forty quarters as after one. The long texts stay in the ledger.
entry = Table(
    "entry",
    metadata,
    *(_summary_column(name) for name in Summary._fields),
    Column("reported_scheme", Integer),
    Column("reference_order", Text, nullable=False),
    Column("links", Text, nullable=False),  # the identities of the entries that it is tied to, one a line
    Column("retired", Integer, nullable=False),  # 1 once a sign-off has reported it as closed
    Index("entry_reference", "reference_order"),
    sqlite_strict=True,
)

quarter = Table(
    "quarter",
    metadata,
    Column("label", Text, primary_key=True),
    Column("seq", Integer, nullable=False, unique=True),
    Column("as_at", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    sqlite_strict=True,
)

# Who did what, one narrow row a ledger row, so that an audit trail is filtered without reading the ledger's texts.
event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    sqlite_strict=True,
)

_APPEND_ONLY = "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
TRIGGERS = (
    f"CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger {_APPEND_ONLY}",
    f"CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger {_APPEND_ONLY}",
    "CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger"
    " WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)"
    " BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END",
    # A program of file version 1 that had the file open while it was migrated writes no event: it is stopped here.
    "CREATE TRIGGER ledger_event BEFORE INSERT ON ledger"
    " WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)"
    " BEGIN SELECT RAISE(ABORT, 'the file was brought to a newer version: update riskreg'); END",
)
