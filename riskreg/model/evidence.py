"""What an auditor is shown: the audit trail, what differs between two moments, and ready reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from riskreg.model.changes import Change
from riskreg.model.entry import Relation
from riskreg.model.records import Recorded, RegisterState


class Act(StrEnum):
    """What a ledger row records that somebody did."""

    CREATE = "create"
    SETTINGS = "settings"
    CHANGE = "change"
    SAVE = "save"
    CORRECT = "correct"
    IMPORT = "import"
    UNDO = "undo"
    CLOSE = "close"
    REOPEN = "reopen"
    MERGE = "merge"
    SPLIT = "split"
    SUPERSEDE = "supersede"
    RENUMBER = "renumber"
    MOVE = "move"
    REVIEW = "review"
    WITHDRAW = "withdraw"
    SIGN_OFF = "sign-off"
    REISSUE = "reissue"
    FILE = "file"


ENTRY_ACTS = frozenset(Act) - {
    Act.CREATE, Act.SETTINGS, Act.CHANGE, Act.REVIEW, Act.WITHDRAW, Act.SIGN_OFF, Act.REISSUE, Act.FILE
}  # fmt: skip
"""The acts that make a new revision of an entry."""
REVIEWS = frozenset({Act.REVIEW, Act.WITHDRAW})
"""The acts that confirm an entry without a change, or take that back."""


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One row of the audit trail: who did what to which subject, when and why.

    ``seq`` is the ledger row; ``at`` is in UTC; ``subject`` is one of register, scheme, source, entry,
    review, quarter and those of papers.PAPERS, and ``subject_id`` which. ``entry_id``, ``reference`` and
    ``title`` are those of the entry that it is about, as they stood then, and empty where it is about none.
    ``quarter`` is the open quarter's label then. ``name`` says what it is about otherwise.
    ``hash`` is the ledger row's; ``early`` says that it is dated before the row ahead of it.
    """

    seq: int
    at: datetime
    actor: str
    act: Act
    reason: str
    subject: str
    subject_id: str
    quarter: str
    name: str = ""
    entry_id: str = ""
    reference: str = ""
    title: str = ""
    kind: str = ""
    changes: tuple[Change, ...] = ()
    hash: str = ""
    early: bool = False


def not_withdrawn(events: Iterable[AuditEvent]) -> Iterator[AuditEvent]:
    """The rows of a trail, newest first, without the reviews that were withdrawn and their withdrawals."""
    withdrawn: Counter[str] = Counter()
    for event in events:
        if event.act is Act.WITHDRAW:
            withdrawn[event.entry_id] += 1
        elif event.act is Act.REVIEW and withdrawn[event.entry_id]:
            withdrawn[event.entry_id] -= 1
        else:
            yield event


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which rows of the audit trail are wanted; what is left out does not limit it. Both days are included."""

    actor: str = ""
    entry_id: str = ""
    acts: frozenset[Act] = frozenset()
    since: date | None = None
    until: date | None = None


EVERYTHING = TrailFilter()
"""The whole audit trail."""


class Fate(StrEnum):
    """What became of an entry between two moments."""

    NEW = "new"
    CHANGED = "changed"
    CLOSED = "closed"
    REOPENED = "reopened"
    GONE = "gone"
    """Reported as closed before, and no longer in the register."""


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """One entry at two moments; ``before`` or ``after`` is None where it was not in the register."""

    fate: Fate
    before: Recorded | None
    after: Recorded | None
    changes: tuple[Change, ...]

    @property
    def recorded(self) -> Recorded:
        """The entry as it stands later, or as it last stood."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - an entry that was nowhere has no difference
        return found


class Tie(NamedTuple):
    """A tie seen from its other end: ``reference`` is what the entry that names it is called."""

    relation: Relation
    reference: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The register at two moments, and every difference, in the order of the paper.

    ``ties`` are those that other entries have made since to an entry, by its identity.
    """

    before: RegisterState
    after: RegisterState
    differences: tuple[EntryDifference, ...]
    same: int
    """How many entries are the same in both."""
    ties: Mapping[str, tuple[Tie, ...]] = field(default_factory=dict)

    def of(self, fate: Fate) -> Iterator[EntryDifference]:
        """The differences of one kind."""
        return (difference for difference in self.differences if difference.fate is fate)


class Test(StrEnum):
    """What internal auditors test a register for."""

    __test__ = False  # for pytest: this is no test case

    NOT_REVIEWED = "not reviewed in the period"
    UNSCORED = "unscored"
    NO_ACTION = "with no action"
    OVERDUE = "with overdue actions"
    ABOVE_APPETITE = "above appetite"
    UNEXPLAINED = "score changed without a reason"
    LONG_RED = "in the highest band with no completed action"
    NO_OWNER = "owner missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry that a report names, and the fact that put it there, in one short sentence or empty."""

    recorded: Recorded
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One test of the register. ``of`` is how many entries were tested; ``holds`` says what was tested."""

    test: Test
    holds: str
    findings: tuple[Finding, ...]
    of: int

    @property
    def share(self) -> float:
        """The findings as a fraction of the entries tested, 0 where there were none."""
        return len(self.findings) / self.of if self.of else 0.0
