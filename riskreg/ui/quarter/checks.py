"""The checks before issue: what to look at, one step from its mending, and what was accepted with a reason."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout

from riskreg.model.pre_issue import Naming, PreIssue
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page
from riskreg.ui.quarter.accepting import AcceptBar, accept, withdraw
from riskreg.ui.quarter.check_model import Show
from riskreg.ui.quarter.check_view import CheckView, Pick
from riskreg.ui.quarter.check_words import summary
from riskreg.ui.quarter.checking import Checking
from riskreg.ui.quarter.standing import Standing, read_checks
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class ChecksPage(Page):
    """Shows the open quarter's checks, read again after each save."""

    def __init__(self, flows: "Flows", checking: Checking) -> None:
        super().__init__()
        ground(self, "ground")
        self._flows, self._checking = flows, checking
        self._contents: Contents | None = None
        self.standing: Standing | None = None
        self.said = label(role="heading", wrap=True)
        self.view = CheckView()
        self.bar = AcceptBar()
        self._none = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(px(12))
        column.addWidget(self.said)
        column.addLayout(self._top())
        column.addWidget(self._states, 1)
        column.addWidget(self.bar)
        self._connect()
        self.lead_focus_to(self.view)

    def _top(self) -> QHBoxLayout:
        self.chips = {
            Show.OPEN: button(self.tr("Open"), role="chip"),
            Show.ACCEPTED: button(self.tr("Accepted"), role="chip"),
            Show.ALL: button(self.tr("All checks"), role="chip"),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for chip in self.chips.values():
            chip.setCheckable(True)
            self._group.addButton(chip)
            row.addWidget(chip)
        self.chips[Show.OPEN].setChecked(True)
        self.export_all = button(self.tr("Export…"), self.export)
        self.export_all.setToolTip(self.tr("All checks and the entries that they name, as an Excel workbook"))
        row.addStretch(1)
        row.addWidget(self.export_all)
        return row

    def _connect(self) -> None:
        self._checking.read.connect(self._read)
        self._group.buttonClicked.connect(self._show)
        self.view.marked.connect(self._marked)
        self.view.mended.connect(self._mend)
        self.view.accepting.connect(self.bar.ask)
        self.bar.mended.connect(self._mend_marked)
        self.bar.accepted.connect(self._accept)
        self.bar.withdrawn.connect(self._withdraw)
        self.bar.left.connect(self.view.setFocus)

    # What is shown

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register: what was read before stays until it is read again."""
        other = self._contents is None or self._contents.path != contents.path
        self._contents = contents
        if other:
            self.standing = None
            self.view.show_checks((), self.shows)
            self.said.setText(self.tr("Checking {0}…").format(contents.quarter.label))
            self.bar.hide()
        self._checking.ask(contents.quarter, contents)

    @property
    def shows(self) -> Show:
        """Which namings are shown."""
        return next(show for show, chip in self.chips.items() if chip.isChecked())

    def _read(self, standing: Standing) -> None:
        if self._contents is not None and standing.quarter == self._contents.quarter:
            self.standing = standing
            self._show()

    def _show(self, *_: object) -> None:
        standing = self.standing
        if standing is None:
            return
        found = summary(standing.checks) if standing.entries else self.tr("There are no entries yet.")
        self.said.setText(f"{standing.quarter.label}: {found}")
        counts = {Show.OPEN: standing.open_count, Show.ACCEPTED: standing.accepted_count}
        names = {Show.OPEN: self.tr("Open ({n})"), Show.ACCEPTED: self.tr("Accepted ({n})")}
        for show, count in counts.items():
            self.chips[show].setText(names[show].format(n=f"{count:,}"))
        self.view.show_checks(standing.checks, self.shows)
        if self.shows is Show.OPEN and not standing.open_count:
            self._none.say(self.tr("Nothing to look at"), self._why_nothing(standing))
        elif self.shows is Show.ACCEPTED and not standing.accepted_count:
            self._none.say(
                self.tr("Nothing is accepted"),
                self.tr("A check that names an entry can be accepted with a reason; the history keeps it."),
            )
        shown = self.view.checks.rowCount()
        self._states.setCurrentIndex(0 if shown else 1)
        self.bar.setVisible(bool(shown))

    def _why_nothing(self, standing: Standing) -> str:
        if not standing.entries:
            return self.tr("The checks speak as soon as there are entries.")
        if standing.accepted_count:
            return self.tr("What the checks name is accepted: {n} in all.").format(
                n=f"{standing.accepted_count:,}"
            )
        return self.tr("All {n} checks hold for every entry.").format(n=len(standing.checks))

    def _marked(self) -> None:
        self.bar.show_marked(self.view.picked, may=self._flows.session.can_change)

    # Mending and accepting

    def _mend(self, check: PreIssue, naming: Naming) -> None:
        if check is PreIssue.REFERENCE:
            self._flows.renumber()
            return
        field = "reviewed" if check is PreIssue.NOT_REVIEWED else naming.field
        self._flows.mend(naming.recorded.entry.id, field)

    def _mend_marked(self) -> None:
        for check, naming in self.view.picked[:1]:
            self._mend(check, naming)

    def _accept(self, reason: str) -> None:
        if self.standing is not None:
            actor = self._flows.session.preferences.name
            work = partial(accept, self.standing.quarter.label, self.view.picked, actor, reason)
            self._flows.session.work(self.tr("Accepting"), work, self._accepted, self._not_filed, brief=True)

    def _accepted(self, count: int) -> None:
        one = self.tr("1 check is accepted of its entry as it stands.")
        many = self.tr("{n} are accepted as they stand.").format(n=f"{count:,}")
        self._filed(one if count == 1 else many)

    def _withdraw(self) -> None:
        picked: tuple[Pick, ...] = self.view.picked
        work = partial(withdraw, picked, self._flows.session.preferences.name)
        self._flows.session.work(self.tr("Withdrawing"), work, self._withdrawn, self._not_filed, brief=True)

    def _withdrawn(self, count: int) -> None:
        one, many = self.tr("1 acceptance is withdrawn."), self.tr("{n} acceptances are withdrawn.")
        self._filed(one if count == 1 else many.format(n=f"{count:,}"))

    def _filed(self, said: str) -> None:
        self._flows.session.refresh()
        self._flows.told.emit(said)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_filed(self, error: Exception) -> None:
        self._flows.session.refused.emit(sentence(error))
        self._flows.session.refresh()

    def export(self) -> None:
        """Ask where to, then write all checks as a workbook."""
        if self._contents is not None:
            title = self.tr("Checks {0}").format(self._contents.quarter.label)
            self._flows.write_workbook(title, _export)


def _export(path: Path, register: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.check_list import write_checks

    return write_checks(read_checks(None, register, progress), register.state(), path, progress)
