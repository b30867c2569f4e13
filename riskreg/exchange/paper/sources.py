"""What a paper is made from beside the register's state, and its two parts: for publication, and exempt."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from riskreg.model.comparing import compare
from riskreg.model.evidence import Comparison
from riskreg.model.papers import Filed, Meeting, Question
from riskreg.model.records import Pin, Recorded, RegisterState, SignOff


@dataclass(frozen=True, slots=True)
class Sources:
    """What a paper is made from beside the state itself.

    ``changes`` compares with the paper before, None where there is none. ``questions`` are the meetings' and
    ``meetings`` the meetings, by identity. ``history`` is what ``Register.reported`` gives, up to the quarter that
    the paper is of; ``reasons`` why each residual score moved, as ``score_reasons`` finds them.
    """

    changes: Comparison | None = None
    questions: tuple[Filed[Question], ...] = ()
    meetings: tuple[Filed[Meeting], ...] = ()
    history: tuple[tuple[SignOff, Mapping[str, Pin]], ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


def public_part(state: RegisterState, sources: Sources) -> tuple[RegisterState, Sources]:
    """The same without a trace of the exempt entries: Part I."""
    hidden = {recorded.entry.id for recorded in state.entries if recorded.entry.exempt}
    changes = sources.changes
    if changes is not None:
        hidden |= {each.entry.id for each in changes.before.entries if each.entry.exempt}
        # Compared again, so that not even a count of what is the same includes them.
        changes = compare(_without(changes.before, hidden), _without(changes.after, hidden))
    questions = tuple(each for each in sources.questions if each.paper.entry not in hidden)
    public = _without(state, hidden)
    shown = {each.entry.id for each in (*public.entries, *(changes.before.entries if changes else ()))}
    return public, replace(sources, changes=changes, questions=questions, history=_history_of(sources, shown))


def exempt_part(state: RegisterState, sources: Sources) -> tuple[RegisterState, Sources]:
    """The exempt entries alone: Part II."""
    open_ones = {recorded.entry.id for recorded in state.entries if not recorded.entry.exempt}
    questions = tuple(each for each in sources.questions if each.paper.entry not in open_ones)
    exempt = _without(state, open_ones)
    shown = {each.entry.id for each in exempt.entries}
    history = _history_of(sources, shown)
    return exempt, replace(sources, changes=None, questions=questions, history=history)


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
