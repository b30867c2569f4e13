"""What changed, in plain words: a field before and after, and lists by the items that differ."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from riskreg.exchange.paper.cells import NOT_SCORED, NOT_STATED
from riskreg.exchange.wording import EXEMPT, actions_text, items_text
from riskreg.model.changes import RATINGS, Change
from riskreg.model.entry import Action, Closure, Item, Strand
from riskreg.model.evidence import Comparison, EntryDifference
from riskreg.model.quarter import plain_date
from riskreg.model.words import Mark, item_changes, strand_pairs
from riskreg.scoring.direction import Statement
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Scheme

_FIELDS = {
    "initial": "Initial score",
    "residual": "Residual score",
    "target": "Target score",
    "direction": "Stated direction",
    "exempt": "Exemption",
}
_LISTS = {
    Kind.RISK: {
        "consequences": "Consequences",
        "controls": "Current controls",
        "actions": "Mitigating actions",
    },
    Kind.OPPORTUNITY: {
        "consequences": "Possible benefits",
        "controls": "Progress to date",
        "actions": "Maximising actions",
    },
}


class Said(NamedTuple):
    """One difference: what it is called, and what stood there before and stands there after."""

    field: str
    before: str
    after: str


def fields_said(found: Comparison, difference: EntryDifference) -> Iterator[Said]:
    """Every difference of an entry in words."""
    before, after = difference.before, difference.after
    kind = difference.recorded.entry.kind
    if after is None:
        yield Said("Entry", "Reported as closed", "No longer listed")
        return
    scheme = found.after.schemes.get(after.scheme)
    if before is None:
        yield new_entry_said(difference.changes, kind, scheme)._replace(before="Not in the register")
        return
    for change in difference.changes:
        yield from said(change, kind, found.before.schemes.get(before.scheme), scheme)


def said(change: Change, kind: Kind, before: Scheme | None, after: Scheme | None) -> tuple[Said, ...]:
    """A change of an entry in words; of its strands, each list's items that differ.

    ``before`` and ``after`` are the schemes that the two states were scored with, None where
    that is not known: then no band is named.
    """
    if change.field == "strands":
        return tuple(_strands_said(change.before or (Strand(),), change.after or (), kind))
    name = _FIELDS.get(change.field, change.field.replace("_", " ").capitalize())
    return (
        Said(name, value_text(change.field, change.before, before), value_text(change.field, change.after, after)),
    )


def new_entry_said(changes: Sequence[Change], kind: Kind, scheme: Scheme | None) -> Said:
    """An entry that is new, in one difference: its fields beside its name, and how much stands in its lists."""
    lines: list[str] = []
    for change in (each for each in changes if each.field not in ("reference", "title")):
        if change.field == "strands":
            lines += _counted(change.after, kind)
        else:
            (one,) = said(change, kind, None, scheme)
            lines.append(f"{one.field}: {one.after}")
    return Said("New entry", "", "\n".join(lines))


def is_new(changes: Sequence[Change]) -> bool:
    """Whether the changes are those of an entry that was not there before."""
    return any(change.field == "title" and change.before is None for change in changes)


def value_text(field: str, value: Any, scheme: Scheme | None = None) -> str:
    """What stands in a field of an entry, in the terms of ``changes.field_value``."""
    if field in RATINGS:
        return rating_text(value, scheme)
    if field == "status":
        return closure_text(value)
    if field == "exempt":
        return EXEMPT if value else "Not exempt"
    if field == "links":
        return "; ".join(f"{link.relation} {link.reference}" for link in value or ()) or "None"
    return _plain(value) or NOT_STATED


def rating_text(rating: Rating | None, scheme: Scheme | None) -> str:
    """``5 x 4 = 20 (Very high)``; the score alone where its factors are not stated."""
    if rating is None:
        return NOT_SCORED
    band = _band(rating.score, scheme)
    text = f"{rating.score} ({band})" if band else f"{rating.score}"
    if rating.impact is None or rating.likelihood is None:
        return text
    gives = "=" if rating.impact * rating.likelihood == rating.score else "gives"
    return f"{rating.impact} x {rating.likelihood} {gives} {text}"


def closure_text(closure: Closure | None) -> str:
    """Whether an entry is open, else when it was closed, by whose agreement and why."""
    if closure is None:
        return "Open"
    return f"Closed on {plain_date(closure.day)}\nAgreed by {closure.agreed_by}\n{closure.reason}"


def _band(score: int, scheme: Scheme | None) -> str:
    try:
        return scheme.band(score).name if scheme else ""
    except InvalidScore:
        return ""


def _plain(value: Any) -> str:
    if isinstance(value, Statement):
        text = f"{value.direction.capitalize()}, stated for {value.quarter}"
        return f"{text}\n{value.reason}" if value.reason else text
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return plain_date(value)
    if isinstance(value, tuple | list):
        return ", ".join(map(_plain, value))
    return "" if value is None else str(value)


def _counted(strands: Sequence[Strand], kind: Kind) -> Iterator[str]:
    for number, strand in enumerate(strands, start=1):
        if strand.title is not None:
            yield f"Strand {number}: {strand.title}"
        for name, heading in _LISTS[kind].items():
            if count := len(getattr(strand, name)):
                yield f"{heading}: {count} {'item' if count == 1 else 'items'}"


def _strands_said(before: Sequence[Strand], after: Sequence[Strand], kind: Kind) -> Iterator[Said]:
    several = max(len(before), len(after)) > 1
    for number, (old, new) in enumerate(strand_pairs(before, after), start=1):
        place = f" of strand {number}" if several else ""
        if new is None:
            yield Said(f"Strand {number}: removed", (old and old.title) or "Untitled", "")
        elif old is None:
            yield Said(f"Strand {number}: added", "", new.title or "Untitled")
        elif old.title != new.title:
            yield Said(f"Title{place or ' of the strand'}", old.title or "Untitled", new.title or "Untitled")
        for name, heading in _LISTS[kind].items():
            yield from _list_said(f"{heading}{place}", getattr(old, name, ()), getattr(new, name, ()))


def _list_said(heading: str, before: Sequence[Item], after: Sequence[Item]) -> Iterator[Said]:
    """A difference for every item that was reworded or moved, and one for each run of added or removed ones."""
    changes = [change for change in item_changes(before, after) if change.kind is not Mark.KEPT]
    for kind, run in groupby(changes, key=lambda change: change.kind):
        if kind in (Mark.ADDED, Mark.REMOVED):
            together = list(run)
            olds, news = ([getattr(each, side) for each in together] for side in ("before", "after"))
            yield Said(f"{heading}: {kind}", _items(olds), _items(news))
            continue
        for change in run:
            what, notes = str(kind), ("", "")
            if kind is Mark.MOVED:
                notes = _place(before, change.before), _place(after, change.after)
            elif change.before and change.after and change.before.text == change.after.text:
                what = "changed"
            yield Said(f"{heading}: {what}", _items([change.before]) + notes[0], _items([change.after]) + notes[1])


def _place(items: Sequence[Item], item: Item | None) -> str:
    return f"\n(item {items.index(item) + 1} of {len(items)})" if item else ""


def _items(items: Sequence[Item | None]) -> str:
    actions = [item for item in items if isinstance(item, Action)]
    return actions_text(actions) if actions else items_text(item for item in items if item is not None)
