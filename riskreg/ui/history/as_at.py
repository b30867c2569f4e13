"""The register as at a sign-off or any day: its table, and the chosen entry whole beside it, to be read."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout

from riskreg.model.records import Progress, RegisterState
from riskreg.ui.desk import Contents
from riskreg.ui.history.moment import Moment, moment_name, state_said
from riskreg.ui.history.moment_choice import MomentChoice
from riskreg.ui.history.past import EntryPast, Past, context_of, read_entry_past, read_past
from riskreg.ui.places import Page
from riskreg.ui.register_page import RegisterPage
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.editor.panel import EntryPanel
    from riskreg.ui.flows import Flows


class AsAtPage(Page):
    """Shows a moment that is chosen, at first the last sign-off. Nothing in it can be changed."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._path: Path | None = None
        self.past: Past | None = None
        self._asked = self._answered = 0
        self._entry = ""
        self.panel: EntryPanel | None = None
        self.choice = MomentChoice(self.tr("As at"), offers_now=False)
        self.banner = label(wrap=True)
        self.banner.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = button(self.tr("Copy head"), self.copy_head, "quiet")
        self.copy.setToolTip(self.tr("The whole hash of the last ledger row in what is shown"))
        self.export = button(self.tr("Export…"), self.export_workbook, name=self.tr("Export to Excel"))
        self.register = RegisterPage(flows)
        self.register.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.notice = Notice()
        self.states = QStackedWidget()
        self.states.addWidget(self.notice)
        self.states.addWidget(self.register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self.states, 1)
        self.lead_focus_to(self.choice)
        self.choice.chosen.connect(self.show_moment)
        self.choice.refused.connect(self._refuse)
        self.register.view.chosen.connect(self.choose)

    def _top(self) -> QLayout:
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        acts.addWidget(self.choice, 1)
        acts.addWidget(self.export)
        said = QHBoxLayout()
        said.setSpacing(SPACE)
        said.addWidget(self.banner, 1)
        said.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE * 2, SPACE, px(10), 0)
        top.setSpacing(px(2))
        top.addLayout(acts)
        top.addLayout(said)
        return top

    # Which moment

    def show_contents(self, contents: Contents) -> None:
        """Offer the register's sign-offs; what was signed off is not read again, since it cannot have changed."""
        another = contents.path != self._path
        self._path = contents.path
        self.choice.show_sign_offs(contents.sign_offs)
        self.register.view.set_compact(compact=self._flows.session.preferences.compact)
        if another:
            self._entry = ""
            signed = contents.sign_offs
            self.choice.choose(signed[-1].quarter if signed else contents.as_at)
        if another or isinstance(self.choice.moment, date):
            self.show_moment(self.choice.moment)

    def show_moment(self, moment: Moment) -> None:
        """Read the register as it was at a moment, and show it."""
        self._asked += 1
        title = self.tr("Reading the register as at {moment}").format(moment=moment_name(moment))
        done, failed = partial(self._read, self._asked), partial(self._not_read, self._asked)
        self._flows.session.work(title, partial(read_past, moment), done, failed, brief=True)
        if self._answered != self._asked and (self.past is None or self.past.moment != moment):
            self._say("", f"{title}…")

    def _read(self, asked: int, past: Past) -> None:
        if asked != self._asked:
            return  # another moment was asked for meanwhile
        self._answered, self.past = asked, past
        self.banner.setText(state_said(past.state))
        self._allow()
        self.register.show_contents(past)
        if past.entries:
            self.states.setCurrentWidget(self.register)
            self.choose(self._entry if self._entry in past.entries else past.rows.all[0].id)
        else:
            self.notice.say(self.tr("No entries"), self.tr("There was nothing in the register then."))
            self.states.setCurrentWidget(self.notice)

    def _not_read(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._answered = asked
            self._say(
                self.tr("Nothing to show for {moment}").format(moment=moment_name(self.choice.moment)),
                sentence(error),
            )

    def _refuse(self, why: str) -> None:
        self._asked += 1
        self._answered = self._asked
        self._say(self.tr("That is no day"), why)

    def _say(self, heading: str, words: str) -> None:
        """Show a sentence where the register would stand."""
        self.past = None
        self._allow()
        self.notice.say(heading, words)
        self.states.setCurrentWidget(self.notice)

    def _allow(self) -> None:
        for each in (self.banner, self.copy):
            each.setVisible(self.past is not None)
        self.export.setEnabled(self.past is not None)

    # Which entry

    def choose(self, entry_id: str) -> None:
        """Show an entry as it was, beside the table."""
        if self.past is None or entry_id not in self.past.entries:
            return
        self._entry = entry_id
        self.register.view.choose(entry_id)
        work = partial(read_entry_past, entry_id, self.past.state.rows)
        self._flows.session.work(
            self.tr("Reading"), work, partial(self._show_entry, self.past, entry_id), brief=True
        )

    def _show_entry(self, past: Past, entry_id: str, found: EntryPast) -> None:
        if past is not self.past or entry_id != self._entry:
            return
        if self.panel is None:
            from riskreg.ui.editor.panel import EntryPanel

            self.panel = EntryPanel(self.register.beside)
            self.register.put_editor(self.panel)
        self.panel.show_entry(past.entries[entry_id], context_of(past, found))
        said = self.tr("As at {moment}: to be read, not changed.")
        self.panel.page.locked.setText(said.format(moment=moment_name(past.moment)))
        self.panel.page.scores.direction.history.hide()  # it leads to the scores of today

    # What goes out

    def copy_head(self) -> None:
        """Put the whole head hash of what is shown on the clipboard."""
        if self.past is not None:
            head = self.past.state.head
            QGuiApplication.clipboard().setText(head)
            self._flows.told.emit(self.tr("The head is on the clipboard: {head}").format(head=head))

    def export_workbook(self) -> None:
        """Ask where to, then write what is shown as a workbook."""
        if self.past is not None:
            title = f"{self.past.settings.name} {moment_name(self.past.moment)}"
            self._flows.write_workbook(title, partial(_export, self.past.state))


def _export(state: RegisterState, path: Path, _: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.workbook import export

    return export(state, path, progress=progress)
