"""The sentences of the covering report, drafted by rule from what differs: each one names its field."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from riskreg.model.changes import moved
from riskreg.model.entry import Action, ActionStatus, Entry, Item, Relation
from riskreg.model.evidence import EntryDifference, Fate
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.model.words import ItemChange, Mark, item_changes, strand_pairs
from riskreg.scoring.rating import Kind, Rating, score_of


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
_TIES = {
    Relation.MERGED_INTO: "Merged into {0}.",
    Relation.SPLIT_FROM: "Split from {0}.",
    Relation.SUPERSEDES: "It supersedes {0}.",
}


def draft(recorded: Recorded, difference: EntryDifference | None, after: RegisterState) -> tuple[Sentence, ...]:
    """What a report says of an entry; ``difference`` is None where nothing changed since the one before."""
    if difference is None:
        return (*_score(None, recorded, ""), Sentence("Nothing else has changed.", ""))
    before, entry = difference.before, recorded.entry
    if difference.fate is Fate.NEW or before is None:
        return (
            Sentence(f"New in {after.quarter.label}.", "status"), *_ties((), entry), *_score(None, recorded, ""),
        )  # fmt: skip
    said: list[Sentence] = []
    if difference.fate is Fate.CLOSED and entry.closure is not None:
        closure = entry.closure
        agreed = f"Agreed by {_ended(closure.agreed_by)}"
        said.append(Sentence(f"Closed on {plain_date(closure.day)}: {_ended(closure.reason)} {agreed}", "status"))
    if difference.fate is Fate.REOPENED:
        said.append(Sentence("Reopened.", "status"))
    said += _named_otherwise(before.entry, entry)
    said += _ties(before.entry.links, entry)
    said += _lists(before.entry, entry)
    if difference.fate is not Fate.CLOSED:
        said += _score(before, recorded, recorded.reason)
    return tuple(said)


def _ended(text: str) -> str:
    """A person's words as the end of a sentence, whatever they end in."""
    said = " ".join(text.split())
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _named_otherwise(before: Entry, after: Entry) -> Iterator[Sentence]:
    if before.reference != after.reference:
        yield Sentence(f"Formerly {before.reference}.", "reference")
    if before.title != after.title:
        yield Sentence(f"The title was “{' '.join(before.title.split())}”.", "title")
    if before.owner != after.owner:
        was, now = (_ended(each.owner).removesuffix(".") for each in (before, after))
        if not after.owner.strip():
            yield Sentence(f"It has no owner any more; it was {was}.", "owner")
        elif not before.owner.strip():
            yield Sentence(f"The owner is now {now}; there was none.", "owner")
        else:
            yield Sentence(f"The owner is now {now}; it was {was}.", "owner")
    if set(before.types) != set(after.types):
        yield Sentence(f"The types are now {_listed(after.types) or 'none'}.", "types")
    if before.level != after.level:
        yield Sentence(f"It has moved to another level: {after.level or 'the highest'}.", "level")
    if before.exempt != after.exempt:
        yield Sentence("It is now exempt." if after.exempt else "It is no longer exempt.", "exempt")


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _ties(before: tuple[object, ...], after: Entry) -> Iterator[Sentence]:
    for link in after.links:
        if link not in before:
            yield Sentence(_TIES[link.relation].format(link.reference), "links")


def _lists(before: Entry, after: Entry) -> Iterator[Sentence]:
    words = LISTS[after.kind]
    for name, called in words.items():
        found = [
            change
            for old, new in strand_pairs(before.strands, after.strands)
            for change in item_changes(*(getattr(each, name) if each else () for each in (old, new)))
        ]
        if name == "actions":
            yield from _actions(found, called)
        else:
            yield from _items(found, called, name)
    if [strand.title for strand in before.strands] != [strand.title for strand in after.strands]:
        yield Sentence("Its themes have changed.", "strands")


def _actions(found: list[ItemChange], called: str) -> Iterator[Sentence]:
    one = called.removesuffix("s")
    added = sum(change.kind is Mark.ADDED for change in found)
    if added:
        yield Sentence(f"Further {called} added." if added > 1 else f"A further {one} added.", "strands")
    done = sum(_completed(change) for change in found)
    if done:
        yield Sentence(f"{_number(done, one, called)} completed.", "strands")
    removed = sum(change.kind is Mark.REMOVED for change in found)
    if removed:
        yield Sentence(f"{_number(removed, one, called)} removed.", "strands")
    put_off = sum(_put_off(change) for change in found)
    if put_off:
        was = "was" if put_off == 1 else "were"
        yield Sentence(f"{_number(put_off, one, called)} {was} given a later date.", "strands")
    other = sum(
        change.kind is Mark.REWORDED and not _completed(change) and not _put_off(change) for change in found
    )
    if other:
        yield Sentence(f"The {called} were updated.", "strands")


def _items(found: list[ItemChange], called: str, name: str) -> Iterator[Sentence]:
    kinds = Counter(change.kind for change in found)
    if name == "controls" and called != "controls":  # progress to date is one thing, not many
        if kinds[Mark.ADDED] or kinds[Mark.REWORDED] or kinds[Mark.REMOVED]:
            yield Sentence("The progress to date was updated.", "strands")
        return
    if kinds[Mark.ADDED]:
        yield Sentence(f"{_number(kinds[Mark.ADDED], called.removesuffix('s'), called)} added.", "strands")
    if kinds[Mark.REMOVED]:
        yield Sentence(f"{_number(kinds[Mark.REMOVED], called.removesuffix('s'), called)} removed.", "strands")
    if kinds[Mark.REWORDED]:
        yield Sentence(f"The wording of the {called} was updated.", "strands")


_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def _number(count: int, one: str, many: str) -> str:
    said = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{said} {one if count == 1 else many}"


def _status(item: Item | None) -> ActionStatus | None:
    return item.status if isinstance(item, Action) else None


def _completed(change: ItemChange) -> bool:
    done = ActionStatus.COMPLETE
    return change.before is not None and _status(change.after) is done and _status(change.before) is not done


def _put_off(change: ItemChange) -> bool:
    was, now = change.before, change.after
    if not (isinstance(was, Action) and isinstance(now, Action)) or was.due is None or now.due is None:
        return False
    return now.due > was.due and not _completed(change)


def _score(before: Recorded | None, after: Recorded, reason: str) -> Iterator[Sentence]:
    entry = after.entry
    for name in ("initial", "target"):
        was: Rating | None = getattr(before.entry, name) if before else None
        now: Rating | None = getattr(entry, name)
        if before is not None and moved(was, now):
            to = f"from {score_of(was)} to {now.score}" if now else "and is no longer set"
            yield Sentence(f"The {name} score has changed {to}.", name)
        elif before is not None and was is None and now is not None:
            yield Sentence(f"The {name} score is {now.score}.", name)
    residual = score_of(entry.residual)
    if residual is None:
        yield Sentence("It has no residual score.", "residual")
        return
    reported = score_of(before.entry.residual) if before is not None else after.reported
    if reported is None:
        yield Sentence(f"The residual score is {residual}.", "residual")
    elif reported == residual:
        yield Sentence(f"The residual score remains at {residual}.", "residual")
    else:
        went = "risen" if residual > reported else "fallen"
        why = f": {_ended(reason)}" if reason.strip() else "."
        yield Sentence(f"The residual score has {went} from {reported} to {residual}{why}", "residual")
