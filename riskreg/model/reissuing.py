"""A numbered reissue mends a mistake in a signed-off quarter and says so; what was frozen stays as it was."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select

from riskreg.model import ledger, reading, schema
from riskreg.model.changes import changed
from riskreg.model.codec import Json, entry_from_json, entry_to_json, parse_time
from riskreg.model.entry import Entry, reference_order
from riskreg.model.errors import InvalidEntry, NotFound
from riskreg.model.filing import filed
from riskreg.model.index import Frame
from riskreg.model.ledger import Fact
from riskreg.model.lifecycle import clashes
from riskreg.model.papers import SEPARATOR, Narrative
from riskreg.model.records import Recorded, RegisterState, Revision, SignOff
from riskreg.model.writing import Write
from riskreg.scoring.direction import Direction, derive, effective
from riskreg.scoring.rating import score_of


def last_signed(connection: Connection) -> Json | None:
    """What the next sign-off or reissue names as the one before it."""
    table = schema.ledger
    query = select(table.c.seq, table.c.hash, table.c.subject_id).where(table.c.subject == "quarter")
    found = connection.execute(query.order_by(table.c.seq.desc()).limit(1)).first()
    return {"quarter": found.subject_id, "seq": found.seq, "hash": found.hash} if found else None


def issues(connection: Connection, chosen: SignOff) -> tuple[SignOff, ...]:
    """Every issue of a signed-off quarter, the first one first."""
    return (chosen, *(issue for issue, _ in _reissues(connection, chosen)))


def _reissues(connection: Connection, chosen: SignOff) -> list[tuple[SignOff, Json]]:
    table = schema.ledger
    query = (
        select(table.c.seq, table.c.hash, table.c.payload)
        .where(table.c.subject == "quarter", table.c.subject_id == chosen.quarter.label, table.c.revision > 1)
        .order_by(table.c.revision)
    )
    made = []
    for row in connection.execute(query):
        payload = ledger.read(row.payload)
        state = payload["state"]
        issue = replace(
            chosen, as_at=date.fromisoformat(state["as_at"]), at=parse_time(payload["at"]), actor=payload["actor"],
            head=row.hash, rows=row.seq, issue=state["issue"], corrects=payload["reason"],
        )  # fmt: skip
        made.append((issue, state))
    return made


def as_issued(connection: Connection, first: RegisterState, number: int | None) -> RegisterState:
    """A signed-off quarter as its issue ``number`` says it, by default the last one."""
    assert first.signed_off is not None  # noqa: S101 - it was read from its sign-off
    state = first
    for issue, said in _reissues(connection, first.signed_off):
        if number is not None and issue.issue > number:
            break
        state = _corrected(state, issue, said)
    if number is not None and state.signed_off is not None and state.signed_off.issue != number:
        raise NotFound(f"There is no issue {number} of {first.quarter}.")
    return state


def _corrected(state: RegisterState, issue: SignOff, said: Json) -> RegisterState:
    entries = tuple(
        _mended(recorded, issue, said["corrected"][recorded.entry.id])
        if recorded.entry.id in said["corrected"]
        else recorded
        for recorded in state.entries
    )
    return replace(
        state, signed_off=issue, entries=reading.in_paper_order(entries), head=issue.head, rows=issue.rows
    )


def _mended(recorded: Recorded, issue: SignOff, corrected: Json) -> Recorded:
    direction, derived = (
        Direction(corrected[name]) if corrected[name] else None for name in ("direction", "derived")
    )
    return replace(
        recorded, entry=entry_from_json(corrected["state"]), at=issue.at, actor=issue.actor,
        reason=issue.corrects, direction=direction, derived=derived,
    )  # fmt: skip


def reissue(
    write: Write, last: RegisterState, corrected: Sequence[Entry], *, actor: str, at: datetime, reason: str
) -> SignOff:
    """Record the next issue of a signed-off quarter, in which these entries stand as given.

    ``last`` is the quarter as its last issue says it. The report's sentences that were rewritten since take
    effect with it, and may be all that it corrects. Raises InvalidEntry where nothing is said to be corrected, or
    an entry was not in the quarter.
    """
    issued = last.signed_off
    assert issued is not None  # noqa: S101 - only what was signed off is issued again
    if not reason.strip():
        raise InvalidEntry(f"Say what the new issue of {last.quarter} corrects: it is printed on the paper.")
    stood = {recorded.entry.id: recorded for recorded in last.entries}
    said: dict[str, Any] = {}
    for entry in corrected:
        before = stood.get(entry.id)
        if before is None:
            raise InvalidEntry(
                f"{entry.reference} was not in {last.quarter}: only what was in it can be corrected."
            )
        if changed(before.entry, entry):
            said[entry.id] = _said(entry, before, last, write.frame)
    _check_references(last, {entry.id: entry for entry in corrected})
    for _, sentences in rewritten(write.connection, last):
        stands = stood[sentences.entry]  # the row names every entry of which the new issue says something else
        said.setdefault(sentences.entry, _said(stands.entry, stands, last, write.frame))
    if not said:
        raise InvalidEntry(f"The new issue of {last.quarter} would say what the last one says: correct something.")
    state = {
        "quarter": last.quarter.label,
        "issue": issued.issue + 1,
        "as_at": issued.as_at.isoformat(),
        "previous": last_signed(write.connection),
        "corrected": said,
    }
    (row,) = write.append(
        [Fact("quarter", last.quarter.label, issued.issue + 1, "reissue", state, {})],
        actor=actor,
        at=at,
        reason=reason,
    )
    return replace(
        issued, at=at, actor=actor, head=row.hash, rows=row.seq, issue=issued.issue + 1, corrects=reason
    )


def rewritten(connection: Connection, last: RegisterState) -> tuple[tuple[Narrative, Narrative], ...]:
    """The sentences of a quarter's report that differ from those of its last issue: as they stood, and stand."""
    prefix = last.quarter.label + SEPARATOR
    had = {each.paper.entry: each.paper for each in filed(connection, Narrative, prefix, last.rows)}
    here = {each.entry.id for each in last.entries}
    found = []
    for now in (each.paper for each in filed(connection, Narrative, prefix)):
        before = had.get(now.entry, replace(now, text=""))
        if now.entry in here and now.text.strip() != before.text.strip():
            found.append((before, now))
    return tuple(found)


