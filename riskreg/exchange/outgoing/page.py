"""One sheet of a workbook as it is written: row after row, never going back."""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from datetime import date
from typing import Any, NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table

from riskreg.exchange.outgoing.heights import FONT, FONT_SIZE, MOST_LINES, PIECE_LINES, height
from riskreg.exchange.outgoing.looks import LABEL, LINK, PLAIN, Look, Stationery, across
from riskreg.model.entry import UNPRINTABLE

A3, A4 = 8, 9
PAPER = A4

_FORMULA_STARTS = frozenset("=+-@")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_BESIDE = 60  # so that it does not run into what stands in the middle
_LONGEST_FOOTER = 150  # Excel takes 255 characters for the three parts together
_MARGIN, _FOOT = 0.3, 0.5  # inches
_PAGE = 595 - 72 * (_MARGIN + _FOOT) - 10  # points of rows on a page of A4 across
_ACROSS = 842 - 72 * 2 * _MARGIN  # points of columns on it
_DIGIT = 5.56  # points that a program gives a digit which does not round as Excel does; Excel gives 5.25
_LEAST_SCALE = 40
_MOST_BREAKS = 1_000  # Excel holds 1,026 on a sheet

Content = str | int | float | date | None


class Block(NamedTuple):
    """A content in a row: where it begins (columns count from 1), how it looks, how many columns it spans."""

    column: int
    content: Content
    look: Look = PLAIN
    span: int = 1


class Page:
    """Writes one sheet. ``widths`` are those of its columns, in digits of the default font.

    A ``fitted`` sheet is printed one page wide by whoever prints it. One that is not is scaled here so that
    its first ``printed`` columns fit, and then its page breaks can be told: Excel minds none on a fitted sheet.
    """

    def __init__(
        self,
        stationery: Stationery,
        name: str,
        widths: Sequence[float],
        *,
        freeze: str | None = None,
        fitted: bool = True,
        printed: int | None = None,
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
        printed_points = sum(self.widths[:printed]) * _DIGIT
        self._scale = 100 if fitted else max(min(int(_ACROSS / printed_points * 100), 100), _LEAST_SCALE)
        self._room = _PAGE * 100 / self._scale  # points of rows on a page
        self._used = self._repeated = 0.0
        self._headed = 0
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
            cell._value = escaped(content)  # type: ignore[attr-defined]  # noqa: SLF001  # checked by the model
            cell.data_type = "s"  # whatever it looks like: =1+1, #N/A and TRUE are somebody's words
        elif type(content) is int:
            cell._value, cell.data_type = content, "n"  # type: ignore[attr-defined]  # noqa: SLF001  # found out already
        else:
            cell.value = None if content == "" else content
        return cell

    def append(self, cells: Sequence[Cell | None], points: float) -> None:
        """Write a row of cells made by ``put``, so many points high."""
        self.rows += 1
        self._used = self._used + points if self._used + points <= self._room else self._repeated + points
        self.sheet.row_dimensions[self.rows].height = points
        self.sheet.append(list(cells))

    def gap(self, points: float = 12.0) -> None:
        """An empty row."""
        self.append([], points)

    def keep(self, points: float) -> None:
        """Begin a new page where the rows to come, so many points high, would not stay together on this one.

        What no page could hold together goes on where it is, and no page has headings alone.
        """
        if self.rows == self._headed or self._used + points <= self._room or self._repeated + points > self._room:
            return
        if len(self.sheet.row_breaks) < _MOST_BREAKS:
            self.sheet.row_breaks.append(Break(id=self.rows))
            self._used = self._repeated

    def say(self, text: str, look: Look = PLAIN) -> None:
        """A text across the page, each of its lines in one cell of a row: so no cells have to be merged."""
        for line in lines_across(self._stationery, self.widths, text, look):
            self.append([self.put(1, line, across(look))], height(1, look.size))

    def say_unprinted(self, text: str) -> None:
        """A last line for whoever edits the sheet, which is not printed."""
        self.print_columns(len(self.widths))
        self.say(text, LABEL)

    def link(self, column: int, text: str, sheet: str, look: Look = LINK) -> Cell:
        """A cell in the row to come that leads to the top of another sheet."""
        cell = copy(self.put(column, text, look))
        place = "'{}'!A1".format(sheet.replace("'", "''"))
        name = f"{get_column_letter(column)}{self.rows + 1}"
        cell._hyperlink = Hyperlink(ref=name, location=place, display=text)  # type: ignore[attr-defined]  # noqa: SLF001  # the public setter makes a link to the web of it
        return cell

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

    def height_of(self, text: str, look: Look, column: int) -> float:
        """How high a row has to be for a text in a column."""
        ruler = self._stationery.ruler(look.size, bold=look.bold)
        return height(max(1, ruler.lines(text, ruler.room(self.widths[column - 1]))), look.size)

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
        self.print_columns(printed_columns)

    def tabulate(self, row: int, name: str, headings: Sequence[str], *, repeated: bool = True) -> None:
        """Make what stands from a heading row down to here a table of Excel's.

        The headings are ``repeated`` on every page, unless the sheet has several tables.
        """
        table: Any = Table(displayName=name, ref=f"A{row}:{get_column_letter(len(headings))}{self.rows}")
        table._initialise_columns()  # noqa: SLF001  # what openpyxl asks for where rows are written as they come
        for column, heading in zip(table.tableColumns, headings, strict=True):
            column.name = heading
        self.sheet.tables.add(table)
        if repeated:
            self.sheet.print_title_rows = f"{row}:{row}"
        else:
            table.autoFilter = None

    def heads(self) -> None:
        """The row just written is repeated at the top of every page."""
        self.sheet.print_title_rows = f"{self.rows}:{self.rows}"
        self._repeated = self.sheet.row_dimensions[self.rows].height
        self._headed = self.rows

    def print_columns(self, columns: int) -> None:
        """Print so many columns."""
        self.sheet.print_area = f"A1:{get_column_letter(columns)}{self.rows}"

    def finish(self, footer: str, proof: str = "") -> None:
        """Set up the paper and close the sheet. ``proof`` stands in the middle of every page's foot."""
        sheet = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = PAPER
        if self._scale < 100:
            sheet.page_setup.scale = self._scale
        else:
            sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom, margins.header, margins.footer = _FOOT, 0.2, 0.25
        foot = sheet.oddFooter
        longest = _LONGEST_BESIDE if proof else _LONGEST_FOOTER
        foot.left.text, foot.right.text = _footer_text(footer, longest), "Page &P of &N"
        foot.center.text = proof or None
        for part in (foot.left, foot.center, foot.right):
            part.font, part.size = f"{FONT},Regular", 8
        # A plain list: openpyxl's own collection compares every range with every other and forgets the order.
        sheet.merged_cells = self._merged
        sheet.close()


def lines_across(stationery: Stationery, widths: Sequence[float], text: str, look: Look) -> list[str]:
    """A text in the lines that it takes across a page."""
    ruler = stationery.ruler(look.size, bold=look.bold)
    return list(ruler.wrapped(UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text), ruler.room(sum(widths))))


def escaped(text: str) -> str:
    """A text as Excel's files hold it: what looks like one of its escapes begins with an escape itself."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def _cells_of_row(cells: Sequence[Cell | None], row: int) -> Iterator[Cell]:
    for column, cell in enumerate(cells, start=1):
        if cell is not None:
            cell.row, cell.column = row, column
            yield cell


def _footer_text(text: str, longest: int) -> str:
    short = text if len(text) <= longest else text[: longest - 1] + "…"
    return UNPRINTABLE.sub("", short).replace("&", "&&")
