"""The heat map as real cells, initial and residual, and the same as a list with every movement in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from riskreg.exchange.outgoing.heights import height
from riskreg.exchange.outgoing.looks import (
    HEADER,
    HEADER_CENTRED,
    KEY_LABEL,
    NUMBER,
    REFERENCE,
    SECTION,
    TITLE,
    Look,
    key_look,
    score_look,
)
from riskreg.exchange.outgoing.page import Block, Page
from riskreg.exchange.outgoing.paper_table import Paper, PaperTable, small_table
from riskreg.exchange.outgoing.table_sheet import Column, table_name
from riskreg.exchange.paper.cells import one_line
from riskreg.exchange.paper.placing import STAGES, factors, from_initial, placed, since_reported, step
from riskreg.exchange.wording import DRAWN, period, plural
from riskreg.model.entry import Entry
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating, score_of
from riskreg.scoring.scheme import Band, Scheme

HEAT_MAP, LIST = "Heat map", "Heat map list"
_LABEL, _ACROSS = 20.0, 120.0
_MOST_LINES = 9  # of references in one cell; where there are more, they are counted and listed
_LEAST = 27.0  # points
_UP, _DOWN = "\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}"


def write_heat_map(paper: Paper) -> list[str]:
    """Write both sheets; return what Excel could not hold in one cell."""
    state = paper.state
    size = len(state.scheme.likelihood)
    page = Page(paper.stationery, HEAT_MAP, (_LABEL, *[_ACROSS / size] * size), fitted=False)
    page.say("Heat map", TITLE)
    page.say(f"{period(state)}. Open entries by impact (rows) and likelihood (columns).")
    page.say(
        f"{_UP} the residual score is higher than last reported, {_DOWN} lower, with the score that it had then."
        f" The list on the sheet “{LIST}” says the same in words."
    )
    for kind in Kind:
        if state.of_kind(kind):
            for stage, rating in STAGES.items():
                _matrix(page, state, kind, stage, rating)
    page.say_unprinted(DRAWN)
    page.finish(paper.footer, paper.proof)
    return _write_list(paper)


def _matrix(
    page: Page, state: RegisterState, kind: Kind, stage: str, rating: Callable[[Entry], Rating | None]
) -> None:
    scheme = state.scheme
    found = placed(state, kind, rating)
    mark = _mark if stage == "Residual" else lambda _: ""
    places = {at: [each.entry.reference + mark(each) for each in here] for at, here in found.places.items()}
    beside = found.beside(lambda each: f"{each.entry.reference}{mark(each)} ({score_of(rating(each.entry))})")
    rows = []
    for impact in range(len(scheme.impact), 0, -1):
        label = Block(1, step(impact, scheme.impact, kind), KEY_LABEL)
        cells = (_cell(page, scheme, kind, (impact, n), places) for n in range(1, len(scheme.likelihood) + 1))
        rows.append((label, *cells))
    heights = [
        max(_LEAST, *(page.height_of(str(each.content), each.look, each.column) for each in row)) for row in rows
    ]
    page.keep(27 + _LEAST + sum(heights) + (17 if beside else 0))
    page.append([page.put(1, f"{plural(kind)}: {stage.lower()} scores", _SECTION)], 27)
    headings = [f"Impact, {stage.lower()}"]
    headings += [step(n, scheme.likelihood, kind) for n in range(1, len(scheme.likelihood) + 1)]
    page.add(*(Block(at, each, HEADER_CENTRED if at > 1 else HEADER) for at, each in enumerate(headings, start=1)))
    first = page.rows
    for row, points in zip(rows, heights, strict=True):
        page.add(*row, least=points)
    small_table(page, table_name(f"{stage} {plural(kind)} by impact and likelihood"), headings, first)
    if beside:
        page.say(beside)


_SECTION = replace(SECTION, wrapped=False, over=True, middle=True)


@lru_cache(maxsize=256)
def _cell_look(band: Band, kind: Kind) -> Look:
    return replace(key_look(band, kind), wrapped=True, number_format="General", bold=False)


def _cell(
    page: Page, scheme: Scheme, kind: Kind, place: tuple[int, int], places: Mapping[tuple[int, int], Sequence[str]]
) -> Block:
    score = scheme.score(*place)
    band = scheme.band(score)
    look, column = _cell_look(band, kind), place[1] + 1
    here = places.get(place, ())
    said = f"{score} {band.name}"
    full = f"{said}\n{', '.join(here)}" if here else said
    if page.height_of(full, look, column) > height(_MOST_LINES):
        full = f"{said}\n{len(here):,} entries: see the list"
    return Block(column, full, look)


def _mark(recorded: Recorded) -> str:
    if recorded.derived is Direction.NEW:
        return "\N{NO-BREAK SPACE}new"
    if recorded.derived in (Direction.INCREASED, Direction.DECREASED):
        mark = _UP if recorded.derived is Direction.INCREASED else _DOWN
        return f"\N{NO-BREAK SPACE}{mark}\N{NO-BREAK SPACE}{recorded.reported}"
    return ""


def _columns(state: RegisterState) -> list[Column]:
    columns = [
        Column("Reference", 11.0, REFERENCE, key=True),
        Column("Title", 32.0, key=True),
        Column("Kind", 11.0),
        Column("Initial impact", 13.0),
        Column("Initial likelihood", 11.0),
        Column("Initial score", 12.5, NUMBER),
        Column("Residual impact", 13.0),
        Column("Residual likelihood", 11.0),
        Column("Residual score", 12.5, NUMBER),
        Column("Target score", 12.5, NUMBER),
        Column("From initial to residual", 15.0),
        Column("Direction since the last report", 23.0),
    ]
    if any(recorded.entry.level for recorded in state.entries):
        columns.append(Column("Register level", 14.0))
    if any(recorded.entry.links for recorded in state.entries):
        columns.append(Column("Links", 18.0))
    return columns


def _write_list(paper: Paper) -> list[str]:
    state = paper.state
    columns = _columns(state)
    shows = [f"{period(state)}. What the heat map shows, entry by entry."]
    sheet = PaperTable(paper, LIST, columns, title="Heat map as a list", shows=shows)
    names = [column.heading for column in columns]
    for recorded in state.entries:
        values = dict(_values(state, recorded))
        scheme = state.schemes.get(recorded.scheme)
        looks = {
            names.index(name): score_look(scheme, recorded.entry.kind, score)
            for name in ("Initial score", "Residual score", "Target score")
            if isinstance(score := values[name], int)
        }
        sheet.add([values[name] for name in names], looks=looks, about=recorded.entry.reference)
    sheet.finish()
    return sheet.problems


def _values(state: RegisterState, recorded: Recorded) -> Iterator[tuple[str, str | int | None]]:
    entry, scheme = recorded.entry, state.schemes.get(recorded.scheme, state.scheme)
    yield "Reference", entry.reference
    yield "Title", one_line(entry.title)
    yield "Kind", entry.kind.capitalize()
    for name, read in STAGES.items():
        rating = read(entry)
        impact, likelihood = factors(rating, scheme, entry.kind)
        yield f"{name} impact", impact
        yield f"{name} likelihood", likelihood
        yield f"{name} score", score_of(rating)
    yield "Target score", score_of(entry.target)
    yield "From initial to residual", from_initial(entry)
    yield "Direction since the last report", since_reported(recorded)
    yield "Register level", entry.level or (state.settings.levels[0] if state.settings.levels else "")
    yield "Links", ", ".join(f"{link.relation} {link.reference}" for link in entry.links)
