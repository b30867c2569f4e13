"""Views of the table with names: what is asked for, which columns, in what order and groups. Kept as JSON."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from riskreg.scoring.rating import Kind
from riskreg.ui.table.columns import FIRST_SHOWN, WIDTHS, Column
from riskreg.ui.table.facets import Ask, Facet
from riskreg.ui.table.groups import Grouping
from riskreg.ui.table.header import NARROWEST, Arrangement
from riskreg.ui.table.rows import Wish

LONGEST_NAME, MOST = 60, 100
_WIDEST = 2000


class SavedView(NamedTuple):
    """How the table looks. ``wish.unreviewed`` is "open" where the open quarter's reviews are asked for.

    What was picked out in a chart is not part of it: those are entries, not a question.
    """

    wish: Wish = Wish()
    columns: Arrangement = Arrangement()


def as_json(view: SavedView) -> dict[str, Any]:
    """A view as plain data."""
    wish, columns = view
    return {
        "kind": wish.kind and str(wish.kind),
        "text": wish.text,
        "unreviewed": bool(wish.unreviewed),
        "asks": [[str(ask.facet), ask.value] for ask in wish.asks],
        "sort": wish.column.name if wish.column is not None else None,
        "descending": wish.descending,
        "grouping": str(wish.grouping),
        "order": [column.name for column in columns.order],
        "shown": sorted(column.name for column in columns.shown),
        "widths": {column.name: width for column, width in columns.widths},
    }


def from_json(told: object) -> SavedView:
    """A view from plain data; whatever makes no sense falls back to how the table first stands."""
    data: Mapping[str, Any] = told if isinstance(told, dict) else {}
    grouping, kind, sort = data.get("grouping"), data.get("kind"), _column(data.get("sort"))
    wish = Wish(
        kind=Kind(kind) if kind in list(Kind) else None,
        text=str(data.get("text") or ""),
        column=sort,
        descending=bool(data.get("descending")),
        unreviewed="open" if data.get("unreviewed") else "",
        asks=tuple(_asks(data.get("asks"))),
        grouping=Grouping(grouping) if grouping in list(Grouping) else Grouping.NONE,
    )
    return SavedView(wish, _arrangement(data))


def _arrangement(data: Mapping[str, Any]) -> Arrangement:
    order = tuple(column for column in map(_column, _list(data.get("order"))) if column is not None)
    shown = frozenset(column for column in map(_column, _list(data.get("shown"))) if column is not None)
    widths, told = [], data.get("widths")
    for name, width in told.items() if isinstance(told, dict) else ():
        column = _column(name)
        if column in WIDTHS and isinstance(width, int) and NARROWEST <= width <= _WIDEST:
            widths.append((column, width))
    return Arrangement(order or tuple(Column), shown or frozenset(FIRST_SHOWN), tuple(widths))


def _asks(told: object) -> list[Ask]:
    facets = list(Facet)
    pairs = [each for each in _list(told) if isinstance(each, list) and len(each) == 2]
    return [Ask(Facet(facet), str(value)) for facet, value in pairs if facet in facets]


def _column(name: object) -> Column | None:
    return Column.__members__.get(name) if isinstance(name, str) else None


def _list(told: object) -> list[Any]:
    return told if isinstance(told, list) else []


def dump(views: Mapping[str, SavedView]) -> bytes:
    """All views of a person, to be kept."""
    return json.dumps({name: as_json(view) for name, view in views.items()}).encode()


def load(kept: bytes) -> dict[str, SavedView]:
    """What was kept; nothing where it cannot be read."""
    told = _read(kept)
    return {name: from_json(view) for name, view in list(told.items())[:MOST] if name.strip()}


def dump_one(view: SavedView) -> bytes:
    """How the table was left."""
    return json.dumps(as_json(view)).encode()


def load_one(kept: bytes) -> SavedView | None:
    """How the table was left, or None where that cannot be read."""
    told = _read(kept)
    return from_json(told) if told else None


def _read(kept: bytes) -> dict[str, Any]:
    try:
        told = json.loads(kept)
    except ValueError:  # nothing, or what an older version kept
        return {}
    return told if isinstance(told, dict) else {}
