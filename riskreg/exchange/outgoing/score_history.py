"""Score history over the last reported quarters: how many entries stood in each band, drawn and entry by entry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from riskreg.exchange.outgoing.band_chart import band_chart
from riskreg.exchange.outgoing.looks import (
    COUNT,
    HEADER,
    HEADER_CENTRED,
    NUMBER,
    REFERENCE,
    ROW_LABEL,
    SECTION,
    TITLE,
    count_look,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable, small_table
from riskreg.exchange.outgoing.score_chart import entries_chart
from riskreg.exchange.outgoing.table_sheet import Column, table_name
from riskreg.exchange.paper.cells import one_line
from riskreg.exchange.paper.quarters import EVERY_SCORE, Step, bands_of, counted, over, scores_of, shown, steps_of
from riskreg.exchange.wording import DRAWN, plural
from riskreg.model.records import Pin, Recorded, RegisterState
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme

HISTORY, LIST = "Score history", "Scores by quarter"
_LABEL, _ACROSS = 24.0, 14.5
_CHART_POINTS = 300.0
_MOST_LINES = 8  # in the chart of entries: more could not be told apart
_SECTION = replace(SECTION, wrapped=False, over=True, middle=True)


def write_history(paper: Paper) -> list[str]:
    """Write the charts with their tables, then every entry; return what Excel could not hold in one cell."""
    state, steps = paper.state, steps_of(paper.state, paper.sources)
    listed = _write_list(paper, steps)
    page = Page(paper.stationery, HISTORY, (_LABEL, *[_ACROSS] * 8), fitted=False)
    page.say("Score history", TITLE)
    for sentence in shown(paper.sources, steps):
        page.say(sentence)
    for kind in Kind:
        _by_band(page, state, kind, steps)
    drawn = _entries_to_draw(state, steps)
    if drawn and len(steps) > 1:
        _heading(page, "Entries with the highest or most changed residual scores")
        lines = [(one.entry.reference, listed.rows[one.entry.id], scores_of(one, steps)) for one in drawn]
        labels = [each.label for each in steps]
        _place(page, entries_chart(LIST, listed.header_row, labels, lines, max(state.scheme.scores)))
    page.say_unprinted(DRAWN)
    page.finish(paper.footer, paper.proof)
    paper.stationery.book.move_sheet(LIST, 1)  # it had to be written first, to be drawn from
    return listed.problems


def _heading(page: Page, text: str, more: float = 0.0) -> None:
    page.keep(27 + _CHART_POINTS + 17 + more)
    page.append([page.put(1, text, _SECTION)], 27)


def _place(page: Page, chart: Any) -> None:
    """A chart over one high row, under its description in words."""
    page.say(chart.described)
    page.append([], _CHART_POINTS)
    page.sheet.add_chart(chart, f"A{page.rows}")


def _by_band(page: Page, state: RegisterState, kind: Kind, steps: Sequence[Step]) -> None:
    counts = counted(state, kind, steps)
    if not any(count.total() for count in counts):
        return
    bands = bands_of(state, counts)
    others = bands[len(state.scheme.bands) :]
    _heading(page, f"{plural(kind)} by residual score", 17.0 * (len(bands) + 2))
    headings = ["Band", *(step.label for step in steps)]
    page.add(*(Block(at, each, HEADER_CENTRED if at > 1 else HEADER) for at, each in enumerate(headings, start=1)))
    first = page.rows
    lines = []
    for band in reversed(state.scheme.bands):
        cells = (
            Block(at, count[band.name], count_look(band, kind) if count[band.name] else COUNT)
            for at, count in enumerate(counts, start=2)
        )
        page.add(Block(1, band.name, ROW_LABEL), *cells)
        lines.append((band.name, page.rows, band.swatch(kind).fill, [count[band.name] for count in counts]))
    for other in others:
        page.add(Block(1, other, ROW_LABEL), *(Block(at, n[other], COUNT) for at, n in enumerate(counts, start=2)))
    small_table(page, table_name(f"{plural(kind)} by quarter"), headings, first)
    _place(page, band_chart(page.sheet, first, headings[1:], lines, plural(kind)))


def _entries_to_draw(state: RegisterState, steps: Sequence[Step]) -> list[Recorded]:
    """Those that moved most over the quarters shown, then the highest; in the order of the paper."""
    ranked = []
    for place, recorded in enumerate(state.live):
        scores = [score for score in scores_of(recorded, steps) if score is not None]
        if len(scores) > 1:
            ranked.append((-(max(scores) - min(scores)), -scores[-1], place, recorded))
    chosen = sorted(ranked, key=lambda each: each[:3])[:_MOST_LINES]
    return [each[3] for each in sorted(chosen, key=lambda each: each[2])]


class _Listed(NamedTuple):
    """Where the list has its headings and each entry, and what Excel could not hold in one cell."""

    header_row: int
    rows: Mapping[str, int]
    problems: list[str]


def _write_list(paper: Paper, steps: Sequence[Step]) -> _Listed:
    state = paper.state
    columns = [
        Column("Reference", 11.0, REFERENCE, key=True),
        Column("Title", 44.0, key=True),
        *(Column(step.label, 14.0, NUMBER) for step in steps),
        Column("Over these quarters", 16.0),
    ]
    sheet = PaperTable(paper, LIST, columns, title="Scores by quarter", shows=[EVERY_SCORE])
    rows = {}
    for recorded in state.entries:
        entry, scores = recorded.entry, scores_of(recorded, steps)
        looks = {
            place: score_look(_scheme(state, step.pins[entry.id]), entry.kind, score)
            for place, (step, score) in enumerate(zip(steps, scores, strict=True), start=2)
            if score is not None
        }
        row = (entry.reference, one_line(entry.title), *scores, over(scores))
        rows[entry.id] = sheet.page.rows + 1
        sheet.add(row, looks=looks, about=entry.reference)
    sheet.finish()
    return _Listed(sheet.header_row, rows, sheet.problems)


def _scheme(state: RegisterState, pin: Pin) -> Scheme | None:
    return state.schemes.get(pin.scheme)
