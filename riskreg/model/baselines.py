"""Since when "what changed" is asked: the last quarter, when a committee last saw it, the start of the year."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from riskreg.model.papers import Meeting, Shown
from riskreg.model.quarter import Quarter
from riskreg.model.records import SignOff

Past = Quarter | date | Shown
"""A moment to compare with: a signed-off quarter as last issued, the end of a day, or what a meeting had."""


class Start(StrEnum):
    """Where a comparison may begin, beside the last time that a body saw the register."""

    LAST_QUARTER = "last-quarter"
    YEAR_START = "year-start"


def last_quarter(quarter: Quarter, signed: Sequence[SignOff]) -> Quarter | None:
    """The last quarter that was signed off before this one; None for the first."""
    return max((each.quarter for each in signed if each.quarter < quarter), default=None)


def year_start(quarter: Quarter, signed: Sequence[SignOff]) -> Quarter | date:
    """The last quarter signed off of an earlier year, else the day before the quarter's year began."""
    earlier = [each.quarter for each in signed if each.quarter.year < quarter.year]
    return max(earlier) if earlier else Quarter(quarter.year, 1, quarter.start_month).start - timedelta(days=1)


def last_seen(body: str, meetings: Iterable[Meeting], before: int | None = None) -> Meeting | None:
    """The meeting at which a body last had the register before it, of those up to ledger row ``before``.

    A meeting that was called off saw nothing, whatever was sent out for it. None where the body never saw it.
    """
    seen = [each for each in _shown(meetings, before) if same_body(each.body, body)]
    return max(seen, key=lambda each: (each.held, each.shown.rows if each.shown else 0), default=None)


def bodies(meetings: Iterable[Meeting], before: int | None = None) -> tuple[str, ...]:
    """Every body that had the register before it, by name, each once and as it was first written."""
    found: dict[str, str] = {}
    for each in _shown(meetings, before):
        found.setdefault(_plain(each.body), each.body)
    return tuple(sorted(found.values(), key=str.casefold))


def same_body(one: str, other: str) -> bool:
    """Whether two names mean the same body."""
    return _plain(one) == _plain(other)


def _plain(body: str) -> str:
    return " ".join(body.split()).casefold()


def _shown(meetings: Iterable[Meeting], before: int | None) -> Iterator[Meeting]:
    for each in meetings:
        if each.shown is not None and not each.called_off and (before is None or each.shown.rows < before):
            yield each
