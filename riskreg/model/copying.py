"""A copy of a register that is proven before it counts: what backups, restored files and migrations stand on."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from riskreg.model import ledger, schema, sqlite
from riskreg.model.chain import Chain
from riskreg.model.errors import REFUSALS, UNREADABLE, RegisterBusy, UnusableFile
from riskreg.model.ledger import Head
from riskreg.model.records import Printed, Progress
from riskreg.model.short_code import Stamp
from riskreg.model.standing import stored
from riskreg.model.verification import verify

_PAGES = 256  # in a step: a megabyte, after which writers have their turn
_BEGINNINGS = 4  # the copy begins again when others write; from the fourth time on they wait until it is made
_HALF = 1000  # of the progress: first the copy, then its proof
_OF_THE_SOURCE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def copy_register(source: Path, to: Path, progress: Progress | None = None) -> Head:
    """Make ``to`` a proven copy of the register ``source``, of whatever version, and return its head.

    Others may write meanwhile. A file at ``to`` is never replaced, and whatever goes wrong leaves
    none there. ``progress`` may raise Cancelled.
    """
    source, to = sqlite.resolved(Path(source)), Path(to)
    sqlite.inspect(source)
    sqlite.check_free(to)
    with sqlite.draft_of(to) as draft:
        engine = sqlite.engine_for(draft, "rwc")
        seen = _copy(source, engine, progress)
        sqlite.settle(engine, to)
        head, problem = _read_through(engine, to, seen, progress)
        if problem:
            raise UnusableFile(
                f"{source} was not copied: a copy counts only where its whole history reads back, and this one's"
                f" does not. {problem} Run riskreg verify on {source.name}."
            )
        return head


def reader(path: Path) -> Engine:
    """An engine to read a register with. A write that was cut off can be mended only by one who may write."""
    return sqlite.engine_for(path, "rw" if sqlite.writable(path) else "ro")


def prove(path: Path, progress: Progress | None = None) -> Head:
    """Read a whole file and return its head; raise UnusableFile unless its history is whole."""
    sqlite.inspect(path)
    engine = reader(path)
    with sqlite.transaction(engine, path) as connection:
        seen = ledger.head(connection)
    head, problem = _read_through(engine, path, seen, progress)
    if problem:
        raise UnusableFile(f"{path} does not hold a whole history: {problem} Choose another backup.")
    return head


def _copy(source: Path, target: Engine, progress: Progress | None) -> Head:
    """Copy in steps with SQLite's own means; return the head that the source had when this began."""
    engine = reader(source)
    with sqlite.transaction(engine, source) as connection:
        seen = ledger.head(connection)
    with closing(engine.raw_connection()) as origin, closing(target.raw_connection()) as copy:
        reading: Any = origin.driver_connection
        steps = _Steps(reading, source, progress)
        try:
            # The target syncs what it is given: a copy that is closed is on the disk.
            reading.backup(copy.driver_connection, pages=_PAGES, progress=steps, sleep=0.01)
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in _OF_THE_SOURCE:
                with sqlite.plain_words(source):
                    raise
            raise
    return seen


class _Steps:
    """Told by SQLite after each step what is left. Sees when the copy begins again, and when it never will."""

    def __init__(self, reading: sqlite3.Connection, source: Path, progress: Progress | None) -> None:
        self._reading, self._source, self._progress = reading, source, progress
        self._left, self._beginnings = 0, 0

    def __call__(self, status: int, left: int, pages: int) -> None:
        if status == sqlite3.SQLITE_BUSY:  # SQLite itself has waited for as long as we do
            raise RegisterBusy(
                f"Someone else is writing to {self._source}. No copy was made: try again in a moment."
            )
        if left >= self._left:
            self._beginnings += 1
            if self._beginnings == _BEGINNINGS:
                self._hold_still()
        self._left = left
        if self._progress is not None:
            self._progress(_HALF * (pages - left) // max(pages, 1), 2 * _HALF)

    def _hold_still(self) -> None:
        self._reading.execute("BEGIN")
        self._reading.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _read_through(engine: Engine, path: Path, seen: Head, progress: Progress | None) -> tuple[Head, str]:
    """Read a file from end to end: its head, and what is wrong first, ``seen`` not standing in it included."""

    def advance(done: int, rows: int) -> None:
        if progress is not None:
            progress(_HALF + _HALF * done // max(rows, 1), 2 * _HALF)

    with sqlite.transaction(engine, path) as connection:
        try:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version == schema.SCHEMA_VERSION:
                found: Iterable[str] = verify(connection, Printed(seen.hash, seen.seq), advance).problems
            else:
                found = _problems_of_older(connection, seen)
            return ledger.head(connection), next(iter(found), "")
        except REFUSALS:
            raise
        except UNREADABLE as error:
            return seen, f"It holds what riskreg never wrote ({error})."


def _problems_of_older(connection: Connection, seen: Head) -> list[str]:
    """What is wrong in the chain and the pages of a file whose indexes this version does not know."""
    damages = [text for (text,) in connection.exec_driver_sql("PRAGMA integrity_check(1)") if text != "ok"]
    if damages:
        return [f"SQLite finds the file damaged: {damages[0]}."]
    chain = Chain(Stamp(0, seen.hash))
    for row in connection.execute(stored(schema.ledger).order_by(schema.ledger.c.seq)):
        chain.follow(row)
    problems = [*chain.links, *chain.columns, *chain.order, *chain.sign_offs]
    if not chain.rows or chain.stands_at != seen.seq:
        problems.append("The copy does not hold what the register held.")
    return problems
