"""Reading the ledger back: entries at a revision, the register as at a moment, and history."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from riskreg.model import index, ledger, schema
from riskreg.model.changes import changed
from riskreg.model.codec import entry_from_json, format_time, parse_time, scheme_from_json, settings_from_json
from riskreg.model.entry import reference_order
from riskreg.model.errors import NotFound
from riskreg.model.index import Frame, Reported
from riskreg.model.ledger import Head
from riskreg.model.quarter import Quarter
from riskreg.model.records import Pin, Recorded, RegisterState, Revision, Settings, SignOff
from riskreg.model.sqlite import chunks
from riskreg.scoring.direction import Direction, effective
from riskreg.scoring.rating import Kind, score_of

NONE_KNOWN: Mapping[int, Recorded] = {}


def frame(connection: Connection) -> Frame:
    """The settings and scheme in force now, with the schemes before it."""
    table = schema.ledger
    query = select(table.c.revision, table.c.payload).where(table.c.subject == "register")
    # In the order of the index on subjects, so that the ledger itself is not walked.
    settings = connection.execute(
        query.order_by(table.c.subject_id.desc(), table.c.revision.desc()).limit(1)
    ).one()
    schemes = select(table.c.revision, table.c.payload).where(table.c.subject == "scheme")
    return Frame(
        settings_from_json(ledger.read(settings.payload)["state"]),
        settings.revision,
        {row.revision: scheme_from_json(ledger.read(row.payload)["state"]) for row in connection.execute(schemes)},
        connection.execute(select(func.count()).select_from(schema.quarter)).scalar_one(),
    )


def ground(connection: Connection) -> tuple[Frame, tuple[SignOff, ...]]:
    """What every look into the past begins with: the settings and schemes, and every signed-off quarter."""
    now = frame(connection)
    return now, sign_offs(connection, now.settings.start_month)


def settings_at(connection: Connection, revision: int) -> Settings:
    """The register's settings as a revision of them holds."""
    table = schema.ledger
    query = select(table.c.payload).where(table.c.subject == "register", table.c.revision == revision)
    return settings_from_json(ledger.read(connection.execute(query).scalar_one())["state"])


