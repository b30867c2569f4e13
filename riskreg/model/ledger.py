"""The append-only ledger: every change is a row, and each row's hash seals all rows before it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from riskreg.model.codec import Json, canonical, format_time
from riskreg.model.entry import check_text
from riskreg.model.schema import event, ledger

GENESIS = "0" * 64
"""What the first row names as the hash before it."""


class Row(NamedTuple):
    """A ledger row as stored. Columns after ``payload`` repeat parts of it for look-up."""

    seq: int
    prev_hash: str
    hash: str
    payload: str
    subject: str
    subject_id: str
    revision: int
    act: str
    at: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A change about to be recorded: the full state of a subject after it."""

    subject: str
    subject_id: str
    revision: int
    act: str
    state: Json
    extra: Json


class Head(NamedTuple):
    """The ledger's last row: its number and hash."""

    seq: int
    hash: str


def row_hash(seq: int, prev_hash: str, payload: str) -> str:
    """The published format: SHA-256 over a tag, the number, the hash before, and the payload as stored."""
    return stored_hash(seq, prev_hash.encode(), payload.encode())


def stored_hash(seq: int, prev_hash: bytes, payload: bytes) -> str:
    """The same over the bytes that stand in the file."""
    return hashlib.sha256(b"riskreg1\n%d\n%b\n%b" % (seq, prev_hash, payload)).hexdigest()


_LAST = select(ledger.c.seq, ledger.c.hash).order_by(ledger.c.seq.desc()).limit(1)
_INSERT = insert(ledger)
_INSERT_EVENT = insert(event)


def head(connection: Connection) -> Head:
    """The last row; number 0 and GENESIS for an empty ledger."""
    found = connection.execute(_LAST).first()
    return Head(found.seq, found.hash) if found else Head(0, GENESIS)


def append(
    connection: Connection, last: Head, facts: Sequence[Fact], *, actor: str, at: datetime, reason: str
) -> list[Row]:
    """Record ``facts`` after the ``last`` row, in the caller's transaction, and return the rows written."""
    seq, prev = last
    stamp = format_time(at)
    rows: list[Row] = []
    for fact in facts:
        payload = canonical(
            {
                "subject": fact.subject,
                "id": fact.subject_id,
                "revision": fact.revision,
                "act": fact.act,
                "actor": actor,
                "at": stamp,
                "reason": reason,
                "state": fact.state,
                **fact.extra,
            }
        )
        _check_storable(payload)
        seq += 1
        row = Row(
            seq, prev, row_hash(seq, prev, payload), payload,
            fact.subject, fact.subject_id, fact.revision, fact.act, stamp,
        )  # fmt: skip
        rows.append(row)
        prev = row.hash
    if rows:
        connection.execute(_INSERT_EVENT, [event_row(row, actor) for row in rows])  # first: a trigger looks for it
        connection.execute(_INSERT, [row._asdict() for row in rows])
    return rows


def _check_storable(payload: str) -> None:
    """Raise InvalidEntry for half a character, the one thing that no file can hold, whichever text it is in."""
    try:
        payload.encode()
    except UnicodeEncodeError as error:
        check_text("A text of this change", error.object[error.start])


def event_row(row: Any, actor: str) -> dict[str, Any]:
    """The narrow row by which the audit trail finds a ledger row."""
    return {
        "seq": row.seq,
        "at": row.at,
        "actor": actor,
        "act": row.act,
        "subject": row.subject,
        "subject_id": row.subject_id,
    }


def count(connection: Connection) -> int:
    """How many rows there are."""
    return int(connection.execute(select(func.count()).select_from(ledger)).scalar_one())


def read(payload: str) -> dict[str, Any]:
    """A payload as the value that it holds."""
    value: dict[str, Any] = json.loads(payload)
    return value
