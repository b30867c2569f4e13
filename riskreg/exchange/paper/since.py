"""What a paper says that it compares with: the last quarter, the last sight of a committee, the year's start."""

from dataclasses import dataclass

from riskreg.exchange.wording import period, the
from riskreg.model.baselines import Start
from riskreg.model.evidence import Comparison
from riskreg.model.papers import Meeting
from riskreg.model.quarter import plain_date
from riskreg.model.records import RegisterState


@dataclass(frozen=True, slots=True)
class Since:
    """Since when a paper says what changed. ``seen`` is the meeting at which a body last had the register.

    ``usual`` says that the register was then as the last quarter's paper has it.
    """

    start: Start = Start.LAST_QUARTER
    seen: Meeting | None = None
    usual: bool = True

    def short(self, before: RegisterState) -> str:
        """What follows the word since: ``the Audit Committee last saw it on 27 June 2018 (2018/19 Q1)``."""
        if self.seen is not None:
            return f"{the(self.seen.body)} last saw it on {plain_date(self.seen.held)} ({_which(before)})"
        if self.start is Start.YEAR_START:
            return f"the start of the year ({_which(before)})"
        return before.quarter.label

    def full(self, before: RegisterState) -> str:
        """What follows the words compared with, with the period and the day that it was as at."""
        then = period(before) + _standing(before)
        if self.seen is not None:
            return f"what {the(self.seen.body)} last saw, on {plain_date(self.seen.held)}: {then}"
        return then if self.start is Start.LAST_QUARTER else f"the start of the year: {then}"

    def arrived(self, found: Comparison) -> str:
        """Since when a new entry is new; empty where that is in the quarter itself."""
        before = found.before
        if before.signed_off is not None and before.quarter.next == found.after.quarter:
            return ""
        if self.seen is not None:
            return f"{the(self.seen.body)} last saw the register"
        return before.quarter.label if self.start is Start.LAST_QUARTER else "the start of the year"


LAST_QUARTER = Since()
"""What a paper compares with where nobody asks for anything else."""


def _which(before: RegisterState) -> str:
    if before.signed_off is None and before.as_at == before.quarter.end:
        return plain_date(before.as_at)
    return before.quarter.label + _standing(before)


def _standing(before: RegisterState) -> str:
    """Which issue it was, where that says more than the quarter alone."""
    if before.signed_off is None:
        return ", not signed off then"
    return f", issue {before.signed_off.issue}" if before.signed_off.issue > 1 else ""
