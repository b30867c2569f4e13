"""The checks before issue: what to look at, one step from its mending, and what was accepted with a reason."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.pre_issue import Naming, PreIssue
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.editor.wording import local_day
from riskreg.ui.flow_layout import FlowLayout
from riskreg.ui.half_written import HalfWritten
from riskreg.ui.page_foot import scrolled
from riskreg.ui.places import Page
from riskreg.ui.quarter.accepting import AcceptBar, accept, withdraw
from riskreg.ui.quarter.check_model import Show
from riskreg.ui.quarter.check_view import CheckView, Pick
from riskreg.ui.quarter.check_words import summary
from riskreg.ui.quarter.checking import Checking
from riskreg.ui.quarter.quarter_choice import QuarterChoice
from riskreg.ui.quarter.standing import Standing, read_checks
from riskreg.ui.session import sentence
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows


class ChecksPage(Page):
    """Shows the open quarter's checks, read again after each save, or those that another was signed off with."""

    def __init__(self, flows: "Flows", checking: Checking) -> None:
        super().__init__()
        ground(self, "ground")
        self._flows, self._checking = flows, checking
        self._contents: Contents | None = None
        self.standing: Standing | None = None
        self._path: Path | None = None
        self.choice = QuarterChoice(self.tr("The quarter whose checks are shown"))
        self.said = label(role="heading", wrap=True)
        self.view = CheckView()
        self.bar = AcceptBar()
        self.frozen = label(role="second", wrap=True)
        self.frozen.hide()
        said = self.tr("Why a check is accepted is written, and not recorded yet.")
        self.half = HalfWritten("checks", said, self._is_typed, self.bar.drop)
        flows.keep_from_closing(self.half.guard)
        self._none = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._none)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.half)
        page = QWidget()
        ground(page, "ground")
        column = QVBoxLayout(page)
        outer.addWidget(scrolled(page), 1)
        self._fit()
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(px(12))
        column.addWidget(self.said)
        column.addWidget(self._top())
        column.addWidget(self._states, 1)
        column.addWidget(self.bar)
        column.addWidget(self.frozen)
        self._connect()
        self.lead_focus_to(self.view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._states.setMinimumHeight(px(160))

    def _top(self) -> QWidget:
        self.chips = {
            Show.OPEN: button(self.tr("Open"), role="chip"),
            Show.ACCEPTED: button(self.tr("Accepted"), role="chip"),
            Show.ALL: button(self.tr("All checks"), role="chip"),
        }
        self._group = QButtonGroup(self)
        top = QWidget()
        row = FlowLayout(top, SPACE)
        row.addWidget(self.choice)
        for chip in self.chips.values():
            chip.setCheckable(True)
            self._group.addButton(chip)
            row.addWidget(chip)
        self.chips[Show.OPEN].setChecked(True)
        self.export_all = button(self.tr("Export…"), self.export)
        self.export_all.setToolTip(self.tr("All checks and the entries that they name, as an Excel workbook"))
        row.addWidget(self.export_all)
        return top

    def _connect(self) -> None:
        self._checking.read.connect(self._read)
        self.choice.turned.connect(self._turn)
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
        self.choice.offer(contents)
        if other:
            self.bar.drop()
        self._ask()

    def _turn(self) -> None:
        """Another quarter is looked at: what stands in the way of an open one, and what a frozen one had."""
        self.chips[Show.OPEN if self.choice.is_open else Show.ALL].setChecked(True)
        self._ask()

    def _ask(self) -> None:
        contents, quarter = self._contents, self.choice.quarter
        if contents is None or quarter is None:
            return
        if self.standing is not None and (self.standing.quarter != quarter or contents.path != self._path):
            self.standing = None
        self._path = contents.path
        if self.standing is None:
            self.view.show_checks((), self.shows)
            self.said.setText(self.tr("Checking {0}…").format(quarter.label))
            self.bar.hide()
        self._checking.ask(quarter, contents)

    def _is_typed(self) -> bool:
        return self.bar.typed

    @property
    def shows(self) -> Show:
        """Which namings are shown."""
        return next(show for show, chip in self.chips.items() if chip.isChecked())

    def _read(self, standing: Standing) -> None:
        if standing.quarter == self.choice.quarter:
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
        self.view.show_checks(standing.checks, self.shows, mending=not standing.issues)
        shown = self.view.checks.rowCount()
        if not shown:
            self._say_nothing(standing)
        self._states.setCurrentIndex(0 if shown else 1)
        self.bar.setVisible(bool(shown) and not standing.issues)
        self.frozen.setVisible(bool(shown) and bool(standing.issues))
        if standing.issues:
            first = standing.issues[0]
            said = self.tr("As {who} signed it off on {day}: none of this can change any more.")
            self.frozen.setText(said.format(who=first.actor, day=local_day(first.at)))

    def _say_nothing(self, standing: Standing) -> None:
        if self.shows is Show.OPEN:
            heading = self.tr("Nothing was open") if standing.issues else self.tr("Nothing to look at")
            self._none.say(heading, self._why_nothing(standing))
        elif standing.issues:
            self._none.say(
                self.tr("Nothing was accepted"),
                self.tr("{label} was signed off without a check accepted.").format(label=standing.quarter.label),
            )
        else:
            self._none.say(
                self.tr("Nothing is accepted"),
                self.tr("A check that names an entry can be accepted with a reason; the history keeps it."),
            )

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
        if not self.choice.is_open:
            self._flows.show_entry(naming.recorded.entry.id)
            return
        if check is PreIssue.REFERENCE:
            self._flows.renumber()
            return
        field = "reviewed" if check is PreIssue.NOT_REVIEWED else naming.field
        self._flows.mend(naming.recorded.entry.id, field, naming.at)

    def _mend_marked(self) -> None:
        for check, naming in self.view.picked[:1]:
            self._mend(check, naming)

    def _accept(self, reason: str) -> None:
        if self.standing is not None:
            actor = self._flows.session.preferences.name
            work = partial(accept, self.standing.quarter.label, self.view.picked, actor, reason)
            self._flows.session.work(self.tr("Accepting"), work, self._accepted, self._not_filed, brief=True)

    def _accepted(self, count: int) -> None:
        self.bar.drop()
        self.half.settle()
        one = self.tr("1 check is accepted as it stands.")
        many = self.tr("{n} checks are accepted as they stand.").format(n=f"{count:,}")
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
        self.bar.go_on()
        self._flows.session.refused.emit(sentence(error))
        self._flows.session.refresh()

    def export(self) -> None:
        """Ask where to, then write all checks as a workbook."""
        quarter = self.choice.quarter
        if quarter is not None:
            title = self.tr("Checks {0}").format(quarter.label)
            self._flows.write_workbook(title, partial(_export, quarter))


def _export(quarter: Quarter, path: Path, register: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.check_list import write_checks

    checks = read_checks(quarter, register, progress)
    return write_checks(checks, register.state(quarter, issue=1), path, progress)
