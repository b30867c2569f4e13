"""Rows that our own workbook broke apart because a page could not hold them, put together again."""

from collections.abc import Sequence

from riskreg.exchange.sheets.sheet import Row, Value
from riskreg.exchange.wording import CARRIED


def is_carried(value: Value) -> bool:
    """Whether a cell begins in the middle of a text that the row above it began."""
    return isinstance(value, str) and value.startswith(CARRIED)


def rejoined(rows: Sequence[Row]) -> list[Row]:
    """The rows of an entry with each text that was broken off whole again, in the row where it began."""
    whole: list[Row] = []
    for row in rows:
        if whole and any(map(is_carried, row.cells)):
            above = whole[-1]
            width = max(len(above.cells), len(row.cells))
            cells = zip(_padded(above.cells, width), _padded(row.cells, width), strict=True)
            whole[-1] = Row(above.number, [_joined(start, rest) for start, rest in cells])
        else:
            whole.append(row)
    return whole


def _padded(cells: Sequence[Value], width: int) -> list[Value]:
    return [*cells, *[None] * (width - len(cells))]


def _joined(start: Value, rest: Value) -> Value:
    if rest is None or rest == start:
        return start
    if isinstance(rest, str) and is_carried(rest):
        return f"{start or ''} {rest.removeprefix(CARRIED)}".lstrip()
    return rest if start is None else f"{start}\n{rest}"
