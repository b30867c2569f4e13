"""The frozen records that leave the one door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from riskreg.model.entry import Entry, Status
from riskreg.model.quarter import Quarter
from riskreg.scoring.direction import Direction
from riskreg.scoring.rating import Kind, Rating
from riskreg.scoring.scheme import Scheme

Progress = Callable[[int, int], None]
"""Told how much is done of how much; it may raise Cancelled, and then nothing is written."""

STANDARD_LEVELS = ("Corporate", "Directorate", "Service")
STANDARD_TYPES = ("Economic", "Social", "Legal", "Political", "Organisational", "Reputational")


PAPER_COLUMNS = (
    "reference", "title", "types", "consequences", "controls", "initial score", "actions", "residual score",
    "target score", "owner", "direction",
)  # fmt: skip
"""What a column of the quarter's workbook can show of an entry."""
PAPER_SHEETS = (
    "summary", "risks", "opportunities", "changes", "heat map", "actions", "history", "questions", "key",
    "verification",
)  # fmt: skip
"""The parts of the quarter's workbook, in the order in which they stand."""


class PaperStyle(StrEnum):
    """How the sheets of entries are laid out."""

    TABLE = "table"
    """One plain table: a row a strand, no merged cell, so that it can be sorted, filtered and heard."""
    AS_PUBLISHED = "as published"
    """As councils publish it: what belongs to the whole entry stands in merged cells."""


class PaperColumn(NamedTuple):
    """One column, by its name in PAPER_COLUMNS; an empty heading is the published one."""

    name: str
    risk: str = ""
    opportunity: str = ""


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """How the quarter's workbook is made: which columns in which order, and which of PAPER_SHEETS.

    Empty ``columns`` are the published ones, empty ``sheets`` all of them.
    """

    style: PaperStyle = PaperStyle.TABLE
    columns: tuple[PaperColumn, ...] = ()
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What belongs to the register as a whole. ``id`` is the register's UUID and never changes.

    ``levels`` are those that an entry can stand at, the highest first. ``paper`` is how its workbook is made.
    """

    id: str
    name: str
    open_quarter: Quarter
    types: tuple[str, ...] = STANDARD_TYPES
    start_month: int = 4
    levels: tuple[str, ...] = STANDARD_LEVELS
    paper: PaperLayout = PaperLayout()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that entries were brought in from: its name, and the SHA-256 of its bytes in hexadecimal."""

    name: str
    sha256: str


class Summary(NamedTuple):
    """One row of the register's table: everything a list shows, and nothing long.

    A plain tuple in the order of the index's columns, so that ten thousand are read in one go.
    ``types`` is one text, a type a line. ``direction`` is what to show; ``derived`` is what the
    scores show against the last reported quarter, whose residual score is ``reported_score``.
    ``reviewed_seq`` and the rest say when a person last confirmed or changed the entry; an import is
    no review. ``former`` lists the references that it had before, one a line.
    """

    id: str
    seq: int
    revision: int
    scheme: int
    reference: str
    kind: str
    title: str
    types: str
    owner: str
    commentary: str
    initial_impact: int | None
    initial_likelihood: int | None
    initial_score: int | None
    residual_impact: int | None
    residual_likelihood: int | None
    residual_score: int | None
    target_impact: int | None
    target_likelihood: int | None
    target_score: int | None
    direction: str | None
    derived: str | None
    status: str
    exempt: int
    overdue_from: str | None
    reported_seq: int | None
    reported_score: int | None
    reviewed_seq: int | None
    reviewed_quarter: str | None
    reviewed_at: str | None
    reviewed_by: str | None
    level: str
    former: str

    @property
    def initial(self) -> Rating | None:
        """The initial rating."""
        return _rating(self.initial_impact, self.initial_likelihood, self.initial_score)

    @property
    def residual(self) -> Rating | None:
        """The residual rating."""
        return _rating(self.residual_impact, self.residual_likelihood, self.residual_score)

    @property
    def target(self) -> Rating | None:
        """The target rating."""
        return _rating(self.target_impact, self.target_likelihood, self.target_score)


def _rating(impact: int | None, likelihood: int | None, score: int | None) -> Rating | None:
    return None if score is None else Rating(impact, likelihood, score)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as one revision of the ledger holds it, and what is derived from its place there.

    ``seq`` is its ledger row; ``at`` is in UTC; ``scheme`` is the scheme's revision in force then.
    ``direction`` is what to show, ``derived`` what the scores show against the last reported quarter,
    ``reported`` that quarter's residual score.
    """

    entry: Entry
    revision: int
    seq: int
    at: datetime
    actor: str
    reason: str
    scheme: int
    direction: Direction | None = None
    derived: Direction | None = None
    reported: int | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """One step in an entry's history. ``changed`` names the fields that differ from the step before."""

    recorded: Recorded
    act: str
    changed: tuple[str, ...]
    quarter: str


