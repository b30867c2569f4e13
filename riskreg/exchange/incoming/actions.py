"""Actions with what the file says of each: owner, due date and status, from columns or from brackets."""

import re
from datetime import date

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.cells import cell_at, unread, words_in
from riskreg.exchange.incoming.lists import items_from
from riskreg.exchange.incoming.notes import Remark, shown
from riskreg.exchange.incoming.tables import Table, describe
from riskreg.exchange.incoming.vocabulary import action_status, day_in
from riskreg.exchange.sheets.cleaning import one_line
from riskreg.exchange.sheets.sheet import Row, Unread, Value, cell_name
from riskreg.model.entry import Action, ActionStatus, Level

_ABOUT = re.compile(
    r"\s*\((?:(?P<owner>[^()]+?)(?:, (?=by \d|planned|underway|complete)))??"
    r"(?:by (?P<due>\d{1,2} [A-Z][a-z]+ \d{4}))?(?:, )?(?P<status>planned|underway|complete)?\)$"
)


class ActionReader:
    """Reads the actions of the rows of one table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._owner = table.column(Field.ACTION_OWNER)
        self._due = table.column(Field.ACTION_DUE)
        self._status = table.column(Field.ACTION_STATUS)
        self._about = [column for column in (self._owner, self._due, self._status) if column is not None]

    def read(self, row: Row, words: list[tuple[Level, str]], remarks: list[Remark]) -> list[Action]:
        """The actions that a cell lists, with what the row says of them."""
        if any(cell_at(row, column) is not None for column in self._about):
            return self._told(row, words, remarks)
        return [action_from(level, text) for level, text in words]

    def _told(self, row: Row, words: list[tuple[Level, str]], remarks: list[Remark]) -> list[Action]:
        """The actions with what other columns say of them: one value for all, or a line for each."""
        count = sum(level is not Level.HEADING for level, _ in words)
        owners = self._each(row, self._owner, count, remarks)
        dues = self._each(row, self._due, count, remarks)
        states = self._each(row, self._status, count, remarks)
        actions = []
        place = 0
        for level, text in words:
            if level is Level.HEADING:
                actions.append(Action(level, text))
                continue
            owner, due, state = owners[place], dues[place], states[place]
            day = self._day(row, due, remarks) if due else None
            status = action_status(state) if isinstance(state, str) else None
            progress = state if isinstance(state, str) and status is None else ""
            actions.append(Action(level, text, one_line(words_in(owner)) or None, day, status, progress))
            place += 1
        return actions

    def _day(self, row: Row, due: Value, remarks: list[Remark]) -> date | None:
        day = day_in(due)
        remark = Remark(
            "ask",
            cell_name(row.number, self._due or 0),
            f"{shown(words_in(due))} is not a day: state the due date.",
        )
        if day is None and remark not in remarks:
            remarks.append(remark)
        return day

    def _each(self, row: Row, column: int | None, count: int, remarks: list[Remark]) -> list[Value]:
        """What a column says of each of ``count`` actions."""
        value = cell_at(row, column)
        if value is None or column is None:
            return [None] * count
        if isinstance(value, Unread):
            remarks.append(unread(row, column, value))
            return [None] * count
        lines = [text for _, text in items_from(value)] if isinstance(value, str) else []
        if len(lines) == count > 1:
            return list(lines)
        if count and len(lines) <= 1:
            return [value] * count
        said, where = shown(words_in(value)), describe(self._table, column)
        text = f"{said} in {where} was left out: the row has {count} actions."
        remarks.append(Remark("ask", cell_name(row.number, column), text))
        return [None] * count


def action_from(level: Level, text: str) -> Action:
    """An action with what stands in brackets after it: (Head of Finance, by 30 September 2018, underway)."""
    words, _, progress = text.partition(" Progress: ")
    about = _ABOUT.search(words) if words.endswith(")") and level is not Level.HEADING else None
    if about is None or not (about["due"] or about["status"]):
        return Action(level, text)
    status = ActionStatus(about["status"]) if about["status"] else None
    return Action(level, words[: about.start()], about["owner"] or None, day_in(about["due"]), status, progress)
