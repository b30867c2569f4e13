"""How far a quarter has come, read in a worker: what its steps and its checks are drawn from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from riskreg.model.deadlines import Deadlines, Due
from riskreg.model.papers import SEPARATOR, Deadline, Filed, Meeting, Publication
from riskreg.model.pre_issue import Checked, PreIssue
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress, SignOff
from riskreg.ui.table.rows import is_unreviewed

if TYPE_CHECKING:
    from riskreg.model.register import Register


@dataclass(frozen=True, slots=True)
class Standing:
    """A quarter at one ledger row. ``issues`` are empty while it is open; ``before`` is the sign-off before it.

    ``entries`` are those that are live in it. Meetings that were called off are left out. ``checks`` of a
    signed-off quarter are those that it was signed off with. ``left`` is by when each review is due that is
    still to do.
    """

    quarter: Quarter
    revision: int
    issues: tuple[SignOff, ...]
    before: SignOff | None
    entries: int
    checks: tuple[Checked, ...]
    meetings: tuple[Meeting, ...]
    publications: tuple[Filed[Publication], ...]
    left: tuple[Due, ...] = ()

    @property
    def open_count(self) -> int:
        """How many namings nobody has accepted."""
        return sum(len(checked.open) for checked in self.checks)

    @property
    def accepted_count(self) -> int:
        """How many namings are accepted."""
        return sum(len(checked.namings) - len(checked.open) for checked in self.checks)

    @property
    def unreviewed(self) -> int:
        """How many entries nobody reviewed, accepted or not."""
        return sum(len(checked.namings) for checked in self.checks if checked.check is PreIssue.NOT_REVIEWED)

    @property
    def published(self) -> Publication | None:
        """Where the last issue was published, or an earlier one."""
        found = sorted((each.paper for each in self.publications), key=lambda each: each.issue)
        return found[-1] if found else None


def read_standing(quarter: Quarter | None, register: "Register", _: Progress) -> Standing:
    """Read a quarter, by default the open one."""
    revision = register.revision()
    asked = quarter or register.settings.open_quarter
    signed, issues = register.sign_offs(), register.issues(asked)
    rows = () if issues else [row for row in register.summaries() if row.status == "open"]
    deadlines = Deadlines(asked, (each.paper for each in register.filed(Deadline)))
    return Standing(
        quarter=asked,
        revision=revision,
        issues=issues,
        before=next((each for each in reversed(signed) if each.quarter < asked), None),
        entries=issues[0].entries if issues else len(rows),
        checks=_checks(register, asked, issues[0].rows if issues else None),
        meetings=meetings_of(register, asked),
        publications=register.filed(Publication, asked.label + SEPARATOR),
        left=tuple(deadlines.due(row.owner, row.id) for row in rows if is_unreviewed(row, asked.label)),
    )


def _checks(register: "Register", quarter: Quarter, until: int | None = None) -> tuple[Checked, ...]:
    return register.pre_issue(quarter, public=is_public(meetings_of(register, quarter, until)))


def meetings_of(register: "Register", quarter: Quarter, until: int | None = None) -> tuple[Meeting, ...]:
    """The meetings that a quarter goes to, in the order of their days, as known at a ledger row."""
    filed = (each.paper for each in register.filed(Meeting, until=until))
    found = (each for each in filed if each.quarter == quarter.label and not each.called_off)
    return tuple(sorted(found, key=lambda each: each.held))


def is_public(meetings: tuple[Meeting, ...]) -> bool:
    """Whether a paper of the quarter is made public: so it is unless every meeting is held in private."""
    return not meetings or any(each.public for each in meetings)


def read_checks(quarter: Quarter | None, register: "Register", _: Progress) -> tuple[Checked, ...]:
    """The checks of a quarter alone, by default of the open one."""
    asked = quarter or register.settings.open_quarter
    issues = register.issues(asked)
    return _checks(register, asked, issues[0].rows if issues else None)
