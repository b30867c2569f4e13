"""A first look at a register with nothing but the sqlite3 module, so that a window has rows at once.

The full door (``register.Register``) loads SQLAlchemy, which takes longer than drawing the window.
A glance only reads; what it shows is replaced by the door's own answer a moment later.
"""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from riskreg.model.codec import scheme_from_json, settings_from_json
from riskreg.model.errors import UNREADABLE
from riskreg.model.records import Settings, Summary
from riskreg.scoring.scheme import Scheme

APPLICATION_ID = 0x52524547  # "RREG", in the header of every register file
SCHEMA_VERSION = (
    4  # of the file's tables, in its header as user_version; migrations lead here from every older one
)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a register's table shows, as at one ledger row."""

    settings: Settings
    scheme: Scheme
    summaries: list[Summary]
    revision: int


# The order is that of the ledger's index on subjects, so that the ledger itself is not walked.
_LATEST = "SELECT payload FROM ledger WHERE subject = ? ORDER BY subject_id DESC, revision DESC LIMIT 1"


def glance(path: Path) -> Glance | None:
    """The register's table, or None where the full door has to look (and say what is wrong)."""
    try:
        connection = sqlite3.connect(f"{file_uri(path)}?mode=ro", uri=True, timeout=1, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        connection.execute("BEGIN")
        if connection.execute("PRAGMA user_version").fetchone() != (SCHEMA_VERSION,):
            return None
        settings, scheme = (
            json.loads(connection.execute(_LATEST, (subject,)).fetchone()[0])["state"]
            for subject in ("register", "scheme")
        )
        rows = connection.execute(
            f"SELECT {', '.join(Summary._fields)} FROM entry WHERE retired = 0"  # noqa: S608 (our own names)
            " ORDER BY kind DESC, reference_order"
        )
        summaries = [Summary._make(row) for row in rows]
        (revision,) = connection.execute("SELECT max(seq) FROM ledger").fetchone()
        return Glance(settings_from_json(settings), scheme_from_json(scheme), summaries, revision)
    except (sqlite3.Error, *UNREADABLE):
        return None
    finally:
        connection.close()


def is_register(path: Path) -> bool:
    """Whether a file is a riskreg register, whole or damaged. SQLite itself looks, so that no lock is lost."""
    try:
        connection = sqlite3.connect(f"{file_uri(path)}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return False
    try:
        return bool(connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,))
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def file_uri(path: Path) -> str:
    """The file: address that SQLite wants, for a drive letter or a network share too."""
    posix = path.absolute().as_posix()
    return ("file://" if posix.startswith("/") else "file:///") + quote(posix, safe="/:")
