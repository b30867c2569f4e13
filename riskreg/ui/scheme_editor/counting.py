"""Where today's entries would stand in another scheme, were they rated anew at the same impact and likelihood."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from riskreg.model.entry import Status
from riskreg.model.records import Summary
from riskreg.scoring.rating import InvalidScore, Kind, Rating
from riskreg.scoring.scheme import Scheme


class Group(NamedTuple):
    """Open entries of one kind with the same residual rating, given in the same scheme.

    ``types`` counts them by their types, a type a line.
    """

    kind: Kind
    rating: Rating | None
    given_in: int
    references: tuple[str, ...]
    types: Mapping[str, int]


class Counts(NamedTuple):
    """``bands`` counts by kind and band; ``unfit`` names those that have no place in the scheme.

    ``bare`` are those whose score alone is known, which another table cannot place; ``moved`` is how many would
    be in a band of another name than today's.
    """

    bands: Mapping[tuple[Kind, str], int]
    unfit: tuple[str, ...]
    bare: tuple[str, ...]
    unrated: int
    moved: int
    reported: int
    above_appetite: int

    @property
    def placed(self) -> int:
        """How many entries have a place."""
        return sum(self.bands.values())


def groups(rows: Iterable[Summary]) -> tuple[Group, ...]:
    """The open entries, put together where they count alike."""
    found: dict[tuple[str, Rating | None, int], list[Summary]] = defaultdict(list)
    for row in rows:
        if row.status == Status.OPEN:
            found[row.kind, row.residual, row.scheme].append(row)
    return tuple(
        Group(
            Kind(kind),
            rating,
            given_in,
            tuple(row.reference for row in alike),
            Counter(row.types for row in alike),
        )
        for (kind, rating, given_in), alike in found.items()
    )


def count(entries: Sequence[Group], schemes: Mapping[int, Scheme], scheme: Scheme) -> Counts:
    """Count the entries by the bands of ``scheme``; ``schemes`` are those that they were rated in."""
    bands: Counter[tuple[Kind, str]] = Counter()
    unfit: list[str] = []
    bare: list[str] = []
    unrated = moved = reported = above = 0
    for group in entries:
        before, many = schemes.get(group.given_in), len(group.references)
        if group.rating is None:
            unrated += many
            continue
        score = _score(group.rating, before, scheme)
        if score is None:
            (unfit if group.rating.has_factors else bare).extend(group.references)
            continue
        band = scheme.band(score).name
        bands[group.kind, band] += many
        moved += many if band != _band(before, group.rating.score) else 0
        reported += many if score >= scheme.threshold else 0
        above += _above(group, scheme, score)
    return Counts(bands, tuple(unfit), tuple(bare), unrated, moved, reported, above)


def _above(group: Group, scheme: Scheme, score: int) -> int:
    """How many of a group are more than the body accepts of their types."""
    if scheme.appetite is None and not scheme.appetites:
        return 0
    anew = Rating(None, None, score)
    return sum(
        many
        for types, many in group.types.items()
        if scheme.exceeds_appetite(group.kind, anew, types.splitlines())
    )


def _score(rating: Rating, before: Scheme | None, scheme: Scheme) -> int | None:
    if rating.impact is not None and rating.likelihood is not None:
        within = rating.impact <= len(scheme.impact) and rating.likelihood <= len(scheme.likelihood)
        return scheme.score(rating.impact, rating.likelihood) if within else None
    alike = before is not None and before.scores_alike(scheme)
    return rating.score if alike and scheme.cells(rating.score) else None


def _band(scheme: Scheme | None, score: int) -> str:
    try:
        return scheme.band(score).name if scheme is not None else ""
    except InvalidScore:
        return ""
