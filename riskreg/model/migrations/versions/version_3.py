"""Meetings, questions, accepted checks, edited sentences, publications and reissues in the ledger.

No table changes: the version says that an earlier riskreg would not know what these rows record.
"""

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Nothing is declared otherwise."""
