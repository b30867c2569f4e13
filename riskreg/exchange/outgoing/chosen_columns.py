"""Which columns a sheet of entries has: the published ones, or those that the register's settings choose."""

from collections.abc import Sequence
from typing import NamedTuple

from riskreg.exchange.columns import PUBLISHED, Field
from riskreg.model.paper_layout import heading_of
from riskreg.model.records import PaperColumn, PaperLayout
from riskreg.scoring.rating import Kind

WIDTHS = {
    Field.REFERENCE: 11.5,
    Field.TITLE: 22.0,
    Field.TYPES: 14.3,
    Field.CONSEQUENCES: 28.0,
    Field.CONTROLS: 37.0,
    Field.INITIAL_SCORE: 12.0,
    Field.ACTIONS: 37.0,
    Field.RESIDUAL_SCORE: 12.0,
    Field.TARGET_SCORE: 12.0,
    Field.OWNER: 14.5,
    Field.DIRECTION: 16.0,
}
"""On A4 across, body text of 10 points prints at 7.2 to 7.6: as large as in a published appendix."""
TARGET_HEADING = "Target Score"


class ChosenColumn(NamedTuple):
    """One column of a sheet."""

    field: Field
    heading: str
    width: float


def chosen_columns(paper: PaperLayout, kind: Kind) -> tuple[ChosenColumn, ...]:
    """The columns of the sheet of a kind, in their order."""
    names = paper.columns or tuple(PaperColumn(column.field) for column in PUBLISHED)
    return tuple(
        ChosenColumn(
            Field(column.name),
            heading_of(column, kind) or usual_heading(column.name, kind),
            WIDTHS[Field(column.name)],
        )
        for column in names
    )


def usual_heading(name: str, kind: Kind) -> str:
    """The heading of a column that is given none: the published one."""
    return next((column.heading(kind) for column in PUBLISHED if column.field == name), TARGET_HEADING)


def unique(headings: Sequence[str]) -> list[str]:
    """The headings, a later one of the same words told apart by a number: Excel's tables want it."""
    seen: set[str] = set()
    found = []
    for heading in headings:
        name, number = heading, 1
        while name.casefold() in seen:
            number += 1
            name = f"{heading} ({number})"
        seen.add(name.casefold())
        found.append(name)
    return found


def left_out(paper: PaperLayout) -> tuple[str, ...]:
    """The published columns that the settings leave out, by their names for risks."""
    wanted = {column.name for column in paper.columns}
    return tuple(column.risk for column in PUBLISHED if wanted and column.field not in wanted)
