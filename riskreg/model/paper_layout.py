"""Whether the layout of the quarter's workbook can stand."""

from collections.abc import Sequence

from riskreg.model.entry import check_text
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import PAPER_COLUMNS, PAPER_SHEETS, PaperLayout
from riskreg.scoring.rating import Kind

LONGEST_HEADING = 80
_NEEDED = ("reference", "title")


def check_layout(paper: PaperLayout) -> None:
    """Raise InvalidEntry where a workbook could not be made, or not be read, in this layout."""
    names = [column.name for column in paper.columns]
    _check_known("column", names, PAPER_COLUMNS)
    _check_known("sheet", paper.sheets, PAPER_SHEETS)
    missing = [name for name in _NEEDED if names and name not in names]
    if missing:
        raise InvalidEntry(f"The workbook needs the column {missing[0]}: without it no entry can be found in it.")
    for column in paper.columns:
        for heading in (column.risk, column.opportunity):
            check_text("A heading of the workbook", heading, one_line=True)
            if heading != heading.strip() or len(heading) > LONGEST_HEADING:
                raise InvalidEntry(
                    f"A heading has at most {LONGEST_HEADING} characters and no space around it:"
                    f" shorten “{heading[:LONGEST_HEADING]}”."
                )
    for kind in Kind:
        given = [column.opportunity if kind is Kind.OPPORTUNITY else column.risk for column in paper.columns]
        headings = [heading.casefold() for heading in given if heading]
        if len(set(headings)) != len(headings):
            raise InvalidEntry("Two columns of the workbook have the same heading: give each its own.")


def _check_known(what: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            raise InvalidEntry(f"The workbook has no {what} {name}: choose from {', '.join(known)}.")
    if len(set(names)) != len(names):
        raise InvalidEntry(f"A {what} of the workbook is named twice: name each once.")
