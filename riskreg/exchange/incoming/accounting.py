"""The account of a file: a note for every row of every sheet, whatever became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from riskreg.exchange.incoming.drafting import Draft
from riskreg.exchange.incoming.notes import Note, Outcome, shown
from riskreg.exchange.incoming.own_headings import is_drawn
from riskreg.exchange.incoming.rows import RowReader
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.sheet import Row, Sheet, row_of
from riskreg.model.entry import Entry
from riskreg.scoring.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry that a file brings, and the sheet and cell where it begins."""

    draft: Draft
    sheet: str
    cell: str

    @property
    def entry(self) -> Entry:
        """The entry as the file has it."""
        return self.draft.entry


@dataclass(slots=True)
class Stretch:
    """One table and the rows under its headings."""

    table: Table
    rows: Sequence[Row]
    reader: RowReader


@dataclass(slots=True)
class Account:
    """One sheet's notes, each with the row that it is about."""

    sheet: Sheet
    stretches: list[Stretch] = field(default_factory=list)
    notes: list[tuple[int, Note]] = field(default_factory=list)
    arrivals: list[tuple[int, Arrival]] = field(default_factory=list)
    rejected: int = 0

    def say(
        self, row: int, outcome: Outcome, text: str, cell: str | None = None, reference: str | None = None
    ) -> None:
        """Add a note about a row."""
        self.notes.append((row, Note(outcome, self.sheet.name, cell or f"A{row}", reference, text)))


def account_for_the_rest(account: Account, scheme: Scheme) -> None:
    """Say what became of the rows that no table spoke of, the empty ones included."""
    sheet = account.sheet
    if not sheet.rows:
        account.say(1, "skipped", "The sheet is empty.")
        return
    if not account.stretches:
        account.say(1, "skipped", f"{_rows(1, sheet.last_row)}: {_why_no_register(sheet, scheme)}.")
    else:
        told = {number for number, _ in account.notes}
        for row in sheet.rows:
            if row.number not in told:
                said = next((value for value in row.cells if value is not None), "")
                account.say(row.number, "skipped", f"Row {row.number} stands outside the entries: {shown(said)}.")
        _account_for_empty(account)
    for cell in sheet.cleaned:
        number = row_of(cell)
        account.say(number, "changed", "Characters that cannot be printed were removed from this cell.", cell)
    if sheet.beyond:
        account.say(
            sheet.last_row, "ask", f"{sheet.beyond[0].upper()}{sheet.beyond[1:]}: the rest was not looked at."
        )


def _account_for_empty(account: Account) -> None:
    before = 0
    ends = [*(row.number for row in account.sheet.rows), account.sheet.last_row + 1]
    for number in ends:
        if number > before + 1:
            first, last = before + 1, number - 1
            account.say(first, "skipped", f"{_rows(first, last)} {'is' if first == last else 'are'} empty.")
        before = number


def _rows(first: int, last: int) -> str:
    return f"Row {first}" if first == last else f"Rows {first:,} to {last:,}"


def _why_no_register(sheet: Sheet, scheme: Scheme) -> str:
    if sheet.hidden:
        return "the sheet is hidden, so it was not read; show it in the workbook if it is wanted"
    if is_drawn(sheet):
        return "this sheet repeats what the sheets of entries hold"
    words = {value.strip().casefold() for row in sheet.rows for value in row.cells if isinstance(value, str)}
    labels = {level.label.casefold() for level in (*scheme.impact, *scheme.likelihood)}
    if len(words & labels) > 3:
        return "this is a key to the scores; the register's own scheme stands"
    return "no entries here, since no row has headings such as reference, description, score and owner"
