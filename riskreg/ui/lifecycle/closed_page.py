"""The page of closed entries: those of earlier quarters too, to be read and reopened."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from riskreg.ui.leading import Leading
from riskreg.ui.lifecycle import saving
from riskreg.ui.lifecycle.closed_model import ClosedModel
from riskreg.ui.lifecycle.saving import Closed
from riskreg.ui.session import Session
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import button, ground, label


class ClosedPage(Leading):
    """``opened`` names the entry to read; ``left`` says that one is done here."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        ground(self, "ground")
        self.setAccessibleName(self.tr("Closed entries"))
        self._session = session
        self.model = ClosedModel()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter the closed entries by words"))
        self.words.textChanged.connect(self._look)
        self.view = self._table()
        self._said = label(role="second", wrap=True)
        self.open = button(self.tr("Open it"), self._open, "primary")
        self.open.setToolTip(self.tr("Read it in the editor; it can be reopened from there"))
        lower = QHBoxLayout()
        lower.setSpacing(SPACE)
        lower.addWidget(self.open)
        lower.addWidget(button(self.tr("To the register"), self.left.emit))
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 2)
        column.addWidget(label(self.tr("Closed entries"), "title"))
        column.addWidget(self._said)
        column.addWidget(self.words)
        column.addWidget(self.view, 1)
        column.addLayout(lower)
        self.lead_focus_to(self.view)
        session.shown.connect(self._follow)
        self._size()

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Closed entries"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        view.activated.connect(self._open)
        return view

    def _size(self) -> None:
        self.words.setMaximumWidth(px(320))
        self.view.verticalHeader().setDefaultSectionSize(px(32))
        for column, width in enumerate((74, 200, 130, 190, 140, 150)):
            self.view.horizontalHeader().resizeSection(column, px(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def start(self) -> None:
        """Read which there are."""
        self._session.work(self.tr("Reading"), saving.closed, self._read, brief=True)

    def _follow(self, *_: object) -> None:
        if self.isVisible():
            self.start()

    def _read(self, entries: tuple[Closed, ...]) -> None:
        self.model.show(entries, self.words.text())
        self._look()

    def _look(self, *_: object) -> None:
        if self.sender() is self.words:
            self.model.look_for(self.words.text())
        shown = self.model.rowCount()
        self.open.setEnabled(bool(shown))
        if shown:
            self.view.selectRow(0)
            said = self.tr("1 closed entry") if shown == 1 else self.tr("{0} closed entries").format(f"{shown:,}")
            self._said.setText(said)
        elif self.words.text():
            self._said.setText(self.tr("No closed entry contains these words."))
        else:
            self._said.setText(self.tr("No entry of this register was ever closed."))

    def _open(self, *_: object) -> None:
        rows = self.view.selectionModel().selectedRows()
        if rows:
            self.opened.emit(self.model.rows[rows[0].row()][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
