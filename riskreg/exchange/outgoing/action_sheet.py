"""The list of actions as a sheet: one plain table, a row an action, with what is overdue said in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from riskreg.exchange.action_list import ListedAction
from riskreg.exchange.outgoing.evidence_sheet import DAY, REFERENCE_COLUMN, EvidenceSheet
from riskreg.exchange.outgoing.looks import ALERT, BODY, Look, Stationery
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.wording import period
from riskreg.model.quarter import plain_date
from riskreg.model.records import RegisterState

ACTIONS = "Actions"
LATE_DAY, LATE = (replace(look, bold=True, ink=ALERT) for look in (DAY, BODY))
_COLUMNS = (
    REFERENCE_COLUMN,
    Column("Entry", 36.0, key=True),
    Column("Action", 54.0),
    Column("Owner", 24.0),
    Column("Due", 17.0, DAY),
    Column("Standing", 16.0),
    Column("Progress", 38.0),
)
_DUE, _STANDING = 4, 5


class ActionSheet:
    """Writes the actions one by one."""

    def __init__(
        self,
        stationery: Stationery,
        state: RegisterState,
        actions: Sequence[ListedAction],
        as_at: date,
        shows: str,
    ) -> None:
        """``shows`` says which actions they are."""
        self._as_at = as_at
        entries = len({listed.entry_id for listed in actions})
        late = sum(listed.action.is_overdue(as_at) for listed in actions)
        counted = (
            f"{_many(len(actions), 'action')} of {_many(entries, 'entry', 'entries')},"
            f" {late} overdue on {plain_date(as_at)}."
        )
        self._sheet = EvidenceSheet(
            stationery, state, ACTIONS, _COLUMNS,
            title="Actions of the register's open entries", shows=(f"{period(state)}. {shows}", counted),
        )  # fmt: skip

    @property
    def problems(self) -> list[str]:
        """What Excel could not hold in one cell, in sentences."""
        return self._sheet.problems

    def add(self, listed: ListedAction) -> None:
        """Write one action."""
        action = listed.action
        late = action.is_overdue(self._as_at)
        looks: dict[int, Look] = {_DUE: LATE_DAY, _STANDING: LATE} if late else {}
        entry = f"{listed.title}\n{listed.strand_title}" if listed.strand_title else listed.title
        self._sheet.add(
            (
                listed.reference, entry, action.text, action.owner or "", action.due,
                standing(listed, self._as_at), action.progress,
            ),
            looks=looks,
            about=listed.reference,
        )  # fmt: skip

    def finish(self) -> None:
        """Make the table and set up the printing."""
        self._sheet.finish()


def standing(listed: ListedAction, as_at: date) -> str:
    """How far an action has come, and whether it should have been done: "Underway, overdue"."""
    status = listed.action.status.capitalize() if listed.action.status else ""
    if not listed.action.is_overdue(as_at):
        return status
    return f"{status}, overdue" if status else "Overdue"


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"
