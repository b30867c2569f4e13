"""Evidence for auditors as Excel workbooks: the audit trail, comparisons, ready reports, one entry's history.

Each says what it shows and as at which ledger row it was made, whose head is printed on it, so that
the paper can be checked against the register later. The same evidence always gives the same bytes.
Whatever goes wrong, or where ``progress`` raises Cancelled, ``to`` is as it was. Each raises
UnusableFile where ``to`` cannot be written.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.workbook import ExportReport, Progress, moment_of, silent
from riskreg.model.errors import InvalidEntry
from riskreg.model.evidence import AuditEvent, Comparison, Report
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded, RegisterState, Revision

if TYPE_CHECKING:
    from riskreg.exchange.outgoing.looks import Stationery

_TELL_EVERY = 200


def write_trail(
    events: Iterable[AuditEvent],
    state: RegisterState,
    to: Path,
    *,
    shows: str,
    total: int,
    progress: Progress | None = None,
) -> ExportReport:
    """Write the audit trail, in the order of ``events``, which are read as they are written.

    ``state`` is the register that they were read from, its head and row those that the paper names.
    ``shows`` says period and filter in a sentence; ``total`` is how many events there are.
    """
    from riskreg.exchange.outgoing.trail_sheet import TRAIL, write_trail_sheet

    with _book(state, to, TRAIL, total, progress) as (stationery, step):
        count, problems = write_trail_sheet(stationery, state, events, shows, step)
        names = tuple(stationery.book.sheetnames)
    return ExportReport(to, names, count, tuple(problems))


def write_comparison(comparison: Comparison, to: Path, progress: Progress | None = None) -> ExportReport:
    """Write every difference between two moments, a row a field, lists by the items that differ."""
    from riskreg.exchange.outgoing.comparison_sheet import COMPARISON, write_comparison_sheet

    total = len(comparison.differences)
    with _book(comparison.after, to, COMPARISON, total, progress) as (stationery, step):
        count, problems = write_comparison_sheet(stationery, comparison, step)
        names = tuple(stationery.book.sheetnames)
    return ExportReport(to, names, count, tuple(problems))


def write_reports(
    reports: Sequence[Report], state: RegisterState, to: Path, progress: Progress | None = None
) -> ExportReport:
    """Write the ready reports of ``state``: a summary, and a sheet a test with the entries that it names."""
    return _write_tests(reports, None, state, to, "", 0, progress)


def write_audit(
    reports: Sequence[Report],
    events: Iterable[AuditEvent],
    state: RegisterState,
    to: Path,
    *,
    shows: str,
    total: int,
    progress: Progress | None = None,
) -> ExportReport:
    """Write reports and audit trail as one workbook; see write_reports and write_trail."""
    return _write_tests(reports, events, state, to, shows, total, progress)


def _write_tests(
    reports: Sequence[Report],
    events: Iterable[AuditEvent] | None,
    state: RegisterState,
    to: Path,
    shows: str,
    total: int,
    progress: Progress | None,
) -> ExportReport:
    from riskreg.exchange.outgoing.report_sheets import TITLE_OF_REPORTS, write_report_sheet, write_report_summary
    from riskreg.exchange.outgoing.trail_sheet import write_trail_sheet

    count = sum(len(report.findings) for report in reports)
    with _book(state, to, TITLE_OF_REPORTS, count + total, progress) as (stationery, step):
        write_report_summary(stationery, reports, state, with_trail=events is not None)
        problems: list[str] = []
        for report in reports:
            problems += write_report_sheet(stationery, report, state, step)
        if events is not None:
            found, more = write_trail_sheet(stationery, state, events, shows, step)
            count, problems = count + found, problems + more
        names = tuple(stationery.book.sheetnames)
    return ExportReport(to, names, count, tuple(dict.fromkeys(problems)))


def write_history(
    revisions: Sequence[Revision],
    trail: Sequence[tuple[Quarter, Recorded | None]],
    state: RegisterState,
    to: Path,
    *,
    reviews: Sequence[AuditEvent] = (),
    progress: Progress | None = None,
) -> ExportReport:
    """Write one entry's history: scores by quarter with a chart, and every revision before and after.

    ``revisions`` are the entry's, oldest first, and ``trail`` what each quarter froze of it; ``reviews``
    are the events that confirmed it without a change.
    """
    from riskreg.exchange.outgoing.history_sheets import write_revisions, write_scores

    if not revisions:
        raise InvalidEntry("An entry that was never saved has no history: save it first.")
    now = revisions[-1].recorded
    title = f"{now.entry.reference}: history"
    with _book(state, to, title, len(revisions) + len(reviews), progress) as (stationery, step):
        problems = write_scores(stationery, trail, now, state)
        problems += write_revisions(stationery, revisions, reviews, state, step)
        names = tuple(stationery.book.sheetnames)
    return ExportReport(to, names, len(revisions), tuple(problems))


@contextmanager
def _book(
    state: RegisterState, to: Path, title: str, total: int, progress: Progress | None
) -> Iterator[tuple["Stationery", Callable[[], None]]]:
    """A workbook's stationery, and what is to be called with every step of ``total``."""
    from riskreg.exchange.outgoing.binding import bound
    from riskreg.exchange.outgoing.looks import Stationery

    tell, done = progress or silent, 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % _TELL_EVERY == 0:
            tell(min(done, total), total)

    tell(0, total)
    name = state.settings.name
    with bound(to, title=f"{name}, {title}", creator=name, moment=moment_of(state)) as book:
        yield Stationery(book), step
        tell(total, total)
