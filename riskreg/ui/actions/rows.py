"""The actions of all entries without any drawing: which are shown, and in what order."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from riskreg.exchange.action_list import ListedAction, urgency
from riskreg.model.entry import ActionStatus, reference_order

SOON = timedelta(days=30)


class Part(IntEnum):
    """The columns."""

    DONE = 0
    ENTRY = 1
    ACTION = 2
    OWNER = 3
    DUE = 4
    STATUS = 5
    PROGRESS = 6


class Due(StrEnum):
    """When an action is due, seen from the day that due dates are judged on."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    NO_DATE = "no date"
    DONE = "done"


class ActionWish(NamedTuple):
    """What a person wants to see. Every word of ``text`` must occur; what is empty does not limit it.

    An owner "" and a status None stand for actions without one. ``column`` None puts the urgent first.
    """

    owners: frozenset[str] = frozenset()
    statuses: frozenset[ActionStatus | None] = frozenset()
    dues: frozenset[Due] = frozenset()
    text: str = ""
    column: Part | None = None
    descending: bool = False


class Key(NamedTuple):
    """Which action is meant: its entry, strand and place in the list."""

    entry_id: str
    strand: int
    place: int


def key_of(row: ListedAction) -> Key:
    """Which action a row shows."""
    return Key(row.entry_id, row.strand, row.place)


def due_of(row: ListedAction, as_at: date) -> Due:
    """When an action is due; one that is complete is not due any more."""
    if row.is_done:
        return Due.DONE
    day = row.action.due
    if day is None:
        return Due.NO_DATE
    if row.action.is_overdue(as_at):
        return Due.OVERDUE
    return Due.SOON if day <= as_at + SOON else Due.LATER


class ActionRows:
    """All actions at one moment, ready to be filtered within a keystroke."""

    def __init__(self, rows: Iterable[ListedAction], as_at: date) -> None:
        self.as_at = as_at
        self.all = tuple(sorted(rows, key=lambda row: urgency(row, as_at)))
        self._orders: dict[tuple[Part | None, bool], list[tuple[str, ListedAction]]] = {}

    @cached_property
    def _words(self) -> list[tuple[str, ListedAction]]:
        return [
            (f"{row.reference}\n{row.title}\n{row.action.text}\n{row.action.owner}\n{row.action.progress}".casefold(),
             row)
            for row in self.all
        ]  # fmt: skip

    def prepare(self) -> "ActionRows":
        """Fold and count now, in a thread where nobody waits, rather than at the first keystroke."""
        self._words, self.overdue_entries, self.owners  # noqa: B018 - reading them fills them
        return self

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Everyone who is to do something, each once."""
        return tuple(sorted({row.action.owner for row in self.all if row.action.owner}, key=str.casefold))

    @cached_property
    def overdue(self) -> tuple[ListedAction, ...]:
        """What should have been done."""
        return tuple(row for row in self.all if row.action.is_overdue(self.as_at))

    @cached_property
    def overdue_entries(self) -> int:
        """How many entries have an overdue action."""
        return len({row.entry_id for row in self.overdue})

    def pick(self, wish: ActionWish) -> list[ListedAction]:
        """The actions that the wish lets through, in its order."""
        pairs = self._ordered(wish.column, wish.descending)
        for word in wish.text.casefold().split():
            pairs = [pair for pair in pairs if word in pair[0]]
        rows: Sequence[ListedAction] = [row for _, row in pairs]
        if wish.owners:
            rows = [row for row in rows if (row.action.owner or "") in wish.owners]
        if wish.statuses:
            rows = [row for row in rows if row.action.status in wish.statuses]
        if wish.dues:
            rows = [row for row in rows if due_of(row, self.as_at) in wish.dues]
        return list(rows)

    def _ordered(self, column: Part | None, descending: bool) -> list[tuple[str, ListedAction]]:
        if column is None:
            return self._words
        known = self._orders.get((column, descending))
        if known is None:
            known = self._orders[column, descending] = _in_order(self._words, column, descending)
        return known


_STATUS_ORDER = {status: number for number, status in enumerate(ActionStatus)}
_SORT_KEYS: dict[Part, Callable[[ListedAction], Any]] = {
    Part.DONE: lambda row: row.is_done,
    Part.ENTRY: lambda row: (reference_order(row.reference), row.strand, row.place),
    Part.ACTION: lambda row: row.action.text.casefold(),
    Part.OWNER: lambda row: (row.action.owner or "").casefold(),
    Part.DUE: lambda row: row.action.due,
    Part.STATUS: lambda row: _STATUS_ORDER[row.action.status] if row.action.status else None,
    Part.PROGRESS: lambda row: row.action.progress.casefold(),
}


def _in_order(
    pairs: list[tuple[str, ListedAction]], column: Part, descending: bool
) -> list[tuple[str, ListedAction]]:
    """Sorted; what is not stated stands last either way, and equals keep the order of urgency."""
    key = _SORT_KEYS[column]
    keyed = [(key(pair[1]), pair) for pair in pairs]
    stated = [each for each in keyed if each[0] not in (None, "")]
    stated.sort(key=lambda each: each[0], reverse=descending)
    return [pair for _, pair in stated] + [pair for value, pair in keyed if value in (None, "")]
