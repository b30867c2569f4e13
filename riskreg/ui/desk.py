"""What the window shows of an open register: read through the one door, in a worker, as frozen values."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.entry import Entry, new_entry, next_reference
from riskreg.model.glance import Glance
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded, Revision, Settings, SignOff, Summary
from riskreg.scoring.rating import InvalidScore, Kind
from riskreg.scoring.scheme import Band, Scheme
from riskreg.ui.meetings.asked import Asked, read_questions
from riskreg.ui.table.rows import Rows

if TYPE_CHECKING:
    from riskreg.model.evidence import AuditEvent
    from riskreg.model.papers import Deadline, Filed, Meeting
    from riskreg.model.register import Register

translate = QCoreApplication.translate


class Barred(Enum):
    """What keeps a person from writing: the file itself, or its folder, where saving needs room."""

    FILE = "file"
    FOLDER = "folder"


@dataclass(frozen=True)
class Contents:
    """The register as at one ledger row. ``saved`` is when and by whom it was last changed.

    ``barred`` is what keeps it read-only, where that is nobody's choice. ``notice`` is what the file itself
    gives reason to say. ``deadlines`` are every quarter's. ``complete`` is False for a first glance: enough
    to draw the table, not to change anything.
    """

    path: Path
    settings: Settings
    scheme: Scheme
    rows: Rows
    revision: int
    schemes: Mapping[int, Scheme] = field(default_factory=dict)
    sign_offs: tuple[SignOff, ...] = ()
    meetings: "tuple[Filed[Meeting], ...]" = ()
    questions: tuple[Asked, ...] = ()
    deadlines: "tuple[Filed[Deadline], ...]" = ()
    saved: tuple[datetime, str] | None = None
    read_only: bool = True
    barred: Barred | None = None
    notice: str = ""
    complete: bool = False

    @property
    def quarter(self) -> Quarter:
        """The open quarter."""
        return self.settings.open_quarter

    @property
    def as_at(self) -> date:
        """The day that due dates are judged on: today, or the open quarter's end where that has passed."""
        return min(self.quarter.end, date.today())  # noqa: DTZ011 - the person's own day is meant

    @property
    def overdue(self) -> int:
        """How many live entries have an action that should have been done."""
        day = self.as_at.isoformat()
        return sum(
            row.status == "open" and row.overdue_from is not None and row.overdue_from < day
            for row in self.rows.all
        )

    def band(self, row: Summary, score: int | None) -> Band | None:
        """The band of a row's score, read with the scheme that was in force when it was given."""
        if score is None:
            return None
        try:
            return self.schemes.get(row.scheme, self.scheme).band(score)
        except InvalidScore:
            return None

    @cached_property
    def reported(self) -> int:
        """How many live entries are at or above the reporting threshold."""
        threshold = self.scheme.threshold
        return sum(
            row.status == "open" and row.residual_score is not None and row.residual_score >= threshold
            for row in self.rows.all
        )

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types that the register offers, and after them others that its entries have."""
        used = {each for row in self.rows.all for each in row.types.split("\n") if each}
        return (*self.settings.types, *sorted(used.difference(self.settings.types), key=str.casefold))

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Every owner named, each once, to be offered again."""
        return tuple(sorted({row.owner for row in self.rows.all if row.owner}, key=str.casefold))


class EntryView(NamedTuple):
    """One entry with its past: as at each sign-off, every revision, and every review without change.

    ``linked`` are the entries that say that they are tied to it.
    """

    recorded: Recorded
    trail: tuple[tuple[Quarter, Recorded | None], ...]
    revisions: tuple[Revision, ...]
    reviews: "tuple[AuditEvent, ...]" = ()
    linked: tuple[Recorded, ...] = ()

    @property
    def looked_at(self) -> int:
        """The ledger row of the last change or review that this view knows of."""
        return max([self.recorded.seq, *(review.seq for review in self.reviews)])


def from_glance(path: Path, seen: Glance) -> Contents:
    """What a first glance shows."""
    return Contents(path, seen.settings, seen.scheme, Rows(seen.summaries), seen.revision)


def read_contents(register: "Register") -> Contents:
    """Everything that the window shows of the register but the entries' own texts."""
    from riskreg.model.papers import Deadline, Meeting

    revision = register.revision()  # ahead of all else: what is recorded meanwhile calls for another reading
    settings = register.settings
    summaries = register.summaries()
    sign_offs = register.sign_offs()
    meetings = register.filed(Meeting)
    return Contents(
        path=register.path,
        settings=settings,
        scheme=register.scheme,
        rows=Rows(summaries).prepare(),
        revision=revision,
        schemes=register.schemes(),
        sign_offs=sign_offs,
        meetings=meetings,
        questions=read_questions(register, meetings, summaries, revision),
        deadlines=register.filed(Deadline, latest=True),
        saved=_last_change(register, summaries, sign_offs),
        read_only=register.read_only,
        barred=_barred(register.path) if register.read_only else None,
        notice=register.notice,
        complete=True,
    )


def _barred(path: Path) -> Barred | None:
    if not os.access(path, os.W_OK):
        return Barred.FILE
    return None if os.access(path.absolute().parent, os.W_OK) else Barred.FOLDER


def _last_change(
    register: "Register", summaries: list[Summary], sign_offs: tuple[SignOff, ...]
) -> tuple[datetime, str] | None:
    moments = [(sign_off.at, sign_off.actor) for sign_off in sign_offs[-1:]]
    if summaries:
        last = register.get(max(summaries, key=lambda row: row.seq).id)
        moments.append((last.at, last.actor))
        looked = max(summaries, key=lambda row: row.reviewed_seq or 0)
        if looked.reviewed_at:
            moments.append((datetime.fromisoformat(looked.reviewed_at), looked.reviewed_by or ""))
    return max(moments, default=None)


def read_entry(register: "Register", entry_id: str) -> EntryView:
    """One entry with its past."""
    from riskreg.model.evidence import REVIEWS, TrailFilter, not_withdrawn

    looks = register.audit_trail(TrailFilter(entry_id=entry_id, acts=REVIEWS), limit=1000)
    reviews = tuple(not_withdrawn(looks))
    trail, history = register.trail(entry_id), register.history(entry_id)
    return EntryView(register.get(entry_id), trail, history, reviews, register.linked(entry_id))


def draft(register: "Register", kind: Kind) -> Entry:
    """A new entry with the next free reference, not yet saved."""
    risk, opportunity = translate("desk", "New risk"), translate("desk", "New opportunity")
    title = opportunity if kind is Kind.OPPORTUNITY else risk
    return new_entry(kind, next_reference(kind, register.references()), title)
