"""The headings that the register's settings give its workbook, read as the published ones that they stand for."""

from dataclasses import replace

from riskreg.exchange.columns import PUBLISHED
from riskreg.exchange.sheets.sheet import Row, Sheet
from riskreg.exchange.wording import DRAWN
from riskreg.model.records import PaperLayout

_HEAD = 12  # rows that a heading may stand in
_FOOT = 5  # rows at the end
_TARGET = "Target Score"


def is_drawn(sheet: Sheet) -> bool:
    """Whether our own workbook says of a sheet that it only repeats what the sheets of entries hold."""
    return any(value == DRAWN for row in sheet.rows[-_FOOT:] for value in row.cells)


def with_published_headings(sheet: Sheet, paper: PaperLayout) -> Sheet:
    """The sheet, its row of own headings replaced where all of them stand in one."""
    if not any(column.risk or column.opportunity for column in paper.columns):
        return sheet
    published = {column.field.value: (column.risk, column.opportunity) for column in PUBLISHED}
    for number, row in enumerate(sheet.rows[:_HEAD]):
        for place in (0, 1):
            known = {
                column[1 + place]: published.get(column.name, (_TARGET, _TARGET))[place]
                for column in paper.columns
                if column[1 + place]
            }
            if known and known.keys() <= {value for value in row.cells if isinstance(value, str)}:
                cells = [known.get(value, value) if isinstance(value, str) else value for value in row.cells]
                rows = (*sheet.rows[:number], Row(row.number, cells), *sheet.rows[number + 1 :])
                return replace(sheet, rows=rows)
    return sheet
