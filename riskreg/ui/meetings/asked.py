"""The questions of committees with the meeting and the entry of each, open ones first.

The window imports this before its first paint, and the papers themselves only once there are any.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.records import Summary

if TYPE_CHECKING:
    from riskreg.model.papers import Filed, Meeting, Question, Standing
    from riskreg.model.register import Register


class Asked(NamedTuple):
    """A question as it stands, the meeting that asked it, and what the entry is called now."""

    filed: "Filed[Question]"
    meeting: "Meeting"
    reference: str
    title: str

    @property
    def question(self) -> "Question":
        """The question itself."""
        return self.filed.paper


class Wish(NamedTuple):
    """Which questions are wanted; what is empty does not limit them."""

    standings: "frozenset[Standing]" = frozenset()
    meeting: str = ""
    entry: str = ""


def read_questions(
    register: "Register", meetings: "Iterable[Filed[Meeting]]", summaries: Iterable[Summary], until: int
) -> tuple[Asked, ...]:
    """Every question up to ledger row ``until``, the open ones first, of each standing the latest meeting's first.

    ``meetings`` and ``summaries`` are what the register has at that row or a later one.
    """
    from riskreg.model.papers import Question, Standing

    found = register.filed(Question, until=until)
    if not found:
        return ()
    held = {each.paper.id: each.paper for each in meetings}
    called = {row.id: (row.reference, row.title) for row in summaries}
    retired = {filed.paper.entry for filed in found} - called.keys()
    for recorded in register.get_all(sorted(retired)):
        called[recorded.entry.id] = recorded.entry.reference, recorded.entry.title
    asked = [Asked(filed, held[filed.paper.meeting], *called[filed.paper.entry]) for filed in found]
    asked.sort(key=lambda each: each.meeting.held, reverse=True)
    standings = list(Standing)  # what needs something done comes first
    asked.sort(key=lambda each: standings.index(each.question.standing))
    return tuple(asked)


def pick(asked: Iterable[Asked], wish: Wish) -> tuple[Asked, ...]:
    """Those that are wanted, in the order given."""
    return tuple(
        each
        for each in asked
        if (not wish.standings or each.question.standing in wish.standings)
        and wish.meeting in ("", each.meeting.id)
        and wish.entry in ("", each.question.entry)
    )


def still_open(asked: Iterable[Asked]) -> int:
    """How many wait for an answer, a first one or to what was asked after it."""
    return sum(each.question.standing == "open" for each in asked)  # a Standing, by its word
