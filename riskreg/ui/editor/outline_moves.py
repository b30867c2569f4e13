"""Where the items of a list go when they are moved: each takes what stands under it along."""

from collections.abc import Sequence
from typing import NamedTuple

from riskreg.ui.editor.outline import Line


class Span(NamedTuple):
    """The lines from ``first`` up to and without ``last``."""

    first: int
    last: int


def whole(lines: Sequence[Line], first: int, last: int) -> Span:
    """The chosen lines ``first`` to ``last`` and all that stands under the last of them."""
    level = min(line.level for line in lines[first : last + 1])
    end = last + 1
    while end < len(lines) and lines[end].level > level:
        end += 1
    return Span(first, end)


def place_above(lines: Sequence[Line], span: Span) -> int | None:
    """Where a span stands after one step up; None where there is no further up."""
    if span.first == 0:
        return None
    level = lines[span.first].level
    place = span.first - 1
    while place > 0 and lines[place].level > level:
        place -= 1
    passes = lines[place].level == level or place == span.first - 1
    return place if passes else place + 1


def place_below(lines: Sequence[Line], span: Span) -> int | None:
    """The line that a span stands before after one step down; None where there is no further down."""
    if span.last >= len(lines):
        return None
    following = lines[span.last]
    if following.level == lines[span.first].level:
        return whole(lines, span.last, span.last).last
    return span.last + 1


def moved(lines: Sequence[Line], span: Span, place: int) -> tuple[tuple[Line, ...], Span]:
    """The lines with a span put before the line at ``place``, and where the span stands then."""
    taken, rest = lines[span.first : span.last], [*lines[: span.first], *lines[span.last :]]
    if place >= span.last:
        place -= len(taken)
    elif place > span.first:
        place = span.first
    return (*rest[:place], *taken, *rest[place:]), Span(place, place + len(taken))