def _check_references(last: RegisterState, corrected: Mapping[str, Entry]) -> None:
    """A reference that a reissue gives to an entry must not stand for another one in the same quarter."""
    live = {each.entry.id: each.entry for each in last.live}
    given = {
        reference_order(entry.reference)
        for entry in corrected.values()
        if entry.id in live and entry.reference != live[entry.id].reference
    }
    numbers = {entry_id: corrected.get(entry_id, entry).reference for entry_id, entry in live.items()}
    for twice in clashes(numbers):
        if reference_order(twice) in given:
            raise InvalidEntry(
                f"Two entries of {last.quarter} would be called {twice}: correct the other one's reference, too."
            )


def _said(entry: Entry, before: Recorded, last: RegisterState, frame: Frame) -> Json:
    """The corrected entry in full, with the direction that its scores show against what was reported before."""
    if entry.kind is not before.entry.kind:
        raise InvalidEntry(f"{entry.reference} is a {before.entry.kind} and stays one.")
    for rating in (entry.initial, entry.residual, entry.target):
        if rating is not None:
            frame.schemes[before.scheme].check(rating)
    derived = before.derived
    if score_of(entry.residual) != score_of(before.entry.residual) and derived is not Direction.NEW:
        closed = entry.closure is not None
        derived = derive(score_of(entry.residual), before.reported, closed=closed, new=False)
    shown = effective(entry.stated, derived, last.quarter.label)
    return {
        "state": entry_to_json(entry),
        "direction": shown and str(shown),
        "derived": derived and str(derived),
    }


def proposed(frozen: Entry, history: Sequence[Revision], signed: int) -> Entry:
    """The entry as a quarter froze it, with what was corrected since: only the fields that corrections changed.

    ``history`` is the entry's; ``signed`` the ledger row of the quarter's sign-off.
    """
    names = {each.name for each in fields(Entry)}
    made = frozen
    for before, after in pairwise(history):
        if after.act == "correct" and after.recorded.seq > signed:
            was, now = before.recorded.entry, after.recorded.entry
            mended = {
                name: getattr(now, name)
                for name in after.changed
                if name in names and getattr(made, name) == getattr(was, name)
            }
            made = replace(made, **mended)
    return made
