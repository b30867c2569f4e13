"""What differs between two states of an entry, field by field."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from riskreg.model.entry import Entry
from riskreg.model.errors import RegisterError
from riskreg.model.records import Recorded
from riskreg.scoring.rating import Rating

RATINGS = ("initial", "residual", "target")
FIELDS = (
    "reference", "title", "types", *RATINGS, "owner", "direction", "commentary", "exempt", "status", "strands",
    "level", "links",
)  # fmt: skip
"""The fields of an entry, as history and conflicts name them, in the order of the paper."""

_ATTRIBUTE = {"direction": "stated", "status": "closure"}


def field_value(entry: Entry, field: str) -> Any:
    """What stands in one of FIELDS: the stated direction for "direction", the closure for "status"."""
    return getattr(entry, _ATTRIBUTE.get(field, field))


def with_field(entry: Entry, field: str, value: Any) -> Entry:
    """``entry`` with one of FIELDS replaced, in the terms of field_value."""
    return replace(entry, **{_ATTRIBUTE.get(field, field): value})


def changed(before: Entry | None, after: Entry) -> tuple[str, ...]:
    """The names of the fields that differ; for a new entry, those that hold anything."""
    if before is None:
        return tuple(field for field in FIELDS if field_value(after, field))
    return tuple(field for field in FIELDS if field_value(before, field) != field_value(after, field))


class Change(NamedTuple):
    """One field that differs, with what stood in it before and after in the terms of field_value.

    ``before`` is None where the entry is new.
    """

    field: str
    before: Any
    after: Any


def differences(before: Entry | None, after: Entry) -> tuple[Change, ...]:
    """Every field that ``changed`` names, with both its values."""
    return tuple(
        Change(field, before and field_value(before, field), field_value(after, field))
        for field in changed(before, after)
    )


def ratings_to_explain(before: Entry | None, after: Entry) -> tuple[str, ...]:
    """The ratings whose change needs a reason.

    A first rating needs none, and neither does stating the factors of a score that stays the same.
    """
    if before is None:
        return ()
    return tuple(name for name in RATINGS if moved(getattr(before, name), getattr(after, name)))


def moved(before: Rating | None, after: Rating | None) -> bool:
    """Whether a rating is another than it was: not a first one, nor factors stated for the same score."""
    if before is None or before == after:
        return False
    return after is None or before.has_factors or before.score != after.score


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that two people changed: what both started from, and what each made of it."""

    name: str
    base: Any
    theirs: Any
    mine: Any


class Conflict(RegisterError):
    """A save that started from an older revision than the register now holds. Nothing was saved."""

    def __init__(self, base: Entry | None, theirs: Recorded, mine: Entry) -> None:
        """``base`` is the revision that the edit started from, where it is known."""
        self.theirs, self.mine = theirs, mine
        self.fields = tuple(
            FieldConflict(
                name, base and field_value(base, name), field_value(theirs.entry, name), field_value(mine, name)
            )
            for name in FIELDS
            if field_value(theirs.entry, name) != field_value(mine, name)
        )
        super().__init__(
            f"{theirs.entry.reference} was changed by {theirs.actor} while you edited it"
            f" ({', '.join(field.name for field in self.fields)}): choose whose words stand, then save again."
        )
