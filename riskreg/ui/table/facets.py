"""What can be asked of entries beside words: their types, owners, bands and so on, each value by itself.

Values of one facet are alternatives; each further facet leaves more entries out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind

if TYPE_CHECKING:
    from riskreg.ui.desk import Contents


class Facet(StrEnum):
    """What is asked about. Those after STATUS have no values: an entry is one of them or is not."""

    TYPE = "type"
    OWNER = "owner"
    BAND = "band"
    DIRECTION = "direction"
    STATUS = "status"
    OVERDUE = "overdue"
    CHANGED = "changed"
    APPETITE = "appetite"


WITH_VALUES = (Facet.TYPE, Facet.OWNER, Facet.BAND, Facet.DIRECTION, Facet.STATUS)
YES = "yes"
"""The one value of a facet that has no others."""

OPEN, CLOSED_NOW, CLOSED_BEFORE = "open", "closed now", "closed before"
"""The values of STATUS. What was closed before the open quarter is in the table only where it is asked for."""


class Ask(NamedTuple):
    """One value of one facet that is wanted; the empty value is "not stated"."""

    facet: Facet
    value: str = YES


Values = Callable[[Summary], Sequence[str]]


def values_in(contents: "Contents", facet: Facet) -> Values:
    """A way to read an entry's values of a facet in a register."""
    match facet:
        case Facet.TYPE:
            return lambda row: row.types.split("\n")
        case Facet.OWNER:
            return lambda row: (row.owner,)
        case Facet.BAND:
            return _band(contents)
        case Facet.DIRECTION:
            return lambda row: (row.direction or "",)
        case Facet.STATUS:
            now = {row.id for row in contents.rows.all}
            return lambda row: (OPEN if row.status == "open" else CLOSED_NOW if row.id in now else CLOSED_BEFORE,)
        case Facet.OVERDUE:
            return _if(_is_overdue(contents))
        case Facet.CHANGED:
            present = {row.id for row in contents.rows.all}
            return _if(lambda row: row.seq != row.reported_seq and row.id in present)
        case Facet.APPETITE:
            return _if(_is_above(contents))


def _if(test: Callable[[Summary], bool]) -> Values:
    return lambda row: (YES,) if test(row) else ()


def _is_overdue(contents: "Contents") -> Callable[[Summary], bool]:
    day = contents.as_at.isoformat()
    return lambda row: row.status == "open" and row.overdue_from is not None and row.overdue_from < day


def _band(contents: "Contents") -> Values:
    known: dict[tuple[int, int | None], tuple[str]] = {}

    def band(row: Summary) -> tuple[str]:
        key = (row.scheme, row.residual_score)
        found = known.get(key)
        if found is None:
            named = contents.band(row, row.residual_score)
            found = known[key] = (named.name if named else "",)
        return found

    return band


def _is_above(contents: "Contents") -> Callable[[Summary], bool]:
    """Whether a live risk has a residual score above the appetite of the scheme that it was scored with."""
    known: dict[tuple[int, str], int | None] = {}

    def above(row: Summary) -> bool:
        if row.kind != Kind.RISK or row.status != "open" or row.residual_score is None:
            return False
        key = (row.scheme, row.types)
        if key not in known:
            scheme = contents.schemes.get(row.scheme, contents.scheme)
            known[key] = scheme.appetite_for(row.types.split("\n"))
        accepted = known[key]
        return accepted is not None and row.residual_score > accepted

    return above


def answering(rows: Iterable[Summary], asks: Iterable[Ask], contents: "Contents") -> frozenset[str] | None:
    """The ids of the entries that have a wanted value of each facet asked about; None where none is."""
    wanted: dict[Facet, set[str]] = {}
    for ask in asks:
        wanted.setdefault(ask.facet, set()).add(ask.value)
    if not wanted:
        return None
    for facet, values in wanted.items():
        read = values_in(contents, facet)
        rows = [row for row in rows if not values.isdisjoint(read(row))]
    return frozenset(row.id for row in rows)


def counted(rows: Iterable[Summary], facet: Facet, contents: "Contents") -> list[tuple[str, int]]:
    """Each value that occurs with how many entries have it, in the order to offer them; not stated comes last."""
    read = values_in(contents, facet)
    counts = Counter(value for row in rows for value in read(row))
    order = order_of(contents, facet)
    return sorted(counts.items(), key=lambda each: (not each[0], order(each[0])))


def order_of(contents: "Contents", facet: Facet) -> Callable[[str], tuple[int, str]]:
    """How values stand one after another: as the register lists them, bands from the highest, others by letter."""
    listed: Sequence[str] = {
        Facet.TYPE: contents.settings.types,
        Facet.BAND: [band.name for band in reversed(contents.scheme.bands)],
        Facet.DIRECTION: list(Direction),
        Facet.STATUS: (OPEN, CLOSED_NOW, CLOSED_BEFORE),
    }.get(facet, ())
    places = {value: place for place, value in enumerate(listed)}
    return lambda value: (places.get(value, len(places)), value.casefold())
