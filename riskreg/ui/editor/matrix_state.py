"""What the matrix shows: the scheme, where an entry's ratings stand on it, and where they stood before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme
from riskreg.scoring.standard import FIVE_BY_FIVE
from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.wording import RATINGS, is_on

Cell = tuple[int, int]
"""Impact and likelihood, from 1 up."""

QUARTERS = 8
CHOICES = "ABCDEFGH"
"""The letters that choose among the cells of a bare score; none of them is I, R or T."""


class Before(NamedTuple):
    """The residual rating as at a sign-off; ``cell`` is None where it has no certain place on the matrix."""

    quarter: str
    score: int
    cell: Cell | None
    age: int  # 0 is the last sign-off

    @property
    def words(self) -> str:
        """The quarter and its score: "2018/19 Q1: 16"."""
        return f"{self.quarter}: {self.score}"


@dataclass(frozen=True)
class MatrixState:
    """Everything that the matrix shows. ``setting`` names the one of RATINGS that a pick would give.

    ``ratings`` are those given in a scheme that scores as ``scheme`` does: no other has a place here.
    """

    scheme: Scheme = FIVE_BY_FIVE
    kind: Kind = Kind.RISK
    ratings: Mapping[str, Rating | None] = field(default_factory=dict)
    setting: str = "residual"
    past: tuple[Before, ...] = ()
    read_only: bool = False

    def markers(self) -> dict[str, Cell]:
        """The ratings that have a place on the matrix, in the order of RATINGS."""
        found = {}
        for name in RATINGS:
            rating = self.ratings.get(name)
            if is_on(self.scheme, rating) and rating and rating.impact and rating.likelihood:
                found[name] = (rating.impact, rating.likelihood)
        return found

    def possible(self) -> tuple[Cell, ...]:
        """The cells that the rating being set may stand for, where only its score is known."""
        rating = self.ratings.get(self.setting)
        return self.scheme.cells(rating.score) if rating and not rating.has_factors else ()

    def choices(self) -> dict[str, Cell]:
        """The same by the letter that chooses each, where there are few enough of them."""
        possible = self.possible()
        return dict(zip(CHOICES, possible, strict=False)) if len(possible) <= len(CHOICES) else {}

    def at(self, cell: Cell) -> tuple[str, ...]:
        """The ratings that stand in a cell."""
        return tuple(name for name, where in self.markers().items() if where == cell)

    def past_at(self, cell: Cell | None) -> tuple[Before, ...]:
        """The quarters whose residual rating stood in a cell, oldest first; None for those in no certain one."""
        return tuple(before for before in self.past if before.cell == cell)

    def home(self) -> Cell:
        """Where the keys begin: at the rating being set."""
        placed = self.markers()
        candidates = (placed.get(self.setting), *self.possible()[:1], placed.get("residual"))
        middle = (len(self.scheme.impact) + 1) // 2, (len(self.scheme.likelihood) + 1) // 2
        return next((cell for cell in candidates if cell), middle)

    def nearest(self, impact: int, likelihood: int) -> Cell:
        """The cell of these factors, or the one at the edge beside them."""
        return min(max(impact, 1), len(self.scheme.impact)), min(max(likelihood, 1), len(self.scheme.likelihood))

    def cells(self) -> Iterator[Cell]:
        """Every cell as it is read: the highest impact first, then from left to right."""
        for impact in range(len(self.scheme.impact), 0, -1):
            for likelihood in range(1, len(self.scheme.likelihood) + 1):
                yield impact, likelihood


def past_of(context: EditorContext) -> tuple[Before, ...]:
    """The residual ratings as at the last sign-offs, oldest first; one of another scheme has no cell."""
    found = []
    for age, (quarter, recorded) in enumerate(reversed(context.trail[-QUARTERS:])):
        rating = recorded.entry.residual if recorded else None
        if rating is None:
            continue
        alike = context.scheme_of(recorded).scores_alike(context.scheme)
        known = alike and is_on(context.scheme, rating)
        cell = (rating.impact, rating.likelihood) if known and rating.impact and rating.likelihood else None
        found.append(Before(quarter.label, rating.score, cell, age))
    return tuple(reversed(found))
