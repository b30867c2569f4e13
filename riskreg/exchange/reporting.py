"""A quarter's covering report, from the register to the Word document that goes to a meeting."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.leaking.guard import Guard
from riskreg.exchange.paper.covering_report import PLACEHOLDER, covering_report, stale_narratives
from riskreg.exchange.paper.sources import Sources, public_part
from riskreg.exchange.publishing import sources_of
from riskreg.exchange.workbook import moment_of
from riskreg.model.errors import NotFound
from riskreg.model.papers import SEPARATOR, Meeting, Narrative
from riskreg.model.quarter import Quarter
from riskreg.model.records import RegisterState

if TYPE_CHECKING:
    from riskreg.model.register import Register


@dataclass(frozen=True, slots=True)
class Reported:
    """What was written. ``problems`` are texts that Word cannot hold; ``notes`` are for the officer alone."""

    path: Path
    quarter: Quarter
    meeting: Meeting | None
    entries: int
    public: bool
    problems: tuple[str, ...]
    notes: tuple[str, ...]


def report(
    register: "Register",
    quarter: Quarter,
    to: Path,
    *,
    body: str | None = None,
    template: Path | None = None,
    public: bool = False,
) -> Reported:
    """Write the covering report of a quarter, by default plain, to a meeting of ``body`` where that is named.

    Exempt entries are left out where ``public`` says so, or where the meeting is held in public. Errors as of
    the register and of write_word; Leak where a public report would say what only exempt entries say.
    """
    from riskreg.exchange.paper.word import write_word

    state = register.state(quarter)
    # Meetings are entered, and sentences edited, after the quarter was signed off, too.
    sources = replace(sources_of(register, state), meetings=register.filed(Meeting))
    meeting = _meeting(sources, state, body) if body is not None else None
    narratives = register.filed(Narrative, state.quarter.label + SEPARATOR)
    hides = public or (meeting is not None and meeting.public)
    guard = Guard.of(state, sources) if hides else None
    left_out = sum(recorded.entry.exempt for recorded in state.entries) if hides else 0
    if hides:
        state, sources = public_part(state, sources)
    paper = covering_report(state, sources, narratives, meeting)
    check = guard.check if guard is not None else None
    written = write_word(paper, to, template, moment=moment_of(state), check=check)
    to_write = sum(getattr(block, "role", "") == PLACEHOLDER for block in paper.blocks)
    notes = [f"{to_write} paragraphs are yours to write: they stand in square brackets."]
    if left_out and not public:
        which = "1 exempt entry is" if left_out == 1 else f"{left_out} exempt entries are"
        notes.append(f"The meeting is held in public, so {which} left out.")
    stale = stale_narratives(state, sources, narratives)
    return Reported(to, quarter, meeting, len(state.entries), hides, written.problems, (*notes, *stale))


def _meeting(sources: Sources, state: RegisterState, body: str) -> Meeting:
    """The quarter's meeting of a body, the last one where it meets more than once."""
    planned = [
        each.paper
        for each in sources.meetings
        if each.paper.quarter == state.quarter.label and not each.paper.called_off
    ]
    chosen = [each for each in planned if each.body.casefold() == body.strip().casefold()]
    if not chosen:
        known = ", ".join(dict.fromkeys(each.body for each in planned)) or "none yet"
        raise NotFound(f"No meeting of {body} is entered for {state.quarter}. Those that are: {known}.")
    return max(chosen, key=lambda each: each.held)
