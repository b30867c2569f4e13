"""Since when one asks what changed, by name: the last quarter, a committee's last sight of it, the year."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from riskreg.model.baselines import bodies, last_quarter, last_seen, year_start
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.history.moment import Moment, moment_name

translate = QCoreApplication.translate
Named = tuple[str, Moment]
"""What a moment is called, and which one it is."""


def named_moments(contents: Contents, after: Moment) -> Iterator[Named]:
    """The moments that a state of the register is compared with, each where there is one."""
    quarter, until = _place(contents, after)
    last = last_quarter(quarter, contents.sign_offs)
    if last is not None:
        yield last_words(last), last
    meetings = [each.paper for each in contents.meetings if _is_before(each.paper, after)]
    for body in bodies(meetings, until):
        seen = last_seen(body, meetings, until)
        if seen is not None and seen.shown is not None:
            yield seen_words(body, seen), seen.shown
    start = year_start(quarter, contents.sign_offs)
    yield year_words(start), start


def last_words(quarter: Quarter) -> str:
    """What comparing with the last quarter is called."""
    return translate("since", "The last quarter: {0}").format(quarter.label)


def seen_words(body: str, seen: Meeting) -> str:
    """What comparing with the last sight of a body is called."""
    said = translate("since", "{body} last saw it, {day}: {what}")
    return said.format(body=body, day=plain_date(seen.held), what=moment_name(seen.shown))


def year_words(start: Moment) -> str:
    """What comparing with the start of the year is called."""
    return translate("since", "The start of the year: {0}").format(moment_name(start))


def _place(contents: Contents, after: Moment) -> tuple[Quarter, int | None]:
    """The quarter that a moment belongs to, and the ledger row up to which it may have been seen before."""
    if isinstance(after, Quarter):
        signed = next((each.rows for each in contents.sign_offs if each.quarter == after), None)
        return after, signed
    if isinstance(after, date):
        return Quarter.containing(after, contents.settings.start_month), None
    return contents.quarter, None


def _is_before(meeting: Meeting, after: Moment) -> bool:
    return not isinstance(after, date) or meeting.held < after
