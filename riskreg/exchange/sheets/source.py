"""A source file as sheets of cells. The file is hostile until it has been read."""

from pathlib import Path

from riskreg.exchange.sheets.opening import Form, SourceFile, look
from riskreg.exchange.sheets.sheet import Progress, Sheet
from riskreg.exchange.sheets.spreadsheet import read_workbook
from riskreg.exchange.sheets.text_tables import read_text
from riskreg.model.errors import UnusableFile


def read_sheets(path: Path, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Every sheet of a workbook, or the tables of a CSV or Markdown file, told apart by what they hold.

    Raises NotFound or UnusableFile, with what to do, for a file that is none of these.
    """
    return sheets_of(look(path), progress)


def sheets_of(source: SourceFile, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """The sheets of a file that has been looked at."""
    sheets = read_workbook(source, progress) if source.form is Form.WORKBOOK else read_text(source)
    if not any(sheet.rows for sheet in sheets):
        raise UnusableFile(f"{source.name} has nothing in it: choose the workbook that holds the register.")
    return sheets
