"""What changed field by field: each before and after, with the words that differ marked."""

from collections.abc import Iterator, Sequence

from riskreg.exchange.paper.content import Block, Cell, Heading, Marked, Paragraph, Table
from riskreg.exchange.said import Said, fields_said
from riskreg.model.entry import UNPRINTABLE
from riskreg.model.evidence import Comparison
from riskreg.model.words import Mark, Run, word_changes

MARKS = "A word that was taken out is struck through before, and one that was put in is underlined after."
_ALIKE = 0.25  # the share of words in common from which marks help more than they distract
_LONGEST_MARKED = 6_000  # characters


def detail_blocks(found: Comparison) -> Iterator[Block]:
    """The differences as a table; nothing where there is none."""
    if not found.differences:
        return
    yield Heading(2, "Field by field")
    yield Paragraph(MARKS, "note")
    rows = tuple(
        (difference.recorded.entry.reference, each.field, *_cells(each))
        for difference in found.differences
        for each in fields_said(found, difference)
    )
    yield Table("Changes field by field", ("Reference", "Field", "Before", "After"), rows, (0.1, 0.16, 0.37, 0.37))


def marked_runs(before: str, after: str) -> Sequence[Run]:
    """Both texts as runs of words that stayed, went and came; nothing where too little of them is the same."""
    if not before or not after or len(before) + len(after) > _LONGEST_MARKED:
        return ()
    if UNPRINTABLE.search(before + after):
        return ()
    runs = word_changes(before, after)
    kept = sum(len(run.text) for run in runs if run.kind is Mark.KEPT)
    return runs if kept >= _ALIKE * max(len(before), len(after)) else ()


def _cells(one: Said) -> tuple[Cell, Cell]:
    runs = marked_runs(one.before, one.after)
    if not runs:
        return one.before, one.after
    return Marked(tuple(runs), Mark.REMOVED), Marked(tuple(runs), Mark.ADDED)
