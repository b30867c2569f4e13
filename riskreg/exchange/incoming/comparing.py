"""A file's entry against the register's: what the file moved on, what the register did, what both did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from riskreg.exchange.columns import Field
from riskreg.exchange.incoming.drafting import Draft
from riskreg.exchange.incoming.matters import Titles
from riskreg.exchange.incoming.strands import StrandReader
from riskreg.exchange.incoming.tables import Table
from riskreg.exchange.sheets.cleaning import clean
from riskreg.exchange.sheets.sheet import Row
from riskreg.exchange.wording import actions_text, descriptions, items_text
from riskreg.model.changes import FIELDS, field_value, with_field
from riskreg.model.entry import Action, Entry, Strand
from riskreg.model.records import Recorded, Revision
from riskreg.scoring.direction import Direction, Statement
from riskreg.scoring.rating import Rating

_HALF = 0.5  # of the telling words of a title
_WEIGHTY = frozenset(["initial", "residual", "target", "owner"])
_PRINTED = (Field.TITLE, Field.CONSEQUENCES, Field.CONTROLS, Field.ACTIONS)
_NAMES = {
    "initial": "initial rating",
    "residual": "residual rating",
    "target": "target rating",
    "strands": "lists",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The entry as it should become, the fields taken from the file, and those that the register keeps."""

    merged: Entry
    taken: tuple[str, ...]
    kept: tuple[str, ...]


def names(fields: Iterable[str]) -> str:
    """Fields as a sentence lists them."""
    return ", ".join(_NAMES.get(name, name) for name in fields)


def were(fields: Sequence[str]) -> str:
    """The verb that agrees with the fields as ``names`` lists them."""
    return "was" if len(fields) == 1 and fields[0] not in {"types", "strands"} else "were"


def base_of(history: Iterable[Revision]) -> dict[str, Any] | None:
    """Each field as the last import that changed it left it; None where no import ever touched the entry."""
    base: dict[str, Any] | None = None
    for revision in history:
        if revision.act == "import":
            fields = FIELDS if base is None else revision.changed
            base = {**(base or {}), **{name: field_value(revision.recorded.entry, name) for name in fields}}
    return base


def differing(draft: Draft, current: Recorded) -> tuple[str, ...]:
    """The fields in which the file speaks otherwise than the register."""
    entry = current.entry
    came = _overlaid(draft, entry)
    return tuple(
        name
        for name in FIELDS
        if name in draft.fields
        and not _same(name, field_value(came, name), field_value(entry, name), entry, current)
    )


def compare(draft: Draft, current: Recorded, base: dict[str, Any] | None, fields: Iterable[str]) -> Comparison:
    """Take what only the file changed since ``base``; keep what the register changed, or no file ever gave."""
    entry = current.entry
    came = _overlaid(draft, entry)
    merged = entry
    taken, kept = [], []
    for name in fields:
        value, now = field_value(came, name), field_value(entry, name)
        if base is None:
            take = not now
        elif name == "direction":
            take = now is None or now == base[name] or now.quarter != value.quarter
        else:
            take = _same(name, base[name], now, entry)
        if take:
            merged = with_field(merged, name, value)
            taken.append(name)
        elif base is None or not _same(name, base[name], value, entry):
            kept.append(name)
    return Comparison(merged, tuple(taken), tuple(kept))


def is_another_matter(
    title: str, current: Entry, base: dict[str, Any] | None, fields: Iterable[str], titles: Titles
) -> bool:
    """Whether a title is of another matter than the entry that has the same reference.

    It is where no telling word is shared, and where half of them or less are and a rating or
    the owner differ as well: that is how one entry looks in the place of another.
    """
    known = {current.title, base["title"] if base else current.title}
    shared = max(titles.shared(title, other) for other in known)
    return shared == 0 or (shared <= _HALF and not _WEIGHTY.isdisjoint(fields))


def _same(name: str, one: Any, other: Any, entry: Entry, current: Recorded | None = None) -> bool:
    if one == other:
        return True
    if isinstance(one, Rating) and isinstance(other, Rating):
        return one.score == other.score and not (one.has_factors and other.has_factors)
    if name == "direction":
        return _same_direction(one, other, current)
    if name == "links":
        return {(tie.relation, tie.entry_id) for tie in one} == {(tie.relation, tie.entry_id) for tie in other}
    if name == "types":
        return {kind.casefold() for kind in one} == {kind.casefold() for kind in other}
    if name == "strands":
        return _as_printed(one, entry) == _as_printed(other, entry)
    if isinstance(one, str) and isinstance(other, str):
        return "".join(one.split()) == "".join(other.split())
    return False


def _same_direction(one: Statement | None, other: Statement | None, current: Recorded | None) -> bool:
    """A file that states no direction takes none away; one that prints the direction shown says nothing new.

    Unless it gives another reason for it.
    """
    if one is None:
        return True
    shown: Direction | None = other.direction if other else None
    if current is not None:
        shown = current.direction
    known = other.reason if other else ""
    return one.direction == shown and one.reason in {"", known}


def _as_printed(strands: tuple[Strand, ...], entry: Entry) -> tuple[Strand, ...]:
    """The strands as they would be read back from a workbook, so that only what can be told there is compared."""
    entry = replace(entry, strands=strands)
    rows = []
    for number, (title, strand) in enumerate(zip(descriptions(entry), strands, strict=True), start=1):
        texts = (title, items_text(strand.consequences), items_text(strand.controls), actions_text(strand.actions))
        rows.append(Row(number, [clean(text)[0] or None for text in texts]))
    table = Table(
        0, 0, {field: (column,) for column, field in enumerate(_PRINTED)}, dict.fromkeys(range(4), ""), (), None
    )
    return StrandReader(table).read(rows, [])[1]


def _overlaid(draft: Draft, entry: Entry) -> Entry:
    """The file's entry with what its columns cannot say taken from the register's."""
    came = draft.entry
    missing = {"title", "consequences", "controls", "actions"} - draft.lists
    if len(came.strands) > 1:
        missing.discard("title")
    strands = []
    for new, old in zip_longest(came.strands, entry.strands[: len(came.strands)]):
        if old is None:
            strands.append(new)
            continue
        kept = {name: getattr(old, name) for name in missing if name != "title" or new.title is None}
        strands.append(replace(new, **{"actions": _with_details(new.actions, old.actions), **kept}))
    ratings = {
        name: getattr(entry, name)
        for name in ("initial", "residual", "target")
        if _bare_of(getattr(came, name), getattr(entry, name))
    }
    return replace(came, strands=tuple(strands), **ratings)


def _bare_of(came: Rating | None, now: Rating | None) -> bool:
    return came is not None and now is not None and came.score == now.score and not came.has_factors


def _with_details(new: tuple[Action, ...], old: tuple[Action, ...]) -> tuple[Action, ...]:
    """Actions that stayed word for word keep their owner, date, status and progress."""
    known = {(action.level, action.text): action for action in old}
    return tuple(
        known.get((action.level, action.text), action)
        if not (action.owner or action.due or action.status or action.progress)
        else action
        for action in new
    )
