"""What the report says of an entry's lists: what was added, done, put off and reworded, counted to the letter."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from riskreg.model.entry import Action, ActionStatus, Entry, Item, Level
from riskreg.model.words import ItemChange, Mark, item_changes, strand_pairs
from riskreg.scoring.rating import Kind


class Sentence(NamedTuple):
    """One drafted sentence. ``field`` is the one of FIELDS that it follows from, empty where nothing changed."""

    text: str
    field: str


_PARTS = ("consequences", "controls", "actions")
LISTS = {
    Kind.RISK: dict(zip(_PARTS, ("consequences", "controls", "mitigating actions"), strict=True)),
    Kind.OPPORTUNITY: dict(zip(_PARTS, ("benefits", "progress to date", "maximising actions"), strict=True)),
}
"""What a paper calls an entry's three lists."""


class _Did(StrEnum):
    """What happened to one item; the sentences come in this order."""

    ADDED = "added"
    COMPLETED = "completed"
    REOPENED = "no longer complete"
    REMOVED = "removed"
    DATED = "given a date"
    PUT_OFF = "given a later date"
    ADVANCED = "given an earlier date"
    PROGRESSED = "with news of its progress"
    REWORDED = "reworded"
    UPDATED = "updated"
    MOVED = "moved"


def list_sentences(before: Entry, after: Entry) -> Iterator[Sentence]:
    """The sentences about consequences, controls and actions, under whichever strand they stand."""
    for name, called in LISTS[after.kind].items():
        had = any(_is_matter(item) for strand in before.strands for item in getattr(strand, name))
        found = [
            change
            for old, new in strand_pairs(before.strands, after.strands)
            for change in item_changes(*(getattr(each, name) if each else () for each in (old, new)))
        ]
        counts = Counter(did for change in found for did in _what_happened(change))
        if called == "progress to date":  # one thing, not many
            if counts:
                yield Sentence("The progress to date was updated.", "strands")
        else:
            for said in _told(counts, called, had=had, actions=name == "actions"):
                yield Sentence(said, "strands")
    if [strand.title for strand in before.strands] != [strand.title for strand in after.strands]:
        yield Sentence("Its themes have changed.", "strands")


def _is_matter(item: Item | None) -> bool:
    """Whether an item counts as one of its list; headings and what stands under a bullet belong to others.

    An action under a bullet counts where it is somebody's, or has a date or a status.
    """
    if item is None or item.level is Level.HEADING:
        return False
    if item.level is Level.BULLET:
        return True
    return isinstance(item, Action) and bool(item.owner or item.due or item.status)


def _what_happened(change: ItemChange) -> Iterator[_Did]:
    was, now = change.before, change.after
    match change.kind:
        case Mark.KEPT:
            return
        case Mark.ADDED:
            yield _Did.ADDED if _is_matter(now) else _Did.UPDATED
        case Mark.REMOVED:
            yield _Did.REMOVED if _is_matter(was) else _Did.UPDATED
        case Mark.MOVED:
            yield _Did.MOVED
        case Mark.REWORDED:
            yield from _reworded(change, was, now)


def _reworded(change: ItemChange, was: Item | None, now: Item | None) -> Iterator[_Did]:
    other = set(change.fields)
    if isinstance(was, Action) and isinstance(now, Action):
        done = ActionStatus.COMPLETE
        if now.status is done and was.status is not done:
            yield _Did.COMPLETED
            other -= {"status", "due", "progress"}
        elif was.status is done and now.status is not done:
            yield _Did.REOPENED
            other -= {"status"}
        if "due" in other and now.due is not None:
            yield _Did.DATED if was.due is None else _Did.PUT_OFF if now.due > was.due else _Did.ADVANCED
            other -= {"due"}
    if "progress" in other:
        yield _Did.PROGRESSED
        other -= {"progress"}
    if was is not None and now is not None and was.text != now.text:
        yield _Did.REWORDED
    if other:
        yield _Did.UPDATED


def _told(counts: Mapping[_Did, int], called: str, *, had: bool, actions: bool) -> Iterator[str]:
    one = called.removesuffix("s")
    for did in _Did:
        count = counts.get(did, 0)
        if not count:
            continue
        if did is _Did.ADDED and actions:
            yield _added(count, one, called, had=had)
        elif did in (_Did.ADDED, _Did.COMPLETED, _Did.REMOVED):
            yield f"{_number(count, one, called)} {did}."
        elif did is _Did.REOPENED:
            yield f"{_number(count, one, called)} {'is' if count == 1 else 'are'} {did}."
        elif did in (_Did.DATED, _Did.PUT_OFF, _Did.ADVANCED):
            yield f"{_number(count, one, called)} {'was' if count == 1 else 'were'} {did}."
        elif did is _Did.PROGRESSED:
            yield f"Progress was updated on {_number(count, one, called).lower()}."
        elif did is _Did.REWORDED:
            yield f"The wording of the {called} was updated."
        elif did is _Did.UPDATED:
            yield f"The {called} were updated."
        elif did is _Did.MOVED and len(counts) == 1:
            yield f"The {called} were put in another order."


def _added(count: int, one: str, many: str, *, had: bool) -> str:
    """Only what comes on top of something is further."""
    if had:
        return f"Further {many} added." if count > 1 else f"A further {one} added."
    return f"{many.capitalize()} added." if count > 1 else f"A {one} added."


_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def _number(count: int, one: str, many: str) -> str:
    said = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{said} {one if count == 1 else many}"


def in_words(names: Sequence[str]) -> str:
    """``Legal, Social and Political``."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
