"""Where entries stand on a heat map and which way they went, the same in every form of the paper."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from riskreg.exchange.paper.cells import NOT_STATED, direction_of, one_line
from riskreg.model.entry import Entry
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.direction import Direction, Favourability, Movement, favourability, movement
from riskreg.scoring.rating import Kind, Rating, score_of
from riskreg.scoring.scheme import Level, Scheme

STAGES: Mapping[str, Callable[[Entry], Rating | None]] = {
    "Initial": lambda entry: entry.initial,
    "Residual": lambda entry: entry.residual,
}
_WORDS = {Movement.UP: "Up", Movement.DOWN: "Down", Movement.LEVEL: "The same"}
_JUDGED = {Favourability.BETTER: ", better", Favourability.WORSE: ", worse", Favourability.SAME: ""}


class Placed(NamedTuple):
    """The live entries of a kind by impact and likelihood, and those that have no place on the matrix in force.

    ``unstated`` lack impact or likelihood; ``otherwise`` were scored in a scheme that scores otherwise.
    """

    places: Mapping[tuple[int, int], list[Recorded]]
    unstated: list[Recorded]
    otherwise: list[Recorded]

    def beside(self, told: Callable[[Recorded], str]) -> str:
        """Who stands beside the map and why, in sentences; empty where nobody does."""
        reasons = (
            ("impact and likelihood are not stated", self.unstated),
            ("they were scored in an earlier scheme", self.otherwise),
        )
        return " ".join(
            f"Beside the map, because {why}: {', '.join(map(told, those))}." for why, those in reasons if those
        )


def placed(state: RegisterState, kind: Kind, read: Callable[[Entry], Rating | None]) -> Placed:
    """Where the rating that ``read`` gives places them."""
    found = Placed(defaultdict(list), [], [])
    for recorded in state.live:
        rating = read(recorded.entry)
        if recorded.entry.kind is not kind or rating is None:
            continue
        own = state.schemes.get(recorded.scheme, state.scheme)
        if rating.impact is None or rating.likelihood is None:
            here = found.unstated
        elif own.scores_alike(state.scheme):
            here = found.places[rating.impact, rating.likelihood]
        else:
            here = found.otherwise
        here.append(recorded)
    return found


def step(number: int, scale: Sequence[Level], kind: Kind) -> str:
    """A step of a scale as it is headed: ``4 Major``."""
    return f"{number} {scale[number - 1].label_for(kind)}"


def factors(rating: Rating | None, scheme: Scheme, kind: Kind) -> tuple[str, str]:
    """The impact and the likelihood of a rating in words."""
    impact, likelihood = (rating.impact, rating.likelihood) if rating is not None else (None, None)
    return _factor(impact, scheme.impact, kind), _factor(likelihood, scheme.likelihood, kind)


def _factor(number: int | None, scale: Sequence[Level], kind: Kind) -> str:
    if number is None:
        return NOT_STATED
    return step(number, scale, kind) if number <= len(scale) else str(number)


def from_initial(entry: Entry) -> str:
    """How far the residual score is from the initial one: ``Down 4, better``."""
    was, now = score_of(entry.initial), score_of(entry.residual)
    return NOT_STATED if was is None or now is None else _went(entry.kind, was, now)


def since_reported(recorded: Recorded) -> str:
    """The direction, by how much, and why where an officer states another than the scores show."""
    entry = recorded.entry
    said = direction_of(recorded)
    now = score_of(entry.residual)
    if recorded.derived in (Direction.INCREASED, Direction.DECREASED) and recorded.reported and now is not None:
        said += f" (from {recorded.reported} to {now}: {_went(entry.kind, recorded.reported, now).lower()})"
    if recorded.derived is not None and recorded.direction is not recorded.derived:
        said += f". The scores show {recorded.derived}"
        why = entry.stated.reason if entry.stated is not None else ""
        said += f": {one_line(why)}" if why.strip() else ""
    return said


def _went(kind: Kind, was: int, now: int) -> str:
    moved = movement(now, was)
    by = f" {abs(now - was)}" if now != was else ""
    return f"{_WORDS[moved]}{by}{_JUDGED[favourability(kind, moved)]}"
