"""What a save or a sign-off adds to the ledger, once it has been found to be in order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from riskreg.model import index, ledger, reading, schema
from riskreg.model.changes import RATINGS, Conflict, changed, ratings_to_explain
from riskreg.model.codec import Json, entry_from_json, entry_to_json, format_time, settings_to_json
from riskreg.model.entry import Entry, Status, check_text, reference_order
from riskreg.model.errors import InvalidEntry
from riskreg.model.index import Frame, IndexRow
from riskreg.model.ledger import Fact, Head
from riskreg.model.quarter import Quarter, plain_date
from riskreg.model.records import Recorded, Settings, SignOff
from riskreg.model.sqlite import chunks
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import InvalidScore

Edit = tuple[Entry, int]
"""An entry as it should become, and the revision that the edit started from: 0 for a new entry."""

SLIP_YEARS = 5  # an as-at date this long before its quarter is a slip of the pen


class Occasion(NamedTuple):
    """What is done, who does it, when and why: the same for everything that one transaction records."""

    act: str
    actor: str
    at: datetime
    reason: str


class Plan(NamedTuple):
    """What one save adds: the entry as it will stand, the ledger's fact, and the index's row."""

    entry: Entry
    fact: Fact
    row: IndexRow

    def recorded(self, occasion: Occasion) -> Recorded:
        """The entry as it stands once the plan is carried out."""
        row = self.row
        direction, derived = (Direction(row[name]) if row[name] else None for name in ("direction", "derived"))
        return Recorded(
            self.entry, row["revision"], row["seq"], occasion.at, occasion.actor, occasion.reason, row["scheme"],
            direction, derived, row["reported_score"],
        )  # fmt: skip


class Known:
    """What the register holds of the entries about to be saved, and who uses which reference."""

    def __init__(self, connection: Connection, edits: Sequence[Edit]) -> None:
        table = schema.entry
        ids = [entry.id for entry, _ in edits]
        if len(set(ids)) != len(ids):
            raise InvalidEntry("An entry is saved once at a time: put its changes together.")
        self._connection = connection
        self.rows = index.rows_of(connection, ids)
        self.states: dict[str, dict[str, Any]] = {
            payload["id"]: payload
            for _, payload in reading.payloads(connection, (row["seq"] for row in self.rows.values()))
        }
        self._holders: dict[str, str] = {}
        references = [reference_order(entry.reference) for entry, _ in edits]
        for some in chunks(references):
            held = select(table.c.reference_order, table.c.id).where(
                table.c.status == Status.OPEN, table.c.reference_order.in_(some)
            )
            # An entry that is itself being saved holds what it will hold afterwards.
            self._holders |= {
                row.reference_order: row.id for row in connection.execute(held) if row.id not in self.rows
            }
        for entry, _ in edits:
            self._claim(entry)

    def before(self, entry_id: str) -> Entry | None:
        """The entry as the register holds it."""
        payload = self.states.get(entry_id)
        return entry_from_json(payload["state"]) if payload else None

    def recorded(self, entry_id: str) -> Recorded:
        """The entry as the register holds it, with its place in the ledger."""
        row, payload = self.rows[entry_id], self.states[entry_id]
        return reading.recorded(row["seq"], payload, row["direction"], row["derived"], row["reported_score"])

    def _claim(self, entry: Entry) -> None:
        if entry.status is Status.CLOSED:
            return
        if self._holders.setdefault(reference_order(entry.reference), entry.id) != entry.id:
            raise InvalidEntry(
                f"The reference {entry.reference} is in use by another open entry: give this one another."
            )

    def check_base(self, entry: Entry, base: int) -> None:
        """Raise Conflict where the register has moved on from the revision that the edit started from."""
        row = self.rows.get(entry.id)
        if (row["revision"] if row else 0) == base:
            return
        if row is None:
            raise InvalidEntry(f"{entry.reference} is not in this register: save it as a new entry.")
        table = schema.ledger
        query = select(table.c.seq).where(
            table.c.subject == "entry", table.c.subject_id == entry.id, table.c.revision == base
        )
        started = [
            reading.recorded(seq, payload).entry
            for seq, payload in reading.payloads(self._connection, self._connection.execute(query).scalars())
        ]
        raise Conflict(started[0] if started else None, self.recorded(entry.id), entry)


def plan_entry(entry: Entry, base: int, known: Known, frame: Frame, occasion: Occasion, seq: int) -> Plan | None:
    """What one save adds, or None where it changes nothing.

    ``seq`` is the ledger row that the fact will have. Raises Conflict or InvalidEntry.
    """
    act, reason = occasion.act, occasion.reason
    known.check_base(entry, base)
    before = known.before(entry.id)
    if before is not None and before.kind is not entry.kind:
        raise InvalidEntry(f"{entry.reference} is a {before.kind} and stays one: make a new entry instead.")
    row = known.rows.get(entry.id)
    reported = index.reported_of(row)
    scheme = index.scheme_of(entry, row, frame)
    entry = _with_statement(entry, before, reported, scheme, frame, reason)
    if before is not None and not changed(before, entry):
        return None
    _check(entry, before, frame, scheme, reason)
    revision = base + 1
    extra: Json = {"quarter": frame.settings.open_quarter.label, "scheme": scheme}
    if act == "correct" and before is not None and index.mends_reported(before, entry, reported):
        extra["mends_reported"] = True
    reported = index.mended(reported, extra, entry)
    fact = Fact("entry", entry.id, revision, act, entry_to_json(entry), extra)
    done = {"act": act, "actor": occasion.actor, "at": format_time(occasion.at), **extra}
    reviewed = index.reviewed_by(seq, done, index.reviewed_of(row))
    made = index.index_row(entry, seq, revision, scheme, reported, reviewed, frame)
    return Plan(entry, fact, index.carried_over(made, row))


def _with_statement(
    entry: Entry, before: Entry | None, reported: index.Reported, scheme: int, frame: Frame, reason: str
) -> Entry:
    """The entry with a newly stated direction tied to the open quarter, and with a reason where it needs one."""
    stated, quarter = entry.stated, frame.settings.open_quarter.label
    if stated is None:
        return entry
    derived = index.derived_direction(entry, scheme, reported, frame)
    contradicted = derived is not None and derived != stated.direction
    kept = before.stated if before is not None else None
    if kept is not None and _says_the_same(stated, kept):
        if kept.quarter != quarter or not contradicted or kept.reason:
            return replace(entry, stated=kept)
        # It agreed with the scores when it was made and they have moved since: it says nothing any more.
        return replace(entry, stated=None)
    why = stated.reason or reason
    if contradicted and not why.strip():
        raise InvalidEntry(
            f"{entry.reference}: the scores show {derived}, you state {stated.direction}: say why they differ."
        )
    return replace(entry, stated=replace(stated, quarter=quarter, reason=why))


def _says_the_same(stated: Statement, kept: Statement) -> bool:
    return (stated.direction, stated.quarter) == (kept.direction, kept.quarter) and stated.reason in (
        "",
        kept.reason,
    )


def _check(entry: Entry, before: Entry | None, frame: Frame, scheme: int, reason: str) -> None:
    allowed = {name.casefold() for name in frame.settings.types}
    unknown = [name for name in entry.types if name.casefold() not in allowed]
    if unknown and (before is None or before.types != entry.types):
        raise InvalidEntry(
            f"{entry.reference}: {', '.join(unknown)} is not one of the register's types"
            f" ({', '.join(frame.settings.types)})."
        )
    if (
        entry.level
        and entry.level not in frame.settings.levels
        and (before is None or before.level != entry.level)
    ):
        raise InvalidEntry(
            f"{entry.reference}: {entry.level} is not one of the register's levels"
            f" ({', '.join(frame.settings.levels)})."
        )
    if scheme == frame.scheme_revision:
        _check_ratings(entry, before, frame)
    unexplained = ratings_to_explain(before, entry)
    if unexplained and not reason.strip():
        raise InvalidEntry(f"{entry.reference}: the {' and '.join(unexplained)} rating changed: say why.")


def _check_ratings(entry: Entry, before: Entry | None, frame: Frame) -> None:
    """Once one rating is given in the scheme in force, they all are: they are read together."""
    for name in RATINGS:
        rating = getattr(entry, name)
        if rating is None:
            continue
        try:
            frame.scheme.check(rating)
        except InvalidScore:
            if before is None or getattr(before, name) != rating:
                raise
            raise InvalidEntry(
                f"{entry.reference}: the {name} rating of {rating} was given in an earlier scheme and is not on"
                f" the matrix of {frame.scheme.name}: rate it again as well."
            ) from None


def settings_fact(settings: Settings, revision: int) -> Fact:
    """The ledger's fact for a change of the register's settings."""
    return Fact(
        "register", settings.id, revision, "settings" if revision > 1 else "create", settings_to_json(settings), {}
    )


def check_settings(settings: Settings, before: Settings, *, signed: bool) -> None:
    """Raise InvalidEntry where the register's settings cannot become so; ``signed``: a quarter is signed off."""
    if not settings.name.strip():
        raise InvalidEntry("A register needs a name, such as the organisation's.")
    check_text("The name of the register", settings.name, one_line=True)
    if settings.id != before.id or settings.open_quarter != before.open_quarter:
        raise InvalidEntry("The register's identity and its open quarter are not settings.")
    if signed and settings.start_month != before.start_month:
        raise InvalidEntry("The month that the year starts in stays as it is once a quarter is signed off.")
    _check_names("type", settings.types)
    _check_names("level", settings.levels)


