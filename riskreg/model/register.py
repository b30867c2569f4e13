"""The one door: opens a register file, reads it and changes it. Nothing else touches the file."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from riskreg.model import filing, index, ledger, reading, reissuing, schema, sqlite, versions, writing
from riskreg.model.asking import Asking
from riskreg.model.codec import scheme_to_json
from riskreg.model.entry import Entry, check_text
from riskreg.model.errors import InvalidEntry, ReadOnly, UnusableFile
from riskreg.model.evidence import ENTRY_ACTS
from riskreg.model.ledger import Fact, Head
from riskreg.model.quarter import Quarter
from riskreg.model.records import (
    STANDARD_TYPES,
    Progress,
    Recorded,
    Settings,
    SignOff,
    Source,
)
from riskreg.model.reviewing import review, withdraw
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """The clock that a register reads unless it is given another."""
    return datetime.now(UTC)


class Register(Asking):
    """A register file. Safe to use from several threads and by several programs at once.

    Every operation is one short transaction on a connection of its own, so nothing stays open
    while a person thinks. Raises errors of ``riskreg.model.errors`` and InvalidScore.
    """

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
        _check_act(actor, "")
        quarter = quarter or Quarter.containing(clock().astimezone().date(), start_month)
        settings = Settings(register_id or str(uuid4()), name.strip(), quarter, tuple(types), start_month)
        writing.check_settings(settings, settings, signed=False)
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

    def withdraw(self, entry_ids: Sequence[str], *, actor: str, reason: str = "") -> int:
        """Take back the review that ``actor`` recorded last of each entry, all or none; say how many.

        The history keeps both. Raises InvalidEntry where an entry was changed or reviewed since.
        """
        _check_act(actor, reason)
        with self._write() as write:
            return withdraw(write, entry_ids, actor=actor, at=self._clock(), reason=reason)

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
                writing.sign_off_fact(quarter, as_at, rows, frame, reissuing.last_signed(connection)),
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

    def reissue(self, quarter: Quarter, corrected: Sequence[Entry], *, actor: str, reason: str) -> SignOff:
        """Mend a signed-off quarter by its next numbered issue, in which these entries stand as given.

        What was frozen stays as it was, and every earlier issue can still be exported. ``reason`` says what
        is corrected; that may be sentences of the report alone, which take effect with it. The entries as they
        stand now are not touched: ``save`` a correction of them, too.
        """
        _check_act(actor, reason)
        last = self.state(quarter)
        if last.signed_off is None:
            raise InvalidEntry(f"{quarter} is not signed off yet: correct the entries themselves.")
        with self._write() as write:
            if reissuing.issues(write.connection, last.signed_off)[-1].rows > last.rows:
                raise InvalidEntry(f"{quarter} was issued again meanwhile: look at it again.")
            return reissuing.reissue(write, last, corrected, actor=actor, at=self._clock(), reason=reason)

    # Papers

    def file(self, filings: Sequence[filing.Filing], *, actor: str, reason: str = "") -> int:
        """Record meetings, questions and other papers, all or none, each with the revision it was made from."""
        _check_act(actor, reason)
        with self._write() as write:
            return filing.file(write, filings, actor=actor, at=self._clock(), reason=reason)


def _check_act(actor: str, reason: str) -> None:
    if not actor.strip():
        raise InvalidEntry("A change needs the name of the person who makes it.")
    check_text("The name of the person", actor, one_line=True)
    check_text("The reason", reason)
