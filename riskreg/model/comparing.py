"""What differs between the register at two moments."""

from collections import defaultdict
from collections.abc import Mapping

from riskreg.model.changes import differences
from riskreg.model.entry import Relation, Status, reference_order
from riskreg.model.evidence import Comparison, EntryDifference, Fate, Tie
from riskreg.model.records import Recorded, RegisterState


def compare(before: RegisterState, after: RegisterState) -> Comparison:
    """Every entry that is new, gone, closed, reopened or changed, in the order of the paper."""
    then = {recorded.entry.id: recorded for recorded in before.entries}
    now = {recorded.entry.id: recorded for recorded in after.entries}
    found = [_difference(then.get(entry_id), now.get(entry_id)) for entry_id in then | now]
    differing = [difference for difference in found if difference is not None]
    same = len(found) - len(differing)
    return Comparison(before, after, tuple(sorted(differing, key=_in_paper_order)), same, _ties(then, now))


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


def _ties(then: Mapping[str, Recorded], now: Mapping[str, Recorded]) -> dict[str, tuple[Tie, ...]]:
    """The new ties by the entry that they lead to; not of what went into another, and was reopened since."""
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    for entry_id, recorded in now.items():
        entry, before = recorded.entry, then.get(entry_id)
        for link in entry.links:
            other = now.get(link.entry_id)
            went = {Relation.MERGED_INTO: recorded, Relation.SUPERSEDES: other}.get(link.relation)
            known = before is not None and link in before.entry.links
            if not known and (went is None or went.entry.status is Status.CLOSED):
                found[link.entry_id].append(Tie(link.relation, entry.reference))
    return {
        entry_id: tuple(sorted(ties, key=lambda tie: reference_order(tie.reference)))
        for entry_id, ties in found.items()
    }


def _in_paper_order(difference: EntryDifference) -> tuple[bool, str]:
    entry = difference.recorded.entry
    return entry.kind != "risk", reference_order(entry.reference)