def _check_names(what: str, names: Sequence[str]) -> None:
    for name in names:
        check_text(f"A {what}", name, one_line=True)
    if not names or not all(name.strip() for name in names):
        raise InvalidEntry(f"Every {what} needs a name, and there is at least one.")
    if len({name.casefold() for name in names}) != len(names):
        raise InvalidEntry(f"Two {what}s have the same name: give each its own.")


def check_quarter(quarter: Quarter, current: Quarter, as_at: date, today: date, signed: Sequence[SignOff]) -> None:
    """Raise InvalidEntry where a quarter cannot be signed off; ``current`` is the open one.

    A sign-off cannot be taken back, so what looks like a slip is refused. The first may be of any
    quarter that has begun: a register that comes in late catches up with its paper.
    """
    done = next((sign_off for sign_off in signed if sign_off.quarter == quarter), None)
    if done is not None:
        raise InvalidEntry(
            f"{quarter} was signed off by {done.actor} on {plain_date(done.at.date())}: it cannot be signed again."
        )
    if signed and quarter < signed[-1].quarter:
        raise InvalidEntry(
            f"{signed[-1].quarter} is signed off already, so the earlier {quarter} can no longer be:"
            f" sign off {signed[-1].quarter.next}."
        )
    if signed and quarter != signed[-1].quarter.next:
        following = signed[-1].quarter.next
        raise InvalidEntry(f"{following} follows {signed[-1].quarter}: sign that one off before {quarter}.")
    if quarter != current and quarter.start > today:
        raise InvalidEntry(f"{quarter} begins on {plain_date(quarter.start)}: sign off a quarter that has begun.")
    if as_at.year < quarter.year - SLIP_YEARS:
        raise InvalidEntry(f"The as-at date {plain_date(as_at)} is long before {quarter}: check the year.")
    if as_at > today:
        raise InvalidEntry(
            f"The as-at date {plain_date(as_at)} is in the future: a sign-off shows what is known today."
        )


