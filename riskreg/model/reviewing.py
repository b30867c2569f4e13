"""Reviewed, no change: an act of its own, which leaves evidence and no revision of the entry."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, func, select

from riskreg.model import index, schema
from riskreg.model.entry import Status
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.index import IndexRow, Reviewed
from riskreg.model.ledger import Fact
from riskreg.model.sqlite import chunks
from riskreg.model.writing import Write


def review(write: Write, seen: Mapping[str, int], *, actor: str, at: datetime, reason: str) -> int:
    """Record that entries were reviewed as they stand; ``seen`` has the revision of each that was looked at.

    Raises NotFound or InvalidEntry, and then nothing is recorded.
    """
    rows = index.rows_of(write.connection, seen)
    for entry_id, revision in seen.items():
        _check(entry_id, revision, rows.get(entry_id))
    quarter = write.frame.settings.open_quarter.label
    times = _times(write.connection, seen)
    facts = []
    for entry_id in seen:
        state = {"revision": rows[entry_id]["revision"], "seq": rows[entry_id]["seq"]}
        facts.append(Fact("review", entry_id, times.get(entry_id, 0) + 1, "review", state, {"quarter": quarter}))
    done = write.append(facts, actor=actor, at=at, reason=reason)
    index.write_reviews(
        write.connection, {row.subject_id: Reviewed(row.seq, quarter, row.at, actor) for row in done}
    )
    return len(done)


def _check(entry_id: str, seen: int, row: IndexRow | None) -> None:
    if row is None:
        raise NotFound(f"There is no entry {entry_id} in this register.")
    if row["status"] == Status.CLOSED:
        raise InvalidEntry(f"{row['reference']} is closed: there is nothing left to review.")
    if row["revision"] != seen:
        raise InvalidEntry(
            f"{row['reference']} has changed since you looked at it: look at it again, then confirm it."
        )


def _times(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """How often each entry was reviewed before."""
    table = schema.ledger
    times: dict[str, int] = {}
    for some in chunks(ids):
        query = (
            select(table.c.subject_id, func.max(table.c.revision).label("times"))
            .where(table.c.subject == "review", table.c.subject_id.in_(some))
            .group_by(table.c.subject_id)
        )
        times |= {row.subject_id: row.times for row in connection.execute(query)}
    return times
