"""Whether the layout of the quarter's workbook can stand."""

from collections.abc import Iterator, Sequence

from riskreg.model.entry import check_text
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import PAPER_COLUMNS, PAPER_SHEETS, PaperColumn, PaperLayout
from riskreg.scoring.rating import Kind

LONGEST_HEADING = 80
NEEDED = ("reference", "title")
"""The columns without which no entry can be found in a workbook."""


def check_layout(paper: PaperLayout) -> None:
    """Raise InvalidEntry where a workbook could not be made, or not be read, in this layout."""
    for _, said in layout_troubles(paper):
        raise InvalidEntry(said)


def layout_troubles(paper: PaperLayout) -> Iterator[tuple[str, str]]:
    """Where something is wrong with a layout, and what: the columns, the sheets, or a column's heading.

    A heading is named by its column and its kind: "owner.risk".
    """
    names = [column.name for column in paper.columns]
    yield from _unknown("column", names, PAPER_COLUMNS)
    yield from _unknown("sheet", paper.sheets, PAPER_SHEETS)
    missing = [name for name in NEEDED if names and name not in names]
    if missing:
        yield "columns", f"The workbook needs the column {missing[0]}: without it no entry can be found in it."
    for column in paper.columns:
        for kind in Kind:
            yield from _unfit(f"{column.name}.{kind}", heading_of(column, kind))
    for kind in Kind:
        seen: set[str] = set()
        for column in paper.columns:
            heading = heading_of(column, kind).casefold()
            if heading and heading in seen:
                said = "Two columns of the workbook have the same heading: give each its own."
                yield f"{column.name}.{kind}", said
            seen.add(heading)


def heading_of(column: PaperColumn, kind: Kind) -> str:
    """The heading that a column is given for a kind of entry; empty where it has the published one."""
    return column.opportunity if kind is Kind.OPPORTUNITY else column.risk


def _unfit(where: str, heading: str) -> Iterator[tuple[str, str]]:
    try:
        check_text("A heading of the workbook", heading, one_line=True)
    except InvalidEntry as refusal:
        yield where, str(refusal)
    if heading != heading.strip() or len(heading) > LONGEST_HEADING:
        shown = heading[:LONGEST_HEADING]
        said = f"A heading has at most {LONGEST_HEADING} characters and no space around it: shorten “{shown}”."
        yield where, said


def _unknown(what: str, names: Sequence[str], known: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name not in known:
            yield f"{what}s", f"The workbook has no {what} {name}: choose from {', '.join(known)}."
    if len(set(names)) != len(names):
        yield f"{what}s", f"A {what} of the workbook is named twice: name each once."
