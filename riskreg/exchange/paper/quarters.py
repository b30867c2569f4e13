"""Score history over the reported quarters: how many entries stood in each band, and every entry's scores."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from riskreg.exchange.paper.cells import one_line
from riskreg.exchange.paper.content import Block, Heading, Paragraph, Table
from riskreg.exchange.paper.sources import Sources
from riskreg.exchange.wording import plural
from riskreg.model.records import Pin, Recorded, RegisterState
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import InvalidScore, Kind, score_of

NOT_RATED, OTHER = "Not rated", "Other"
EVERY_SCORE = "The residual score of every entry as each quarter reported it; empty where it was not in one."
_TITLED = 4
"""Quarters up to which a table has room for the titles, too."""


class Step(NamedTuple):
    """One quarter: its label, and what stood of each entry then, by identity."""

    label: str
    pins: Mapping[str, Pin]


def steps_of(state: RegisterState, sources: Sources) -> list[Step]:
    """The reported quarters up to this one, and this one as it stands where it is not signed off."""
    steps = [Step(signed.quarter.label, pins) for signed, pins in sources.history]
    if state.signed_off is None or not steps or steps[-1].label != state.quarter.label:
        now = {recorded.entry.id: _pin(recorded) for recorded in state.entries}
        steps.append(Step(state.quarter.label, now))
    return steps


def _pin(recorded: Recorded) -> Pin:
    entry = recorded.entry
    return Pin(entry.kind, score_of(entry.residual), recorded.scheme, recorded.direction)


def shown(sources: Sources, steps: Sequence[Step]) -> list[str]:
    """What the history shows, in sentences."""
    said = [f"Residual scores as reported, {steps[0].label} to {steps[-1].label}."]
    if sources.partial:
        said.append("Counted are the entries that this paper and the one before it show.")
    return said


def counted(state: RegisterState, kind: Kind, steps: Sequence[Step]) -> list[Counter[str]]:
    """How many open entries of a kind each quarter had in each band."""
    return [
        Counter(
            _band(state, pin)
            for pin in step.pins.values()
            if pin.kind is kind and pin.direction is not Direction.CLOSED
        )
        for step in steps
    ]


def _band(state: RegisterState, pin: Pin) -> str:
    if pin.residual is None:
        return NOT_RATED
    try:
        return state.schemes.get(pin.scheme, state.scheme).band(pin.residual).name
    except InvalidScore:
        return OTHER


def bands_of(state: RegisterState, counts: Sequence[Counter[str]]) -> list[str]:
    """The bands from the highest down, then what else was counted."""
    known = [band.name for band in reversed(state.scheme.bands)]
    return known + sorted({name for count in counts for name in count} - set(known))


def scores_of(recorded: Recorded, steps: Sequence[Step]) -> list[int | None]:
    """The residual score of an entry in each quarter, None where it had none or was not there."""
    found = (step.pins.get(recorded.entry.id) for step in steps)
    return [pin.residual if pin else None for pin in found]


def over(scores: Sequence[int | None]) -> str:
    """How far a score went from the first of the quarters to the last."""
    known = [score for score in scores if score is not None]
    if len(known) < 2:
        return "First score" if known else ""
    moved = known[-1] - known[0]
    return ("Up" if moved > 0 else "Down") + f" {abs(moved)}" if moved else "The same"


def history_blocks(state: RegisterState, sources: Sources) -> Iterator[Block]:
    """The history as tables; nothing where no quarter has been reported."""
    if not sources.history:
        return
    steps = steps_of(state, sources)
    labels = tuple(step.label for step in steps)
    yield Heading(1, "Score history", "history")
    yield Paragraph(" ".join(shown(sources, steps)))
    for kind in Kind:
        counts = counted(state, kind, steps)
        if any(count.total() for count in counts):
            banded = tuple((band, *(f"{count[band]:,}" for count in counts)) for band in bands_of(state, counts))
            yield Table(
                f"{plural(kind)} by residual score", ("Band", *labels), banded, (0.2, *_shares(steps, 0.8))
            )
    titled = len(steps) <= _TITLED
    rows = []
    for recorded in state.entries:
        scores = scores_of(recorded, steps)
        told = ("" if score is None else str(score) for score in scores)
        title = (one_line(recorded.entry.title),) if titled else ()
        rows.append((recorded.entry.reference, *title, *told, over(scores)))
    headings = ("Reference", *(("Title",) if titled else ()), *labels, "Over these quarters")
    widths = (0.1, *((0.4,) if titled else ()), *_shares(steps, 0.35 if titled else 0.75), 0.15)
    yield Paragraph(EVERY_SCORE)
    yield Table("Residual scores by quarter", headings, tuple(rows), widths)


def _shares(steps: Sequence[Step], whole: float) -> tuple[float, ...]:
    return tuple(whole / len(steps) for _ in steps)
