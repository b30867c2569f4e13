"""Why an entry's ratings changed between two moments, in the words of who changed them."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import RATINGS
from riskreg.model.evidence import EntryDifference
from riskreg.ui.editor.outline import cut
from riskreg.ui.editor.wording import local_day, rating_word

if TYPE_CHECKING:
    from riskreg.model.records import Progress
    from riskreg.model.register import Register


LONGEST = 400  # characters of a reason


class Given(NamedTuple):
    """The reason for one change of ratings: which ones, why, who and on which day."""

    ratings: tuple[str, ...]
    reason: str
    who: str
    day: str


def has_reasons(difference: EntryDifference) -> bool:
    """Whether a rating changed that was set before, so that a reason was asked for."""
    return any(change.field in RATINGS and change.before for change in difference.changes)


def read_reasons(entry_id: str, since: int, until: int, register: "Register", _: "Progress") -> tuple[Given, ...]:
    """The reasons given after ledger row ``since`` and up to ``until``, the first one first."""
    found = []
    for revision in register.history(entry_id):
        recorded = revision.recorded
        moved = tuple(name for name in RATINGS if name in revision.changed)
        if since < recorded.seq <= until and moved and recorded.reason.strip():
            found.append(Given(moved, recorded.reason, recorded.actor, local_day(recorded.at)))
    return tuple(found)


def reason_line(given: Given) -> str:
    """One reason in words: "Residual: two posts are vacant (Pat Green, 10 May 2018)"."""
    names = ", ".join(rating_word(name) for name in given.ratings)
    said = QCoreApplication.translate("reasons", "{ratings}: {reason} ({who}, {day})")
    return said.format(ratings=names, reason=cut(given.reason, LONGEST), who=given.who, day=given.day)
