"""What a quarter's way to its paper leaves behind: meetings, their questions, accepted checks, review dates.

Each is a subject of the ledger with revisions of its own. There are few of them, so they are read straight from
the ledger by its index on subjects, and no other table repeats them.
"""

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Generic, Self, TypeVar

from riskreg.model.entry import check_text
from riskreg.model.errors import InvalidEntry

SEPARATOR = "|"
"""Between the parts of an identity that says what it belongs to; it begins with the quarter."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a meeting had before it: an issue of a quarter, or with issue 0 the open quarter as it stood.

    ``head`` is the hash of ledger row ``rows``: with it the meeting's paper can be proven.
    """

    quarter: str
    issue: int
    rows: int
    head: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that a quarter's register goes to. ``body`` is what meets, ``held`` the day that it meets on.

    The day is neither the quarter's as-at date nor its label. ``public`` is False where it meets without
    press and public, so that exempt entries may stand in its papers.
    """

    SUBJECT: ClassVar[str] = "meeting"

    id: str
    quarter: str
    body: str
    held: date
    public: bool = True
    shown: Shown | None = None
    called_off: bool = False


class Standing(StrEnum):
    """How far a committee's question has come."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Question:
    """What a meeting asked of an entry. ``resolution`` closes it; ``follow_up`` was asked after an answer."""

    SUBJECT: ClassVar[str] = "question"

    id: str
    meeting: str
    entry: str
    text: str
    asked_by: str = ""
    answer: str = ""
    follow_up: str = ""
    resolution: str = ""
    closed: date | None = None

    @property
    def standing(self) -> Standing:
        """Open, answered, or closed with its resolution."""
        if self.closed is not None:
            return Standing.CLOSED
        return Standing.ANSWERED if self.answer and not self.follow_up else Standing.OPEN


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A pre-issue check that a person accepts of an entry as it stands; the ledger row's reason says why.

    It holds for the entry's ``revision``: once the entry changes, the check speaks again. ``entry`` is empty
    where the check is about the register.
    """

    SUBJECT: ClassVar[str] = "acceptance"

    quarter: str
    check: str
    entry: str
    revision: int
    withdrawn: bool = False

    @property
    def id(self) -> str:
        """The quarter, the check and the entry."""
        return SEPARATOR.join((self.quarter, self.check, self.entry))


@dataclass(frozen=True, slots=True)
class Narrative:
    """The officer's own sentences about an entry in a quarter's report; empty goes back to the drafted ones.

    ``drafted`` is what was drafted when they were written, so that a later change of the facts can be noticed.
    """

    SUBJECT: ClassVar[str] = "narrative"

    quarter: str
    entry: str
    text: str
    drafted: str

    @property
    def id(self) -> str:
        """The quarter and the entry."""
        return SEPARATOR.join((self.quarter, self.entry))


@dataclass(frozen=True, slots=True)
class Publication:
    """That an issue of a quarter was published: on which day, and where."""

    SUBJECT: ClassVar[str] = "publication"

    quarter: str
    issue: int
    day: date
    where: str

    @property
    def id(self) -> str:
        """The quarter and the issue."""
        return SEPARATOR.join((self.quarter, str(self.issue)))


@dataclass(frozen=True, slots=True)
class Template:
    """The organisation's Word template: its file's name and bytes, as base64 so that the ledger can hold them.

    A register has one at most; without ``content`` it has none. A quarter's papers use the one of its ledger row.
    """

    SUBJECT: ClassVar[str] = "template"
    LARGEST: ClassVar[int] = 4_000_000  # bytes: every revision of it stays in the register's file

    name: str = ""
    content: str = field(default="", repr=False)

    @classmethod
    def of(cls, name: str, data: bytes) -> Self:
        """A file's name and bytes."""
        return cls(name, b64encode(data).decode("ascii"))

    @property
    def id(self) -> str:
        """The same for every template, so that a new one takes the place of the one before."""
        return "word"

    @property
    def data(self) -> bytes:
        """The bytes of the file. Raises InvalidEntry where the content cannot be those of any."""
        try:
            return b64decode(self.content, validate=True)
        except (binascii.Error, ValueError, TypeError) as error:
            raise InvalidEntry(f"The template {self.name} is no file ({error}).") from error


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when the entries of a quarter are to be reviewed, and by whom: all, those of an owner, or one entry.

    What is left empty is as the wider one says, and at last the quarter's end and each entry's owner.
    """

    SUBJECT: ClassVar[str] = "deadline"

    quarter: str
    day: date | None = None
    reviewer: str = ""
    owner: str = ""
    entry: str = ""

    @property
    def id(self) -> str:
        """The quarter, and whose entries or which entry."""
        return SEPARATOR.join((self.quarter, self.owner, self.entry))


Paper = Meeting | Question | Acceptance | Narrative | Publication | Deadline | Template
PAPERS: dict[str, type[Paper]] = {
    kind.SUBJECT: kind for kind in (Meeting, Question, Acceptance, Narrative, Publication, Deadline, Template)
}


P = TypeVar("P", bound=Paper)


@dataclass(frozen=True)
class Filed(Generic[P]):
    """A paper as its last revision holds it: who filed it, when (UTC) and why; ``seq`` is its ledger row."""

    paper: P
    revision: int
    seq: int
    at: datetime
    actor: str
    reason: str


def paper_to_json(paper: Paper) -> dict[str, Any]:
    """All of a paper, its identity too."""
    made = {each.name: _plain(getattr(paper, each.name)) for each in fields(paper)}
    return {"id": paper.id, **made}


def _plain(value: object) -> object:
    if isinstance(value, Shown):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    return value.isoformat() if isinstance(value, date) else value


def paper_from_json(subject: str, value: dict[str, Any]) -> Paper:
    """The inverse of paper_to_json. Raises InvalidEntry where the value is no paper of that subject."""
    try:
        kind = PAPERS[subject]
        found = {each.name: value[each.name] for each in fields(kind)}
        for name in ("held", "closed", "day"):
            if found.get(name):
                found[name] = date.fromisoformat(found[name])
        if found.get("shown"):
            found["shown"] = Shown(**found["shown"])
        paper = kind(**found)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InvalidEntry(f"This is not a {subject} that riskreg can read ({error!r}).") from error
    check_paper(paper)
    return paper


def check_paper(paper: Paper) -> None:
    """Raise InvalidEntry where a paper lacks what it is for, or holds what no document can."""
    for each in fields(paper):
        value = getattr(paper, each.name)
        if isinstance(value, str) and each.name != "content":
            check_text(f"The {each.name} of the {paper.SUBJECT}", value, one_line=each.name in _ONE_LINE)
    lacking = {
        Meeting: ("body", "Say which body meets, such as the Audit Committee."),
        Question: ("text", "Write what the meeting asked."),
        Publication: ("where", "Say where it was published."),
    }.get(type(paper))
    if lacking is not None and not str(getattr(paper, lacking[0])).strip():
        raise InvalidEntry(lacking[1])
    if isinstance(paper, Question) and paper.closed is not None and not paper.resolution.strip():
        raise InvalidEntry("A question is closed with its resolution: say how it was settled.")
    if isinstance(paper, Template):
        _check_template(paper)


def _check_template(paper: Template) -> None:
    if bool(str(paper.name).strip()) != bool(paper.content):
        raise InvalidEntry("A template has the name of its file and what is in the file, or neither.")
    if len(paper.data) > Template.LARGEST:
        most = Template.LARGEST // 1_000_000
        raise InvalidEntry(f"{paper.name} is larger than {most} MB: leave large pictures out of the template.")


_ONE_LINE = frozenset(
    {"name", "quarter", "body", "meeting", "entry", "check", "asked_by", "id", "owner", "reviewer"}
)
