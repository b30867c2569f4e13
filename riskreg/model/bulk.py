"""One change made to many entries: which of them it changes, and the edits. Nothing here is saved."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from riskreg.model.changes import with_field
from riskreg.model.entry import Closure, Entry, Status
from riskreg.model.errors import InvalidEntry
from riskreg.model.evidence import Act
from riskreg.model.lifecycle import level_of
from riskreg.model.records import Recorded, Summary
from riskreg.scoring.rating import Rating

if TYPE_CHECKING:  # it brings SQLAlchemy
    from riskreg.model.writing import Edit


class Typing(StrEnum):
    """What is done to an entry's types."""

    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Change(ABC):
    """A change that can be made to any number of entries.

    ``act`` is what the history calls it, ``owes`` whether it needs a reason, and ``wants`` which entries it
    is for: a closed one is not changed, but for being reopened.
    """

    act: ClassVar[Act] = Act.SAVE
    owes: ClassVar[bool] = False
    wants: ClassVar[Status] = Status.OPEN

    @abstractmethod
    def is_so(self, row: Summary) -> bool:
        """Whether an entry has it already."""

    @abstractmethod
    def of(self, entry: Entry) -> Entry:
        """The entry with it."""


@dataclass(frozen=True, slots=True)
class Own(Change):
    """Another owner."""

    owner: str

    def is_so(self, row: Summary) -> bool:
        return row.owner == self.owner

    def of(self, entry: Entry) -> Entry:
        return replace(entry, owner=self.owner)


@dataclass(frozen=True, slots=True)
class Type(Change):
    """Types added to those of an entry, removed from them, or in their place."""

    how: Typing
    names: tuple[str, ...]

    def is_so(self, row: Summary) -> bool:
        types = types_of(row)
        return self.among(types) == types

    def of(self, entry: Entry) -> Entry:
        return replace(entry, types=self.among(entry.types))

    def among(self, types: tuple[str, ...]) -> tuple[str, ...]:
        """What the types of an entry become."""
        if self.how is Typing.REPLACE:
            return types if set(types) == set(self.names) else self.names
        if self.how is Typing.REMOVE:
            return tuple(each for each in types if each not in self.names)
        return (*types, *(each for each in self.names if each not in types))


@dataclass(frozen=True, slots=True)
class Rate(Change):
    """One of the three ratings set to a cell, or cleared."""

    owes: ClassVar[bool] = True
    name: str
    rating: Rating | None

    def is_so(self, row: Summary) -> bool:
        return bool(getattr(row, self.name) == self.rating)

    def of(self, entry: Entry) -> Entry:
        return with_field(entry, self.name, self.rating)


@dataclass(frozen=True, slots=True)
class Move(Change):
    """Another of the register's levels."""

    act: ClassVar[Act] = Act.MOVE
    owes: ClassVar[bool] = True
    level: str
    levels: tuple[str, ...]

    def is_so(self, row: Summary) -> bool:
        return level_of(row.level, self.levels) == self.level

    def of(self, entry: Entry) -> Entry:
        return replace(entry, level="" if self.level == self.levels[0] else self.level)


@dataclass(frozen=True, slots=True)
class Close(Change):
    """Closed, for one reason and by one agreement."""

    act: ClassVar[Act] = Act.CLOSE
    owes: ClassVar[bool] = True
    closure: Closure

    def is_so(self, row: Summary) -> bool:
        return row.status == Status.CLOSED

    def of(self, entry: Entry) -> Entry:
        return replace(entry, closure=self.closure)


@dataclass(frozen=True, slots=True)
class Reopen(Change):
    """Open again."""

    act: ClassVar[Act] = Act.REOPEN
    owes: ClassVar[bool] = True
    wants: ClassVar[Status] = Status.CLOSED

    def is_so(self, row: Summary) -> bool:
        return row.status == Status.OPEN

    def of(self, entry: Entry) -> Entry:
        return replace(entry, closure=None)


def types_of(row: Summary) -> tuple[str, ...]:
    """The types of a row."""
    return tuple(filter(None, row.types.split("\n")))


class Plan(NamedTuple):
    """What a change does to the rows it is meant for: which it changes, which have it, which it leaves out."""

    changing: tuple[Summary, ...]
    same: tuple[Summary, ...]
    left_out: tuple[Summary, ...]


def planned(rows: Iterable[Summary], change: Change) -> Plan:
    """Sort rows by what a change would do to them."""
    changing, same, left_out = list[Summary](), list[Summary](), list[Summary]()
    for row in rows:
        if change.is_so(row):
            same.append(row)
        else:
            (changing if row.status == change.wants else left_out).append(row)
    return Plan(tuple(changing), tuple(same), tuple(left_out))


def edits(change: Change, found: Sequence[Recorded], seen: Mapping[str, int]) -> "list[Edit]":
    """The edits that make a change; ``seen`` has the revision of each entry that a person looked at.

    Raises InvalidEntry, naming the entry, where one was changed since or cannot be changed so.
    """
    made = []
    for recorded in found:
        if recorded.revision != seen[recorded.entry.id]:
            raise InvalidEntry(
                f"{recorded.entry.reference} was changed by {recorded.actor} since you looked at it, so nothing"
                " was changed: look at it, then change them again."
            )
        made.append((change.of(recorded.entry), recorded.revision))
    return made
