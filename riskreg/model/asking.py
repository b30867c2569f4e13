"""What a register answers: everything that is read through the one door, and nothing that changes it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Column, ColumnElement, literal, select

from riskreg.model import audit_trail, filing, index, ledger, made, reading, reissuing, schema
from riskreg.model.baselines import Past
from riskreg.model.codec import parse_time
from riskreg.model.comparing import compare
from riskreg.model.entry import Status, reference_order
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.evidence import EVERYTHING, AuditEvent, Comparison, Report, TrailFilter
from riskreg.model.ledger import Head
from riskreg.model.narrative import score_reasons
from riskreg.model.opened import Opened
from riskreg.model.papers import SEPARATOR, Acceptance, Filed, Narrative, P, Shown
from riskreg.model.pre_issue import Checked, Evidence, pre_issue
from riskreg.model.quarter import Quarter, plain_date
from riskreg.model.records import (
    EntryText,
    Made,
    Pin,
    Printed,
    Progress,
    Recorded,
    RegisterState,
    Revision,
    SignOff,
    Summary,
    Verification,
)
from riskreg.model.reports import period_of, reports, reviewed, unexplained
from riskreg.model.texts import every_text
from riskreg.model.verification import verify


class Asking(Opened):
    """A register file that is read. Safe to use from several threads and by several programs at once.

    Every question is one short transaction on a connection of its own, so nothing stays open
    while a person thinks. Raises errors of ``riskreg.model.errors``.
    """

    def summaries(self) -> list[Summary]:
        """The table's rows in the order of the paper: open entries, and those closed this quarter."""
        with self._read() as connection:
            return index.summaries(connection)

    def retired(self) -> list[Summary]:
        """The same of the entries that were closed before the open quarter, which no paper shows any more."""
        with self._read() as connection:
            return index.summaries(connection, retired=True)

    def get(self, entry_id: str) -> Recorded:
        """An entry as it stands, by its identity."""
        return self._one(schema.entry.c.id == entry_id, entry_id)

    def get_all(self, entry_ids: Sequence[str]) -> tuple[Recorded, ...]:
        """Entries as they stand, by their identities, in this order; closed ones too."""
        with self._read() as connection:
            return made.standing(connection, entry_ids)

    def made(self, steps: Sequence[tuple[str, int]]) -> tuple[Made, ...]:
        """What steps made of entries, each step given as an identity and the revision that it made."""
        with self._read() as connection:
            return made.made(connection, steps)

    def find(self, reference: str) -> Recorded:
        """An entry as it stands, by reference: the open one, else the one closed last or formerly called so."""
        table = schema.entry
        try:
            return self._one(table.c.reference_order == reference_order(reference), reference)
        except NotFound:
            return self._one(_lines(table.c.former).contains(f"\n{reference}\n", autoescape=True), reference)

    def closed(self) -> tuple[Recorded, ...]:
        """Every closed entry, those that were reported as closed too, the one changed last first."""
        table = schema.entry
        query = select(table).where(table.c.status == Status.CLOSED).order_by(table.c.seq.desc())
        with self._read() as connection:
            rows = [dict(row) for row in connection.execute(query).mappings()]
            return reading.from_index(connection, rows)

    def texts(self, after: int = 0, progress: Progress | None = None) -> tuple[EntryText, ...]:
        """Every word of the entries, closed ones too, that changed after ledger row ``after``: to be searched."""
        with self._read() as connection:
            return every_text(connection, after, progress)

    def tied(self) -> tuple[Recorded, ...]:
        """Every entry that says that it is tied to others."""
        table = schema.entry
        query = select(table).where(table.c.links != "").order_by(table.c.seq)
        with self._read() as connection:
            rows = [dict(row) for row in connection.execute(query).mappings()]
            return reading.from_index(connection, rows)

    def linked(self, entry_id: str) -> tuple[Recorded, ...]:
        """The entries, closed ones too, that say that they are tied to an entry."""
        table = schema.entry
        query = select(table).where(_lines(table.c.links).contains(f"\n{entry_id}\n", autoescape=True))
        with self._read() as connection:
            rows = [dict(row) for row in connection.execute(query.order_by(table.c.seq)).mappings()]
            return reading.from_index(connection, rows)

    def reported(
        self, quarters: int = 8, until: Quarter | None = None
    ) -> tuple[tuple[SignOff, Mapping[str, Pin]], ...]:
        """What the last ``quarters`` sign-offs, up to a quarter's, froze of every entry, by its identity.

        The oldest comes first.
        """
        with self._read() as connection:
            _, signed = reading.ground(connection)
            signed = tuple(each for each in signed if until is None or each.quarter <= until)
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

    def state(
        self,
        quarter: Quarter | None = None,
        at: date | None = None,
        issue: int | None = None,
        beside: RegisterState | None = None,
    ) -> RegisterState:
        """The register as it stands, as a signed-off quarter froze it, or as at the end of a day.

        ``issue`` is the number of the quarter's issue, by default its last. ``beside`` is another state that was
        just read: what has not changed between the two is not read again.
        """
        known = reading.shared(beside) if beside is not None else reading.NONE_KNOWN
        if at is not None and at > self._today():
            raise InvalidEntry(f"{plain_date(at)} is in the future: name a day up to today.")
        with self._read() as connection:
            frame, signed = reading.ground(connection)
            if quarter is not None and quarter != frame.settings.open_quarter:
                chosen = next((sign_off for sign_off in signed if sign_off.quarter == quarter), None)
                if chosen is None:
                    raise NotFound(_no_such_quarter(quarter, frame.settings.open_quarter, signed))
                frozen = reading.as_signed_off(connection, frame, signed, chosen, known)
                return reissuing.as_issued(connection, frozen, issue)
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
                reading.from_index(connection, index.current_rows(connection), known),
                head.hash,
                head.seq,
            )

    def seen(self, shown: Shown) -> RegisterState:
        """The register as a meeting had it: that issue of a quarter, or with issue 0 the open one as it stood."""
        if shown.issue:
            return self.state(Quarter.parse(shown.quarter, self.settings.start_month), issue=shown.issue)
        table = schema.ledger
        with self._read() as connection:
            row = connection.execute(
                select(table.c.at).where(table.c.seq == shown.rows, table.c.hash == shown.head)
            ).first()
            if row is None:
                raise NotFound(
                    f"What the meeting had, up to ledger row {shown.rows:,}, is not in this register's history:"
                    " verify it."
                )
            frame, signed = reading.ground(connection)
            day = parse_time(row.at).astimezone().date()
            return reading.as_of(connection, frame, signed, day, Head(shown.rows, shown.head))

    def history(self, entry_id: str) -> tuple[Revision, ...]:
        """Every revision of an entry, oldest first."""
        with self._read() as connection:
            frame, signed = reading.ground(connection)
            return reading.history(connection, frame, signed, entry_id)

    def score_reasons(self, changes: Comparison) -> dict[str, str]:
        """Why each residual score moved that differs, by the entry's identity."""
        with self._read() as connection:  # one for all: thousands may have moved
            return score_reasons(changes, partial(reading.history, connection, *reading.ground(connection)))

    def trail(self, entry_id: str, quarters: int = 8) -> tuple[tuple[Quarter, Recorded | None], ...]:
        """The entry as the last ``quarters`` sign-offs froze it, oldest first; None where it was not in one."""
        with self._read() as connection:
            _, signed = reading.ground(connection)
            return reading.trail(connection, signed[-quarters:], entry_id)

    def sign_offs(self) -> tuple[SignOff, ...]:
        """Every signed-off quarter, oldest first."""
        with self._read() as connection:
            return reading.ground(connection)[1]

    def issues(self, quarter: Quarter) -> tuple[SignOff, ...]:
        """Every issue of a signed-off quarter, the first one first; none where it is not signed off."""
        with self._read() as connection:
            _, signed = reading.ground(connection)
            chosen = next((sign_off for sign_off in signed if sign_off.quarter == quarter), None)
            return reissuing.issues(connection, chosen) if chosen else ()

    def filed(
        self, kind: type[P], prefix: str = "", until: int | None = None, *, latest: bool = False
    ) -> tuple[Filed[P], ...]:
        """Every meeting, question or other paper of a kind as it stands, in the order that they were first filed.

        ``prefix`` begins their identity, such as a quarter's label does for what belongs to one. ``until`` is the
        ledger row at which they are wanted. With ``latest``, of those that differ in their quarter alone only the
        one filed last.
        """
        with self._read() as connection:
            return filing.filed(connection, kind, prefix, until, latest=latest)

    def rewritten(self, quarter: Quarter) -> tuple[tuple[Narrative, Narrative], ...]:
        """The sentences of a quarter's report that its next issue takes up: as its last one has them, and now."""
        last = self.state(quarter)
        with self._read() as connection:
            return reissuing.rewritten(connection, last)

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

    def compare(self, before: Past, after: Past | None = None) -> Comparison:
        """Every difference between two moments: a quarter, the end of a day, what a meeting had, or now."""
        then = self._at(before)
        return compare(then, self._at(after, then))

    def _at(self, moment: Past | None, beside: RegisterState | None = None) -> RegisterState:
        if isinstance(moment, Shown):
            return self.seen(moment)
        quarter, day = (moment, None) if isinstance(moment, Quarter) else (None, moment)
        return self.state(quarter, day, beside=beside)

    def reports(
        self, quarter: Quarter | None = None, *, long_red: int = 2, progress: Progress | None = None
    ) -> tuple[Report, ...]:
        """What internal auditors test a quarter's register for, by default the open one's as it stands.

        ``long_red`` is for how many quarters running, this one included, an entry has been in the highest band.
        """
        state = self.state(quarter)
        with self._read() as connection:
            return reports(connection, state, long_red, progress)

    def pre_issue(self, quarter: Quarter | None = None, *, public: bool = True) -> tuple[Checked, ...]:
        """What to look at before a quarter is issued, by default the open one as it stands.

        Of a signed-off quarter it is what was open and accepted at its sign-off. ``public`` is whether a
        meeting in public is to see its paper.
        """
        state = self.state(quarter, issue=1)
        with self._read() as connection:
            period = period_of(connection, state)
            evidence = Evidence(
                reviewed(connection, period), unexplained(connection, period, standing=True), public
            )
            accepted = filing.filed(connection, Acceptance, state.quarter.label + SEPARATOR, state.rows)
            return pre_issue(state, evidence, accepted)

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


def _lines(column: Column[Any]) -> ColumnElement[str]:
    """A column of lines with a break at each end, so that a whole line is found."""
    return literal("\n").concat(column).concat("\n")


def _no_such_quarter(quarter: Quarter, current: Quarter, signed: Sequence[SignOff]) -> str:
    done = ", ".join(sign_off.quarter.label for sign_off in signed) or "none yet"
    return f"{quarter} is neither open nor signed off: the open quarter is {current}; signed off: {done}."
