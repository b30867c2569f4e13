"""When the entry was last looked at by a person, in words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from riskreg.ui.editor.context import EditorContext
from riskreg.ui.editor.wording import local_day

translate = QCoreApplication.translate
BY_A_PERSON = frozenset({"save", "correct"})
"""The acts of a revision that show that a person looked at the entry; an import does not."""


class Review(NamedTuple):
    """The last look: its ledger row, its quarter, whose, which day in words, and whether it changed the entry."""

    seq: int
    quarter: str
    who: str
    day: str
    changed: bool


def last_review(context: EditorContext) -> Review | None:
    """The last change or confirmation by a person; None where there is none."""
    looks = [
        Review(each.recorded.seq, each.quarter, each.recorded.actor, local_day(each.recorded.at), changed=True)
        for each in context.revisions
        if each.act in BY_A_PERSON
    ]
    looks += [
        Review(each.seq, each.quarter, each.actor, local_day(each.at), changed=False) for each in context.reviews
    ]
    return max(looks, default=None)


def review_line(context: EditorContext) -> str:
    """Whether the entry was reviewed in the open quarter, by whom and when."""
    last = last_review(context)
    if last is None:
        return translate("editor", "Not reviewed this quarter")
    if last.quarter != context.quarter:
        said = translate("editor", "Not reviewed this quarter, last {0} by {1}")
        return said.format(last.day, last.who)
    if last.changed:
        return translate("editor", "Changed by {0} on {1}").format(last.who, last.day)
    return translate("editor", "Reviewed by {0} on {1}, no change").format(last.who, last.day)
