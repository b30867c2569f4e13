"""The life of an entry: the edits that each act of it makes. Nothing here is saved."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from riskreg.model.entry import (
    Closure,
    Entry,
    Link,
    Relation,
    Status,
    Strand,
    next_reference,
    reference_order,
)
from riskreg.model.errors import InvalidEntry
from riskreg.model.parts import Place, chosen, with_items, without
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Kind, score_of

if TYPE_CHECKING:  # it brings SQLAlchemy, which a window does without until it has drawn itself
    from riskreg.model.writing import Edit


class Order(StrEnum):
    """What a renumbering counts by."""

    AS_THEY_STAND = "as they stand"
    BY_RESIDUAL = "by residual score"


def duplicate(entry: Entry, reference: str) -> Entry:
    """A new entry that says the same under another reference, open and with no past."""
    return replace(entry, id=str(uuid4()), reference=reference, closure=None, stated=None, links=())


def close(recorded: Recorded, closure: Closure) -> "Edit":
    """Close an open entry. It is never deleted."""
    entry = recorded.entry
    if entry.status is Status.CLOSED:
        raise InvalidEntry(f"{entry.reference} is closed already: there is nothing to close.")
    return replace(entry, closure=closure), recorded.revision


def reopen(recorded: Recorded, reference: str = "") -> "Edit":
    """Open a closed entry again, under another ``reference`` where somebody else has its own by now."""
    entry = recorded.entry
    if entry.status is Status.OPEN:
        raise InvalidEntry(f"{entry.reference} is open: there is nothing to reopen.")
    return replace(entry, closure=None, reference=reference or entry.reference), recorded.revision


def merge(
    goes: Recorded, into: Recorded, closure: Closure, places: frozenset[Place] = frozenset()
) -> "tuple[Edit, ...]":
    """Close one entry as merged into another, which takes the items at ``places`` over.

    An item that the other one has word for word is not taken twice. Where the other one has several
    strands, what comes over is a strand of its own under the title of the entry that goes.
    """
    gone, stays = goes.entry, into.entry
    _check_two(goes, into, "merged into")
    if gone.kind is not stays.kind:
        raise InvalidEntry(
            f"{gone.reference} is a {gone.kind} and {stays.reference} a {stays.kind}: only entries of one kind"
            " are merged."
        )
    closed, base = close(goes, closure)
    closed = replace(closed, links=_with(closed.links, Link(Relation.MERGED_INTO, stays.id, stays.reference)))
    kept = with_items(stays, chosen(gone, places), gone.title)
    edits = [(closed, base)]
    if kept != stays:
        edits.append((kept, into.revision))
    return tuple(edits)


def split(
    recorded: Recorded, reference: str, title: str, places: frozenset[Place] = frozenset()
) -> "tuple[Edit, ...]":
    """Make a new entry out of a part of another: the items at ``places`` go over, all else is as it was there."""
    entry = recorded.entry
    if entry.status is Status.CLOSED:
        raise InvalidEntry(f"{entry.reference} is closed: reopen it before it is split.")
    strands = chosen(entry, places)
    if len(strands) == 1:
        strands = (replace(strands[0], title=None),)
    made = replace(
        duplicate(entry, reference),
        title=title.strip(),
        strands=strands or (Strand(),),
        commentary="",
        links=(Link(Relation.SPLIT_FROM, entry.id, entry.reference),),
    )
    left = replace(entry, strands=without(entry, places))
    edits = [(made, 0)]
    if left != entry:
        edits.append((left, recorded.revision))
    return tuple(edits)


def supersede(old: Recorded, new: Recorded, closure: Closure) -> "tuple[Edit, ...]":
    """Close an entry as superseded by another, which names it from then on."""
    _check_two(old, new, "superseded by")
    link = Link(Relation.SUPERSEDES, old.entry.id, old.entry.reference)
    named = replace(new.entry, links=_with(new.entry.links, link))
    return close(old, closure), (named, new.revision)


def move(recorded: Recorded, level: str, levels: Sequence[str]) -> "Edit":
    """Move an entry to another of the register's levels."""
    entry = recorded.entry
    if level not in levels:
        raise InvalidEntry(f"{level} is not one of the register's levels ({', '.join(levels)}).")
    if level == level_of(entry.level, levels):
        raise InvalidEntry(f"{entry.reference} is at the level {level} already: choose another.")
    return replace(entry, level="" if level == levels[0] else level), recorded.revision


