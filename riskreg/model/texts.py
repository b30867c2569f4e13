"""Every word of the entries as they stand, for searching: read in one go, without making entries of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from riskreg.model import ledger, schema
from riskreg.model.entry import Status
from riskreg.model.records import EntryText, Part, Progress

_BATCH = 500


def every_text(connection: Connection, after: int, progress: Progress | None) -> tuple[EntryText, ...]:
    """The words of every entry, closed ones too, that changed after ledger row ``after``; in no order."""
    entry, rows = schema.entry, schema.ledger
    query = (
        select(
            entry.c.id, entry.c.seq, entry.c.kind, entry.c.reference, entry.c.title, entry.c.status,
            entry.c.former, rows.c.payload,
        )
        .join(rows, rows.c.seq == entry.c.seq)
        .where(entry.c.seq > after)
    )  # fmt: skip
    found: list[EntryText] = []
    with connection.execute(query.execution_options(yield_per=_BATCH)) as result:
        for some in result.partitions():
            for entry_id, seq, kind, reference, title, status, former, payload in some:
                pieces = list(_pieces(ledger.read(payload)["state"]))
                before = tuple(former.split("\n")) if former else ()
                lines, parts = "\n".join(text for _, text in pieces), "".join(part for part, _ in pieces)
                closed = status == Status.CLOSED
                found.append(EntryText(entry_id, seq, kind, reference, title, closed, before, lines, parts))
            if progress is not None:
                progress(len(found), len(found) + len(some))
    return tuple(found)


def _pieces(state: Mapping[str, Any]) -> Iterator[tuple[Part, str]]:
    for part, text in _all(state):
        if text:
            yield part, text.replace("\n", " ")


def _all(state: Mapping[str, Any]) -> Iterator[tuple[Part, str]]:
    yield Part.OWNER, state["owner"]
    yield Part.TYPES, ", ".join(state["types"])
    yield Part.COMMENTARY, state["commentary"]
    for strand in state["strands"]:
        yield Part.STRAND, strand["title"] or ""
        for part, name in ((Part.CONSEQUENCES, "consequences"), (Part.CONTROLS, "controls")):
            for item in strand[name]:
                yield part, item["text"]
        for action in strand["actions"]:
            yield Part.ACTIONS, action["text"]
            yield Part.ACTION_OWNER, action.get("owner") or ""
            yield Part.PROGRESS, action.get("progress") or ""
    closure = state.get("closure")
    if closure:
        yield Part.CLOSURE, closure["reason"]
        yield Part.CLOSURE, closure["agreed_by"]
