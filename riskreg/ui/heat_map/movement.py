"""How the entries on the map have moved: since a sign-off, or from one rating to the next."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from riskreg.model.records import RegisterState, Summary
from riskreg.scoring.direction import Favourability, favourability, movement
from riskreg.scoring.rating import Rating
from riskreg.scoring.scheme import Scheme
from riskreg.ui.heat_map.placing import Cell, HeatMap, cell_of, parts_of, spot

MOST_ARROWS, MOST_OF_ONE = 16, 10
"""Arrows that can still be told apart; where there are more, only the busiest of the chosen cell are drawn."""


_Way = tuple[Summary, Cell | None, Cell | None]


class Arrows(Enum):
    """Which movement is drawn."""

    NONE = "none"
    SINCE = "since"
    STAGE = "stage"


class Shift(NamedTuple):
    """One entry's way from a cell to another one."""

    row: Summary
    start: Cell
    end: Cell
    favour: Favourability


class Arrow(NamedTuple):
    """The way that several entries have gone alike."""

    start: Cell
    end: Cell
    favour: Favourability
    rows: tuple[Summary, ...]


class Then(NamedTuple):
    """An entry's ratings as a sign-off froze them, and the scheme that they are read with."""

    initial: Rating | None
    residual: Rating | None
    target: Rating | None
    scheme: Scheme


def stages(rating: str) -> tuple[str, str]:
    """From which rating to which an arrow leads where ``rating`` is shown."""
    return ("residual", "target") if rating == "target" else ("initial", "residual")


def then(state: RegisterState) -> dict[str, Then]:
    """Every entry's ratings in a state of the register, by identity."""
    return {
        recorded.entry.id: Then(
            recorded.entry.initial,
            recorded.entry.residual,
            recorded.entry.target,
            state.schemes.get(recorded.scheme, state.scheme),
        )
        for recorded in state.entries
    }


def since(heat: HeatMap, before: Mapping[str, Then]) -> tuple[Shift, ...]:
    """The entries on the map that stood in another cell then."""
    found: list[_Way] = [
        (row, cell_of(getattr(was, heat.wanted.rating), was.scheme, heat.scheme), cell)
        for cell, rows in heat.cells.items()
        for row in rows
        if (was := before.get(row.id))
    ]
    return _shifts(heat, found)


def between_stages(heat: HeatMap, schemes: Mapping[int, Scheme]) -> tuple[Shift, ...]:
    """The entries on the map whose one rating stands in another cell than the next one."""
    start, end = stages(heat.wanted.rating)
    start_of, end_of = parts_of(start), parts_of(end)
    alike = {revision: each.scores_alike(heat.scheme) for revision, each in schemes.items()}
    found: list[_Way] = [
        (row, spot(heat.scheme, *start_of(row)), spot(heat.scheme, *end_of(row)))
        for rows in heat.cells.values()
        for row in rows
        if alike.get(row.scheme, True)
    ]
    return _shifts(heat, found)


def _shifts(heat: HeatMap, found: list[_Way]) -> tuple[Shift, ...]:
    shifts = []
    for row, start, end in found:
        if start is not None and end is not None and start != end:
            went = movement(heat.scheme.score(*end), heat.scheme.score(*start))
            shifts.append(Shift(row, start, end, favourability(heat.wanted.kind, went)))
    return tuple(shifts)


def arrows(shifts: tuple[Shift, ...]) -> tuple[Arrow, ...]:
    """Entries that went the same way share an arrow."""
    together: dict[tuple[Cell, Cell, Favourability], list[Summary]] = {}
    for shift in shifts:
        together.setdefault((shift.start, shift.end, shift.favour), []).append(shift.row)
    return tuple(Arrow(*way, tuple(rows)) for way, rows in together.items())


def drawn(every: tuple[Arrow, ...], chosen: Cell) -> tuple[Arrow, ...]:
    """The arrows to draw: all, or where they would hide each other those from and to the chosen cell."""
    if len(every) <= MOST_ARROWS:
        return every
    near = [arrow for arrow in every if chosen in (arrow.start, arrow.end)]
    return tuple(sorted(near, key=lambda arrow: -len(arrow.rows))[:MOST_OF_ONE])
