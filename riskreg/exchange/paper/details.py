"""What changed field by field: each before and after, with the words that differ marked."""

from collections.abc import Iterator, Sequence

from riskreg.exchange.paper.content import Block, Cell, Heading, Marked, Paragraph, Table
from riskreg.exchange.said import Said, new_entry_said, said
from riskreg.model.entry import UNPRINTABLE
from riskreg.model.evidence import Comparison, EntryDifference
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


def fields_said(found: Comparison, difference: EntryDifference) -> Iterator[Said]:
    """Every difference of an entry in words."""
    before, after = difference.before, difference.after
    kind = difference.recorded.entry.kind
    if after is None:
        yield Said("Entry", "Reported as closed", "No longer listed")
        return
    scheme = found.after.schemes.get(after.scheme)
    if before is None:
        yield new_entry_said(difference.changes, kind, scheme)._replace(before="Not in the register")
        return
    for change in difference.changes:
        yield from said(change, kind, found.before.schemes.get(before.scheme), scheme)


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
