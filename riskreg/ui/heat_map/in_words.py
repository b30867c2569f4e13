"""The heat map as a table of words: what the picture shows, for those who read or copy it."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.scoring.direction import Favourability
from riskreg.ui.heat_map import wording
from riskreg.ui.heat_map.movement import Shift
from riskreg.ui.heat_map.placing import Cell, HeatMap

translate = QCoreApplication.translate
_FORMULA = ("=", "+", "-", "@")


class Line(NamedTuple):
    """One cell with entries in it; ``moved`` says where those that moved came from.

    The texts stand in the order of the headings.
    """

    cell: Cell
    impact: str
    likelihood: str
    band: str
    entries: str
    moved: str


def headings() -> tuple[str, ...]:
    """What the columns are called, in the order of a Line's texts."""
    return (
        *wording.axes(),
        translate("heat map", "Score"),
        translate("heat map", "Entries"),
        translate("heat map", "Movement"),
    )


def lines(heat: HeatMap, shifts: Sequence[Shift] = (), *, whole: bool = False) -> tuple[Line, ...]:
    """The cells that have entries, the highest score first; ``whole`` names every entry of crowded ones, too."""
    kind = heat.wanted.kind
    came: dict[Cell, list[Shift]] = {}
    for shift in shifts:
        came.setdefault(heat.placed[shift.row.id], []).append(shift)
    return tuple(
        Line(
            cell,
            *wording.levels(heat.scheme, kind, cell),
            wording.score_words(heat.scheme, kind, heat.scheme.score(*cell)),
            ", ".join(map(wording.called, rows)) if whole else _entries(heat, cell),
            _moved(heat, came.get(cell, ()), whole=whole),
        )
        for cell in sorted(heat.cells, key=lambda cell: (-heat.scheme.score(*cell), -cell[0]))
        if (rows := heat.at(cell))
    )


def _entries(heat: HeatMap, cell: Cell) -> str:
    rows = heat.at(cell)
    said = wording.listed(rows)
    return f"{wording.counted(len(rows))}: {said}" if len(rows) > wording.MOST_NAMED else said


def _moved(heat: HeatMap, shifts: Sequence[Shift], *, whole: bool) -> str:
    """Those that went the same way together: "CR4, CR9 better, from Catastrophic, Certain"."""
    if len(shifts) > wording.MOST_NAMED and not whole:
        return wording.moved_words(shifts)
    together: dict[tuple[Cell, Cell, Favourability], list[str]] = {}
    for shift in shifts:
        together.setdefault((shift.start, shift.end, shift.favour), []).append(wording.called(shift.row))
    return "; ".join(
        _way(heat, names, *way, leaves=way[0] == heat.placed[shifts[0].row.id]) for way, names in together.items()
    )


def _way(
    heat: HeatMap, names: Sequence[str], start: Cell, end: Cell, favour: Favourability, *, leaves: bool
) -> str:
    """Where entries came from, or where they go to from the cell that they stand in."""
    pattern = (
        translate("heat map", "{references} {better}, to {cell}")
        if leaves
        else translate("heat map", "{references} {better}, from {cell}")
    )
    return pattern.format(
        references=", ".join(names),
        better=wording.favour_word(favour).lower(),
        cell=wording.cell_name(heat, end if leaves else start),
    )


def grid(heat: HeatMap, shifts: Sequence[Shift] = ()) -> list[tuple[str, ...]]:
    """Everything as rows of text: the headings, the cells, then what is not on the map and why."""
    width = len(headings()) if shifts else len(headings()) - 1
    found = [headings()[:width]]
    found += [tuple(line[1:])[:width] for line in lines(heat, shifts, whole=True)]
    absent = translate("heat map", "Not on the map")
    found += [
        (absent, "", wording.reason_words(each), wording.called(each.row), "")[:width] for each in heat.beside
    ]
    return found


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """For a spreadsheet: a tab between cells, and what would become a formula there stays text."""
    return "\n".join("\t".join(_plain(cell) for cell in row) for row in rows)


def as_html(title: str, rows: Sequence[Sequence[str]]) -> str:
    """For a document: a table with its title over it."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f'<table border="1"><caption>{escape(title)}</caption><tr>{head}</tr>{body}</table>'


def _plain(cell: str) -> str:
    flat = " ".join(cell.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
