"""What meetings asked about entries, with the answers and how each was settled."""

from collections.abc import Iterator

from riskreg.exchange.paper.cells import NOT_STATED
from riskreg.exchange.paper.content import Block, Heading, Table
from riskreg.exchange.paper.sources import Sources
from riskreg.model.papers import Meeting, Question
from riskreg.model.quarter import plain_date
from riskreg.model.records import RegisterState

NOT_ANSWERED = "Not answered yet"


def question_blocks(state: RegisterState, sources: Sources) -> Iterator[Block]:
    """The questions as a table; nothing where there is none."""
    if not sources.questions:
        return
    references = {recorded.entry.id: recorded.entry.reference for recorded in state.entries}
    meetings = {each.paper.id: each.paper for each in sources.meetings}
    yield Heading(1, "Questions from meetings", "questions")
    rows = tuple(
        (
            references.get(each.paper.entry, NOT_STATED),
            _asked(each.paper, meetings.get(each.paper.meeting)),
            each.paper.text,
            _answered(each.paper),
            each.paper.standing.capitalize(),
        )
        for each in sources.questions
    )
    yield Table(
        "Questions",
        ("Reference", "Asked at, and by", "Question", "Answer", "State"),
        rows,
        (0.1, 0.2, 0.3, 0.3, 0.1),
    )


def held(meeting: Meeting | None) -> str:
    """Which meeting it was, and when."""
    return f"{meeting.body}, {plain_date(meeting.held)}" if meeting else NOT_STATED


def _asked(question: Question, meeting: Meeting | None) -> str:
    return f"{held(meeting)}\n{question.asked_by}" if question.asked_by else held(meeting)


def _answered(question: Question) -> str:
    """The answer, and after it what was asked then and how it was settled, each under its name."""
    after = (("Asked after it", question.follow_up), ("Resolution", question.resolution))
    return "\n".join([question.answer or NOT_ANSWERED, *(f"{name}: {text}" for name, text in after if text)])
