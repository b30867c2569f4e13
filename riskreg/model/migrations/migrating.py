"""Brings a register of an older file version to this one: after a proven backup, in one transaction."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from riskreg.model import ledger, schema, sqlite
from riskreg.model.copying import copy_register
from riskreg.model.errors import UNREADABLE
from riskreg.model.migrations import steps
from riskreg.model.replay import Replay
from riskreg.model.standing import altered_tables, as_stored, plain, stored, tables_of

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]

WAIT_SECONDS = (
    600.0  # for another program that is migrating the same file: the largest registers take a minute or two
)
_AT_A_TIME = 500
_MOST_NAMED = 5
_HALF = 1000  # of the progress: first the backup, then the migration itself


def migrate(path: Path, progress: Progress | None = None, *, backed_up: bool = True) -> str:
    """Bring the file to this version, all or nothing, and return what a person should know of it, if anything.

    Of several programs that try at once one does it and the others wait. Raises UnusableFile where no
    backup can be made: the file is as it was then, as it is wherever something goes wrong.
    """
    engine = sqlite.engine_for(path, "rw", WAIT_SECONDS)
    backup: Path | None = None
    with sqlite.transaction(engine, path, writes=True) as connection:
        version = sqlite.version_of(connection)
        if version >= schema.SCHEMA_VERSION:
            return ""
        try:
            if backed_up:
                backup = _back_up(path, progress)
            differing = _bring_up(connection, version, progress)
        except BaseException:
            if backup is not None:
                with suppress(OSError):  # nothing was changed: the file itself is all that its backup holds
                    backup.unlink()
            raise
    log.info("%s was brought from file version %s to %s", path, version, schema.SCHEMA_VERSION)
    return _told(differing, backup)


def _back_up(path: Path, progress: Progress | None) -> Path:
    to = next(name for name in _backup_names(path) if not name.exists())
    copy_register(path, to, progress and part(progress, 0))
    return to


def _backup_names(path: Path) -> Iterator[Path]:
    name = f"{path.stem}.before-version-{schema.SCHEMA_VERSION}"
    yield path.with_name(f"{name}{path.suffix}")
    yield from (path.with_name(f"{name}-{number}{path.suffix}") for number in count(2))


def part(progress: Progress, done_before: int) -> Progress:
    """Progress through one half of the whole."""
    return lambda done, total: progress(done_before + _HALF * done // max(total, 1), 2 * _HALF)


def _bring_up(connection: Connection, version: int, progress: Progress | None) -> list[str]:
    """Take every step and fill the indexes; return the references of entries that were shown otherwise before."""
    shown = _entries_shown(connection, version)
    steps.run(connection, version, schema.SCHEMA_VERSION)
    replay = _fill(connection, progress and part(progress, _HALF))
    return sorted(_differing(shown, replay.entries)) if shown is not None else []


def _entries_shown(connection: Connection, version: int) -> dict[object, Mapping[str, Any]] | None:
    """The current state as the older index has it, None where that table is not as riskreg makes it."""
    table = tables_of(version)["entry"]
    if table.name in altered_tables(connection):
        return None
    return {row["id"]: dict(row) for row in connection.execute(stored(table)).mappings()}


def _fill(connection: Connection, progress: Progress | None) -> Replay:
    """Write every index afresh from the ledger."""
    for table in (schema.event, schema.entry, schema.quarter):
        connection.execute(delete(table))
    replay, total = Replay(), ledger.count(connection)
    for rows in _pages(connection):
        events = []
        for row in rows:
            with suppress(*UNREADABLE):  # what does not read back is named by a verification
                payload = ledger.read(row.payload)
                events.append(ledger.event_row(row, payload["actor"]))
                replay.follow(row.seq, payload)
        if events:
            connection.execute(insert(schema.event), events)
        if progress is not None:
            progress(rows[-1].seq, total)
    for table, found in ((schema.entry, replay.entries), (schema.quarter, replay.quarters)):
        if found:
            connection.execute(insert(table), list(found.values()))
    return replay


def _pages(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    last, table = 0, schema.ledger
    while True:
        query = select(table).where(table.c.seq > last).order_by(table.c.seq).limit(_AT_A_TIME)
        rows = connection.execute(query).all()
        if not rows:
            return
        yield rows
        last = rows[-1].seq


def _differing(shown: Mapping[object, Mapping[str, Any]], due: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    followed = {as_stored(name): row for name, row in due.items()}
    for name in shown.keys() | followed.keys():
        row, was = followed.get(name), shown.get(name)
        same = (
            row is not None
            and was is not None
            and all(as_stored(row[k]) == was[k] for k in was.keys() & row.keys())
        )
        if not same:
            yield plain((row or was or {})["reference"])


def _told(differing: Sequence[str], backup: Path | None) -> str:
    if not differing:
        return ""
    named = ", ".join(differing[:_MOST_NAMED]) + ", …" * (len(differing) > _MOST_NAMED)
    kept = f" The file as it was is kept as {backup.name}." if backup else ""
    log.warning("the state shown differed from the ledger: %s", ", ".join(differing))
    return (
        f"Another program had changed what this register shows of {named}: it shows again what the ledger"
        f" records.{kept}"
    )
