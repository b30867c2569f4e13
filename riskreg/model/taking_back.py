"""Taking an act back: what every entry and setting had before, as far as nobody changed it since."""

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from riskreg.model.changes import changed, field_value, with_field
from riskreg.model.entry import Closure, Entry, Strand
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Made, Settings

if TYPE_CHECKING:  # it brings SQLAlchemy
    from riskreg.model.writing import Edit

MISTAKE = "Entered by mistake"
"""Why an entry is closed whose entering is taken back: its rows stay in the ledger."""

_PARTS = tuple(each.name for each in fields(Strand))


class Overlap(InvalidEntry):
    """What is to be taken back was changed again since. ``names`` are the fields, in the words of the ledger."""

    def __init__(self, entry: Entry, names: tuple[str, ...]) -> None:
        self.entry, self.names = entry, names
        super().__init__(
            f"{entry.reference}: somebody changed the {', '.join(names)} again since. Nothing was undone: change"
            " it by hand."
        )


def taken_back(made: Made, *, quarter: str, actor: str, today: date) -> "Edit | None":
    """The edit that takes one revision of an entry back, or None where it stands as before already.

    What was changed since in other fields, lists or items stays; where the same was changed again, Overlap
    says what. A new entry is closed. ``quarter`` is the open one's label.
    """
    now = made.now
    if made.before is None:
        if now.entry.closure is not None:
            return None
        return replace(now.entry, closure=Closure(today, MISTAKE, actor)), now.revision
    entry, clashing = now.entry, []
    for name in changed(made.before, made.after):
        before, after, stands = (field_value(each, name) for each in (made.before, made.after, now.entry))
        try:
            entry = with_field(entry, name, _back(before, after, stands))
        except _Changed:
            clashing.append(name)
    if clashing:
        raise Overlap(now.entry, tuple(clashing))
    entry = _without_lapsed(entry, quarter)
    return None if entry == now.entry else (entry, now.revision)


class _Changed(Exception):
    """The same part was changed again."""


def _back(before: Any, after: Any, now: Any) -> Any:
    """``now`` with what differs between ``before`` and ``after`` taken back, list by list and item by item."""
    if now == after:
        return before
    if before in (after, now):
        return now
    if isinstance(now, Strand):
        return Strand(*(_back(*(getattr(each, name) for each in (before, after, now))) for name in _PARTS))
    if _is_list(now) and len(before) == len(after) == len(now):
        return tuple(map(_back, before, after, now))
    if _is_set(before) and _is_set(after) and _is_set(now):
        came, went = [each for each in after if each not in before], [each for each in before if each not in after]
        if set(came) <= set(now) and set(went).isdisjoint(now):
            return (*(each for each in now if each not in came), *went)
    raise _Changed


def _is_set(value: Any) -> bool:
    """Whether a value is the types of an entry."""
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)


def _is_list(value: Any) -> bool:
    """Whether a value is a list whose members stand for themselves, unlike an entry's types and links."""
    return isinstance(value, tuple) and bool(value) and (isinstance(value[0], Strand) or hasattr(value[0], "text"))


def _without_lapsed(entry: Entry, quarter: str) -> Entry:
    """A direction that was stated for an earlier quarter is not stated again for this one."""
    lapsed = entry.stated is not None and entry.stated.quarter != quarter
    return replace(entry, stated=None) if lapsed else entry


def settings_taken_back(before: Settings, after: Settings, now: Settings) -> Settings:
    """The settings with one change of them taken back; what was changed since otherwise stays."""
    names = [each.name for each in fields(Settings) if getattr(before, each.name) != getattr(after, each.name)]
    clashing = [name for name in names if getattr(now, name) != getattr(after, name)]
    if clashing:
        said = ", ".join(name.replace("_", " ") for name in clashing)
        raise InvalidEntry(
            f"Somebody changed the register's {said} again since. Nothing was undone: change it by hand."
        )
    return replace(now, **{name: getattr(before, name) for name in names})
