"""One entry's history: every revision before and after, and its scores by quarter under a chart."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from heapq import merge

from riskreg.exchange.outgoing.evidence_sheet import (
    REGISTER_ROW,
    WHEN,
    WHO,
    EvidenceSheet,
    footer_of,
    second,
    shortened,
)
from riskreg.exchange.outgoing.looks import NUMBER, PLAIN, REFERENCE, TITLE, Stationery, score_look
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.score_chart import score_chart
from riskreg.exchange.outgoing.table_sheet import Column
from riskreg.exchange.paper.cells import direction_of
from riskreg.exchange.said import Said, said
from riskreg.exchange.wording import act_words
from riskreg.model.changes import differences
from riskreg.model.evidence import Act, AuditEvent
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded, RegisterState, Revision
from riskreg.scoring.rating import score_of

HISTORY, SCORES, CHART = "History", "Scores by quarter", "Chart"

Trail = Sequence[tuple[Quarter, Recorded | None]]
"""The entry as each signed-off quarter froze it, oldest first; None where it was not in one."""

_HISTORY_COLUMNS = (
    REGISTER_ROW,
    WHEN,
    WHO,
    Column("Revision", 9.0, NUMBER, key=True),
    Column("What was done", 15.0, key=True),
    Column("Quarter", 11.0, key=True),
    Column("Field", 18.0, key=True),
    Column("Before", 37.0),
    Column("After", 37.0),
    Column("Why", 27.0),
)
_SCORE_COLUMNS = (
    Column("Quarter", 18.0, REFERENCE, key=True),
    Column("Initial score", 15.0, NUMBER),
    Column("Residual score", 15.0, NUMBER),
    Column("Target score", 15.0, NUMBER),
    Column("Reported from", 15.0, NUMBER),
    Column("Direction", 16.0),
    Column("Owner", 30.0),
    Column("Commentary", 60.0),
)
_ABOUT_THE_REVISION = 6  # the columns ahead of the field
_CHART_WIDTHS = (160.0,)
_UNCHANGED = Said("", "", "")


def write_revisions(
    stationery: Stationery,
    revisions: Sequence[Revision],
    reviews: Sequence[AuditEvent],
    state: RegisterState,
    tell: Callable[[], None],
) -> list[str]:
    """Write every revision, oldest first, a row a field; return what Excel could not hold in one cell."""
    entry = revisions[-1].recorded.entry
    shows = (entry.title, f"Every revision of {entry.reference} ({entry.id}), the oldest first, in full.")
    title = f"{entry.reference}: history"
    sheet = EvidenceSheet(stationery, state, HISTORY, _HISTORY_COLUMNS, title=title, shows=shows)
    last = 0
    for row in merge(_revision_rows(revisions, state), _review_rows(reviews), key=lambda row: row[0]):
        about = f"{entry.reference}, ledger row {row[0]}, {row[_ABOUT_THE_REVISION]}"
        sheet.add(row, about=about, again=_ABOUT_THE_REVISION if row[0] == last else 0)
        last = row[0]
        tell()
    sheet.finish()
    return sheet.problems


_Row = tuple[int, datetime, str, int | None, str, str, str, str, str, str]


def _revision_rows(revisions: Sequence[Revision], state: RegisterState) -> Iterator[_Row]:
    before: Recorded | None = None
    for revision in revisions:
        now = revision.recorded
        what = act_words(Act(revision.act), new=before is None)
        schemes = state.schemes.get(before.scheme) if before else None, state.schemes.get(now.scheme)
        changes = differences(before.entry if before else None, now.entry)
        found = [each for change in changes for each in said(change, now.entry.kind, *schemes)]
        for each in found or [_UNCHANGED]:
            yield (
                now.seq, second(now.at), now.actor, now.revision, what, revision.quarter,
                each.field, each.before if before else "", each.after, now.reason,
            )  # fmt: skip
        before = now


def _review_rows(reviews: Sequence[AuditEvent]) -> Iterator[_Row]:
    for event in sorted(reviews, key=lambda event: event.seq):
        yield (
            event.seq, second(event.at), event.actor, None, act_words(event.act), event.quarter,
            "", "", "", event.reason,
        )  # fmt: skip


def write_scores(stationery: Stationery, trail: Trail, now: Recorded, state: RegisterState) -> list[str]:
    """Write the scores by quarter, and draw them on a sheet of their own."""
    entry = now.entry
    shows = (entry.title, "As each quarter was signed off, and last as the entry stands.")
    title = f"{entry.reference}: scores by quarter"
    sheet = EvidenceSheet(stationery, state, SCORES, _SCORE_COLUMNS, title=title, shows=shows)
    steps = [(quarter.label, recorded) for quarter, recorded in trail]
    steps.append((f"{state.quarter.label} (open)", now))
    for label, recorded in steps:
        _add_step(sheet, label, recorded, state)
    sheet.finish()
    page = Page(stationery, CHART, _CHART_WIDTHS)
    page.add(Block(1, title, TITLE))
    page.add(Block(1, shortened(entry.title), PLAIN))
    quarters = [label for label, _ in steps]
    scores = [_scores(recorded, state) for _, recorded in steps]
    lines = {column.heading: [each[place] for each in scores] for place, column in enumerate(_SCORE_COLUMNS[1:5])}
    chart = score_chart(sheet.sheet, sheet.header_row, quarters, lines, max(state.scheme.scores))
    page.sheet.add_chart(chart, f"A{page.rows + 2}")
    page.finish(footer_of(title, state))
    return sheet.problems


def _add_step(sheet: EvidenceSheet, label: str, recorded: Recorded | None, state: RegisterState) -> None:
    scores = _scores(recorded, state)
    if recorded is None:
        sheet.add((label, *scores, "Not in the register", "", ""))
        return
    entry, scheme = recorded.entry, state.schemes.get(recorded.scheme)
    looks = {place: score_look(scheme, entry.kind, score) for place, score in enumerate(scores[:3], start=1)}
    sheet.add((label, *scores, direction_of(recorded), entry.owner, entry.commentary), looks=looks, about=label)


def _scores(recorded: Recorded | None, state: RegisterState) -> tuple[int | None, ...]:
    """The three scores, and from which one on an entry was reported then."""
    if recorded is None:
        return (None, None, None, None)
    entry, scheme = recorded.entry, state.schemes.get(recorded.scheme)
    scores = (score_of(rating) for rating in (entry.initial, entry.residual, entry.target))
    return (*scores, scheme.threshold if scheme else None)
