"""The life of an entry as commands: each is asked for in one small dialog, saved in one act, and said."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskreg.model import lifecycle
from riskreg.model.entry import Entry, Status, new_entry, next_reference
from riskreg.model.records import Recorded, Summary
from riskreg.ui.editing import Editing
from riskreg.ui.lifecycle import saving
from riskreg.ui.lifecycle.saving import Asked
from riskreg.ui.saving import Overtaken
from riskreg.ui.session import Session, sentence

if TYPE_CHECKING:  # no dialog is made before one is asked for
    from riskreg.ui.lifecycle.deeds import Deed, DeedDialog, Taken

Ask = Callable[[Asked], None]


class LifeActs(QObject):
    """Each public method is a command on the entry in the editor.

    ``told`` carries a sentence and a step to take next; ``led`` the id of an entry to show.
    """

    told = Signal(str, object)
    led = Signal(str)

    def __init__(self, session: Session, editing: Editing, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._editing, self._window = session, editing, window

    # The commands

    def duplicate(self) -> None:
        """Write a new entry that starts as a copy of this one; it is saved like any other new one."""
        self._begin(self.duplicate, self._duplicate)

    def close_entry(self) -> None:
        """Ask why, when and by whose agreement, then close."""
        self._begin(self.close_entry, self._ask_close)

    def reopen(self) -> None:
        """Ask why, then open a closed entry again."""
        self._begin(self.reopen, self._ask_reopen)

    def merge(self) -> None:
        """Ask which entry this one goes into, then close it there."""
        self._begin(self.merge, self._ask_merge)

    def split(self) -> None:
        """Ask for the new entry that comes out of this one, then make it."""
        self._begin(self.split, self._ask_split)

    def supersede(self) -> None:
        """Ask which entry takes the place of this one, then close it."""
        self._begin(self.supersede, self._ask_supersede)

    def escalate(self) -> None:
        """Ask why, then move the entry to a higher level."""
        self._begin(self.escalate, self._ask_escalate)

    def de_escalate(self) -> None:
        """Ask why, then move the entry to a lower level."""
        self._begin(self.de_escalate, self._ask_de_escalate)

    # Asking

    def _begin(self, again: Callable[[], object], ask: Ask) -> None:
        """Settle what is typed, read the entry of the editor afresh, then ask."""
        if not self._session.can_change or self._session.contents is None or not self._editing.guard(again):
            return
        entry_id = self._editing.saved_id
        if not entry_id:
            self._session.refused.emit(self.tr("Choose an entry in the table first."))
            return
        self._session.work(self.tr("Reading"), partial(saving.ask, entry_id), ask, brief=True)

    def _duplicate(self, asked: Asked) -> None:
        from riskreg.ui.editor.draft import Fields
        from riskreg.ui.editor.typed import Typed

        entry = asked.recorded.entry
        copy = lifecycle.duplicate(entry, next_reference(entry.kind, asked.references))
        blank = new_entry(copy.kind, copy.reference, copy.title)
        start = replace(blank, id=copy.id, title=self.tr("Copy of {0}").format(entry.reference), level=copy.level)
        self._editing.go_on(Typed(start, 0, Fields.of(copy)), None)

    def _ask_close(self, asked: Asked) -> None:
        from riskreg.ui.lifecycle.dialogs import CloseDialog

        if self._is_open(asked.recorded.entry):
            self._open(CloseDialog(self._window, asked.recorded))

    def _ask_reopen(self, asked: Asked) -> None:
        from riskreg.ui.lifecycle.dialogs import ReopenDialog

        entry, taken = asked.recorded.entry, self._taken()
        if entry.status is Status.OPEN:
            self._session.refused.emit(self.tr("{0} is open already.").format(entry.reference))
            return
        free = next_reference(entry.kind, asked.references) if entry.reference in taken else entry.reference
        self._open(ReopenDialog(self._window, asked.recorded, free, taken))

    def _ask_merge(self, asked: Asked) -> None:
        from riskreg.ui.lifecycle.pair_dialogs import MergeDialog

        if self._is_open(asked.recorded.entry):
            self._open(MergeDialog(self._window, asked.recorded, self._others(asked.recorded.entry)))

    def _ask_supersede(self, asked: Asked) -> None:
        from riskreg.ui.lifecycle.pair_dialogs import SupersedeDialog

        if self._is_open(asked.recorded.entry):
            self._open(SupersedeDialog(self._window, asked.recorded, self._others(asked.recorded.entry)))

    def _ask_split(self, asked: Asked) -> None:
        from riskreg.ui.lifecycle.pair_dialogs import SplitDialog

        entry = asked.recorded.entry
        if self._is_open(entry):
            free = next_reference(entry.kind, asked.references)
            self._open(SplitDialog(self._window, asked.recorded, free, self._taken()))

    def _ask_escalate(self, asked: Asked) -> None:
        above = lifecycle.levels_above(asked.recorded.entry.level, self._levels)
        none = self.tr("{0} stands at {1}, the highest level of this register.")
        self._ask_move(asked.recorded, above, self.tr("Escalate {0}"), none)

    def _ask_de_escalate(self, asked: Asked) -> None:
        below = lifecycle.levels_below(asked.recorded.entry.level, self._levels)
        none = self.tr("{0} stands at {1}, the lowest level of this register.")
        self._ask_move(asked.recorded, below, self.tr("De-escalate {0}"), none)

    def _ask_move(self, recorded: Recorded, to: Sequence[str], act: str, none: str) -> None:
        from riskreg.ui.lifecycle.dialogs import MoveDialog

        entry = recorded.entry
        if not self._is_open(entry):
            return
        if not to:
            now = lifecycle.level_of(entry.level, self._levels)
            self._session.refused.emit(none.format(entry.reference, now))
            return
        self._open(MoveDialog(self._window, recorded, act.format(entry.reference), to, self._levels))

    @property
    def _levels(self) -> tuple[str, ...]:
        contents = self._session.contents
        return contents.settings.levels if contents is not None else ()

    def _is_open(self, entry: Entry) -> bool:
        if entry.status is Status.CLOSED:
            said = self.tr("{0} is closed: reopen it first (Entry, Life of the entry).")
            self._session.refused.emit(said.format(entry.reference))
        return entry.status is Status.OPEN

    def _live(self) -> tuple[Summary, ...]:
        contents = self._session.contents
        return tuple(row for row in contents.rows.all if row.status == Status.OPEN) if contents else ()

    def _others(self, entry: Entry) -> tuple[Summary, ...]:
        return tuple(row for row in self._live() if row.id != entry.id)

    def _taken(self) -> "Taken":
        from riskreg.ui.lifecycle.deeds import Taken

        return Taken(row.reference for row in self._live())

    # Doing

    def _open(self, dialog: "DeedDialog") -> None:
        dialog.wanted.connect(partial(self._do, dialog))
        dialog.open()

    def _do(self, dialog: "DeedDialog") -> None:
        deed = dialog.deed()
        work = partial(saving.do, deed, self._session.preferences.name)
        done, failed = partial(self._done, dialog, deed), partial(self._failed, dialog)
        self._session.work(self.tr("Saving"), work, done, failed, brief=True)

    def _done(self, dialog: "DeedDialog", deed: "Deed", saved: tuple[Recorded, ...]) -> None:
        dialog.finish()
        self._session.saved.emit(saved)
        self._session.refresh()
        shows = deed.shows or saved[0].entry.id
        self.told.emit(deed.said, (self.tr("Show it"), partial(self.led.emit, shows)))

    def _failed(self, dialog: "DeedDialog", error: Exception) -> None:
        if isinstance(error, Overtaken):
            dialog.finish()  # what it says of the entry is no longer so
            self._session.refused.emit(sentence(error))
            self._session.refresh()
        else:
            dialog.refuse(sentence(error))
