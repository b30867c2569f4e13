"""The strands of two people brought together: each list is taken from whoever changed it."""

from dataclasses import replace
from typing import Any

from riskreg.ui.editor.strand_text import StrandText

Strands = tuple[StrandText, ...]
_PARTS = ("title", "consequences", "controls", "actions")


def strands_clash(start: Strands, mine: Strands, theirs: Strands) -> bool:
    """Whether both changed the same list or title, or one changed how many strands there are."""
    if not len(start) == len(mine) == len(theirs):
        return theirs not in (start, mine)
    return any(
        getattr(other, part) not in (getattr(before, part), getattr(own, part))
        and getattr(own, part) != getattr(before, part)
        for before, own, other in zip(start, mine, theirs, strict=True)
        for part in _PARTS
    )


def merged(start: Strands, mine: Strands, theirs: Strands, *, yielding: bool = False) -> Strands:
    """Their strands with the lists and titles that I changed; ``yielding``, only those that they did not.

    Where the strands do not correspond it is all of mine, or yielding all of theirs.
    """
    if not len(start) == len(mine) == len(theirs):
        return theirs if yielding else mine
    return tuple(
        replace(other, **_kept(before, own, other, yielding))
        for before, own, other in zip(start, mine, theirs, strict=True)
    )


def _kept(before: StrandText, own: StrandText, other: StrandText, yielding: bool) -> dict[str, Any]:
    changed = (part for part in _PARTS if getattr(own, part) != getattr(before, part))
    return {
        part: getattr(own, part)
        for part in changed
        if not yielding or getattr(other, part) == getattr(before, part)
    }