def payloads(connection: Connection, seqs: Iterable[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The payloads of ledger rows by number, in no particular order."""
    table = schema.ledger
    for some in chunks(seqs):
        query = select(table.c.seq, table.c.payload).where(table.c.seq.in_(some))
        for seq, payload in connection.execute(query):
            yield seq, ledger.read(payload)


def recorded(
    seq: int,
    payload: Mapping[str, Any],
    direction: str | None = None,
    derived: str | None = None,
    reported: int | None = None,
) -> Recorded:
    """One entry's revision as a record."""
    return Recorded(
        entry_from_json(payload["state"]),
        payload["revision"],
        seq,
        parse_time(payload["at"]),
        payload["actor"],
        payload["reason"],
        payload["scheme"],
        Direction(direction) if direction else None,
        Direction(derived) if derived else None,
        reported,
    )


def from_index(
    connection: Connection, rows: list[index.IndexRow], known: Mapping[int, Recorded] = NONE_KNOWN
) -> tuple[Recorded, ...]:
    """The full records behind rows of the index, in their order; ``known`` are not read again, see ``shared``."""
    shown = {row["seq"]: (row["direction"], row["derived"], row["reported_score"]) for row in rows}
    made = {each.seq: each for each in _records(connection, shown, known)}
    return tuple(made[row["seq"]] for row in rows)


def shared(state: RegisterState) -> Mapping[int, Recorded]:
    """What another state need not read again: this one's entries by ledger row, unless an issue mended some."""
    if state.signed_off is not None and state.signed_off.issue > 1:
        return NONE_KNOWN
    return {each.seq: each for each in state.entries}


def _records(
    connection: Connection, shown: Mapping[int, tuple[Any, Any, Any]], known: Mapping[int, Recorded]
) -> Iterator[Recorded]:
    """The entries at ledger rows, each with the directions and reported score that it is shown with."""
    for seq in shown.keys() & known.keys():
        direction, derived, reported = shown[seq]
        yield replace(
            known[seq],
            direction=Direction(direction) if direction else None,
            derived=Direction(derived) if derived else None,
            reported=reported,
        )
    # One at a time: to let go of ten thousand read texts at once would hold the window up.
    for seq, payload in payloads(connection, shown.keys() - known.keys()):
        yield recorded(seq, payload, *shown[seq])


def one_row(connection: Connection, condition: Any) -> index.IndexRow | None:
    """The index row that meets a condition; an open entry before a closed one."""
    table = schema.entry
    query = select(table).where(condition).order_by(table.c.status.desc(), table.c.seq.desc()).limit(1)
    found = connection.execute(query).mappings().first()
    return dict(found) if found else None


def sign_offs(connection: Connection, start_month: int) -> tuple[SignOff, ...]:
    """Every signed-off quarter, oldest first."""
    table, rows = schema.quarter, schema.ledger
    query = select(table, rows.c.hash).join(rows, rows.c.seq == table.c.seq).order_by(table.c.seq)
    return tuple(
        SignOff(
            Quarter.parse(row.label, start_month),
            date.fromisoformat(row.as_at),
            parse_time(row.at),
            row.actor,
            row.hash,
            row.seq,
            row.entries,
        )
        for row in connection.execute(query)
    )


def _pins(connection: Connection, sign_off: SignOff | None) -> dict[str, Any]:
    if sign_off is None:
        return {}
    ((_, payload),) = payloads(connection, [sign_off.rows])
    pinned: dict[str, Any] = payload["state"]["entries"]
    return pinned


def pins(connection: Connection, sign_off: SignOff) -> dict[str, Pin]:
    """What a sign-off froze of every entry, by its identity."""
    table = schema.entry
    kinds = {row.id: Kind(row.kind) for row in connection.execute(select(table.c.id, table.c.kind))}
    return {
        entry_id: Pin(
            kinds[entry_id],
            pinned["residual"],
            pinned["scheme"],
            Direction(pinned["direction"]) if pinned["direction"] else None,
        )
        for entry_id, pinned in _pins(connection, sign_off).items()
    }


def in_paper_order(entries: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """Risks, then opportunities, by reference."""
    return tuple(sorted(entries, key=lambda r: (r.entry.kind != "risk", reference_order(r.entry.reference))))


def as_signed_off(
    connection: Connection,
    current: Frame,
    signed: tuple[SignOff, ...],
    chosen: SignOff,
    known: Mapping[int, Recorded] = NONE_KNOWN,
) -> RegisterState:
    """A signed-off quarter, from what its sign-off pinned; ``known`` are not read again, see ``shared``."""
    ((_, payload),) = payloads(connection, [chosen.rows])
    state = payload["state"]
    earlier = [sign_off for sign_off in signed if sign_off.rows < chosen.rows]
    reported = _reported_scores(connection, earlier[-1] if earlier else None, chosen.rows)
    shown = {
        pinned["seq"]: (pinned["direction"], pinned["derived"], reported.get(entry_id, index.NEVER).score)
        for entry_id, pinned in state["entries"].items()
    }
    entries = _records(connection, shown, known)
    return RegisterState(
        settings_at(connection, state["settings"]),
        chosen.quarter,
        chosen.as_at,
        chosen,
        current.schemes[state["scheme"]],
        current.schemes,
        in_paper_order(entries),
        chosen.head,
        chosen.rows,
    )


def as_at(
    connection: Connection, current: Frame, signed: tuple[SignOff, ...], day: date, until: datetime
) -> RegisterState:
    """The register as it stood at ``until``, the end of ``day``: every row recorded up to then."""
    table = schema.ledger
    query = select(table.c.seq, table.c.hash).where(table.c.at < format_time(until))
    last = connection.execute(query.order_by(table.c.seq.desc()).limit(1)).first()
    if last is None:
        raise NotFound(f"The register did not exist yet on {day.isoformat()}: name a later day.")
    return as_of(connection, current, signed, day, Head(last.seq, last.hash))


def as_of(
    connection: Connection, current: Frame, signed: tuple[SignOff, ...], day: date, last: Head
) -> RegisterState:
    """The register as it stood at a ledger row, which was recorded on ``day``."""
    table = schema.ledger
    then = _frame_at(connection, current, signed, last.seq)
    earlier = [sign_off for sign_off in signed if sign_off.rows <= last.seq]
    reported = _reported_scores(connection, earlier[-1] if earlier else None, last.seq)
    latest = (
        select(func.max(table.c.seq))
        .where(table.c.subject == "entry", table.c.seq <= last.seq)
        .group_by(table.c.subject_id)
    )
    entries = []
    for seq, content in payloads(connection, connection.execute(latest).scalars()):
        made = recorded(seq, content)
        entry = made.entry
        if entry.closure is not None and earlier and _was_closed(connection, entry.id, earlier[-1].rows):
            continue  # reported as closed, so no longer in the register
        known = reported.get(entry.id, index.NEVER)
        derived = index.derived_direction(entry, content["scheme"], known, then)
        shown = effective(entry.stated, derived, then.settings.open_quarter.label)
        entries.append(replace(made, direction=shown, derived=derived, reported=known.score))
    return RegisterState(
        then.settings, then.settings.open_quarter, day, None, then.scheme, then.schemes,
        in_paper_order(entries), last.hash, last.seq,
    )  # fmt: skip


def _was_closed(connection: Connection, entry_id: str, until: int) -> bool:
    table = schema.ledger
    query = select(table.c.payload).where(
        table.c.subject == "entry", table.c.subject_id == entry_id, table.c.seq <= until
    )
    found = connection.execute(query.order_by(table.c.revision.desc()).limit(1)).scalar()
    return found is not None and ledger.read(found)["state"]["closure"] is not None


def _frame_at(connection: Connection, current: Frame, signed: tuple[SignOff, ...], seq: int) -> Frame:
    table = schema.ledger

    def latest(subject: str) -> int:
        query = select(func.max(table.c.revision)).where(table.c.subject == subject, table.c.seq <= seq)
        return int(connection.execute(query).scalar_one())

    settings, scheme = latest("register"), latest("scheme")
    return Frame(
        settings_at(connection, settings),
        settings,
        {revision: value for revision, value in current.schemes.items() if revision <= scheme},
        sum(sign_off.rows <= seq for sign_off in signed),
    )


def _reported_scores(connection: Connection, baseline: SignOff | None, until: int) -> dict[str, Reported]:
    """What a sign-off reported of each entry, as corrected since, up to ledger row ``until``."""
    if baseline is None:
        return {}
    pins = _pins(connection, baseline)
    found = {
        entry_id: Reported(pinned["seq"], pinned["residual"], pinned["scheme"])
        for entry_id, pinned in pins.items()
        if pinned["derived"] != Direction.CLOSED  # reported for the last time: if it comes back, it is new
    }
    table = schema.ledger
    query = (
        select(table.c.payload)
        .where(table.c.act == "correct", table.c.seq > baseline.rows, table.c.seq <= until)
        .order_by(table.c.seq)
    )
    for text in connection.execute(query).scalars():
        payload = ledger.read(text)
        if payload["id"] in found:
            entry = entry_from_json(payload["state"])
            found[entry.id] = index.mended(found[entry.id], payload, entry)
    return found


def history(
    connection: Connection, current: Frame, signed: tuple[SignOff, ...], entry_id: str
) -> tuple[Revision, ...]:
    """Every revision of an entry, oldest first, each with what it changed and the direction shown then."""
    table = schema.ledger
    query = (
        select(table.c.seq, table.c.payload)
        .where(table.c.subject == "entry", table.c.subject_id == entry_id)
        .order_by(table.c.revision)
    )
    steps: list[Revision] = []
    reported, passed = index.NEVER, 0
    for seq, text in connection.execute(query):
        payload = ledger.read(text)
        before = steps[-1].recorded if steps else None
        while passed < len(signed) and signed[passed].rows < seq:
            reported = _carried(before)
            passed += 1
        made = recorded(seq, payload)
        entry = made.entry
        reported = index.mended(reported, payload, entry)
        then = Frame(current.settings, current.settings_revision, current.schemes, passed)
        derived = index.derived_direction(entry, payload["scheme"], reported, then)
        shown = effective(entry.stated, derived, payload["quarter"])
        step = replace(made, direction=shown, derived=derived, reported=reported.score)
        differs = changed(before.entry if before else None, entry)
        steps.append(Revision(step, payload["act"], differs, payload["quarter"]))
    return tuple(steps)


def _carried(before: Recorded | None) -> Reported:
    if before is None or before.entry.closure is not None:
        return index.NEVER
    return Reported(before.seq, score_of(before.entry.residual), before.scheme)


def trail(
    connection: Connection, signed: tuple[SignOff, ...], entry_id: str
) -> tuple[tuple[Quarter, Recorded | None], ...]:
    """An entry's revision in force at each sign-off. Looks up one row a sign-off, never the whole history."""
    table = schema.ledger
    steps: list[tuple[Quarter, Recorded | None]] = []
    for sign_off in signed:
        query = select(table.c.seq, table.c.payload).where(
            table.c.subject == "entry", table.c.subject_id == entry_id, table.c.seq < sign_off.rows
        )
        found = connection.execute(query.order_by(table.c.revision.desc()).limit(1)).first()
        steps.append((sign_off.quarter, recorded(found.seq, ledger.read(found.payload)) if found else None))
    return tuple(steps)
