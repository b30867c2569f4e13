"""The first file version: the ledger and its guards, and the indexes of entries and quarters."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "1"
down_revision = None

_APPEND_ONLY = "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"


def upgrade() -> None:
    """Make the tables."""
    _make_ledger()
    _make_entry()
    op.create_table(
        "quarter",
        Column("label", Text, primary_key=True),
        Column("seq", Integer, nullable=False, unique=True),
        Column("as_at", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("actor", Text, nullable=False),
        Column("entries", Integer, nullable=False),
        sqlite_strict=True,
    )


def _make_ledger() -> None:
    op.create_table(
        "ledger",
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("prev_hash", Text, nullable=False),
        Column("hash", Text, nullable=False),
        Column("payload", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("subject_id", Text, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("act", Text, nullable=False),
        Column("at", Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ledger_subject", "ledger", ["subject", "subject_id", "revision"], unique=True)
    op.execute(f"CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger {_APPEND_ONLY}")
    op.execute(f"CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger {_APPEND_ONLY}")
    op.execute(
        "CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger"
        " WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)"
        " BEGIN SELECT RAISE(ABORT, 'the ledger has no gaps'); END"
    )


def _make_entry() -> None:
    op.create_table(
        "entry",
        Column("id", Text, primary_key=True),
        Column("seq", Integer, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("scheme", Integer, nullable=False),
        Column("reference", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("types", Text, nullable=False),
        Column("owner", Text, nullable=False),
        Column("commentary", Text, nullable=False),
        Column("initial_impact", Integer),
        Column("initial_likelihood", Integer),
        Column("initial_score", Integer),
        Column("residual_impact", Integer),
        Column("residual_likelihood", Integer),
        Column("residual_score", Integer),
        Column("target_impact", Integer),
        Column("target_likelihood", Integer),
        Column("target_score", Integer),
        Column("direction", Text),
        Column("derived", Text),
        Column("status", Text, nullable=False),
        Column("exempt", Integer, nullable=False),
        Column("overdue_from", Text),
        Column("reported_seq", Integer),
        Column("reported_score", Integer),
        Column("reported_scheme", Integer),
        Column("reference_order", Text, nullable=False),
        Column("retired", Integer, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("entry_reference", "entry", ["reference_order"])
