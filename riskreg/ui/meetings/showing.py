"""What a meeting can be shown of its quarter, and the record of it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.model.errors import InvalidEntry
from riskreg.model.papers import Meeting, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, SignOff

if TYPE_CHECKING:
    from riskreg.model.register import Register


def showing(register: "Register", meeting: Meeting, issue: int) -> Meeting:
    """The meeting with an issue of its quarter before it, or with issue 0 the open quarter as it stands now."""
    quarter = Quarter.parse(meeting.quarter, register.settings.start_month)
    if not issue:
        if register.settings.open_quarter != quarter:
            raise InvalidEntry(
                QCoreApplication.translate(
                    "meetings", "{0} was signed off meanwhile: choose which issue of it the meeting was shown."
                ).format(quarter.label)
            )
        head = register.head()
        return replace(meeting, shown=Shown(quarter.label, 0, head.seq, head.hash))
    found = next((each for each in register.issues(quarter) if each.issue == issue), None)
    if found is None:
        raise InvalidEntry(
            QCoreApplication.translate("meetings", "There is no issue {0} of {1}.").format(issue, quarter.label)
        )
    return replace(meeting, shown=Shown(quarter.label, issue, found.rows, found.head))


def read_issues(quarter: Quarter, register: "Register", _: Progress) -> tuple[SignOff, ...]:
    """Every issue of a quarter; none while it is open."""
    return register.issues(quarter)
