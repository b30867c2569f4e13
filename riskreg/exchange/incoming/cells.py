"""Cells of a row as words, and the question to ask about one that shows no value."""

from datetime import date

from riskreg.exchange.incoming.notes import Remark
from riskreg.exchange.sheets.sheet import Row, Unread, Value, cell_name


def unread(row: Row, column: int, value: Unread) -> Remark:
    """The question about a cell that shows no value."""
    text = f"This cell holds {value.shown}, which {value.why}; it was left out."
    return Remark("ask", cell_name(row.number, column), text)


def cell_at(row: Row, column: int | None) -> Value:
    """What a row has in a column; None where it ends before, or where there is no such column."""
    return row.cells[column] if column is not None and column < len(row.cells) else None


def words_in(value: Value) -> str:
    """A value as words; dates as people write them."""
    if value is None or isinstance(value, Unread):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)
