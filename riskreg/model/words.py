"""What differs between two texts, word by word, and between two lists, item by item. Pure functions."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, zip_longest
from typing import NamedTuple

from riskreg.model.entry import Item, Strand
from riskreg.model.matching import matches, stretches

_WORD = re.compile(r"\s+|\w+(?:['’\u0300-\u036f]\w*)*|[^\w\s]")
_REACH = 50  # items up or down that a reworded one is looked for in
_ALIKE = 0.5  # the share of words in common from which an item is the same one, reworded
_CARRIED = ("level", "owner", "due", "status", "progress")


class Mark(StrEnum):
    """What became of a run of words, which is one of the first three, or of an item."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"


class Run(NamedTuple):
    """Words that share one fate, with the spaces between them."""

    kind: Mark
    text: str


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of one item of a list.

    ``before`` is None where it was added, ``after`` where it was removed. ``runs`` are its words.
    ``fields`` names what else differs of a reworded one: level, owner, due, status, progress.
    """

    kind: Mark
    before: Item | None
    after: Item | None
    runs: tuple[Run, ...]
    fields: tuple[str, ...] = ()


def word_changes(before: str, after: str) -> tuple[Run, ...]:
    """The runs that turn ``before`` into ``after``, in reading order, what was removed before what was added.

    Kept and added together are ``after``; kept and removed together are ``before``.
    """
    found: list[Run] = []
    removed = added = ""
    for gone, come, kept in stretches(_WORD.findall(before), _WORD.findall(after)):
        removed, added, same = removed + "".join(gone), added + "".join(come), "".join(kept)
        if same and (removed or added) and not any(character.isalnum() for character in same):
            # A space or a comma between two changes would only chop them up.
            removed, added = removed + same, added + same
            continue
        found += (*_change(removed, added), Run(Mark.KEPT, same))
        removed = added = ""
    return tuple(_joined((*found, *_change(removed, added))))


def _change(removed: str, added: str) -> Iterator[Run]:
    """One change, without the spaces and marks that both its sides begin or end with."""
    head = _shared(removed, added)
    tail = _shared(removed[: head - 1 if head else None : -1], added[: head - 1 if head else None : -1])
    yield Run(Mark.KEPT, removed[:head])
    yield Run(Mark.REMOVED, removed[head : len(removed) - tail])
    yield Run(Mark.ADDED, added[head : len(added) - tail])
    yield Run(Mark.KEPT, removed[len(removed) - tail :])


def _shared(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right or left.isalnum():
            break
        count += 1
    return count


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs without empty ones, neighbours of one kind as one."""
    kind, texts = Mark.KEPT, list[str]()
    for run in runs:
        if run.text and run.kind is not kind:
            if texts:
                yield Run(kind, "".join(texts))
            kind, texts = run.kind, []
        if run.text:
            texts.append(run.text)
    if texts:
        yield Run(kind, "".join(texts))


def item_changes(before: Sequence[Item], after: Sequence[Item]) -> tuple[ItemChange, ...]:
    """What became of each item, in the order of ``after``, with what was removed near where it stood."""
    kept = {i + n: j + n for i, j, length in matches(before, after) for n in range(length)}
    partner = _partners(before, after, kept)
    origin = {j: i for i, j in partner.items()}
    found: list[ItemChange] = []
    upcoming = 0
    for j, item in enumerate(after):
        i = origin.get(j)
        if i is None:
            found.append(ItemChange(Mark.ADDED, None, item, _whole(Mark.ADDED, item)))
        elif i in kept:
            found += _removed(before, range(upcoming, i), partner)
            upcoming = i + 1
            found.append(ItemChange(Mark.KEPT, item, item, _whole(Mark.KEPT, item)))
        else:
            found.append(_same_item(before[i], item))
    return (*found, *_removed(before, range(upcoming, len(before)), partner))


def _whole(kind: Mark, item: Item) -> tuple[Run, ...]:
    return (Run(kind, item.text),)


def _same_item(old: Item, new: Item) -> ItemChange:
    if old == new:
        return ItemChange(Mark.MOVED, old, new, _whole(Mark.KEPT, new))
    fields = tuple(name for name in _CARRIED if getattr(old, name, None) != getattr(new, name, None))
    return ItemChange(Mark.REWORDED, old, new, word_changes(old.text, new.text), fields)


def _removed(before: Sequence[Item], places: range, partner: Mapping[int, int]) -> Iterator[ItemChange]:
    for i in places:
        if i not in partner:
            yield ItemChange(Mark.REMOVED, before[i], None, _whole(Mark.REMOVED, before[i]))


def _partners(before: Sequence[Item], after: Sequence[Item], kept: Mapping[int, int]) -> dict[int, int]:
    """Which item each became: those kept, then equal ones elsewhere, the same words, and the most alike."""
    partner = dict(kept)
    _pair(before, after, partner, lambda item: item)
    _pair(before, after, partner, lambda item: item.text)
    taken = set(partner.values())
    for _, i, j in sorted(_alike(before, after, partner)):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _pair(
    before: Sequence[Item], after: Sequence[Item], partner: dict[int, int], key: Callable[[Item], Hashable]
) -> None:
    """Pair what has no partner yet with the first that has the same key."""
    taken = set(partner.values())
    waiting: dict[Hashable, list[int]] = {}
    for j in reversed(range(len(after))):
        if j not in taken:
            waiting.setdefault(key(after[j]), []).append(j)
    for i, item in enumerate(before):
        if i not in partner and (free := waiting.get(key(item))):
            partner[i] = free.pop()


def _alike(
    before: Sequence[Item], after: Sequence[Item], partner: Mapping[int, int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs without a partner that share most of their words, those that share most to be sorted first."""
    taken = set(partner.values())
    words = {j: _vocabulary(item.text) for j, item in enumerate(after) if j not in taken}
    for i, item in enumerate(before):
        if i in partner or not words:
            continue
        mine = _vocabulary(item.text)
        for j in range(i - _REACH, i + _REACH + 1):
            if j in words and (share := _share(mine, words[j])) >= _ALIKE:
                yield -share, i, j


def strand_pairs(
    before: Sequence[Strand], after: Sequence[Strand]
) -> Iterator[tuple[Strand | None, Strand | None]]:
    """Each strand with what became of it: by title, and between two of the same title by place."""
    olds, news = iter(before), iter(after)
    for gone, come, same in stretches(*([strand.title for strand in strands] for strands in (before, after))):
        yield from zip_longest(tuple(islice(olds, len(gone))), tuple(islice(news, len(come))))
        yield from zip(islice(olds, len(same)), islice(news, len(same)), strict=True)


def _vocabulary(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text) if word[0].isalnum())


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)
