"""The actions read from the register and changed in it, both in a worker."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riskreg.exchange.action_list import ListedAction, actions_of, write_actions
from riskreg.exchange.workbook import ExportReport
from riskreg.model.entry import Action, Entry, Status
from riskreg.model.errors import RegisterError
from riskreg.model.records import Progress, Recorded, Summary
from riskreg.ui.actions.rows import ActionRows, ActionWish
from riskreg.ui.saving import made_by

if TYPE_CHECKING:
    from riskreg.model.register import Register

ONE_BY_ONE = 200
"""Up to so many changed entries are read one by one rather than the whole register again."""


@dataclass(frozen=True)
class Known:
    """What was read so far: each entry's ledger row and actions."""

    seqs: Mapping[str, int] = field(default_factory=dict)
    actions: Mapping[str, tuple[ListedAction, ...]] = field(default_factory=dict)


class Read(NamedTuple):
    """The actions of a state of the register, and what to go on from the next time."""

    known: Known
    rows: ActionRows


class Edit(NamedTuple):
    """One action before and after."""

    row: ListedAction
    after: Action


def read_actions(
    known: Known, summaries: Sequence[Summary], as_at: date, register: "Register", _: Progress
) -> Read:
    """The actions of the live entries among ``summaries``; what is known and did not move is not read again."""
    live = {row.id: row.seq for row in summaries if row.status == "open"}
    moved = [entry_id for entry_id, seq in live.items() if known.seqs.get(entry_id) != seq]
    if len(moved) <= ONE_BY_ONE:
        read = [register.get(entry_id) for entry_id in moved]
        actions = {entry_id: known.actions[entry_id] for entry_id in live.keys() - set(moved)}
    else:
        read, actions = list(register.state().live), {}
    actions.update((recorded.entry.id, tuple(actions_of(recorded))) for recorded in read)
    seqs = {**live, **{recorded.entry.id: recorded.seq for recorded in read}}
    rows = ActionRows((each for listed in actions.values() for each in listed), as_at)
    return Read(Known(seqs, actions), rows.prepare())


def change_actions(
    edits: Sequence[Edit], actor: str, reason: str, register: "Register", progress: Progress
) -> tuple[Recorded, ...]:
    """Change actions in one act, all of them or none, and return their entries as they now are.

    Where somebody saved an entry since, but left the action alone, what they wrote stays. Raises
    RegisterError where the action is no longer as it was seen.
    """
    wanted: dict[str, list[Edit]] = {}
    for edit in edits:
        wanted.setdefault(edit.row.entry_id, []).append(edit)
    at_once = register.state().entries if len(wanted) > ONE_BY_ONE else ()
    read = {recorded.entry.id: recorded for recorded in at_once}
    pairs = []
    for entry_id, mine in wanted.items():
        now = read.get(entry_id) or register.get(entry_id)
        pairs.append((_changed(now, mine), now.revision))
    return made_by(pairs, register.save_all(pairs, actor=actor, reason=reason, act="save", progress=progress))


def _changed(now: Recorded, edits: Sequence[Edit]) -> Entry:
    """An entry with its edited actions, each found where it stands now."""
    strands = list(now.entry.strands)
    for row, after in edits:
        found = _place_now(now.entry, row)
        if found is None:
            raise RegisterError(
                f"{row.reference} was changed by {now.actor} meanwhile, so nothing was saved: look at its actions"
                " again, then repeat the change."
            )
        number, place = found
        actions = strands[number].actions
        strands[number] = replace(strands[number], actions=(*actions[:place], after, *actions[place + 1 :]))
    return replace(now.entry, strands=tuple(strands))


def _place_now(entry: Entry, row: ListedAction) -> tuple[int, int] | None:
    """The strand and the place of an action that is as it was seen; None where it is gone or another."""
    if entry.status is not Status.OPEN:
        return None
    same = [
        (number, place)
        for number, strand in enumerate(entry.strands)
        for place, action in enumerate(strand.actions)
        if action == row.action
    ]
    if (row.strand, row.place) in same:
        return row.strand, row.place
    return same[0] if len(same) == 1 else None


def export_actions(
    wish: ActionWish, as_at: date, shows: str, path: Path, register: "Register", progress: Progress
) -> ExportReport:
    """Write the actions that a wish lets through, as they are now, as a workbook."""
    state = register.state()
    rows = ActionRows((each for recorded in state.live for each in actions_of(recorded)), as_at)
    return write_actions(rows.pick(wish), state, path, as_at=as_at, shows=shows, progress=progress)
