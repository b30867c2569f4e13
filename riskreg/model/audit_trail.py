"""Reading the audit trail: which ledger rows are wanted, and what each of them did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, tuple_

from riskreg.model import ledger, reading, schema
from riskreg.model.changes import differences
from riskreg.model.codec import entry_from_json, format_time, parse_time
from riskreg.model.entry import Entry
from riskreg.model.evidence import Act, AuditEvent, TrailFilter
from riskreg.model.papers import PAPERS, Template
from riskreg.model.sqlite import chunks

_ABOUT_ENTRIES = ("entry", "review")
_PAGE = 500


def events(connection: Connection, wanted: TrailFilter, before: int | None, limit: int) -> tuple[AuditEvent, ...]:
    """The newest ``limit`` rows that a filter leaves, of those ahead of ledger row ``before``."""
    table = schema.event
    query = select(table.c.seq).where(*_conditions(wanted)).order_by(table.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(table.c.seq < before)
    rows = sorted(reading.payloads(connection, connection.execute(query).scalars()), reverse=True)
    earlier = _revisions(
        connection, [_before(payload) for _, payload in rows if payload["subject"] in _ABOUT_ENTRIES]
    )
    stamps = _stamps(connection, [seq for seq, _ in rows])
    return tuple(
        replace(
            _event(seq, payload, earlier),
            hash=stamps[seq][0],
            early=seq - 1 in stamps and stamps[seq][1] < stamps[seq - 1][1],
        )
        for seq, payload in rows
    )


def _stamps(connection: Connection, seqs: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The hash and the time of ledger rows and of those ahead of them, by number."""
    table = schema.ledger
    found: dict[int, tuple[str, str]] = {}
    for some in chunks(sorted({*seqs, *(seq - 1 for seq in seqs)})):
        query = select(table.c.seq, table.c.hash, table.c.at).where(table.c.seq.in_(some))
        found.update({seq: (digest, at) for seq, digest, at in connection.execute(query)})
    return found


def between(connection: Connection, wanted: TrailFilter, first: int, last: int) -> Iterator[AuditEvent]:
    """The rows that a filter leaves after ledger row ``first`` and up to ``last``, newest first."""
    before = last + 1
    while page := events(connection, wanted, before, _PAGE):
        for event in page:
            if event.seq <= first:
                return
            yield event
        before = page[-1].seq


def count(connection: Connection, wanted: TrailFilter) -> int:
    """How many rows a filter leaves."""
    query = select(func.count()).select_from(schema.event).where(*_conditions(wanted))
    return int(connection.execute(query).scalar_one())


def people(connection: Connection) -> tuple[str, ...]:
    """Everyone who did anything, by name."""
    found = connection.execute(select(schema.event.c.actor).distinct()).scalars()
    return tuple(sorted(found, key=str.casefold))


def _conditions(wanted: TrailFilter) -> list[ColumnElement[bool]]:
    table = schema.event
    conditions: list[ColumnElement[bool]] = []
    if wanted.actor:
        conditions.append(table.c.actor == wanted.actor)
    if wanted.entry_id:
        # By the ledger's index on subjects: an entry's few rows are found without walking the trail.
        rows = select(schema.ledger.c.seq).where(
            schema.ledger.c.subject.in_(_ABOUT_ENTRIES), schema.ledger.c.subject_id == wanted.entry_id
        )
        conditions.append(table.c.seq.in_(rows))
    if wanted.acts:
        conditions.append(table.c.act.in_(sorted(wanted.acts)))
    if wanted.since:
        conditions.append(table.c.at >= format_time(_midnight(wanted.since)))
    if wanted.until:
        conditions.append(table.c.at < format_time(_midnight(wanted.until + timedelta(days=1))))
    return conditions


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()


_Revision = tuple[str, int]


def _before(payload: Mapping[str, Any]) -> _Revision:
    """The entry's revision that a row about it is seen against: the one confirmed, or the one ahead of it."""
    seen = payload["state"]["revision"] if payload["subject"] == "review" else payload["revision"] - 1
    return payload["id"], seen


def _revisions(connection: Connection, wanted: Sequence[_Revision]) -> dict[_Revision, Entry]:
    table = schema.ledger
    found: dict[_Revision, Entry] = {}
    for some in chunks([pair for pair in wanted if pair[1] > 0]):
        query = select(table.c.subject_id, table.c.revision, table.c.payload).where(
            table.c.subject == "entry", tuple_(table.c.subject_id, table.c.revision).in_(some)
        )
        for entry_id, revision, payload in connection.execute(query):
            found[entry_id, revision] = entry_from_json(ledger.read(payload)["state"])
    return found


def _event(seq: int, payload: Mapping[str, Any], earlier: Mapping[_Revision, Entry]) -> AuditEvent:
    subject, state = payload["subject"], payload["state"]
    told = AuditEvent(
        seq, parse_time(payload["at"]), payload["actor"], Act(payload["act"]), payload["reason"], subject,
        payload["id"], payload.get("quarter", ""),
    )  # fmt: skip
    if subject not in _ABOUT_ENTRIES:
        about = str(state.get("entry") or "")
        otherwise = "none from now on" if subject == Template.SUBJECT else payload["id"]
        named = state.get("name") or state.get("body") or state.get("text") or state.get("quarter") or otherwise
        return replace(told, name=f"{subject}: {named}" if subject in PAPERS else named, entry_id=about)
    before = earlier.get(_before(payload))
    entry = before if subject == "review" else entry_from_json(state)
    if entry is None:
        return told
    return replace(
        told, entry_id=entry.id, reference=entry.reference, title=entry.title, kind=str(entry.kind),
        changes=differences(before, entry),
    )  # fmt: skip
