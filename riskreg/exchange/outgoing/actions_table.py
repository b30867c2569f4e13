"""Every action that has an owner, a date, a status or a word on its progress, the one due first on top."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from riskreg.exchange.outgoing.looks import ALERT, BODY, DAY, REFERENCE, Look
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.paper.register_paper import NOT_STATED, one_line
from riskreg.exchange.wording import cited, period
from riskreg.model.entry import Action
from riskreg.model.records import Recorded, RegisterState

ACTIONS = "Actions"
_COLUMNS = (
    Column("Reference", 11.0, REFERENCE, key=True),
    Column("Title", 26.0, key=True),
    Column("Action", 50.0),
    Column("Owner", 20.0),
    Column("Due", 17.5, DAY),
    Column("State", 13.0),
    Column("Progress", 36.0),
)
_STATE = 5
_OVERDUE = Look(bold=True, ink=ALERT, lines=BODY.lines)


class Listed(NamedTuple):
    """An action, and what it belongs to."""

    reference: str
    recorded: Recorded
    action: Action


def write_actions(paper: Paper) -> list[str]:
    """Write the sheet; return what Excel could not hold in one cell."""
    state = paper.state
    known = list(_listed(state))
    rest = sum(not is_tracked(action) for recorded in state.live for action in recorded.entry.actions)
    shows = [
        f"{period(state)}. Actions of open entries that have an owner, a date, a status or a word on progress."
    ]
    if rest:
        words = "1 more action stands" if rest == 1 else f"{rest:,} more actions stand"
        shows.append(f"{words} with their entries, without owner, date or status.")
    sheet = PaperTable(paper, ACTIONS, _COLUMNS, title="Actions", shows=shows)
    today = min(state.as_at, state.quarter.end)
    for reference, recorded, action in sorted(known, key=lambda each: _order(each.action)):
        overdue = action.is_overdue(today)
        row = (
            reference, one_line(recorded.entry.title), action.text, action.owner or NOT_STATED,
            action.due or NOT_STATED, _state(action, overdue=overdue), action.progress,
        )  # fmt: skip
        sheet.add(row, looks={_STATE: _OVERDUE} if overdue else None, about=reference)
    sheet.finish()
    return sheet.problems


def is_tracked(action: Action) -> bool:
    """Whether anything is known of an action beside its words."""
    return bool(action.owner or action.due or action.status or action.progress)


def _listed(state: RegisterState) -> Iterator[Listed]:
    for recorded in state.live:
        for number, strand in enumerate(recorded.entry.strands, start=1):
            for action in filter(is_tracked, strand.actions):
                yield Listed(cited(recorded.entry, number), recorded, action)


def _order(action: Action) -> tuple[bool, date]:
    return action.due is None, action.due or date.max


def _state(action: Action, *, overdue: bool) -> str:
    status = action.status.capitalize() if action.status else NOT_STATED
    return f"Overdue, {status.lower()}" if overdue else status
