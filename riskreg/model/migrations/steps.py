"""The steps from one file version to the next: Alembic's scripts, in order.

A step changes how tables are declared and keeps the ledger's rows as they are. What the indexes
hold is not carried over: it follows from the ledger, and is written afresh after the last step.
The file's ``user_version`` is the one record of how far it has come, so Alembic keeps none.
"""

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

_HERE = Path(__file__).parent


def run(connection: Connection, found: int, wanted: int) -> None:
    """Take a file from version ``found``, 0 for an empty one, to ``wanted``, in the caller's transaction."""
    scripts = list(ScriptDirectory(str(_HERE)).walk_revisions())
    with Operations.context(MigrationContext.configure(connection)):
        for script in reversed(scripts):
            if found < int(script.revision) <= wanted:
                script.module.upgrade()
                connection.exec_driver_sql(f"PRAGMA user_version = {int(script.revision)}")
