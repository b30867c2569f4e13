"""Items of an entry picked out by their place, to go from one entry to another."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from riskreg.model.entry import Action, Entry, Item, Strand

_Listed = TypeVar("_Listed", Item, Action)

LISTS = ("consequences", "controls", "actions")


class Place(NamedTuple):
    """Where an item stands in an entry: which strand, which of LISTS, which item."""

    strand: int
    part: str
    item: int


def places_of(entry: Entry) -> tuple[Place, ...]:
    """Where each item of an entry stands, in the order of the paper."""
    return tuple(
        Place(number, part, item)
        for number, strand in enumerate(entry.strands)
        for part in LISTS
        for item in range(len(getattr(strand, part)))
    )


def chosen(entry: Entry, places: frozenset[Place]) -> tuple[Strand, ...]:
    """The strands with only the items at ``places``; a strand with none of them is left out."""
    return tuple(
        _only(strand, number, places, kept=True)
        for number, strand in enumerate(entry.strands)
        if any(place.strand == number for place in places)
    )


def without(entry: Entry, places: frozenset[Place]) -> tuple[Strand, ...]:
    """The strands without the items at ``places``; one that loses all it had goes, but for the last."""
    left = [
        (_only(strand, number, places, kept=False), any(place.strand == number for place in places))
        for number, strand in enumerate(entry.strands)
    ]
    kept = tuple(strand for strand, touched in left if not touched or any(getattr(strand, part) for part in LISTS))
    return kept or (Strand(),)


def _only(strand: Strand, number: int, places: frozenset[Place], *, kept: bool) -> Strand:
    def some(part: str, items: tuple[_Listed, ...]) -> tuple[_Listed, ...]:
        return tuple(item for at, item in enumerate(items) if (Place(number, part, at) in places) is kept)

    return replace(
        strand,
        consequences=some("consequences", strand.consequences),
        controls=some("controls", strand.controls),
        actions=some("actions", strand.actions),
    )


def with_items(entry: Entry, strands: Sequence[Strand], title: str) -> Entry:
    """``entry`` with the items of ``strands`` added; beside titled strands as one of its own, ``title``."""
    if not strands:
        return entry
    several = len(entry.strands) > 1 or entry.strands[0].title is not None
    into = Strand(title) if several else entry.strands[0]
    known = {item.text for strand in entry.strands for part in LISTS for item in getattr(strand, part)}

    def grown(items: tuple[_Listed, ...], came: Iterable[tuple[_Listed, ...]]) -> tuple[_Listed, ...]:
        return items + tuple(item for some in came for item in some if item.text not in known)

    more = replace(
        into,
        consequences=grown(into.consequences, (strand.consequences for strand in strands)),
        controls=grown(into.controls, (strand.controls for strand in strands)),
        actions=grown(into.actions, (strand.actions for strand in strands)),
    )
    if more == into:
        return entry
    return replace(entry, strands=(*entry.strands, more) if several else (more,))
