"""The structure that every form of a paper shares: ranks of headings, lists within lists, what leads where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from riskreg.exchange.paper.content import Block, Document, Heading, ListItem, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Node:
    """An item of a list, and the items under it."""

    item: ListItem
    under: tuple["Node", ...]


def nested(items: Iterable[ListItem]) -> tuple[Node, ...]:
    """The items as lists within lists: each holds those after it that are deeper than it is."""
    return tuple(_siblings(list(items)))


def _siblings(items: list[ListItem]) -> Iterator[Node]:
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and items[end].depth > items[at].depth:
            end += 1
        yield Node(items[at], tuple(_siblings(items[at + 1 : end])))
        at = end


def runs(items: Iterable[ListItem]) -> Iterator[tuple[ListItem | None, tuple[Node, ...]]]:
    """The headings within a list, None before the first one, each with the list that follows it."""
    heading: ListItem | None = None
    below: list[ListItem] = []
    for item in items:
        if item.depth == 0:
            if heading or below:
                yield heading, nested(below)
            heading, below = item, []
        else:
            below.append(item)
    if heading or below:
        yield heading, nested(below)


def ranked(blocks: Iterable[Block]) -> Iterator[tuple[Block, int]]:
    """Each block with its rank: a heading's own, without a rank left out, or that of a heading within the block.

    Screen readers take a jump from the second rank to the fourth for a heading that is missing.
    """
    above: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
        yield block, len(above) + (not isinstance(block, Heading))


def parts(paper: Document) -> tuple[Heading, ...]:
    """The headings of the contents."""
    return tuple(each for each in paper.blocks if isinstance(each, Heading) and each.level == 1 and each.anchor)


def entry_anchors(paper: Document) -> frozenset[str]:
    """The anchors of the headings that the rows of a table lead to."""
    anchors = {block.anchor for block in paper.blocks if isinstance(block, Heading)}
    return frozenset(link for block in paper.blocks if isinstance(block, Table) for link in block.links) & anchors


def destinations(paper: Document) -> dict[str, str]:
    """The anchor of the one entry that a reference means in this paper, by reference."""
    anchors = entry_anchors(paper)
    found: dict[str, set[str]] = {}
    for block in paper.blocks:
        if isinstance(block, Table) and block.links:
            for row, anchor in zip(block.rows, block.links, strict=True):
                if anchor in anchors and isinstance(row[0], str):
                    found.setdefault(row[0], set()).add(anchor)
    return {reference: next(iter(leads)) for reference, leads in found.items() if len(leads) == 1}


def warnings(paper: Document) -> list[str]:
    """What no page may be read without."""
    return [block.text for block in paper.blocks if isinstance(block, Paragraph) and block.role == "warning"]
