"""What changed since the paper before: in drafted sentences, and field by field with the words that differ."""

from collections.abc import Sequence

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color

from riskreg.exchange.outgoing.heights import FONT, FONT_SIZE
from riskreg.exchange.outgoing.looks import ALERT, INK, NUMBER, REFERENCE, score_look
from riskreg.exchange.outgoing.page import escaped
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.paper.cells import direction_of, one_line
from riskreg.exchange.paper.details import MARKS, marked_runs
from riskreg.exchange.paper.register_paper import in_sentences
from riskreg.exchange.said import fields_said
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.words import Mark, Run
from riskreg.scoring.rating import score_of

CHANGES, DETAIL = "Changes", "Changes in detail"
_FATES = {
    Fate.NEW: "New",
    Fate.CLOSED: "Closed",
    Fate.REOPENED: "Reopened",
    Fate.CHANGED: "Changed",
    Fate.GONE: "Gone",
}
_COLUMNS = (
    Column("What became of it", 17.0, key=True),
    Column("Reference", 11.0, REFERENCE, key=True),
    Column("Title", 36.0, key=True),
    Column("Score before", 15.0, NUMBER),
    Column("Score now", 15.0, NUMBER),
    Column("Direction", 13.0),
    Column("What changed, and why", 66.0),
)
_BEFORE, _NOW = 3, 4
_DETAIL = (
    Column("Reference", 11.0, REFERENCE, key=True),
    Column("Title", 32.0, key=True),
    Column("Field", 20.0, key=True),
    Column("Before", 52.0),
    Column("After", 52.0),
)
_ABOUT_THE_ENTRY = 2
_REMOVED, _ADDED = (
    InlineFont(rFont=FONT, sz=FONT_SIZE, color=Color(f"FF{ALERT[1:]}"), strike=True),
    InlineFont(rFont=FONT, sz=FONT_SIZE, color=Color("FF1D4E1F"), u="single"),
)
_KEPT = InlineFont(rFont=FONT, sz=FONT_SIZE, color=Color(f"FF{INK[1:]}"))


def write_changes(paper: Paper, found: Comparison) -> list[str]:
    """Write both sheets; return what Excel could not hold in one cell."""
    since = f"Compared with {paper.sources.since.full(found.before)}."
    others = "1 entry has" if found.same == 1 else f"{found.same:,} entries have"
    shows = [since, f"{others} not changed."] if found.same else [since]
    sheet = PaperTable(paper, CHANGES, _COLUMNS, title="What has changed", shows=shows)
    for fate, word in _FATES.items():
        for difference in found.of(fate):
            said = in_sentences(found, difference, paper.sources)
            _add(sheet, found, difference, word, said)
    sheet.finish()
    detail = PaperTable(paper, DETAIL, _DETAIL, title="What has changed, field by field", shows=[since, MARKS])
    for difference in found.differences:
        _add_fields(detail, found, difference)
    detail.finish()
    return sheet.problems + detail.problems


def _add(sheet: PaperTable, found: Comparison, difference: EntryDifference, word: str, told: str) -> None:
    entry = difference.recorded.entry
    looks, scores = {}, []
    for place, one in ((_BEFORE, difference.before), (_NOW, difference.after)):
        score = score_of(one.entry.residual) if one is not None else None
        scores.append(score)
        if one is not None and score is not None:
            looks[place] = score_look(found.after.schemes.get(one.scheme), entry.kind, score)
    direction = direction_of(difference.after) if difference.after is not None else ""
    row = (word, entry.reference, one_line(entry.title), *scores, direction, told)
    sheet.add(row, looks=looks, about=entry.reference)


def _add_fields(sheet: PaperTable, found: Comparison, difference: EntryDifference) -> None:
    entry = difference.recorded.entry
    for number, each in enumerate(fields_said(found, difference)):
        sheet.add(
            (entry.reference, one_line(entry.title), each.field, each.before, each.after),
            about=f"{entry.reference}, {each.field}",
            again=_ABOUT_THE_ENTRY if number else 0,
            marked=_marked(each.before, each.after),
        )


def _marked(before: str, after: str) -> dict[int, CellRichText]:
    runs = marked_runs(before, after)
    return {_BEFORE: _rich(runs, Mark.REMOVED, _REMOVED), _NOW: _rich(runs, Mark.ADDED, _ADDED)} if runs else {}


def _rich(runs: Sequence[Run], kind: Mark, font: InlineFont) -> CellRichText:
    shown = [run for run in runs if run.kind in (Mark.KEPT, kind)]
    return CellRichText(*(TextBlock(font if run.kind is kind else _KEPT, escaped(run.text)) for run in shown))
