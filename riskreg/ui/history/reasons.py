"""Why an entry's ratings changed between two moments, in the words of who changed them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.model.changes import RATINGS
from riskreg.model.evidence import Comparison, EntryDifference
from riskreg.model.narrative import NO_REASONS, score_reasons
from riskreg.model.records import Revision
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


class Why(NamedTuple):
    """What was said of an entry's ratings: each reason, and by its identity the one that a report gives."""

    given: tuple[Given, ...] = ()
    reported: Mapping[str, str] = NO_REASONS


def read_why(difference: EntryDifference, changes: Comparison, register: "Register", _: "Progress") -> Why:
    """The reasons that were given between the two moments of a comparison, the first one first."""
    before, after = difference.before, difference.after
    if before is None or after is None:
        return Why()
    history = register.history(after.entry.id)
    alone = replace(changes, differences=(difference,))
    return Why(tuple(_given(history, before.seq, after.seq)), score_reasons(alone, lambda _: history))


def _given(history: Sequence[Revision], since: int, until: int) -> Iterator[Given]:
    for revision in history:
        recorded = revision.recorded
        moved = tuple(name for name in RATINGS if name in revision.changed)
        if since < recorded.seq <= until and moved and recorded.reason.strip():
            yield Given(moved, recorded.reason, recorded.actor, local_day(recorded.at))


def reason_line(given: Given) -> str:
    """One reason in words: "Residual: two posts are vacant (Pat Green, 10 May 2018)"."""
    names = ", ".join(rating_word(name) for name in given.ratings)
    said = QCoreApplication.translate("reasons", "{ratings}: {reason} ({who}, {day})")
    return said.format(ratings=names, reason=cut(given.reason, LONGEST), who=given.who, day=given.day)
