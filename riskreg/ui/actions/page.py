"""The place where the actions of all entries are looked through, done and exported."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from riskreg.model.entry import ActionStatus
from riskreg.model.records import Recorded
from riskreg.ui.actions.filter import ActionFilter
from riskreg.ui.actions.model import ActionTable, completion_reason
from riskreg.ui.actions.reading import Edit, Known, Read, change_actions, export_actions, read_actions
from riskreg.ui.actions.rows import ActionWish
from riskreg.ui.actions.view import ActionView
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Act, Notice, announce, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

LONGEST_SAID = 60
"""Characters of an action that is named in a message."""


class ActionsPage(Page):
    """One table of every live entry's actions. They are read in a worker, and again when the register moved."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._known, self._reading, self._saving = Known(), False, False
        self._shown: tuple[object, ...] = ()
        self.filter = ActionFilter()
        self.table = ActionTable(self)
        self.view = ActionView(self.table)
        self.complete = button(self.tr("Mark as done"), self.tick)
        self.complete.setToolTip(self.tr("The marked actions are complete, or are not after all (Space)"))
        self.export_all = button(self.tr("Export list…"), self.export)
        self.export_all.setToolTip(self.tr("The actions shown, in their order, as an Excel workbook"))
        self.said = label(role="second")
        self._notice = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._notice)
        self._lay_out()
        self.lead_focus_to(self.view)
        self.filter.wished.connect(self._look_for)
        self.filter.left.connect(self.view.setFocus)
        self.table.wanted.connect(self._edited)
        self.table.refused.connect(flows.told)
        self.view.opened.connect(flows.show_entry)
        self.view.ticked.connect(self.tick)
        self.view.picked.connect(self._say_marked)

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(self.filter, 1)
        upper.addWidget(self.export_all)
        lower.setSpacing(SPACE)
        lower.addWidget(self.said, 1)
        lower.addWidget(self.complete)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 2, px(10), SPACE * 2, px(SPACE))
        column.setSpacing(px(10))
        column.addLayout(upper)
        column.addWidget(self._states, 1)
        column.addLayout(lower)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register, at once where the place is seen and otherwise when it is."""
        if self._contents is not None and self._contents.path != contents.path:
            self._known, self._shown = Known(), ()
            self.table.show_rows(None)
            self.filter.clear()
        self._contents = contents
        self.table.changeable = contents.complete and not contents.read_only
        self._say()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def show_overdue(self) -> None:
        """Show only what should have been done."""
        self.filter.only_overdue()

    def _refresh(self) -> None:
        contents = self._contents
        if contents is None or not contents.complete or self._reading or not self.isVisible():
            return
        wanted = (contents.path, contents.revision, contents.as_at)
        if wanted != self._shown:
            self._reading = True
            work = partial(read_actions, self._known, contents.rows.all, contents.as_at)
            done, failed = partial(self._read, wanted), partial(self._not_read, wanted)
            session = self._flows.session
            session.work(self.tr("Reading the actions"), work, done, failed, brief=session.is_small)

    def _read(self, wanted: tuple[object, ...], read: Read) -> None:
        self._reading = False
        if self._contents is not None and self._contents.path == wanted[0]:
            self._known, self._shown = read.known, wanted
            self.view.drawn.owners.setStringList(sorted({*read.rows.owners, *self._contents.owners}))
            self.table.show_rows(read.rows)
            self.filter.offer(read.rows)
            self._say()
        self._refresh()

    def _not_read(self, wanted: tuple[object, ...], error: Exception) -> None:
        self._reading, self._shown = False, wanted  # not again until the register has moved
        self._flows.told.emit(sentence(error))

    def _look_for(self, wish: ActionWish) -> None:
        now = self.table.wish
        self.table.look_for(wish._replace(column=now.column, descending=now.descending))
        self._say()

    def _say(self) -> None:
        source, shown = self.table.source, len(self.table.rows)
        self.export_all.setEnabled(bool(shown))
        self._states.setCurrentIndex(0 if shown else 1)
        self._say_marked(len(self.view.marked()))
        if source is None:
            self._notice.say("", self.tr("Reading the actions…"))
        elif not source.all:
            self._say_none()
        elif not shown:
            acts: list[Act] = [(self.tr("Clear the filter"), self.filter.clear)]
            self._notice.say(
                self.tr("No action matches"), self.tr("None of the actions is what you filter by."), acts
            )
        self.complete.setVisible(source is None or bool(source.all))
        self.said.setText(self._count())

    def _say_none(self) -> None:
        """Why there is no action at all, and what to do next."""
        open_ones = [row for row in self._contents.rows.all if row.status == "open"] if self._contents else []
        if self._contents is not None and self._contents.rows.all and not open_ones:
            closed = self.tr("The actions of closed entries stay with them, and are not listed here.")
            self._notice.say(self.tr("No entry is open"), closed)
            return
        acts: list[Act] = [(self.tr("Open an entry"), self._open_one)] if open_ones else []
        said = self.tr("Write them in the entries, each with an owner and a date: here they stand together.")
        self._notice.say(self.tr("No actions yet"), said, acts)

    def _open_one(self) -> None:
        """The entry that is in the editor anyway, or else the first one."""
        if self._contents is not None:
            rows = (row.id for row in self._contents.rows.all if row.status == "open")
            self._flows.show_entry(self._flows.entry_id or next(rows, ""))

    def _count(self) -> str:
        source, shown = self.table.source, len(self.table.rows)
        if source is None or not source.all:
            return ""
        count = f"{len(source.all):,}"
        said = self.tr("1 action") if len(source.all) == 1 else self.tr("{n} actions").format(n=count)
        if shown != len(source.all):
            said = self.tr("{n} of {every}").format(n=f"{shown:,}", every=said)
        if not source.overdue:
            return said
        entries = source.overdue_entries
        late = self.tr("{n} overdue in {m} entries") if entries != 1 else self.tr("{n} overdue in 1 entry")
        return f"{said} · {late.format(n=f'{len(source.overdue):,}', m=f'{entries:,}')}"

    def _say_marked(self, count: int) -> None:
        said = self.tr("Mark as done")
        if count > 1:
            said = self.tr("Mark {n} as done").format(n=f"{count:,}")
        elif count and self.view.marked()[0].is_done:
            said = self.tr("Not done after all")
        self.complete.setText(said)
        self.complete.setEnabled(self.table.changeable and count > 0)

    # What is done in place

    def tick(self) -> None:
        """The marked actions are complete; a single one that was is so no longer."""
        if not self.table.changeable:
            return
        marked = self.view.marked()
        open_ones = [row for row in marked if not row.is_done]
        if open_ones:
            status, reason = ActionStatus.COMPLETE, completion_reason(len(open_ones))
        elif len(marked) == 1:
            open_ones, status, reason = marked, ActionStatus.UNDERWAY, "Action not complete after all"
        else:
            return
        self.view.stay(bool(status is ActionStatus.COMPLETE))
        self._save([Edit(row, replace(row.action, status=status)) for row in open_ones], reason)

    def _edited(self, edit: Edit, reason: str) -> None:
        self.view.stay(False)
        self._save([edit], reason)

    def _save(self, edits: Sequence[Edit], reason: str) -> None:
        if typed := self._flows.unsaved_among({edit.row.entry_id for edit in edits}):
            said = self.tr("{reference} has changes in the editor that are not saved: save or discard them first.")
            self._refuse(said.format(reference=typed))
        elif self._saving:
            self._refuse(self.tr("The change before is still being saved: repeat this one in a moment."))
        else:
            self._saving = True
            session = self._flows.session
            work = partial(change_actions, edits, session.preferences.name, reason)
            done = partial(self._saved, edits)
            session.work(self.tr("Saving"), work, done, self._not_saved, brief=True)

    def _saved(self, edits: Sequence[Edit], saved: tuple[Recorded, ...]) -> None:
        self._saving = False
        self._flows.session.saved.emit(saved)
        self._flows.session.refresh()
        self._tell(self._what_was_saved(edits))

    def _what_was_saved(self, edits: Sequence[Edit]) -> str:
        row, after = edits[0]
        if len(edits) > 1:
            return self.tr("{n} actions are done. Ctrl+Z takes that back.").format(n=f"{len(edits):,}")
        if after.status is ActionStatus.COMPLETE and not row.is_done:
            text = " ".join(after.text.split())
            short = text if len(text) <= LONGEST_SAID else text[: LONGEST_SAID - 1] + "…"
            return self.tr("Done: {reference}, {action}").format(reference=row.reference, action=short)
        return self.tr("Saved: an action of {reference}").format(reference=row.reference)

    def _tell(self, said: str) -> None:
        """Say what was done where it moves nothing; it stays until something else is done or looked for."""
        self.said.setText(f"{said} · {self._count()}")
        announce(self.said)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        self._refuse(sentence(error))
        self._flows.session.refresh()

    def _refuse(self, why: str) -> None:
        self.view.stay(False)
        self._flows.told.emit(why)

    # Export

    def export(self) -> None:
        """Ask where to, then write the actions that are shown as a workbook."""
        contents = self._contents
        if contents is not None and self.table.source is not None:
            write = partial(export_actions, self.table.wish, self.table.source.as_at, self.filter.words())
            self._flows.write_workbook(self.tr("Actions {label}").format(label=contents.quarter.label), write)
