"""One sheet of a workbook as it is written: row after row, never going back."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table

from riskreg.exchange.outgoing.heights import FONT, FONT_SIZE, MOST_LINES, PIECE_LINES, height
from riskreg.exchange.outgoing.looks import PLAIN, Look, Stationery
from riskreg.model.entry import UNPRINTABLE

A3, A4 = 8, 9
PAPER = A4

_FORMULA_STARTS = frozenset("=+-@")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_FOOTER = 150  # Excel takes 255 characters for the three parts together
_MARGIN, _FOOT = 0.3, 0.5  # inches
_PAGE = 595 - 72 * (_MARGIN + _FOOT) - 10  # points of rows on a page of A4 across

Content = str | int | float | date | None


class Block(NamedTuple):
    """A content in a row: where it begins (columns count from 1), how it looks, how many columns it spans."""

    column: int
    content: Content
    look: Look = PLAIN
    span: int = 1


class Page:
    """Writes one sheet. ``widths`` are those of its columns, in digits of the default font.

    A ``fitted`` sheet is printed one page wide whatever its width; one that is not keeps its
    size, and then its page breaks can be told.
    """

    def __init__(
        self,
        stationery: Stationery,
        name: str,
        widths: Sequence[float],
        *,
        freeze: str | None = None,
        fitted: bool = True,
    ) -> None:
        self.sheet: Any = stationery.book.create_sheet(name)  # published types lack half of a write-only sheet
        # Every value here is a cell already; openpyxl would find that out by an exception for each.
        self.sheet._values_to_row = _cells_of_row  # noqa: SLF001
        self.sheet.freeze_panes = freeze
        self.sheet.sheet_view.showGridLines = False
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=fitted)
        self._stationery = stationery
        self.widths = tuple(widths)
        self.rows = 0
        self._used = 0.0  # points of the page
        self._cells: dict[tuple[int, Look, bool], Cell] = {}
        self._merged: list[str] = []
        for column, width in enumerate(self.widths, start=1):
            self.sheet.column_dimensions[get_column_letter(column)].width = width

    def put(self, column: int, content: Content, look: Look) -> Cell:
        """A cell with the content. One cell object serves a whole column: rows are written as they come."""
        quoted = isinstance(content, str) and content[:1] in _FORMULA_STARTS
        key = (column, look, quoted)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = self._stationery.cell(self.sheet, look, quoted=quoted)
        if isinstance(content, str) and content:
            cell.value = escaped(content)
            cell.data_type = "s"  # whatever it looks like: =1+1, #N/A and TRUE are somebody's words
        else:
            cell.value = None if content == "" else content
        return cell

    def append(self, cells: Sequence[Cell | None], points: float) -> None:
        """Write a row of cells made by ``put``, so many points high."""
        self.rows += 1
        self._used = self._used + points if self._used + points <= _PAGE else points
        self.sheet.row_dimensions[self.rows].height = points
        self.sheet.append(list(cells))

    def gap(self, points: float = 12.0) -> None:
        """An empty row."""
        self.append([], points)

    def keep(self, points: float) -> None:
        """Begin a new page where the rows to come, so many points high, would not stay together on this one."""
        if self.rows and self._used + points > _PAGE:
            self.sheet.row_breaks.append(Break(id=self.rows))
            self._used = 0.0

    def merge(self, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        """Show a block of cells as one."""
        first, last = get_column_letter(first_column), get_column_letter(last_column)
        self._merged.append(f"{first}{first_row}:{last}{last_row}")

    def add(self, *blocks: Block, least: float = 0.0) -> None:
        """Write a row as high as its texts need; what needs more than a row may have goes on in the next."""
        pieces = [self._pieces(block) for block in blocks]
        for number in range(max(map(len, pieces))):
            row: list[Cell | None] = []
            points = least
            for block, parts in zip(blocks, pieces, strict=True):
                content, lines = parts[number] if number < len(parts) else (None, 0)
                points = max(points, height(lines, block.look.size))
                row += [None] * (block.column - 1 - len(row))
                row.append(self.put(block.column, content, block.look))
                if block.span > 1:
                    last = block.column + block.span - 1
                    row += [self.put(column, None, block.look) for column in range(block.column + 1, last + 1)]
                    self.merge(self.rows + 1, block.column, self.rows + 1, last)
            self.append(row, points)

    def _pieces(self, block: Block) -> Sequence[tuple[Content, int]]:
        """The content in pieces that a row can hold, each with its number of lines."""
        content, look = block.content, block.look
        if not isinstance(content, str) or look.turned or not look.wrapped:
            return ((content, 1),)
        text = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", content)
        ruler = self._stationery.ruler(look.size, bold=look.bold)
        room = ruler.room(sum(self.widths[block.column - 1 : block.column - 1 + block.span]))
        lines = ruler.lines(text, room)
        if lines * look.size <= MOST_LINES * FONT_SIZE:
            return ((text, lines),)
        pieces = ruler.pieces(text, room, int(PIECE_LINES * FONT_SIZE / look.size))
        return [(piece, ruler.lines(piece, room)) for piece in pieces]

    def repeat(self, row: int, *, printed_columns: int) -> None:
        """Repeat a heading row on every page, filter what is under it, and print so many columns."""
        last = get_column_letter(len(self.widths))
        self.sheet.print_title_rows = f"{row}:{row}"
        self.sheet.auto_filter.ref = f"A{row}:{last}{self.rows}"
        self.sheet.print_area = f"A1:{get_column_letter(printed_columns)}{self.rows}"

    def tabulate(self, row: int, name: str, headings: Sequence[str]) -> None:
        """Make what stands from a heading row down a table of Excel's, and repeat the headings on every page."""
        table: Any = Table(displayName=name, ref=f"A{row}:{get_column_letter(len(headings))}{self.rows}")
        table._initialise_columns()  # noqa: SLF001  # what openpyxl asks for where rows are written as they come
        for column, heading in zip(table.tableColumns, headings, strict=True):
            column.name = heading
        self.sheet.tables.add(table)
        self.sheet.print_title_rows = f"{row}:{row}"

    def finish(self, footer: str) -> None:
        """Set up the paper and close the sheet."""
        sheet = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = PAPER
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom, margins.header, margins.footer = _FOOT, 0.2, 0.25
        foot = sheet.oddFooter
        foot.left.text, foot.right.text = _footer_text(footer), "Page &P of &N"
        for part in (foot.left, foot.right):
            part.font, part.size = f"{FONT},Regular", 8
        # A plain list: openpyxl's own collection compares every range with every other and forgets the order.
        sheet.merged_cells = self._merged
        sheet.close()


def escaped(text: str) -> str:
    """A text as Excel's files hold it: what looks like one of its escapes begins with an escape itself."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def _cells_of_row(cells: Sequence[Cell | None], row: int) -> Iterator[Cell]:
    for column, cell in enumerate(cells, start=1):
        if cell is not None:
            cell.row, cell.column = row, column
            yield cell


def _footer_text(text: str) -> str:
    short = text if len(text) <= _LONGEST_FOOTER else text[: _LONGEST_FOOTER - 1] + "…"
    return UNPRINTABLE.sub("", short).replace("&", "&&")
