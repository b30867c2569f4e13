"""Every action that has an owner, a date, a status or a word on its progress, the one due first on top."""

from riskreg.exchange.outgoing.looks import ALERT, BODY, DAY, REFERENCE, Look
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.paper.cells import NOT_STATED, one_line
from riskreg.exchange.paper.tracked import shown, tracked
from riskreg.exchange.wording import period

ACTIONS = "Actions"
_COLUMNS = (
    Column("Reference", 11.0, REFERENCE, key=True),
    Column("Title", 26.0, key=True),
    Column("Action", 50.0),
    Column("Owner", 20.0),
    Column("Due", 17.5, DAY),
    Column("State", 13.0),
    Column("Progress", 36.0),
)
_STATE = 5
_OVERDUE = Look(bold=True, ink=ALERT, lines=BODY.lines)


def write_actions(paper: Paper) -> list[str]:
    """Write the sheet; return what Excel could not hold in one cell."""
    about, *rest = shown(paper.state)
    shows = [f"{period(paper.state)}. {about}", *rest]
    sheet = PaperTable(paper, ACTIONS, _COLUMNS, title="Actions", shows=shows)
    for reference, recorded, action, state, overdue in tracked(paper.state):
        row = (
            reference, one_line(recorded.entry.title), action.text, action.owner or NOT_STATED,
            action.due or NOT_STATED, state, action.progress,
        )  # fmt: skip
        sheet.add(row, looks={_STATE: _OVERDUE} if overdue else None, about=reference)
    sheet.finish()
    return sheet.problems