class Made(NamedTuple):
    """What one revision made of an entry: before (None where it was new), after, and how it stands now.

    ``act`` is one of evidence.ENTRY_ACTS.
    """

    act: str
    before: Entry | None
    after: Entry
    now: Recorded


@dataclass(frozen=True, slots=True)
class SignOff:
    """A quarter that can never change again.

    ``head`` is the hash of the sign-off's own ledger row and ``rows`` its number, so the two
    stand for everything up to and including the sign-off. ``issue`` is 1, or the number of a reissue, which
    ``corrects`` something: that is what its paper says.
    """

    quarter: Quarter
    as_at: date
    at: datetime
    actor: str
    head: str
    rows: int
    entries: int
    issue: int = 1
    corrects: str = ""


class Pin(NamedTuple):
    """What a sign-off froze of one entry: enough to count it and to place its score in a band."""

    kind: Kind
    residual: int | None
    scheme: int
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class RegisterState:
    """The register as at one moment: what a list, a paper or a comparison is made from.

    ``entries`` are in the order of the paper: risks, then opportunities, by reference.
    ``signed_off`` is None where the quarter is still open. ``head`` and ``rows`` identify the
    history that this state is the end of.
    """

    settings: Settings
    quarter: Quarter
    as_at: date
    signed_off: SignOff | None
    scheme: Scheme
    schemes: Mapping[int, Scheme]
    entries: tuple[Recorded, ...]
    head: str
    rows: int

    def of_kind(self, kind: Kind) -> tuple[Recorded, ...]:
        """The risks, or the opportunities."""
        return tuple(recorded for recorded in self.entries if recorded.entry.kind is kind)

    @property
    def live(self) -> tuple[Recorded, ...]:
        """The entries that are still open."""
        return tuple(recorded for recorded in self.entries if recorded.entry.status is Status.OPEN)


class Part(StrEnum):
    """Where in an entry a line of text stands; one letter each, so that a text keeps them beside it."""

    OWNER = "o"
    TYPES = "t"
    COMMENTARY = "m"
    STRAND = "s"
    CONSEQUENCES = "c"
    CONTROLS = "k"
    ACTIONS = "a"
    ACTION_OWNER = "w"
    PROGRESS = "p"
    CLOSURE = "z"


class EntryText(NamedTuple):
    """An entry's words. ``lines`` is one text, a piece a line; ``parts`` has a letter of Part for each.

    ``seq`` is the ledger row that they stand in; ``former`` the references that the entry had before.
    """

    id: str
    seq: int
    kind: str
    reference: str
    title: str
    closed: bool
    former: tuple[str, ...]
    lines: str
    parts: str


@dataclass(frozen=True, slots=True)
class Printed:
    """What a paper prints of the history that it was made from. Left out is what was not given."""

    head: str | None = None
    rows: int | None = None
    register: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked: what holds where nothing was found, and what was found, in sentences."""

    name: str
    holds: str
    problems: tuple[str, ...]


class Doubt(StrEnum):
    """What a verification cannot rule out of the rows that no printed head vouches for."""

    CUT_TAIL = "rows were cut from the end"
    REBUILT = "rows were altered and every hash after them computed again"
    OLDER_COPY = "an older copy of the file was put in its place"
    FORK = "another copy of the file was changed apart from this one"


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to "is this history whole?", down to each check.

    ``head`` and ``rows`` are the ledger's own, ``register`` and ``name`` what it says of itself.
    ``vouched`` is the last row up to which a printed head proves the history unaltered, 0 without
    one. ``remarks`` are worth knowing and no fault.
    """

    head: str
    rows: int
    register: str
    name: str
    checks: tuple[Check, ...]
    vouched: int
    remarks: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[str, ...]:
        """All that was found, empty where the history is whole."""
        return tuple(problem for check in self.checks for problem in check.problems)

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    @property
    def not_excluded(self) -> tuple[Doubt, ...]:
        """What may have been done to the rows after ``vouched``, there or gone."""
        return tuple(doubt for doubt in Doubt if doubt is not Doubt.REBUILT or self.vouched < self.rows)
