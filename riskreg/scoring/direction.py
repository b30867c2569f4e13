"""Direction of travel: how the residual score has moved since the register was last reported."""

from dataclasses import dataclass
from enum import StrEnum

from riskreg.scoring.rating import Kind


class Direction(StrEnum):
    """The published word for how an entry has moved."""

    NEW = "new"
    INCREASED = "increased"
    DECREASED = "decreased"
    UNCHANGED = "unchanged"
    CLOSED = "closed"


class Movement(StrEnum):
    """Which way a score went, whatever that means."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


class Favourability(StrEnum):
    """Whether a movement is good news: for an opportunity up is better, for a risk worse."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Statement:
    """A direction that an officer states for one quarter, and why where it differs from the scores."""

    direction: Direction
    quarter: str
    reason: str = ""


def movement(now: int, reported: int) -> Movement:
    """Which way the score went from ``reported`` to ``now``."""
    return Movement.UP if now > reported else Movement.DOWN if now < reported else Movement.LEVEL


def favourability(kind: Kind, moved: Movement) -> Favourability:
    """Whether a movement is better or worse for an entry of this kind."""
    if moved is Movement.LEVEL:
        return Favourability.SAME
    return Favourability.BETTER if (moved is Movement.UP) == (kind is Kind.OPPORTUNITY) else Favourability.WORSE


_BY_MOVEMENT = {
    Movement.UP: Direction.INCREASED,
    Movement.DOWN: Direction.DECREASED,
    Movement.LEVEL: Direction.UNCHANGED,
}


def derive(now: int | None, reported: int | None, *, closed: bool = False, new: bool = False) -> Direction | None:
    """The direction that the scores show against the last reported quarter.

    ``now`` and ``reported`` are residual scores of the same scale. ``new`` says that a
    reported quarter exists and the entry was not in it. None where a score is missing: a
    direction is never guessed.
    """
    if closed:
        return Direction.CLOSED
    if new:
        return Direction.NEW
    if now is None or reported is None:
        return None
    return _BY_MOVEMENT[movement(now, reported)]


def effective(stated: Statement | None, derived: Direction | None, quarter: str) -> Direction | None:
    """The direction to show in ``quarter``: what was stated for it, else what the scores show.

    A statement holds for the quarter that it was made in; carried forward it lapses. Closed is closed.
    """
    if derived is Direction.CLOSED:
        return derived
    return stated.direction if stated is not None and stated.quarter == quarter else derived
