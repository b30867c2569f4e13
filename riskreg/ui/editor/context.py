"""What the editor is told about the register around an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from riskreg.model.evidence import AuditEvent
from riskreg.model.quarter import Quarter
from riskreg.model.records import STANDARD_LEVELS, Recorded, Revision
from riskreg.scoring.scheme import Scheme


@dataclass(frozen=True)
class EditorContext:
    """The scheme in force and the older ones by revision, the words to choose from, and the entry's past.

    ``quarter`` is the open quarter's label, ``since`` that of the last one signed off or empty.
    ``as_at`` is the day that due dates are judged on. ``trail`` holds the entry as at each sign-off and
    ``revisions`` its whole history, both oldest first. ``reviews`` are the confirmations without change.
    ``linked`` are the entries that name this one; ``references`` what those it names are called now.
    """

    scheme: Scheme
    schemes: Mapping[int, Scheme]
    types: tuple[str, ...]
    owners: tuple[str, ...]
    quarter: str
    since: str
    as_at: date
    read_only: bool
    trail: tuple[tuple[Quarter, Recorded | None], ...]
    revisions: tuple[Revision, ...]
    reviews: tuple[AuditEvent, ...] = ()
    levels: tuple[str, ...] = STANDARD_LEVELS
    linked: tuple[Recorded, ...] = ()
    references: Mapping[str, str] = field(default_factory=dict)

    def scheme_of(self, recorded: Recorded | None) -> Scheme:
        """The scheme that a revision was scored with; the one in force for what is not saved yet."""
        return self.scheme if recorded is None else self.schemes.get(recorded.scheme, self.scheme)
