"""The strands of two people brought together: each list is taken from whoever changed it.

A list or title is named by its place, "strands.0.controls"; "strands" alone stands for all of them.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from riskreg.ui.editor.strand_text import StrandText
from riskreg.ui.editor.weaving import weave

Strands = tuple[StrandText, ...]
ALL = "strands"
_PARTS = ("title", "consequences", "controls", "actions")


def differing(start: Strands, other: Strands) -> tuple[str, ...]:
    """The names of the lists and titles that differ; all of them where a strand came or went."""
    if len(start) != len(other):
        return (ALL,)
    return tuple(
        f"{ALL}.{number}.{part}"
        for number, (before, after) in enumerate(zip(start, other, strict=True))
        for part in _PARTS
        if getattr(before, part) != getattr(after, part)
    )


def part_of(strands: Strands, name: str) -> Any:
    """The list, title or all strands that a name stands for."""
    if name == ALL:
        return strands
    _, number, part = name.split(".")
    return getattr(strands[int(number)], part)


def clashing(start: Strands, mine: Strands, theirs: Strands) -> tuple[str, ...]:
    """The names of what both changed, differently, so that it cannot be woven together."""
    if not len(start) == len(mine) == len(theirs):
        return () if theirs in (start, mine) or mine == start else (ALL,)
    return tuple(
        name
        for name in differing(start, mine)
        if _clash(part_of(start, name), part_of(mine, name), part_of(theirs, name))
    )


def _clash(before: Any, own: Any, other: Any) -> bool:
    if other in (before, own):
        return False
    return isinstance(own, str) or not weave(before, own, other).clean


def merged(
    start: Strands, mine: Strands, theirs: Strands, yielded: Collection[str] = (), both: Collection[str] = ()
) -> Strands:
    """Their strands with what I changed; not with what is ``yielded``, and with ``both`` people's lines.

    Where the strands do not correspond it is all of mine, or yielding all of theirs.
    """
    if not len(start) == len(mine) == len(theirs):
        return theirs if ALL in yielded else mine
    made = list(theirs)
    for name in differing(start, mine):
        before, own, other = (part_of(strands, name) for strands in (start, mine, theirs))
        if name in yielded:
            continue
        _, number, part = name.split(".")
        if not isinstance(own, str) and other not in (before, own):
            woven = weave(before, own, other)
            own = woven.lines if woven.clean or name in both else own
        made[int(number)] = replace(made[int(number)], **{part: own})
    return tuple(made)
