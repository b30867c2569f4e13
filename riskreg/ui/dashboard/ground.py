"""What the dashboard's figures are made from, and the band of a score in the scheme that it was given in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from riskreg.model.quarter import Quarter
from riskreg.model.records import Pin, SignOff, Summary
from riskreg.scoring.rating import InvalidScore
from riskreg.scoring.scheme import Band, Scheme

Ids = tuple[str, ...]
Reported = Sequence[tuple[SignOff, Mapping[str, Pin]]]
NO_BAND = ""
"""Stands for entries without a score, or with one that its scheme does not know."""


@dataclass(frozen=True)
class Ground:
    """What the figures are made from: the rows of the table now, and what each sign-off froze, oldest first.

    ``further`` says that there are sign-offs before those.
    """

    rows: Sequence[Summary]
    scheme: Scheme
    schemes: Mapping[int, Scheme]
    quarter: Quarter
    as_at: date
    reported: Reported = ()
    further: bool = False

    def scheme_of(self, revision: int) -> Scheme:
        """A scheme by its revision."""
        return self.schemes.get(revision, self.scheme)

    def band_names(self) -> Callable[[int, int | None], str]:
        """Names the band of a score in the scheme of a revision, each worked out once."""
        known: dict[tuple[int, int | None], str] = {}

        def name(revision: int, score: int | None) -> str:
            found = known.get((revision, score))
            if found is None:
                band = band_of(self.scheme_of(revision), score)
                found = known[revision, score] = band.name if band else NO_BAND
            return found

        return name


def band_of(scheme: Scheme, score: int | None) -> Band | None:
    """The band of a score; None where there is no score or the scheme does not know it."""
    try:
        return None if score is None else scheme.band(score)
    except InvalidScore:
        return None


def ids_of(rows: Iterable[Summary]) -> Ids:
    """The identities of some rows."""
    return tuple(row.id for row in rows)
