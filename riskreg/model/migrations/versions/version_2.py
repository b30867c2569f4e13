"""Reviews, levels, links and former references in an entry's row; the audit trail has an index of its own."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Declare the entries' index afresh, and make the audit trail's and the guard that keeps it whole."""
    op.drop_table("entry")
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
        Column("reviewed_seq", Integer),
        Column("reviewed_quarter", Text),
        Column("reviewed_at", Text),
        Column("reviewed_by", Text),
        Column("level", Text, nullable=False),
        Column("former", Text, nullable=False),
        Column("reported_scheme", Integer),
        Column("reference_order", Text, nullable=False),
        Column("links", Text, nullable=False),
        Column("retired", Integer, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("entry_reference", "entry", ["reference_order"])
    op.create_table(
        "event",
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("at", Text, nullable=False),
        Column("actor", Text, nullable=False),
        Column("act", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("subject_id", Text, nullable=False),
        sqlite_strict=True,
    )
    op.execute(
        "CREATE TRIGGER ledger_event BEFORE INSERT ON ledger"
        " WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)"
        " BEGIN SELECT RAISE(ABORT, 'the file was brought to a newer version: update riskreg'); END"
    )
