"""Ready reports: what internal auditors test a register for, and the entries that each test finds."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from riskreg.model.evidence import Report
from riskreg.model.quarter import Quarter
from riskreg.model.records import Progress
from riskreg.ui.desk import Contents
from riskreg.ui.editor.fields import CalmCombo
from riskreg.ui.history.finding_table import FindingTable, FindingView
from riskreg.ui.history.report_list import ReportList, ReportView, count_words, test_name
from riskreg.ui.history.report_words import in_words
from riskreg.ui.places import Page
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.exchange.workbook import ExportReport
    from riskreg.model.register import Register
    from riskreg.ui.flows import Flows

BESIDE_FROM = 820
"""Width in pixels from which the entries stand beside the tests rather than under them."""
LONGEST_RED = 12


class Asked(NamedTuple):
    """What the reports are about: a quarter (None is the open one as it stands), and how long is long."""

    quarter: Quarter | None
    long_red: int


class ReportsPage(Page):
    """The tests on one side, and on the other the entries of the one that is chosen."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self._asked: tuple[Asked, int] | None = None
        self.list = ReportList(self)
        self.view = ReportView(self.list)
        self.findings = FindingView(FindingTable(self))
        self.heading, self.tested = label(role="heading", wrap=True), label(role="second", wrap=True)
        self.period = CalmCombo(self.tr("Period"))
        self.period.setProperty("role", "choice")
        self.long_red = CalmCombo(self.tr("How long is long in the highest band"))
        self._none = Notice()
        self._states = QStackedWidget()
        self._states.addWidget(self.findings)
        self._states.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(px(12))
        column.addLayout(self._top())
        column.addWidget(self._both(), 1)
        self.lead_focus_to(self.view)
        self._connect()

    def _top(self) -> QHBoxLayout:
        self.long_red.addItem(self.tr("Highest band: this quarter"), 1)
        for quarters in range(2, LONGEST_RED + 1):
            self.long_red.addItem(self.tr("Highest band: {0} quarters running").format(quarters), quarters)
        self.long_red.setCurrentIndex(self._flows.session.preferences.long_red - 1)
        self.long_red.setToolTip(
            self.tr("For how many quarters running a risk has to be in the highest band to be found, this one too")
        )
        self.export_all = button(self.tr("Export…"), self.export)
        self.export_all.setToolTip(self.tr("All tests and the entries that they find, as an Excel workbook"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.period)
        row.addWidget(self.long_red)
        row.addStretch(1)
        row.addWidget(self.export_all)
        return row

    def _both(self) -> QSplitter:
        right = QWidget()
        column = self._beside = QVBoxLayout(right)
        column.setSpacing(px(4))
        column.addWidget(self.heading)
        column.addWidget(self.tested)
        column.addSpacing(px(4))
        column.addWidget(self._states, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.view)
        self._split.addWidget(right)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        return self._split

    def _connect(self) -> None:
        self.period.currentIndexChanged.connect(self._ask)
        self.long_red.currentIndexChanged.connect(self._set_long)
        self.view.selectionModel().currentChanged.connect(self._show_chosen)
        self.view.activated.connect(self._to_findings)
        self.findings.opened.connect(self._flows.show_entry)

    # What is asked

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        self._contents = contents
        chosen: Quarter | None = self.period.currentData()
        known = [signed.quarter for signed in contents.sign_offs]
        with QSignalBlocker(self.period):
            self.period.clear()
            self.period.addItem(self.tr("{0}, as it stands").format(contents.quarter.label), None)
            for signed in reversed(contents.sign_offs):
                said = self.tr("{0}, as signed off").format(signed.quarter.label)
                self.period.addItem(said, signed.quarter)
            at = len(known) - known.index(chosen) if chosen in known else 0
            self.period.setCurrentIndex(at)
        self._ask()

    def _set_long(self, *_: object) -> None:
        self._flows.session.preferences.long_red = self.long_red.currentData()
        self._ask()

    def _ask(self, *_: object) -> None:
        if self._contents is None:
            return
        asked = Asked(self.period.currentData(), self.long_red.currentData())
        self._asked = asked, self._contents.revision
        work = partial(_read, asked)
        self._flows.session.work(self.tr("Testing the register"), work, partial(self._read, self._asked))

    def _read(self, asked: tuple[Asked, int], reports: tuple[Report, ...]) -> None:
        if asked != self._asked:
            return  # something else was asked meanwhile
        self.list.show_reports(reports)
        if not self.view.currentIndex().isValid():
            first = next((at for at, each in enumerate(reports) if each.findings), 0)
            self.view.setCurrentIndex(self.list.index(first))
        else:
            self._show_chosen()

    # What is shown

    @property
    def chosen(self) -> Report | None:
        """The report whose entries are shown."""
        row = self.view.currentIndex().row()
        return self.list.reports[row] if 0 <= row < len(self.list.reports) else None

    def _show_chosen(self, *_: object) -> None:
        report, contents = self.chosen, self._contents
        if report is None or contents is None:
            return
        self.heading.setText(f"{test_name(report.test)}: {count_words(report)}")
        self.tested.setText(self.tr("Tested: {0}").format(in_words(report.holds)))
        self.findings.show_findings(report.findings, contents.schemes)
        if report.findings:
            self._states.setCurrentIndex(0)
            return
        if report.of:
            self._none.say(self.tr("Nothing found"), self.tr("Every entry that was tested passes."))
        else:
            self._none.say(self.tr("Nothing to test"), in_words(report.holds))
        self._states.setCurrentIndex(1)

    def _to_findings(self, *_: object) -> None:
        if self.findings.table.findings:
            self.findings.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(BESIDE_FROM)
        self._split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self._beside.setContentsMargins(SPACE * 2 if beside else 0, 0 if beside else px(10), 0, 0)
        self.view.set_compact(compact=not beside)

    def export(self) -> None:
        """Ask where to, then write all tests of the chosen period as a workbook."""
        if self._asked is not None and self._contents is not None:
            asked = self._asked[0]
            label_of = (asked.quarter or self._contents.quarter).label
            self._flows.write_workbook(self.tr("Reports {0}").format(label_of), partial(_export, asked))


def _read(asked: Asked, register: "Register", progress: Progress) -> tuple[Report, ...]:
    return register.reports(asked.quarter, long_red=asked.long_red, progress=progress)


def _export(asked: Asked, path: Path, register: "Register", progress: Progress) -> "ExportReport":
    from riskreg.exchange.evidence import write_reports

    reports = register.reports(asked.quarter, long_red=asked.long_red)
    return write_reports(reports, register.state(asked.quarter), path, progress)
