"""A whole audit in one workbook: the ready reports of a quarter, and the audit trail under them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.evidence import write_audit
from riskreg.exchange.wording import trail_words
from riskreg.exchange.workbook import ExportReport, Progress
from riskreg.model.evidence import EVERYTHING, AuditEvent, Report, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.model.records import RegisterState

if TYPE_CHECKING:
    from riskreg.model.register import Register

_PAGE = 500  # events read at a time


@dataclass(frozen=True, slots=True)
class Audit:
    """What was tested and written. ``state`` is the register that it was made from."""

    state: RegisterState
    reports: tuple[Report, ...]
    events: int
    written: ExportReport


def audit(
    register: "Register",
    to: Path,
    *,
    quarter: Quarter | None = None,
    wanted: TrailFilter = EVERYTHING,
    progress: Progress | None = None,
) -> Audit:
    """Write the reports of a quarter, by default the register as it stands, and the trail that ``wanted`` leaves.

    With a ``quarter`` the trail is what was done in it, up to its sign-off or its last reissue. Errors as of
    the register and of write_audit.
    """
    state = register.state(quarter)
    first = 0
    if quarter is not None:
        first = max((signed.rows for signed in register.sign_offs() if signed.quarter < state.quarter), default=0)
    reports = register.reports(quarter)
    about = register.get(wanted.entry_id).entry.reference if wanted.entry_id else ""
    written = write_audit(
        reports,
        every_event(register, wanted, after=first, until=state.rows),
        state,
        to,
        shows=trail_words(wanted, about, quarter),
        total=register.audit_count(wanted),
        progress=progress,
    )
    found = sum(len(report.findings) for report in reports)
    return Audit(state, reports, written.entries - found, written)


def every_event(register: "Register", wanted: TrailFilter, *, after: int = 0, until: int) -> Iterator[AuditEvent]:
    """The events that ``wanted`` leaves of the ledger rows after ``after`` up to ``until``, newest first.

    Read a page at a time, so that a trail of any length takes little memory.
    """
    before = until + 1
    while page := register.audit_trail(wanted, before=before, limit=_PAGE):
        for event in page:
            if event.seq <= after:
                return
            yield event
        before = page[-1].seq
