"""The work of the acts, as plain functions for a worker."""

from typing import TYPE_CHECKING, NamedTuple

from riskreg.model.entry import Relation
from riskreg.model.records import Progress, Recorded
from riskreg.ui.saving import save

if TYPE_CHECKING:
    from riskreg.model.register import Register
    from riskreg.ui.lifecycle.deeds import Deed


class Asked(NamedTuple):
    """An entry that something is to be done with, and every reference that is or was in use."""

    recorded: Recorded
    references: frozenset[str]


def ask(entry_id: str, register: "Register", _: Progress) -> Asked:
    """Read an entry afresh: what is done starts from how it stands now."""
    return Asked(register.get(entry_id), register.references())


def live(register: "Register", _: Progress) -> tuple[Recorded, ...]:
    """Every open entry, in the order of the paper."""
    return register.state().live


class Closed(NamedTuple):
    """A closed entry, and the reference of the one that took its place, or nothing."""

    recorded: Recorded
    superseding: str


def closed(register: "Register", _: Progress) -> tuple[Closed, ...]:
    """Every closed entry."""
    after = {
        link.entry_id: each.entry.reference
        for each in register.tied()
        for link in each.entry.links
        if link.relation is Relation.SUPERSEDES
    }
    return tuple(Closed(each, after.get(each.entry.id, "")) for each in register.closed())


def do(deed: "Deed", actor: str, register: "Register", progress: Progress) -> tuple[Recorded, ...]:
    """Save all edits of one act, or none. Raises Overtaken where somebody was faster."""
    return save(deed.edits(register.get), actor, deed.reason, deed.act, register, progress)
