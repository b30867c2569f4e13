"""Meetings, questions, accepted checks, edited sentences, publications and reissues in the ledger.

No table changes: the version says that an earlier riskreg would not know what these rows record. There is no
version 3, because one flipped bit would make a version 2 of it.
"""

revision = "4"
down_revision = "2"


def upgrade() -> None:
    """Nothing is declared otherwise."""