def level_of(level: str, levels: Sequence[str]) -> str:
    """The name of the level that an entry stands at: the first where it states none."""
    return level or levels[0]


def levels_above(level: str, levels: Sequence[str]) -> tuple[str, ...]:
    """Where an entry can be escalated to, the nearest first."""
    now = level_of(level, levels)
    return tuple(reversed(levels[: levels.index(now)])) if now in levels else tuple(reversed(levels))


def levels_below(level: str, levels: Sequence[str]) -> tuple[str, ...]:
    """Where an entry can be de-escalated to, the nearest first."""
    now = level_of(level, levels)
    return tuple(levels[levels.index(now) + 1 :]) if now in levels else tuple(levels)


# Renumbering


def proposed(entries: Iterable[Entry], order: Order = Order.AS_THEY_STAND) -> dict[str, str]:
    """A new reference for each open entry by its identity: risks CR1 on, opportunities CO1 on, in an order."""
    numbers: dict[str, str] = {}
    live = [entry for entry in entries if entry.status is Status.OPEN]
    for kind in Kind:
        some = sorted((e for e in live if e.kind is kind), key=lambda e: reference_order(e.reference))
        if order is Order.BY_RESIDUAL:
            some.sort(key=lambda entry: -(score_of(entry.residual) or 0))
        prefix = prefix_of((entry.reference for entry in some), kind)
        numbers |= {entry.id: f"{prefix}{number}" for number, entry in enumerate(some, start=1)}
    return numbers


def prefix_of(references: Iterable[str], kind: Kind) -> str:
    """What most references of a kind begin with: "CR" of CR1 and CR2."""
    found = Counter(match[1] for each in references if (match := re.fullmatch(r"(\D*)\d+", each)))
    return found.most_common(1)[0][0] if found else next_reference(kind, ()).rstrip("1")


def clashes(numbers: Mapping[str, str]) -> tuple[str, ...]:
    """The references that two entries would have, each once."""
    held: dict[str, list[str]] = {}
    for reference in numbers.values():
        held.setdefault(reference_order(reference.strip()), []).append(reference.strip())
    return tuple(those[0] for those in held.values() if len(those) > 1)


def renumber(entries: Iterable[Recorded], numbers: Mapping[str, str]) -> "tuple[Edit, ...]":
    """Give open entries the references that ``numbers`` has for their identities; what stays is left out.

    Raises InvalidEntry where two open entries would have one reference.
    """
    live = [recorded for recorded in entries if recorded.entry.status is Status.OPEN]
    whole = {each.entry.id: numbers.get(each.entry.id, each.entry.reference).strip() for each in live}
    twice = clashes(whole)
    if twice:
        raise InvalidEntry(
            f"{', '.join(twice)} would be given twice: each open entry needs a reference of its own."
        )
    return tuple(
        (replace(each.entry, reference=whole[each.entry.id]), each.revision)
        for each in live
        if whole[each.entry.id] != each.entry.reference
    )


def _with(links: tuple[Link, ...], link: Link) -> tuple[Link, ...]:
    known = {(each.relation, each.entry_id) for each in links}
    return links if (link.relation, link.entry_id) in known else (*links, link)


def _check_two(one: Recorded, other: Recorded, act: str) -> None:
    if one.entry.id == other.entry.id:
        raise InvalidEntry(f"{one.entry.reference} cannot be {act} itself: choose another entry.")
    for each in (one.entry, other.entry):
        if each.status is Status.CLOSED:
            raise InvalidEntry(f"{each.reference} is closed: reopen it before one is {act} the other.")
