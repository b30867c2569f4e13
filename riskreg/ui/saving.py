"""Saving the edits of one act, as a plain function for a worker."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from riskreg.model.changes import Conflict
from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Progress, Recorded

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.model.writing import Edit


class Overtaken(InvalidEntry):
    """Somebody changed an entry between the question and its answer. Nothing was done."""


def save(
    edits: "Sequence[Edit]", actor: str, reason: str, act: str, register: "Register", progress: Progress
) -> tuple[Recorded, ...]:
    """Save all edits of one act, or none, and give what it made: an edit that changes nothing makes nothing.

    Raises Overtaken where somebody was faster.
    """
    try:
        return made_by(edits, register.save_all(edits, actor=actor, reason=reason, act=act, progress=progress))
    except Conflict as conflict:
        theirs = conflict.theirs
        raise Overtaken(
            f"{theirs.actor} changed {theirs.entry.reference} meanwhile, so nothing was done: look at it, then try"
            " again."
        ) from conflict


def made_by(edits: "Sequence[Edit]", saved: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """What edits made of what was given back for them: one that changed nothing gives the entry as it was."""
    bases = {entry.id: base for entry, base in edits}
    return tuple(each for each in saved if each.revision != bases[each.entry.id])
