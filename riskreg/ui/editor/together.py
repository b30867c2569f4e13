"""What is said where two people change one entry."""

from PySide6.QtCore import QCoreApplication

from riskreg.model.records import Recorded
from riskreg.ui.editor.draft import Draft, Fields
from riskreg.ui.editor.wording import parts_said
from riskreg.ui.news import moment

translate = QCoreApplication.translate


def saved_by(before: Recorded, now: Recorded) -> str:
    """Who saved an entry, when, and what they changed since ``before``."""
    what = _changed(before, now)
    said = translate("editor", "{0} saved {1} {2}: {3}.") if what else translate("editor", "{0} saved {1} {2}.")
    return said.format(now.actor, now.entry.reference, moment(now.at), what)


def brought_together(base: Recorded | None, theirs: Recorded, draft: Draft) -> str:
    """What came of two people's changes: what is theirs, and what of mine is still to be saved."""
    what = _changed(base, theirs) if base else ""
    said = translate("editor", "{0} saved revision {1} meanwhile").format(theirs.actor, theirs.revision)
    if what:
        said = translate("editor", "{0}: {1}").format(said, what)
    mine = parts_said(draft.now.differing_parts(draft.start), theirs.entry.kind, len(draft.now.strands))
    if not mine:
        return translate("editor", "{0}. It stands: nothing of yours is left to save.").format(said)
    return translate("editor", "{0}. Your changes ({1}) now stand on it: save again to keep them.").format(
        said, mine
    )


def _changed(before: Recorded, now: Recorded) -> str:
    names = Fields.of(now.entry).differing_parts(Fields.of(before.entry))
    return parts_said(names, now.entry.kind, len(now.entry.strands))
