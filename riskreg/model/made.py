"""What acts made of entries: before, after and now, read for many entries at a time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select, tuple_

from riskreg.model import index, ledger, reading, schema
from riskreg.model.codec import entry_from_json
from riskreg.model.errors import NotFound
from riskreg.model.records import Made, Recorded
from riskreg.model.sqlite import chunks


def standing(connection: Connection, entry_ids: Sequence[str]) -> tuple[Recorded, ...]:
    """Entries as they stand, in the order of their identities given; closed ones too."""
    rows = index.rows_of(connection, entry_ids)
    missing = next((each for each in entry_ids if each not in rows), None)
    if missing is not None:
        raise NotFound(f"There is no entry {missing} in this register.")
    return reading.from_index(connection, [rows[each] for each in entry_ids])


def made(connection: Connection, steps: Sequence[tuple[str, int]]) -> tuple[Made, ...]:
    """Each step, an entry's identity and a revision of it, with the entry before it, after it and now."""
    wanted = [(entry_id, revision - back) for entry_id, revision in steps for back in (0, 1)]
    found = _payloads(connection, [pair for pair in wanted if pair[1] > 0])
    entries = {pair: entry_from_json(payload["state"]) for pair, payload in found.items()}
    now = standing(connection, [entry_id for entry_id, _ in steps])
    return tuple(
        Made(found[step]["act"], entries.get((step[0], step[1] - 1)), entries[step], stands)
        for step, stands in zip(steps, now, strict=True)
    )


def _payloads(connection: Connection, wanted: Sequence[tuple[str, int]]) -> dict[tuple[str, int], dict[str, Any]]:
    table = schema.ledger
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for some in chunks(wanted):
        query = select(table.c.subject_id, table.c.revision, table.c.payload).where(
            table.c.subject == "entry", tuple_(table.c.subject_id, table.c.revision).in_(some)
        )
        for entry_id, revision, payload in connection.execute(query):
            found[entry_id, revision] = ledger.read(payload)
    return found
