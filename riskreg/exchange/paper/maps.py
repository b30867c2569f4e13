"""The heat maps of a paper: real cells with the entries in them, and the same as a list."""

from collections.abc import Iterable, Iterator

from riskreg.exchange.paper.cells import NOT_STATED, one_line, pill
from riskreg.exchange.paper.content import Block, Heading, HeatMap, MapCell, OnMap, Table
from riskreg.exchange.paper.placing import STAGES, factors, from_initial, placed, since_reported, step
from riskreg.exchange.wording import plural
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, score_of

_STEPS = {Direction.INCREASED: "up from", Direction.DECREASED: "down from"}


def map_blocks(state: RegisterState, kind: Kind) -> Iterator[Block]:
    """A heat map of the initial scores and one of the residual ones, then every entry with how it moved."""
    yield Heading(1, f"Heat maps of {plural(kind).lower()}", f"map-{kind}")
    for stage in STAGES:
        yield heat_map(state, kind, stage)
    headings = (
        "Reference", "Initial impact, likelihood", "Initial score", "Residual impact, likelihood",
        "Residual score", "From initial to residual", "Since the last report",
    )  # fmt: skip
    rows = tuple(
        (
            each.entry.reference,
            _factors(state, each, "Initial"), pill(state, each, each.entry.initial),
            _factors(state, each, "Residual"), pill(state, each, each.entry.residual),
            from_initial(each.entry), since_reported(each),
        )
        for each in state.of_kind(kind)
    )  # fmt: skip
    yield Table(
        f"The heat maps of {plural(kind).lower()} as a list",
        headings,
        rows,
        (0.1, 0.16, 0.13, 0.16, 0.13, 0.14, 0.18),
    )


def _factors(state: RegisterState, recorded: Recorded, stage: str) -> str:
    """The impact and the likelihood, once where neither is stated."""
    entry = recorded.entry
    told = factors(STAGES[stage](entry), state.schemes.get(recorded.scheme, state.scheme), entry.kind)
    return ", ".join(dict.fromkeys(told)) if NOT_STATED in told else ", ".join(told)


def heat_map(state: RegisterState, kind: Kind, stage: str = "Residual") -> HeatMap:
    """Where the live entries of a kind stand by their ratings at a stage, on the matrix in force."""
    scheme, read = state.scheme, STAGES[stage]
    found = placed(state, kind, read)
    cells = tuple(
        tuple(
            _cell(state, kind, (impact, likelihood), found.places.get((impact, likelihood), ()), stage)
            for likelihood in range(1, len(scheme.likelihood) + 1)
        )
        for impact in range(1, len(scheme.impact) + 1)
    )
    impact_labels, likelihood_labels = (
        tuple(step(number, scale, kind) for number in range(1, len(scale) + 1))
        for scale in (scheme.impact, scheme.likelihood)
    )
    name = f"{plural(kind)} by {stage.lower()} impact and likelihood"
    beside = found.beside(lambda each: f"{_on_map(each, stage).text}: {score_of(read(each.entry))}")
    return HeatMap(
        kind, name, impact_labels, likelihood_labels, cells, beside,
        _in_words(name, cells, impact_labels, likelihood_labels, beside),
    )  # fmt: skip


def _on_map(recorded: Recorded, stage: str) -> OnMap:
    """An entry, with how its residual score moved since it was reported last."""
    moved = ""
    if stage == "Residual" and recorded.derived is Direction.NEW:
        moved = "new"
    elif stage == "Residual" and recorded.derived in _STEPS:
        moved = f"{_STEPS[recorded.derived]} {recorded.reported}"
    return OnMap(one_line(recorded.entry.reference), moved)


def _cell(
    state: RegisterState, kind: Kind, place: tuple[int, int], here: Iterable[Recorded], stage: str
) -> MapCell:
    score = state.scheme.score(*place)
    band = state.scheme.band(score)
    return MapCell(score, band.name, band.swatch(kind), tuple(_on_map(each, stage) for each in here))


def _in_words(
    name: str, cells: tuple[tuple[MapCell, ...], ...], impact: tuple[str, ...], likelihood: tuple[str, ...],
    beside: str,
) -> str:  # fmt: skip
    filled = [
        f"impact {impact[row]}, likelihood {likelihood[column]}, score {cell.score} {cell.band}:"
        f" {', '.join(each.text for each in cell.entries)}"
        for row in reversed(range(len(cells)))
        for column, cell in reversed(list(enumerate(cells[row])))
        if cell.entries
    ]
    said = f"{name}. " + ("; ".join(filled) + "." if filled else "No entry stands on it.")
    return f"{said} {beside}".rstrip()
