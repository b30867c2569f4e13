"""What the cells of a paper say of an entry: its scores with their bands, its direction, a text in one line."""

from riskreg.exchange.paper.content import Cell, Pill
from riskreg.model.records import Recorded, RegisterState
from riskreg.scoring.rating import InvalidScore, Rating

NOT_SCORED, NOT_STATED = "Not scored", "Not stated"


def pill(state: RegisterState, recorded: Recorded, rating: Rating | None) -> Cell:
    """A rating's score with its band, read with the scheme that it was given in."""
    if rating is None:
        return NOT_SCORED
    try:
        band = state.schemes.get(recorded.scheme, state.scheme).band(rating.score)
    except InvalidScore:
        return str(rating.score)
    return Pill(rating.score, band.name, band.swatch(recorded.entry.kind))


def direction_of(recorded: Recorded) -> str:
    """The published word."""
    return recorded.direction.capitalize() if recorded.direction else NOT_STATED


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())
