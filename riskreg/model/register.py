"""The one door: opens a register file, reads it and changes it. Nothing else touches the file."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4
from weakref import finalize

from sqlalchemy import Column, ColumnElement, Connection, Engine, insert, literal, select
from sqlalchemy.exc import NoResultFound

from riskreg.model import audit_trail, index, ledger, reading, schema, sqlite, versions, writing
from riskreg.model.codec import parse_time, scheme_to_json
from riskreg.model.comparing import compare
from riskreg.model.entry import Entry, check_text, reference_order
from riskreg.model.errors import REFUSALS, UNREADABLE, InvalidEntry, NotFound, ReadOnly, UnusableFile
from riskreg.model.evidence import ENTRY_ACTS, EVERYTHING, AuditEvent, Comparison, Report, TrailFilter
from riskreg.model.ledger import Fact, Head
from riskreg.model.quarter import Quarter, plain_date
from riskreg.model.records import (
    STANDARD_TYPES,
    Pin,
    Printed,
    Recorded,
    RegisterState,
    Revision,
    Settings,
    SignOff,
    Source,
    Summary,
    Verification,
)
from riskreg.model.reports import reports
from riskreg.model.reviewing import review
from riskreg.model.verification import verify
from riskreg.scoring.rating import InvalidScore
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told how much is done of how much; it may raise Cancelled, and then nothing is written."""


def utc_now() -> datetime:
    """The clock that a register reads unless it is given another."""
    return datetime.now(UTC)


