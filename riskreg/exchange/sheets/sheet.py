"""Sheets of cells: what is left of a source file once it has been read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

MOST_ROWS = 100_000
"""Filled rows read from one sheet; a register has hundreds."""
MOST_COLUMNS = 500

Progress = Callable[[int, int], None]
"""Told (done, total), total 0 where it is not known; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell without a value: a formula that was never calculated, or an error such as #REF!."""

    shown: str
    why: str


Value = str | int | float | bool | date | datetime | time | timedelta | Unread | None


class Row(NamedTuple):
    """One row that is not empty: its number, as the program that made the file shows it, and its cells from A."""

    number: int
    cells: list[Value]


class Range(NamedTuple):
    """A block of cells, counted from row 1 and column 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the rows that are not empty, and what the file says about how they are laid out.

    ``last_row`` counts the empty rows too. ``cleaned`` names the cells that held characters
    which no document can show. ``beyond`` says what was left unread because it was too much.
    """

    name: str
    rows: tuple[Row, ...]
    last_row: int
    hidden: bool = False
    merged: tuple[Range, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    cleaned: tuple[str, ...] = ()
    beyond: str = ""


def letter(column: int) -> str:
    """The letters of a column counted from 0: A, B ... Z, AA."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """``A4`` for row 4 and column 0."""
    return f"{letter(column)}{row}"


def row_of(cell: str) -> int:
    """The row of a cell's name, 0 where it has none."""
    return int("".join(character for character in cell if character.isdigit()) or 0)
