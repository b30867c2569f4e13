"""A list as lines with levels: from items and back, and as text for other programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from riskreg.model.entry import UNPRINTABLE, Action, ActionStatus, Item, Level
from riskreg.model.errors import InvalidEntry
from riskreg.ui.days import short_date
from riskreg.ui.editor.dates import read_date

_BREAKS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n"})


@dataclass(frozen=True, slots=True)
class Details:
    """What an action carries besides its words. ``due`` is as typed, until the entry is made."""

    owner: str = ""
    due: str = ""
    status: ActionStatus | None = None
    progress: str = ""

    def __bool__(self) -> bool:
        return bool(self.owner or self.due or self.status or self.progress)

    def is_overdue(self, day: date) -> bool:
        """Whether it should have been done before ``day``; not where the due date cannot be read yet."""
        try:
            due = read_date(self.due)
        except InvalidEntry:
            return False
        return due is not None and due < day and self.status is not ActionStatus.COMPLETE


NO_DETAILS = Details()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list while it is being written."""

    level: Level
    text: str
    details: Details = NO_DETAILS


def lines(items: Iterable[Item]) -> tuple[Line, ...]:
    """The lines to edit for a list of items or actions."""
    return tuple(Line(item.level, item.text, _details(item)) for item in items)


def _details(item: Item) -> Details:
    if not isinstance(item, Action):
        return NO_DETAILS
    due = short_date(item.due) if item.due else ""
    return Details(item.owner or "", due, item.status, item.progress)


def items(written: Iterable[Line]) -> tuple[Item, ...]:
    """The items that lines stand for; lines without text are left out."""
    return tuple(Item(line.level, line.text) for line in written if line.text.strip())


def actions(written: Iterable[Line]) -> tuple[Action, ...]:
    """The actions that lines stand for. Raises InvalidEntry where a due date cannot be read."""
    return tuple(_action(line) for line in written if line.text.strip())


def _action(line: Line) -> Action:
    details = line.details
    try:
        due = read_date(details.due)
    except InvalidEntry as unread:
        raise InvalidEntry(f"The due date of the action “{cut(line.text, 40)}”: {unread}") from None
    return Action(
        line.level, line.text, details.owner.strip() or None, due, details.status, details.progress.strip()
    )


def cut(text: str, longest: int) -> str:
    """``text`` on one line, shortened with an ellipsis where it is longer than ``longest``."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def clean(text: str) -> str:
    """Pasted text without what a document cannot hold; every kind of line break becomes one."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").translate(_BREAKS))


_MARK = {Level.HEADING: "", Level.BULLET: "• ", Level.SUB_BULLET: "\t◦ "}


def write(written: Iterable[Line]) -> str:
    """Lines as plain text with bullets, for other programs."""
    return "\n".join(_MARK[line.level] + " ".join(line.text.split("\n")) for line in written)


def to_json(written: Iterable[Line]) -> list[dict[str, Any]]:
    """Lines with all that they carry, finished or not, as JSON values."""
    return [asdict(line) for line in written]


def from_json(values: Iterable[Any]) -> tuple[Line, ...]:
    """The inverse of ``to_json``. Raises what is in UNREADABLE where the values are something else."""
    return tuple(_line(each) for each in values)


def pack(written: Iterable[Line]) -> bytes:
    """Lines with all that they carry, for moving them from one list to another."""
    return json.dumps(to_json(written)).encode()


def unpack(packed: bytes) -> tuple[Line, ...]:
    """What ``pack`` made; nothing where it was made by something else."""
    try:
        return from_json(json.loads(packed))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def _line(raw: dict[str, Any]) -> Line:
    details = raw["details"]
    status = details["status"]
    return Line(
        Level(int(str(raw["level"]))),
        str(raw["text"]),
        Details(
            str(details["owner"]),
            str(details["due"]),
            None if status is None else ActionStatus(status),
            str(details["progress"]),
        ),
    )
