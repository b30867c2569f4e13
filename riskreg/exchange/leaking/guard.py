"""The check at every public export: no word of the file may stand only in exempt entries."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from riskreg.exchange.leaking.reading import suspects_in
from riskreg.exchange.leaking.words import own_words, words
from riskreg.exchange.outgoing.replacing import Check
from riskreg.exchange.paper.register_paper import identity_of
from riskreg.exchange.paper.sources import Sources, exempt_in, public_part, said_of
from riskreg.exchange.wording import period, standing
from riskreg.model.entry import Action
from riskreg.model.errors import RegisterError
from riskreg.model.papers import Filed, Meeting, Question
from riskreg.model.records import Recorded, RegisterState

_SHOWN = 5  # words that a refusal names
_WITHHELD = "the reason stands in the register"


class Leak(RegisterError):
    """A public document that says what only exempt entries say. ``words`` are those that were found."""

    def __init__(self, found: Iterable[str]) -> None:
        self.words = tuple(sorted(found))
        named = ", ".join(f'"{word}"' for word in self.words[:_SHOWN])
        more = f" and {len(self.words) - _SHOWN} more" if len(self.words) > _SHOWN else ""
        super().__init__(
            f"The public document was not written: it would show what only exempt entries say ({named}{more})."
            " Look for these words outside the exempt entries, or export Part II."
        )


@dataclass(frozen=True, slots=True)
class Guard:
    """What must not stand in a public document."""

    secret: frozenset[str]

    @classmethod
    def of(cls, state: RegisterState, sources: Sources | None = None, meeting: Meeting | None = None) -> "Guard":
        """The words that only the exempt entries of ``state`` have; take the state before they are left out.

        ``meeting`` is the one that the document is for.
        """
        sources = sources or Sources()
        changes, every, hidden = sources.changes, said_of(state, sources), exempt_in(state, sources)
        exempt = [each for each in every if each.entry.exempt or each.entry.id in hidden]
        if not exempt:
            return cls(frozenset())
        open_ones = {each.entry.id for each in every} - hidden
        questions = [each for each in sources.questions if each.paper.entry not in open_ones]
        inside = words(_entries(exempt, hidden)) | words(_questions(questions))
        public = (each for each in every if not each.entry.exempt and each.entry.id in open_ones)
        outside = words(_entries(public, hidden)) | words(_around(state))
        if changes is not None:
            outside |= words([sources.since.full(changes.before)])
        outside |= words(_questions(each for each in sources.questions if each.paper.entry in open_ones))
        outside |= words(each.paper.body for each in sources.meetings)
        if meeting is not None:
            outside |= words([meeting.body])
        inside |= words(why for entry_id, why in sources.reasons.items() if entry_id in hidden)
        inside |= words(each.paper.text for each in sources.narratives if each.paper.entry in hidden)
        outside |= words(why for entry_id, why in sources.reasons.items() if entry_id not in hidden)
        called = words(each.entry.reference for each in exempt)
        return cls((inside - outside - own_words()) | (called - outside))

    def check(self, file: Path, suffix: str) -> None:
        """Raise Leak where the file, of the form that ``suffix`` names, holds one of the words."""
        found = suspects_in(file, suffix, self.secret) if self.secret else None
        if found:
            raise Leak(found)


def published(
    state: RegisterState, sources: Sources, meeting: Meeting | None = None
) -> tuple[RegisterState, Sources, Check]:
    """Part I, and what looks through the document that is made from it; ``meeting`` is whom it goes to.

    Why a quarter was issued again can never be written otherwise, and may be about an exempt entry: where it says
    a word of one, that it was is said without it.
    """
    why = state.signed_off.corrects if state.signed_off is not None else ""
    guard = Guard.of(*_explained(state, sources, why, ""), meeting)
    if words([why]) & guard.secret:
        state, sources = _explained(state, sources, why, _WITHHELD)
    return *public_part(state, sources), guard.check


def _explained(state: RegisterState, sources: Sources, why: str, said: str) -> tuple[RegisterState, Sources]:
    """The same with ``said`` wherever a public paper would give ``why`` an issue was made."""
    if not why:
        return state, sources
    reasons = {entry: said if given == why else given for entry, given in sources.reasons.items()}
    changes = sources.changes
    if changes is not None:
        changes = replace(changes, after=_reworded(changes.after, why, said))
    return _reworded(state, why, said), replace(sources, changes=changes, reasons=reasons)


def _reworded(state: RegisterState, why: str, said: str) -> RegisterState:
    entries = tuple(
        replace(each, reason=said) if each.reason == why and not each.entry.exempt else each
        for each in state.entries
    )
    signed = state.signed_off and replace(state.signed_off, corrects=said)
    return replace(state, entries=entries, signed_off=signed)


def _entries(several: Iterable[Recorded], hidden: Container[str]) -> Iterator[str]:
    for recorded in several:
        entry = recorded.entry
        yield entry.text()
        yield from (recorded.reason, recorded.actor, entry.level)
        yield entry.stated.reason if entry.stated else ""
        if entry.closure:
            yield from (entry.closure.reason, entry.closure.agreed_by)
        # A reference is given again: what one entry was merged into may be what an exempt one is called now.
        yield from (link.reference for link in entry.links if link.entry_id not in hidden)
        for action in entry.actions:
            yield from _about(action)


def _about(action: Action) -> tuple[str, str]:
    return action.owner or "", action.progress


def _questions(several: Iterable[Filed[Question]]) -> Iterator[str]:
    for each in several:
        question = each.paper
        yield from (question.text, question.asked_by, question.answer, question.follow_up, question.resolution)


def _around(state: RegisterState) -> Iterator[str]:
    """What a document says of the register itself."""
    settings = state.settings
    yield from (settings.name, period(state), standing(state), *settings.types, *settings.levels)
    yield from (identity_of(state).line, identity_of(state).qr)
    for scheme in state.schemes.values():
        yield scheme.name
        yield from (band.name for band in scheme.bands)
        for level in (*scheme.impact, *scheme.likelihood):
            yield from (level.label, level.opportunity_label or "", level.guidance)
    yield "Q1 Q2 Q3 Q4"  # of the quarters that it is compared with
