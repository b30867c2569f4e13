"""What meetings asked about entries, with the answers and how each was settled."""

from riskreg.exchange.outgoing.looks import REFERENCE
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.paper.asked import NOT_ANSWERED, held
from riskreg.exchange.paper.cells import NOT_STATED, one_line
from riskreg.exchange.wording import period

QUESTIONS = "Questions"
_COLUMNS = (
    Column("Reference", 11.0, REFERENCE, key=True),
    Column("Title", 26.0, key=True),
    Column("Asked at", 18.0),
    Column("Asked by", 13.0),
    Column("Question", 30.0),
    Column("Answer", 30.0),
    Column("Asked after it", 22.0),
    Column("Resolution", 24.0),
    Column("State", 11.0),
)


def write_questions(paper: Paper) -> list[str]:
    """Write the sheet; return what Excel could not hold in one cell."""
    entries = {recorded.entry.id: recorded.entry for recorded in paper.state.entries}
    meetings = {each.paper.id: each.paper for each in paper.sources.meetings}
    shows = [f"{period(paper.state)}. What meetings asked about entries of the register."]
    sheet = PaperTable(paper, QUESTIONS, _COLUMNS, title="Questions from meetings", shows=shows)
    for each in paper.sources.questions:
        question = each.paper
        entry, meeting = entries.get(question.entry), meetings.get(question.meeting)
        row = (
            entry.reference if entry else NOT_STATED,
            one_line(entry.title) if entry else "No longer listed",
            held(meeting),
            question.asked_by or NOT_STATED,
            question.text,
            question.answer or NOT_ANSWERED,
            question.follow_up,
            question.resolution,
            question.standing.capitalize(),
        )
        sheet.add(row, about=f"A question about {row[0]}")
    sheet.finish()
    return sheet.problems
