"""Where the entries of a register stand on its matrix, and which have no place on it and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from riskreg.model.entry import Status
from riskreg.model.records import Summary
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme

Cell = tuple[int, int]
"""Impact and likelihood, from 1 up."""


class Reason(Enum):
    """Why an entry stands beside the map and not on it."""

    NO_SCORE = "no score"
    NO_FACTORS = "no factors"
    EARLIER_SCHEME = "earlier scheme"
    CLOSED = "closed"


class Beside(NamedTuple):
    """An entry that has no place on the map; ``score`` is what is known of it."""

    row: Summary
    reason: Reason
    score: int | None


class Wanted(NamedTuple):
    """What a person looks at: one kind, by one of the ratings, with the exempt entries or without."""

    kind: Kind = Kind.RISK
    rating: str = "residual"
    exempt: bool = True


EVERYTHING = Wanted()
"""The risks by their residual score, which is what a map is first asked for."""


@dataclass(frozen=True)
class HeatMap:
    """The entries of one kind by one rating. Every one of them is in a cell or beside the map."""

    scheme: Scheme
    wanted: Wanted = EVERYTHING
    cells: Mapping[Cell, tuple[Summary, ...]] = field(default_factory=dict)
    beside: tuple[Beside, ...] = ()

    def at(self, cell: Cell) -> tuple[Summary, ...]:
        """The entries in a cell, in the register's order."""
        return self.cells.get(cell, ())

    @cached_property
    def placed(self) -> Mapping[str, Cell]:
        """Where each entry on the map stands, by its identity."""
        return {row.id: cell for cell, rows in self.cells.items() for row in rows}

    @property
    def exempt(self) -> int:
        """How many of the entries shown are exempt from publication."""
        everywhere = chain(*self.cells.values(), (each.row for each in self.beside))
        return sum(bool(row.exempt) for row in everywhere)


def every_cell(scheme: Scheme) -> Iterator[Cell]:
    """The cells of a matrix as they are read: the highest impact first, then from left to right."""
    for impact in range(len(scheme.impact), 0, -1):
        for likelihood in range(1, len(scheme.likelihood) + 1):
            yield impact, likelihood


def cell_of(rating: Rating | None, given: Scheme, scheme: Scheme) -> Cell | None:
    """Where a rating given under one scheme stands on the matrix of another; None where it has no place there."""
    if rating is None or rating.impact is None or rating.likelihood is None or not given.scores_alike(scheme):
        return None
    return spot(scheme, rating.impact, rating.likelihood, rating.score)


def spot(scheme: Scheme, impact: int | None, likelihood: int | None, score: int | None) -> Cell | None:
    """The cell of these factors, where the scheme has it and gives it this score."""
    if impact is None or likelihood is None:
        return None
    inside = impact <= len(scheme.impact) and likelihood <= len(scheme.likelihood)
    return (impact, likelihood) if inside and scheme.table[impact - 1][likelihood - 1] == score else None


def parts_of(rating: str) -> Callable[[Summary], tuple[int | None, int | None, int | None]]:
    """What reads impact, likelihood and score of one of a row's ratings."""
    return attrgetter(*(f"{rating}_{part}" for part in ("impact", "likelihood", "score")))


def place(rows: Iterable[Summary], scheme: Scheme, schemes: Mapping[int, Scheme], wanted: Wanted) -> HeatMap:
    """Put the entries that are wanted where their rating says, and never where it does not.

    A score is read with the scheme that it was given in: one whose matrix scores otherwise than
    ``scheme`` leaves its entry beside the map, and so does a score without its factors.
    """
    rating_of = parts_of(wanted.rating)
    alike = {revision: each.scores_alike(scheme) for revision, each in schemes.items()}
    cells: dict[Cell, list[Summary]] = {}
    beside: list[Beside] = []
    for row in rows:
        if row.kind != wanted.kind or (row.exempt and not wanted.exempt):
            continue
        impact, likelihood, score = rating_of(row)
        reason = None
        if row.status == Status.CLOSED:
            reason = Reason.CLOSED
        elif score is None:
            reason = Reason.NO_SCORE
        elif not alike.get(row.scheme, True):
            reason = Reason.EARLIER_SCHEME
        elif impact is None or likelihood is None:
            reason = Reason.NO_FACTORS
        cell = None if reason else spot(scheme, impact, likelihood, score)
        if cell is not None:
            cells.setdefault(cell, []).append(row)
        else:
            beside.append(Beside(row, reason or Reason.EARLIER_SCHEME, score))
    return HeatMap(scheme, wanted, {cell: tuple(found) for cell, found in cells.items()}, tuple(beside))