def sign_off_fact(
    quarter: Quarter, as_at: date, rows: Sequence[Mapping[str, Any]], frame: Frame, previous: Json | None
) -> Fact:
    """The ledger's fact that freezes a quarter: every entry's revision, the scheme, and the sign-off before.

    ``previous`` names the last sign-off or reissue by quarter, row and hash.
    """
    state: Json = {
        "quarter": quarter.label,
        "as_at": as_at.isoformat(),
        "settings": frame.settings_revision,
        "scheme": frame.scheme_revision,
        "previous": previous,
        "entries": {row["id"]: index.pin(row) for row in rows},
    }
    return Fact("quarter", quarter.label, 1, "sign-off", state, {})


class Write:
    """A transaction that writes: where the ledger stands, and what stands around the entries."""

    def __init__(self, connection: Connection, head: Head, frame: Frame) -> None:
        self.connection, self.head, self.frame = connection, head, frame
        self.surroundings_changed = False

    def append(self, facts: Sequence[Fact], *, actor: str, at: datetime, reason: str) -> list[ledger.Row]:
        """Record facts after the last row."""
        rows = ledger.append(self.connection, self.head, facts, actor=actor, at=at, reason=reason)
        if rows:
            self.head = Head(rows[-1].seq, rows[-1].hash)
        self.surroundings_changed = any(fact.subject in ("register", "scheme", "quarter") for fact in facts)
        return rows


def with_settings(write: Write, facts: list[Fact], types: Sequence[str] | None, quarter: Quarter | None) -> Frame:
    """The frame with the types and open quarter that a save brings, and the fact that records them."""
    frame, settings = write.frame, write.frame.settings
    if types is not None and tuple(types) != settings.types:
        _check_names("type", types)
        settings = replace(settings, types=tuple(types))
    if quarter is not None and quarter != settings.open_quarter:
        if write.connection.execute(select(schema.entry.c.id).limit(1)).first():
            raise InvalidEntry(
                f"The open quarter stays {settings.open_quarter}: it can only be set while the register is empty."
            )
        settings = replace(settings, open_quarter=quarter)
    if settings == frame.settings:
        return frame
    facts.append(settings_fact(settings, frame.settings_revision + 1))
    return replace(frame, settings=settings, settings_revision=frame.settings_revision + 1)


def times_imported(connection: Connection, sha256: str) -> int:
    """How often a file with these bytes was brought in."""
    table = schema.ledger
    query = select(table.c.seq).where(table.c.subject == "source", table.c.subject_id == sha256)
    return len(connection.execute(query).all())
