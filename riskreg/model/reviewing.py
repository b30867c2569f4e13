"""Reviewed, no change: an act of its own, which leaves evidence and no revision of the entry."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from riskreg.model import index, reading, schema
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
        row = rows[entry_id]
        state = {"revision": row["revision"], "seq": row["seq"], "before": list(index.reviewed_of(row))}
        facts.append(Fact("review", entry_id, times.get(entry_id, 0) + 1, "review", state, {"quarter": quarter}))
    done = write.append(facts, actor=actor, at=at, reason=reason)
    index.write_reviews(
        write.connection, {row.subject_id: Reviewed(row.seq, quarter, row.at, actor) for row in done}
    )
    return len(done)


def withdraw(write: Write, ids: Sequence[str], *, actor: str, at: datetime, reason: str) -> int:
    """Take back the last review of each entry, which ``actor`` made; what it took the place of stands again.

    Raises InvalidEntry where an entry was changed or reviewed since, and then nothing is recorded.
    """
    rows, quarter = index.rows_of(write.connection, ids), write.frame.settings.open_quarter.label
    reviews = dict(reading.payloads(write.connection, (row["reviewed_seq"] or 0 for row in rows.values())))
    times = _times(write.connection, ids)
    facts, befores = [], {}
    for entry_id in ids:
        row = rows.get(entry_id)
        said = reviews.get(row["reviewed_seq"] or 0) if row else None
        if row is None or said is None or not _may_withdraw(row, said, actor, quarter):
            named = row["reference"] if row else entry_id
            raise InvalidEntry(f"{named} was changed or reviewed since, or in another quarter: its review stays.")
        state = {"revision": row["revision"], "review": row["reviewed_seq"]}
        facts.append(Fact("review", entry_id, times[entry_id] + 1, "withdraw", state, {"quarter": quarter}))
        befores[entry_id] = Reviewed(*said["state"]["before"])
    write.append(facts, actor=actor, at=at, reason=reason)
    index.write_reviews(write.connection, befores)
    return len(facts)


def _may_withdraw(row: IndexRow, said: Mapping[str, Any], actor: str, quarter: str) -> bool:
    mine = (said["act"], said["actor"], said["quarter"]) == ("review", actor, quarter)
    return mine and "before" in said["state"] and said["state"]["revision"] == row["revision"]


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
