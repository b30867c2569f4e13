"""What a reissue may correct: what was mended since the sign-off, field by field, and what else has changed."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from riskreg.model.changes import changed, field_value, with_field
from riskreg.model.entry import Entry
from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, Recorded, SignOff

if TYPE_CHECKING:
    from riskreg.model.register import Register

FIELDS = (
    "reference", "title", "types", "initial", "residual", "target", "owner", "direction", "commentary", "exempt",
    "strands",
)  # fmt: skip
"""What a mistake can stand in; what became of an entry later is no mistake."""


class Correction(NamedTuple):
    """One field of a frozen entry, and what could stand there instead.

    ``recorded`` is what was saved as a correction of a wrong past value, rather than as a change.
    """

    frozen: Recorded
    field: str
    after: Any
    recorded: bool

    @property
    def before(self) -> Any:
        """What the last issue says."""
        return field_value(self.frozen.entry, self.field)


class Rewritten(NamedTuple):
    """The report's sentences on an entry that were edited since: the next issue takes them up, whatever else."""

    frozen: Recorded
    before: str
    after: str
    field: str = "sentences"
    recorded: bool = True


class Offers(NamedTuple):
    """The last issue of a quarter, and what the next one may correct: the recorded corrections first."""

    last: SignOff
    corrections: tuple[Correction | Rewritten, ...]


def read_offers(quarter: Quarter, register: "Register", _: Progress) -> Offers:
    """Compare what a quarter's last issue says with the entries as they stand."""
    from riskreg.exchange.auditing import every_event

    state, first = register.state(quarter), register.issues(quarter)[0].rows
    assert state.signed_off is not None  # noqa: S101 - it has issues
    stood = {recorded.entry.id: recorded for recorded in state.entries}
    since = [row.id for row in (*register.summaries(), *register.retired()) if row.seq > first and row.id in stood]
    events = every_event(
        register, TrailFilter(acts=frozenset({Act.CORRECT})), after=first, until=register.revision()
    )
    corrected = {event.entry_id for event in events}
    found = [
        each
        for now in register.get_all(since)
        for each in _of_entry(stood[now.entry.id], now.entry, register, first, corrected)
    ]
    order = {entry_id: place for place, entry_id in enumerate(stood)}
    # A year's renumbering comes last: it is seldom a mistake, and there is a row of it for every entry.
    found.sort(key=lambda each: (not each.recorded, each.field == "reference", order[each.frozen.entry.id]))
    rewritten = (
        Rewritten(stood[now.entry], was.text or now.drafted, now.text or now.drafted)
        for was, now in register.rewritten(quarter)
    )
    return Offers(state.signed_off, (*rewritten, *found))


def _of_entry(
    frozen: Recorded, now: Entry, register: "Register", first: int, corrected: Collection[str]
) -> Iterator[Correction]:
    from riskreg.model.reissuing import proposed

    entry = frozen.entry
    mended = proposed(entry, register.history(entry.id), first) if entry.id in corrected else entry
    recorded = changed(entry, mended)
    for field in FIELDS:
        if field in recorded:
            yield Correction(frozen, field, field_value(mended, field), recorded=True)
        elif field in changed(entry, now):
            yield Correction(frozen, field, field_value(now, field), recorded=False)


def corrected_entries(chosen: Collection[Correction | Rewritten]) -> tuple[Entry, ...]:
    """The entries as the next issue is to say them."""
    made: dict[str, Entry] = {}
    for each in chosen:
        if isinstance(each, Rewritten):
            continue  # it is filed already
        entry = made.get(each.frozen.entry.id, each.frozen.entry)
        made[entry.id] = with_field(entry, each.field, each.after)
    return tuple(made.values())


def reissue(
    quarter: Quarter,
    chosen: Collection[Correction | Rewritten],
    actor: str,
    reason: str,
    register: "Register",
    _: Progress,
) -> SignOff:
    """Record the next issue."""
    return register.reissue(quarter, corrected_entries(chosen), actor=actor, reason=reason)
