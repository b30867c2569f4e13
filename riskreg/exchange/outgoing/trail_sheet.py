"""The audit trail as a sheet: a row for everything that a ledger row changed, newest first."""

from collections.abc import Callable, Iterable, Iterator

from riskreg.exchange.outgoing.evidence_sheet import (
    REFERENCE_COLUMN,
    REGISTER_ROW,
    WHEN,
    WHO,
    EvidenceSheet,
    second,
)
from riskreg.exchange.outgoing.looks import Stationery
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.said import Said, is_new, new_entry_said, said
from riskreg.exchange.wording import act_words
from riskreg.model.evidence import AuditEvent
from riskreg.model.records import RegisterState
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme

TRAIL = "Audit trail"
_COLUMNS = (
    REGISTER_ROW,
    WHEN,
    WHO,
    Column("What was done", 15.0, key=True),
    REFERENCE_COLUMN,
    Column("Entry or subject", 25.0, key=True),
    Column("Field", 16.0, key=True),
    Column("Before", 33.0),
    Column("After", 33.0),
    Column("Why", 25.0),
)
_NEWEST_FIRST = (
    "The newest stands first. Of an entry that is new, the items of its lists are counted; its own history"
    " has them in full."
)
_ABOUT_THE_EVENT = 6  # the columns ahead of the field
_NOTHING = Said("", "", "")


def write_trail_sheet(
    stationery: Stationery,
    state: RegisterState,
    events: Iterable[AuditEvent],
    shows: str,
    tell: Callable[[], None],
) -> tuple[int, list[str]]:
    """Write the events; return how many there were, and what Excel could not hold in one cell."""
    sheet = EvidenceSheet(stationery, state, TRAIL, _COLUMNS, title=TRAIL, shows=(shows, _NEWEST_FIRST))
    scheme = _one_for_all(state)
    count = 0
    for event in events:
        what = act_words(event.act, new=is_new(event.changes))
        for number, each in enumerate(_differences(event, scheme)):
            sheet.add(
                (
                    event.seq, second(event.at), event.actor, what, event.reference, event.title or event.name,
                    each.field, each.before, each.after, event.reason,
                ),
                about=f"Ledger row {event.seq}",
                again=_ABOUT_THE_EVENT if number else 0,
            )  # fmt: skip
        count += 1
        tell()
    sheet.finish()
    return count, sheet.problems


def _differences(event: AuditEvent, scheme: Scheme | None) -> Iterator[Said]:
    kind = Kind(event.kind) if event.kind else Kind.RISK
    if is_new(event.changes):
        yield new_entry_said(event.changes, kind, scheme)
        return
    found = [each for change in event.changes for each in said(change, kind, scheme, scheme)]
    yield from found or [_NOTHING]


def _one_for_all(state: RegisterState) -> Scheme | None:
    """The scheme, where all that were ever in force name scores alike: an event does not say which it had."""
    schemes = list(state.schemes.values())
    same = all(each.bands == state.scheme.bands and each.scores_alike(state.scheme) for each in schemes)
    return state.scheme if same else None
