"""An entry of the register: a risk or an opportunity, as it stands at one revision."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum

from riskreg.model.errors import InvalidEntry
from riskreg.scoring.direction import Statement
from riskreg.scoring.rating import Kind, Rating

# Control characters and lone surrogates: a workbook or UTF-8 file cannot hold them. U+FFFE and
# U+FFFF are not characters, and make a workbook that Excel cannot read.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")
LONGEST_REFERENCE = 40


class Level(IntEnum):
    """How deep an item stands in its list."""

    HEADING = 0
    BULLET = 1
    SUB_BULLET = 2


class ActionStatus(StrEnum):
    """How far an action has come."""

    PLANNED = "planned"
    UNDERWAY = "underway"
    COMPLETE = "complete"


def check_text(what: str, text: str, *, one_line: bool = False) -> None:
    """Raise InvalidEntry where ``text`` holds what a document cannot; ``what`` names the field."""
    bad = UNPRINTABLE.search(text)
    if bad:
        raise InvalidEntry(f"{what} contains a character that cannot be printed (U+{ord(bad[0]):04X}): remove it.")
    if one_line and _LINE_BREAK.search(text):
        raise InvalidEntry(f"{what} is one line: remove the line break.")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: a heading, a bullet or a sub-bullet."""

    level: Level
    text: str

    def __post_init__(self) -> None:
        if not self.text or self.text.isspace():
            raise InvalidEntry("An item has no text: write some or remove it.")
        if UNPRINTABLE.search(self.text):
            check_text("An item", self.text)


@dataclass(frozen=True, slots=True)
class Action(Item):
    """An item that someone is to do; ``progress`` is in the officer's words."""

    owner: str | None = None
    due: date | None = None
    status: ActionStatus | None = None
    progress: str = ""

    def __post_init__(self) -> None:
        Item.__post_init__(self)
        if self.owner:
            check_text("An action's owner", self.owner, one_line=True)
        if self.progress:
            check_text("An action's progress", self.progress)

    @property
    def is_heading(self) -> bool:
        """Whether it only stands above others: nobody is to do it."""
        return self.level is Level.HEADING and not (self.owner or self.due or self.status or self.progress)

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been done before ``today``."""
        return self.due is not None and self.due < today and self.status is not ActionStatus.COMPLETE


@dataclass(frozen=True, slots=True)
class Strand:
    """A theme of an entry with lists of its own. Most entries have one, without a title.

    For an opportunity the lists are called benefits, progress to date and maximising actions.
    """

    title: str | None = None
    consequences: tuple[Item, ...] = ()
    controls: tuple[Item, ...] = ()
    actions: tuple[Action, ...] = ()

    def __post_init__(self) -> None:
        if self.title is not None:
            if not self.title.strip():
                raise InvalidEntry("A strand's title is empty: write one or leave it out.")
            check_text("A strand's title", self.title)


@dataclass(frozen=True, slots=True)
class Closure:
    """Why, when and by whose agreement an entry was closed."""

    day: date
    reason: str
    agreed_by: str

    def __post_init__(self) -> None:
        for what, text in (("The reason for closing", self.reason), ("Who agreed to the closing", self.agreed_by)):
            if not text.strip():
                raise InvalidEntry(f"{what} is missing: state it.")
            check_text(what, text)


class Relation(StrEnum):
    """How one entry came of another, seen from the one that says so."""

    MERGED_INTO = "merged into"
    SPLIT_FROM = "split from"
    SUPERSEDES = "supersedes"


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another entry of the register. ``reference`` is what people called that one then."""

    relation: Relation
    entry_id: str
    reference: str


class Status(StrEnum):
    """Whether an entry is live."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A risk or an opportunity. ``id`` is a UUID and never changes; ``reference`` may.

    ``initial`` and ``residual`` are the ratings before and after the actions; ``target`` is
    where the residual should come to. An opportunity's residual normally rises. ``stated`` is
    the direction that the officer states; ``commentary`` stands beside it in the officer's words.
    An ``exempt`` entry must not appear in anything public. ``level`` is which of the register's levels
    it stands at, empty for the first. ``links`` tie it to the entries that it came of or went into.
    """

    id: str
    reference: str
    kind: Kind
    title: str
    types: tuple[str, ...] = ()
    initial: Rating | None = None
    residual: Rating | None = None
    target: Rating | None = None
    owner: str = ""
    stated: Statement | None = None
    commentary: str = ""
    exempt: bool = False
    closure: Closure | None = None
    strands: tuple[Strand, ...] = (Strand(),)
    level: str = ""
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        if not self.reference.strip() or len(self.reference) > LONGEST_REFERENCE:
            raise InvalidEntry(f"An entry needs a reference like CR1, of at most {LONGEST_REFERENCE} characters.")
        if not self.title.strip():
            raise InvalidEntry(f"{self.reference} has no title: write what the {self.kind} is.")
        if not self.strands:
            raise InvalidEntry(f"{self.reference} has no strand: an entry keeps at least one.")
        check_text("The reference", self.reference, one_line=True)
        check_text(f"The level of {self.reference}", self.level, one_line=True)
        check_text(f"The title of {self.reference}", self.title)
        check_text(f"The owner of {self.reference}", self.owner)
        check_text(f"The commentary of {self.reference}", self.commentary)
        if self.stated is not None:
            check_text("The reason for the direction", self.stated.reason)
        if len({kind.casefold() for kind in self.types}) != len(self.types):
            raise InvalidEntry(f"{self.reference} names a type twice: {', '.join(self.types)}.")

    @property
    def status(self) -> Status:
        """Open until it is closed."""
        return Status.OPEN if self.closure is None else Status.CLOSED

    @property
    def actions(self) -> Iterator[Action]:
        """The actions of every strand, in order, without the headings above them."""
        return (action for strand in self.strands for action in strand.actions if not action.is_heading)

    def text(self) -> str:
        """All the words of the entry, for searching."""
        parts = [self.reference, self.title, self.owner, *self.types, self.commentary]
        for strand in self.strands:
            parts.append(strand.title or "")
            parts += (item.text for item in (*strand.consequences, *strand.controls, *strand.actions))
        return "\n".join(parts)


def new_entry(kind: Kind, reference: str, title: str) -> Entry:
    """An entry that has never been saved, with an identity of its own."""
    from uuid import uuid4

    return Entry(str(uuid4()), reference, kind, title)


def next_reference(kind: Kind, taken: Iterable[str], prefix: str | None = None) -> str:
    """The first free reference after the highest in use: CR12 after CR11. Closed numbers stay taken."""
    prefix = prefix or ("CO" if kind is Kind.OPPORTUNITY else "CR")
    numbers = (reference.removeprefix(prefix) for reference in taken if reference.startswith(prefix))
    return f"{prefix}{max((int(n) for n in numbers if n.isdecimal()), default=0) + 1}"


def reference_order(reference: str) -> str:
    """A key that sorts CR2 before CR10."""
    return re.sub(r"\d+", lambda number: number[0].zfill(10), reference.casefold())


__all__ = [
    "Action", "ActionStatus", "Closure", "Entry", "Item", "Level", "Link", "Relation", "Status", "Strand",
    "check_text", "new_entry", "next_reference", "reference_order", "replace",
]  # fmt: skip
