"""A rating: impact by likelihood gives a score; sometimes only the score is known."""

from dataclasses import dataclass
from enum import StrEnum


class InvalidScore(ValueError):
    """A rating or scheme that cannot stand; the text says what is wrong and what to do."""


class Kind(StrEnum):
    """What an entry is. A high opportunity is good news, a high risk is not."""

    RISK = "risk"
    OPPORTUNITY = "opportunity"


@dataclass(frozen=True, slots=True)
class Rating:
    """A score with its two factors, or with neither.

    Published registers print products: 20 may be 5 x 4 or 4 x 5. Such a rating keeps
    ``impact`` and ``likelihood`` as None until an officer states them; they are never guessed.
    """

    impact: int | None
    likelihood: int | None
    score: int

    def __post_init__(self) -> None:
        if (self.impact is None) != (self.likelihood is None):
            raise InvalidScore("A rating needs both impact and likelihood, or neither: state the missing one.")
        for name, value in (("impact", self.impact), ("likelihood", self.likelihood), ("score", self.score)):
            if value is not None and (type(value) is not int or value < 1):
                raise InvalidScore(f"The {name} of a rating is a whole number from 1 up, not {value!r}.")

    @property
    def has_factors(self) -> bool:
        """Whether the rating has a place on the matrix."""
        return self.impact is not None

    def __str__(self) -> str:
        """``16 (4 x 4)``, or ``20`` alone where the factors are not stated."""
        return f"{self.score} ({self.impact} x {self.likelihood})" if self.has_factors else str(self.score)


def score_of(rating: Rating | None) -> int | None:
    """The score, where there is a rating."""
    return None if rating is None else rating.score
