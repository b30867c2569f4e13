"""The checks before issue as an Excel workbook: every entry that a check names, open or accepted and why."""

from collections.abc import Sequence
from pathlib import Path

from riskreg.exchange.workbook import ExportReport, Progress, moment_of, silent
from riskreg.model.pre_issue import Checked
from riskreg.model.records import RegisterState

_TELL_EVERY = 200


def write_checks(
    checks: Sequence[Checked], state: RegisterState, to: Path, progress: Progress | None = None
) -> ExportReport:
    """Write the checks of ``state``; the same checks always give the same bytes.

    Whatever goes wrong, or where ``progress`` raises Cancelled, ``to`` is as it was. Raises UnusableFile
    where it cannot be written.
    """
    from riskreg.exchange.outgoing.binding import bound
    from riskreg.exchange.outgoing.check_sheet import CHECKS, CheckSheet
    from riskreg.exchange.outgoing.looks import Stationery

    name, tell = state.settings.name, progress or silent
    total = sum(len(each.namings) for each in checks)
    tell(0, total)
    with bound(to, title=f"{name}, {CHECKS}", creator=name, moment=moment_of(state)) as book:
        sheet = CheckSheet(Stationery(book), state, checks)
        for number, (checked, naming) in enumerate(sheet.rows(), start=1):
            sheet.add(checked, naming)
            if number % _TELL_EVERY == 0:
                tell(number, total)
        sheet.finish()
        names = tuple(book.sheetnames)
        tell(total, total)
    return ExportReport(to, names, total, tuple(sheet.problems))
