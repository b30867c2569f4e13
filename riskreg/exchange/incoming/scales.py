"""The scale that a file scores on, where its headings or its key to the scores say so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.cells import cell_at
from riskreg.exchange.incoming.measures import number_in
from riskreg.exchange.incoming.notes import shown
from riskreg.exchange.incoming.rating_columns import LEVEL_WORDS
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.sheet import Row, Sheet, Value, cell_name
from riskreg.scoring.scheme import LARGEST, SMALLEST, Scheme

_STATED = re.compile(r"\b1\s*(?:-|–|—|to)\s*(\d{1,2})\b|(?:/|\bout of)\s*(\d{1,2})\b", re.I)
_MEASURES = re.compile(r"impact|consequence|severity|likelihood|probability", re.I)
_NOT_LETTERS = re.compile(r"[^a-z]+")
_FACTORS = ("impact", "likelihood")
_RATINGS = frozenset(field for field in Field if field.endswith((" impact", " likelihood", " score")))


@dataclass(frozen=True, slots=True)
class OtherScale:
    """A scale that is not the register's: how high it goes, and where the file says so."""

    highest: int
    said: str
    cell: str
    sheet: str
    measure: str = "level"


def scale_of(
    table: Table, rows: Sequence[Row], sheet: Sheet, keys: OtherScale | None, scheme: Scheme
) -> OtherScale | None:
    """The other scale that a table's headings state, or else the one of the file's key to the scores.

    Factors above the highest level show that it is not the scale after all.
    """
    stated = list(_in_headings(table, sheet, scheme))
    found = next((scale for scale, is_ours in stated if not is_ours), None) if stated else keys
    if found is None:
        return None
    columns = [c for field, places in table.columns.items() if field.endswith(_FACTORS) for c in places]
    highest = max((number_in(cell_at(row, c)) or 0 for row in rows for c in columns), default=0)
    return found if found.measure == "score" or highest <= found.highest else None


def _in_headings(table: Table, sheet: Sheet, scheme: Scheme) -> Iterator[tuple[OtherScale, bool]]:
    """Each scale that a heading states, and whether it is the register's."""
    ours = {"impact": len(scheme.impact), "likelihood": len(scheme.likelihood), "score": max(scheme.scores)}
    for field, columns in table.columns.items():
        if field not in _RATINGS:
            continue
        measure = field.rpartition(" ")[2]
        for column in columns:
            found = _STATED.search(table.headings.get(column, ""))
            if found:
                highest, cell = int(found[1] or found[2]), cell_name(table.last_header_row, column)
                scale = OtherScale(highest, shown(table.headings[column]), cell, sheet.name, measure)
                yield scale, highest == ours[measure]


def key_scale(sheets: Iterable[Sheet], scheme: Scheme) -> OtherScale | None:
    """The scale of the sheets that explain the scores, where its highest level is not the register's."""
    highest: OtherScale | None = None
    for sheet in sheets:
        if not any(isinstance(v, str) and _MEASURES.search(v) for row in sheet.rows for v in row.cells):
            continue
        for line in _lines(sheet):
            levels = [(cell, level, value) for cell, value, beside in line if (level := _level(value, beside))]
            most = max((level for _, level, _ in levels), default=0)
            if most < SMALLEST or {level for _, level, _ in levels} != set(range(1, most + 1)):
                continue
            cell, _, value = next(one for one in levels if one[1] == most)
            if highest is None or most > highest.highest:
                highest = OtherScale(most, shown(value), cell, sheet.name)
    ours = max(len(scheme.impact), len(scheme.likelihood))
    return highest if highest is not None and highest.highest != ours else None


def _lines(sheet: Sheet) -> Iterator[list[tuple[str, Value, Value]]]:
    """The rows and the columns of a sheet: each cell's name, its value, and the value to its right."""
    columns: dict[str, list[tuple[str, Value, Value]]] = {}
    for row in sheet.rows:
        told: list[tuple[str, Value, Value]] = [
            (cell_name(row.number, at), value, cell_at(row, at + 1))
            for at, value in enumerate(row.cells)
            if value is not None
        ]
        yield told
        for place in told:
            columns.setdefault(place[0].rstrip("0123456789"), []).append(place)
    yield from columns.values()


def _level(value: Value, beside: Value) -> int:
    """The level that a cell names with its number ("4 Critical"), or whose name stands beside it; else 0."""
    number = number_in(value)
    if number is None or not 1 <= number <= LARGEST:
        return 0
    label = value if isinstance(value, str) and any(map(str.isalpha, value)) else beside
    words = set(_NOT_LETTERS.split(label.casefold())) if isinstance(label, str) else set()
    return 0 if words.isdisjoint(LEVEL_WORDS) else number
