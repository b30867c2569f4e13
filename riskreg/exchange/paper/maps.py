"""The heat map of a paper: real cells with the entries' references in them, and the same in words."""

from collections import defaultdict

from riskreg.exchange.paper.content import HeatMap, MapCell
from riskreg.exchange.wording import plural
from riskreg.model.records import RegisterState
from riskreg.scoring.rating import Kind


def heat_map(state: RegisterState, kind: Kind) -> HeatMap:
    """Where the live entries of a kind stand by their residual ratings, on the matrix in force.

    An entry whose factors are not stated, or that was rated on a scheme that scores otherwise, stands beside it.
    """
    scheme = state.scheme
    places: dict[tuple[int, int], list[str]] = defaultdict(list)
    beside: list[str] = []
    for recorded in state.live:
        if recorded.entry.kind is not kind or recorded.entry.residual is None:
            continue
        rating, own = recorded.entry.residual, state.schemes.get(recorded.scheme, scheme)
        if rating.impact is None or rating.likelihood is None or not own.scores_alike(scheme):
            beside.append(f"{recorded.entry.reference} ({rating.score})")
        else:
            places[rating.impact, rating.likelihood].append(recorded.entry.reference)
    cells = tuple(
        tuple(
            _cell(state, kind, impact, likelihood, tuple(places.get((impact, likelihood), ())))
            for likelihood in range(1, len(scheme.likelihood) + 1)
        )
        for impact in range(1, len(scheme.impact) + 1)
    )
    impact_labels, likelihood_labels = (
        tuple(f"{number} {level.label_for(kind)}" for number, level in enumerate(scale, start=1))
        for scale in (scheme.impact, scheme.likelihood)
    )
    name = f"{plural(kind)} by residual impact and likelihood"
    return HeatMap(
        kind, name, impact_labels, likelihood_labels, cells, tuple(beside),
        _in_words(name, cells, impact_labels, likelihood_labels, beside),
    )  # fmt: skip


def _cell(state: RegisterState, kind: Kind, impact: int, likelihood: int, references: tuple[str, ...]) -> MapCell:
    score = state.scheme.score(impact, likelihood)
    band = state.scheme.band(score)
    return MapCell(score, band.name, band.swatch(kind), references)


def _in_words(
    name: str, cells: tuple[tuple[MapCell, ...], ...], impact: tuple[str, ...], likelihood: tuple[str, ...],
    beside: list[str],
) -> str:  # fmt: skip
    filled = [
        f"impact {impact[row]}, likelihood {likelihood[column]}, score {cell.score} {cell.band}:"
        f" {', '.join(cell.references)}"
        for row in reversed(range(len(cells)))
        for column, cell in reversed(list(enumerate(cells[row])))
        if cell.references
    ]
    said = f"{name}. " + ("; ".join(filled) + "." if filled else "No entry stands on it.")
    if beside:
        said += f" Beside it, because impact and likelihood are not stated: {', '.join(beside)}."
    return said