class Register:
    """A register file. Safe to use from several threads and by several programs at once.

    Every operation is one short transaction on a connection of its own, so nothing stays open
    while a person thinks. Raises errors of ``riskreg.model.errors`` and InvalidScore.
    """

    def __init__(self, path: Path, opening: versions.Opening, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.read_only = opening.read_only or not sqlite.writable(path)
        self.notice = opening.notice
        self._clock = clock
        self._file = self._engine = sqlite.engine_for(path, "ro" if self.read_only else "rw")
        if opening.copy is not None:
            self._engine = sqlite.engine_for(opening.read, "ro")
            finalize(self, opening.copy.cleanup)
        self._newer = opening.version > schema.SCHEMA_VERSION
        self._seen: tuple[Head, index.Frame] | None = None

    # Creating and opening

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        actor: str,
        types: Sequence[str] = STANDARD_TYPES,
        start_month: int = 4,
        scheme: Scheme = FIVE_BY_FIVE,
        quarter: Quarter | None = None,
        register_id: str | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> "Register":
        """Make a new register file; one that is already there is never touched.

        ``quarter`` is the one that is open, by default the one that today falls in.
        """
        path = sqlite.resolved(Path(path))
        sqlite.check_free(path)
        if not name.strip():
            raise InvalidEntry("A register needs a name, such as the organisation's.")
        check_text("The name of the register", name, one_line=True)
        _check_act(actor, "")
        quarter = quarter or Quarter.containing(clock().astimezone().date(), start_month)
        settings = Settings(register_id or str(uuid4()), name.strip(), quarter, tuple(types), start_month)
        facts = [
            writing.settings_fact(settings, 1),
            Fact("scheme", settings.id, 1, "create", scheme_to_json(scheme), {}),
        ]
        # Built under a name of its own and moved into place whole: a crash leaves no half register.
        with sqlite.new_file(path) as connection:
            sqlite.create_tables(connection)
            ledger.append(connection, ledger.head(connection), facts, actor=actor, at=clock(), reason="")
        return cls.open(path, clock=clock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        clock: Callable[[], datetime] = utc_now,
        progress: Progress | None = None,
    ) -> "Register":
        """Open a register after constant-cost checks; ``check`` reads the rest of the file.

        Where the file or its folder cannot be written, or a newer riskreg made it, the register opens
        read-only. A file of an older version is migrated first, which takes time in step with its size.
        ``notice`` is what a person should know of how it was opened, normally nothing.
        """
        path = sqlite.resolved(Path(path))
        register = cls(path, versions.opening(path, read_only=read_only, progress=progress), clock)
        with register._read() as connection:
            if register._newer:
                versions.check_readable(connection, path)
            register._seen = ledger.head(connection), reading.frame(connection)
        if not register.read_only:
            sqlite.settle(register._engine, path)
        return register

    @classmethod
    def unread(cls, path: Path) -> "Register":
        """A register nothing of which is read yet: what does not open may still be verified."""
        path = sqlite.resolved(Path(path))
        sqlite.inspect(path)
        return cls(path, versions.Opening(path, read_only=False), utc_now)

    def check(self) -> None:
        """Read the whole file and raise UnusableFile where it is damaged. Costs in step with its size."""
        sqlite.quick_check(self._file, self.path)

    @contextmanager
    def _read(self, engine: Engine | None = None) -> Iterator[Connection]:
        # Nobody gave us an entry or a score: one that does not stand is the file's.
        with (
            self._made_plain(InvalidEntry, InvalidScore),
            sqlite.transaction(engine or self._engine, self.path) as connection,
        ):
            yield connection

    @contextmanager
    def _made_plain(self, *damage: type[Exception]) -> Iterator[None]:
        """What a damaged file holds may decode to anything: say so, and keep the particulars in the log.

        ``damage`` are refusals that show it, too.
        """
        try:
            yield
        except (*UNREADABLE, NoResultFound) as error:
            if isinstance(error, REFUSALS) and not isinstance(error, damage):
                raise
            log.exception("%s does not read back", self.path)
            if self._newer:
                raise versions.unreadable(self.path) from error
            raise UnusableFile(
                f"{self.path} is damaged: what it holds does not fit together. Run riskreg verify on it,"
                " and go back to a backup."
            ) from error

    @contextmanager
    def _write(self) -> Iterator[writing.Write]:
        if self.read_only:
            raise ReadOnly(
                f"{self.notice} Nothing was changed."
                if self.notice
                else f"{self.path} is open read-only. Nothing was changed: work on a copy that you may write."
            )
        with self._made_plain(), sqlite.transaction(self._engine, self.path, writes=True) as connection:
            write = writing.Write(connection, *self._where_we_are(connection))
            yield write
            frame = reading.frame(connection) if write.surroundings_changed else write.frame
        self._seen = write.head, frame

    def _where_we_are(self, connection: Connection) -> tuple[Head, index.Frame]:
        """The ledger's head and what stands around the entries, read afresh only where others have written.

        Refuses where the file under our name is another register or an older copy.
        """
        if sqlite.version_of(connection) != schema.SCHEMA_VERSION:
            raise ReadOnly(
                f"{self.path} was brought to a newer version while it was open. Nothing was changed: close it,"
                " update riskreg and open it again."
            )
        head = ledger.head(connection)
        if self._seen is not None and self._seen[0] == head:
            return self._seen
        if self._seen is not None:
            seen, _ = self._seen
            table = schema.ledger
            found = connection.execute(select(table.c.hash).where(table.c.seq == seen.seq)).scalar()
            if found != seen.hash:
                raise UnusableFile(
                    f"{self.path} was replaced by another file or an older copy while it was open."
                    " Nothing was changed: close it and open the one you mean."
                )
        return head, reading.frame(connection)

    # Reading

    @property
    def settings(self) -> Settings:
        """What belongs to the register as a whole."""
        return self._frame().settings

    @property
    def scheme(self) -> Scheme:
        """The scoring scheme in force."""
        return self._frame().scheme

    def schemes(self) -> Mapping[int, Scheme]:
        """Every scheme that was ever in force, by revision."""
        return self._frame().schemes

    def _frame(self) -> index.Frame:
        with self._read() as connection:
            return reading.frame(connection)

    def revision(self) -> int:
        """The number of the ledger's last row: when it has grown, views refresh."""
        with self._read() as connection:
            return ledger.head(connection).seq

    def summaries(self) -> list[Summary]:
        """The table's rows in the order of the paper: open entries, and those closed this quarter."""
        with self._read() as connection:
            return index.summaries(connection)

    def get(self, entry_id: str) -> Recorded:
        """An entry as it stands, by its identity."""
        return self._one(schema.entry.c.id == entry_id, entry_id)

    def find(self, reference: str) -> Recorded:
        """An entry as it stands, by reference: the open one, else the one closed last or formerly called so."""
        table = schema.entry
        try:
            return self._one(table.c.reference_order == reference_order(reference), reference)
        except NotFound:
            return self._one(_lines(table.c.former).contains(f"\n{reference}\n", autoescape=True), reference)

    def linked(self, entry_id: str) -> tuple[Recorded, ...]:
        """The entries, closed ones too, that say that they are tied to an entry."""
        table = schema.entry
        query = select(table).where(_lines(table.c.links).contains(f"\n{entry_id}\n", autoescape=True))
        with self._read() as connection:
            rows = [dict(row) for row in connection.execute(query.order_by(table.c.seq)).mappings()]
            return reading.from_index(connection, rows)

    def reported(self, quarters: int = 8) -> tuple[tuple[SignOff, Mapping[str, Pin]], ...]:
        """What the last ``quarters`` sign-offs froze of every entry, by its identity; the oldest first."""
        with self._read() as connection:
            signed = reading.sign_offs(connection, reading.frame(connection).settings.start_month)
            return tuple((each, reading.pins(connection, each)) for each in signed[-quarters:])

    def _one(self, condition: object, name: str) -> Recorded:
        with self._read() as connection:
            row = reading.one_row(connection, condition)
            if row is None:
                raise NotFound(f"There is no entry {name} in this register.")
            return reading.from_index(connection, [row])[0]

    def references(self) -> frozenset[str]:
        """Every reference in use or used by a closed entry."""
        with self._read() as connection:
            return frozenset(connection.execute(select(schema.entry.c.reference)).scalars())

    def state(self, quarter: Quarter | None = None, at: date | None = None) -> RegisterState:
        """The register as it stands, as a signed-off quarter froze it, or as at the end of a day."""
        if at is not None and at > self._today():
            raise InvalidEntry(f"{plain_date(at)} is in the future: name a day up to today.")
        with self._read() as connection:
            frame = reading.frame(connection)
            signed = reading.sign_offs(connection, frame.settings.start_month)
            if quarter is not None and quarter != frame.settings.open_quarter:
                chosen = next((sign_off for sign_off in signed if sign_off.quarter == quarter), None)
                if chosen is None:
                    raise NotFound(_no_such_quarter(quarter, frame.settings.open_quarter, signed))
                return reading.as_signed_off(connection, frame, signed, chosen)
            if at is not None:
                until = datetime.combine(at + timedelta(days=1), time.min).astimezone()
                return reading.as_at(connection, frame, signed, at, until)
            head = ledger.head(connection)
            return RegisterState(
                frame.settings,
                frame.settings.open_quarter,
                self._today(),
                None,
                frame.scheme,
                frame.schemes,
                reading.from_index(connection, index.current_rows(connection)),
                head.hash,
                head.seq,
            )

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def history(self, entry_id: str) -> tuple[Revision, ...]:
        """Every revision of an entry, oldest first."""
        with self._read() as connection:
            frame = reading.frame(connection)
            signed = reading.sign_offs(connection, frame.settings.start_month)
            return reading.history(connection, frame, signed, entry_id)

    def trail(self, entry_id: str, quarters: int = 8) -> tuple[tuple[Quarter, Recorded | None], ...]:
        """The entry as the last ``quarters`` sign-offs froze it, oldest first; None where it was not in one."""
        with self._read() as connection:
            frame = reading.frame(connection)
            signed = reading.sign_offs(connection, frame.settings.start_month)[-quarters:]
            return reading.trail(connection, signed, entry_id)

    def sign_offs(self) -> tuple[SignOff, ...]:
        """Every signed-off quarter, oldest first."""
        with self._read() as connection:
            return reading.sign_offs(connection, reading.frame(connection).settings.start_month)

    def audit_trail(
        self, wanted: TrailFilter = EVERYTHING, *, before: int | None = None, limit: int = 200
    ) -> tuple[AuditEvent, ...]:
        """What was done to the register, newest first; a further page begins ahead of ledger row ``before``."""
        with self._read() as connection:
            return audit_trail.events(connection, wanted, before, limit)

    def audit_count(self, wanted: TrailFilter = EVERYTHING) -> int:
        """How many rows of the audit trail a filter leaves."""
        with self._read() as connection:
            return audit_trail.count(connection, wanted)

    def people(self) -> tuple[str, ...]:
        """Everyone who did anything to the register, by name."""
        with self._read() as connection:
            return audit_trail.people(connection)

    def compare(self, before: Quarter | date, after: Quarter | date | None = None) -> Comparison:
        """Every difference between the register at two moments: a quarter, the end of a day, or now."""
        return compare(self._at(before), self._at(after))

    def _at(self, moment: Quarter | date | None) -> RegisterState:
        return self.state(moment) if isinstance(moment, Quarter) else self.state(at=moment)

    def reports(
        self, quarter: Quarter | None = None, *, long_red: int = 2, progress: Progress | None = None
    ) -> tuple[Report, ...]:
        """What internal auditors test a quarter's register for, by default the open one's as it stands.

        ``long_red`` is for how many quarters running, this one included, an entry has been in the highest band.
        """
        state = self.state(quarter)
        with self._read() as connection:
            return reports(connection, state, long_red, progress)

    def imported(self, sha256: str) -> datetime | None:
        """When a file with these bytes was brought in before."""
        table = schema.ledger
        query = select(table.c.at).where(table.c.subject == "source", table.c.subject_id == sha256)
        with self._read() as connection:
            found = connection.execute(query).scalars().first()
        return parse_time(found) if found else None

    def verify(
        self,
        head: str | None = None,
        progress: Progress | None = None,
        *,
        rows: int | None = None,
        register: str | None = None,
    ) -> Verification:
        """Check the whole history, and that what a paper prints of it (``head`` and the rest) still stands."""
        # Of the file itself: in a copy that was migrated, what the file shows has been written afresh.
        with self._read(self._file) as connection:
            return verify(connection, Printed(head, rows, register), progress)

    # Writing

    def save(self, entry: Entry, base: int, *, actor: str, reason: str = "", correction: bool = False) -> Recorded:
        """Record an entry as changed from revision ``base``, 0 for a new one, and return it as it now is.

        A changed rating needs a ``reason``; a ``correction`` mends a wrong past value and is not
        movement. Raises Conflict where someone else has saved it since ``base``.
        """
        act = "correct" if correction else "save"
        return self.save_all([(entry, base)], actor=actor, reason=reason, act=act)[0]

    def save_all(
        self,
        edits: Sequence[writing.Edit],
        *,
        actor: str,
        reason: str,
        act: str = "import",
        types: Sequence[str] | None = None,
        quarter: Quarter | None = None,
        source: Source | None = None,
        progress: Progress | None = None,
    ) -> tuple[Recorded, ...]:
        """Record many changes in one transaction, all or none, and return the entries as they now are.

        ``types`` becomes the register's list of types and ``quarter`` its open quarter, the latter
        only while the register has no entries. ``source`` is the file that the edits came from.
        """
        _check_act(actor, reason)
        if act not in ENTRY_ACTS:
            raise InvalidEntry(f'"{act}" is nothing that riskreg records of an entry.')
        with self._write() as write:
            facts: list[Fact] = []
            frame = writing.with_settings(write, facts, types, quarter)
            if source is not None:
                state = {"name": source.name, "sha256": source.sha256, "entries": len(edits)}
                times = writing.times_imported(write.connection, source.sha256)
                facts.append(Fact("source", source.sha256, times + 1, "import", state, {}))
            known = writing.Known(write.connection, edits)
            seq = write.head.seq + len(facts)
            plans: dict[str, writing.Plan] = {}
            occasion = writing.Occasion(act, actor, self._clock(), reason)
            for number, (entry, base) in enumerate(edits):
                if progress is not None and number % 200 == 0:
                    progress(number, len(edits))
                planned = writing.plan_entry(entry, base, known, frame, occasion, seq + len(plans) + 1)
                if planned is not None:
                    plans[entry.id] = planned
            facts += [planned.fact for planned in plans.values()]
            write.append(facts, actor=actor, at=occasion.at, reason=reason)
            index.write_rows(write.connection, [planned.row for planned in plans.values()], known.rows)
            return tuple(
                plans[entry.id].recorded(occasion) if entry.id in plans else known.recorded(entry.id)
                for entry, _ in edits
            )

    def change_settings(self, settings: Settings, before: Settings, *, actor: str, reason: str = "") -> Settings:
        """Record the register's name, types, levels or start month as changed from ``before``.

        Raises InvalidEntry where somebody has changed them since, or where they cannot be changed so.
        """
        _check_act(actor, reason)
        with self._write() as write:
            if write.frame.settings != before:
                raise InvalidEntry("The register's settings were changed meanwhile: look at them again.")
            signed = bool(reading.sign_offs(write.connection, before.start_month))
            writing.check_settings(settings, before, signed=signed)
            if settings != before:
                fact = writing.settings_fact(settings, write.frame.settings_revision + 1)
                write.append([fact], actor=actor, at=self._clock(), reason=reason)
            return settings

    def change_scheme(self, scheme: Scheme, base: int, *, actor: str, reason: str) -> int:
        """Put another scoring scheme in force and return its revision; ``base`` is the one it was made from.

        Scores that were given stand as they were, read with the scheme that they were given in.
        """
        _check_act(actor, reason)
        if not reason.strip():
            raise InvalidEntry("A change of the scoring scheme needs a reason: say why.")
        with self._write() as write:
            frame = write.frame
            if frame.scheme_revision != base:
                raise InvalidEntry("The scoring scheme was changed meanwhile: look at it again.")
            if scheme == frame.scheme:
                return base
            fact = Fact("scheme", frame.settings.id, base + 1, "change", scheme_to_json(scheme), {})
            write.append([fact], actor=actor, at=self._clock(), reason=reason)
            return base + 1

    def review(self, seen: Sequence[tuple[str, int]], *, actor: str, reason: str = "") -> int:
        """Record "reviewed, no change" for entries, each with the revision that was looked at; say how many.

        All or none; it is an act of its own and no revision of the entry. Raises InvalidEntry where one
        is closed or has changed since it was looked at.
        """
        _check_act(actor, reason)
        with self._write() as write:
            return review(write, dict(seen), actor=actor, at=self._clock(), reason=reason)

    def sign_off(
        self, quarter: Quarter, *, actor: str, as_at: date | None = None, progress: Progress | None = None
    ) -> SignOff:
        """Freeze a quarter: what is in it now can never change again. The next quarter opens with all of it.

        ``as_at`` is the date the quarter's content is as at, by default today.
        """
        _check_act(actor, "")
        now = self._clock()
        as_at = as_at or now.astimezone().date()
        with self._write() as write:
            connection, frame = write.connection, write.frame
            signed = reading.sign_offs(connection, frame.settings.start_month)
            writing.check_quarter(quarter, frame.settings.open_quarter, as_at, now.astimezone().date(), signed)
            rows = index.current_rows(connection)
            if progress is not None:
                progress(0, len(rows))
            following = replace(frame.settings, open_quarter=quarter.next)
            facts = [
                writing.settings_fact(following, frame.settings_revision + 1),
                writing.sign_off_fact(quarter, as_at, rows, frame, signed[-1] if signed else None),
            ]
            _, row = write.append(facts, actor=actor, at=now, reason="")
            connection.execute(
                insert(schema.quarter).values(
                    label=quarter.label, seq=row.seq, as_at=as_at.isoformat(),
                    at=row.at, actor=actor, entries=len(rows),
                )
            )  # fmt: skip
            index.write_sign_off(connection, rows)
            if progress is not None:
                progress(len(rows), len(rows))
            return SignOff(quarter, as_at, now, actor, row.hash, row.seq, len(rows))


def _check_act(actor: str, reason: str) -> None:
    if not actor.strip():
        raise InvalidEntry("A change needs the name of the person who makes it.")
    check_text("The name of the person", actor, one_line=True)
    check_text("The reason", reason)


def _lines(column: Column[Any]) -> ColumnElement[str]:
    """A column of lines with a break at each end, so that a whole line is found."""
    return literal("\n").concat(column).concat("\n")


def _no_such_quarter(quarter: Quarter, current: Quarter, signed: Sequence[SignOff]) -> str:
    done = ", ".join(sign_off.quarter.label for sign_off in signed) or "none yet"
    return f"{quarter} is neither open nor signed off: the open quarter is {current}; signed off: {done}."
