"""Every action of the register's live entries: as a list in one order, and as an Excel workbook."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from riskreg.exchange.workbook import ExportReport, Progress, moment_of, silent
from riskreg.model.entry import Action, ActionStatus, Status, reference_order
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import Kind

_TELL_EVERY = 200


class ListedAction(NamedTuple):
    """An action and where it stands: the place in its list, the strand, the entry and its revision.

    ``strand`` and ``place`` count from 0; ``strand_title`` is empty where the strand has none.
    """

    entry_id: str
    revision: int
    reference: str
    title: str
    kind: Kind
    strand: int
    place: int
    strand_title: str
    action: Action

    @property
    def is_done(self) -> bool:
        """Whether it was completed."""
        return self.action.status is ActionStatus.COMPLETE


def actions_of(recorded: Recorded) -> Iterator[ListedAction]:
    """The actions of a live entry in the order of the paper; a heading that nobody is to do is none."""
    entry = recorded.entry
    if entry.status is not Status.OPEN:
        return
    for number, strand in enumerate(entry.strands):
        for place, action in enumerate(strand.actions):
            if not action.is_heading:
                yield ListedAction(
                    entry.id, recorded.revision, entry.reference, entry.title, entry.kind,
                    number, place, strand.title or "", action,
                )  # fmt: skip


def urgency(listed: ListedAction, as_at: date) -> tuple[object, ...]:
    """A key for sorting: overdue first, then due by the day, then without a day, then done."""
    action = listed.action
    rank = 3 if listed.is_done else 0 if action.is_overdue(as_at) else 1 if action.due else 2
    return rank, action.due or date.max, listed.kind is Kind.OPPORTUNITY, reference_order(listed.reference)


def write_actions(
    actions: Sequence[ListedAction],
    state: RegisterState,
    to: Path,
    *,
    as_at: date,
    shows: str,
    progress: Progress | None = None,
) -> ExportReport:
    """Write ``actions``, in their order, as a workbook; the same actions always give the same bytes.

    ``state`` is the register that they were taken from, ``as_at`` the day that due dates are judged
    on; ``shows`` says in a sentence which actions they are. Whatever goes wrong, or where
    ``progress`` raises Cancelled, ``to`` is as it was. Raises UnusableFile where it cannot be written.
    """
    from riskreg.exchange.outgoing.action_sheet import ACTIONS, ActionSheet
    from riskreg.exchange.outgoing.binding import bound
    from riskreg.exchange.outgoing.looks import Stationery

    name, total, tell = state.settings.name, len(actions), progress or silent
    tell(0, total)
    with bound(to, title=f"{name}, {ACTIONS}", creator=name, moment=moment_of(state)) as book:
        sheet = ActionSheet(Stationery(book), state, actions, as_at, shows)
        for number, listed in enumerate(actions, start=1):
            sheet.add(listed)
            if number % _TELL_EVERY == 0:
                tell(number, total)
        sheet.finish()
        names = tuple(book.sheetnames)
        tell(total, total)
    return ExportReport(to, names, total, tuple(sheet.problems))
