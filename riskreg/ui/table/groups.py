"""Entries under headings: one for each owner, type, band or kind. An entry of several types stands under each."""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind
from riskreg.ui.table.facets import Facet, order_of, values_in

if TYPE_CHECKING:
    from riskreg.ui.desk import Contents


class Grouping(StrEnum):
    """What entries are put together by."""

    NONE = ""
    OWNER = "owner"
    TYPE = "type"
    BAND = "band"
    KIND = "kind"


class Group(NamedTuple):
    """A heading in the table. ``key`` is the value that its ``size`` entries share, empty where none is stated."""

    key: str
    size: int
    folded: bool


Line = Summary | Group
_FACETS = {Grouping.OWNER: Facet.OWNER, Grouping.TYPE: Facet.TYPE, Grouping.BAND: Facet.BAND}


class Headings:
    """What heads each entry of a register; read once, so that a keystroke only has to sort into groups."""

    def __init__(self, rows: Iterable[Summary], grouping: Grouping, contents: "Contents") -> None:
        self._keys: dict[str, Sequence[str]]
        order: dict[str, tuple[object, ...]]
        if grouping is Grouping.KIND:
            self._keys = {row.id: (row.kind,) for row in rows}
            order = {str(Kind.RISK): (0,), str(Kind.OPPORTUNITY): (1,)}
        else:
            facet = _FACETS[grouping]
            read, place = values_in(contents, facet), order_of(contents, facet)
            self._keys = {row.id: read(row) for row in rows}
            order = {key: (not key, place(key)) for key in {key for keys in self._keys.values() for key in keys}}
        self._groups: dict[str, list[Summary]] = {key: [] for key in sorted(order, key=order.__getitem__)}
        # What puts an entry into its groups is looked up in one step: it is done ten thousand times a keystroke.
        add = {key: group.append for key, group in self._groups.items()}
        self._add = {entry_id: tuple(add[key] for key in keys) for entry_id, keys in self._keys.items()}

    def keys(self, entry_id: str) -> Sequence[str]:
        """What an entry stands under."""
        return self._keys.get(entry_id, ())

    def lines(self, rows: Iterable[Summary], folded: Collection[str]) -> tuple[list[Line], list[int]]:
        """The entries under their headings, and the places of those; folded groups show only theirs.

        The order within each group stays.
        """
        for group in self._groups.values():
            group.clear()
        for row in rows:
            for add in self._add[row.id]:
                add(row)
        lines: list[Line] = []
        places: list[int] = []
        for key, group in self._groups.items():
            if group:
                places.append(len(lines))
                lines.append(Group(key, len(group), key in folded))
                if key not in folded:
                    lines += group
        return lines, places
