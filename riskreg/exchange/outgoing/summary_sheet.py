"""The first sheet: what the register is, when it was, how it stands, and how to check it.

Under the last table every row has one filled cell, so that an importer takes none for an entry.
"""

from collections import Counter
from collections.abc import Callable

from riskreg.exchange.outgoing.looks import (
    BODY,
    COUNT,
    HEADER,
    HEADER_CENTRED,
    LABEL,
    PLAIN,
    REFERENCE,
    ROW_LABEL,
    SECTION,
    STRONG,
    TITLE,
    TOTAL,
    TOTAL_LABEL,
    WARNING,
    Stationery,
    count_look,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.wording import EXEMPT_WARNING, plural, standing
from riskreg.model.entry import Entry
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Scheme

_WIDTHS = (11, 53, 13, 13, 13, 13, 26)
_ALL = len(_WIDTHS)
_STAGES: tuple[Callable[[Entry], Rating | None], ...] = (lambda entry: entry.initial, lambda entry: entry.residual)
_ROW = 17.0  # points, about
_NOT_RATED, _OTHER = "Not rated", "In no band of today's scheme"
_CHECKING = (
    "The register keeps every change in a ledger whose rows are chained together, so that tampering shows."
    " Whoever has the register can check it against these three facts: where the ledger still has this head"
    " at this row, nothing up to there has been altered, reordered or removed."
)


def write_summary(stationery: Stationery, state: RegisterState, footer: str) -> None:
    """Write the summary of ``state``."""
    page = Page(stationery, "Summary", _WIDTHS, fitted=False)
    _head(page, state)
    _bands(page, state)
    _directions(page, state)
    _reported(page, state)
    _closed(page, state)
    write_facts(page, state)
    page.finish(footer)


def section(page: Page, text: str, *, rows: int) -> None:
    """A heading that stays on one page with so many of the rows under it."""
    page.keep(_ROW * (rows + 2))
    page.gap(8)
    page.add(Block(1, text, SECTION, _ALL))


def _head(page: Page, state: RegisterState) -> None:
    page.add(Block(1, state.settings.name, TITLE, _ALL))
    facts = (
        ("Period", f"{state.quarter.label}: {state.quarter.months}"),
        ("As at", plain_date(state.as_at)),
        ("State", standing(state)),
        ("Contents", f"{_counted(state, Kind.RISK)}, {_counted(state, Kind.OPPORTUNITY)} and the key to scores"),
    )
    for label, fact in facts:
        page.add(Block(1, label, LABEL), Block(2, fact, STRONG, _ALL - 1))
    if any(recorded.entry.exempt for recorded in state.entries):
        page.add(Block(1, EXEMPT_WARNING, WARNING, _ALL))


def _counted(state: RegisterState, kind: Kind) -> str:
    count = len(state.of_kind(kind))
    return f"{count} {kind if count == 1 else plural(kind).lower()}"


def _scheme(state: RegisterState, recorded: Recorded) -> Scheme:
    return state.schemes.get(recorded.scheme, state.scheme)


def _band(state: RegisterState, recorded: Recorded, rating: Rating | None) -> str:
    if rating is None:
        return _NOT_RATED
    try:
        return _scheme(state, recorded).band(rating.score).name
    except InvalidScore:
        return _OTHER


def _bands(page: Page, state: RegisterState) -> None:
    section(page, "Entries by score", rows=len(state.scheme.bands) + 3)
    page.add(
        Block(1, "Band", HEADER, 2),
        Block(3, "Risks", HEADER_CENTRED, 2),
        Block(5, "Opportunities", HEADER_CENTRED, 2),
    )
    stages = enumerate(("Initial", "Residual") * 2, start=3)
    page.add(Block(1, None, HEADER, 2), *(Block(column, stage, HEADER_CENTRED) for column, stage in stages))
    counts = [
        (kind, Counter(_band(state, recorded, stage(recorded.entry)) for recorded in state.of_kind(kind)))
        for kind in Kind
        for stage in _STAGES
    ]
    for band in reversed(state.scheme.bands):
        cells = [
            Block(column, count[band.name], count_look(band, kind) if count[band.name] else COUNT)
            for column, (kind, count) in enumerate(counts, start=3)
        ]
        page.add(Block(1, f"{band.name} ({band.lowest} to {band.highest})", ROW_LABEL, 2), *cells)
    known = {band.name for band in state.scheme.bands}
    for other in sorted({name for _, count in counts for name in count} - known):
        cells = [Block(column, count[other], COUNT) for column, (_, count) in enumerate(counts, start=3)]
        page.add(Block(1, other, ROW_LABEL, 2), *cells)
    _total(page, [count for _, count in counts])


def _total(page: Page, counts: list[Counter[str]]) -> None:
    totals = [Block(column, count.total(), TOTAL) for column, count in enumerate(counts, start=3)]
    page.add(Block(1, "All", TOTAL_LABEL, 2), *totals)


def _directions(page: Page, state: RegisterState) -> None:
    section(page, "Direction of travel since the last reported quarter", rows=8)
    kinds = enumerate(map(plural, Kind), start=3)
    page.add(Block(1, "Direction", HEADER, 2), *(Block(column, kind, HEADER_CENTRED) for column, kind in kinds))
    counts = [Counter(recorded.direction or "not stated" for recorded in state.of_kind(kind)) for kind in Kind]
    shown: list[str] = [*Direction]
    if any(count["not stated"] for count in counts):
        shown.append("not stated")
    for direction in shown:
        cells = [Block(column, count[direction], COUNT) for column, count in enumerate(counts, start=3)]
        page.add(Block(1, direction.capitalize(), ROW_LABEL, 2), *cells)
    _total(page, counts)


def _reported(page: Page, state: RegisterState) -> None:
    reported = [r for r in state.live if _scheme(state, r).is_reported(r.entry.residual)]
    heading = f"Entries with a residual score of {state.scheme.threshold} or above"
    section(page, heading, rows=min(5, len(reported) + 1))
    if not reported:
        page.add(Block(1, "There are none.", PLAIN, _ALL))
        return
    headings = enumerate(("Reference", "Title", "Residual score", "Band", "Direction"), start=1)
    page.add(*(Block(column, heading, HEADER) for column, heading in headings), Block(6, "Owner", HEADER, 2))
    for recorded in reported:
        entry = recorded.entry
        score = entry.residual.score if entry.residual else None
        page.add(
            Block(1, entry.reference, REFERENCE),
            Block(2, entry.title, BODY),
            Block(3, score, score_look(_scheme(state, recorded), entry.kind, score)),
            Block(4, _band(state, recorded, entry.residual), BODY),
            Block(5, recorded.direction.capitalize() if recorded.direction else None, BODY),
            Block(6, entry.owner, BODY, 2),
        )


def _closed(page: Page, state: RegisterState) -> None:
    closed = [(recorded.entry, recorded.entry.closure) for recorded in state.entries if recorded.entry.closure]
    if not closed:
        return
    section(page, "Closed since the last reported quarter", rows=5)
    page.add(
        Block(1, "Reference", HEADER),
        Block(2, "Title", HEADER),
        Block(3, "Closed on", HEADER),
        Block(4, "Closure reason", HEADER, 3),
        Block(7, "Closed by", HEADER),
    )
    for entry, closure in closed:
        page.add(
            Block(1, entry.reference, REFERENCE),
            Block(2, entry.title, BODY),
            Block(3, plain_date(closure.day), BODY),
            Block(4, closure.reason, BODY, 3),
            Block(7, closure.agreed_by, BODY),
        )


def write_facts(page: Page, state: RegisterState) -> None:
    """The three facts that a paper is checked against the register by."""
    section(page, "Checking this workbook against the register", rows=4)
    page.add(Block(1, _CHECKING, PLAIN, len(page.widths)))
    for fact in (f"Register: {state.settings.id}", f"Ledger head: {state.head}", f"Ledger row: {state.rows}"):
        page.add(Block(1, fact, STRONG, len(page.widths)))
