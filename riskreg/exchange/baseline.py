"""What a paper compares its register with, found in what was recorded up to the row that the paper is of."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from riskreg.exchange.paper.since import Since
from riskreg.exchange.wording import the
from riskreg.model.baselines import Start, bodies, last_quarter, last_seen, year_start
from riskreg.model.comparing import compare
from riskreg.model.errors import NotFound
from riskreg.model.evidence import Comparison
from riskreg.model.papers import Meeting
from riskreg.model.quarter import Quarter
from riskreg.model.records import Recorded, RegisterState, SignOff

if TYPE_CHECKING:
    from riskreg.model.asking import Asking

Asked = Start | str
"""What to compare with: one of Start, or the name of a body, for the last time that it saw the register."""


def start_of(text: str) -> Asked:
    """What a person wrote: ``last-quarter`` (as where it is nothing), ``year-start``, or the name of a body."""
    word = text.strip() or str(Start.LAST_QUARTER)
    return Start(word.casefold()) if word.casefold() in list(Start) else word


def changes_since(
    register: "Asking", state: RegisterState, asked: Asked, besides: str = ""
) -> tuple[Since, Comparison | None]:
    """What differs between ``state`` and what is asked for, as it stood at the state's ledger row.

    ``besides`` is the identity of the meeting that the paper is for: what was sent to that one it has not seen
    yet. There is no comparison for the first quarter. Raises NotFound where a body, or a year's start, is asked
    for that the register knows nothing of.
    """
    signed = [each for each in register.sign_offs() if each.rows <= state.rows and each.quarter < state.quarter]
    last = last_quarter(state.quarter, signed)
    usual = _issued(register, last, state) if last is not None else None
    if asked is Start.LAST_QUARTER:
        return Since(), compare(usual, state) if usual is not None else None
    if asked is Start.YEAR_START:
        since, before = Since(Start.YEAR_START), _start_of_year(register, state, signed)
    else:
        seen = _seen(register, state, asked, besides)
        assert seen.shown is not None  # noqa: S101 - it saw it
        since, before = Since(seen=seen), register.seen(seen.shown)
    since = replace(since, usual=usual is not None and before.rows == usual.rows)
    return since, compare(before, _with_closed(register, before, state, signed))


def _issued(register: "Asking", quarter: Quarter, state: RegisterState) -> RegisterState:
    """A quarter as the last issue has it that there was then."""
    issued = [each for each in register.issues(quarter) if each.rows <= state.rows]
    return register.state(quarter, issue=issued[-1].issue, beside=state)


def _start_of_year(register: "Asking", state: RegisterState, signed: Sequence[SignOff]) -> RegisterState:
    start = year_start(state.quarter, signed)
    if isinstance(start, Quarter):
        return _issued(register, start, state)
    try:
        before = register.state(at=start)
    except NotFound:
        before = None
    if before is None or not before.entries:
        raise NotFound(
            "The register does not go back to the start of the year: no earlier year was signed off, and nothing"
            " had been entered by then. Compare with the last quarter instead."
        )
    return before


def _seen(register: "Asking", state: RegisterState, body: str, besides: str) -> Meeting:
    shown = _shown(register, state.quarter, state.rows)
    seen = last_seen(body, (each for each in shown if each.id != besides), state.rows)
    if seen is None:
        raise NotFound(
            f"Nothing recorded up to then says that {the(body)} had seen the register before {state.quarter}:"
            " record what its meeting had, or compare with the last quarter."
        )
    return seen


def _shown(register: "Asking", quarter: Quarter, rows: int) -> tuple[Meeting, ...]:
    """The meetings that had this quarter's register before them or an earlier one's, as recorded up to a row."""
    filed = (each.paper for each in register.filed(Meeting, until=rows))
    month = quarter.start_month
    return tuple(each for each in filed if each.shown and Quarter.parse(each.shown.quarter, month) <= quarter)


class Choices(NamedTuple):
    """What the paper of a quarter can be compared with, and the meetings that it may be for.

    ``signed`` is the quarter's last issue, None for the open one; ``last`` and ``year`` are the quarters that were
    signed off before it, and before its year.
    """

    quarter: Quarter
    signed: SignOff | None
    rows: int
    last: Quarter | None
    year: Quarter | None
    shown: tuple[Meeting, ...]
    meetings: tuple[Meeting, ...]

    def bodies(self) -> tuple[str, ...]:
        """Every body that saw the register before."""
        return bodies(self.shown, self.rows)

    def last_seen(self, body: str, besides: str = "") -> Meeting | None:
        """The last meeting of a body, but for one, that had the register before it."""
        return last_seen(body, (each for each in self.shown if each.id != besides), self.rows)


def choices(register: "Asking", signed: SignOff | None = None) -> Choices:
    """What the paper of a signed-off quarter can be compared with, by default that of the open one."""
    quarter = signed.quarter if signed is not None else register.settings.open_quarter
    rows = signed.rows if signed is not None else register.head().seq
    known = [each for each in register.sign_offs() if each.rows <= rows and each.quarter < quarter]
    start = year_start(quarter, known)
    mine = (each.paper for each in register.filed(Meeting))
    return Choices(
        quarter,
        signed,
        rows,
        last_quarter(quarter, known),
        start if isinstance(start, Quarter) else None,
        _shown(register, quarter, rows),
        tuple(each for each in mine if each.quarter == quarter.label and not each.called_off),
    )


def _with_closed(
    register: "Asking", before: RegisterState, state: RegisterState, signed: Sequence[SignOff]
) -> RegisterState:
    """The state, and what was reported as closed between the two: else nothing would say what became of it."""
    here = {each.entry.id for each in state.entries}
    lost = {each.entry.id for each in before.entries if each.entry.closure is None} - here
    found: dict[str, Recorded] = {}
    for quarter in (each.quarter for each in signed if each.rows > before.rows) if lost else ():
        shut = (each for each in _issued(register, quarter, state).entries if each.entry.closure is not None)
        found |= {each.entry.id: each for each in shut if each.entry.id in lost}
    return replace(state, entries=(*state.entries, *found.values()))
