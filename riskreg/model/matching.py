"""Which parts of two sequences belong together, at a cost in step with their length. Pure functions.

Long sequences are first split at anchors, things that stand once in both; only what lies between two
anchors is compared in full.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)

_FULL = 4_000  # pairs that are compared in full: a millisecond or two, at worst
_DEEPEST = 12  # how often what lies between two anchors is split again


class Match(NamedTuple):
    """``length`` things from ``before`` in the one sequence that equal those from ``after`` in the other."""

    before: int
    after: int
    length: int


class _Part(NamedTuple):
    """A part of each sequence, as half-open ranges, and how deep in the splitting it lies."""

    first: int
    first_end: int
    second: int
    second_end: int
    depth: int


def matches(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[Match, ...]:
    """What stands in both sequences in the same order; rising in both, none empty, none touching."""
    found: list[Match] = []
    for match in sorted(_found(before, after)):
        last = found[-1] if found else Match(-1, -1, 0)
        if (last.before + last.length, last.after + last.length) == match[:2]:
            found[-1] = last._replace(length=last.length + match.length)
        elif match.length:
            found.append(match)
    return tuple(found)


def stretches(before: Sequence[T], after: Sequence[T]) -> Iterator[tuple[Sequence[T], Sequence[T], Sequence[T]]]:
    """What was removed, what was added in its place, and what both then have in common, again and again."""
    i = j = 0
    for first, second, length in (*matches(before, after), Match(len(before), len(after), 0)):
        yield before[i:first], after[j:second], before[first : first + length]
        i, j = first + length, second + length


def _found(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Match]:
    waiting = [_Part(0, len(before), 0, len(after), 0)]
    while waiting:
        first, first_end, second, second_end, depth = waiting.pop()
        start = _common(before, after, range(first, first_end), range(second, second_end))
        yield Match(first, second, start)
        first, second = first + start, second + start
        end = _common(before, after, range(first, first_end)[::-1], range(second, second_end)[::-1])
        first_end, second_end = first_end - end, second_end - end
        yield Match(first_end, second_end, end)
        if (first_end - first) * (second_end - second) <= _FULL:
            pairs = SequenceMatcher(None, before[first:first_end], after[second:second_end], autojunk=False)
            yield from (Match(first + i, second + j, n) for i, j, n in pairs.get_matching_blocks())
        elif depth < _DEEPEST:
            waiting += _between(before, after, _Part(first, first_end, second, second_end, depth))


def _common(before: Sequence[Hashable], after: Sequence[Hashable], first: range, second: range) -> int:
    count = 0
    for i, j in zip(first, second, strict=False):
        if before[i] != after[j]:
            break
        count += 1
    return count


def _between(before: Sequence[Hashable], after: Sequence[Hashable], part: _Part) -> Iterator[_Part]:
    """The parts that the anchors in a part divide it into, each beginning with its anchor; none without one."""
    anchors = _anchors(before, after, part)
    if not anchors:
        return
    edges = [(part.first, part.second), *anchors, (part.first_end, part.second_end)]
    for (i, j), (i_end, j_end) in pairwise(edges):
        yield _Part(i, i_end, j, j_end, part.depth + 1)


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable], part: _Part) -> list[tuple[int, int]]:
    """The longest row of places, rising in both sequences, of what stands exactly once in each."""
    once = _once(after, part.second, part.second_end)
    pairs = [(i, once[thing]) for thing, i in _once(before, part.first, part.first_end).items() if thing in once]
    tails: list[int] = []  # the lowest place in which a row of each length ends
    at: list[int] = []  # which pair that is
    previous: list[int] = []
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(tails, j)
        previous.append(at[length - 1] if length else -1)
        tails[length : length + 1] = [j]
        at[length : length + 1] = [number]
    row: list[tuple[int, int]] = []
    number = at[-1] if at else -1
    while number >= 0:
        row.append(pairs[number])
        number = previous[number]
    return row[::-1]


def _once(things: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    counts = Counter(things[start:end])
    return {things[i]: i for i in range(start, end) if counts[things[i]] == 1}
