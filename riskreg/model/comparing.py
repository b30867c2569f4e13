"""What differs between the register at two moments."""

from riskreg.model.changes import differences
from riskreg.model.entry import Status, reference_order
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.records import Recorded, RegisterState


def compare(before: RegisterState, after: RegisterState) -> Comparison:
    """Every entry that is new, gone, closed, reopened or changed, in the order of the paper."""
    then = {recorded.entry.id: recorded for recorded in before.entries}
    now = {recorded.entry.id: recorded for recorded in after.entries}
    found = [_difference(then.get(entry_id), now.get(entry_id)) for entry_id in then | now]
    differing = [difference for difference in found if difference is not None]
    return Comparison(before, after, tuple(sorted(differing, key=_in_paper_order)), len(found) - len(differing))


def _difference(before: Recorded | None, after: Recorded | None) -> EntryDifference | None:
    if after is None:
        return EntryDifference(Fate.GONE, before, None, ())
    changes = differences(before.entry if before else None, after.entry)
    if before is None:
        return EntryDifference(Fate.NEW, None, after, changes)
    if not changes:
        return None
    return EntryDifference(_fate(before.entry.status, after.entry.status), before, after, changes)


def _fate(before: Status, after: Status) -> Fate:
    if before is after:
        return Fate.CHANGED
    return Fate.CLOSED if after is Status.CLOSED else Fate.REOPENED


def _in_paper_order(difference: EntryDifference) -> tuple[bool, str]:
    entry = difference.recorded.entry
    return entry.kind != "risk", reference_order(entry.reference)
