"""A quarter's covering report, from the register to the Word document that goes to a meeting."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from riskreg.exchange.baseline import Asked
from riskreg.exchange.leaking.guard import published
from riskreg.exchange.paper.covering_report import PLACEHOLDER, covering_report, narrative_notes
from riskreg.exchange.publishing import sources_of
from riskreg.exchange.workbook import moment_of
from riskreg.model.baselines import Start, same_body
from riskreg.model.errors import NotFound
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter

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
    meeting: Meeting | None = None,
    since: Asked = Start.LAST_QUARTER,
    issue: int | None = None,
    template: Path | None = None,
    public: bool = False,
) -> Reported:
    """Write the covering report of a quarter, by default of its last issue and to nobody in particular.

    Whom it is for is its writer's choice, and may have been entered after the sign-off; all else in it was
    recorded by then, so that the same choices always give the same bytes. ``since`` is what it compares with.
    It is made from the register's own Word template, or this once from the file ``template``.

    Exempt entries are left out where ``public`` says so, or where the meeting is held in public. Errors as of
    the register, of sources_of and of write_word; Leak where a public report would say what only exempt entries
    say.
    """
    from riskreg.exchange.paper.word import write_word
    from riskreg.exchange.paper.word_template import read_template

    state = register.state(quarter, issue=issue)
    sources = sources_of(register, state, since, besides=meeting.id if meeting else "")
    hides = public or (meeting is not None and meeting.public)
    left_out = sum(recorded.entry.exempt for recorded in state.entries) if hides else 0
    check = None
    if hides:
        state, sources, check = published(state, sources, meeting)
    paper = covering_report(state, sources, meeting)
    house = read_template(template) if template is not None else sources.template
    written = write_word(paper, to, house, moment=moment_of(state), check=check)
    to_write = sum(getattr(block, "role", "") == PLACEHOLDER for block in paper.blocks)
    notes = [f"{to_write} paragraphs are yours to write: they stand in square brackets."]
    if left_out and not public:
        which = "1 exempt entry is" if left_out == 1 else f"{left_out} exempt entries are"
        notes.append(f"The meeting is held in public, so {which} left out.")
    notes += narrative_notes(state, sources)
    return Reported(to, quarter, meeting, len(state.entries), hides, written.problems, tuple(notes))


def meeting_of(register: "Register", quarter: Quarter, body: str) -> Meeting:
    """The quarter's meeting of a body, the last one where it meets more than once. Raises NotFound."""
    filed = (each.paper for each in register.filed(Meeting))
    planned = [each for each in filed if each.quarter == quarter.label and not each.called_off]
    chosen = [each for each in planned if same_body(each.body, body)]
    if not chosen:
        known = ", ".join(dict.fromkeys(each.body for each in planned)) or "none yet"
        raise NotFound(f"No meeting of {body} is entered for {quarter}. Those that are: {known}.")
    return max(chosen, key=lambda each: each.held)
