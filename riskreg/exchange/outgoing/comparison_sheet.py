"""Two moments of the register compared: a row for every difference of every entry."""

from collections.abc import Callable

from riskreg.exchange.outgoing.evidence_sheet import REFERENCE_COLUMN, EvidenceSheet
from riskreg.exchange.outgoing.looks import Stationery
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.said import fields_said
from riskreg.exchange.wording import period, standing
from riskreg.model.evidence import Comparison, Fate
from riskreg.model.records import RegisterState

COMPARISON = "Comparison"
_COLUMNS = (
    Column("What became of it", 12.0, key=True),
    REFERENCE_COLUMN,
    Column("Title", 32.0, key=True),
    Column("Field", 20.0, key=True),
    Column("Before", 52.0),
    Column("After", 52.0),
)
_ABOUT_THE_ENTRY = 3  # the columns ahead of the field
_FATES = {
    Fate.NEW: "New",
    Fate.CHANGED: "Changed",
    Fate.CLOSED: "Closed",
    Fate.REOPENED: "Reopened",
    Fate.GONE: "Gone",
}


def write_comparison_sheet(
    stationery: Stationery, comparison: Comparison, tell: Callable[[], None]
) -> tuple[int, list[str]]:
    """Write the differences; return how many entries differ, and what Excel could not hold in one cell."""
    before, after = comparison.before, comparison.after
    shows = (
        f"Before: {_moment(before)}. Ledger row {before.rows}, head {before.head}",
        f"After: {_moment(after)}. Ledger row {after.rows}, head {after.head}",
        counted(comparison),
    )
    title = "Comparison of the register at two moments"
    latest = max(before, after, key=lambda state: state.rows)
    sheet = EvidenceSheet(stationery, latest, COMPARISON, _COLUMNS, title=title, shows=shows)
    for difference in comparison.differences:
        entry = difference.recorded.entry
        for number, each in enumerate(fields_said(comparison, difference)):
            sheet.add(
                (_FATES[difference.fate], entry.reference, entry.title, each.field, each.before, each.after),
                about=f"{entry.reference}, {each.field}",
                again=_ABOUT_THE_ENTRY if number else 0,
            )
        tell()
    sheet.finish()
    return len(comparison.differences), sheet.problems


def counted(comparison: Comparison) -> str:
    """How many entries are new, changed, closed, reopened and gone, and how many are the same."""
    counts = [(len(tuple(comparison.of(fate))), word.lower()) for fate, word in _FATES.items()]
    told = ", ".join(f"{count} {word}" for count, word in counts if count) or "No difference"
    return f"{told}; {comparison.same} the same in both. What is the same is not listed."


def _moment(state: RegisterState) -> str:
    return f"{period(state)}. {standing(state)}"
