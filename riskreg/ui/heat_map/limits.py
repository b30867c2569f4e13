"""The lines on the map: from which scores an entry is reported, and up to which a risk is accepted."""

from collections.abc import Iterator
from typing import NamedTuple

from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Scheme
from riskreg.ui.heat_map.placing import Cell, every_cell


class Limit(NamedTuple):
    """Scores from ``lowest`` up lie beyond it. ``stated`` is the score that the scheme names."""

    name: str  # "threshold" or "appetite"
    stated: int
    lowest: int


class Edge(NamedTuple):
    """A piece of the line, above a cell or to its left; ``above`` says which."""

    cell: Cell
    above: bool


def limits(scheme: Scheme, kind: Kind) -> tuple[Limit, ...]:
    """The reporting threshold, and for risks the appetite where the register states one."""
    found = [Limit("threshold", scheme.threshold, scheme.threshold)]
    if kind is Kind.RISK and scheme.appetite is not None:
        found.append(Limit("appetite", scheme.appetite, scheme.appetite + 1))
    return tuple(found)


def edges(scheme: Scheme, limit: Limit) -> Iterator[Edge]:
    """Where cells beyond the limit touch cells that are not."""
    beyond = {cell: scheme.score(*cell) >= limit.lowest for cell in every_cell(scheme)}
    for (impact, likelihood), here in beyond.items():
        if beyond.get((impact + 1, likelihood), here) != here:
            yield Edge((impact, likelihood), above=True)
        if beyond.get((impact, likelihood - 1), here) != here:
            yield Edge((impact, likelihood), above=False)
