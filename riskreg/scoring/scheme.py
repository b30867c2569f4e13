"""The scoring scheme: two scales, a rule for the score, and bands that name the scores."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from riskreg.scoring.rating import InvalidScore, Kind, Rating

SMALLEST, LARGEST = 2, 10  # levels on a scale
_COLOUR = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a scale. ``guidance`` says what it means for this body; an opportunity may have its own."""

    label: str
    opportunity_label: str | None = None
    guidance: str = ""
    opportunity_guidance: str = ""

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise InvalidScore("Every level of a scale needs a label.")

    def label_for(self, kind: Kind) -> str:
        """The word shown: Catastrophic for a risk may be Outstanding for an opportunity."""
        return self.opportunity_label or self.label if kind is Kind.OPPORTUNITY else self.label

    def guidance_for(self, kind: Kind) -> str:
        """What the step means for a risk or for an opportunity."""
        return self.opportunity_guidance or self.guidance if kind is Kind.OPPORTUNITY else self.guidance


@dataclass(frozen=True, slots=True)
class Swatch:
    """A fill and the text colour that is readable on it, as ``#RRGGBB``."""

    fill: str
    text: str

    def __post_init__(self) -> None:
        for colour in (self.fill, self.text):
            if not _COLOUR.fullmatch(colour):
                raise InvalidScore(f"A colour is written like #F6A55B, not {colour!r}.")


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of scores, ``lowest`` to ``highest`` inclusive, with a colour for each kind."""

    name: str
    lowest: int
    highest: int
    risk: Swatch
    opportunity: Swatch

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidScore("Every band needs a name.")
        if self.lowest > self.highest:
            raise InvalidScore(f"Band {self.name} runs from {self.lowest} down to {self.highest}: swap the two.")

    def __contains__(self, score: object) -> bool:
        return isinstance(score, int) and self.lowest <= score <= self.highest

    def swatch(self, kind: Kind) -> Swatch:
        """The colours for a risk or for an opportunity."""
        return self.opportunity if kind is Kind.OPPORTUNITY else self.risk


@dataclass(frozen=True)
class Scheme:
    """How a register scores.

    ``impact`` and ``likelihood`` list the levels from 1 up (2 to 10 each). ``matrix`` is a
    look-up of scores, ``matrix[impact - 1][likelihood - 1]``; without it the score is the
    product. Entries whose residual score is at or above ``threshold`` are reported; a risk
    whose score is above ``appetite`` is more than the body accepts. ``appetites`` gives some types
    of risk an appetite of their own, as pairs of type and score.

    Raises InvalidScore where the parts do not fit: every score that the matrix can give
    must fall in exactly one band.
    """

    name: str
    impact: tuple[Level, ...]
    likelihood: tuple[Level, ...]
    bands: tuple[Band, ...]
    threshold: int
    appetite: int | None = None
    matrix: tuple[tuple[int, ...], ...] | None = None
    appetites: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        for name, scale in (("impact", self.impact), ("likelihood", self.likelihood)):
            if not SMALLEST <= len(scale) <= LARGEST:
                raise InvalidScore(f"The {name} scale has {len(scale)} levels; it needs {SMALLEST} to {LARGEST}.")
        self._check_matrix()
        self._check_bands()
        limits = [("reporting threshold", self.threshold), ("appetite", self.appetite)]
        limits += [(f"appetite for {name}", score) for name, score in self.appetites]
        for name, score in limits:
            if score is not None and not 1 <= score <= max(self.scores):
                raise InvalidScore(f"The {name} is {score}, but scores run from 1 to {max(self.scores)}.")

    def _check_matrix(self) -> None:
        if self.matrix is None:
            return
        if len(self.matrix) != len(self.impact) or any(len(row) != len(self.likelihood) for row in self.matrix):
            raise InvalidScore(
                f"The look-up matrix needs {len(self.impact)} rows of {len(self.likelihood)} scores,"
                " one for each impact and likelihood."
            )
        if any(score < 1 for row in self.matrix for score in row):
            raise InvalidScore("Every score in the look-up matrix is 1 or more.")

    def _check_bands(self) -> None:
        names = [band.name.casefold() for band in self.bands]
        if len(set(names)) != len(names):
            raise InvalidScore("Two bands have the same name: give each its own.")
        for lower, upper in zip(self.bands, self.bands[1:], strict=False):
            if upper.lowest <= lower.highest:
                raise InvalidScore(
                    f"Bands {lower.name} ({lower.lowest}-{lower.highest}) and {upper.name}"
                    f" ({upper.lowest}-{upper.highest}) overlap or are out of order."
                )
        bare = [score for score in sorted(self.scores) if not any(score in band for band in self.bands)]
        if bare:
            raise InvalidScore(f"No band covers a score of {', '.join(map(str, bare))}: widen one.")

    def score(self, impact: int, likelihood: int) -> int:
        """The score of one cell; both factors count from 1."""
        for name, value, scale in (("Impact", impact, self.impact), ("Likelihood", likelihood, self.likelihood)):
            if not 1 <= value <= len(scale):
                raise InvalidScore(f"{name} is {value}, but the scale runs from 1 to {len(scale)}.")
        return self.table[impact - 1][likelihood - 1]

    @cached_property
    def table(self) -> tuple[tuple[int, ...], ...]:
        """Every score, ``table[impact - 1][likelihood - 1]``, whichever rule gives it."""
        if self.matrix is not None:
            return self.matrix
        likelihoods = range(1, len(self.likelihood) + 1)
        return tuple(tuple(i * li for li in likelihoods) for i in range(1, len(self.impact) + 1))

    def rate(self, impact: int, likelihood: int) -> Rating:
        """The rating of one cell."""
        return Rating(impact, likelihood, self.score(impact, likelihood))

    def rate_score(self, score: int) -> Rating:
        """The rating of a bare score: with factors where only one cell gives it, else without.

        On a 5 x 5 product matrix 25 and 16 have one factoring; 20, 15 and 12 have two.
        """
        cells = self.cells(score)
        if not cells:
            raise InvalidScore(f"No impact and likelihood give a score of {score} in {self.name}.")
        return Rating(*cells[0], score) if len(cells) == 1 else Rating(None, None, score)

    def cells(self, score: int) -> tuple[tuple[int, int], ...]:
        """Every (impact, likelihood) that gives ``score``, highest impact first."""
        return self._cells.get(score, ())

    @cached_property
    def _cells(self) -> dict[int, tuple[tuple[int, int], ...]]:
        cells: dict[int, tuple[tuple[int, int], ...]] = {}
        for impact, row in reversed(tuple(enumerate(self.table, start=1))):
            for likelihood, score in enumerate(row, start=1):
                cells[score] = (*cells.get(score, ()), (impact, likelihood))
        return cells

    @property
    def scores(self) -> Iterable[int]:
        """Every score that the matrix can give."""
        return self._cells.keys()

    def check(self, rating: Rating) -> None:
        """Raise InvalidScore unless ``rating`` could have been given by this scheme."""
        if rating.impact is not None and rating.likelihood is not None:
            score = self.score(rating.impact, rating.likelihood)
            if score != rating.score:
                raise InvalidScore(
                    f"Impact {rating.impact} by likelihood {rating.likelihood} is {score}, not {rating.score}."
                )
        elif not self.cells(rating.score):
            raise InvalidScore(f"No impact and likelihood give a score of {rating.score} in {self.name}.")

    def band(self, score: int) -> Band:
        """The band that a score of this scheme falls in."""
        for band in self.bands:
            if score in band:
                return band
        raise InvalidScore(f"A score of {score} is not on the matrix of {self.name}.")

    def is_reported(self, rating: Rating | None) -> bool:
        """Whether the rating is at or above the reporting threshold."""
        return rating is not None and rating.score >= self.threshold

    def appetite_for(self, types: Iterable[str]) -> int | None:
        """The score up to which a risk of these types is accepted: the lowest of theirs, else the general one."""
        wanted = {name.casefold() for name in types}
        own = [score for name, score in self.appetites if name.casefold() in wanted]
        return min(own, default=self.appetite)

    def exceeds_appetite(self, kind: Kind, rating: Rating | None, types: Iterable[str] = ()) -> bool:
        """Whether a risk is more than the body accepts; an opportunity never is."""
        accepted = self.appetite_for(types)
        return kind is Kind.RISK and accepted is not None and rating is not None and rating.score > accepted

    def scores_alike(self, other: "Scheme") -> bool:
        """Whether a score means the same in both, so that the two may be compared."""
        return self.table == other.table
