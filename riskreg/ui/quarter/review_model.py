"""The review of the open quarter: every live entry, who reviews it by when, and whether that is done."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.deadlines import Deadlines, Due
from riskreg.model.records import Summary
from riskreg.ui.days import plain_date, short_date
from riskreg.ui.quarter.row_table import RowTable
from riskreg.ui.table.model import LONGEST_SHOWN
from riskreg.ui.table.rows import is_unreviewed

REVIEWER, REFERENCE, TITLE, STATE, LAST = range(5)
translate = QCoreApplication.translate


class Review(NamedTuple):
    """One live entry, ``done`` once anybody changed or confirmed it in the quarter, ``late`` while overdue."""

    row: Summary
    due: Due
    done: bool
    late: bool

    @property
    def reviewer(self) -> str:
        """Who is to look at it; empty where it has no owner, and nobody else was asked."""
        return self.due.reviewer.strip()


def reviews(rows: Iterable[Summary], quarter: str, deadlines: Deadlines, today: date) -> tuple[Review, ...]:
    """Every live entry: what is late first, then what is to do, then what is done, by who reviews it."""
    found = []
    for row in rows:
        if row.status == "open":
            due, left = deadlines.due(row.owner, row.id), is_unreviewed(row, quarter)
            found.append(Review(row, due, not left, left and due.is_late(today)))
    return tuple(sorted(found, key=_place))


def _place(each: Review) -> tuple[bool, bool, bool, str]:
    return each.done, not each.late, not each.reviewer, each.reviewer.casefold()


def progress_words(count: int, left: Sequence[Due], today: date) -> str:
    """How far a review of so many entries has come, the last day of what is left, and how much of it is late."""
    said = translate("review", "{done} of {n} reviewed, {left} to do by {day}").format(
        done=f"{count - len(left):,}",
        n=f"{count:,}",
        left=f"{len(left):,}",
        day=plain_date(max(each.day for each in left)),
    )
    late = sum(each.is_late(today) for each in left)
    if late:
        said = translate("review", "{said}, {late} overdue").format(said=said, late=f"{late:,}")
    return f"{said}."


def remind_list(found: Sequence[Review], quarter: str) -> str:
    """What is still to be reviewed, person by person and the next day first, as a text to be sent to them."""
    by_whom: dict[str, list[Review]] = {}
    for each in sorted(found, key=_in_time):
        if not each.done:
            by_whom.setdefault(each.reviewer, []).append(each)
    parts = [translate("review", "To be reviewed for {quarter}").format(quarter=quarter)]
    when = {due: _when(*due) for due in {(each.due.day, each.late) for each in found}}
    for name, mine in by_whom.items():
        head = name or translate("review", "Without an owner")
        lines = (_reminder(each, when[each.due.day, each.late]) for each in mine)
        parts.append("\n".join([f"{head} ({len(mine):,})", *lines]))
    return "\n\n".join(parts)


def _in_time(each: Review) -> tuple[bool, str, date]:
    return not each.reviewer, each.reviewer.casefold(), each.due.day


def _when(day: date, late: bool) -> str:
    said = translate("review", "by {day}, overdue") if late else translate("review", "by {day}")
    return said.format(day=plain_date(day))


def _reminder(each: Review, when: str) -> str:
    said = f"  {each.row.reference}  {' '.join(each.row.title.split())} – {when}"
    if each.row.owner.strip() in ("", each.reviewer):
        return said
    return f"{said} ({translate('review', 'owner: {0}').format(each.row.owner.strip())})"


class ReviewTable(RowTable[Review]):
    """One row an entry."""

    def __init__(self) -> None:
        super().__init__(
            (
                self.tr("Who reviews"),
                self.tr("Ref"),
                self.tr("Title"),
                self.tr("This quarter"),
                self.tr("Last reviewed"),
            )
        )

    def said(self, row: Review, column: int) -> str:
        match column:
            case 0:
                return self._who(row)
            case 1:
                return row.row.reference
            case 2:
                return " ".join(row.row.title.split())[:LONGEST_SHOWN]
            case 3:
                return self._state(row)
            case _:
                return self._last(row.row)

    def _who(self, row: Review) -> str:
        owner = row.row.owner.strip()
        if not row.reviewer:
            return self.tr("Nobody")
        if owner in ("", row.reviewer):
            return row.reviewer
        return self.tr("{who}, for {owner}").format(who=row.reviewer, owner=owner)

    def _state(self, row: Review) -> str:
        if row.done:
            return self.tr("✓ Reviewed")
        said = self.tr("Overdue since {day}") if row.late else self.tr("To do by {day}")
        return said.format(day=short_date(row.due.day))

    def _last(self, row: Summary) -> str:
        if not row.reviewed_at:
            return self.tr("Never")
        day = short_date(datetime.fromisoformat(row.reviewed_at).astimezone().date())
        return self.tr("{day}, {who}").format(day=day, who=row.reviewed_by or "")
