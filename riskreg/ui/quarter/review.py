"""The review: how far it has come, what nobody has looked at, and whom to remind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
)

from riskreg.ui.days import plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.places import Page
from riskreg.ui.quarter.review_model import BY, OWNER, REFERENCE, STATE, TITLE, ReviewModel, due, remind_list
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import Notice, button, ground, label

if TYPE_CHECKING:
    from riskreg.ui.flows import Flows

_WIDTHS = {OWNER: 150, REFERENCE: 72, STATE: 110, BY: 150}
_SHARES = {OWNER: 0.22, BY: 0.22}
"""Widths in pixels at least, and for those that hold names a share of the table's."""
_BY_FROM = 760
"""Width in pixels from which it is said who looked at an entry last."""


class ReviewView(QTableView):
    """The entries; ``opened`` gives the id of the one that Enter or a double click asks for."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = ReviewModel(self)
        self.setModel(self.table)
        self.setAccessibleName(self.tr("Review of each entry"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)

    def fit(self) -> None:
        """The title takes what the rest leaves."""
        self.verticalHeader().setDefaultSectionSize(px(32))
        room = self.viewport().width()
        self.setColumnHidden(BY, room < px(_BY_FROM))
        taken = 0
        for column, least in _WIDTHS.items():
            self.setColumnWidth(column, max(px(least), round(room * _SHARES.get(column, 0))))
            taken += self.columnWidth(column)
        self.setColumnWidth(TITLE, max(room - taken, px(120)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.table.entries[index.row()].row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ReviewPage(Page):
    """Shows the open quarter's review."""

    def __init__(self, flows: "Flows") -> None:
        super().__init__()
        ground(self, "ground")
        self._flows = flows
        self._contents: Contents | None = None
        self.said = label(role="heading", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.view = ReviewView()
        self.show_left = button("", self.show_unreviewed, "primary")
        self.copy = button(self.tr("Copy the remind list"), self.copy_reminders)
        self.copy.setToolTip(self.tr("What is still to be reviewed, owner by owner, as text to send to them"))
        self._none = Notice(self.tr("Nothing to review"), self.tr("There are no entries yet."))
        self._states = QStackedWidget()
        self._states.addWidget(self.view)
        self._states.addWidget(self._none)
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        for each in (self.show_left, self.copy):
            each.hide()
            acts.addWidget(each)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(px(12))
        column.addWidget(self.said)
        column.addWidget(self.progress)
        column.addWidget(self._states, 1)
        column.addLayout(acts)
        self.view.opened.connect(flows.show_entry)
        self.lead_focus_to(self.view)

    def show_contents(self, contents: Contents) -> None:
        """Show a state of the register."""
        self._contents = contents
        chosen = self.view.currentIndex().row()
        entries = due(contents.rows.all, contents.quarter.label)
        self.view.table.show_entries(entries)
        left = sum(not each.reviewed for each in entries)
        done = len(entries) - left
        self._states.setCurrentIndex(0 if entries else 1)
        self.said.setVisible(bool(entries))
        self.progress.setVisible(bool(entries))
        self.progress.setRange(0, max(len(entries), 1))
        self.progress.setValue(done)
        self.said.setText(review_words(contents, done, len(entries)))
        self.progress.setAccessibleName(self.said.text())
        shown = self.tr("Show the one in the register") if left == 1 else self.tr("Show the {n} in the register")
        self.show_left.setText(shown.format(n=f"{left:,}"))
        for each in (self.show_left, self.copy):
            each.setVisible(bool(left))
        if entries:
            self.view.selectRow(min(max(chosen, 0), len(entries) - 1))

    def show_unreviewed(self) -> None:
        """Show in the register's table what nobody has reviewed."""
        left = [each.row.id for each in self.view.table.entries if not each.reviewed]
        if self._contents is not None and left:
            name = self.tr("Not reviewed in {0}").format(self._contents.quarter.label)
            self._flows.show_entries(name, left)

    def copy_reminders(self) -> None:
        """Put what is still to be reviewed on the clipboard, owner by owner."""
        if self._contents is not None:
            quarter = self._contents.quarter
            text = remind_list(self.view.table.entries, quarter.label, plain_date(quarter.end))
            QGuiApplication.clipboard().setText(text)
            self._flows.told.emit(self.tr("The remind list is on the clipboard, owner by owner."))


def review_words(contents: Contents, done: int, count: int) -> str:
    """How far the review has come, and until when it has time."""
    if done == count:
        said = QCoreApplication.translate("review", "{label}: all {n} entries are reviewed.")
    else:
        said = QCoreApplication.translate("review", "{label}: {done} of {n} reviewed, {left} to do by {day}.")
    return said.format(
        label=contents.quarter.label, done=f"{done:,}", n=f"{count:,}", left=f"{count - done:,}",
        day=plain_date(contents.quarter.end),
    )  # fmt: skip
