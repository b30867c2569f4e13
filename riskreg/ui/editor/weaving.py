"""One list that two people changed: their lines and mine woven into one, as far as they stand apart."""

from difflib import SequenceMatcher
from typing import NamedTuple

from riskreg.ui.editor.outline import Line

Lines = tuple[Line, ...]


class Woven(NamedTuple):
    """The list with both people's changes. ``clean`` says that no line was changed by both."""

    lines: Lines
    clean: bool


class _Edit(NamedTuple):
    """Lines ``first`` up to ``last`` of the start, and what stands there instead."""

    first: int
    last: int
    lines: Lines


def weave(start: Lines, mine: Lines, theirs: Lines) -> Woven:
    """``start`` with what each changed; where both changed the same lines, theirs and then mine."""
    own, other = _edits(start, mine), _edits(start, theirs)
    woven: list[Line] = []
    place, clean = 0, True
    while own or other:
        first = min(edits[0].first for edits in (own, other) if edits)
        group_own, group_other, last = _together(own, other, first)
        woven += start[place:first]
        left, right = _standing(start, group_other, first, last), _standing(start, group_own, first, last)
        if group_own and group_other and left != right:
            clean = False
            woven += [*left, *(line for line in right if line not in left)]
        else:
            woven += right if group_own else left
        place = last
    return Woven((*woven, *start[place:]), clean)


def _edits(start: Lines, after: Lines) -> list[_Edit]:
    matcher = SequenceMatcher(None, start, after, autojunk=False)
    return [_Edit(i1, i2, after[j1:j2]) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]


def _together(own: list[_Edit], other: list[_Edit], first: int) -> tuple[list[_Edit], list[_Edit], int]:
    """Take the edits that begin at ``first`` or overlap with these, and say where the last of them ends."""
    taken: tuple[list[_Edit], list[_Edit]] = ([], [])
    last, more = first, True
    while more:
        more = False
        for edits, into in zip((own, other), taken, strict=True):
            while edits and (edits[0].first == first or edits[0].first < last):
                into.append(edits.pop(0))
                last, more = max(last, into[-1].last), True
    return *taken, last


def _standing(start: Lines, edits: list[_Edit], first: int, last: int) -> Lines:
    """Lines ``first`` up to ``last`` of the start as one person's edits leave them."""
    lines: list[Line] = []
    for edit in edits:
        lines += [*start[first : edit.first], *edit.lines]
        first = edit.last
    return (*lines, *start[first:last])
