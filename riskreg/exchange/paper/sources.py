"""What a paper is made from beside the register's state, and its two parts: for publication, and exempt."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from riskreg.exchange.paper.since import LAST_QUARTER, Since
from riskreg.model.comparing import compare
from riskreg.model.evidence import Comparison
from riskreg.model.papers import Filed, Meeting, Narrative, Question, Template
from riskreg.model.records import Pin, Recorded, RegisterState, SignOff


@dataclass(frozen=True, slots=True)
class Sources:
    """What a paper is made from beside the state itself.

    ``changes`` compares with what ``since`` says, None where there is nothing. ``questions`` are the meetings'
    and ``meetings`` the meetings, by identity. ``history`` is what ``Register.reported`` gives, up to the quarter
    that the paper is of; ``reasons`` why each residual score moved, as ``score_reasons`` finds them;
    ``narratives`` what officers wrote in place of drafted sentences; ``template`` is the organisation's own for
    Word documents. ``partial`` says that this is a part: its history counts only the entries that the part shows.
    """

    changes: Comparison | None = None
    questions: tuple[Filed[Question], ...] = ()
    meetings: tuple[Filed[Meeting], ...] = ()
    history: tuple[tuple[SignOff, Mapping[str, Pin]], ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    narratives: tuple[Filed[Narrative], ...] = ()
    template: Template | None = None
    since: Since = LAST_QUARTER
    partial: bool = False


def public_part(state: RegisterState, sources: Sources) -> tuple[RegisterState, Sources]:
    """The same without a trace of the exempt entries: Part I.

    An entry that is exempt no longer is in it, and what it said while it was exempt is not.
    """
    changes = sources.changes
    every = said_of(state, sources)
    hidden = exempt_in(state, sources)
    # Of an entry that left the register earlier it is not known here whether it was exempt: nobody names it.
    known = {each.entry.id for each in every}
    open_ones = known - hidden
    gone = hidden | ({link.entry_id for each in every for link in each.entry.links} - known)
    once = frozenset(each.entry.id for each in every if each.entry.exempt)
    if changes is not None:
        # Compared again, so that not even a count of what is the same includes them.
        changes = compare(_without(changes.before, gone | once), _without(changes.after, gone))
    questions = tuple(each for each in sources.questions if each.paper.entry in open_ones)
    narratives = tuple(each for each in sources.narratives if each.paper.entry in open_ones)
    public = _without(state, gone)
    shown = {each.entry.id for each in (*public.entries, *(changes.before.entries if changes else ()))} - once
    history = _history_of(sources, shown)
    return public, replace(
        sources, changes=changes, questions=questions, history=history, narratives=narratives, partial=True
    )


def said_of(state: RegisterState, sources: Sources) -> tuple[Recorded, ...]:
    """Every entry that a paper speaks of, as it was compared with and as it is: the latest come last."""
    changes = sources.changes
    return (
        *(changes.before.entries if changes else ()),
        *(changes.after.entries if changes else ()),
        *state.entries,
    )


def exempt_in(state: RegisterState, sources: Sources) -> frozenset[str]:
    """The entries that are exempt, or were when last heard of: no public paper speaks of them."""
    exempt = {each.entry.id: each.entry.exempt for each in said_of(state, sources)}
    return frozenset(entry for entry, is_exempt in exempt.items() if is_exempt)


def exempt_part(state: RegisterState, sources: Sources) -> tuple[RegisterState, Sources]:
    """The exempt entries alone: Part II."""
    open_ones = {recorded.entry.id for recorded in state.entries if not recorded.entry.exempt}
    questions = tuple(each for each in sources.questions if each.paper.entry not in open_ones)
    exempt = _without(state, open_ones)
    shown = {each.entry.id for each in exempt.entries}
    history = _history_of(sources, shown)
    return exempt, replace(sources, changes=None, questions=questions, history=history, partial=True)


def _history_of(sources: Sources, shown: Container[str]) -> tuple[tuple[SignOff, Mapping[str, Pin]], ...]:
    """Of earlier quarters nothing but what the paper itself shows: who was exempt then is not known here."""
    return tuple(
        (signed, {entry: pin for entry, pin in pins.items() if entry in shown}) for signed, pins in sources.history
    )


def _without(state: RegisterState, ids: Iterable[str]) -> RegisterState:
    gone = frozenset(ids)
    kept = (_untied(each, gone) for each in state.entries if each.entry.id not in gone)
    return replace(state, entries=tuple(each for each in kept if each is not None))


def _untied(recorded: Recorded | None, gone: Container[str]) -> Recorded | None:
    """Without the links that name an entry which is left out."""
    if recorded is None or not any(link.entry_id in gone for link in recorded.entry.links):
        return recorded
    links = tuple(link for link in recorded.entry.links if link.entry_id not in gone)
    return replace(recorded, entry=replace(recorded.entry, links=links))
