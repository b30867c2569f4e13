"""The first sheet: what the register is, what the workbook holds, what changed and how it stands, in numbers."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from riskreg.exchange.outgoing.chosen_columns import left_out
from riskreg.exchange.outgoing.counting import moved_scores
from riskreg.exchange.outgoing.looks import (
    BODY,
    COUNT,
    HEADER,
    HEADER_CENTRED,
    LINKED_CELL,
    NUMBER,
    PLAIN,
    REFERENCE,
    ROW_LABEL,
    SECTION,
    STRONG,
    TITLE,
    TOTAL,
    TOTAL_LABEL,
    WARNING,
    Look,
    count_look,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Content, Page
from riskreg.exchange.outgoing.paper_table import Paper, small_table
from riskreg.exchange.paper.cells import direction_of
from riskreg.exchange.paper.since import Since
from riskreg.exchange.wording import DRAWN, EXEMPT_WARNING, plural, standing
from riskreg.model.entry import Entry
from riskreg.model.evidence import Comparison, Fate
from riskreg.model.quarter import plain_date
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.direction import Direction, Movement
from riskreg.scoring.rating import InvalidScore, Kind, Rating, score_of
from riskreg.scoring.scheme import Scheme

SUMMARY = "Summary"
_WIDTHS = (18, 48, 14, 14, 14, 14, 22)
_STAGES: tuple[Callable[[Entry], Rating | None], ...] = (lambda entry: entry.initial, lambda entry: entry.residual)
_ROW = 17.0  # points, about
_NOT_RATED, _OTHER = "Not rated", "Other"
_KINDS = tuple(map(plural, Kind))


class Listed(NamedTuple):
    """A sheet as the contents list it."""

    sheet: str
    shows: str


def write_summary(paper: Paper, contents: Sequence[Listed]) -> None:
    """Write the summary; ``contents`` are the other sheets."""
    state = paper.state
    page = Page(paper.stationery, SUMMARY, _WIDTHS, fitted=False)
    _head(page, state)
    _contents(page, contents)
    if paper.sources.changes is not None:
        _changes(page, paper.sources.changes, paper.sources.since)
    _bands(page, state)
    _directions(page, state)
    _reported(page, state)
    _closed(page, state)
    page.say_unprinted(DRAWN)
    page.finish(paper.footer, paper.proof)


def _section(page: Page, text: str, *, rows: int) -> None:
    """A heading that stays on one page with so many of the rows under it."""
    page.keep(_ROW * (rows + 2))
    page.append([page.put(1, text, _HEADING)], 27)


_HEADING = Look(size=12, bold=True, ink=SECTION.ink, wrapped=False, over=True, middle=True)


def _rows(
    page: Page,
    name: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[tuple[Content, Look]]],
    *,
    last: bool = False,
) -> None:
    """A small table. The headings of the ``last`` one stand on the pages after its first, too."""
    looks = [HEADER_CENTRED if look.centred else HEADER for _, look in rows[0]]
    page.add(*(Block(at, *each) for at, each in enumerate(zip(headings, looks, strict=True), start=1)))
    first = page.rows
    if last:
        page.heads()
    for row in rows:
        page.add(*(Block(at, content, look) for at, (content, look) in enumerate(row, start=1)))
    small_table(page, name, headings, first)


def _head(page: Page, state: RegisterState) -> None:
    page.say(state.settings.name, TITLE)
    page.say(f"Risk and opportunity register, {state.quarter.label}: {state.quarter.months}", STRONG)
    page.say(f"As at {plain_date(state.as_at)}. {standing(state)}.")
    signed = state.signed_off
    if signed is not None and signed.issue > 1:
        page.say(f"This is issue {signed.issue}. It corrects an earlier issue: {signed.corrects}", STRONG)
    if any(recorded.entry.exempt for recorded in state.entries):
        page.say(EXEMPT_WARNING, WARNING)
    missing = left_out(state.settings.paper)
    if missing:
        page.say(f"Left out, as the register's settings ask: the columns {', '.join(missing)}.")


def _contents(page: Page, contents: Sequence[Listed]) -> None:
    if not contents:
        return
    _section(page, "Contents", rows=len(contents) + 1)
    headings = ("Sheet", "What it shows")
    page.add(*(Block(at, heading, HEADER) for at, heading in enumerate(headings, start=1)))
    first = page.rows
    for each in contents:
        lines = page.height_of(each.shows, BODY, 2)
        page.append([page.link(1, each.sheet, each.sheet, LINKED_CELL), page.put(2, each.shows, BODY)], lines)
    small_table(page, "Contents", headings, first)


def _changes(page: Page, found: Comparison, since: Since) -> None:
    _section(page, f"What has changed since {since.short(found.before)}", rows=9)
    rows: list[Sequence[tuple[Content, Look]]] = [
        ((what, ROW_LABEL), (means, BODY), *((counts[kind], COUNT) for kind in Kind))
        for what, means, counts in _counted(found)
    ]
    _rows(page, "Changes_in_numbers", ("Change", "What is counted", *_KINDS), rows)


def _counted(found: Comparison) -> Iterator[tuple[str, str, Counter[Kind]]]:
    def of(fate: Fate) -> Counter[Kind]:
        return Counter(each.recorded.entry.kind for each in found.of(fate))

    moved = moved_scores(found)
    differ = Counter(each.recorded.entry.kind for each in found.differences if each.fate is not Fate.GONE)
    yield "New", "Entries that are new in the register", of(Fate.NEW)
    yield "Closed", "Entries that were closed", of(Fate.CLOSED)
    if gone := of(Fate.GONE):
        yield "Gone", "Reported as closed before, and no longer listed", gone
    if reopened := of(Fate.REOPENED):
        yield "Reopened", "Entries that were closed before", reopened
    for word, went in (("Score up", Movement.UP), ("Score down", Movement.DOWN)):
        says = f"Open entries whose residual score has {'risen' if went is Movement.UP else 'fallen'}"
        yield word, says, Counter(kind for kind, each in moved if each is went)
    rest = of(Fate.CHANGED) - Counter(kind for kind, _ in moved)
    yield "Other change", "Entries whose score is as it was, and of which something else changed", rest
    same = Counter({kind: len(found.after.of_kind(kind)) - differ[kind] for kind in Kind})
    yield "No change", "Entries that are as they were", same


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
    _section(page, "Open entries by score", rows=len(state.scheme.bands) + 3)
    counts = [
        (kind, Counter(_band(state, each, stage(each.entry)) for each in state.live if each.entry.kind is kind))
        for kind in Kind
        for stage in _STAGES
    ]
    rows: list[list[tuple[Content, Look]]] = []
    for band in reversed(state.scheme.bands):
        scores = f"Scores from {band.lowest} to {band.highest}"
        cells = [
            (count[band.name], count_look(band, kind) if count[band.name] else COUNT) for kind, count in counts
        ]
        rows.append([(band.name, ROW_LABEL), (scores, BODY), *cells])
    known = {band.name for band in state.scheme.bands}
    for other in sorted({name for _, count in counts for name in count} - known):
        says = "No score is stated" if other == _NOT_RATED else "In no band of today's scheme"
        rows.append([(other, ROW_LABEL), (says, BODY), *((count[other], COUNT) for _, count in counts)])
    rows.append(_total("All open entries", [count for _, count in counts]))
    headings = [f"{kind}, {stage}" for kind in _KINDS for stage in ("initial", "residual")]
    _rows(page, "Entries_by_score", ("Band", "What is counted", *headings), rows)


def _total(means: str, counts: Sequence[Counter[str]]) -> list[tuple[Content, Look]]:
    return [("All", TOTAL_LABEL), (means, TOTAL_LABEL), *((count.total(), TOTAL) for count in counts)]


_MEANS = {
    Direction.NEW: "Not in the last reported quarter",
    Direction.INCREASED: "The residual score is higher than reported",
    Direction.DECREASED: "The residual score is lower than reported",
    Direction.UNCHANGED: "The residual score is the one reported",
    Direction.CLOSED: "Closed since",
}


def _directions(page: Page, state: RegisterState) -> None:
    _section(page, "Direction of travel since the last reported quarter", rows=8)
    counts = [Counter(recorded.direction or "not stated" for recorded in state.of_kind(kind)) for kind in Kind]
    shown: list[str] = [*Direction]
    if any(count["not stated"] for count in counts):
        shown.append("not stated")
    rows: list[list[tuple[Content, Look]]] = []
    for word in shown:
        means = _MEANS[Direction(word)] if word in _MEANS else "Neither stated nor to be told from the scores"
        rows.append([(word.capitalize(), ROW_LABEL), (means, BODY), *((count[word], COUNT) for count in counts)])
    rows.append(_total("All entries, closed ones included", counts))
    _rows(page, "Directions", ("Direction", "What is counted", *_KINDS), rows)


def _reported(page: Page, state: RegisterState) -> None:
    reported = [r for r in state.live if _scheme(state, r).is_reported(r.entry.residual)]
    heading = f"Entries with a residual score of {state.scheme.threshold} or above"
    _section(page, heading, rows=min(5, len(reported) + 1))
    if not reported:
        page.say("There are none.", PLAIN)
        return
    aimed = any(recorded.entry.target for recorded in reported)
    stages = ("Initial score", "Residual score", *(["Target score"] if aimed else []))
    rows = [
        [
            (recorded.entry.reference, REFERENCE),
            (recorded.entry.title, BODY),
            *(_scored(state, recorded, rating) for rating in _ratings(recorded.entry)[: len(stages)]),
            (direction_of(recorded), BODY),
            (recorded.entry.owner, BODY),
        ]
        for recorded in reported
    ]
    headings = ("Reference", "Title", *stages, "Direction", "Owner")
    _rows(page, "At_or_above_threshold", headings, rows, last=True)


def _ratings(entry: Entry) -> tuple[Rating | None, ...]:
    return entry.initial, entry.residual, entry.target


def _scored(state: RegisterState, recorded: Recorded, rating: Rating | None) -> tuple[Content, Look]:
    score = score_of(rating)
    return score, NUMBER if score is None else score_look(_scheme(state, recorded), recorded.entry.kind, score)


def _closed(page: Page, state: RegisterState) -> None:
    closed = [(recorded.entry, recorded.entry.closure) for recorded in state.entries if recorded.entry.closure]
    if not closed:
        return
    _section(page, "Closed since the last reported quarter", rows=5)
    for entry, closure in closed:
        page.say(f"{entry.reference} {' '.join(entry.title.split())}", STRONG)
        reason, agreed = " ".join(closure.reason.split()), " ".join(closure.agreed_by.split())
        page.say(f"Closed on {plain_date(closure.day)}, agreed by {agreed}. {reason}")
