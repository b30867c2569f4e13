"""The dashboard's figures, each with the entries behind it. Risks and opportunities are told apart throughout."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from riskreg.model.records import Summary
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind
from riskreg.scoring.scheme import Band
from riskreg.ui.dashboard.ground import Ground, Ids, ids_of
from riskreg.ui.dashboard.ranking import LongRed, Mover, Owner, long_reds, movers, top_owners

DIRECTIONS: tuple[Direction | None, ...] = (
    Direction.NEW, Direction.INCREASED, Direction.UNCHANGED, Direction.DECREASED, Direction.CLOSED, None,
)  # fmt: skip


class Moment(NamedTuple):
    """The entries of one kind in one quarter, by band and by direction. ``now`` is the open quarter as it stands.

    Closed entries count in their direction and in no band.
    """

    label: str
    now: bool
    bands: Mapping[str, Ids]
    directions: Mapping[Direction | None, Ids]


@dataclass(frozen=True)
class Side:
    """The figures of the risks, or of the opportunities. ``bands`` run from the highest down.

    ``apart`` are the entries whose score now and score at the last sign-off are of two scales.
    """

    kind: Kind
    bands: tuple[Band, ...]
    moments: tuple[Moment, ...]
    movers: tuple[Mover, ...]
    apart: Ids

    @property
    def now(self) -> Moment:
        """The open quarter as it stands."""
        return self.moments[-1]


@dataclass(frozen=True)
class Figures:
    """Everything that the dashboard says but the actions. ``since`` is the last sign-off's quarter, or empty.

    ``horizon`` is how many sign-offs were looked back on, or 0 where that is all there are.
    ``threshold`` is None where the live entries' scores were given in schemes of several thresholds;
    ``scales`` counts the schemes, by what their scores and bands mean, of all that is counted.
    """

    quarter: str
    since: str
    sides: tuple[Side, Side]
    long_reds: tuple[LongRed, ...]
    owners: tuple[Owner, ...]
    live: Ids
    unreviewed: Ids
    reported: Ids
    late: Ids
    horizon: int
    threshold: int | None
    scales: int


def figures(ground: Ground) -> Figures:
    """All figures at one moment."""
    live = [row for row in ground.rows if row.status == "open"]
    day, label = ground.as_at.isoformat(), ground.quarter.label
    scored = [row for row in live if row.residual_score is not None]
    thresholds = {ground.scheme_of(row.scheme).threshold for row in scored} or {ground.scheme.threshold}
    return Figures(
        quarter=label,
        since=ground.reported[-1][0].quarter.label if ground.reported else "",
        sides=(_side(ground, Kind.RISK), _side(ground, Kind.OPPORTUNITY)),
        long_reds=long_reds(ground, live),
        owners=top_owners(ground, live),
        live=ids_of(live),
        unreviewed=ids_of(row for row in live if row.reviewed_quarter != label),
        reported=ids_of(row for row in scored if ground.scheme_of(row.scheme).is_reported(row.residual)),
        late=ids_of(row for row in live if row.overdue_from is not None and row.overdue_from < day),
        horizon=len(ground.reported) if ground.further else 0,
        threshold=thresholds.pop() if len(thresholds) == 1 else None,
        scales=_scales(ground, live),
    )


def _scales(ground: Ground, live: Iterable[Summary]) -> int:
    """In how many ways the scores that are counted were given: other tables, or other bands over them."""
    used = {row.scheme for row in live if row.residual_score is not None}
    used.update(pin.scheme for _, pins in ground.reported for pin in pins.values() if pin.residual is not None)
    meanings = set()
    for each in used:
        scheme = ground.scheme_of(each)
        meanings.add((scheme.table, tuple((band.name, band.lowest, band.highest) for band in scheme.bands)))
    return len(meanings)


# By band and by direction


def _side(ground: Ground, kind: Kind) -> Side:
    names = ground.band_names()
    moments = []
    for sign_off, pins in ground.reported:
        ours = [(entry_id, pin) for entry_id, pin in pins.items() if pin.kind is kind]
        frozen = ((entry_id, pin.scheme, pin.residual, pin.direction) for entry_id, pin in ours)
        moments.append(_moment(names, sign_off.quarter.label, False, frozen))
    rows = [row for row in ground.rows if row.kind == kind]
    now = ((row.id, row.scheme, row.residual_score, _direction(row)) for row in rows)
    moments.append(_moment(names, ground.quarter.label, True, now))
    met = {name for moment in moments for name in moment.bands}
    moved, apart = movers(ground, rows)
    return Side(kind, _bands(ground, met), tuple(moments), moved, apart)


def _direction(row: Summary) -> Direction | None:
    return Direction(row.direction) if row.direction else None


def _moment(
    band_name: Callable[[int, int | None], str],
    label: str,
    now: bool,
    entries: Iterable[tuple[str, int, int | None, Direction | None]],
) -> Moment:
    bands: dict[str, list[str]] = defaultdict(list)
    directions: dict[Direction | None, list[str]] = defaultdict(list)
    for entry_id, scheme, score, direction in entries:
        directions[direction].append(entry_id)
        if direction is not Direction.CLOSED:
            bands[band_name(scheme, score)].append(entry_id)
    return Moment(
        label,
        now,
        {name: tuple(ids) for name, ids in bands.items()},
        {direction: tuple(ids) for direction, ids in directions.items()},
    )


def _bands(ground: Ground, met: set[str]) -> tuple[Band, ...]:
    """The bands of the scheme in force, and under them those of older ones that occur, each name once."""
    found = {band.name: band for band in reversed(ground.scheme.bands)}
    for revision in sorted(ground.schemes, reverse=True):
        for band in reversed(ground.schemes[revision].bands):
            if band.name in met:
                found.setdefault(band.name, band)
    return tuple(found.values())
