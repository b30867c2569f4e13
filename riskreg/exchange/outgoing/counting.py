"""Which residual scores moved between two reports."""

from collections.abc import Iterator

from riskreg.model.entry import Status
from riskreg.model.evidence import Comparison
from riskreg.scoring.direction import Movement, movement
from riskreg.scoring.rating import Kind, score_of


def moved_scores(found: Comparison) -> list[tuple[Kind, Movement]]:
    """The kind of each open entry whose residual score moved, and which way."""
    return list(_moved(found))


def _moved(found: Comparison) -> Iterator[tuple[Kind, Movement]]:
    schemes = found.after.schemes
    for each in found.differences:
        before, after = each.before, each.after
        if before is None or after is None or after.entry.status is Status.CLOSED:
            continue
        was, now = score_of(before.entry.residual), score_of(after.entry.residual)
        then, own = (schemes.get(one.scheme, found.after.scheme) for one in (before, after))
        if was is not None and now is not None and was != now and own.scores_alike(then):
            yield after.entry.kind, movement(now, was)
