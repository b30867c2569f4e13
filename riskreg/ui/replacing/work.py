"""The work of find and replace, as plain functions for a worker."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from riskreg.model.errors import InvalidEntry
from riskreg.model.records import Progress, Recorded
from riskreg.model.replacing import Hit, Wanted, edits, hits
from riskreg.ui.saving import save

if TYPE_CHECKING:
    from riskreg.model.register import Register

AT_ONCE = 50
"""Entries that are read at once, between two looks at whether to stop."""
MOST = 50_000
"""Places that anybody would look through."""


def find(
    wanted: Wanted, entry_ids: Sequence[str], closed: bool, register: "Register", progress: Progress
) -> tuple[Hit, ...]:
    """Every place where the words stand in these entries; ``closed`` looks through every closed one too."""
    pattern, found = wanted.pattern(), list[Hit]()
    ids = list(entry_ids)
    if closed:
        ids += [each.entry.id for each in register.closed() if each.entry.id not in set(entry_ids)]
    for start in range(0, len(ids), AT_ONCE):
        progress(start, len(ids))
        for recorded in register.get_all(ids[start : start + AT_ONCE]):
            found += hits(recorded, pattern)
        if len(found) > MOST:
            said = QCoreApplication.translate(
                "replacing", "These words stand in more than {0} places: look for something longer."
            )
            raise InvalidEntry(said.format(f"{MOST:,}"))
    return tuple(found)


def replace(
    chosen: Mapping[str, Sequence[Hit]],
    put: str,
    actor: str,
    reason: str,
    register: "Register",
    progress: Progress,
) -> tuple[Recorded, ...]:
    """Replace the chosen hits, given by entry, in one act, or none of them."""
    ids, found = list(chosen), list[Recorded]()
    for start in range(0, len(ids), AT_ONCE):
        progress(start, 2 * len(ids))
        found += register.get_all(ids[start : start + AT_ONCE])
    made = edits(found, chosen, put)
    return save(made, actor, reason, "save", register, lambda done, total: progress(total + done, 2 * total))
