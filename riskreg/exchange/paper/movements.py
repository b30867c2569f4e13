"""The headline movements between two reports: what is new, closed, and which scores went up or down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from riskreg.exchange.paper.cells import one_line
from riskreg.model.entry import Status
from riskreg.model.evidence import Comparison, EntryDifference, Fate
from riskreg.model.narrative import NO_REASONS, ended
from riskreg.model.narrative_lists import in_words
from riskreg.model.quarter import plain_date
from riskreg.model.records import RegisterState
from riskreg.scoring.direction import Favourability, Movement, favourability, movement
from riskreg.scoring.rating import score_of

_GOOD_OR_BAD = {Favourability.BETTER: "for the better", Favourability.WORSE: "for the worse"}


@dataclass(frozen=True, slots=True)
class Movements:
    """Headings with a line an entry under each, and all of it counted in two sentences.

    ``first`` where there is no report to compare with.
    """

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    in_one_sentence: str
    others: str = ""
    first: bool = False


def movements(
    state: RegisterState, changes: Comparison | None, reasons: Mapping[str, str] = NO_REASONS
) -> Movements:
    """What moved since then, by fate and by which way the residual score went, and why as ``reasons`` have it."""
    if changes is None:
        return Movements((), "", first=True)
    moved = [(each, went) for each in changes.differences if (went := _went(each, changes.after)) is not None]
    arrived = list(changes.of(Fate.NEW))
    # What came and went meanwhile is both, so that open before + new + reopened - closed is what is open now.
    shut = [*changes.of(Fate.CLOSED), *(each for each in arrived if each.recorded.entry.closure is not None)]
    back = list(changes.of(Fate.REOPENED))
    otherwise = len([*changes.of(Fate.CHANGED)]) - sum(each.fate is Fate.CHANGED for each, _ in moved)
    groups = (
        ("New entries", tuple(map(_new, arrived))),
        ("Scores that have risen", tuple(_line(each, reasons) for each, went in moved if went is Movement.UP)),
        ("Scores that have fallen", tuple(_line(each, reasons) for each, went in moved if went is Movement.DOWN)),
        ("Closed entries", tuple(map(_closed, shut))),
        ("Reopened entries", tuple(_named(each) for each in back)),
        (f"No longer at {state.scheme.threshold} or above", tuple(_under(changes))),
    )
    return Movements(
        tuple((heading, lines) for heading, lines in groups if lines),
        _sentence(len(arrived), len(shut), len(back), [went for _, went in moved]),
        _others(otherwise, changes.same),
    )


def _went(difference: EntryDifference, after: RegisterState) -> Movement | None:
    """Which way the residual score of an entry that is still open went, where the scores may be compared."""
    before, now = difference.before, difference.after
    if before is None or now is None or now.entry.status is Status.CLOSED:
        return None
    was, score = score_of(before.entry.residual), score_of(now.entry.residual)
    then, own = (after.schemes.get(each.scheme, after.scheme) for each in (before, now))
    if was is None or score is None or was == score or not own.scores_alike(then):
        return None
    return movement(score, was)


def _named(difference: EntryDifference) -> str:
    entry = difference.recorded.entry
    return f"{entry.reference} {one_line(entry.title)}"


def _line(difference: EntryDifference, reasons: Mapping[str, str]) -> str:
    assert difference.before is not None  # noqa: S101 - a score that moved was there before
    entry = difference.recorded.entry
    was, now = score_of(difference.before.entry.residual), score_of(entry.residual)
    assert was is not None and now is not None  # noqa: PT018, S101 - as above
    judged = _GOOD_OR_BAD[favourability(entry.kind, movement(now, was))]
    why = one_line(reasons.get(entry.id, ""))
    given = f". Reason given: {ended(why)}" if why else ""
    return f"{_named(difference)}: from {was} to {now}, {judged}{given}"


def _new(difference: EntryDifference) -> str:
    score = score_of(difference.recorded.entry.residual)
    return f"{_named(difference)}: {f'residual score {score}' if score is not None else 'not scored yet'}"


def _closed(difference: EntryDifference) -> str:
    closure = difference.recorded.entry.closure
    when = f": closed on {plain_date(closure.day)}, agreed by {one_line(closure.agreed_by)}" if closure else ""
    return f"{_named(difference)}{when}"


def _under(changes: Comparison) -> Iterator[str]:
    """Entries that the report before had in its table and this one has not, though they are open."""
    for each in changes.differences:
        if each.before is None or each.after is None or each.after.entry.status is Status.CLOSED:
            continue
        then, now = (
            state.schemes.get(one.scheme, state.scheme).is_reported(one.entry.residual)
            for state, one in ((changes.before, each.before), (changes.after, each.after))
        )
        if then and not now:
            score = score_of(each.after.entry.residual)
            yield f"{_named(each)}: {f'residual score {score}' if score is not None else 'not scored'}"


def _sentence(arrived: int, shut: int, back: int, went: list[Movement]) -> str:
    """``1 entry is new, 2 scores have risen and 1 has fallen``."""
    parts = [
        f"{count:,} {one if count == 1 else many}"
        for count, one, many in (
            (arrived, "entry is new", "entries are new"),
            (shut, "entry has been closed", "entries have been closed"),
            (back, "entry has been reopened", "entries have been reopened"),
            (went.count(Movement.UP), "residual score has risen", "residual scores have risen"),
            (went.count(Movement.DOWN), "residual score has fallen", "residual scores have fallen"),
        )
        if count
    ]
    return in_words(parts) or "no score has moved, and no entry is new or closed"


def _others(changed: int, same: int) -> str:
    """``Of the other entries, 5 have changed in other ways and 4 have not changed.``"""
    parts = [
        f"{count:,} {'has' if count == 1 else 'have'} {what}"
        for count, what in ((changed, "changed in other ways"), (same, "not changed"))
        if count
    ]
    return f"Of the other entries, {in_words(parts)}." if parts else ""
