"""The dashboard's lists: what moved most, what has been red for longest, who owns most."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from riskreg.model.entry import reference_order
from riskreg.model.records import Summary
from riskreg.scoring.direction import Favourability, favourability, movement
from riskreg.scoring.rating import Kind
from riskreg.ui.dashboard.ground import Ground, Ids, ids_of

MOST = 8
"""Movers, long reds and owners that are listed."""


class Mover(NamedTuple):
    """An entry whose residual score is another than at the last sign-off."""

    row: Summary
    before: int
    now: int
    verdict: Favourability


class LongRed(NamedTuple):
    """A risk in the highest band, and for how many sign-offs running it has been there; ``since`` is the first."""

    row: Summary
    times: int
    since: str


class Owner(NamedTuple):
    """Who owns most: the live entries, the risks by band and the opportunities. An empty name is nobody."""

    name: str
    ids: Ids
    bands: Mapping[str, Ids]
    opportunities: Ids


def movers(ground: Ground, rows: Sequence[Summary]) -> tuple[tuple[Mover, ...], Ids]:
    """What moved most, and the entries whose two scores cannot be compared, being of two scales."""
    if not ground.reported:
        return (), ()
    pins, found, apart = ground.reported[-1][1], [], []
    for row in rows:
        pin, now = pins.get(row.id), row.residual_score
        if row.status != "open" or pin is None or pin.residual is None or now is None:
            continue
        if not ground.scheme_of(row.scheme).scores_alike(ground.scheme_of(pin.scheme)):
            apart.append(row.id)
            continue
        if pin.residual == now:
            continue
        verdict = favourability(Kind(row.kind), movement(now, pin.residual))
        found.append(Mover(row, pin.residual, now, verdict))
    found.sort(
        key=lambda each: (
            -abs(each.now - each.before),
            each.verdict is not Favourability.WORSE,
            reference_order(each.row.reference),
        )
    )
    return tuple(found[:MOST]), tuple(apart)


def long_reds(ground: Ground, live: Sequence[Summary]) -> tuple[LongRed, ...]:
    """The risks in the highest band, those that were there for most sign-offs running first."""
    found = []
    for row in live:
        if row.kind != Kind.RISK or not _is_highest(ground, row.scheme, row.residual_score):
            continue
        times, since = 0, ""
        for sign_off, pins in reversed(ground.reported):
            pin = pins.get(row.id)
            if pin is None or not _is_highest(ground, pin.scheme, pin.residual):
                break
            times, since = times + 1, sign_off.quarter.label
        found.append(LongRed(row, times, since))
    found.sort(
        key=lambda each: (-each.times, -(each.row.residual_score or 0), reference_order(each.row.reference))
    )
    return tuple(found[:MOST])


def _is_highest(ground: Ground, revision: int, score: int | None) -> bool:
    return score is not None and score in ground.scheme_of(revision).bands[-1]


def top_owners(ground: Ground, live: Sequence[Summary]) -> tuple[Owner, ...]:
    """Who owns most entries; those that nobody owns come last, whatever their number."""
    names = ground.band_names()
    owned: dict[str, list[Summary]] = defaultdict(list)
    for row in live:
        owned[" ".join(row.owner.split())].append(row)
    ranked = sorted(owned, key=lambda name: (not name, -len(owned[name]), name.casefold()))
    nobody = [name for name in ranked if not name]
    return tuple(_owner(names, name, owned[name]) for name in [*[n for n in ranked if n][:MOST], *nobody])


def _owner(band_name: Callable[[int, int | None], str], name: str, rows: Sequence[Summary]) -> Owner:
    bands: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.kind == Kind.RISK:
            bands[band_name(row.scheme, row.residual_score)].append(row.id)
    opportunities = ids_of(row for row in rows if row.kind == Kind.OPPORTUNITY)
    return Owner(name, ids_of(rows), {band: tuple(ids) for band, ids in bands.items()}, opportunities)
