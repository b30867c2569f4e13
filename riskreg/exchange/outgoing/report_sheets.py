"""The ready reports: a summary of what was tested and found, and a sheet a test with the entries it names."""

from collections.abc import Callable, Sequence
from datetime import UTC

from riskreg.exchange.outgoing.evidence_sheet import (
    DAY,
    NOT_PUBLIC,
    REFERENCE_COLUMN,
    SHARE,
    EvidenceSheet,
    footer_of,
    shortened,
)
from riskreg.exchange.outgoing.looks import (
    BODY,
    HEADER,
    HEADER_CENTRED,
    LABEL,
    NUMBER,
    PLAIN,
    REFERENCE,
    SECTION,
    STRONG,
    TITLE,
    WARNING,
    Stationery,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.wording import period, standing
from riskreg.model.evidence import Report, Test
from riskreg.model.records import RegisterState

_SHEETS = {
    Test.NOT_REVIEWED: "Not reviewed",
    Test.UNSCORED: "Unscored",
    Test.NO_ACTION: "No action",
    Test.OVERDUE: "Overdue actions",
    Test.ABOVE_APPETITE: "Above appetite",
    Test.UNEXPLAINED: "Change without reason",
    Test.LONG_RED: "Red, no action completed",
    Test.NO_OWNER: "No owner",
}
"""Names that Excel takes for a sheet: 31 characters at most."""

TITLE_OF_REPORTS = "Tests of the register"
_SUMMARY_WIDTHS = (48, 62, 11, 11, 11)
_COLUMNS = (
    REFERENCE_COLUMN,
    Column("Title", 52.0, key=True),
    Column("Owner", 26.0),
    Column("Residual score", 16.0, NUMBER),
    Column("Last changed", 19.0, DAY),
    Column("By", 22.0),
    Column("What was found", 46.0),
)
_SCORE = 3
_ROW = 17.0  # points, about
_CHECKING = (
    "The register keeps every change in a ledger whose rows are chained together, so that tampering shows."
    " Whoever has the register can check it against these three facts: where the ledger still has this head"
    " at this row, nothing up to there has been altered, reordered or removed."
)


def write_report_summary(
    stationery: Stationery, reports: Sequence[Report], state: RegisterState, *, with_trail: bool
) -> None:
    """Write the sheet that stands first: every test with its count and share."""
    title = TITLE_OF_REPORTS
    page = Page(stationery, "Summary", _SUMMARY_WIDTHS)
    span = len(_SUMMARY_WIDTHS)
    page.add(Block(1, shortened(state.settings.name), TITLE, span))
    page.add(Block(1, title, STRONG, span))
    page.add(Block(1, f"{period(state)}. {standing(state)}.", LABEL, span))
    page.add(Block(1, NOT_PUBLIC, WARNING, span))
    page.gap(8)
    headings = ("Test", "What holds where the test is passed", "Found", "Tested", "Share")
    looks = (HEADER, HEADER, *[HEADER_CENTRED] * 3)
    page.add(*(Block(place, *each) for place, each in enumerate(zip(headings, looks, strict=True), start=1)))
    first = page.rows
    for report in reports:
        page.add(
            Block(1, report.test.capitalize(), REFERENCE),
            Block(2, report.holds, BODY),
            Block(3, len(report.findings), NUMBER),
            Block(4, report.of, NUMBER),
            Block(5, report.share if report.of else "not tested", SHARE),
        )
    page.tabulate(first, "Tests", headings)
    _section(page, "Where to look", rows=2)
    where = "Each test has a sheet of its own, with the entries that it names."
    if with_trail:
        where += " The last sheet is the audit trail: who changed what, when and why."
    page.add(Block(1, where, PLAIN, span))
    _write_facts(page, state)
    page.finish(footer_of(title, state))


def write_report_sheet(
    stationery: Stationery, report: Report, state: RegisterState, tell: Callable[[], None]
) -> list[str]:
    """Write the entries that a test names; return what Excel could not hold in one cell."""
    of = f"{len(report.findings)} of {report.of} entries tested ({report.share:.1%})"
    shows = (f"{period(state)}. {of}.", f"What holds where the test is passed: {report.holds}")
    title = f"Entries {report.test}" if report.test is not Test.NO_OWNER else "Entries without an owner"
    sheet = EvidenceSheet(stationery, state, _SHEETS[report.test], _COLUMNS, title=title, shows=shows)
    for finding in report.findings:
        recorded = finding.recorded
        entry = recorded.entry
        score = entry.residual.score if entry.residual else None
        sheet.add(
            (
                entry.reference, entry.title, entry.owner, score,
                recorded.at.astimezone(UTC).date(), recorded.actor, finding.fact,
            ),
            looks={_SCORE: score_look(state.schemes.get(recorded.scheme), entry.kind, score)},
            about=entry.reference,
        )  # fmt: skip
        tell()
    sheet.finish()
    return sheet.problems


def _section(page: Page, text: str, *, rows: int) -> None:
    """A heading that stays on one page with so many of the rows under it."""
    page.keep(_ROW * (rows + 2))
    page.gap(8)
    page.add(Block(1, text, SECTION, len(page.widths)))


def _write_facts(page: Page, state: RegisterState) -> None:
    """The three facts that a paper is checked against the register by."""
    _section(page, "Checking this workbook against the register", rows=4)
    page.add(Block(1, _CHECKING, PLAIN, len(page.widths)))
    for fact in (f"Register: {state.settings.id}", f"Ledger head: {state.head}", f"Ledger row: {state.rows}"):
        page.add(Block(1, fact, STRONG, len(page.widths)))
