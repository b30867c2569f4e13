"""Every action that has an owner, a date, a status or a word on its progress, the one due first on top."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from riskreg.exchange.paper.cells import NOT_STATED
from riskreg.exchange.paper.content import Block, Heading, Paragraph, Table
from riskreg.exchange.wording import cited
from riskreg.model.entry import Action
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState

_SHOWN = "Actions of open entries that have an owner, a date, a status or a word on progress."


class Listed(NamedTuple):
    """An action, what it belongs to, and how far it has come in words."""

    reference: str
    recorded: Recorded
    action: Action
    state: str
    overdue: bool


def is_tracked(action: Action) -> bool:
    """Whether anything is known of an action beside its words."""
    return bool(action.owner or action.due or action.status or action.progress)


def tracked(state: RegisterState) -> list[Listed]:
    """The tracked actions of the live entries, each cited by its strand."""
    today = min(state.as_at, state.quarter.end)
    found = [
        _listed(cited(recorded.entry, number), recorded, action, today)
        for recorded in state.live
        for number, strand in enumerate(recorded.entry.strands, start=1)
        for action in strand.actions
        if is_tracked(action)
    ]
    return sorted(found, key=lambda each: (each.action.due is None, each.action.due or date.max))


def _listed(reference: str, recorded: Recorded, action: Action, today: date) -> Listed:
    status, overdue = action.status.capitalize() if action.status else NOT_STATED, action.is_overdue(today)
    return Listed(reference, recorded, action, f"Overdue, {status.lower()}" if overdue else status, overdue)


def shown(state: RegisterState) -> list[str]:
    """What the list shows and what it leaves out, in sentences."""
    rest = sum(not is_tracked(action) for recorded in state.live for action in recorded.entry.actions)
    if not rest:
        return [_SHOWN]
    words = (
        "1 more action stands with its entry" if rest == 1 else f"{rest:,} more actions stand with their entries"
    )
    return [_SHOWN, f"{words}, without owner, date or status."]


def action_blocks(state: RegisterState) -> Iterator[Block]:
    """The list as a table; nothing where no action is tracked."""
    found = tracked(state)
    if not found:
        return
    yield Heading(1, "Actions", "actions")
    yield Paragraph(" ".join(shown(state)))
    rows = tuple(
        (
            each.reference,
            each.action.text + (f"\nProgress: {each.action.progress}" if each.action.progress else ""),
            each.action.owner or NOT_STATED,
            plain_date(each.action.due) if each.action.due else NOT_STATED,
            each.state,
        )
        for each in found
    )
    yield Table(
        "Tracked actions", ("Reference", "Action", "Owner", "Due", "State"), rows, (0.1, 0.45, 0.2, 0.15, 0.1)
    )
