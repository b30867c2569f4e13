"""The register as it was, in the terms that its table and the page of an entry are drawn from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from riskreg.model.changes import RATINGS
from riskreg.model.entry import ActionStatus, Entry
from riskreg.model.evidence import REVIEWS, Act, AuditEvent, TrailFilter, not_withdrawn
from riskreg.model.records import Recorded, RegisterState, Revision, Summary
from riskreg.ui.desk import Contents
from riskreg.ui.history.moment import Moment, read_state
from riskreg.ui.table.rows import Rows

if TYPE_CHECKING:
    from riskreg.model.records import Progress
    from riskreg.model.register import Register
    from riskreg.ui.editor.context import EditorContext


_LOOKS = TrailFilter(acts=frozenset({Act.SAVE, Act.CORRECT}) | REVIEWS)
_PAGE = 1000


@dataclass(frozen=True, kw_only=True)
class Past(Contents):
    """The register as it was at ``state``, which was asked for as ``moment``."""

    moment: Moment
    state: RegisterState

    @property
    def as_at(self) -> date:
        """The day that due dates are judged on."""
        return self.state.as_at

    @cached_property
    def entries(self) -> Mapping[str, Recorded]:
        """Every entry by its identity."""
        return {recorded.entry.id: recorded for recorded in self.state.entries}


def read_past(moment: Moment, register: "Register", _: "Progress") -> Past:
    """The register as it was at a moment, ready to be drawn and filtered."""
    state = read_state(moment, register)
    reviews = _reviews(register, state)
    return Past(
        path=register.path,
        settings=replace(state.settings, open_quarter=state.quarter),
        scheme=state.scheme,
        rows=Rows([_summary(recorded, reviews.get(recorded.entry.id)) for recorded in state.entries]).prepare(),
        revision=state.rows,
        schemes=state.schemes,
        sign_offs=tuple(each for each in register.sign_offs() if each.rows <= state.rows),
        read_only=True,
        complete=True,
        moment=moment,
        state=state,
    )


def _reviews(register: "Register", state: RegisterState) -> dict[str, AuditEvent]:
    """The last time that a person changed or confirmed each entry in the quarter of a state."""
    found: dict[str, AuditEvent] = {}
    for event in not_withdrawn(_looks(register, state.rows)):
        if event.quarter != state.quarter.label:
            break
        found.setdefault(event.entry_id, event)
    return found


def _looks(register: "Register", until: int) -> Iterator[AuditEvent]:
    before = until + 1
    while page := register.audit_trail(_LOOKS, before=before, limit=_PAGE):
        yield from page
        before = page[-1].seq


_BLANK: dict[str, Any] = dict.fromkeys(Summary._fields)


def _summary(recorded: Recorded, review: AuditEvent | None) -> Summary:
    entry = recorded.entry
    due = [action.due for action in entry.actions if action.due and action.status is not ActionStatus.COMPLETE]
    return Summary(
        **_BLANK
        | _ratings(entry)
        | {
            "id": entry.id,
            "seq": recorded.seq,
            "revision": recorded.revision,
            "scheme": recorded.scheme,
            "reference": entry.reference,
            "kind": str(entry.kind),
            "title": entry.title,
            "types": "\n".join(entry.types),
            "owner": entry.owner,
            "commentary": entry.commentary,
            "direction": recorded.direction and str(recorded.direction),
            "derived": recorded.derived and str(recorded.derived),
            "status": str(entry.status),
            "level": entry.level,
            "former": "",
            "exempt": int(entry.exempt),
            "overdue_from": min(due).isoformat() if due else None,
            "reported_score": recorded.reported,
            "reviewed_seq": review and review.seq,
            "reviewed_quarter": review and review.quarter,
            "reviewed_at": review and review.at.isoformat(),
            "reviewed_by": review and review.actor,
        }
    )


def _ratings(entry: Entry) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for name in RATINGS:
        rating = getattr(entry, name)
        for part in ("impact", "likelihood", "score"):
            found[f"{name}_{part}"] = getattr(rating, part) if rating else None
    return found


class EntryPast(NamedTuple):
    """An entry's history up to a moment: every revision, and every review without change."""

    revisions: tuple[Revision, ...]
    reviews: tuple[AuditEvent, ...]


def read_entry_past(entry_id: str, until: int, register: "Register", _: "Progress") -> EntryPast:
    """An entry's history up to a ledger row."""
    wanted = TrailFilter(entry_id=entry_id, acts=REVIEWS)
    return EntryPast(
        tuple(revision for revision in register.history(entry_id) if revision.recorded.seq <= until),
        tuple(not_withdrawn(register.audit_trail(wanted, before=until + 1, limit=_PAGE))),
    )


def context_of(past: Past, entry: EntryPast) -> "EditorContext":
    """What stood around an entry then. The line of its scores is left out: its last point says now."""
    from riskreg.ui.editor.context import EditorContext

    earlier = [each.quarter.label for each in past.sign_offs if each.quarter != past.state.quarter]
    return EditorContext(
        scheme=past.scheme,
        schemes=past.schemes,
        types=past.settings.types,
        owners=(),
        quarter=past.state.quarter.label,
        since=earlier[-1] if earlier else "",
        as_at=past.as_at,
        read_only=True,
        trail=(),
        revisions=entry.revisions,
        reviews=entry.reviews,
    )
